//! What should be said in a record by now, and need not be.

use super::Record;
use super::folding::is_left_open;

/// What should be said in a record by the time that it comes to a state, though nothing stops it
/// without: whoever brings it there is told what is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hoped {
    /// The state.
    pub state: &'static str,
    /// A column, and what stands in it where this is hoped for; of every record where none is told.
    pub of: Option<(&'static str, &'static str)>,
    /// The columns.
    pub columns: &'static [&'static str],
    /// Columns of which one is enough.
    pub either: &'static [&'static str],
}

impl Hoped {
    /// Gives the columns that are empty in a record that has come to the state.
    pub fn lacking<'a>(
        &'a self,
        record: &'a Record,
    ) -> impl Iterator<Item = &'static str> + 'a {
        let holds = self.holds(record);
        let columns = self.columns.iter().filter(move |_| holds);
        columns.copied().filter(|it| is_unsaid(record, it))
    }

    /// Gives the first of the columns of which one is enough, where all of them are empty.
    pub fn lacking_either(&self, record: &Record) -> Option<&'static str> {
        let lacks = self.holds(record) && self.either.iter().all(|it| is_unsaid(record, it));
        self.either.first().copied().filter(|_| lacks)
    }

    fn holds(&self, record: &Record) -> bool {
        let is_of = |(column, word)| record.text(column) == word;
        record.state == self.state && self.of.is_none_or(is_of)
    }
}

fn is_unsaid(record: &Record, column: &str) -> bool {
    record.lacks(column) || is_left_open(record.text(column))
}
