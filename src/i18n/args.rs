//! What is filled into a message.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

/// Holds the values for the places of one message: `Args::new().set("n", 3).set("name", "王")`.
///
/// Texts go in as they are; what comes from outside has been cleaned of control characters before.
/// Numbers choose plural forms, and their thousands are set off (1,200); those that only name a
/// place, such as a line of a file, are written as they are typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Args<'a>(Vec<(&'static str, Value<'a>)>);

/// Numbers that count nothing but name a place, which people type again: never set off.
const PLACES: [&str; 4] = ["line", "seq", "year", "column"];

/// Holds one value: a text or a whole number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text, shown as it is.
    Text(Cow<'a, str>),
    /// A whole number, which also chooses the plural form.
    Number(i64),
}

impl<'a> Args<'a> {
    /// Starts with nothing filled in.
    pub fn new() -> Self {
        Self::default()
    }

    /// Fills one place; the name is that after `$` in the locale file.
    #[must_use]
    pub fn set(mut self, name: &'static str, value: impl Into<Value<'a>>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// Says whether nothing is filled in.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &(&'static str, Value<'a>)> {
        self.0.iter()
    }

    pub(super) fn fluent(&self) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.0.len());
        for (name, value) in &self.0 {
            args.set(
                *name,
                match value {
                    Value::Text(text) => FluentValue::from(text.as_ref()),
                    Value::Number(number) if PLACES.contains(name) => {
                        FluentValue::from(number.to_string())
                    }
                    Value::Number(number) => FluentValue::from(*number),
                },
            );
        }
        args
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

macro_rules! number {
    ($($of:ty),*) => {$(
        impl From<$of> for Value<'_> {
            /// A number past what a message can hold stops at the largest.
            fn from(number: $of) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

macro_rules! small_number {
    ($($of:ty),*) => {$(
        impl From<$of> for Value<'_> {
            fn from(number: $of) -> Self {
                Self::Number(i64::from(number))
            }
        }
    )*};
}

small_number!(i64, i32, i16, u8, u16, u32);
number!(u64, usize, isize);
