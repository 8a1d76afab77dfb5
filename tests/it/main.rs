//! What a user or another program sees from outside.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "tests say so by failing; they have an environment and files of their own"
)]

#[cfg(unix)]
mod campaign;
#[cfg(unix)]
mod commands;
mod made_up;
#[cfg(unix)]
mod program;
mod readme;
mod screens;
#[cfg(unix)]
mod several;
#[cfg(unix)]
mod slow;
mod store;
#[cfg(unix)]
mod support;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod walks;
mod words;
