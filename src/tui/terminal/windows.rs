//! The terminal on Windows: the console, which gives records of keys instead of bytes.
//!
//! A paste comes as keys, all at once, and is held together as such. Ctrl-Break, a window that is
//! closed and a session that ends are told by the system like signals elsewhere.
#![expect(
    clippy::unused_self,
    clippy::unnecessary_wraps,
    reason = "the same signatures as where the terminal is a device"
)]

use std::io::{self, IsTerminal as _, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use winapi_util::HandleRef;
use winapi_util::console::{mode, set_mode};

use super::burst::Bursts;
use super::console::{self, Alarm, Came};
use super::guard::Restore;
use super::input::{Input, Signal};
use super::modes;
use super::parser::Parser;
use super::records::Records;
use super::setting::CannotShow;

/// How long the event loop has to finish once it was told to; then the process ends. The system
/// gives a program whose window is closed five seconds.
const PATIENCE: Duration = Duration::from_millis(1500);

/// What a shell of Unix would say of a program that was interrupted, or told to end.
const INTERRUPTED: u32 = 130;
const TERMINATED: u32 = 143;

/// The console says by itself that its window has another size.
const TELLS_SIZES: u32 = 0x8;

/// The console answers questions as keys, so none is asked.
pub(super) const ANSWERS: bool = false;

/// The console.
#[derive(Debug, Clone)]
pub struct Tty;

impl Tty {
    pub(super) fn open() -> Result<Self, CannotShow> {
        if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return Err(CannotShow::NoTerminal);
        }
        // Asking switches the console to escape sequences where it can.
        if crossterm::ansi_support::supports_ansi() {
            Ok(Self)
        } else {
            Err(CannotShow::NoSequences)
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
        let mut out = io::stdout().lock();
        let count = out.write(bytes)?;
        // What is said on the other stream comes after it.
        out.flush()?;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stdout().lock().flush()
    }
}

/// The console has no way to stop a process.
pub(super) fn stop_here() -> io::Result<()> {
    Ok(())
}

/// What the system says of the window and the session; heard from the moment the console changes.
#[derive(Debug)]
pub(super) struct Signals {
    alarm: Arc<Alarm>,
}

impl Signals {
    pub(super) fn catch() -> io::Result<Self> {
        let alarm = Arc::new(Alarm::new()?);
        console::listen(&alarm)?;
        Ok(Self { alarm })
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        console::listen_no_more();
    }
}

/// The thread that reads the console; dropping it ends the thread.
///
/// To be dropped once the event loop has ended: that is how the thread knows that it has.
#[derive(Debug)]
pub struct InputThread {
    stop: Option<Sender<()>>,
    alarm: Arc<Alarm>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for InputThread {
    fn drop(&mut self) {
        drop(self.stop.take());
        self.alarm.ring();
        if let Some(thread) = self.thread.take() {
            // A panic there has been reported by the hook.
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
    /// Passes an input on; `false` when nobody listens any more.
    pub(super) send: S,
    pub(super) on_hangup: Option<H>,
}

/// Why the reading ends.
enum End {
    /// The event loop has ended, or nobody listens.
    Dismissed,
    /// The console is gone.
    Gone,
    /// The system said so.
    Told(Signal),
}

impl<S, H> Reader<S, H>
where
    S: FnMut(Input) -> bool + Send + 'static,
    H: FnOnce() + Send + 'static,
{
    pub(super) fn spawn(self) -> io::Result<InputThread> {
        let (stop, stopped) = channel();
        let alarm = Arc::clone(&self.signals.alarm);
        let thread = std::thread::Builder::new()
            .name("terminal input".to_owned())
            .spawn(move || self.run(&stopped))?;
        Ok(InputThread {
            stop: Some(stop),
            alarm,
            thread: Some(thread),
        })
    }

    fn run(mut self, stopped: &Receiver<()>) {
        let before = mode(HandleRef::stdin()).ok();
        if let Some(before) = before {
            // Without that a new size is seen with the next start.
            drop(set_mode(HandleRef::stdin(), before | TELLS_SIZES));
        }
        let end = self.read_on(stopped);
        if let Some(before) = before.filter(|it| it & TELLS_SIZES == 0) {
            let now = mode(HandleRef::stdin()).unwrap_or(before);
            drop(set_mode(HandleRef::stdin(), now & !TELLS_SIZES));
        }
        let (last, code) = match end {
            End::Dismissed => return,
            End::Gone => (Input::Hangup, TERMINATED),
            End::Told(signal @ Signal::Interrupt) => (Input::Signal(signal), INTERRUPTED),
            End::Told(signal) => (Input::Signal(signal), TERMINATED),
        };
        let watchdog = watch_over(self.restore.clone(), code);
        if let Some(on_hangup) = self.on_hangup.take() {
            on_hangup();
        }
        if (self.send)(last) {
            // Nothing but the end of the event loop is of interest now.
            while stopped.recv().is_ok() {}
        }
        drop(watchdog);
    }

    fn read_on(&mut self, stopped: &Receiver<()>) -> End {
        let mut records = Records::default();
        let (mut inputs, mut complete) = (Vec::new(), Vec::new());
        loop {
            let wait = self.bursts.deadline();
            let wait = wait.map(|at| at.saturating_duration_since(Instant::now()));
            let Ok(are_there) = console::wait(&self.signals.alarm, wait) else {
                return End::Gone;
            };
            if let Some(signal) = console::said() {
                return End::Told(signal);
            }
            if stopped.try_recv() == Err(TryRecvError::Disconnected) {
                return End::Dismissed;
            }
            if are_there {
                let Ok(came) = console::read() else {
                    return End::Gone;
                };
                for came in came {
                    match came {
                        Came::Key(record) => records.take(record, &mut inputs),
                        Came::Size => self.measure(&mut inputs),
                    }
                }
            }
            let now = Instant::now();
            if !inputs.is_empty() {
                let read = std::mem::take(&mut inputs);
                self.bursts.take(read, now, &mut complete);
            } else if self.bursts.deadline().is_some_and(|at| at <= now) {
                self.bursts.settle(&mut complete);
            }
            for input in complete.drain(..) {
                if !(self.send)(input) {
                    return End::Dismissed;
                }
            }
        }
    }

    /// Tells the size if it is another one.
    fn measure(&mut self, inputs: &mut Vec<Input>) {
        let size = modes::size();
        if size != self.size && size != (0, 0) {
            self.size = size;
            inputs.push(Input::Resize(size.0, size.1));
        }
    }
}

/// Ends the process unless what it gives is dropped in time.
fn watch_over(restore: Restore, code: u32) -> Sender<()> {
    let (alive, watched) = channel::<()>();
    let watch = move || {
        if watched.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            restore.leave();
            // At once: what is in the store is safe, it is written in transactions.
            console::end(code);
        }
    };
    // Without the thread there is no limit to the patience, which is no reason to fail.
    drop(
        std::thread::Builder::new()
            .name("watchdog".to_owned())
            .spawn(watch),
    );
    alive
}
