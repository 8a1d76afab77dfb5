//! What the list is counted from, read once: people, what they were present at, what was
//! recorded of them by hand.

use std::collections::{BTreeMap, BTreeSet};

use super::studied::Studied;
use crate::domain::requirement::{BY_HAND, MetBy, Requirement, Stay, TYPES};
use crate::domain::{Day, Kind, Record, Role, VOID, rules};
use crate::office::{Office, OfficeResult};

/// The state of an activity that took place.
pub(in crate::office) const HELD: &str = "held";

/// The column that says whose own a problem is.
const ABOUT: &str = "about_id";

/// The states of a problem that is none, or none of its own, any more.
const PUT_ASIDE: [&str; 3] = ["not_listed", "merged", VOID];

/// All that is counted, read once.
#[derive(Clone, Debug, Default)]
pub(super) struct Ground {
    /// The kind of department in which somebody sits.
    units: BTreeMap<i64, String>,
    pub(super) people: Vec<Record>,
    pub(super) asked: Vec<Requirement>,
    /// For each of them the day that decides of whom it is asked.
    pub(super) deciding: Vec<Day>,
    /// For each of them the meetings before which it is to be met.
    pub(super) ends: Vec<rules::Ends>,
    /// For each of them the day by which it is to be met, where that has passed.
    pub(super) due: Vec<Option<Day>>,
    /// For each of them the first day of its campaign: nothing before it counts.
    begins: Vec<Option<Day>>,
    /// From when to when each person was there.
    stays: BTreeMap<i64, Stay>,
    /// The activities that count for something, by their keys.
    pub(super) held: BTreeMap<i64, Record>,
    /// What each person was present at, or is to be.
    pub(super) present: BTreeMap<i64, Vec<i64>>,
    /// For which requirements each activity counts.
    pub(super) serves: BTreeMap<i64, Vec<usize>>,
    /// The problems that each person has claimed, where one of them meets a requirement.
    claimed: BTreeMap<i64, Vec<Record>>,
    /// Of each person with problems of his own 个人问题, where one of them meets a requirement: the
    /// days on which they were found or written down, and nothing else of them.
    own_problems: BTreeMap<i64, Vec<Option<Day>>>,
    /// What is to be studied, and by what it was.
    pub(super) studied: Studied,
    /// For which requirements each came too late.
    pub(super) late: BTreeMap<i64, Vec<usize>>,
    /// What was recorded by hand, by its key.
    pub(super) fulfilled: BTreeMap<i64, Record>,
    pub(super) by_hand: BTreeMap<i64, Vec<(i64, String)>>,
}

/// For each requirement: the day that decides, the first that counts, the meetings.
type Days = (Vec<Day>, Vec<Option<Day>>, Vec<rules::Ends>);

impl Ground {
    /// Gives the activities that count for a requirement at which any of some people was, or is to
    /// be, present: each once.
    pub(super) fn attended(&self, at: usize, people: &[i64]) -> Vec<&Record> {
        self.sat(at, people, &self.serves)
    }

    /// As [`Ground::attended`], of those that came too late to count.
    pub(super) fn too_late(&self, at: usize, people: &[i64]) -> Vec<&Record> {
        self.sat(at, people, &self.late)
    }

    fn sat(
        &self,
        at: usize,
        people: &[i64],
        of_what: &BTreeMap<i64, Vec<usize>>,
    ) -> Vec<&Record> {
        let of = people.iter().flat_map(|id| {
            let all = self.present.get(id).into_iter().flatten().copied();
            all.filter(move |activity| self.was_there(*id, *activity))
        });
        let keys: BTreeSet<i64> = of.collect();
        let counts = |id: &i64| of_what.get(id).is_some_and(|it| it.contains(&at));
        let counting = keys.into_iter().filter(counts);
        counting.filter_map(|id| self.held.get(&id)).collect()
    }

    /// Says whether a requirement is asked of those among whom some people are, by the kinds of
    /// their departments.
    pub(super) fn is_of_unit(&self, asked: &Requirement, people: &[i64]) -> bool {
        let kind = |id: &i64| self.units.get(id).map_or("", String::as_str);
        people.iter().any(|id| asked.binds_unit(kind(id)))
    }

    /// Gives from when to when a person was there.
    pub(super) fn stay(&self, person: i64) -> Option<Stay> {
        self.stays.get(&person).copied()
    }

    /// Gives the days that count for a requirement: those of its campaign, and where it is one
    /// person those on which he was there.
    pub(super) fn counts(&self, at: usize, people: &[i64]) -> Stay {
        let own = match people {
            [person] => self.stay(*person).unwrap_or_default(),
            _ => Stay::default(),
        };
        own.since(self.begins.get(at).copied().flatten())
    }

    /// Gives the problems that some people have claimed, where those meet a requirement.
    pub(super) fn claimed_by(&self, asked: &Requirement, people: &[i64]) -> Vec<&Record> {
        let people = people.iter().filter(|_| asked.met_by == MetBy::OwnField);
        people
            .flat_map(|id| self.claimed.get(id).into_iter().flatten())
            .collect()
    }

