//! What came behind the meeting by which it was asked: problems of one's own 个人问题 are looked for at
//! the 民主生活会 itself, whenever they are typed.

use super::asked::ends_of;
use super::case::standing;
use crate::domain::requirement::{ASKED, Requirement};
use crate::domain::{CAMPAIGN_ID, Day, Ledger, Read, Record, Refusal};

/// Gives the meeting by which something was asked, and its day, where a day lies behind it.
pub(super) fn behind(
    ledger: &dyn Ledger,
    asked: &Record,
    day: Day,
) -> Read<Option<(Day, String)>> {
    let meeting = ends_of(ledger, asked)?.held;
    let held = meeting.and_then(|it| Some((it.day("held_on")?, it.number)));
    Ok(held.filter(|(held, _)| day > *held))
}

/// Says of a problem of somebody's own that was found after the meeting at which those are looked
/// for that it is late.
pub(super) fn found_late(
    ledger: &dyn Ledger,
    problem: &Record,
    today: Day,
) -> Read<Vec<Refusal>> {
    let mut found = Vec::new();
    let Some(campaign) = problem.campaign_id.filter(|_| !problem.lacks("about_id")) else {
        return Ok(found);
    };
    let day = problem.day("found_on").unwrap_or(today);
    for asked in standing(ledger, ASKED, CAMPAIGN_ID, campaign)? {
        let late = if Requirement::of(&asked).is_met_there() {
            behind(ledger, &asked, day)?
        } else {
            None
        };
        found.extend(late.map(|(held, number)| {
            let refusal = Refusal::of("found-behind-meeting").with("number", number);
            let refusal = refusal.with("requirement", asked.title());
            refusal.with("held", held).at("found_on")
        }));
    }
    Ok(found)
}

/// Nothing was found before the campaign `begins`, or ahead.
pub(super) fn untimely(
    problem: &Record,
    (begins, today): (Option<Day>, Day),
) -> Option<Refusal> {
    let day = problem.day("found_on")?;
    let refusal = if day > today {
        Refusal::of("in-the-future").with("today", today)
    } else if let Some(first) = begins.filter(|first| day < *first) {
        Refusal::of("before-the-campaign").with("first", first)
    } else {
        return None;
    };
    Some(refusal.with("day", day).at("found_on"))
}
