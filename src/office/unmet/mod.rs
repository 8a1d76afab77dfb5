//! Who has met which requirement 未完成名单: counted out of what was held and of what was recorded
//! by hand, for each person, branch or department.

mod ahead;
mod attendance;
mod done;
mod ground;
mod pressing;
mod rows;
mod studied;
mod talks;

pub(super) use self::ground::HELD;
pub use self::talks::{Pair, TalkState, Talks, With};

use std::collections::BTreeMap;

use self::ground::Ground;
use super::{Due, Office, OfficeResult};
use crate::domain::requirement::{ASKED, Circle, Requirement, Stay};
use crate::domain::{Day, Kind, Named, Record, VOID, rules};

/// By whom the list tells requirements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// A row a person.
    #[default]
    Person,
    /// A row a branch, and one for those without.
    Branch,
    /// A row a department, and one for those without.
    Department,
}

impl By {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Self; 3] = [Self::Person, Self::Branch, Self::Department];

    /// Gives the word of the command line and of locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Branch => "branch",
            Self::Department => "department",
        }
    }
}

/// Whether somebody has met what is asked of him.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// Not yet.
    Not,
    /// Only with what came after its day 迟.
    Late,
    /// By its day.
    InTime,
}

impl Met {
    /// Gives it of what no day is known.
    pub(super) const fn of(met: bool) -> Self {
        if met { Self::InTime } else { Self::Not }
    }
}

/// How somebody stands to a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is not asked of him.
    NotAsked,
    /// The office exempted him 免.
    Exempt,
    /// He has done so much of it, and what is planned 已排 would bring so much more: days in
    /// halves.
    Done {
        /// What was done.
        done: i64,
        /// What is planned.
        planned: i64,
        /// Whether that is enough.
        met: bool,
        /// Whether it is enough only with what came after the day by which it was to be met 迟.
        late: bool,
    },
    /// Of so many of whom it is asked so many have met it, and so many are exempt.
    Sum {
        /// Who has met it.
        met: i64,
        /// Of whom it is asked, without the exempt.
        of: i64,
        /// Who is exempt.
        exempt: i64,
    },
}

impl Standing {
    /// Says whether a single one of whom it is asked has met it; nothing of those that are all
    /// exempt.
    pub(super) const fn is_met(self) -> Option<Met> {
        match self {
            Self::Done { late: true, .. } => Some(Met::Late),
            Self::Done { met, .. } => Some(Met::of(met)),
            Self::Sum { met, of, .. } if of > 0 => Some(Met::of(met >= of)),
            Self::NotAsked | Self::Exempt | Self::Sum { .. } => None,
        }
    }

    /// Says whether something is missing.
    pub const fn is_missing(self) -> bool {
        match self {
            Self::NotAsked | Self::Exempt => false,
            Self::Done { met, .. } => !met,
            Self::Sum { met, of, .. } => met < of,
        }
    }
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct UnmetRow {
    /// The person or the department; nothing for a branch, and for those who have none.
    pub record: Option<(i64, Named)>,
    /// The name of the row: the branch, where it is one; empty for those who have none.
    pub name: String,
    /// The branch of the person.
    pub branch: String,
    /// How the row stands to each requirement.
    pub cells: Vec<Standing>,
    /// Who belongs to it.
    pub people: Vec<i64>,
}

impl UnmetRow {
    /// Says whether something is missing of it.
    pub fn is_missing(&self) -> bool {
        self.cells.iter().any(|it| it.is_missing())
    }
}

/// The list as a whole.
#[derive(Clone, Debug, Default)]
pub struct Unmet {
    /// By whom.
    pub by: By,
    /// The requirements that stand, in their order.
    pub requirements: Vec<Record>,
    /// The rows: those of whom something is missing first.
    pub rows: Vec<UnmetRow>,
    /// By when each requirement is to be met.
    pub due: Vec<Option<Due>>,
    /// The first requirement that is asked of a leading team in which nobody sits.
    teamless: Option<usize>,
    ground: Ground,
}

impl Unmet {
    /// Gives from when to when the only person of a row was there, where he came or left, and the
    /// day that decides whether a requirement is asked of him.
    pub fn days_of(&self, row: usize, at: usize) -> Option<(Stay, Day)> {
        let stay = self.stay_of(self.rows.get(row)?)?;
        Some((stay, self.asked_on(at)?))
    }

