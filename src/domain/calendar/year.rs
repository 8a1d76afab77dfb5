//! The year of a day that is typed without one: one rule for every door.

use super::fault::DayFault;
use crate::domain::Day;

/// Where a day without a year is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// The business day.
    pub today: Day,
    /// The campaign's first and last day.
    pub campaign: Option<(Day, Day)>,
    /// Whether it is the day of something that has happened.
    pub behind: bool,
}

impl Years {
    /// Gives what was typed in the year in which its day lies within the campaign, past or not.
    ///
    /// Where several years put it there, it is the next to come of them, else the last; where none
    /// does, the next to come. Of what has happened it is the last gone by, else the first.
    ///
    /// # Errors
    /// Says why it is no day in the year that comes next.
    pub(super) fn meant<T>(
        self,
        read: impl Fn(i32) -> Result<(T, Day), DayFault>,
    ) -> Result<T, DayFault> {
        let found = self.campaign.and_then(|(first, last)| {
            // 1月前 of the year after may be this year's last day.
            let years = first.year()..=last.year().saturating_add(1);
            let read = years.filter_map(|year| read(year).ok());
            self.nearest(read.filter(|(_, day)| (first..=last).contains(day)))
        });
        found.map_or_else(|| self.unbound(read), Ok)
    }

    fn nearest<T>(self, found: impl Iterator<Item = (T, Day)>) -> Option<T> {
        let mut all: Vec<_> = found.collect();
        if self.behind {
            all.reverse();
        }
        let on = all.iter().position(|(_, day)| self.suits(*day));
        let at = on.or_else(|| all.len().checked_sub(1))?;
        all.into_iter().nth(at).map(|(it, _)| it)
    }

    /// Says whether a day lies on the side of today on which it is looked for.
    fn suits(self, day: Day) -> bool {
        if self.behind {
            day <= self.today
        } else {
            self.today <= day
        }
    }

    /// Gives it in the nearest year that suits, whatever the campaign.
    fn unbound<T>(
        self,
        read: impl Fn(i32) -> Result<(T, Day), DayFault>,
    ) -> Result<T, DayFault> {
        let this = self.today.year();
        let beside = |years: i32| this.saturating_add(if self.behind { -years } else { years });
        let mut fault = DayFault::OutOfRange;
        for year in [beside(0), beside(1), beside(2)] {
            match read(year) {
                Ok((it, day)) if self.suits(day) => return Ok(it),
                Ok(_) => {}
                Err(DayFault::ImpossibleDate { year, month, day }) => {
                    // By number: the 29th of February is looked for in the year that comes next.
                    let today = (self.today.year(), self.today.month(), self.today.day());
                    let suits = match (year, month, day).cmp(&today) {
                        std::cmp::Ordering::Less => self.behind,
                        std::cmp::Ordering::Equal => true,
                        std::cmp::Ordering::Greater => !self.behind,
                    };
                    fault = DayFault::ImpossibleDate { year, month, day };
                    if suits {
                        return Err(fault);
                    }
                }
                Err(other) => return Err(other),
            }
        }
        Err(fault)
    }
}
