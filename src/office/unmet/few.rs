//! How many of a branch were at what meets a requirement of branches: one is enough, and that he
//! was one of many is told.

use std::collections::BTreeMap;

use super::HELD;
use crate::domain::requirement::{ASKED, Requirement, TYPES};
use crate::domain::{Kind, Refusal, VOID};
use crate::office::{Office, OfficeResult};

impl Office {
    /// Says of which branches fewer than half were at some activities that meet a requirement for
    /// them.
    pub(in crate::office) fn few_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        let mut marks = Vec::new();
        if kind != Kind::SITTING {
            return Ok(marks);
        }
        for id in ids {
            let held = self.record(kind, *id)?.filter(|it| it.state == HELD);
            let Some((held, day)) = held.and_then(|it| Some((it.clone(), it.day("held_on")?)))
            else {
                continue;
            };
            let of = match held.int("type_id") {
                Some(of) => self.record(TYPES, of)?,
                None => None,
            };
            let mut requirements = self.all(ASKED)?;
            requirements.retain(|it| {
                let asked = Requirement::of(it);
                let serves = of
                    .as_ref()
                    .is_some_and(|it| asked.is_served_by(it.text("name"), it.text("family")));
                it.state != VOID && asked.of_branches && serves
            });
            if requirements.is_empty() {
                continue;
            }
            let ground = self.ground(&requirements)?;
            let mut branches: BTreeMap<&str, (Vec<i64>, usize)> = BTreeMap::new();
            for person in ground.people.iter().filter(|it| !it.lacks("branch")) {
                if ground.stay(person.id).is_none_or(|it| it.has(day)) {
                    let (all, here) = branches.entry(person.text("branch")).or_default();
                    let at = ground.present.get(&person.id);
                    *here += usize::from(at.is_some_and(|it| it.contains(id)));
                    all.push(person.id);
                }
            }
            for (asked, requirement) in ground.asked.iter().zip(&requirements) {
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
