//! `changelog`: what changed from version to version.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::words::Words;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words.verb("changelog")
}

/// Prints it.
#[expect(clippy::unnecessary_wraps, reason = "all verbs have one shape")]
pub(super) fn run(desk: &mut Desk, _: &ArgMatches) -> Done {
    desk.out.lines(include_str!("../../../assets/changelog.md"));
    Ok(DONE)
}
