//! A record as the rules see it, and the ledger they read it from.

use std::collections::BTreeMap;

use super::calendar::Calendar;
use super::{Amount, Before, Capacity, Cells, Kind, Role, Tied, VOID, Value};
use crate::domain::Day;

/// One record: its kind, key, number, version, state and cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// Its key in the store.
    pub id: i64,
    /// The number people say aloud.
    pub number: String,
    /// Counts every change; an edit names the version it started from.
    pub revision: i64,
    /// The code of its state.
    pub state: String,
    /// The campaign it belongs to, if it belongs to one.
    pub campaign_id: Option<i64>,
    /// The day it was entered.
    pub made_on: String,
    /// The person who entered it, where the login is one.
    pub made_by: Option<i64>,
    /// The columns of its kind.
    pub cells: Cells,
}

/// The column of each record of a campaign that holds the key of its campaign.
pub const CAMPAIGN_ID: &str = "campaign_id";

/// The column that tells which of the columns of a record are no more than proposed 拟.
pub const PROPOSED: &str = "proposed";

/// The column that tells, where the whole of a record is proposed, which of its columns are not.
pub const DECIDED_COLUMNS: &str = "decided_columns";

/// The column that tells which of the columns of a record no more say what the paper says 原文.
pub const REWORDED: &str = "reworded";

/// The column that keeps what was said when a deliverable was ticked 完成说明.
pub const DELIVERY_NOTE: &str = "delivery_note";

/// The column that holds the key of what a file proves; its kind stands beside it.
pub const PROVES: &str = "proves_id";

/// The column that holds the kind of what a file proves.
pub const PROVES_KIND: &str = "proves_kind";

/// In this state a record is shown that is there no more: no state of its own, for what was done
/// goes on being so.
pub const GONE: &str = "gone";

/// What stands in ordinary views where the words of a record are covered.
pub const COVERED: &str = "＊＊＊＊＊＊";

impl Record {
    /// Gives a cell, empty where there is none.
    pub fn cell(&self, column: &str) -> &Value {
        const NOTHING: &Value = &Value::Null;
        self.cells.get(column).unwrap_or(NOTHING)
    }

    /// Gives the record that this one is a part of, by its kind and key.
    pub fn whole(&self) -> Option<(Kind, i64)> {
        let column = self.kind.def().part_of?;
        self.kind.whole().zip(self.int(column))
    }

    /// Gives the text of a cell, empty where there is none.
    pub fn text(&self, column: &str) -> &str {
        self.cell(column).text().unwrap_or_default()
    }

    /// Gives the number in a cell.
    pub fn int(&self, column: &str) -> Option<i64> {
        self.cell(column).int()
    }

    /// Gives the record that a file proves.
    pub fn proves(&self) -> Option<(Kind, i64)> {
        Kind::from_code(self.text(PROVES_KIND)).zip(self.int(PROVES))
    }

    /// Gives the day in a cell.
    pub fn day(&self, column: &str) -> Option<Day> {
        self.cell(column).day()
    }

    /// Gives the last of the days in columns before which this cannot lie.
    pub fn last_day(&self, bars: impl Fn(Before) -> bool) -> Option<Day> {
        let columns = self.kind.def().columns.iter();
        let days = columns.filter(|it| bars(it.before));
        days.filter_map(|it| self.day(it.name)).max()
    }

    /// Gives the last day on which somebody asked for a decision on the record.
    pub fn asked_on(&self) -> Option<Day> {
        self.last_day(|before| before == Before::NoMeeting)
    }

    /// Says whether a flag is set.
    pub fn is_set(&self, column: &str) -> bool {
        self.cell(column).is_set()
    }

    /// Says whether what stands in a column is no more than proposed 拟.
    pub fn is_proposed(&self, column: &str) -> bool {
        let told = self.cell(PROPOSED);
        self.kind.def().proposals.contains(&column)
            && !self.text(DECIDED_COLUMNS).lines().any(|it| it == column)
            && told.text().map_or_else(
                || told.is_set(),
                |names| names.lines().any(|it| it == column),
            )
    }

    /// Takes a column for no more than proposed 拟, where the record names such columns one by one.
    pub fn propose(&mut self, column: &str) {
        let named = format!("{}\n{column}", self.text(PROPOSED));
        self.cells.insert(PROPOSED, Value::from(named.trim()));
    }

