//! Pinyin: every reading and the initials of names, and queries matched against them.
//!
//! A query may be 汉字, full pinyin, initials, or any mixture (`张sf`, `zhangsf`), at the start
//! of the name or inside it. Tones are never asked for.

mod alike;
mod escapes;
mod key;
mod meant;
mod odd;
mod readings;
mod several;
mod surnames;
mod titles;
mod words;

pub use alike::NameSound;
pub(super) use alike::is_rare;
pub use key::{PinyinKey, PinyinQuery, Rank};
pub use odd::OddName;
pub use readings::Naming;

#[cfg(test)]
mod tests;
