//! What must be filled in where something else is said.

use super::Record;

/// A field that must be filled in for some values of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The field.
    pub field: &'static str,
    /// The field it hangs on.
    pub on: &'static str,
    /// The codes with which it must be.
    pub codes: &'static [&'static str],
    /// Another field that says as much where it is filled in.
    pub unless: Option<&'static str>,
}

impl Demand {
    /// Gives the fields that a record must have and lacks, by what else stands in it.
    pub fn unmet(record: &Record) -> impl Iterator<Item = &'static str> {
        let demands = record.kind.def().demands.iter();
        let holds = |it: &&Self| {
            it.codes.contains(&record.text(it.on))
                && it.unless.is_none_or(|other| record.lacks(other))
        };
        let demanded = demands.filter(holds).map(|it| it.field);
        demanded.filter(|field| record.lacks(field))
    }
}
