//! Lag 滞后: how far a task is behind its own dated steps, in days and in points.
//!
//! It is computed from the steps alone, never from a percentage that somebody gives. Points are
//! per cent of the steps of a task whose day has passed while they are not done; a step done
//! ahead makes up for none, as the days do not let it either. Nothing that depends on today is
//! kept: a task keeps from which day each step that is not done is behind, and how many there are.

use super::calendar::Calendar;
use super::{Record, Value};
use crate::domain::Day;

/// The column of the day from which on a record lags behind its own steps 滞后.
pub const LAG_ON: &str = "lag_on";

/// The column with the days from which on each step not done is behind, and the number of steps.
pub const LAG_STEPS: &str = "lag_steps";

/// What stands between those days and the number of steps.
const OF: char = '/';

/// From how many points on lag colours a light, where a campaign lets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LagLimits {
    /// Yellow from so many points on.
    pub yellow: i64,
    /// Red beyond so many points.
    pub red: i64,
}

impl LagLimits {
    /// Reads a campaign's settings; nothing where lag colours no light.
    pub fn of(campaign: Option<&Record>) -> Option<Self> {
        let campaign = campaign.filter(|it| it.is_set("lag_colours"))?;
        Some(Self {
            yellow: campaign.int("lag_yellow").unwrap_or(10),
            red: campaign.int("lag_red").unwrap_or(30),
        })
    }
}

/// Says whether a task lags behind its own steps on a day 滞后.
pub fn lags(record: &Record, today: Day) -> bool {
    lag_days(record, today).is_some()
}

/// Says for how many days a task has lagged behind its own steps; nothing where it does not.
pub fn lag_days(record: &Record, today: Day) -> Option<i64> {
    let since = record.day(LAG_ON).filter(|day| *day <= today)?;
    Some(today.days_since(since) + 1)
}

/// Says how many per cent of its steps are behind on a day; nothing where none is.
pub fn lag_points(record: &Record, today: Day) -> Option<i64> {
    let (days, steps) = record.text(LAG_STEPS).split_once(OF)?;
    let steps: i64 = steps.parse().ok().filter(|it| *it > 0)?;
    let passed = days
        .split_whitespace()
        .filter_map(|day| day.parse::<Day>().ok())
        .filter(|day| *day <= today);
    let behind = i64::try_from(passed.count()).ok().filter(|it| *it > 0)?;
    Some((behind * 100 + steps / 2) / steps)
}

/// Gives the day after the earliest due date of a planned step.
pub(super) fn lag_on(milestones: &[Record], calendar: &Calendar) -> Option<Day> {
    behind_on(milestones, calendar).into_iter().next()
}

/// Writes from which day each step not done is behind, and of how many steps.
pub(super) fn lag_steps(milestones: &[Record], calendar: &Calendar) -> Value {
    let days: Vec<String> = behind_on(milestones, calendar)
        .iter()
        .map(Day::to_string)
        .collect();
    let written = format!("{}{OF}{}", days.join(" "), milestones.len());
    Value::from((!days.is_empty()).then_some(written))
}

/// Gives the days from which on planned steps are behind, the first one first.
fn behind_on(milestones: &[Record], calendar: &Calendar) -> Vec<Day> {
    let mut days: Vec<Day> = milestones
        .iter()
        .filter(|step| step.state == "planned")
        .filter_map(|step| step.day("due_on"))
        .filter_map(|due| calendar.roll_forward(due).day_after())
        .collect();
    days.sort();
    days
}

#[cfg(test)]
mod tests {
    use super::super::{Cells, Kind};
    use super::*;

    fn record(state: &str, cells: Cells) -> Record {
        Record {
            kind: Kind::Milestone,
            id: 1,
            number: "步-001".to_owned(),
            revision: 1,
            state: state.to_owned(),
            campaign_id: Some(1),
            made_on: "2009-09-01".to_owned(),
            made_by: None,
            cells,
        }
    }

    /// Saturday 31 October 2009 runs out on Monday; three of five steps are not done, one is done
    /// ahead and makes up for nothing.
    #[test]
    fn points_are_the_share_of_steps_that_are_behind_on_a_day() {
        let step = |state, due: &str| record(state, Cells::from([("due_on", due.into())]));
        let steps = [
            step("planned", "2009-10-31"),
            step("done", "2009-09-01"),
            step("planned", "2009-10-20"),
            step("done", "2009-12-01"),
            step("planned", "2009-12-01"),
        ];
        let calendar = Calendar::statutory();
        let cells = Cells::from([
            (LAG_ON, lag_on(&steps, &calendar).into()),
            (LAG_STEPS, lag_steps(&steps, &calendar)),
        ]);
        let task = record("rectifying", cells);
        for (day, days, points) in [
            ("2009-10-20", None, None),
            ("2009-10-21", Some(1), Some(20)),
            ("2009-11-02", Some(13), Some(20)),
            ("2009-11-03", Some(14), Some(40)),
            ("2009-12-02", Some(43), Some(60)),
        ] {
            let today = day.parse().unwrap();
            assert_eq!(lag_days(&task, today), days, "{day}");
            assert_eq!(lag_points(&task, today), points, "{day}");
        }
    }

    #[test]
    fn what_has_no_step_behind_has_no_points() {
        let calendar = Calendar::statutory();
        let done = record("done", Cells::from([("due_on", "2009-09-01".into())]));
        assert_eq!(lag_steps(&[], &calendar), Value::Null);
        assert_eq!(lag_steps(&[done], &calendar), Value::Null);
        let task = record("rectifying", Cells::default());
        assert_eq!(lag_points(&task, "2009-12-01".parse().unwrap()), None);
    }
}
