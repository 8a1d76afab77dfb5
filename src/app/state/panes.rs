//! What the generic screen asks of the panes that are no list.

use super::State;
use super::organisation::Side;
use super::view::View;
use crate::domain::Kind;

impl View {
    /// Tells the kind of record that is made here.
    pub fn makes(&self) -> Option<Kind> {
        match self {
            Self::Organisation(pane) => Some(match pane.side {
                Side::Departments => Kind::Department,
                Side::People => Kind::Person,
                Side::Posts => Kind::Post,
            }),
            Self::Overview(_) | Self::Phases(_) => None,
        }
    }
}

impl State {
    /// Gives the pane that is no list, if one is shown and was read.
    pub fn view(&self) -> Option<&View> {
        self.views.get(&self.tab)
    }

    /// Gives kind and key of the record that actions act on.
    pub fn record_in_hand(&self) -> Option<(Kind, i64)> {
        if let Some(line) = self.in_hand() {
            return Some((line.row.record.kind, line.id()));
        }
        let view = self.view().filter(|_| self.top().is_none())?;
        view.in_hand()
    }
}
