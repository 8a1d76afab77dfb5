//! What is asked of the views of a list, and what comes of it.

use crate::app::notice::Notice;
use crate::domain::Kind;
use crate::office::NamedView;

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
    /// One is shown, with what of it was chosen in words, and what is said of it.
    Opened(Box<NamedView>, Vec<(String, String)>, Option<Notice>),
    /// One was kept, or has another name: which it was, which it is, and what is said.
    Kept(Kind, Option<String>, String, Notice),
}
