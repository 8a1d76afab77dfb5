//! The modes of the terminal: taken at the start, put back at the end, whatever the end is.

use std::io::{self, Write as _};
use std::panic::PanicHookInfo;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

use super::modes;
use super::platform::{self, Tty};

/// The other screen; no wrapping at the right edge, where terminals and we might disagree on a
/// width and the last row would scroll away; pastes told from keys; the title of the window put
/// aside (XTWINOPS 22). The form of the cursor is the user's own and left alone.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[22;2t";
/// The same in the opposite order, after what a frame may have left behind.
const LEAVE: &[u8] = b"\x1b[23;2t\x1b[m\x1b[?25h\x1b[?2004l\x1b[?7h\x1b[?1049l";

/// Holds the terminal; dropping it gives it back.
///
/// A panic of the thread that opened the terminal gives it back too, before its message is
/// printed; the panic of another thread does not tear the screen, its message is printed when
/// the terminal is given back.
#[derive(Debug)]
pub struct Guard {
    restore: Restore,
}

/// Gives the terminal back from wherever it must be; doing so twice does no harm.
#[derive(Debug, Clone)]
pub(super) struct Restore(Arc<Modes>);

#[derive(Debug)]
struct Modes {
    tty: Tty,
    owner: ThreadId,
    /// Whether the terminal is taken and not given back.
    taken: Mutex<bool>,
    /// What other threads said when they panicked.
    reports: Mutex<Vec<String>>,
}

impl Guard {
    /// Takes the terminal.
    pub(super) fn enter(tty: Tty) -> io::Result<Self> {
        let restore = Restore(Arc::new(Modes {
            tty,
            owner: thread::current().id(),
            taken: Mutex::new(false),
            reports: Mutex::new(Vec::new()),
        }));
        let guard = Self {
            restore: restore.clone(),
        };
        guard.restore.enter()?;
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if restore.before_message(panic) {
                previous(panic);
            }
        }));
        Ok(guard)
    }

    pub(super) fn restore(&self) -> Restore {
        self.restore.clone()
    }

    /// Answers `Signal::Suspend`: gives the terminal back, stops, and takes it again afterwards.
    ///
    /// The screen is to be repainted when this returns.
    pub fn suspend(&self) -> io::Result<()> {
        self.restore.leave();
        platform::stop_here()?;
        self.restore.enter()
    }

    /// Answers `Signal::Resume`: takes the terminal again after a stop that nobody announced.
    ///
    /// The screen is to be repainted when this returns. In the background the system stops the
    /// process here until it comes to the front.
    pub fn resume(&self) -> io::Result<()> {
        self.restore.enter()
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.restore.leave();
        let reports = std::mem::take(&mut *lock(&self.restore.0.reports));
        for report in reports {
            // Nobody is left to be told that the error stream is gone.
            drop(writeln!(io::stderr(), "{report}"));
        }
    }
}

impl Restore {
    fn enter(&self) -> io::Result<()> {
        let mut taken = lock(&self.0.taken);
        modes::take()?;
        *taken = true;
        self.0.tty.clone().write_all(ENTER)
    }

    /// Gives the terminal back if it is not given back already.
    pub(super) fn leave(&self) {
        let mut taken = lock(&self.0.taken);
        if std::mem::take(&mut *taken) {
            // A terminal that is gone needs nothing back.
            drop(self.0.tty.clone().write_all(LEAVE));
            drop(modes::give_back());
        }
    }

    /// Prepares for the message of a panic; says whether it may be printed now.
    fn before_message(&self, panic: &PanicHookInfo<'_>) -> bool {
        if thread::current().id() == self.0.owner {
            self.leave();
        } else if *lock(&self.0.taken) {
            lock(&self.0.reports).push(panic.to_string());
            return false;
        }
        true
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
