//! What a roster comes to before anything of it is written: who is new, who changes in what, what
//! is wrong that only the store knows.

use std::collections::BTreeMap;

use super::super::OfficeResult;
use super::super::told::{CellChange, ImportReport, Told};
use super::super::wishes::Wishes;
use super::cells::cell_changes;
use super::leads::Led;
use super::matching::Matching;
use super::posts;
use super::sounds::Sounds;
use super::step::{Step, What};
use super::{Present, fault};
use crate::domain::folding::{is_placeholder, name_key};
use crate::domain::telephone::oddity;
use crate::domain::{Kind, Record, Value};
use crate::exchange::fault::{Expected, Fault, GoodBad};
use crate::exchange::pinyin::OddName;
use crate::exchange::roster::{DEPARTMENT, GROUP_POSTS, LEADS, RosterRank, RosterRow, split};
use crate::exchange::table::{ColumnMap, Said};
use crate::store::WriteTx;

/// Finds the names that nobody knows in rows that are bad already, so that all that is wrong with
/// one is told at once.
fn unknown_in_bad(
    present: &Present,
    read: &GoodBad<RosterRow>,
    (map, wishes): (&ColumnMap, &Wishes),
) -> Vec<Fault> {
    let first = present.department_records.is_empty();
    let columns = [
        (Kind::Department, DEPARTMENT),
        (Kind::Post, GROUP_POSTS),
        (Kind::Department, LEADS),
    ];
    let made = |kind: Kind| wishes.make.contains(&kind) || (first && kind == Kind::Department);
    let mut found = Vec::new();
    for row in &read.bad_rows {
        for (kind, column) in columns.into_iter().filter(|it| !made(it.0)) {
            let Some(at) = map.place(column) else {
                continue;
            };
            let heading = map.headings().get(at);
            let is_told = |it: &Fault| it.line == row.line && it.column.as_ref() == heading;
            let cell = row.cells.get(at).map_or("", |it| it.trim());
            if is_placeholder(cell) || read.faults.iter().any(is_told) {
                continue;
            }
            let names = if column == DEPARTMENT {
                vec![cell.to_owned()]
            } else {
                split(cell)
            };
            let there = if kind == Kind::Post {
                &present.posts
            } else {
                &present.departments
            };
            let unknown = names.into_iter().filter(|it| !it.is_empty());
            for name in unknown.filter(|it| there.find(it).is_none()) {
                let near = there.words.near(&name);
                let expected = Expected::Known { kind, near };
                let heading = heading.map(String::as_str);
                found.push(Fault::new(row.line, heading, &name, expected));
            }
        }
    }
    found
}

/// What the whole roster comes to.
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    /// Departments that nobody knows yet.
    pub(super) departments: Vec<String>,
    /// Posts that nobody knows yet.
    pub(super) posts: Vec<String>,
    /// Departments that are there and whose leader the roster says otherwise.
    pub(super) led: Vec<Led>,
    told: Vec<Told>,
}

impl Plan {
    /// Judges the rows; those with faults go over to the bad ones of `read`. Where good rows are
    /// taken without them, what was judged beside a bad row is judged anew.
    pub(super) fn of(
        gate: &WriteTx<'_>,
        present: &Present,
        read: &mut GoodBad<RosterRow>,
        (map, wishes): (&ColumnMap, &Wishes),
    ) -> OfficeResult<Self> {
        let found = unknown_in_bad(present, read, (map, wishes));
        read.faults.extend(found);
        loop {
            let mut faults = Vec::new();
            let mut plan = Self::judged(present, &read.rows, map, (wishes, &mut faults));
            let found = !faults.is_empty();
            for fault in faults {
                if let Some(at) = read.rows.iter().position(|row| row.line == fault.line) {
                    let row = read.rows.remove(at);
                    read.bad_rows.push(row.cells);
                }
                read.faults.push(fault);
            }
            read.faults.sort_by_key(|fault| fault.line);
            read.bad_rows.sort_by_key(|row| row.line);
            if !found {
                plan.led = Led::all(gate, present, &plan.steps)?;
                plan.tell(present);
                return Ok(plan);
            }
        }
    }

