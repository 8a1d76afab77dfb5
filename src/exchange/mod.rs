//! What goes in and out: bytes to domain values and back; no store.

pub mod fault;
pub mod fingerprint;
pub mod nature;
pub mod opinion_cards;
pub mod paper;
pub mod pinyin;
pub mod roster;
pub mod script;
pub mod sheet_out;
pub mod table;
pub mod template;
pub mod toml_fault;
