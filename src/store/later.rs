//! What was done to a record, or to a part of it, after an entry of the journal; and how that is
//! told to somebody in whose way it stands.

use rusqlite::Params;

use super::Reader;
use super::history::{is_any_act, newest_act};
use super::journal::{ENTRY_COLUMNS, Op, read_entry, read_item};
use super::standing::{holds, holds_about, takes_back};
use super::subjects::subject_of;
use super::{Entry, EntryItem, Result};
use crate::domain::rules::{can_be_void, is_step, reversal, row_of};
use crate::domain::{Kind, Labels, Record, Refusal, To};

/// One piece of an entry that was written later.
#[derive(Clone)]
pub(super) struct Later {
    pub(super) seq: i64,
    pub(super) command: String,
    pub(super) item: EntryItem,
}

impl Later {
    /// A piece of an entry, as if it stood in somebody's way.
    pub(super) fn of(entry: &Entry, item: &EntryItem) -> Self {
        Self {
            seq: entry.seq,
            command: entry.command.clone(),
            item: item.clone(),
        }
    }

    /// Gives the kind that the command was about.
    pub(super) fn kind(&self) -> Option<Kind> {
        self.command
            .split_once('.')
            .and_then(|(kind, _)| Kind::from_code(kind))
    }

    /// Gives what the command did.
    pub(super) fn verb(&self) -> &str {
        self.command.split_once('.').map_or("", |(_, verb)| verb)
    }

    /// Says whether what it did to its record still holds.
    pub(super) fn holds(&self, reader: &Reader<'_>) -> Result<bool> {
        match self.item.kind {
            Some(kind) => holds_about(reader.conn, self.seq, (kind, self.item.record_id)),
            None => holds(reader.conn, self.seq),
        }
    }

    /// Says whether it set a column, or made what points elsewhere.
    pub(super) fn points(&self) -> bool {
        matches!(self.item.op, Op::Create | Op::Set)
    }

    /// Says whether it is about a record that is void since, or taken back by whoever asked for it.
    pub(super) fn is_gone(&self, reader: &Reader<'_>) -> Result<bool> {
        let Some(kind) = self.item.kind else {
            return Ok(false);
        };
        let record = reader.find(kind, self.item.record_id)?;
        Ok(record.is_some_and(|it| kind.def().machine.is_gone(&it.state)))
    }

    /// Says whether it only made records, and all of them are gone.
    pub(super) fn is_spent(&self, reader: &Reader<'_>) -> Result<bool> {
        let row = row_of(&self.command).map(|(_, row)| row);
        if row.is_some_and(|row| row.to != To::Same) {
            return Ok(false);
        }
        let mut statement = reader.conn.prepare_cached(
            "SELECT kind, record_id FROM journal_items WHERE seq = ?1 AND op = 'create'",
        )?;
        let mut rows = statement.query([self.seq])?;
        let mut any = false;
        while let Some(row) = rows.next()? {
            let (code, id): (String, i64) = (row.get(0)?, row.get(1)?);
            let Some(kind) = Kind::from_code(&code) else {
                return Ok(false);
            };
            let record = reader.find(kind, id)?;
            if !record.is_some_and(|it| kind.def().machine.is_gone(&it.state)) {
                return Ok(false);
            }
            any = true;
        }
        Ok(any)
    }

    /// Says that it stands in the way: which record, what was done, by whom, when, and what to do;
    /// where it stands there alone an act that puts it away is enough.
    pub(super) fn refusal(&self, reader: &Reader<'_>, alone: bool) -> Result<Refusal> {
        let away = self.taken_away(reader, alone)?;
        let key = match away.way {
            Away::Reversal(_) => "changed-since-reversible",
            Away::Other(_) => "changed-since",
        };
        away.told(reader, key)
    }

    /// Gives what takes it away now: an act that puts it away, else taking out the last act on its
    /// record, which is named in its stead where others came after it.
    pub(super) fn taken_away(&self, reader: &Reader<'_>, alone: bool) -> Result<TakenAway> {
        if let Some((number, back)) = self.reversal(reader)?.filter(|_| alone) {
            return Ok(TakenAway {
                number,
                act: self.clone(),
                way: Away::Reversal(back),
            });
        }
        let record = self.subject(reader)?;
        let number = record.as_ref().map(|it| it.number.clone());
        let number = number.unwrap_or_default();
        if let Some(way) = self.way_by_hand(reader, record.as_ref())? {
            return Ok(TakenAway {
                number,
                act: self.clone(),
                way: Away::Other(way),
            });
        }
        let last = record.map(|it| newest_act(reader.conn, (it.kind, it.id), &is_any_act));
        let last = last.transpose()?.flatten();
        let last = last.filter(|it| it.seq > self.seq);
        let act = last.map_or_else(|| self.clone(), |entry| self.moved_to(entry));
        let decided = row_of(&act.command).is_some_and(|(_, row)| row.is_decision());
        let way = Away::Other(if decided { "revoke" } else { "misrecorded" });
        Ok(TakenAway { number, act, way })
    }

