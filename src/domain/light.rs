//! Lights: the days on which they turn, and what they show on a day.
//!
//! Nothing that depends on today is stored: a task keeps the days on which it turns yellow and
//! red and falls behind its steps, and the light of a day is read off them. Of every other kind
//! that falls due they are reckoned from its day. Progress percentages
//! are deliberately absent.

use super::calendar::Calendar;
use super::lag::{LAG_ON, LAG_STEPS, LagLimits, lag_on, lag_points, lag_steps};
use super::lateness::Clock;
use super::{Pace, Record, Value};
use crate::domain::Day;

/// What a light shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// Overdue 逾期.
    Red,
    /// Due soon 临期, or not signed for in time.
    Yellow,
    /// On course 正常.
    Green,
    /// Suspended 中止: the clock stands.
    Grey,
}

impl Light {
    /// All of them, the worst first.
    pub const ALL: [Self; 4] = [Self::Red, Self::Yellow, Self::Green, Self::Grey];

    /// Gives the code used in locale keys and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Grey => "grey",
        }
    }
}

/// No light turns earlier than a year before, whatever an old store says.
const DAYS_MOST: i64 = 366;

/// How many working days before something a light turns; a campaign's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Yellow when this many working days or fewer are left.
    pub yellow_days: i64,
    /// Yellow when not signed for within this many working days after issue.
    pub sign_days: i64,
    /// Working days between a notice and a circular.
    pub notice_days: i64,
    /// Progress is reported at least every so many days, where a task says nothing else; nought
    /// where nobody asks for it.
    pub report_days: i64,
    /// A goal is told that nothing has served for more than so many days; nought where nobody asks
    /// for it.
    pub goal_days: i64,
    /// From how many points on lag 滞后 colours a light; nothing where it colours none.
    pub lag: Option<LagLimits>,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            yellow_days: 3,
            sign_days: 2,
            notice_days: 5,
            report_days: 0,
            goal_days: 30,
            lag: None,
        }
    }
}

impl Thresholds {
    /// Reads a campaign's settings; what it does not set stays as usual.
    pub fn of(campaign: Option<&Record>) -> Self {
        let usual = Self::default();
        let read = |column: &str, otherwise: i64| {
            let set = campaign.and_then(|it| it.int(column));
            set.unwrap_or(otherwise).clamp(0, DAYS_MOST)
        };
        Self {
            yellow_days: read("yellow_days", usual.yellow_days),
            sign_days: read("sign_days", usual.sign_days),
            notice_days: read("notice_days", usual.notice_days),
            report_days: read("report_days", usual.report_days),
            goal_days: read("goal_days", usual.goal_days),
            lag: LagLimits::of(campaign),
        }
    }
}

/// The days on which a task's light turns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LightDays {
    /// The first day on which it is due soon.
    pub yellow_on: Option<Day>,
    /// The first day on which it is overdue.
    pub red_on: Option<Day>,
    /// The first day on which a planned step is behind.
    pub lag_on: Option<Day>,
    /// From which days on how many of its steps are behind, written as a task keeps it.
    pub lag_steps: Value,
    /// The first day on which progress was to be reported and nobody did.
    pub silent_on: Option<Day>,
}

impl LightDays {
    /// Computes them for a task as it stands.
    ///
    /// The clock runs while the department works, stops on the day of the application for striking
    /// off (an application in time is green, a late one stays red) and stands while the task
    /// is suspended.
    pub fn of(
        task: &Record,
        milestones: &[Record],
        calendar: &Calendar,
        thresholds: Thresholds,
    ) -> Self {
        // A limit on a day off runs out on the next working day (Civil Code art. 203).
        let due = task.kind.def().due.and_then(|due| task.day(due));
        let limit = due.map(|day| calendar.roll_forward(day));
        let overdue = limit.and_then(Day::day_after);
        match task.kind.def().machine.pace(&task.state) {
            Some(Pace::Runs) => {
                let soon = limit.map(|limit| soon_on(calendar, limit, thresholds.yellow_days));
                let unsigned = (task.state == "issued")
                    .then(|| task.day("issued_on"))
                    .flatten()
                    .map(|day| calendar.add_working_days(day, thresholds.sign_days))
                    .and_then(Day::day_after);
                Self {
                    yellow_on: [soon, unsigned].into_iter().flatten().min(),
                    red_on: overdue,
                    lag_on: lag_on(milestones, calendar),
                    lag_steps: lag_steps(milestones, calendar),
                    silent_on: silent_on(task, calendar, thresholds),
                }
            }
            Some(Pace::Judged) => {
                let late = task.day("applied_on") > limit && limit.is_some();
                Self {
                    red_on: overdue.filter(|_| late),
                    ..Self::default()
                }
            }
            Some(Pace::Reached | Pace::Paused) | None => Self::default(),
        }
    }

