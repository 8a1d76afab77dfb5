//! A line of a record's page, and the parts of a page that may hold more than is listed.

use crate::domain::Kind;
use crate::i18n::{Args, Texts};

/// One line of a page, before wrapping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageLine {
    /// What it is, at its left.
    pub label: String,
    /// What it says.
    pub text: String,
    /// The record that Enter opens.
    pub link: Option<(Kind, i64)>,
    /// Whether it begins a part of the page.
    pub heading: bool,
    /// The part whose rest is not listed, where it says how much of it is; Enter lists more of it.
    pub more: Option<PageSection>,
}

/// A part of a page that may hold more than is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageSection {
    /// The records at the far end of one kind of link.
    Links,
    /// What happened.
    History,
    /// Who has talked to whom, which has a view of its own.
    Talks,
}

impl PageLine {
    pub(super) fn heading(text: String) -> Self {
        Self {
            text,
            heading: true,
            ..Self::default()
        }
    }

    pub(super) fn field(label: String, text: String) -> Self {
        Self {
            label,
            text,
            ..Self::default()
        }
    }

    /// Says whether something stands there.
    pub fn says(&self) -> bool {
        !self.label.is_empty() || !self.text.is_empty()
    }

    /// Says whether Enter opens something there.
    pub const fn is_opened(&self) -> bool {
        self.link.is_some() || self.more.is_some()
    }

    /// Says how much of a part is listed, where that is not all.
    pub(super) fn rest(
        texts: &Texts,
        part: PageSection,
        (shown, total): (usize, usize),
    ) -> Option<Self> {
        let args = Args::new().set("shown", shown).set("total", total);
        (shown < total).then(|| Self {
            text: texts.say_with("page-more", &args),
            more: Some(part),
            ..Self::default()
        })
    }
}
