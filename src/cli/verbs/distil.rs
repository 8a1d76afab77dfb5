//! `distil OPINION… --title …`: a problem made of opinions, in one command.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::fields;
use super::super::words::Words;
use super::add::announce;
use crate::domain::Kind;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let opinions = Arg::new("opinions")
        .help(words.say("help-distil-opinions"))
        .value_name("OPINION")
        .required(true)
        .num_args(1..)
        .action(ArgAction::Append);
    fields::options(words.verb("distil").arg(opinions), words, Kind::Problem)
}

/// Makes the problem and merges the opinions into it.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let mut opinions = Vec::new();
    for number in matches.get_many::<String>("opinions").into_iter().flatten() {
        opinions.push(office.resolve(Kind::Opinion, number)?);
    }
    let def = Kind::Problem.def();
    let columns = || def.columns.iter().filter(|column| column.is_typed());
    let typed = fields::typed(matches, columns());
    let cells = fields::read(desk, &office, (Kind::Problem, def), columns(), &typed)?;
    let done = office
        .distil(&opinions, &cells)
        .map_err(Failure::about(Kind::Problem))?;
    announce(desk, Kind::Problem, &done.written);
    Ok(DONE)
}
