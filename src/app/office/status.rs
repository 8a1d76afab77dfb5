//! Where the campaign stands today: sums over the tallies, nothing counted record by record.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Office, Outcome};
use crate::domain::light::Light;
use crate::domain::{Kind, Pace, Record, VOID};
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
        match Kind::Task.def().machine.pace(&tally.state) {
            Some(Pace::Paused) => self.grey += tally.n,
            Some(Pace::Runs | Pace::Judged | Pace::Reached) => {
                self.red += tally.red;
                self.yellow += tally.yellow;
                self.green += tally.n - tally.red - tally.yellow;
            }
            None => {}
        }
    }

    /// Gives how many show a light.
    pub const fn of(self, light: Light) -> i64 {
        match light {
            Light::Red => self.red,
            Light::Yellow => self.yellow,
            Light::Green => self.green,
            Light::Grey => self.grey,
        }
    }
}

/// Cards, and of them the empty ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// All that stand.
    pub total: i64,
    /// Without an opinion on them.
    pub empty: i64,
}

/// How many records there are in each state; every figure of states is a sum of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<(Kind, String), i64>);

impl Counts {
    pub(super) fn put(&mut self, kind: Kind, state: &str, n: i64) {
        *self.0.entry((kind, state.to_owned())).or_default() += n;
    }

    /// Counts the records of a kind in a group of its states.
    pub fn group(&self, kind: Kind, code: &str) -> i64 {
        let states = kind.def().machine.group(code);
        states
            .into_iter()
            .map(|state| self.state(kind, state))
            .sum()
    }

    /// Counts the records of a kind in one state.
    pub fn state(&self, kind: Kind, state: &str) -> i64 {
        let found = self.0.get(&(kind, state.to_owned()));
        found.copied().unwrap_or_default()
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
    /// Opinions, problems and tasks by their states, as far as the login may read them.
    pub counts: Counts,
    /// Cards.
    pub cards: Cards,
    /// Tasks closed late.
    pub late_closed: i64,
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
        let cards = self.store.tallies(Kind::Card, campaign, today)?;
        let stand = || cards.iter().filter(|tally| tally.state != VOID);
        Ok(Status {
            date: today,
            campaign: self.campaign().cloned(),
            step: current(&steps, today),
            phase,
            counts: self.counts(tasks)?,
            cards: Cards {
                total: stand().map(|tally| tally.n).sum(),
                empty: stand().map(|tally| tally.late).sum(),
            },
            late_closed: tasks
                .iter()
                .filter(|tally| tally.state == "closed")
                .map(|tally| tally.late)
                .sum(),
            lights,
        })
    }

    fn counts(&self, tasks: &[Tally]) -> Outcome<Counts> {
        let campaign = self.campaign_id().unwrap_or_default();
        let mut counts = Counts::default();
        for tally in tasks {
            counts.put(Kind::Task, &tally.state, tally.n);
        }
        for kind in [Kind::Opinion, Kind::Problem] {
            for tally in self.store.tallies(kind, campaign, self.today())? {
                counts.put(kind, &tally.state, tally.n);
            }
        }
        if !self.session.role.may_read_restricted() {
            // A figure counts the rows that its reader may open.
            for (state, n) in self.store.restricted(campaign)? {
                counts.put(Kind::Opinion, &state, -n);
            }
        }
        Ok(counts)
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
