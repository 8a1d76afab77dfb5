//! `changelog`: what changed from version to version.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, USAGE};
use super::super::words::Words;
use super::option;
use crate::app::changelog::{CHANGELOG, Changes, version};
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("changelog")
        .arg(words.option("changelog", "since").value_name("0.1.0"))
        .arg(words.switch("changelog", "brief"))
}

/// Prints it: all of it, or what is newer than a version; whole, or in short.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let since = option(matches, "since");
    if let Some(found) = since.filter(|it| version(it).is_none()) {
        let args = Args::new().set("found", found);
        return Err(desk.fail(USAGE, "usage-version", &args));
    }
    let brief = matches.get_flag("brief");
    if since.is_none() && !brief {
        desk.out.lines(CHANGELOG);
        return Ok(DONE);
    }
    for changes in Changes::since(CHANGELOG, since) {
        let said = if brief {
            changes.brief(&desk.texts).join("\n")
        } else {
            changes.text.to_owned()
        };
        desk.out
            .lines(&format!("## {}\n\n{said}\n\n", changes.version));
    }
    Ok(DONE)
}