    /// The columns of a task in which they stand: reckoned from what else it says.
    pub const COLUMNS: [&'static str; 5] =
        ["yellow_on", "red_on", LAG_ON, LAG_STEPS, SILENT_ON];

    /// Gives them as cells of a task.
    pub fn cells(self) -> [(&'static str, Value); 5] {
        [
            (Self::COLUMNS[0], self.yellow_on.into()),
            (Self::COLUMNS[1], self.red_on.into()),
            (LAG_ON, self.lag_on.into()),
            (LAG_STEPS, self.lag_steps),
            (SILENT_ON, self.silent_on.into()),
        ]
    }
}

/// From where lights are seen: a day, with the settings of a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The day.
    pub today: Day,
    /// How early a light turns.
    pub thresholds: Thresholds,
}

impl Sight {
    /// Sees from a day with the usual settings.
    pub fn on(today: Day) -> Self {
        let thresholds = Thresholds::default();
        Self { today, thresholds }
    }

    /// Gives the last day that has run out: what was due then or before is overdue.
    pub fn run_out(self) -> Day {
        run_out(self.today)
    }

    /// Gives the last day that is near: what is due then, and has not run out, is due soon.
    pub fn near(self) -> Day {
        let calendar = Calendar::shared();
        let days = self.thresholds.yellow_days;
        let near = if days == 0 {
            self.today
        } else {
            calendar.add_working_days(self.today, days)
        };
        if calendar.is_working_day(near) {
            near
        } else {
            calendar.previous_working_day(near)
        }
    }
}

/// Gives the last day that has run out, seen from a day: the working day before.
pub fn run_out(today: Day) -> Day {
    Calendar::shared().previous_working_day(today)
}

/// Gives the light of a record on a day; nothing where no clock goes: before issue, after the end,
/// once what was due has come, and for kinds that have none.
pub fn light_of(record: &Record, sight: Sight) -> Option<Light> {
    let def = record.kind.def();
    let come = |day: Option<Day>| day.is_some_and(|day| day <= sight.today);
    let (red, yellow) = if def.keeps_lights() {
        let come = |column: &str| come(record.day(column));
        (come("red_on"), come("yellow_on"))
    } else if is_due(record) {
        let days = LightDays::of(record, &[], Calendar::shared(), sight.thresholds);
        (come(days.red_on), come(days.yellow_on))
    } else {
        return None;
    };
    Some(match def.machine.pace(&record.state)? {
        Pace::Paused => Light::Grey,
        Pace::Runs | Pace::Judged if red => Light::Red,
        Pace::Runs | Pace::Judged if yellow => Light::Yellow,
        Pace::Runs | Pace::Judged | Pace::Reached => Light::Green,
    })
}

/// Gives the light as it is shown on a day: that of the limit, or a worse one where the campaign
/// lets lag 滞后 colour it. What is counted as overdue or due soon is so by its limit alone.
pub fn shown_light(record: &Record, sight: Sight) -> Option<Light> {
    let light = light_of(record, sight)?;
    Some(lag_light(record, sight).map_or(light, |lag| lag.min(light)))
}

/// Gives the colour that lag lends to a light; nothing where it is behind by too little, or the
/// campaign lets lag colour none.
pub fn lag_light(record: &Record, sight: Sight) -> Option<Light> {
    let limits = sight.thresholds.lag?;
    let points = lag_points(record, sight.today)?;
    if points > limits.red {
        Some(Light::Red)
    } else {
        (points >= limits.yellow).then_some(Light::Yellow)
    }
}

/// Says for how many days the limit of what nobody has decided on yet has passed; nothing where it
/// has not. No clock goes for it and no light is lit, yet it will not be met either.
pub fn past_undecided(record: &Record, today: Day) -> Option<i64> {
    let def = record.kind.def();
    let due = def.due.and_then(|due| record.day(due))?;
    let waits = def.keeps_lights() && def.machine.undecided.contains(&record.state.as_str());
    // It runs out as what was issued does, on the next working day.
    let runs_out = Calendar::shared().roll_forward(due);
    (waits && runs_out < today).then(|| today.days_since(runs_out))
}

/// Says whether a record waits for the day on which it falls due.
fn is_due(record: &Record) -> bool {
    let def = record.kind.def();
    let has_day = def.due.is_some_and(|due| !record.lacks(due));
    has_day && def.met.is_none_or(|met| record.lacks(met))
}

/// The column with the first day on which progress was to be reported and nobody did.
pub const SILENT_ON: &str = "silent_on";

/// Says since how many days nothing was heard of a task of which a report was due by a day; nothing
/// where none was.
pub fn silent(record: &Record, today: Day) -> Option<i64> {
    record.day(SILENT_ON).filter(|day| *day <= today)?;
    Some(today.days_since(heard(record)?))
}

/// Gives the day on which a task was heard of last; one of an older store was when it began.
fn heard(task: &Record) -> Option<Day> {
    let days = ["heard_on", "signed_on", "issued_on"];
    days.into_iter().find_map(|column| task.day(column))
}

/// How far a limit is, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    /// The day on which the limit runs out: itself, or the next working day after a day off.
    pub runs_out: Day,
    /// Calendar days until it has run out; negative where it has.
    pub days: i64,
    /// Working days until it has run out, the day itself not counted; negative where it has.
    pub working_days: i64,
    /// All days late so far, those of earlier stretches of a task's clock included.
    pub late: i64,
    /// Of these, the days before an extension that was asked late.
    pub before_extension: i64,
}

