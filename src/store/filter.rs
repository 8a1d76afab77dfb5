//! Which rows of a window are meant, and how the engine is asked for them.

use super::Lack;
use super::indexes::expression;
use super::veil::{Veil, open_to};
use crate::domain::light::{Light, run_out};
use crate::domain::{Day, Kind, LAST, Pace, Role, Sort, VOID, Value};

/// What the conditions compare with, in their order.
pub(super) type Params = Vec<Value>;

/// What lies between two values of a column, both included; open on a side where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Within {
    /// The column.
    pub column: &'static str,
    /// From here on.
    pub from: Option<Value>,
    /// Up to here.
    pub to: Option<Value>,
    /// How each of the two was said, where the same words mean another day tomorrow: 今天, 本月.
    pub said: [Option<String>; 2],
}

impl Within {
    /// Bounds that stay what they are, whatever day it is.
    pub const fn of(column: &'static str, from: Option<Value>, to: Option<Value>) -> Self {
        Self {
            column,
            from,
            to,
            said: [None, None],
        }
    }
}

/// Which rows are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this campaign.
    pub campaign: Option<i64>,
    /// In one of these states; every state but void where there is none.
    pub states: Vec<&'static str>,
    /// With these values.
    pub equals: Vec<(&'static str, Value)>,
    /// With one of several values.
    pub among: Vec<(&'static str, Vec<Value>)>,
    /// With values within these bounds; where nothing stands is within none.
    pub within: Vec<Within>,
    /// Showing one of some lights on a day.
    pub lit: Option<Lit>,
    /// To which something happened within some days.
    pub acted: Option<Acted>,
    /// One of these records; any where there is none.
    pub keys: Vec<i64>,
    /// None of these records.
    pub except: Vec<i64>,
    /// Linked, in each of some roles, to one of these records at the far end; and whether the row
    /// is the `from` end.
    pub linked: Vec<(Role, Vec<i64>, bool)>,
    /// On which nothing of some sorts hangs that still stands.
    pub lacking: Vec<Lack>,
    /// Holding this word.
    pub text: Option<String>,
    /// Before whom rows that only the office reads are left out.
    pub veil: Option<Veil>,
}

/// Some lights on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lit {
    /// The lights.
    pub lights: Vec<Light>,
    /// The day.
    pub on: Day,
    /// The last day that is near then, where the kind does not keep the days on which its lights
    /// turn.
    pub near: Day,
}

impl Lit {
    /// Says whether it means what presses and nothing else: red, yellow, or both.
    pub(super) fn presses(&self) -> bool {
        let pressing = |light: &Light| matches!(light, Light::Red | Light::Yellow);
        !self.lights.is_empty() && self.lights.iter().all(pressing)
    }
}

/// The conditions of a filter, and what they compare with.
pub(super) fn conditions(kind: Kind, filter: &Filter) -> (Vec<String>, Params) {
    let mut conditions = Vec::new();
    let mut params = Params::new();
    if let Some(campaign) = filter.campaign {
        conditions.push("t.campaign_id = ?".to_owned());
        params.push(Value::Int(campaign));
    }
    match filter.states.as_slice() {
        [] => conditions.push(format!("t.state <> '{VOID}'")),
        [one] => {
            conditions.push("t.state = ?".to_owned());
            params.push(Value::from(*one));
        }
        many => {
            conditions.push(format!("t.state IN ({})", vec!["?"; many.len()].join(", ")));
            params.extend(many.iter().map(|state| Value::from(*state)));
        }
    }
    for (column, value) in &filter.equals {
        if *value == Value::Null {
            conditions.push(format!("t.{column} IS NULL"));
        } else {
            conditions.push(format!("t.{column} = ?"));
            params.push(value.clone());
        }
    }
    for (column, values) in &filter.among {
        let listed_there = format!("t.{column} IN (SELECT value FROM json_each(?))");
        conditions.push(if values.contains(&Value::Null) {
            format!("(t.{column} IS NULL OR {listed_there})")
        } else {
            listed_there
        });
        params.push(listed(values));
    }
    for within in &filter.within {
        let (part, bounds) = bounded(kind, within);
        conditions.push(part);
        params.extend(bounds);
    }
    lit(kind, filter, &mut conditions, &mut params);
    if let Some(acted) = filter.acted {
        conditions.push(
            "t.id IN (SELECT record_id FROM acts
              WHERE campaign_id = ? AND kind = ? AND act = ? AND day > ? AND day <= ?)"
                .to_owned(),
        );
        params.extend([
            Value::Int(filter.campaign.unwrap_or_default()),
            Value::from(kind.code()),
            Value::from(acted.act),
            Value::from(acted.after),
            Value::from(acted.until),
        ]);
    }
    if !filter.keys.is_empty() {
        let places = vec!["?"; filter.keys.len()].join(", ");
        conditions.push(format!("t.id IN ({places})"));
        params.extend(filter.keys.iter().copied().map(Value::Int));
    }
    if !filter.except.is_empty() {
        conditions.push("t.id NOT IN (SELECT value FROM json_each(?))".to_owned());
        let keys = filter.except.iter().copied().map(Value::Int);
        params.push(listed(&keys.collect::<Vec<_>>()));
    }
    for (role, ids, is_from) in &filter.linked {
        let (own, far) = if *is_from {
            ("from_id", "to_id")
        } else {
            ("to_id", "from_id")
        };
        conditions.push(format!(
            "t.id IN (SELECT {own} FROM links WHERE role = ?
               AND {far} IN (SELECT value FROM json_each(?)))"
        ));
        let ids: Vec<Value> = ids.iter().copied().map(Value::Int).collect();
        params.extend([Value::from(role.code()), listed(&ids)]);
    }
    conditions.extend(filter.lacking.iter().map(|it| it.condition(kind)));
    conditions.extend(filter.veil.map(|veil| open_to(kind, veil)));
    (conditions, params)
}

