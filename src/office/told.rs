//! What an import tells before it writes: what is new, what changes, what stays, what is left out,
//! and what is nearly there.

use crate::domain::{Kind, Refusal, telephone::Oddity};
use crate::exchange::fault::GoodBad;
use crate::exchange::pinyin::OddName;
use crate::exchange::table::{Passed, TakenColumn};
use crate::store::Written;

/// So many things are told one by one; what is beyond is counted.
const MOST: usize = 1_000;

/// A cell that an import changes: from what to what, in names and codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// The column, or `holds` for the posts of a person.
    pub column: &'static str,
    /// What stood there.
    pub from: String,
    /// What stands there now.
    pub to: String,
}

/// In what two lines of one file are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// In all that they say.
    All,
    /// In all but the punctuation of the words.
    AllButMarks,
    /// In the words.
    Words,
    /// In the words but for their punctuation.
    WordsButMarks,
    /// In what the words say, put otherwise: a number in front, long forms, figures in words.
    Manner,
}

/// One thing that is told before anything is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A record that is new, where each is listed.
    New {
        /// The line of the file.
        line: u64,
        /// What it is called.
        what: String,
    },
    /// A record that is there and changes.
    Changed {
        /// The line of the file.
        line: u64,
        /// The kind of record.
        kind: Kind,
        /// Its number and name.
        what: String,
        /// What changes.
        cells: Vec<CellChange>,
    },
    /// What the file says otherwise and is not changed.
    Kept {
        /// The line of the file.
        line: u64,
        /// The kind of record.
        kind: Kind,
        /// Its number.
        what: String,
        /// What is not changed.
        cells: Vec<CellChange>,
        /// The reason of the rules; none where it is that the record was disposed of.
        why: Option<Box<Refusal>>,
    },
    /// An opinion that comes in although one like it is there.
    Near {
        /// The line of the file.
        line: u64,
        /// The number of the one that is there.
        number: String,
        /// The columns in which they differ; none where it is said once more.
        differs: Vec<&'static str>,
        /// The words, as the file has them.
        text: String,
    },
    /// An opinion that comes in although an earlier line of the same file says the same.
    NearLine {
        /// The line of the file.
        line: u64,
        /// The earlier line.
        first_line: u64,
        /// In what they are the same.
        alike: Alike,
        /// The words, as the file has them.
        text: String,
    },
    /// An opinion that is there already, although the file has it a little otherwise.
    Alike {
        /// The line of the file.
        line: u64,
        /// The number of the one that is there.
        number: String,
    },
    /// An opinion that came in saying just this, and that the ledger has otherwise since.
    Otherwise {
        /// The line of the file.
        line: u64,
        /// The number of the one that is there.
        number: String,
        /// The columns that are not as the file has them.
        columns: Vec<&'static str>,
    },
    /// A line without an opinion, whose card has some in the ledger.
    CardFilled {
        /// The line of the file.
        line: u64,
        /// The number of the card.
        number: String,
    },
    /// An opinion or a card that comes in although one that says the same was voided.
    Voided {
        /// The line of the file.
        line: u64,
        /// The number of the one that was voided.
        number: String,
        /// The words, as the file has them.
        text: String,
    },
    /// An opinion that comes in and begins by saying that there is none.
    MaybeNone {
        /// The line of the file.
        line: u64,
        /// The words, as the file has them.
        text: String,
    },
    /// A person who comes in and has a name that others have too.
    Namesake {
        /// The line of the file.
        line: u64,
        /// The name.
        name: String,
        /// The others.
        others: Vec<String>,
    },
    /// A person who comes in and whose name may be that of others, written otherwise.
    NearName {
        /// The line of the file.
        line: u64,
        /// The name.
        name: String,
        /// Those who are there.
        others: Vec<String>,
    },
    /// A person who comes in and whose name may be that on an earlier line of the same file.
    NearNameLine {
        /// The line of the file.
        line: u64,
        /// The name.
        name: String,
        /// The earlier line.
        first_line: u64,
        /// The name there.
        first: String,
    },
    /// A name that comes in and is odd.
    OddName {
        /// The line of the file.
        line: u64,
        /// The name.
        name: String,
        /// What is odd about it.
        odd: OddName,
    },
    /// A telephone number that comes in and is odd.
    OddTelephone {
        /// The line of the file.
        line: u64,
        /// Whose it is.
        name: String,
        /// What stands there.
        found: String,
        /// What is odd about it.
        odd: Oddity,
    },
    /// A record that the file names and that is made on the way.
    Made {
        /// The kind.
        kind: Kind,
        /// The name.
        name: String,
        /// Names that are near to it.
        near: Vec<String>,
    },
    /// All that a ledger without any gets of a kind, because the file names them.
    MadeFirst {
        /// The kind.
        kind: Kind,
        /// The names.
        names: Vec<String>,
    },
    /// Rows that somebody left out.
    LeftOut {
        /// Their lines, and spans of them.
        spans: Vec<(u64, u64)>,
    },
    /// Lines above the heads: titles, who filled the form in.
    AboveHeads {
        /// The lines, and spans of them.
        spans: Vec<(u64, u64)>,
    },
    /// Sums and signatures, each with its line and the word by which it was known.
    Sums {
        /// The lines with their words.
        lines: Vec<(u64, &'static str)>,
    },
    /// Rows with nothing but their number.
    Numbered {
        /// How many.
        count: usize,
        /// Their lines, and spans of them.
        spans: Vec<(u64, u64)>,
    },
    /// Rows that say that there is no opinion: empty cards, which are counted and say nothing.
    EmptyCards {
        /// How many.
        count: usize,
    },
    /// Opinions out of a box that no batch tells the opening of: they cannot be checked so.
    Unboxed {
        /// How many.
        count: usize,
    },
    /// What the rules tell of what comes in, whatever line it stands on.
    Marked {
        /// The sentence.
        why: Box<Refusal>,
    },
    /// Opinions whose giver is known already: what the file says of him was not looked at.
    GiversKept {
        /// How many.
        count: usize,
    },
}

