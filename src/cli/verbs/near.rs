//! `near NUMBER`: what says nearly the same, how nearly and by what; without a number all that is
//! proposed of what nobody has disposed of; with `--unlike` what is refused and not proposed again.

use clap::{ArgMatches, Command, value_parser};
use serde_json::{Value as Json, json};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::numbers::several;
use super::super::words::Words;
use super::option;
use crate::app::sheet::near::{became, shared};
use crate::domain::text::one_line;
use crate::domain::{Kind, Labels, Record, Refusal};
use crate::i18n::Args;
use crate::office::{Near, NearPair, Office, OfficeError};
use crate::store::Row;

/// So many pairs are shown where nothing else is said.
const MOST: usize = 200;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let percent = value_parser!(u32).range(1..=100);
    let limit = value_parser!(u32).range(1..=10_000);
    words
        .verb("near")
        .arg(words.arg("near", "number"))
        .arg(
            words
                .option("near", "text")
                .value_name("TEXT")
                .conflicts_with("number"),
        )
        .arg(
            words
                .option("near", "unlike")
                .value_name("NUMBER")
                .requires("number"),
        )
        .arg(
            words
                .option("near", "percent")
                .value_name("N")
                .value_parser(percent),
        )
        .arg(
            words
                .option("near", "limit")
                .value_name("N")
                .value_parser(limit),
        )
        .arg(words.option("near", "after").value_name("NUMBER"))
        .arg(words.switch("near", "json"))
}

/// Shows what is near, or refuses it.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let kind = Kind::GIVEN;
    if let Some(typed) = option(matches, "unlike") {
        return refuse(desk, &mut office, (matches, typed));
    }
    let least = matches.get_one::<u32>("percent").copied();
    let from = least.unwrap_or_else(|| office.near_from());
    let most = matches.get_one::<u32>("limit");
    let most = most.map_or(MOST, |n| usize::try_from(*n).unwrap_or(MOST));
    let near = if let Some(text) = option(matches, "text") {
        office.near_text(kind, text, least)?
    } else if let Some(number) = option(matches, "number") {
        let record = compared(desk, &office, number)?;
        office.near(record.kind, record.id, least)?
    } else {
        return pairs(desk, &office, (kind, matches), (least, most));
    };
    let total = near.len();
    if matches.get_flag("json") {
        let rows: Vec<Json> = near.iter().take(most).map(object).collect();
        desk.out.json(&Json::Array(rows));
        return Ok(DONE);
    }
    for it in near.iter().take(most) {
        print(desk, it, "");
    }
    let args = Args::new().set("n", total).set("percent", from);
    desk.tell(
        if total == 0 {
            "near-none"
        } else {
            "near-found"
        },
        &args,
    );
    Ok(DONE)
}

/// Finds a record of a kind whose records are held against one another.
fn compared(desk: &Desk, office: &Office, number: &str) -> Result<Record, Failure> {
    let record = desk.find(office, number)?;
    if record.kind.def().compared.is_none() {
        let refusal = Refusal::of("not-compared").with("kind", Labels::kind(record.kind));
        return Err(OfficeError::Refused(vec![refusal]).into());
    }
    Ok(record)
}

/// Says of several records that they are another matter.
fn refuse(desk: &mut Desk, office: &mut Office, (matches, typed): (&ArgMatches, &str)) -> Done {
    let one = compared(desk, office, super::given(matches, "number"))?;
    let others = several(desk, office, typed)?;
    if let Some(other) = others.iter().find(|it| it.kind != one.kind) {
        let refusal = Refusal::of("no-such-tie")
            .with("one", &one.number)
            .with("other", &other.number);
        return Err(OfficeError::Refused(vec![refusal]).into());
    }
    let ids: Vec<i64> = others.iter().map(|it| it.id).collect();
    let done = office
        .unlike(one.kind, one.id, &ids)
        .map_err(Failure::about(one.kind))?;
    desk.marks(None, &done.written.marks);
    let numbers = desk.texts.list(others.iter().map(|it| it.number.as_str()));
    let args = Args::new().set("one", &one.number).set("others", numbers);
    desk.tell("near-unlike", &args);
    Ok(DONE)
}

/// Shows what is proposed of the records that nobody has disposed of, group by group.
fn pairs(
    desk: &mut Desk,
    office: &Office,
    (kind, matches): (Kind, &ArgMatches),
    (least, most): (Option<u32>, usize),
) -> Done {
    desk.tell_campaign(office, None)?;
    let after = option(matches, "after").map(|typed| desk.find(office, typed));
    let after = after.transpose()?.map(|it| it.id);
    let found = office.near_pairs(kind, least, (after, most))?;
    if matches.get_flag("json") {
        let rows: Vec<Json> = found.pairs.iter().map(pair).collect();
        desk.out.json(&Json::Array(rows));
    } else {
        let mut group = 0;
        for it in &found.pairs {
            if it.group != group && group > 0 {
                desk.out.blank();
            }
            group = it.group;
            let head = head(desk, &it.row);
            desk.out.line(&head);
            print(desk, &it.near, "  ");
        }
        let from = least.unwrap_or_else(|| office.near_from());
        let args = Args::new()
            .set("n", found.pairs.len())
            .set("groups", group)
            .set("percent", from);
        let key = match (found.pairs.is_empty(), found.after) {
            (true, _) => "near-no-pairs",
            (false, None) => "near-pairs",
            (false, Some(_)) => "near-pairs-first",
        };
        desk.tell(key, &args);
    }
    if let Some(end) = found.after {
        let end = office.record(kind, end)?;
        let args = Args::new().set("number", end.map(|it| it.number).unwrap_or_default());
        desk.tell("near-more", &args);
    }
    Ok(DONE)
}

fn head(desk: &Desk, row: &Row) -> String {
    let record = &row.record;
    let state = desk.texts.state(record.kind.code(), &record.state);
    format!("{} {state} {}", record.number, one_line(record.title()))
}

fn print(desk: &mut Desk, near: &Near, indent: &str) {
    let row = head(desk, &near.row);
    let became = became(&desk.texts, near);
    desk.out
        .line(&format!("{indent}{:>3}% {row}{became}", near.percent));
    let shared = shared(&desk.texts, near);
    if !shared.is_empty() {
        desk.out.line(&format!("{indent}     {shared}"));
    }
}

fn object(near: &Near) -> Json {
    let record = &near.row.record;
    let became: Vec<&str> = near.became.iter().map(|it| it.number.as_str()).collect();
    json!({
        "number": record.number,
        "state": record.state,
        "text": record.title(),
        "percent": near.percent,
        "shared": near.shared,
        "became_number": became,
    })
}

fn pair(pair: &NearPair) -> Json {
    let record = &pair.row.record;
    json!({
        "group": pair.group,
        "number": record.number,
        "state": record.state,
        "text": record.title(),
        "near": object(&pair.near),
    })
}
