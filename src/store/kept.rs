//! What belongs to one person at one store and is no record: the views of lists, where one was.
//!
//! It lies beside the store with what is half typed, outside gate, journal and backups; what is
//! kept of it is text of the office's own making.

use rusqlite::OptionalExtension as _;

use super::{Drafts, Result, Store};

impl Store {
    /// Says whether anything lies beside the store.
    pub fn has_drafts(&self) -> bool {
        self.lies_beside()
    }
}

impl Drafts {
    /// Keeps something of an account under a name, in place of what it had there.
    ///
    /// # Errors
    /// What stands in the way of writing.
    pub fn keep_own(
        &self,
        account: &str,
        (what, name): (&str, &str),
        content: &str,
    ) -> Result<()> {
        self.with(|conn| {
            conn.prepare_cached("INSERT OR REPLACE INTO kept VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute((account, self.uid(), what, name, content))?;
            Ok(())
        })
    }

    /// Gives what an account has kept under a name.
    ///
    /// # Errors
    /// What stands in the way of reading.
    pub fn own(&self, account: &str, (what, name): (&str, &str)) -> Result<Option<String>> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT content FROM kept
                 WHERE account = ?1 AND store = ?2 AND what = ?3 AND name = ?4",
            )?;
            let key = (account, self.uid(), what, name);
            Ok(statement.query_row(key, |row| row.get(0)).optional()?)
        })
    }

    /// Gives the names under which an account has kept something of a sort.
    ///
    /// # Errors
    /// What stands in the way of reading.
    pub fn own_names(&self, account: &str, what: &str) -> Result<Vec<String>> {
        self.with(|conn| {
            let mut statement = conn.prepare_cached(
                "SELECT name FROM kept
                 WHERE account = ?1 AND store = ?2 AND what = ?3 ORDER BY name",
            )?;
            let rows = statement.query_map((account, self.uid(), what), |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Takes away what an account has kept under a name.
    ///
    /// # Errors
    /// What stands in the way of writing.
    pub fn forget_own(&self, account: &str, (what, name): (&str, &str)) -> Result<()> {
        self.with(|conn| {
            conn.prepare_cached(
                "DELETE FROM kept
                 WHERE account = ?1 AND store = ?2 AND what = ?3 AND name = ?4",
            )?
            .execute((account, self.uid(), what, name))?;
            Ok(())
        })
    }

    /// Gives what an account has kept another name, in place of what had that.
    ///
    /// # Errors
    /// What stands in the way of writing.
    pub fn rename_own(
        &self,
        account: &str,
        (what, name): (&str, &str),
        other: &str,
    ) -> Result<()> {
        self.with(|conn| {
            conn.prepare_cached(
                "UPDATE OR REPLACE kept SET name = ?5
                 WHERE account = ?1 AND store = ?2 AND what = ?3 AND name = ?4",
            )?
            .execute((account, self.uid(), what, name, other))?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_of_one_account_at_one_store() {
        let folder = tempfile::TempDir::new().unwrap();
        let store = folder.path().join("a.db");
        let one = Drafts::beside(&store, "one").unwrap();
        let other = Drafts::beside(&store, "other").unwrap();
        one.keep_own("zhang", ("view.task", "red"), "1").unwrap();
        let found =
            |beside: &Drafts, account: &str| beside.own(account, ("view.task", "red")).unwrap();
        assert_eq!(found(&one, "zhang").as_deref(), Some("1"));
        assert_eq!(found(&one, "li"), None);
        assert_eq!(found(&other, "zhang"), None);
        assert!(other.own_names("zhang", "view.task").unwrap().is_empty());
        other.forget_own("zhang", ("view.task", "red")).unwrap();
        other
            .rename_own("zhang", ("view.task", "red"), "x")
            .unwrap();
        assert_eq!(one.own_names("zhang", "view.task").unwrap(), ["red"]);
        one.keep_own("zhang", ("view.task", "old"), "2").unwrap();
        one.rename_own("zhang", ("view.task", "old"), "red")
            .unwrap();
        assert_eq!(found(&one, "zhang").as_deref(), Some("2"));
        assert_eq!(one.own_names("zhang", "view.task").unwrap(), ["red"]);
    }
}
