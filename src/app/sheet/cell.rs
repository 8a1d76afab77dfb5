//! The text of one cell of a list, and the light of a row.

use super::drawn::ledger_words;
use super::gone::{marked_hand, marked_name};
use crate::app::state::{Facts, Line};
use crate::domain::figure::{Which, grouped};
use crate::domain::lag::lag_days;
use crate::domain::text::one_line;
use crate::domain::{Column, Day, Pace, Record, Source, Type, light};
use crate::i18n::{Args, Texts};
use crate::office::{proposed_words, runs_out, told_value};

/// The shape and colour of a row's light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Overdue ■.
    Red,
    /// Due soon ▲.
    Yellow,
    /// On course ●.
    Green,
    /// Suspended ◇.
    Grey,
    /// Struck off in time ◆.
    Closed,
    /// Struck off late ○.
    ClosedLate,
}

/// The text of a cell, with the light that stands before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The light.
    pub light: Option<Light>,
    /// The text.
    pub text: String,
}

/// Gives the light of a row with its words: 逾期3天, 剩2工作日, 中止, 按期销号.
pub fn light(texts: &Texts, facts: &Facts, line: &Line) -> Option<(Light, String)> {
    light_of(texts, &line.row.record, (facts.sight(), line.distance))
}

/// Gives the light of a record on a day, with its words; how far its limit is comes with it.
pub fn light_of(
    texts: &Texts,
    record: &Record,
    (sight, distance): (light::Sight, Option<light::Distance>),
) -> Option<(Light, String)> {
    let def = record.kind.def();
    let reached = def
        .figures
        .iter()
        .find(|it| it.which == Which::Flagged && def.is_lit());
    let reached =
        reached.filter(|it| def.machine.group(it.group).contains(&record.state.as_str()));
    if let Some(figure) = reached {
        let flag = def.tally.and_then(|told| told.flag);
        return Some(if flag.is_some_and(|flag| record.is_set(flag)) {
            let key = format!("figure-{}-{}", def.code, figure.word.replace('_', "-"));
            (Light::ClosedLate, texts.say(&key))
        } else {
            (Light::Closed, texts.say("light-closed"))
        });
    }
    let lit = light::light_of(record, sight)?;
    let shown = light::shown_light(record, sight)?;
    let left = distance.map(|distance| {
        if let Some(since) = stands_since(record) {
            // What is left, or late, was so on that day; the clock goes no further.
            let args = Args::new()
                .set("day", texts.day_short(since, sight.today.year()))
                .set("n", distance.late);
            let key = if distance.days < 0 {
                "clock-stands-late"
            } else {
                "clock-stands"
            };
            return texts.say_with(key, &args);
        }
        if distance.days < 0 {
            texts.say_with("days-late", &Args::new().set("n", distance.late))
        } else {
            texts.say_with("days-left", &Args::new().set("n", distance.working_days))
        }
    });
    let plain = || texts.say(&format!("light-{}", lit.code()));
    Some(match shown {
        light::Light::Red => (Light::Red, left.unwrap_or_else(plain)),
        light::Light::Yellow => (Light::Yellow, left.unwrap_or_else(plain)),
        light::Light::Green => (Light::Green, left.unwrap_or_else(plain)),
        light::Light::Grey => (Light::Grey, plain()),
    })
}

/// Says by how much a record is behind where that, not its limit, gives its light the colour.
fn lag_that_colours(texts: &Texts, record: &Record, sight: light::Sight) -> Option<String> {
    let own = light::light_of(record, sight)?;
    light::lag_light(record, sight).filter(|lag| *lag < own)?;
    lag_days(record, sight.today).map(|days| lag_words(texts, days))
}

/// Says for how many days a task lags behind its own steps 滞后.
pub fn lag_words(texts: &Texts, days: i64) -> String {
    texts.say_with("light-lag-days", &Args::new().set("n", days))
}

/// Says for how many days the limit of what is not decided yet has passed.
pub fn past_words(texts: &Texts, days: i64) -> String {
    texts.say_with("light-undecided", &Args::new().set("n", days))
}

