//! Everything on disk: the SQLite file behind one write gate.
//!
//! Promises: a write is one IMMEDIATE transaction that also writes the journal, or it did not
//! happen; a read is a window by key, never a whole table; what the journal says and what the
//! rows say can be held against each other at any time ([`Store::verify`]). No type of rusqlite
//! crosses this door. Deliberately absent: rules (they are in `domain`) and words for people.

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
mod count;
mod create;
#[cfg(test)]
mod data_tests;
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
mod giver;
mod ground;
mod history;
mod indexes;
mod journal;
mod later;
mod links;
mod lit;
mod login;
mod namesakes;
mod network;
mod new_file;
mod open;
mod pages;
mod parts;
mod place;
mod rank;
mod reader;
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
mod tally;
#[cfg(test)]
mod tests;
mod trouble;
mod undo;
mod unwritable;
mod verify;
mod watch;
mod window;

pub use attach::PIECE_LIMIT;
pub use backup::BackupReport;
pub use clock::{ClockFault, QUIET_DAYS, uid_at};
pub use create::{Creation, Making, NEWEST};
pub use days::{Acted, MonthCount, TaskAct};
pub use drafts::{Draft, Drafts};
pub use error::{Error, Overwritten, StrayLog};
pub use explain::explain;
pub use files::read_file;
pub use filter::{Filter, Within};
pub use gate::{Door, Expected, Order, Session, WriteTx, Written};
pub use giver::Giver;
pub use journal::{Entry, EntryItem, Op};
pub use links::End;
pub use login::Role as UserRole;
pub use network::Place;
pub use new_file::{NewFile, is_beside};
pub use open::{Store, sqlite_version};
pub use place::{IdleLog, LeftBeside, left_beside, occupied, replaced};
pub use reader::Reader;
pub use request::Content;
pub use restore::{Over, Restored, restore, try_out};
pub use save_aside::SavedAside;
pub use tally::{Count, Tally};
pub use trouble::Trouble;
pub use undo::{Candidate, Stands, Undone, Way};
pub use unwritable::Unwritable;
pub use verify::{Damage, Fault, Part, Tallied, Verdict};
pub use watch::{Looked, Watch};
pub use window::{Key, Query, Row};

/// What the store gives back.
pub type Result<T> = std::result::Result<T, Error>;
