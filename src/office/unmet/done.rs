//! How far some people have met a requirement together, by what was held and what was recorded by
//! hand, and whether in time.

use std::collections::BTreeSet;

use super::ground::{Ground, HELD};
use super::studied::Studied;
use super::{Office, Standing};
use crate::domain::calendar::Calendar;
use crate::domain::requirement::{Counts, HALVES, Requirement, Sitting, Stay, halves};
use crate::domain::{Day, Record};

/// By what a requirement is counted.
struct Tally<'a> {
    asked: &'a Requirement,
    /// What it is counted from, and of whom.
    of: (&'a Ground, &'a [i64]),
    /// The problems that were claimed, where those count.
    claimed: Vec<&'a Record>,
    /// The days that count.
    stay: Stay,
    studied: &'a Studied,
    calendar: &'a Calendar,
    today: Day,
}

impl Tally<'_> {
    /// Counts what was at some activities and what was recorded by hand: all of it, or what came by
    /// a day. Each sitting counts once.
    fn until(&self, held: &[&Record], by_hand: &[&Record], last: Option<Day>) -> i64 {
        let came = |it: &&&Record, column| last.is_none_or(|last| it.day(column) <= Some(last));
        let held: Vec<&Record> = held
            .iter()
            .filter(|it| came(it, "held_on"))
            .copied()
            .collect();
        let by_hand = by_hand.iter().filter(|it| came(it, "done_on")).copied();
        let told = |of: &[&Record]| of.iter().map(|it| self.asked.told_by(it)).sum::<i64>();
        match self.asked.counts {
            Counts::Pieces => {
                let claimed = self.claimed.iter();
                let claimed = claimed.filter(|it| {
                    let made = it.made_on.parse::<Day>();
                    last.is_none_or(|last| made.is_ok_and(|made| made <= last))
                });
                let claimed: BTreeSet<i64> = claimed.map(|it| it.id).collect();
                // What was claimed and is named besides is one problem.
                let other = by_hand
                    .filter(|it| it.int("problem_id").is_none_or(|id| !claimed.contains(&id)));
                let (ground, people) = self.of;
                let own = ground.own_problems_of(self.asked, people, last);
                many(own)
                    + many(held.len())
                    + many(claimed.len())
                    + told(&other.collect::<Vec<_>>())
            }
            Counts::Contents => {
                let studied = self.studied.counted(self.asked, &held);
                many(studied.len()) + told(&by_hand.collect::<Vec<_>>())
            }
            Counts::Days => {
                // Of several days that were recorded before their last one could be said no day
                // is known.
                let (of_days, of_more): (Vec<&Record>, Vec<&Record>) = by_hand
                    .partition(|it| self.asked.told_by(it) <= HALVES || !it.lacks("to_on"));
                let held = held.iter().filter_map(|it| sitting(it));
                let held = held.map(|it| Sitting {
                    to: last.map_or(it.to, |last| it.to.map(|to| to.min(last))),
                    ..it
                });
                let of_days = of_days.iter().filter_map(|it| self.told_of_days(it, last));
                halves(held.chain(of_days), self.stay, self.calendar) + told(&of_more)
            }
        }
    }

    fn told_of_days(&self, by_hand: &Record, last: Option<Day>) -> Option<Sitting> {
        let (from, to) = self.asked.span_of(by_hand)?;
        let last = last.map_or(self.today, |last| last.min(self.today));
        Some(Sitting {
            from,
            to: Some(to.min(last)).filter(|to| *to > from),
            halves: Some(self.asked.told_by(by_hand)),
        })
    }
}

impl Office {
    /// Says how far some people have met a requirement together: each sitting counts once.
    pub(super) fn done_by(
        &self,
        ground: &Ground,
        (at, asked): (usize, &Requirement),
        people: &[i64],
    ) -> Standing {
        let records = ground.by_hand_of(asked.id, people).into_iter();
        let records: Vec<&Record> = records.map(|(record, _)| record).collect();
        let is_exempt = !records.is_empty() && self.all_exempt(ground, (at, asked), people);
        let by_hand = records
            .into_iter()
            .filter(|it| it.text("fulfilled") != "exempt");
        let by_hand: Vec<&Record> = by_hand.collect();
        let attended = ground.attended(at, people).into_iter();
        let (held, ahead): (Vec<&Record>, Vec<&Record>) =
            attended.partition(|it| it.state == HELD);
        let tally = Tally {
            asked,
            of: (ground, people),
            claimed: ground.claimed_by(asked, people),
            stay: ground.counts(at, people),
            studied: &ground.studied,
            calendar: self.store.calendar(),
            today: self.today(),
        };
        let done = tally.until(&held, &by_hand, None);
        let planned = if asked.counts == Counts::Contents {
            // What is planned and was studied before brings nothing.
            let all: Vec<&Record> = held.iter().chain(&ahead).copied().collect();
            tally.until(&all, &[], None) - tally.until(&held, &[], None)
        } else {
            // Problems count for what they are, planned or not.
            tally.until(&ahead, &[], None) - tally.until(&[], &[], None)
        };
        let met = done >= asked.amount;
        // Whoever has met it has met it: no exemption hides that.
        if is_exempt && !met {
            return Standing::Exempt;
        }
        let past = ground.due.get(at).copied().flatten().filter(|_| met);
        Standing::Done {
            done,
            planned,
            met,
            late: past
                .is_some_and(|day| tally.until(&held, &by_hand, Some(day)) < asked.amount),
        }
    }

    /// Says whether all of some people who are there are exempt: a branch is where everybody in it
    /// is.
    fn all_exempt(
        &self,
        ground: &Ground,
        (at, asked): (usize, &Requirement),
        people: &[i64],
    ) -> bool {
        let is_exempt = |person: &i64| {
            let own = ground.by_hand_of(asked.id, &[*person]).into_iter();
            own.map(|(record, _)| record)
                .any(|it| it.text("fulfilled") == "exempt")
        };
        let on = ground.deciding.get(at).copied();
        let on = on.unwrap_or_else(|| self.today());
        let here = |it: &&i64| ground.stay(**it).is_none_or(|stay| stay.has(on));
        people.iter().filter(here).all(is_exempt)
    }
}

fn sitting(activity: &Record) -> Option<Sitting> {
    Some(Sitting {
        from: activity.day("held_on")?,
        to: activity.day("to_on"),
        halves: activity.int("lasts"),
    })
}

fn many(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
