//! The machines printed, and proof that there is no path beside them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::world::{World, keys};
use crate::domain::{
    Kind, MISRECORDED, MISRECORDED_LATER, REVOKE, REVOKE_AT_MEETING, To, Transition, VOID,
    rules,
};

#[test]
fn the_machines_are_these() {
    let mut text = String::new();
    for kind in Kind::ALL {
        let machine = kind.def().machine;
        writeln!(text, "{}: {}", kind.code(), machine.states.join(" ")).unwrap();
        writeln!(text, "  ended: {}", machine.ended.join(" ")).unwrap();
        for row in machine.table {
            let to = match row.to {
                To::State(state) => state,
                To::Same => "(same)",
                To::Resumed => "(resumed)",
            };
            let key = machine.key(row).map(|it| format!("{it} "));
            let key = key.unwrap_or_default();
            let danger = if row.danger { " (danger)" } else { "" };
            let who: Vec<_> = row.who.iter().map(|it| it.code()).collect();
            let asks: Vec<_> = row.asks.iter().map(|it| it.name).collect();
            let from = row.from.join(" ");
            writeln!(text, "  {key}{}: {from} → {to}{danger}", row.verb).unwrap();
            writeln!(text, "      who {} note {:?}", who.join(" "), row.note).unwrap();
            if !asks.is_empty() {
                writeln!(text, "      asks {}", asks.join(" ")).unwrap();
            }
            for guard in row.guards {
                let how = if guard.hides() { "hidden unless" } else { "if" };
                writeln!(text, "      {how} {guard:?}").unwrap();
            }
        }
    }
    writeln!(text, "whatever was decided last").unwrap();
    for (row, when) in [
        (&REVOKE, "the same day"),
        (&REVOKE_AT_MEETING, "the same day"),
        (&MISRECORDED, "the same day"),
        (&MISRECORDED_LATER, "later, or by another"),
    ] {
        let who: Vec<_> = row.who.iter().map(|it| it.code()).collect();
        let key = Kind::Task.def().machine.key(row).unwrap();
        writeln!(text, "  {key} {}: {when} → (resumed) (danger)", row.verb).unwrap();
        assert!(row.danger);
        writeln!(text, "      who {} note {:?}", who.join(" "), row.note).unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_verb_that_is_not_in_the_table_is_refused_in_every_state() {
    let mut world = World::new();
    for kind in Kind::ALL {
        let machine = kind.def().machine;
        let id = world.book.put(kind, &[]);
        for state in machine.states {
            world.book.records.get_mut(&(kind, id)).unwrap().state = (*state).to_owned();
            for verb in machine.table.iter().map(|row| row.verb) {
                let listed = machine.from(state).any(|row| row.verb == verb);
                let judged = keys(rules::judge(&world.book, &world.on(kind, id, verb)));
                let no_path = judged == Err(vec!["no-such-transition"]);
                assert_eq!(no_path, !listed, "{kind:?} {state} {verb}");
            }
        }
    }
}

#[test]
fn a_verb_starts_from_a_state_in_one_row_only() {
    for kind in Kind::ALL {
        let machine = kind.def().machine;
        for state in machine.states {
            let mut verbs: Vec<_> = machine
                .table
                .iter()
                .filter(|row| row.from.contains(state))
                .map(|row| row.verb)
                .collect();
            let count = verbs.len();
            verbs.sort_unstable();
            verbs.dedup();
            assert_eq!(count, verbs.len(), "{kind:?} {state}");
        }
        for row in machine.table {
            for state in row.from.iter().chain(machine.ended) {
                assert!(machine.state(state).is_some(), "{kind:?} {state}");
            }
            if let To::State(state) = row.to {
                assert!(machine.state(state).is_some(), "{kind:?} {state}");
            }
        }
    }
}

/// The rows that somebody chooses, with those that stand in no table.
fn chosen(kind: Kind) -> impl Iterator<Item = &'static Transition> {
    let table = kind.def().machine.table.iter();
    let beside = [
        &REVOKE,
        &REVOKE_AT_MEETING,
        &MISRECORDED,
        &MISRECORDED_LATER,
    ];
    table.filter(|row| !row.who.is_empty()).chain(beside)
}

#[test]
fn each_act_of_a_machine_has_one_key_of_its_own_in_every_state() {
    for kind in Kind::ALL {
        let machine = kind.def().machine;
        let mut by_key: BTreeMap<char, &str> = BTreeMap::new();
        for row in chosen(kind) {
            let key = machine.key(row);
            let key = key.unwrap_or_else(|| panic!("{kind:?} {} has no key", row.verb));
            assert!(
                key.is_ascii_digit() || key.is_ascii_lowercase(),
                "{kind:?} {key}"
            );
            let before = by_key.insert(key, row.verb);
            assert!(
                before.is_none_or(|verb| verb == row.verb),
                "{kind:?}: {key} is {before:?} and {}",
                row.verb
            );
        }
        // And the other way round: an act has the same key from whatever state.
        for row in chosen(kind) {
            let keys = chosen(kind).filter(|it| it.verb == row.verb);
            let keys: BTreeSet<_> = keys.map(|it| machine.key(it)).collect();
            assert_eq!(keys.len(), 1, "{kind:?} {}", row.verb);
        }
    }
}

#[test]
fn what_takes_back_or_out_is_marked_in_the_table_and_comes_last() {
    let mut world = World::new();
    for kind in Kind::ALL {
        let machine = kind.def().machine;
        for row in machine.table {
            let is_taking = row.verb == VOID || !machine.reverses(row.verb).is_empty();
            assert!(row.danger || !is_taking, "{kind:?} {}", row.verb);
        }
        let id = world.book.put(kind, &[]);
        for state in machine.states {
            let record = world.book.records.get_mut(&(kind, id)).unwrap();
            record.state = (*state).to_owned();
            let record = record.clone();
            let offers = rules::offers(&world.book, &record, world.today).unwrap();
            let danger: Vec<bool> = offers.iter().map(|it| it.row.danger).collect();
            assert!(danger.is_sorted(), "{kind:?} {state}");
        }
    }
}
