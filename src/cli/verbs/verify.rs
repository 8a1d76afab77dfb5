//! `verify`: the journal's chain, the records against it, the tallies, and an anchor from paper.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure, REFUSED, USAGE};
use super::super::words::Words;
use super::option;
use crate::app::{Fault, read_file};
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("verify")
        .arg(words.option("verify", "anchor").value_name("FILE|SEQ:HASH"))
}

/// Checks everything; each fault is named.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    let anchor = option(matches, "anchor")
        .map(|typed| anchor(desk, typed))
        .transpose()?;
    let verdict = office.verify(anchor.as_ref().map(|(seq, hash)| (*seq, hash.as_str())))?;
    for fault in &verdict.faults {
        let text = fault_words(desk, fault);
        desk.out.line(&text);
    }
    let (seq, hash) = &verdict.head;
    desk.out.line(&format!("{seq}:{hash}"));
    let args = Args::new()
        .set("entries", verdict.entries)
        .set("records", verdict.records)
        .set("faults", verdict.faults.len());
    if verdict.faults.is_empty() {
        desk.tell("verify-whole", &args);
        Ok(DONE)
    } else {
        desk.tell("verify-faults", &args);
        Ok(REFUSED)
    }
}

/// Reads `SEQ:HASH`, or a file whose first line says it.
fn anchor(desk: &Desk, typed: &str) -> Result<(i64, String), Failure> {
    if let Some(anchor) = parse(typed) {
        return Ok(anchor);
    }
    let path = std::path::Path::new(typed);
    let bytes = read_file(path).map_err(|error| desk.unreadable(path, error))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.lines().find_map(parse).ok_or_else(|| {
        let args = Args::new().set("found", typed);
        desk.fail(USAGE, "usage-anchor", &args)
    })
}

fn parse(text: &str) -> Option<(i64, String)> {
    let (seq, hash) = text.trim().split_once(':')?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some((seq.parse().ok()?, hash.to_lowercase())).filter(|_| is_hash)
}

/// Says what does not agree.
pub(super) fn fault_words(desk: &Desk, fault: &Fault) -> String {
    let none = Args::new();
    let (key, args) = match fault {
        Fault::Damaged(what) => ("verify-damaged", none.set("what", what)),
        Fault::Chain(seq) => ("verify-chain", none.set("seq", *seq)),
        Fault::Items(seq) => ("verify-items", none.set("seq", *seq)),
        Fault::Row(number) => ("verify-row", none.set("number", number)),
        Fault::Missing(number) => ("verify-missing", none.set("number", number)),
        Fault::Link(number) => ("verify-link", none.set("number", number)),
        Fault::Giver(number) => ("verify-giver", none.set("number", number)),
        Fault::File(number) => ("verify-file", none.set("number", number)),
        Fault::Schema(name) => ("verify-schema", none.set("name", name)),
        Fault::Tallies(kind) => ("verify-tallies", none.set("kind", *kind)),
        Fault::Anchor => ("verify-anchor", none),
    };
    desk.say_with(key, &args)
}