/// Measures how far a limit is from a day, in calendar and in working days.
pub fn distance(calendar: &Calendar, today: Day, limit: Day) -> Distance {
    let runs_out = calendar.roll_forward(limit);
    let days = runs_out.days_since(today);
    Distance {
        runs_out,
        days,
        working_days: calendar.working_days_between(today, runs_out),
        late: (-days).max(0),
        before_extension: 0,
    }
}

/// Measures how far a record's own limit is; nothing where it has none or has ended.
///
/// The clock of a task stands from its application for striking off, and while it is suspended.
pub fn distance_of(record: &Record, calendar: &Calendar, today: Day) -> Option<Distance> {
    let def = record.kind.def();
    let limit = record.day(def.due?).filter(|_| is_due(record))?;
    if def.machine.paces.is_empty() {
        return (!record.is_ended()).then(|| distance(calendar, today, limit));
    }
    if !def.keeps_lights() {
        let pace = def.machine.pace(&record.state);
        return pace.map(|_| distance(calendar, today, limit));
    }
    if record.is_ended() {
        return None;
    }
    let clock = Clock::of(record);
    let late = clock.lateness(calendar, today);
    Some(Distance {
        late: late.days,
        before_extension: late.before_extension,
        ..distance(calendar, clock.stood_on().unwrap_or(today), limit)
    })
}

/// Gives the first day on which no more than `most` working days are left.
fn soon_on(calendar: &Calendar, limit: Day, most: i64) -> Day {
    // Going back over one working day more than `most` from the day after the limit leads to the
    // day from which, itself not counted, `most` are left.
    match limit.day_after() {
        Some(after) => calendar.add_working_days(after, -(most + 1)),
        None => limit,
    }
}

/// Gives the day after the one on which the next report is due: so many days after the last was
/// heard, the next working day where that is none.
fn silent_on(task: &Record, calendar: &Calendar, thresholds: Thresholds) -> Option<Day> {
    let own = task.int("report_days");
    let every = own.unwrap_or(thresholds.report_days);
    let heard = heard(task).filter(|_| every > 0)?;
    calendar.roll_forward(heard.plus_days(every)?).day_after()
}

#[cfg(test)]
mod tests {
    use super::super::{Cells, Kind};
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn task(state: &str, limit: &str) -> Record {
        Record {
            kind: Kind::Task,
            id: 1,
            number: "改-001".to_owned(),
            revision: 1,
            state: state.to_owned(),
            campaign_id: Some(1),
            made_on: "2009-09-01".to_owned(),
            made_by: None,
            cells: Cells::from([("limit_on", limit.into())]),
        }
    }

    fn days(task: &Record, yellow_days: i64) -> LightDays {
        let thresholds = Thresholds {
            yellow_days,
            ..Thresholds::default()
        };
        LightDays::of(task, &[], &Calendar::statutory(), thresholds)
    }

    #[test]
    fn yellow_comes_before_a_long_holiday() {
        // After Tuesday 29 September 2009 there are 30 September, 9 and 10 October to work on.
        let lit = days(&task("signed", "2009-10-10"), 3);
        assert_eq!(lit.yellow_on, Some(day("2009-09-29")));
        assert_eq!(lit.red_on, Some(day("2009-10-11")));
    }