/// Gives the day since which a task's clock stands: that of its application for striking off.
pub fn stands_since(record: &Record) -> Option<Day> {
    let pace = record.kind.def().machine.pace(&record.state);
    record
        .day("applied_on")
        .filter(|_| pace == Some(Pace::Judged))
}

/// Gives the light of a row; of what is not decided yet, and should have been done, that it is so.
fn light_cell(texts: &Texts, facts: &Facts, line: &Line) -> Cell {
    let record = &line.row.record;
    if let Some((light, text)) = light(texts, facts, line) {
        let text = lag_that_colours(texts, record, facts.sight()).unwrap_or(text);
        let light = Some(light);
        return Cell { light, text };
    }
    let past = light::past_undecided(record, facts.today);
    Cell {
        light: None,
        text: past.map_or_else(String::new, |days| past_words(texts, days)),
    }
}

/// Gives the text of a column for a row.
pub fn cell(texts: &Texts, facts: &Facts, line: &Line, source: Source) -> Cell {
    let record = &line.row.record;
    let plain = |text: String| Cell { light: None, text };
    match source {
        Source::Number => plain(record.number.clone()),
        Source::State => {
            plain(texts.state(record.kind.code(), record.shown_state(facts.today)))
        }
        Source::Light => light_cell(texts, facts, line),
        Source::Tied(_) | Source::Wordless(_) => {
            let counts = line.tied.iter();
            let found = counts.filter(|(counted, _)| *counted == source);
            // Nobody is called to most talks: a nought would say that nobody came.
            let n: i64 = found.map(|(_, n)| n).sum();
            let all = line.tied.iter().map(|(_, n)| n).sum::<i64>();
            // Who was there is known when it has taken place.
            let early = matches!(source, Source::Wordless(_)) && !record.is_ended();
            plain(if all == 0 || early {
                String::new()
            } else {
                grouped(n)
            })
        }
        Source::Parts(_) => {
            let n = line.tied.iter().find(|(counted, _)| *counted == source);
            plain(n.map(|(_, n)| grouped(*n)).unwrap_or_default())
        }
        Source::OnLedger => {
            let ledger = line.on_ledger.as_ref();
            plain(ledger.map_or_else(String::new, |it| ledger_words(texts, record, it)))
        }
        Source::DueBy => plain(
            (line.due)
                .map(|day| due_of_whole(texts, texts.day_short(day, facts.year)))
                .unwrap_or_default(),
        ),
        Source::Cell(name) => {
            let def = record.kind.def();
            let column = def.column(name);
            let said = column.map(|column| one_line(&shown(texts, facts, line, column)));
            let said = said.unwrap_or_default();
            let is_title = name == def.title;
            plain(if is_title {
                marked_name(texts, (record, record.is_gone(facts.today)), said)
            } else {
                said
            })
        }
    }
}

/// Says that a day is that of the whole of which something is a part.
pub(super) fn due_of_whole(texts: &Texts, day: String) -> String {
    texts.say_with("day-of-whole", &Args::new().set("day", day))
}

/// Days are short inside the campaign's year.
fn shown(texts: &Texts, facts: &Facts, line: &Line, column: &Column) -> String {
    if matches!(column.ty, Type::Day | Type::Limit) {
        let Some(day) = line.row.record.day(column.name) else {
            let is_due = line.row.record.kind.def().due == Some(column.name);
            let due = line.due.filter(|_| is_due);
            return due
                .map(|day| due_of_whole(texts, texts.day_short(day, facts.year)))
                .unwrap_or_default();
        };
        let mut short = texts.day_short(day, facts.year);
        if line.row.record.is_proposed(column.name) {
            short = proposed_words(texts, short);
        }
        let rolled = column.ty == Type::Limit && runs_out(day).is_some();
        return if rolled {
            texts.say_with("day-rolled", &Args::new().set("day", short))
        } else {
            short
        };
    }
    let told = told_value(texts, &line.row, column);
    marked_hand(texts, &line.row, (column, told), facts.today)
}

/// Writes a day as lists show it, `10-20` in the campaign's year.
pub fn short_day(texts: &Texts, facts: &Facts, day: &str) -> String {
    day.parse()
        .map_or_else(|_| day.to_owned(), |day| texts.day_short(day, facts.year))
}
