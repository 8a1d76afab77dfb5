//! What happened on which day: the newest acts of the tasks, first limits and strikings off, out
//! of tallies that triggers keep.

use std::collections::BTreeMap;

use super::{Acted, Result, Store, TaskAct};
use crate::domain::Day;

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

/// What the first screen tells of: the same list as in the index `journal_told`, word for word,
/// or the engine does not take it.
const TOLD: &str = "'task.approve', 'task.revoke', 'task.issue', 'task.return', 'task.refuse', 'task.urge', \
     'task.suspend', 'task.resume', 'task.apply', 'task.finish', 'task.ask_extension', \
     'task.hand_over', 'task.withdraw', 'task.look_back', 'extension.grant', \
     'problem.confirm', 'problem.resolve', 'problem.keep', 'problem.hand_over', \
     'problem.submit'";

/// How the newest entries are asked for that are told of.
fn told_sql() -> String {
    format!(
        "SELECT seq, day, command FROM journal
         WHERE command IN ({TOLD}) ORDER BY seq DESC LIMIT ?1"
    )
}

/// How the records of an entry are asked for; what only makes a side record, such as an urging,
/// names its task in it.
const SUBJECTS: &str = "SELECT CASE op WHEN 'create'
       THEN ifnull(json_extract(data, '$.cells.task_id'), 0) ELSE record_id END
     FROM journal_items WHERE seq = ?1
       AND (op IN ('set', 'move') AND kind = ?2 OR op = 'create' AND ?2 = 'task')
     ORDER BY n LIMIT ?3";

/// How the days of a campaign are summed up by months; what was struck off on a later day (a
/// clock that was wrong) is struck off all the same, and counts on the day that is asked about.
const MONTHS: &str = "SELECT substr(min(day, ?2), 1, 7),
       sum(CASE what WHEN 'due' THEN n ELSE 0 END), sum(CASE what WHEN 'struck' THEN n ELSE 0 END)
     FROM day_tallies
     WHERE campaign_id = ?1 AND what IN ('due', 'struck') AND (what = 'struck' OR day <= ?2)
       AND n > 0
     GROUP BY 1 ORDER BY 1";

impl Store {
    /// Counts the first limits up to a day and all strikings off of a campaign, by month.
    pub fn months(&self, campaign: i64, until: Day) -> Result<Vec<MonthCount>> {
        let mut statement = self.conn.prepare_cached(MONTHS)?;
        let rows = statement.query_map((campaign, until.to_string()), |row| {
            Ok(MonthCount {
                month: row.get(0)?,
                due: row.get(1)?,
                closed: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts the tasks to which something happened within some days, each once.
    pub fn acted(&self, campaign: i64, acted: Acted) -> Result<i64> {
        let days = (acted.after.to_string(), acted.until.to_string());
        Ok(self
            .conn
            .prepare_cached(
                "SELECT ifnull(sum(n), 0) FROM day_tallies
                 WHERE campaign_id = ?1 AND what = ?2 AND day > ?3 AND day <= ?4",
            )?
            .query_row((campaign, acted.act.code(), days.0, days.1), |row| {
                row.get(0)
            })?)
    }

    /// Gives the newest entries that the first screen tells of: place, day and command.
    pub fn told(&self, limit: usize) -> Result<Vec<(i64, String, String)>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut statement = self.conn.prepare_cached(&told_sql())?;
        let rows =
            statement.query_map([limit], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Gives the records of a kind that an entry was about, each once, in their order; reads no
    /// more than so many items.
    pub fn subjects(&self, seq: i64, kind: &str, items: usize) -> Result<Vec<i64>> {
        let items = i64::try_from(items).unwrap_or(i64::MAX);
        let mut statement = self.conn.prepare_cached(SUBJECTS)?;
        let rows = statement.query_map((seq, kind, items), |row| row.get::<_, i64>(0))?;
        let mut seen = std::collections::BTreeSet::new();
        let mut subjects = Vec::new();
        for id in rows {
            let id = id?;
            if id != 0 && seen.insert(id) {
                subjects.push(id);
            }
        }
        Ok(subjects)
    }

    /// Tells the days as they are tallied, and as the journal and the tasks say they should be.
    pub(super) fn days_agree(&self) -> Result<bool> {
        let tallied = self.counted(
            "SELECT campaign_id || '/' || what || '/' || day, n FROM day_tallies WHERE n <> 0",
        )?;
        let recounted = self.counted(
            "SELECT campaign_id || '/due/' || original_limit_on, count(*) FROM tasks
             WHERE original_limit_on IS NOT NULL AND state NOT IN ('withdrawn', 'void') GROUP BY 1
             UNION ALL
             SELECT campaign_id || '/struck/' || closed_on, count(*) FROM tasks
             WHERE closed_on IS NOT NULL AND state = 'closed' GROUP BY 1
             UNION ALL
             SELECT campaign_id || '/' || act || '/' || day, count(*) FROM task_acts GROUP BY 1",
        )?;
        Ok(tallied == recounted && self.acts_kept()? == self.acts_replayed()?)
    }

    fn acts_kept(&self) -> Result<BTreeMap<(String, i64), String>> {
        let mut statement = self
            .conn
            .prepare("SELECT act, task_id, day FROM task_acts")?;
        let rows =
            statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn acts_replayed(&self) -> Result<BTreeMap<(String, i64), String>> {
        let mut statement = self.conn.prepare(
            "SELECT j.command, i.record_id, j.day FROM journal j JOIN journal_items i USING (seq)
             WHERE j.command IN ('task.approve', 'task.issue', 'task.return', 'task.refuse',
                 'extension.grant')
               AND i.kind = 'task' AND i.op IN ('set', 'move')
               AND NOT EXISTS (SELECT 1 FROM journal later
                 JOIN journal_items its ON its.seq = later.seq
                 WHERE later.undoes = j.seq AND its.kind = 'task' AND its.record_id = i.record_id
                   AND its.op IN ('set', 'move'))
             ORDER BY j.seq",
        )?;
        let mut rows = statement.query([])?;
        let mut acts = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let (command, task): (String, i64) = (row.get(0)?, row.get(1)?);
            let act = match command.as_str() {
                "task.approve" => TaskAct::Closed,
                "task.issue" => TaskAct::Issued,
                "extension.grant" => TaskAct::Extended,
                _ => TaskAct::Returned,
            };
            let key = (act.code().to_owned(), task);
            acts.insert(key, row.get(2)?);
        }
        Ok(acts)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::Value;
    use crate::store::filter::Params;

    /// What the first screen asks of this module.
    pub(in crate::store) fn asked() -> Vec<(String, Params)> {
        let days = vec![Value::Int(1), Value::from("2009-10-23")];
        let items = vec![Value::Int(1), Value::from("task"), Value::Int(9)];
        vec![
            (MONTHS.to_owned(), days),
            (told_sql(), vec![Value::Int(9)]),
            (SUBJECTS.to_owned(), items),
        ]
    }
}
