//! Bytes of a terminal to inputs, however the line has cut them.
//!
//! Written here and not taken from a crate: the kept parsers that take bytes (`termina`,
//! `termwiz`, `vte`) were looked at, and none does all that heads-down entry over a bad line
//! needs: a lone Esc told from a sequence cut in two by a pause that the caller measures, unknown
//! sequences swallowed whole instead of typed into a field, `CSI 1;2R` kept apart from the probe's
//! answer, the keys of the Linux console and of rxvt, and a paste that is cleaned as it comes in.
//! What is absent: the mouse (its reports are swallowed) and the kitty protocol's questions
//! (its keys are read, should a terminal send them).

use std::mem::take;
use std::time::Duration;

use super::ground::Ground;
use super::input::{Input, Report};
use super::keys::{self, Parameters};
use crate::app::chord::{Chord, Key};

/// How long an Esc may still turn out to be the head of a sequence that was cut within 30 ms.
const LONE_ESC: Duration = Duration::from_millis(40);
/// The same on a line that carries far, where a sequence may be cut for 100 ms.
const LONE_ESC_FAR: Duration = Duration::from_millis(130);
/// How long a sequence or a character may wait for its rest.
const REST: Duration = Duration::from_millis(300);
/// How long a paste may stall before what has come is handed over.
const STALL: Duration = Duration::from_secs(2);
/// More than any key or answer is long; what is longer is swallowed unread.
const LONGEST: usize = 64;
/// More than any text of a terminal to the program is long.
const LONGEST_TEXT: usize = 4096;
const ESC: u8 = 0x1b;
const PASTE_END: &[u8] = b"\x1b[201~";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Ground,
    /// Inside a character of several bytes.
    Character,
    /// After ESC, or after two of them.
    Escape { twice: bool },
    /// After `ESC [`.
    Control,
    /// After `ESC [ [`.
    LinuxKey,
    /// After `ESC O`.
    SingleShift,
    /// After `ESC ]`, `ESC P` or `ESC _`: a text up to BEL or `ESC \`.
    Text { escape: bool },
    /// In the three bytes of an old mouse report.
    Mouse { left: u8 },
    /// Inside a paste; one that has stalled may have lost its end, and a key then ends it.
    Paste { stalled: bool },
}

/// Turns bytes into [`Input`]s, keeping what is not complete yet.
#[derive(Debug, Default)]
pub(super) struct Parser {
    state: State,
    held: Vec<u8>,
    /// The sequence came after an extra ESC: Alt was held.
    alt: bool,
    /// Whether the keys come over a line that carries far.
    remote: bool,
    /// The last byte.
    last: u8,
    /// While the probe is out, any cursor report is its answer.
    pub(super) probing: bool,
    reports: Vec<Report>,
}

impl Parser {
    /// Begins with nothing held.
    pub(super) fn new(remote: bool) -> Self {
        Self {
            remote,
            ..Self::default()
        }
    }

    const fn lone_esc(&self) -> Duration {
        if self.remote { LONE_ESC_FAR } else { LONE_ESC }
    }

    /// Reads bytes; what is complete goes to `out`.
    pub(super) fn feed(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        for byte in bytes {
            // The line end of a text that comes without brackets is one key, as it is within them.
            let before = std::mem::replace(&mut self.last, *byte);
            let ends = (before, *byte) == (b'\r', b'\n');
            if !(ends && matches!(self.state, State::Ground)) {
                self.step(*byte, out);
            }
        }
    }

