//! The one write gate: authorise → load → rule → write → journal, in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use super::Reader;
use super::connection::{BULK_CACHE, USUAL_CACHE};
use super::login::authorise;
use super::order::{Door, Expected, Order, UserRole, Written};
use super::place::{drop_left_names, has_more_names};
use super::request::answered;
use super::together::Tx;
use super::uncounted::{Uncounted, set_triggers};
use super::unwritable::Unwritable;
use super::version::NEWEST;
use super::{Error, Result, Store, WriteTx, journal};
use crate::domain::{Capacity, Day, Kind, Refusal};

impl WriteTx<'_> {
    /// Reads records inside the transaction.
    pub fn reader(&self) -> Reader<'_> {
        Reader {
            conn: &self.tx,
            calendar: self.calendar,
            campaign: self.campaign,
            counted: None,
        }
    }

    /// Gives the business day of entry.
    pub const fn day(&self) -> Day {
        self.day
    }

    /// Notes the capacity in which somebody decided, once the rules have found it.
    pub const fn decided_as(&mut self, capacity: Option<Capacity>) {
        self.capacity = capacity;
    }

    /// Says for which record is written from now on, where an entry is about several: it is taken
    /// back without the others.
    pub const fn on_behalf_of(&mut self, of: Option<(Kind, i64)>) {
        self.of = of;
    }

    /// Writes the note, where what was done says it; it goes before that of the order.
    pub fn note_down(&mut self, note: String) {
        self.note = Some(note);
    }

    /// Throws everything away in the end: nothing is written, and nothing was.
    pub const fn forget(&mut self) {
        self.forgotten = true;
    }

    /// Throws everything away, and holds none of it against anything: only half was done.
    pub fn give_up(&mut self) {
        self.forget();
        self.claims.clear();
        self.papers.clear();
        self.posts.clear();
        self.by_hand.clear();
    }

    /// Keeps what is answered beside what was written, as JSON: it is told again where the same
    /// request is sent again, and kept for one that has a name only.
    pub fn answer(&mut self, answer: &impl serde::Serialize) {
        // What the office answers has no maps with other keys than texts.
        self.answer = serde_json::to_string(answer).ok();
    }

    /// Adds a mark to what will be told.
    pub fn mark(&mut self, mark: Refusal) {
        if !self.written.marks.contains(&mark) {
            self.written.marks.push(mark);
        }
    }
}

