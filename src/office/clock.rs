//! The day and the instant as the office takes them, and what is wrong with the machine's clock.

use std::time::Duration;

use super::{Office, OfficeResult};
use crate::domain::calendar::Calendar;
use crate::domain::light::{Sight, Thresholds};
use crate::domain::{Day, Instant, Refusal};
use crate::store::ClockFault;

impl Office {
    /// Gives the working days: holidays and make-up days as the store has them.
    pub const fn calendar(&self) -> &Calendar {
        self.store.calendar()
    }

    /// Gives from where lights are seen: today, with the settings of the campaign.
    pub fn sight(&self) -> Sight {
        Sight {
            today: self.today(),
            thresholds: Thresholds::of(self.campaign()),
        }
    }

    /// Gives the business day: the one given with `--today`, else today in the store's zone.
    pub fn today(&self) -> Day {
        self.day_of(self.now())
    }

    /// Gives the business day of an instant: the one given with `--today`, else that of the
    /// store's zone.
    pub(super) fn day_of(&self, at: Instant) -> Day {
        self.dated.unwrap_or_else(|| at.day_in(self.zone_minutes))
    }

    /// Gives the time until the next business day begins; nothing where the day stands still.
    pub fn until_tomorrow(&self) -> Option<Duration> {
        let left = self.now().until_tomorrow_in(self.zone_minutes);
        left.filter(|_| self.dated.is_none())
    }

    /// Gives the instant.
    pub fn now(&self) -> Instant {
        (self.clock)()
    }

    /// Writes an instant as the wall clock of the store's zone shows it.
    pub fn local_time(&self, at: Instant) -> String {
        at.time_in(self.zone_minutes)
    }

    /// Writes an instant with its day as the wall clock of the store's zone shows it.
    pub fn local_stamp(&self, at: Instant) -> String {
        at.stamp_in(self.zone_minutes)
    }

    /// Says what is wrong with the machine's clock, the gravest first. It keeps nobody from
    /// reading; what is written under it is marked by the write gate itself.
    pub fn clock_marks(&self) -> OfficeResult<Vec<Refusal>> {
        let now = self.now();
        let found = self.store.clock_faults(now)?;
        let marks = found.into_iter().map(|it| it.mark(now, self.zone_minutes));
        Ok(marks.collect())
    }

    /// Holds how far the machine's clock went on since the window was opened against how much
    /// time went by, and notes that it leapt or is right again: what is written from now on is
    /// marked so. Says whether that is anything new.
    pub fn note_leap(&mut self, (then, told): (Instant, Instant), gone_by: Duration) -> bool {
        self.store
            .note_leap(ClockFault::leap((then, told), gone_by))
    }
}