    /// Says how long to wait for more before [`Parser::settle`]; `None` if nothing is held.
    pub(super) fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Ground => None,
            State::Escape { .. } => Some(self.lone_esc()),
            State::Paste { .. } if self.held.is_empty() => None,
            State::Paste { stalled: true } if self.held.first() == Some(&ESC) => {
                Some(self.lone_esc())
            }
            State::Paste { .. } => Some(STALL),
            State::Character
            | State::Control
            | State::LinuxKey
            | State::SingleShift
            | State::Text { .. }
            | State::Mouse { .. } => Some(REST),
        }
    }

    /// Takes what is held for what it is: the wait is over, nothing has followed.
    pub(super) fn settle(&mut self, out: &mut Vec<Input>) {
        let held = take(&mut self.held);
        let alt = |byte| Input::Chord(keys::plain(byte).with_alt());
        match take(&mut self.state) {
            State::Escape { twice } => self.escapes(twice, out),
            State::Control if held.is_empty() => out.push(alt(b'[')),
            State::SingleShift if held.is_empty() => out.push(alt(b'O')),
            State::LinuxKey => out.extend([alt(b'['), Input::Chord(Chord::from('['))]),
            State::Text { escape: false } if held.len() == 1 => {
                out.extend(held.first().copied().map(alt));
            }
            State::Paste { .. } => {
                // A press of Esc frees whoever waits for the end of a paste that was cut off.
                if held.last() != Some(&ESC) {
                    self.state = State::Paste { stalled: true };
                }
                deliver(&held, out);
            }
            State::Ground
            | State::Character
            | State::Control
            | State::SingleShift
            | State::Text { .. }
            | State::Mouse { .. } => {}
        }
        self.alt = false;
    }

    /// Hands over the answers that came since the last call; only the probe's are kept.
    pub(super) fn take_reports(&mut self) -> Vec<Report> {
        take(&mut self.reports)
    }

    fn step(&mut self, byte: u8, out: &mut Vec<Input>) {
        match self.state {
            State::Ground => self.ground(byte, out),
            State::Character => self.character(byte, out),
            State::Escape { twice } => self.escape(byte, twice, out),
            State::Control => self.control(byte, out),
            State::SingleShift => self.single_shift(byte, out),
            State::LinuxKey => self.finish(keys::linux_key(byte), out),
            State::Text { escape } => self.text(byte, escape, out),
            State::Mouse { left } if left > 1 => self.state = State::Mouse { left: left - 1 },
            State::Mouse { .. } => self.state = State::Ground,
            State::Paste { stalled } => self.paste(byte, stalled, out),
        }
    }

    fn ground(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            0x1b => self.state = State::Escape { twice: false },
            0..=0x7f => out.push(Input::Chord(keys::plain(byte))),
            0xc2..=0xf4 => {
                self.held.push(byte);
                self.state = State::Character;
            }
            // No character begins with this byte.
            0x80..=0xc1 | 0xf5..=0xff => {}
        }
    }

    fn character(&mut self, byte: u8, out: &mut Vec<Input>) {
        if byte & 0xc0 != 0x80 {
            self.restart(byte, out);
            return;
        }
        self.held.push(byte);
        let whole = match self.held.first() {
            Some(0..=0xdf) | None => 2,
            Some(0xe0..=0xef) => 3,
            Some(0xf0..) => 4,
        };
        if self.held.len() == whole {
            let held = take(&mut self.held);
            self.state = State::Ground;
            let text = str::from_utf8(&held).unwrap_or_default();
            out.extend(
                text.chars()
                    .filter(|c| !c.is_control())
                    .map(Chord::from)
                    .map(Input::Chord),
            );
        }
    }

    fn escape(&mut self, byte: u8, twice: bool, out: &mut Vec<Input>) {
        match byte {
            0x1b => {
                if twice {
                    out.push(Input::Chord(Chord::new(Key::Esc)));
                }
                self.state = State::Escape { twice: true };
            }
            b'[' | b'O' => {
                self.alt = twice;
                self.state = if byte == b'[' {
                    State::Control
                } else {
                    State::SingleShift
                };
            }
            b']' | b'P' | b'_' => {
                self.held.push(byte);
                self.state = State::Text { escape: false };
            }
            0..=0x7f => {
                if twice {
                    out.push(Input::Chord(Chord::new(Key::Esc)));
                }
                out.push(Input::Chord(keys::plain(byte).with_alt()));
                self.state = State::Ground;
            }
            // A character of an input method has no Alt: this was an Esc and then a character.
            0x80.. => {
                self.escapes(twice, out);
                self.restart(byte, out);
            }
        }
    }

    fn control(&mut self, byte: u8, out: &mut Vec<Input>) {
        let digits = !self.held.is_empty() && self.held.iter().all(u8::is_ascii_digit);
        match byte {
            b'[' if self.held.is_empty() => self.state = State::LinuxKey,
            b'M' if self.held.is_empty() => self.state = State::Mouse { left: 3 },
            b'$' if digits => self.dispatch(byte, out),
            0x20..=0x3f => self.hold(byte),
            0x40..=0x7e => self.dispatch(byte, out),
            0..=0x1f | 0x7f.. => self.restart(byte, out),
        }
    }

    fn single_shift(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            b'0'..=b'9' | b';' => self.hold(byte),
            0x20..=0x7e => {
                let parameters = Parameters::read(&take(&mut self.held));
                self.finish(keys::single_shift(&parameters, byte), out);
            }
            0..=0x1f | 0x7f.. => self.restart(byte, out),
        }
    }

    fn text(&mut self, byte: u8, escape: bool, out: &mut Vec<Input>) {
        match (byte, escape) {
            (0x07, _) | (b'\\', true) => {
                let answer = self.held.strip_prefix(b"]").and_then(Ground::of_answer);
                if let Some(ground) = answer {
                    self.report(Report::Ground(ground));
                }
                self.finish(None, out);
            }
            (0x1b, false) => self.state = State::Text { escape: true },
            (_, true) => {
                self.held.clear();
                self.escape(byte, false, out);
            }
            (0..=0x1f, false) => self.restart(byte, out),
            (_, false) if self.held.len() < LONGEST_TEXT => self.held.push(byte),
            (_, false) => self.restart(byte, out),
        }
    }

    /// Says whether a byte after a stall belongs to a key: a control character, or a sequence
    /// that is not the end of a paste.
    fn is_key_after_stall(&self, byte: u8) -> bool {
        if self.held.is_empty() {
            return matches!(byte, 0..=0x1f | 0x7f)
                && !matches!(byte, b'\t' | b'\n' | b'\r' | ESC);
        }
        self.held.first() == Some(&ESC)
            && PASTE_END
                .strip_prefix(self.held.as_slice())
                .and_then(<[u8]>::first)
                != Some(&byte)
    }

    fn paste(&mut self, byte: u8, stalled: bool, out: &mut Vec<Input>) {
        if stalled && self.is_key_after_stall(byte) {
            // No terminal pastes control characters: somebody presses keys, the end got lost.
            self.state = State::Ground;
            for held in take(&mut self.held).into_iter().chain([byte]) {
                self.step(held, out);
            }
            return;
        }
        self.held.push(byte);
        if byte == b'~' && self.held.ends_with(PASTE_END) {
            let mut held = take(&mut self.held);
            held.truncate(held.len() - PASTE_END.len());
            self.state = State::Ground;
            deliver(&held, out);
        }
    }

    fn dispatch(&mut self, last: u8, out: &mut Vec<Input>) {
        let held = take(&mut self.held);
        let parameters = Parameters::read(&held);
        match (last, held.as_slice()) {
            _ if held.len() > LONGEST => self.finish(None, out),
            (b'~', b"200") => {
                self.alt = false;
                self.state = State::Paste { stalled: false };
            }
            (b'c', [b'?', ..]) => {
                self.report(Report::Attributes);
                self.finish(None, out);
            }
            // Whether it is on, off or always on: it is known.
            (b'y', b"?2004;1$" | b"?2004;2$" | b"?2004;3$") => {
                self.report(Report::Brackets);
                self.finish(None, out);
            }
            (b'R', _) if self.probing && !parameters.private => {
                let row = parameters.get(0).unwrap_or(1);
                let column = parameters.get(1).unwrap_or(1);
                self.report(Report::Cursor { row, column });
                self.finish(None, out);
            }
            _ => self.finish(keys::control_sequence(&parameters, last), out),
        }
    }

    fn report(&mut self, report: Report) {
        if self.probing {
            self.reports.push(report);
        }
    }

    fn hold(&mut self, byte: u8) {
        if self.held.len() <= LONGEST {
            self.held.push(byte);
        }
    }

    /// Ends a sequence, as a chord or as nothing.
    fn finish(&mut self, chord: Option<Chord>, out: &mut Vec<Input>) {
        let alt = take(&mut self.alt);
        let chord = chord.map(|chord| if alt { chord.with_alt() } else { chord });
        out.extend(chord.map(Input::Chord));
        self.held.clear();
        self.state = State::Ground;
    }

    /// Drops a sequence that broke off and reads the byte afresh.
    fn restart(&mut self, byte: u8, out: &mut Vec<Input>) {
        self.finish(None, out);
        self.ground(byte, out);
    }

    fn escapes(&mut self, twice: bool, out: &mut Vec<Input>) {
        let count = if twice { 2 } else { 1 };
        out.extend(std::iter::repeat_n(
            Input::Chord(Chord::new(Key::Esc)),
            count,
        ));
        self.state = State::Ground;
    }
}

/// Cleans pasted bytes: CR and CRLF become LF, other control characters but the tab vanish.
fn deliver(held: &[u8], out: &mut Vec<Input>) {
    let text = String::from_utf8_lossy(held)
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let text: String = text
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect();
    if !text.is_empty() {
        out.push(Input::Paste(text));
    }
}

#[cfg(test)]
mod tests;
