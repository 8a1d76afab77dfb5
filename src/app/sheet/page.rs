//! The lines of a record's page: fields in groups, chain both ways, evidence, history.

use super::drawn::reckoned;
use super::line::{PageLine, PageSection};
use super::{
    found_beside, lag_words, light, marked_hand, past_words, short_day, stands_since,
    talks_head, talks_lines,
};
use crate::app::state::{Facts, Line};
use crate::app::wording;
use crate::domain::figure::grouped;
use crate::domain::lag::{LAG_STEPS, lag_days, lag_points};
use crate::domain::light::{past_undecided, silent};
use crate::domain::rules::Rung;
use crate::domain::text::one_line;
use crate::domain::{Column, Day, Kind, PROVES, Record, Type};
use crate::i18n::{Args, Texts};
use crate::office::{Chain, HistoryLine, no_notice, page_value, runs_out};
use crate::store::Op;

/// Gives the few lines that stand beneath a list: an opinion's words whole, a task's essentials.
pub fn summary_lines(
    texts: &Texts,
    facts: &Facts,
    line: &Line,
    chain: &Chain,
) -> Vec<PageLine> {
    let record = &line.row.record;
    let mut lines = Vec::new();
    for group in record.kind.def().sheet.detail {
        let fields = field_lines(texts, facts, line, group);
        match (fields.as_slice(), group) {
            // The only field of its group speaks for itself.
            ([only], [_]) => lines.push(PageLine::field(String::new(), only.text.clone())),
            _ => lines.extend(run_on(fields)),
        }
    }
    if record.kind.def().is_given() {
        let words = format!("{} {}", texts.say("page-giver"), giver(texts, line));
        lines.push(PageLine::field(String::new(), words));
        lines.extend(errata_lines(texts, (record.kind, chain)));
    }
    for linked in &chain.links {
        // The newest say most.
        let newest = linked.rows.iter().rev().take(3);
        let mut named: Vec<String> = newest
            .map(|row| called(row) + &linked.word_behind(row.record.id))
            .collect();
        if linked.total > named.len() {
            let args = Args::new().set("n", linked.total);
            named.push(texts.say_with("page-of-all", &args));
        }
        lines.push(PageLine::field(
            String::new(),
            format!("{} {}", texts.labelled(&linked.key), named.join("  ")),
        ));
    }
    lines
}

/// Gives what stands in some columns of a record: a long text has a line of its own.
pub fn told_lines(texts: &Texts, facts: &Facts, line: &Line, names: &[&str]) -> Vec<String> {
    let def = line.row.record.kind.def();
    let is_long = |name: &str| def.column(name).is_some_and(|it| it.ty == Type::Text);
    let mut lines: Vec<String> = Vec::new();
    for part in names.chunk_by(|one, next| !is_long(one) && !is_long(next)) {
        let told = run_on(field_lines(texts, facts, line, part));
        lines.extend(told.map(|it| it.text));
    }
    lines
}

/// Short fields share a line.
fn run_on(fields: Vec<PageLine>) -> Option<PageLine> {
    let text: Vec<String> = fields
        .into_iter()
        .map(|field| format!("{} {}", field.label, one_line(&field.text)))
        .collect();
    (!text.is_empty()).then(|| PageLine::field(String::new(), text.join("  ")))
}

/// Says what is told beside the light: for how long and by how much its own steps
/// lag, that no report came,
/// until when it is looked back at.
pub fn beside_the_light(texts: &Texts, record: &Record, today: Day) -> Vec<String> {
    let lag = lag_days(record, today).map(|days| match lag_points(record, today) {
        Some(points) => {
            let args = Args::new().set("n", days).set("points", points);
            texts.say_with("light-lag-points", &args)
        }
        None => lag_words(texts, days),
    });
    let quiet = silent(record, today)
        .map(|days| texts.say_with("light-silent", &Args::new().set("n", days)));
    // What is drawn waits to be looked back at.
    let look = record.day("look_by_on").map(|by| {
        let late = today.days_since(by);
        let args = Args::new()
            .set("day", by.to_string())
            .set("late", late.max(0));
        texts.say_with("light-look-back", &args)
    });
    let past = past_undecided(record, today).map(|days| past_words(texts, days));
    let words = past.into_iter().chain(lag).chain(quiet);
    words.chain(look).collect()
}

/// Says which step of urging is next, and from when; of a campaign's year the day alone.
pub fn rung_words(texts: &Texts, rung: Rung, (today, year): (Day, i32)) -> String {
    let args = Args::new()
        .set("step", texts.choice("ladder", rung.step))
        .set("due", (rung.from <= today).to_string())
        .set("day", texts.day_short(rung.from, year));
    texts.say_with("page-urge-next", &args)
}

