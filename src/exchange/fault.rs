//! What is wrong with a row that came from outside, as values: the words are made elsewhere.

use std::collections::BTreeSet;

use super::table::{Passed, TableRow};
use crate::domain::{Day, Kind, Refusal};

/// How many characters of a faulty cell a [`Fault`] carries.
pub const FOUND_MAX: usize = 40;

/// Says what one cell, or a whole row, should have been.
///
/// The line is the physical line on which the row begins, as an editor shows it: the headings
/// are line 1. `column` is the heading as the file spells it, and `None` where the fault is the
/// row's. `found` is cut to [`FOUND_MAX`] characters and may hold anything, so whoever prints it
/// makes it safe first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub line: u64,
    pub column: Option<String>,
    pub found: String,
    pub expected: Expected,
}

impl Fault {
    /// Makes a fault and cuts what was found.
    pub fn new(line: u64, column: Option<&str>, found: &str, expected: Expected) -> Self {
        Self {
            line,
            column: column.map(str::to_owned),
            found: cut(found),
            expected,
        }
    }
}

/// How a batch and what came in with it fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfBatch {
    /// A batch of the channel on the line; this one is of another.
    Channel { channel: String, right: String },
    /// A day on which the batch had begun: no earlier one.
    Since(Day),
    /// A day on which the batch was not closed yet: no later one.
    Until(Day),
}

/// Names what was expected where something else was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Some text; the cell was empty, or empty once invisible characters were gone.
    NonEmptyText,
    /// A day in one of the accepted spellings; this could not be read as one.
    Day,
    /// A day; the number by which a spreadsheet keeps days stands here, probably this one's.
    DayNotSerial { day: Day },
    /// A day; all but this part of it was read as one.
    DayWithout { part: String },
    /// The weekday of the day that stands beside it, Monday 1 to Sunday 7.
    Weekday { day: Day },
    /// A day that is in the calendar; this reads as a day but there is none such (30 February).
    PossibleDay,
    /// A day not after the day handed in as today.
    DayNotInFuture { today: Day },
    /// One of a short list.
    OneOf(Vec<String>),
    /// The name of something that is in the store (or, a department, in the same roster); these
    /// are near.
    Known { kind: Kind, near: Vec<String> },
    /// Which department or person the opinion is about; its target says nothing without. The file
    /// may not even have the column.
    Object {
        target: String,
        kind: Kind,
        no_column: bool,
    },
    /// Nothing: whom or what the opinion is about has no name of its own (the work, the team).
    NoObject { target: String },
    /// Another target: this department goes with that one.
    OtherTarget { target: String, right: String },
    /// Another batch, or another day: the two do not fit.
    OfBatch(OfBatch),
    /// A number whose digits are all there; a spreadsheet has rounded this one (1.9E+10).
    AllDigits,
    /// A telephone number; a day stands here.
    Telephone,
    /// A number that somebody was given; a day stands here.
    GivenNumber,
    /// A value; a spreadsheet had none here (#N/A, ####).
    SheetValue,
    /// To be said whether it is the person already there, or another: these are meant.
    ToldApart {
        people: Vec<String>,
        /// Whether he may be another one; without numbers on both sides nothing would tell them.
        may_be_new: bool,
    },
    /// To be said whether the person of this number is now called so, or the number is wrong.
    SameBearer { person: String },
    /// A number, for nothing else tells this person from the one already there.
    TellingNumber { person: String },
    /// A number that nobody has: this person has it, so that the row is nobody new.
    FreeNumber { person: String },
    /// Another person than the one whom this line is already.
    AnotherPerson { person: String, first_line: u64 },
    /// One of the people already there, as the option has named none.
    OnePerson { people: Vec<String> },
    /// A number that somebody has: the one that was named for the line nobody bears; of the name
    /// there are these.
    BearerNumber { number: String, people: Vec<String> },
    /// A post with a free seat; these people are on it.
    FreeSeat {
        post: String,
        seats: usize,
        holders: Vec<String>,
    },
    /// A department that nobody else leads; the leader on this line does.
    OneLead { first_line: u64 },
    /// One person or department; all of these bear the name, each told from the others.
    OneOfSeveral(Vec<String>),
    /// At most this many characters.
    TooLong { max: usize, found: usize },
    /// As many cells as there are headings.
    Columns { expected: usize, found: usize },
    /// No control, bidirectional or invisible characters (in names and numbers).
    NoControl,
    /// Text whose signs are all there; an encoding has lost one of these.
    WholeText,
    /// Text in its own signs; these were read in the wrong encoding.
    RightText,
    /// A value that no other row has; this line had it first.
    Unique { first_line: u64 },
    /// What the rules of a kind of record have against it.
    Ruled(Kind, Box<Refusal>),
    /// What the other rows of the same card, or the ledger, say of it.
    OfCard(CardFault),
    /// A quoted cell that ends; the file ended (or a megabyte went by) before the quote did.
    ClosedQuote,
}

