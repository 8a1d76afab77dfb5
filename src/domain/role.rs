//! The roles in which records are linked, many to many.

use super::Kind;

/// What a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// An opinion was distilled into a problem.
    Distilled,
    /// A problem is claimed by a leader 认领.
    ClaimedBy,
    /// A person holds a post.
    Holds,
    /// A problem is the old case 前案 of another.
    PriorProblem,
    /// A task is followed by this old case 前案.
    PriorTask,
    /// A task is supported by a department 配合部门.
    Supports,
    /// A problem was discussed at a meeting.
    DiscussedAt,
}

/// How the other end of links stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// By name and number: there are few.
    Names,
    /// As a figure: there may be many.
    Count,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Distilled,
        Self::ClaimedBy,
        Self::Holds,
        Self::PriorProblem,
        Self::PriorTask,
        Self::Supports,
        Self::DiscussedAt,
    ];

    /// Gives the code used in the store and in locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Distilled => "distilled",
            Self::ClaimedBy => "claimed_by",
            Self::Holds => "holds",
            Self::PriorProblem => "prior_problem",
            Self::PriorTask => "prior_task",
            Self::Supports => "supports",
            Self::DiscussedAt => "discussed_at",
        }
    }

    /// Finds a role by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Says what the row of a record tells of the other end of its links, where it stands at the
    /// `from` end, or at the `to` end with `back`: the word, and names or how many.
    pub const fn beside(self, back: bool) -> Option<(&'static str, Beside)> {
        match (self, back) {
            (Self::Distilled, false) => Some(("problem", Beside::Names)),
            (Self::Distilled, true) => Some(("weight", Beside::Count)),
            (Self::Holds, true) => Some(("holders", Beside::Names)),
            (Self::ClaimedBy | Self::Holds | Self::Supports | Self::DiscussedAt, false)
            | (Self::PriorProblem | Self::PriorTask, true) => {
                Some((self.code(), Beside::Names))
            }
            (Self::ClaimedBy | Self::Supports | Self::DiscussedAt, true)
            | (Self::PriorProblem | Self::PriorTask, false) => None,
        }
    }

    /// Gives the kinds at the two ends, from and to.
    pub const fn ends(self) -> (Kind, Kind) {
        match self {
            Self::Distilled => (Kind::Opinion, Kind::Problem),
            Self::ClaimedBy => (Kind::Problem, Kind::Person),
            Self::Holds => (Kind::Person, Kind::Post),
            Self::PriorProblem => (Kind::Problem, Kind::Problem),
            Self::PriorTask => (Kind::Task, Kind::Task),
            Self::Supports => (Kind::Task, Kind::Department),
            Self::DiscussedAt => (Kind::Problem, Kind::Activity),
        }
    }
}
