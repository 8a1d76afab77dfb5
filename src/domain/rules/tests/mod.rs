//! The rules proved on a ledger in memory.

mod book;
mod closing;
mod dates;
mod intake;
mod invariants;
mod making;
mod remedies;
mod revoking;
mod tables;
mod walk;
mod world;
