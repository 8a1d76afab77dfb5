//! `restore FILE`: a backup as the store, where none is, or in place of one that is set aside.

use std::path::Path;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, FOREIGN, REFUSED};
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
        .arg(words.switch("restore", "replace"))
}

/// Brings the backup back.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let store = desk.store()?;
    let path = store.display().to_string();
    let from = Path::new(given(matches, "file"));
    let mut aside = None;
    let restored = crate::app::restore(from, &store, matches.get_flag("replace"), &mut |to| {
        aside = Some(to.display().to_string());
        let args = Args::new()
            .set("path", &path)
            .set("aside", to.display().to_string());
        // Said before anything takes its place: whoever is stopped now knows where it is.
        let key = match to.symlink_metadata() {
            Ok(_) if crate::app::is_store(to) => "restore-aside",
            Ok(_) => "restore-aside-other",
            Err(_not_there) => "restore-aside-sides",
        };
        desk.tell(key, &args);
    });
    let restored = restored.map_err(|error| {
        if matches!(
            error,
            OfficeError::StillThere(_) | OfficeError::LeftAside(..)
        ) {
            return error.into();
        }
        let args = Args::new().set("path", path.clone());
        if matches!(error, OfficeError::Exists(_)) {
            return desk.fail(REFUSED, "fail-restore-exists", &args);
        }
        if let OfficeError::Leftover(at, left) = &error
            && *at == store
        {
            let left = left.iter().map(|it| it.display().to_string());
            let files = desk.texts.list(left.collect::<Vec<_>>());
            return desk.fail(REFUSED, "fail-restore-leftover", &args.set("files", files));
        }
        if matches!(&error, OfficeError::IsFolder(at) if *at == store) {
            return error.into();
        }
        if matches!(&error, OfficeError::Empty(at) | OfficeError::NotOurs(at) if *at == store) {
            return CliError::of(&desk.texts, error.into())
                .coded(REFUSED)
                .into();
        }
        desk.unreadable(from, error)
    })?;
    for fault in &restored.faults {
        let text = fault_words(desk, fault);
        desk.out.line(&text);
    }
    let n = restored.faults.len();
    let args = Args::new().set("path", path).set("n", n);
    if n == 0 {
        desk.tell("restore-done", &args);
        Ok(DONE)
    } else {
        desk.tell("restore-faulty", &args);
        Ok(FOREIGN)
    }
}
