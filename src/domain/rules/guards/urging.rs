//! Guards on urging: the steps of the ladder skip nothing, repeat nothing but reminders, and each
//! has its first day.

use crate::domain::rules::case::{Case, Finding, choice_labels, standing};
use crate::domain::{
    Capacity, Day, Guard, Kind, Labels, Ledger, Read, Record, Refusal, Transition,
};

/// The steps of the ladder, the lowest first.
const LADDER: [&str; 4] = ["reminder", "notice", "circular", "group"];

/// The step of the ladder that is next, and the first day on which it may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The step.
    pub step: &'static str,
    /// The day, a working one.
    pub from: Day,
}

/// The highest step that was taken on the limit in force.
pub(in crate::domain::rules) struct Taken {
    /// Its place in the ladder.
    place: usize,
    /// When it was taken first.
    on: Day,
    /// When the task was urged last, by whatever step.
    last: Day,
}

/// Says which step is next for a record, and from when; nothing where none ever is as it stands.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn next_rung(ledger: &dyn Ledger, record: &Record, today: Day) -> Read<Option<Rung>> {
    let mut rows = record.kind.def().machine.from(&record.state);
    let Some(row) = rows.find(|row| row.guards.contains(&Guard::UrgingDue)) else {
        return Ok(None);
    };
    let case = Case::open(ledger, record, row, today)?;
    Ok(rung_behind(&case, taken(&case)?))
}

/// Says of an act of urging why no step of the ladder is due for the record on the day, so that it
/// goes only where a step is named; nothing of any other act.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn no_step_due(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    today: Day,
) -> Read<Option<Refusal>> {
    if !row.guards.contains(&Guard::UrgingDue) {
        return Ok(None);
    }
    let case = Case::open(ledger, record, row, today)?;
    Ok(match due(&case, rung_behind(&case, taken(&case)?))? {
        Finding::Refuse(refusal) => Some(refusal),
        Finding::Holds | Finding::Mark(_) => None,
    })
}

/// Says whether the limit of a task has passed on the day.
pub(in crate::domain::rules) fn is_overdue(case: &Case<'_>) -> bool {
    case.record
        .day("limit_on")
        .is_some_and(|limit| case.ledger.calendar().roll_forward(limit) < case.on)
}

/// Gives the first day on which a notice may be sent: the working day after the limit.
fn first_notice_on(case: &Case<'_>) -> Option<Day> {
    let calendar = case.ledger.calendar();
    let limit = case.record.day("limit_on")?;
    Some(calendar.next_working_day(calendar.roll_forward(limit)))
}

/// Gives the highest step that was taken on the limit in force.
fn taken(case: &Case<'_>) -> Read<Option<Taken>> {
    let limit = case.record.day("limit_on");
    let mut highest: Option<Taken> = None;
    for urging in case.children(Kind::Urging, "task_id")? {
        if urging.day("limit_then_on") == limit
            && let Some(on) = urging.day("urged_on")
        {
            highest = higher(highest, urging.text("ladder"), on);
        }
    }
    Ok(highest)
}

fn higher(highest: Option<Taken>, step: &str, on: Day) -> Option<Taken> {
    let Some(place) = LADDER.iter().position(|it| *it == step) else {
        return highest;
    };
    let last = highest.as_ref().map_or(on, |it| it.last.max(on));
    match highest {
        Some(it) if it.place > place => Some(Taken { last, ..it }),
        Some(it) if it.place == place => Some(Taken {
            on: it.on.min(on),
            last,
            ..it
        }),
        Some(_) | None => Some(Taken { place, on, last }),
    }
}

/// Gives the step behind the highest one; a limit that has passed is no longer reminded of.
fn rung_behind(case: &Case<'_>, taken: Option<Taken>) -> Option<Rung> {
    let calendar = case.ledger.calendar();
    let notice = first_notice_on(case);
    let (step, from) = match &taken {
        None => match case.record.day("yellow_on") {
            Some(soon) if notice.is_none_or(|day| case.on < day) && !is_overdue(case) => {
                (LADDER[0], calendar.roll_forward(soon))
            }
            Some(_) | None => (LADDER[1], notice?),
        },
        Some(it) if it.place == 0 => (LADDER[1], notice?),
        Some(it) => {
            let step = *LADDER.get(it.place + 1)?;
            let wait = case.thresholds().notice_days;
            // The paper leaves that many working days to answer, the last of them included.
            let answered = calendar.add_working_days(it.on, wait);
            (step, calendar.next_working_day(answered))
        }
    };
    // Once a day.
    let free = taken.map(|it| it.last).filter(|last| *last <= case.on);
    let free = free.map(|last| calendar.next_working_day(last));
    let from = free.map_or(from, |free| from.max(free));
    Some(Rung { step, from })
}

