//! Why a text is no day, span or limit, and which part of it says so.

use std::ops::RangeInclusive;

use super::civil::Day;
use super::weekday::Weekday;

/// The years a typed date may lie in.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Why a text is no day, span or limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DayFault {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// The text is in none of the spellings.
    #[error("not a date in any known spelling")]
    Unreadable,
    /// It begins as a date, and this part of it is not understood.
    #[error("a part of it is not understood")]
    Unread(Piece),
    /// A 旬, a month or a longer span stands where one day is asked.
    #[error("more than one day is written")]
    NotOneDay,
    /// A month and day without a year, and no year to read them in.
    #[error("the year is missing")]
    NoYear,
    /// The spelling is right and the day does not exist, like 2009-02-30.
    #[error("{year}-{month}-{day} does not exist")]
    ImpossibleDate {
        /// The year, written or understood.
        year: i32,
        /// The month as written.
        month: u32,
        /// The day as written; 1 where only a month is written.
        day: u32,
    },
    /// The weekday that is written is not that of the day.
    #[error("{day} is another weekday")]
    OtherWeekday {
        /// The day.
        day: Day,
        /// What is written.
        said: Weekday,
    },
    /// 左右, 力争: a day that may be missed is no limit.
    #[error("a part of it leaves the day open")]
    Loose(Piece),
    /// 立即, 尽快: no day at all.
    #[error("it names no day")]
    NoDay(Piece),
    /// 长期坚持 is how a task is done, and has no last day.
    #[error("it has no end")]
    NoEnd(Piece),
    /// 国庆前: a festival that the office must date.
    #[error("a festival is no day")]
    Festival(Piece),
    /// 09年: two digits of a year.
    #[error("the year has two digits")]
    ShortYear(Piece),
    /// 10月至11月: a stretch of days; its last is offered.
    #[error("a stretch of days up to {last}")]
    Stretch {
        /// What makes it one.
        part: Piece,
        /// The last day of it.
        last: Day,
    },
    /// What is said beside the day names another.
    #[error("{day} and what is said beside it are not the same day")]
    OtherDay {
        /// The day.
        day: Day,
        /// What is said beside it.
        part: Piece,
    },
    /// 后: a beginning and no end.
    #[error("what comes after a day has no end")]
    After(Piece),
    /// 旬 with 前: by its last day, or before it begins?
    #[error("{before} or {last} may be meant")]
    Ambiguous {
        /// The day before the span.
        before: Day,
        /// The last day of the span.
        last: Day,
    },
    /// The day lies outside [`YEARS`].
    #[error("the year is out of range")]
    OutOfRange,
    /// A span ends before it begins.
    #[error("the span ends before it begins")]
    Backwards,
}

/// A part of a typed text, counted in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// The first character.
    pub from: usize,
    /// Behind the last character.
    pub to: usize,
}

impl Piece {
    /// Gives the part of the text that it was told of.
    pub fn of(self, typed: &str) -> String {
        let many = self.to.saturating_sub(self.from);
        let part: String = typed.chars().skip(self.from).take(many).collect();
        part.trim().to_owned()
    }
}
