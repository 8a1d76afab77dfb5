//! Random walks by random people through all machines, and what must hold after every step.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{ProptestConfig, proptest};

use super::world::{HEAD, PEOPLE, World};
use crate::domain::light::{LightDays, Thresholds};
use crate::domain::{
    Act, Column, Decision, Kind, Ledger as _, Record, Role, Transition, Type, VOID, Value,
    rules,
};

/// A walker's dice.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides.max(1)
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.roll(times) == 0
    }

    fn person(&mut self) -> Option<i64> {
        let people = usize::try_from(PEOPLE).expect("few");
        i64::try_from(self.roll(people + 1))
            .ok()
            .filter(|id| *id > 0)
    }

    fn meeting(&mut self) -> Option<i64> {
        [None, Some(1), Some(2)][self.roll(3)]
    }

    /// A value that could stand in a column, now and then one that could not.
    fn value(&mut self, world: &World, column: &Column) -> Value {
        match column.ty {
            Type::Line(_) | Type::Text => ["文字", "另一段", ""][self.roll(3)].into(),
            Type::Day | Type::Limit => {
                let days = i64::try_from(self.roll(90)).expect("few") - 5;
                (world.today + chrono::Duration::days(days)).into()
            }
            Type::Count => i64::try_from(self.roll(5)).expect("few").into(),
            Type::Flag => self.once_in(2).into(),
            Type::Choice(choices) => choices.codes[self.roll(choices.codes.len())].into(),
            Type::Ref(kind) => {
                let count = world.book.of_kind(kind).count() + 1;
                i64::try_from(self.roll(count) + 1).expect("few").into()
            }
        }
    }
}

/// The kinds whose records walk.
const WALKING: [Kind; 7] = [
    Kind::Task,
    Kind::Task,
    Kind::Extension,
    Kind::Opinion,
    Kind::Problem,
    Kind::Milestone,
    Kind::Attachment,
];

/// Makes, edits, attaches or acts; gives the verb of an act that was allowed.
fn step(world: &mut World, dice: &mut Dice) -> Option<(Kind, &'static str)> {
    match dice.roll(12) {
        0 => world.today += chrono::Duration::days(i64::try_from(dice.roll(9)).ok()?),
        1 => {
            let kind =
                [Kind::Opinion, Kind::Problem, Kind::Task, Kind::Milestone][dice.roll(4)];
            made(world, dice, kind);
        }
        2 => {
            let task = i64::try_from(dice.roll(world.book.of_kind(Kind::Task).count()) + 1);
            let _known = world.attach(Kind::Task, task.ok()?);
        }
        3 => edited(world, dice),
        _ => return acted(world, dice),
    }
    None
}

fn made(world: &mut World, dice: &mut Dice, kind: Kind) {
    let mut cells = Vec::new();
    for column in kind.def().columns.iter().filter(|it| it.is_typed()) {
        if column.is_required() || !dice.once_in(4) {
            cells.push((column.name, dice.value(world, column)));
        }
    }
    if kind == Kind::Task && dice.once_in(2) {
        cells.retain(|(name, _)| !matches!(*name, "department_id" | "owner_id" | "lead_id"));
        cells.push(("department_id", 1.into()));
        cells.push(("owner_id", 2.into()));
    }
    if kind == Kind::Opinion {
        cells.retain(|(name, _)| !matches!(*name, "card_id" | "batch_id" | "received_on"));
        cells.push(("received_on", world.today.into()));
        cells.push(("has_giver", dice.once_in(2).into()));
    }
    let _refused = world.make(kind, &cells);
}

fn edited(world: &mut World, dice: &mut Dice) {
    let kind = WALKING[dice.roll(WALKING.len())];
    let Some(record) = any_of(world, dice, kind) else {
        return;
    };
    let columns = kind.def().columns;
    let column = &columns[dice.roll(columns.len())];
    let value = if dice.once_in(4) {
        Value::Null
    } else {
        dice.value(world, column)
    };
    let reason = [None, Some("更正")][dice.roll(2)];
    let _refused = world.amend(&record, &[(column.name, value)], reason);
}

fn any_of(world: &World, dice: &mut Dice, kind: Kind) -> Option<Record> {
    let count = world.book.of_kind(kind).count();
    world.book.of_kind(kind).nth(dice.roll(count)).cloned()
}

