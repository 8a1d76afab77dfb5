//! Opening the terminal: signals first, then modes, then the questions.

use std::io;
use std::sync::mpsc::Sender;

use super::burst::{Bursts, together};
use super::glyphs::{GlyphChoice, Glyphs};
use super::ground::Ground;
use super::guard::{Guard, Restore};
use super::input::Input;
use super::modes;
use super::parser::Parser;
use super::platform::{self, InputThread, Reader, Signals, Tty};
use super::probe::{self, Ambiguous, Answers};
use super::screen::Screen;
use super::setting::{OpenError, Setting};

/// The parts of an open terminal.
///
/// To be dropped in this order: the thread that `input` has become, then `guard`.
#[derive(Debug)]
pub struct Opened {
    /// Gives the terminal back when dropped.
    pub guard: Guard,
    /// Where frames are drawn.
    pub screen: Screen<Tty>,
    /// What was typed so far, and what will be.
    pub input: InputSource,
    /// The ornaments that this terminal draws rightly.
    pub glyphs: Glyphs,
    /// What was measured, for those who are asked for a report.
    pub ambiguous: Ambiguous,
    /// What ground it writes on.
    pub ground: Ground,
}

/// The input of a terminal before a thread reads it.
#[derive(Debug)]
pub struct InputSource {
    tty: Tty,
    parser: Parser,
    typed: Vec<Input>,
    remote: bool,
    brackets: bool,
    signals: Signals,
    restore: Restore,
    size: (u16, u16),
}

/// Takes the terminal of this process and measures it.
///
/// Signals are caught from here on, so [`InputSource::spawn`] is to follow at once.
///
/// # Errors
/// [`OpenError::CannotShow`] if this terminal has no Chinese or there is none; nothing has been
/// changed then.
pub fn open(setting: &Setting) -> Result<Opened, OpenError> {
    setting.check()?;
    let tty = Tty::open()?;
    let signals = Signals::catch()?;
    let guard = Guard::enter(tty.clone())?;
    let (mut parser, mut typed) = (Parser::new(setting.remote), Vec::new());
    let answers = match setting.glyphs {
        GlyphChoice::Measured if platform::ANSWERS => {
            probe::measure(&tty, &mut parser, &mut typed)?
        }
        GlyphChoice::Measured | GlyphChoice::Unicode | GlyphChoice::Ascii => Answers::NONE,
    };
    let ambiguous = answers.ambiguous;
    let size = modes::size();
    Ok(Opened {
        screen: Screen::new(tty.clone(), size, !setting.no_color)?,
        glyphs: Glyphs::choose(setting.glyphs, ambiguous),
        ambiguous,
        ground: answers.ground,
        input: InputSource {
            tty,
            parser,
            typed: together(typed),
            remote: setting.remote,
            brackets: answers.brackets,
            signals,
            restore: guard.restore(),
            size,
        },
        guard,
    })
}

impl InputSource {
    /// Starts the thread that reads the terminal and feeds the queue.
    ///
    /// When the terminal is gone, or a signal tells the program to end, the thread first runs
    /// `on_hangup`, then passes the news on. From then on the event loop has 1.5 seconds to end
    /// and to drop the [`InputThread`]; after that the process is ended.
    pub fn spawn<E: Send + 'static>(
        self,
        queue: Sender<E>,
        event: fn(Input) -> E,
        on_hangup: impl FnOnce() + Send + 'static,
    ) -> io::Result<InputThread> {
        for input in self.typed {
            // Nobody listening is found out by the thread.
            drop(queue.send(event(input)));
        }
        let reader = Reader {
            tty: self.tty,
            parser: self.parser,
            bursts: Bursts::new(self.remote).believe(self.brackets),
            signals: self.signals,
            restore: self.restore,
            size: self.size,
            send: move |input| queue.send(event(input)).is_ok(),
            on_hangup: Some(on_hangup),
        };
        reader.spawn()
    }
}
