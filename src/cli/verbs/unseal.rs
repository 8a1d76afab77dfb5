//! `unseal NUMBER --reason R`: who gave an opinion, and the words of one that was handed on, shown
//! once, and the look kept in the journal.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::words::Words;
use super::{given, option};
use crate::app::unsealed::lines;
use crate::domain::Refusal;
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("unseal")
        .arg(words.arg("unseal", "number").required(true))
        .arg(words.option("unseal", "reason").value_name("TEXT"))
}

/// Opens the seal.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let record = desk.find(&office, given(matches, "number"))?;
    let about = Failure::about(record.kind);
    if !record.kind.def().is_given() {
        let refusal = Refusal::of("nothing-sealed").with("number", &record.number);
        return Err(about(crate::office::OfficeError::Refused(vec![refusal])));
    }
    let reason = option(matches, "reason").unwrap_or_default();
    desk.clock(&office)?;
    let seen = office.unseal(record.id, reason).map_err(about)?;
    for line in lines(&desk.texts, seen.giver, seen.words) {
        desk.out.line(&line);
    }
    desk.tell("unseal-kept", &Args::new().set("number", &record.number));
    Ok(DONE)
}
