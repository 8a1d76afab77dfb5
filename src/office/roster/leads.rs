//! Who is in charge of what by a roster: what it says otherwise, and what a decision keeps.

use std::collections::BTreeMap;

use super::super::OfficeResult;
use super::super::told::{CellChange, Told};
use super::Present;
use super::step::Step;
use crate::domain::{Kind, Refusal, rules};
use crate::store::WriteTx;

/// A department that is there and that a roster gives another leader.
pub(super) struct Led {
    /// Its key.
    pub(super) department: i64,
    /// The row that says so: that of the new leader, else that of the one who is named no more.
    pub(super) line: u64,
    /// The place of the new leader among the steps; nobody where there is none.
    pub(super) leader: Option<usize>,
    /// Why it stays with the one who leads it.
    pub(super) kept: Option<Refusal>,
}

impl Led {
    /// Lists the departments whose leader a roster says otherwise, each once.
    pub(super) fn all(
        gate: &WriteTx<'_>,
        present: &Present,
        steps: &[Step],
    ) -> OfficeResult<Vec<Self>> {
        let mut said: BTreeMap<i64, (u64, Option<usize>)> = BTreeMap::new();
        let mut leaders = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            let Some(names) = &step.leads else { continue };
            let person = step.person();
            for record in &present.department_records {
                if person.is_some() && record.int("lead_id") == person {
                    said.insert(record.id, (step.row.line, None));
                }
            }
            let led = names
                .iter()
                .filter_map(|name| present.departments.find(name));
            leaders.extend(led.map(|department| (department, step.row.line, at)));
        }
        for (department, line, at) in leaders {
            said.insert(department, (line, Some(at)));
        }
        let mut found = Vec::new();
        for (id, (line, leader)) in said {
            let Some(record) = present.department(id) else {
                continue;
            };
            let step = leader.and_then(|at| steps.get(at));
            let same = step.is_some_and(|it| {
                it.person().is_some() && it.person() == record.int("lead_id")
            });
            if !same {
                let kept = rules::lead_stays(&gate.reader(), record)?;
                found.push(Self {
                    department: id,
                    line,
                    leader,
                    kept,
                });
            }
        }
        Ok(found)
    }

    /// Tells it: as a change, or as what is not changed and why.
    pub(super) fn told(&self, present: &Present, steps: &[Step]) -> Option<Told> {
        let record = present.department(self.department)?;
        let now = record.int("lead_id").and_then(|id| present.person(id));
        let step = self.leader.and_then(|at| steps.get(at));
        let cells = vec![CellChange {
            column: "lead_id",
            from: now.map_or("", |it| it.text("name")).to_owned(),
            to: step.map_or("", |it| it.row.name.as_str()).to_owned(),
        }];
        let line = self.line;
        let kind = Kind::UNIT;
        let what = format!("{} {}", record.number, record.text("name"));
        Some(match &self.kept {
            Some(why) => Told::Kept {
                line,
                kind,
                what,
                cells,
                why: Some(Box::new(why.clone())),
            },
            None => Told::Changed {
                line,
                kind,
                what,
                cells,
            },
        })
    }
}
