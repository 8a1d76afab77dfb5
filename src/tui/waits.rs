//! What the loop waits for: the keyboard's rest, a draft that is due, the next day.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use crate::app::action::Action;
use crate::app::state::State;
use crate::domain;
use crate::office::Office;

/// What follows a move of the cursor is shown when the keyboard has rested this long.
const REST: Duration = Duration::from_millis(120);
/// Half-typed text waits at most this long to be kept.
const DRAFT: Duration = Duration::from_millis(700);
/// What is typed after such a pause is taken back by itself.
const PAUSE: Duration = Duration::from_millis(800);
/// Calendar and clock are looked at this often at least: a machine may sleep over midnight, and
/// somebody may set its clock.
const CALENDAR: Duration = Duration::from_secs(1);
/// A clock that is kept right is moved by less than this at once.
const NUDGE: Duration = Duration::from_secs(5);

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
    began: Option<(Duration, domain::Instant)>,
    /// The same, when it was last looked at.
    looked: Option<(Duration, domain::Instant)>,
}

/// How much time has gone by since some beginning, that in which the machine slept with it.
#[cfg(target_os = "linux")]
pub(super) fn gone_by() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let now = clock_gettime(ClockId::Boottime);
    let seconds = u64::try_from(now.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(now.tv_nsec).unwrap_or_default())
}

/// How much time has gone by since some beginning.
#[cfg(not(target_os = "linux"))]
pub(super) fn gone_by() -> Duration {
    static BEGAN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed()
}

impl Clock {
    /// Gives what the machine's clock told when this was first asked, and how much time has gone by
    /// since.
    pub(super) fn began(
        &mut self,
        told: domain::Instant,
        now: Duration,
    ) -> (domain::Instant, Duration) {
        let (since, then) = *self.began.get_or_insert((now, told));
        (then, now.saturating_sub(since))
    }

    /// Says whether somebody has set the machine's clock since this was last asked.
    pub(super) fn is_set(&mut self, told: domain::Instant, now: Duration) -> bool {
        let Some((since, then)) = self.looked.replace((now, told)) else {
            return false;
        };
        let gone_by = i128::try_from(now.saturating_sub(since).as_nanos());
        let ahead = gone_by.map(|it| told.nanos_since(then) - it);
        ahead.is_ok_and(|ahead| ahead.unsigned_abs() > NUDGE.as_nanos())
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
    /// until it may be another day, or until the clock is to be looked at.
    pub(super) fn wait<E>(
        &self,
        events: &Receiver<E>,
        state: &State,
        office: Option<&Office>,
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
        let calendar = office.map_or(CALENDAR, calendar);
        let limit = due.map_or(calendar, |due| due.min(calendar));
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

/// Gives how long calendar and clock need not be looked at.
fn calendar(office: &Office) -> Duration {
    let left = office.until_tomorrow();
    left.map_or(CALENDAR, |left| left.min(CALENDAR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_is_told_against_the_opening_until_the_clock_is_back() {
        use crate::store::ClockFault;

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
            let (then, gone_by) = clock.began(at(told), Duration::ZERO);
            let days = match ClockFault::leap((then, at(told)), gone_by) {
                Some(ClockFault::Leapt { days }) => Some(days),
                Some(ClockFault::Behind { .. } | ClockFault::FarAfter { .. }) | None => None,
            };
            assert_eq!(days, wanted, "{told}");
        }
    }

    #[test]
    fn a_clock_that_is_set_is_told_once_by_however_little() {
        let at = |text: &str| text.parse().unwrap();
        let mut clock = Clock::default();
        for (told, gone_by, wanted) in [
            ("2009-10-23T04:00:00Z", 100, false),
            ("2009-10-23T04:00:01Z", 101, false),
            // Kept right by seconds.
            ("2009-10-23T04:00:06Z", 102, false),
            // An hour back, and on from there.
            ("2009-10-23T03:00:07Z", 103, true),
            ("2009-10-23T03:00:08Z", 104, false),
            // Asleep for two days, which is no setting.
            ("2009-10-25T03:00:08Z", 104 + 172_800, false),
            ("2099-10-25T03:00:08Z", 105 + 172_800, true),
            ("2009-10-25T03:00:09Z", 105 + 172_800, true),
            ("2009-10-25T03:00:10Z", 106 + 172_800, false),
        ] {
            let found = clock.is_set(at(told), Duration::from_secs(gone_by));
            assert_eq!(found, wanted, "{told} after {gone_by}");
        }
    }
}
