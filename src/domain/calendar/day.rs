//! A day as it is written in imports and "received on" fields: strict, nothing reckoned.

use super::beside::Beside;
use super::fault::DayFault;
use super::fold::{Folded, Reader};
use super::period::take_weekday;
use super::words::{Stretch, Written};
use super::year::Years;
use crate::domain::Day;

/// Reads one exact day: `2009-10-20`, `2009/10/20`, `2009.10.20`, `20091020`, `2009年10月20日`,
/// in half or full width and in Chinese numerals, with or without its weekday (`10月20日（周二）`);
/// a 旬, an ending like 前 and everything reckoned is refused. The midnight that spreadsheets append
/// (`2009-10-20 0:00:00`) is let pass; two-digit years are not guessed at.
///
/// Without a year (`10月20日`, `10-20`) the year is looked for by `years`. 今天, 昨天, 明天 and 上周五
/// are read only when `today` is given.
///
/// # Errors
/// Names the part that was not understood, where the rest of it is a day.
pub fn parse_day(
    text: &str,
    years: Option<Years>,
    today: Option<Day>,
) -> Result<Day, DayFault> {
    let folded = Folded::of(without_midnight(text)).ok_or(DayFault::Unreadable)?;
    if folded.is_empty() {
        return Err(DayFault::Empty);
    }
    let mut rest = Reader::new(&folded.text);
    let day = if let Some(today) = today
        && let Some(day) = take_named(&mut rest, today)
    {
        day?
    } else {
        let written = Written::take(&mut rest, None)?.ok_or(DayFault::Unreadable)?;
        let read = folded.signs() - rest.left();
        if !matches!(written.part, Stretch::Day(_)) {
            // A month whose ending was not read may yet be meant as a day.
            let whole = rest.is_done();
            let unread = folded.unread(read, folded.signs());
            return Err(if whole { DayFault::NotOneDay } else { unread });
        }
        if written.month.is_none() {
            return Err(DayFault::Unreadable);
        }
        let read = |year| written.resolve(year, None).map(|(day, _)| (day, day));
        match (written.year, years) {
            (Some(year), _) => read(year)?.0,
            (None, Some(years)) => years.meant(read)?,
            (None, None) => return Err(DayFault::NoYear),
        }
    };
    let mut beside = Beside::default();
    beside.take(&mut rest, &folded, today);
    if !rest.is_done() {
        return Err(folded.unread(folded.signs() - rest.left(), folded.signs()));
    }
    beside.agrees(day)
}

/// Takes the midnight off that a spreadsheet writes behind a day.
pub(super) fn without_midnight(text: &str) -> &str {
    let begun = text.len() - text.trim_start().len();
    let is_midnight = |time: &str| {
        time.contains(':') && time.chars().all(|c| matches!(c, '0' | ':' | '.' | ' '))
    };
    let ends = text.match_indices([' ', 'T']).find(|(at, _)| *at > begun);
    match ends.and_then(|(at, gap)| Some((text.get(..at)?, text.get(at + gap.len()..)?))) {
        Some((day, time)) if is_midnight(time) => day,
        Some(_) | None => text,
    }
}

/// Takes a day by its name, 昨天, 后天, or by its week, 上周五, 本周三, 下周一; a weekday alone may be
/// the last or the next one, and is none.
fn take_named(text: &mut Reader<'_>, today: Day) -> Option<Result<Day, DayFault>> {
    if let Some(back) = text.take_one(&DAYS_BACK) {
        return Some(today.plus_days(-back).ok_or(DayFault::OutOfRange));
    }
    let mut ahead = *text;
    let weeks = ahead.take_one(&WEEKS)?;
    let weekday = take_weekday(&mut ahead)?;
    *text = ahead;
    let days = weeks * 7 + i64::from(weekday.number()) - 1;
    let day = today.monday().and_then(|it| it.plus_days(days));
    Some(day.ok_or(DayFault::OutOfRange))
}

const WEEKS: [(&str, i64); 10] = [
    ("上上", -2),
    ("上个", -1),
    ("上", -1),
    ("last", -1),
    ("本", 0),
    ("这", 0),
    ("this", 0),
    ("下个", 1),
    ("下", 1),
    ("next", 1),
];

