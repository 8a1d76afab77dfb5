//! What comes back must not refer to what is void by now or takes it no more: told before a taking
//! back is offered, and judged once all is put back.

use super::history::{is_any_act, items_about, newest_act};
use super::inverse::inverted;
use super::journal::Op;
use super::later::Later;
use super::{EntryItem, Error, Reader, Result, WriteTx};
use crate::domain::rules::{against_others, proves_again, takes_back};
use crate::domain::{Item, Kind, Labels, Record, Refusal, Role, VOID};

/// Refuses where what was put back refers to what is void by now, or is no case of its own any
/// more: a column, a link, or a record that stands again with all that it refers to; and where it
/// says otherwise than what goes with it.
pub(super) fn check_refers(gate: &WriteTx<'_>, items: &[EntryItem]) -> Result<()> {
    let reader = gate.reader();
    Stand::new(&reader, Vec::new()).check(items)
}

/// Says for what reason [`check_refers`] would refuse once these pieces are put back.
pub(super) fn would_refer(reader: &Reader<'_>, items: &[EntryItem]) -> Result<Option<Refusal>> {
    let checked =
        inverted(items).and_then(|back| Stand::new(reader, back.into_parts().0).check(items));
    match checked {
        Err(Error::Refused(reasons)) => Ok(reasons.into_iter().next()),
        other => other.map(|()| None),
    }
}

/// The ledger as it stands, or as it would once something is put back.
struct Stand<'a> {
    reader: &'a Reader<'a>,
    /// What is still to be put back.
    back: Vec<Item>,
}

impl<'a> Stand<'a> {
    const fn new(reader: &'a Reader<'a>, back: Vec<Item>) -> Self {
        Self { reader, back }
    }

    fn find(&self, (kind, id): (Kind, i64)) -> Result<Option<Record>> {
        let found = self.reader.find(kind, id)?;
        Ok(found.map(|mut record| {
            for item in &self.back {
                put_on(&mut record, item);
            }
            record
        }))
    }

    fn check(&self, items: &[EntryItem]) -> Result<()> {
        for item in items {
            let Some(kind) = item.kind else { continue };
            let of = (kind, item.record_id);
            match item.op {
                Op::Set => {
                    let column = item.data.get("column").and_then(|it| it.as_str());
                    self.check_columns((of, true), |name| Some(name) == column)?;
                    self.check_agrees(of, |name| Some(name) == column)?;
                }
                Op::Move if item.data.get("to").and_then(|it| it.as_str()) == Some(VOID) => {
                    self.check_columns((of, true), |_| true)?;
                    self.check_proof(of)?;
                    self.check_agrees(of, |_| true)?;
                }
                // What had left its whole belongs to it again.
                Op::Move => {
                    let now = self.find(of)?;
                    let whole = kind.def().part_of;
                    let runs = now.is_some_and(|it| !it.is_ended());
                    self.check_columns((of, false), |name| runs && Some(name) == whole)?;
                }
                Op::Unlink => {
                    let role = item.data.get("role").and_then(|it| it.as_str());
                    let to = item.data.get("to").and_then(serde_json::Value::as_i64);
                    if let (Some(role), Some(to)) = (role.and_then(Role::from_code), to) {
                        self.check_stands(of, (role.ends().1, to))?;
                    }
                }
                Op::Create | Op::Link | Op::Look => {}
            }
        }
        Ok(())
    }

    /// Refuses where what a record says again does not go with how others stand now.
    fn check_agrees(&self, of: (Kind, i64), wanted: impl Fn(&str) -> bool) -> Result<()> {
        let record = self.find(of)?;
        let record = record.filter(|it| it.state != VOID && BOUND.into_iter().any(wanted));
        let Some(record) = record else {
            return Ok(());
        };
        match against_others(self.reader, &record).map_err(Error::from)? {
            // What goes back along may agree with it again.
            Some(_) if self.moves_others(of) => Ok(()),
            Some(refusal) => Err(Error::Refused(vec![refusal.about(&record.number)])),
            None => Ok(()),
        }
    }

