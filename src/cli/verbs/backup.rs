//! `backup FILE`: a whole copy of the store, checked before it gets its name.

use std::path::Path;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, REFUSED};
use super::super::words::Words;
use super::given;
use super::verify::told;
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("backup")
        .arg(words.arg("backup", "file").required(true))
}

/// Copies the store.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    let path = given(matches, "file");
    let report = office
        .backup(Path::new(path))
        .map_err(|error| desk.unwritable(Path::new(path), error))?;
    let args = Args::new()
        .set("path", path)
        .set("bytes", report.bytes)
        .set("entries", report.entries)
        .set("head", report.head);
    if report.faults.is_empty() {
        desk.tell("backup-done", &args);
        return Ok(DONE);
    }
    told(desk, &report.faults);
    desk.tell("backup-faulty", &args.set("faults", report.faults.len()));
    Ok(REFUSED)
}