    /// Counts the problems of their own that some people have, by a day, where those meet a
    /// requirement.
    pub(super) fn own_problems_of(
        &self,
        asked: &Requirement,
        people: &[i64],
        last: Option<Day>,
    ) -> usize {
        let people = people.iter().filter(|_| asked.met_by == MetBy::Oneself);
        let days = people.flat_map(|id| self.own_problems.get(id).into_iter().flatten());
        days.filter(|day| last.is_none_or(|last| day.is_some_and(|day| day <= last)))
            .count()
    }

    /// Says whether an activity lies in the days of a person, some of it at least.
    fn was_there(&self, person: i64, activity: i64) -> bool {
        let (Some(stay), Some(held)) = (self.stay(person), self.held.get(&activity)) else {
            return true;
        };
        let Some(from) = held.day("held_on") else {
            return true;
        };
        stay.reaches(from, held.day("to_on").unwrap_or(from))
    }

    /// Gives what was recorded by hand of a requirement for any of some people, each once, with
    /// the word of the first of them.
    pub(super) fn by_hand_of(&self, requirement: i64, people: &[i64]) -> Vec<(&Record, &str)> {
        let of = people.iter().filter_map(|id| self.by_hand.get(id));
        let mut keys: BTreeMap<i64, &str> = BTreeMap::new();
        for (id, word) in of.flatten() {
            keys.entry(*id).or_insert(word);
        }
        let records = keys.into_iter().filter_map(|(id, word)| {
            let record = self.fulfilled.get(&id)?;
            Some((record, word))
        });
        let own = |it: &(&Record, &str)| it.0.int("requirement_id") == Some(requirement);
        records.filter(own).collect()
    }
}

impl Office {
    pub(super) fn ground(&self, requirements: &[Record]) -> OfficeResult<Ground> {
        let asked: Vec<Requirement> = requirements.iter().map(Requirement::of).collect();
        let (deciding, begins, ends) = self.asked_days(requirements)?;
        let mut people = self.all(Kind::ACTOR)?;
        people.retain(|it| it.state != VOID);
        // Only who came or left at some time is bound by days.
        let bound = people.iter().map(|it| (it.id, Stay::of(it)));
        let bound = bound.filter(|(_, it)| it.joined.is_some() || it.left.is_some());
        let stays: BTreeMap<i64, Stay> = bound.collect();
        let types: BTreeMap<i64, Record> =
            self.all(TYPES)?.into_iter().map(|it| (it.id, it)).collect();
        let (mut held, mut serves) = (BTreeMap::new(), BTreeMap::new());
        let mut late: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        let studied = self.studied(&asked)?;
        for activity in self.all(Kind::SITTING)? {
            let Some(kind) = activity.int("type_id").and_then(|id| types.get(&id)) else {
                continue;
            };
            let (name, family) = (kind.text("name"), kind.text("family"));
            let counts = asked.iter().enumerate();
            let counts = counts.filter(|(_, it)| {
                it.is_served_by(name, family) || studied.serves(it, &activity)
            });
            let last = activity.day("held_on").max(activity.day("to_on"));
            let is_before = |at: usize| last < begins.get(at).copied().flatten();
            let counts = counts.filter(|(at, _)| !is_before(*at));
            let is_late = |at: usize| {
                let meeting = ends.get(at).and_then(|it| it.meeting_for(&activity));
                meeting.is_some_and(|it| rules::is_late(&activity, it))
            };
            let (after, counts): (Vec<usize>, Vec<usize>) =
                counts.map(|(at, _)| at).partition(|at| is_late(*at));
            if activity.state != VOID && !(counts.is_empty() && after.is_empty()) {
                serves.insert(activity.id, counts);
                late.insert(activity.id, after);
                held.insert(activity.id, activity);
            }
        }
        let present = self.present_at(&held)?;
        let fulfilled = self.recorded(&asked, (&begins, &ends))?;
        let mut by_hand: BTreeMap<i64, Vec<(i64, String)>> = BTreeMap::new();
        for (record, person, word) in self.store.reader().ties_of(Role::Fulfils)? {
            if fulfilled.contains_key(&record) {
                by_hand.entry(person).or_default().push((record, word));
            }
        }
        let units = self.unit_kinds(&people)?;
        let claimed = self.claimed(&asked)?;
        let own_problems = self.own_problems(&asked)?;
        let due = self.past_days(requirements, &ends)?;
        Ok(Ground {
            units,
            people,
            asked,
            deciding,
            ends,
            due,
            begins,
            stays,
            held,
            present,
            serves,
            claimed,
            own_problems,
            studied,
            late,
            fulfilled,
            by_hand,
        })
    }

