//! Popups: what can be done next, reference lists, palette, help, one line to be typed.

use crate::app::keymap::Shown;
use crate::domain::rules::Step;
use crate::domain::{Capacity, Kind, PhraseField, Refusal, Suited, Transition};
use crate::office::Candidate;
use crate::store::Draft;

/// A record that an act cannot be made on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barred {
    /// Its number.
    pub number: String,
    /// Why not.
    pub why: Vec<Refusal>,
}

/// An act, with the records of those meant that it can be made on.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The row of the table.
    pub row: &'static Transition,
    /// The key that chooses it, in every state the same.
    pub key: Option<char>,
    /// The capacities in which it can be decided.
    pub needs: Vec<Capacity>,
    /// The step that it takes back, where it is one of all the records.
    pub takes: Option<Step>,
    /// The person whom the records name for it.
    pub usual: Option<i64>,
    /// The records on which it can be made.
    pub able: Vec<i64>,
    /// The numbers of those.
    pub numbers: Vec<String>,
    /// The others.
    pub barred: Vec<Barred>,
}

/// What the choice leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To the form of a transition.
    Act,
    /// To the form of a problem distilled from opinions.
    Distil,
}

/// What can be done with records next 推进.
#[derive(Clone, Debug)]
pub struct Offers {
    /// The kind.
    pub kind: Kind,
    /// The records the choice is for.
    pub ids: Vec<i64>,
    /// The version of the record shown, where it is a single one.
    pub revision: Option<i64>,
    /// Number and title of the record, or the numbers of all.
    pub title: String,
    /// The rows of the table.
    pub offers: Vec<Offered>,
    /// The row of the cursor.
    pub cursor: usize,
    /// Whether the act at the cursor, which not all can go through, is being asked about.
    pub asks: bool,
    /// How far the list of those that cannot is scrolled.
    pub scrolled: usize,
    /// What the choice leads to.
    pub leads: Leads,
}

impl Offers {
    /// The key that goes on with those that can, where that is asked.
    pub const GO_ON: char = '1';

    /// Gives the place of the first act that takes back or out, where others stand before it: it
    /// and those behind it stand apart.
    pub fn apart(&self) -> Option<usize> {
        let first = self.offers.iter().position(|it| it.row.danger);
        first.filter(|place| *place > 0)
    }

    /// Gives the act at the cursor.
    pub fn current(&self) -> Option<&Offered> {
        self.offers.get(self.cursor)
    }
}

/// What a picked record is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickFor {
    /// The focused field of the form below.
    Field,
    /// Half-typed forms, of which one is opened.
    Draft,
    /// The file that is named in the focused field.
    File,
    /// A record that what was said names, to be opened.
    Named,
    /// A phrase that is put into the focused field.
    Phrase(PhraseField),
    /// A view of the list, which is shown as it says.
    View,
    /// A theme, in which the screen is drawn.
    Theme,
}

/// What is behind a row of a list of files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// A folder, which is gone into.
    Folder(String),
    /// A file, which is taken.
    File(String),
}

/// A reference list to pick from.
#[derive(Clone, Debug)]
pub struct Picker {
    /// Tells it from every other.
    pub serial: u64,
    /// Of what.
    pub kind: Kind,
    /// What the choice is for.
    pub purpose: PickFor,
    /// The letters typed.
    pub typed: String,
    /// What they may mean.
    pub candidates: Vec<Candidate>,
    /// The row of the cursor.
    pub cursor: usize,
    /// The half-typed forms behind the rows, where it is a list of those.
    pub drafts: Vec<Draft>,
    /// What is behind the rows, where it is a list of files.
    pub files: Vec<Listed>,
    /// The folder that is listed.
    pub folder: String,
    /// Who stands first.
    pub first: First,
    /// What the field holds now; the cursor begins there.
    pub current: Option<i64>,
}

impl Picker {
    /// Makes an empty one.
    pub const fn of(serial: u64, kind: Kind, purpose: PickFor) -> Self {
        Self {
            serial,
            kind,
            purpose,
            typed: String::new(),
            candidates: Vec::new(),
            cursor: 0,
            drafts: Vec::new(),
            files: Vec::new(),
            folder: String::new(),
            first: First::Nobody,
            current: None,
        }
    }
}

/// Whom a list of people shows first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum First {
    /// Nobody before another.
    #[default]
    Nobody,
    /// Those who may decide an act.
    Deciders {
        /// The kind of the records.
        kind: Kind,
        /// The records.
        ids: Vec<i64>,
        /// The act.
        verb: &'static str,
    },
    /// Those whom a column means.
    Suited {
        /// Whom.
        suited: Suited,
        /// The kind of record that the column is filled for.
        kind: Kind,
        /// The record, where there is one already.
        id: Option<i64>,
        /// The department that the form names.
        department: Option<i64>,
    },
}

/// A list of actions with their keys: the palette, or the keys of this screen.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Tells it from every other.
    pub serial: u64,
    /// The letters typed.
    pub typed: String,
    /// The locale key of what stands above them: what the pane is for, and how its job is done.
    pub about: Option<String>,
    /// All of them, without their words yet.
    pub all: Vec<Shown>,
    /// What the letters find, the best first.
    pub found: Vec<Shown>,
    /// The row of the cursor.
    pub cursor: usize,
}

/// What a typed line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptFor {
    /// A word to find.
    Find,
    /// A number to go to.
    GoTo,
    /// The name under which the list is kept as it is.
    KeepView,
    /// Another name of the view in hand.
    RenameView,
    /// Why somebody looks at what is sealed of this record.
    Unseal(i64),
}

/// One line to be typed.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// Tells it from every other.
    pub serial: u64,
    /// What it is for.
    pub purpose: PromptFor,
    /// The text.
    pub typed: String,
    /// The number of what was made here last, to which an empty line leads.
    pub made: Option<String>,
}
