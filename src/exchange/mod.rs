//! What goes in and out: bytes to domain values and back; no store.

pub mod pinyin;
pub mod table;
pub mod template;
