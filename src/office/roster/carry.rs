//! Carrying out what a roster was found to come to, by the same rules as a hand.

use std::collections::BTreeMap;

use super::super::OfficeResult;
use super::super::intake::Maker;
use super::Present;
use super::cells::rank_code;
use super::plan::Plan;
use super::posts;
use super::step::Step;
use crate::domain::{Day, Kind, Role, Value, rules};
use crate::exchange::roster::RosterRow;
use crate::store::WriteTx;

/// How the names of institutions end.
const INSTITUTIONS: [&str; 11] = [
    "中心",
    "学校",
    "医院",
    "疗养院",
    "文化宫",
    "俱乐部",
    "宾馆",
    "幼儿园",
    "厂",
    "公司",
    "酒店",
];
/// How the names of departments of an office end.
const DEPARTMENTS: [&str; 9] = [
    "办公室",
    "研究室",
    "部",
    "处",
    "科",
    "股",
    "办",
    "委",
    "委员会",
];
/// What ends so and is as often something else.
const EITHER: [&str; 5] = ["门市部", "营业部", "经营部", "服务部", "小卖部"];

/// The keys of what is there and of what was made on the way.
pub(super) struct Carrying {
    maker: Maker,
    today: Day,
    departments: BTreeMap<String, i64>,
    posts: BTreeMap<String, i64>,
}

impl Carrying {
    pub(super) fn begin(person: Option<i64>, today: Day) -> Self {
        Self {
            maker: Maker::new(person, today),
            today,
            departments: BTreeMap::new(),
            posts: BTreeMap::new(),
        }
    }

    /// Writes departments, people, posts, and who leads and heads what.
    pub(super) fn carry_out(
        mut self,
        gate: &mut WriteTx<'_>,
        present: &Present,
        plan: &Plan,
    ) -> OfficeResult<()> {
        for name in &plan.departments {
            let id = self.make_department(gate, name)?;
            self.departments.insert(name_of(name), id);
        }
        for name in &plan.posts {
            let id = self.make_post(gate, name)?;
            self.posts.insert(name_of(name), id);
        }
        let mut people = Vec::new();
        for step in &plan.steps {
            let id = self.person(gate, present, step)?;
            people.push((id, step));
        }
        // Whoever leaves a post leaves it before somebody else comes.
        for (id, step) in &people {
            for post in posts::moves(present, step).0 {
                let change = rules::untie(&gate.reader(), Role::Holds, *id, post)?;
                gate.apply(change)?;
            }
        }
        for (id, step) in &people {
            for name in posts::moves(present, step).1 {
                if let Some(post) = self.post(present, &name) {
                    let change =
                        rules::tie(&gate.reader(), Role::Holds, (*id, post), self.today)?;
                    gate.apply(change)?;
                }
            }
        }
        self.leads(gate, plan, &people)?;
        self.heads(gate, present, &people)
    }

    fn department(&self, present: &Present, name: &str) -> Option<i64> {
        let made = || self.departments.get(&name_of(name)).copied();
        present.departments.find(name).or_else(made)
    }

    fn post(&self, present: &Present, name: &str) -> Option<i64> {
        let made = || self.posts.get(&name_of(name)).copied();
        present.posts.find(name).or_else(made)
    }

    fn person(
        &self,
        gate: &mut WriteTx<'_>,
        present: &Present,
        step: &Step,
    ) -> OfficeResult<i64> {
        let department = self.department(present, &step.row.department);
        let Some(person) = step.person().and_then(|id| present.person(id)) else {
            return self
                .maker
                .make(gate, Kind::Person, cells_of(&step.row, department));
        };
        let mut cells: BTreeMap<&'static str, Value> = step.cells.iter().cloned().collect();
        if let Some(cell) = cells.get_mut("department_id") {
            *cell = Value::from(department);
        }
        let change = rules::amend(&gate.reader(), person, cells, None, self.today)?;
        gate.apply(change)?;
        Ok(person.id)
    }

    fn make_department(&self, gate: &mut WriteTx<'_>, name: &str) -> OfficeResult<i64> {
        let cells = vec![
            ("name", Value::from(name)),
            ("department_kind", Value::from(kind_of(name))),
        ];
        self.maker.make(gate, Kind::Department, cells)
    }

    /// Makes a post that the plan did not foresee.
    fn make_post(&self, gate: &mut WriteTx<'_>, name: &str) -> OfficeResult<i64> {
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
        self.maker.make(gate, Kind::Post, cells)
    }

    /// Writes down which leader is in charge of a department; whoever the roster no longer names
    /// for one is so no more. What a decision keeps stays.
    fn leads(
        &self,
        gate: &mut WriteTx<'_>,
        plan: &Plan,
        people: &[(i64, &Step)],
    ) -> OfficeResult<()> {
        for led in plan.led.iter().filter(|it| it.kept.is_none()) {
            let leader = led.leader.and_then(|at| people.get(at));
            let lead = Value::from(leader.map(|(id, _)| *id));
            self.set(gate, led.department, ("lead_id", lead))?;
        }
        for (id, step) in people {
            for name in step.leads.iter().flatten() {
                if let Some(department) = self.departments.get(&name_of(name)) {
                    self.set(gate, *department, ("lead_id", Value::Int(*id)))?;
                }
            }
        }
        Ok(())
    }

    /// Writes down who heads a department that nobody heads.
    fn heads(
        &self,
        gate: &mut WriteTx<'_>,
        present: &Present,
        people: &[(i64, &Step)],
    ) -> OfficeResult<()> {
        for (id, step) in people.iter().filter(|(_, step)| step.heads) {
            let Some(department) = self.department(present, &step.row.department) else {
                continue;
            };
            let record = gate.reader().find(Kind::Department, department)?;
            if record.is_some_and(|it| it.lacks("head_id")) {
                self.set(gate, department, ("head_id", Value::Int(*id)))?;
            }
        }
        Ok(())
    }

    fn set(
        &self,
        gate: &mut WriteTx<'_>,
        department: i64,
        cell: (&'static str, Value),
    ) -> OfficeResult<()> {
        let Some(record) = gate.reader().find(Kind::Department, department)? else {
            return Ok(());
        };
        let cells = BTreeMap::from([cell]);
        let change = rules::amend(&gate.reader(), &record, cells, None, self.today)?;
        gate.apply(change)?;
        Ok(())
    }
}

/// Gives the kind of a department that its name tells for certain; else nobody has said it yet, and
/// nothing that is said about the department is against it.
fn kind_of(name: &str) -> Option<&'static str> {
    let ends = |all: &[&str]| all.iter().any(|it| name.ends_with(it));
    if name.contains("领导") {
        Some("leadership")
    } else if ends(&INSTITUTIONS) {
        Some("institution")
    } else if ends(&DEPARTMENTS) && !ends(&EITHER) {
        Some("office_department")
    } else {
        None
    }
}

fn name_of(name: &str) -> String {
    crate::domain::folding::name_key(name)
}

fn cells_of(row: &RosterRow, department: Option<i64>) -> Vec<(&'static str, Value)> {
    let text = |text: Option<&String>| Value::from(text.map(String::as_str));
    vec![
        ("name", Value::from(row.name.as_str())),
        ("department_id", Value::from(department)),
        ("post", text(row.post.value())),
        (
            "rank",
            Value::from(row.rank.value().map(|it| rank_code(*it))),
        ),
        ("politics", text(row.politics.value())),
        ("branch", text(row.branch.value())),
        ("staff_no", text(row.staff_no.value())),
        ("telephone", text(row.phone.value())),
    ]
}
