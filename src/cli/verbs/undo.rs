//! `undo` and `redo`: one's own last command taken back, or brought back.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::words::Words;
use crate::app::Way;
use crate::app::office::OfficeError;
use crate::app::wording;
use crate::i18n::Args;

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
    let undone = office.undo(way).map_err(|error| in_words(desk, error))?;
    let of = undone.written.seq;
    let mut entry = undone.entry;
    // What was undone before is named by what it was at first.
    while let Some(first) = entry.undoes {
        match office.history(None, Some(first + 1), 1)?.pop() {
            Some(line) if line.entry.seq == first => entry = line.entry,
            Some(_) | None => break,
        }
    }
    let mut numbers: Vec<String> = Vec::new();
    for line in office.history(None, of.map(|seq| seq + 1), 1)? {
        for item in line.items {
            let Some(kind) = item.kind else { continue };
            let record = office.record(kind, item.record_id)?;
            numbers.extend(record.map(|it| it.number));
        }
    }
    numbers.dedup();
    let more = numbers.len() > 5;
    numbers.truncate(5);
    if more {
        numbers.push("…".to_owned());
    }
    let args = Args::new()
        .set("what", wording::command(&desk.texts, &entry.command))
        .set("numbers", desk.texts.list(numbers))
        .set("seq", entry.seq);
    desk.tell(key, &args);
    Ok(DONE)
}

/// Names the command that cannot be taken back as the journal names it.
fn in_words(desk: &Desk, error: OfficeError) -> Failure {
    let OfficeError::Refused(mut refusals) = error else {
        return error.into();
    };
    for (name, value) in refusals.iter_mut().flat_map(|it| &mut it.args) {
        if *name == "command" {
            *value = wording::command(&desk.texts, value);
        }
    }
    OfficeError::Refused(refusals).into()
}
