//! Who of those there, and who further up in the file, may be a new person written otherwise.

use std::collections::BTreeMap;

use super::super::told::Told;
use super::Present;
use super::step::Step;
use crate::domain::Record;
use crate::domain::folding::name_key;
use crate::exchange::pinyin::NameSound;

/// The names that are there and those of new people, read once each.
pub(super) struct Sounds {
    /// By key of the person.
    people: BTreeMap<i64, NameSound>,
    /// New people so far: the line, the name, how it sounds.
    lines: Vec<(u64, String, NameSound)>,
}

impl Sounds {
    pub(super) fn of(present: &Present) -> Self {
        let people = present.people.iter();
        Self {
            people: people
                .map(|it| (it.id, NameSound::of(it.text("name"))))
                .collect(),
            lines: Vec::new(),
        }
    }

    /// Tells of somebody new whose name may be another's; the very same name is told elsewhere.
    pub(super) fn near(&mut self, present: &Present, step: &Step) -> Vec<Told> {
        let (line, name) = (step.row.line, step.row.name.clone());
        let sound = NameSound::of(&step.row.written);
        let is_other = |there: &str| name_key(there) != name_key(&name);
        let near = |it: &&Record| {
            let there = self.people.get(&it.id);
            is_other(it.text("name")) && there.is_some_and(|it| it.is_near(&sound))
        };
        let others: Vec<String> = present
            .people
            .iter()
            .filter(near)
            .map(|it| present.told(it))
            .collect();
        let mut told = Vec::new();
        if !others.is_empty() {
            let name = name.clone();
            told.push(Told::NearName { line, name, others });
        }
        let first = self
            .lines
            .iter()
            .find(|(_, there, it)| is_other(there) && it.is_near(&sound));
        if let Some((first_line, first, _)) = first {
            told.push(Told::NearNameLine {
                line,
                name: name.clone(),
                first_line: *first_line,
                first: first.clone(),
            });
        }
        self.lines.push((line, name, sound));
        told
    }
}