    /// Takes a column for decided: it is proposed no more.
    pub fn decide(&mut self, column: &str) {
        if !self.is_proposed(column) {
            return;
        }
        let def = self.kind.def();
        if def.column(DECIDED_COLUMNS).is_some() {
            let others = def.proposals.iter().filter(|it| **it != column);
            if others.copied().any(|it| self.is_proposed(it)) {
                // The rest of what was proposed together goes on being so.
                let decided = format!("{}\n{column}", self.text(DECIDED_COLUMNS));
                self.cells
                    .insert(DECIDED_COLUMNS, Value::from(decided.trim()));
                return;
            }
            self.cells.insert(DECIDED_COLUMNS, Value::Null);
        }
        let left: Vec<&str> = (self.text(PROPOSED).lines())
            .filter(|it| *it != column)
            .collect();
        let left = (!left.is_empty()).then(|| left.join("\n"));
        self.cells.insert(PROPOSED, Value::from(left));
    }

    /// Says whether a column no more says what the paper says 原文.
    pub fn is_reworded(&self, column: &str) -> bool {
        self.text(REWORDED).lines().any(|it| it == column)
    }

    /// Takes down whether a column says something else than the paper.
    pub fn reword(&mut self, column: &str, is_other: bool) {
        let others = self.text(REWORDED).lines().filter(|it| *it != column);
        let names: Vec<&str> = others.chain(is_other.then_some(column)).collect();
        let names = (!names.is_empty()).then(|| names.join("\n"));
        self.cells.insert(REWORDED, Value::from(names));
    }

    /// Says whether only the office reads it, by a sign of its own.
    pub fn is_restricted(&self) -> bool {
        let sign = self.kind.def().restriction();
        sign.is_some_and(|sign| self.is_set(sign))
    }

    /// Gives the last day on which it was there, where that lies before a day.
    pub fn gone_before(&self, on: Day) -> Option<Day> {
        let last = self.kind.def().leaves.and_then(|it| self.day(it));
        last.filter(|last| *last < on)
    }

    /// Says whether it stands, and is there no more on a day.
    pub fn is_gone(&self, today: Day) -> bool {
        self.state != VOID && self.gone_before(today).is_some()
    }

    /// Gives the code of the state in which it is shown on a day: what is gone is shown so.
    pub fn shown_state(&self, today: Day) -> &str {
        if self.is_gone(today) {
            GONE
        } else {
            &self.state
        }
    }

    /// Says whether what it says was handed to somebody else 移送 and stands in no ordinary view.
    pub fn is_handed_on(&self) -> bool {
        let by = self.kind.def().handed_on;
        by.is_some_and(|by| !self.lacks(by)) && self.is_restricted()
    }

    /// Covers what it says word for word.
    pub fn cover(&mut self) {
        for column in self.kind.def().worded() {
            if !self.lacks(column.name) {
                self.cells.insert(column.name, Value::from(COVERED));
            }
        }
    }

    /// Says whether a column holds nothing.
    pub fn lacks(&self, column: &str) -> bool {
        self.cell(column).is_empty()
    }

    /// Gives what names the record in a sentence: the text of its title column.
    pub fn title(&self) -> &str {
        self.text(self.kind.def().title)
    }

    /// Says whether a phase or a step has begun.
    pub fn has_begun(&self) -> bool {
        self.state != self.kind.def().machine.initial()
    }

    /// Says whether the record counts as dealt with.
    pub fn is_ended(&self) -> bool {
        self.kind.def().machine.is_ended(&self.state)
    }
}

/// The world failed while a rule was reading: nothing can be said about the rule.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Unreadable(pub Box<dyn std::error::Error + Send + Sync>);

/// What a rule reads, or the failure to read it.
pub type Read<T> = Result<T, Unreadable>;

/// A decision that holds, as far as rules ask for what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The number of the record that was decided upon.
    pub number: String,
    /// The day of the decision on paper.
    pub on: Option<Day>,
    /// In what capacity.
    pub capacity: Option<Capacity>,
    /// The day on which it had been asked for, where it was.
    pub asked_on: Option<Day>,
}

/// What an entry changed of a record: on which business day, and what stood there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The place of the entry in the journal.
    pub entry: i64,
    /// The day of entry.
    pub on: Day,
    /// The columns with what stood in each; empty where nothing did.
    pub was: BTreeMap<&'static str, Value>,
}

/// How an entry moved a record to another state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its place in the journal.
    pub entry: i64,
    /// Its command, such as `step.start`.
    pub command: String,
    /// The state in which the record was before.
    pub from: String,
    /// The day on paper, else of entry.
    pub on: Day,
    /// Who decided.
    pub by: Option<i64>,
    /// The meeting that decided.
    pub meeting: Option<i64>,
    /// On what basis: of what was decided by a sheet its number.
    pub basis: String,
}

impl Moved {
    /// Says whether it was this act.
    pub fn is_of(&self, verb: &str) -> bool {
        self.verb() == verb
    }

