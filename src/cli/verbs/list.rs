//! `list KIND`: any kind of record, filtered, as a plain table or as one JSON array.

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::Value as Json;

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::json;
use super::super::near::kind_of;
use super::super::table::{Layout, one_line};
use super::super::words::Words;
use super::narrow::filter;
use super::{given, option};
use crate::app::office::{Office, show_value};
use crate::app::{Query, Row, Sort};
use crate::domain::light::{Light, distance_of, light_of};
use crate::domain::{Kind, Value};
use crate::i18n::Args;

/// How many rows are read at once.
const PAGE: usize = 500;
/// How many rows a person at a terminal gets where nothing is said.
const FIRST: usize = 100;
/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let option = |id| words.option("list", id);
    words
        .verb("list")
        .arg(words.arg("list", "kind").required(true))
        .arg(option("state").action(ArgAction::Append))
        .arg(option("light"))
        .arg(option("department"))
        .arg(option("owner"))
        .arg(option("lead"))
        .arg(option("category"))
        .arg(option("channel"))
        .arg(option("batch"))
        .arg(option("of"))
        .arg(option("text"))
        .arg(
            option("limit")
                .value_parser(clap::value_parser!(usize))
                .value_name("N"),
        )
        .arg(option("after").value_name("NUMBER"))
        .arg(
            Arg::new("newest")
                .long("newest")
                .help(words.say("help-list-newest"))
                .action(ArgAction::SetTrue),
        )
        .arg(words.switch("list", "json"))
}

/// Lists.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let kind = kind_of(desk, given(matches, "kind"))?;
    let office = desk.office()?;
    let filter = filter(desk, &office, kind, matches)?;
    let mut query = Query::of(kind, PAGE);
    query.filter = filter;
    query.descending = matches.get_flag("newest");
    if let Some(number) = option(matches, "after") {
        let id = office.resolve(kind, number).map_err(Failure::about(kind))?;
        query.after = Some(crate::app::Key {
            sort: Value::Int(id),
            id,
        });
    }
    let is_json = matches.get_flag("json");
    let usual = if desk.out.is_terminal() && !is_json {
        FIRST
    } else {
        usize::MAX
    };
    let most = matches.get_one::<usize>("limit").copied().unwrap_or(usual);
    if is_json {
        print_json(desk, &office, query, most)
    } else {
        print_table(desk, &office, query, most)
    }
}

/// Walks a list page by page, so that a million rows take no more memory than one page.
fn walk(
    office: &Office,
    mut query: Query,
    most: usize,
    mut page: impl FnMut(&[Row]),
) -> Result<bool, Failure> {
    let mut left = most;
    loop {
        query.limit = left.min(PAGE);
        if query.limit == 0 {
            return Ok(true);
        }
        let listing = office.list(&query)?;
        page(&listing.rows);
        left -= listing.rows.len().min(left);
        let Some(last) = listing.rows.last().filter(|_| listing.more) else {
            return Ok(false);
        };
        query.after = Some(Sort::Number.key(&last.record));
    }
}

fn print_json(desk: &mut Desk, office: &Office, query: Query, most: usize) -> Done {
    let mut before = "[";
    walk(office, query, most, |rows| {
        for row in rows {
            let object = Json::Object(json::record(office, row));
            desk.out.json_piece(&format!("{before}\n  {object}"));
            before = ",";
        }
    })?;
    let end = if before == "[" { "[]\n" } else { "\n]\n" };
    desk.out.json_piece(end);
    Ok(DONE)
}

