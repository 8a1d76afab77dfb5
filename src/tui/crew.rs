//! Who works beside the screen: one counts, one does what takes long, one watches what others do;
//! each has a thread and a connection of his own.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use super::beside::{self, Counted, Counter, Question};
use super::clerk::Clerk;
use super::curtain::Curtain;
use super::terminal::Input;
use crate::app::effect::job::{Answer, Job};
use crate::i18n::Language;
use crate::office::{News, Office, OfficeError};

/// Other people's changes are asked for this often.
const WATCH: Duration = Duration::from_millis(500);

/// What comes in.
#[derive(Debug)]
pub(super) enum Event {
    Input(Input),
    Store(News),
    Counted(Counted),
    Worked(Answer),
}

/// Who works beside the screen, each on a connection of his own.
#[derive(Default)]
pub(super) struct Crew {
    curtain: Curtain,
    counter: Option<Counter>,
    clerk: Option<Clerk>,
    watcher: Option<(Sender<()>, JoinHandle<()>)>,
    /// Whether the screen takes the file for moved: it may have seen that before the watcher did,
    /// who then says when it is back.
    moved: Arc<AtomicBool>,
}

impl Crew {
    /// Seats them; they set to work with [`Crew::go`].
    ///
    /// # Errors
    /// What the store or the system says.
    pub(super) fn begin(
        &mut self,
        office: &Office,
        language: Language,
        queue: &Sender<Event>,
    ) -> Result<(), RunError> {
        self.watcher = Some(watch(office, queue.clone(), self)?);
        let counted = queue.clone();
        let tell = move |it| counted.send(Event::Counted(it)).is_ok();
        self.counter = Some(beside::start(office, &self.curtain, tell)?);
        let worked = queue.clone();
        let tell = move |it| worked.send(Event::Worked(it)).is_ok();
        self.clerk = Some(Clerk::start(office, language, &self.curtain, tell)?);
        Ok(())
    }

    /// Sets them to work: the first picture stands.
    pub(super) fn go(&self) {
        self.curtain.raise();
    }

    /// Notes whether the screen takes the file for moved.
    pub(super) fn note_moved(&self, moved: bool) {
        self.moved.store(moved, Ordering::Relaxed);
    }

    /// Gives the way to ask the one who counts.
    pub(super) fn worker(&self) -> Option<Sender<Question>> {
        self.counter.as_ref().map(|it| it.ask.clone())
    }

    /// Gives the way to ask the one who does what takes long.
    pub(super) fn clerk(&self) -> Option<Sender<Job>> {
        self.clerk.as_ref().map(|it| it.ask.clone())
    }

    /// Sends them away and waits until their connections are closed.
    pub(super) fn leave(self) {
        // Who still waits would wait for ever.
        self.go();
        if let Some((stop, thread)) = self.watcher {
            drop(stop);
            // Whether it ended well or not, it has ended.
            drop(thread.join());
        }
        if let Some(clerk) = self.clerk {
            clerk.leave();
        }
        if let Some(Counter { ask, thread }) = self.counter {
            drop(ask);
            drop(thread.join());
        }
    }
}

/// Watches for what others write and do to the file, on a thread and a connection of its own.
fn watch(
    office: &Office,
    queue: Sender<Event>,
    crew: &Crew,
) -> io::Result<(Sender<()>, JoinHandle<()>)> {
    let mut watch = office.watch();
    let (stop, stopped) = channel();
    let (curtain, moved) = (crew.curtain.clone(), Arc::clone(&crew.moved));
    let thread = std::thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || {
            curtain.wait();
            loop {
                let news = watch.news(moved.load(Ordering::Relaxed));
                if news.is_some_and(|news| queue.send(Event::Store(news)).is_err())
                    || stopped.recv_timeout(WATCH) != Err(RecvTimeoutError::Timeout)
                {
                    return;
                }
            }
        })?;
    Ok((stop, thread))
}

/// Why the screen ended otherwise than by being left.
#[derive(Debug)]
pub enum RunError {
    /// The terminal failed.
    Io(io::Error),
    /// The store failed while the screen was being made.
    Office(OfficeError),
}

impl From<io::Error> for RunError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<OfficeError> for RunError {
    fn from(error: OfficeError) -> Self {
        Self::Office(error)
    }
}
