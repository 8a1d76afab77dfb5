//! `restore FILE`: a backup as the store, where none is, or in place of one that is set aside.

use std::path::Path;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, FOREIGN, REFUSED, code_of};
use super::super::words::Words;
use super::given;
use super::verify::fault_words;
use crate::i18n::Args;
use crate::office::{OfficeError, opens, restore};
use crate::store::{Fault, Over};

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("restore")
        .arg(words.arg("restore", "file").required(true))
        .arg(words.switch("restore", "replace"))
        .arg(words.switch("restore", "faulty").requires("replace"))
}

/// Brings the backup back.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let store = desk.store()?;
    let path = store.display().to_string();
    let from = Path::new(given(matches, "file"));
    let over = match (matches.get_flag("replace"), matches.get_flag("faulty")) {
        (false, _) => Over::Nothing,
        (true, false) => Over::Standing,
        (true, true) => Over::StandingByFaulty,
    };
    let restored = restore(from, &store, over);
    if let Err(OfficeError::FaultyBackup(_, faults)) = &restored {
        say_faults(desk, faults);
    }
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
    // Said when it is done, and only what was tried.
    if let Some(to) = &restored.aside {
        say_aside(desk, to);
    }
    if restored.drafts > 0 {
        desk.tell("restore-drafts", &Args::new().set("n", restored.drafts));
    }
    say_faults(desk, &restored.faults);
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

fn say_faults(desk: &mut Desk, faults: &[Fault]) {
    for fault in faults {
        let text = fault_words(desk, fault);
        desk.out.line(&text);
    }
}

/// Says where what stood there is now, and whether it opens.
fn say_aside(desk: &mut Desk, to: &Path) {
    let key = match (to.symlink_metadata(), opens(to)) {
        (Err(_not_there), _) => "restore-aside-sides",
        (Ok(_), Ok(())) => "restore-aside",
        (Ok(_), Err(error)) if code_of(&error) == FOREIGN => "restore-aside-other",
        (Ok(_), Err(_)) => "restore-aside-unseen",
    };
    let args = Args::new().set("aside", to.display().to_string());
    desk.tell(key, &args);
}