/// Gives the lines of the whole page.
pub fn page_lines(texts: &Texts, facts: &Facts, line: &Line, chain: &Chain) -> Vec<PageLine> {
    let record = &line.row.record;
    let kind = record.kind;
    let mut state = texts.state(kind.code(), record.shown_state(facts.today));
    if let Some((_, words)) = light(texts, facts, line) {
        state = format!("{state} · {words}");
    }
    state.extend(late_so_far(texts, line));
    for words in beside_the_light(texts, record, facts.today) {
        state = format!("{state} · {words}");
    }
    let mut lines = vec![PageLine::field(texts.say("col-state"), state)];
    if record.is_handed_on() {
        let args = Args::new().set("number", &record.number);
        let words = texts.say_with("page-covered", &args);
        lines.push(PageLine::field(String::new(), words));
    }
    lines.extend(reckoned(texts, chain));
    if let Some(rung) = chain.urge {
        let words = rung_words(texts, rung, (facts.today, facts.year));
        lines.push(PageLine::field(texts.say("page-urge"), words));
    }
    let sheet = &kind.def().sheet;
    if sheet.detail.is_empty() {
        let columns = kind.def().columns.iter();
        let all: Vec<&str> = columns.map(|column| column.name).collect();
        lines.extend(field_lines(texts, facts, line, &all));
    }
    for group in sheet.detail {
        let mut fields = field_lines(texts, facts, line, group);
        beside_found(texts, chain, &mut fields, group);
        if !fields.is_empty() {
            lines.push(PageLine::default());
            lines.extend(fields);
        }
    }
    if kind.def().is_given() {
        lines.push(PageLine::field(texts.say("page-giver"), giver(texts, line)));
        lines.extend(errata_lines(texts, (kind, chain)));
    }
    for linked in &chain.links {
        lines.push(PageLine::default());
        let count = counted(linked.total);
        lines.push(PageLine::heading(format!(
            "{} {count}",
            texts.labelled(&linked.key)
        )));
        lines.extend(linked.rows.iter().map(|row| PageLine {
            label: String::new(),
            text: linked_words(texts, facts, row) + &linked.word_behind(row.record.id),
            link: Some((row.record.kind, row.record.id)),
            ..PageLine::default()
        }));
        let listed = (linked.rows.len(), linked.total);
        lines.extend(PageLine::rest(texts, PageSection::Links, listed));
    }
    if !chain.evidence.is_empty() {
        lines.push(PageLine::default());
        lines.push(PageLine::heading(texts.say("page-evidence")));
    }
    for file in &chain.evidence {
        let state = texts.state(file.kind.code(), &file.state);
        lines.push(PageLine {
            text: format!("{} {} · {state}", file.number, file.text("name")),
            link: Some((file.kind, file.id)),
            ..PageLine::default()
        });
    }
    lines.extend(talk_lines(texts, chain));
    let made = short_day(texts, facts, &record.made_on);
    lines.push(PageLine::default());
    lines.push(PageLine::field(texts.say("col-made-on"), made));
    lines
}

/// Tells who has talked to whom, a line a member; Enter leads to the matrix.
fn talk_lines(texts: &Texts, chain: &Chain) -> Vec<PageLine> {
    let Some(talks) = &chain.talks else {
        return Vec::new();
    };
    let head = format!("{} {}", texts.say("talks-title"), talks_head(texts, talks));
    let mut lines = vec![PageLine::default(), PageLine::heading(head)];
    let members = talks_lines(texts, talks).into_iter();
    lines.extend(members.map(|(label, text)| PageLine {
        more: Some(PageSection::Talks),
        ..PageLine::field(label, text)
    }));
    lines
}

/// Says the days late of the stretches before, where the limit in force has not passed.
fn late_so_far(texts: &Texts, line: &Line) -> Option<String> {
    let distance = line.distance.filter(|it| it.late > 0 && it.days >= 0)?;
    let args = Args::new().set("n", distance.late);
    Some(format!(" · {}", texts.say_with("days-late-so-far", &args)))
}

fn linked_words(texts: &Texts, facts: &Facts, row: &crate::store::Row) -> String {
    let line = Line {
        row: row.clone(),
        distance: None,
        due: None,
        tied: Vec::new(),
        on_ledger: None,
    };
    let state = light(texts, facts, &line).map_or_else(
        || texts.state(row.record.kind.code(), &row.record.state),
        |(_, words)| words,
    );
    let beside = row.record.kind.def().sheet.beside.iter();
    let beside = beside
        .filter_map(|name| row.record.kind.def().column(name))
        .filter(|column| !row.record.lacks(column.name))
        .map(|column| {
            let label = texts.column(row.record.kind.code(), column.word());
            format!("  {label} {}", shown(texts, facts, &line, column))
        });
    format!("{} · {state}{}", called(row), beside.collect::<String>())
}

