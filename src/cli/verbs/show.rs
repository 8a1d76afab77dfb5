//! `show NUMBER`: one record whole, with its chain and its history.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::json;
use super::super::words::Words;
use super::given;
use super::journal::line_of;
use super::list::lamp;
use crate::app::sheet::unmet::due_words;
use crate::app::sheet::{
    beside_the_light, delivered_words, drawn_words, found_beside, is_inner, lacking, late_tick,
    ledger_words, marked_hand, talks_head, talks_lines,
};
use crate::domain::counting::COUNTING;
use crate::domain::figure::grouped;
use crate::domain::light::shown_light;
use crate::domain::text::one_line;
use crate::domain::{Day, Refusal, Type};
use crate::i18n::Args;
use crate::office::{Chain, HistoryLine, Office, OfficeError, no_notice, page_value, runs_out};
use crate::store::Row;
use crate::tui::text::{cut, pad, width};

/// How much history is shown.
const HISTORY: usize = 1_000;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("show")
        .arg(words.arg("show", "number").required(true))
        .arg(words.switch("show", "all"))
        .arg(words.switch("show", "json"))
}

/// Shows a record.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    let number = given(matches, "number");
    let record = desk.find(&office, number)?;
    let of = (record.kind, record.id);
    let all = matches.get_flag("all");
    let chain = if all {
        office.chain_to(of, usize::MAX)?
    } else {
        office.chain(record.kind, record.id)?
    };
    let chain = chain.ok_or_else(|| {
        let refusal = Refusal::of("unknown-number").with("found", number);
        Failure::Office(None, OfficeError::Refused(vec![refusal]))
    })?;
    let most = if all { usize::MAX } else { HISTORY };
    let history = office.history(Some(of), None, most)?;
    let total = office.count_history(Some(of), None)?;
    if matches.get_flag("json") {
        let beside = office.beside(record.kind, std::slice::from_ref(&chain.row))?;
        let whole = json::whole(&office, (&chain, &beside), (&history, total));
        desk.out.json(&whole);
    } else {
        print(desk, &office, &chain, (&history, total));
    }
    Ok(DONE)
}

fn print(
    desk: &mut Desk,
    office: &Office,
    chain: &Chain,
    (history, total): (&[HistoryLine], usize),
) {
    let record = &chain.row.record;
    let kind = record.kind;
    let state = desk
        .texts
        .state(kind.code(), record.shown_state(office.today()));
    if record.is_handed_on() {
        desk.tell("page-covered", &Args::new().set("number", &record.number));
    }
    let light = shown_light(record, office.sight());
    let lamp = lamp(desk, office, &chain.row);
    let named = desk.texts.kind(kind.code());
    let mut head = format!("{}  {named}  {state}  {lamp}", record.number);
    for words in beside_the_light(&desk.texts, record, office.today()) {
        head = format!("{head} · {words}");
    }
    desk.out.lit_line(&head, &lamp, light);
    let mut fields: Vec<(String, String)> = fields(desk, chain, office.today());
    let delivered = delivered_words(&desk.texts, chain);
    fields.extend(delivered.map(|it| (desk.texts.kind(COUNTING.code()), it)));
    if let Some(ledger) = &chain.on_ledger {
        let words = ledger_words(&desk.texts, record, ledger);
        fields.push((desk.say("page-on-ledger"), words));
        let lacks = lacking(&desk.texts, ledger);
        fields.extend(lacks.map(|it| (desk.say("page-lacks"), it)));
    }
    let due = chain.due.as_ref().map(|it| due_words(&desk.texts, it));
    fields.extend(due.map(|it| (desk.say("page-due"), it)));
    let late = late_tick(&desk.texts, chain);
    fields.extend(late.map(|it| (desk.say("page-late"), it)));
    let drawn = drawn_words(&desk.texts, chain);
    fields.extend(drawn.map(|it| (desk.say("page-drawn"), it)));
    let widest = fields
        .iter()
        .map(|(label, _)| width(label))
        .max()
        .unwrap_or_default();
    for (label, value) in fields {
        let mut label = pad(&label, widest, "…");
        for text in value.lines() {
            desk.out.line(&format!("  {label}  {text}"));
            label = " ".repeat(widest);
        }
    }
    print_links(desk, chain);
    if let Some(talks) = &chain.talks {
        let head = format!(
            "{} {}",
            desk.say("talks-title"),
            talks_head(&desk.texts, talks)
        );
        desk.out.blank();
        desk.out.line(&head);
        for (member, words) in talks_lines(&desk.texts, talks) {
            desk.out.wrapped(2, &format!("{member}  {words}"));
        }
    }
    if !chain.evidence.is_empty() {
        let head = desk.say("col-evidence");
        desk.out.blank();
        desk.out.line(&head);
        for file in &chain.evidence {
            let text = format!(
                "  {}  {}  {}",
                file.number,
                desk.texts.state(file.kind.code(), &file.state),
                file.text("name")
            );
            desk.out.line(&text);
        }
    }
    let head = desk.say("show-history");
    desk.out.blank();
    desk.out.line(&head);
    for entry in history {
        let text = line_of(desk, office, entry);
        desk.out.wrapped(2, &text);
    }
    tell_cut(desk, history.len(), total);
}

