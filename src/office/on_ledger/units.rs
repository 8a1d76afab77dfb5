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

    /// Counts those who hold something in a role and are still there, and those who have left.
    fn holders(&self, role: Role, held: &Record) -> OfficeResult<(i64, i64)> {
        let (mut here, mut gone) = (0, 0);
        for id in self.store.reader().links_to(role, held.id)? {
            let person = self.record(Kind::ACTOR, id)?;
            let left = person.and_then(|it| Stay::of(&it).left);
            let is_here = left.is_none_or(|left| left >= self.today());
            here += i64::from(is_here);
            gone += i64::from(!is_here);
        }
        Ok((here, gone))
    }

    /// Gives those of a kind, in some states, that nobody holds in a role: all who did have left,
    /// or nobody ever did. As long as nobody stands in the roster but whoever set it up, that is
    /// what a new ledger is like, and its first step says what to do.
    pub(in crate::office) fn vacant(
        &self,
        (kind, states): (Kind, &[&'static str]),
        role: Role,
    ) -> OfficeResult<Vec<i64>> {
        let mut vacant = Vec::new();
        let people = self.all(role.ends().0)?;
        let could = people.iter().filter(|it| it.state != VOID).count() > 1;
        for held in self.all(kind)? {
            let waits = states.contains(&held.state.as_str());
            let (here, gone) = self.holders(role, &held)?;
            if waits && here == 0 && (could || gone > 0) {
                vacant.push(held.id);
            }
        }
        Ok(vacant)
    }

    /// Counts the seats of posts that are taken, in what is set up for the campaign.
    pub(super) fn seats(&self) -> OfficeResult<OnLedger> {
        let (mut has, mut of) = (0, 0);
        for post in self.all(Role::Holds.ends().1)? {
            if post.state == VOID || !CAMPAIGN_BODIES.contains(&post.text("body")) {
                continue;
            }
            // A seat is free once whoever sat there has left.
            let (holders, _) = self.holders(Role::Holds, &post)?;
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
