//! Taking back one's own last commands, as new changes inverted from the journal.

use super::basis::{check_basis, check_undecided, check_unpointed};
use super::brought_back::check_again;
use super::journal::{ENTRY_COLUMNS, Op, read_entry};
use super::later::{Away, Later};
use super::order::{Order, Written};
use super::parts::{TakenBack, put_back};
use super::refers::check_refers;
use super::request::answered;
use super::rests::{Touch, first_resting, touches};
use super::revoke::take_out;
use super::standing::{holds, holds_for};
use super::subjects::subjects;
use super::{Entry, EntryItem, Error, Result, Store, WriteTx};
use crate::domain::rules::{campaign_of, is_of, row_of};
use crate::domain::{Kind, Refusal, Stop, VOID};

/// How many commands back one may go.
const DEPTH: i64 = 200;
/// A command that touched more than this is put right by voiding, not by undo.
const MOST_ITEMS: usize = 100_000;

/// Back or forth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Take back.
    Undo,
    /// Bring back.
    Redo,
}

/// What was taken back or brought back.
#[derive(Clone, Debug)]
pub struct Undone {
    /// The command it was.
    pub entry: Entry,
    /// What was written for it.
    pub written: Written,
}

/// What would be taken back or brought back.
#[derive(Debug)]
pub struct Candidate<'a> {
    /// Back or forth.
    pub way: Way,
    /// The command as it was at first.
    pub first: &'a Entry,
    /// The entry that would be inverted: that command, or the last undo or redo of it.
    pub last: &'a Entry,
    /// What that command took back, where it took something back.
    pub behind: Option<&'a Entry>,
    /// The record that it was about first.
    pub number: String,
    /// Whether it moved a record on, not only made, wrote or linked one.
    pub moves: bool,
}

/// Why a command is neither undone nor brought back.
#[derive(Debug)]
pub enum Stands {
    /// For a reason that leaves no other way, or that names it.
    Plainly(Refusal),
    /// It is taken away otherwise: the keys of the refusal, with a way that takes it out, or with
    /// an act that puts it away.
    Unless {
        /// The key that names a way.
        way: &'static str,
        /// The key that names an act.
        reversible: &'static str,
    },
}

