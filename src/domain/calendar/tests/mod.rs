//! Limits by tables that were worked out by hand.

mod endings;
mod ledger;
mod limits;
mod product;
mod years;

use super::front::LimitContext;
use super::limit::parse_limit;
use super::{Calendar, DayFault, Years};
use crate::domain::Day;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Reads a limit on Monday 12 October 2009, in a campaign from February to December.
fn read(text: &str) -> Result<Day, DayFault> {
    read_from(text, "2009-10-12", None)
}

fn read_from(text: &str, today: &str, in_force: Option<&str>) -> Result<Day, DayFault> {
    let calendar = Calendar::statutory();
    let context = LimitContext {
        today: day(today),
        in_force: in_force.map(day),
        campaign: Some((day("2009-02-21"), day("2009-12-31"))),
        calendar: &calendar,
    };
    parse_limit(text, &context).map(|limit| limit.on)
}

/// The year 2009, where today does not matter.
fn in_2009() -> Years {
    Years {
        today: day("2009-10-12"),
        campaign: Some((day("2009-01-01"), day("2009-12-31"))),
        behind: true,
    }
}

/// Says in one word what came of a text: the day, or why not, with the part in question.
fn told(text: &str) -> String {
    match read(text) {
        Ok(on) => on.to_string(),
        Err(DayFault::Unread(part)) => format!("?{}", part.of(text)),
        Err(DayFault::Loose(part)) => format!("松:{}", part.of(text)),
        Err(DayFault::NoDay(part)) => format!("无日:{}", part.of(text)),
        Err(DayFault::NoEnd(part)) => format!("无期:{}", part.of(text)),
        Err(DayFault::Festival(part)) => format!("节:{}", part.of(text)),
        Err(DayFault::ShortYear(part)) => format!("年:{}", part.of(text)),
        Err(DayFault::Stretch { part, last }) => format!("段:{}~{last}", part.of(text)),
        Err(DayFault::OtherDay { day, part }) => format!("{day}≠{}", part.of(text)),
        Err(DayFault::OtherWeekday { day, said }) => {
            format!("{day}≠{}", said.number())
        }
        Err(DayFault::After(part)) => format!("后:{}", part.of(text)),
        Err(DayFault::Ambiguous { before, last }) => format!("{before}|{last}"),
        Err(fault) => format!("{fault:?}"),
    }
}

/// Gives the rows of a table: what is before the colon, and the words behind it.
fn rows(table: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" : "))
        .map(|(text, words)| (text, words.split_whitespace().collect()))
}
