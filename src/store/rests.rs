//! What rests on an entry of the journal: only that bars taking it back, and it is named with a
//! way out.
//!
//! What was done since rests on an act where it moved on a state, a column or a link that the act
//! wrote, where it could not have been done without what the act did to its record or to the whole
//! of it, and where it looked at what the act did to its parts. The domain's tables say which.

use std::collections::BTreeSet;

use super::later::{Later, of_parts, of_record, wholes};
use super::reader::Reader;
use super::standing::holds;
use super::{EntryItem, Op, Result};
use crate::domain::light::LightDays;
use crate::domain::rules::{Ground, grounds, is_act, settles_clock, stands_under, starts_from};
use crate::domain::{Kind, Refusal, Role, VOID};

/// What an entry did to one record.
pub(super) struct Touch {
    pub(super) kind: Kind,
    pub(super) id: i64,
    /// The state in which it was before, where the entry moved it.
    was: Option<String>,
    created: bool,
    columns: BTreeSet<String>,
    links: BTreeSet<(String, i64)>,
    /// Whether it is the whole of what the command was about and moved along with it: where it
    /// stands follows from all its parts, and is reckoned anew.
    pub(super) follows: bool,
}

/// Gathers what an entry did, record by record.
pub(super) fn touches(command: &str, items: &[EntryItem]) -> Vec<Touch> {
    let of = command.split_once('.').map_or(command, |(kind, _)| kind);
    let whole = Kind::from_code(of).and_then(Kind::whole);
    let mut found: Vec<Touch> = Vec::new();
    for item in items {
        let Some(kind) = item.kind else { continue };
        let known = |it: &Touch| it.kind == kind && it.id == item.record_id;
        let at = found.iter().position(known).unwrap_or_else(|| {
            found.push(Touch {
                kind,
                id: item.record_id,
                was: None,
                created: false,
                columns: BTreeSet::new(),
                links: BTreeSet::new(),
                follows: false,
            });
            found.len() - 1
        });
        if let Some(touch) = found.get_mut(at) {
            touch.add(item);
            touch.follows |= item.op == Op::Move && whole == Some(kind);
        }
    }
    found
}

impl Touch {
    fn add(&mut self, item: &EntryItem) {
        match item.op {
            Op::Create => self.created = true,
            Op::Move => {
                let from = text(item, "from");
                self.was.get_or_insert(from);
            }
            Op::Set => {
                self.columns.insert(text(item, "column"));
            }
            Op::Link | Op::Unlink => {
                self.links.insert(link(item));
            }
            Op::Look => {}
        }
    }

    /// Says whether it is only reckoned from what else a record says: it is reckoned anew.
    pub(super) fn is_reckoned(column: &str) -> bool {
        LightDays::COLUMNS.contains(&column)
    }

    /// Says whether something done to the record since rests on what was done to it.
    fn bears(&self, later: &Later) -> bool {
        let own = later.kind() == Some(self.kind);
        let moved_on = match later.item.op {
            Op::Move => (self.was.is_some() || self.created) && (own || !self.follows),
            Op::Set => {
                let column = text(&later.item, "column");
                let wrote = self.columns.contains(&column) && !Self::is_reckoned(&column);
                wrote && !self.follows
            }
            Op::Link | Op::Unlink => self.links.contains(&link(&later.item)),
            Op::Create | Op::Look => false,
        };
        moved_on || (own && self.bears_act(later.verb()))
    }

    /// Says whether an act on the record rests on what was done to it.
    fn bears_act(&self, verb: &str) -> bool {
        let state = self.was.as_deref();
        let needed = state.is_some_and(|was| !starts_from(self.kind, verb, was));
        let wrote = |column: &str| self.columns.contains(column);
        let looked = grounds(self.kind, verb)
            .iter()
            .any(|ground| matches!(ground, Ground::Column(column) if wrote(column)));
        let reckoned = wrote("limit_on") && settles_clock(self.kind, verb);
        let made = self.created && is_act(self.kind, verb);
        made || needed || looked || reckoned
    }

