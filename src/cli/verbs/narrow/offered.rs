//! The options by which lists are narrowed, out of the columns of all kinds: one or several
//! records or choices by the word of their column, days and numbers between two bounds.

use std::collections::BTreeMap;

use clap::{Arg, ArgAction, Command};

use super::super::super::words::Words;
use crate::domain::{Column, Kind, Notation, Type};

/// What an option asks of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// One of the values that are named.
    OneOf,
    /// This or what lies behind it.
    From,
    /// This or what lies before it.
    To,
}

/// An option: what it asks, and the word of the column.
pub(super) type Offered = (Asks, &'static str);

/// The options that have a line of their own in the help.
const TOLD: [&str; 6] = [
    "department",
    "owner",
    "lead",
    "category",
    "channel",
    "batch",
];

/// Says whether what stands in a column is one of several values.
fn is_chosen(column: &Column) -> bool {
    let ty = column.ty;
    matches!(
        ty,
        Type::Choice(_) | Type::Ref(_) | Type::Flag | Type::Ties(..)
    ) || column.notation == Notation::Fields
}

/// Gives the options of a column, by their names.
fn of_column(column: &'static Column) -> Vec<(String, Offered)> {
    let dashed = |word: &str| word.replace('_', "-");
    if column.ty.is_measured() {
        let stem = column.stem();
        let name = |end| format!("{}-{end}", dashed(stem));
        vec![
            (name("from"), (Asks::From, stem)),
            (name("to"), (Asks::To, stem)),
        ]
    } else if is_chosen(column) {
        vec![(dashed(column.word()), (Asks::OneOf, column.word()))]
    } else {
        Vec::new()
    }
}

/// Gives the columns of a kind, and those of its ties.
fn asked_of(kind: Kind) -> impl Iterator<Item = &'static Column> + Clone {
    kind.def().columns.iter().chain(kind.def().ties)
}

/// Gives all options of all kinds, by their names.
pub(super) fn offered() -> BTreeMap<String, Offered> {
    let columns = Kind::ALL.into_iter().flat_map(asked_of);
    let mut all: BTreeMap<String, Offered> = columns.flat_map(of_column).collect();
    all.extend(TOLD.map(|word| (word.to_owned(), (Asks::OneOf, word))));
    all
}

/// Gives the column of a kind that an option asks about: of its word, else the one whose word ends
/// in it, as the department that an opinion is aimed at.
pub(super) fn column(kind: Kind, (asks, word): Offered) -> Option<&'static Column> {
    let columns = asked_of(kind);
    match asks {
        Asks::OneOf => {
            let mut chosen = columns.filter(|it| is_chosen(it));
            let ending = format!("_{word}");
            chosen
                .clone()
                .find(|it| it.word() == word)
                .or_else(|| chosen.find(|it| it.word().ends_with(&ending)))
        }
        Asks::From | Asks::To => columns
            .filter(|it| it.ty.is_measured())
            .find(|it| it.stem() == word),
    }
}

/// Gives the names of the options of a kind that people are told of: those of what a hand fills in
/// and of what orders its lists.
pub(super) fn of_kind(kind: Kind) -> Vec<String> {
    let def = kind.def();
    let orders = def.lists.map_or(&[][..], |lists| lists.orders);
    let known = asked_of(kind).filter(|it| it.is_typed() || orders.contains(&it.name));
    let told = known.filter_map(|column| {
        if column.ty.is_measured() {
            Some(format!("--{}-from/-to", column.stem().replace('_', "-")))
        } else if is_chosen(column) {
            Some(format!("--{}", column.word().replace('_', "-")))
        } else {
            None
        }
    });
    told.collect()
}

/// Adds the options to the command; those that the help does not name stand in one line of it.
pub(in super::super) fn options(command: Command, words: Words<'_>) -> Command {
    let mut command = command;
    for word in TOLD {
        let own = words.option("list", word).action(ArgAction::Append);
        command = command.arg(own);
    }
    for (name, (asks, _)) in offered() {
        if TOLD.contains(&name.as_str()) {
            continue;
        }
        let value = match asks {
            Asks::OneOf => "NAME".to_owned(),
            Asks::From | Asks::To => "DAY".to_owned(),
        };
        let arg = Arg::new(name.clone())
            .long(name)
            .value_name(value)
            .hide(true);
        command = command.arg(match asks {
            Asks::OneOf => arg.action(ArgAction::Append),
            Asks::From | Asks::To => arg,
        });
    }
    command.after_help(words.say("help-list-narrowed"))
}
