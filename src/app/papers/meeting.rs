//! What a meeting has before it 会议议题单: what waits for its decision and what is overdue, each
//! with an empty place for what was decided; results are entered afterwards in the same order.

use super::{Made, day};
use crate::domain::{Record, Type};
use crate::exchange::paper::{Block, Paper, Sheet};
use crate::i18n::{Args, Texts};
use crate::office::{Agenda, Item, proposed_words, runs_out};
use crate::store::Row;

/// Makes the papers of meetings, one behind the other.
pub(super) fn made(texts: &Texts, all: &[Agenda]) -> Made {
    let mut paper = Paper::new();
    for it in all {
        paper.join(one(texts, it));
    }
    let numbers: Vec<&str> = all.iter().map(|it| &*it.meeting.record.number).collect();
    let title = format!("{} {}", numbers.join(" "), texts.say("paper-meeting"));
    Made {
        left_out: None,
        title,
        paper,
        file: None,
    }
}

fn one(texts: &Texts, agenda: &Agenda) -> Paper {
    let meeting = &agenda.meeting.record;
    let mut paper = Paper::new();
    paper.put(Block::Centre(meeting.title().to_owned()));
    paper.put(Block::Centre(texts.say("paper-meeting")));
    let on = meeting.day("held_on").map(|it| day(texts, it));
    let head = Args::new()
        .set("number", &*meeting.number)
        .set("day", on.unwrap_or_default());
    paper.put(Block::Left(texts.say_with("paper-meeting-head", &head)));
    if agenda.meeting.record.is_ended() {
        paper.put(Block::Text(texts.say("paper-meeting-held")));
    }
    let mut n = 0;
    for item in &agenda.items {
        let named = match item.queue {
            Some(word) => texts.queue(word),
            None => texts.say("light-red"),
        };
        let heading = Args::new().set("n", item.rows.len()).set("name", named);
        paper.put(Block::Blank);
        paper.put(Block::Left(texts.say_with("paper-meeting-part", &heading)));
        paper.put(Block::Sheet(sheet(texts, item, &mut n)));
    }
    if agenda.items.is_empty() {
        paper.put(Block::Blank);
        paper.put(Block::Text(texts.say("paper-meeting-none")));
    }
    paper
}

/// The rows of one part; they are counted through the whole paper, as they are entered afterwards.
fn sheet(texts: &Texts, item: &Item, n: &mut usize) -> Sheet {
    let head = |key: &str, room| (texts.say(key), room);
    let rows = item.rows.iter().map(|row| {
        *n += 1;
        let number = row.record.number.clone();
        let id = row.record.id;
        let mut words = matter(texts, row, item.whole.get(&id));
        if let Some(by) = item.brought.get(&id) {
            let args = Args::new().set("number", &**by);
            words = texts.clauses([words, texts.say_with("paper-brought", &args)]);
        }
        vec![n.to_string(), number, words, String::new()]
    });
    let rows = rows.collect();
    Sheet {
        columns: vec![
            head("paper-column-n", 4),
            head("col-number", 8),
            head("paper-column-matter", 29),
            head("paper-column-decision", 12),
        ],
        rows,
    }
}

/// What is to be decided: the title of it and of what it is a part of, who is named in charge and
/// the days that are set in it. Of what only some may read nothing but its number stands there.
pub fn matter(texts: &Texts, row: &Row, whole: Option<&Record>) -> String {
    let [words, days] = parts(texts, row, whole);
    texts.clauses([words, days].concat())
}

/// As [`matter`], the days first: what stands on one line is cut at its end.
pub fn matter_by_day(texts: &Texts, row: &Row, whole: Option<&Record>) -> String {
    let [words, days] = parts(texts, row, whole);
    texts.clauses([days, words].concat())
}

/// What it is about, and the days by which it is to be done.
fn parts(texts: &Texts, row: &Row, whole: Option<&Record>) -> [Vec<String>; 2] {
    let record = &row.record;
    if record.is_restricted() || whole.is_some_and(Record::is_restricted) {
        return [vec![texts.say("paper-restricted")], Vec::new()];
    }
    let (mut words, mut days) = (Vec::new(), Vec::new());
    words.extend(whole.map(|it| format!("{} {}", it.number, it.title())));
    words.push(record.title().to_owned());
    let def = record.kind.def();
    let mut people = def.of_people();
    words.extend(
        people
            .next()
            .and_then(|it| row.names.get(it))
            .map(|it| it.name.clone()),
    );
    let limits = def.columns.iter().filter(|it| it.ty == Type::Limit);
    for (column, limit) in limits.filter_map(|it| Some((it, record.day(it.name)?))) {
        let label = texts.column(record.kind.code(), column.word());
        // The day as it was decided; where that is a day off, when it runs out.
        let mut day = limit.to_string();
        if let Some(next) = runs_out(limit) {
            let args = Args::new().set("next", next.to_string());
            day.push_str(&texts.say_with("page-runs-out", &args));
        }
        if record.is_proposed(column.name) {
            day = proposed_words(texts, day);
        }
        days.push(format!("{label}{day}"));
    }
    // What is asked for: an extension to what day.
    let asked = def.sheet.beside.iter().filter_map(|it| def.column(it));
    for (column, on) in asked.filter_map(|it| Some((it, record.day(it.name)?))) {
        let label = texts.column(record.kind.code(), column.word());
        days.push(format!("{label}{on}"));
    }
    words.retain(|it| !it.is_empty());
    [words, days]
}