fn acted(world: &mut World, dice: &mut Dice) -> Option<(Kind, &'static str)> {
    let kind = WALKING[dice.roll(WALKING.len())];
    let record = any_of(world, dice, kind)?;
    let rows: Vec<&'static Transition> = kind.def().machine.from(&record.state).collect();
    // Ends are easily reached and lead nowhere: they are tried more rarely.
    let row = *rows.get(dice.roll(rows.len()))?;
    let ends = matches!(row.verb, "void" | "withdraw" | "hand_over" | "reject");
    if ends && !dice.once_in(4) {
        return None;
    }
    let mut answers: BTreeMap<&'static str, Value> = row
        .asks
        .iter()
        .map(|column| (column.name, dice.value(world, column)))
        .collect();
    if dice.once_in(8) {
        answers.pop_first();
    }
    if answers.contains_key("signed_by_id") && !dice.once_in(4) {
        answers.insert("signed_by_id", HEAD.into());
    }
    let mut act = Act {
        kind,
        id: record.id,
        verb: row.verb.to_owned(),
        decision: Decision::default(),
        note: ["", "意见", "理由"][dice.roll(3)].to_owned(),
        answers,
        entered_by: dice.person(),
        today: world.today,
    };
    if dice.once_in(6) {
        act.decision.on = Some(world.today - chrono::Duration::days(2));
    }
    for _ in 0..6 {
        act.decision.by = dice.person();
        act.decision.meeting = dice.meeting();
        if world.act(&act).is_ok() {
            return Some((kind, row.verb));
        }
    }
    None
}

/// What must hold whatever was done.
fn check(world: &World) {
    for task in world.book.of_kind(Kind::Task) {
        check_task(world, task);
    }
    for opinion in world.book.of_kind(Kind::Opinion) {
        check_opinion(world, opinion);
    }
    for problem in world.book.of_kind(Kind::Problem) {
        check_problem(world, problem);
    }
}

fn children(world: &World, kind: Kind, column: &'static str, id: i64) -> Vec<Record> {
    world.book.children(kind, column, id).expect("readable")
}

fn check_task(world: &World, task: &Record) {
    let steps = children(world, Kind::Milestone, "task_id", task.id);
    let days = LightDays::of(task, &steps, world.book.calendar(), Thresholds::default());
    for (column, value) in days.cells() {
        assert_eq!(*task.cell(column), value, "{column} of {task:?}");
    }
    let open = children(world, Kind::Extension, "task_id", task.id)
        .iter()
        .filter(|it| !it.is_ended())
        .count();
    let under_way = matches!(
        task.state.as_str(),
        "issued" | "signed" | "rectifying" | "returned"
    );
    assert!(open <= usize::from(under_way), "{task:?}");
    if !matches!(task.state.as_str(), "draft" | "pending" | VOID) {
        for column in [
            "goal",
            "measure",
            "department_id",
            "lead_id",
            "owner_id",
            "task_kind",
        ] {
            assert!(!task.lacks(column), "{column} of {task:?}");
        }
        assert_ne!(task.int("owner_id"), task.int("lead_id"));
        assert!(!task.lacks("issued_on") && !task.lacks("issue_no"));
    }
    if task.state == "closed" {
        check_closed(world, task, &steps);
    }
}

fn check_closed(world: &World, task: &Record, steps: &[Record]) {
    for column in [
        "applied_on",
        "applicant_id",
        "verifier_id",
        "self_assessment",
        "closed_on",
        "measures_done",
        "responsibility_taken",
        "goal_reached",
        "likewise_checked",
        "rule_made",
    ] {
        assert!(!task.lacks(column), "{column} of {task:?}");
    }
    let applicant = task.int("applicant_id");
    let approver = task.int("approver_id");
    let passed = children(world, Kind::Verification, "task_id", task.id)
        .into_iter()
        .rev()
        .find(|it| it.text("result") == "passed")
        .expect("a verification");
    let verifier = passed.int("verifier_id");
    assert!(verifier.is_some() && verifier == task.int("verifier_id"));
    assert!(verifier != applicant && approver != applicant && approver != verifier);
    let mut proofs = world.book.evidence(Kind::Task, task.id).expect("readable");
    proofs.retain(|it| it.state != VOID);
    assert!(!proofs.is_empty() && proofs.iter().all(|it| it.state == "checked"));
    assert!(steps.iter().all(|it| it.state == "done"), "{task:?}");
    let late = task
        .day("limit_on")
        .is_some_and(|limit| task.day("applied_on") > Some(limit));
    assert_eq!(task.is_set("late"), late);
    assert_eq!(task.int("days_late") > Some(0), late);
}

