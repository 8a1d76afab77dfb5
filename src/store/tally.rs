//! Counts out of the tallies: sums over a few rows, never over records.

use std::collections::BTreeMap;

use super::filter::{Params, conditions};
use super::veil::{Veil, closed, open_to};
use super::{Filter, Result, Store};
use crate::domain::light::Light;
use crate::domain::{Day, Kind, Pace, VOID, Value};

/// How many, and whether that is all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The number.
    pub n: usize,
    /// Whether counting went to the end.
    pub exact: bool,
}

/// How many records are in one state, with one choice and of one row of a table, as they stand on
/// a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The state.
    pub state: String,
    /// The record that is the row: the department in charge; 0 where none is.
    pub by: i64,
    /// What is chosen in the column by which figures are told apart; empty where there is none.
    pub choice: String,
    /// How many.
    pub n: i64,
    /// Of these, with the flag of the kind's sums: closed late, empty.
    pub flagged: i64,
    /// Of these, overdue on the day.
    pub red: i64,
    /// Of these, due soon on the day and not overdue.
    pub yellow: i64,
}

/// What makes a tally red, yellow or neither on the day `?`.
const RED: &str = "(red_on <> '' AND red_on <= ?)";
const YELLOW: &str = "(yellow_on <> '' AND yellow_on <= ? AND (red_on = '' OR red_on > ?))";

/// How what only the office reads is counted, by an index that holds nothing else; nothing for
/// kinds that everybody reads.
pub(super) fn restricted_sql(kind: Kind, veil: Veil) -> Option<String> {
    let table = kind.def().plural;
    let (red, yellow) = lit_sql(kind);
    let flagged = flagged_sql(kind);
    let veiled = veiled(kind, veil)?;
    Some(format!(
        "SELECT t.state, 0, '', count(*), sum({flagged}), sum({red}), sum({yellow})
         FROM {table} t WHERE t.campaign_id = ?1 AND {veiled} GROUP BY t.state"
    ))
}

/// The condition of what a veil leaves out, in the words of the index that holds nothing else.
fn veiled(kind: Kind, veil: Veil) -> Option<String> {
    let sign = kind.def().restriction()?;
    let closed = closed(kind, "t", veil)?;
    Some(format!("t.{sign} = 1 AND ({closed})"))
}

/// The conditions that a row shows red or yellow on the day `?2`; none does of a kind that does not
/// keep the days on which its lights turn.
fn lit_sql(kind: Kind) -> (&'static str, &'static str) {
    if kind.def().keeps_lights() {
        (
            "ifnull(t.red_on, '~') <= ?2",
            "ifnull(t.yellow_on, '~') <= ?2 AND ifnull(t.red_on, '~') > ?2",
        )
    } else {
        ("?2 = ''", "?2 = ''")
    }
}

/// Whether a row carries the flag of the kind's sums.
fn flagged_sql(kind: Kind) -> String {
    let flag = kind.def().tally.and_then(|it| it.flag);
    flag.map_or_else(|| "0".to_owned(), |it| format!("ifnull(t.{it}, 0)"))
}

/// By what the records of a kind are told apart where they are counted, in the order of the
/// tallies' columns; nothing of a kind that is not.
pub(super) fn counted_sql(kind: Kind) -> Option<[String; 7]> {
    let told = kind.def().tally?;
    let or_none = |column: Option<&str>, none: &str| {
        column.map_or_else(|| none.to_owned(), |it| format!("ifnull({it}, {none})"))
    };
    let lit = |column| or_none(told.lit.then_some(column), "''");
    Some([
        "campaign_id".to_owned(),
        "state".to_owned(),
        or_none(told.department, "0"),
        lit("yellow_on"),
        lit("red_on"),
        or_none(told.flag, "0"),
        or_none(told.choice, "''"),
    ])
}

