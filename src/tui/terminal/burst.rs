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
/// What a hand presses while a line stalls: so many keys of a terminal that puts brackets round a
/// paste are no paste, and longer ones may come from what pastes past it.
const STALLED: usize = 20;
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
    /// Whether the terminal puts brackets round what is pasted, as far as is known.
    brackets: bool,
    rhythm: Rhythm,
    /// The reads of the run before what is held.
    before: usize,
}

/// How somebody types: the reads of a run without a pause, and the time that is left over when
/// each key of it has taken as long as a quick hand needs.
#[derive(Debug, Default)]
struct Rhythm {
    reads: usize,
    spare: i64,
    last: Option<Instant>,
}

impl Rhythm {
    /// Whoever pauses so long types a new run; a paste comes out of such a silence.
    const PAUSE: Duration = Duration::from_millis(700);
    /// The reads that show that somebody is typing.
    const READS: usize = 3;
    /// The quickest hand needs so many milliseconds a key; more than eight never come together.
    const KEY: i64 = 50;
    const SPARE: i64 = 8 * Self::KEY;

    /// Notes the keys of a read.
    fn note(&mut self, keys: usize, typed: bool, now: Instant) {
        let since = self.last.map(|last| now.saturating_duration_since(last));
        let keys = i64::try_from(keys).unwrap_or(i64::MAX / Self::KEY);
        if let Some(since) = since.filter(|since| *since <= Self::PAUSE) {
            let since = i64::try_from(since.as_millis()).unwrap_or(Self::SPARE);
            self.spare = self.spare.saturating_add(since).min(Self::SPARE) - keys * Self::KEY;
        } else {
            // The first key of a run took no time that is known.
            self.spare = (1 - keys) * Self::KEY;
            self.reads = 0;
        }
        self.reads += usize::from(typed);
        self.last = Some(now);
    }
}

impl Bursts {
    /// Begins with nothing held.
    pub(super) fn new(remote: bool) -> Self {
        Self {
            held: Vec::new(),
            first: None,
            last: None,
            join: if remote { JOIN_FAR } else { JOIN },
            wait: if remote { WAIT_FAR } else { WAIT },
            brackets: false,
            rhythm: Rhythm::default(),
            before: 0,
        }
    }

    /// Takes the terminal at its word that it puts brackets round what is pasted, or does not say.
    pub(super) fn believe(self, brackets: bool) -> Self {
        Self { brackets, ..self }
    }

    /// Takes what one read brought; what is complete goes to `out`, in order.
    pub(super) fn take(&mut self, inputs: Vec<Input>, now: Instant, out: &mut Vec<Input>) {
        let together = inputs.len() > 1 || self.joins(now);
        if self.held.is_empty() {
            self.before = self.rhythm.reads;
        }
        let texts: Vec<Chord> = inputs.iter().filter_map(Input::text).collect();
        if !texts.is_empty() {
            let typed = texts.iter().any(|it| it.typed().is_some());
            self.rhythm.note(texts.len(), typed, now);
        }
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
                | Input::Bunch(_)
                | Input::Paste(_)
                | Input::Resize(..)
                | Input::Signal(_)
                | Input::Hangup => {
                    self.settle(out);
                    self.brackets |= matches!(input, Input::Paste(_));
                    self.rhythm = Rhythm::default();
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
        let by_hand = self.is_by_hand();
        match std::mem::take(&mut self.held).as_slice() {
            [] => {}
            [one] => out.push(Input::Chord(*one)),
            several if by_hand => out.push(Input::Bunch(several.to_vec())),
            several => out.push(Input::Burst(several.to_vec())),
        }
    }

    /// Says whether what is held are keys of a hand: few ones where a paste would have brackets,
    /// else such as go on in a run of typing, no faster than a hand does.
    fn is_by_hand(&self) -> bool {
        let in_run = self.before >= Rhythm::READS && self.rhythm.spare >= 0;
        in_run || (self.brackets && self.held.len() <= STALLED)
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

impl Input {
    /// Gives a key of those that pasted text comes as.
    fn text(&self) -> Option<Chord> {
        if let Self::Chord(chord) = self {
            Some(*chord).filter(|chord| is_text(*chord))
        } else {
            None
        }
    }
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
        from(Bursts::new(remote), reads)
    }

    fn from(mut bursts: Bursts, reads: &[(u64, &str)]) -> Vec<Input> {
        let mut out = Vec::new();
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

    fn bunch(keys: &str) -> Input {
        Input::Bunch(parse_keys(keys).unwrap())
    }

    #[test]
    fn a_run_of_typing_that_a_line_bunches_is_keys_and_a_paste_in_it_is_none() {
        let run = [(0, "l"), (120, "s"), (230, "y")];
        for (reads, last) in [
            // The line stalled for a moment and then brought what was typed meanwhile.
            (&[(400, "<tab>1<tab>")][..], bunch("<tab>1<tab>")),
            (&[(700, "<enter>b<enter>10")], bunch("<enter>b<enter>10")),
            (&[(270, "<tab>"), (290, "d")], bunch("<tab>d")),
            // More than a hand presses in that time.
            (&[(270, "<tab>"), (280, "defg")], burst("<tab>defg")),
            (
                &[(300, "甲<enter>乙<enter>丙<enter>")],
                burst("甲<enter>乙<enter>丙<enter>"),
            ),
            (
                &[(700, "1<enter>2<enter>3<enter>4<enter>5")],
                burst("1<enter>2<enter>3<enter>4<enter>5"),
            ),
            // Out of a silence.
            (&[(1_000, "甲<enter>乙")], burst("甲<enter>乙")),
        ] {
            let reads: Vec<(u64, &str)> = run.iter().chain(reads).copied().collect();
            assert_eq!(read(true, &reads).last(), Some(&last), "{reads:?}");
        }
        // Two keys, line ends alone and keys with a command between them are no run of typing.
        for reads in [
            &[(0, "l"), (120, "s"), (400, "<tab>1<tab>")][..],
            &[
                (0, "<tab>"),
                (120, "<tab>"),
                (230, "<tab>"),
                (400, "<tab>1<tab>"),
            ],
            &[
                (0, "l"),
                (120, "s"),
                (230, "y"),
                (300, "<f12>"),
                (400, "<tab>1<tab>"),
            ],
        ] {
            assert_eq!(
                read(true, reads).last(),
                Some(&burst("<tab>1<tab>")),
                "{reads:?}"
            );
        }
    }

    #[test]
    fn where_pastes_have_brackets_few_keys_are_keys_and_many_are_still_a_paste() {
        let few = [(0, "张三<enter>李四<enter>")];
        let many = "一二三四五六七<enter>八九十<enter>一二三四五六七八九";
        let known = || Bursts::new(false).believe(true);
        assert_eq!(from(known(), &few), [bunch(few[0].1)]);
        assert_eq!(from(known(), &[(0, many)]), [burst(many)]);
        assert_eq!(read(false, &few), [burst(few[0].1)]);
        // A paste with brackets shows that the terminal has them.
        let mut bursts = Bursts::new(false);
        let mut out = Vec::new();
        bursts.take(
            vec![Input::Paste("甲".to_owned())],
            Instant::now(),
            &mut out,
        );
        assert_eq!(from(bursts, &few), [bunch(few[0].1)]);
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