    #[test]
    fn a_threshold_of_none_is_yellow_on_the_last_working_day() {
        let lit = days(&task("rectifying", "2009-09-30"), 0);
        assert_eq!(lit.yellow_on, Some(day("2009-09-30")));
        // Thursday 8 October is off: it runs out on Friday 9.
        let lit = days(&task("rectifying", "2009-10-08"), 0);
        assert_eq!(lit.yellow_on, Some(day("2009-10-09")));
        assert_eq!(lit.red_on, Some(day("2009-10-10")));
    }

    /// Limits around the first of October 2009, off from Thursday 1 to Thursday 8: the day it
    /// runs out, yellow with three working days left, red.
    #[test]
    fn a_limit_on_a_day_off_runs_out_on_the_next_working_day() {
        for (limit, runs_out, yellow, red) in [
            ("2009-09-27", "2009-09-27", "2009-09-23", "2009-09-28"),
            ("2009-09-30", "2009-09-30", "2009-09-27", "2009-10-01"),
            ("2009-10-01", "2009-10-09", "2009-09-28", "2009-10-10"),
            ("2009-10-08", "2009-10-09", "2009-09-28", "2009-10-10"),
            ("2009-10-09", "2009-10-09", "2009-09-28", "2009-10-10"),
            ("2009-10-10", "2009-10-10", "2009-09-29", "2009-10-11"),
            ("2009-10-11", "2009-10-12", "2009-09-30", "2009-10-13"),
            ("2009-10-31", "2009-11-02", "2009-10-28", "2009-11-03"),
        ] {
            let task = task("signed", limit);
            let lit = days(&task, 3);
            assert_eq!(lit.yellow_on, Some(day(yellow)), "{limit}");
            assert_eq!(lit.red_on, Some(day(red)), "{limit}");
            let calendar = Calendar::statutory();
            let on_the_day = distance_of(&task, &calendar, day(runs_out)).unwrap();
            assert_eq!((on_the_day.runs_out, on_the_day.days), (day(runs_out), 0));
            assert_eq!(on_the_day.late, 0, "{limit}");
        }
    }

    #[test]
    fn a_step_on_a_day_off_lags_from_the_day_after_the_next_working_day() {
        let mut step = task("planned", "2009-10-31");
        step.kind = Kind::Milestone;
        step.cells = Cells::from([("due_on", "2009-10-31".into())]);
        let calendar = Calendar::statutory();
        let of = task("signed", "2009-11-30");
        let lit = LightDays::of(&of, &[step.clone()], &calendar, Thresholds::default());
        assert_eq!(lit.lag_on, Some(day("2009-11-03")));
        let far = distance_of(&step, &calendar, day("2009-11-04")).unwrap();
        assert_eq!((far.days, far.late), (-2, 2));
    }

    #[test]
    fn what_is_not_issued_or_has_ended_has_no_light() {
        for state in [
            "draft",
            "pending",
            "closed",
            "withdrawn",
            "handed_over",
            "void",
        ] {
            let task = task(state, "2009-10-10");
            assert_eq!(days(&task, 3), LightDays::default());
            let sight = Sight::on(day("2009-10-10"));
            assert_eq!(light_of(&task, sight), None);
        }
    }

    /// What a list asks for by the day on which something is due is what each record shows.
    #[test]
    fn the_days_that_bound_a_light_are_those_on_which_it_turns() {
        let first = day("2009-09-20");
        for yellow_days in [0, 1, 3] {
            for ahead in 0..40 {
                let thresholds = Thresholds {
                    yellow_days,
                    ..Thresholds::default()
                };
                let today = first.plus_days(ahead).unwrap();
                let sight = Sight { today, thresholds };
                for far in -20..40 {
                    let due = today.plus_days(far).unwrap();
                    let mut kept = task("long_term", "");
                    kept.kind = Kind::Problem;
                    kept.cells = Cells::from([("review_on", due.into())]);
                    let bounded = if due <= sight.run_out() {
                        Light::Red
                    } else if due <= sight.near() {
                        Light::Yellow
                    } else {
                        Light::Green
                    };
                    let shown = light_of(&kept, sight);
                    assert_eq!(shown, Some(bounded), "{due} on {today}, {yellow_days}");
                }
            }
        }
    }

    #[test]
    fn distance_is_negative_after_the_limit() {
        let calendar = Calendar::statutory();
        let (before, limit) = (day("2009-09-30"), day("2009-10-14"));
        let left = distance(&calendar, before, limit);
        assert_eq!((left.days, left.working_days), (14, 5));
        let late = distance(&calendar, limit, before);
        assert_eq!((late.days, late.working_days), (-14, -5));
    }
}
