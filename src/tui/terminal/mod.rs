//! The terminal: bytes in, bytes out, and everything put back at the end.
//!
//! One call opens it, and hands over the parts that the event loop needs:
//!
//! ```text
//! let Opened { guard, mut screen, input, glyphs } = terminal::open(&setting)?;
//! let reader = input.spawn(tx, Event::Input, || save_the_shared_draft())?;
//! loop {
//!     screen.draw(|frame| draw(frame, &state, &look))?;
//!     match rx.recv()? {
//!         Event::Input(Input::Chord(chord)) => …
//!         Event::Input(Input::Paste(text)) => …
//!         Event::Input(Input::Resize(columns, rows)) => screen.resize(columns, rows),
//!         Event::Input(Input::Signal(Signal::Suspend)) => guard.suspend()?,
//!         Event::Input(Input::Signal(Signal::Resume)) => { guard.resume()?; screen.repaint()? }
//!         Event::Input(Input::Signal(Signal::Terminate | Signal::Interrupt) | Input::Hangup) => break,
//!     }
//! }
//! drop(reader);
//! ```
//!
//! Signatures (being filled in):
//!
//! ```text
//! pub struct Setting { pub term: Option<String>, pub lc_all: Option<String>, pub lc_ctype: Option<String>,
//!                      pub lang: Option<String>, pub no_color: bool, pub glyphs: GlyphChoice }
//! pub enum GlyphChoice { Measured, Unicode, Ascii }
//! pub fn open(setting: &Setting) -> Result<Opened, OpenError>
//! pub enum OpenError { CannotShow(CannotShow), Io(io::Error) }
//! pub enum CannotShow { NoTerminal, Dumb(String), LinuxConsole, NotUtf8(String) }
//! pub struct Opened { pub guard: Guard, pub screen: Screen<Tty>, pub input: InputSource, pub glyphs: Glyphs, pub ambiguous: Ambiguous }
//! pub enum Input { Chord(Chord), Paste(String), Resize(u16, u16), Signal(Signal), Hangup }
//! pub enum Signal { Terminate, Interrupt, Suspend, Resume }
//! impl InputSource { pub fn spawn<E: Send + 'static>(self, tx: Sender<E>, map: fn(Input) -> E, on_hangup: impl FnOnce() + Send + 'static) -> io::Result<InputThread> }
//! impl<W: Write> Screen<W> { pub fn new(out: W, columns: u16, rows: u16) -> io::Result<Self>; pub fn draw(&mut self, f: impl FnOnce(&mut Frame)) -> io::Result<()>;
//!                            pub fn repaint(&mut self) -> io::Result<()>; pub fn resize(&mut self, columns: u16, rows: u16) }
//! pub fn clear_under(buffer: &mut Buffer, area: Rect)
//! impl Guard { pub fn suspend(&self) -> io::Result<()>; pub fn resume(&self) -> io::Result<()> }  // Drop restores
//! impl Glyphs { pub fn unicode() -> Self; pub fn ascii() -> Self }
//! tui::text: width(&str) -> usize, cut(&str, usize, ellipsis) -> Cow<str>, pad(..) -> String, wrap(&str, usize) -> Vec<String>
//! domain::text: safe(&str) -> Cow<str>  (one line), safe_lines(&str) (keeps \n)
//! ```

mod input;
mod keys;
mod parser;

pub use input::{Input, Signal};
mod backend;
mod cells;
mod moves;
mod pen;
mod screen;
pub use screen::{Screen, clear_under};
