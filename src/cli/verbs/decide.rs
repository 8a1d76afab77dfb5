//! `decide NUMBER [ROW=ACT…]`: what was decided of what stands on a sheet, on the agenda of a
//! meeting, or of records, row by row in one command; without a row what stands there and what may
//! be decided of it.

use std::collections::BTreeMap;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value as Json, json};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::fields;
use super::super::numbers::several;
use super::super::words::Words;
use super::r#do::{decision, report};
use super::{given, option};
use crate::app::lines::ends;
use crate::app::papers::{became, matter};
use crate::domain::{Column, Kind, Note, Refusal, Transition, Value};
use crate::i18n::{Args, field_name};
use crate::office::{Decided, Matter, Office, OfficeError, Shared};

/// The options about who decided, and why.
const DECIDED: [&str; 5] = ["by", "meeting", "basis", "on", "note"];

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let rows = Arg::new("rows")
        .help(words.say("help-decide-rows"))
        .value_name("ROW=ACT")
        .num_args(0..)
        .action(ArgAction::Append);
    let mut command = words
        .verb("decide")
        .arg(words.arg("decide", "number").required(true))
        .arg(rows)
        .args(DECIDED.map(|id| words.option("do", id)))
        .arg(words.option("do", "as").hide(true))
        .arg(words.option("decide", "reason").value_name("TEXT"))
        .arg(words.switch("decide", "each"))
        .arg(words.switch("decide", "json"));
    for (kind, column) in asked() {
        let option = fields::option(words, kind, column);
        command = command.arg(option.help_heading(words.say("help-do-asked")));
    }
    command
}

/// Gives what some decision of a leader or a body asks, each word once.
fn asked() -> impl Iterator<Item = (Kind, &'static Column)> {
    let mut all: BTreeMap<&'static str, (Kind, &'static Column)> = BTreeMap::new();
    for kind in Kind::ALL.into_iter().rev() {
        let machine = kind.def().machine;
        for queue in kind
            .def()
            .queues
            .iter()
            .filter(|it| it.when == crate::domain::When::Always)
        {
            let rows = queue
                .states
                .iter()
                .flat_map(|it| queue.decided(machine, it));
            let asks = rows.flat_map(|row| row.asks);
            all.extend(asks.map(|column| (column.word(), (kind, column))));
        }
    }
    all.into_values()
}

/// Decides, or tells what is to be decided.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let records = several(desk, &mut office, given(matches, "number"))?;
    let kind = records.first().map_or(Kind::SHEET, |it| it.kind);
    let ids: Vec<i64> = records.iter().map(|it| it.id).collect();
    let matters = office.docket(kind, &ids)?;
    let rows: Vec<&str> = matches
        .get_many::<String>("rows")
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if rows.is_empty() {
        tell(desk, &matters, matches.get_flag("json"));
        return Ok(DONE);
    }
    let moved = office.has_moved(kind, &ids)?;
    let all = chosen(desk, (&matters, moved), &rows)?;
    let Some(first) = all.first() else {
        return Ok(DONE);
    };
    let each = matches.get_flag("each");
    let mut said = decision(desk, &office, first.row, matches)?;
    let by = option(matches, "by");
    if each && by.is_none() {
        said.by = None;
    }
    if let (Kind::SITTING, [meeting], None, None) = (kind, ids.as_slice(), by, said.meeting) {
        // What is entered of a meeting is what it decided.
        said.by = None;
        said.meeting = Some(*meeting);
    }
    let shared = Shared {
        decision: said,
        each,
        note: option(matches, "note").unwrap_or_default().to_owned(),
        reason: option(matches, "reason").unwrap_or_default().to_owned(),
        answers: answers(desk, &office, matches)?,
    };
    // Where all are of one kind, what is wrong is told in the words of its form.
    let of = all.first().map(|it| it.kind);
    let of = of.filter(|kind| all.iter().all(|it| it.kind == *kind));
    let decided = office.decide(&all, &shared);
    let written = decided.map_err(|error| Failure::Office(of, error))?;
    for (it, written) in all.iter().zip(written) {
        let act = (it.row.verb, None);
        if let Err(failure) = report(desk, &office, (it.kind, it.id), act) {
            desk.saved_but(failure);
        }
        desk.marks(Some(it.kind), &written.marks);
    }
    Ok(DONE)
}

