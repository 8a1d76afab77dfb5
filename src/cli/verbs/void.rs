//! `void NUMBER --reason R`: declares a record void; its number stays spent.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::words::Words;
use super::r#do::report;
use super::{given, option};
use crate::domain::{Decision, VOID};
use crate::office::ActRequest;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("void")
        .arg(words.arg("void", "number").required(true))
        .arg(
            words
                .option("void", "reason")
                .value_name("TEXT")
                .alias("note"),
        )
}

/// Declares it void.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let record = desk.find(&office, given(matches, "number"))?;
    let kind = record.kind;
    let request = ActRequest {
        verb: VOID.to_owned(),
        decision: Decision {
            by: office.session().person,
            ..Decision::default()
        },
        note: option(matches, "reason").unwrap_or_default().to_owned(),
        revision: Some(record.revision),
        ..ActRequest::default()
    };
    let done = office
        .act(kind, record.id, &request)
        .map_err(Failure::about(kind))
        .map_err(|failure| failure.of_record(&record.number))?;
    if let Err(failure) = report(desk, &office, (kind, record.id), (VOID, None)) {
        desk.saved_but(failure);
    }
    desk.marks(Some(kind), &done.written.marks);
    Ok(DONE)
}
