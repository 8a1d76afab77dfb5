//! The panes that are no list: one of them loaded, moved in and opened from, whichever it is.

use super::Tab;
use super::door::Target;
use super::organisation::OrganisationState;
use super::overview::OverviewState;
use super::phases::PhasesState;
use super::talks::TalksState;
use super::unmet::UnmetState;
use crate::app::action::Move;
use crate::domain::Kind;
use crate::office::{Office, OfficeResult};

/// A pane with a view of its own.
#[derive(Clone, Debug)]
pub enum View {
    /// Where the campaign stands.
    Overview(Box<OverviewState>),
    /// Its plan.
    Phases(Box<PhasesState>),
    /// Who has met what it asks of people.
    Unmet(Box<UnmetState>),
    /// Who of its leaders has talked to whom.
    Talks(Box<TalksState>),
    /// Its people.
    Organisation(Box<OrganisationState>),
}

impl View {
    /// Reads the view of a pane; nothing for a pane that is a list or empty.
    pub fn load(tab: Tab, office: &Office) -> OfficeResult<Option<Self>> {
        Ok(match tab {
            Tab::Overview => Some(Self::Overview(Box::new(OverviewState::load(office)?))),
            Tab::Phases => Some(Self::Phases(Box::new(PhasesState::load(office)?))),
            Tab::Organisation => {
                let state = OrganisationState::load(office)?;
                Some(Self::Organisation(Box::new(state)))
            }
            Tab::Opinions
            | Tab::Problems
            | Tab::Tasks
            | Tab::Rules
            | Tab::Activities
            | Tab::Surveys => None,
        })
    }

    /// Reads it anew, after somebody changed something; the cursor stays.
    pub fn reload(&mut self, office: &Office) -> OfficeResult<()> {
        match self {
            Self::Overview(state) => state.reload(office),
            Self::Phases(state) => state.reload(office),
            Self::Unmet(state) => state.reload(office),
            Self::Talks(state) => state.reload(office),
            Self::Organisation(state) => state.reload(office),
        }
    }

    /// Says whether reading it takes so long that it is done beside the loop: all that everybody
    /// was present at is looked through.
    pub const fn takes_long(&self) -> bool {
        match self {
            Self::Unmet(_) | Self::Talks(_) => true,
            Self::Overview(state) => state.data.takes_long,
            Self::Phases(_) | Self::Organisation(_) => false,
        }
    }

    /// Says whether some of it is still to be read beside the loop, what was known at once being
    /// shown meanwhile.
    pub fn lacks_some(&self) -> bool {
        match self {
            Self::Overview(state) => !state.is_whole(),
            Self::Unmet(_) | Self::Talks(_) | Self::Phases(_) | Self::Organisation(_) => false,
        }
    }

    /// Takes in what was read beside the loop, unless another view is shown by now; the cursor
    /// stays where it went meanwhile.
    pub fn take_in(&mut self, read: Self) {
        match (self, read) {
            (Self::Unmet(shown), Self::Unmet(mut read)) if shown.by == read.by => {
                read.stay_on(shown);
                *shown = read;
            }
            (Self::Talks(shown), Self::Talks(mut read)) => {
                read.stay_on(shown);
                *shown = read;
            }
            (Self::Overview(shown), Self::Overview(mut read)) if shown.is_cut_as(&read) => {
                read.stay_on(shown);
                *shown = read;
            }
            (
                Self::Overview(_)
                | Self::Phases(_)
                | Self::Unmet(_)
                | Self::Talks(_)
                | Self::Organisation(_),
                _,
            ) => {}
        }
    }

    /// Moves the cursor; a page has so many rows.
    pub fn go(&mut self, step: Move, rows: usize) {
        let page = isize::try_from(rows).unwrap_or(isize::MAX).max(1);
        let lines = match step {
            Move::Left | Move::Right | Move::Previous => {
                return self.aside(step == Move::Right);
            }
            Move::Next => return self.next(),
            Move::Up => -1,
            Move::Down => 1,
            Move::PageUp => -page,
            Move::PageDown => page,
            Move::First => isize::MIN,
            Move::Last => isize::MAX,
        };
        match self {
            Self::Overview(state) => match lines {
                -1 => state.up(),
                1 => state.down(),
                lines => state.page(lines),
            },
            Self::Phases(state) => state.page(lines),
            Self::Unmet(state) => state.page(lines),
            Self::Talks(state) => state.page(lines),
            Self::Organisation(state) => state.page(lines),
        }
    }