    /// Reads at which of some activities each person was, or is to be, present.
    fn present_at(
        &self,
        held: &BTreeMap<i64, Record>,
    ) -> OfficeResult<BTreeMap<i64, Vec<i64>>> {
        let mut present: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        let mut absent = BTreeSet::new();
        for (activity, person, word) in self.store.reader().ties_of(Role::Called)? {
            if !word.is_empty() {
                absent.insert((activity, person));
            } else if held.contains_key(&activity) {
                present.entry(person).or_default().push(activity);
            }
        }
        // Whoever led one, or spoke at it, was there, unless a word says that he was not.
        for activity in held.values() {
            for column in ["host_id", "speaker_id"] {
                let person = activity.int(column);
                if let Some(person) = person.filter(|it| !absent.contains(&(activity.id, *it)))
                {
                    present.entry(person).or_default().push(activity.id);
                }
            }
        }
        Ok(present)
    }

    /// Gives the days by which some requirements were to be met, of those that have passed.
    fn past_days(
        &self,
        requirements: &[Record],
        ends: &[rules::Ends],
    ) -> OfficeResult<Vec<Option<Day>>> {
        let all = requirements.iter().zip(ends);
        let past = all.map(|(it, ends)| {
            let due = self.due_before(it, ends)?.filter(|due| due.past);
            Ok(due.map(|due| due.day))
        });
        past.collect()
    }

    /// Reads who claimed which problems, where those meet some requirement: what is one person's
    /// own is of no field, and what was put aside is no problem.
    fn claimed(&self, asked: &[Requirement]) -> OfficeResult<BTreeMap<i64, Vec<Record>>> {
        let mut claimed: BTreeMap<i64, Vec<Record>> = BTreeMap::new();
        if asked.iter().all(|it| it.met_by != MetBy::OwnField) {
            return Ok(claimed);
        }
        for (problem, person, _) in self.store.reader().ties_of(Role::ClaimedBy)? {
            let problem = self.record(Role::ClaimedBy.ends().0, problem)?;
            let problem = problem
                .filter(|it| !it.is_restricted() && !PUT_ASIDE.contains(&it.state.as_str()));
            claimed.entry(person).or_default().extend(problem);
        }
        Ok(claimed)
    }

    /// Reads who has problems of his own, where those meet some requirement: whoever may not read
    /// one learns that it is there, as he does by the meeting, and no more.
    fn own_problems(
        &self,
        asked: &[Requirement],
    ) -> OfficeResult<BTreeMap<i64, Vec<Option<Day>>>> {
        let mut own: BTreeMap<i64, Vec<Option<Day>>> = BTreeMap::new();
        if asked.iter().all(|it| it.met_by != MetBy::Oneself) {
            return Ok(own);
        }
        for problem in self.all(Role::ClaimedBy.ends().0)? {
            let stands = !PUT_ASIDE.contains(&problem.state.as_str());
            let whose = problem.int(ABOUT).filter(|_| stands);
            if let Some(person) = whose.filter(|_| problem.is_restricted()) {
                let made = problem.day("found_on");
                let made = made.or_else(|| problem.made_on.parse().ok());
                own.entry(person).or_default().push(made);
            }
        }
        Ok(own)
    }

    /// Gives the kind of department in which each of some people sits, where it is known.
    fn unit_kinds(&self, people: &[Record]) -> OfficeResult<BTreeMap<i64, String>> {
        let units: BTreeMap<i64, Record> = self
            .all(Kind::UNIT)?
            .into_iter()
            .map(|it| (it.id, it))
            .collect();
        let kind = |person: &Record| {
            let unit = units.get(&person.int("department_id")?)?;
            Some((person.id, unit.text("department_kind").to_owned()))
        };
        Ok(people.iter().filter_map(kind).collect())
    }

    /// Gives for each requirement the day that decides of whom it is asked, the first day of its
    /// campaign, and the meetings before which it is to be met, each looked up once.
    fn asked_days(&self, requirements: &[Record]) -> OfficeResult<Days> {
        let ledger = self.store.reader();
        let mut days = Days::default();
        for requirement in requirements {
            let meetings = rules::ends_of(&ledger, requirement)?;
            days.1.push(rules::counts_from(&ledger, requirement)?);
            let on = meetings.asked_on(&ledger, requirement, self.today())?;
            days.0.push(on);
            days.2.push(meetings);
        }
        Ok(days)
    }

    /// Reads what was recorded by hand of some requirements, as far as it counts.
    fn recorded(
        &self,
        asked: &[Requirement],
        (begins, ends): (&[Option<Day>], &[rules::Ends]),
    ) -> OfficeResult<BTreeMap<i64, Record>> {
        let today = self.today();
        let mut fulfilled = BTreeMap::new();
        for ((own, begins), end) in asked.iter().zip(begins).zip(ends) {
            // What is met at the meeting itself is late behind it, and counts.
            let held = end.held.as_ref().filter(|_| !own.is_met_there());
            let end = held.and_then(|it| it.day("held_on"));
            for record in self.parts(BY_HAND, "requirement_id", own.id)? {
                // What lies before the campaign, or ahead, was not done in it.
                let outside = own
                    .span_of(&record)
                    .filter(|_| record.text("fulfilled") != "exempt")
                    .is_some_and(|(from, to)| {
                        let late = end.is_some_and(|end| from > end);
                        late || Some(to) < *begins || from > today
                    });
                if record.state != VOID && !outside {
                    fulfilled.insert(record.id, record);
                }
            }
        }
        Ok(fulfilled)
    }
}