    /// Gives the act.
    pub fn verb(&self) -> &str {
        self.command.split_once('.').map_or("", |(_, verb)| verb)
    }
}

/// The office's records, as far as rules may read them.
///
/// The store implements it inside its transactions; tests implement it over a map. Void records
/// are not given by [`Ledger::children`].
pub trait Ledger {
    /// Fetches one record.
    fn record(&self, kind: Kind, id: i64) -> Read<Option<Record>>;

    /// Fetches the records of a kind that point at `id` with this column, oldest first.
    fn children(&self, kind: Kind, column: &'static str, id: i64) -> Read<Vec<Record>>;

    /// Fetches one record of a kind that points at `id` with this column.
    ///
    /// One of [`Ledger::children`]; a store that holds thousands reads only one.
    fn first_child(&self, kind: Kind, column: &'static str, id: i64) -> Read<Option<Record>> {
        Ok(self.children(kind, column, id)?.into_iter().next())
    }

    /// Counts the records of a kind that stand and point at `id` with this column.
    ///
    /// As many as [`Ledger::children`] that are not void; a store that holds thousands reads none.
    fn how_many(&self, kind: Kind, column: &'static str, id: i64) -> Read<i64> {
        let mut children = self.children(kind, column, id)?;
        children.retain(|it| it.state != VOID);
        Ok(i64::try_from(children.len()).unwrap_or(i64::MAX))
    }

    /// Gives the keys that a record is linked to in a role.
    fn linked(&self, role: Role, from: i64) -> Read<Vec<i64>>;

    /// Gives the keys of the records that are linked to this one in a role.
    fn linking(&self, role: Role, to: i64) -> Read<Vec<i64>>;

    /// Gives what a record is tied to in a role, each with its word; at the `to` end with `back`.
    fn ties(&self, role: Role, back: bool, id: i64) -> Read<Vec<Tied>>;

    /// Gives the key of one record that stands and is linked to this one in a role.
    ///
    /// One of [`Ledger::linking`], which gives void ones too; a store that holds thousands reads
    /// only one.
    fn first_linking(&self, role: Role, to: i64) -> Read<Option<i64>> {
        for from in self.linking(role, to)? {
            let record = self.record(role.ends().0, from)?;
            if record.is_some_and(|it| it.state != VOID) {
                return Ok(Some(from));
            }
        }
        Ok(None)
    }

    /// Gives the files that stand and prove a record, oldest first.
    fn evidence(&self, kind: Kind, id: i64) -> Read<Vec<Record>>;

    /// Gives the decisions that hold and were taken at a meeting, or by a person; at most so many.
    fn decided(&self, kind: Kind, id: i64, most: usize) -> Read<Vec<Decided>>;

    /// Gives the keys that stood in a reference column of a record and were taken out again while
    /// it was in none of these states; what was taken back never stood there.
    fn former(&self, record: &Record, column: &'static str, before: &[&str]) -> Read<Vec<i64>>;

    /// Gives what stood in some columns of a record before entries that hold changed them, the
    /// last first; nothing of what was taken back.
    fn changes(&self, _record: &Record, _columns: &[&'static str]) -> Read<Vec<Changed>> {
        Ok(Vec::new())
    }

    /// Gives the place in the journal of the entry that made a record.
    fn made_at(&self, _record: &Record) -> Read<Option<i64>> {
        Ok(None)
    }

    /// Gives the place in the journal of the last entry that holds and changed a column of a
    /// record.
    fn changed_at(&self, record: &Record, column: &'static str) -> Read<Option<i64>> {
        let changes = self.changes(record, &[column])?;
        Ok(changes.first().map(|it| it.entry))
    }

    /// Gives the entries that hold and moved a record to another state, the last first; nothing of
    /// what was taken back.
    fn moves(&self, _record: &Record) -> Read<Vec<Moved>> {
        Ok(Vec::new())
    }

    /// Gives what the ledger has of a deliverable 应有成果, where that was counted: it takes looking
    /// at everybody who was anywhere, so whoever judges an act on one counts before it.
    fn counted(&self, _deliverable: i64) -> Option<Amount> {
        None
    }

    /// Fetches the campaign that new records belong to.
    fn campaign(&self) -> Read<Option<Record>> {
        Ok(None)
    }

    /// Fetches all of a kind: everybody in the roster, every department.
    fn every(&self, _kind: Kind) -> Read<Vec<Record>> {
        Ok(Vec::new())
    }

    /// Says whether another record of the kind that stands bears the same name.
    fn is_namesake(&self, _record: &Record) -> Read<bool> {
        Ok(false)
    }

    /// Gives the working-day calendar in force.
    fn calendar(&self) -> &Calendar;
}
