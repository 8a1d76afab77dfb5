//! Taking in the roster: departments, people, posts, and who is in charge of what.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::intake::{ImportReport, Maker};
use super::names::Names;
use super::{Office, Outcome};
use crate::domain::{Change, Kind, Record, Role, Value, rules};
use crate::exchange::fault::GoodBad;
use crate::exchange::fingerprint;
use crate::exchange::roster::{RosterRank, RosterRow, read_roster};
use crate::exchange::table::TableFault;
use crate::store::{Door, WriteTx};

/// How the names of institutions end; everything else is a department of the office.
const INSTITUTION_ENDINGS: [&str; 6] = ["中心", "学校", "疗养院", "文化宫", "俱乐部", "宾馆"];

impl Office {
    /// Takes in a roster, whole or, with `skip_bad`, its good rows.
    ///
    /// A person who is there with the same row is left alone; one with the same staff number is
    /// brought up to date, and one of whom only the name was known is completed.
    pub fn import_roster(
        &mut self,
        bytes: &[u8],
        skip_bad: bool,
    ) -> Outcome<Result<(GoodBad<RosterRow>, ImportReport), TableFault>> {
        let mut order = self.order("import.roster".to_owned());
        order.session.door = Door::Import;
        let (person, today) = (self.session.person, self.today());
        let mut ended = Ok((GoodBad::new(&[], &[]), ImportReport::default()));
        // Read, judged and written inside one transaction: two imports at once add nobody twice.
        self.store.write(&order, |gate| {
            let mut taking = Taking {
                maker: Maker::new(person, today),
                today,
                departments: Names::of(gate, Kind::Department)?,
                people: gate.reader().all(Kind::Person)?,
                posts: Names::of(gate, Kind::Post)?,
                heads: BTreeMap::new(),
                leaders: Vec::new(),
            };
            let read = match read_roster(bytes, &taking.departments.words) {
                Ok(read) => read,
                Err(fault) => {
                    ended = Err(fault);
                    return Ok(());
                }
            };
            let mut report = ImportReport::of(&read);
            if read.is_clean() || skip_bad {
                taking.forget_namesakes(&read.rows);
                for row in &read.rows {
                    let added = taking.take(gate, row)?;
                    report.added += usize::from(added);
                    report.known += usize::from(!added);
                }
                taking.name_heads_and_leads(gate)?;
            }
            ended = Ok((read, report));
            Ok(())
        })?;
        Ok(ended)
    }
}

/// What is known while the rows are taken in, one after the other.
struct Taking {
    maker: Maker,
    today: NaiveDate,
    departments: Names,
    people: Vec<Record>,
    posts: Names,
    heads: BTreeMap<i64, i64>,
    /// Who leads which departments: by key, for two leaders may share a name.
    leaders: Vec<(i64, Vec<String>)>,
}

/// Says whether nothing but the name is known: whoever said at the first run who he is.
fn is_bare(person: &Record) -> bool {
    person.lacks("staff_no") && person.lacks("department_id")
}

impl Taking {
    /// Takes one person in; says whether the row was new.
    fn take(&mut self, gate: &mut WriteTx<'_>, row: &RosterRow) -> Outcome<bool> {
        let print = fingerprint::of_person(row);
        if gate.known_fingerprints(Kind::Person, &print)? > 0 {
            return Ok(false);
        }
        let department = self.department(gate, &row.department)?;
        let cells = cells_of(row, department);
        let same = self.people.iter().position(|it| {
            let numbered = !row.staff_no.is_empty() && it.text("staff_no") == row.staff_no;
            numbered || (is_bare(it) && it.text("name") == row.name)
        });
        let id = if let Some(same) = same.map(|at| self.people.swap_remove(at)) {
            let cells = cells.into_iter().collect();
            let change = rules::amend(&gate.reader(), &same, cells, None, self.today)?;
            gate.apply(change)?;
            same.id
        } else {
            self.maker.make(gate, Kind::Person, cells)?
        };
        gate.keep_fingerprint(Kind::Person, &print, id)?;
        let is_head =
            row.rank == Some(RosterRank::SectionAndAbove) && !row.post.starts_with('副');
        if is_head && let Some(department) = department {
            self.heads.entry(department).or_insert(id);
        }
        for name in &row.group_posts {
            let post = self.post(gate, name)?;
            let mut change = Change::default();
            change.link(Role::Holds, id, post);
            gate.apply(change)?;
        }
        if !row.leads.is_empty() {
            self.leaders.push((id, row.leads.clone()));
        }
        Ok(true)
    }

