//! Every span × every ending, with the days worked out here and not by what is tested.

use super::{day, read, told};
use crate::domain::Day;
use crate::domain::calendar::DayFault;

const TODAY: (i32, u32, u32) = (2009, 10, 12);
const CAMPAIGN: [(i32, u32, u32); 2] = [(2009, 2, 21), (2009, 12, 31)];

type Ymd = (i32, u32, u32);

fn long(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn day_before((year, month, day): Ymd) -> Ymd {
    match (month, day) {
        (1, 1) => (year - 1, 12, 31),
        (_, 1) => (year, month - 1, long(year, month - 1)),
        _ => (year, month, day - 1),
    }
}

fn shown((year, month, day): Ymd) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// What kind of span it is, as far as an ending is concerned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Day,
    Part,
    Long,
}

/// A span as it is written, its first and last day in a year, and the year where it is written.
struct Spanned {
    text: String,
    sort: Sort,
    year: Option<i32>,
    first: (u32, u32),
    /// The last day; 0 is that of the month.
    last: (u32, u32),
}

fn spans() -> Vec<Spanned> {
    let mut all = Vec::new();
    let mut add = |text: String, sort, first, last| {
        for year in [None, Some(2009), Some(2010)] {
            let text = match year {
                None => text.clone(),
                Some(year) => format!("{year}年{text}"),
            };
            all.push(Spanned {
                text,
                sort,
                year,
                first,
                last,
            });
        }
    };
    for month in 1..=12 {
        for date in [1, 9, 20, 28] {
            add(
                format!("{month}月{date}日"),
                Sort::Day,
                (month, date),
                (month, date),
            );
        }
        for (xun, first, last) in [
            ("上旬", 1, 10),
            ("中旬", 11, 20),
            ("下旬", 21, 0),
            ("上半月", 1, 15),
            ("下半月", 16, 0),
        ] {
            add(
                format!("{month}月{xun}"),
                Sort::Part,
                (month, first),
                (month, last),
            );
        }
        add(format!("{month}月"), Sort::Long, (month, 1), (month, 0));
        add(format!("{month}月份"), Sort::Long, (month, 1), (month, 0));
    }
    for quarter in 1..=4 {
        let (first, last) = (quarter * 3 - 2, quarter * 3);
        for name in ["季度", "季"] {
            add(
                format!("{quarter}{name}"),
                Sort::Long,
                (first, 1),
                (last, 0),
            );
            add(
                format!("第{quarter}{name}"),
                Sort::Long,
                (first, 1),
                (last, 0),
            );
        }
    }
    add("上半年".to_owned(), Sort::Long, (1, 1), (6, 0));
    add("下半年".to_owned(), Sort::Long, (7, 1), (12, 0));
    let whole = (Sort::Long, (1, 1), (12, 0));
    for year in [2009, 2010] {
        let (sort, first, last) = whole;
        let text = format!("{year}年");
        all.push(Spanned {
            text,
            sort,
            year: Some(year),
            first,
            last,
        });
    }
    all
}

/// What an ending does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Does {
    Last,
    Before,
    /// Its last day; a day has none of its own.
    End,
    NoEnd,
}

const ENDINGS: [(&str, Does); 20] = [
    ("", Does::Last),
    ("内", Does::Last),
    ("之内", Does::Last),
    ("以内", Does::Last),
    ("下班前", Does::Last),
    ("下班时", Does::Last),
    ("止", Does::Last),
    ("前", Does::Before),
    ("之前", Does::Before),
    ("以前", Does::Before),
    ("底", Does::End),
    ("末", Does::End),
    ("底前", Does::End),
    ("末之前", Does::End),
    ("底以前", Does::End),
    ("底内", Does::End),
    ("后", Does::NoEnd),
    ("之后", Does::NoEnd),
    ("以后", Does::NoEnd),
    ("底后", Does::NoEnd),
];

/// What is expected of a span with an ending.
fn expected(span: &Spanned, ending: &str, does: Does) -> String {
    let ends_in = |year: i32| {
        let (month, date) = span.last;
        (
            year,
            month,
            if date == 0 { long(year, month) } else { date },
        )
    };
    if span.sort == Sort::Day && (does == Does::End || ending == "底后") {
        return format!("?{ending}");
    }
    if does == Does::NoEnd {
        return format!("后:{}", ending.trim_start_matches('底'));
    }
    let begins_in = |year: i32| (year, span.first.0, span.first.1);
    let on = |year: i32| match (span.sort, does) {
        (Sort::Long, Does::Before) => day_before(begins_in(year)),
        _ => ends_in(year),
    };
    let year = span.year.unwrap_or_else(|| {
        let years = || 2005..2015;
        let inside = |year: &i32| (CAMPAIGN[0]..=CAMPAIGN[1]).contains(&on(*year));
        let ahead = |year: &i32| on(*year) >= TODAY;
        years()
            .find(inside)
            .or_else(|| years().find(ahead))
            .unwrap()
    });
    if span.sort == Sort::Part && does == Does::Before {
        return format!(
            "{}|{}",
            shown(day_before(begins_in(year))),
            shown(ends_in(year))
        );
    }
    shown(on(year))
}

