//! What is said of a view: which of its days follow the day and which stay, what it names and is no
//! more, and what it shows of what waits.

use super::wording::refusal;
use crate::domain::lag::LAG_ON;
use crate::domain::{Kind, Value};
use crate::i18n::{Args, Texts, field_name};
use crate::office::{NamedView, Office, OfficeResult, Waits};
use crate::store::Within;

/// Says of the days between which a view lists whether they follow the day or stay.
pub fn days(texts: &Texts, kind: Kind, all: &[Within]) -> Vec<String> {
    let mut told = Vec::new();
    for within in all.iter().filter(|it| it.column != LAG_ON) {
        let [from, to] = [
            (&within.from, &within.said[0]),
            (&within.to, &within.said[1]),
        ];
        let follows = |it: (&Option<Value>, &Option<String>)| it.1.is_some();
        let is_open = |it: (&Option<Value>, &Option<String>)| it.0.is_none();
        let is_mixed = follows(from) != follows(to) && !is_open(from) && !is_open(to);
        let parts = if is_mixed {
            let only = |first: bool| {
                let mut one = within.clone();
                if first {
                    (one.to, one.said[1]) = (None, None);
                } else {
                    (one.from, one.said[0]) = (None, None);
                }
                one
            };
            vec![only(true), only(false)]
        } else {
            vec![within.clone()]
        };
        told.extend(parts.iter().filter_map(|it| day(texts, kind, it)));
    }
    told
}

/// As [`days`], behind the line that a view was kept.
pub fn kept_days(texts: &Texts, view: &NamedView) -> String {
    let days = days(texts, view.kind, &view.filter.within);
    let before = if days.is_empty() { "" } else { " " };
    before.to_owned() + &days.join(" ")
}

fn day(texts: &Texts, kind: Kind, within: &Within) -> Option<String> {
    let mut ends = [&within.from, &within.to].into_iter().flatten();
    if !ends.all(|it| it.day().is_some()) {
        return None;
    }
    let key = if within.said == [None, None] {
        "view-day-stays"
    } else {
        "view-day-follows"
    };
    let args = Args::new()
        .set("field", field_name(texts, Some(kind), None, within.column))
        .set("said", span(within));
    Some(texts.say_with(key, &args))
}

/// Writes bounds so that they are read again; in words of the day where they were said so.
pub fn span(within: &Within) -> String {
    let text = |bound: &Option<Value>, said: &Option<String>| {
        let day = || bound.as_ref().and_then(Value::text).map(str::to_owned);
        said.clone().or_else(day).unwrap_or_default()
    };
    let [from, to] = &within.said;
    let (from, to) = (text(&within.from, from), text(&within.to, to));
    if from == to {
        from
    } else {
        format!("{from}~{to}")
    }
}

/// Says in one line what a view names and is no more.
pub fn lacks(texts: &Texts, view: &NamedView) -> Option<String> {
    let all = view.lacks.iter();
    let all: Vec<String> = all.map(|it| refusal(texts, Some(view.kind), it)).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Names what a list shows of what waits: the locale key of the queue, and for whom.
pub(super) fn waiting(office: &Office, waits: Waits) -> OfficeResult<(String, Option<String>)> {
    let key = match waits.queue {
        Some(queue) => format!("queue-{}", queue.word).replace('_', "-"),
        None => "list-waiting-all".to_owned(),
    };
    let whom = match waits.whom {
        Some(id) => office.name_of(Kind::ACTOR, id)?.map(|it| it.told()),
        None => None,
    };
    Ok((key, whom))
}
