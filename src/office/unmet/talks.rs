//! Who has talked to whom 谈心: the members of the leading group among each other, each of them with
//! the departments that he leads; computed out of what was held, and of what is planned.

use std::collections::{BTreeMap, BTreeSet};

use super::HELD;
use super::Standing;
use super::ground::Ground;
use crate::domain::requirement::{ASKED, Requirement, TYPES};
use crate::domain::{Day, Kind, Named, Record, VOID, rules};
use crate::office::{Due, Office, OfficeResult};

/// With whom a member is to talk, by its place among the members or the departments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// With another member.
    Member(usize),
    /// With a department that he leads: with one of it at least.
    Department(usize),
}

/// How it stands between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkState {
    /// They talked.
    Met,
    /// It is planned 已排.
    Planned,
    /// Nothing yet.
    Missing,
    /// One of them is exempt 免.
    Exempt,
}

impl TalkState {
    /// Gives the word of JSON and of locale keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Planned => "planned",
            Self::Missing => "missing",
            Self::Exempt => "exempt",
        }
    }
}

/// A pair of whom it is asked.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The member, by his place.
    pub member: usize,
    /// With whom.
    pub with: With,
    /// How it stands.
    pub state: TalkState,
    /// The talks, by their days: those that were held, else those that are planned.
    pub talks: Vec<Record>,
    /// The talks that came after what they were to go before, where they are still missing.
    pub late: Vec<Record>,
}

/// Who is to talk to whom by one requirement.
#[derive(Clone, Debug)]
pub struct Talks {
    /// The requirement.
    pub requirement: Record,
    /// The day that decides who the members are.
    pub asked_on: Day,
    /// By when they are to have talked.
    pub due: Option<Due>,
    /// The type of activity that a new talk is.
    pub talk: Option<Record>,
    /// The members.
    pub members: Vec<(i64, Named)>,
    /// The departments that they lead.
    pub departments: Vec<(i64, Named)>,
    /// The people of each department, but for who leads it.
    pub staff: Vec<Vec<i64>>,
    /// The pairs: two members once, the first of them in front.
    pub pairs: Vec<Pair>,
}

impl Talks {
    /// Gives the pair in a cell of the matrix: members across, then departments.
    pub fn at(&self, row: usize, column: usize) -> Option<&Pair> {
        let members = self.members.len();
        let (member, with) = match column.checked_sub(members) {
            Some(department) => (row, With::Department(department)),
            None => (row.min(column), With::Member(row.max(column))),
        };
        self.pairs
            .iter()
            .find(|it| (it.member, it.with) == (member, with))
    }

    /// Counts the pairs in a state.
    pub fn count(&self, state: TalkState) -> usize {
        self.pairs.iter().filter(|it| it.state == state).count()
    }

    /// Gives the pairs of a member: with the other members, then with his departments.
    pub fn of(&self, member: usize) -> Vec<&Pair> {
        let columns = self.members.len() + self.departments.len();
        (0..columns)
            .filter_map(|column| self.at(member, column))
            .collect()
    }

    /// Gives the name of the other in a pair, seen from a member.
    pub fn other(&self, pair: &Pair, member: usize) -> Option<&Named> {
        let named = match pair.with {
            With::Member(with) => {
                self.members
                    .get(if with == member { pair.member } else { with })
            }
            With::Department(with) => self.departments.get(with),
        };
        named.map(|(_, named)| named)
    }

    /// Says how a person stands to the requirement.
    pub(super) fn standing(&self, person: i64) -> Standing {
        let Some(member) = self.members.iter().position(|(id, _)| *id == person) else {
            return Standing::NotAsked;
        };
        let pairs = self.of(member);
        let count = |state: TalkState| {
            let n = pairs.iter().filter(|it| it.state == state).count();
            i64::try_from(n).unwrap_or(i64::MAX)
        };
        let exempt = count(TalkState::Exempt);
        let all = i64::try_from(pairs.len()).unwrap_or(i64::MAX);
        match (all, all == exempt) {
            (0, _) => Standing::NotAsked,
            (_, true) => Standing::Exempt,
            _ => Standing::Sum {
                met: count(TalkState::Met),
                of: all - exempt,
                exempt,
            },
        }
    }
}

