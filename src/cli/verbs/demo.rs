//! `demo`, `tour`: a throw-away store full of a made-up office, and the way through it.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{Done, Failure, USAGE};
use super::super::play;
use super::super::screen::demo;
use super::super::words::Words;
use super::option;
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words.verb("demo")
}

/// Makes the command of the tour. It can be played without a terminal, as the screen itself can.
pub(super) fn tour_command(words: Words<'_>) -> Command {
    words.verb("tour").args(play::options(words))
}

/// Opens the demo, and takes it away when it is left. It is made anew each time, so that no store
/// can be named for it.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    check_own(desk, matches, "demo")?;
    demo(desk, false)
}

/// Leads through the demo, step by step.
pub(super) fn run_tour(desk: &mut Desk, matches: &ArgMatches) -> Done {
    check_own(desk, matches, "tour")?;
    if play::is_asked(matches) {
        return play::tour(desk, matches);
    }
    demo(desk, true)
}

fn check_own(desk: &Desk, matches: &ArgMatches, verb: &'static str) -> Result<(), Failure> {
    let Some(named) = option(matches, "db") else {
        return Ok(());
    };
    let args = Args::new().set("found", named).set("verb", verb);
    Err(desk.fail(USAGE, "demo-own-store", &args))
}
