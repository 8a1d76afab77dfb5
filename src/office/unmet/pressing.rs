//! Which requirements 要求 press: what was to be met by now, or can just be met, and somebody has
//! not.

use crate::domain::requirement::{ASKED, HALVES, Requirement};
use crate::domain::{Record, VOID};
use crate::office::{Due, Office, OfficeResult};

impl Office {
    /// Gives the requirements that press and that somebody, or one person, has not met.
    pub(in crate::office) fn unmet_that_press(
        &self,
        whom: Option<i64>,
    ) -> OfficeResult<Vec<i64>> {
        let mut requirements = Vec::new();
        for record in self.all(ASKED)? {
            if record.state != VOID && self.presses(&record)? {
                requirements.push(record);
            }
        }
        if requirements.is_empty() {
            return Ok(Vec::new());
        }
        let (ground, _, own) = self.standing_of_all(&requirements)?;
        let is_his = |at: &usize| {
            let person = ground.people.get(*at);
            whom.is_none_or(|whom| person.is_some_and(|it| it.id == whom))
        };
        let people = (0..own.len()).filter(is_his);
        let mut rows: Vec<_> = people.filter_map(|at| own.get(at)).cloned().collect();
        // What is asked of a branch is nobody's own.
        if whom.is_none() && ground.asked.iter().any(|it| it.of_branches) {
            let branches = self.by_branch(&ground, &own).into_iter();
            rows.extend(branches.map(|row| row.cells));
        }
        let is_missing = |at: usize| {
            let mut cells = rows.iter().filter_map(|row| row.get(at));
            cells.any(|it| it.is_missing())
        };
        let all = requirements.iter().enumerate();
        let unmet = all.filter(|(at, _)| is_missing(*at));
        Ok(unmet.map(|(_, it)| it.id).collect())
    }

    /// Says whether the day by which something is to be met has passed, or leaves no more working
    /// days than it takes, and those in which lights turn yellow.
    fn presses(&self, requirement: &Record) -> OfficeResult<bool> {
        let asked = Requirement::of(requirement);
        let takes = if asked.in_days {
            asked.amount / HALVES
        } else {
            0
        };
        let presses = |it: &Due| it.past || it.left <= self.near_days() + takes;
        Ok(self.due_by(requirement)?.is_some_and(|it| presses(&it)))
    }
}
