//! One cell of a record: nothing, a whole number or text.

use serde::{Deserialize, Serialize};

use crate::domain::Day;

/// The value of one column of one record.
///
/// Days are ISO text (`2009-10-20`), times `HH:MM`, days in halves their number, decimals stand
/// without their point, flags are 0 and 1, references are the key of the other
/// record; the column's [`Type`](super::Type) says which is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing stands there.
    #[default]
    Null,
    /// A whole number, a flag or a reference.
    Int(i64),
    /// Text, a code or a day.
    Text(String),
    /// The records that are tied to one in a role; they stand among the links, in no row.
    Ties(Vec<Tied>),
}

/// A record that is tied to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tied {
    /// Its key.
    pub id: i64,
    /// What the tie says of it: why somebody was absent. Empty where it says nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub word: String,
}

impl Tied {
    /// A tie without a word.
    pub const fn to(id: i64) -> Self {
        Self {
            id,
            word: String::new(),
        }
    }
}

impl Value {
    /// Gives the text, or nothing for the other variants.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Null | Self::Int(_) | Self::Ties(_) => None,
        }
    }

    /// Gives the whole number, or nothing for the other variants.
    pub const fn int(&self) -> Option<i64> {
        match self {
            Self::Int(n) => Some(*n),
            Self::Null | Self::Text(_) | Self::Ties(_) => None,
        }
    }

    /// Gives the records that are tied; none for the other variants.
    pub fn ties(&self) -> &[Tied] {
        match self {
            Self::Ties(tied) => tied,
            Self::Null | Self::Int(_) | Self::Text(_) => &[],
        }
    }

    /// Reads the text as a day.
    pub fn day(&self) -> Option<Day> {
        self.text().and_then(|text| text.parse().ok())
    }

    /// Says whether a person would call the cell empty.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Int(_) => false,
            Self::Text(text) => text.trim().is_empty(),
            Self::Ties(tied) => tied.is_empty(),
        }
    }

    /// Says whether the flag is set.
    pub const fn is_set(&self) -> bool {
        matches!(self, Self::Int(n) if *n != 0)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Int(i64::from(flag))
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Text(day.to_string())
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
