//! `demo`: a throw-away store full of a made-up office.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::Done;
use super::super::screen::demo;
use super::super::words::Words;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words.verb("demo")
}

/// Opens the demo, and takes it away when it is left.
pub(super) fn run(desk: &mut Desk, _: &ArgMatches) -> Done {
    demo(desk)
}
