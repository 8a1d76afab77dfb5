//! A limit as clerks type it: a day, a span with its ending, or a length of time.

use std::ops::RangeInclusive;

use super::day::without_midnight;
use super::ending::Ending;
use super::fault::DayFault;
use super::fold::{Folded, Reader};
use super::front::{Front, LimitContext, length, named, week, written};
use super::period::Period;
use super::span::Span;
use super::why::plainer;
use super::working::Calendar;
use crate::domain::Day;

/// An exact limit, with what was typed and what the reader should know about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// The last day in time.
    pub on: Day,
    /// What was typed, trimmed.
    pub wording: String,
    /// The whole stretch when a 旬, a month or a year was typed; `on` is its last day.
    pub span: Option<Span>,
    /// Whether it is a length of time, and how it was said.
    pub counted: Counted,
    /// What to say beside the date, in the order of happening.
    pub notes: Vec<LimitNote>,
}

/// Whether a limit is a length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// It is a day or a span.
    No,
    /// It was typed with a sign, as a shorthand: +15工作日.
    Signed,
    /// It was said in words, 半年内: it counts from the day of issue, once there is one.
    Worded,
}

/// Something to say beside a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitNote {
    /// The day stays as it was named or counted, and it is a day off: it runs out on the next
    /// working day (Civil Code art. 203).
    DayOff {
        /// The day on which it runs out.
        next: Day,
    },
    /// It has run out already.
    Past,
    /// The year's holiday notice is not known: Monday to Friday was counted.
    NoNotice {
        /// The year without a notice.
        year: i32,
    },
}

/// Reads a limit.
///
/// Lengths count from today (or the limit in force), which is not counted itself; `+10` and 10天
/// are calendar days. The day is kept as named or counted; where it is a day off that is noted.
///
/// Endings (design 14.15): a day with 前 includes the day; a month, quarter, half or year with 前 is
/// the day before it; a 旬 with 前 is ambiguous; 后 is no limit; 内, 底, 末 and a span alone are the
/// last day, of a week its last working day.
///
/// A date without a year lies in the year that puts its day within the campaign, past or not; where
/// none does, it is the next to come ([`super::Years`]). A bare 20日 or 中旬 is the first one not
/// before today.
///
/// # Errors
/// Says which part was not understood: no word of an accepted text is read over.
pub fn parse_limit(text: &str, context: &LimitContext<'_>) -> Result<Limit, DayFault> {
    let folded = Folded::of(without_midnight(text)).ok_or(DayFault::Unreadable)?;
    if folded.is_empty() {
        return Err(DayFault::Empty);
    }
    let mut begun = Reader::new(&folded.text);
    take_leads(&mut begun);
    match read_from(begun, &folded, context) {
        Ok(found) => Ok(found.limit(text.trim().to_owned(), context)),
        Err(fault) => {
            let front = folded.signs() - begun.left();
            let reads = |rest: Reader<'_>| read_from(rest, &folded, context).is_ok();
            Err(plainer(fault, &folded, text, (front, context), reads))
        }
    }
}

/// Reads a limit without its leading words.
fn read_from(
    begun: Reader<'_>,
    folded: &Folded,
    context: &LimitContext<'_>,
) -> Result<Found, DayFault> {
    let mut worst = (0, DayFault::Unreadable);
    for take in [length, named, week, written] {
        match sentence(begun, take, folded, context) {
            Ok(found) => return Ok(found),
            // What was read furthest knows best what is wrong.
            Err(found) if found.0 > worst.0 || worst.1 == DayFault::Unreadable => worst = found,
            Err(_) => {}
        }
    }
    Err(worst.1)
}

/// Takes the words before a limit that change nothing: 限期10月底前, 于10月底前, 截至12月31日.
fn take_leads(text: &mut Reader<'_>) {
    if text.take_any(&[
        "完成时限",
        "整改时限",
        "办结时限",
        "整改期限",
        "限期",
        "时限",
        "期限",
    ]) {
        text.take_any(&[":", "为", "是"]);
    }
    text.take_any(&["务必", "必须", "确保", "须", "应"]);
    text.take_any(&["不迟于", "不晚于", "最迟", "最晚"]);
    text.take_any(&["自即日起", "从即日起", "即日起", "从现在起", "现在起", "限"]);
    text.take_any(&["截止", "截至"]);
    text.take_any(&["至", "到", "于", "在"]);
}

type Take = fn(&mut Reader<'_>, &LimitContext<'_>) -> Result<Option<Front>, DayFault>;

struct Found {
    front: Front,
    days: (Day, Day),
    on: Day,
}

/// Reads a whole limit by one kind of front; tells how far it came where it could not.
fn sentence(
    mut text: Reader<'_>,
    take: Take,
    folded: &Folded,
    context: &LimitContext<'_>,
) -> Result<Found, (usize, DayFault)> {
    let at = |text: Reader<'_>| folded.signs() - text.left();
    let begun = text;
    let front = match take(&mut text, context) {
        Ok(Some(front)) => front,
        Ok(None) => return Err((0, folded.unread(at(begun), folded.signs()))),
        Err(fault) => return Err((at(text), fault)),
    };
    let read = at(text);
    let ending = Ending::read(text, front.unit, (folded, context.today))?;
    let (days, on) = front
        .settle(ending, context)
        .map_err(|fault| (read, fault))?;
    Ok(Found { front, days, on })
}

impl Found {
    fn limit(self, wording: String, context: &LimitContext<'_>) -> Limit {
        let (calendar, on) = (context.calendar, self.on);
        let mut notes = Vec::new();
        let runs_out = calendar.roll_forward(on);
        if runs_out != on {
            notes.push(LimitNote::DayOff { next: runs_out });
        }
        if runs_out < context.today {
            notes.push(LimitNote::Past);
        }
        let counted = match self.front.length {
            Some(length) if matches!(length.period, Period::WorkingDays(_)) => length.from..=on,
            Some(_) | None => on..=runs_out,
        };
        notes.extend(no_notice(calendar, counted));
        let days = Some(self.days).filter(|days| self.front.is_span && days.1 == on);
        let span = days.map(|(from, to)| Span {
            from,
            to,
            wording: wording.clone(),
        });
        Limit {
            on,
            wording,
            span,
            counted: match self.front.length {
                None => Counted::No,
                Some(length) if length.signed => Counted::Signed,
                Some(_) => Counted::Worded,
            },
            notes,
        }
    }
}

fn no_notice(
    calendar: &Calendar,
    days: RangeInclusive<Day>,
) -> impl Iterator<Item = LimitNote> {
    let years = calendar.unknown_years(*days.start(), *days.end());
    years.into_iter().map(|year| LimitNote::NoNotice { year })
}
