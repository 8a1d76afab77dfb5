//! What rests on an entry of the journal: only that bars taking it back, and it is named with a
//! way out.
//!
//! What was done since rests on an act where a state, a column or a link that the act wrote is
//! another now, where it could not have been done without what the act did to its record or to the
//! whole of it, and where it looked at what the act did to its parts. The domain's tables say
//! which. What was put away again since rests on nothing: a value set back, an application
//! recalled, a judgement judged anew, whatever was made and is void.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::Reader;
use super::items::journalled;
use super::later::{Later, of_parts, of_record, wholes};
use super::{EntryItem, Op, Result};
use crate::domain::light::LightDays;
use crate::domain::rules::{
    Ground, grounds, is_act, put_away, settles_clock, stands_under, starts_from,
};
use crate::domain::{Kind, Record, Refusal, Role};

/// What an entry did to one record.
pub(super) struct Touch {
    pub(super) kind: Kind,
    pub(super) id: i64,
    /// The state in which it was before, where the entry moved it.
    was: Option<String>,
    /// The state in which the entry left it, where it moved or made it.
    left: Option<String>,
    created: bool,
    /// The columns that it wrote, with what it left in them.
    columns: BTreeMap<String, Json>,
    /// The links that it made or cut, and whether it left them there.
    links: BTreeMap<(String, i64), bool>,
    /// Whether it is the whole of what the command was about and moved along with it: where it
    /// stands follows from all its parts, and is reckoned anew.
    pub(super) follows: bool,
}

/// How something done since bears on what an entry did.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bears {
    /// What the entry wrote is another now.
    Wrote,
    /// It could not have been done without.
    Needed,
}

