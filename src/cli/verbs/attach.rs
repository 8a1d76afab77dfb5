//! `attach NUMBER FILE`: keeps a file in the store as evidence of a record.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::words::Words;
use super::add::announce;
use super::given;
use crate::domain::Kind;
use crate::office::read_file;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("attach")
        .arg(words.arg("attach", "number").required(true))
        .arg(words.arg("attach", "file").required(true))
}

/// Keeps the file and prints its number.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let record = desk.find(&office, given(matches, "number"))?;
    let path = &desk.path(given(matches, "file"));
    let bytes = read_file(path).map_err(|error| desk.unreadable(path, error))?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let written = office
        .attach(record.kind, record.id, &name, &bytes)
        .map_err(Failure::about(Kind::EVIDENCE))?;
    announce(desk, Kind::EVIDENCE, &written);
    Ok(DONE)
}
