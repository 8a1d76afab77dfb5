//! Bounds of lists that were said in words of the day: kept as such, and reckoned anew each day.

use super::Office;
use super::days::{is_yearless, sides};
use crate::domain::folding::half_width;
use crate::domain::{Column, Day, Kind, Reckoned, Type, Value};
use crate::store::Within;

/// So many days on no words of the day mean the same as now, 今年 no more than 今天.
const FAR_OFF: i64 = 400;

impl Office {
    /// Gives how the bounds of a span were said, as far as the same words mean another day on
    /// another one.
    pub fn bounds_said(&self, column: &Column, typed: &str) -> [Option<String>; 2] {
        let text = half_width(typed);
        let [from, to] = sides(text.trim());
        [
            from.and_then(|it| self.bound_said((column, true), it)),
            to.and_then(|it| self.bound_said((column, false), it)),
        ]
    }

    /// Gives how a bound was said, the first or the last one, where the same words mean another day
    /// on another one: 今天, 本月, +3. A day without a year is the one of the campaign.
    pub fn bound_said(&self, of: (&Column, bool), typed: &str) -> Option<String> {
        let today = self.today();
        let now = self.bound_meant(of, typed, today)?;
        let then = self.bound_meant(of, typed, today.plus_days(FAR_OFF)?)?;
        let follows = now != then && !is_yearless(typed, today);
        follows.then(|| typed.trim().to_owned())
    }

    /// Gives the day that a bound means on a day, the first or the last one, said as a day or,
    /// where a list ends, as a limit.
    fn bound_meant(
        &self,
        (column, first): (&Column, bool),
        typed: &str,
        on: Day,
    ) -> Option<Day> {
        let as_limit = Column {
            ty: Type::Limit,
            reckoned: Reckoned::FromToday,
            ..*column
        };
        let day = self.day_meant(&column.bound(first), typed, on);
        let limit = || self.day_meant(&as_limit, typed, on);
        day.or_else(|| limit().filter(|_| !first))
    }

    /// Reckons bounds anew that were said in words of the day.
    pub(super) fn reckon_bounds(&self, kind: Kind, within: &mut Within) {
        let Some(column) = kind.def().column(within.column) else {
            return;
        };
        let Within { from, to, said, .. } = within;
        for (first, bound, said) in [(true, from, &said[0]), (false, to, &said[1])] {
            let said = said.as_deref();
            let day = said.and_then(|it| self.bound_meant((column, first), it, self.today()));
            if let Some(day) = day {
                *bound = Some(Value::from(day));
            }
        }
    }
}
