//! Pinyin: every reading and the initials of names, and queries matched against them.
//!
//! A query may be 汉字, full pinyin, initials, or any mixture (`张sf`, `zhangsf`), at the start
//! of the name or inside it. Tones are never asked for.

mod alike;
mod key;
mod meant;
mod readings;
mod words;

pub use alike::NameSound;
pub use key::{PinyinKey, PinyinQuery, Rank};
pub use readings::Naming;

#[cfg(test)]
mod tests;
