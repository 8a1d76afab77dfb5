//! Random walks by random people through all machines, and what must hold after every step.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::{ProptestConfig, proptest};

use super::invariants::check;
use super::world::{HEAD, OWNER, PEOPLE, World};
use crate::domain::{
    Act, Column, Decision, Kind, Record, Stop, Tied, Transition, Type, VOID, Value, rules,
};

/// A walker's dice.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        // Neighbouring rolls must not lean on one another, or some paths are never walked.
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).expect("31 bits") % sides.max(1)
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
                world.today.plus_days(days).expect("a day").into()
            }
            Type::Time => "09:30".into(),
            Type::Count | Type::HalfDays | Type::Decimal(_) => {
                i64::try_from(self.roll(5)).expect("few").into()
            }
            Type::Flag => self.once_in(2).into(),
            Type::Choice(choices) => choices.codes[self.roll(choices.codes.len())].into(),
            Type::Ref(kind) => {
                let count = world.book.of_kind(kind).count() + 1;
                i64::try_from(self.roll(count) + 1).expect("few").into()
            }
            Type::Ties(..) | Type::Several(_) => {
                let kind = column.ty.tied().expect("a kind");
                let count = world.book.of_kind(kind).count() + 1;
                let one = i64::try_from(self.roll(count) + 1).expect("few");
                Value::Ties(vec![Tied::to(one)])
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
        0 => world.today = world.today.plus_days(i64::try_from(dice.roll(16)).ok()?)?,
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
    for column in kind.def().fields().filter(|it| it.is_typed()) {
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
        // One aimed at random is mostly misaimed.
        if !dice.once_in(4) {
            cells.retain(|(name, _)| !name.starts_with("target_") && *name != "text");
            cells.push(("text", "窗口没有人".into()));
        }
        cells.push(("has_giver", dice.once_in(2).into()));
    }
    let _refused = world.make(kind, &cells);
}

fn edited(world: &mut World, dice: &mut Dice) {
    let kind = WALKING[dice.roll(WALKING.len())];
    let Some(record) = any_of(world, dice, kind) else {
        return;
    };
    let columns: Vec<_> = kind.def().fields().collect();
    let column = columns[dice.roll(columns.len())];
    let value = if dice.once_in(4) {
        Value::Null
    } else {
        dice.value(world, column)
    };
    let reason = [None, Some("更正")][dice.roll(2)];
    let _refused = world.amend(&record, &[(column.name, value)], reason);
}

fn any_of(world: &World, dice: &mut Dice, kind: Kind) -> Option<Record> {
    // Of extensions only the newest is ever open; an opinion's course is long and its kin many.
    if matches!(kind, Kind::Extension | Kind::Opinion) && !dice.once_in(3) {
        return world.book.of_kind(kind).last().cloned();
    }
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
        .map(|column| {
            let own = matches!(column.ty, Type::Several(_)) && !dice.once_in(4);
            let stands = |id: &i64| world.state(Kind::Attachment, *id) != VOID;
            let files = || {
                let files = world.proofs(record.id).into_iter();
                files.filter(stands).map(Tied::to)
            };
            let value = if own {
                Value::Ties(files().collect())
            } else {
                dice.value(world, column)
            };
            (column.name, value)
        })
        .collect();
    if dice.once_in(8) {
        answers.pop_first();
    }
    // Mostly nothing is answered that is not asked of the record.
    let asked = |it: &&Column| rules::is_asked(&world.book, &record, it).expect("readable");
    for column in row.asks.iter().filter(|it| !asked(it)) {
        if !dice.once_in(4) {
            answers.remove(column.name);
        }
    }
    // Mostly what was asked for is granted.
    if row.verb == "grant" && !dice.once_in(4) {
        answers.insert("limit_on", record.cell("wanted_on").clone());
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
        act.decision.on = world.today.plus_days(-2);
    }
    for _ in 0..6 {
        act.decision.by = dice.person();
        act.decision.meeting = dice.meeting();
        // Now and then the body has met again.
        if let Some(meeting) = act.decision.meeting.filter(|_| dice.once_in(2)) {
            act.decision.meeting = Some(world.held(meeting, world.today));
        }
        let marks = Marks::of(world, &record, row, &act);
        marks.hold(&act, rules::judge(&world.book, &act).err().as_ref());
        if world.act(&act).is_ok() {
            return Some((kind, row.verb));
        }
    }
    None
}

/// What is said of an act before it is done: which free answers it cannot go without, whether
/// somebody else has to be named.
struct Marks {
    row: &'static Transition,
    needed: Vec<&'static str>,
    decider: bool,
}