    /// Says whether what was done to a part of the record since rests on what was done to it.
    fn bears_part(&self, later: &Later) -> bool {
        if later.kind() == Some(self.kind) {
            return self.bears_act(later.verb());
        }
        let Some(part) = later.item.kind.filter(|_| !self.follows) else {
            return false;
        };
        // A command on something else again says nothing of the part but that it was made.
        let verb = if later.kind() == Some(part) {
            later.verb()
        } else if later.item.op == Op::Create {
            "make"
        } else {
            return false;
        };
        let needs = |was: &str| !stands_under(part, verb, (self.kind, was));
        (self.created && verb != "amend") || self.was.as_deref().is_some_and(needs)
    }

    /// Says whether an act on a whole that the record is a part of looked at it.
    fn bears_whole(&self, whole: Kind, later: &Later) -> bool {
        let changed = self.was.is_some() || self.created;
        changed
            && later.kind() == Some(whole)
            && grounds(whole, later.verb()).contains(&Ground::Parts(self.kind))
    }

    /// Gives the roles in which the record was linked and has no other link.
    fn only_links(&self, reader: &Reader<'_>) -> Result<Vec<Role>> {
        let mut found = Vec::new();
        for role in Role::ALL {
            let mine = self.links.iter().filter(|(code, _)| code == role.code());
            let mine: Vec<i64> = mine.map(|(_, to)| *to).collect();
            if !mine.is_empty() {
                let all = reader.links_from(role, self.id)?;
                if all.iter().all(|to| mine.contains(to)) {
                    found.push(role);
                }
            }
        }
        Ok(found)
    }
}

fn text(item: &EntryItem, name: &str) -> String {
    let value = item.data.get(name).and_then(|it| it.as_str());
    value.unwrap_or_default().to_owned()
}

/// Gives a link by its role and the record it leads to.
fn link(item: &EntryItem) -> (String, i64) {
    let to = item.data.get("to").and_then(serde_json::Value::as_i64);
    (text(item, "role"), to.unwrap_or_default())
}

/// Says what rests on an entry, the last thing first: with who did it, when, and what to do.
pub(super) fn rests_on(
    reader: &Reader<'_>,
    (seq, command): (i64, &str),
    items: &[EntryItem],
) -> Result<Option<Refusal>> {
    let mut all = Vec::new();
    for touch in touches(command, items) {
        all.extend(resting(reader, seq, &touch)?);
    }
    all.sort_by_key(|later| -later.seq);
    for later in all {
        if holds(reader.conn, later.seq)? {
            return later.refusal(reader).map(Some);
        }
    }
    Ok(None)
}

/// Says whether what was written is about a record that is not void since.
fn stands(reader: &Reader<'_>, later: &Later) -> Result<bool> {
    let Some(kind) = later.item.kind else {
        return Ok(true);
    };
    let record = reader.find(kind, later.item.record_id)?;
    Ok(record.is_none_or(|it| it.state != VOID))
}

/// Gives all that was done since and rests on what an entry did to one record.
fn resting(reader: &Reader<'_>, seq: i64, touch: &Touch) -> Result<Vec<Later>> {
    let one = (touch.kind, touch.id);
    let links = touch.only_links(reader)?;
    let looked = |later: &Later| {
        let grounds = grounds(touch.kind, later.verb());
        later.kind() == Some(touch.kind)
            && links
                .iter()
                .any(|role| grounds.contains(&Ground::Links(*role)))
    };
    let mut found = of_record(reader, seq, one)?;
    found.retain(|later| touch.bears(later) || looked(later));
    let mut parts = of_parts(reader, seq, one)?;
    parts.retain(|later| touch.bears_part(later) || looked(later));
    for later in parts {
        if stands(reader, &later)? {
            found.push(later);
        }
    }
    if touch.follows {
        return Ok(found);
    }
    for (whole, id) in wholes(reader, touch.kind, touch.id)? {
        let mut above = of_record(reader, seq, (whole, id))?;
        above.extend(of_parts(reader, seq, (whole, id))?);
        above.retain(|later| touch.bears_whole(whole, later));
        found.extend(above);
    }
    Ok(found)
}