/// Says beneath what was cut how much there is, and the way to the rest.
fn tell_cut(desk: &mut Desk, shown: usize, total: usize) {
    if shown < total {
        let args = Args::new().set("shown", shown).set("total", total);
        let text = desk.say_with("show-cut", &args);
        desk.out.line(&format!("  {text}"));
    }
}

fn print_links(desk: &mut Desk, chain: &Chain) {
    let kind = chain.row.record.kind;
    for linked in &chain.links {
        let own = format!("col-{}-", kind.code().replace('_', "-"));
        let mut label = match linked.key.strip_prefix(&own) {
            Some(word) => desk.texts.column(kind.code(), word),
            None => desk.say(&linked.key),
        };
        if linked.total > linked.rows.len() {
            let n = |n: usize| grouped(i64::try_from(n).unwrap_or(i64::MAX));
            label = format!("{label} {}/{}", n(linked.rows.len()), n(linked.total));
        }
        desk.out.blank();
        desk.out.line(&label);
        for row in &linked.rows {
            let text = summary(desk, row, &linked.word_behind(row.record.id));
            desk.out.line(&text);
        }
        tell_cut(desk, linked.rows.len(), linked.total);
    }
}

fn fields(desk: &Desk, chain: &Chain, today: Day) -> Vec<(String, String)> {
    let row = &chain.row;
    let kind = row.record.kind;
    kind.def()
        .columns
        .iter()
        .filter(|column| !row.record.cell(column.name).is_empty() && !is_inner(column))
        .map(|column| {
            let value = page_value(&desk.texts, row, column);
            let mut value = marked_hand(&desk.texts, row, (column, value), today);
            if column.ty == Type::Limit
                && let Some(day) = row.record.day(column.name)
            {
                value = format!("{value} {}", desk.texts.weekday(day));
                value.push_str(&no_notice(&desk.texts, day));
                if let Some(next) = runs_out(day) {
                    let args = Args::new().set("next", desk.texts.day(next));
                    value.push_str(&desk.say_with("page-runs-out", &args));
                }
            }
            let value = found_beside(&desk.texts, chain, (column, value));
            (desk.texts.column(kind.code(), column.word()), value)
        })
        .collect()
}

fn summary(desk: &Desk, row: &Row, word: &str) -> String {
    let record = &row.record;
    let state = desk.texts.state(record.kind.code(), &record.state);
    let text = format!(
        "  {}  {state}  {}{word}",
        record.number,
        one_line(record.title())
    );
    cut(&text, desk.out.width(), "…").into_owned()
}
