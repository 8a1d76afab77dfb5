//! The papers that are made of records 文书, as text.

use super::Kind;
use super::requirement::ASKED;

/// A paper that is made of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperKind {
    /// What is sent to whoever is urged: 提醒, 催办通知书, 通报.
    Notice,
    /// What a meeting has before it 会议议题单, with empty places for what it decides.
    Meeting,
    /// The plan 整改方案 in its three lists: problems, tasks, who answers for them.
    Plan,
    /// The rules 制度: to be abolished, to be revised, to be established, and what is in force.
    Rules,
    /// What is laid before a leader or a meeting 呈批单, with empty places for decision and signature.
    Approvals,
    /// Which of what is struck off is looked back at 回头看抽查单: the rule, the seed, what was drawn.
    Sample,
    /// A phase 阶段 step by step: what it must deliver, what the ledger has of it, what is missing,
    /// who has not met what it asks of people.
    Phase,
    /// A step 环节 alone, as in the paper of its phase.
    Step,
    /// Who has not met what is asked 未完成名单, by department.
    Unmet,
}

impl PaperKind {
    /// All of them; of two that are made of one kind the first is its own.
    pub const ALL: [Self; 9] = [
        Self::Notice,
        Self::Meeting,
        Self::Plan,
        Self::Rules,
        Self::Approvals,
        Self::Sample,
        Self::Phase,
        Self::Step,
        Self::Unmet,
    ];

    /// Gives its word on the command line and in locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Meeting => "meeting",
            Self::Plan => "plan",
            Self::Rules => "rules",
            Self::Approvals => "approvals",
            Self::Sample => "sample",
            Self::Phase => "phase",
            Self::Step => "step",
            Self::Unmet => "unmet",
        }
    }

    /// Gives the kind of record that it is made of.
    pub const fn of(self) -> Kind {
        match self {
            Self::Notice => Kind::Urging,
            Self::Meeting => Kind::SITTING,
            Self::Plan => Kind::Problem,
            Self::Rules => Kind::Rule,
            Self::Approvals => Kind::SHEET,
            Self::Sample => Kind::DRAWN,
            Self::Phase => Kind::Phase,
            Self::Step => Kind::Step,
            Self::Unmet => ASKED,
        }
    }

    /// Gives what is told of each record beside it, and the column that says of which: the tasks of
    /// a problem.
    pub const fn beside(self) -> Option<(Kind, &'static str)> {
        match self {
            Self::Plan => Some((Kind::Task, "problem_id")),
            Self::Notice
            | Self::Meeting
            | Self::Rules
            | Self::Approvals
            | Self::Sample
            | Self::Phase
            | Self::Step
            | Self::Unmet => None,
        }
    }

    /// Says whether it is made of all that there is where nothing is named.
    pub const fn takes_all(self) -> bool {
        match self {
            Self::Plan | Self::Rules | Self::Phase | Self::Unmet => true,
            Self::Notice | Self::Meeting | Self::Approvals | Self::Sample | Self::Step => false,
        }
    }

    /// Says whether its rows are the records of a list, and the whole list is what is meant as long
    /// as none of them is named.
    pub const fn is_of_list(self) -> bool {
        match self {
            Self::Plan | Self::Rules => true,
            Self::Notice
            | Self::Meeting
            | Self::Approvals
            | Self::Sample
            | Self::Phase
            | Self::Step
            | Self::Unmet => false,
        }
    }

    /// Finds the paper that is made of records of a kind, or of the last part of that sort of each.
    pub fn for_kind(kind: Kind) -> Option<Self> {
        let own = Self::ALL.into_iter().find(|it| it.of() == kind);
        let of_parts = |it: &Self| !it.takes_all() && it.of().whole() == Some(kind);
        own.or_else(|| Self::ALL.into_iter().find(of_parts))
    }
}
