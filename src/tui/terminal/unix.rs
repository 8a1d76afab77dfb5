//! The terminal on Unix: a device, and the thread that reads it.

use std::fs::File;
use std::io::{self, IsTerminal as _, Write};
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGSTOP, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::burst::Bursts;
use super::guard::Restore;
use super::input::{Input, Signal};
use super::modes;
use super::parser::Parser;
use super::setting::CannotShow;

/// How long the event loop has to finish once it was told to; then the process ends.
///
/// When the terminal is gone nobody can see or stop what goes on, and the drafts are saved.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Terminals answer questions, most of them.
pub(super) const ANSWERS: bool = true;

/// The terminal as two ends; clones share them.
#[derive(Debug, Clone)]
pub struct Tty {
    input: Arc<OwnedFd>,
    output: Arc<OwnedFd>,
}

impl Tty {
    /// Opens the terminal of this process, also where its streams are redirected.
    pub(super) fn open() -> Result<Self, CannotShow> {
        Self::device().map_err(|_error| CannotShow::NoTerminal)
    }

    fn device() -> io::Result<Self> {
        // On some systems /dev/tty cannot be polled, so the stream itself comes first.
        let input = if io::stdin().is_terminal() {
            io::stdin().as_fd().try_clone_to_owned()?
        } else {
            OwnedFd::from(File::options().read(true).write(true).open("/dev/tty")?)
        };
        let output = if io::stdout().is_terminal() {
            io::stdout().as_fd().try_clone_to_owned()?
        } else {
            OwnedFd::from(File::options().write(true).open("/dev/tty")?)
        };
        Ok(Self {
            input: Arc::new(input),
            output: Arc::new(output),
        })
    }

    /// Reads what comes within the time; an empty slice means that nothing did.
    ///
    /// # Errors
    /// `UnexpectedEof` when the terminal is gone.
    pub(super) fn read_within<'b>(
        &self,
        wait: Duration,
        room: &'b mut [u8],
    ) -> io::Result<&'b [u8]> {
        let seen = wait_for(&[self.input.as_fd()], Some(wait))?;
        match seen.first() {
            Some(ready) if !ready.is_empty() => self.read(*ready, room),
            _ => Ok(&[]),
        }
    }

    /// Reads after a poll has said that something is there, if only the end.
    fn read<'b>(&self, ready: PollFlags, room: &'b mut [u8]) -> io::Result<&'b [u8]> {
        if !ready.contains(PollFlags::IN) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        match rustix::io::read(&*self.input, &mut *room) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => Ok(room.get(..count).unwrap_or_default()),
            Err(Errno::INTR | Errno::AGAIN) => Ok(&[]),
            Err(_) => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

