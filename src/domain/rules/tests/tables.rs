//! The machines printed, and proof that there is no path beside them.

use std::fmt::Write as _;

use super::world::{World, keys};
use crate::domain::{Kind, REVOKE, REVOKE_AT_MEETING, To, rules};

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
            let who: Vec<_> = row.who.iter().map(|it| it.code()).collect();
            let asks: Vec<_> = row.asks.iter().map(|it| it.name).collect();
            let from = row.from.join(" ");
            writeln!(text, "  {}: {from} → {to}", row.verb).unwrap();
            writeln!(text, "      who {} note {:?}", who.join(" "), row.note).unwrap();
            if !asks.is_empty() {
                writeln!(text, "      asks {}", asks.join(" ")).unwrap();
            }
            for guard in row.guards {
                writeln!(text, "      if {guard:?}").unwrap();
            }
        }
    }
    writeln!(text, "whatever was decided last").unwrap();
    for row in [&REVOKE, &REVOKE_AT_MEETING] {
        let who: Vec<_> = row.who.iter().map(|it| it.code()).collect();
        writeln!(text, "  {}: the same day → (resumed)", row.verb).unwrap();
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