    /// Gives the record on which it is taken away: the one that the command was about, where it was
    /// an act or made it; else the one found.
    fn subject(&self, reader: &Reader<'_>) -> Result<Option<Record>> {
        let found = reader.find_item(&self.item)?;
        let is_act = is_step(&self.command);
        let of = self.kind();
        let along = of.is_some() && of.and_then(Kind::whole) == self.item.kind;
        if !is_act && !along {
            return Ok(found);
        }
        match self.about(reader)? {
            Some((kind, id)) => reader.find(kind, id),
            None => Ok(found),
        }
    }

    /// Gives the way to take away what no act did: what was made is declared void, what was written
    /// or linked is set back; nothing where an act stands before that.
    fn way_by_hand(
        &self,
        reader: &Reader<'_>,
        subject: Option<&Record>,
    ) -> Result<Option<&'static str>> {
        if is_step(&self.command) {
            return Ok(None);
        }
        let made = match subject {
            Some(it) => self.made(reader, it)?,
            None => false,
        };
        let can_be_void = subject.is_some_and(|it| can_be_void(it.kind, &it.state));
        Ok(match self.item.op {
            _ if made => can_be_void.then_some("void"),
            Op::Set => Some("amend"),
            Op::Link | Op::Unlink => Some("unlink"),
            Op::Create | Op::Move | Op::Look => None,
        })
    }

    /// Says whether it made a record.
    fn made(&self, reader: &Reader<'_>, record: &Record) -> Result<bool> {
        let mut statement = reader.conn.prepare_cached(
            "SELECT count(*) FROM journal_items
             WHERE +seq = ?1 AND op = 'create' AND kind = ?2 AND record_id = ?3",
        )?;
        let of = (self.seq, record.kind.code(), record.id);
        let made: i64 = statement.query_row(of, |row| row.get(0))?;
        Ok(made > 0)
    }

    /// Gives a later act on the same record in its stead.
    fn moved_to(&self, entry: Entry) -> Self {
        Self {
            seq: entry.seq,
            command: entry.command,
            item: self.item.clone(),
        }
    }

    /// Gives the act that puts it away again, and the record on which it is done, where the record
    /// stands so that it can be.
    fn reversal(&self, reader: &Reader<'_>) -> Result<Option<(String, Labels)>> {
        let Some(record) = reader.find_item(&self.item)? else {
            return Ok(None);
        };
        let own = self.kind() == Some(record.kind);
        let text = |name: &str| self.item.data.get(name).and_then(|it| it.as_str());
        let moved = text("from").zip(text("to"));
        let moved = moved.filter(|_| self.item.op == Op::Move);
        let verb = if own { self.verb() } else { "" };
        let row = reversal((record.kind, &record.state), verb, moved);
        Ok(row.map(|row| (record.number, Labels::act(record.kind, row.verb))))
    }

    /// Gives the record that the command was about: the one found, or its whole.
    fn about(&self, reader: &Reader<'_>) -> Result<Option<(Kind, i64)>> {
        if let Some(subject) = subject_of(&self.item) {
            return Ok(Some(subject));
        }
        let Some(found) = self.item.kind else {
            return Ok(None);
        };
        let of = self.kind();
        if of.is_none_or(|of| of == found) {
            return Ok(None);
        }
        let above = wholes(reader, found, self.item.record_id)?;
        if let Some(whole) = above.into_iter().find(|(kind, _)| Some(*kind) == of) {
            return Ok(Some(whole));
        }
        let code = of.map(Kind::code).unwrap_or_default();
        let mut statement = reader.conn.prepare_cached(
            "SELECT record_id FROM journal_items WHERE seq = ?1 AND kind = ?2 ORDER BY n LIMIT 1",
        )?;
        let mut rows = statement.query((self.seq, code))?;
        let id = rows.next()?.map(|row| row.get(0)).transpose()?;
        Ok(of.zip(id))
    }
}

/// What takes something away that stands in the way.
pub(super) struct TakenAway {
    /// The number of the record on which it is done.
    number: String,
    /// What is taken away: what stands in the way, or a later act on the same record.
    pub(super) act: Later,
    pub(super) way: Away,
}

