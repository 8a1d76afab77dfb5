//! The spellings of a day that the cards of one office mix.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization as _;

/// Says why a cell is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayFault {
    /// It reads as a day, but the calendar has none such.
    Impossible,
    /// It does not read as a day.
    Unreadable,
}

/// Reads `2009-03-29`, `2009/4/19`, `2009.03.25`, `2009年4月16日`, `20090329`, full width too.
///
/// The midnight that spreadsheets append (`2009-03-29 00:00:00`) is let pass. Two-digit years
/// are not guessed at.
pub(super) fn read_day(raw: &str) -> Result<NaiveDate, DayFault> {
    let folded: String;
    let text = if raw.is_ascii() {
        raw
    } else {
        folded = raw.nfkc().collect();
        &folded
    };
    let text = without_midnight(text.trim());
    let parts = parts(text).ok_or(DayFault::Unreadable)?;
    let (year, month, day) = parts;
    if year < 1900 {
        return Err(DayFault::Impossible);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayFault::Impossible)
}

fn without_midnight(text: &str) -> &str {
    let Some((day, time)) = text.split_once([' ', 'T']) else {
        return text;
    };
    let is_midnight = time.contains(':') && time.chars().all(|c| matches!(c, '0' | ':' | '.'));
    if is_midnight { day } else { text }
}

fn parts(text: &str) -> Option<(i32, u32, u32)> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((
            text.get(..4)?.parse().ok()?,
            text.get(4..6)?.parse().ok()?,
            text.get(6..)?.parse().ok()?,
        ));
    }
    let (year, month, day) = if let Some((year, rest)) = text.split_once('年') {
        let (month, day) = rest.split_once('月')?;
        let day = day.trim();
        let end = day.strip_suffix('日').or_else(|| day.strip_suffix('号'));
        (year, month, end.unwrap_or(day))
    } else {
        let mark = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
        let (year, rest) = text.split_once(mark)?;
        let (month, day) = rest.split_once(mark)?;
        (year, month, day)
    };
    let year = number(year, 4..=4)?;
    Some((
        i32::try_from(year).ok()?,
        number(month, 1..=2)?,
        number(day, 1..=2)?,
    ))
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let text = text.trim();
    let fits = digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_day_is_read() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).ok_or(DayFault::Impossible);
        for (text, expected) in [
            ("2009-03-29", day(2009, 3, 29)),
            ("2009/4/19", day(2009, 4, 19)),
            ("2009.03.25", day(2009, 3, 25)),
            ("2009年4月16日", day(2009, 4, 16)),
            ("２００９年４月１６号", day(2009, 4, 16)),
            ("２００９．０３．２５", day(2009, 3, 25)),
            ("2009 年 4 月 6 日", day(2009, 4, 6)),
            ("20090329", day(2009, 3, 29)),
            ("2009/4/19 0:00:00", day(2009, 4, 19)),
            ("2008-02-29", day(2008, 2, 29)),
            ("2009-02-29", Err(DayFault::Impossible)),
            ("2009-02-30", Err(DayFault::Impossible)),
            ("2009-13-01", Err(DayFault::Impossible)),
            ("0209-03-01", Err(DayFault::Impossible)),
            ("2009-03", Err(DayFault::Unreadable)),
            ("09-03-29", Err(DayFault::Unreadable)),
            ("2009-03/29", Err(DayFault::Unreadable)),
            ("三月的一天", Err(DayFault::Unreadable)),
            ("2009-03-29 14:30", Err(DayFault::Unreadable)),
            ("-1", Err(DayFault::Unreadable)),
        ] {
            assert_eq!(read_day(text), expected, "{text}");
        }
    }
}
