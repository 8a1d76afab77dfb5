//! An import that was carried out before under the same name: its counts are told again, and its
//! bad rows are written where they were not, for it may have been killed before it came to that.

use super::super::super::desk::Desk;
use super::super::super::error::{DONE, Done, Failure};
use super::bad_file::{bad_file_of, bad_lost};
use super::{Job, no_table};
use crate::app::told_words::counts;
use crate::exchange::fault::{Fault, GoodBad};
use crate::exchange::table::TableReader;
use crate::i18n::Args;
use crate::office::{FileOf, ImportReport, Office, OfficeError, Wishes};

impl Job<'_> {
    /// Answers as at first. What was listed before it was written is not listed again.
    pub(super) fn answer_again(
        &self,
        desk: &mut Desk,
        office: &mut Office,
        report: &ImportReport,
        (bytes, wishes): (&[u8], &Wishes),
    ) -> Done {
        // An entry from before counts were kept has none to tell.
        if report.read > 0 {
            let line = desk.say_with(&format!("import-{}-done", self.what), &counts(report));
            desk.out.line(&line);
        }
        desk.marks(None, &report.before);
        if wishes.skip_bad && !wishes.dry_run && report.bad > 0 {
            self.write_bad_again(desk, office, report, (bytes, wishes))?;
        }
        Ok(DONE)
    }

    /// Writes the bad rows of the first time where their file is not there.
    fn write_bad_again(
        &self,
        desk: &mut Desk,
        office: &mut Office,
        report: &ImportReport,
        (bytes, wishes): (&[u8], &Wishes),
    ) -> Result<(), Failure> {
        let bad = self.bad_file();
        let args = Args::new()
            .set("path", bad.display().to_string())
            .set("bad", report.bad);
        if bad.symlink_metadata().is_ok() {
            desk.tell("import-bad-there", &args);
            return Ok(());
        }
        let place = desk
            .new_file(&bad)
            .map_err(|why| bad_lost(desk, report, why))?;
        let read = self.bad_rows(desk, office, report, (bytes, wishes))?;
        let written = place.finish(&bad_file_of(desk, &read));
        written.map_err(|error| bad_lost(desk, report, desk.unwritable(&bad, error)))?;
        desk.tell("import-bad-kept", &args);
        Ok(())
    }

    /// Gives the rows that were bad at first, with what is wrong with them now: what stands in them
    /// is not kept, and the ledger may have learnt since what they name.
    fn bad_rows(
        &self,
        desk: &Desk,
        office: &mut Office,
        report: &ImportReport,
        (bytes, wishes): (&[u8], &Wishes),
    ) -> Result<GoodBad<()>, Failure> {
        let of = FileOf::from_code(self.what).unwrap_or(FileOf::Opinions);
        let chosen = office.chosen(of, wishes)?;
        let table = TableReader::open(bytes, of.columns(), &chosen)
            .map_err(|it| no_table(desk, self.path, &it))?;
        let was_bad = |line: u64| {
            (report.bad_lines.iter()).any(|(from, to)| (*from..=*to).contains(&line))
        };
        let mut read = GoodBad::new(table.headings(), &[]);
        read.faults = self.faults_now(office, (bytes, wishes))?;
        read.faults.retain(|it| was_bad(it.line));
        read.bad_rows = table.filter(|row| was_bad(row.line)).collect();
        Ok(read)
    }

    /// Judges the file anew, under no name; with bad rows nothing is tried beyond reading, and what
    /// the rules would have against rows without a fault is no fault of these.
    fn faults_now(
        &self,
        office: &mut Office,
        (bytes, wishes): (&[u8], &Wishes),
    ) -> Result<Vec<Fault>, Failure> {
        let anew = Wishes {
            skip_bad: false,
            dry_run: true,
            ..wishes.clone()
        };
        office.under_request(None);
        let judged = if self.what == "roster" {
            let read = office.import_roster(bytes, &anew, &mut ());
            read.map(|it| it.map(|(read, _)| read.faults))
        } else {
            let read = office.import_opinions(bytes, &anew, &mut ());
            read.map(|it| it.map(|(read, _)| read.faults))
        };
        match judged {
            Ok(faults) => Ok(faults.unwrap_or_default()),
            Err(OfficeError::Refused(_)) => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }
}