impl Told {
    /// Says whether it tells of what is no row, or is of no account for what is written.
    pub const fn is_aside(&self) -> bool {
        matches!(
            self,
            Self::AboveHeads { .. }
                | Self::Sums { .. }
                | Self::Numbered { .. }
                | Self::GiversKept { .. }
        )
    }

    /// Says whether it is worth a question before anything is written.
    pub const fn is_asked(&self) -> bool {
        matches!(
            self,
            Self::Changed { .. }
                | Self::Near { .. }
                | Self::NearLine { .. }
                | Self::Voided { .. }
                | Self::MaybeNone { .. }
                | Self::Namesake { .. }
                | Self::NearName { .. }
                | Self::NearNameLine { .. }
                | Self::OddName { .. }
                | Self::OddTelephone { .. }
        )
    }
}

/// How an import goes: told before it is written, and true after it; its counts are kept with the
/// request and told again.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ImportReport {
    /// Rows that were read.
    pub read: usize,
    /// Rows that are new 新增; those without an opinion are counted apart.
    pub added: usize,
    /// Rows that say that there is no opinion 无意见, on a card that is new.
    pub empty: usize,
    /// Rows that say so, on a card that is there.
    pub empty_known: usize,
    /// Rows that change what is there 更新.
    pub updated: usize,
    /// Rows that are there as they are 未变.
    pub known: usize,
    /// Rows that somebody left out 不录.
    pub left_out: usize,
    /// Cards that are new.
    pub cards: usize,
    /// Rows with faults.
    pub bad: usize,
    /// The lines on which those begin, and spans of them; never what stands in them, which may name
    /// who gave an opinion.
    pub bad_lines: Vec<(u64, u64)>,
    /// The columns of the file, each with what it was taken for.
    #[serde(skip)]
    pub columns: Vec<TakenColumn>,
    /// Whether that is kept for the next file with these heads.
    #[serde(skip)]
    pub keeps_columns: bool,
    /// What is listed, up to a thousand things.
    #[serde(skip)]
    pub told: Vec<Told>,
    /// How many things more there are.
    #[serde(skip)]
    pub untold: usize,
    /// Where the same request was carried out before: when, and what became of it. Then nothing
    /// else was reckoned, and the counts are those of the first time.
    #[serde(skip)]
    pub before: Vec<Refusal>,
}

impl ImportReport {
    /// The report of a request that was carried out before; without counts where none were kept.
    pub(super) fn carried_out(written: Written) -> Self {
        let kept = written.answer.as_deref();
        let kept = kept.and_then(|it| serde_json::from_str(it).ok());
        Self {
            before: written.marks,
            ..kept.unwrap_or_default()
        }
    }

    pub(super) fn of<T>(read: &GoodBad<T>) -> Self {
        let bad_lines = read.bad_lines();
        Self {
            read: read.rows.len() + bad_lines.len(),
            bad: bad_lines.len(),
            bad_lines: spans(bad_lines),
            ..Self::default()
        }
    }

    /// Tells of the lines that are no rows.
    pub(super) fn pass_over(&mut self, passed: &Passed) {
        let above = spans(passed.above.iter().copied());
        if !above.is_empty() {
            self.tell(Told::AboveHeads { spans: above });
        }
        if !passed.named.is_empty() {
            let lines = passed.named.clone();
            self.tell(Told::Sums { lines });
        }
        if !passed.numbered.is_empty() {
            self.tell(Told::Numbered {
                count: passed.numbered.len(),
                spans: spans(passed.numbered.iter().copied()),
            });
        }
    }

    /// Counts the rows that were left out, and names their lines.
    pub(super) fn leave_out(&mut self, lines: &[u64]) {
        self.left_out = lines.len();
        let spans = spans(lines.iter().copied());
        if !spans.is_empty() {
            self.tell(Told::LeftOut { spans });
        }
    }

    /// Lists one thing more, or counts it.
    pub(super) fn tell(&mut self, told: Told) {
        if self.told.len() < MOST {
            self.told.push(told);
        } else {
            self.untold += 1;
        }
    }
}

/// Draws lines that follow one another together.
pub(super) fn spans(lines: impl IntoIterator<Item = u64>) -> Vec<(u64, u64)> {
    let mut spans: Vec<(u64, u64)> = Vec::new();
    for line in lines {
        match spans.last_mut().filter(|(_, last)| last + 1 == line) {
            Some((_, last)) => *last = line,
            None => spans.push((line, line)),
        }
    }
    spans
}

/// Whoever stands beside an import.
pub trait Onlooker {
    /// Hears how far it is: rows done, of how many.
    fn at(&mut self, _done: usize, _of: usize) {}

    /// Hears what will be written, before it is; with `false` nothing is.
    fn agree(&mut self, _report: &ImportReport) -> bool {
        true
    }
}

/// Nobody looks on.
impl Onlooker for () {}

#[cfg(test)]
mod tests {
    use super::{ImportReport, Told};

    #[test]
    fn a_thousand_things_are_listed_and_the_rest_is_counted() {
        let mut report = ImportReport::default();
        for line in 1..=1_003 {
            let spans = vec![(line, line)];
            report.tell(Told::LeftOut { spans });
        }
        assert_eq!((report.told.len(), report.untold), (1_000, 3));
    }
}
