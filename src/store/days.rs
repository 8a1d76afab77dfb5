//! What happened on which day: the newest acts that kinds count, and the days of their curves, out
//! of tallies that triggers keep.

use std::collections::BTreeMap;

use super::{Acted, Result, Store};
use crate::domain::figure::SumDef;
use crate::domain::{Day, Kind};

/// What a month brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthCount {
    /// The month, `2009-10`.
    pub month: String,
    /// How many.
    pub n: i64,
}

/// How the newest entries are asked for that are told of: the same list as in the index
/// `journal_told`, word for word, or the engine does not take it.
fn told_sql() -> String {
    let told = Kind::ALL.into_iter().flat_map(|kind| kind.def().told);
    let told: Vec<String> = told.map(|command| format!("'{command}'")).collect();
    format!(
        "SELECT seq, day, command FROM journal
         WHERE command IN ({}) ORDER BY seq DESC LIMIT ?1",
        told.join(", ")
    )
}

/// How the records of an entry are asked for; what only makes a part of one, such as an urging,
/// names it in the column at `?4`.
const SUBJECTS: &str = "SELECT CASE op WHEN 'create'
       THEN ifnull(json_extract(data, ?4), 0) ELSE record_id END
     FROM journal_items WHERE seq = ?1 AND (op IN ('set', 'move') AND kind = ?2 OR op = 'create')
     ORDER BY n LIMIT ?3";

/// Where an item names the record of a kind of which what it makes is a part.
fn path_of_whole(kind: Kind) -> String {
    let mut parts = Kind::ALL.into_iter().filter(|it| it.whole() == Some(kind));
    let column = parts.find_map(|it| it.def().part_of).unwrap_or("id");
    format!("$.cells.{column}")
}

/// How the days of a kind are summed up by months; what happened on a later day (a clock that was
/// wrong) happened all the same, and counts on the day that is asked about.
const MONTHS: &str = "SELECT substr(min(day, ?4), 1, 7), sum(n) FROM day_tallies
     WHERE campaign_id = ?1 AND kind = ?2 AND what = ?3 AND (?5 OR day <= ?4) AND n > 0
     GROUP BY 1 ORDER BY 1";

