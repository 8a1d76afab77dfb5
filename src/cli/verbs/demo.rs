//! `demo`: a throw-away store full of a made-up office.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{Done, NO_SCREEN};
use super::super::words::Words;
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words.verb("demo")
}

/// Opens the demo; the made-up office is not here yet.
pub(super) fn run(desk: &mut Desk, _: &ArgMatches) -> Done {
    Err(desk.fail(NO_SCREEN, "fail-no-demo", &Args::new()))
}
