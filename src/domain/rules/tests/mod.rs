//! The rules proved on a ledger in memory.

mod book;
mod closing;
mod intake;
mod invariants;
mod making;
mod tables;
mod walk;
mod world;
