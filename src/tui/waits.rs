//! What the loop waits for: the keyboard's rest, a draft that is due, the next day.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use crate::app::ClockFault;
use crate::app::action::Action;
use crate::app::office::Office;
use crate::app::state::State;

/// What follows a move of the cursor is shown when the keyboard has rested this long.
const REST: Duration = Duration::from_millis(120);
/// Half-typed text waits at most this long to be kept.
const DRAFT: Duration = Duration::from_millis(700);
/// What is typed after such a pause is taken back by itself.
const PAUSE: Duration = Duration::from_millis(800);
/// The calendar is looked at this often at least, for a machine may sleep over midnight.
const CALENDAR: Duration = Duration::from_mins(1);

/// What the waiting ended with.
#[derive(Debug)]
pub(super) enum Waited<E> {
    /// Something came in.
    Event(E),
    /// What waited for the keyboard is due.
    Due,
    /// It may be another day.
    Day,
}

/// Measures how long the keyboard rests and how long a draft waits.
#[derive(Debug, Default)]
pub(super) struct Clock {
    pressed: Option<Instant>,
    dirty: Option<Instant>,
    /// When the window was opened: as time goes by, and as the machine's clock told it.
    began: Option<(Instant, DateTime<Utc>)>,
}

impl Clock {
    /// Says by how much the machine's clock leapt since this was first asked.
    pub(super) fn leap(&mut self, told: DateTime<Utc>) -> Option<ClockFault> {
        let now = Instant::now();
        let (since, then) = *self.began.get_or_insert((now, told));
        ClockFault::leap((then, told), now.duration_since(since))
    }

    /// Notes that something came in just now.
    pub(super) fn note(&mut self, state: &State) {
        let now = Instant::now();
        self.pressed = Some(now);
        self.dirty = if state.waiting.draft {
            self.dirty.or(Some(now))
        } else {
            None
        };
    }

    /// Says whether the keyboard has rested long enough that what follows is another run.
    pub(super) fn has_paused(&self) -> bool {
        self.pressed.is_some_and(|since| since.elapsed() >= PAUSE)
    }

    /// Waits for the next event, or until what waited is due. Without anything pending it waits
    /// until it may be another day, or for ever where the day stands still.
    pub(super) fn wait<E>(
        &self,
        events: &Receiver<E>,
        state: &State,
        office: &Office,
    ) -> io::Result<Waited<E>> {
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        let now = Instant::now();
        let left = |since: Option<Instant>, limit: Duration| {
            since.map_or(Duration::ZERO, |since| {
                limit.saturating_sub(now.duration_since(since))
            })
        };
        let rest =
            (state.waiting.detail || state.waiting.find).then(|| left(self.pressed, REST));
        let draft = state.waiting.draft.then(|| left(self.dirty, DRAFT));
        let due = rest.into_iter().chain(draft).min();
        let Some(limit) = due.into_iter().chain(calendar(office)).min() else {
            return events.recv().map(Waited::Event).map_err(|_closed| gone());
        };
        match events.recv_timeout(limit) {
            Ok(event) => Ok(Waited::Event(event)),
            Err(RecvTimeoutError::Timeout) if due.is_none_or(|due| due > limit) => {
                Ok(Waited::Day)
            }
            Err(RecvTimeoutError::Timeout) => Ok(Waited::Due),
            Err(RecvTimeoutError::Disconnected) => Err(gone()),
        }
    }

    /// Says what is due.
    pub(super) fn due(&mut self, state: &State) -> Action {
        let late = self.dirty.is_some_and(|since| since.elapsed() >= DRAFT);
        if state.waiting.draft && (late || !(state.waiting.detail || state.waiting.find)) {
            self.dirty = None;
            return Action::DraftDue;
        }
        Action::Rested
    }
}

/// Gives how long the calendar need not be looked at; nothing where the day stands still.
fn calendar(office: &Office) -> Option<Duration> {
    let left = office.until_tomorrow()?;
    Some(left.to_std().unwrap_or_default().min(CALENDAR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_is_told_against_the_opening_until_the_clock_is_back() {
        let at = |text: &str| text.parse().unwrap();
        let mut clock = Clock::default();
        for (told, wanted) in [
            ("2009-10-23T04:00:00Z", None),
            ("2009-10-24T03:00:00Z", None),
            ("2009-10-26T05:00:00Z", Some(3)),
            ("2009-10-26T06:00:00Z", Some(3)),
            ("2009-10-23T04:00:30Z", None),
            ("1960-10-23T04:00:00Z", Some(-17_897)),
        ] {
            let found = clock.leap(at(told));
            let days = match found {
                Some(ClockFault::Leapt { days }) => Some(days),
                Some(ClockFault::Behind { .. } | ClockFault::FarAfter { .. }) | None => None,
            };
            assert_eq!(days, wanted, "{told}");
        }
    }
}