/// Gives what is next once this step is taken, too.
pub(in crate::domain::rules) fn rung_after(case: &Case<'_>, step: &str) -> Read<Option<Rung>> {
    Ok(rung_behind(case, higher(taken(case)?, step, case.on)))
}

/// Gives the step that is meant: the one that was named, else the one that is due.
pub(in crate::domain::rules) fn step_meant<'a>(case: &Case<'a>) -> Read<Option<&'a str>> {
    match case.answer("ladder").text() {
        Some(step) => Ok(Some(step)),
        None => Ok(rung_behind(case, taken(case)?).map(|it| it.step)),
    }
}

/// Due soon or overdue, and its day has come: a notice after expiry only, a circular after a notice
/// left unheeded, the leading group after the circular; nothing but a reminder again.
pub(super) fn urging_due(case: &Case<'_>) -> Read<Finding> {
    let soon = case.record.day("yellow_on");
    if !is_overdue(case) && soon.is_none_or(|day| day > case.on) {
        return Ok(Finding::Refuse(match soon {
            Some(day) => {
                let day = case.ledger.calendar().roll_forward(day);
                Refusal::of("not-due-yet").with("day", day)
            }
            None => Refusal::of("never-due"),
        }));
    }
    // Reminders may be repeated.
    if case.act.is_none() || case.answer("ladder").text() == Some(LADDER[0]) {
        return Ok(Finding::Holds);
    }
    let rung = rung_behind(case, taken(case)?);
    match case.answer("ladder").text() {
        Some(step) => named(case, step, rung),
        None => due(case, rung),
    }
}

/// Nothing was named: the step that is due is taken, where one is.
fn due(case: &Case<'_>, rung: Option<Rung>) -> Read<Finding> {
    if urged_on_the_day(case)?.is_some() {
        // That says it all.
        return Ok(Finding::Holds);
    }
    Ok(match rung {
        Some(rung) if rung.from > case.on && case.ledger.calendar().is_working_day(case.on) => {
            let refusal = Refusal::of("step-not-due").with("step", step_label(rung.step));
            Finding::Refuse(refusal.with("day", rung.from).at("ladder"))
        }
        Some(rung) if rung.step == "circular" => match for_a_leader(case) {
            Finding::Holds => though_heard(case)?,
            found @ (Finding::Mark(_) | Finding::Refuse(_)) => found,
        },
        Some(_) => Finding::Holds,
        None => Finding::Refuse(Refusal::of("ladder-ended").at("ladder")),
    })
}

/// A step was named: it is the next one, and its day has come.
fn named(case: &Case<'_>, step: &str, rung: Option<Rung>) -> Read<Finding> {
    if step == "circular"
        && let Finding::Refuse(refusal) = for_a_leader(case)
    {
        return Ok(Finding::Refuse(refusal));
    }
    let place = |step: &str| LADDER.iter().position(|it| *it == step);
    let next = rung.map_or(Some(LADDER.len()), |rung| place(rung.step));
    let refusal = match rung {
        Some(rung) if rung.step == step && rung.from <= case.on => {
            return match step {
                "circular" => though_heard(case),
                _ => Ok(Finding::Holds),
            };
        }
        _ if place(step) < next => taken_already(case, step, rung)?,
        Some(rung) if rung.step != step || step == "notice" => match step {
            "notice" if is_overdue(case) => Refusal::of("step-not-due")
                .with("step", step_label(step))
                .with("day", rung.from),
            "notice" => Refusal::of("notice-before-expiry")
                .with("day", first_notice_on(case).unwrap_or(rung.from)),
            "circular" => Refusal::of("circular-without-notice"),
            _ => Refusal::of("group-without-circular"),
        },
        Some(rung) => {
            let early = if step == "circular" {
                "circular-too-early"
            } else {
                "group-too-early"
            };
            let wait = case.thresholds().notice_days;
            Refusal::of(early).with("days", wait).with("day", rung.from)
        }
        None => Refusal::of("ladder-ended"),
    };
    Ok(Finding::Refuse(refusal.at("ladder")))
}

