//! `journal`: what was done, by whom and when, the newest last.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::json;
use super::super::words::Words;
use super::option;
use crate::app::wording;
use crate::domain::text::one_line;
use crate::domain::{Kind, Type};
use crate::i18n::Args;
use crate::office::{HistoryLine, Office};
use crate::store::{EntryItem, Op};

/// How many entries are shown where nothing is said.
const USUAL: usize = 50;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let number = words
        .option("journal", "limit")
        .value_parser(clap::value_parser!(usize))
        .value_name("N");
    let before = words
        .option("journal", "before")
        .value_parser(clap::value_parser!(i64))
        .value_name("SEQ");
    words
        .verb("journal")
        .arg(words.option("journal", "of").value_name("NUMBER"))
        .arg(number)
        .arg(before)
        .arg(words.switch("journal", "all").conflicts_with("limit"))
        .arg(words.switch("journal", "json"))
        .arg(words.switch("journal", "jsonl").conflicts_with("json"))
}

/// Shows the journal.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    let of = option(matches, "of")
        .map(|number| desk.find(&office, number))
        .transpose()?
        .map(|record| (record.kind, record.id));
    let limit = matches.get_one("limit").copied().unwrap_or(USUAL);
    let before = matches.get_one("before").copied();
    let limit = if matches.get_flag("all") {
        usize::MAX
    } else {
        limit
    };
    let [as_json, as_lines] = ["json", "jsonl"].map(|it| matches.get_flag(it));
    let mut entries = if as_json || as_lines {
        // A program reads it: an entry is whole there, however many items it has.
        office.history_to(of, before, (limit, usize::MAX))?
    } else {
        office.history(of, before, limit)?
    };
    entries.reverse();
    if as_json {
        let told = entries.iter().map(|line| json::entry(&office, line));
        desk.out.json(&told.collect());
    } else {
        for entry in &entries {
            if as_lines {
                desk.out.json_line(&json::entry(&office, entry));
            } else {
                let text = if of.is_some() {
                    line_of(desk, &office, entry)
                } else {
                    line(desk, &office, entry)
                };
                desk.out.wrapped(0, &text);
            }
        }
    }
    cut(desk, &office, of, (before, &entries))?;
    Ok(DONE)
}

/// Says what was cut, how much there is, and the way to the rest.
fn cut(
    desk: &mut Desk,
    office: &Office,
    of: Option<(Kind, i64)>,
    (before, entries): (Option<i64>, &[HistoryLine]),
) -> Result<(), Failure> {
    let first = entries.first().map(|line| line.entry.seq).or(before);
    let left = office.count_history(of, first)?;
    if left > 0 {
        let args = Args::new()
            .set("total", office.count_history(of, None)?)
            .set("shown", entries.len())
            .set("left", left)
            .set(
                "seq",
                first.map_or_else(|| "N".to_owned(), |seq| seq.to_string()),
            );
        desk.tell("journal-cut", &args);
    }
    Ok(())
}

/// Writes an entry as one line: place, when, what, which record, who.
pub(super) fn line(desk: &Desk, office: &Office, line: &HistoryLine) -> String {
    let entry = &line.entry;
    let time = entry
        .at
        .parse()
        .map(|at| office.local_time(at))
        .unwrap_or_default();
    let typed_by = line.typist();
    let mut text = format!(
        "{:>5}  {} {time}  {typed_by}  {}",
        entry.seq,
        entry.day,
        wording::act_of(
            &desk.texts,
            wording::command(&desk.texts, &entry.command),
            line.behind.as_ref()
        )
    );
    let mut parts = Vec::new();
    if let Some(number) = subject(desk, office, line) {
        parts.push(number);
    }
    if let Some(by) = &line.decided_by {
        let capacity = entry
            .capacity
            .as_deref()
            .map(|code| desk.say(&format!("capacity-{}", code.replace('_', "-"))));
        let args = Args::new()
            .set("by", by.told())
            .set("capacity", capacity.unwrap_or_default())
            .set("on", entry.decided_on.clone().unwrap_or_default());
        parts.push(desk.say_with("journal-decided", &args));
    }
    parts.extend(entry.basis.iter().chain(&entry.note).map(|it| one_line(it)));
    let marks = entry.marks.iter().map(|key| format!("journal-mark-{key}"));
    parts.extend(
        marks
            .filter(|key| desk.texts.has(key))
            .map(|key| desk.say(&key)),
    );
    for part in parts {
        text.push_str("  ");
        text.push_str(&part);
    }
    text
}

/// As [`line`], of one record: who stands in place of whom by it, too.
pub(super) fn line_of(desk: &Desk, office: &Office, it: &HistoryLine) -> String {
    let mut text = line(desk, office, it);
    for item in it.items.iter().filter(|it| it.op == Op::Set) {
        let Some(kind) = item.kind else { continue };
        let data = |name: &str| item.data.get(name);
        let named = data("column").and_then(serde_json::Value::as_str);
        let Some(column) = named.and_then(|it| kind.def().column(it)) else {
            continue;
        };
        let person = |name: &str| {
            let key = data(name).and_then(serde_json::Value::as_i64)?;
            office.name_of(Kind::ACTOR, key).ok().flatten()
        };
        if column.ty == Type::Ref(Kind::ACTOR)
            && let (Some(old), Some(new)) = (person("old"), person("new"))
        {
            let label = desk.texts.column(kind.code(), column.word());
            text = format!("{text}  {label} {}→{}", old.told(), new.told());
        }
    }
    text
}

/// Names the first record that an entry made or moved, of the kind that its command is about, and
/// says how many of that kind there are.
fn subject(desk: &Desk, office: &Office, line: &HistoryLine) -> Option<String> {
    let acted = |item: &&EntryItem| matches!(item.op, Op::Create | Op::Move);
    let meant = kind_of(&line.entry.command);
    let own = |item: &&EntryItem| meant.is_some() && item.kind == meant;
    let items = || line.items.iter();
    let item = items()
        .filter(own)
        .find(acted)
        .or_else(|| items().find(own))
        .or_else(|| items().find(acted))
        .or_else(|| line.items.first())?;
    let kind = item.kind?;
    let record = office.record(kind, item.record_id).ok()??;
    let n = office.count_acted_on(line, kind).ok()?;
    if n < 2 {
        return Some(record.number);
    }
    let args = Args::new().set("number", record.number).set("n", n);
    Some(desk.say_with("journal-several", &args))
}

/// Gives the kind that a command is about: `opinion.check`, `import.opinions`.
fn kind_of(command: &str) -> Option<Kind> {
    let (first, second) = command.split_once('.')?;
    Kind::from_code(first).or_else(|| Kind::from_code(second))
}
