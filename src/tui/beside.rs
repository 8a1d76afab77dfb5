//! The worker beside the loop: counts that take long, on a connection of its own.
//!
//! A list shows its first rows at once; how many there are in all comes when it is known. Whoever
//! asks for another count is not interested in the one before any more.

use std::io;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use crate::app::office::Office;
use crate::app::{Count, Filter};
use crate::domain::Kind;

/// Each turn counts so far; between two of them a newer question is looked for.
const TURNS: [usize; 4] = [1_000, 10_000, 100_000, usize::MAX];

/// What is to be counted.
pub(super) type Question = (Kind, Box<Filter>);

/// What the worker has found out so far.
#[derive(Debug)]
pub(super) struct Counted {
    /// Of what.
    pub(super) kind: Kind,
    /// Which rows.
    pub(super) filter: Box<Filter>,
    /// How many.
    pub(super) count: Count,
}

/// Starts the worker; what it counts goes to `tell`, which says whether anybody listens.
pub(super) fn start(
    office: &Office,
    tell: impl Fn(Counted) -> bool + Send + 'static,
) -> io::Result<Sender<Question>> {
    let (ask, questions) = channel();
    // Without a connection of its own nothing is counted; the first rows are there all the same.
    if let Ok(office) = office.again() {
        std::thread::Builder::new()
            .name("count".to_owned())
            .spawn(move || work(&office, &questions, tell))?;
    }
    Ok(ask)
}

fn work(office: &Office, questions: &Receiver<Question>, tell: impl Fn(Counted) -> bool) {
    let mut next = questions.recv().ok();
    while let Some((kind, filter)) = next.take() {
        for most in TURNS {
            let Ok(count) = office.count_to(kind, &filter, most) else {
                break;
            };
            // What was counted in a file that has been replaced is nobody's number.
            if office.check_standing().is_err() {
                break;
            }
            let told = tell(Counted {
                kind,
                filter: filter.clone(),
                count,
            });
            if !told {
                return;
            }
            next = newest(questions);
            if count.exact || next.is_some() {
                break;
            }
        }
        if next.is_none() {
            next = questions.recv().ok();
        }
    }
}

/// Gives the last of the questions that have come in.
fn newest(questions: &Receiver<Question>) -> Option<Question> {
    let mut last = None;
    loop {
        match questions.try_recv() {
            Ok(question) => last = Some(question),
            Err(TryRecvError::Empty | TryRecvError::Disconnected) => return last,
        }
    }
}
