//! A stretch of days as campaign papers write it: 2月下旬至4月下旬.

use serde::{Deserialize, Serialize};

use super::fault::DayFault;
use super::fold::Folded;
use super::words::{Stretch, Written};
use super::year::Years;
use crate::domain::Day;

/// A stretch of days, both ends included, with the words it was written in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The original wording, shown wherever the span is shown.
    pub wording: String,
}

/// Reads a day, 旬, month, year, or one of them 至 another: `2009年2月下旬`, `12月份`, `2月25日`,
/// `2009-02-25`, `5月上旬至9月下旬`, `2月20日-25日`.
///
/// What has no year lies in `year`. The end of a span takes over the year and month that it leaves
/// out from the beginning, and lies in the next year where it would come first (11月至1月).
pub fn parse_span(text: &str, year: i32) -> Result<Span, DayFault> {
    let folded = Folded::of(text).ok_or(DayFault::Unreadable)?;
    let folded = folded.text.trim_start_matches(['从', '自', '由']);
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

/// Reads a span as [`parse_span`] does and gives its first day, or its last; without a year it lies
/// by [`Years`] where some day of it does: both of its ends lie in one year.
pub fn parse_bound(text: &str, years: Years, first: bool) -> Result<Day, DayFault> {
    let read = |year| {
        let span = parse_span(text, year)?;
        Ok(if first { span.from } else { span.to })
    };
    let this = years.today.year();
    if read(this) == read(this.saturating_add(1)) {
        return read(this);
    }
    years.meant(|year| {
        let span = parse_span(text, year)?;
        let begun = years.campaign.map_or(span.from, |(begins, _)| begins);
        let within = if (span.from..=span.to).contains(&begun) {
            begun
        } else {
            span.from
        };
        Ok((if first { span.from } else { span.to }, within))
    })
}

fn read_stretch(text: &str, year: i32) -> Result<(Day, Day), DayFault> {
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

fn read_ends(first: &str, second: &str, year: i32) -> Result<(Day, Day), DayFault> {
    let second = Written::read(second, None)?;
    let first = match Written::read(first, None) {
        // 2至4月: the month's sign stands once, at the end.
        Err(DayFault::Unreadable)
            if second.month.is_some() && second.part == Stretch::Whole =>
        {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_and_keep_their_wording() {
        for (text, from, to) in [
            ("2月下旬", "2009-02-21", "2009-02-28"),
            ("2009年2月下旬", "2009-02-21", "2009-02-28"),
            ("2008年2月下旬", "2008-02-21", "2008-02-29"),
            ("10月上旬", "2009-10-01", "2009-10-10"),
            ("十月中旬", "2009-10-11", "2009-10-20"),
            ("10月中下旬", "2009-10-11", "2009-10-31"),
            ("10月上中旬", "2009-10-01", "2009-10-20"),
            ("12月份", "2009-12-01", "2009-12-31"),
            ("12月", "2009-12-01", "2009-12-31"),
            ("2010-02", "2010-02-01", "2010-02-28"),
            ("10月底", "2009-10-31", "2009-10-31"),
            ("2月25日", "2009-02-25", "2009-02-25"),
            ("2009-02-25", "2009-02-25", "2009-02-25"),
            ("(2009年2月25日)", "2009-02-25", "2009-02-25"),
            ("2009年", "2009-01-01", "2009-12-31"),
            ("2月下旬至4月下旬", "2009-02-21", "2009-04-30"),
            ("5月上旬至9月下旬", "2009-05-01", "2009-09-30"),
            ("(2009年10月上旬至12月下旬)", "2009-10-01", "2009-12-31"),
            (
                "从2009年2月下旬开始到2009年12月份结束",
                "2009-02-21",
                "2009-12-31",
            ),
            ("2月下旬—4月下旬", "2009-02-21", "2009-04-30"),
            ("2月下旬――4月下旬", "2009-02-21", "2009-04-30"),
            ("2月下旬-4月下旬", "2009-02-21", "2009-04-30"),
            ("2月下旬～4月下旬", "2009-02-21", "2009-04-30"),
            ("2月下旬 → 4月下旬", "2009-02-21", "2009-04-30"),
            ("2009-02-20-2009-03-01", "2009-02-20", "2009-03-01"),
            ("2009.2.20-2009.3.1", "2009-02-20", "2009-03-01"),
            ("10.20-10.25", "2009-10-20", "2009-10-25"),
            ("2月20日-25日", "2009-02-20", "2009-02-25"),
            ("2月上旬至中旬", "2009-02-01", "2009-02-20"),
            ("2至4月", "2009-02-01", "2009-04-30"),
            ("11月至1月", "2009-11-01", "2010-01-31"),
            ("2010年11月至2月", "2010-11-01", "2011-02-28"),
            ("2009年至2010年", "2009-01-01", "2010-12-31"),
        ] {
            let (from, to) = (from.parse().unwrap(), to.parse().unwrap());
            let wording = text.to_owned();
            assert_eq!(
                parse_span(text, 2009),
                Ok(Span { from, to, wording }),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_span_is_refused_with_its_fault() {
        let impossible = |month, day| DayFault::ImpossibleDate {
            year: 2009,
            month,
            day,
        };
        for (text, fault) in [
            ("", DayFault::Empty),
            ("从", DayFault::Empty),
            ("至", DayFault::Unreadable),
            ("---", DayFault::Unreadable),
            ("中旬", DayFault::Unreadable),
            ("长期", DayFault::Unreadable),
            ("13月上旬", impossible(13, 1)),
            ("2月20日至30日", impossible(2, 30)),
            ("2009年4月至2009年2月", DayFault::Backwards),
            ("25日至20日", DayFault::Unreadable),
            ("2月25日至20日", DayFault::Backwards),
            ("09-10-20", DayFault::Unreadable),
            ("9999年至9999年", DayFault::OutOfRange),
        ] {
            assert_eq!(parse_span(text, 2009), Err(fault), "{text}");
        }
        assert_eq!(parse_span("2月", i32::MAX), Err(DayFault::OutOfRange));
        assert_eq!(parse_span("11月至1月", 2199), Err(DayFault::OutOfRange));
    }
}
