//! Where the campaign stands today: sums over the tallies, nothing counted record by record.

use chrono::NaiveDate;

use super::{Office, Outcome};
use crate::domain::{Kind, Record, VOID};
use crate::store::Tally;

/// How many open tasks show each light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lights {
    /// Overdue.
    pub red: i64,
    /// Due soon.
    pub yellow: i64,
    /// On course.
    pub green: i64,
    /// Suspended.
    pub grey: i64,
}

/// The worst light of all; the exit code of `status --check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overall {
    /// Nothing near its limit, or nothing open.
    Green,
    /// Something is due soon.
    Yellow,
    /// Something is overdue.
    Red,
}

impl Overall {
    /// Gives the code used in JSON and in locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
        }
    }
}

impl Lights {
    /// Gives the worst light; nothing open is green.
    pub const fn overall(self) -> Overall {
        if self.red > 0 {
            Overall::Red
        } else if self.yellow > 0 {
            Overall::Yellow
        } else {
            Overall::Green
        }
    }

    /// Adds the open tasks of a tally, as it stands on its day.
    pub(super) fn add(&mut self, tally: &Tally) {
        match tally.state.as_str() {
            "suspended" => self.grey += tally.n,
            "stage_done" => self.green += tally.n,
            "issued" | "signed" | "rectifying" | "returned" | "applied" | "verifying"
            | "approving" => {
                self.red += tally.red;
                self.yellow += tally.yellow;
                self.green += tally.n - tally.red - tally.yellow;
            }
            _ => {}
        }
    }
}

/// How many of something, and how many are dealt with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// All that stand.
    pub total: i64,
    /// Dealt with.
    pub ended: i64,
}

/// Where the problems stand, by their states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProblemStates {
    /// All that are not void.
    pub total: i64,
    /// Solved.
    pub resolved: i64,
    /// To be kept up for long, with a review date: they stay open.
    pub long_term: i64,
    /// Handed over.
    pub handed_over: i64,
    /// Not listed by the meeting.
    pub not_listed: i64,
    /// Merged into another one.
    pub merged: i64,
}

impl ProblemStates {
    /// Gives how many are still to be dealt with, the long-term ones included.
    pub const fn open(self) -> i64 {
        self.total - self.resolved - self.left()
    }

    /// Gives how many ended otherwise than solved.
    pub const fn left(self) -> i64 {
        self.handed_over + self.not_listed + self.merged
    }
}

/// Everything `status` says.
#[derive(Clone, Debug)]
pub struct Status {
    /// The business day.
    pub date: NaiveDate,
    /// The campaign.
    pub campaign: Option<Record>,
    /// The phase of today: the last one that has begun.
    pub phase: Option<Record>,
    /// The step of today.
    pub step: Option<Record>,
    /// Opinions; the ended ones are disposed of.
    pub opinions: Part,
    /// Cards, and of them the empty ones.
    pub cards: Part,
    /// Problems.
    pub problems: ProblemStates,
    /// Tasks; the ended ones are closed.
    pub tasks: Part,
    /// Tasks that were handed over or withdrawn.
    pub tasks_left: i64,
    /// Tasks closed late.
    pub late_closed: i64,
    /// Tasks that are not issued yet.
    pub tasks_planned: i64,
    /// The lights of the open tasks.
    pub lights: Lights,
}

impl Office {
    /// Says where the campaign stands today.
    pub fn status(&self) -> Outcome<Status> {
        self.status_of(&self.task_tallies()?)
    }

    /// Gives the tallies of the tasks as they stand today: the longest ones, read once a screen.
    pub(super) fn task_tallies(&self) -> Outcome<Vec<Tally>> {
        let campaign = self.campaign_id().unwrap_or_default();
        self.store.tallies(Kind::Task, campaign, self.today())
    }

    /// Says where the campaign stands, the tallies of the tasks being at hand.
    pub(super) fn status_of(&self, tasks: &[Tally]) -> Outcome<Status> {
        let today = self.today();
        let campaign = self.campaign_id().unwrap_or_default();
        let phases = self.all(Kind::Phase)?;
        let phase = current(&phases, today);
        let steps = match &phase {
            Some(phase) => self.parts(Kind::Step, "phase_id", phase.id)?,
            None => Vec::new(),
        };
        let mut lights = Lights::default();
        for tally in tasks {
            lights.add(tally);
        }
        let sum = |states: &[&str]| -> i64 {
            tasks
                .iter()
                .filter(|tally| states.contains(&tally.state.as_str()))
                .map(|tally| tally.n)
                .sum()
        };
        let planned = sum(&["draft", "pending"]);
        let cards = self.store.tallies(Kind::Card, campaign, today)?;
        let stand = || cards.iter().filter(|tally| tally.state != VOID);
        Ok(Status {
            date: today,
            campaign: self.campaign().cloned(),
            step: current(&steps, today),
            phase,
            opinions: self.part(Kind::Opinion, campaign)?,
            cards: Part {
                total: stand().map(|tally| tally.n).sum(),
                ended: stand().map(|tally| tally.late).sum(),
            },
            problems: self.problem_states(campaign)?,
            tasks: Part {
                total: tasks
                    .iter()
                    .filter(|it| it.state != VOID)
                    .map(|it| it.n)
                    .sum(),
                ended: sum(&["closed"]),
            },
            tasks_left: sum(&["withdrawn", "handed_over"]),
            late_closed: tasks
                .iter()
                .filter(|tally| tally.state == "closed")
                .map(|tally| tally.late)
                .sum(),
            tasks_planned: planned,
            lights,
        })
    }

    fn problem_states(&self, campaign: i64) -> Outcome<ProblemStates> {
        let mut states = ProblemStates::default();
        for tally in self.store.tallies(Kind::Problem, campaign, self.today())? {
            if tally.state == VOID {
                continue;
            }
            states.total += tally.n;
            let place = match tally.state.as_str() {
                "resolved" => &mut states.resolved,
                "long_term" => &mut states.long_term,
                "handed_over" => &mut states.handed_over,
                "not_listed" => &mut states.not_listed,
                "merged" => &mut states.merged,
                _ => continue,
            };
            *place += tally.n;
        }
        Ok(states)
    }

    fn part(&self, kind: Kind, campaign: i64) -> Outcome<Part> {
        let machine = kind.def().machine;
        let mut part = Part::default();
        for tally in self.store.tallies(kind, campaign, self.today())? {
            if tally.state != VOID {
                part.total += tally.n;
                part.ended += if machine.is_ended(&tally.state) {
                    tally.n
                } else {
                    0
                };
            }
        }
        Ok(part)
    }
}

/// Gives the phase or step of a day: the one whose span holds it, else the last that has begun.
fn current(records: &[Record], today: NaiveDate) -> Option<Record> {
    let has_begun = |record: &&Record| record.day("from_on").is_some_and(|day| day <= today);
    let begun: Vec<&Record> = records.iter().filter(has_begun).collect();
    begun
        .iter()
        .find(|record| record.day("to_on").is_some_and(|day| today <= day))
        .or_else(|| begun.last())
        .map(|record| (*record).clone())
        .or_else(|| records.first().cloned())
}
