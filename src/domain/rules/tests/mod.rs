//! The rules proved on a ledger in memory.

pub(crate) mod book;
mod closing;
mod dates;
mod extending;
mod group;
mod guards;
mod home;
mod insiders;
mod intake;
mod invariants;
mod ladder;
mod lateness;
mod making;
mod moving;
mod offered;
mod remedies;
mod revoking;
mod tables;
mod taking_back;
mod verifying;
mod walk;
mod world;

use std::cell::Cell;

use crate::domain::Guard;

thread_local! {
    /// The guard that the running test has taken away, to prove that nothing else does its work.
    static AWAY: Cell<Option<Guard>> = const { Cell::new(None) };
}

/// Says whether the running test has taken a guard away.
pub(super) fn is_taken_away(guard: Guard) -> bool {
    AWAY.get() == Some(guard)
}

/// Does something with a guard taken away.
fn without<T>(guard: Guard, act: impl FnOnce() -> T) -> T {
    AWAY.set(Some(guard));
    let done = act();
    AWAY.set(None);
    done
}
