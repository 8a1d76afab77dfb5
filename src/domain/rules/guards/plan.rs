//! Guards of the plan, and those that any kind may have.

use crate::domain::rules::case::{Case, Finding, campaign_of, choice_labels, fetch, standing};
use crate::domain::rules::emptied::named;
use crate::domain::rules::makes_up::made_up_before;
use crate::domain::rules::spans::ENDS;
use crate::domain::{CAMPAIGN_ID, Kind, Labels, Read, Record, Refusal, Remedy, Role, Type};

/// Refuses while a record that stands points here by a column or a link.
pub(super) fn nothing_points_here(case: &Case<'_>) -> Read<Finding> {
    let (kind, id) = (case.record.kind, case.record.id);
    if kind == Kind::Campaign {
        if case.ledger.campaign()?.is_some_and(|it| it.id == id) {
            return Ok(Finding::Refuse(Refusal::of("campaign-in-work")));
        }
        for other in Kind::ALL.into_iter().filter(|it| it.def().of_campaign) {
            if let Some(first) = case.ledger.first_child(other, CAMPAIGN_ID, id)? {
                return Ok(pointed(&first));
            }
        }
    }
    for other in Kind::ALL {
        for (column, target) in other.def().references() {
            if target != kind {
                continue;
            }
            if let Some(first) = case.ledger.first_child(other, column.name, id)? {
                return Ok(pointed(&first));
            }
        }
    }
    for role in Role::ALL {
        let (from, to) = role.ends();
        if to != kind {
            continue;
        }
        let linking = case.ledger.first_linking(role, id)?;
        if let Some(first) = fetch(case.ledger, from, linking)? {
            return Ok(pointed(&first));
        }
    }
    Ok(Finding::Holds)
}

/// Nothing rests on the record: no decision taken there or by him, no task or paper after it.
pub(super) fn nothing_rests_here(case: &Case<'_>) -> Read<Finding> {
    let record = case.record;
    let rests = |number: &str| {
        Finding::Refuse(
            Refusal::of("decision-rests-here")
                .with("record", &record.number)
                .with("number", number),
        )
    };
    if let Some(decided) = case.ledger.decided(record.kind, record.id, 1)?.first() {
        return Ok(rests(&decided.number));
    }
    // A look-back that failed stands behind the task it made.
    let again = case.referred("new_task_id", Kind::Task)?;
    if let Some(again) = again.filter(|_| record.kind == Kind::LookBack) {
        return Ok(rests(&again.number));
    }
    // What a sample drew was looked back at because it was drawn.
    if record.kind == Kind::Sample {
        let drawn = case.children(Kind::Task, "sample_id")?;
        if let Some(looked) = drawn.iter().find(|it| it.lacks("look_by_on")) {
            return Ok(rests(&looked.number));
        }
    }
    // A circular rests on the notice that went before it, the leading group on the circular.
    let next = match record.text("ladder") {
        "notice" => "circular",
        "circular" => "group",
        _ => "",
    };
    if record.kind == Kind::Urging
        && !next.is_empty()
        && let Some(task) = record.int("task_id")
    {
        let urgings = standing(case.ledger, Kind::Urging, "task_id", task)?;
        let later = |it: &&Record| it.text("ladder") == next && it.id > record.id;
        if let Some(circular) = urgings.iter().find(later) {
            return Ok(rests(&circular.number));
        }
    }
    Ok(Finding::Holds)
}

fn pointed(first: &Record) -> Finding {
    Finding::Refuse(
        Refusal::of("pointed-at")
            .with("kind", Labels::kind(first.kind))
            .with("number", &first.number),
    )
}

/// Gives the records of a kind in the campaign of the record.
pub(super) fn of_campaign(case: &Case<'_>, kind: Kind) -> Read<Vec<Record>> {
    match campaign_of(case.ledger, case.record)? {
        Some(campaign) => standing(case.ledger, kind, CAMPAIGN_ID, campaign.id),
        None => Ok(Vec::new()),
    }
}

/// Gives the phase with which the campaign ends.
pub(super) fn last_phase(case: &Case<'_>) -> Read<Option<Record>> {
    let phases = of_campaign(case, Kind::Phase)?;
    Ok(phases.into_iter().max_by_key(|it| it.int("position")))
}

