//! Days late 逾期天数: the calendar days on which the clock of a task ran past the limit in force
//! (design 14.6). They add up, and nothing here depends on today until it is asked.
//!
//! The clock runs from the day after issue. The day of an application or a suspension still counts;
//! from then on it stands until the day of the return or of resuming, which does not count. A limit
//! on a rest day runs out on the next working day.

use super::calendar::Calendar;
use super::{Pace, Record, Value};
use crate::domain::Day;

/// Something that happened to the clock of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Issued, returned, resumed, taken up again: it runs from the day after, to this limit.
    Runs {
        /// The day of it.
        on: Day,
        /// The limit in force from then on.
        limit: Option<Day>,
    },
    /// Applied for striking off, or suspended: it stands from the end of the day.
    Stands {
        /// The day of it.
        on: Day,
    },
    /// The application was withdrawn 撤回申请: it never stood.
    Withdrawn,
    /// An extension was granted.
    Extended {
        /// The day of the grant.
        on: Day,
        /// The new limit.
        limit: Day,
        /// Whether it was asked in time: then the new limit is in force from the old one on.
        in_time: bool,
    },
}

/// How late a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lateness {
    /// All days late.
    pub days: i64,
    /// Of these, the days before an extension that was asked late 延期前逾期.
    pub before_extension: i64,
}

/// The clock of a task: the stretch that runs or stood last, and what the ones before came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The day after which the stretch began; nothing before issue.
    after: Option<Day>,
    /// The last day of the stretch, where the clock stands.
    stood_on: Option<Day>,
    /// The limit in force.
    limit: Option<Day>,
    /// What the stretches before came to.
    settled: Lateness,
}

impl Clock {
    /// The column of a task with the days late to which the stretches before came.
    pub const SETTLED: &'static str = "late_settled";

    /// Reads the clock of a task as it stands.
    pub fn of(task: &Record) -> Self {
        let pace = pace_of(task);
        let stood_on = match (pace, task.state.as_str()) {
            (Some(Pace::Judged), _) | (_, "closed") => task.day("applied_on"),
            (Some(Pace::Paused), _) => task.day("suspended_on"),
            _ => None,
        };
        let runs = pace == Some(Pace::Runs) || stood_on.is_some();
        Self {
            after: task
                .day("clock_after_on")
                .or_else(|| began(task))
                .filter(|_| runs),
            stood_on,
            limit: task.day("limit_on"),
            settled: Lateness {
                days: task.int(Self::SETTLED).unwrap_or_default(),
                before_extension: task.int("late_before_extension").unwrap_or_default(),
            },
        }
    }

    /// Gives the day since which the clock stands.
    pub const fn stood_on(self) -> Option<Day> {
        self.stood_on
    }

    /// Gives the clock after something happened.
    #[must_use]
    pub fn turned(self, turn: Turn, calendar: &Calendar) -> Self {
        match turn {
            Turn::Runs { on, limit } => Self {
                after: Some(on),
                stood_on: None,
                limit,
                settled: Lateness {
                    days: self.settled.days + self.late_by(calendar, on),
                    ..self.settled
                },
            },
            Turn::Stands { on } => Self {
                stood_on: Some(on),
                ..self
            },
            Turn::Withdrawn => Self {
                stood_on: None,
                ..self
            },
            Turn::Extended {
                limit,
                in_time: true,
                ..
            } => Self {
                limit: Some(limit),
                ..self
            },
            Turn::Extended {
                on,
                limit,
                in_time: false,
            } => {
                let before = on.day_before().unwrap_or(on);
                let late = self.late_by(calendar, before);
                Self {
                    after: self.after.map(|after| after.max(before)),
                    limit: Some(limit),
                    settled: Lateness {
                        days: self.settled.days + late,
                        before_extension: self.settled.before_extension + late,
                    },
                    ..self
                }
            }
        }
    }

    /// Tells how late the task is by the end of a day.
    pub fn lateness(self, calendar: &Calendar, until: Day) -> Lateness {
        Lateness {
            days: self.settled.days + self.late_by(calendar, until),
            ..self.settled
        }
    }

    /// Counts the days late of the stretch that runs or stood last.
    fn late_by(self, calendar: &Calendar, until: Day) -> i64 {
        let Some((after, limit)) = self.after.zip(self.limit) else {
            return 0;
        };
        let in_time = after.max(calendar.roll_forward(limit));
        let end = self.stood_on.unwrap_or(until);
        end.days_since(in_time).max(0)
    }

