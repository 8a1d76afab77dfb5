//! Taking in the roster: departments, people, posts, and who is in charge of what.

mod carry;
mod cells;
mod leads;
mod matching;
mod plan;
mod posts;
mod sounds;
mod step;

use std::collections::BTreeMap;

use self::carry::Carrying;
use self::plan::Plan;
use super::names::{Names, beside, told_apart};
use super::told::{ImportReport, Onlooker};
use super::wishes::Wishes;
use super::{Office, OfficeResult, file_heads};
use crate::domain::{Kind, Record, Role};
use crate::exchange::fault::{Fault, GoodBad};
use crate::exchange::roster::{ROSTER_COLUMNS, RosterRow, read_roster};
use crate::exchange::table::{ColumnMap, TableFault, TableReader};
use crate::store::{Door, WriteTx};

/// What these files are called.
pub(super) const FILE: &str = "roster";
/// What each row of a file is.
pub(super) const OF_FILES: Kind = Kind::Person;
/// The kinds of which names that nobody knows may be made.
pub(super) const MADE_ON_THE_WAY: &[Kind] = &[Kind::Department, Kind::Post];

impl Office {
    /// Takes in a roster, whole or, with `skip_bad`, its good rows.
    ///
    /// Who is there already is known by his number, however it is dressed; a column that the file
    /// does not have touches nothing, an empty cell only where that was asked for. Whoever could
    /// be somebody already there is a fault until it was said whether he is.
    pub fn import_roster(
        &mut self,
        bytes: &[u8],
        wishes: &Wishes,
        onlooker: &mut dyn Onlooker,
    ) -> OfficeResult<Result<(GoodBad<RosterRow>, ImportReport), TableFault>> {
        let asking = wishes.asking(bytes);
        let mut order = self.asking("import.roster".to_owned(), asking)?;
        order.session.door = Door::Import;
        let (person, today) = (self.session.person, self.today());
        let mut ended = None;
        // Read, judged and written inside one transaction: two imports at once add nobody twice.
        let written = self.store.write(&order, |gate| {
            let present = Present::of(gate)?;
            let chosen = file_heads::chosen(&gate.reader(), FILE, wishes)?;
            if let Ok(table) = TableReader::open(bytes, &ROSTER_COLUMNS, &chosen) {
                wishes.check(table.map(|row| row.line))?;
            }
            let out = |line: u64| wishes.left_out.has(line);
            let read = read_roster(bytes, &present.departments.words, &out, &chosen);
            let (mut read, map, left_out) = match read {
                Ok(read) => read,
                Err(fault) => {
                    ended = Some(Err(fault));
                    return Ok(());
                }
            };
            let plan = Plan::of(gate, &present, &mut read, (&map, wishes))?;
            let mut report = ImportReport::of(&read);
            report.pass_over(&read.passed);
            report.read += left_out.len();
            report.leave_out(&left_out);
            report.columns = map.taken();
            plan.report(&mut report);
            if read.is_clean() || wishes.skip_bad {
                Carrying::begin(person, today).carry_out(gate, &present, &plan)?;
                report.keeps_columns = file_heads::remember(gate, (FILE, wishes), &map)?;
                if wishes.dry_run || !onlooker.agree(&report) {
                    gate.forget();
                }
                gate.answer(&report);
            }
            ended = Some(Ok((read, report)));
            Ok(())
        })?;
        Ok(ended.unwrap_or_else(|| {
            let read = GoodBad::new(&[], &[]);
            Ok((read, ImportReport::carried_out(written)))
        }))
    }
}

/// What is there before the roster comes in.
struct Present {
    people: Vec<Record>,
    department_records: Vec<Record>,
    departments: Names,
    post_records: Vec<Record>,
    posts: Names,
    /// Who sits on which post.
    holders: BTreeMap<i64, Vec<i64>>,
}

impl Present {
    fn of(gate: &WriteTx<'_>) -> OfficeResult<Self> {
        let post_records = gate.reader().all_here(Kind::Post)?;
        let mut holders = BTreeMap::new();
        for post in &post_records {
            holders.insert(post.id, gate.reader().links_to(Role::Holds, post.id)?);
        }
        Ok(Self {
            people: gate.reader().all(Kind::Person)?,
            department_records: gate.reader().all(Kind::Department)?,
            departments: Names::of(gate, Kind::Department)?,
            posts: Names::of(gate, Kind::Post)?,
            post_records,
            holders,
        })
    }

    fn person(&self, id: i64) -> Option<&Record> {
        self.people.iter().find(|it| it.id == id)
    }

    fn department(&self, id: i64) -> Option<&Record> {
        self.department_records.iter().find(|it| it.id == id)
    }

    fn post(&self, id: i64) -> Option<&Record> {
        self.post_records.iter().find(|it| it.id == id)
    }

    fn department_name(&self, id: Option<i64>) -> &str {
        id.and_then(|id| self.department(id))
            .map_or("", |it| it.text("name"))
    }

    /// Writes a person so that he is not taken for another.
    fn told(&self, person: &Record) -> String {
        let staff_no = person.text("staff_no");
        let mut where_he_is = beside(person, &self.department_records);
        if !staff_no.is_empty() {
            let gap = if where_he_is.is_empty() { "" } else { " " };
            where_he_is = format!("{where_he_is}{gap}{staff_no}");
        }
        told_apart(&person.number, person.text("name"), &where_he_is)
    }

    /// Gives the keys of the posts that a person holds.
    fn held_by(&self, person: i64) -> Vec<i64> {
        let held = self.holders.iter().filter(|(_, all)| all.contains(&person));
        held.map(|(post, _)| *post).collect()
    }
}

/// Makes the fault of a cell that only the store knows to be one.
fn fault(
    map: &ColumnMap,
    (row, column): (&RosterRow, usize),
    found: &str,
    expected: crate::exchange::fault::Expected,
) -> Fault {
    let heading = map.place(column).and_then(|at| map.headings().get(at));
    Fault::new(row.line, heading.map(String::as_str), found, expected)
}
