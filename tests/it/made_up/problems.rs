//! Meetings of the made-up office: problems confirmed, found resolved, looked at again.

use super::sheet::{day, lost};
use super::stage::{Saying as _, Stage, at, by};
use super::{Agenda, Scene};
use duban::domain::Kind;
use duban::office::OfficeResult;
use duban::store::{Filter, Query};

/// The place of the first task that is looked at again, and how many are.
const LOOKED_AT: (usize, usize) = (1, 3);

impl Stage {
    /// Puts the meetings on the agenda.
    pub(super) fn plan_problems(agenda: &mut Agenda) -> OfficeResult<()> {
        let mut put = |day, scene| agenda.entry(day).or_default().push(scene);
        put(day(5, 26)?, Scene::Confirm);
        put(day(9, 29)?, Scene::LookBack);
        put(day(10, 15)?, Scene::Resolve);
        // What came in since is submitted and waits for the next meeting.
        put(day(10, 16)?, Scene::Confirm);
        Ok(())
    }

    /// Finds the problems resolved whose tasks are all struck off.
    pub(super) fn resolve(&mut self) -> OfficeResult<()> {
        let query = Query {
            filter: Filter {
                states: vec!["assessing"],
                ..Filter::default()
            },
            ..Query::of(Kind::Problem, self.problems.len() + 1)
        };
        let ids: Vec<i64> = self
            .office
            .list(&query)?
            .rows
            .iter()
            .map(|row| row.record.id)
            .collect();
        let today = self.office.today();
        let meeting = self.meeting("steering_group", "scheme_group", today)?;
        let request = at("resolve", meeting).noting(self.notes.get("resolved"));
        self.act(Kind::Problem, &ids, &request)?;
        for id in ids {
            self.answer(id)?;
        }
        Ok(())
    }

    /// Looks at some of the first closed tasks again.
    pub(super) fn look_back(&mut self) -> OfficeResult<()> {
        let (first, many) = LOOKED_AT;
        let looks = self.clerk()?;
        let own = self.office.record(Kind::Person, looks)?;
        let own = own.and_then(|it| it.int("department_id"));
        let mut ids = Vec::new();
        for id in self.tasks.iter().copied().skip(first) {
            // Nobody looks back at a task of his own department.
            let task = self.office.record(Kind::Task, id)?;
            let strange = task.is_none_or(|it| it.int("department_id") != own);
            if strange && ids.len() < many {
                ids.push(id);
            }
        }
        if ids.contains(&0) {
            return Err(lost("look back"));
        }
        let request = by("look_back", looks)
            .with("result", "passed")
            .noting(self.notes.get("look_back_good"));
        self.act(Kind::Task, &ids, &request)
    }
}
