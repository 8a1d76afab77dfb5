//! Counting what a rule means beside records of one kind: the departments that handed something in,
//! the seats that are taken.

use super::OnLedger;
use crate::domain::requirement::Stay;
use crate::domain::{CAMPAIGN_BODIES, Kind, Named, Record, Role, VOID};
use crate::office::{Office, OfficeResult};

impl Office {
    /// Counts which departments of some kinds have handed in theirs; nothing where there is no such
    /// department.
    pub(super) fn handed_in(
        &self,
        deliverable: &Record,
        kinds: &[&str],
    ) -> OfficeResult<Option<OnLedger>> {
        let reader = self.store.reader();
        let given = reader.links_from(Role::HandedIn, deliverable.id)?;
        let mut units = self.all(Kind::UNIT)?;
        units.retain(|it| it.state != VOID && kinds.contains(&it.text("department_kind")));
        let open: Vec<Record> = units
            .iter()
            .filter(|it| !given.contains(&it.id))
            .cloned()
            .collect();
        let named = self.named(Kind::UNIT, &open)?;
        let many = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        Ok((!units.is_empty()).then(|| OnLedger {
            has: many(units.len() - open.len()),
            of: Some(many(units.len())),
            counted: None,
            late: false,
            missing: named.iter().map(Named::told).collect(),
            goes_on: false,
            last: None,
        }))
    }

    /// Counts the seats of posts that are taken, in what is set up for the campaign.
    pub(super) fn seats(&self) -> OfficeResult<OnLedger> {
        let (mut has, mut of) = (0, 0);
        for post in self.all(Role::Holds.ends().1)? {
            if post.state == VOID || !CAMPAIGN_BODIES.contains(&post.text("body")) {
                continue;
            }
            let mut holders = 0;
            for id in self.store.reader().links_to(Role::Holds, post.id)? {
                // A seat is free once whoever sat there has left.
                let person = self.record(Kind::ACTOR, id)?;
                let left = person.and_then(|it| Stay::of(&it).left);
                holders += i64::from(left.is_none_or(|left| left >= self.today()));
            }
            let seats = post.int("seats").unwrap_or_default();
            has += holders.min(seats);
            of += seats;
        }
        Ok(OnLedger {
            has,
            of: Some(of),
            counted: None,
            late: false,
            missing: Vec::new(),
            goes_on: false,
            last: None,
        })
    }
}
