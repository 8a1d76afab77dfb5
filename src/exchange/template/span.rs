//! Dates as a template words them: 旬, months and days, or counted from the start.

use crate::domain::Day;

/// A span as it was written and what it means; resolved against a start or a first day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wording {
    pub(super) text: String,
    from: Moment,
    to: Option<Moment>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// What stands in a calendar, perhaps without its year or month.
    Date {
        year: Option<i32>,
        month: Option<u32>,
        part: DayPart,
    },
    /// The 旬 so many from the start, whose own is the first.
    NthTenDays(u32),
    /// The day so many from the start, which is the first.
    NthDay(u32),
}

impl Default for Moment {
    fn default() -> Self {
        Self::NthDay(1)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayPart {
    WholeMonth,
    /// 上旬, 中旬 or 下旬, as 0, 1 or 2.
    TenDays(u32),
    Day(u32),
}

/// The first and last day of a span.
pub(super) type Ends = (Day, Day);

/// The words of 旬 in a month, in order.
const TEN_DAYS: [&str; 3] = ["上旬", "中旬", "下旬"];

impl Wording {
    /// Reads a wording such as 2月下旬至4月下旬, 12月份, 2月25日 or 第1旬至第7旬.
    pub(super) fn read(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(ascii_digit)
            .collect();
        let plain = plain
            .trim_start_matches(['从', '自'])
            .trim_end_matches("结束");
        let cut = plain.split_once(['至', '到', '—', '–', '~', '～', '－']);
        let (from, to) = match cut {
            None => (Moment::read(plain)?, None),
            Some((from, to)) => {
                let from = Moment::read(from.trim_end_matches("开始"))?;
                (from, Some(Moment::read(to)?))
            }
        };
        let to_relative = to.map_or_else(|| from.is_relative(), Moment::is_relative);
        let possible = from.is_possible() && to.is_none_or(Moment::is_possible);
        let sound = from.has_month() && from.is_relative() == to_relative && possible;
        sound.then(|| Self {
            text: text.to_owned(),
            from,
            to,
        })
    }

    pub(super) fn is_relative(&self) -> bool {
        self.from.is_relative()
    }

    pub(super) fn has_year(&self) -> bool {
        !matches!(self.from, Moment::Date { year: None, .. })
    }

    /// The days of a wording with dates; what lacks its year is the first that is not
    /// over before `campaign`, if that still comes before its end. `None` where a day does
    /// not exist.
    pub(super) fn on_calendar(&self, campaign: Option<Ends>) -> Option<Ends> {
        let Moment::Date { year, month, part } = self.from else {
            return None;
        };
        let month = month?;
        let given = year.or_else(|| campaign.map(|(from, _)| from.year()))?;
        let from_year = if year.is_some() {
            given
        } else {
            let next = given.checked_add(1)?;
            let (this, later) = (days_of(given, month, part), days_of(next, month, part));
            // A day this year does not have, 29 February, may be one of the next.
            let over = |from| this.is_none_or(|(_, last)| last < from);
            let in_time = |to| later.is_some_and(|(first, _)| first <= to);
            if campaign.is_some_and(|(from, to)| over(from) && in_time(to)) {
                next
            } else {
                given
            }
        };
        let (first, own_last) = days_of(from_year, month, part)?;
        let Some(Moment::Date {
            year: to_year,
            month: to_month,
            part: to_part,
        }) = self.to
        else {
            return Some((first, own_last));
        };
        let (_, last) = days_of(
            to_year.unwrap_or(from_year),
            to_month.unwrap_or(month),
            to_part,
        )?;
        match (to_year, to_month) {
            (None, Some(to_month)) if last < first => {
                let next = days_of(from_year.checked_add(1)?, to_month, to_part)?;
                Some((first, next.1))
            }
            (None | Some(_), None | Some(_)) => Some((first, last)),
        }
    }

    /// The days of a wording counted from a start, and how a paper would word them; the year
    /// is named where it is not `known_year`. `None` where the calendar does not reach.
    pub(super) fn counted_from(
        &self,
        start: Day,
        known_year: Option<i32>,
    ) -> Option<(Ends, String)> {
        let (first, own_last) = self.from.counted(start)?;
        let mut text = self.from.worded(first, known_year);
        let Some(to) = self.to else {
            return Some(((first, own_last), text));
        };
        let (to_first, last) = to.counted(start)?;
        if (to_first, last) != (first, own_last) {
            text.push('至');
            text.push_str(&to.worded(to_first, Some(first.year())));
        }
        Some(((first, last), text))
    }
}

impl Moment {
    fn read(text: &str) -> Option<Self> {
        if let Some(counted) = text.strip_prefix('第') {
            let of = |suffix: char| counted.strip_suffix(suffix).and_then(|n| number(n, 3));
            return of('旬')
                .map(Self::NthTenDays)
                .or_else(|| of('日').or_else(|| of('天')).map(Self::NthDay));
        }
        if let Some((year, rest)) = text.split_once('-') {
            let (month, day) = rest.split_once('-')?;
            let (month, day) = (month_number(month)?, number(day, 2)?);
            let year = Some(year_number(year)?);
            return Some(Self::Date {
                year,
                month: Some(month),
                part: DayPart::Day(day),
            });
        }
        let (year, rest) = match text.split_once('年') {
            Some((year, rest)) => (Some(year_number(year)?), rest),
            None => (None, text),
        };
        let (month, rest) = match rest.split_once('月') {
            Some((month, rest)) => (
                Some(month_number(month)?),
                rest.strip_prefix('份').unwrap_or(rest),
            ),
            None => (None, rest),
        };
        let part = if rest.is_empty() && month.is_some() {
            DayPart::WholeMonth
        } else if let Some(at) = TEN_DAYS.iter().position(|word| *word == rest) {
            DayPart::TenDays(u32::try_from(at).ok()?)
        } else {
            let day = rest
                .strip_suffix('日')
                .or_else(|| rest.strip_suffix('号'))?;
            DayPart::Day(number(day, 2)?)
        };
        (year.is_none() || month.is_some()).then_some(Self::Date { year, month, part })
    }

    fn is_relative(self) -> bool {
        match self {
            Self::Date { .. } => false,
            Self::NthTenDays(_) | Self::NthDay(_) => true,
        }
    }

    /// Says whether the calendar can have it: 30 February it has in no year.
    fn is_possible(self) -> bool {
        const LEAP: i32 = 2000;
        match self {
            Self::Date {
                year,
                month: Some(month),
                part,
            } => days_of(year.unwrap_or(LEAP), month, part).is_some(),
            Self::Date { month: None, .. } | Self::NthTenDays(_) | Self::NthDay(_) => true,
        }
    }

    fn has_month(self) -> bool {
        !matches!(self, Self::Date { month: None, .. })
    }

    fn counted(self, start: Day) -> Option<Ends> {
        match self {
            Self::Date { .. } => None,
            Self::NthDay(n) => {
                let day = start.plus_days(i64::from(n.checked_sub(1)?))?;
                Some((day, day))
            }
            Self::NthTenDays(n) => {
                let this = ten_days_of(start.day());
                let all = (start.month() - 1) * 3 + this + n.checked_sub(1)?;
                let year = start.year().checked_add(i32::try_from(all / 36).ok()?)?;
                days_of(year, all % 36 / 3 + 1, DayPart::TenDays(all % 3))
            }
        }
    }

    fn worded(self, first: Day, known_year: Option<i32>) -> String {
        let (year, month, day) = (first.year(), first.month(), first.day());
        let part = match self {
            Self::NthTenDays(_) => {
                let at = usize::try_from(ten_days_of(day)).ok();
                at.and_then(|at| TEN_DAYS.get(at))
                    .copied()
                    .unwrap_or_default()
                    .to_owned()
            }
            Self::NthDay(_) | Self::Date { .. } => format!("{day}日"),
        };
        if known_year == Some(year) {
            format!("{month}月{part}")
        } else {
            format!("{year}年{month}月{part}")
        }
    }
}

/// Which 旬 of its month a day lies in: 0, 1 or 2, since the 31st is still 下旬.
fn ten_days_of(day: u32) -> u32 {
    (day.saturating_sub(1) / 10).min(2)
}

fn days_of(year: i32, month: u32, part: DayPart) -> Option<Ends> {
    let day = |day| Day::of(year, month, day);
    let month_end = || (28..=31).rev().find_map(day);
    match part {
        DayPart::WholeMonth => Some((day(1)?, month_end()?)),
        DayPart::TenDays(2) => Some((day(21)?, month_end()?)),
        DayPart::TenDays(third) => Some((day(third * 10 + 1)?, day(third * 10 + 10)?)),
        DayPart::Day(number) => Some((day(number)?, day(number)?)),
    }
}

fn ascii_digit(c: char) -> char {
    match c {
        '０'..='９' => {
            let digit = u32::from(c).saturating_sub(u32::from('０'));
            char::from_digit(digit, 10).unwrap_or(c)
        }
        other => other,
    }
}

fn number(digits: &str, longest: usize) -> Option<u32> {
    let sound = digits.len() <= longest && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = sound.then(|| digits.parse().ok()).flatten();
    number.filter(|number| *number >= 1)
}

fn month_number(digits: &str) -> Option<u32> {
    number(digits, 2).filter(|month| *month <= 12)
}

fn year_number(digits: &str) -> Option<i32> {
    let year = number(digits, 4).filter(|year| *year >= 1900)?;
    i32::try_from(year).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(text: &str) -> String {
        let campaign = ("2009-02-21".parse().unwrap(), "2010-12-31".parse().unwrap());
        match Wording::read(text).map(|span| span.on_calendar(Some(campaign))) {
            Some(Some((first, last))) => format!("{first}..{last}"),
            Some(None) => "no such day".to_owned(),
            None => "unreadable".to_owned(),
        }
    }

    #[test]
    fn wordings_of_the_office_are_read() {
        let table = [
            ("2月下旬", "2009-02-21..2009-02-28"),
            ("2月下旬至4月下旬", "2009-02-21..2009-04-30"),
            ("２月 上旬 至 ２月 中旬", "2010-02-01..2010-02-20"),
            ("2009年10月上旬至12月下旬", "2009-10-01..2009-12-31"),
            (
                "从2009年2月下旬开始到2009年12月份结束",
                "2009-02-21..2009-12-31",
            ),
            ("5月上旬至中旬", "2009-05-01..2009-05-20"),
            ("11月中旬至1月上旬", "2009-11-11..2010-01-10"),
            ("12月份", "2009-12-01..2009-12-31"),
            ("2月25日", "2009-02-25..2009-02-25"),
            ("3月2日至6日", "2009-03-02..2009-03-06"),
            ("2009-03-02至2009-03-06", "2009-03-02..2009-03-06"),
            ("1月", "2010-01-01..2010-01-31"),
            ("2012年2月下旬", "2012-02-21..2012-02-29"),
            ("2月29日", "no such day"),
            ("2月30日", "unreadable"),
            ("13月", "unreadable"),
            ("上旬", "unreadable"),
            ("2009年", "unreadable"),
            ("第0旬", "unreadable"),
            ("第1旬至2月", "unreadable"),
            ("至", "unreadable"),
            ("", "unreadable"),
        ];
        for (text, days) in table {
            assert_eq!(calendar(text), days, "{text}");
        }
    }

    #[test]
    fn the_first_ten_days_are_those_the_start_lies_in() {
        let start = |text: &str| text.parse::<Day>().unwrap();
        let worded = |text: &str, day: &str| {
            let ((first, last), words) = Wording::read(text)
                .unwrap()
                .counted_from(start(day), Some(2009))
                .unwrap();
            format!("{first}..{last} {words}")
        };
        assert_eq!(
            worded("第1旬", "2009-01-31"),
            "2009-01-21..2009-01-31 1月下旬"
        );
        assert_eq!(
            worded("第1旬", "2009-01-20"),
            "2009-01-11..2009-01-20 1月中旬"
        );
        assert_eq!(
            worded("第2旬", "2009-12-31"),
            "2010-01-01..2010-01-10 2010年1月上旬"
        );
        assert_eq!(
            worded("第1日", "2009-02-25"),
            "2009-02-25..2009-02-25 2月25日"
        );
        assert_eq!(
            worded("第1日至第7天", "2009-02-25"),
            "2009-02-25..2009-03-03 2月25日至3月3日"
        );
    }
}
