//! Every guard of every machine tried from the wrong side: guard, attempt, refusal. Each attempt
//! fails for its guard alone: taken away, the same attempt goes through.

mod activities;
mod delivering;
mod duties;
mod fulfilling;
mod merging;
mod planning;
mod referring;
mod striking_off;
mod taking_in;

use super::without;
use super::world::{World, keys};
use crate::domain::{Act, Capacity, Column, Guard, Kind, Note, Value, rules};

/// An attempt that one guard stands against.
struct Attempt {
    guard: Guard,
    /// What is said against it; or the mark, where it is let through with one.
    says: &'static str,
    /// The office in which it is made, and the act.
    scene: fn() -> (World, Act),
}

const fn attempt(guard: Guard, says: &'static str, scene: fn() -> (World, Act)) -> Attempt {
    Attempt { guard, says, scene }
}

fn all() -> impl Iterator<Item = &'static Attempt> {
    [
        activities::ATTEMPTS,
        delivering::ATTEMPTS,
        duties::ATTEMPTS,
        taking_in::ATTEMPTS,
        planning::ATTEMPTS,
        merging::ATTEMPTS,
        referring::ATTEMPTS,
        striking_off::ATTEMPTS,
    ]
    .into_iter()
    .flatten()
}

/// Makes an act of a person with answers.
fn act(
    world: &World,
    (kind, id, verb): (Kind, i64, &str),
    by: i64,
    answers: &[(&'static str, Value)],
) -> Act {
    let mut act = world.on(kind, id, verb);
    act.decision.by = Some(by);
    act.answers.extend(answers.iter().cloned());
    act
}

/// As [`act`], of a meeting held on the day.
fn met(
    world: &mut World,
    (kind, id, verb): (Kind, i64, &str),
    meeting: i64,
    answers: &[(&'static str, Value)],
) -> Act {
    let mut act = world.on(kind, id, verb);
    act.decision.meeting = Some(world.held(meeting, world.today));
    act.answers = answers.iter().cloned().collect();
    act
}

/// Sets a column without asking any rule.
fn put(world: &mut World, (kind, id): (Kind, i64), column: &'static str, value: Value) {
    let record = world.book.records.get_mut(&(kind, id)).unwrap();
    record.cells.insert(column, value);
}

/// Puts a record into a state without asking any rule.
fn bring(world: &mut World, (kind, id): (Kind, i64), state: &str) {
    let record = world.book.records.get_mut(&(kind, id)).unwrap();
    state.clone_into(&mut record.state);
}

/// What is said about an act: the refusals, or the marks of what goes through.
fn said(world: &World, act: &Act) -> (bool, Vec<&'static str>) {
    match keys(rules::judge(&world.book, act)) {
        Ok(change) => {
            // How much passed on is told of every one, and what a tick begins of each first one.
            let marks = change.marks.iter().map(|it| it.key);
            let follows = ["duties-passed", "begins-along"];
            (true, marks.filter(|it| !follows.contains(it)).collect())
        }
        Err(refused) => (false, refused),
    }
}

#[test]
fn each_guard_stands_alone_against_its_attempt() {
    for Attempt { guard, says, scene } in all() {
        let (world, act) = scene();
        let (_, found) = said(&world, &act);
        assert_eq!(
            found,
            [*says],
            "{guard:?}: {} {}",
            act.kind.code(),
            act.verb
        );
        let (through, left) = without(*guard, || said(&world, &act));
        assert!(through, "{guard:?} {says}: {left:?}");
        assert!(left.is_empty(), "{guard:?} {says}: {left:?}");
    }
}

#[test]
fn every_guard_of_every_machine_is_tried() {
    for kind in Kind::ALL {
        for row in kind.def().machine.table {
            for guard in row.guards {
                let tried = all().any(|it| it.guard == *guard);
                assert!(tried, "{guard:?} of {} {}", kind.code(), row.verb);
            }
        }
    }
}

/// A record of a kind in a state from which a row starts, about which nothing else is known.
fn bare(kind: Kind, state: &str) -> (World, i64) {
    let mut world = World::new();
    let id = world.book.put(kind, &[]);
    bring(&mut world, (kind, id), state);
    (world, id)
}

#[test]
fn no_row_is_decided_by_nobody_or_by_a_stranger() {
    for kind in Kind::ALL {
        for row in kind.def().machine.table {
            if row.who.is_empty() || row.who.contains(&Capacity::Clerk) {
                continue;
            }
            let (mut world, id) = bare(kind, row.from[0]);
            let nobody = world.on(kind, id, row.verb);
            let (_, found) = said(&world, &nobody);
            let place = format!("{} {}", kind.code(), row.verb);
            assert!(found.contains(&"decider-missing"), "{place}: {found:?}");
            // Whoever stands outside everything may verify, and only that.
            if row.who.contains(&Capacity::Verifier) {
                continue;
            }
            let stranger = world.book.put(Kind::Person, &[("name", "路人".into())]);
            let (_, found) = said(&world, &act(&world, (kind, id, row.verb), stranger, &[]));
            assert!(found.contains(&"not-in-capacity"), "{place}: {found:?}");
        }
    }
}

#[test]
fn no_row_goes_without_its_note_and_its_answers() {
    for kind in Kind::ALL {
        for row in kind
            .def()
            .machine
            .table
            .iter()
            .filter(|row| !row.who.is_empty())
        {
            let (world, id) = bare(kind, row.from[0]);
            let mut silent = world.on(kind, id, row.verb);
            silent.note = "  ".to_owned();
            silent.answers.clear();
            let (_, found) = said(&world, &silent);
            let place = format!("{} {}", kind.code(), row.verb);
            let note = row.note == Note::Required;
            assert!(
                !note || found.contains(&"note-missing"),
                "{place}: {found:?}"
            );
            let asked = row.asks.iter().any(Column::is_required);
            assert!(!asked || found.contains(&"missing"), "{place}: {found:?}");
        }
    }
}
