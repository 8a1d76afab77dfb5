//! Keys that come faster than hands can press them: a paste without brackets, a phrase that an
//! input method commits, what was typed ahead on a line that stalled.
//!
//! What such a burst is depends on where it goes, so it is only held together here and handed
//! over whole; a key that comes by itself is passed on at once.

use std::time::{Duration, Instant};

use super::input::Input;
use crate::app::chord::{Chord, Key};

/// No hand presses two keys so quickly one after the other; a line that carries far brings what
/// was sent together this far apart.
const JOIN: Duration = Duration::from_millis(20);
const JOIN_FAR: Duration = Duration::from_millis(45);
/// How long more of a burst is waited for; a line that carries far brings it in pieces.
const WAIT: Duration = Duration::from_millis(20);
const WAIT_FAR: Duration = Duration::from_millis(50);
/// How long keys may be held that mix no text with line ends, such as one that is held down.
const HOLD: Duration = Duration::from_millis(150);
/// More than anybody pastes into a form is handed over in pieces.
const MOST: usize = 1 << 16;

/// Holds together what comes at once.
#[derive(Debug)]
pub(super) struct Bursts {
    held: Vec<Chord>,
    first: Option<Instant>,
    last: Option<Instant>,
    join: Duration,
    wait: Duration,
}

impl Bursts {
    /// Begins with nothing held.
    pub(super) const fn new(remote: bool) -> Self {
        Self {
            held: Vec::new(),
            first: None,
            last: None,
            join: if remote { JOIN_FAR } else { JOIN },
            wait: if remote { WAIT_FAR } else { WAIT },
        }
    }

    /// Takes what one read brought; what is complete goes to `out`, in order.
    pub(super) fn take(&mut self, inputs: Vec<Input>, now: Instant, out: &mut Vec<Input>) {
        let together = inputs.len() > 1 || self.joins(now);
        for input in inputs {
            match input {
                Input::Chord(chord) if is_text(chord) => {
                    if together {
                        self.first = self.first.or(Some(now));
                        self.held.push(chord);
                    } else {
                        out.push(input);
                    }
                    self.last = Some(now);
                }
                Input::Chord(_)
                | Input::Burst(_)
                | Input::Paste(_)
                | Input::Resize(..)
                | Input::Signal(_)
                | Input::Hangup => {
                    self.settle(out);
                    self.last = None;
                    out.push(input);
                }
            }
        }
        let long = self
            .first
            .is_some_and(|first| now.saturating_duration_since(first) >= HOLD);
        if self.held.len() >= MOST || (long && !is_mixed(&self.held)) {
            self.settle(out);
        }
    }

    fn joins(&self, now: Instant) -> bool {
        let close = |last| now.saturating_duration_since(last) <= self.join;
        !self.held.is_empty() || self.last.is_some_and(close)
    }

    /// Says when what is held has to be handed over.
    pub(super) fn deadline(&self) -> Option<Instant> {
        self.last
            .filter(|_| !self.held.is_empty())
            .map(|last| last + self.wait)
    }

    /// Hands over what is held.
    pub(super) fn settle(&mut self, out: &mut Vec<Input>) {
        self.first = None;
        match std::mem::take(&mut self.held).as_slice() {
            [] => {}
            [one] => out.push(Input::Chord(*one)),
            several => out.push(Input::Burst(several.to_vec())),
        }
    }
}

/// Groups a batch that came at once.
pub(super) fn together(batch: Vec<Input>) -> Vec<Input> {
    let (mut bursts, mut out) = (Bursts::new(false), Vec::new());
    // One input by itself is no batch and waits for nothing.
    if batch.len() > 1 {
        for input in batch {
            if let Input::Chord(chord) = input
                && is_text(chord)
            {
                bursts.held.push(chord);
            } else {
                bursts.settle(&mut out);
                out.push(input);
            }
        }
        bursts.settle(&mut out);
        return out;
    }
    batch
}

