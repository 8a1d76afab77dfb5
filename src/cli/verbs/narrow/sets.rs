//! Several values and bounds of a column, as they are typed.

use super::super::super::desk::Desk;
use super::super::super::error::Failure;
use super::offered::Asks;
use super::tell_taken;
use crate::domain::{Column, Day, Kind, Reckoned, Refusal, Type, Value};
use crate::i18n::Args;
use crate::i18n::field_name;
use crate::office::{Office, read_typed};
use crate::store::{Filter, Within};

/// Takes what was typed apart where several are named: 办公室,组织部 and 办公室、组织部.
pub(super) fn in_set(typed: &str) -> impl Iterator<Item = &str> {
    let parts = typed.split([',', '，', '、']).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// Reads the values that are named. A name that holds a comma itself is taken whole where there is
/// such a one.
pub(super) fn values(
    desk: &mut Desk,
    office: &Office,
    (kind, column): (Kind, &Column),
    typed: &str,
) -> Result<Vec<Value>, Failure> {
    let whole = one(desk, office, (kind, column), typed);
    let mut parts = in_set(typed).peekable();
    let is_several = typed.contains([',', '，', '、']) && parts.peek().is_some();
    if whole.is_ok() || !is_several {
        // What nobody has said is no.
        let no = column.ty == Type::Flag && whole.as_ref().is_ok_and(|it| !it.is_set());
        let unsaid = no.then_some(Value::Null);
        return whole.map(|value| unsaid.into_iter().chain([value]).collect());
    }
    parts
        .map(|part| one(desk, office, (kind, column), part))
        .collect()
}

/// Reads the records that are named, of a kind.
pub(super) fn named(
    desk: &mut Desk,
    office: &Office,
    kind: Kind,
    typed: &str,
) -> Result<Vec<i64>, Failure> {
    let whole = office.resolve(kind, typed);
    let mut parts = in_set(typed).peekable();
    let is_several = typed.contains([',', '，', '、']) && parts.peek().is_some();
    let words = if whole.is_ok() || !is_several {
        vec![typed]
    } else {
        parts.collect()
    };
    let mut ids = Vec::new();
    for word in words {
        let id = office.resolve(kind, word)?;
        tell_taken(desk, office, (kind, id), word)?;
        ids.push(id);
    }
    Ok(ids)
}

fn one(
    desk: &mut Desk,
    office: &Office,
    (kind, column): (Kind, &Column),
    typed: &str,
) -> Result<Value, Failure> {
    if let Some(other) = column.ty.refers() {
        let id = office.resolve(other, typed)?;
        tell_taken(desk, office, (other, id), typed)?;
        return Ok(Value::Int(id));
    }
    let said = read_typed(office, &desk.texts, kind.def(), column, typed)
        .map_err(Failure::about(kind))?;
    Ok(said.cells.into_iter().next().map_or(Value::Null, |it| it.1))
}

/// So many days a span is long at most whose ends are drawn together over the end of a year.
const HALF_A_YEAR: i64 = 184;

/// Reads a bound: of a span of days its first or its last one; the end as near as can be to where
/// the filter begins.
pub(super) fn bound(
    desk: &mut Desk,
    office: &Office,
    (kind, column, asks): (Kind, &Column, Asks),
    (typed, end, filter): (&str, Option<&str>, &Filter),
) -> Result<Value, Failure> {
    let is_day = matches!(column.ty, Type::Day | Type::Limit);
    let own = |begins: Option<Day>| Column {
        ty: if is_day { Type::Day } else { column.ty },
        ..match asks {
            Asks::From => column.bound(true),
            Asks::To | Asks::OneOf => column.end(begins),
        }
    };
    let read = |column: &Column| read_typed(office, &desk.texts, kind.def(), column, typed);
    // Whoever says from October to August has turned them round.
    let near = begins(filter, column).filter(|first| {
        let last = read(&own(Some(*first))).ok();
        let last = last.and_then(|said| said.cells.first()?.1.day());
        last.is_some_and(|last| last.days_since(*first) <= HALF_A_YEAR)
    });
    let column = own(near);
    // What ends a list may be said as a limit is: 本周内, 年底, +10工作日.
    let as_limit = Column {
        ty: Type::Limit,
        reckoned: Reckoned::FromToday,
        ..column
    };
    let ends = is_day && asks == Asks::To;
    let (said, is_limit) = match read(&column) {
        Ok(said) => (said, false),
        Err(refused) => {
            let limit = ends.then(|| read(&as_limit).ok()).flatten();
            (limit.ok_or(refused).map_err(Failure::about(kind))?, true)
        }
    };
    let mut value = said.cells.into_iter().next().map_or(Value::Null, |it| it.1);
    if let Some(first) = value.day().filter(|_| said.yearless) {
        let last = end.and_then(|end| {
            let last = read_typed(office, &desk.texts, kind.def(), &column.bound(false), end);
            last.ok()?.cells.first()?.1.day()
        });
        value = meets(office.span(), first, last).into();
    }
    // Whether it has passed is no matter of a bound.
    if let Some(day) = value.day().filter(|_| said.yearless || is_limit) {
        let label = field_name(&desk.texts, Some(kind), None, column.name);
        let text = office.show_day(&desk.texts, day);
        desk.tell(
            "understood",
            &Args::new().set("field", label).set("text", text),
        );
    }
    Ok(value)
}

/// Gives where a span begins whose year was not written: a year sooner than it was read by itself
/// where only so it meets the campaign, in which its end lies.
fn meets(campaign: Option<(Day, Day)>, first: Day, last: Option<Day>) -> Day {
    let sooner = Day::of(first.year() - 1, first.month(), first.day());
    let found = campaign
        .zip(last)
        .zip(sooner)
        .filter(|(((from, to), last), sooner)| {
            let reaches = (0..=HALF_A_YEAR).contains(&last.days_since(*sooner));
            first > *to && (*from..=*to).contains(last) && reaches
        });
    found.map_or(first, |(_, sooner)| sooner)
}

/// Gives the day on which a filter begins by a column.
fn begins(filter: &Filter, column: &Column) -> Option<Day> {
    let mut within = filter.within.iter();
    within
        .find(|it| it.column == column.name)?
        .from
        .as_ref()?
        .day()
}

/// Keeps a bound of a column beside the other one, with how it was said where that follows the day.
pub(super) fn keep(
    filter: &mut Filter,
    column: &Column,
    asks: Asks,
    (bound, said): (Value, Option<String>),
) {
    let name = filter.within.iter().position(|it| it.column == column.name);
    let place = name.unwrap_or(filter.within.len());
    if place == filter.within.len() {
        filter.within.push(Within::of(column.name, None, None));
    }
    if let Some(within) = filter.within.get_mut(place) {
        let [from, to] = &mut within.said;
        match asks {
            Asks::From => (within.from, *from) = (Some(bound), said),
            Asks::To | Asks::OneOf => (within.to, *to) = (Some(bound), said),
        }
    }
}

/// Refuses bounds whose end lies before their beginning.
pub(super) fn backwards(filter: &Filter) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for within in &filter.within {
        if let (Some(from), Some(to)) = (&within.from, &within.to)
            && from > to
        {
            let say = |value: &Value| match value {
                Value::Int(n) => n.to_string(),
                Value::Text(text) => text.clone(),
                Value::Null | Value::Ties(_) => String::new(),
            };
            refusals.push(
                Refusal::of("bounds-backwards")
                    .with("from", say(from))
                    .with("to", say(to))
                    .at(within.column),
            );
        }
    }
    refusals
}