fn answers(
    desk: &mut Desk,
    office: &Office,
    matches: &ArgMatches,
) -> Result<BTreeMap<&'static str, Value>, Failure> {
    let mut all = BTreeMap::new();
    for (kind, column) in asked() {
        let typed = fields::typed(matches, [column].into_iter());
        let read = fields::read(
            desk,
            office,
            (kind, kind.def()),
            [column].into_iter(),
            &typed,
        )?;
        all.extend(read);
    }
    all.retain(|_, value: &mut Value| !value.is_empty());
    Ok(all)
}

/// Reads which rows are decided how: 1..4=approve, 延-001=2.
fn chosen(
    desk: &Desk,
    (matters, moved): (&[Matter], bool),
    rows: &[&str],
) -> Result<Vec<Decided>, Failure> {
    let mut how: BTreeMap<usize, &'static Transition> = BTreeMap::new();
    let mut refusals = Vec::new();
    for typed in rows {
        let Some((places, act)) = typed.split_once(['=', '＝']) else {
            refusals.push(Refusal::of("row-how").with("found", *typed));
            continue;
        };
        for part in places.split([',', '，', '、']).map(str::trim) {
            if moved && part.starts_with(|it: char| it.is_ascii_digit()) {
                refusals.push(Refusal::of("rows-moved").with("found", part));
                continue;
            }
            let Some(found) = places_of(matters, part) else {
                refusals.push(Refusal::of("no-such-row").with("found", part));
                continue;
            };
            for at in found {
                let Some(it) = matters.get(at) else { continue };
                match act_of(desk, it, act.trim()) {
                    Some(row) => {
                        if how.insert(at, row).is_some() {
                            let number = &it.row.record.number;
                            refusals.push(Refusal::of("row-twice").about(number));
                        }
                    }
                    None => refusals.push(no_act(desk, it, act)),
                }
            }
        }
    }
    if !refusals.is_empty() {
        return Err(OfficeError::Refused(refusals).into());
    }
    let of = |(at, row): (usize, &'static Transition)| {
        let it = matters.get(at)?;
        Some(Decided {
            kind: it.row.record.kind,
            id: it.row.record.id,
            row,
            sheet: it.sheet.clone(),
        })
    };
    Ok(how.into_iter().filter_map(of).collect())
}

/// Gives the places of rows that are named by their places or by numbers of records.
fn places_of(matters: &[Matter], part: &str) -> Option<Vec<usize>> {
    let place = |typed: &str| {
        let by_place = typed.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let number = crate::domain::read_number(typed);
        let by_number = || {
            let named = number?;
            matters.iter().position(|it| named.names(&it.row.record))
        };
        by_place.filter(|at| *at < matters.len()).or_else(by_number)
    };
    match ends(part) {
        Some((from, to)) => {
            let (from, to) = (place(from)?, place(to)?);
            (from <= to).then(|| (from..=to).collect())
        }
        None => place(part).map(|at| vec![at]),
    }
}

/// Finds what is meant of what may be decided: by its place, its word, or what people call it.
fn act_of(desk: &Desk, it: &Matter, typed: &str) -> Option<&'static Transition> {
    let kind = it.row.record.kind.code();
    let digit = typed.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    if let Some(at) = digit {
        return it.acts.get(at).copied();
    }
    let plain = typed.to_lowercase().replace('-', "_");
    let called = |row: &&&Transition| {
        row.verb == plain || desk.texts.transition(kind, row.verb) == typed
    };
    it.acts.iter().find(called).copied()
}

fn no_act(desk: &Desk, it: &Matter, act: &str) -> Refusal {
    let record = &it.row.record;
    let allowed = it.acts.iter().map(|row| row.verb).collect::<Vec<_>>();
    let refusal = if let Some(it) = &it.became {
        Refusal::of("decided-already").with("became", became(&desk.texts, it))
    } else if allowed.is_empty() {
        let state = desk.texts.state(record.kind.code(), &record.state);
        Refusal::of("not-to-be-decided").with("state", state)
    } else {
        Refusal::of("not-a-choice")
            .with("found", act)
            .with("allowed", desk.texts.list(allowed))
    };
    refusal.about(&record.number)
}