const NUMERALS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// Writes every number of a text in Chinese numerals: years by place, others by value.
fn chinese(text: &str) -> String {
    let mut all = String::new();
    let mut run = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            run.push(c);
            continue;
        }
        let digit = |c: char| NUMERALS[c.to_digit(10).unwrap() as usize];
        let signs: Vec<char> = run.chars().collect();
        match signs.as_slice() {
            ['1', ones] => {
                all.push('十');
                all.push_str(if *ones == '0' { "" } else { digit(*ones) });
            }
            [tens, ones] => {
                all.push_str(digit(*tens));
                all.push('十');
                all.push_str(if *ones == '0' { "" } else { digit(*ones) });
            }
            many => many.iter().for_each(|c| all.push_str(digit(*c))),
        }
        run.clear();
        all.push(c);
    }
    all.trim_end_matches('\0').to_owned()
}

/// Ways to type the same.
fn dressed(text: &str, way: usize) -> String {
    match way % 4 {
        0 => text.to_owned(),
        1 => text
            .chars()
            .map(|c| match c {
                '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
                _ => c,
            })
            .collect(),
        2 => text.chars().flat_map(|c| [' ', c]).collect(),
        _ => chinese(text),
    }
}

fn bare(told: &str) -> String {
    told.split_whitespace().collect()
}

#[test]
fn every_span_with_every_ending_is_the_day_of_the_oracle_or_refused_with_the_part() {
    let tails = ["", "完成", "全部整改到位"];
    let leads = ["", "于", "限期", "截至"];
    let mut tried = 0;
    for span in spans() {
        for (ending, does) in ENDINGS {
            for tail in tails {
                let text = format!("{}{}{ending}{tail}", leads[tried / 4 % 4], span.text);
                let typed = dressed(&text, tried);
                tried += 1;
                let mut expected = expected(&span, ending, does);
                if expected.starts_with('?') {
                    expected.push_str(tail);
                }
                let told = bare(&told(&typed));
                assert_eq!(told, expected, "{typed}");
            }
        }
    }
    assert!(tried > 20_000, "{tried}");
}

#[test]
fn a_second_ending_is_read_where_it_means_the_same_and_else_refused_with_it() {
    let all = ["内", "前", "底", "末", "下班前", "后", "以前", "之内"];
    let alike = [
        ("底", "内"),
        ("底", "前"),
        ("底", "下班前"),
        ("底", "以前"),
        ("底", "之内"),
        ("末", "内"),
        ("末", "前"),
        ("末", "下班前"),
        ("末", "以前"),
        ("末", "之内"),
        ("内", "下班前"),
        ("之内", "下班前"),
    ];
    for (span, last) in [("11月", 30), ("11月中旬", 20), ("2009年11月", 30)] {
        for first in all {
            for second in all {
                let text = format!("{span}{first}{second}");
                let on = Day::of(2009, 11, last).unwrap();
                if alike.contains(&(first, second)) {
                    assert_eq!(read(&text), Ok(on), "{text}");
                    continue;
                }
                let part = match read(&text) {
                    Err(
                        DayFault::Unread(part) | DayFault::After(part) | DayFault::Loose(part),
                    ) => part.of(&text),
                    other => panic!("{text}: {other:?}"),
                };
                assert!(text.contains(&part) && !part.is_empty(), "{text}: {part}");
            }
        }
    }
}

/// Says whether a day of autumn 2009 is worked: off from 1 to 8 October, Saturday 10 is worked.
fn is_worked(on: Day) -> bool {
    let (month, date) = (on.month(), on.day());
    match (on.year(), month, date) {
        (2009, 10, 1..=8) | (2010, 1, 1) => false,
        (2009, 10, 10) => true,
        _ => on.weekday().number() <= 5,
    }
}

fn worked_after(mut on: Day, mut days: u32) -> Day {
    while days > 0 {
        on = on.day_after().unwrap();
        days -= u32::from(is_worked(on));
    }
    on
}

fn days_after(mut on: Day, days: u32) -> Day {
    for _ in 0..days {
        on = on.day_after().unwrap();
    }
    on
}

fn months_after(on: Day, months: u32) -> Day {
    let month = on.month() - 1 + months;
    let (year, month) = (
        on.year() + i32::try_from(month / 12).unwrap(),
        month % 12 + 1,
    );
    let date = on.day().min(long(year, month));
    Day::of(year, month, date).unwrap()
}

/// Lengths keep their day, on a day off too: the rolling is another's (design 14.6).
#[test]
fn every_length_with_every_ending_is_the_day_of_the_oracle() {
    let today = day("2009-10-12");
    for n in 1..=31 {
        for (units, on) in [
            (["工作日", "个工作日", "个工作天"], worked_after(today, n)),
            (["天", "个自然日", "日历天"], days_after(today, n)),
            (["周", "个星期", "周"], days_after(today, 7 * n)),
            (["个月", "个月", "个月"], months_after(today, n)),
            (["个半月"; 3], days_after(months_after(today, n), 15)),
            ([".5个月"; 3], days_after(months_after(today, n), 15)),
            (["个季度"; 3], months_after(today, 3 * n)),
            (["年半"; 3], months_after(today, 12 * n + 6)),
        ] {
            for (at, unit) in units.into_iter().enumerate() {
                let way = if unit.starts_with('.') {
                    at % 3
                } else {
                    at + n as usize
                };
                for ending in ["", "内", "之内", "以内", "内完成", "内全部落实到位"]
                {
                    let typed = dressed(&format!("{n}{unit}{ending}"), way);
                    assert_eq!(told(&typed), on.to_string(), "{typed}");
                }
                for ending in ["前", "底", "末", "以前"] {
                    let typed = format!("{n}{unit}{ending}");
                    assert_eq!(told(&typed), format!("?{ending}"), "{typed}");
                }
                let typed = format!("{n}{unit}后");
                assert_eq!(told(&typed), "后:后", "{typed}");
            }
        }
    }
}
