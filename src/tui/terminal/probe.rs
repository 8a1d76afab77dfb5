//! Three questions at the start: how wide does this terminal draw what Unicode leaves open, does it
//! put brackets round what is pasted, and what ground does it write on?
//!
//! `…`, `─` and `“` are one cell wide here and two there, by font, locale and setting; nothing
//! but measuring tells. Nothing is asked again: an answer that comes while keys do is trouble.

use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use super::ground::Ground;
use super::input::{Input, Report};
use super::parser::Parser;
use super::platform::Tty;

/// How long the answer may take; a slow line goes without it.
const PATIENCE: Duration = Duration::from_millis(300);

/// A sign to measure, then "where is the cursor", then "do you know of brackets" (which some draw
/// as a `p`, so the sign is measured before it), then "what is your ground", then "what are you",
/// which every terminal answers and which therefore closes the probe.
///
/// It stands in row 2, because an answer from row 1 would look like F3 with Shift.
const QUESTION: &[u8] = "\x1b[2;1H…\x1b[6n\x1b[?2004$p\x1b]11;?\x1b\\\x1b[c".as_bytes();

/// What the terminal has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Answers {
    /// How wide it draws the sign.
    pub(super) ambiguous: Ambiguous,
    /// Whether it is known to put brackets round what is pasted.
    pub(super) brackets: bool,
    /// What ground it writes on.
    pub(super) ground: Ground,
}

impl Answers {
    /// What is known of a terminal that is not asked.
    pub(super) const NONE: Self = Self {
        ambiguous: Ambiguous::Unknown,
        brackets: false,
        ground: Ground::Unknown,
    };
}

/// How wide the terminal draws characters of ambiguous width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ambiguous {
    /// One cell, as most do.
    Narrow,
    /// Two cells, as some do for East Asian users.
    Wide,
    /// It has not said so in time.
    Unknown,
}

/// Asks the terminal; keys typed meanwhile go to `typed`, none is lost.
pub(super) fn measure(
    tty: &Tty,
    parser: &mut Parser,
    typed: &mut Vec<Input>,
) -> io::Result<Answers> {
    tty.clone().write_all(QUESTION)?;
    parser.probing = true;
    let until = Instant::now() + PATIENCE;
    let mut reports = Vec::new();
    let mut room = [0; 1024];
    while !reports.contains(&Report::Attributes) {
        let wait = until.saturating_duration_since(Instant::now());
        // A terminal that is gone by now is the reader's business.
        let Ok(bytes) = tty.read_within(wait, &mut room) else {
            break;
        };
        parser.feed(bytes, typed);
        reports.extend(parser.take_reports());
        if wait.is_zero() {
            break;
        }
    }
    parser.probing = false;
    Ok(Answers {
        ambiguous: judge(&reports),
        brackets: reports.contains(&Report::Brackets),
        ground: ground(&reports),
    })
}

fn judge(reports: &[Report]) -> Ambiguous {
    reports
        .iter()
        .find_map(|report| match report {
            Report::Cursor { column: 2, .. } => Some(Ambiguous::Narrow),
            Report::Cursor { column: 3, .. } => Some(Ambiguous::Wide),
            Report::Cursor { .. }
            | Report::Brackets
            | Report::Ground(_)
            | Report::Attributes => None,
        })
        .unwrap_or(Ambiguous::Unknown)
}

fn ground(reports: &[Report]) -> Ground {
    let mut said = reports.iter().filter_map(|report| match report {
        Report::Ground(ground) => Some(*ground),
        Report::Cursor { .. } | Report::Brackets | Report::Attributes => None,
    });
    said.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_after_one_sign_is_its_width() {
        let at = |column| Report::Cursor { row: 2, column };
        for (reports, seen) in [
            (vec![at(2), Report::Attributes], Ambiguous::Narrow),
            (vec![at(3), Report::Attributes], Ambiguous::Wide),
            (vec![at(4), Report::Attributes], Ambiguous::Unknown),
            (vec![Report::Attributes], Ambiguous::Unknown),
            (vec![], Ambiguous::Unknown),
        ] {
            assert_eq!(judge(&reports), seen, "{reports:?}");
        }
    }
}
