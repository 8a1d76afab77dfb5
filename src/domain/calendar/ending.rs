//! What follows a date or a length in a limit: 前, 内, 下班前, 完成; and what that makes of it.

use super::beside::Beside;
use super::fault::DayFault;
use super::fold::{Folded, Reader};
use super::period::WITHIN;
use super::working::Calendar;
use crate::domain::Day;

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
    beside: Beside,
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
/// What is to be done by then. It adds nothing to the day; several may follow each other.
const DONE: [&str; 38] = [
    "务必",
    "必须",
    "全部",
    "全面",
    "完成",
    "完毕",
    "整改",
    "落实",
    "解决",
    "得到",
    "上报",
    "报送",
    "提交",
    "办理",
    "办结",
    "结案",
    "销号",
    "到位",
    "制定",
    "出台",
    "印发",
    "建立",
    "反馈",
    "答复",
    "公布",
    "处理",
    "结束",
    "为止",
    "截止",
    "止",
    "交付",
    "修订",
    "清退",
    "清零",
    "兑现",
    "报告",
    "整治",
    "实施完",
];

impl Ending {
    /// Reads the rest of a limit to its end.
    ///
    /// # Errors
    /// Names the part that was not understood; 后 has no end.
    pub(super) fn read(
        mut text: Reader<'_>,
        unit: Unit,
        (folded, today): (&Folded, Day),
    ) -> Result<Self, (usize, DayFault)> {
        let at = |text: Reader<'_>| folded.signs() - text.left();
        let mut beside = Beside::default();
        let first = at(text);
        beside.take(&mut text, folded, Some(today));
        let said_first = beside.is_counted().is_some();
        let begun = at(text);
        let mut after = text;
        if after.take_any(&AFTER) {
            let part = folded.part(begun, at(after));
            return Err((at(after), DayFault::After(part)));
        }
        let word = take_word(&mut text, unit);
        let worded = at(text);
        beside.take(&mut text, folded, Some(today));
        while text.take_any(&DONE) {}
        beside.take(&mut text, folded, Some(today));
        // A month before which the month itself counts is none.
        let counted = match beside.is_counted() {
            Some(true) => unit == Unit::Day,
            Some(false) => unit == Unit::Day && word == Word::Before,
            None => true,
        };
        if !text.is_done() || !counted {
            let from = match (counted, said_first) {
                (true, _) => at(text),
                (false, true) => first,
                (false, false) => worded,
            };
            return Err((from, folded.unread(from, folded.signs())));
        }
        Ok(Self { word, beside })
    }

    /// Gives the last day in time, of a stretch with this ending.
    ///
    /// # Errors
    /// [`DayFault::Ambiguous`] for 旬 with 前; what is said beside it must agree.
    pub(super) fn of(
        self,
        unit: Unit,
        (from, to): (Day, Day),
        calendar: &Calendar,
    ) -> Result<Day, DayFault> {
        let before = || from.day_before().ok_or(DayFault::OutOfRange);
        let on = match (unit, self.word) {
            (Unit::PartOfMonth, Word::Before) => {
                return Err(DayFault::Ambiguous {
                    before: before()?,
                    last: to,
                });
            }
            (Unit::Longer, Word::Before) => before()?,
            (Unit::Week, Word::Before) => calendar.roll_back(before()?),
            // A week in which nobody works ends on its Sunday.
            (Unit::Week | Unit::WeekEnd, _) => Some(calendar.roll_back(to))
                .filter(|day| *day >= from)
                .unwrap_or(to),
            (Unit::Day | Unit::PartOfMonth | Unit::Longer | Unit::Length, _) => to,
        };
        let on = self.beside.agrees(on)?;
        if self.beside.is_counted() == Some(false) {
            return on.day_before().ok_or(DayFault::OutOfRange);
        }
        Ok(on)
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
    // 10天前 lies behind, and 10月20日前后 around.
    if text.sees(&["前后"]) {
        return Word::None;
    }
    if unit != Unit::Length && text.take_any(&BEFORE) {
        return Word::Before;
    }
    Word::None
}
