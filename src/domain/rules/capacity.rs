//! Who may decide: the capacities that a person or a meeting has towards a record.

use super::bodies::body_decides;
use super::case::{Case, capacity_labels, fetch, relaxed_mark};
use super::deciders::{deciders, is_open_to};
use super::home::{abroad, is_elsewhere};
use super::outside::{has_led, no_verifier, outsider};
use super::stays::decides_amiss;
use super::who_may::{WhoMay, in_case};
use crate::domain::{
    Capacity, Day, Decision, Kind, Labels, Ledger, Names, Read, Record, Refusal, Role,
    Transition,
};

/// How well a capacity fits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// It does not.
    No,
    /// It does.
    Yes,
    /// Only because the campaign has relaxed the separation of duties.
    Relaxed,
    /// It would, but for the group nobody decides alone about what he leads himself.
    Leads,
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
    let (mut relaxed, mut leads) = (None, false);
    for capacity in as_the_meeting_first(case, asked, decision)? {
        match fit(case, capacity, decision)? {
            Fit::No => {}
            Fit::Leads => leads = true,
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
    if settled.refusals.is_empty() && leads {
        let refusal = Refusal::of("own-task-needs-meeting");
        settled.refusals.push(refusal.at("meeting"));
    }
    if settled.refusals.is_empty() {
        let key = if decision.by.is_none() && decision.meeting.is_none() {
            "decider-missing"
        } else {
            "not-in-capacity"
        };
        let may = may_in(case)?;
        let plain = Refusal::of(key)
            .with("capacities", capacity_labels(&may.capacities))
            .with("n", may.told())
            .with("people", Names::of(may.people));
        let told = if who == [Capacity::Department] {
            outside_department(case, decision)?
        } else if who.contains(&Capacity::Verifier) {
            no_verifier(case, decision)?
        } else {
            None
        };
        let only_met = decision.by.is_none() && decision.meeting.is_some();
        let field = if only_met { "meeting" } else { "by" };
        settled.refusals.push(told.unwrap_or(plain).at(field));
    }
    Ok(settled)
}

/// Says of a row that any hand may do that somebody has to be named for it all the same: where a
/// hand asks for it, and nobody is known to sit at the keyboard.
pub fn unnamed(row: &Transition, decision: &Decision) -> Option<Refusal> {
    let nobody = decision.by.is_none() && decision.meeting.is_none();
    let any_hand = row.who.contains(&Capacity::Clerk) && row.in_person().is_none();
    (nobody && any_hand).then(|| {
        Refusal::of("decider-missing")
            .with("capacities", capacity_labels(row.who))
            .with("n", 0_usize)
            .with("people", "")
            .at("by")
    })
}

/// Says which record and which column keep a person from acting for the department in charge: his
/// own where it names none, his or the task's where they differ.
fn outside_department(case: &Case<'_>, decision: &Decision) -> Read<Option<Refusal>> {
    let task = case.task.as_ref().unwrap_or(case.record);
    let Some(person) = fetch(case.ledger, Kind::Person, decision.by)? else {
        return Ok(None);
    };
    let of = |it: &Record| fetch(case.ledger, Kind::Department, it.int("department_id"));
    let (in_charge, own) = (of(task)?, of(&person)?);
    // An issued task keeps a department in charge.
    let Some(in_charge) = in_charge else {
        return Ok(None);
    };
    let (key, own) = match &own {
        None => ("decider-without-department", ""),
        Some(own) => ("decider-of-other-department", own.title()),
    };
    let refusal = Refusal::of(key)
        .with("staff", &person.number)
        .with("person", person.title())
        .with("task", &task.number)
        .with("department", in_charge.title())
        .with("own", own);
    Ok(Some(refusal))
}

/// Puts the capacities that the meeting named gives before those of the person named beside it.
fn as_the_meeting_first(
    case: &Case<'_>,
    mut asked: Vec<Capacity>,
    decision: &Decision,
) -> Read<Vec<Capacity>> {
    let body = body_of(case, decision)?;
    asked.sort_by_key(|it| !body_decides(body.as_deref().unwrap_or_default(), *it));
    Ok(asked)
}

/// Gives the body of the meeting named, where it decides here.
fn body_of(case: &Case<'_>, decision: &Decision) -> Read<Option<String>> {
    let meeting = fetch(case.ledger, Kind::Activity, decision.meeting)?;
    let meeting = meeting.filter(|it| decides_here(case, it));
    Ok(meeting.map(|it| it.text("deciding_body").to_owned()))
}

/// Names the person or meeting that does not exist, is void, or was held after the decision.
fn strangers(case: &Case<'_>, decision: &Decision) -> Read<Vec<Refusal>> {
    let mut found = unknown(case.ledger, decision, case.on)?;
    let meeting = fetch(case.ledger, Kind::Activity, decision.meeting)?;
    if let Some(meeting) = meeting.filter(|it| !decides_here(case, it)) {
        found.push(abroad(case.ledger, &meeting)?.at("meeting"));
    }
    Ok(found)
}

/// Says whether a meeting may decide on the record: those of a campaign decide in it only, the
/// Party group belongs to none.
fn decides_here(case: &Case<'_>, meeting: &Record) -> bool {
    !is_elsewhere(case.record.campaign_id, meeting)
        || meeting.text("deciding_body") == "party_group"
}

/// Names the person or meeting of a decision on a day that cannot have been there.
pub(super) fn unknown(ledger: &dyn Ledger, decision: &Decision, on: Day) -> Read<Vec<Refusal>> {
    let mut found: Vec<Refusal> = decides_amiss(ledger, decision.by, on)?
        .into_iter()
        .collect();
    if decision.meeting.is_some() {
        match fetch(ledger, Kind::Activity, decision.meeting)? {
            None => found.push(Refusal::of("meeting-unknown").at("meeting")),
            Some(meeting) => {
                found.extend(decides_nothing(&meeting));
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

/// Says why nothing is decided at an activity: it was not held yet, or no body sat there.
fn decides_nothing(activity: &Record) -> Option<Refusal> {
    let refusal = if !activity.is_ended() {
        let held = activity.day("held_on").map(|day| day.to_string());
        Refusal::of("meeting-not-held")
            .with("held", held.unwrap_or_default())
            .with("act", Labels::act(activity.kind, "hold"))
    } else if activity.lacks("deciding_body") {
        Refusal::of("activity-decides-nothing")
    } else {
        return None;
    };
    Some(refusal.with("number", &activity.number).at("meeting"))
}

fn fit(case: &Case<'_>, capacity: Capacity, decision: &Decision) -> Read<Fit> {
    let body = body_of(case, decision)?;
    if capacity == Capacity::Clerk || body.is_some_and(|it| body_decides(&it, capacity)) {
        return Ok(Fit::Yes);
    }
    let task = case.task.as_ref().unwrap_or(case.record);
    let Some(person) = fetch(case.ledger, Kind::Person, decision.by)? else {
        return Ok(Fit::No);
    };
    let is = |column: &str| task.int(column) == Some(person.id);
    Ok(match capacity {
        Capacity::Office => Fit::when(holds(case, &person, "campaign_office", false)?),
        Capacity::OfficeHead => Fit::when(holds(case, &person, "campaign_office", true)?),
        Capacity::Department => {
            let department = task.int("department_id");
            Fit::when(department.is_some() && department == person.int("department_id"))
        }
        Capacity::Owner => Fit::when(is("owner_id")),
        Capacity::Verifier => verifier(case, &person)?,
        Capacity::Lead => Fit::when(is("lead_id") && is_open_to(case, capacity)),
        Capacity::Leader => Fit::when(is_of_county_level(&person)),
        Capacity::Member => Fit::when(holds(case, &person, "steering_group", false)?),
        Capacity::SteeringGroup if !holds(case, &person, "steering_group", true)? => Fit::No,
        Capacity::SteeringGroup if leads(case, &person)? => Fit::Leads,
        Capacity::Clerk | Capacity::SteeringGroup => Fit::Yes,
        // A body that only meets; and taking back is judged by the journal.
        Capacity::PartyMeeting | Capacity::Approver => Fit::No,
    })
}

/// Gives who may decide something about a record.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn who_may(
    ledger: &dyn Ledger,
    record: &Record,
    row: &'static Transition,
    today: Day,
) -> Read<WhoMay> {
    may_in(&Case::open(ledger, record, row, today)?)
}

fn may_in(case: &Case<'_>) -> Read<WhoMay> {
    in_case(case, deciders(case)?, &fits)
}

/// Says whether a decider has a capacity towards the record, no duties being relaxed.
pub(super) fn fits(case: &Case<'_>, capacity: Capacity, by: &Decision) -> Read<bool> {
    Ok(fit(case, capacity, by)? == Fit::Yes)
}

/// Says whether a person leads what is decided upon: the task concerned, or of a problem one of
/// its tasks or the claim on it.
fn leads(case: &Case<'_>, person: &Record) -> Read<bool> {
    if case.record.kind != Kind::Problem {
        let task = case.task.as_ref();
        return task.map_or(Ok(false), |task| has_led(case.ledger, task, person));
    }
    let mut own = false;
    for task in case.children(Kind::Task, "problem_id")? {
        own |= task.state != "withdrawn" && has_led(case.ledger, &task, person)?;
    }
    let claims = case.ledger.linked(Role::ClaimedBy, case.record.id)?;
    Ok(own || claims.contains(&person.id))
}

/// A verifier is not of the department in charge, did not apply, and neither owns nor leads it.
fn verifier(case: &Case<'_>, person: &Record) -> Read<Fit> {
    let outside = match case.task.as_ref() {
        Some(task) => outsider(case.ledger, task, person)?,
        None => true,
    };
    Ok(if outside {
        Fit::Yes
    } else if case.relaxed() {
        Fit::Relaxed
    } else {
        Fit::No
    })
}

/// Says whether a person is a leader: of county rank or in the leading group.
pub(super) fn is_leader(case: &Case<'_>, person: &Record) -> Read<bool> {
    is_leader_in(case.ledger, case.record.campaign_id, person)
}

/// Says whether a person is a leader by rank.
fn is_of_county_level(person: &Record) -> bool {
    person.text("rank") == "county_level"
}

/// As [`is_leader`], in a campaign.
pub(super) fn is_leader_in(
    ledger: &dyn Ledger,
    campaign: Option<i64>,
    person: &Record,
) -> Read<bool> {
    Ok(is_of_county_level(person)
        || !posts_in(ledger, campaign, person.id, "steering_group")?.is_empty())
}

/// Says whether a person holds a post in a body of the record's campaign; `heading` asks for the
/// head of it, or a deputy where the campaign lets deputies decide.
fn holds(case: &Case<'_>, person: &Record, body: &str, heading: bool) -> Read<bool> {
    let campaign = case.record.campaign_id;
    let posts = posts_in(case.ledger, campaign, person.id, body)?;
    Ok(posts.iter().any(|post| !heading || may_head(case, post)))
}

/// Gives the posts that a person holds in a body of a campaign: one held in another lends nothing.
pub(super) fn posts_in(
    ledger: &dyn Ledger,
    campaign: Option<i64>,
    person: i64,
    body: &str,
) -> Read<Vec<Record>> {
    let mut posts = Vec::new();
    for id in ledger.linked(Role::Holds, person)? {
        let post = fetch(ledger, Kind::Post, Some(id))?;
        let here = |post: &Record| {
            let both = campaign.zip(post.campaign_id);
            both.is_none_or(|(one, other)| one == other)
        };
        posts.extend(post.filter(|it| here(it) && it.text("body") == body));
    }
    Ok(posts)
}

/// Says whether somebody holds a post that heads a body in the campaign of a record.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn heads(ledger: &dyn Ledger, record: &Record, (person, body): (i64, &str)) -> Read<bool> {
    let posts = posts_in(ledger, record.campaign_id, person, body)?;
    Ok(posts.iter().any(|post| post.is_set("heads")))
}

fn may_head(case: &Case<'_>, post: &Record) -> bool {
    let campaign = case.campaign.as_ref();
    if is_deputy(post) {
        campaign.is_some_and(|it| it.is_set("deputies_decide"))
    } else {
        post.is_set("heads")
    }
}

/// Says whether a post stands in for the head of its body: it is marked so, or called so.
///
/// The name tells it in stores whose posts were made when deputies still counted as heads.
pub(super) fn is_deputy(post: &Record) -> bool {
    post.is_set("deputy") || post.text("name").contains('副')
}
