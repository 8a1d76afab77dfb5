//! What the generic screen asks of the panes that are no list.

use super::view::View;
use super::{Filled, Layer, State};
use crate::domain::{Kind, Role};

impl View {
    /// Tells the kind of record that is made here.
    pub fn makes(&self) -> Option<Kind> {
        match self {
            Self::Organisation(pane) => Some(pane.side.kind()),
            Self::Unmet(_) => Some(Role::Fulfils.ends().0),
            Self::Talks(pane) => Some(pane.makes()),
            Self::Overview(_) | Self::Phases(_) => None,
        }
    }
}

impl View {
    /// Gives what a record that is made here begins with.
    pub fn begins_with(&self) -> Vec<(&'static str, Filled)> {
        match self {
            Self::Unmet(pane) => pane.begins_with(),
            Self::Talks(pane) => pane.begins_with(),
            Self::Overview(_) | Self::Phases(_) | Self::Organisation(_) => Vec::new(),
        }
    }
}

impl State {
    /// Gives the kind of what the pane shows one below the other.
    pub fn rows_of(&self) -> Option<Kind> {
        let shows = |view: &View| match view {
            // Its rows are no records of a kind.
            View::Unmet(_) | View::Talks(_) => None,
            View::Overview(_) | View::Phases(_) | View::Organisation(_) => view.makes(),
        };
        self.listed().or_else(|| self.view().and_then(shows))
    }

    /// Gives the pane that is no list, if one is shown and was read.
    pub fn view(&self) -> Option<&View> {
        // A further list lies before it.
        let is_listed = self.aside.contains_key(&self.tab);
        self.views.get(&self.tab).filter(|_| !is_listed)
    }

    /// Gives the view of the pane, to be changed.
    pub fn view_mut(&mut self) -> Option<&mut View> {
        let is_listed = self.aside.contains_key(&self.tab);
        self.views.get_mut(&self.tab).filter(|_| !is_listed)
    }

    /// Gives what actions act on: the record of the page; in a list all that are marked, else the
    /// one under the cursor; the record in hand of another pane.
    pub fn meant(&self) -> Option<(Kind, Vec<i64>)> {
        match self.top() {
            Some(Layer::Page(page)) => {
                let (kind, id) = page.record();
                Some((kind, vec![id]))
            }
            Some(Layer::Pairs(shown)) => {
                let list = self.lists.get(&shown.kind)?;
                let marked: Vec<i64> = list.marks.iter().copied().collect();
                Some((shown.kind, marked)).filter(|it| !it.1.is_empty())
            }
            Some(_) => None,
            None => {
                if let Some(list) = self.list() {
                    return Some((list.kind, list.meant())).filter(|it| !it.1.is_empty());
                }
                let (kind, id) = self.view()?.in_hand()?;
                Some((kind, vec![id]))
            }
        }
    }

    /// Gives the one record that is meant; nothing where several are marked.
    pub fn record_in_hand(&self) -> Option<(Kind, i64)> {
        let (kind, ids) = self.meant()?;
        match ids.as_slice() {
            [id] => Some((kind, *id)),
            _ => None,
        }
    }
}