/// The conditions of the lights of a day.
fn lit(kind: Kind, filter: &Filter, conditions: &mut Vec<String>, params: &mut Params) {
    let Some(lit) = &filter.lit else { return };
    let mut any = Vec::new();
    for light in &lit.lights {
        let (one, values) = if kind.def().keeps_lights() {
            kept(kind, *light, lit)
        } else {
            reckoned(kind, *light, lit)
        };
        any.push(one);
        params.extend(values);
    }
    match any.as_slice() {
        [] => {}
        [one] => conditions.push(one.clone()),
        many => conditions.push(format!("({})", many.join(" OR "))),
    }
    if lit.lights == [Light::Green]
        && kind.def().keeps_lights()
        && let [one] = filter.states.as_slice()
        && let Some(due) = kind.def().due
        && kind.def().machine.pace(one) == Some(Pace::Runs)
    {
        // While the clock runs, what is not overdue has a limit ahead, or one that lay on the
        // days off before: the range begins there.
        conditions.push(format!("{} > ?", expression(kind, Sort::By(due))));
        params.push(Value::from(run_out(lit.on)));
    }
}

/// The states in which the clock goes, or stands, as literals.
fn paced(kind: Kind, wanted: impl Fn(Pace) -> bool) -> String {
    let states = kind.def().machine.paced(wanted);
    let states = states.iter().map(|state| format!("'{state}'"));
    states.collect::<Vec<_>>().join(", ")
}

/// The condition of a light by the days on which it turns.
fn kept(kind: Kind, light: Light, lit: &Lit) -> (String, Params) {
    let day = || Value::from(lit.on);
    match light {
        Light::Red => ("t.red_on <= ?".to_owned(), vec![day()]),
        Light::Yellow => (
            "t.yellow_on <= ? AND ifnull(t.red_on, '~') > ?".to_owned(),
            vec![day(), day()],
        ),
        Light::Green => {
            let states = paced(kind, |pace| pace != Pace::Paused);
            let sql = format!(
                "ifnull(t.yellow_on, '~') > ? AND ifnull(t.red_on, '~') > ?
                 AND t.state IN ({states})"
            );
            (sql, vec![day(), day()])
        }
        Light::Grey => {
            let states = paced(kind, |pace| pace == Pace::Paused);
            (format!("t.state IN ({states})"), Params::new())
        }
    }
}