    /// Tab: the next block of the overview, else the part on the right.
    fn next(&mut self) {
        if let Self::Overview(state) = self {
            state.next_block();
        } else {
            self.aside(true);
        }
    }

    fn aside(&mut self, right: bool) {
        match (self, right) {
            (Self::Overview(state), true) => state.right(),
            (Self::Overview(state), false) => state.left(),
            (Self::Phases(state), true) => state.right(),
            (Self::Phases(state), false) => state.left(),
            (Self::Unmet(state), true) => state.right(),
            (Self::Unmet(state), false) => state.left(),
            (Self::Talks(state), right) => state.aside(right),
            (Self::Organisation(state), true) => state.right(),
            (Self::Organisation(state), false) => state.left(),
        }
    }

    /// Does what Enter does: unfolds a step, or tells what is to be opened.
    pub fn enter(&mut self) -> Option<Target> {
        match self {
            Self::Overview(state) => state.enter(),
            Self::Phases(state) => {
                state.unfold();
                None
            }
            Self::Unmet(state) => state.enter(),
            Self::Talks(state) => state.enter(),
            Self::Organisation(state) => state.open(),
        }
    }

    /// Puts the cursor on a record, where it is there.
    pub fn stand_on(&mut self, record: (Kind, i64)) {
        match self {
            Self::Phases(state) => state.stand_on(record),
            Self::Organisation(state) => state.stand_on(record),
            Self::Overview(_) | Self::Unmet(_) | Self::Talks(_) => {}
        }
    }

    /// Gives the record that F4 and the like act on, where one is in hand.
    pub fn in_hand(&self) -> Option<(Kind, i64)> {
        let target = match self {
            Self::Overview(state) => state.open(),
            Self::Phases(state) => state.open(),
            Self::Unmet(state) => state.open(),
            Self::Talks(state) => state.open(),
            Self::Organisation(state) => state.open(),
        };
        target.as_ref().and_then(Target::as_record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::{By, UnmetRow};

    fn unmet(by: By, names: &[&str], row: usize) -> UnmetState {
        let mut state = UnmetState::new(by);
        state.read = !names.is_empty();
        state.row = row;
        state.data.rows = names
            .iter()
            .map(|name| UnmetRow {
                record: None,
                name: (*name).to_owned(),
                branch: String::new(),
                cells: Vec::new(),
                people: Vec::new(),
            })
            .collect();
        state
    }

    fn shown(view: &View) -> (By, Vec<&str>, usize) {
        let View::Unmet(state) = view else {
            unreachable!("only such views are made here")
        };
        let names = state.data.rows.iter().map(|row| row.name.as_str());
        (state.by, names.collect(), state.row)
    }

    #[test]
    fn what_was_read_beside_the_loop_leaves_the_cursor_on_whoever_is_in_hand_by_now() {
        let before = unmet(By::Person, &["何建国", "刘思远", "陈晓东"], 2);
        let mut view = View::Unmet(Box::new(before));
        let read = unmet(By::Person, &["陈晓东", "何建国"], 0);
        view.take_in(View::Unmet(Box::new(read)));
        assert_eq!(shown(&view), (By::Person, vec!["陈晓东", "何建国"], 0));
        let read = unmet(By::Person, &["何建国", "陈晓东"], 0);
        view.take_in(View::Unmet(Box::new(read)));
        assert_eq!(shown(&view).2, 1);
    }

    #[test]
    fn what_was_read_for_another_list_is_not_shown_in_this_one() {
        let mut view = View::Unmet(Box::new(unmet(By::Branch, &[], 0)));
        let read = unmet(By::Person, &["何建国"], 0);
        view.take_in(View::Unmet(Box::new(read)));
        assert_eq!(shown(&view), (By::Branch, vec![], 0));
    }
}
