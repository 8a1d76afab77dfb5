//! How many tasks were first due and struck off, month by month, out of two covering indexes.

use chrono::NaiveDate;

use super::{Result, Store};

/// What a month brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthCount {
    /// The month, `2009-10`.
    pub month: String,
    /// Tasks whose first limit lay in it.
    pub due: i64,
    /// Tasks that were struck off in it.
    pub closed: i64,
}

impl Store {
    /// Counts the first limits up to a day and the strikings off of a campaign, by month.
    ///
    /// Reads two indexes from end to end and no row: as long as a few thousand keys.
    pub fn months(&self, campaign: i64, until: NaiveDate) -> Result<Vec<MonthCount>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT month, sum(due), sum(closed) FROM (
               SELECT substr(original_limit_on, 1, 7) AS month, count(*) AS due, 0 AS closed
               FROM tasks WHERE campaign_id = ?1 AND original_limit_on <= ?2
                 AND state NOT IN ('withdrawn', 'void')
               GROUP BY 1
               UNION ALL
               SELECT substr(closed_on, 1, 7), 0, count(*)
               FROM tasks WHERE campaign_id = ?1 AND closed_on <= ?2 AND state = 'closed'
               GROUP BY 1)
             GROUP BY month ORDER BY month",
        )?;
        let rows = statement.query_map((campaign, until.to_string()), |row| {
            Ok(MonthCount {
                month: row.get(0)?,
                due: row.get(1)?,
                closed: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
