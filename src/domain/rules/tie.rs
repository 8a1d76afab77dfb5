//! The ties that people set by hand: who holds a post, which department supports a task, who was
//! called to an activity.

use std::collections::BTreeMap;

use super::case::fetch;
use super::fulfilment;
use super::home::{abroad, is_elsewhere};
use super::{stays, talks, unique};
use crate::domain::counting::CountRule;
use crate::domain::requirement::UNITS;
use crate::domain::{
    Change, Column, Day, Item, Kind, LINE_MOST, Labels, Ledger, Link, Names, Read, Record,
    Refusal, Role, Stop, Tied, Type, VOID, Value,
};

/// Ties two records in a role that people set by hand.
///
/// # Errors
/// [`Stop::Refused`] for roles that only acts set, for ends that do not stand, for a post without
/// a free seat, for somebody who has left and for a tie that is there already.
pub fn tie(
    ledger: &dyn Ledger,
    role: Role,
    (from, to): (i64, i64),
    today: Day,
) -> Result<Change, Stop> {
    let to_record = ends(ledger, role, from, to)?;
    if ledger.linked(role, from)?.contains(&to) {
        return Err(Refusal::of("tied-already").into());
    }
    if let Some(refusal) = not_there(ledger, role, (from, to), today)? {
        return Err(refusal.into());
    }
    if role == Role::Holds {
        let holders = unique::holders(ledger, to)?;
        let seats = unique::seats(&to_record);
        if holders.len() >= seats {
            return Err(
                unique::about_seats("seats-taken", (&to_record, seats), &holders).into(),
            );
        }
    }
    if role == Role::Fulfils
        && let Some(record) = fetch(ledger, role.ends().0, Some(from))?
    {
        let found = fulfilment::tied_to(ledger, &record, to)?;
        if !found.is_empty() {
            return Err(Stop::Refused(found));
        }
    }
    if let Some(of) = fetch(ledger, role.ends().0, Some(from))?
        && let Some(refusal) = uncounted(ledger, (&of, role), &to_record)?
    {
        return Err(refusal.into());
    }
    let mut change = Change::default();
    change.link(role, from, to);
    Ok(change)
}

/// Says of somebody whom a tie gives a post that he has left, and of somebody whom it calls to
/// something that he was not there then.
fn not_there(
    ledger: &dyn Ledger,
    role: Role,
    (from, to): (i64, i64),
    today: Day,
) -> Read<Option<Refusal>> {
    if role == Role::Holds {
        let person = fetch(ledger, Kind::ACTOR, Some(from))?;
        return Ok(person.and_then(|it| stays::given_no_work(&it, today)));
    }
    if role == Role::Supports {
        let department = fetch(ledger, Kind::UNIT, Some(to))?;
        return Ok(department.and_then(|it| stays::given_no_work(&it, today)));
    }
    if role == Role::Called
        && let Some(activity) = fetch(ledger, role.ends().0, Some(from))?
        && let Some(person) = fetch(ledger, Kind::ACTOR, Some(to))?
    {
        return Ok(stays::away_from(&activity, &person));
    }
    Ok(None)
}

/// Cuts a tie that [`tie`] made.
///
/// # Errors
/// [`Stop::Refused`] for roles that only acts set and where there is no tie.
pub fn untie(ledger: &dyn Ledger, role: Role, from: i64, to: i64) -> Result<Change, Stop> {
    by_hand(role)?;
    let tied = ledger.ties(role, false, from)?;
    let Some(Tied { word, .. }) = tied.into_iter().find(|it| it.id == to) else {
        return Err(Refusal::of("not-tied").into());
    };
    if role == Role::Called
        && let Some(activity) = fetch(ledger, role.ends().0, Some(from))?
    {
        let mut called = talks::called_to(ledger, &activity)?;
        called.retain(|it| it.id != to);
        if let Some(refusal) = talks::alone(&activity, &called) {
            return Err(refusal.into());
        }
    }
    let mut change = Change::default();
    let link = Link {
        word,
        ..Link::new(role, from, to)
    };
    change.items.push(Item::Unlink(link));
    Ok(change)
}