impl Office {
    /// Computes who has talked to whom by a requirement; nothing where it is none of pairs.
    pub fn talks(&self, requirement: &Record) -> OfficeResult<Option<Talks>> {
        let all = self.talks_of(std::slice::from_ref(requirement))?;
        Ok(all.into_iter().next())
    }

    /// Computes it for the first requirement of pairs.
    pub fn first_talks(&self) -> OfficeResult<Option<Talks>> {
        self.store.snapshot(|_| {
            let mut all = self.all(ASKED)?;
            all.retain(|it| it.state != VOID);
            Ok(self.talks_of(&all)?.into_iter().next())
        })
    }

    fn talks_of(&self, requirements: &[Record]) -> OfficeResult<Vec<Talks>> {
        let of_pairs = |it: &&Record| it.kind == ASKED && Requirement::of(it).of_pairs;
        let asked: Vec<Record> = requirements.iter().filter(of_pairs).cloned().collect();
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let ground = self.ground(&asked)?;
        self.talks_on(&ground, &asked)
    }

    /// As [`Office::talks`], of those among some requirements that are of pairs.
    pub(super) fn talks_on(
        &self,
        ground: &Ground,
        requirements: &[Record],
    ) -> OfficeResult<Vec<Talks>> {
        let mut found = Vec::new();
        for (at, record) in requirements.iter().enumerate() {
            if ground.asked.get(at).is_some_and(|it| it.of_pairs) {
                found.push(self.talks_by(ground, (at, record))?);
            }
        }
        Ok(found)
    }

    fn talks_by(&self, ground: &Ground, (at, record): (usize, &Record)) -> OfficeResult<Talks> {
        let today = self.today();
        let on = ground.deciding.get(at).copied().unwrap_or(today);
        let ledger = self.store.reader();
        let mut members = Vec::new();
        for person in &ground.people {
            let here = ground.stay(person.id).is_none_or(|it| it.has(on));
            if here && let Some(asked) = ground.asked.get(at) {
                let rank = rules::rank_on(&ledger, person, (on, today))?;
                let team = rules::in_team(&ledger, asked, person, (on, today))?;
                if asked.binds_in(team, &rank, person.text("politics")) {
                    members.push(person.clone());
                }
            }
        }
        let keys: Vec<i64> = members.iter().map(|it| it.id).collect();
        let mut departments = self.all(Kind::UNIT)?;
        for unit in &mut departments {
            let lead = rules::lead_on(&ledger, unit, (on, today))?;
            unit.cells.insert("lead_id", lead.into());
        }
        departments.retain(|it| {
            it.state != VOID && it.int("lead_id").is_some_and(|lead| keys.contains(&lead))
        });
        let places = ground.people.iter();
        let places = places.map(|it| rules::department_on(&ledger, it, (on, today)));
        let places = places.collect::<Result<Vec<Option<i64>>, _>>()?;
        let staff: Vec<Vec<i64>> = departments
            .iter()
            .map(|unit| {
                let of = ground.people.iter().zip(&places).filter(|(it, place)| {
                    **place == Some(unit.id)
                        && Some(it.id) != unit.int("lead_id")
                        && ground.stay(it.id).is_none_or(|stay| stay.has(on))
                });
                of.map(|(it, _)| it.id).collect()
            })
            .collect();
        let mut types = self.all(TYPES)?;
        types.retain(|it| {
            let asked = ground.asked.get(at);
            let serves = asked
                .is_some_and(|asked| asked.is_served_by(it.text("name"), it.text("family")));
            it.state != VOID && serves
        });
        let mut talks = Talks {
            requirement: record.clone(),
            asked_on: on,
            due: match ground.ends.get(at) {
                Some(ends) => self.due_before(record, ends)?,
                None => self.due_by(record)?,
            },
            talk: types.into_iter().next(),
            members: keys
                .iter()
                .copied()
                .zip(self.named(Kind::ACTOR, &members)?)
                .collect(),
            departments: departments
                .iter()
                .map(|it| it.id)
                .zip(self.named(Kind::UNIT, &departments)?)
                .collect(),
            staff,
            pairs: Vec::new(),
        };
        talks.pairs = pairs(ground, (at, record.id), &talks, &departments);
        Ok(talks)
    }
}

