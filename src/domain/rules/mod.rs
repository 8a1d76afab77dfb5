//! How the tables are judged and what follows from an act.

mod answers;
mod capacity;
mod case;
mod effects;
mod guards;
mod judge;
mod propose;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use self::answers::TEXT_MOST;
pub use self::judge::{Offer, capacity_of, judge, offers};
pub use self::propose::{Proposal, propose};
use super::{Change, Kind, Ledger, Read, Record, Refusal, Role, Stop, Value};

/// Makes a record by hand.
pub fn make(
    ledger: &dyn Ledger,
    kind: Kind,
    cells: BTreeMap<&'static str, Value>,
    made_by: Option<i64>,
    today: NaiveDate,
) -> Result<Change, Stop> {
    let _ = (ledger, kind, cells, made_by, today);
    Err(Refusal::of("not-yet").into())
}

/// A file that is to prove a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof<'a> {
    /// The name of the file, without its folder.
    pub name: &'a str,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: &'a str,
    /// How many bytes it has.
    pub bytes: i64,
}

/// Attaches a file to a record that it proves.
pub fn attach(
    ledger: &dyn Ledger,
    kind: Kind,
    id: i64,
    proof: &Proof<'_>,
    today: NaiveDate,
) -> Result<Change, Stop> {
    let _ = (ledger, kind, id, proof, today);
    Err(Refusal::of("not-yet").into())
}

/// Edits or corrects a record.
pub fn amend(
    ledger: &dyn Ledger,
    record: &Record,
    cells: BTreeMap<&'static str, Value>,
    reason: Option<&str>,
    today: NaiveDate,
) -> Result<Change, Stop> {
    let _ = (ledger, record, cells, reason, today);
    Err(Refusal::of("not-yet").into())
}

/// Ties two records in a role that people set by hand: holding a post, supporting a task.
pub fn tie(ledger: &dyn Ledger, role: Role, from: i64, to: i64) -> Result<Change, Stop> {
    let _ = (ledger, role, from, to);
    Err(Refusal::of("not-yet").into())
}

/// Cuts a tie that [`tie`] made.
pub fn untie(ledger: &dyn Ledger, role: Role, from: i64, to: i64) -> Result<Change, Stop> {
    let _ = (ledger, role, from, to);
    Err(Refusal::of("not-yet").into())
}

/// Computes a task's light days anew, after the calendar or a threshold changed.
pub fn relight(ledger: &dyn Ledger, task: &Record) -> Read<Change> {
    let _ = (ledger, task);
    Ok(Change::default())
}