/// Why a row cannot stand beside what else is said of its card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardFault {
    /// It has an opinion, and this line says that the card has none.
    SaysNone { first_line: u64, paper: String },
    /// It says that there is none, and the file has one on the card.
    HasOpinions { paper: String },
    /// It has an opinion, and the card in the ledger is an empty one.
    IsEmpty { paper: String, card: String },
    /// It says that there is none, and an empty card, a record of this kind, needs this column.
    Needs { kind: Kind, column: &'static str },
}

/// Something worth a look that does not stop the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub line: u64,
    pub column: Option<String>,
    pub kind: WarningKind,
}

/// Names what is worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WarningKind {
    /// The day lies outside the campaign's span (first and last day given).
    OutsideSpan { day: Day, first: Day, last: Day },
    /// This many control, bidirectional or invisible characters were taken out of a text.
    CharactersStripped { count: usize },
    /// The row says otherwise than the first row of the same card, which is on this line.
    DiffersWithinCard {
        first_line: u64,
        first: String,
        here: String,
    },
    /// The name is borne by more than one row of the file; this line had it first.
    NameShared { first_line: u64 },
}

/// Gathers what an import made of a file: the good rows and everything wrong with the bad ones.
///
/// A row with any fault is not among `rows`; its original cells are in `bad_rows`, so that they
/// can be written out with [`bad_rows_csv`](super::sheet_out::bad_rows_csv), mended and handed
/// in again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodBad<T> {
    pub headings: Vec<String>,
    pub rows: Vec<T>,
    pub faults: Vec<Fault>,
    pub warnings: Vec<Warning>,
    pub bad_rows: Vec<TableRow>,
    /// Headings that no column of the importer claims.
    pub ignored: Vec<String>,
    /// Lines that are no rows.
    pub passed: Passed,
}

impl<T> GoodBad<T> {
    /// Begins with the headings of a file, and those nobody claims.
    pub fn new(headings: &[String], ignored: &[String]) -> Self {
        Self {
            headings: headings.to_vec(),
            rows: Vec::new(),
            faults: Vec::new(),
            warnings: Vec::new(),
            bad_rows: Vec::new(),
            ignored: ignored.to_vec(),
            passed: Passed::default(),
        }
    }

    /// Gives everything but the good rows.
    pub fn without_rows(self) -> GoodBad<()> {
        GoodBad {
            headings: self.headings,
            rows: Vec::new(),
            faults: self.faults,
            warnings: self.warnings,
            bad_rows: self.bad_rows,
            ignored: self.ignored,
            passed: self.passed,
        }
    }

    /// Tells whether every row is good.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// Returns the lines that have faults, each once, in order.
    pub fn bad_lines(&self) -> BTreeSet<u64> {
        self.faults.iter().map(|fault| fault.line).collect()
    }

    pub(super) fn take(&mut self, read: RowRead<T>) {
        self.warnings.extend(read.warnings);
        self.faults.extend(read.faults);
        match read.row {
            Ok(row) => self.rows.push(row),
            Err(row) => self.bad_rows.push(row),
        }
    }
}

/// One row as an importer read it: the value, or the original cells and what is wrong with them.
///
/// `faults` is empty exactly when `row` is `Ok`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowRead<T> {
    pub row: Result<T, TableRow>,
    pub faults: Vec<Fault>,
    pub warnings: Vec<Warning>,
}

/// Cuts a text to [`FOUND_MAX`] characters, an ellipsis among them.
fn cut(text: &str) -> String {
    if text.len() <= FOUND_MAX || text.chars().nth(FOUND_MAX).is_none() {
        return text.to_owned();
    }
    text.chars().take(FOUND_MAX - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_cut_by_characters() {
        let exact = "长".repeat(FOUND_MAX);
        assert_eq!(cut(&exact), exact);
        let cut_text = cut(&"长".repeat(FOUND_MAX + 1));
        assert_eq!(cut_text.chars().count(), FOUND_MAX);
        assert!(cut_text.ends_with('…'));
    }
}
