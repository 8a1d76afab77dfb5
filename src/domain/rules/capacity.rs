//! Who may decide: the capacities that a person or a meeting has towards a record.

use chrono::NaiveDate;

use super::case::{Case, capacity_keys, fetch, relaxed_mark};
use crate::domain::{Capacity, Decision, Kind, Ledger, Read, Record, Refusal, Role};

/// How well a capacity fits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// It does not.
    No,
    /// It does.
    Yes,
    /// Only because the campaign has relaxed the separation of duties.
    Relaxed,
}

impl Fit {
    const fn when(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// What was settled about the decider.
#[derive(Default)]
pub(super) struct Settled {
    /// The capacity in which it is decided.
    pub(super) capacity: Option<Capacity>,
    /// Why nobody here may decide.
    pub(super) refusals: Vec<Refusal>,
    /// What the reader should know.
    pub(super) marks: Vec<Refusal>,
}

/// Finds the capacity in which a decision is taken.
///
/// The one named must be in the row and be had; where none is named, the first that fits counts.
pub(super) fn settle(case: &Case<'_>, decision: &Decision) -> Read<Settled> {
    let mut settled = Settled {
        refusals: strangers(case, decision)?,
        ..Settled::default()
    };
    let who = case.row.who;
    let asked: Vec<Capacity> = match decision.capacity {
        Some(named) => who.iter().copied().filter(|it| *it == named).collect(),
        None => who.to_vec(),
    };
    let mut relaxed = None;
    for capacity in asked {
        match fit(case, capacity, decision)? {
            Fit::No => {}
            Fit::Yes => {
                settled.capacity = Some(capacity);
                return Ok(settled);
            }
            Fit::Relaxed => relaxed = relaxed.or(Some(capacity)),
        }
    }
    if relaxed.is_some() {
        settled.capacity = relaxed;
        settled.marks.push(relaxed_mark(case.record));
        return Ok(settled);
    }
    if settled.refusals.is_empty() {
        let key = if decision.by.is_none() && decision.meeting.is_none() {
            "decider-missing"
        } else {
            "not-in-capacity"
        };
        settled.refusals.push(
            Refusal::of(key)
                .with("capacities", capacity_keys(who))
                .at("by"),
        );
    }
    Ok(settled)
}

/// Gives the person whom the record names for the most usual capacity of the row.
pub(super) fn usual(case: &Case<'_>) -> Option<i64> {
    let of_task = |column: &str| {
        let task = case.task.as_ref().unwrap_or(case.record);
        task.int(column)
    };
    match case.row.who.first()? {
        Capacity::Owner => of_task("owner_id"),
        Capacity::Verifier => of_task("verifier_id"),
        Capacity::Lead if !is_major(case) => of_task("lead_id"),
        Capacity::Clerk
        | Capacity::Office
        | Capacity::OfficeHead
        | Capacity::Department
        | Capacity::Lead
        | Capacity::Leader
        | Capacity::SteeringGroup
        | Capacity::PartyMeeting
        | Capacity::Approver => None,
    }
}

/// Names the person or meeting that does not exist, is void, or was held after the decision.
fn strangers(case: &Case<'_>, decision: &Decision) -> Read<Vec<Refusal>> {
    unknown(case.ledger, decision, case.on)
}

/// Names the person or meeting of a decision on a day that cannot have been there.
pub(super) fn unknown(
    ledger: &dyn Ledger,
    decision: &Decision,
    on: NaiveDate,
) -> Read<Vec<Refusal>> {
    let mut found = Vec::new();
    if decision.by.is_some() && fetch(ledger, Kind::Person, decision.by)?.is_none() {
        found.push(Refusal::of("decider-unknown").at("by"));
    }
    if decision.meeting.is_some() {
        match fetch(ledger, Kind::Meeting, decision.meeting)? {
            None => found.push(Refusal::of("meeting-unknown").at("meeting")),
            Some(meeting) => {
                if let Some(held) = meeting.day("held_on").filter(|held| *held > on) {
                    found.push(
                        Refusal::of("before-meeting")
                            .with("day", on)
                            .with("held", held)
                            .at("on"),
                    );
                }
            }
        }
    }
    Ok(found)
}

fn fit(case: &Case<'_>, capacity: Capacity, decision: &Decision) -> Read<Fit> {
    let body = fetch(case.ledger, Kind::Meeting, decision.meeting)?
        .map(|meeting| meeting.text("meeting_body").to_owned());
    let by_group = matches!(body.as_deref(), Some("steering_group" | "party_group"));
    let by_party = body.as_deref() == Some("party_group");
    match capacity {
        Capacity::Clerk => return Ok(Fit::Yes),
        Capacity::PartyMeeting => return Ok(Fit::when(by_party)),
        Capacity::SteeringGroup if by_group => return Ok(Fit::Yes),
        Capacity::Office if body.as_deref() == Some("office") => return Ok(Fit::Yes),
        Capacity::Office
        | Capacity::OfficeHead
        | Capacity::Department
        | Capacity::Owner
        | Capacity::Verifier
        | Capacity::Lead
        | Capacity::Leader
        | Capacity::SteeringGroup
        | Capacity::Approver => {}
    }
    let task = case.task.as_ref().unwrap_or(case.record);
    let Some(person) = fetch(case.ledger, Kind::Person, decision.by)? else {
        return Ok(Fit::No);
    };
    let is = |column: &str| task.int(column) == Some(person.id);
    Ok(match capacity {
        Capacity::Clerk => Fit::Yes,
        Capacity::PartyMeeting => Fit::when(by_party),
        Capacity::Office => Fit::when(holds(case, &person, "campaign_office", false)?),
        Capacity::OfficeHead => Fit::when(holds(case, &person, "campaign_office", true)?),
        Capacity::Department => {
            let department = task.int("department_id");
            Fit::when(department.is_some() && department == person.int("department_id"))
        }
        Capacity::Owner => Fit::when(is("owner_id")),
        Capacity::Verifier => verifier(case, &person),
        Capacity::Lead => Fit::when(is("lead_id") && !is_major(case)),
        Capacity::Leader => Fit::when(
            person.text("rank") == "county_level"
                || holds(case, &person, "steering_group", false)?,
        ),
        Capacity::SteeringGroup => Fit::when(holds(case, &person, "steering_group", true)?),
        // Taking back is judged by the journal, not by what a person is.
        Capacity::Approver => Fit::No,
    })
}

/// Says whether the task concerned is for the leading group to approve.
fn is_major(case: &Case<'_>) -> bool {
    let task = case.task.as_ref().unwrap_or(case.record);
    task.text("level") == "major"
}

/// A verifier is not of the department in charge, did not apply and is not the owner.
fn verifier(case: &Case<'_>, person: &Record) -> Fit {
    if case.task.as_ref().is_none_or(|task| outsider(task, person)) {
        Fit::Yes
    } else if case.relaxed() {
        Fit::Relaxed
    } else {
        Fit::No
    }
}

/// Says whether a person stands outside a task: not its department, applicant or owner.
pub(super) fn outsider(task: &Record, person: &Record) -> bool {
    let department = task.int("department_id");
    let same_department = department.is_some() && department == person.int("department_id");
    !same_department
        && task.int("applicant_id") != Some(person.id)
        && task.int("owner_id") != Some(person.id)
}

/// Says whether a person is a leader: of county rank or in the leading group.
pub(super) fn is_leader(case: &Case<'_>, person: &Record) -> Read<bool> {
    Ok(person.text("rank") == "county_level" || holds(case, person, "steering_group", false)?)
}

/// Says whether a person holds a post in a body of the record's campaign.
fn holds(case: &Case<'_>, person: &Record, body: &str, heading: bool) -> Read<bool> {
    holds_in(
        case.ledger,
        person.id,
        case.record.campaign_id,
        (body, heading),
    )
}

fn holds_in(
    ledger: &dyn Ledger,
    person: i64,
    campaign: Option<i64>,
    (body, heading): (&str, bool),
) -> Read<bool> {
    for id in ledger.linked(Role::Holds, person)? {
        let Some(post) = fetch(ledger, Kind::Post, Some(id))? else {
            continue;
        };
        let here = campaign.is_none() || post.campaign_id.is_none();
        let here = here || post.campaign_id == campaign;
        if here && post.text("body") == body && (!heading || post.is_set("heads")) {
            return Ok(true);
        }
    }
    Ok(false)
}
