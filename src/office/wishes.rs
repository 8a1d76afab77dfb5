//! What somebody asks for with a file: which lines, which unknown names, only to try it.

use std::collections::{BTreeMap, BTreeSet};

use super::{OfficeError, OfficeResult};
use crate::domain::{Kind, Names, Refusal};
use crate::exchange::table::Chosen;
use crate::store::Content;

/// What somebody asked for with a file.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// Take the good rows and leave the bad ones.
    pub skip_bad: bool,
    /// Only say what would come.
    pub dry_run: bool,
    /// Let an empty cell empty what stands in the ledger.
    pub clear_empty: bool,
    /// Kinds of which unknown names are made instead of refused.
    pub make: BTreeSet<Kind>,
    /// Lines that are left out.
    pub left_out: Lines,
    /// Lines that are a person who is there already; with his number where several could be meant.
    pub same: Lines,
    /// Lines that are another one than what they are like.
    pub new: Lines,
    /// Which columns are taken for which fields, where their heads do not say so.
    pub columns: Chosen,
    /// What was sent, where answers to questions have been added to it since.
    pub sent: Option<Box<Self>>,
}

impl Wishes {
    /// Asks that unknown names of these kinds are made.
    pub fn making(kinds: impl IntoIterator<Item = Kind>) -> Self {
        Self {
            make: kinds.into_iter().collect(),
            ..Self::default()
        }
    }

    /// Tells what an import of a file asks: what was sent, and not what was answered to questions;
    /// trying it first asks nothing else.
    pub(super) fn asking(&self, bytes: &[u8]) -> Content {
        let it = self.sent.as_deref().unwrap_or(self);
        let kinds: Vec<&str> = it.make.iter().map(|kind| kind.code()).collect();
        let lines = [&it.left_out, &it.same, &it.new];
        let asked = Content::of_json(&(it.skip_bad, it.clear_empty, kinds, lines)).and(bytes);
        if it.columns.is_empty() {
            return asked;
        }
        let columns = (&it.columns.named, &it.columns.all);
        asked.and(serde_json::to_vec(&columns).unwrap_or_default())
    }

    /// Keeps what was sent, before the first answer is added.
    pub fn keep_sent(&mut self) {
        if self.sent.is_none() {
            self.sent = Some(Box::new(self.clone()));
        }
    }

    /// Holds the lines that were named against the rows of the file.
    ///
    /// # Errors
    /// Refuses lines that are not there, by option and line: nothing that was asked for is passed
    /// over.
    pub(super) fn check(&self, rows: impl Iterator<Item = u64>) -> OfficeResult<()> {
        let options = [
            ("--leave-out", &self.left_out),
            ("--same", &self.same),
            ("--new", &self.new),
        ];
        if options.iter().all(|(_, lines)| lines.spans.is_empty()) {
            return Ok(());
        }
        let rows: BTreeSet<u64> = rows.collect();
        let mut refusals = Vec::new();
        for (option, lines) in options {
            let missing = lines.missing(&rows);
            if !missing.is_empty() {
                refusals.push(
                    Refusal::of("import-no-such-line")
                        .with("option", option)
                        .with("lines", Names::of(missing))
                        .with("last", rows.last().copied().unwrap_or_default().to_string()),
                );
            }
        }
        if refusals.is_empty() {
            Ok(())
        } else {
            Err(OfficeError::Refused(refusals))
        }
    }
}

/// Lines of a file: these, with what was said of each, or all.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Lines {
    /// Whether all are meant.
    pub all: bool,
    /// The lines that are meant, with the number that was named for them.
    pub lines: BTreeMap<u64, Option<String>>,
    /// The spans in which they were named, a line alone as a span of one.
    #[serde(skip)]
    pub spans: Vec<(u64, u64)>,
}

impl Lines {
    /// Says whether a line is meant, and with which number.
    pub fn get(&self, line: u64) -> Option<Option<&str>> {
        match self.lines.get(&line) {
            Some(number) => Some(number.as_deref()),
            None => self.all.then_some(None),
        }
    }

    /// Gives what was named and is not in a file with these rows: a line on which no row begins, a
    /// span that reaches beyond the rows or holds none.
    fn missing(&self, rows: &BTreeSet<u64>) -> Vec<String> {
        let ends = rows.first().copied().zip(rows.last().copied());
        let (first, last) = ends.unwrap_or((u64::MAX, 0));
        let is_there = |from: u64, to: u64| {
            from >= first && to <= last && rows.range(from..=to).next().is_some()
        };
        let spans = self.spans.iter().filter(|(from, to)| !is_there(*from, *to));
        spans.copied().map(line_span).collect()
    }

    /// Says whether a line is meant.
    pub fn has(&self, line: u64) -> bool {
        self.get(line).is_some()
    }
}

/// Writes a span of lines as it is typed: `5`, `9-12`.
pub fn line_span((from, to): (u64, u64)) -> String {
    if from == to {
        from.to_string()
    } else {
        format!("{from}-{to}")
    }
}
