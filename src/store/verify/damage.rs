//! What the engine itself finds wrong with the file, told apart so that it can be said in words.

use std::path::PathBuf;

use super::Fault;
use crate::store::{Error, Result, Store, Trouble};

/// So many places are named; a file that is broken in more is broken.
const MOST: usize = 50;

/// Something that the engine found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// An index does not fit its table.
    Index(String),
    /// A value that its column does not take.
    Value(String),
    /// A row points at one that is not there; the table.
    Reference(String),
    /// An index of words is broken; its table.
    Words(String),
    /// Pages of the file do not hang together.
    Pages,
    /// There is more than is named.
    More,
}

impl Store {
    /// Asks the engine; what it finds is asked again on a connection of its own, for a disk that
    /// failed for a moment looks like a damaged file.
    pub(super) fn check_damage(&self, faults: &mut Vec<Fault>) -> Result<()> {
        let found = self.damaged()?;
        if found.is_empty() {
            return Ok(());
        }
        if self.again()?.damaged()?.is_empty() {
            return Err(Error::Passing);
        }
        faults.extend(found.into_iter().map(Fault::Damaged));
        Ok(())
    }

    fn damaged(&self) -> Result<Vec<Damage>> {
        let mut found = Vec::new();
        let sql = format!("PRAGMA integrity_check({})", MOST + 1);
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get::<_, Option<String>>(0)?.unwrap_or_default();
            if is_of_disk(&text) {
                return Err(Error::Trouble(Trouble::ReadFailed, PathBuf::new()));
            }
            if text != "ok" {
                found.push(told(&text));
            }
        }
        let mut statement = self.conn.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let table: Option<String> = row.get(0)?;
            found.push(Damage::Reference(table.unwrap_or_default()));
        }
        let more = found.len() > MOST;
        found.dedup();
        found.truncate(MOST);
        if more {
            found.push(Damage::More);
        }
        Ok(found)
    }
}

/// Says whether the engine could not read a page, rather than make sense of it.
fn is_of_disk(text: &str) -> bool {
    let code = text.rsplit_once("error code").map(|(_, code)| code);
    let code = code.and_then(|code| code.trim_matches(['=', ' ']).parse::<i32>().ok());
    code.is_some_and(|code| code & 0xFF == rusqlite::ffi::SQLITE_IOERR)
}

/// Understands a line of the engine's own check.
fn told(text: &str) -> Damage {
    let last = |text: &str| text.rsplit(' ').next().unwrap_or_default().to_owned();
    if text.contains(" in index ") || text.contains("missing from index") {
        return Damage::Index(last(text));
    }
    if text.contains("inverted index") || text.contains("fts5") {
        return Damage::Words(last(text).trim_start_matches("main.").to_owned());
    }
    if text.contains("value in ") || text.starts_with("CHECK constraint failed") {
        return Damage::Value(last(text));
    }
    Damage::Pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_the_disk_did_not_give_is_no_damage() {
        assert!(is_of_disk(
            "Tree 5 page 7: unable to get the page. error code=266"
        ));
        assert!(!is_of_disk(
            "Tree 5 page 7: btreeInitPage() returns error code 11"
        ));
        assert!(!is_of_disk("Page 12: never used"));
    }

    #[test]
    fn what_the_engine_says_is_told_apart() {
        for (text, damage) in [
            (
                "wrong # of entries in index extensions_to_task",
                Damage::Index("extensions_to_task".to_owned()),
            ),
            (
                "row 3 missing from index tasks_of_lead",
                Damage::Index("tasks_of_lead".to_owned()),
            ),
            (
                "NULL value in tasks.state",
                Damage::Value("tasks.state".to_owned()),
            ),
            (
                "non-INTEGER value in tasks.late",
                Damage::Value("tasks.late".to_owned()),
            ),
            (
                "CHECK constraint failed in tasks",
                Damage::Value("tasks".to_owned()),
            ),
            (
                "malformed inverted index for FTS5 table main.tasks_words",
                Damage::Words("tasks_words".to_owned()),
            ),
            (
                "Tree 5 page 7 cell 2: Extends off end of page",
                Damage::Pages,
            ),
            ("Page 12: never used", Damage::Pages),
        ] {
            assert_eq!(told(text), damage, "{text}");
        }
    }
}
