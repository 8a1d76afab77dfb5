//! The terminal core in a real terminal.

mod child;
mod ends;
mod keys;
