//! What every connection of ours is set to, and what it may never do.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;

use super::Result;
use crate::domain::folding::is_nil;

/// How long a write waits for another process before it says busy.
const PATIENCE: Duration = Duration::from_secs(5);

/// The name in SQL of [`is_nil`]: true of what is null, too.
pub(super) const IS_NIL: &str = "is_nil";

/// An import touches more pages than a typist ever does; they stay in memory until it is done.
pub(super) const BULK_CACHE: &str = "PRAGMA cache_size = -131072";
/// What a connection keeps otherwise, in KiB.
pub(super) const USUAL_CACHE: &str = "PRAGMA cache_size = -2000";

/// Sets what every connection of ours needs, before the first look at the content.
pub(super) fn prepare(conn: &Connection) -> Result<()> {
    conn.busy_timeout(PATIENCE)?;
    // Whether the log may be brought into the file is known when the store is closed.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Else the planner looks at what is bound and makes each statement anew for each row.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 16 << 20)?;
    conn.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000)?;
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
         PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 16777216;",
    )?;
    conn.create_scalar_function(
        IS_NIL,
        1,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |words| Ok(words.get::<Option<String>>(0)?.is_none_or(|it| is_nil(&it))),
    )?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Forbids what no part of the program ever does on an open store.
pub(super) fn guard(conn: &mut Connection) -> Result<()> {
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.authorizer(Some(allowed))?;
    Ok(())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the engine's actions, not ours"
)]
fn allowed(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Attach { .. }
        | AuthAction::Detach { .. }
        | AuthAction::DropTable { .. }
        | AuthAction::DropTrigger { .. }
        | AuthAction::DropIndex { .. }
        | AuthAction::CreateTrigger { .. }
        | AuthAction::CreateTable { .. }
        | AuthAction::AlterTable { .. } => Authorization::Deny,
        AuthAction::Update { table_name, .. } | AuthAction::Delete { table_name }
            if table_name == "journal" || table_name == "journal_items" =>
        {
            Authorization::Deny
        }
        AuthAction::Pragma {
            pragma_name,
            pragma_value: Some(_),
        } if !["integrity_check", "cache_size"].contains(&pragma_name) => Authorization::Deny,
        _ => Authorization::Allow,
    }
}
