//! Whom a record waits for: by what he is in the campaign, and by what the record names him for.

use std::collections::BTreeMap;

use super::capacity::{fits, is_deputy, is_leader_in, posts_in};
use super::case::Case;
use super::deciders::deciders;
use super::judge::may_decide;
use super::outside::{LEADS, outsider};
use crate::domain::{
    Act, Capacity, Day, Decision, Ledger, Read, Record, Stop, Transition, Unreadable,
};

/// Gives the capacities that a person has in a campaign whatever the record says.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn at_large(
    ledger: &dyn Ledger,
    campaign: Option<&Record>,
    person: &Record,
) -> Read<Vec<Capacity>> {
    let id = campaign.map(|it| it.id);
    let deputies = campaign.is_some_and(|it| it.is_set("deputies_decide"));
    let heads = |post: &Record| {
        if is_deputy(post) {
            deputies
        } else {
            post.is_set("heads")
        }
    };
    let posts = |body| posts_in(ledger, id, person.id, body);
    let (office, group) = (posts("campaign_office")?, posts("steering_group")?);
    let has = [
        (Capacity::Clerk, !office.is_empty()),
        (Capacity::Office, !office.is_empty()),
        (Capacity::OfficeHead, office.iter().any(heads)),
        (Capacity::Member, !group.is_empty()),
        (Capacity::SteeringGroup, group.iter().any(heads)),
        (Capacity::Leader, is_leader_in(ledger, id, person)?),
        (Capacity::PartyMeeting, !posts("party_group")?.is_empty()),
    ];
    let had = has.into_iter().filter(|(_, has)| *has);
    Ok(had.map(|(capacity, _)| capacity).collect())
}

/// Says whether an act on a record waits for a person, who has these capacities at large.
///
/// Whoever verifies is the one who took it on; what nobody took on waits for the office. A body
/// that only meets is each of those who sit in it.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn awaits(
    ledger: &dyn Ledger,
    (record, row): (&Record, &'static Transition),
    (person, large): (&Record, &[Capacity]),
    today: Day,
) -> Read<bool> {
    let case = Case::open(ledger, record, row, today)?;
    for capacity in deciders(&case)? {
        let has = large.contains(&capacity);
        let named = match capacity {
            Capacity::Clerk
            | Capacity::Office
            | Capacity::OfficeHead
            | Capacity::SteeringGroup => has,
            // What names who leads it waits for him, not for every leader.
            Capacity::Leader | Capacity::Member => {
                let named = row.who.contains(&Capacity::Lead);
                has && (!named || record.int(LEADS) == Some(person.id))
            }
            Capacity::PartyMeeting if has => return Ok(true),
            Capacity::PartyMeeting => false,
            Capacity::Verifier => takes_on(&case, person, large)?,
            Capacity::Department | Capacity::Owner | Capacity::Lead | Capacity::Approver => {
                fits(&case, capacity, &by(person, capacity))?
            }
        };
        if named && is_able(ledger, (record, row), (person, capacity), today)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Says whether a verification is a person's: he took it on, or nobody did and he is of the office.
fn takes_on(case: &Case<'_>, person: &Record, large: &[Capacity]) -> Read<bool> {
    let Some(task) = &case.task else {
        return Ok(large.contains(&Capacity::Office));
    };
    match task.int("verifier_id") {
        Some(verifier) => Ok(verifier == person.id),
        None => Ok(large.contains(&Capacity::Office) && outsider(case.ledger, task, person)?),
    }
}

/// Says whether nothing is against the person himself: who applied does not approve.
fn is_able(
    ledger: &dyn Ledger,
    (record, row): (&Record, &'static Transition),
    (person, capacity): (&Record, Capacity),
    today: Day,
) -> Read<bool> {
    let act = Act {
        kind: record.kind,
        id: record.id,
        verb: row.verb.to_owned(),
        decision: by(person, capacity),
        note: String::new(),
        answers: BTreeMap::new(),
        entered_by: None,
        today,
    };
    match may_decide(ledger, &act) {
        Ok(capacity) => Ok(capacity.is_some()),
        Err(Stop::Refused(_)) => Ok(false),
        Err(Stop::Unreadable(why)) => Err::<bool, Unreadable>(why),
    }
}

fn by(person: &Record, capacity: Capacity) -> Decision {
    Decision {
        by: Some(person.id),
        capacity: Some(capacity),
        ..Decision::default()
    }
}