impl Store {
    /// Takes back, or brings back, the newest own command that can be.
    ///
    /// # Errors
    /// Refuses where there is none, where it is of another campaign than the one that was named,
    /// where it stands (`standing` names the reason), or where something that holds was done since
    /// and rests on it.
    pub fn undo(
        &mut self,
        order: &Order,
        (way, named): (Way, Option<i64>),
        standing: &dyn Fn(&Candidate<'_>) -> Option<Stands>,
    ) -> Result<Undone> {
        if let Some(written) = answered(&self.conn, order)?
            && let Some(entry) = self.undone_by(written.seq)?
        {
            return Ok(Undone { entry, written });
        }
        let Some(entry) = self.candidate(&order.session.account, way)? else {
            let key = match way {
                Way::Undo => "nothing-to-undo",
                Way::Redo => "nothing-to-redo",
            };
            return Err(Error::Refused(vec![Refusal::of(key)]));
        };
        let items = self.items_of(entry.seq, MOST_ITEMS)?;
        let (items, in_part) = self.still_standing(&entry, (way, items))?;
        self.check_home(&items, named)?;
        self.check_own(&entry, (way, &items), standing)?;
        let order = Order {
            undoes: Some(entry.seq),
            ..order.clone()
        };
        let first = self.first_of(&entry)?;
        let again = row_of(&first.command).map(|(kind, row)| (kind, row.verb));
        let again = again.filter(|_| way == Way::Redo);
        let is_void_again = again.is_some_and(|(_, verb)| verb == VOID);
        let written = self.write(&order, |gate| {
            check_untouched(gate, &entry, &items)?;
            let is_last = is_last(gate, &entry)?;
            // With nothing done since, all stands again as it stood.
            if way == Way::Redo && is_last {
                return put_back(gate, &items);
            }
            check_basis(gate, &items)?;
            if again.is_some() {
                check_again(gate, &items, again)?;
            }
            // What was done since may have reckoned anew what the entry had reckoned.
            if in_part || !is_last {
                take_out(gate, &entry, &items)?;
            } else {
                put_back(gate, &items)?;
            }
            check_unpointed(gate, &items, is_void_again)?;
            check_refers(gate, &items)?;
            check_again(gate, &items, None)?;
            check_undecided(gate, &items)
        })?;
        Ok(Undone { entry, written })
    }

    /// Gives what of an entry was not taken back record by record meanwhile, and whether some was.
    fn still_standing(
        &self,
        entry: &Entry,
        (way, items): (Way, Vec<EntryItem>),
    ) -> Result<(Vec<EntryItem>, bool)> {
        if way == Way::Redo {
            return Ok((items, false));
        }
        let (first, all) = (self.first_of(entry)?, items.len());
        let mut standing = subjects(&items);
        let mut gone = Vec::new();
        for subject in &standing {
            if !holds_for(&self.conn, first.seq, *subject)? {
                gone.push(*subject);
            }
        }
        if gone.is_empty() {
            return Ok((items, false));
        }
        standing.retain(|it| !gone.contains(it));
        let part = TakenBack::of(&self.reader(), entry.seq, &items, Some(&standing))?;
        let in_part = part.is_partial(all);
        Ok((part.items, in_part))
    }

    /// Refuses what was done in another campaign than the one that was named.
    fn check_home(&self, items: &[EntryItem], named: Option<i64>) -> Result<()> {
        if named.is_none() {
            return Ok(());
        }
        let reader = self.reader();
        for item in items {
            let Some(record) = reader.find_item(item)? else {
                continue;
            };
            is_of(&reader, campaign_of(&record), named).map_err(|stop| match stop {
                Stop::Refused(reasons) => {
                    let about = |it: Refusal| it.about(&record.number);
                    Stop::Refused(reasons.into_iter().map(about).collect())
                }
                Stop::Unreadable(_) => stop,
            })?;
        }
        Ok(())
    }

    /// Refuses what stands, and says what takes it away instead.
    fn check_own(
        &self,
        entry: &Entry,
        (way, items): (Way, &[EntryItem]),
        standing: &dyn Fn(&Candidate<'_>) -> Option<Stands>,
    ) -> Result<()> {
        let first = self.first_of(entry)?;
        let touched = touches(&first.command, items);
        let behind = self.behind(&first)?;
        let candidate = Candidate {
            way,
            first: &first,
            last: entry,
            behind: behind.as_ref(),
            number: self.number_about(behind.as_ref().unwrap_or(&first), items)?,
            moves: touched.iter().any(Touch::is_moved),
        };
        let refusal = match standing(&candidate) {
            None => return Ok(()),
            Some(Stands::Plainly(refusal)) => refusal,
            Some(Stands::Unless { way, reversible }) => {
                let moved = |it: &&EntryItem| {
                    let whole = row_of(&first.command).and_then(|(kind, _)| kind.whole());
                    it.op == Op::Move && it.kind != whole
                };
                let Some(item) = items.iter().find(moved).or_else(|| items.first()) else {
                    return Ok(());
                };
                let reader = self.reader();
                let away = Later::of(&first, item).taken_away(&reader, true)?;
                let key = match away.way {
                    // What others did on the record since goes first.
                    _ if away.act.seq != first.seq => "changed-since",
                    Away::Reversal(_) => reversible,
                    Away::Other(_) => way,
                };
                let typist = self.typist(&first)?;
                away.told(&reader, key)?.with("typist", typist)
            }
        };
        Err(Error::Refused(vec![refusal]))
    }

    /// Names the person at the keyboard when an entry was written, or else the account.
    fn typist(&self, entry: &Entry) -> Result<String> {
        let person = match entry.person {
            Some(id) => self.reader().find(Kind::ACTOR, id)?,
            None => None,
        };
        Ok(person.map_or_else(|| entry.account.clone(), |it| it.title().to_owned()))
    }

    /// Gives what an entry took back or brought back.
    fn undone_by(&self, seq: Option<i64>) -> Result<Option<Entry>> {
        let Some(seq) = seq else { return Ok(None) };
        let undoes = self.entry(seq)?.undoes;
        undoes.map(|seq| self.entry(seq)).transpose()
    }

    /// Gives what an entry is about in the end: what was brought back is what it was at first.
    fn first_of(&self, entry: &Entry) -> Result<Entry> {
        let mut first = entry.clone();
        while let ("undo" | "redo", Some(seq)) = (first.command.as_str(), first.undoes) {
            first = self.entry(seq)?;
        }
        Ok(first)
    }

    /// Gives the step that an entry took back in the end.
    fn behind(&self, entry: &Entry) -> Result<Option<Entry>> {
        let mut found = None;
        let mut undoes = entry.undoes;
        while let Some(seq) = undoes {
            let step = self.entry(seq)?;
            undoes = step.undoes;
            found = Some(step);
        }
        Ok(found)
    }

    /// Gives the number of the record that an entry was about first: of its own kind, or else
    /// whichever it touched.
    fn number_about(&self, entry: &Entry, items: &[EntryItem]) -> Result<String> {
        let kind = row_of(&entry.command).map(|(kind, _)| kind);
        let own = items.iter().find(|it| it.kind.is_some() && it.kind == kind);
        let item = own.or_else(|| items.iter().find(|it| it.kind.is_some()));
        let record = item.map(|it| self.reader().find_item(it)).transpose()?;
        Ok(record.flatten().map_or_else(String::new, |it| it.number))
    }

    /// Gives an entry of the journal by its place.
    pub fn entry(&self, seq: i64) -> Result<Entry> {
        let sql = format!("SELECT {ENTRY_COLUMNS} FROM journal j WHERE j.seq = ?1");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_row([seq], read_entry)?)
    }

    /// Finds the entry that undo or redo would invert.
    fn candidate(&self, account: &str, way: Way) -> Result<Option<Entry>> {
        let mut statement = self.conn.prepare_cached(
            // Who sits at the keyboard is said, not done.
            "SELECT seq, command, undoes FROM journal
             WHERE account = ?1 AND command <> 'account.introduce' ORDER BY seq DESC LIMIT ?2",
        )?;
        let rows = statement.query_map((account, DEPTH * 3), |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, Option<i64>>(2)?,
            ))
        })?;
        let mut rows: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
        rows.reverse();
        let (mut done, mut undone): (Vec<i64>, Vec<i64>) = (Vec::new(), Vec::new());
        for (seq, command, undoes) in rows {
            match (command.as_str(), undoes) {
                // An undo entry is what redo inverts, a redo entry what a further undo inverts.
                ("undo", Some(_)) => {
                    done.pop();
                    undone.push(seq);
                }
                ("redo", Some(_)) => {
                    undone.pop();
                    done.push(seq);
                }
                _ => {
                    done.push(seq);
                    undone.clear();
                }
            }
        }
        if way == Way::Redo {
            return undone.last().map(|seq| self.entry(*seq)).transpose();
        }
        for seq in done.into_iter().rev() {
            let entry = self.entry(seq)?;
            // Somebody else may have taken it back since.
            if holds(&self.conn, self.first_of(&entry)?.seq)? {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }
}

