//! The papers that are made of records 文书, as text.

use super::Kind;

/// A paper that is made of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperKind {
    /// What is sent to whoever is urged: 提醒, 催办通知书, 通报.
    Notice,
    /// What a meeting has before it 会议议题单, with empty places for what it decides.
    Meeting,
}

impl PaperKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Notice, Self::Meeting];

    /// Gives its word on the command line and in locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Meeting => "meeting",
        }
    }

    /// Gives the kind of record that it is made of.
    pub const fn of(self) -> Kind {
        match self {
            Self::Notice => Kind::Urging,
            Self::Meeting => Kind::SITTING,
        }
    }

    /// Finds the paper that is made of records of a kind, or of the last part of that sort of each.
    pub fn for_kind(kind: Kind) -> Option<Self> {
        let made_of = |it: &Self| it.of() == kind || it.of().whole() == Some(kind);
        Self::ALL.into_iter().find(made_of)
    }
}