/// The step was taken on the limit in force.
fn taken_already(case: &Case<'_>, step: &str, rung: Option<Rung>) -> Read<Refusal> {
    let limit = case.record.day("limit_on");
    let urgings = case.children(Kind::Urging, "task_id")?;
    let same = |it: &&Record| it.text("ladder") == step && it.day("limit_then_on") == limit;
    let number = urgings.iter().find(same).map_or("", |it| &it.number);
    let refusal = Refusal::of(match rung {
        Some(_) => "step-taken",
        None => "step-taken-last",
    });
    let refusal = refusal
        .with("step", step_label(step))
        .with("number", number);
    Ok(match rung {
        Some(rung) => refusal
            .with("next", step_label(rung.step))
            .with("day", rung.from),
        None => refusal,
    })
}

fn step_label(step: &str) -> Labels {
    choice_labels("ladder", &[step])
}

fn urged_on_the_day(case: &Case<'_>) -> Read<Option<Record>> {
    let urgings = case.children(Kind::Urging, "task_id")?;
    let mut today = urgings.into_iter();
    Ok(today.find(|it| it.day("urged_on") == Some(case.on)))
}

/// A task is urged once a day: two papers of one day would say the same.
pub(super) fn urged_once(case: &Case<'_>) -> Read<Finding> {
    Ok(match urged_on_the_day(case)? {
        None => Finding::Holds,
        Some(urging) => Finding::Refuse(
            Refusal::of("urged-that-day")
                .with("number", &urging.number)
                .with("day", case.on)
                .at("on"),
        ),
    })
}

/// What whoever is urged said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The number of the record in which it stands.
    pub number: String,
    /// When it was said.
    pub on: Day,
    /// What it is: `progress`, `difficulties` with it, or an `extension` asked for.
    pub how: &'static str,
}

/// Gives what was said last of a task from the day of its first notice on a limit up to a day; a
/// word that nothing changed explains nothing.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn heard_since_notice(
    ledger: &dyn Ledger,
    task: &Record,
    (limit, until): (Option<Day>, Day),
) -> Read<Option<Heard>> {
    let parts = |kind| standing(ledger, kind, "task_id", task.id);
    let urgings = parts(Kind::Urging)?.into_iter();
    let notices =
        urgings.filter(|it| it.text("ladder") == "notice" && it.day("limit_then_on") == limit);
    let Some(from) = notices.filter_map(|it| it.day("urged_on")).min() else {
        return Ok(None);
    };
    let mut all = Vec::new();
    for it in parts(Kind::Progress)? {
        if let Some(on) = it.day("noted_on").filter(|_| !it.is_set("unchanged")) {
            let how = if it.text("difficulties").is_empty() {
                "progress"
            } else {
                "difficulties"
            };
            all.push((on, it.number, how));
        }
    }
    for it in parts(Kind::Extension)? {
        if let Some(on) = it.day("asked_on").filter(|_| it.state != "withdrawn") {
            all.push((on, it.number, "extension"));
        }
    }
    all.retain(|(on, ..)| (from..=until).contains(on));
    let last = all.into_iter().max_by_key(|(on, ..)| *on);
    Ok(last.map(|(on, number, how)| Heard { number, on, how }))
}

/// Whoever decides on a circular is told what was said since the notice.
fn though_heard(case: &Case<'_>) -> Read<Finding> {
    let of = (case.record.day("limit_on"), case.on);
    let heard = heard_since_notice(case.ledger, case.record, of)?;
    Ok(heard.map_or(Finding::Holds, |it| {
        Finding::Mark(
            Refusal::of("circular-though-heard")
                .with("number", &it.number)
                .with("day", it.on)
                .with("how", it.how),
        )
    }))
}

/// Gives the urging by which a task was brought before the leading group on the limit in force.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn before_the_group(ledger: &dyn Ledger, record: &Record) -> Read<Option<Record>> {
    if record.kind != Kind::Task {
        return Ok(None);
    }
    let limit = record.day("limit_on");
    let urgings = standing(ledger, Kind::Urging, "task_id", record.id)?;
    let mut last = urgings.into_iter().rev();
    Ok(last.find(|it| it.text("ladder") == "group" && it.day("limit_then_on") == limit))
}

/// A circular is decided by a leader, who says why.
fn for_a_leader(case: &Case<'_>) -> Finding {
    let leads = matches!(
        case.capacity,
        Some(Capacity::Lead | Capacity::Leader | Capacity::Member | Capacity::SteeringGroup)
    );
    if !leads {
        return Finding::Refuse(Refusal::of("circular-needs-leader").at("by"));
    }
    Finding::unless(!case.note().is_empty(), || {
        Refusal::of("note-missing").within(case.row.verb).at("note")
    })
}