impl Write for Tty {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            match rustix::io::write(&*self.output, bytes) {
                Ok(count) => return Ok(count),
                Err(Errno::INTR) => {}
                // Whoever shares the terminal may have set it not to wait; we do.
                Err(Errno::AGAIN) => {
                    let mut fds = [PollFd::new(&*self.output, PollFlags::OUT)];
                    poll(&mut fds, None).or_else(interrupted)?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Stops this process as SIGTSTP would have; returns when it goes on.
///
/// Raised for this very thread: a signal to the process might reach another one first, and this
/// one would take the terminal again before it stands still.
pub(super) fn stop_here() -> io::Result<()> {
    signal_hook::low_level::raise(SIGSTOP)
}

fn interrupted(error: Errno) -> rustix::io::Result<usize> {
    if error == Errno::INTR {
        Ok(0)
    } else {
        Err(error)
    }
}

/// Waits until one of the ends is readable or gone; returns what is the case for each.
fn wait_for(ends: &[BorrowedFd<'_>], wait: Option<Duration>) -> io::Result<Vec<PollFlags>> {
    let mut fds: Vec<PollFd<'_>> = ends
        .iter()
        .map(|end| PollFd::from_borrowed_fd(*end, PollFlags::IN))
        .collect();
    let wait = wait.and_then(|wait| Timespec::try_from(wait).ok());
    poll(&mut fds, wait.as_ref()).or_else(interrupted)?;
    Ok(fds.iter().map(PollFd::revents).collect())
}

/// The signals of the program; caught from the moment the terminal changes.
#[derive(Debug)]
pub(super) struct Signals {
    delivery: SignalDelivery<UnixStream, SignalOnly>,
    /// Once set, the signals that end the process do so by themselves again.
    released: Arc<AtomicBool>,
}

impl Signals {
    pub(super) fn catch() -> io::Result<Self> {
        let released = Arc::new(AtomicBool::new(false));
        for signal in [SIGTERM, SIGINT, SIGHUP] {
            signal_hook::flag::register_conditional_default(signal, Arc::clone(&released))?;
        }
        let (read, write) = UnixStream::pair()?;
        let signals = [SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH];
        let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, signals)?;
        Ok(Self { delivery, released })
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.released.store(true, Ordering::SeqCst);
    }
}

/// The thread that reads the terminal; dropping it ends the thread.
///
/// To be dropped once the event loop has ended: that is how the thread knows that it has.
#[derive(Debug)]
pub struct InputThread {
    stop: Option<UnixStream>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for InputThread {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic there has been reported by the hook.
            drop(thread.join());
        }
    }
}

/// What the thread works with.
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
    /// The terminal is gone.
    Gone,
    /// A signal said so.
    Told(Signal),
}

impl<S, H> Reader<S, H>
where
    S: FnMut(Input) -> bool + Send + 'static,
    H: FnOnce() + Send + 'static,
{
    pub(super) fn spawn(self) -> io::Result<InputThread> {
        let (stop, stopped) = UnixStream::pair()?;
        let thread = std::thread::Builder::new()
            .name("terminal input".to_owned())
            .spawn(move || self.run(&stopped))?;
        Ok(InputThread {
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    fn run(mut self, stopped: &UnixStream) {
        let end = self.read_on(stopped).unwrap_or_else(|end| end);
        let (last, code) = match end {
            End::Dismissed => return,
            End::Gone => (Input::Hangup, 128 + SIGHUP),
            End::Told(Signal::Interrupt) => (Input::Signal(Signal::Interrupt), 128 + SIGINT),
            End::Told(signal) => (Input::Signal(signal), 128 + SIGTERM),
        };
        let watchdog = Watchdog::start(self.restore.clone(), code);
        if let Some(on_hangup) = self.on_hangup.take() {
            on_hangup();
        }
        if (self.send)(last) {
            // Nothing but the end of the event loop is of interest now.
            drop(wait_for(&[stopped.as_fd()], None));
        }
        drop(watchdog);
    }

    /// Reads until there is a reason to end, which comes as the error.
    fn read_on(&mut self, stopped: &UnixStream) -> Result<End, End> {
        let mut room = [0; 4096];
        let mut inputs = Vec::new();
        let mut complete = Vec::new();
        let mut deadline = self.deadline();
        self.measure()?;
        loop {
            let due = deadline.into_iter().chain(self.bursts.deadline()).min();
            let wait = due.map(|at| at.saturating_duration_since(Instant::now()));
            let tty = self.tty.clone();
            let ends = [
                tty.input.as_fd(),
                self.signals.delivery.get_read().as_fd(),
                stopped.as_fd(),
            ];
            let ready = wait_for(&ends, wait).map_err(|_error| End::Gone)?;
            let [keys, signal, stop] = ready.as_slice() else {
                return Ok(End::Gone);
            };
            if !stop.is_empty() {
                // An event loop that ends because it can no longer write may be faster than we.
                let gone = keys.intersects(PollFlags::HUP | PollFlags::ERR);
                return Ok(if gone { End::Gone } else { End::Dismissed });
            }
            if !signal.is_empty() {
                self.answer_signals()?;
            }
            if !keys.is_empty() {
                match tty.read(*keys, &mut room) {
                    Ok(bytes) => self.parser.feed(bytes, &mut inputs),
                    Err(_) => return Ok(End::Gone),
                }
                deadline = self.deadline();
            } else if deadline.is_some_and(|at| at <= Instant::now()) {
                self.parser.settle(&mut inputs);
                deadline = self.deadline();
            }
            let now = Instant::now();
            if !inputs.is_empty() {
                let read = std::mem::take(&mut inputs);
                self.bursts.take(read, now, &mut complete);
            } else if keys.is_empty() && self.bursts.deadline().is_some_and(|at| at <= now) {
                self.bursts.settle(&mut complete);
            }
            for input in complete.drain(..) {
                self.pass(input)?;
            }
        }
    }

    fn deadline(&self) -> Option<Instant> {
        self.parser.patience().map(|wait| Instant::now() + wait)
    }

    fn pass(&mut self, input: Input) -> Result<(), End> {
        if (self.send)(input) {
            Ok(())
        } else {
            Err(End::Dismissed)
        }
    }

    fn answer_signals(&mut self) -> Result<(), End> {
        let signals: Vec<i32> = self.signals.delivery.pending().collect();
        for signal in signals {
            match signal {
                SIGWINCH => self.measure()?,
                SIGTSTP => self.pass(Input::Signal(Signal::Suspend))?,
                SIGCONT => self.pass(Input::Signal(Signal::Resume))?,
                SIGTERM => return Err(End::Told(Signal::Terminate)),
                SIGINT => return Err(End::Told(Signal::Interrupt)),
                SIGHUP => return Err(End::Gone),
                _ => {}
            }
        }
        Ok(())
    }

    /// Tells the size if it is another one; also after a SIGWINCH that came too early.
    fn measure(&mut self) -> Result<(), End> {
        let size = modes::size();
        if size == self.size || size == (0, 0) {
            return Ok(());
        }
        self.size = size;
        self.pass(Input::Resize(size.0, size.1))
    }
}

/// Ends the process unless it is dropped in time.
struct Watchdog {
    _alive: std::sync::mpsc::Sender<()>,
}

impl Watchdog {
    fn start(restore: Restore, code: i32) -> Self {
        let (alive, watched) = std::sync::mpsc::channel();
        let watch = move || {
            if watched.recv_timeout(PATIENCE) == Err(std::sync::mpsc::RecvTimeoutError::Timeout)
            {
                restore.leave();
                // At once: no handler or destructor may hold up a program nobody sees. What is
                // in the store is safe, it is written in transactions.
                signal_hook::low_level::exit(code);
            }
        };
        // Without the thread there is no limit to the patience, which is no reason to fail.
        drop(
            std::thread::Builder::new()
                .name("watchdog".to_owned())
                .spawn(watch),
        );
        Self { _alive: alive }
    }
}
