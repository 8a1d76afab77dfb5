//! What is true of the store and the day, as the screen knows it.

use crate::app::state::Facts;
use crate::office::{Office, OfficeResult};

/// Reads what is true of the store.
pub fn facts(office: &Office) -> OfficeResult<Facts> {
    let person = match office.session().person {
        Some(id) => office.person_called(id)?.map(|named| (id, named.told())),
        None => None,
    };
    let of_campaign = |column: &str| {
        let campaign = office.campaign();
        campaign.map_or(String::new(), |it| it.text(column).to_owned())
    };
    Ok(Facts {
        today: office.today(),
        thresholds: office.sight().thresholds,
        year: office.campaign_year(),
        campaign: of_campaign("name"),
        organiser: of_campaign("organiser"),
        rehearsal: office.is_rehearsal(),
        read_only: office.read_only(),
        // What was read stands where it was read from.
        moved: false,
        overwritten: None,
        lost: false,
        aside: None,
        clock: office.clock_marks()?.into_iter().next(),
        account: office.session().account.clone(),
        person,
    })
}
