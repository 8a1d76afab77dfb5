//! One command as the gate takes it: who asks, through which door, and what came of it.

use crate::domain::{Day, Decision, Instant, Kind, Refusal};

/// The door through which a change came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the doors by their names")]
pub enum Door {
    Screen,
    CommandLine,
    Import,
}

impl Door {
    /// Gives the code used in the journal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Screen => "screen",
            Self::CommandLine => "command_line",
            Self::Import => "import",
        }
    }
}

/// Who sits at the keyboard.
#[derive(Clone, Debug)]
pub struct Session {
    /// The account of the operating system.
    pub account: String,
    /// The person of the roster, where the account is one.
    pub person: Option<i64>,
    /// What the login may do.
    pub role: UserRole,
    /// Through which door.
    pub door: Door,
}

/// A version of a record that a change was made on.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    /// The kind.
    pub kind: Kind,
    /// The key.
    pub id: i64,
    /// The version that was read.
    pub revision: i64,
}

/// One command as the gate takes it.
#[derive(Clone, Debug)]
pub struct Order {
    /// Made by the caller, so that the same order sent twice is carried out once.
    pub uid: uuid::Uuid,
    /// `task.approve`, `opinion.make`, `import.opinions`, `undo`.
    pub command: String,
    /// Who sits at the keyboard.
    pub session: Session,
    /// Who decided, where somebody did.
    pub decision: Option<Decision>,
    /// The note.
    pub note: String,
    /// The instant of entry.
    pub at: Instant,
    /// The business day of entry.
    pub day: Day,
    /// Whether the day was given with `--today`.
    pub dated: bool,
    /// The versions the change was made on.
    pub expected: Vec<Expected>,
    /// The entry that this one takes back or brings back.
    pub undoes: Option<i64>,
    /// What it asks, digested, where its sender has given it a name.
    pub content: Option<String>,
}

/// What came of an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The journal entry; nothing was changed where there is none.
    pub seq: Option<i64>,
    /// Kind, key and number of what was created, in order.
    pub created: Vec<(Kind, i64, String)>,
    /// What the reader should know although it was done.
    pub marks: Vec<Refusal>,
    /// What was answered beside that, where the same request was carried out before.
    pub answer: Option<String>,
}

/// What a login may do; who decided is another matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the roles of design part 10, by their names")]
pub enum UserRole {
    Admin,
    Office,
    Leader,
    Owner,
    Clerk,
    Viewer,
}

impl UserRole {
    /// All roles.
    pub const ALL: [Self; 6] = [
        Self::Admin,
        Self::Office,
        Self::Leader,
        Self::Owner,
        Self::Clerk,
        Self::Viewer,
    ];

    /// Gives the code used in the store and in locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Office => "office",
            Self::Leader => "leader",
            Self::Owner => "owner",
            Self::Clerk => "clerk",
            Self::Viewer => "viewer",
        }
    }

    /// Finds a role by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Says whether the login may write.
    pub const fn may_write(self) -> bool {
        !matches!(self, Self::Viewer)
    }

    /// Says whether the login may look at who gave an opinion: the office only. The account that
    /// made the store is its office until others are given roles.
    pub const fn may_unseal(self) -> bool {
        matches!(self, Self::Admin | Self::Office)
    }

    /// Says whether the login may read what only the office reads.
    pub const fn may_read_restricted(self) -> bool {
        matches!(self, Self::Admin | Self::Office)
    }
}
