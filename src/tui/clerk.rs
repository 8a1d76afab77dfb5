//! Who does beside the loop what takes long: a list that is written to a file, a table that
//! is taken in. One thing after the
//! other, on a thread and a connection of his own.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use super::curtain::Curtain;
use crate::app::effect::doing::done;
use crate::app::effect::job::{Answer, Job};
use crate::app::notice::Notice;
use crate::i18n::{Language, Texts};
use crate::office::{Office, Twin};

/// After so many rows it is said how far it is.
const OFTEN: usize = 5_000;

/// Who does it: he ends when nobody can ask him any more, and stops in the middle when he is sent
/// away.
pub(super) struct Clerk {
    pub(super) ask: Sender<Job>,
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Clerk {
    /// Seats him, who sets to work when the curtain is up; what came of it goes to `tell`, which
    /// says whether anybody listens.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn start(
        office: &Office,
        language: Language,
        curtain: &Curtain,
        tell: impl Fn(Answer) -> bool + Send + 'static,
    ) -> io::Result<Self> {
        let (ask, jobs) = channel();
        let stop = Arc::<AtomicBool>::default();
        let (twin, stopped) = (office.twin(), Arc::clone(&stop));
        let curtain = curtain.clone();
        let thread = std::thread::Builder::new()
            .name("clerk".to_owned())
            .spawn(move || {
                curtain.wait();
                work(&twin, language, &jobs, (&stopped, &tell));
            })?;
        Ok(Self { ask, stop, thread })
    }

    /// Sends him away, and waits until his connection is closed.
    pub(super) fn leave(self) {
        self.stop.store(true, Ordering::Relaxed);
        drop(self.ask);
        // Whether he ended well or not, he has ended.
        drop(self.thread.join());
    }
}

fn work(
    twin: &Twin,
    language: Language,
    jobs: &Receiver<Job>,
    (stop, tell): (&AtomicBool, &dyn Fn(Answer) -> bool),
) {
    let mut opened = twin.open();
    let mut texts = None;
    while let Ok(job) = jobs.recv() {
        // They stay in the thread that made them.
        let texts = texts.get_or_insert_with(|| Texts::for_screen(language));
        let answer = match &mut opened {
            Ok(office) => done(office, texts, &job, &mut |n| {
                if n > 0 && n.is_multiple_of(OFTEN) {
                    tell(Answer::Said(Notice::hint("notice-rows-done").with("n", n)));
                }
                !stop.load(Ordering::Relaxed)
            }),
            Err(error) => job.not_begun(Notice::failed(texts, error)),
        };
        if stop.load(Ordering::Relaxed) || !tell(answer) {
            return;
        }
    }
}
