//! A stretch of days as campaign papers write it: 2月下旬至4月下旬.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::day::DayFault;
use super::fold::fold;
use super::written::Written;

/// A stretch of days, both ends included, with the words it was written in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The original wording, shown wherever the span is shown.
    pub wording: String,
}

impl Span {
    /// Says whether a day lies in the span.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// Reads a day, 旬, month, year, or one of them 至 another: `2009年2月下旬`, `12月份`, `2月25日`,
/// `2009-02-25`, `5月上旬至9月下旬`, `2月20日-25日`.
///
/// What has no year lies in `year`. The end of a span takes over the year and month that it leaves
/// out from the beginning, and lies in the next year where it would come first (11月至1月).
pub fn parse_span(text: &str, year: i32) -> Result<Span, DayFault> {
    let folded = fold(text).ok_or(DayFault::Unreadable)?;
    let folded = folded.trim_start_matches(['从', '自', '由']);
    let folded = folded
        .strip_suffix("结束")
        .or_else(|| folded.strip_suffix('止'))
        .unwrap_or(folded);
    if folded.is_empty() {
        return Err(DayFault::Empty);
    }
    let (from, to) = match Written::read(folded, None) {
        Ok(written) => written.resolve(year, None)?,
        Err(DayFault::Unreadable) => read_stretch(folded, year)?,
        Err(fault) => return Err(fault),
    };
    if to < from {
        return Err(DayFault::Backwards);
    }
    Ok(Span {
        from,
        to,
        wording: text.trim().to_owned(),
    })
}

fn read_stretch(text: &str, year: i32) -> Result<(NaiveDate, NaiveDate), DayFault> {
    for word in ["开始到", "开始至", "起至", "起到", "至", "到", "~", "→"] {
        if let Some((first, second)) = text.split_once(word) {
            return read_ends(first, second.trim_start_matches('-'), year);
        }
    }
    // A dash also stands inside dates: the first place where both sides are dates divides.
    for (at, dash) in text.match_indices('-') {
        let first = text.get(..at).unwrap_or_default();
        let second = text.get(at + dash.len()..).unwrap_or_default();
        match read_ends(first, second.trim_start_matches('-'), year) {
            Err(DayFault::Unreadable) => {}
            read => return read,
        }
    }
    Err(DayFault::Unreadable)
}

fn read_ends(first: &str, second: &str, year: i32) -> Result<(NaiveDate, NaiveDate), DayFault> {
    let second = Written::read(second, None)?;
    let first = match Written::read(first, None) {
        // 2至4月: the month's sign stands once, at the end.
        Err(DayFault::Unreadable) if second.month.is_some() => {
            Written::read(&format!("{first}月"), None)?
        }
        first => first?,
    };
    let (from, _) = first.resolve(year, None)?;
    let to = second.resolve(from.year(), first.month)?.1;
    if to < from && second.year.is_none() && second.month.is_some() {
        return Ok((from, second.resolve(from.year().saturating_add(1), None)?.1));
    }
    Ok((from, to))
}