fn counted(n: usize) -> String {
    grouped(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Both readings stand side by side; the text itself is never changed.
fn errata_lines(texts: &Texts, (kind, chain): (Kind, &Chain)) -> Vec<PageLine> {
    let errata = kind.def().given.map(|it| it.errata);
    chain
        .links
        .iter()
        .flat_map(|linked| &linked.rows)
        .filter(|row| Some(row.record.kind) == errata)
        .map(|row| {
            let text = format!(
                "{} → {}",
                row.record.text("misread"),
                row.record.text("correct_text")
            );
            PageLine::field(texts.kind(row.record.kind.code()), text)
        })
        .collect()
}

fn giver(texts: &Texts, line: &Line) -> String {
    texts.say(if line.row.record.is_set("has_giver") {
        "giver-sealed"
    } else {
        "giver-none"
    })
}

fn field_lines(texts: &Texts, facts: &Facts, line: &Line, names: &[&str]) -> Vec<PageLine> {
    let record = &line.row.record;
    told(record, names)
        .map(|column| PageLine {
            label: texts.column(record.kind.code(), column.word()),
            text: shown(texts, facts, line, column),
            ..PageLine::default()
        })
        .collect()
}

/// Adds to what stands in some columns what somebody else found of them.
fn beside_found(texts: &Texts, chain: &Chain, fields: &mut [PageLine], names: &[&str]) {
    for (field, column) in fields.iter_mut().zip(told(&chain.row.record, names)) {
        let own = std::mem::take(&mut field.text);
        field.text = found_beside(texts, chain, (column, own));
    }
}

/// Gives those of some columns in which something stands that people read.
fn told(record: &Record, names: &[&str]) -> impl Iterator<Item = &'static Column> {
    let columns = names
        .iter()
        .filter_map(|name| record.kind.def().column(name));
    columns.filter(|column| !record.lacks(column.name) && !is_inner(column))
}

/// What a file proves stands among the links, by its number; what points of lag are counted from
/// stands beside the light.
pub(crate) fn is_inner(column: &Column) -> bool {
    matches!(column.name, "proves_kind" | PROVES | LAG_STEPS)
}

fn shown(texts: &Texts, facts: &Facts, line: &Line, column: &Column) -> String {
    let text = (column, page_value(texts, &line.row, column));
    let text = marked_hand(texts, &line.row, text, facts.today);
    let day = line.row.record.day(column.name);
    let Some(day) = day.filter(|_| column.ty == Type::Limit) else {
        return text;
    };
    let mut estimated = no_notice(texts, day);
    if let Some(next) = runs_out(day) {
        let args = Args::new().set("next", texts.day_short(next, facts.year));
        estimated = format!("{}{estimated}", texts.say_with("page-runs-out", &args));
    }
    let Some(distance) = line.distance.filter(|_| column.name == "limit_on") else {
        return format!("{text}{estimated}");
    };
    // A row shows one of the two; the page shows working days and calendar days.
    let args = Args::new()
        .set("day", short_day(texts, facts, &text))
        .set("days", distance.days.abs())
        .set("working", distance.working_days.abs());
    // 逾期 is said of all days late: what is past of this limit alone has another word.
    let key = match distance.days {
        0.. => "page-limit-left",
        days if -days == distance.late => "page-limit-late",
        _ => "page-limit-past",
    };
    let mut words = format!("{}{estimated}", texts.say_with(key, &args));
    if let Some(since) = stands_since(&line.row.record) {
        let day = texts.day_short(since, facts.year);
        let args = Args::new().set("day", day);
        words.push_str(&texts.say_with("page-clock-stands", &args));
    }
    words
}

fn called(row: &crate::store::Row) -> String {
    let title = row.record.title();
    if title.is_empty() {
        row.record.number.clone()
    } else {
        format!("{} {}", row.record.number, one_line(title))
    }
}

/// Gives the history: when, what, decided by whom on which day, typed by whom; and how much there
/// is where it goes on.
pub fn history_lines(
    texts: &Texts,
    facts: &Facts,
    (history, total): (&[HistoryLine], usize),
) -> Vec<PageLine> {
    if history.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![
        PageLine::default(),
        PageLine::heading(texts.say("page-history")),
    ];
    for line in history {
        let entry = &line.entry;
        let act = wording::command(texts, &entry.command);
        let mut parts = vec![wording::act_of(texts, act, line.behind.as_ref())];
        parts.extend(states(texts, line));
        if let Some(by) = &line.decided_by {
            let on = entry.decided_on.as_deref().unwrap_or_default();
            let args = Args::new()
                .set("who", by.told())
                .set("day", short_day(texts, facts, on));
            parts.push(texts.say_with("page-decided", &args));
        }
        let typist = line.typist();
        let args = Args::new().set("who", typist);
        parts.push(texts.say_with("page-entered", &args));
        parts.extend(entry.note.clone().filter(|note| !note.is_empty()));
        lines.push(PageLine::field(
            short_day(texts, facts, &entry.day),
            parts.join(" · "),
        ));
    }
    lines.extend(PageLine::rest(
        texts,
        PageSection::History,
        (history.len(), total),
    ));
    lines
}

fn states(texts: &Texts, line: &HistoryLine) -> Option<String> {
    let moved = line.items.iter().find(|item| item.op == Op::Move)?;
    let kind = moved.kind?;
    let word = |end: &str| {
        let code = moved.data.get(end)?.as_str()?;
        Some(texts.state(kind.code(), code))
    };
    Some(format!("{} → {}", word("from")?, word("to")?))
}