impl Store {
    /// Counts the days of a sum of a campaign by month, up to a day.
    pub fn months(
        &self,
        (kind, sum): (Kind, &SumDef),
        campaign: i64,
        until: Day,
    ) -> Result<Vec<MonthCount>> {
        let mut statement = self.conn.prepare_cached(MONTHS)?;
        let params = (
            campaign,
            kind.code(),
            sum.days,
            until.to_string(),
            sum.happened,
        );
        let rows = statement.query_map(params, |row| {
            Ok(MonthCount {
                month: row.get(0)?,
                n: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts the records of a kind to which something happened within some days, each once.
    pub fn acted(&self, kind: Kind, campaign: i64, acted: Acted) -> Result<i64> {
        let (after, until) = (acted.after.to_string(), acted.until.to_string());
        Ok(self
            .conn
            .prepare_cached(
                "SELECT ifnull(sum(n), 0) FROM day_tallies
                 WHERE campaign_id = ?1 AND kind = ?2 AND what = ?3 AND day > ?4 AND day <= ?5",
            )?
            .query_row((campaign, kind.code(), acted.act, after, until), |row| {
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
    pub fn subjects(&self, seq: i64, kind: Kind, items: usize) -> Result<Vec<i64>> {
        let items = i64::try_from(items).unwrap_or(i64::MAX);
        let mut statement = self.conn.prepare_cached(SUBJECTS)?;
        let params = (seq, kind.code(), items, path_of_whole(kind));
        let rows = statement.query_map(params, |row| row.get::<_, i64>(0))?;
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

    /// Tells the days as they are tallied, and as the journal and the records say they should be.
    pub(super) fn days_agree(&self) -> Result<bool> {
        let tallied = self.counted(
            "SELECT campaign_id || '/' || kind || '/' || what || '/' || day, n FROM day_tallies
             WHERE n <> 0",
        )?;
        let mut asked = vec![
            "SELECT campaign_id || '/' || kind || '/' || act || '/' || day, count(*) FROM acts
             GROUP BY 1"
                .to_owned(),
        ];
        for kind in Kind::ALL {
            let (code, table) = (kind.code(), kind.def().plural);
            for sum in kind.def().curve.map_or(&[][..], |curve| curve.sums) {
                let ((column, states), what) = (sum.of, sum.days);
                let states: Vec<String> = states.iter().map(|it| format!("'{it}'")).collect();
                asked.push(format!(
                    "SELECT campaign_id || '/{code}/{what}/' || {column}, count(*) FROM {table}
                     WHERE {column} IS NOT NULL AND state IN ({}) GROUP BY 1",
                    states.join(", ")
                ));
            }
        }
        let recounted = self.counted(&asked.join(" UNION ALL "))?;
        if tallied != recounted {
            return Ok(false);
        }
        let mut replayed = BTreeMap::new();
        for kind in Kind::ALL {
            self.replay_acts(kind, &mut replayed)?;
        }
        Ok(self.acts_kept()? == replayed)
    }

    fn acts_kept(&self) -> Result<BTreeMap<(String, String, i64), String>> {
        let mut statement = self
            .conn
            .prepare("SELECT kind, act, record_id, day FROM acts")?;
        let rows = statement.query_map([], |row| {
            Ok(((row.get(0)?, row.get(1)?, row.get(2)?), row.get(3)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Gathers the newest day of each act of a kind as the journal has it.
    fn replay_acts(
        &self,
        kind: Kind,
        acts: &mut BTreeMap<(String, String, i64), String>,
    ) -> Result<()> {
        for act in kind.def().acts {
            let commands: Vec<String> =
                act.commands.iter().map(|it| format!("'{it}'")).collect();
            let sql = format!(
                "SELECT i.record_id, j.day FROM journal j JOIN journal_items i USING (seq)
                 WHERE j.command IN ({}) AND i.kind = ?1 AND i.op IN ('set', 'move')
                   AND NOT EXISTS (SELECT 1 FROM journal later
                     JOIN journal_items its ON its.seq = later.seq
                     WHERE later.undoes = j.seq AND its.kind = ?1
                       AND its.record_id = i.record_id AND its.op IN ('set', 'move'))
                 ORDER BY j.seq",
                commands.join(", ")
            );
            let mut statement = self.conn.prepare(&sql)?;
            let mut rows = statement.query([kind.code()])?;
            while let Some(row) = rows.next()? {
                let key = (kind.code().to_owned(), act.word.to_owned(), row.get(0)?);
                acts.insert(key, row.get(1)?);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::Value;
    use crate::store::filter::Params;

    /// What the first screen asks of this module.
    pub(in crate::store) fn asked() -> Vec<(String, Params)> {
        let days = vec![
            Value::Int(1),
            Value::from("task"),
            Value::from("due"),
            Value::from("2009-10-23"),
            Value::from(false),
        ];
        let path = Value::from(path_of_whole(Kind::Task));
        let items = vec![Value::Int(1), Value::from("task"), Value::Int(9), path];
        vec![
            (MONTHS.to_owned(), days),
            (told_sql(), vec![Value::Int(9)]),
            (SUBJECTS.to_owned(), items),
        ]
    }

    #[test]
    fn a_part_names_its_whole_in_the_column_of_it() {
        assert_eq!(path_of_whole(Kind::Task), "$.cells.task_id");
        assert_eq!(path_of_whole(Kind::Problem), "$.cells.problem_id");
    }

    /// What is told of or counted is a command that there is: a row of a machine, or the taking
    /// back of one.
    #[test]
    fn what_is_told_and_counted_are_acts_that_there_are() {
        for kind in Kind::ALL {
            let acts = kind.def().acts.iter().flat_map(|act| act.commands);
            for command in kind.def().told.iter().chain(acts) {
                let (of, verb) = command.split_once('.').unwrap();
                let of = Kind::from_code(of).unwrap();
                let is_row = of.def().machine.table.iter().any(|row| row.verb == verb);
                assert!(is_row || verb == "revoke", "{command}");
            }
            for command in kind.def().told {
                assert_eq!(Kind::told_of(command), Some(kind), "{command}");
            }
        }
    }
}
