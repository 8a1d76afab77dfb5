//! Whom a row of the roster means: somebody who is there, somebody new, or it has to be said.

use std::collections::BTreeMap;

use super::super::wishes::Wishes;
use super::Present;
use super::cells::cell_changes;
use super::step::What;
use crate::domain::folding::name_key;
use crate::domain::{Kind, Notation, Record};
use crate::exchange::fault::Expected;
use crate::exchange::roster::{NAME, RosterRow, STAFF_NO};
use crate::exchange::table::Spellings;

/// What a row came to, or in which column what has to be said.
pub(super) type Judged = Result<What, (usize, Expected)>;

/// Finds whom rows mean.
pub(super) struct Matching<'a> {
    present: &'a Present,
    wishes: &'a Wishes,
    /// Who of those there is meant by which line.
    claimed: BTreeMap<i64, u64>,
    /// The first line with somebody new of this name in this department, and whether it has a
    /// number.
    new: BTreeMap<(String, String), (u64, bool)>,
}

/// Says whether nothing but the name is known: whoever said at the first run who he is.
fn is_bare(person: &Record) -> bool {
    person.lacks("staff_no") && person.lacks("department_id")
}

impl<'a> Matching<'a> {
    pub(super) const fn new(present: &'a Present, wishes: &'a Wishes) -> Self {
        Self {
            present,
            wishes,
            claimed: BTreeMap::new(),
            new: BTreeMap::new(),
        }
    }

    /// Judges all rows: numbers first, so that a name does not take whom a number means.
    pub(super) fn judge(mut self, rows: &[RosterRow]) -> Vec<Judged> {
        let sure: Vec<Option<Judged>> = rows
            .iter()
            .map(|row| {
                let judged = self.by_number(row);
                self.claim(row, judged.as_ref());
                judged
            })
            .collect();
        let mut all = Vec::with_capacity(rows.len());
        for (row, sure) in rows.iter().zip(sure) {
            let judged = sure.unwrap_or_else(|| self.by_name(row, rows));
            self.claim(row, Some(&judged));
            all.push(judged);
        }
        self.each_once(rows, &mut all);
        all
    }

    /// Nobody is two lines: the first that means him is told by the others.
    fn each_once(&self, rows: &[RosterRow], all: &mut [Judged]) {
        let mut first: BTreeMap<i64, u64> = BTreeMap::new();
        for (row, judged) in rows.iter().zip(all) {
            let Ok(What::Same(id)) = *judged else {
                continue;
            };
            let first_line = *first.entry(id).or_insert(row.line);
            if let Some(person) = self.present.person(id).filter(|_| first_line != row.line) {
                let person = self.present.told(person);
                *judged = Err((NAME, Expected::AnotherPerson { person, first_line }));
            }
        }
    }

    fn claim(&mut self, row: &RosterRow, judged: Option<&Judged>) {
        if let Some(Ok(What::Same(person))) = judged {
            self.claimed.insert(*person, row.line);
        }
    }

    /// Judges by what was said of the line, and by the number.
    fn by_number(&self, row: &RosterRow) -> Option<Judged> {
        // A line that was named goes before all lines.
        let named_new = self.wishes.new.lines.contains_key(&row.line);
        if let Some(number) = self.wishes.same.get(row.line).filter(|_| !named_new) {
            let judged = self.as_told(row, number);
            // Of all lines some are nobody there; a line that was named is not passed over.
            let named = self.wishes.same.lines.contains_key(&row.line);
            if judged.is_some() || named {
                return judged.or_else(|| Some(Err((NAME, self.nobody(row)))));
            }
        }
        let staff_no = row.staff_no.value()?;
        let key = Notation::Number.key(staff_no);
        let same_number = |it: &&Record| Notation::Number.key(it.text("staff_no")) == key;
        let bearers: Vec<&Record> = self.present.people.iter().filter(same_number).collect();
        let same_name = |it: &&&Record| name_key(it.text("name")) == name_key(&row.name);
        match bearers.as_slice() {
            [] => None,
            [one, ..] if named_new => {
                let person = self.present.told(one);
                Some(Err((STAFF_NO, Expected::FreeNumber { person })))
            }
            [one] if same_name(&one) => Some(Ok(What::Same(one.id))),
            [one] => {
                let person = self.present.told(one);
                Some(Err((NAME, Expected::SameBearer { person })))
            }
            many => match many.iter().filter(same_name).collect::<Vec<_>>().as_slice() {
                [one] => Some(Ok(What::Same(one.id))),
                _ => Some(Err((STAFF_NO, self.one_of(many)))),
            },
        }
    }