    /// Gives from when to when the only person of a row was there, where he came or left.
    pub fn stay_of(&self, row: &UnmetRow) -> Option<Stay> {
        let [person] = row.people.as_slice() else {
            return None;
        };
        self.ground.stay(*person)
    }

    /// Gives the day that decides of whom a requirement is asked: the last of its phase, today
    /// while that runs.
    pub fn asked_on(&self, at: usize) -> Option<Day> {
        self.ground.deciding.get(at).copied()
    }

    /// Says whether a requirement was to be met before today.
    pub fn is_past(&self, at: usize) -> bool {
        let due = self.due.get(at).and_then(Option::as_ref);
        due.is_some_and(|it| it.past)
    }

    /// Gives the places of the requirements that somebody in a row is asked for.
    pub fn asked(&self) -> Vec<usize> {
        let is_asked = |at: &usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.cells.get(*at));
            cells.any(|it| *it != Standing::NotAsked)
        };
        (0..self.requirements.len()).filter(is_asked).collect()
    }

    /// Gives the first requirement that is asked of the leading team 领导班子, where nobody sits in
    /// one.
    pub fn lacks_team(&self) -> Option<&Record> {
        self.requirements.get(self.teamless?)
    }

    /// Counts the rows of which something is missing.
    pub fn missing(&self) -> usize {
        self.rows.iter().filter(|row| row.is_missing()).count()
    }

    /// Gives the names of what is to be studied and a row, where a requirement counts that, has not
    /// studied yet.
    pub fn not_studied(&self, row: usize, at: usize) -> Vec<String> {
        let (Some(row), Some(asked)) = (self.rows.get(row), self.ground.asked.get(at)) else {
            return Vec::new();
        };
        let mut held = self.ground.attended(at, &row.people);
        held.retain(|it| it.state == HELD);
        self.ground.studied.lacking(asked, &held)
    }

    /// Gives what counts for a requirement in a row, each by its place: what was held or is planned
    /// by its day, then the problems that were claimed, then what was recorded by hand.
    pub fn counted(&self, row: usize, at: usize) -> Vec<Counted> {
        let (Some(row), Some(asked)) = (self.rows.get(row), self.ground.asked.get(at)) else {
            return Vec::new();
        };
        let activities = self.ground.attended(at, &row.people).into_iter();
        let mut counted: Vec<Counted> = activities
            .map(|record| Counted {
                record: record.clone(),
                word: String::new(),
            })
            .collect();
        counted.sort_by_key(|it| it.record.day("held_on"));
        let claimed = self.ground.claimed_by(asked, &row.people).into_iter();
        counted.extend(claimed.map(|record| Counted {
            record: record.clone(),
            word: String::new(),
        }));
        let by_hand = self.ground.by_hand_of(asked.id, &row.people).into_iter();
        counted.extend(by_hand.map(|(record, word)| Counted {
            record: record.clone(),
            word: word.to_owned(),
        }));
        counted
    }
}

/// Something that counts for a requirement of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The activity, or what was recorded by hand.
    pub record: Record,
    /// The word of the tie: why somebody is exempt.
    pub word: String,
}

impl Counted {
    /// Says whether it is still to come.
    pub fn is_ahead(&self) -> bool {
        self.record.kind == Kind::SITTING && self.record.state != HELD
    }
}

impl Office {
    /// Says whether a kind is one of which there is a list of who has not met it.
    pub fn has_unmet(kind: Kind) -> bool {
        kind == ASKED
    }

    /// Computes who has met which requirement.
    pub fn unmet(&self, by: By) -> OfficeResult<Unmet> {
        self.store.snapshot(|_| self.unmet_now(by))
    }

