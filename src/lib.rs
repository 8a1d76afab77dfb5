//! Duban 督办: a rectification campaign run from one keyboard.
//!
//! The rooms, from the inside outwards; a room may only name rooms above it:
//! [`domain`] the rules · [`i18n`] the words · [`store`] the file · [`exchange`] what goes in and
//! out · [`office`] the use cases · [`app`] the screen without a terminal · [`tui`] the terminal ·
//! [`cli`] the command line.

pub mod app;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod office;
pub mod store;
pub mod tui;

// The office that pictures are made of is the tests' own, and knows the program from outside.
#[cfg(test)]
extern crate self as duban;
#[cfg(test)]
#[path = "../tests/it/made_up/mod.rs"]
mod made_up;