/// Takes what is to be tied out of the cells of a record: the columns of ties, with what is wanted
/// of each.
pub(super) fn take(
    kind: Kind,
    cells: &mut BTreeMap<&'static str, Value>,
) -> Vec<(&'static Column, Vec<Tied>)> {
    let columns = kind.def().ties.iter();
    let wanted = columns.filter_map(|it| Some((it, cells.remove(it.name)?)));
    wanted
        .map(|(column, value)| (column, value.ties().to_vec()))
        .collect()
}

/// Ties a record to just those that are wanted in a column: new ones are tied, the others cut; a
/// record that the change makes has the key that stands for it.
///
/// Gives the reasons against it.
pub(super) fn settle(
    ledger: &dyn Ledger,
    record: &Record,
    (column, wanted): (&Column, &[Tied]),
    (change, today): (&mut Change, Day),
) -> Read<Vec<Refusal>> {
    let Type::Ties(role, back) = column.ty else {
        return Ok(Vec::new());
    };
    let now = if record.id > 0 {
        ledger.ties(role, back, record.id)?
    } else {
        Vec::new()
    };
    let cut: Vec<&Tied> = now.iter().filter(|it| !wanted.contains(it)).collect();
    let new: Vec<&Tied> = wanted.iter().filter(|it| !now.contains(it)).collect();
    let mut refusals = Vec::new();
    if let Some(ended) = ended(record).filter(|_| !cut.is_empty() || !new.is_empty()) {
        refusals.push(ended);
    }
    let link = |tied: &Tied| {
        let (from, to) = if back {
            (tied.id, record.id)
        } else {
            (record.id, tied.id)
        };
        Link {
            word: tied.word.trim().to_owned(),
            ..Link::new(role, from, to)
        }
    };
    for tied in cut {
        change.items.push(Item::Unlink(link(tied)));
    }
    for tied in new {
        let known = now.iter().any(|it| it.id == tied.id);
        if !known && matches!(role, Role::Holds | Role::Supports) {
            let ends = if back {
                (tied.id, record.id)
            } else {
                (record.id, tied.id)
            };
            refusals.extend(not_there(ledger, role, ends, today)?);
        }
        if !known {
            refusals.extend(misfit(ledger, record, (role.far(back), tied))?);
            if !back && let Some(far) = fetch(ledger, role.far(back), Some(tied.id))? {
                refusals.extend(uncounted(ledger, (record, role), &far)?);
            }
        }
        refusals.extend(unfit_word(role, &tied.word));
        change.items.push(Item::Link(link(tied)));
    }
    Ok(refusals.into_iter().map(|it| it.at(column.name)).collect())
}

/// Gives the reason why a record cannot be tied to another: it does not stand, or is of another
/// campaign.
fn misfit(
    ledger: &dyn Ledger,
    record: &Record,
    (kind, tied): (Kind, &Tied),
) -> Read<Option<Refusal>> {
    match end(ledger, kind, tied.id)? {
        Err(refusal) => Ok(Some(refusal)),
        Ok(far) if is_elsewhere(record.campaign_id, &far) => abroad(ledger, &far).map(Some),
        // What only some may read is said again in no line that everybody reads.
        Ok(far) if far.is_restricted() && record.kind.def().gathers.is_some() => {
            let refusal = Refusal::of("gathers-restricted");
            Ok(Some(refusal.with("number", &far.number)))
        }
        Ok(far) => match record.kind.def().gathers {
            Some(role) => gathered(ledger, (record, role), &far),
            None => Ok(None),
        },
    }
}

