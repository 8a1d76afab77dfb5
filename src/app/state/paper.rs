//! A paper on the screen: one page after the other, as it stands on paper.

use crate::app::action::Move;
use crate::app::papers::Made;
use crate::domain::ChosenColumns;
use crate::exchange::paper::{Page, Paper};
use crate::office::By;
use crate::store::Query;

/// A paper that is looked at.
#[derive(Clone, Debug)]
pub struct PaperShown {
    /// What it is called.
    pub title: String,
    /// What it says.
    pub paper: Paper,
    /// Its pages.
    pub pages: Vec<Page>,
    /// The page that is looked at, from 0.
    pub at: usize,
    /// The kept file that it is, where it is one.
    pub file: Option<i64>,
    /// Whether it says what is sealed: then it goes nowhere from the screen.
    pub sealed: bool,
}

/// What is written to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// A list, with the columns that somebody chose.
    List(Box<Query>, Option<ChosenColumns>),
    /// A paper.
    Paper(Paper),
    /// The list of who has not met what is asked, by this.
    Unmet(By),
}

impl Sent {
    /// Gives the locale key of what stands over the form that asks where to.
    pub const fn heading(&self) -> &'static str {
        match self {
            Self::List(..) | Self::Unmet(_) => "form-export",
            Self::Paper(_) => "form-paper",
        }
    }
}

impl PaperShown {
    /// Lays a paper open at its first page.
    pub fn new(made: Made) -> Self {
        Self {
            pages: made.paper.pages(),
            title: made.title,
            paper: made.paper,
            at: 0,
            file: made.file,
            sealed: false,
        }
    }

    /// Turns its pages, and stops at the ends.
    pub fn go(&mut self, step: Move) {
        let last = self.pages.len().saturating_sub(1);
        self.at = match step {
            Move::Up | Move::Left | Move::PageUp | Move::Previous => self.at.saturating_sub(1),
            Move::Down | Move::Right | Move::PageDown | Move::Next => (self.at + 1).min(last),
            Move::First => 0,
            Move::Last => last,
        };
    }
}
