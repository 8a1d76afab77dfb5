//! Opinions from outside: cards (份) with their opinions (条), one row an opinion.

mod known;
mod read;
mod row;

pub use known::Known;
pub use read::OpinionReader;
pub use row::{Giver, OPINION_COLUMNS, OpinionRow, Target};

#[cfg(test)]
mod tests;
