//! Where the campaign stands today: sums over the tallies, nothing counted record by record.

use super::figures::{Counts, lit};
use super::plan::Stand;
use super::{Office, OfficeResult, Queue, Reach};
use crate::domain::figure::FigureDef;
use crate::domain::light::Light;
use crate::domain::{Day, FirstStep, Instant, Kind, Record};
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

    /// Counts the lights of some kinds.
    fn among(counts: &Counts, kinds: &[Kind]) -> Self {
        let of = |light| kinds.iter().map(|kind| counts.lit(*kind, light)).sum();
        Self {
            red: of(Light::Red),
            yellow: of(Light::Yellow),
            green: of(Light::Green),
            grey: of(Light::Grey),
        }
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
    /// All that waits for somebody.
    pub waiting: Vec<Queue>,
    /// What is to be done first, as long as the store is new: of which kinds.
    pub first: Vec<(Kind, FirstStep)>,
    /// When the last good copy of the store was made.
    pub copied: LastCopy,
}

/// When the last good copy of a store was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastCopy {
    /// Never, and nobody misses it: the store is an exercise.
    NotNeeded,
    /// Never.
    Never,
    /// Then, so many days ago.
    At(Instant, i64),
}

impl LastCopy {
    /// So many days may pass until it is time for another one; the work of a week can be typed
    /// anew.
    const DAYS: i64 = 7;

    /// Says whether it is time for another one.
    pub const fn is_old(self) -> bool {
        match self {
            Self::NotNeeded => false,
            Self::Never => true,
            Self::At(_, days) => days > Self::DAYS,
        }
    }
}

impl Status {
    /// Gives the worst light of whatever falls due.
    pub fn overall(&self) -> Overall {
        let kinds: Vec<Kind> = Kind::lit().collect();
        Lights::among(&self.counts, &kinds).overall()
    }

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
    pub fn status(&self) -> OfficeResult<Status> {
        self.store
            .snapshot(|_| self.status_in(&self.stand()?, Reach::Whole))
    }

    /// Says where the campaign stands, its phases and steps being at hand.
    pub(super) fn status_in(&self, stand: &Stand, reach: Reach) -> OfficeResult<Status> {
        let counts = self.counts()?;
        Ok(Status {
            date: self.today(),
            campaign: self.campaign().cloned(),
            step: stand.step.clone(),
            phase: stand.phase.clone(),
            lights: Lights::among(
                &counts,
                &Kind::lit()
                    .filter(|it| it.def().keeps_lights())
                    .collect::<Vec<_>>(),
            ),
            counts,
            waiting: self.waiting_now(None, None, reach)?,
            first: self.first_steps()?,
            copied: self.last_copy()?,
        })
    }

    /// Says when the last good copy of the store was made.
    pub fn last_copy(&self) -> OfficeResult<LastCopy> {
        Ok(match self.store.last_copied()? {
            Some(copied) => {
                let day = copied.at.day_in(self.zone_minutes);
                // The day of an exercise is what it is told to be.
                let today = self.now().day_in(self.zone_minutes);
                LastCopy::At(copied.at, today.days_since(day).max(0))
            }
            None if self.is_rehearsal() => LastCopy::NotNeeded,
            None => LastCopy::Never,
        })
    }

    /// Gives what is to be done first and has not been done, in the order of the work.
    fn first_steps(&self) -> OfficeResult<Vec<(Kind, FirstStep)>> {
        let steps = Kind::ALL
            .into_iter()
            .filter_map(|kind| Some((kind, kind.def().first?)));
        let mut first = Vec::new();
        for (kind, step) in steps {
            let mut done = false;
            for until in step.until {
                done = done || self.count_to(*until, &Filter::default(), 1)?.n > 0;
            }
            if !done {
                first.push((kind, step));
            }
        }
        Ok(first)
    }

    /// Reads the tallies of every kind that figures are told of.
    fn counts(&self) -> OfficeResult<Counts> {
        let campaign = self.campaign_id().unwrap_or_default();
        let veiled = self.is_veiled();
        let mut counts = Counts::default();
        for kind in Kind::ALL {
            if kind.def().figures.is_empty() {
                continue;
            }
            counts.put(kind, self.store.tallies(kind, campaign, self.today())?);
            if veiled {
                // A figure counts the rows that its reader may open.
                let hidden =
                    self.store
                        .restricted(kind, (campaign, self.today()), self.veil())?;
                let hidden = hidden.into_iter().map(|it| Tally {
                    n: -it.n,
                    flagged: -it.flagged,
                    red: -it.red,
                    yellow: -it.yellow,
                    ..it
                });
                counts.put(kind, hidden.collect());
            }
            self.count_lit(kind, &mut counts)?;
        }
        Ok(counts)
    }

    /// Counts the lights of a kind that does not keep the days on which they turn: among those in
    /// whose states the clock goes.
    fn count_lit(&self, kind: Kind, counts: &mut Counts) -> OfficeResult<()> {
        let def = kind.def();
        let running = def.machine.paced(|_any| true);
        let n: i64 = running.iter().map(|state| counts.group(kind, state)).sum();
        if def.keeps_lights() || !def.is_lit() || n == 0 {
            return Ok(());
        }
        for light in Light::ALL {
            let filter = lit(kind, &[light], self.today());
            let found = self.count_to(kind, &filter, usize::MAX)?;
            counts.put_lit(kind, light, i64::try_from(found.n).unwrap_or(i64::MAX));
        }
        Ok(())
    }
}
