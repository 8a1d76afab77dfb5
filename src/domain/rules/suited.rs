//! Whom a column that refers to people means; others may stand there all the same where no guard
//! is against them.

use super::capacity::{is_leader_in, posts_in};
use super::outside::outsider;
use crate::domain::{Kind, Ledger, Read, Record, Suited};

/// Says whether a person is one of those whom a column of a record means.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn suits(
    ledger: &dyn Ledger,
    suited: Suited,
    about: &Record,
    person: &Record,
) -> Read<bool> {
    let campaign = about.campaign_id;
    Ok(match suited {
        Suited::Anybody => true,
        Suited::Leaders => is_leader_in(ledger, campaign, person)?,
        Suited::Office => !posts_in(ledger, campaign, person.id, "campaign_office")?.is_empty(),
        Suited::Department => {
            let is_one = about.kind == Kind::Department;
            let department = if is_one {
                Some(about.id)
            } else {
                about.int("department_id")
            };
            department.is_some() && department == person.int("department_id")
        }
        Suited::Outsiders => outsider(ledger, about, person)?,
    })
}
