//! The bell, for whoever does not look: it rings where somebody has asked for it, once for what is
//! refused and once for work beside the loop that is done.

use std::time::Duration;

use super::waits::gone_by;
use crate::app::effect::job::Answer;
use crate::app::notice::{Notice, Tone};
use crate::app::state::{Standing, State};

/// For so long it does not ring again.
const PAUSE: Duration = Duration::from_secs(1);

/// The bell of a screen.
#[derive(Debug, Default)]
pub(super) struct Bell {
    asked: bool,
    /// What stood refused when it was looked at last; nothing before the first picture.
    heard: Option<Refused>,
    /// Whether work is done that nobody was told of yet.
    done: bool,
    rang: Option<Duration>,
}

/// What stands refused: a notice, and the read of the keyboard that a refused save came of.
type Refused = (Option<Notice>, Option<u64>);

impl Bell {
    /// Makes one that rings where it is asked for.
    pub(super) fn new(asked: bool) -> Self {
        Self {
            asked,
            ..Self::default()
        }
    }

    /// Hears of work beside the loop: how far it is, and what a table looks like, is no end.
    pub(super) fn hear(&mut self, answer: &Answer) {
        self.done |= match answer {
            Answer::Said(notice) => notice.tone != Tone::Hint,
            Answer::Imported(..) | Answer::NotImported(..) => true,
            Answer::Looked(..) => false,
        };
    }

    /// Says whether it is to ring for what the next picture shows.
    pub(super) fn rings(&mut self, state: &State) -> bool {
        self.rings_at(state, gone_by())
    }

    fn rings_at(&mut self, state: &State, now: Duration) -> bool {
        if !self.asked {
            return false;
        }
        let notice = state.notice.as_ref().filter(|it| it.tone == Tone::Bad);
        let standing = state.standing.as_ref().filter(|it| !it.asks);
        let refused = (notice.cloned(), standing.map(|it: &Standing| it.born));
        let before = self.heard.replace(refused.clone());
        // What is wrong with the settings was there before anybody did anything.
        let before = before.unwrap_or_else(|| refused.clone());
        let said = refused.0.is_some() && refused.0 != before.0;
        let saved = refused.1.is_some() && refused.1 != before.1;
        let done = std::mem::take(&mut self.done);
        let rests = self.rang.is_some_and(|it| now.saturating_sub(it) < PAUSE);
        let rings = (said || saved || done) && !rests;
        if rings {
            self.rang = Some(now);
        }
        rings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap::Keymap;
    use crate::app::state::Facts;

    fn state() -> State {
        State::new(Facts::default(), Keymap::built_in(), (80, 24))
    }

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn it_rings_once_for_a_refusal_and_not_twice_within_a_second() {
        let (mut bell, mut state) = (Bell::new(true), state());
        state.notice = Some(Notice::bad("notice-no-path"));
        assert!(!bell.rings_at(&state, at(9)), "what was wrong at the start");
        state.notice = None;
        assert!(!bell.rings_at(&state, at(10)));
        state.notice = Some(Notice::bad("notice-no-path"));
        assert!(bell.rings_at(&state, at(20)));
        assert!(!bell.rings_at(&state, at(30)), "it still stands");
        state.notice = Some(Notice::bad("themes-none"));
        assert!(bell.rings_at(&state, at(40)));
        state.notice = Some(Notice::bad("notice-no-path"));
        assert!(!bell.rings_at(&state, Duration::from_millis(40_900)));
        for notice in [Notice::hint("themes-none"), Notice::good("themes-none")] {
            state.notice = Some(notice);
            assert!(!bell.rings_at(&state, at(50)));
        }
    }

    #[test]
    fn it_rings_when_work_is_done_and_not_while_it_goes_on() {
        let (mut bell, state) = (Bell::new(true), state());
        assert!(!bell.rings_at(&state, at(1)));
        bell.hear(&Answer::Said(Notice::hint("notice-rows-done")));
        assert!(!bell.rings_at(&state, at(2)));
        bell.hear(&Answer::Said(Notice::good("notice-exported")));
        assert!(bell.rings_at(&state, at(3)));
        assert!(!bell.rings_at(&state, at(9)));
        bell.hear(&Answer::NotImported(1, Notice::bad("themes-none")));
        assert!(bell.rings_at(&state, at(10)));
    }

    #[test]
    fn it_never_rings_unasked() {
        let (mut bell, mut state) = (Bell::new(false), state());
        assert!(!bell.rings_at(&state, at(1)));
        state.notice = Some(Notice::bad("notice-no-path"));
        bell.hear(&Answer::Said(Notice::good("notice-exported")));
        assert!(!bell.rings_at(&state, at(20)));
    }
}
