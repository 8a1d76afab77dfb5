//! All that the screen shows, in no terminal's types.
//!
//! Scrolling, cursors, half-typed text and what waits for the keyboard to rest stand here, so
//! that drawing only reads.

mod carried;
mod clip;
mod columns;
pub mod door;
mod draft;
mod field;
mod focus;
mod folders;
mod form;
mod grid;
mod history;
mod intake;
pub mod layout;
mod leaving;
mod line_of;
mod list;
mod named;
mod near;
mod news;
pub mod organisation;
pub mod overview;
mod page;
mod panes;
mod paper;
pub mod phases;
mod phrased;
mod popup;
mod possible;
mod request;
mod rest;
mod retyped;
mod series;
mod shown;
mod standing;
mod tab;
mod table;
pub mod talks;
mod themes;
mod tick;
mod tour;
pub mod unmet;
pub mod view;
mod waiting;

use std::collections::BTreeMap;
use std::rc::Rc;

use self::view::View;
use super::keymap::Keymap;
use super::notice::Notice;
use super::scope::Scope;
use crate::domain::light::{Sight, Thresholds};
use crate::domain::{Day, Kind, Refusal};
use crate::store::{Overwritten, Unwritable};

pub use carried::{Carried, Decided, Deciders, PROPOSED_HERE};
pub use clip::{Clip, Copied, Extent};
pub use columns::{ColumnRow, ColumnsShown};
pub use draft::{DECIDE, DECIDE_ALL, Kept};
pub use field::{Cell, Choice, Field, Filled, Followed, Label, PathFor};
pub use focus::Focus;
pub use folders::Folders;
pub use form::{Form, Purpose, Session};
pub use history::Stroke;
pub use intake::{Asked, LINES, Looked};
pub use leaving::Leaving;
pub use line_of::{Decides, Tick};
pub use list::{From, Line, List, MOST_MARKS, Rows};
pub use near::{NearFor, NearFound, PairsShown};
pub use news::News;
pub use page::{Most, Page};
pub use paper::{PaperShown, Sent};
pub use popup::{
    Barred, Catalogue, First, Leads, Listed, Offered, Offers, PickFor, Picker, Prompt,
    PromptFor,
};
pub use request::RequestName;
pub use standing::{Armed, Standing, Subject};
pub use tab::{Content, Tab};
pub use themes::{ThemeRow, Themes};
pub use tour::Tour;
pub use waiting::Waiting;

/// What stands over a pane: the page of a record, a form, a popup.
#[derive(Clone, Debug)]
pub enum Layer {
    /// The page of a record.
    Page(Box<Page>),
    /// A form.
    Form(Box<Form>),
    /// What can be done next.
    Offers(Box<Offers>),
    /// A reference list to pick from.
    Picker(Box<Picker>),
    /// All actions.
    Palette(Catalogue),
    /// All keys.
    Help(Catalogue),
    /// One line to be typed: a word to find, a number to go to.
    Prompt(Prompt),
    /// A paper, page by page.
    Paper(Box<PaperShown>),
    /// All that says nearly the same, pair by pair.
    Pairs(Box<PairsShown>),
    /// The columns of the list, one below the other.
    Columns(Box<ColumnsShown>),
}

impl Layer {
    /// Gives the form, where it is one.
    pub fn form(&self) -> Option<&Form> {
        match self {
            Self::Form(form) => Some(form),
            Self::Page(_)
            | Self::Offers(_)
            | Self::Picker(_)
            | Self::Palette(_)
            | Self::Help(_)
            | Self::Prompt(_)
            | Self::Paper(_)
            | Self::Pairs(_)
            | Self::Columns(_) => None,
        }
    }
}