/// The answers that only another answer makes needed: nothing can be said of them before it is
/// given.
const HANGS_ON_ANOTHER: [(&str, &str); 9] = [
    // The limit moves or stays.
    ("return", "last_step_on"),
    ("refuse", "last_step_on"),
    ("resume", "last_step_on"),
    // A criterion that is not met.
    ("return", "goal_reached"),
    // A sample is put down; whoever did not type it need not read it again.
    ("check", "note"),
    ("check", "reread"),
    // The step of the ladder that is named, and who decides it.
    ("urge", "ladder"),
    ("urge", "note"),
    // The problem that lends its category.
    ("merge", "category_id"),
];

impl Marks {
    fn of(world: &World, record: &Record, row: &'static Transition, act: &Act) -> Self {
        let book = &world.book;
        let found = rules::needed_of_all(book, record, row, act.on()).expect("readable");
        let who = (act.decision.by, act.on());
        Self {
            row,
            needed: found.iter().filter_map(|it| it.field).collect(),
            decider: rules::needs_decider(book, record, row, who).expect("readable"),
        }
    }

    /// What is needed was answered where it was allowed; what was left out and refused was needed.
    fn hold(&self, act: &Act, refused: Option<&Stop>) {
        let lacks = |field: &str| match field {
            "note" => act.note.trim().is_empty(),
            _ => act.answer(field).is_empty(),
        };
        let Some(Stop::Refused(refusals)) = refused else {
            let left_out: Vec<_> = self.needed.iter().filter(|it| lacks(it)).collect();
            assert_eq!(left_out, [&""; 0], "{:?} {}", act.kind, act.verb);
            let alone = act.decision.by.is_some() && act.decision.meeting.is_none();
            let named_too_often = alone && self.decider;
            assert!(!named_too_often, "{:?} {} {act:?}", act.kind, act.verb);
            return;
        };
        for field in refusals.iter().filter_map(|it| it.field) {
            let mut free = self.row.asks.iter().filter(|it| !it.is_required());
            let is_free = free.any(|it| it.name == field);
            let known = HANGS_ON_ANOTHER.contains(&(self.row.verb, field));
            if is_free && lacks(field) && !known {
                let told = self.needed.contains(&field);
                assert!(told, "{:?} {} {field} {refusals:?}", act.kind, act.verb);
            }
        }
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

/// A task whose owner has asked for more time: few come to it by themselves.
fn asking(world: &mut World) -> i64 {
    let task = world.rectifying();
    let answers = [
        ("wanted_on", "2009-09-30".into()),
        ("progress", "过半".into()),
        ("signed_by_id", HEAD.into()),
    ];
    world
        .by(OWNER, (Kind::Task, task, "ask_extension"), &answers)
        .expect("asked");
    task
}

fn walk(seed: u64, steps: usize) -> BTreeSet<(Kind, &'static str)> {
    let mut world = World::new();
    // Seeds that lie close together are thrown far apart.
    let mut dice = Dice(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let task = match dice.roll(5) {
        0 => world.issued(),
        1 => world.verifying(),
        2 => asking(&mut world),
        _ => world.rectifying(),
    };
    let kind = ["by_limit", "by_limit", "fix_at_once", "long_term"][dice.roll(4)];
    let task = world.book.records.get_mut(&(Kind::Task, task));
    let cells = &mut task.expect("a task").cells;
    cells.insert("task_kind", kind.into());
    if kind == "long_term" {
        cells.insert("review_on", "2009-06-15".into());
    }
    let mut done = BTreeSet::new();
    for _ in 0..steps {
        let before = limits(&world);
        let act = step(&mut world, &mut dice);
        check(&world);
        let moved = limits(&world)
            .iter()
            .any(|(id, limit)| before.get(id).is_some_and(|old| old != limit));
        if moved {
            let verb = act.map(|it| it.1);
            let allowed = matches!(verb, Some("grant" | "return" | "refuse" | "resume"));
            assert!(allowed, "{verb:?} moved a limit");
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

/// The acts that people decide.
fn verbs() -> impl Iterator<Item = (Kind, &'static str)> {
    WALKING.into_iter().flat_map(|kind| {
        let decided = kind.def().machine.table.iter();
        let decided = decided.filter(|row| !row.who.is_empty());
        decided.map(move |row| (kind, row.verb))
    })
}

#[test]
fn walks_come_through_every_verb() {
    let mut done = BTreeSet::new();
    for seed in 0..4_000 {
        done.extend(walk(seed, 400));
        if verbs().all(|verb| done.contains(&verb)) {
            return;
        }
    }
    let left: Vec<_> = verbs().filter(|verb| !done.contains(verb)).collect();
    panic!("nobody came to {left:?}");
}
