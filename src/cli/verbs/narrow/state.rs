//! States by their codes, by what people call them and by the words of figures.

use clap::ArgMatches;

use super::super::super::desk::Desk;
use super::sets::in_set;
use crate::domain::figure::FigureDef;
use crate::domain::{Kind, OPEN, Refusal};
use crate::office::told_apart;
use crate::store::Filter;

/// The word of `status` for what is open.
const PENDING: &str = "pending";

/// Reads the states and the words for parts of them.
pub(super) fn in_states(
    desk: &Desk,
    kind: Kind,
    matches: &ArgMatches,
    filter: &mut Filter,
) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let typed = matches.get_many::<String>("state").into_iter().flatten();
    let typed: Vec<&String> = typed.collect();
    let words: Vec<&str> = typed.iter().flat_map(|it| in_set(it)).collect();
    if let (Some(empty), true) = (typed.first(), words.is_empty()) {
        refusals.push(unknown_state(desk, kind, empty));
    }
    for typed in &words {
        let mut states = states_of(desk, kind, typed);
        if states.is_empty()
            && let Some(figure) = flagged(desk, kind, typed)
        {
            if words.len() > 1 {
                // It is part of a state, and the others are whole ones.
                refusals.push(Refusal::of("figure-by-itself").with("found", *typed));
            }
            states = kind.def().machine.group(figure.group);
            filter.equals.extend(told_apart(kind, figure));
        }
        if states.is_empty() {
            refusals.push(unknown_state(desk, kind, typed));
        }
        for state in states {
            if !filter.states.contains(&state) {
                filter.states.push(state);
            }
        }
    }
    refusals
}

/// Finds a figure that counts a part of some states, by its word or by what people call it or its
/// sign: closed late, empty.
fn flagged(desk: &Desk, kind: Kind, typed: &str) -> Option<&'static FigureDef> {
    let code = typed.replace('-', "_");
    let sign = kind.def().tally.and_then(|tally| tally.flag);
    let sign = sign.and_then(|sign| kind.def().column(sign));
    let is_sign = sign.is_some_and(|it| desk.texts.column(kind.code(), it.word()) == typed);
    let mut figures = kind.def().figures.iter().filter(|it| it.is_part());
    figures.find(|it| it.word == code || desk.texts.figure(kind.code(), it) == typed || is_sign)
}

/// Finds a state, or a group of them, by its code or by what people call it.
fn states_of(desk: &Desk, kind: Kind, typed: &str) -> Vec<&'static str> {
    let machine = kind.def().machine;
    let code = typed.replace('-', "_");
    let state = machine.state(&code).or_else(|| {
        let called = |state: &&&str| desk.texts.state(kind.code(), state) == typed;
        machine.states.iter().find(called).copied()
    });
    if let Some(state) = state {
        return vec![state];
    }
    if code == PENDING {
        return machine.group(OPEN);
    }
    let named = |group: &&str| *group == code || desk.texts.group(kind.code(), group) == typed;
    let group = machine.group_codes().find(named);
    group.map(|group| machine.group(group)).unwrap_or_default()
}

/// Gives the words by which rows are narrowed to states: states, groups of them and the figures
/// that count a part of one, each with what people call it.
pub(in super::super) fn state_words(desk: &Desk, kind: Kind) -> Vec<(String, String)> {
    let (texts, code, machine) = (&desk.texts, kind.code(), kind.def().machine);
    let states = machine.states.iter();
    let states = states.map(|it| ((*it).to_owned(), texts.state(code, it)));
    let groups = machine.group_codes();
    let groups = groups.filter(|it| machine.state(it).is_none());
    let groups = groups.map(|it| (it.to_owned(), texts.group(code, it)));
    let parts = kind.def().figures.iter().filter(|it| it.is_part());
    let parts = parts.map(|it| (it.word.to_owned(), texts.figure(code, it)));
    states.chain(groups).chain(parts).collect()
}

fn unknown_state(desk: &Desk, kind: Kind, typed: &str) -> Refusal {
    let words = state_words(desk, kind).into_iter();
    let words = words.map(|(code, said)| format!("{code}={said}"));
    Refusal::of("no-such-state")
        .with("found", typed)
        .with("states", desk.texts.list(words.collect::<Vec<_>>()))
}
