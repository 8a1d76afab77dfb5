//! Pinyin: every reading and the initials of names.
