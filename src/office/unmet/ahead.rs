//! What is planned for a day behind that by which what it would serve is to be met: told while
//! somebody who is called has not met it yet.

use super::UnmetRow;
use super::ground::Ground;
use crate::domain::requirement::ASKED;
use crate::domain::{Day, Kind, Record, Refusal, VOID};
use crate::office::{Office, OfficeResult};

impl Office {
    /// Says of some activities that are still to come for which requirements they come too late,
    /// and for how many of those who are called that matters.
    pub(in crate::office) fn asked_late_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        let mut planned = Vec::new();
        for id in ids.iter().filter(|_| kind == Kind::SITTING) {
            let record = self.record(kind, *id)?.filter(|it| !it.is_ended());
            planned.extend(record.and_then(|it| Some((it.day("held_on")?, it))));
        }
        let Some(last) = planned.iter().map(|(day, _)| *day).max() else {
            return Ok(Vec::new());
        };
        // Mostly nothing is planned behind any such day, and nobody has to be looked at.
        let (mut asked, mut due) = (Vec::new(), Vec::new());
        for requirement in self.all(ASKED)?.into_iter().filter(|it| it.state != VOID) {
            let day = self.due_by(&requirement)?.map(|it| it.day);
            if let Some(day) = day.filter(|day| *day < last) {
                asked.push(requirement);
                due.push(day);
            }
        }
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let (ground, _, own) = self.standing_of_all(&asked)?;
        let branches = self.by_branch(&ground, &own);
        let people = self.by_person(&ground, own)?;
        let mut marks = Vec::new();
        for (day, sitting) in &planned {
            for (at, (requirement, due)) in asked.iter().zip(&due).enumerate() {
                if due >= day || !ground.is_for(sitting.id, at) {
                    continue;
                }
                let of_branches = ground.asked.get(at).is_some_and(|it| it.of_branches);
                let rows = if of_branches { &branches } else { &people };
                let lacks = |row: &&UnmetRow| {
                    let is_missing = row.cells.get(at).is_some_and(|it| it.is_missing());
                    is_missing && ground.calls(&row.people, sitting.id)
                };
                let n = rows.iter().filter(lacks).count();
                if n == 0 {
                    continue;
                }
                let key = if of_branches {
                    "planned-late-branches"
                } else {
                    "planned-late-people"
                };
                marks.push(
                    self.too_late(Refusal::of(key), (*due, *day), requirement)
                        .with("record", &sitting.number)
                        .with("n", n),
                );
            }
        }
        Ok(marks)
    }

    fn too_late(&self, mark: Refusal, (due, day): (Day, Day), thing: &Record) -> Refusal {
        let days = self.calendar().working_days_between(due, day).abs();
        mark.with("name", thing.title())
            .with("number", &thing.number)
            .with("due", due)
            .with("day", day)
            .with("days", days)
    }
}

impl Ground {
    /// Says whether an activity is for a requirement, in time or not.
    fn is_for(&self, activity: i64, at: usize) -> bool {
        let of = [self.serves.get(&activity), self.late.get(&activity)];
        of.into_iter().flatten().any(|it| it.contains(&at))
    }

    /// Says whether one of some people is to be at an activity.
    fn calls(&self, people: &[i64], activity: i64) -> bool {
        let mut all = people.iter().filter_map(|id| self.present.get(id));
        all.any(|it| it.contains(&activity))
    }
}
