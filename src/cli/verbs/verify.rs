//! `verify`: the journal's chain, the records against it, the tallies, and an anchor from paper.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure, REFUSED, USAGE};
use super::super::words::Words;
use super::option;
use crate::domain::Kind;
use crate::i18n::Args;
use crate::office::read_file;
use crate::store::{Damage, Fault, LedgerPart, Tallied, Verdict};

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
    told(desk, &verdict.faults);
    let (seq, hash) = &verdict.head;
    desk.out.line(&format!("{seq}:{hash}"));
    let words = verdict_words(desk, &verdict);
    desk.out.talk(&words);
    Ok(if verdict.faults.is_empty() {
        DONE
    } else {
        REFUSED
    })
}

/// Says what came of the check in one sentence.
pub(super) fn verdict_words(desk: &Desk, verdict: &Verdict) -> String {
    let args = Args::new()
        .set("entries", verdict.entries)
        .set("records", verdict.records)
        .set("faults", verdict.faults.len());
    desk.say_with(
        if verdict.faults.is_empty() {
            "verify-whole"
        } else {
            "verify-faults"
        },
        &args,
    )
}

/// Says each fault on a line of its own.
pub(super) fn told(desk: &mut Desk, faults: &[Fault]) {
    for fault in faults {
        let text = fault_words(desk, fault);
        desk.out.line(&text);
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
    let kind = |kind: Kind| desk.texts.kind(kind.code());
    let (key, args) = match fault {
        Fault::Damaged(damage) => return damage_words(desk, damage),
        Fault::Unreadable(part) => (
            "verify-unreadable",
            none.set("part", part_words(desk, *part)),
        ),
        Fault::Chain(seq) => ("verify-chain", none.set("seq", *seq)),
        Fault::Items(seq) => ("verify-items", none.set("seq", *seq)),
        Fault::Stray(seq) => ("verify-stray", none.set("seq", *seq)),
        Fault::Day(seq) => ("verify-day", none.set("seq", *seq)),
        Fault::Row(number) => ("verify-row", none.set("number", number)),
        Fault::Origin(number) => ("verify-origin", none.set("number", number)),
        Fault::Missing(number) => ("verify-missing", none.set("number", number)),
        Fault::Link(number) => ("verify-link", none.set("number", number)),
        Fault::Giver(number) => ("verify-giver", none.set("number", number)),
        Fault::File(of, number) => (
            "verify-file",
            none.set("number", number).set("kind", of.code()),
        ),
        Fault::StrayFile(sha256) => ("verify-stray-file", none.set("sha", sha256)),
        Fault::Setting(name) => {
            let key = format!("setting-{}", name.replace('_', "-"));
            let name = if desk.texts.has(&key) {
                desk.say(&key)
            } else {
                name.clone()
            };
            ("verify-setting", none.set("name", name))
        }
        Fault::Account(account) => ("verify-account", none.set("account", account)),
        Fault::Prints(seq) => ("verify-prints", none.set("seq", *seq)),
        Fault::Words(number) => ("verify-words", none.set("number", number)),
        Fault::Schema(name) => ("verify-schema", none.set("name", name)),
        Fault::Tallies(Tallied::Kind(of)) => ("verify-tallies", none.set("kind", kind(*of))),
        Fault::Tallies(Tallied::Days) => ("verify-tallies-days", none),
        Fault::Tallies(Tallied::Other) => ("verify-tallies-other", none),
        Fault::Anchor => ("verify-anchor", none),
    };
    desk.say_with(key, &args)
}

fn damage_words(desk: &Desk, damage: &Damage) -> String {
    let none = Args::new();
    let (key, args) = match damage {
        Damage::Index(name) => ("damage-index", none.set("name", name)),
        Damage::Value(place) => ("damage-value", none.set("name", place)),
        Damage::Reference(table) => ("damage-reference", none.set("name", table)),
        Damage::Words(table) => ("damage-words", none.set("name", table)),
        Damage::Pages => ("damage-pages", none),
        Damage::More => ("damage-more", none),
    };
    desk.say_with(key, &args)
}

fn part_words(desk: &Desk, part: LedgerPart) -> String {
    let key = match part {
        LedgerPart::Records(kind) => return desk.texts.kind(kind.code()),
        LedgerPart::Words(kind) => {
            let args = Args::new().set("kind", desk.texts.kind(kind.code()));
            return desk.say_with("part-words", &args);
        }
        LedgerPart::File => "part-file",
        LedgerPart::Schema => "part-schema",
        LedgerPart::Journal => "part-journal",
        LedgerPart::Tallies => "part-tallies",
        LedgerPart::Links => "part-links",
        LedgerPart::Givers => "part-givers",
        LedgerPart::Files => "part-files",
        LedgerPart::Settings => "part-settings",
    };
    desk.say(key)
}