    fn judged(
        present: &Present,
        rows: &[RosterRow],
        map: &ColumnMap,
        (wishes, faults): (&Wishes, &mut Vec<Fault>),
    ) -> Self {
        let mut plan = Self {
            steps: Vec::new(),
            departments: Vec::new(),
            posts: Vec::new(),
            led: Vec::new(),
            told: Vec::new(),
        };
        let judged = Matching::new(present, wishes).judge(rows);
        for (row, judged) in rows.iter().zip(judged) {
            match judged {
                Ok(what) => plan.steps.push(step(present, row, what, wishes)),
                Err((column, expected)) => {
                    let found = match column {
                        crate::exchange::roster::STAFF_NO => row.staff_no.value(),
                        _ => Some(&row.name),
                    };
                    let found = found.map_or("", String::as_str);
                    faults.push(fault(map, (row, column), found, expected));
                }
            }
        }
        plan.names(present, map, (wishes, faults));
        faults.extend(posts::overfull(present, &plan.steps, map));
        plan.leaders(map, faults);
        plan
    }

    /// Gathers departments and posts that nobody knows; they are made where that was asked for,
    /// and the departments of a ledger that has none yet.
    fn names(
        &mut self,
        present: &Present,
        map: &ColumnMap,
        (wishes, faults): (&Wishes, &mut Vec<Fault>),
    ) {
        let first = present.department_records.is_empty();
        let rows = || self.steps.iter();
        // In the order in which people stand in them; whom somebody leads comes after.
        let mut named: Vec<(Kind, usize, &RosterRow, &String)> = rows()
            .map(|it| (Kind::Department, DEPARTMENT, &it.row, &it.row.department))
            .collect();
        for step in rows() {
            let row = &step.row;
            let posts = row.group_posts.value().into_iter().flatten();
            named.extend(posts.map(|name| (Kind::Post, GROUP_POSTS, row, name)));
            let leads = row.leads.value().into_iter().flatten();
            named.extend(leads.map(|name| (Kind::Department, LEADS, row, name)));
        }
        for (kind, column, row, name) in named {
            let (there, made) = if kind == Kind::Post {
                (&present.posts, &mut self.posts)
            } else {
                (&present.departments, &mut self.departments)
            };
            let known = there.find(name).is_some();
            if known || made.iter().any(|it| name_key(it) == name_key(name)) {
                continue;
            }
            let near = there.words.near(name);
            if wishes.make.contains(&kind) || (first && kind == Kind::Department) {
                made.push(name.clone());
                if first && kind == Kind::Department {
                    continue;
                }
                let name = name.clone();
                self.told.push(Told::Made { kind, name, near });
            } else {
                let expected = Expected::Known { kind, near };
                faults.push(fault(map, (row, column), name, expected));
            }
        }
        if first && !self.departments.is_empty() {
            self.told.push(Told::MadeFirst {
                kind: Kind::Department,
                names: self.departments.clone(),
            });
        }
    }

    /// A department is led by one.
    fn leaders(&self, map: &ColumnMap, faults: &mut Vec<Fault>) {
        let mut first: BTreeMap<String, u64> = BTreeMap::new();
        for step in &self.steps {
            for name in step.leads.iter().flatten() {
                let first_line = *first.entry(name_key(name)).or_insert(step.row.line);
                if first_line != step.row.line {
                    let expected = Expected::OneLead { first_line };
                    faults.push(fault(map, (&step.row, LEADS), name, expected));
                }
            }
        }
    }

    /// Lists what will change, and who has a name that somebody there has.
    fn tell(&mut self, present: &Present) {
        let mut sounds = Sounds::of(present);
        for step in &self.steps {
            let line = step.row.line;
            self.told.extend(odd_telephone(step));
            match step.what {
                What::Same(id) => {
                    let Some(person) = present.person(id) else {
                        continue;
                    };
                    if step.cells.iter().any(|(column, _)| *column == "name") {
                        self.told.extend(odd_name(step));
                    }
                    if !step.changes.is_empty() {
                        self.told.push(Told::Changed {
                            line,
                            kind: Kind::Person,
                            what: present.told(person),
                            cells: step.changes.clone(),
                        });
                    }
                }
                What::New => {
                    let name = step.row.name.clone();
                    let what = format!("{name}（{}）", step.row.department);
                    self.told.push(Told::New { line, what });
                    let same = |it: &&Record| name_key(it.text("name")) == name_key(&name);
                    let others: Vec<String> = present
                        .people
                        .iter()
                        .filter(same)
                        .map(|it| present.told(it))
                        .collect();
                    if !others.is_empty() {
                        self.told.push(Told::Namesake { line, name, others });
                    }
                    // A name that is nearly another's says more than what is odd about it.
                    let near = sounds.near(present, step);
                    if near.is_empty() {
                        self.told.extend(odd_name(step));
                    }
                    self.told.extend(near);
                }
            }
            let led = self.led.iter().filter(|it| it.line == line);
            let led = led.filter_map(|it| it.told(present, &self.steps));
            self.told.extend(led);
        }
        self.told.extend(headed(present, &self.steps));
    }

