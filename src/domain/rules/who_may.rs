//! Who may decide, by name: whoever a record names for it, and who sits in the bodies of its
//! campaign. A refusal tells them, and so does what tells what is to be decided.

use std::collections::BTreeSet;

use super::case::{Case, fetch, standing};
use super::deciders::deciders;
use crate::domain::{CAMPAIGN_ID, Capacity, Decision, Kind, Read, Record, Role};

/// So many are named; of more it is told that there are.
const NAMED: usize = 4;

/// The columns in which a record names who acts on it.
const NAMING: [&str; 3] = ["lead_id", "owner_id", "verifier_id"];

/// Those who may decide: some by name, and whether there are more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhoMay {
    /// In what capacities.
    pub capacities: Vec<Capacity>,
    /// What they are called.
    pub people: Vec<String>,
    /// Whether there are more of them.
    pub more: bool,
}

impl WhoMay {
    /// Gives by how many its sentence is chosen: as many as are named, one more where there are
    /// others.
    pub fn told(&self) -> usize {
        self.people.len() + usize::from(self.more)
    }
}

/// Gives who may decide in a case, in some of these capacities, where `fits` says so.
pub(super) fn in_case(
    case: &Case<'_>,
    capacities: Vec<Capacity>,
    fits: &dyn Fn(&Case<'_>, Capacity, &Decision) -> Read<bool>,
) -> Read<WhoMay> {
    let mut found = WhoMay {
        capacities,
        ..WhoMay::default()
    };
    // What any hand may do, or any leader, is told by the capacity alone.
    let few = |it: &&Capacity| {
        let many = [Capacity::Clerk, Capacity::Leader, Capacity::Department];
        !many.contains(it)
    };
    let capacities: Vec<Capacity> = found.capacities.iter().filter(few).copied().collect();
    let mut seen = BTreeSet::new();
    for id in candidates(case)? {
        // Nobody is proposed who has left.
        let person = fetch(case.ledger, Kind::ACTOR, Some(id))?;
        let Some(person) = person.filter(|it| it.gone_before(case.on).is_none()) else {
            continue;
        };
        let by = Decision {
            by: Some(id),
            ..Decision::default()
        };
        let mut may = false;
        for capacity in &capacities {
            may |= fits(case, *capacity, &by)?;
        }
        if !may || !seen.insert(id) {
            continue;
        }
        if found.people.len() == NAMED {
            found.more = true;
            break;
        }
        found.people.push(case.called(&person)?);
    }
    Ok(found)
}

/// Gives those of whom one may: whom the record names, then who holds a post, heads first.
fn candidates(case: &Case<'_>) -> Read<Vec<i64>> {
    let task = case.task.as_ref().unwrap_or(case.record);
    let mut found: Vec<i64> = NAMING.iter().filter_map(|it| task.int(it)).collect();
    let Some(campaign) = case.record.campaign_id else {
        return Ok(found);
    };
    let mut posts = standing(case.ledger, Kind::Post, CAMPAIGN_ID, campaign)?;
    posts.sort_by_key(|it| (!it.is_set("heads"), it.id));
    for post in posts {
        found.extend(case.ledger.linking(Role::Holds, post.id)?);
    }
    Ok(found)
}

/// Gives the person whom the record names for the most usual capacity of the row; where a
/// department signs, its own person responsible for the task does. Nobody is proposed who has left.
pub(super) fn usual(case: &Case<'_>) -> Read<Option<i64>> {
    let named = fetch(case.ledger, Kind::ACTOR, named(case)?)?;
    let there = named.filter(|it| it.gone_before(case.on).is_none());
    Ok(there.map(|it| it.id))
}

fn named(case: &Case<'_>) -> Read<Option<i64>> {
    let task = case.task.as_ref().unwrap_or(case.record);
    Ok(match deciders(case)?.first() {
        Some(Capacity::Owner) => task.int("owner_id"),
        Some(Capacity::Verifier) => task.int("verifier_id"),
        Some(Capacity::Lead) => task.int("lead_id"),
        Some(Capacity::Department) => {
            let owner = fetch(case.ledger, Kind::Person, task.int("owner_id"))?;
            let of_it = |it: &Record| it.int("department_id") == task.int("department_id");
            owner.filter(of_it).map(|it| it.id)
        }
        Some(
            Capacity::Clerk
            | Capacity::Office
            | Capacity::OfficeHead
            | Capacity::Leader
            | Capacity::Member
            | Capacity::SteeringGroup
            | Capacity::PartyMeeting
            | Capacity::Approver,
        )
        | None => None,
    })
}
