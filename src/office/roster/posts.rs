//! The posts of a roster: who is put on them and taken off, as far as there are seats.

use std::collections::BTreeMap;

use super::super::told::CellChange;
use super::step::Step;
use super::{Present, fault};
use crate::domain::folding::name_key;
use crate::domain::{Record, rules};
use crate::exchange::fault::{Expected, Fault};
use crate::exchange::roster::GROUP_POSTS;
use crate::exchange::table::ColumnMap;

/// Gives the keys of the posts with these names that are there, and whether all of them are.
fn keys(present: &Present, names: &[String]) -> (Vec<i64>, bool) {
    let keys: Vec<i64> = names
        .iter()
        .filter_map(|name| present.posts.find(name))
        .collect();
    let all = keys.len() == names.len();
    (keys, all)
}

/// Says how the posts of a person who is there change.
pub(super) fn change(
    present: &Present,
    person: Option<&Record>,
    wanted: Option<&[String]>,
) -> Option<CellChange> {
    let (person, wanted) = person.zip(wanted)?;
    let held = present.held_by(person.id);
    let (mut keys, all) = keys(present, wanted);
    keys.sort_unstable();
    keys.dedup();
    if all && keys == held {
        return None;
    }
    let names = held.iter().filter_map(|id| present.post(*id));
    let names: Vec<&str> = names.map(|it| it.text("name")).collect();
    Some(CellChange {
        column: "holds",
        from: names.join("、"),
        to: wanted.join("、"),
    })
}

/// Gives the posts that a step takes from a person, and those that it gives.
pub(super) fn moves(present: &Present, step: &Step) -> (Vec<i64>, Vec<String>) {
    let Some(wanted) = &step.posts else {
        return (Vec::new(), Vec::new());
    };
    let held = step
        .person()
        .map(|person| present.held_by(person))
        .unwrap_or_default();
    let (keys, _) = keys(present, wanted);
    let taken = held.iter().filter(|id| !keys.contains(id)).copied();
    let new = |name: &&String| {
        let key = present.posts.find(name);
        key.is_none_or(|key| !held.contains(&key))
    };
    (
        taken.collect(),
        wanted.iter().filter(new).cloned().collect(),
    )
}

/// Finds the rows that would put somebody on a post without a free seat.
pub(super) fn overfull(present: &Present, steps: &[Step], map: &ColumnMap) -> Vec<Fault> {
    let mut sitting: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    let left: Vec<(i64, i64)> = steps
        .iter()
        .filter_map(|step| Some((step.person()?, moves(present, step).0)))
        .flat_map(|(person, posts)| posts.into_iter().map(move |post| (person, post)))
        .collect();
    for (post, holders) in &present.holders {
        let stay = holders.iter().filter(|id| !left.contains(&(**id, *post)));
        let names = stay.filter_map(|id| present.person(*id));
        let names = names.map(|it| present.told(it)).collect();
        sitting.insert(*post, names);
    }
    let mut made: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut faults = Vec::new();
    for step in steps {
        for name in moves(present, step).1 {
            let post = present.posts.find(&name).and_then(|id| present.post(id));
            let (post, seats, holders) = match post {
                Some(post) => (
                    format!("{} {}", post.number, post.text("name")),
                    rules::seats(post),
                    sitting.entry(post.id).or_default(),
                ),
                // It is made on the way, with one seat.
                None => (name.clone(), 1, made.entry(name_key(&name)).or_default()),
            };
            if holders.len() >= seats {
                let expected = Expected::FreeSeat {
                    post,
                    seats,
                    holders: holders.clone(),
                };
                faults.push(fault(map, (&step.row, GROUP_POSTS), &name, expected));
            } else {
                let who = step.person().and_then(|id| present.person(id));
                holders.push(who.map_or_else(
                    || format!("{}（{}）", step.row.name, step.row.department),
                    |it| present.told(it),
                ));
            }
        }
    }
    faults
}
