//! The words on the screen: Chinese first, English second.
//!
//! Deliberately absent: which language to take (the command line decides), and every rule; this
//! room turns the codes and values of `domain` into words and knows nothing else about them.

mod args;
mod date;
mod field_name;
mod label;
mod language;
mod sources;
mod texts;

pub use args::{Args, Value};
pub use field_name::{field_name, phrase_field};
pub use language::{Language, UnknownLanguage};
pub use texts::Texts;