/// Refuses where something that others have done since rests on what the entry did.
///
/// The entry is the newest of its account that still holds, so everything this account did to
/// the same records since has been taken back already.
fn check_untouched(gate: &WriteTx<'_>, entry: &Entry, items: &[EntryItem]) -> Result<()> {
    let mut statement = gate.tx.prepare_cached(
        "SELECT count(*) FROM (SELECT 1 FROM journal WHERE seq > ?1 AND account <> ?2 LIMIT 1)",
    )?;
    let others: i64 = statement.query_row((entry.seq, &entry.account), |row| row.get(0))?;
    if others == 0 {
        return Ok(());
    }
    let touched = touches(&entry.command, items).into_iter();
    let touched: Vec<Touch> = touched.map(|it| it.with_what_was_made(items)).collect();
    match first_resting(&gate.reader(), entry.seq, &touched)? {
        Some(refusal) => Err(Error::Refused(vec![refusal])),
        None => Ok(()),
    }
}

/// Says whether nothing was done since an entry: what its account took back after it has been
/// brought back before it, so that such pairs leave nothing behind.
fn is_last(gate: &WriteTx<'_>, entry: &Entry) -> Result<bool> {
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM journal WHERE seq > ?1
               AND NOT (account = ?2 AND command IN ('undo', 'redo')))";
    let mut statement = gate.reader().conn.prepare_cached(sql)?;
    Ok(statement.query_row((entry.seq, &entry.account), |row| row.get(0))?)
}
