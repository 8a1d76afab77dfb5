//! What every report quotes of the intake 征集, computed and never typed: papers handed out and
//! come back, sittings with who was there, opinions before and after they were gathered.

use super::unmet::HELD;
use super::{Office, OfficeResult, Status};
use crate::domain::{DISTILLED, Kind, Record, To, Transition, VOID};
use crate::store::{Gathered, GatheredBy};

/// The form of what people are heard at.
const HEARD: &str = "discussion";
/// The figure of all that stands.
const TOTAL: &str = "total";

/// Sittings of one kind that were held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// What kind 座谈会, 个别访谈.
    pub name: String,
    /// Its number.
    pub number: String,
    /// How many were held.
    pub held: i64,
    /// How many were there 人次, with those from outside.
    pub people: i64,
}

/// What every report quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// Papers handed out 发放.
    pub sent: i64,
    /// Papers come back 收回.
    pub returned: i64,
    /// Those of them that are valid.
    pub valid: i64,
    /// Those that are not.
    pub invalid: i64,
    /// The sittings at which people were heard.
    pub heard: Vec<Heard>,
    /// The opinions as they were taken down 归并前.
    pub before: i64,
    /// The lines that are left 归并后 once what says one thing is one.
    pub after: i64,
}

impl Office {
    /// Computes what every report quotes, where the sums are at hand.
    pub fn intake(&self, status: &Status) -> OfficeResult<Intake> {
        self.store.snapshot(|_| self.intake_now(status))
    }

    fn intake_now(&self, status: &Status) -> OfficeResult<Intake> {
        let given = Kind::GIVEN;
        let mut intake = Intake {
            before: status.told(given, TOTAL),
            ..Intake::default()
        };
        intake.after = self.left_of(status, intake.before)?;
        let batches = given.paper().and_then(Kind::whole);
        let batches = batches.map(|kind| self.all(kind)).transpose()?;
        let batches = batches.unwrap_or_default();
        let sum = |column: &str| -> i64 {
            // What is only planned was not handed out, unless some of it came back.
            let is_out = |it: &Record| it.has_begun() || !it.lacks("returned");
            let standing = batches.iter().filter(|it| it.state != VOID && is_out(it));
            standing.filter_map(|it| it.int(column)).sum()
        };
        intake.sent = sum("sent");
        intake.returned = sum("returned");
        intake.valid = sum("valid");
        intake.invalid = sum("invalid");
        let types = Kind::SITTING.def().column("type_id");
        let types = types.and_then(|column| column.ty.refers());
        let types = types.map(|kind| self.all(kind)).transpose()?;
        let is_heard = |it: &&Record| it.text("form") == HEARD && it.text("family").is_empty();
        let campaign = self.campaign_id().unwrap_or_default();
        // What was held before the campaign began counts nowhere.
        let from = self.campaign().and_then(|it| it.day("from_on"));
        let held = self.store.reader().sittings(campaign, (HELD, from))?;
        for kind in types.unwrap_or_default().iter().filter(is_heard) {
            let own = held.iter().find(|it| it.0 == kind.id);
            intake
                .heard
                .extend(own.map(|(_, n, inside, outside)| Heard {
                    name: kind.text("name").to_owned(),
                    number: kind.number.clone(),
                    held: *n,
                    people: inside + outside,
                }));
        }
        Ok(intake)
    }

    /// Counts the lines that are left: what is gathered or said before is none of its own, what
    /// gathers it is one; what summaries say is as many as they are.
    fn left_of(&self, status: &Status, before: i64) -> OfficeResult<i64> {
        let given = Kind::GIVEN;
        let (Some(compared), Some(said)) = (given.def().compared, given.summarised_by()) else {
            return Ok(before);
        };
        let Some(said) = said.def().gathers else {
            return Ok(before);
        };
        let table = given.def().machine.table;
        let state_of = |verb: &str| {
            let row = table.iter().find(|row| row.verb == verb);
            row.map_or("", leads_to)
        };
        let by = GatheredBy {
            kind: given,
            role: compared.gathered,
            same_as: compared.same_as,
            said,
            untold: state_of(compared.answered),
        };
        let campaign = self.campaign_id().unwrap_or_default();
        let veil = self.veil_of(given);
        let Gathered {
            summaries,
            summarised,
            both,
            into,
            untold,
        } = self.store.reader().gathered(by, campaign, veil)?;
        let in_state = |verb: &str| status.counts.group(given, state_of(verb));
        let gathered = in_state(DISTILLED.by) + in_state(compared.same) + untold;
        Ok(before - (gathered - both) - summarised + summaries + into)
    }
}

const fn leads_to(row: &Transition) -> &'static str {
    match row.to {
        To::State(state) => state,
        To::Same | To::Resumed => "",
    }
}