impl Store {
    /// Carries out an order: the rule reads and applies inside one IMMEDIATE transaction, and
    /// the journal gets one entry, or nothing happened at all.
    ///
    /// # Errors
    /// What the rule refused; `Conflict` where a version is no longer the expected one;
    /// `NotAllowed` for a viewer; `NotRehearsal` for a dated order on a real store.
    pub fn write(
        &mut self,
        order: &Order,
        rule: impl FnOnce(&mut WriteTx<'_>) -> Result<()>,
    ) -> Result<Written> {
        self.before_writing()?;
        let is_bulk = order.session.door == Door::Import;
        if is_bulk {
            self.conn.execute_batch(BULK_CACHE)?;
        }
        let inside = self.write_inside(order, rule);
        // It may have stopped in the midst of what is counted together.
        set_triggers(&self.conn, true)?;
        let written = match inside {
            Ok((written, None)) => Ok(written),
            Ok((written, Some(error))) => self.after_failed_end(order.uid, error, written),
            Err(error) => Err(error),
        };
        let written = written.map_err(|error| self.blame(error).at(&self.path).unsaved());
        // Only where it was moved or overwritten in the very moment of writing may nobody count on
        // it. What else fails from here on fails after it was saved.
        let written = written.and_then(|written| match self.check_standing() {
            Err(error) if error.is_of_place() => Err(error),
            Ok(()) | Err(_) => Ok(written),
        });
        if is_bulk && self.conn.is_autocommit() {
            // What was written is written, whatever becomes of the memory it took.
            drop(self.conn.execute_batch(USUAL_CACHE));
        }
        written
    }

    /// Looks whether anything can be written at all.
    pub(super) fn before_writing(&mut self) -> Result<()> {
        drop_left_names(&self.path);
        if self.read_only.is_some() {
            // Room may have come free since, or the right been given.
            self.look_again()?;
        }
        match self.read_only() {
            Some(why) => Err(self.blame(Error::ReadOnly(why))),
            None => Ok(()),
        }
    }

    /// Gives what was written, and the failure of the very last step where that failed.
    fn write_inside(
        &mut self,
        order: &Order,
        rule: impl FnOnce(&mut WriteTx<'_>) -> Result<()>,
    ) -> Result<(Written, Option<Error>)> {
        let (stranger, leap) = (self.stranger(), self.leap);
        let tx = Tx::begin(&mut self.conn)?;
        let mut gate = WriteTx {
            seq: journal::next_seq(&tx)?,
            tx,
            calendar: &self.calendar,
            campaign: self.campaign,
            items: 0,
            digest: Sha256::new(),
            waiting: Vec::new(),
            bulk: order.session.door == Door::Import,
            uncounted: Uncounted::default(),
            touched: BTreeSet::new(),
            at: order.at,
            day: order.day,
            entered_by: order.session.person,
            written: Written::default(),
            capacity: None,
            note: None,
            words: Vec::new(),
            role: UserRole::Viewer,
            of: None,
            claims: BTreeSet::new(),
            papers: BTreeSet::new(),
            posts: BTreeSet::new(),
            by_hand: BTreeSet::new(),
            forgotten: false,
            answer: None,
            prints: Vec::new(),
            last_ids: BTreeMap::new(),
            year: None,
        };
        self.stand.check(&gate.tx)?;
        if has_more_names(&self.path) {
            return Err(Error::ReadOnly(Unwritable::Linked));
        }
        check_schema(&gate.tx)?;
        if let Some(written) = answered(&gate.tx, order)? {
            return Ok((written, None));
        }
        gate.role = authorise(&gate, order, stranger)?;
        for expected in &order.expected {
            check_version(&gate, *expected)?;
        }
        rule(&mut gate)?;
        gate.hold_apart()?;
        if gate.forgotten {
            gate.written.created.clear();
            return Ok((gate.written, None));
        }
        gate.index_words()?;
        if gate.items == 0 {
            return Ok((gate.written, None));
        }
        gate.mark_clock(leap)?;
        gate.seal_ground()?;
        gate.write_items()?;
        journal::append(&gate, order)?;
        let WriteTx {
            tx,
            seq,
            mut written,
            ..
        } = gate;
        written.seq = Some(seq);
        let failed = tx.commit().err().map(Error::from);
        Ok((written, failed))
    }

    /// Looks whether an order was written although its last step failed: only what was looked up
    /// is said of it.
    pub(super) fn after_failed_end(
        &self,
        uid: uuid::Uuid,
        error: Error,
        written: Written,
    ) -> Result<Written> {
        let again = Self::open_new(&self.path);
        match again.and_then(|again| journal::find_uid(&again.conn, uid)) {
            Ok(Some(_)) => Ok(written),
            Ok(None) => Err(error),
            Err(_) => Err(Error::Unsure(Box::new(error.at(&self.path)))),
        }
    }
}

/// A newer program may have brought the file forward while this one had it open.
fn check_schema(tx: &Connection) -> Result<()> {
    let found: i64 = tx
        .prepare_cached("PRAGMA user_version")?
        .query_row([], |row| row.get(0))?;
    if found > NEWEST {
        return Err(Error::TooNew {
            found,
            known: NEWEST,
        });
    }
    Ok(())
}

fn check_version(gate: &WriteTx<'_>, expected: Expected) -> Result<()> {
    let Expected { kind, id, revision } = expected;
    match gate.reader().find(kind, id)? {
        Some(found) if found.revision != revision => Err(Error::Conflict {
            kind,
            id,
            number: found.number,
        }),
        _ => Ok(()),
    }
}