    /// A name that several rows bear completes nobody: which of them is meant is not known.
    fn forget_namesakes(&mut self, rows: &[RosterRow]) {
        let bearers = |name: &str| rows.iter().filter(|row| row.name == name).count();
        self.people
            .retain(|it| !is_bare(it) || bearers(it.text("name")) < 2);
    }

    fn department(&mut self, gate: &mut WriteTx<'_>, name: &str) -> Outcome<Option<i64>> {
        if name.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.departments.key(name) {
            return Ok(Some(id));
        }
        let kind = if name.contains("领导") {
            "leadership"
        } else if INSTITUTION_ENDINGS
            .iter()
            .any(|ending| name.ends_with(ending))
        {
            "institution"
        } else {
            "office_department"
        };
        let cells = vec![
            ("name", Value::from(name)),
            ("department_kind", Value::from(kind)),
        ];
        let id = self.maker.make(gate, Kind::Department, cells)?;
        self.departments.insert(name, id);
        Ok(Some(id))
    }

    /// Finds a post by its name, or makes one that the plan did not foresee.
    fn post(&mut self, gate: &mut WriteTx<'_>, name: &str) -> Outcome<i64> {
        if let Some(id) = self.posts.key(name) {
            return Ok(id);
        }
        let office = name.starts_with("活动办") || name.contains("办公室");
        let body = if office {
            "campaign_office"
        } else {
            "steering_group"
        };
        let deputy = name.contains('副');
        let heads = !deputy && name.ends_with(if office { "主任" } else { "组长" });
        let cells = vec![
            ("name", Value::from(name)),
            ("body", Value::from(body)),
            ("seats", Value::Int(1)),
            ("heads", Value::from(heads)),
            ("deputy", Value::from(deputy.then_some(true))),
        ];
        let id = self.maker.make(gate, Kind::Post, cells)?;
        self.posts.insert(name, id);
        Ok(id)
    }

    /// Writes down who heads a department and which leader is in charge of it.
    fn name_heads_and_leads(&self, gate: &mut WriteTx<'_>) -> Outcome<()> {
        let mut change = Change::default();
        for (department, head) in &self.heads {
            let record = gate.reader().find(Kind::Department, *department)?;
            if let Some(record) = record.filter(|record| record.lacks("head_id")) {
                change.set(&record, "head_id", Value::Int(*head));
            }
        }
        gate.apply(change)?;
        for (leader, leads) in &self.leaders {
            for id in leads.iter().filter_map(|name| self.departments.key(name)) {
                let mut change = Change::default();
                if let Some(record) = gate.reader().find(Kind::Department, id)? {
                    change.set(&record, "lead_id", Value::Int(*leader));
                }
                gate.apply(change)?;
            }
        }
        Ok(())
    }
}

fn cells_of(row: &RosterRow, department: Option<i64>) -> Vec<(&'static str, Value)> {
    let rank = row.rank.map(|rank| match rank {
        RosterRank::CountyAndAbove => "county_level",
        RosterRank::SectionAndAbove => "section_level",
        RosterRank::Ordinary => "general",
    });
    let text = |text: &str| Value::from((!text.is_empty()).then_some(text));
    vec![
        ("name", text(&row.name)),
        ("department_id", Value::from(department)),
        ("post", text(&row.post)),
        ("rank", Value::from(rank)),
        ("politics", text(&row.politics)),
        ("branch", text(&row.branch)),
        ("staff_no", text(&row.staff_no)),
        ("telephone", text(&row.phone)),
    ]
}
