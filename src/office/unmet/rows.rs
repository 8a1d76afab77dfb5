//! The rows of the list: a person, a branch, a department.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::{Met, Standing, Unmet, UnmetRow};
use crate::domain::folding::is_left_open;
use crate::domain::{Kind, VOID};
use crate::office::{Office, OfficeResult};

/// The column of what a sitting is about.
const TOPIC: &str = "topic";

impl Unmet {
    /// Gives the rows of which a requirement is asked, without those that are exempt, and whether
    /// each has met it, and when.
    pub fn asked_rows(&self, at: usize) -> impl Iterator<Item = (&UnmetRow, Met)> {
        let rows = self.rows.iter();
        rows.filter_map(move |row| Some((row, row.cells.get(at)?.is_met()?)))
    }

    /// Says whether anybody of a row has written down a topic for what serves a requirement, be it
    /// planned or held.
    pub(in crate::office) fn has_topic(&self, row: &UnmetRow, at: usize) -> bool {
        let attended = self.ground.attended(at, &row.people);
        attended
            .iter()
            .any(|it| !it.lacks(TOPIC) && !is_left_open(it.text(TOPIC)))
    }
}

impl Office {
    pub(super) fn by_person(
        &self,
        ground: &Ground,
        own: Vec<Vec<Standing>>,
    ) -> OfficeResult<Vec<UnmetRow>> {
        let names = self.named(Kind::ACTOR, &ground.people)?;
        let people = ground.people.iter().zip(names).zip(own);
        Ok(people
            .map(|((person, named), cells)| UnmetRow {
                name: named.told(),
                record: Some((person.id, named)),
                branch: person.text("branch").to_owned(),
                cells,
                people: vec![person.id],
            })
            .collect())
    }

    pub(super) fn by_branch(&self, ground: &Ground, own: &[Vec<Standing>]) -> Vec<UnmetRow> {
        let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, person) in ground.people.iter().enumerate() {
            groups.entry(person.text("branch")).or_default().push(at);
        }
        // Those without a branch come last, the others as the roster has them.
        let mut groups: Vec<(&str, Vec<usize>)> = groups.into_iter().collect();
        groups.sort_by_key(|(name, members)| (name.is_empty(), members.first().copied()));
        let of_branch = |(name, members): (&str, Vec<usize>)| {
            let people: Vec<i64> = members
                .iter()
                .filter_map(|at| Some(ground.people.get(*at)?.id))
                .collect();
            let cells = ground.asked.iter().enumerate().map(|(at, asked)| {
                if !asked.of_branches {
                    sum(own, &members, at)
                } else if name.is_empty() || !ground.is_of_unit(asked, &people) {
                    Standing::NotAsked
                } else {
                    self.done_by(ground, (at, asked), &people)
                }
            });
            UnmetRow {
                record: None,
                name: name.to_owned(),
                branch: name.to_owned(),
                cells: cells.collect(),
                people,
            }
        };
        groups.into_iter().map(of_branch).collect()
    }

    pub(super) fn by_department(
        &self,
        ground: &Ground,
        own: &[Vec<Standing>],
    ) -> OfficeResult<Vec<UnmetRow>> {
        let mut departments = self.all(Kind::UNIT)?;
        departments.retain(|it| it.state != VOID);
        let names = self.named(Kind::UNIT, &departments)?;
        let mut rows = Vec::new();
        let all = departments.iter().zip(names).map(Some).chain([None]);
        for department in all {
            let id = department.as_ref().map(|(record, _)| record.id);
            let of = ground.people.iter().enumerate();
            let of = of.filter(|(_, it)| it.int("department_id") == id);
            let members: Vec<usize> = of.map(|(at, _)| at).collect();
            if members.is_empty() {
                continue;
            }
            let record = department.map(|(record, named)| (record.id, named));
            rows.push(UnmetRow {
                name: record.as_ref().map(|(_, it)| it.told()).unwrap_or_default(),
                record,
                branch: String::new(),
                people: members
                    .iter()
                    .filter_map(|at| Some(ground.people.get(*at)?.id))
                    .collect(),
                cells: (0..ground.asked.len())
                    .map(|at| sum(own, &members, at))
                    .collect(),
            });
        }
        Ok(rows)
    }
}

/// Sums up how some people stand to a requirement.
fn sum(own: &[Vec<Standing>], members: &[usize], at: usize) -> Standing {
    let (mut met, mut of, mut exempt) = (0, 0, 0);
    for standing in members.iter().filter_map(|it| own.get(*it)?.get(at)) {
        match standing {
            Standing::Done { met: enough, .. } => {
                of += 1;
                met += i64::from(*enough);
            }
            // Whoever is asked for several pairs has met it with the last of them.
            Standing::Sum {
                met: own, of: all, ..
            } => {
                of += 1;
                met += i64::from(own >= all);
            }
            Standing::Exempt => exempt += 1,
            Standing::NotAsked => {}
        }
    }
    if of == 0 && exempt == 0 {
        Standing::NotAsked
    } else {
        Standing::Sum { met, of, exempt }
    }
}
