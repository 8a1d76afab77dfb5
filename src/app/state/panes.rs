//! The panes with a view of their own, and what the generic screen asks of each.

use super::door::Target;
use super::organisation::{OrganisationState, Side};
use super::overview::OverviewState;
use super::phases::PhasesState;
use super::{Content, State, Tab};
use crate::app::action::Move;
use crate::app::office::{Office, Outcome};
use crate::domain::Kind;

/// One of the panes with a view of their own.
#[derive(Clone, Debug)]
pub enum Pane {
    /// The overview.
    Overview(Box<OverviewState>),
    /// The phases.
    Phases(Box<PhasesState>),
    /// The organisation.
    Organisation(Box<OrganisationState>),
}

impl Pane {
    /// Reads the pane of a tab; nothing where the tab is a list or empty.
    pub(crate) fn load(tab: Tab, office: &Office) -> Outcome<Option<Self>> {
        Ok(match tab.content() {
            Content::Overview => Some(Self::Overview(Box::new(OverviewState::load(office)?))),
            Content::Phases => Some(Self::Phases(Box::new(PhasesState::load(office)?))),
            Content::Organisation => {
                let state = OrganisationState::load(office)?;
                Some(Self::Organisation(Box::new(state)))
            }
            Content::List(_) | Content::Empty => None,
        })
    }

    /// Reads it again; the cursor stays.
    pub(crate) fn reload(mut self, office: &Office) -> Outcome<Self> {
        match &mut self {
            Self::Overview(pane) => pane.reload(office)?,
            Self::Phases(pane) => pane.reload(office)?,
            Self::Organisation(pane) => pane.reload(office)?,
        }
        Ok(self)
    }

    /// Moves its cursor.
    pub fn step(&mut self, step: Move, rows: usize) {
        let rows = isize::try_from(rows).unwrap_or(isize::MAX);
        let by = match step {
            Move::PageUp => Some(-rows),
            Move::PageDown => Some(rows),
            Move::First => Some(-isize::MAX),
            Move::Last => Some(isize::MAX),
            Move::Up | Move::Down | Move::Left | Move::Right | Move::Next | Move::Previous => {
                None
            }
        };
        match (self, by) {
            (Self::Overview(pane), Some(by)) => pane.page(by.clamp(-10_000, 10_000)),
            (Self::Phases(pane), Some(by)) => pane.page(by.clamp(-10_000, 10_000)),
            (Self::Organisation(pane), Some(by)) => pane.page(by.clamp(-10_000, 10_000)),
            (Self::Overview(pane), None) => match step {
                Move::Up => pane.up(),
                Move::Down => pane.down(),
                Move::Left | Move::Previous => pane.left(),
                Move::Right => pane.right(),
                Move::Next => pane.next_block(),
                Move::PageUp | Move::PageDown | Move::First | Move::Last => {}
            },
            (Self::Phases(pane), None) => match step {
                Move::Up => pane.up(),
                Move::Down => pane.down(),
                Move::Left | Move::Previous => pane.left(),
                Move::Right | Move::Next => pane.right(),
                Move::PageUp | Move::PageDown | Move::First | Move::Last => {}
            },
            (Self::Organisation(pane), None) => match step {
                Move::Up => pane.up(),
                Move::Down => pane.down(),
                Move::Left | Move::Previous => pane.left(),
                Move::Right | Move::Next => pane.right(),
                Move::PageUp | Move::PageDown | Move::First | Move::Last => {}
            },
        }
    }

    /// Tells where what is in hand leads.
    pub fn target(&self) -> Option<Target> {
        match self {
            Self::Overview(pane) => pane.open(),
            Self::Phases(pane) => pane.open(),
            Self::Organisation(pane) => pane.open(),
        }
    }

    /// Tells the kind of record that is made here.
    pub const fn makes(&self) -> Option<Kind> {
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
    /// Gives the pane with a view of its own, if one is shown and was read.
    pub fn pane(&self) -> Option<&Pane> {
        self.panes.get(&self.tab)
    }

    /// Gives kind and key of the record that actions act on.
    pub fn record_in_hand(&self) -> Option<(Kind, i64)> {
        if let Some(line) = self.in_hand() {
            return Some((line.row.record.kind, line.id()));
        }
        let pane = self.pane().filter(|_| self.top().is_none())?;
        match pane.target()? {
            Target::Record { kind, id } => Some((kind, id)),
            Target::List { .. } | Target::Pane(_) => None,
        }
    }
}
