//! Who was at what was held: where nobody was it counts for nothing; where few of a branch were,
//! which is enough, that is told.

use std::collections::BTreeMap;

use super::HELD;
use crate::domain::counting::HELD_ONES;
use crate::domain::requirement::{ASKED, Requirement, TYPES};
use crate::domain::{Kind, Record, Refusal, VOID};
use crate::office::{Office, OfficeResult};

impl Office {
    /// Says at which of some activities nobody was, though some were called: it counts for nothing;
    /// and of which branches only few were.
    pub(in crate::office) fn attendance_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        let def = &HELD_ONES;
        let mut marks = self.few_marks(kind, ids)?;
        if kind != def.kind || def.there.is_none() {
            return Ok(marks);
        }
        let deserted = self.deserted(def)?;
        for id in ids.iter().filter(|id| deserted.contains(id)) {
            let record = self.record(kind, *id)?;
            let held = record.filter(|it| def.states().contains(&it.state.as_str()));
            marks.extend(held.map(|it| Refusal::of("nobody-there").with("number", &it.number)));
        }
        Ok(marks)
    }

    /// Says of which branches fewer than half were at some activities that meet a requirement for
    /// them.
    fn few_marks(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<Refusal>> {
        let mut marks = Vec::new();
        if kind != Kind::SITTING {
            return Ok(marks);
        }
        let mut requirements = self.all(ASKED)?;
        requirements.retain(|it| it.state != VOID && Requirement::of(it).of_branches);
        let mut sittings = Vec::new();
        for id in ids {
            let held = self.record(kind, *id)?.filter(|it| it.state == HELD);
            let Some((held, of)) = held.and_then(|it| Some((it.clone(), it.int("type_id")?)))
            else {
                continue;
            };
            let of = self.record(TYPES, of)?;
            let serves = |asked: &Record| {
                of.as_ref().is_some_and(|it| {
                    Requirement::of(asked).is_served_by(it.text("name"), it.text("family"))
                })
            };
            let met: Vec<usize> = (0..requirements.len())
                .filter(|at| requirements.get(*at).is_some_and(serves))
                .collect();
            sittings.extend((!met.is_empty()).then_some((held, met)));
        }
        if sittings.is_empty() {
            return Ok(marks);
        }
        // Who was where is read once, however many were held.
        let ground = self.ground(&requirements)?;
        for (held, met) in sittings {
            let Some(day) = held.day("held_on") else {
                continue;
            };
            let mut branches: BTreeMap<&str, (Vec<i64>, usize)> = BTreeMap::new();
            for person in ground.people.iter().filter(|it| !it.lacks("branch")) {
                if ground.stay(person.id).is_none_or(|it| it.has(day)) {
                    let (all, here) = branches.entry(person.text("branch")).or_default();
                    let at = ground.present.get(&person.id);
                    *here += usize::from(at.is_some_and(|it| it.contains(&held.id)));
                    all.push(person.id);
                }
            }
            let asked = ground.asked.iter().zip(&requirements).enumerate();
            for (_, (asked, requirement)) in asked.filter(|(at, _)| met.contains(at)) {
                for (branch, (all, here)) in &branches {
                    let is_few = *here > 0 && here * 2 < all.len();
                    if is_few && ground.is_of_unit(asked, all) {
                        let mark = Refusal::of("branch-few")
                            .with("number", &held.number)
                            .with("branch", *branch)
                            .with("here", *here)
                            .with("all", all.len())
                            .with("requirement", requirement.title());
                        marks.push(mark);
                    }
                }
            }
        }
        Ok(marks)
    }
}