    /// Says whether something else is still to be put back beside a record.
    fn moves_others(&self, of: (Kind, i64)) -> bool {
        self.back.iter().any(|item| match item {
            Item::Set { kind, id, .. } | Item::Move { kind, id, .. } => (*kind, *id) != of,
            Item::Create { .. } | Item::Link(_) | Item::Unlink(_) => true,
        })
    }

    /// Refuses where a column leads to what nothing refers to any more; `anew` says that the
    /// reference itself is there again, and not only the record running again.
    fn check_columns(
        &self,
        (of, anew): ((Kind, i64), bool),
        wanted: impl Fn(&str) -> bool,
    ) -> Result<()> {
        let Some(record) = self.find(of)? else {
            return Ok(());
        };
        for (column, target) in of.0.def().references() {
            let Some(id) = record.int(column.name).filter(|_| wanted(column.name)) else {
                continue;
            };
            self.check_stands(of, (target, id))?;
            if stands(&record)
                && let Some(to) = self.find((target, id))?
                && !takes_back(self.reader, (&record, anew), column, &to)
                    .map_err(Error::from)?
            {
                return Err(Error::Refused(vec![self.comes_back_to(&record, &to)?]));
            }
        }
        Ok(())
    }

    /// As [`Self::check_columns`], of what a file proves: it comes back where it would be taken
    /// anew, also by what is no case any more.
    fn check_proof(&self, of: (Kind, i64)) -> Result<()> {
        let Some(file) = self.find(of)?.filter(stands) else {
            return Ok(());
        };
        if let Some(proven) = file.proves()
            && let Some(to) = self.find(proven)?
            && !(to.state != VOID && proves_again(&file, &to))
        {
            return Err(Error::Refused(vec![self.comes_back_to(&file, &to)?]));
        }
        Ok(())
    }

    fn check_stands(&self, from: (Kind, i64), to: (Kind, i64)) -> Result<()> {
        let (Some(from), Some(to)) = (self.find(from)?, self.find(to)?) else {
            return Ok(());
        };
        if !stands(&from) || stands(&to) {
            return Ok(());
        }
        Err(Error::Refused(vec![self.comes_back_to(&from, &to)?]))
    }

    /// Says to what a record would refer again, what became of that, and what takes that away.
    fn comes_back_to(&self, from: &Record, to: &Record) -> Result<Refusal> {
        let reader = self.reader;
        let last = newest_act(reader.conn, (to.kind, to.id), &is_any_act)?;
        let state = Labels::state(to.kind, &to.state);
        let about = |refusal: Refusal| {
            refusal
                .with("back", &from.number)
                .with("other", &to.number)
                .with("state", state)
        };
        if let Some(entry) = last {
            let items = items_about(reader.conn, entry.seq, (to.kind, to.id))?;
            let left = |it: &&EntryItem| {
                let to_state = it.data.get("to").and_then(|it| it.as_str());
                it.op == Op::Move && to_state == Some(to.state.as_str())
            };
            if let Some(item) = items.iter().find(left) {
                let away = Later::of(&entry, item).taken_away(reader, false)?;
                return Ok(about(away.told(reader, "comes-back-to")?));
            }
        }
        Ok(about(Refusal::of("comes-back-to-gone")))
    }
}

/// The columns that have to go with what others say: in which channel something came in, with which
/// batch, when a step is due.
const BOUND: [&str; 4] = ["channel_id", "batch_id", "due_on", "delivered_on"];

/// Puts a piece of what comes back on the record that it is about, unless that has gone on since.
fn put_on(record: &mut Record, item: &Item) {
    let here = |kind: Kind, id: i64| (kind, id) == (record.kind, record.id);
    match item {
        Item::Move { kind, id, from, to } if here(*kind, *id) && record.state == *from => {
            record.state.clone_from(to);
        }
        Item::Set {
            kind,
            id,
            column,
            new,
            ..
        } if here(*kind, *id) => {
            record.cells.insert(column, new.clone());
        }
        Item::Create { .. }
        | Item::Set { .. }
        | Item::Move { .. }
        | Item::Link(_)
        | Item::Unlink(_) => {}
    }
}

fn stands(record: &Record) -> bool {
    record.kind.def().machine.is_referred(&record.state)
}