    /// Counts and lists what the plan comes to.
    pub(super) fn report(&self, report: &mut ImportReport) {
        let changed: Vec<u64> = self
            .told
            .iter()
            .filter_map(|it| {
                let Told::Changed { line, .. } = it else {
                    return None;
                };
                Some(*line)
            })
            .collect();
        for step in &self.steps {
            match step.what {
                What::New => report.added += 1,
                What::Same(_) if changed.contains(&step.row.line) => report.updated += 1,
                What::Same(_) => report.known += 1,
            }
        }
        for told in &self.told {
            report.tell(told.clone());
        }
    }
}

fn step(present: &Present, row: &RosterRow, what: What, wishes: &Wishes) -> Step {
    let person = match what {
        What::Same(id) => present.person(id),
        What::New => None,
    };
    let mut changes = Vec::new();
    let mut cells = Vec::new();
    if let Some(person) = person {
        for (change, value) in cell_changes(present, row, person, wishes) {
            cells.push((change.column, value));
            changes.push(change);
        }
    }
    let list = |said: &Said<Vec<String>>| match said {
        Said::Is(names) => Some(names.clone()),
        Said::Empty if wishes.clear_empty => Some(Vec::new()),
        Said::Empty | Said::Absent => None,
    };
    let posts = list(&row.group_posts);
    changes.extend(posts::change(present, person, posts.as_deref()));
    let places = ["rank", "post", "department_id"];
    let moves = person.is_none() || cells.iter().any(|(name, _)| places.contains(name));
    let section = row.rank.value() == Some(&RosterRank::SectionAndAbove);
    let deputy = row.post.value().is_some_and(|post| post.starts_with('副'));
    Step {
        row: row.clone(),
        what,
        cells,
        changes,
        posts,
        leads: list(&row.leads),
        heads: moves && section && !deputy,
    }
}

/// Tells of a name that is none, or none of one person.
fn odd_name(step: &Step) -> Option<Told> {
    let name = step.row.written.clone();
    let line = step.row.line;
    OddName::of(&name).map(|odd| Told::OddName { line, name, odd })
}

/// Tells of a telephone number that comes in and that nobody could ring up.
fn odd_telephone(step: &Step) -> Option<Told> {
    let comes = |(column, _): &(&str, Value)| *column == "telephone";
    let found = step.row.phone.value()?;
    let odd = oddity(found)?;
    let told = Told::OddTelephone {
        line: step.row.line,
        name: step.row.name.clone(),
        found: found.clone(),
        odd,
    };
    (step.what == What::New || step.cells.iter().any(comes)).then_some(told)
}

/// Lists the departments there that nobody headed and that somebody heads now: the first whose
/// rank and post say so.
fn headed(present: &Present, steps: &[Step]) -> Vec<Told> {
    let mut told: BTreeMap<i64, Told> = BTreeMap::new();
    for step in steps.iter().filter(|it| it.heads) {
        let department = present.departments.find(&step.row.department);
        let record = department.and_then(|id| present.department(id));
        if let Some(record) = record.filter(|it| it.lacks("head_id")) {
            told.entry(record.id).or_insert_with(|| Told::Changed {
                line: step.row.line,
                kind: Kind::Department,
                what: format!("{} {}", record.number, record.text("name")),
                cells: vec![CellChange {
                    column: "head_id",
                    from: String::new(),
                    to: step.row.name.clone(),
                }],
            });
        }
    }
    told.into_values().collect()
}