/// Gathers what an entry did, record by record.
pub(super) fn touches(command: &str, items: &[EntryItem]) -> Vec<Touch> {
    let of = command.split_once('.').map_or(command, |(kind, _)| kind);
    let whole = Kind::from_code(of).and_then(Kind::whole);
    let mut found: Vec<Touch> = Vec::new();
    let mut places: BTreeMap<(&str, i64), usize> = BTreeMap::new();
    for item in items {
        let Some(kind) = item.kind else { continue };
        let at = *places
            .entry((kind.code(), item.record_id))
            .or_insert_with(|| {
                found.push(Touch::of(kind, item.record_id));
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
    const fn of(kind: Kind, id: i64) -> Self {
        Self {
            kind,
            id,
            was: None,
            left: None,
            created: false,
            columns: BTreeMap::new(),
            links: BTreeMap::new(),
            follows: false,
        }
    }

    fn add(&mut self, item: &EntryItem) {
        match item.op {
            Op::Create => {
                self.created = true;
                self.left = Some(text(item, "state"));
            }
            Op::Move => {
                self.was.get_or_insert_with(|| text(item, "from"));
                self.left = Some(text(item, "to"));
            }
            Op::Set => {
                let left = item.data.get("new").cloned().unwrap_or_default();
                self.columns.insert(text(item, "column"), left);
            }
            Op::Link | Op::Unlink => {
                self.links.insert(link(item), item.op == Op::Link);
            }
            Op::Look => {}
        }
    }

    /// Takes what the entry made as written by it, column by column: whoever makes a record and
    /// takes that back silently takes it from under nobody else's edit.
    pub(super) fn with_what_was_made(mut self, items: &[EntryItem]) -> Self {
        let made = items.iter().find(|item| {
            item.op == Op::Create && item.kind == Some(self.kind) && item.record_id == self.id
        });
        if let Some(made) = made {
            let cells = made.data.get("cells");
            for column in self.kind.def().columns {
                let left = cells.and_then(|cells| cells.get(column.name)).cloned();
                let left = left.unwrap_or_default();
                self.columns.entry(column.name.to_owned()).or_insert(left);
            }
        }
        self
    }

    /// Says whether it is only reckoned from what else a record says: it is reckoned anew.
    pub(super) fn is_reckoned(column: &str) -> bool {
        LightDays::COLUMNS.contains(&column)
    }

    /// Says whether the entry moved or made the record in its own right.
    pub(super) const fn is_moved(&self) -> bool {
        self.was.is_some() && !self.follows
    }

    /// Says how something done to the record since bears on what was done to it; `now` is the
    /// record as it stands.
    fn bears(&self, reader: &Reader<'_>, now: &Record, later: &Later) -> Result<Option<Bears>> {
        let own = later.kind() == Some(self.kind);
        let written = match later.item.op {
            Op::Move => {
                let moved = self.left.as_ref().is_some_and(|left| *left != now.state);
                moved && (own || !self.follows)
            }
            Op::Set => {
                let column = text(&later.item, "column");
                let here = journalled(self.kind, &column, now.cell(&column));
                let left = self.columns.get(&column);
                let other = left.is_some_and(|left| *left != here);
                other && !Self::is_reckoned(&column) && !self.follows
            }
            Op::Link | Op::Unlink => self.is_tied_otherwise(reader, &link(&later.item))?,
            Op::Create | Op::Look => false,
        };
        let needed = || own && self.bears_act(later.verb());
        Ok(if written {
            Some(Bears::Wrote)
        } else {
            needed().then_some(Bears::Needed)
        })
    }

    /// Says whether a link that the entry made or cut is there no more, or again.
    fn is_tied_otherwise(&self, reader: &Reader<'_>, link: &(String, i64)) -> Result<bool> {
        let Some((left, role)) = self.links.get(link).zip(Role::from_code(&link.0)) else {
            return Ok(false);
        };
        let tied = reader.links_from(role, self.id)?.contains(&link.1);
        Ok(tied != *left)
    }

    /// Says whether an act on the record rests on what was done to it.
    fn bears_act(&self, verb: &str) -> bool {
        let state = self.was.as_deref();
        let needed = state.is_some_and(|was| !starts_from(self.kind, verb, was));
        let wrote = |column: &str| self.columns.contains_key(column);
        let looked = grounds(self.kind, verb)
            .iter()
            .any(|ground| matches!(ground, Ground::Column(column) if wrote(column)));
        let reckoned = wrote("limit_on") && settles_clock(self.kind, verb);
        let made = self.created && is_act(self.kind, verb);
        made || needed || looked || reckoned
    }

    /// Says whether what was done to a part of the record since rests on what was done to it; what
    /// only points at it rests on its being there.
    fn bears_part(&self, (later, is_part): (&Later, bool)) -> bool {
        if !is_part {
            return self.created && later.points();
        }
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
            let mine = self.links.keys().filter(|(code, _)| code == role.code());
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
    let to = item.data.get("to").and_then(Json::as_i64);
    (text(item, "role"), to.unwrap_or_default())
}

/// Says what rests on an entry, the last thing first: with who did it, when, and what to do.
pub(super) fn rests_on(
    reader: &Reader<'_>,
    (seq, command): (i64, &str),
    items: &[EntryItem],
) -> Result<Option<Refusal>> {
    first_resting(reader, seq, &touches(command, items))
}

/// As [`rests_on`], of what an entry did.
pub(super) fn first_resting(
    reader: &Reader<'_>,
    seq: i64,
    touched: &[Touch],
) -> Result<Option<Refusal>> {
    let mut all = Vec::new();
    for touch in touched {
        all.extend(resting(reader, seq, touch)?);
    }
    all.sort_by_key(|later| -later.seq);
    let mut first: Option<Later> = None;
    for later in all {
        if first.as_ref().is_some_and(|it| it.seq == later.seq) || !later.holds(reader)? {
            continue;
        }
        match first {
            None => first = Some(later),
            // What is only put away stays the last act of its record, and so bars the way to those
            // before it: where there are others it has to be taken out.
            Some(it) => return it.refusal(reader, false).map(Some),
        }
    }
    first.map(|it| it.refusal(reader, true)).transpose()
}

/// Gives all that was done since and rests on what an entry did to one record.
fn resting(reader: &Reader<'_>, seq: i64, touch: &Touch) -> Result<Vec<Later>> {
    let one = (touch.kind, touch.id);
    let Some(now) = reader.find(touch.kind, touch.id)? else {
        return Ok(Vec::new());
    };
    let links = touch.only_links(reader)?;
    let looked = |later: &Later| {
        let grounds = grounds(touch.kind, later.verb());
        later.kind() == Some(touch.kind)
            && links
                .iter()
                .any(|role| grounds.contains(&Ground::Links(*role)))
    };
    let own = of_record(reader, seq, one)?;
    let away = put_away_since(reader, touch.kind, &own)?;
    let mut found = Vec::new();
    for later in own {
        let bears = touch.bears(reader, &now, &later)?;
        let acted = bears == Some(Bears::Needed) || looked(&later);
        let rests = acted && !away.contains(&later.seq) && !later.is_spent(reader)?;
        if bears == Some(Bears::Wrote) || rests {
            found.push(later);
        }
    }
    let parts = of_parts(reader, seq, one)?;
    let away_there = put_away_on_parts(reader, &parts)?;
    for (later, is_part) in parts {
        let code = later.item.kind.map_or("", Kind::code);
        let bears = touch.bears_part((&later, is_part)) || (is_part && looked(&later));
        if bears
            && !away.contains(&later.seq)
            && !away_there.contains(&(later.seq, code, later.item.record_id))
            && !later.is_gone(reader)?
            && !later.is_spent(reader)?
        {
            found.push(later);
        }
    }
    if touch.follows {
        return Ok(found);
    }
    for (whole, id) in wholes(reader, touch.kind, touch.id)? {
        let above = of_record(reader, seq, (whole, id))?;
        let away = put_away_since(reader, whole, &above)?;
        let parts = of_parts(reader, seq, (whole, id))?;
        let all = above.into_iter().chain(parts.into_iter().map(|(it, _)| it));
        let looked = all.filter(|it| touch.bears_whole(whole, it) && !away.contains(&it.seq));
        for later in looked {
            if !later.is_spent(reader)? {
                found.push(later);
            }
        }
    }
    Ok(found)
}

/// As [`put_away_since`], of what was done to each part: the entry and the part.
fn put_away_on_parts(
    reader: &Reader<'_>,
    parts: &[(Later, bool)],
) -> Result<BTreeSet<(i64, &'static str, i64)>> {
    let mut each: BTreeMap<(&'static str, i64), (Kind, Vec<Later>)> = BTreeMap::new();
    for (later, _) in parts {
        let Some(kind) = later.item.kind else {
            continue;
        };
        let of = (kind.code(), later.item.record_id);
        let (_, list) = each.entry(of).or_insert_with(|| (kind, Vec::new()));
        list.push(later.clone());
    }
    let mut away = BTreeSet::new();
    for ((code, id), (kind, since)) in each {
        let put_away = put_away_since(reader, kind, &since)?;
        away.extend(put_away.into_iter().map(|seq| (seq, code, id)));
    }
    Ok(away)
}

/// Gives the acts on a record since that a later one put away again, and that one with them.
fn put_away_since(reader: &Reader<'_>, kind: Kind, since: &[Later]) -> Result<BTreeSet<i64>> {
    let mut acts: BTreeMap<i64, &str> = BTreeMap::new();
    for later in since.iter().filter(|it| it.kind() == Some(kind)) {
        if is_act(kind, later.verb()) && later.holds(reader)? {
            acts.insert(later.seq, later.verb());
        }
    }
    let verbs: Vec<&str> = acts.values().copied().collect();
    let away = put_away(kind, &verbs);
    let away = acts.into_keys().zip(away).filter(|(_, away)| *away);
    Ok(away.map(|(seq, _)| seq).collect())
}