/// Refuses with the number of records that do not fulfil something and the names of the first.
pub(super) fn none_left(
    records: &[Record],
    (key, mend): (&'static str, Remedy),
    fulfils: impl Fn(&Record) -> bool,
) -> Finding {
    let left = records.iter().filter(|it| !fulfils(it));
    let left: Vec<&str> = left.map(Record::title).collect();
    if left.is_empty() {
        return Finding::Holds;
    }
    Finding::Refuse(
        Refusal::of(key)
            .with("count", left.len())
            .with("first", named(&left))
            .mended_by(mend),
    )
}

/// What the record is a part of is not finished.
pub(super) fn whole_open(case: &Case<'_>) -> Read<Finding> {
    let def = case.record.kind.def();
    let whole = def.part_of.and_then(|name| def.column(name));
    let Some(column) = whole else {
        return Ok(Finding::Holds);
    };
    let Type::Ref(kind) = column.ty else {
        return Ok(Finding::Holds);
    };
    // What is asked of the whole campaign is open as long as that is.
    let whole = if case.record.is_set("throughout") {
        last_phase(case)?
    } else {
        case.referred(column.name, kind)?
    };
    Ok(match whole.filter(Record::is_ended) {
        None => Finding::Holds,
        Some(whole) => {
            Finding::Refuse(Refusal::of("whole-finished").with("whole", whole.title()))
        }
    })
}

/// What has a day of its own is not done before it: the one now said, else the one planned.
pub(super) fn day_has_come(case: &Case<'_>, column: &'static str) -> Finding {
    let said = case.answer(column).day();
    let planned = said.or_else(|| case.record.day(column));
    let ahead = planned.filter(|planned| *planned > case.on);
    ahead.map_or(Finding::Holds, |planned| {
        let refusal = Refusal::of("day-not-come").with("planned", planned);
        Finding::Refuse(refusal.with("day", case.on).at(column))
    })
}

/// What makes up for it lies not before it.
pub(super) fn made_up_after(case: &Case<'_>) -> Read<Finding> {
    let Some(held) = case.answer("held_on").day() else {
        return Ok(Finding::Holds);
    };
    let found = made_up_before(case.ledger, (case.record, held))?;
    Ok(found.map_or(Finding::Holds, Finding::Refuse))
}

/// A span that is moved does not stay where it is, but where it was only proposed: to decide what
/// was proposed is a decision.
///
/// One end is said at least, and the other one stays.
pub(super) fn span_moves(case: &Case<'_>) -> Finding {
    if case.act.is_none() {
        return Finding::Holds;
    }
    let named = |column: &&&str| !case.answer(column).is_empty();
    let named: Vec<&str> = ENDS.iter().filter(named).copied().collect();
    if named.is_empty() {
        return Finding::Refuse(Refusal::of("span-unsaid").at("to_on"));
    }
    let stays = |column: &&str| case.answer(column).day() == case.record.day(column);
    let is_proposed = named.iter().any(|it| case.record.is_proposed(it));
    Finding::unless(is_proposed || !named.iter().all(stays), || {
        Refusal::of("span-stays").at("from_on")
    })
}

/// Something of the record is no more than proposed 拟.
pub(super) fn proposed(case: &Case<'_>) -> Finding {
    let mut all = case.record.kind.def().proposals.iter();
    Finding::unless(all.any(|it| case.record.is_proposed(it)), || {
        Refusal::of("nothing-proposed")
    })
}

/// A span does not end before it begins, by the days now said or those that stand.
pub(super) fn ends_after(
    case: &Case<'_>,
    (first, last): (&'static str, &'static str),
) -> Finding {
    let day = |column| {
        let said = case.answer(column).day();
        said.or_else(|| case.record.day(column))
    };
    match day(first).zip(day(last)) {
        Some((from, to)) if to < from => {
            let refusal = Refusal::of("ends-before-it-begins");
            Finding::Refuse(refusal.with("from", from).with("to", to).at(last))
        }
        Some(_) | None => Finding::Holds,
    }
}

/// What the record is by one of its columns allows it.
pub(super) fn says(
    case: &Case<'_>,
    column: &'static str,
    codes: &'static [&'static str],
) -> Finding {
    Finding::unless(codes.contains(&case.record.text(column)), || {
        let listed = case.record.kind.def().column(column);
        let name = listed
            .and_then(|it| it.ty.choices())
            .map_or(column, |it| it.name);
        Refusal::of("says-otherwise")
            .with("wanted", choice_labels(name, codes))
            .at(column)
    })
}

/// Nothing is sent on a day off.
pub(super) fn working_day(case: &Case<'_>) -> Finding {
    Finding::unless(case.ledger.calendar().is_working_day(case.on), || {
        Refusal::of("day-off").with("day", case.on).at("on")
    })
}

/// Nothing stands in the column yet.
pub(super) fn untold(case: &Case<'_>, column: &'static str) -> Finding {
    Finding::unless(case.record.lacks(column), || {
        let stands = case.record.text(column).to_owned();
        Refusal::of("told-already")
            .with("stands", stands)
            .at(column)
    })
}

/// The day said lies behind that of the decision.
pub(super) fn ahead(case: &Case<'_>, column: &'static str) -> Finding {
    match case.answer(column).day().filter(|day| *day <= case.on) {
        Some(day) => Finding::Refuse(Refusal::of("day-not-ahead").with("day", day).at(column)),
        None => Finding::Holds,
    }
}