    fn unmet_now(&self, by: By) -> OfficeResult<Unmet> {
        let mut requirements = self.all(ASKED)?;
        requirements.retain(|it| it.state != VOID);
        let (ground, talks, own) = self.standing_of_all(&requirements)?;
        let nobody = |at: &usize| {
            let of_team = |it: &Requirement| it.circle == Circle::Team;
            let id = requirements.get(*at).map(|it| it.id);
            let of_pairs = talks.iter().find(|it| Some(it.requirement.id) == id);
            let asked = |cells: &Vec<Standing>| cells.get(*at) != Some(&Standing::NotAsked);
            // One member alone has nobody to talk to, and is one all the same.
            ground.asked.get(*at).is_some_and(of_team)
                && !own.is_empty()
                && of_pairs.map_or_else(|| !own.iter().any(asked), |it| it.members.is_empty())
        };
        let teamless = (0..requirements.len()).find(nobody);
        let mut rows = match by {
            By::Person => self.by_person(&ground, own)?,
            By::Branch => self.by_branch(&ground, &own),
            By::Department => self.by_department(&ground, &own)?,
        };
        // Whoever left and is asked for nothing any more stands nowhere.
        let today = self.today();
        rows.retain(|row| {
            let [person] = row.people.as_slice() else {
                return true;
            };
            let here = ground.stay(*person).is_none_or(|it| it.has(today));
            by != By::Person || here || row.cells.iter().any(|it| *it != Standing::NotAsked)
        });
        let due = requirements.iter().zip(&ground.ends);
        let due = due.map(|(it, ends)| self.due_before(it, ends));
        let due = due.collect::<OfficeResult<Vec<_>>>()?;
        // What is missing stands first; else the order is that of the roster.
        rows.sort_by_key(|row| !row.is_missing());
        Ok(Unmet {
            by,
            requirements,
            rows,
            due,
            teamless,
            ground,
        })
    }

    /// Says how each person stands to some requirements, and what that was counted from.
    fn standing_of_all(
        &self,
        requirements: &[Record],
    ) -> OfficeResult<(Ground, Vec<Talks>, Vec<Vec<Standing>>)> {
        let ground = self.ground(requirements)?;
        let talks = self.talks_on(&ground, requirements)?;
        let mut own = Vec::with_capacity(ground.people.len());
        for person in &ground.people {
            own.push(self.stands(&ground, (&talks, requirements), person)?);
        }
        Ok((ground, talks, own))
    }

    /// Says how a person stands to each requirement by what he did himself; one that is asked of
    /// branches counts for him as for nobody.
    fn stands(
        &self,
        ground: &Ground,
        (talks, requirements): (&[Talks], &[Record]),
        person: &Record,
    ) -> OfficeResult<Vec<Standing>> {
        let ledger = self.store.reader();
        let today = self.today();
        // Many requirements are decided on few days.
        let mut ranks: BTreeMap<Day, String> = BTreeMap::new();
        let mut all = Vec::with_capacity(ground.asked.len());
        for (at, asked) in ground.asked.iter().enumerate() {
            let id = requirements.get(at).map(|it| it.id);
            if let Some(of_pairs) = talks.iter().find(|it| Some(it.requirement.id) == id) {
                all.push(of_pairs.standing(person.id));
                continue;
            }
            let on = ground.deciding.get(at).copied().unwrap_or(today);
            let here = ground.stay(person.id).is_none_or(|it| it.has(on));
            let his = here && !asked.of_branches && {
                if asked.is_of_ranks() && !ranks.contains_key(&on) {
                    ranks.insert(on, rules::rank_on(&ledger, person, (on, today))?);
                }
                let rank = ranks.get(&on).map_or("", String::as_str);
                let team = rules::in_team(&ledger, asked, person, (on, today))?;
                asked.binds_in(team, rank, person.text("politics"))
            };
            all.push(if his {
                self.done_by(ground, (at, asked), &[person.id])
            } else {
                Standing::NotAsked
            });
        }
        Ok(all)
    }
}