/// The way to take something away.
pub(super) enum Away {
    /// By an act that puts it away, named by its locale key.
    Reversal(Labels),
    /// By hand or by taking out the act, named by a locale key.
    Other(&'static str),
}

impl TakenAway {
    /// Says what stands in the way, by whom and since when, and how it is taken away.
    pub(super) fn told(&self, reader: &Reader<'_>, key: &'static str) -> Result<Refusal> {
        let sql = format!("SELECT {ENTRY_COLUMNS} FROM journal j WHERE j.seq = ?1");
        let mut statement = reader.conn.prepare_cached(&sql)?;
        let entry = statement.query_row([self.act.seq], read_entry)?;
        let refusal = Refusal::of(key)
            .with("number", &self.number)
            .with("act", &self.act.command)
            .with("who", who(reader, &entry)?)
            .with("day", entry.decided_on.as_ref().unwrap_or(&entry.day));
        Ok(match &self.way {
            Away::Reversal(back) => refusal.with("back", back.clone()),
            Away::Other(way) => refusal.with("way", Labels::of(&["way", way])),
        })
    }
}

/// Names who decided an entry, or at which meeting it was, or who typed it.
fn who(reader: &Reader<'_>, entry: &Entry) -> Result<String> {
    let people = [
        (
            Kind::SITTING,
            entry.meeting.filter(|_| entry.decided_by.is_none()),
        ),
        (Kind::ACTOR, entry.decided_by.or(entry.person)),
    ];
    for (kind, id) in people {
        if let Some(id) = id
            && let Some(record) = reader.find(kind, id)?
        {
            return Ok(record.title().to_owned());
        }
    }
    Ok(entry.account.clone())
}

/// Gives what was done to a record after an entry.
pub(super) fn of_record(
    reader: &Reader<'_>,
    seq: i64,
    (kind, id): (Kind, i64),
) -> Result<Vec<Later>> {
    let itself = "i.kind = ?2 AND i.record_id = ?3";
    since(reader, itself, (seq, kind.code(), id))
}

/// Gives what was done after an entry to the parts of a record and to what proves it, and of what
/// only points at it what made it do so; with whether it is a part.
pub(super) fn of_parts(
    reader: &Reader<'_>,
    seq: i64,
    (kind, id): (Kind, i64),
) -> Result<Vec<(Later, bool)>> {
    let mut found = Vec::new();
    for other in Kind::ALL {
        for (column, target) in other.def().references() {
            if target != kind {
                continue;
            }
            let is_part = other.def().part_of == Some(column.name);
            let which = if is_part {
                String::new()
            } else {
                format!(
                    "AND (i.op = 'create'
                          OR i.op = 'set' AND json_extract(i.data, '$.column') = '{}')",
                    column.name
                )
            };
            let parts = format!(
                "?2 <> '' AND i.kind = '{}' {which} AND i.record_id IN
                   (SELECT id FROM {} WHERE {} = ?3)",
                other.code(),
                other.def().plural,
                column.name,
            );
            let since = since(reader, &parts, (seq, kind.code(), id))?;
            found.extend(since.into_iter().map(|later| (later, is_part)));
        }
    }
    let proofs = "i.kind = 'attachment' AND i.record_id IN
         (SELECT id FROM attachments WHERE proves_kind = ?2 AND proves_id = ?3)";
    let since = since(reader, proofs, (seq, kind.code(), id))?;
    found.extend(since.into_iter().map(|later| (later, true)));
    Ok(found)
}

/// Gives what a record is a part of, or proves.
pub(super) fn wholes(reader: &Reader<'_>, kind: Kind, id: i64) -> Result<Vec<(Kind, i64)>> {
    let Some(record) = reader.find(kind, id)? else {
        return Ok(Vec::new());
    };
    Ok(record.proves().into_iter().chain(record.whole()).collect())
}

fn since(reader: &Reader<'_>, condition: &str, params: impl Params) -> Result<Vec<Later>> {
    let sql = format!(
        "SELECT i.op, i.kind, i.record_id, i.revision, i.data, i.seq, j.command
         FROM journal_items i JOIN journal j USING (seq)
         WHERE {condition} AND i.seq > ?1 ORDER BY i.seq DESC"
    );
    let mut statement = reader.conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params, read_later)?;
    let mut found: Vec<Later> = rows.collect::<rusqlite::Result<_>>()?;
    // What takes back is nothing by itself: it shows in what holds no more.
    found.retain(|later| !takes_back(&later.command));
    Ok(found)
}

/// Reads what was written later: an item, the place of its entry and its command.
pub(super) fn read_later(row: &rusqlite::Row<'_>) -> rusqlite::Result<Later> {
    Ok(Later {
        item: read_item(row)?,
        seq: row.get(5)?,
        command: row.get(6)?,
    })
}
