//! The time of day that machines write beside a day, and the number by which a spreadsheet keeps
//! one.

use crate::domain::Day;
use crate::domain::folding::half_width;

/// The day before the first that spreadsheets count.
const BEFORE_FIRST: (i32, u32, u32) = (1899, 12, 30);
/// The years from 1954 to 2064: what is smaller or greater is some other number.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=60_000;

/// Takes the time of day off a day: `2009-03-14 10:22:33`, `2009年3月14日 星期六 上午10:22`,
/// `2009-03-14T10:22`. What is no time (25:70) is left.
pub(in crate::exchange) fn without_time(cell: &str) -> String {
    let text = half_width(cell);
    let starts = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
    for (at, _) in starts {
        let (before, rest) = text.split_at(at);
        let bare = before.trim_end_matches([' ', 'T']);
        let half = ["上午", "下午", "AM", "PM"]
            .into_iter()
            .find_map(|half| bare.strip_suffix(half));
        let apart = bare.len() < before.len() || half.is_some() || bare.ends_with(['日', '号']);
        if bare.is_empty() || !apart {
            continue;
        }
        if let Some(behind) = behind_time(rest) {
            let day = half.unwrap_or(bare).trim_end();
            return format!("{day} {}", behind.trim_start())
                .trim_end()
                .to_owned();
        }
    }
    cell.to_owned()
}

/// Gives what follows a time: `10:22`, `10:22:33`, `10:22:33.0`, `10时22分33秒`.
fn behind_time(text: &str) -> Option<&str> {
    let rest = number(text, 23)?;
    let (rest, minute, second) = match rest.strip_prefix(':') {
        Some(rest) => (rest, "", ":"),
        None => (rest.strip_prefix(['时', '点'])?, "分", ""),
    };
    let rest = number(rest, 59)?;
    let rest = rest.strip_prefix(minute)?;
    let seconds = rest.strip_prefix(second).and_then(|it| number(it, 59));
    let rest = match seconds {
        Some(rest) => {
            let rest = rest.strip_prefix('秒').unwrap_or(rest);
            let part = rest.strip_prefix('.');
            part.map_or(rest, |it| {
                it.trim_start_matches(|c: char| c.is_ascii_digit())
            })
        }
        None => rest,
    };
    let goes_on =
        rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ':' | '-' | '/'));
    (!goes_on).then_some(rest)
}

fn number(text: &str, most: u32) -> Option<&str> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text
        .split_at_checked(digits)
        .filter(|_| (1..=2).contains(&digits))?;
    let is_so = number.parse().is_ok_and(|it: u32| it <= most);
    is_so.then_some(rest)
}

/// Gives the day that a number probably stands for where a spreadsheet has written the number by
/// which it keeps days: 39886, 39886.43.
pub(in crate::exchange) fn day_of_serial(cell: &str) -> Option<Day> {
    let text = half_width(cell);
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let days: i64 = whole.parse().ok().filter(|it| SERIALS.contains(it))?;
    let (year, month, day) = BEFORE_FIRST;
    let plain = whole.len() == 5 && part.bytes().all(|it| it.is_ascii_digit());
    Day::of(year, month, day)?.plus_days(days).filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::{day_of_serial, without_time};
    use crate::domain::Day;

    #[test]
    fn the_time_is_taken_off_and_the_rest_stands() {
        for (cell, day) in [
            ("2009-03-14 10:22:33", "2009-03-14"),
            ("2009/3/14  9:05", "2009/3/14"),
            ("2009-03-14T10:22:33.0", "2009-03-14"),
            ("2009-03-14 星期六 10:22", "2009-03-14 星期六"),
            ("2009-03-14 10:22 星期六", "2009-03-14 星期六"),
            ("2009年3月14日上午10：22", "2009年3月14日"),
            ("2009年3月14日10时22分", "2009年3月14日"),
            ("2009-03-14 25:22", "2009-03-14 25:22"),
            ("2009年3月14日", "2009年3月14日"),
            ("10:22", "10:22"),
        ] {
            assert_eq!(without_time(cell), day);
        }
    }

    #[test]
    fn a_serial_is_the_day_that_spreadsheets_count() {
        let day = Day::of(2009, 3, 14);
        let read = ["39886", "39886.43", "3988", "20090314", "61000"].map(day_of_serial);
        assert_eq!(read, [day, day, None, None, None]);
    }
}
