//! What is said beside a day, in brackets or not: （周二）, （本周五）, （含20日）; it must agree with it.

use super::fault::{DayFault, Piece};
use super::fold::{Folded, Reader};
use super::period::take_named_day;
use super::period::take_weekday;
use super::weekday::Weekday;
use super::words::{Stretch, Written};
use crate::domain::Day;

/// All that is said beside a day.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Beside {
    weekday: Option<Weekday>,
    /// Another name of the day: 本周五, 20日, 10月20日.
    name: Option<(Name, Piece)>,
    /// 含当日, 含20日.
    included: bool,
    /// 不含当日.
    excluded: bool,
}

#[derive(Debug, Clone, Copy)]
enum Name {
    Day(Day),
    Written(Written),
}

const OPEN: [(&str, &str); 3] = [("(", ")"), ("[", "]"), ("【", "】")];
const ITSELF: [&str; 6] = ["当日", "当天", "本日", "该日", "本数", "当晚"];

impl Beside {
    /// Takes all that comes next; each is said once.
    pub(super) fn take(&mut self, text: &mut Reader<'_>, folded: &Folded, today: Option<Day>) {
        while self.take_next(text, folded, today).is_some() {}
    }

    fn take_next(
        &mut self,
        text: &mut Reader<'_>,
        folded: &Folded,
        today: Option<Day>,
    ) -> Option<()> {
        let mut ahead = *text;
        let mut said = *self;
        if let Some(close) = ahead.take_one(&OPEN) {
            said.take_inside(&mut ahead, folded, today)?;
            ahead.take(close).then_some(())?;
        } else if ahead.sees(&["含", "不含", "包含"]) {
            said.take_inside(&mut ahead, folded, today)?;
        } else {
            ahead.take_any(&[",", "/"]);
            said.take_weekday(&mut ahead)?;
        }
        *self = said;
        *text = ahead;
        Some(())
    }

    /// Takes what stands inside one bracket.
    fn take_inside(
        &mut self,
        text: &mut Reader<'_>,
        folded: &Folded,
        today: Option<Day>,
    ) -> Option<()> {
        let at = |text: Reader<'_>| folded.signs() - text.left();
        let not = text.sees(&["不含", "不包含"]);
        let holds = text.take_any(&["不包含", "不含", "包含", "含"]);
        if holds {
            (!self.included && !self.excluded).then_some(())?;
            self.excluded = not;
            self.included = !not;
            if text.take_any(&ITSELF) || text.is_done() || text.sees(&[")", "]", "】"]) {
                return Some(());
            }
        } else if self.take_weekday(text).is_some() {
            return Some(());
        }
        self.name.is_none().then_some(())?;
        let begun = at(*text);
        let named = today.and_then(|today| take_named_day(text, today));
        let name = if let Some(day) = named {
            Name::Day(day)
        } else {
            let written = Written::take(text, None).ok().flatten()?;
            matches!(written.part, Stretch::Day(_)).then_some(())?;
            Name::Written(written)
        };
        self.name = Some((name, folded.part(begun, at(*text))));
        Some(())
    }

    fn take_weekday(&mut self, text: &mut Reader<'_>) -> Option<()> {
        self.weekday.is_none().then_some(())?;
        self.weekday = Some(take_weekday(text)?);
        Some(())
    }

    /// Says whether something beside the day says that it counts, or that it does not.
    pub(super) const fn is_counted(self) -> Option<bool> {
        match (self.included, self.excluded) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            (false, false) => None,
        }
    }

    /// Gives the day, if all that is said beside it is true of it.
    ///
    /// # Errors
    /// [`DayFault::OtherWeekday`], [`DayFault::OtherDay`].
    pub(super) fn agrees(self, day: Day) -> Result<Day, DayFault> {
        if let Some(said) = self.weekday.filter(|said| *said != day.weekday()) {
            return Err(DayFault::OtherWeekday { day, said });
        }
        match self.name.filter(|(name, _)| !name.is(day)) {
            Some((_, part)) => Err(DayFault::OtherDay { day, part }),
            None => Ok(day),
        }
    }
}

impl Name {
    fn is(self, day: Day) -> bool {
        match self {
            Self::Day(named) => named == day,
            Self::Written(written) => {
                written.part == Stretch::Day(day.day())
                    && written.month.is_none_or(|month| month == day.month())
                    && written.year.is_none_or(|year| year == day.year())
            }
        }
    }
}
