//! `lay [NUMBER…]`: a numbered sheet of what is laid before a leader or a meeting 呈批单, in the order
//! in which it is named; without a number of all that waits for one of them.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::numbers::several;
use super::super::words::Words;
use super::add::announce;
use super::option;
use crate::domain::Kind;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let numbers = Arg::new("numbers")
        .help(words.say("help-lay-numbers"))
        .value_name("number")
        .num_args(0..)
        .action(ArgAction::Append);
    let whose = words.option("lay", "for").value_name("WHO");
    words
        .verb("lay")
        .arg(numbers)
        .arg(whose.conflicts_with("numbers"))
}

/// Makes the sheet.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let named = matches.get_many::<String>("numbers").into_iter().flatten();
    let mut matters = Vec::new();
    for typed in named {
        for record in several(desk, &mut office, typed)? {
            let of = (record.kind, record.id);
            if !matters.contains(&of) {
                matters.push(of);
            }
        }
    }
    if matters.is_empty() {
        let whom = match option(matches, "for") {
            Some(typed) => Some(office.resolve(Kind::ACTOR, typed)?),
            None => None,
        };
        matters = office.to_lay(whom)?;
    }
    let written = office.lay_before(&matters)?;
    announce(desk, Kind::SHEET, &written);
    Ok(DONE)
}
