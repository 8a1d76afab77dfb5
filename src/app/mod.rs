//! State and actions; the use cases that screen and command line both call.

pub mod action;
pub mod chord;
pub mod demo;
pub mod effect;
pub mod file_faults;
pub mod keymap;
mod labels;
pub mod notice;
pub mod office;
pub mod on_marked;
pub mod play;
pub mod sampling;
pub mod sheet;
pub mod state;
pub mod told_words;
mod update;
pub mod wording;

pub use crate::domain::{calendar, light, rules};
pub use crate::exchange::fault::{Expected, Fault as RowFault, GoodBad, Warning, WarningKind};
pub use crate::exchange::sheet_out::bad_rows_csv;
pub use crate::exchange::table::{NotATable, TableFault};
pub use crate::exchange::template::{
    FaultKind as TemplateFaultKind, Part as TemplatePart, TemplateFault, Wanted,
};
pub use crate::store::{
    Acted, ClockFault, Count, Damage, Door, Draft, Drafts, End, Entry, EntryItem, Fault,
    Filter, Giver, Key, LeftBeside, Looked, MonthCount, NewFile, Op, Over, Overwritten,
    Part as LedgerPart, Place, Query, Restored, Row, Session, Sort, Tallied, TaskAct, Trouble,
    Undone, Unwritable, UserRole, Verdict, Watch, Way, Written, explain, left_beside, occupied,
    read_file, replaced, restore, sqlite_version, try_out,
};
pub use effect::perform;
pub use update::{settle, update};
