//! Weekdays as they are written: 周五, 星期天, `fri`.

use chrono::Weekday;

use super::fold::Reader;

const SIGNS: [(&str, ()); 3] = [("周", ()), ("星期", ()), ("礼拜", ())];

const DAYS: [(&str, Weekday); 8] = [
    ("1", Weekday::Mon),
    ("2", Weekday::Tue),
    ("3", Weekday::Wed),
    ("4", Weekday::Thu),
    ("5", Weekday::Fri),
    ("6", Weekday::Sat),
    ("日", Weekday::Sun),
    ("天", Weekday::Sun),
];

/// Longer spellings before those they begin with.
const NAMES: [(&str, Weekday); 14] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

/// Takes a weekday that comes next.
pub(super) fn take_weekday(text: &mut Reader<'_>) -> Option<Weekday> {
    let mut ahead = *text;
    let found = if ahead.take_one(&SIGNS).is_some() {
        ahead.take_one(&DAYS)
    } else {
        ahead.take_one(&NAMES)
    };
    if found.is_some() {
        *text = ahead;
    }
    found
}