/// The columns a table shows between state and the end of the line; the title gives way.
const fn shown(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Campaign => &["name", "organiser", "from_on", "to_on"],
        Kind::Goal | Kind::Category => &["name"],
        Kind::Channel => &["name", "needs_openers"],
        Kind::Phase | Kind::Step => &["name", "from_on", "to_on"],
        Kind::Deliverable => &["name", "step_id", "delivered_on"],
        Kind::Department => &["name", "lead_id", "head_id"],
        Kind::Person => &["name", "department_id", "post", "politics"],
        Kind::Post => &["name", "body", "seats"],
        Kind::Batch => &["name", "channel_id", "sent", "returned"],
        Kind::Card => &["channel_id", "received_on", "batch_id", "empty"],
        Kind::Opinion => &["text", "category_id", "channel_id", "received_on"],
        Kind::Erratum => &["correct_text", "misread", "opinion_id"],
        Kind::Meeting => &["name", "meeting_body", "held_on"],
        Kind::Problem => &["title", "category_id", "urgency", "difficulty"],
        Kind::Task => &["goal", "department_id", "owner_id", "limit_on"],
        Kind::Milestone => &["name", "task_id", "due_on"],
        Kind::Progress => &["done", "task_id", "noted_on"],
        Kind::Extension => &["reason", "task_id", "wanted_on", "granted_on"],
        Kind::Urging => &["wording", "task_id", "ladder", "urged_on"],
        Kind::LookBack => &["finding", "task_id", "result", "looked_on"],
        Kind::Verification => &["finding", "task_id", "result", "verified_on"],
        Kind::Attachment => &["name", "bytes"],
    }
}

fn print_table(desk: &mut Desk, office: &Office, query: Query, most: usize) -> Done {
    let kind = query.kind;
    let mut heads = vec![desk.say("col-number"), desk.say("col-state")];
    if kind == Kind::Task {
        heads.push(desk.say("col-light"));
    }
    let elastic = heads.len();
    heads.extend(shown(kind).iter().map(|name| {
        let word = kind
            .def()
            .column(name)
            .map_or(*name, |column| column.word());
        desk.texts.column(kind.code(), word)
    }));
    let mut last = None;
    let mut layout: Option<Layout> = None;
    let more = walk(office, query, most, |rows| {
        let cells: Vec<_> = rows.iter().map(|row| line(desk, office, row)).collect();
        let texts: Vec<Vec<String>> = cells.iter().map(|(cells, _)| cells.clone()).collect();
        if layout.is_none() && !rows.is_empty() {
            let made = Layout::of(&heads, &texts, elastic, desk.out.width());
            desk.out.line(&made.line(&heads));
            layout = Some(made);
        }
        if let Some(layout) = &layout {
            for (cells, light) in &cells {
                let word = light.and_then(|_| cells.get(2)).map_or("", String::as_str);
                desk.out.lit_line(&layout.line(cells), word, *light);
            }
        }
        last = rows
            .last()
            .map(|row| row.record.number.clone())
            .or_else(|| last.take());
    })?;
    match last {
        None => desk.tell(
            "list-none",
            &Args::new().set("kind", desk.texts.kind(kind.code())),
        ),
        Some(number) if more => desk.tell("list-more", &Args::new().set("number", number)),
        Some(_) => {}
    }
    Ok(DONE)
}

fn line(desk: &Desk, office: &Office, row: &Row) -> (Vec<String>, Option<Light>) {
    let record = &row.record;
    let kind = record.kind;
    let mut cells = vec![
        record.number.clone(),
        desk.texts.state(kind.code(), &record.state),
    ];
    let light = light_of(record, office.today());
    if kind == Kind::Task {
        cells.push(lamp(desk, office, row, light));
    }
    for name in shown(kind) {
        let text = kind
            .def()
            .column(name)
            .map(|column| show_value(&desk.texts, row, column));
        cells.push(one_line(&text.unwrap_or_default()));
    }
    (cells, light)
}

/// Says the light of a task and how far its limit is.
pub(super) fn lamp(desk: &Desk, office: &Office, row: &Row, light: Option<Light>) -> String {
    let record = &row.record;
    match light {
        None if record.state == "closed" && record.is_set("late") => {
            desk.say("light-closed-late")
        }
        None if record.state == "closed" => desk.say("light-closed"),
        None => String::new(),
        Some(light @ (Light::Red | Light::Yellow | Light::Green)) => {
            let far = distance_of(record, office.store().calendar(), office.today());
            match far {
                Some(far) if far.days < 0 => {
                    desk.say_with("days-late", &Args::new().set("n", -far.days))
                }
                Some(far) => {
                    desk.say_with("days-left", &Args::new().set("n", far.working_days))
                }
                None => desk.say(&format!("light-{}", light.code())),
            }
        }
        Some(Light::Grey) => desk.say("light-grey"),
    }
}
