//! What a login may do: what the store says of its account.

use rusqlite::OptionalExtension as _;

use super::gate::{Order, WriteTx};
use super::{Error, Result, Store};

/// What a login may do; who decided is another matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the roles of design part 10, by their names")]
pub enum Role {
    Admin,
    Office,
    Leader,
    Owner,
    Clerk,
    Viewer,
}

impl Role {
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

impl Store {
    /// Gives what an account may do: what the store says, else the owner of the file is the
    /// office, since whoever owns the file could rewrite it anyway.
    pub fn role_of(&self, account: &str) -> Result<(Role, Option<i64>)> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT role, person_id FROM users WHERE account = ?1")?;
        let found: Option<(String, Option<i64>)> = statement
            .query_row([account], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let stranger = (self.stranger(), None);
        Ok(found.map_or(stranger, |(role, person)| {
            (Role::from_code(&role).unwrap_or(Role::Viewer), person)
        }))
    }

    /// What an account may do that the store does not know.
    pub(super) const fn stranger(&self) -> Role {
        if self.owned {
            Role::Office
        } else {
            Role::Viewer
        }
    }
}

/// Says what the account of an order may do, as the store stands inside its transaction.
pub(super) fn authorise(gate: &WriteTx<'_>, order: &Order, stranger: Role) -> Result<Role> {
    let found: Option<String> = gate
        .tx
        .prepare_cached("SELECT role FROM users WHERE account = ?1")?
        .query_row([&order.session.account], |row| row.get(0))
        .optional()?;
    let role = found.map_or(stranger, |code| {
        Role::from_code(&code).unwrap_or(Role::Viewer)
    });
    if !role.may_write() {
        return Err(Error::NotAllowed);
    }
    if order.dated && gate.reader().setting("rehearsal")?.as_deref() != Some("1") {
        return Err(Error::NotRehearsal);
    }
    Ok(role)
}