/// The condition of a light by the day on which something falls due, as long as that has not come.
fn reckoned(kind: Kind, light: Light, lit: &Lit) -> (String, Params) {
    let def = kind.def();
    let due = def.due.unwrap_or("id");
    let run_out = Value::from(run_out(lit.on));
    let near = Value::from(lit.near);
    let (span, params) = match light {
        Light::Red => (format!("t.{due} <= ?"), vec![run_out]),
        Light::Yellow => (format!("t.{due} > ? AND t.{due} <= ?"), vec![run_out, near]),
        Light::Green => (format!("t.{due} > ? AND t.{due} > ?"), vec![run_out, near]),
        Light::Grey => (format!("t.{due} < ''"), Params::new()),
    };
    let states = paced(kind, |pace| pace != Pace::Paused);
    let met = def.met.map(|met| format!(" AND t.{met} IS NULL"));
    let sql = format!(
        "{span} AND t.state IN ({states}){}",
        met.unwrap_or_default()
    );
    (sql, params)
}

/// Writes values as the engine takes a list of any length by one parameter.
fn listed(values: &[Value]) -> Value {
    Value::from(serde_json::to_string(values).unwrap_or_default())
}

/// Says whether a column has an index of its own, and no list is ordered by it.
pub(super) fn is_looked_up(kind: Kind, column: &str) -> bool {
    let begins = |columns: &&[&str]| columns.first() == Some(&column);
    kind.def().looked_up.iter().any(begins) && !is_order(kind, column)
}

/// Says whether a list of a kind is ordered by a column.
fn is_order(kind: Kind, column: &str) -> bool {
    kind.def().lists.is_some_and(|lists| {
        let mut narrowed = lists.narrowed.iter().map(|it| it.1);
        lists.orders.contains(&column) || narrowed.any(|it| it.contains(&column))
    })
}

/// The condition that a column lies within bounds, in the words of the index of its order: what is
/// empty stands there behind everything, and is within none.
pub(super) fn bounded(kind: Kind, within: &Within) -> (String, Params) {
    // By what no list is ordered by nothing stands behind: there an empty cell is within none.
    let is_order = is_order(kind, within.column);
    let by = if is_order {
        expression(kind, Sort::By(within.column))
    } else {
        format!("t.{}", within.column)
    };
    let mut parts = Vec::new();
    let mut params = Params::new();
    for (sign, bound) in [(">=", &within.from), ("<=", &within.to)] {
        if let Some(bound) = bound {
            parts.push(format!("{by} {sign} ?"));
            params.push(bound.clone());
        }
    }
    if within.to.is_none() && is_order {
        parts.push(format!("{by} < '{LAST}'"));
    }
    (parts.join(" AND "), params)
}

impl Filter {
    /// Narrows further to rows that show some lights, or wait, as another filter says.
    pub fn show(&mut self, lit: Self) {
        self.lit = match (self.lit.take(), lit.lit) {
            (Some(mut asked), Some(other)) => {
                asked.lights.retain(|light| other.lights.contains(light));
                if asked.lights.is_empty() {
                    // Nothing shows two lights.
                    self.equals.push(("id", Value::Int(0)));
                }
                Some(asked)
            }
            (one, other) => one.or(other),
        };
        self.except.extend(lit.except);
        self.linked.extend(lit.linked);
        self.lacking.extend(lit.lacking);
        self.equals.extend(lit.equals);
        self.among.extend(lit.among);
        self.within.extend(lit.within);
        if lit.states.is_empty() {
            return;
        }
        let asked = std::mem::take(&mut self.states);
        let both = |state: &&str| asked.is_empty() || asked.contains(state);
        self.states = lit.states.into_iter().filter(both).collect();
        if self.states.is_empty() {
            // Nothing is in one state and shows the light of another.
            self.equals.push(("id", Value::Int(0)));
        }
    }

    /// Narrows to rows with one of these values.
    pub fn one_of(&mut self, column: &'static str, mut values: Vec<Value>) {
        values.sort_unstable();
        values.dedup();
        match <[Value; 1]>::try_from(values) {
            Ok([one]) => self.equals.push((column, one)),
            Err(values) => self.among.push((column, values)),
        }
    }

    /// Gives the values to which a column is narrowed; none where it is not.
    pub fn values(&self, column: &str) -> &[Value] {
        let one = self.equals.iter().find(|(it, _)| *it == column);
        let several = || self.among.iter().find(|(it, _)| *it == column);
        match one {
            Some((_, value)) => std::slice::from_ref(value),
            None => several().map_or(&[], |(_, values)| values),
        }
    }
}

/// The records to which something happened, for the last time, within some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acted {
    /// What: the word of an act that the kind counts.
    pub act: &'static str,
    /// After this day.
    pub after: Day,
    /// On or before this day.
    pub until: Day,
}