    /// Writes into a task what of the clock it does not say otherwise.
    pub(super) fn keep(self, task: &mut Record) {
        let counted = |days: i64| Value::from((days > 0).then_some(days));
        let after = self.after.filter(|after| Some(*after) != began(task));
        task.cells.extend([
            ("clock_after_on", after.into()),
            (Self::SETTLED, counted(self.settled.days)),
            (
                "late_before_extension",
                counted(self.settled.before_extension),
            ),
        ]);
    }
}

/// Gives the day of the issue or of the last return, after which a clock runs that was neither
/// suspended nor moved by an extension since.
fn began(task: &Record) -> Option<Day> {
    ["issued_on", "returned_on"]
        .into_iter()
        .filter_map(|column| task.day(column))
        .max()
}

fn pace_of(task: &Record) -> Option<Pace> {
    task.kind.def().machine.pace(&task.state)
}

/// Turns the clock of a task as it goes from one state to another on a day, and freezes what it
/// came to where the task ends.
pub(super) fn turn(before: &Record, after: &mut Record, on: Day, calendar: &Calendar) {
    let clock = Clock::of(before);
    let (from, to) = (pace_of(before), pace_of(after));
    let limit = after.day("limit_on");
    let goes_on = Turn::Runs { on, limit };
    let turned = if to == Some(Pace::Runs) {
        // Out of the hands of the verifier only a return, which is counted, starts it; a withdrawn
        // application never stopped it.
        let counted = |task: &Record| task.int("times_returned");
        let withdrawn = from == Some(Pace::Judged) && counted(before) == counted(after);
        match (from == Some(Pace::Runs), withdrawn) {
            (true, _) => return,
            (false, true) => clock.turned(Turn::Withdrawn, calendar),
            (false, false) => clock.turned(goes_on, calendar),
        }
    } else if to == Some(Pace::Reached) {
        let stood = clock.turned(Turn::Stands { on }, calendar);
        Clock {
            after: None,
            ..stood.turned(goes_on, calendar)
        }
    } else {
        if ["closed", "handed_over"].contains(&after.state.as_str()) && from.is_some() {
            let late = clock.lateness(calendar, on).days;
            after.cells.insert("late", Value::from(late > 0));
            after.cells.insert("days_late", Value::from(late));
        }
        return;
    };
    turned.keep(after);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        format!("2009-{text}").parse().unwrap()
    }

    /// Reads `issue 04-01 06-30 / apply 07-25 / return 07-27 08-10`.
    fn history(text: &str) -> Vec<Turn> {
        let turn = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            let on = words.get(1).map(|text| day(text));
            let limit = words.get(2).map(|text| day(text));
            match (words[0], on, limit) {
                ("issue" | "return" | "resume", Some(on), limit) => Turn::Runs { on, limit },
                ("apply" | "suspend", Some(on), None) => Turn::Stands { on },
                ("withdraw", None, None) => Turn::Withdrawn,
                (word @ ("extend" | "extend-late"), Some(on), Some(limit)) => Turn::Extended {
                    on,
                    limit,
                    in_time: word == "extend",
                },
                _ => panic!("{text}"),
            }
        };
        text.split('/').map(turn).collect()
    }

    /// What happened to a task, asked on a day: all days late, and those before an extension.
    ///
    /// 30 June 2009 is a Tuesday; 31 October a Saturday, which runs out on Monday 2 November; from
    /// 1 to 8 October nobody works, and on Saturday 10 October everybody.
    const VECTORS: [(&str, &str, i64, i64); 31] = [
        // The day of the application counts, the day of the limit is in time.
        ("issue 04-01 06-30", "06-30", 0, 0),
        ("issue 04-01 06-30", "07-10", 10, 0),
        ("issue 04-01 06-30 / apply 06-30", "09-30", 0, 0),
        ("issue 04-01 06-30 / apply 07-03", "09-30", 3, 0),
        // 25 days, then inside the new limit: they stay. Two past the new limit: 27.
        (
            "issue 04-01 06-30 / apply 07-25 / return 07-27 08-10",
            "08-05",
            25,
            0,
        ),
        (
            "issue 04-01 06-30 / apply 07-25 / return 07-27 08-10 / apply 08-05",
            "09-30",
            25,
            0,
        ),
        (
            "issue 04-01 06-30 / apply 07-25 / return 07-27 08-10 / apply 08-12",
            "09-30",
            27,
            0,
        ),
        // In time, returned after the limit: what stood is not late. 21 and 22 July are.
        (
            "issue 04-01 06-30 / apply 06-29 / return 07-06 07-20 / apply 07-22",
            "09-30",
            2,
            0,
        ),
        // Returned on the day of the application: 1 to 3, then 18 to 20 July.
        (
            "issue 04-01 06-30 / apply 07-03 / return 07-03 07-17",
            "07-20",
            6,
            0,
        ),
        // Twice returned: 1 and 2 July; 11 to 13; 25.
        (
            "issue 04-01 06-30 / apply 07-02 / return 07-03 07-10 / apply 07-13 \
             / return 07-14 07-24 / apply 07-25",
            "09-30",
            6,
            0,
        ),
        // A withdrawn application never stopped the clock.
        ("issue 04-01 06-30 / apply 07-02 / withdraw", "07-09", 9, 0),
        (
            "issue 04-01 06-30 / apply 06-30 / withdraw / apply 07-09",
            "09-30",
            9,
            0,
        ),
        // Suspended while late, to a limit that has passed: 1 to 5, then 21 and 22 July.
        ("issue 04-01 06-30 / suspend 07-05", "07-19", 5, 0),
        (
            "issue 04-01 06-30 / suspend 07-05 / resume 07-20 07-10",
            "07-22",
            7,
            0,
        ),
        // Suspended in time: 4 to 6 August.
        ("issue 04-01 06-30 / suspend 06-20", "08-31", 0, 0),
        (
            "issue 04-01 06-30 / suspend 06-20 / resume 07-20 08-03",
            "08-03",
            0,
            0,
        ),
        (
            "issue 04-01 06-30 / suspend 06-20 / resume 07-20 08-03",
            "08-06",
            3,
            0,
        ),
        // Asked in time: from the old limit on, whenever it was granted.
        ("issue 04-01 06-30 / extend 06-25 07-15", "07-15", 0, 0),
        ("issue 04-01 06-30 / extend 07-08 07-15", "07-17", 2, 0),
        // Refused: nothing happened to the clock.
        ("issue 04-01 06-30", "07-17", 17, 0),
        // Asked late: 1 to 3 July before the grant, 1 to 3 August past the new limit.
        ("issue 04-01 06-30 / extend-late 07-04 07-31", "07-31", 3, 3),
        ("issue 04-01 06-30 / extend-late 07-04 07-31", "08-03", 6, 3),
        // Granted before there was anything late, or on the first day of it.
        ("issue 04-01 06-30 / extend-late 06-30 07-31", "07-31", 0, 0),
        ("issue 04-01 06-30 / extend-late 07-01 07-31", "07-31", 0, 0),
        // Late twice: 1 and 2 July, 11 to 14.
        (
            "issue 04-01 06-30 / extend-late 07-03 07-10 / extend-late 07-15 07-31",
            "07-31",
            6,
            6,
        ),
        // Late in the second stretch: 1 to 5 July, 25 to 27 before the grant.
        (
            "issue 04-01 06-30 / apply 07-05 / return 07-10 07-24 / extend-late 07-28 08-14 \
             / apply 08-14",
            "09-30",
            8,
            3,
        ),
        // Limits on days off.
        ("issue 09-01 10-31 / apply 11-02", "11-30", 0, 0),
        ("issue 09-01 10-31 / apply 11-03", "11-30", 1, 0),
        ("issue 09-01 10-01 / apply 10-12", "11-30", 3, 0),
        ("issue 09-01 10-10", "10-11", 1, 0),
        ("issue 09-01 10-31 / extend-late 11-05 11-20", "11-20", 2, 2),
    ];

    /// Tells how late a task is by the end of a day, from everything that happened to its clock.
    fn lateness(history: &[Turn], calendar: &Calendar, until: Day) -> Lateness {
        let clock = history.iter().fold(Clock::default(), |clock, turn| {
            clock.turned(*turn, calendar)
        });
        clock.lateness(calendar, until)
    }

    #[test]
    fn days_late_add_up_as_by_hand() {
        let calendar = Calendar::statutory();
        for (text, until, days, before_extension) in VECTORS {
            let found = lateness(&history(text), &calendar, day(until));
            let expected = Lateness {
                days,
                before_extension,
            };
            assert_eq!(found, expected, "{text} on {until}");
        }
    }

    #[test]
    fn without_a_limit_nothing_is_late() {
        let calendar = Calendar::statutory();
        let turn = Turn::Runs {
            on: day("04-01"),
            limit: None,
        };
        let found = lateness(&[turn], &calendar, day("12-31"));
        assert_eq!(found, Lateness::default());
    }
}
