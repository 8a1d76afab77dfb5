//! What follows a date or a length in a limit: 前, 内, 下班前, 完成; and what that makes of it.

use chrono::{NaiveDate, Weekday};

use super::day::DayFault;
use super::fold::{Folded, Reader};
use super::period::WITHIN;
use super::weekday::take_said;
use super::working::Calendar;

/// What a stretch of days is, as far as its ending is read by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// One day, or the last day of something: 月底, 季度末.
    Day,
    /// 旬, or half a month.
    PartOfMonth,
    /// A week of work.
    Week,
    /// The end of one: 本周末.
    WeekEnd,
    /// A month, a quarter, half a year, a year.
    Longer,
    /// A length, which is counted from a day.
    Length,
}

/// What follows a date or a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    None,
    /// 前, 之前, 以前.
    Before,
    /// 内, 之内, 以内.
    Within,
    /// 下班前, 24时前: the day itself.
    Close,
}

/// The ending of a limit: all that was read behind the date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ending {
    word: Word,
    /// The weekday said beside it.
    pub(super) said: Option<Weekday>,
}

const BEFORE: [&str; 3] = ["之前", "以前", "前"];
/// A beginning, and no end.
const AFTER: [&str; 5] = ["之后", "以后", "后", "以来", "起"];
const CLOSE: [&str; 10] = [
    "下班之前",
    "下班以前",
    "下班前",
    "下班时",
    "下班",
    "24:00前",
    "24:00",
    "24时前",
    "24点前",
    "24时",
];
/// Longer words before those they begin with.
const DONE: [&str; 13] = [
    "完成整改",
    "整改完成",
    "整改到位",
    "落实到位",
    "办理完毕",
    "整改完毕",
    "完成",
    "完毕",
    "办结",
    "到位",
    "为止",
    "截止",
    "止",
];
const INCLUDED: [&str; 6] = [
    "(含当日)",
    "(含当天)",
    "(含本日)",
    "(含)",
    "含当日",
    "含当天",
];

impl Ending {
    /// Reads the rest of a limit to its end.
    ///
    /// # Errors
    /// Names the part that was not understood; 后 has no end.
    pub(super) fn read(
        mut text: Reader<'_>,
        unit: Unit,
        folded: &Folded,
    ) -> Result<Self, (usize, DayFault)> {
        let at = |text: Reader<'_>| folded.signs() - text.left();
        let mut said = take_said(&mut text);
        let begun = at(text);
        let mut after = text;
        if after.take_any(&AFTER) {
            let part = folded.part(begun, at(after));
            return Err((at(after), DayFault::After(part)));
        }
        let word = take_word(&mut text, unit);
        if unit == Unit::Day {
            text.take_any(&INCLUDED);
        }
        said = said.or_else(|| take_said(&mut text));
        text.take_any(&DONE);
        said = said.or_else(|| take_said(&mut text));
        if !text.is_done() {
            return Err((at(text), folded.unread(at(text), folded.signs())));
        }
        Ok(Self { word, said })
    }

    /// Gives the last day in time, of a stretch with this ending.
    ///
    /// # Errors
    /// [`DayFault::Ambiguous`] for 旬 with 前.
    pub(super) fn of(
        self,
        unit: Unit,
        (from, to): (NaiveDate, NaiveDate),
        calendar: &Calendar,
    ) -> Result<NaiveDate, DayFault> {
        let before = || from.pred_opt().ok_or(DayFault::OutOfRange);
        match (unit, self.word) {
            (Unit::PartOfMonth, Word::Before) => Err(DayFault::Ambiguous {
                before: before()?,
                last: to,
            }),
            (Unit::Longer, Word::Before) => before(),
            (Unit::Week, Word::Before) => Ok(calendar.roll_back(before()?)),
            // A week in which nobody works ends on its Sunday.
            (Unit::Week | Unit::WeekEnd, _) => Ok(Some(calendar.roll_back(to))
                .filter(|day| *day >= from)
                .unwrap_or(to)),
            (Unit::Day | Unit::PartOfMonth | Unit::Longer | Unit::Length, _) => Ok(to),
        }
    }
}

/// Takes one ending, or 内 with the close of business behind it.
fn take_word(text: &mut Reader<'_>, unit: Unit) -> Word {
    if text.take_any(&WITHIN) {
        text.take_any(&CLOSE);
        return Word::Within;
    }
    if text.take_any(&CLOSE) {
        return Word::Close;
    }
    // 10天前 lies behind.
    if unit != Unit::Length && text.take_any(&BEFORE) {
        return Word::Before;
    }
    Word::None
}
