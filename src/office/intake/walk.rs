//! One walk over a file of opinions: each row is read, judged and taken in; what is wrong is kept.

use super::super::OfficeResult;
use super::super::told::{ImportReport, Onlooker, spans};
use super::super::wishes::Wishes;
use super::Faulty;
use super::ready::Ready;
use super::taking::Taking;
use crate::exchange::fault::{Fault, RowRead, Warning};
use crate::exchange::opinion_cards::{OpinionReader, OpinionRow};
use crate::exchange::table::{Passed, TableRow};
use crate::store::{Error, WriteTx};

/// What came of a walk.
pub(super) struct Walked {
    /// What is wrong in the file by itself.
    pub(super) faulty: Faulty,
    /// What its rows are, whatever the ledger holds.
    pub(super) report: ImportReport,
    /// What of it is new, changed or known: nothing where a bad row stops it all.
    pub(super) taken: ImportReport,
    /// What kept a row from being taken in that is no fault of it.
    stopped: Option<Error>,
}

/// Walks over a file, and takes its rows in while those that follow are read: none behind a bad
/// one, where that is not to be left.
///
/// What was taken in before a bad row came up is for the caller to throw away
/// ([`Walked::is_refused`]).
pub(super) fn walk(
    gate: &mut WriteTx<'_>,
    reader: &OpinionReader<'_>,
    taking: &mut Taking<'_>,
    (wishes, onlooker): (&Wishes, &mut dyn Onlooker),
) -> OfficeResult<Walked> {
    let mut walked = Walked::begin(reader);
    let total = reader.table().clone().count();
    let mut left_out = Vec::new();
    let mut rows = reader.clone();
    gate.take_each(rows.by_ref().map(Read::of), |gate, n, read| {
        walked.report.read += 1;
        let line = read.line();
        if wishes.left_out.has(line) {
            // Whatever is wrong with it.
            left_out.push(line);
        } else if let Some(ready) = walked.keep(read)
            && walked.stopped.is_none()
            && !walked.is_refused(wishes)
        {
            let done = taking.take(gate, &ready, &mut walked.taken);
            walked.stopped = done.err();
        }
        onlooker.at(n + 1, total);
        Ok(())
    })?;
    walked.end(&rows, &left_out);
    match walked.stopped.take() {
        // What is wrong in the file is told before what the rest of the world has against it.
        Some(error) if !walked.is_refused(wishes) => Err(error),
        Some(_) | None => Ok(walked),
    }
}

impl Walked {
    fn begin(reader: &OpinionReader<'_>) -> Self {
        Self {
            faulty: Faulty {
                headings: reader.columns().headings().to_vec(),
                rows: Vec::new(),
                faults: Vec::new(),
                warnings: Vec::<Warning>::new(),
                bad_rows: Vec::<TableRow>::new(),
                ignored: reader.columns().ignored(),
                passed: Passed::default(),
            },
            report: ImportReport {
                columns: reader.columns().taken(),
                ..ImportReport::default()
            },
            taken: ImportReport::default(),
            stopped: None,
        }
    }

    /// Gives what is wrong, and of all that is told what of it the file tells by itself first.
    pub(super) fn into_told(self) -> (Faulty, ImportReport) {
        let (mut report, taken) = (self.report, self.taken);
        report.added = taken.added;
        report.empty = taken.empty;
        report.empty_known = taken.empty_known;
        report.updated = taken.updated;
        report.known = taken.known;
        report.cards = taken.cards;
        report.untold += taken.untold;
        taken.told.into_iter().for_each(|told| report.tell(told));
        (self.faulty, report)
    }

    /// Says whether a bad row keeps all others out.
    pub(super) const fn is_refused(&self, wishes: &Wishes) -> bool {
        self.report.bad > 0 && !wishes.skip_bad
    }

    /// Keeps what is told of a row; gives it where it is good.
    fn keep(&mut self, read: Read) -> Option<Ready> {
        self.faulty.warnings.extend(read.warnings);
        match read.row {
            Ok(ready) => Some(ready),
            Err((row, faults)) => {
                self.report.bad += 1;
                self.faulty.faults.extend(faults);
                self.faulty.bad_rows.push(row);
                None
            }
        }
    }

    fn end(&mut self, rows: &OpinionReader<'_>, left_out: &[u64]) {
        self.faulty.passed = rows.table().passed().clone();
        self.report.pass_over(&self.faulty.passed);
        self.report.leave_out(left_out);
        self.report.bad_lines = spans(self.faulty.bad_lines());
    }
}

/// A row as it was read, a good one made ready.
struct Read {
    row: Result<Ready, (TableRow, Vec<Fault>)>,
    warnings: Vec<Warning>,
}

impl Read {
    fn of(read: RowRead<OpinionRow>) -> Self {
        Self {
            row: read.row.map(Ready::of).map_err(|row| (row, read.faults)),
            warnings: read.warnings,
        }
    }

    fn line(&self) -> u64 {
        match &self.row {
            Ok(ready) => ready.row.line,
            Err((row, _)) => row.line,
        }
    }
}
