//! The rules, pure: no clock, no files, no SQL, no words for people.

pub mod calendar;
pub mod text;
