//! What is asked of the views of a list, and what comes of it.

use crate::app::notice::Notice;
use crate::domain::Kind;
use crate::office::NamedView;
use crate::store::Filter;

/// What is asked of the views of a kind's list.
#[derive(Clone, Debug)]
pub enum Views {
    /// Which a list shows that letters find.
    Find(u64, Kind, String),
    /// That one is shown.
    Open(Kind, String),
    /// That this one is kept.
    Keep(Box<NamedView>),
    /// That one gets another name.
    Rename(Kind, String, String),
    /// That one is taken away, and a list read again.
    Remove(u64, Kind, String),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum ViewsDone {
    /// One is shown.
    Opened(Box<OpenedView>),
    /// One was kept, or has another name: which it was, which it is, and what is said.
    Kept(Kind, Option<String>, String, Notice),
}

/// A view that is to be shown.
#[derive(Clone, Debug)]
pub struct OpenedView {
    /// It.
    pub view: NamedView,
    /// Its rows today.
    pub rows: Filter,
    /// The words of the queue, where it shows what waits: their locale key, and for whom.
    pub led: Option<(String, Option<String>)>,
    /// What of it was chosen, in words.
    pub said: Vec<(String, String)>,
    /// What is said of it.
    pub notice: Option<Notice>,
}
