//! `demo`: a throw-away store full of a made-up office.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{Done, USAGE};
use super::super::screen::demo;
use super::super::words::Words;
use super::option;
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words.verb("demo")
}

/// Opens the demo, and takes it away when it is left. It is made anew each time, so that no store
/// can be named for it.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    if let Some(named) = option(matches, "db") {
        return Err(desk.fail(USAGE, "demo-own-store", &Args::new().set("found", named)));
    }
    demo(desk)
}