/// Gives the talks of a member with another, or with a department, that came too late.
fn too_late(
    ground: &Ground,
    at: usize,
    (talks, member, with): (&Talks, usize, With),
) -> Vec<Record> {
    let person = |place: usize| talks.members.get(place).map(|(id, _)| *id);
    let others = match with {
        With::Member(place) => person(place).into_iter().collect(),
        With::Department(place) => talks.staff.get(place).cloned().unwrap_or_default(),
    };
    let own: Vec<i64> = person(member).into_iter().collect();
    let theirs = ground.too_late(at, &others);
    let both = ground.too_late(at, &own).into_iter();
    let both = both.filter(|it| theirs.iter().any(|other| other.id == it.id));
    let mut found: Vec<Record> = both.cloned().collect();
    found.sort_by_key(|it| it.day("held_on"));
    found
}

/// Lists the pairs and how each stands.
fn pairs(
    ground: &Ground,
    (at, requirement): (usize, i64),
    talks: &Talks,
    departments: &[Record],
) -> Vec<Pair> {
    let all = talks;
    let attended = |people: &[i64]| -> BTreeMap<i64, &Record> {
        let of = ground.attended(at, people).into_iter();
        of.map(|it| (it.id, it)).collect()
    };
    let exempt: BTreeSet<i64> = (talks.members.iter().map(|(id, _)| *id))
        .filter(|id| {
            let own = ground.by_hand_of(requirement, &[*id]).into_iter();
            own.map(|(it, _)| it)
                .any(|it| it.text("fulfilled") == "exempt")
        })
        .collect();
    let of_member: Vec<BTreeMap<i64, &Record>> = talks
        .members
        .iter()
        .map(|(id, _)| attended(&[*id]))
        .collect();
    let of_unit: Vec<BTreeMap<i64, &Record>> =
        talks.staff.iter().map(|all| attended(all)).collect();
    let pair = |member: usize, with: With, others: &BTreeMap<i64, &Record>, free: bool| {
        let own = of_member.get(member).into_iter().flatten();
        let both: Vec<&Record> = own
            .filter(|(id, _)| others.contains_key(id))
            .map(|(_, it)| *it)
            .collect();
        let is_held = both.iter().any(|it| it.state == HELD);
        let counts = |it: &&&Record| (it.state == HELD) == is_held;
        let mut talks: Vec<Record> =
            both.iter().filter(counts).map(|it| (*it).clone()).collect();
        talks.sort_by_key(|it| it.day("held_on"));
        let late = if is_held {
            Vec::new()
        } else {
            too_late(ground, at, (all, member, with))
        };
        let state = match (is_held, free, talks.is_empty()) {
            (true, ..) => TalkState::Met,
            (_, true, _) => TalkState::Exempt,
            (_, _, false) => TalkState::Planned,
            (_, _, true) => TalkState::Missing,
        };
        Pair {
            member,
            with,
            state,
            talks,
            late,
        }
    };
    let is_free = |member: usize| {
        let id = talks.members.get(member).map(|(id, _)| *id);
        id.is_some_and(|id| exempt.contains(&id))
    };
    let mut found = Vec::new();
    for member in 0..talks.members.len() {
        for (with, others) in of_member.iter().enumerate().skip(member + 1) {
            let free = is_free(member) || is_free(with);
            found.push(pair(member, With::Member(with), others, free));
        }
        let id = talks.members.get(member).map(|(id, _)| *id);
        for (with, others) in of_unit.iter().enumerate() {
            let his = departments.get(with).and_then(|it| it.int("lead_id")) == id;
            let someone = talks.staff.get(with).is_some_and(|it| !it.is_empty());
            if his && someone {
                found.push(pair(
                    member,
                    With::Department(with),
                    others,
                    is_free(member),
                ));
            }
        }
    }
    found
}