/// Says whether a key is one of those that pasted text comes as.
fn is_text(chord: Chord) -> bool {
    let plain = !chord.ctrl && !chord.alt && !chord.shift;
    chord.typed().is_some() || (plain && matches!(chord.key, Key::Enter | Key::Tab))
}

/// Says whether text and line ends stand together.
fn is_mixed(chords: &[Chord]) -> bool {
    let ends = chords.iter().filter(|it| it.typed().is_none()).count();
    ends > 0 && ends < chords.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::chord::parse_keys;

    fn keys(keys: &str) -> Vec<Input> {
        let chords = parse_keys(keys).unwrap();
        chords.into_iter().map(Input::Chord).collect()
    }

    fn burst(keys: &str) -> Input {
        Input::Burst(parse_keys(keys).unwrap())
    }

    /// Feeds reads that come so many milliseconds after the first; gives what came out, with the
    /// last of it once the wait is over.
    fn read(remote: bool, reads: &[(u64, &str)]) -> Vec<Input> {
        let (mut bursts, mut out) = (Bursts::new(remote), Vec::new());
        let start = Instant::now();
        for (at, read) in reads {
            let now = start + Duration::from_millis(*at);
            if bursts.deadline().is_some_and(|due| due < now) {
                bursts.settle(&mut out);
            }
            bursts.take(keys(read), now, &mut out);
        }
        bursts.settle(&mut out);
        out
    }

    #[test]
    fn a_key_by_itself_passes_at_once() {
        let (mut bursts, mut out) = (Bursts::new(false), Vec::new());
        bursts.take(keys("进"), Instant::now(), &mut out);
        assert_eq!((out, bursts.deadline()), (keys("进"), None));
    }

    #[test]
    fn typing_by_hand_is_keys_and_a_key_held_down_is_no_wait_without_end() {
        assert_eq!(
            read(false, &[(0, "a"), (30, "b"), (60, "<enter>")]),
            keys("ab<enter>")
        );
        let held: Vec<(u64, &str)> = (0..20).map(|n| (n * 40, "jj")).collect();
        let out = read(true, &held);
        assert!(out.len() > 3, "{out:?}");
    }

    #[test]
    fn what_comes_at_once_stays_together_however_the_line_cuts_it() {
        let whole = [burst("一行<enter>二行<enter>")];
        assert_eq!(read(false, &[(0, "一行<enter>二行<enter>")]), whole);
        assert_eq!(
            read(false, &[(0, "一行<enter>"), (15, "二行<enter>")]),
            whole
        );
        assert_eq!(
            read(true, &[(0, "一行<enter>"), (45, "二行<enter>")]),
            whole
        );
        // One character by itself, and the rest a moment later.
        for (remote, later) in [(false, 15), (true, 40)] {
            let pieces = [(0, "一"), (later, "<enter>"), (2 * later, "二")];
            let [first, rest] = &read(remote, &pieces)[..] else {
                panic!("two inputs");
            };
            assert_eq!((first, rest), (&keys("一")[0], &burst("<enter>二")));
        }
        // Piece by piece, as fast as a machine writes: only the first has gone ahead.
        let pieces = [(0, "一"), (1, "行"), (2, "<enter>"), (3, "二"), (4, "行")];
        let [first, rest] = &read(false, &pieces)[..] else {
            panic!("two inputs");
        };
        assert_eq!((first, rest), (&keys("一")[0], &burst("行<enter>二行")));
    }

    #[test]
    fn other_keys_stand_between_bursts() {
        assert_eq!(
            read(false, &[(0, "一行<f12>二行<enter>")]),
            [burst("一行"), keys("<f12>").remove(0), burst("二行<enter>")]
        );
        assert_eq!(together(keys("a<up>b<enter>")).len(), 3);
        assert_eq!(together(keys("a")), keys("a"));
    }
}