const DAYS_BACK: [(&str, i64); 13] = [
    ("今天", 0),
    ("今日", 0),
    ("today", 0),
    ("昨天", 1),
    ("昨日", 1),
    ("yesterday", 1),
    ("前天", 2),
    ("大前天", 3),
    ("明天", -1),
    ("明日", -1),
    ("tomorrow", -1),
    ("后天", -2),
    ("大后天", -3),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn years(today: &str) -> Years {
        let campaign = None;
        let today = day(today);
        let behind = true;
        Years {
            today,
            campaign,
            behind,
        }
    }

    fn in_2009() -> Years {
        years("2009-12-31")
    }

    #[test]
    fn one_day_has_many_spellings() {
        for text in [
            "2009-10-20",
            "2009/10/20",
            "2009.10.20",
            "20091020",
            "2009年10月20日",
            "2009年10月20号",
            "2009 年 10 月 20 日",
            "２００９－１０－２０",
            "２００９／１０／２０",
            "２００９．１０．２０",
            "２００９。１０。２０",
            "２００９１０２０",
            "２００９年１０月２０日",
            "2009—10—20",
            "2009、10、20",
            "二〇〇九年十月二十日",
            "二00九年十月二十日",
            "二○○九年十月二十日",
            "(2009年10月20日)",
            "（2009年10月20日）",
            "\u{3000}2009-10-20\u{3000}",
            "2009/10/20 0:00:00",
            "2009-10-20T00:00:00.000",
            "10月20日",
            "10-20",
            "10/20",
            "10.20",
            "十月二十日",
        ] {
            assert_eq!(
                parse_day(text, Some(in_2009()), None),
                Ok(day("2009-10-20")),
                "{text}"
            );
        }
        assert_eq!(parse_day("2009-2-5", None, None), Ok(day("2009-02-05")));
        assert_eq!(
            parse_day("2009年2月5日", Some(years("2010-06-01")), None),
            Ok(day("2009-02-05"))
        );
    }

    #[test]
    fn what_is_no_exact_day_is_refused_with_its_fault() {
        let impossible = |year, month, day| DayFault::ImpossibleDate { year, month, day };
        for (text, fault) in [
            ("", DayFault::Empty),
            (" \u{3000}", DayFault::Empty),
            ("2009-02-30", impossible(2009, 2, 30)),
            ("2009年13月1日", impossible(2009, 13, 1)),
            ("20090230", impossible(2009, 2, 30)),
            ("2-29", impossible(2009, 2, 29)),
            ("0-5", impossible(2009, 0, 5)),
            ("1899-12-31", DayFault::OutOfRange),
            ("2200-01-01", DayFault::OutOfRange),
            ("99999999999-1-1", DayFault::OutOfRange),
            ("2009-10", DayFault::NotOneDay),
            ("2009", DayFault::Unreadable),
            ("1020", DayFault::Unreadable),
            ("20", DayFault::Unreadable),
            ("20日", DayFault::Unreadable),
            ("09-10-20", DayFault::Unreadable),
            ("9年10月20日", DayFault::Unreadable),
            ("2009-10/20", DayFault::Unreadable),
            ("2009-10-200", DayFault::Unreadable),
            ("2009-10-20 0", DayFault::Unreadable),
            ("10月中旬", DayFault::NotOneDay),
            ("10月底", DayFault::NotOneDay),
            ("四季度", DayFault::NotOneDay),
            ("2009年", DayFault::NotOneDay),
            ("+15", DayFault::Unreadable),
            ("明天", DayFault::Unreadable),
            ("今天", DayFault::Unreadable),
            ("下月20日", DayFault::Unreadable),
            ("周五", DayFault::Unreadable),
            ("长期坚持", DayFault::Unreadable),
            ("-", DayFault::Unreadable),
            ("--", DayFault::Unreadable),
        ] {
            assert_eq!(parse_day(text, Some(in_2009()), None), Err(fault), "{text}");
        }
        for (text, part) in [
            ("2009-10-20 14:30", "14:30"),
            ("10月20日上午", "上午"),
            ("10月20日前", "前"),
            ("2009年10月20日以后", "以后"),
            ("10月20日（周二）左右", "左右"),
            ("10月20日（星期", "（星期"),
            ("２００９－１０－２０日", "日"),
        ] {
            let Err(DayFault::Unread(found)) = parse_day(text, Some(in_2009()), None) else {
                panic!("{text}: {:?}", parse_day(text, Some(in_2009()), None));
            };
            assert_eq!(found.of(text), part, "{text}");
        }
        assert_eq!(parse_day("10-20", None, None), Err(DayFault::NoYear));
    }

    #[test]
    fn today_and_yesterday_are_read_where_today_is_given() {
        let today = Some(day("2009-03-01"));
        assert_eq!(parse_day("今天", None, today), Ok(day("2009-03-01")));
        assert_eq!(parse_day("昨日", None, today), Ok(day("2009-02-28")));
        assert_eq!(parse_day("前天", None, today), Ok(day("2009-02-27")));
        // The first of March 2009 was a Sunday.
        for (text, found) in [
            ("明天", "2009-03-02"),
            ("tomorrow", "2009-03-02"),
            ("后天", "2009-03-03"),
            ("大后天", "2009-03-04"),
            ("大前天", "2009-02-26"),
            ("上周五", "2009-02-20"),
            ("本周五", "2009-02-27"),
            ("下周一", "2009-03-02"),
            ("next fri", "2009-03-06"),
        ] {
            assert_eq!(parse_day(text, None, today), Ok(day(found)), "{text}");
        }
        assert!(
            parse_day("周五", None, today).is_err(),
            "the last or the next"
        );
        assert!(parse_day("下周", None, today).is_err());
        let first = Some(Day::MIN);
        assert_eq!(parse_day("昨天", None, first), Err(DayFault::OutOfRange));
    }
}
