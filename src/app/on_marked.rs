//! What each action does while rows of a list are marked: a new one cannot be added without that
//! being said.

use super::action::Action;

/// What an action does while rows of the list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnMarked {
    /// It opens, looks, moves or marks, or is about no record of the list.
    Aside,
    /// It acts on all that are marked.
    Together,
    /// It acts on one record only: on the one that is marked, and on none where several are.
    One,
}

impl Action {
    /// Says what it does while rows are marked; none acts on the row of the cursor then.
    pub const fn on_marked(&self) -> OnMarked {
        match self {
            Self::Advance
            | Self::ActOnMarked
            | Self::Summarise
            | Self::Urge
            | Self::Verify
            | Self::Void
            | Self::Docket(_)
            | Self::Paper => OnMarked::Together,
            Self::Edit | Self::Like | Self::Seat | Self::Attach | Self::Begin(_) => {
                OnMarked::One
            }
            Self::Move(_)
            | Self::Pane(_)
            | Self::PreviousPane
            | Self::NextPane
            | Self::Help
            | Self::Palette
            | Self::Find
            | Self::GoTo
            | Self::Undo
            | Self::Redo
            | Self::View
            | Self::Unmet
            | Self::OtherList(_)
            | Self::Back
            | Self::Quit
            | Self::Redraw
            | Self::SaveAside
            | Self::Open
            | Self::Mark
            | Self::MarkUp
            | Self::MarkDown
            | Self::MarkAll
            | Self::MarkTo
            | Self::Unmark
            | Self::New
            | Self::Filter
            | Self::Export
            | Self::Copy
            | Self::Import
            | Self::Draw
            | Self::Near(_)
            | Self::Arrange(_)
            | Self::NextField
            | Self::SkipField
            | Self::PreviousField
            | Self::KeepChoice
            | Self::PutRowIn
            | Self::TakeRowOut
            | Self::NewLine
            | Self::Save
            | Self::SaveNextCard
            | Self::SaveSameCard
            | Self::EmptyCard
            | Self::Ditto
            | Self::Seldom(_)
            | Self::TakeWaiting
            | Self::Discard
            | Self::Wait(_)
            | Self::Unwait
            | Self::Seen
            | Self::PastedNowhere
            | Self::WordsOnChoice(_)
            | Self::ClearField
            | Self::Pick
            | Self::Phrases(_)
            | Self::OpenNamed
            | Self::Accept
            | Self::Digit(_)
            | Self::Choose(_)
            | Self::FieldChanged(_)
            | Self::StoreChanged
            | Self::StoreMoved(_)
            | Self::NewDay
            | Self::Resized(..)
            | Self::Rested
            | Self::DraftDue
            | Self::InputMethod => OnMarked::Aside,
        }
    }
}
