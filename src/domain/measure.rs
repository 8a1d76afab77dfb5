//! Times of day, days in halves and decimals: how people type them, how they are stored, how they
//! are shown. Width, blanks and Chinese numerals are read as in days.

use super::calendar;
use super::figure::{grouped, ungrouped};
use super::folding::half_width;

/// Why a decimal was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalFault {
    /// It is none.
    Unread,
    /// It has more places behind the point than are kept.
    TooFine,
}

/// Makes what was typed plain; nothing where it begins with a sign that a day may be wrapped in and
/// that says something of a number: `.5` is not 5, nor is `(5)`.
fn plain(typed: &str) -> Option<String> {
    let begins = half_width(typed).trim_start().chars().next()?;
    let is_sign = begins.is_ascii_punctuation() || matches!(begins, '。' | '·');
    calendar::plain(typed).filter(|_| !is_sign)
}

/// Reads a time of day: `9:30`, `09：30`, `9时30分`, `九点半`, `下午3点`; gives it as it is stored,
/// `HH:MM`.
pub fn read_time(typed: &str) -> Option<String> {
    let text = plain(typed)?;
    let text = text.trim();
    let (half, text) = ["上午", "早上", "am"]
        .iter()
        .find_map(|it| Some((Some(0), text.strip_prefix(it)?)))
        .or_else(|| {
            let later = ["下午", "晚上", "pm"];
            later
                .iter()
                .find_map(|it| Some((Some(12), text.strip_prefix(it)?)))
        })
        .unwrap_or((None, text));
    let (hour, rest) = ["点钟", ":", "时", "点"]
        .iter()
        .find_map(|it| text.split_once(it))?;
    let minute = match rest.strip_suffix('分').unwrap_or(rest) {
        "" | "整" if !text.contains(':') => 0,
        "半" if !text.contains(':') => 30,
        digits => two_digits(digits)?,
    };
    // A quarter past nine is written 9:15 or 9点15分, never 9:5.
    if text.contains(':') && rest.len() != 2 {
        return None;
    }
    let hour = two_digits(hour)?;
    let hour = match half {
        Some(later) if hour > 12 => return (later == 12).then(|| clock(hour, minute))?,
        Some(12) if hour < 12 => hour + 12,
        Some(_) | None => hour,
    };
    clock(hour, minute)
}