/// Says who may decide what stands there: once for all acts, where they are the same.
fn who_told(desk: &Desk, it: &Matter) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let is_one = it.may.iter().all(|may| Some(may) == it.may.first());
    for (row, may) in it.acts.iter().zip(&it.may) {
        let who = may.capacities.iter();
        let who = who.map(|it| desk.say(&format!("capacity-{}", it.code().replace('_', "-"))));
        let act = desk.texts.transition(it.row.record.kind.code(), row.verb);
        let args = Args::new()
            .set("act", act)
            .set("capacities", desk.texts.list(who.collect::<Vec<_>>()))
            .set("n", may.told())
            .set("people", desk.texts.list(may.people.clone()));
        let key = if is_one {
            "decide-who"
        } else {
            "decide-who-act"
        };
        told.push(desk.say_with(key, &args));
        if is_one {
            break;
        }
    }
    told
}

/// Gives what an act cannot do without.
fn asked_of(row: &'static Transition) -> impl Iterator<Item = &'static Column> {
    row.asks.iter().filter(|it| it.is_required())
}

/// Tells what stands there, each with its place and what may be decided of it.
fn tell(desk: &mut Desk, matters: &[Matter], json: bool) {
    if json {
        let rows = matters.iter().enumerate().map(|(n, it)| {
            let record = &it.row.record;
            json!({
                "row": n + 1,
                "kind": record.kind.code(),
                "number": record.number,
                "state": record.state,
                "matter": matter(&desk.texts, &it.row, it.whole.as_ref()),
                "became": it.became.as_ref().map(|it| json!({
                    "act": it.verb,
                    "by": it.by,
                    "on": it.on.to_string(),
                    "sheet": it.sheet,
                })),
                "acts": it.acts.iter().map(|row| row.verb).collect::<Vec<_>>(),
                "who": it.may.iter().map(|it| it.capacities.iter().map(|it| it.code()).collect::<Vec<_>>()).collect::<Vec<_>>(),
                "people": it.may.iter().map(|it| &it.people).collect::<Vec<_>>(),
                "asks": it.acts.iter().map(|row| asked_of(row).map(Column::word).collect::<Vec<_>>()).collect::<Vec<_>>(),
                "usual": it.usual.as_ref().map(|it| &it.name),
                "usual_number": it.usual.as_ref().map(|it| &it.number),
            })
        });
        let rows: Json = rows.collect::<Vec<_>>().into();
        desk.out.json(&rows);
        return;
    }
    for (n, it) in matters.iter().enumerate() {
        let record = &it.row.record;
        let code = record.kind.code();
        let state = desk.texts.state(code, &record.state);
        let words = matter(&desk.texts, &it.row, it.whole.as_ref());
        let line = format!("{}  {}  {state}  {words}", n + 1, record.number);
        desk.out.wrapped(4, &line);
        if let Some(it) = &it.became {
            desk.out.line(&format!("    {}", became(&desk.texts, it)));
        }
        let acts = it.acts.iter().enumerate().map(|(at, row)| {
            let called = desk.texts.transition(code, row.verb);
            format!("{}={} {called}", at + 1, row.verb)
        });
        let mut acts = acts.collect::<Vec<_>>();
        acts.extend(it.usual.as_ref().map(|it| format!("→ {}", it.told())));
        if !acts.is_empty() {
            desk.out.line(&format!("    {}", acts.join("  ")));
        }
        for who in who_told(desk, it) {
            desk.out.line(&format!("    {who}"));
        }
        for (at, row) in it.acts.iter().enumerate() {
            let mut asks: Vec<String> = asked_of(row)
                .map(|column| {
                    let option = column.word().replace('_', "-");
                    let named =
                        field_name(&desk.texts, Some(record.kind), Some(row.verb), column.name);
                    format!("--{option} {named}")
                })
                .collect();
            // Words on what goes on are a note, those on what does not a reason.
            if row.note == Note::Required {
                let option = if at == 0 { "--note" } else { "--reason" };
                let named = field_name(&desk.texts, Some(record.kind), Some(row.verb), "note");
                asks.push(format!("{option} {named}"));
            }
            if !asks.is_empty() {
                let args = Args::new().set("act", desk.texts.transition(code, row.verb));
                let asks = desk.texts.list(asks);
                let line = desk.say_with("decide-asks", &args.set("asks", asks));
                desk.out.line(&format!("    {line}"));
            }
        }
    }
}
