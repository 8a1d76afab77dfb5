//! `backup FILE`: a whole copy of the store, checked before it gets its name.

use std::path::Path;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, FILE_SYSTEM, Failure, REFUSED};
use super::super::words::Words;
use super::given;
use crate::app::office::OfficeError;
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
    let report = office.backup(Path::new(path)).map_err(|error| {
        let args = Args::new().set("path", path);
        if matches!(error, OfficeError::Exists(_)) {
            desk.fail(REFUSED, "fail-file-exists", &args)
        } else if matches!(error, OfficeError::Missing(_)) {
            desk.fail(FILE_SYSTEM, "fail-no-folder", &args)
        } else {
            Failure::from(error)
        }
    })?;
    let args = Args::new()
        .set("path", path)
        .set("bytes", report.bytes)
        .set("entries", report.entries)
        .set("head", report.head);
    desk.tell("backup-done", &args);
    Ok(DONE)
}
