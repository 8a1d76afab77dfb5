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
    /// A batch of a box was opened by a person 开箱.
    OpenedBy,
    /// An activity has a person called to it 应到; a word says why he was absent.
    Called,
    /// An opinion is not the same matter as another that says nearly the same: somebody looked.
    Unlike,
    /// A summary says once what an opinion says: it points at its original.
    Summarised,
    /// What is recorded of a requirement is a person's 落实; a word says why he is exempt.
    Fulfils,
    /// A verification looked at a file 已核.
    LookedAt,
    /// An activity was about something that is to be studied 学习内容.
    Covers,
    /// A deliverable has been handed in by a department 已报单位.
    HandedIn,
}

/// How the other end of links stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// By name and number: there are few.
    Names,
    /// As a figure: there may be many.
    Count,
    /// As a figure, of those alone whose tie carries no word: who was called and not absent.
    Wordless,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Distilled,
        Self::ClaimedBy,
        Self::Holds,
        Self::PriorProblem,
        Self::PriorTask,
        Self::Supports,
        Self::DiscussedAt,
        Self::OpenedBy,
        Self::Called,
        Self::Fulfils,
        Self::Unlike,
        Self::Summarised,
        Self::LookedAt,
        Self::Covers,
        Self::HandedIn,
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
            Self::OpenedBy => "opened_by",
            Self::Called => "called",
            Self::Fulfils => "fulfils",
            Self::Unlike => "unlike",
            Self::Summarised => "summarised",
            Self::LookedAt => "looked_at",
            Self::Covers => "covers",
            Self::HandedIn => "handed_in",
        }
    }

    /// Finds a role by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Says what the row of a record tells of the other end of its links, where it stands at the
    /// `from` end, or at the `to` end with `back`: under which words, names or how many.
    pub const fn beside(self, back: bool) -> &'static [(&'static str, Beside)] {
        match (self, back) {
            (Self::Distilled, false) => &[("problem", Beside::Names)],
            (Self::Summarised, false) => &[("originals", Beside::Count)],
            (Self::Summarised, true) => &[("summary", Beside::Names)],
            (Self::Distilled, true) => &[("weight", Beside::Count)],
            (Self::Holds, true) => &[("holders", Beside::Names)],
            (Self::OpenedBy, false) => &[("openers", Beside::Names)],
            (Self::Called, false) => {
                &[("people", Beside::Names), ("present", Beside::Wordless)]
            }
            (Self::Fulfils, false) => &[("people", Beside::Names)],
            (Self::LookedAt, false) => &[("checked", Beside::Names)],
            (Self::Covers, false) => &[("contents", Beside::Names)],
            (Self::HandedIn, false) => &[("handed_in", Beside::Names)],
            (Self::Covers, true) => &[("activities", Beside::Count)],
            (Self::ClaimedBy, false) => &[("claimed_by", Beside::Names)],
            (Self::Holds, false) => &[("holds", Beside::Names)],
            (Self::Supports, false) => &[("supports", Beside::Names)],
            (Self::DiscussedAt, false) => &[("discussed_at", Beside::Names)],
            (Self::PriorProblem, true) => &[("prior_problem", Beside::Names)],
            (Self::PriorTask, true) => &[("prior_task", Beside::Names)],
            (
                Self::ClaimedBy
                | Self::Supports
                | Self::DiscussedAt
                | Self::OpenedBy
                | Self::Called
                | Self::Fulfils
                | Self::LookedAt
                | Self::HandedIn,
                true,
            )
            | (Self::Unlike, true | false)
            | (Self::PriorProblem | Self::PriorTask, false) => &[],
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
            Self::OpenedBy => (Kind::Batch, Kind::Person),
            Self::Called => (Kind::Activity, Kind::Person),
            Self::Fulfils => (Kind::Fulfilment, Kind::Person),
            Self::Unlike => (Kind::Opinion, Kind::Opinion),
            Self::Summarised => (Kind::Summary, Kind::Opinion),
            Self::LookedAt => (Kind::Verification, Kind::Attachment),
            Self::Covers => (Kind::Activity, Kind::Content),
            Self::HandedIn => (Kind::Deliverable, Kind::Department),
        }
    }

    /// Gives the kind at the other end than the one asked from, which is the `to` end with `back`.
    pub const fn far(self, back: bool) -> Kind {
        let (from, to) = self.ends();
        if back { from } else { to }
    }

    /// Says whether people say it of two records, and no form asks for it.
    pub const fn is_judged(self) -> bool {
        matches!(self, Self::Unlike)
    }

    /// Says whether a tie of it may carry a word.
    pub const fn carries_word(self) -> bool {
        matches!(self, Self::Called | Self::Fulfils)
    }
}
