//! The terminal: bytes in, bytes out, and everything put back at the end.
//!
//! One call opens it and hands over the parts that the event loop needs:
//!
//! ```text
//! let Opened { guard, mut screen, input, glyphs, .. } = terminal::open(&setting)?;
//! let reader = input.spawn(queue, Event::Input, || save_the_shared_draft())?;
//! loop {
//!     screen.draw(|frame| draw(frame, &state, &look))?;
//!     match events.recv()? {
//!         Event::Input(Input::Chord(chord)) => …,
//!         Event::Input(Input::Burst(chords) | Input::Bunch(chords)) => …,
//!         Event::Input(Input::Paste(text)) => …,
//!         Event::Input(Input::Resize(columns, rows)) => screen.resize(columns, rows)?,
//!         Event::Input(Input::Signal(Signal::Suspend)) => { guard.suspend()?; screen.repaint()? }
//!         Event::Input(Input::Signal(Signal::Resume)) => { guard.resume()?; screen.repaint()? }
//!         Event::Input(Input::Signal(Signal::Terminate | Signal::Interrupt)) => break,
//!         Event::Input(Input::Hangup) => break,
//!     }
//! }
//! drop(reader);
//! ```
//!
//! No type of `crossterm` leaves this room. Absent, on purpose: the mouse, the kitty protocol,
//! focus events, and every question to the terminal but those at the start.

mod backend;
mod burst;
mod cells;
#[cfg(windows)]
mod console;
mod glyphs;
pub(super) mod ground;
mod guard;
mod input;
mod keys;
mod modes;
mod moves;
mod open;
#[cfg_attr(windows, expect(dead_code, reason = "the console sends no bytes"))]
mod parser;
mod pen;
mod probe;
#[cfg(any(windows, test))]
mod records;
mod screen;
mod setting;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as platform;
#[cfg(windows)]
use windows as platform;

pub use glyphs::{GlyphChoice, Glyphs, Lights, Rules};
pub use ground::Ground;
pub use guard::Guard;
pub use input::{Input, Signal};
pub use open::{InputSource, Opened, open};
pub use platform::{InputThread, Tty};
pub use probe::Ambiguous;
pub use screen::{Screen, clear_under};
pub use setting::{CannotShow, OpenError, Setting};