fn two_digits(text: &str) -> Option<u32> {
    let is_whole = (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    is_whole.then(|| text.parse().ok())?
}

fn clock(hour: u32, minute: u32) -> Option<String> {
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// Says whether a text is a time of day as it is stored.
pub fn is_time(text: &str) -> bool {
    let parts = text
        .split_once(':')
        .and_then(|(hour, minute)| clock(two_digits(hour)?, two_digits(minute)?));
    parts.as_deref() == Some(text)
}

/// Reads days in halves: `1`, `0.5`, `半天`, `上午`, `全天`, `一天半`, `1.5天`; gives how many halves.
pub fn read_half_days(typed: &str) -> Option<i64> {
    let text = plain(typed)?;
    let text = text.trim();
    if matches!(text, "半天" | "半日" | "半" | "上午" | "下午") {
        return Some(1);
    }
    if matches!(text, "全天" | "整天" | "1整天" | "全日") {
        return Some(2);
    }
    let (number, more) = ["天半", "日半"]
        .iter()
        .find_map(|it| Some((text.strip_suffix(it)?, 1)))
        .unwrap_or_else(|| {
            let units = ["days", "day", "天", "日"];
            let number = units.iter().find_map(|it| text.strip_suffix(it));
            (number.unwrap_or(text), 0)
        });
    let (whole, half) = match number.split_once('.') {
        None => (number, 0),
        Some((whole, "5")) if more == 0 => (whole, 1),
        Some((whole, "0")) if more == 0 => (whole, 0),
        Some(_) => return None,
    };
    ungrouped(whole)?.checked_mul(2)?.checked_add(half + more)
}

/// Writes days in halves as a number: `1`, `0.5`, `1.5`.
pub fn half_days(halves: i64) -> String {
    let half = if halves % 2 == 0 { "" } else { ".5" };
    format!("{}{half}", grouped(halves / 2))
}

/// Reads a decimal with so many places: `12.50`, `１２．５`, `1,200`, `十二点五`; gives it without
/// its point.
///
/// # Errors
/// What is no number from 0 up, or has more places than are kept.
pub fn read_decimal(typed: &str, places: u8) -> Result<i64, DecimalFault> {
    let text = plain(typed).ok_or(DecimalFault::Unread)?;
    let text = text.trim();
    let (whole, behind) = text.split_once(['.', '点']).unwrap_or((text, ""));
    if !behind.bytes().all(|it| it.is_ascii_digit()) {
        return Err(DecimalFault::Unread);
    }
    let kept = behind.trim_end_matches('0');
    if kept.len() > usize::from(places) {
        return Err(DecimalFault::TooFine);
    }
    let scale = 10_i64.checked_pow(u32::from(places));
    let read = || {
        let behind: i64 = format!("{kept:0<width$}", width = usize::from(places))
            .parse()
            .or_else(|error| if places == 0 { Ok(0) } else { Err(error) })
            .ok()?;
        ungrouped(whole)?.checked_mul(scale?)?.checked_add(behind)
    };
    read().ok_or(DecimalFault::Unread)
}

/// Writes a decimal with all its places: `12.50`.
pub fn decimal(scaled: i64, places: u8) -> String {
    let (whole, behind) = parts(scaled, places);
    match places {
        0 => grouped(whole),
        _ => format!(
            "{}.{behind:0width$}",
            grouped(whole),
            width = usize::from(places)
        ),
    }
}

/// Writes a decimal as programs read it: without commas.
pub fn plain_decimal(scaled: i64, places: u8) -> String {
    decimal(scaled, places).replace(',', "")
}

fn parts(scaled: i64, places: u8) -> (i64, i64) {
    let scale = 10_i64.checked_pow(u32::from(places)).unwrap_or(i64::MAX);
    (scaled / scale, scaled % scale)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (typed, stored) in [
            ("9:30", Some("09:30")),
            ("09：30", Some("09:30")),
            (" ９：３０ ", Some("09:30")),
            ("23:59", Some("23:59")),
            ("0:00", Some("00:00")),
            ("9时30分", Some("09:30")),
            ("9点", Some("09:00")),
            ("9点钟", Some("09:00")),
            ("9点整", Some("09:00")),
            ("九点半", Some("09:30")),
            ("十五时二十分", Some("15:20")),
            ("9点5分", Some("09:05")),
            ("上午9点", Some("09:00")),
            ("下午3点半", Some("15:30")),
            ("下午15:30", Some("15:30")),
            ("中午12:00", None),
            ("下午12:30", Some("12:30")),
            ("上午15点", None),
            ("24:00", None),
            ("9:60", None),
            ("9:5", None),
            ("9:", None),
            ("9:半", None),
            ("9", None),
            ("930", None),
            ("9.30", None),
            ("-9:30", None),
            ("9:30:00", None),
            ("明天", None),
            ("", None),
        ] {
            assert_eq!(read_time(typed).as_deref(), stored, "{typed}");
        }
        for (text, is) in [
            ("09:30", true),
            ("9:30", false),
            ("24:00", false),
            ("", false),
        ] {
            assert_eq!(is_time(text), is, "{text}");
        }
    }

    #[test]
    fn days_are_read_in_halves() {
        for (typed, halves) in [
            ("1", Some(2)),
            ("0.5", Some(1)),
            ("１．５", Some(3)),
            ("1.0", Some(2)),
            ("0", Some(0)),
            ("半天", Some(1)),
            ("上午", Some(1)),
            ("全天", Some(2)),
            ("一整天", Some(2)),
            ("半日", Some(1)),
            ("一天", Some(2)),
            ("两天", Some(4)),
            ("一天半", Some(3)),
            ("十二天半", Some(25)),
            ("1.5天", Some(3)),
            ("2日半", Some(5)),
            ("1.5 days", Some(3)),
            ("1 day", Some(2)),
            ("1,200天", Some(2_400)),
            ("0.25", None),
            (".5", None),
            ("．５天", None),
            ("1.5天半", None),
            ("三五天", None),
            ("-1", None),
            ("天", None),
            ("一周", None),
            ("", None),
        ] {
            assert_eq!(read_half_days(typed), halves, "{typed}");
        }
        for (halves, said) in [
            (0, "0"),
            (1, "0.5"),
            (2, "1"),
            (3, "1.5"),
            (2_401, "1,200.5"),
        ] {
            assert_eq!(half_days(halves), said);
        }
    }

    #[test]
    fn decimals_keep_their_places() {
        use DecimalFault::{TooFine, Unread};
        for (typed, places, scaled) in [
            ("12.50", 2, Ok(1_250)),
            ("12.5", 2, Ok(1_250)),
            ("12.500", 2, Ok(1_250)),
            ("12", 2, Ok(1_200)),
            ("１２．５", 2, Ok(1_250)),
            ("1,200.05", 2, Ok(120_005)),
            ("十二", 2, Ok(1_200)),
            ("十二点五", 2, Ok(1_250)),
            ("0.05", 2, Ok(5)),
            ("7", 0, Ok(7)),
            ("7.0", 0, Ok(7)),
            ("7.5", 0, Err(TooFine)),
            ("12.505", 2, Err(TooFine)),
            ("12.5元", 2, Err(Unread)),
            ("1.2.3", 2, Err(Unread)),
            ("-1", 2, Err(Unread)),
            (".5", 2, Err(Unread)),
            ("。5", 2, Err(Unread)),
            ("(5)", 2, Err(Unread)),
            ("", 2, Err(Unread)),
            ("99999999999999999999", 2, Err(Unread)),
        ] {
            assert_eq!(read_decimal(typed, places), scaled, "{typed}");
        }
        for (scaled, places, said) in [
            (1_250, 2, "12.50"),
            (5, 2, "0.05"),
            (120_005, 2, "1,200.05"),
            (7, 0, "7"),
            (0, 3, "0.000"),
        ] {
            assert_eq!(decimal(scaled, places), said);
            assert_eq!(plain_decimal(scaled, places), said.replace(',', ""));
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(
            n in 0_i64..1_000_000_000,
            places in 0_u8..5,
            minute in 0_u32..1440,
        ) {
            prop_assert_eq!(read_decimal(&decimal(n, places), places), Ok(n));
            prop_assert_eq!(read_decimal(&plain_decimal(n, places), places), Ok(n));
            prop_assert_eq!(read_half_days(&half_days(n)), Some(n));
            let time = clock(minute / 60, minute % 60).unwrap();
            prop_assert!(is_time(&time));
            prop_assert_eq!(read_time(&time), Some(time));
        }

        #[test]
        fn whatever_is_typed_is_read_or_refused(typed in "\\PC{0,12}") {
            if let Some(time) = read_time(&typed) {
                prop_assert!(is_time(&time));
            }
            prop_assert!(read_half_days(&typed).is_none_or(|it| it >= 0));
            prop_assert!(read_decimal(&typed, 2).unwrap_or_default() >= 0);
        }
    }
}
