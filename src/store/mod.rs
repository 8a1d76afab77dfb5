//! Everything on disk: the SQLite file behind one write gate.
//!
//! Promises: a write is one IMMEDIATE transaction that also writes the journal, or it did not
//! happen; a read is a window by key, never a whole table; what the journal says and what the
//! rows say can be held against each other at any time ([`Store::verify`]). No type of rusqlite
//! crosses this door. Deliberately absent: rules (they are in `domain`) and words for people.

mod ahead;
mod alike;
mod apart;
mod apply;
mod attach;
mod backup;
mod basis;
mod before;
mod brought_back;
mod carried;
mod clock;
mod connection;
mod copied;
mod count;
mod create;
#[cfg(test)]
mod data_tests;
mod dated;
mod days;
#[cfg(test)]
mod draft;
mod drafts;
mod error;
mod explain;
mod files;
mod filter;
mod found;
mod gate;
mod gathered;
mod giver;
mod ground;
mod history;
mod indexes;
mod inverse;
mod items;
mod journal;
mod kept;
mod lack;
mod later;
mod links;
mod listed;
mod listing;
mod lit;
mod login;
mod look;
mod namesakes;
mod network;
mod new_file;
mod open;
mod opened;
mod order;
mod pages;
mod parts;
mod place;
mod rank;
mod reader;
mod refers;
mod request;
mod restore;
mod rests;
mod revoke;
mod save_aside;
mod schema;
mod search;
mod sitting;
mod standing;
mod still;
mod subjects;
mod tally;
#[cfg(test)]
mod tests;
mod together;
mod trouble;
mod twin;
mod uncounted;
mod undo;
mod unwritable;
mod veil;
mod verify;
mod version;
mod watch;
mod window;
#[cfg(windows)]
mod windows;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rusqlite::Connection;
use sha2::Sha256;

use crate::domain::calendar::Calendar;
use crate::domain::{Amount, Capacity, Day, Instant, Kind};

pub use attach::PIECE_LIMIT;
pub use backup::BackupReport;
pub use clock::{ClockFault, QUIET_DAYS, uid_at};
pub use copied::Copied;
pub use create::{Creation, Making};
pub use dated::Dated;
pub use days::MonthCount;
pub use drafts::{Draft, Drafts};
pub use error::{Error, Overwritten, StrayLog};
pub use explain::explain;
pub use files::{make_folder, read_file};
pub use filter::{Acted, Filter, Lit, Within};
pub use gathered::{Gathered, GatheredBy};
pub use giver::{Giver, Seen};
pub use journal::{Entry, EntryItem, Op};
pub use lack::Lack;
pub use links::End;
pub use listed::{InFolder, in_folder};
pub use network::Place;
pub use new_file::{NewFile, free_name, is_beside};
pub use open::sqlite_version;
pub use opened::Opener;
pub use order::{Door, Expected, Order, Session, UserRole, Written};
pub use place::{IdleLog, occupied, replaced};
pub use request::Content;
pub use restore::{Over, Restored, restore, try_out};
pub use save_aside::SavedAside;
pub use tally::{Count, Tally};
pub use trouble::Trouble;
pub use twin::Twin;
pub use undo::{Candidate, Stands, Undone, Way};
pub use unwritable::Unwritable;
pub use veil::Veil;
pub use verify::{Damage, Fault, LedgerPart, Tallied, Verdict};
pub use version::NEWEST;
pub use watch::{Looked, Watch};
pub use window::{Key, Query, Row};

/// What the store gives back.
pub type Result<T> = std::result::Result<T, Error>;

/// How an older file was brought up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtUp {
    /// The schema that it had.
    pub from: i64,
    /// The one that it has now.
    pub to: i64,
    /// The copy of it that lies beside it.
    pub kept: PathBuf,
}

/// One office's file, open.
pub struct Store {
    conn: Connection,
    path: PathBuf,
    calendar: Calendar,
    /// Why nothing can be written, where that is so.
    read_only: Option<Unwritable>,
    /// How the file looked when it was opened without what readers share.
    still: Option<still::Stamp>,
    /// Says that the file is open in this process.
    _held: files::Held,
    campaign: Option<i64>,
    /// Whether the file is the process's own: whoever owns it could rewrite it anyway.
    owned: bool,
    stand: place::Stand,
    seen: Cell<i64>,
    /// A leap of the clock since the window was opened.
    leap: Option<ClockFault>,
    /// What was done to bring it up to date when it was opened.
    brought_up: Option<BroughtUp>,
    namesakes: RefCell<namesakes::Namesakes>,
}

/// The inside of the gate: reads and applies within one IMMEDIATE transaction, or a part of one.
pub struct WriteTx<'t> {
    tx: together::Tx<'t>,
    calendar: &'t Calendar,
    campaign: Option<i64>,
    seq: i64,
    items: i64,
    digest: Sha256,
    /// Items that wait to be written together.
    waiting: Vec<items::Waiting>,
    /// Whether many rows come from a file: what nobody looks at before the end may wait till then.
    bulk: bool,
    /// Records that are in no sum yet.
    uncounted: uncounted::Uncounted,
    touched: BTreeSet<(Kind, i64)>,
    at: Instant,
    day: Day,
    entered_by: Option<i64>,
    written: Written,
    capacity: Option<Capacity>,
    /// The note, where only what was done could say it.
    note: Option<String>,
    /// Texts that wait to be indexed: which index, the record, the words.
    words: Vec<(String, i64, String)>,
    role: UserRole,
    /// The record that is written for, where an entry is about several.
    of: Option<(Kind, i64)>,
    /// Records of which something changed that no two may share.
    claims: BTreeSet<(Kind, i64)>,
    /// Papers that are there again.
    papers: BTreeSet<(Kind, i64)>,
    /// Posts that somebody was put on, or whose seats changed.
    posts: BTreeSet<i64>,
    /// What was recorded of requirements by hand and came back or changed.
    by_hand: BTreeSet<i64>,
    /// Whether all of it is thrown away in the end: it was only to be seen what would come.
    forgotten: bool,
    /// What is answered beside what was written, for a request that is sent again.
    answer: Option<String>,
    /// The marks that an import leaves, sealed with its entry.
    prints: Vec<ground::Mark>,
    /// The key of the last record of each kind that was made here.
    last_ids: BTreeMap<Kind, i64>,
    /// The year of the campaign that the last number was given in.
    year: Option<(Option<i64>, i32)>,
}

/// What the ledger has of deliverables, by their keys, where somebody counted it.
pub type Amounts = BTreeMap<i64, Amount>;

/// Reads records over one connection.
pub struct Reader<'c> {
    conn: &'c Connection,
    calendar: &'c Calendar,
    campaign: Option<i64>,
    counted: Option<&'c Amounts>,
}
