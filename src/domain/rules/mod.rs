//! How the tables are judged and what follows from an act.

mod propose;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use self::propose::{Proposal, propose};
use super::{
    Act, Capacity, Change, Kind, Ledger, Read, Record, Refusal, Role, Stop, Transition, Value,
};

/// What could be done with a record next.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The row of the machine's table.
    pub row: &'static Transition,
    /// What the record itself still lacks for it.
    pub missing: Vec<Refusal>,
    /// The capacities in which it can be decided, the most usual first.
    pub needs: &'static [Capacity],
    /// The person whom the record names for the most usual capacity, such as the owner.
    pub usual: Option<i64>,
}

/// Judges an act: gives everything that it changes, or every reason against it.
///
/// # Errors
/// [`Stop::Refused`] with all refusals; [`Stop::Unreadable`] where the ledger failed.
pub fn judge(ledger: &dyn Ledger, act: &Act) -> Result<Change, Stop> {
    let _ = (ledger, act);
    Err(Refusal::of("not-yet").into())
}

/// Gives the capacity in which an act would be decided, for the journal.
pub fn capacity_of(ledger: &dyn Ledger, act: &Act) -> Result<Option<Capacity>, Stop> {
    let _ = (ledger, act);
    Err(Refusal::of("not-yet").into())
}

/// Gives what could be done with a record, in the order of its table.
pub fn offers(ledger: &dyn Ledger, record: &Record, today: NaiveDate) -> Read<Vec<Offer>> {
    let _ = (ledger, record, today);
    Ok(Vec::new())
}

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
