//! What came of an effect, for the state to take in.

use std::path::PathBuf;

use super::Next;
use super::job::{Answer, Job};
use super::viewing::ViewsDone;
use crate::app::keymap::Shown;
use crate::app::notice::Notice;
use crate::app::papers::Made;
use crate::app::sheet::PageLine;
use crate::app::state::view::View;
use crate::app::state::{
    Choice, Facts, Followed, Form, From, Listed, Looked, NearFound, Offers, Page, Rows, Tab,
};
use crate::domain::{Capacity, Kind, Refusal};
use crate::office::{Candidate, Chain, Near};
use crate::store::{Count, Draft, Filter, Overwritten, Query};

/// What came of an effect.
#[derive(Debug)]
pub enum Outcome {
    /// A page of a list.
    Loaded {
        /// Of what.
        kind: Kind,
        /// From where.
        from: From,
        /// The rows with their days.
        rows: Rows,
    },
    /// How many rows stand before the key of a query.
    Placed(Box<Query>, Count),
    /// A record was just made; its number where its list does not show it.
    Made(i64, Option<String>),
    /// Which of the marked records are still there, and how many of them what the list showed
    /// shows.
    Marked(Kind, Box<Filter>, Vec<i64>, usize),
    /// Records of a list that are to be marked.
    ToMark(Kind, Vec<i64>),
    /// How many rows a filter has.
    Counted(Kind, Box<Filter>, Count),
    /// The chain of the record beneath a list.
    Detail(Kind, Box<Chain>),
    /// A page, to be opened or to stand in place of the same one.
    Page {
        /// The page.
        page: Box<Page>,
        /// Whether a page that is open is meant.
        refresh: bool,
    },
    /// A text that goes into the clipboard, and what is said.
    Copied(String, Notice),
    /// Several records that what was said names.
    Named(Vec<Candidate>),
    /// What a list shows is another: a phrase was kept, a view taken away; and what is said.
    FoundAnew(u64, Vec<Candidate>, Notice),
    /// A view of a list is opened, or kept.
    Views(ViewsDone),
    /// A paper.
    Paper(Box<Made>),
    /// What is sealed, laid open for whoever asked: it is neither written nor copied.
    Unsealed(Box<Made>),
    /// The form, and the file that a paper was written to.
    Written(u64, PathBuf),
    /// What can be done next.
    Offers(Box<Offers>),
    /// A record lacks something for the act that was asked for.
    Lacks {
        /// The kind.
        kind: Kind,
        /// The record.
        id: i64,
        /// What it lacks.
        missing: Vec<Refusal>,
        /// What is said of that.
        said: Notice,
    },
    /// A form is ready.
    Form(Box<Form>),
    /// What a field's text means.
    FieldRead {
        /// Which form.
        serial: u64,
        /// Which field.
        at: usize,
        /// How it is understood, or what is wrong.
        read: Result<Option<String>, Refusal>,
    },
    /// What follows from what was filled in.
    Followed(u64, Vec<Followed>),
    /// What is wrong with what is filled in.
    Checked {
        /// Which form.
        serial: u64,
        /// What is wrong.
        faults: Vec<Refusal>,
        /// The fields that cannot be read yet; what was said of them stands.
        unread: Vec<&'static str>,
    },
    /// What letters may mean.
    LookedUp {
        /// Which form or picker.
        serial: u64,
        /// Which field.
        at: usize,
        /// The candidates.
        found: Vec<Candidate>,
    },
    /// Actions that were found.
    Matched {
        /// Which list of actions.
        serial: u64,
        /// The actions.
        found: Vec<Shown>,
    },
    /// A form was saved.
    Saved {
        /// The form.
        form: Box<Form>,
        /// What follows.
        next: Next,
        /// What was created.
        created: Vec<(Kind, i64, String)>,
        /// How the first of it is called, told apart from others of its name.
        called: String,
        /// The capacity of whoever decided.
        capacity: Option<Capacity>,
        /// What is said.
        notice: Notice,
    },
    /// Another was quicker: the form goes on with the record as it is now.
    Renewed(Box<Form>, Notice),
    /// A form was refused; nothing was written.
    Refused {
        /// Which form.
        serial: u64,
        /// What was to follow.
        next: Next,
        /// What digits choose among in the first field that is missing, where that is only asked
        /// for and has no choices of its own.
        lent: Vec<Choice>,
        /// Why.
        refusals: Vec<Refusal>,
    },
    /// A form could not be saved: the store, or another who was quicker, stood in the way.
    NotSaved(u64, Notice),
    /// What a list is to show.
    Filtered {
        /// The kind.
        kind: Kind,
        /// The filter.
        filter: Box<Filter>,
        /// In words.
        said: Vec<(String, String)>,
    },
    /// Something changed, and this is said.
    Changed(Notice),
    /// A draft was kept at this local time, or there is none to keep; and what is said of it, where
    /// something stood in the way.
    Kept(u64, Option<String>, Option<Notice>),
    /// A draft could not be kept.
    NotKept(Box<Form>, Notice),
    /// What is half typed, with its words.
    Drafts {
        /// The list it is for, where that is open.
        serial: Option<u64>,
        /// What a row shows.
        found: Vec<Candidate>,
        /// What is behind the rows.
        drafts: Vec<Draft>,
    },
    /// What lies in a folder.
    Files {
        /// The list it is for, where that is open.
        serial: Option<u64>,
        /// The folder.
        folder: String,
        /// What a row shows, and what is behind it.
        found: Vec<(Candidate, Listed)>,
    },
    /// What is true of the store.
    Facts(Box<Facts>),
    /// A form as it is to be on the new day, and whether a day that was typed was kept.
    Dawned(Box<Form>, bool),
    /// A pane with a view of its own.
    View(Tab, Box<View>),
    /// Something that takes long was begun, and this is said.
    Begun(Job, Notice),
    /// The form, and the table as it was looked at.
    Looked(u64, Box<Looked>),
    /// The form, and what is said of the table that is in.
    Imported(u64, Notice),
    /// What says nearly the same.
    Near(NearFound),
    /// What is near to the record of a page, and the lines that tell it.
    NearLines((Kind, i64), Vec<Near>, Vec<PageLine>),
    /// This is said.
    Said(Notice),
    /// It failed, and this is said.
    Failed(Notice),
    /// The file of the store was moved away, replaced or overwritten: nothing was read or written.
    Moved(
        /// Which form was to be saved.
        Option<u64>,
        /// What was done to it in its place, where it was not moved or replaced.
        Option<Overwritten>,
    ),
    /// Whether nobody but this window can read all of what is open.
    Lost(bool),
    /// What is open was copied to this name, and this is said.
    SavedAside(String, Notice),
    /// Nothing came of it.
    Nothing,
}

impl std::convert::From<Answer> for Outcome {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Said(notice) => Self::Said(notice),
            Answer::Looked(serial, looked) => Self::Looked(serial, looked),
            Answer::Imported(serial, notice) => Self::Imported(serial, notice),
            Answer::NotImported(serial, notice) => Self::NotSaved(serial, notice),
        }
    }
}

impl std::convert::From<Made> for Outcome {
    fn from(made: Made) -> Self {
        Self::Paper(Box::new(made))
    }
}

impl std::convert::From<Form> for Outcome {
    fn from(form: Form) -> Self {
        Self::Form(Box::new(form))
    }
}
