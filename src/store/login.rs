//! What a login may do: what the store says of its account.

use rusqlite::OptionalExtension as _;

use super::order::{Order, UserRole};
use super::{Error, Result, Store, WriteTx};

impl Store {
    /// Gives what an account may do: what the store says, else the owner of the file is the
    /// office, since whoever owns the file could rewrite it anyway.
    pub fn role_of(&self, account: &str) -> Result<(UserRole, Option<i64>)> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT role, person_id FROM users WHERE account = ?1")?;
        let found: Option<(String, Option<i64>)> = statement
            .query_row([account], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let stranger = (self.stranger(), None);
        Ok(found.map_or(stranger, |(role, person)| {
            (
                UserRole::from_code(&role).unwrap_or(UserRole::Viewer),
                person,
            )
        }))
    }

    /// What an account may do that the store does not know.
    pub(super) const fn stranger(&self) -> UserRole {
        if self.owned {
            UserRole::Office
        } else {
            UserRole::Viewer
        }
    }
}

/// Says what the account of an order may do, as the store stands inside its transaction.
pub(super) fn authorise(
    gate: &WriteTx<'_>,
    order: &Order,
    stranger: UserRole,
) -> Result<UserRole> {
    let found: Option<String> = gate
        .tx
        .prepare_cached("SELECT role FROM users WHERE account = ?1")?
        .query_row([&order.session.account], |row| row.get(0))
        .optional()?;
    let role = found.map_or(stranger, |code| {
        UserRole::from_code(&code).unwrap_or(UserRole::Viewer)
    });
    if !role.may_write() {
        return Err(Error::NotAllowed);
    }
    if order.dated && gate.reader().setting("rehearsal")?.as_deref() != Some("1") {
        return Err(Error::NotRehearsal);
    }
    Ok(role)
}
