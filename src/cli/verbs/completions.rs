//! `completions SHELL`: what a shell completes.

use clap::{ArgMatches, Command};
use clap_complete::Shell;

use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::words::Words;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let shell = words
        .arg("completions", "shell")
        .required(true)
        .value_parser(clap::value_parser!(Shell))
        .hide_possible_values(true);
    words.verb("completions").arg(shell)
}

/// Writes them.
#[expect(clippy::unnecessary_wraps, reason = "all verbs have one shape")]
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        let mut command = super::super::root(Words(Some(&desk.texts)));
        let mut script = Vec::new();
        clap_complete::generate(*shell, &mut command, "duban", &mut script);
        desk.out.bytes(&script);
    }
    Ok(DONE)
}
