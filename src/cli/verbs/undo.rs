//! `undo` and `redo`: one's own last command taken back, or brought back.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::words::Words;
use crate::app::wording;
use crate::i18n::Args;
use crate::store::Way;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words.verb("undo")
}

/// Makes the command that brings back.
pub(super) fn redo_command(words: Words<'_>) -> Command {
    words.verb("redo")
}

/// Takes back.
pub(super) fn run(desk: &mut Desk, _: &ArgMatches) -> Done {
    step(desk, Way::Undo, "undo-done")
}

/// Brings back.
pub(super) fn run_redo(desk: &mut Desk, _: &ArgMatches) -> Done {
    step(desk, Way::Redo, "redo-done")
}

fn step(desk: &mut Desk, way: Way, key: &str) -> Done {
    let mut office = desk.office()?;
    let undone = office.undo(way)?;
    let (entry, numbers) = office.told(&undone);
    let args = Args::new()
        .set("what", wording::command(&desk.texts, &entry.command))
        .set("numbers", desk.texts.list(numbers))
        .set("seq", entry.seq);
    desk.tell(key, &args);
    desk.marks(None, &undone.written.marks);
    Ok(DONE)
}
