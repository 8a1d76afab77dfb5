//! `extract NUMBER -o FILE`: gives a kept file back, unchanged; no file is ever overwritten.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::words::Words;
use super::{given, option};
use crate::domain::Kind;
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("extract")
        .arg(words.arg("extract", "number").required(true))
        .arg(
            words
                .option("extract", "output")
                .short('o')
                .value_name("FILE"),
        )
}

/// Writes the file out.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    let id = office.resolve(Kind::EVIDENCE, given(matches, "number"))?;
    if let Some(record) = office.record(Kind::EVIDENCE, id)? {
        Desk::within(&office, &record)?;
    }
    let (name, bytes) = office.evidence_file(id)?;
    // The name came from outside: only its last part may say where to write.
    let own = Path::new(&name).file_name().map(PathBuf::from);
    let path = option(matches, "output")
        .map(PathBuf::from)
        .or(own)
        .unwrap_or_else(|| PathBuf::from("file"));
    let file = desk.new_file(&path)?;
    let written = file.finish(&bytes);
    written.map_err(|error| desk.unwritable(&path, error))?;
    let args = Args::new()
        .set("path", path.display().to_string())
        .set("bytes", bytes.len());
    desk.tell("extract-done", &args);
    Ok(DONE)
}