fn check_opinion(world: &World, opinion: &Record) {
    let problems = world
        .book
        .linked(Role::Distilled, opinion.id)
        .expect("readable");
    let disposed = !opinion.lacks("disposed_on");
    match opinion.state.as_str() {
        "registered" | "checked" | VOID => {
            assert!(!disposed && problems.is_empty(), "{opinion:?}");
        }
        "merged" => assert!(disposed && !problems.is_empty(), "{opinion:?}"),
        "replied" | "filed" => assert!(disposed && !opinion.lacks("disposition_note")),
        "referred" => assert!(disposed && !opinion.lacks("handled_by")),
        "transferred" => {
            assert!(disposed && !opinion.lacks("reference_no") && opinion.is_set("restricted"));
        }
        "duplicate" => {
            let original = opinion.int("duplicate_of_id").expect("an original");
            let original = world.book.get(Kind::Opinion, original);
            assert!(original.state != VOID && original.state != "duplicate");
            assert!(original.id != opinion.id && original.lacks("duplicate_of_id"));
        }
        _ => assert!(disposed, "{opinion:?}"),
    }
    if opinion.text("target") == "team_member" {
        assert!(opinion.is_set("restricted"), "{opinion:?}");
    }
    for id in problems {
        let problem = world.book.get(Kind::Problem, id);
        let gone = matches!(problem.state.as_str(), "merged" | "not_listed" | VOID);
        assert!(!gone, "{problem:?}");
    }
}

fn check_problem(world: &World, problem: &Record) {
    let tasks = children(world, Kind::Task, "problem_id", problem.id);
    let settled = |it: &Record| it.is_ended() || it.state == "stage_done";
    let planned = |it: &Record| matches!(it.state.as_str(), "draft" | "pending");
    match problem.state.as_str() {
        "candidate" | "submitted" => assert!(tasks.is_empty(), "{problem:?}"),
        "confirmed" => assert!(tasks.iter().all(|it| planned(it) || settled(it))),
        // A failed look-back leaves a draft behind until the problem is declared back.
        "resolved" | "handed_over" => {
            assert!(tasks.iter().all(|it| planned(it) || settled(it)));
        }
        "rectifying" => {
            let done = tasks
                .iter()
                .any(|it| settled(it) && it.state != "withdrawn");
            assert!(
                !(done && tasks.iter().all(settled)),
                "{problem:?} {tasks:?}"
            );
        }
        _ => {}
    }
    if !matches!(
        problem.state.as_str(),
        "candidate" | "submitted" | "not_listed" | "merged" | VOID
    ) {
        for column in ["category_id", "urgency", "difficulty", "confirmed_on"] {
            assert!(!problem.lacks(column), "{column} of {problem:?}");
        }
        let claims = world
            .book
            .linked(Role::ClaimedBy, problem.id)
            .expect("readable");
        assert!(!claims.is_empty(), "{problem:?}");
    }
}

/// The limits of all tasks that are issued.
fn limits(world: &World) -> BTreeMap<i64, Value> {
    world
        .book
        .of_kind(Kind::Task)
        .filter(|it| !it.lacks("issued_on"))
        .map(|it| (it.id, it.cell("limit_on").clone()))
        .collect()
}

fn walk(seed: u64, steps: usize) -> BTreeSet<(Kind, &'static str)> {
    let mut world = World::new();
    // Seeds that lie close together are thrown far apart.
    let mut dice = Dice(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let task = match dice.roll(4) {
        0 => world.issued(),
        1 => world.verifying(),
        _ => world.rectifying(),
    };
    let kind = ["by_limit", "by_limit", "fix_at_once", "long_term"][dice.roll(4)];
    let task = world.book.records.get_mut(&(Kind::Task, task));
    let cells = &mut task.expect("a task").cells;
    cells.insert("task_kind", kind.into());
    let mut done = BTreeSet::new();
    for _ in 0..steps {
        let before = limits(&world);
        let act = step(&mut world, &mut dice);
        check(&world);
        let moved = limits(&world)
            .iter()
            .any(|(id, limit)| before.get(id).is_some_and(|old| old != limit));
        if moved {
            let mover = act.map(|it| it.1);
            let allowed = matches!(mover, Some("grant" | "return" | "refuse" | "resume"));
            assert!(allowed, "{mover:?} moved a limit");
        }
        done.extend(act);
    }
    // Everything that is offered without anything missing starts from the record's state.
    for record in world.book.records.values() {
        for offer in rules::offers(&world.book, record, world.today).expect("readable") {
            assert!(offer.row.from.contains(&record.state.as_str()));
        }
    }
    done
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_walk_goes_around_a_rule(seed: u64) {
        walk(seed, 250);
    }
}

#[test]
fn walks_come_through_most_verbs() {
    let mut done = BTreeSet::new();
    for seed in 0..150 {
        done.extend(walk(seed, 400));
    }
    for kind in WALKING {
        for row in kind.def().machine.table {
            let walked = row.who.is_empty() || done.contains(&(kind, row.verb));
            assert!(walked, "nobody came to {kind:?} {}; {done:?}", row.verb);
        }
    }
}
