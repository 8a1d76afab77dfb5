//! The rules proved on a ledger in memory.

mod book;
mod closing;
mod intake;
mod making;
mod tables;
mod walk;
mod world;