/// What is true of the store and the day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The business day.
    pub today: Day,
    /// How early lights turn.
    pub thresholds: Thresholds,
    /// The year that short dates leave out.
    pub year: i32,
    /// The name of the campaign.
    pub campaign: String,
    /// Whose campaign it is.
    pub organiser: String,
    /// Whether acts may be dated.
    pub rehearsal: bool,
    /// Why nothing can be written, where that is so.
    pub read_only: Option<Unwritable>,
    /// Whether the open file is no longer the one at the path.
    pub moved: bool,
    /// What was done to it in its place, where it was not moved or replaced.
    pub overwritten: Option<Overwritten>,
    /// Whether nobody but this window can read all of it then.
    pub lost: bool,
    /// Where what is open was copied to then.
    pub aside: Option<String>,
    /// What is wrong with the machine's clock.
    pub clock: Option<Refusal>,
    /// The account, for drafts.
    pub account: String,
    /// Who sits at the keyboard.
    pub person: Option<(i64, String)>,
}

/// All that the screen shows.
#[derive(Debug)]
pub struct State {
    /// What is true of the store and the day.
    pub facts: Facts,
    /// The keys.
    pub keymap: Rc<Keymap>,
    /// The pane.
    pub tab: Tab,
    /// The panes that show another list than their own, and of what.
    pub aside: BTreeMap<Tab, Kind>,
    /// The lists, by kind.
    pub lists: BTreeMap<Kind, List>,
    /// The panes with a view of their own.
    pub views: BTreeMap<Tab, View>,
    /// What stands over the pane, the uppermost last.
    pub layers: Vec<Layer>,
    /// What is said.
    pub notice: Option<Notice>,
    /// What the next press of the same key throws away.
    pub armed: Option<Armed>,
    /// What of which record the key that copied does next.
    pub copied: Option<Copied>,
    /// What waits to be put into the clipboard.
    pub clip: Option<Clip>,
    /// A refused save that is not seen yet.
    pub standing: Option<Standing>,
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// What forms carry over.
    pub carried: Carried,
    /// The folders in which files are looked for and proposed.
    pub folders: Folders,
    /// The themes that can be worn.
    pub themes: Themes,
    /// What is new since somebody sat here last.
    pub news: News,
    /// How far the tour has come, where one is shown.
    pub tour: Option<Tour>,
    /// The record that was made here last, with its number.
    pub last_made: Option<(Kind, i64, String)>,
    /// The numbers of the records that the last notice with any of them named.
    pub named: Vec<String>,
    /// What waits for the keyboard to rest.
    pub waiting: Waiting,
    /// Counts forms and prompts, so that a text buffer knows which one it belongs to.
    pub serial: u64,
    /// Counts what was read of the keyboard at once, a press or a burst.
    pub reads: u64,
    /// The column that the next form begins with, where a refusal led to it.
    pub lead_to: Option<&'static str>,
    /// The kind of record to which the page that opens next leads.
    pub lead_to_link: Option<Kind>,
    /// Whether a new day has gone into a form that nobody has looked at since.
    pub day_unseen: bool,
    /// Whether the whole screen is to be drawn anew.
    pub repaint: bool,
    /// Whether the program ends.
    pub leaving: Leaving,
}

impl Facts {
    /// Gives from where lights are seen.
    pub const fn sight(&self) -> Sight {
        Sight {
            today: self.today,
            thresholds: self.thresholds,
        }
    }
}

impl State {
    /// Begins with a store opened; nothing is loaded yet.
    pub fn new(facts: Facts, keymap: Keymap, size: (u16, u16)) -> Self {
        Self {
            facts,
            keymap: Rc::new(keymap),
            tab: Tab::Overview,
            aside: BTreeMap::new(),
            lists: BTreeMap::new(),
            views: BTreeMap::new(),
            layers: Vec::new(),
            notice: None,
            armed: None,
            copied: None,
            clip: None,
            standing: None,
            size,
            carried: Carried::default(),
            folders: Folders::default(),
            themes: Themes::default(),
            news: News::default(),
            tour: None,
            last_made: None,
            named: Vec::new(),
            waiting: Waiting::default(),
            serial: 0,
            reads: 0,
            lead_to: None,
            lead_to_link: None,
            day_unseen: false,
            repaint: false,
            leaving: Leaving::No,
        }
    }