/// Says of a department that hands something in which the rule does not ask of its kind that there
/// is no such choice: its paper would count for nothing.
fn uncounted(
    ledger: &dyn Ledger,
    (record, role): (&Record, Role),
    unit: &Record,
) -> Read<Option<Refusal>> {
    let counts = CountRule::of(record.text("counted_by"));
    let Some(CountRule::HandedIn(kinds)) = counts.filter(|_| role == Role::HandedIn) else {
        return Ok(None);
    };
    let is_asked = |it: &Record| kinds.contains(&it.text("department_kind"));
    if is_asked(unit) {
        return Ok(None);
    }
    let mut units = ledger.every(Kind::UNIT)?;
    units.retain(|it| it.state != VOID && is_asked(it));
    let mut names: Vec<&str> = units.iter().map(Record::title).collect();
    if names.is_empty() {
        // Nobody said yet which departments are of that kind.
        let words = UNITS.iter().filter(|(code, _)| kinds.contains(code));
        names.extend(words.filter_map(|(_, words)| words.first()));
    }
    let refusal = Refusal::of("not-a-choice").with("found", unit.title());
    Ok(Some(refusal.with("allowed", Names::of(names))))
}

/// Says where something is gathered already: in two lines it would be counted twice.
fn gathered(
    ledger: &dyn Ledger,
    (record, role): (&Record, Role),
    far: &Record,
) -> Read<Option<Refusal>> {
    let (kind, _) = role.ends();
    for id in ledger.linking(role, far.id)? {
        let other = fetch(ledger, kind, Some(id))?.filter(|it| it.id != record.id);
        if let Some(other) = other.filter(|it| it.kind == record.kind) {
            let refusal = Refusal::of("gathered-already").with("number", &far.number);
            return Ok(Some(refusal.with("by", &other.number)));
        }
    }
    Ok(None)
}

/// Gives the reason why a word cannot stand beside a tie.
fn unfit_word(role: Role, word: &str) -> Option<Refusal> {
    if !role.carries_word() && !word.trim().is_empty() {
        Some(Refusal::of("tie-takes-no-word").with("found", word))
    } else if word.chars().count() > LINE_MOST {
        Some(Refusal::of("too-long").with("most", LINE_MOST))
    } else {
        None
    }
}

fn by_hand(role: Role) -> Result<(), Refusal> {
    let set = role.is_judged() || Kind::that_tie(role).next().is_some();
    set.then_some(())
        .ok_or_else(|| Refusal::of("tied-by-acts-only"))
}

/// Says of a record that has come to its end that nothing is tied to it any more.
fn ended(record: &Record) -> Option<Refusal> {
    let ended = record.is_ended() && !record.kind.def().machine.editable_ended;
    (ended || record.state == VOID).then(|| {
        Refusal::of("record-ended")
            .with("number", &record.number)
            .with("state", Labels::state(record.kind, &record.state))
    })
}

/// Fetches the two ends, which must stand, and gives the second.
fn ends(ledger: &dyn Ledger, role: Role, from: i64, to: i64) -> Result<Record, Stop> {
    by_hand(role)?;
    let (from_kind, to_kind) = role.ends();
    match (end(ledger, from_kind, from)?, end(ledger, to_kind, to)?) {
        (Ok(from), Ok(to)) => {
            let whose = Kind::that_tie(role);
            let mut own =
                whose.filter_map(|kind| [&from, &to].into_iter().find(|it| it.kind == kind));
            match own.find_map(ended) {
                Some(refusal) => Err(refusal.into()),
                None => Ok(to),
            }
        }
        (from, to) => Err(Stop::Refused(
            from.err().into_iter().chain(to.err()).collect(),
        )),
    }
}

fn end(ledger: &dyn Ledger, kind: Kind, id: i64) -> Read<Result<Record, Refusal>> {
    Ok(fetch(ledger, kind, Some(id))?
        .ok_or_else(|| Refusal::of("no-such-record").with("kind", Labels::kind(kind))))
}
