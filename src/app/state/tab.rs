//! The nine panes: which views they are of, or which kind each lists.

use crate::domain::Kind;

/// A pane of the screen, in the order of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the words are the field's own")]
pub enum Tab {
    Overview,
    Phases,
    Opinions,
    Problems,
    Tasks,
    Rules,
    Activities,
    Surveys,
    Organisation,
}

/// What a pane is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// The overview's own view.
    Overview,
    /// The phases' own view.
    Phases,
    /// The organisation's own view.
    Organisation,
    /// The list of a kind.
    List(Kind),
    /// Nothing yet.
    Empty,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Phases,
        Self::Opinions,
        Self::Problems,
        Self::Tasks,
        Self::Rules,
        Self::Activities,
        Self::Surveys,
        Self::Organisation,
    ];

    /// Gives the end of the locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Phases => "phases",
            Self::Opinions => "opinions",
            Self::Problems => "problems",
            Self::Tasks => "tasks",
            Self::Rules => "rules",
            Self::Activities => "activities",
            Self::Surveys => "surveys",
            Self::Organisation => "organisation",
        }
    }

    /// Says what it is made of: a view of its own, or the list of the kind that says so.
    pub fn content(self) -> Content {
        match self {
            Self::Overview => Content::Overview,
            Self::Phases => Content::Phases,
            Self::Organisation => Content::Organisation,
            Self::Opinions
            | Self::Problems
            | Self::Tasks
            | Self::Rules
            | Self::Activities
            | Self::Surveys => {
                let place = Some(self.place());
                let listed = Kind::ALL.into_iter().find(|it| it.def().pane == place);
                listed.map_or(Content::Empty, Content::List)
            }
        }
    }

    /// Finds the pane that lists a kind.
    pub fn of(kind: Kind) -> Option<Self> {
        let place = kind.def().pane?;
        Self::ALL.into_iter().find(|it| it.place() == place)
    }

    /// Finds the pane that leads on to the list of a kind behind its own one.
    pub fn over(kind: Kind) -> Option<Self> {
        let place = kind.def().under?;
        Self::ALL.into_iter().find(|it| it.place() == place)
    }

    /// Gives the kinds whose lists stand behind its own one.
    pub fn further(self) -> impl Iterator<Item = Kind> {
        let all = Kind::ALL.into_iter();
        all.filter(move |kind| Self::over(*kind) == Some(self))
    }

    /// Gives its place, from 1.
    pub fn place(self) -> usize {
        Self::ALL
            .iter()
            .position(|tab| *tab == self)
            .map_or(1, |at| at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_that_asks_for_a_pane_has_it_alone() {
        let asking = Kind::ALL.into_iter().filter(|it| it.def().pane.is_some());
        for kind in asking {
            let tab = Tab::of(kind).unwrap();
            assert_eq!(tab.content(), Content::List(kind), "{kind:?}");
        }
    }
}
