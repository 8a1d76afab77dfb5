//! `restore FILE`: a backup as the store, where none may be.

use std::path::Path;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, FOREIGN, REFUSED};
use super::super::words::Words;
use super::given;
use super::verify::fault_words;
use crate::app::office::OfficeError;
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("restore")
        .arg(words.arg("restore", "file").required(true))
}

/// Brings the backup back.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let store = desk.store()?;
    let path = store.display().to_string();
    let from = Path::new(given(matches, "file"));
    let faults = crate::app::restore(from, &store).map_err(|error| {
        if matches!(error, OfficeError::Exists(_)) {
            let args = Args::new().set("path", path.clone());
            desk.fail(REFUSED, "fail-restore-exists", &args)
        } else {
            desk.unreadable(from, error)
        }
    })?;
    for fault in &faults {
        let text = fault_words(desk, fault);
        desk.out.line(&text);
    }
    let args = Args::new().set("path", path).set("n", faults.len());
    if faults.is_empty() {
        desk.tell("restore-done", &args);
        Ok(DONE)
    } else {
        desk.tell("restore-faulty", &args);
        Ok(FOREIGN)
    }
}
