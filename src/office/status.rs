//! Where the campaign stands today: sums over the tallies, nothing counted record by record.

use std::collections::BTreeMap;

use super::{Office, Outcome};
use crate::domain::figure::{FigureDef, Shown};
use crate::domain::light::Light;
use crate::domain::{Day, Kind, Pace, Record, STANDING, Type, Value};
use crate::store::{Filter, Tally};

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

    /// Adds what a tally counts of a kind where its clock goes, as it stands on its day.
    pub(super) fn add(&mut self, kind: Kind, tally: &Tally) {
        match kind.def().machine.pace(&tally.state) {
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

/// How many records there are in each state, and of them with the flag of the kind's sums; every
/// figure of states is a sum of these. Of kinds without sums each figure is counted by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    sums: BTreeMap<(Kind, String), (i64, i64)>,
    told: BTreeMap<(Kind, &'static str), i64>,
}

impl Counts {
    fn put(&mut self, kind: Kind, state: &str, (n, flagged): (i64, i64)) {
        let sums = self.sums.entry((kind, state.to_owned())).or_default();
        *sums = (sums.0 + n, sums.1 + flagged);
    }

    fn sums(&self, kind: Kind, code: &str) -> impl Iterator<Item = (i64, i64)> {
        let states = kind.def().machine.group(code).into_iter();
        states.filter_map(move |state| self.sums.get(&(kind, state.to_owned())).copied())
    }

    /// Counts the records of a kind in a group of its states, or in one state.
    pub fn group(&self, kind: Kind, code: &str) -> i64 {
        self.sums(kind, code).map(|(n, _)| n).sum()
    }

    /// Counts what a figure of a kind counts.
    pub fn figure(&self, kind: Kind, figure: &FigureDef) -> i64 {
        if let Some(n) = self.told.get(&(kind, figure.word)) {
            *n
        } else if figure.flagged {
            self.sums(kind, figure.group).map(|(_, n)| n).sum()
        } else {
            self.group(kind, figure.group)
        }
    }

    /// Says whether a figure is told where only such as say something are.
    pub fn tells(&self, kind: Kind, figure: &FigureDef, shown: Shown) -> bool {
        match shown {
            Shown::No => false,
            Shown::Yes => true,
            Shown::WhereAny => self.figure(kind, figure) != 0,
            Shown::WhereLess => self.figure(kind, figure) != self.group(kind, STANDING),
        }
    }
}

/// The filter that means what a figure of a kind counts.
pub fn counted(kind: Kind, figure: &FigureDef) -> Filter {
    let def = kind.def();
    let flag = def.tally.and_then(|tally| tally.late);
    let flag = flag.filter(|_| figure.flagged);
    let flag = flag.map(|column| (column, Value::from(true)));
    let only = figure.only.map(|(name, code)| {
        let is_flag = def.column(name).is_some_and(|it| it.ty == Type::Flag);
        let value = if is_flag {
            Value::from(code == "1")
        } else {
            Value::from(code)
        };
        (name, value)
    });
    Filter {
        // What stands is what a list shows where no state is asked for.
        states: if figure.group == STANDING {
            Vec::new()
        } else {
            def.machine.group(figure.group)
        },
        equals: flag.into_iter().chain(only).collect(),
        ..Filter::default()
    }
}

/// Everything `status` says.
#[derive(Clone, Debug)]
pub struct Status {
    /// The business day.
    pub date: Day,
    /// The campaign.
    pub campaign: Option<Record>,
    /// The phase of today: the last one that has begun.
    pub phase: Option<Record>,
    /// The step of today.
    pub step: Option<Record>,
    /// All that figures are told of, by state, as far as the login may read them.
    pub counts: Counts,
    /// The lights of the open tasks.
    pub lights: Lights,
}

impl Status {
    /// Gives how many of a figure there are to be, where the campaign says so.
    pub fn goal(&self, figure: &FigureDef) -> Option<i64> {
        self.campaign.as_ref()?.int(figure.of_goal?)
    }

    /// Gives a figure of a kind by its word; nought where it has none of that word.
    pub fn told(&self, kind: Kind, word: &str) -> i64 {
        let figure = kind.def().figure(word);
        figure.map_or(0, |figure| self.counts.figure(kind, figure))
    }
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
        let phases = self.all(Kind::Phase)?;
        let phase = current(&phases, today);
        let steps = match &phase {
            Some(phase) => self.parts(Kind::Step, "phase_id", phase.id)?,
            None => Vec::new(),
        };
        let mut lights = Lights::default();
        for tally in tasks {
            lights.add(Kind::Task, tally);
        }
        Ok(Status {
            date: today,
            campaign: self.campaign().cloned(),
            step: current(&steps, today),
            phase,
            counts: self.counts(tasks)?,
            lights,
        })
    }

    fn counts(&self, tasks: &[Tally]) -> Outcome<Counts> {
        let campaign = self.campaign_id().unwrap_or_default();
        let mut counts = Counts::default();
        let put = |counts: &mut Counts, kind: Kind, tallies: &[Tally]| {
            for it in tallies {
                counts.put(kind, &it.state, (it.n, it.late));
            }
        };
        put(&mut counts, Kind::Task, tasks);
        let told = |kind: &Kind| *kind != Kind::Task && !kind.def().figures.is_empty();
        for kind in Kind::ALL.into_iter().filter(told) {
            if kind.def().tally.is_none() {
                self.count_each(kind, &mut counts)?;
                continue;
            }
            put(
                &mut counts,
                kind,
                &self.store.tallies(kind, campaign, self.today())?,
            );
            if self.session.role.may_read_restricted() {
                continue;
            }
            // A figure counts the rows that its reader may open.
            for (state, n) in self.store.restricted(kind, campaign)? {
                counts.put(kind, &state, (-n, 0));
            }
        }
        Ok(counts)
    }

    /// Counts the figures of a kind without sums one by one; where the first, which is of all that
    /// stand, is none, nobody looks further.
    fn count_each(&self, kind: Kind, counts: &mut Counts) -> Outcome<()> {
        let mut none = false;
        for figure in kind.def().figures {
            let mut n = 0;
            if !none {
                let count = self.count_to(kind, &counted(kind, figure), usize::MAX)?;
                n = i64::try_from(count.n).unwrap_or(i64::MAX);
            }
            none |= figure.is_total() && n == 0;
            counts.told.insert((kind, figure.word), n);
        }
        Ok(())
    }
}

/// Gives the phase or step of a day: the one whose span holds it, else the last that has begun.
fn current(records: &[Record], today: Day) -> Option<Record> {
    let has_begun = |record: &&Record| record.day("from_on").is_some_and(|day| day <= today);
    let begun: Vec<&Record> = records.iter().filter(has_begun).collect();
    begun
        .iter()
        .find(|record| record.day("to_on").is_some_and(|day| today <= day))
        .or_else(|| begun.last())
        .map(|record| (*record).clone())
        .or_else(|| records.first().cloned())
}