impl Store {
    /// Gives the tallies of a kind in a campaign as they stand on a day.
    ///
    /// The sums are made by the engine in the order of the table, so that what comes back is as
    /// long as the states and the departments, however many days there are.
    pub fn tallies(&self, kind: Kind, campaign: i64, today: Day) -> Result<Vec<Tally>> {
        let red = RED.replace('?', "?3");
        let yellow = YELLOW.replace('?', "?3");
        // What is chosen stands last in the order: grouped by it, all of them would be sorted.
        let (choice, and_choice) = match kind.def().tally.and_then(|told| told.choice) {
            Some(_) => ("choice", ", choice"),
            None => ("''", ""),
        };
        let sql = format!(
            "SELECT state, department_id, {choice}, sum(n), sum(n * flag), sum(n * {red}),
               sum(n * {yellow})
             FROM tallies WHERE kind = ?1 AND campaign_id = ?2
             GROUP BY state, department_id{and_choice}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let params = (kind.code(), campaign, today.to_string());
        let rows = statement.query_map(params, tally)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Sums the records of a kind in a campaign up by the records that a column points at, as they
    /// stand on a day: only those with some cells, and that somebody reads, where there is a veil.
    ///
    /// No sums are kept for that: every record of the campaign is read, so no screen asks for it
    /// by itself.
    pub fn summed_by(
        &self,
        (kind, by): (Kind, &'static str),
        (campaign, today): (i64, Day),
        cells: &[(&'static str, Value)],
        veil: Option<Veil>,
    ) -> Result<Vec<Tally>> {
        let told = kind.def().tally;
        let flagged = flagged_sql(kind);
        let choice = told.and_then(|it| it.choice);
        let choice = choice.map_or_else(|| "''".to_owned(), |it| format!("ifnull(t.{it}, '')"));
        let (red, yellow) = lit_sql(kind);
        let open = veil.map_or_else(|| "1".to_owned(), |veil| open_to(kind, veil));
        let narrowed = cells.iter().zip(3..);
        let narrowed = narrowed.map(|((column, _), n)| format!(" AND t.{column} IS ?{n}"));
        let sql = format!(
            "SELECT t.state, ifnull(t.{by}, 0), {choice}, count(*), sum({flagged}), sum({red}),
               sum({yellow})
             FROM {} t WHERE t.campaign_id = ?1 AND ({open}){} GROUP BY 1, 2, 3",
            kind.def().plural,
            narrowed.collect::<String>()
        );
        let mut params = vec![Value::Int(campaign), Value::from(today)];
        params.extend(cells.iter().map(|(_, value)| value.clone()));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(params), tally)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts the records of a kind that somebody may not read, by state, as they stand on a day.
    pub fn restricted(
        &self,
        kind: Kind,
        (campaign, today): (i64, Day),
        veil: Veil,
    ) -> Result<Vec<Tally>> {
        let Some(sql) = restricted_sql(kind, veil) else {
            return Ok(Vec::new());
        };
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((campaign, today.to_string()), tally)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts the rows of a filter exactly, where the tallies can tell: of a campaign, by states,
    /// lights and department; the few that are excepted, and those that a veil leaves out, are
    /// counted for themselves.
    pub fn tallied_count(&self, kind: Kind, filter: &Filter) -> Result<Option<usize>> {
        let all = Filter {
            except: Vec::new(),
            veil: None,
            ..filter.clone()
        };
        let Some(n) = self.of_tallies(kind, &all)? else {
            return Ok(None);
        };
        let veiled = match filter.veil.and_then(|veil| veiled(kind, veil)) {
            Some(veiled) => self.also(kind, &all, &veiled)?,
            None => 0,
        };
        let open = Filter {
            veil: filter.veil,
            ..all
        };
        let excepted = self.meant(kind, &open, &filter.except)?.len();
        Ok(Some(n.saturating_sub(veiled + excepted)))
    }

    /// Counts the rows of a filter that meet one more condition, for which there is an index.
    fn also(&self, kind: Kind, filter: &Filter, condition: &str) -> Result<usize> {
        let (mut parts, params) = conditions(kind, filter);
        parts.push(condition.to_owned());
        let sql = format!(
            "SELECT count(*) FROM {} t WHERE {}",
            kind.def().plural,
            parts.join(" AND ")
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let n: i64 =
            statement.query_row(rusqlite::params_from_iter(params), |row| row.get(0))?;
        Ok(usize::try_from(n).unwrap_or_default())
    }

    fn of_tallies(&self, kind: Kind, filter: &Filter) -> Result<Option<usize>> {
        let Some((campaign, condition, params)) = told_by_tallies(kind, filter) else {
            return Ok(None);
        };
        let sql = format!(
            "SELECT ifnull(sum(n), 0) FROM tallies
             WHERE kind = ? AND campaign_id = ? AND {condition}"
        );
        let mut all = vec![Value::from(kind.code()), Value::Int(campaign)];
        all.extend(params);
        let n: i64 = self
            .conn
            .prepare_cached(&sql)?
            .query_row(rusqlite::params_from_iter(all), |row| row.get(0))?;
        Ok(Some(usize::try_from(n).unwrap_or_default()))
    }

    /// Gives the days on which those of a light turn, with how many: red day, yellow day, number.
    pub(super) fn light_days(
        &self,
        kind: Kind,
        filter: &Filter,
    ) -> Result<Option<Vec<(String, String, i64)>>> {
        let department = kind.def().tally.and_then(|told| told.department);
        // Whatever else narrows the list is checked against the rows.
        let told = Filter {
            campaign: filter.campaign,
            lit: filter.lit.clone(),
            equals: filter
                .equals
                .iter()
                .filter(|(column, _)| Some(*column) == department)
                .cloned()
                .collect(),
            ..Filter::default()
        };
        let Some((campaign, condition, params)) = told_by_tallies(kind, &told) else {
            return Ok(None);
        };
        let sql = format!(
            "SELECT red_on, yellow_on, sum(n) FROM tallies
             WHERE kind = ? AND campaign_id = ? AND {condition}
             GROUP BY red_on, yellow_on ORDER BY red_on = '', red_on"
        );
        let mut all = vec![Value::from(kind.code()), Value::Int(campaign)];
        all.extend(params);
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(all), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        Ok(Some(rows.collect::<rusqlite::Result<_>>()?))
    }

    /// Recounts a kind from its records, for `verify`.
    pub(super) fn recount(&self, kind: Kind) -> Result<BTreeMap<String, i64>> {
        let Some(columns) = counted_sql(kind) else {
            return Ok(BTreeMap::new());
        };
        let sql = format!(
            "SELECT {}, count(*) FROM {} GROUP BY 1",
            columns.join(" || '/' || "),
            kind.def().plural
        );
        self.counted(&sql)
    }

    pub(super) fn tallied(&self, kind: Kind) -> Result<BTreeMap<String, i64>> {
        let sql = format!(
            "SELECT campaign_id || '/' || state || '/' || department_id || '/' || yellow_on || '/'
               || red_on || '/' || flag || '/' || choice, n
             FROM tallies WHERE kind = '{}'",
            kind.code()
        );
        self.counted(&sql)
    }

    /// Gives the codes of everything that is tallied.
    pub(super) fn tallied_kinds(&self) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare("SELECT DISTINCT kind FROM tallies")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(super) fn counted(&self, sql: &str) -> Result<BTreeMap<String, i64>> {
        let mut statement = self.conn.prepare(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn tally(row: &rusqlite::Row<'_>) -> rusqlite::Result<Tally> {
    Ok(Tally {
        state: row.get(0)?,
        by: row.get(1)?,
        choice: row.get(2)?,
        n: row.get(3)?,
        flagged: row.get(4)?,
        red: row.get(5)?,
        yellow: row.get(6)?,
    })
}

/// Gives the campaign and the condition on the tallies that mean the same rows as a filter;
/// nothing where the tallies cannot tell.
fn told_by_tallies(kind: Kind, filter: &Filter) -> Option<(i64, String, Params)> {
    let told = kind.def().tally?;
    let more = !filter.linked.is_empty()
        || !filter.lacking.is_empty()
        || filter.acted.is_some()
        || filter.text.is_some()
        || !filter.within.is_empty()
        || !filter.keys.is_empty()
        || !filter.except.is_empty()
        || filter.veil.is_some();
    if more {
        return None;
    }
    let mut parts = Vec::new();
    let mut params = Params::new();
    if filter.states.is_empty() {
        parts.push(format!("state <> '{VOID}'"));
    } else {
        let places = vec!["?"; filter.states.len()].join(", ");
        parts.push(format!("state IN ({places})"));
        params.extend(filter.states.iter().map(|state| Value::from(*state)));
    }
    for (column, value) in &filter.equals {
        let column = Some(*column);
        if told.flag == column && *value == Value::from(true) {
            parts.push("flag = 1".to_owned());
        } else if told.choice == column && *value != Value::Null {
            parts.push("choice = ?".to_owned());
            params.push(value.clone());
        } else if told.department == column && value.text().is_none() {
            parts.push("department_id = ?".to_owned());
            // Without a department a task is tallied under none.
            params.push(Value::Int(value.int().unwrap_or_default()));
        } else {
            return None;
        }
    }
    for (column, values) in &filter.among {
        if told.department != Some(*column) {
            return None;
        }
        let places = vec!["?"; values.len()].join(", ");
        parts.push(format!("department_id IN ({places})"));
        params.extend(values.iter().cloned());
    }
    if let Some(lit) = &filter.lit {
        if !told.lit {
            return None;
        }
        let mut any = Vec::new();
        for light in &lit.lights {
            let paced = |wanted: fn(Pace) -> bool| {
                let states = kind.def().machine.paced(wanted);
                let states = states.iter().map(|state| format!("'{state}'"));
                format!("state IN ({})", states.collect::<Vec<_>>().join(", "))
            };
            let day = Value::from(lit.on);
            match light {
                Light::Red => {
                    any.push(RED.to_owned());
                    params.push(day);
                }
                Light::Yellow => {
                    any.push(YELLOW.to_owned());
                    params.extend([day.clone(), day]);
                }
                Light::Green => {
                    any.push(format!(
                        "(yellow_on = '' OR yellow_on > ?) AND (red_on = '' OR red_on > ?) AND {}",
                        paced(|pace| pace != Pace::Paused)
                    ));
                    params.extend([day.clone(), day]);
                }
                Light::Grey => any.push(paced(|pace| pace == Pace::Paused)),
            }
        }
        parts.push(format!("({})", any.join(" OR ")));
    }
    Some((filter.campaign?, parts.join(" AND "), params))
}
