//! The terminal on Windows: the console through crossterm's events, since it gives no bytes.
//!
//! Known and not cured here: crossterm drops characters beyond U+FFFF that the console sends as
//! two halves. A paste comes as keys, all at once, and is held together as such.
#![expect(
    clippy::unused_self,
    clippy::unnecessary_wraps,
    clippy::trivially_copy_pass_by_ref,
    reason = "the same signatures as where the terminal is a device"
)]

use std::io::{self, IsTerminal as _, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::burst::{Bursts, together};
use super::guard::Restore;
use super::input::Input;
use super::parser::Parser;
use crate::app::chord::{Chord, Key};

/// How long the thread may take to see that it should end.
const PULSE: Duration = Duration::from_millis(200);

/// The console answers questions as keys, so none is asked.
pub(super) const ANSWERS: bool = false;

/// The console.
#[derive(Debug, Clone)]
pub struct Tty;

impl Tty {
    pub(super) fn open() -> io::Result<Self> {
        let there = io::stdin().is_terminal() && io::stdout().is_terminal();
        // Asking switches the console to escape sequences where it can.
        if there && crossterm::ansi_support::supports_ansi() {
            Ok(Self)
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }

    /// Nothing comes as bytes.
    pub(super) fn read_within<'b>(
        &self,
        _wait: Duration,
        _room: &'b mut [u8],
    ) -> io::Result<&'b [u8]> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl Write for Tty {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        io::stdout().lock().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stdout().lock().flush()
    }
}

/// The console has no way to stop a process.
pub(super) fn stop_here() -> io::Result<()> {
    Ok(())
}

/// Signals of Windows end the process by themselves; nothing is caught.
#[derive(Debug)]
pub(super) struct Signals;

impl Signals {
    pub(super) fn catch() -> io::Result<Self> {
        Ok(Self)
    }
}

/// The thread that reads the console; dropping it ends the thread.
#[derive(Debug)]
pub struct InputThread {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for InputThread {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// What the thread works with.
#[expect(dead_code, reason = "the same parts as where terminals send bytes")]
pub(super) struct Reader<S, H> {
    pub(super) tty: Tty,
    pub(super) parser: Parser,
    pub(super) bursts: Bursts,
    pub(super) signals: Signals,
    pub(super) restore: Restore,
    pub(super) size: (u16, u16),
    pub(super) send: S,
    pub(super) on_hangup: Option<H>,
}

impl<S, H> Reader<S, H>
where
    S: FnMut(Input) -> bool + Send + 'static,
    H: FnOnce() + Send + 'static,
{
    pub(super) fn spawn(mut self) -> io::Result<InputThread> {
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        let thread = std::thread::Builder::new()
            .name("terminal input".to_owned())
            .spawn(move || {
                if self.read_on(&told).is_err() {
                    if let Some(on_hangup) = self.on_hangup.take() {
                        on_hangup();
                    }
                    (self.send)(Input::Hangup);
                }
            })?;
        Ok(InputThread {
            stop,
            thread: Some(thread),
        })
    }

    fn read_on(&mut self, told: &AtomicBool) -> io::Result<()> {
        while !told.load(Ordering::SeqCst) {
            if !event::poll(PULSE)? {
                continue;
            }
            // All that is there at once: what a paste brings, no hand can.
            let mut batch = Vec::new();
            while event::poll(Duration::ZERO)? {
                batch.extend(input(event::read()?));
            }
            for input in together(batch) {
                if !(self.send)(input) {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => chord(key).map(Input::Chord),
        Event::Paste(text) => {
            Some(Input::Paste(text.replace("\r\n", "\n").replace('\r', "\n")))
        }
        Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "keys that have no name here"
)]
fn chord(event: KeyEvent) -> Option<Chord> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let key = match event.code {
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab | KeyCode::BackTab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::F(n @ 1..=12) => Key::F(n),
        _ => return None,
    };
    let mut chord = Chord::new(key);
    // AltGr comes as Ctrl with Alt, and what it types is the character.
    let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
    if matches!(key, Key::Char(c) if !c.is_alphabetic()) && event.modifiers.contains(both) {
        return Some(chord);
    }
    if event.modifiers.contains(KeyModifiers::SHIFT) || event.code == KeyCode::BackTab {
        chord = chord.with_shift();
    }
    if event.modifiers.contains(KeyModifiers::ALT) {
        chord = chord.with_alt();
    }
    if event.modifiers.contains(KeyModifiers::CONTROL) {
        chord = chord.with_ctrl();
    }
    Some(chord)
}