    /// Says where the home of whoever sits here is.
    #[must_use]
    pub fn at_home(mut self, home: Option<String>) -> Self {
        self.folders.home = home;
        self
    }

    /// Says in which folder files are looked for first, where it is not the home.
    #[must_use]
    pub fn beginning_in(mut self, folder: Option<String>) -> Self {
        self.folders.first = folder;
        self
    }

    /// Gives the layer on top.
    pub fn top(&self) -> Option<&Layer> {
        self.layers.last()
    }

    /// Gives the form on top.
    pub fn form(&self) -> Option<&Form> {
        match self.top() {
            Some(Layer::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// Gives the form on top, to be changed.
    pub fn form_mut(&mut self) -> Option<&mut Form> {
        match self.layers.last_mut() {
            Some(Layer::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// Gives a form that is open, wherever it lies.
    pub fn form_of(&mut self, serial: u64) -> Option<&mut Form> {
        self.forms_mut().find(|form| form.serial == serial)
    }

    /// Gives the forms that are open.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        self.layers.iter().filter_map(Layer::form)
    }

    /// Gives the forms that are open, to be changed.
    pub fn forms_mut(&mut self) -> impl Iterator<Item = &mut Form> {
        self.layers.iter_mut().filter_map(|layer| match layer {
            Layer::Form(form) => Some(&mut **form),
            Layer::Page(_)
            | Layer::Offers(_)
            | Layer::Picker(_)
            | Layer::Palette(_)
            | Layer::Help(_)
            | Layer::Prompt(_)
            | Layer::Paper(_)
            | Layer::Pairs(_)
            | Layer::Columns(_) => None,
        })
    }

    /// Gives the page on top.
    pub fn page(&self) -> Option<&Page> {
        match self.top() {
            Some(Layer::Page(page)) => Some(page),
            _ => None,
        }
    }

    /// Gives the kind that the pane lists.
    pub fn listed(&self) -> Option<Kind> {
        if let Some(kind) = self.aside.get(&self.tab) {
            return Some(*kind);
        }
        match self.tab.content() {
            Content::List(kind) => Some(kind),
            Content::Overview | Content::Phases | Content::Organisation | Content::Empty => {
                None
            }
        }
    }

    /// Gives the list of the pane.
    pub fn list(&self) -> Option<&List> {
        self.lists.get(&self.listed()?)
    }

    /// Gives the list of the pane, to be changed.
    pub fn list_mut(&mut self) -> Option<&mut List> {
        let kind = self.listed()?;
        self.lists.get_mut(&kind)
    }

    /// Gives the record that is looked at: the page's, else the one under the cursor.
    pub fn in_hand(&self) -> Option<&Line> {
        match self.top() {
            Some(Layer::Page(page)) => Some(&page.line),
            Some(_) => None,
            None => self.list()?.current(),
        }
    }

    /// Gives where bindings are looked up, the nearest first.
    pub fn scopes(&self) -> &'static [Scope] {
        match self.top() {
            Some(Layer::Form(_)) => &[Scope::Form, Scope::Everywhere],
            Some(Layer::Columns(_)) => &[Scope::Columns, Scope::Popup, Scope::Everywhere],
            Some(Layer::Pairs(_)) => {
                &[Scope::Pairs, Scope::List, Scope::Browse, Scope::Everywhere]
            }
            Some(
                Layer::Offers(_)
                | Layer::Picker(_)
                | Layer::Palette(_)
                | Layer::Help(_)
                | Layer::Prompt(_),
            ) => &[Scope::Popup, Scope::Everywhere],
            None if self.tab.content() == Content::Empty => &[Scope::Browse, Scope::Everywhere],
            Some(Layer::Page(_) | Layer::Paper(_)) | None => {
                &[Scope::List, Scope::Browse, Scope::Everywhere]
            }
        }
    }

    /// Gives a number that no form or prompt has had.
    pub const fn next_serial(&mut self) -> u64 {
        self.serial += 1;
        self.serial
    }
}
