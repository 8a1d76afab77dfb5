//! What comes in from the terminal, in words of the house.

use super::ground::Ground;
use crate::app::chord::Chord;

/// One thing that came in, in the order in which it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key press.
    Chord(Chord),
    /// Characters, line ends and tabs that came faster than hands can press keys.
    Burst(Vec<Chord>),
    /// The same, where they are keys of a hand that a line has brought together: it goes on at the
    /// pace of what came before, or the terminal puts brackets round what is pasted.
    Bunch(Vec<Chord>),
    /// Pasted text: line ends are `\n`, other control characters but the tab are gone.
    ///
    /// One paste is one value, unless it stalls for seconds on the way; it is never keys.
    Paste(String),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// A signal that the program answers itself.
    Signal(Signal),
    /// The terminal is gone; nothing more will come.
    Hangup,
}

/// A signal as the event loop sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// SIGTERM: save and go.
    Terminate,
    /// SIGINT from outside (Ctrl-C is a [`Chord`] here): save and go.
    Interrupt,
    /// SIGTSTP: hand the terminal back and stop, see `Guard::suspend`.
    Suspend,
    /// SIGCONT: take the terminal again and repaint, see `Guard::resume`.
    Resume,
}

/// An answer of the terminal to a question of the probe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Report {
    /// Where the cursor is, counted from 1.
    Cursor { row: u16, column: u16 },
    /// The terminal puts brackets round what is pasted.
    Brackets,
    /// What ground it writes on.
    Ground(Ground),
    /// The terminal has said what it is; it closes the probe.
    Attributes,
}
