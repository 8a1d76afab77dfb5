//! Which requirements 要求 press: what was to be met by now, or can just be met, and somebody has
//! not.

use std::collections::BTreeMap;

use crate::domain::requirement::{ASKED, BY_HAND, HALVES, Requirement};
use crate::domain::{Kind, Names, Record, Refusal, VOID, Value};
use crate::office::{Due, Office, OfficeResult, Standing};

impl Office {
    /// Gives the requirements that press and that somebody, or one person, has not met.
    pub(in crate::office) fn unmet_that_press(
        &self,
        whom: Option<i64>,
    ) -> OfficeResult<Vec<i64>> {
        let mut requirements = Vec::new();
        for record in self.all(ASKED)? {
            if record.state != VOID && self.may_press(&record)? {
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
        let mut unmet = Vec::new();
        for (at, requirement) in requirements.iter().enumerate() {
            let asked = Requirement::of(requirement);
            let due = self.due_by(requirement)?;
            let mut cells = rows.iter().filter_map(|row| row.get(at));
            let presses = |it: &Standing| {
                let takes = takes(&asked, *it);
                it.is_missing() && due.as_ref().is_some_and(|due| self.presses(due, takes))
            };
            if cells.any(presses) {
                unmet.push(requirement.id);
            }
        }
        Ok(unmet)
    }

    /// Says whether it would press if all of it were still to be done.
    fn may_press(&self, requirement: &Record) -> OfficeResult<bool> {
        let takes = takes(&Requirement::of(requirement), Standing::NotAsked);
        let due = self.due_by(requirement)?;
        Ok(due.is_some_and(|it| self.presses(&it, takes)))
    }

    /// Says whether a day has passed, or leaves no more working days than what is left to do takes,
    /// and those in which lights turn yellow.
    fn presses(&self, due: &Due, takes: i64) -> bool {
        due.past || due.left <= self.near_days() + takes
    }
}

/// Gives the days that somebody still needs: of what is asked for in days what he has not done.
fn takes(asked: &Requirement, standing: Standing) -> i64 {
    let done = match standing {
        Standing::Done { done, .. } => done,
        Standing::NotAsked | Standing::Exempt | Standing::Sum { .. } => 0,
    };
    if asked.in_days() {
        let left = (asked.amount - done).max(0);
        (left + HALVES - 1) / HALVES
    } else {
        0
    }
}

impl Office {
    /// Tells of those who are exempted from a requirement that they have met it already: it goes on
    /// counting as met.
    pub(in crate::office) fn exempt_though_met(
        &self,
        kind: Kind,
        cells: &BTreeMap<&'static str, Value>,
    ) -> OfficeResult<Option<Refusal>> {
        let said = cells.get("fulfilled").and_then(Value::text);
        let of = cells.get("requirement_id").and_then(Value::int);
        let Some(of) = of.filter(|_| kind == BY_HAND && said == Some("exempt")) else {
            return Ok(None);
        };
        let Some(Value::Ties(people)) = cells.get("people") else {
            return Ok(None);
        };
        let Some(requirement) = self.record(ASKED, of)?.filter(|it| it.state != VOID) else {
            return Ok(None);
        };
        // Of this requirement alone, and of those alone who are named.
        let name = requirement.title().to_owned();
        let requirements = [requirement];
        let ground = self.ground(&requirements)?;
        let talks = self.talks_on(&ground, &requirements)?;
        let mut met = Vec::new();
        for it in people {
            let mut all = ground.people.iter();
            let Some(person) = all.find(|person| person.id == it.id) else {
                continue;
            };
            let stands = self.stands(&ground, (&talks, &requirements), person)?;
            if matches!(stands.as_slice(), [Standing::Done { met: true, .. }]) {
                met.extend(self.person_called(it.id)?.map(|it| it.told()));
            }
        }
        Ok((!met.is_empty()).then(|| {
            Refusal::of("exempt-though-met")
                .with("n", met.len())
                .with("people", Names::of(met))
                .with("requirement", name)
                .at("people")
        }))
    }
}