    /// Takes the line for the person who was named for it, or for the one it can only be.
    fn as_told(&self, row: &RosterRow, number: Option<&str>) -> Option<Judged> {
        if let Some(number) = number {
            let meant = self.present.people.iter().find(|it| {
                it.number == number
                    || Notation::Number.key(it.text("staff_no")) == Notation::Number.key(number)
            });
            return Some(meant.map(|it| What::Same(it.id)).ok_or_else(|| {
                let name = name_key(&row.name);
                let bears = |it: &&Record| name_key(it.text("name")) == name;
                let people = self.present.people.iter().filter(bears);
                let people = people.map(|it| self.present.told(it)).collect();
                let number = number.to_owned();
                (NAME, Expected::BearerNumber { number, people })
            }));
        }
        let key = row.staff_no.value().map(|it| Notation::Number.key(it));
        let numbered = self.present.people.iter().filter(|it| {
            !it.lacks("staff_no") && Some(Notation::Number.key(it.text("staff_no"))) == key
        });
        let mut meant: Vec<&Record> = numbered.collect();
        if meant.is_empty() {
            meant = self.twins(row).collect();
        }
        match meant.as_slice() {
            [] => None,
            [one] => Some(Ok(What::Same(one.id))),
            many => Some(Err((NAME, self.one_of(many)))),
        }
    }

    /// Says that nobody in the department has the name, and who elsewhere has.
    fn nobody(&self, row: &RosterRow) -> Expected {
        let name = name_key(&row.name);
        let people = self.present.people.iter();
        let elsewhere: Vec<&Record> = people
            .filter(|it| name_key(it.text("name")) == name)
            .collect();
        if elsewhere.is_empty() {
            let names = self.present.people.iter().map(|it| it.text("name"));
            let names: Spellings = names.collect();
            return Expected::Known {
                kind: Kind::Person,
                near: names.near(&row.name),
            };
        }
        self.one_of(&elsewhere)
    }

    fn one_of(&self, people: &[&Record]) -> Expected {
        Expected::OnePerson {
            people: people.iter().map(|it| self.present.told(it)).collect(),
        }
    }

    /// Gives those of the same name in the same department.
    fn twins<'s>(&'s self, row: &RosterRow) -> impl Iterator<Item = &'a Record> + 's {
        let department = self.present.departments.find(&row.department);
        let name = name_key(&row.name);
        let people = self.present.people.iter();
        people.filter(move |it| {
            department.is_some()
                && it.int("department_id") == department
                && name_key(it.text("name")) == name
        })
    }

    /// Judges a row whose number nobody has, or that has none.
    fn by_name(&mut self, row: &RosterRow, rows: &[RosterRow]) -> Judged {
        let numbered = row.staff_no.value().is_some();
        let (met, free): (Vec<&Record>, Vec<&Record>) = self
            .twins(row)
            .partition(|it| self.claimed.contains_key(&it.id));
        let told = |people: &[&Record]| people.iter().map(|it| self.present.told(it)).collect();
        if self.wishes.new.has(row.line) {
            let all: Vec<&Record> = met.iter().chain(&free).copied().collect();
            let nameless = all.iter().find(|it| !numbered || it.lacks("staff_no"));
            if let Some(person) = nameless {
                let person = self.present.told(person);
                return Err((STAFF_NO, Expected::TellingNumber { person }));
            }
        } else if numbered && !free.is_empty() {
            return Err((
                NAME,
                Expected::ToldApart {
                    people: told(&free),
                    may_be_new: !free.iter().any(|it| it.lacks("staff_no")),
                },
            ));
        } else if !free.is_empty() {
            let unchanged = free
                .iter()
                .find(|it| cell_changes(self.present, row, it, self.wishes).is_empty());
            return match (free.as_slice(), unchanged) {
                ([one], _) if one.lacks("staff_no") => Ok(What::Same(one.id)),
                (_, Some(person)) => Ok(What::Same(person.id)),
                (all, None) => Err((
                    NAME,
                    Expected::ToldApart {
                        people: told(all),
                        may_be_new: false,
                    },
                )),
            };
        } else if let Some(person) = met.iter().find(|it| !numbered || it.lacks("staff_no")) {
            let person = self.present.told(person);
            return Err((STAFF_NO, Expected::TellingNumber { person }));
        }
        self.somebody_new(row, rows)
    }

    fn somebody_new(&mut self, row: &RosterRow, rows: &[RosterRow]) -> Judged {
        let name = name_key(&row.name);
        let numbered = row.staff_no.value().is_some();
        // A name that several rows bear completes nobody: which of them is meant is not known.
        let bearers = rows.iter().filter(|it| name_key(&it.name) == name).count();
        let bare = self.present.people.iter().find(|it| {
            is_bare(it)
                && name_key(it.text("name")) == name
                && !self.claimed.contains_key(&it.id)
        });
        if let Some(person) = bare.filter(|_| bearers < 2 && !self.wishes.new.has(row.line)) {
            return Ok(What::Same(person.id));
        }
        let key = (name, name_key(&row.department));
        let (first_line, first_numbered) = *self.new.entry(key).or_insert((row.line, numbered));
        if first_line != row.line && !(numbered && first_numbered) {
            return Err((NAME, Expected::Unique { first_line }));
        }
        Ok(What::New)
    }
}
