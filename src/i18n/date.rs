//! Days as people read them.

use super::args::Args;
use super::texts::Texts;
use crate::domain::Day;

impl Texts {
    /// Gives a day as lists show it: `10-20` inside the campaign's year, `2010-01-05` outside it.
    pub fn day_short(&self, day: Day, campaign_year: i32) -> String {
        if day.year() == campaign_year {
            self.say_with("day-short", &parts(day))
        } else {
            self.day(day)
        }
    }

    /// Gives a day with its year: `2009-10-20`.
    pub fn day(&self, day: Day) -> String {
        self.say_with("day-long", &parts(day))
    }

    /// Gives a number of days: `3天`, `1 day`.
    pub fn days(&self, count: i64) -> String {
        self.say_with("days-count", &Args::new().set("n", count))
    }

    /// Gives the day of the week: `周五`, `Fri`.
    pub fn weekday(&self, day: Day) -> String {
        self.say(&format!("weekday-{}", day.weekday().number()))
    }

    /// Gives the 旬 a day lies in: `10月中旬`, `mid-October`. The first ten days are 上旬, the
    /// next ten 中旬, the rest of the month 下旬.
    pub fn xun(&self, day: Day) -> String {
        let third = match day.day() {
            1..=10 => "xun-early",
            11..=20 => "xun-mid",
            _ => "xun-late",
        };
        let month = self.say(&format!("month-{}", day.month()));
        self.say_with(third, &Args::new().set("month", month))
    }
}

/// Two digits each, as columns need them.
fn parts(day: Day) -> Args<'static> {
    Args::new()
        .set("year", day.year().to_string())
        .set("month", format!("{:02}", day.month()))
        .set("day", format!("{:02}", day.day()))
}

#[cfg(test)]
mod tests {
    use super::super::language::Language;
    use super::*;

    fn day(month: u32, day: u32) -> Day {
        Day::of(2009, month, day).unwrap_or_default()
    }

    #[test]
    fn days_are_short_inside_the_year_and_long_outside() {
        let texts = Texts::load(Language::Chinese);
        assert_eq!(texts.day_short(day(10, 5), 2009), "10-05");
        assert_eq!(texts.day_short(day(10, 5), 2010), "2009-10-05");
    }

    #[test]
    fn weekdays_have_names() {
        let friday = day(10, 23);
        assert_eq!(Texts::load(Language::Chinese).weekday(friday), "周五");
        assert_eq!(Texts::load(Language::English).weekday(friday), "Fri");
        assert_eq!(Texts::load(Language::Pseudo).weekday(friday), "⟦weekday-5⟧");
    }

    #[test]
    fn a_xun_ends_on_the_tenth_the_twentieth_and_the_last() {
        let texts = Texts::load(Language::Chinese);
        let said = [1, 10, 11, 20, 21, 31].map(|it| texts.xun(day(10, it)));
        assert_eq!(
            said,
            [
                "10月上旬",
                "10月上旬",
                "10月中旬",
                "10月中旬",
                "10月下旬",
                "10月下旬"
            ]
        );
        assert_eq!(
            Texts::load(Language::English).xun(day(2, 28)),
            "late February"
        );
        assert_eq!(
            Texts::load(Language::English).xun(day(2, 12)),
            "mid-February"
        );
    }
}
