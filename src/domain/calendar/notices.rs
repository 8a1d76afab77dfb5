//! The yearly holiday notices that ship inside the program, as a text of one year a line.

use crate::domain::Day;

/// The shipped notices: 2007 to 2026.
pub(super) const SHIPPED: &str = include_str!("../../../assets/holidays/china.txt");

/// One year's notice: which days are off, and which weekend days are worked.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Notice {
    pub(super) year: i32,
    pub(super) off: Vec<Day>,
    pub(super) on: Vec<Day>,
}

/// Reads the lines that hold a notice; a line that cannot be read gives `Err` with its number.
///
/// Blank lines and lines beginning with `#` are passed over.
pub(super) fn read(text: &str) -> impl Iterator<Item = Result<Notice, usize>> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(index, line)| read_line(line).ok_or(index + 1))
}

fn read_line(line: &str) -> Option<Notice> {
    let mut words = line.split_whitespace();
    let mut notice = Notice {
        year: words.next()?.parse().ok()?,
        ..Notice::default()
    };
    if words.next()? != "off" {
        return None;
    }
    let mut working = false;
    for word in words {
        if word == "on" && !working {
            working = true;
            continue;
        }
        let (first, last) = word.split_once('-').unwrap_or((word, word));
        let (first, last) = (read_day(notice.year, first)?, read_day(notice.year, last)?);
        if last < first {
            return None;
        }
        let days = first.onward().take_while(|day| *day <= last);
        if working {
            notice.on.extend(days);
        } else {
            notice.off.extend(days);
        }
    }
    (!notice.off.is_empty()).then_some(notice)
}

fn read_day(year: i32, text: &str) -> Option<Day> {
    if text.len() != 4 {
        return None;
    }
    let number: u32 = text.parse().ok()?;
    Day::of(year, number / 100, number % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Weekday;

    fn is_weekend(day: Day) -> bool {
        matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    #[test]
    fn every_shipped_line_can_be_read_and_the_years_follow_each_other() {
        let years: Vec<i32> = read(SHIPPED).map(|notice| notice.unwrap().year).collect();
        assert_eq!(years, (2007..=2026).collect::<Vec<_>>());
    }

    #[test]
    fn every_shipped_make_up_day_is_a_weekend_and_no_day_is_both_off_and_on() {
        for notice in read(SHIPPED).flatten() {
            assert!(notice.on.iter().copied().all(is_weekend), "{}", notice.year);
            assert!(
                notice.on.iter().all(|day| !notice.off.contains(day)),
                "{}",
                notice.year
            );
            assert!(
                notice.off.is_sorted() && notice.on.is_sorted(),
                "{}",
                notice.year
            );
        }
    }

    #[test]
    fn a_malformed_line_is_named_by_its_number_and_the_rest_is_read() {
        let text = "# head\n2007 off 0101 on\n2008 off 0231\n2009 on 0101\n2010 off\n2011 off 5\n\
                    2012 off 0103-0101\nx\n2013 off 01a1\n2014 off 0101 on 0104 on 0105";
        let read: Vec<_> = read(text)
            .map(|notice| notice.map(|notice| notice.year))
            .collect();
        let bad = (3..=10).map(Err);
        assert_eq!(
            read,
            std::iter::once(Ok(2007)).chain(bad).collect::<Vec<_>>()
        );
    }
}
