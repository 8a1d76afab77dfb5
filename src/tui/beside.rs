//! The worker beside the loop: counts and views that take long, on a connection of its own.
//!
//! A list shows its first rows at once; how many there are in all comes when it is known. Whoever
//! asks for another count is not interested in the one before any more.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use super::curtain::Curtain;
use crate::app::effect::near;
use crate::app::state::view::View;
use crate::app::state::{NearFor, NearFound, Tab};
use crate::domain::Kind;
use crate::office::Office;
use crate::store::{Count, Filter, Query};

/// Each turn counts so far; between two of them a newer question is looked for.
const TURNS: [usize; 4] = [1_000, 10_000, 100_000, usize::MAX];

/// What is to be counted.
#[derive(Debug)]
pub(super) enum Question {
    /// The rows of a filter.
    Rows(Kind, Box<Filter>),
    /// The rows before the key of a query.
    Before(Box<Query>),
    /// What says nearly the same.
    Near(NearFor),
    /// A view is read that takes long.
    View(Tab, Box<View>),
}

/// What the worker has found out so far.
#[derive(Debug)]
pub(super) enum Counted {
    /// The rows of a filter.
    Rows(Kind, Box<Filter>, Count),
    /// The rows before the key of a query.
    Before(Box<Query>, Count),
    /// What says nearly the same.
    Near(NearFound),
    /// A view as it stands.
    View(Tab, Box<View>),
}

/// The worker: it ends when nobody can ask it any more.
pub(super) struct Counter {
    pub(super) ask: Sender<Question>,
    pub(super) thread: JoinHandle<()>,
}

/// Starts the worker, who waits for the curtain; what it counts goes to `tell`, which says whether
/// anybody listens.
pub(super) fn start(
    office: &Office,
    curtain: &Curtain,
    tell: impl Fn(Counted) -> bool + Send + 'static,
) -> io::Result<Counter> {
    let (ask, questions) = channel();
    let (twin, curtain) = (office.twin(), curtain.clone());
    let thread = std::thread::Builder::new()
        .name("count".to_owned())
        .spawn(move || {
            curtain.wait();
            // Without a connection of its own nothing is counted; the first rows are there all
            // the same.
            if let Ok(office) = twin.open() {
                work(&office, &questions, tell);
            }
        })?;
    Ok(Counter { ask, thread })
}

/// The newest question of each sort; the older ones interest nobody any more.
#[derive(Default)]
struct Open {
    rows: Option<(Kind, Box<Filter>, usize)>,
    before: Option<Box<Query>>,
    near: Option<NearFor>,
    pairs: Option<NearFor>,
    view: Option<(Tab, Box<View>)>,
}

impl Open {
    fn add(&mut self, question: Question) {
        match question {
            Question::Rows(kind, filter) => self.rows = Some((kind, filter, 0)),
            Question::Before(query) => self.before = Some(query),
            Question::Near(wanted @ NearFor::Pairs(_)) => self.pairs = Some(wanted),
            Question::Near(wanted) => self.near = Some(wanted),
            Question::View(tab, view) => self.view = Some((tab, view)),
        }
    }

    /// Takes in what has been asked meanwhile; waits where nothing else is to be done. Says
    /// whether anybody can still ask.
    fn fill(&mut self, questions: &Receiver<Question>) -> bool {
        let none = self.rows.is_none() && self.before.is_none() && self.view.is_none();
        if none && self.near.is_none() && self.pairs.is_none() {
            match questions.recv() {
                Ok(question) => self.add(question),
                Err(_closed) => return false,
            }
        }
        while let Ok(question) = questions.try_recv() {
            self.add(question);
        }
        true
    }
}

fn work(office: &Office, questions: &Receiver<Question>, tell: impl Fn(Counted) -> bool) {
    let mut open = Open::default();
    while open.fill(questions) {
        let told = if let Some(query) = open.before.take() {
            let before = office.before(&query, usize::MAX);
            match before.and_then(|before| office.check_standing().map(|()| before)) {
                Ok(before) => tell(Counted::Before(query, before)),
                Err(_unread) => true,
            }
        } else if let Some(wanted) = open.near.take() {
            let found = near(office, wanted);
            match found.and_then(|found| office.check_standing().map(|()| found)) {
                Ok(found) => tell(Counted::Near(found)),
                Err(_unread) => true,
            }
        } else if let Some((tab, mut view)) = open.view.take() {
            let read = view.reload(office).and_then(|()| office.check_standing());
            read.is_err() || tell(Counted::View(tab, view))
        } else if let Some((kind, filter, turn)) = open.rows.take() {
            let most = TURNS.get(turn).copied().unwrap_or(usize::MAX);
            let Ok(count) = office.count_to(kind, &filter, most) else {
                continue;
            };
            // What was counted in a file that has been replaced is nobody's number.
            if office.check_standing().is_err() {
                continue;
            }
            if !count.exact && turn + 1 < TURNS.len() {
                open.rows = Some((kind, filter.clone(), turn + 1));
            }
            tell(Counted::Rows(kind, filter, count))
        } else if let Some(wanted) = open.pairs.take() {
            let found = near(office, wanted);
            match found.and_then(|found| office.check_standing().map(|()| found)) {
                Ok(found) => tell(Counted::Near(found)),
                Err(_unread) => true,
            }
        } else {
            true
        };
        if !told {
            return;
        }
    }
}
