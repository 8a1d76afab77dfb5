//! One word, one figure: on random stores each figure is held against its door, row by row.

use super::super::door::Target;
use super::figure::cell_target;
use super::{Figure, OverviewState};
use crate::domain::light::{Light, Sight, light_of};
use crate::domain::{Change, DISPOSED, Day, Instant, Item, Kind, OPEN, STANDING, Value};
use crate::office::{Computed, FirstRun, Office, Opening, templates};
use crate::store::{Door, Filter, Query, UserRole};

/// The oracle's own words for the states of a task (field rules 5.3), not read off the machine.
const RUNNING: [&str; 4] = ["issued", "signed", "rectifying", "returned"];
const APPLIED: [&str; 3] = ["applied", "verifying", "approving"];

fn clock() -> Instant {
    Instant::of(1_256_284_800, 0).unwrap_or_default()
}

/// A generator of our own, so that a store can be made again from its seed.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.throw(of.len())]
    }

    fn day(&mut self, around: Day) -> Day {
        around
            .plus_days(20 - i64::try_from(self.throw(40)).unwrap())
            .unwrap()
    }
}

fn empty() -> (tempfile::TempDir, Office) {
    let folder = tempfile::tempdir().unwrap();
    let opening = Opening {
        path: folder.path().join("random.db"),
        account: "tester".to_owned(),
        door: Door::Screen,
        today: None,
        campaign: None,
        clock,
    };
    let template = templates()
        .into_iter()
        .find(|it| it.name == "baoding-2009")
        .unwrap();
    let first = FirstRun {
        template: template.text.to_owned(),
        template_name: template.name.to_owned(),
        organiser: None,
        person: Some("张明".to_owned()),
        start: None,
        rehearsal: true,
        zone_minutes: None,
    };
    let office = Office::create(&opening, &first).unwrap().unwrap();
    (folder, office)
}

/// Fills a store with records in random states, with random lights, departments and weeks.
fn random(seed: u64) -> (tempfile::TempDir, Office) {
    let (folder, mut office) = empty();
    let mut dice = Dice(seed * 7_919 + 1);
    let today = office.today();
    let departments = ["办公室", "组织部", "宣教部"].map(|name| Item::Create {
        kind: Kind::Department,
        cells: vec![("name", Value::from(name))],
    });
    let departments = office.force("department.make", Change::unruled(departments.into()));
    let people = ["甲", "乙"].map(|name| Item::Create {
        kind: Kind::Person,
        cells: vec![("name", Value::from(name))],
    });
    let people = office.force("person.make", Change::unruled(people.into()));
    let channel = office.all(Kind::Channel).unwrap()[0].id;
    for kind in [Kind::Opinion, Kind::Problem, Kind::Task] {
        for n in 0..70 {
            let state = dice.one(kind.def().machine.states);
            let cells = if kind == Kind::Opinion {
                vec![
                    ("text", Value::from(format!("内容{n}"))),
                    ("received_on", Value::from(today)),
                    ("channel_id", Value::Int(channel)),
                    ("restricted", Value::from(dice.throw(4) == 0)),
                ]
            } else if kind == Kind::Problem {
                vec![("title", Value::from("题"))]
            } else {
                task(&mut dice, state, (&departments, &people), today)
            };
            let change = Change::unruled(vec![Item::Create { kind, cells }]);
            let id = office.force("random.make", change)[0];
            let from = kind.def().machine.initial().to_owned();
            let command = match (kind, state) {
                (Kind::Task, "out") => "task.issue",
                (Kind::Task, "closed") => "task.approve",
                (Kind::Task, "returned") => "task.return",
                (Kind::Task, "signed") => "extension.grant",
                _ => "random.move",
            };
            if from != state {
                let to = state.to_owned();
                let change = Change::unruled(vec![Item::Move { kind, id, from, to }]);
                office.force(command, change);
            }
        }
    }
    (folder, office)
}

fn task(
    dice: &mut Dice,
    state: &str,
    (departments, people): (&[i64], &[i64]),
    today: Day,
) -> Vec<(&'static str, Value)> {
    let limit = dice.day(today);
    let mut cells = vec![
        ("goal", Value::from("目标")),
        ("limit_on", Value::from(limit)),
    ];
    if dice.throw(3) > 0 {
        let months = u32::try_from(dice.throw(60)).unwrap();
        let first = dice.one(&[
            Some(limit),
            limit.plus_days(-30 * i64::from(months)),
            limit.plus_months(months),
        ]);
        cells.push(("original_limit_on", Value::from(first)));
    }
    if dice.throw(5) > 0 {
        cells.push(("department_id", Value::Int(dice.one(departments))));
    }
    for column in ["owner_id", "lead_id"] {
        if dice.throw(3) > 0 {
            cells.push((column, Value::Int(dice.one(people))));
        }
    }
    let runs = RUNNING.contains(&state);
    let stands = runs || APPLIED.contains(&state);
    // While the clock runs a light turns red on the day after the limit; once it was applied for
    // it is red for good, or never.
    if runs || stands && dice.throw(2) == 0 {
        cells.push(("red_on", Value::from(limit.plus_days(1))));
        if runs && dice.throw(3) > 0 {
            cells.push(("yellow_on", Value::from(limit.plus_days(-3))));
        }
    }
    if state == "closed" {
        cells.push(("late", Value::from(dice.throw(2) == 0)));
        // Also outside the campaign, and after today (a clock that was wrong).
        let months = u32::try_from(dice.throw(60)).unwrap();
        let day = dice.one(&[
            Some(today),
            Some(limit),
            today.plus_months(months),
            today.plus_days(-30 * i64::from(months)),
        ]);
        cells.push(("closed_on", Value::from(day)));
    }
    cells
}

/// Counts the rows behind a door: by counting, and by reading them.
fn opened(office: &Office, target: &Target) -> (i64, i64) {
    let Target::List {
        kind, filter, sort, ..
    } = target
    else {
        panic!("no list: {target:?}");
    };
    let query = Query {
        filter: filter.clone(),
        sort: *sort,
        ..Query::of(*kind, 500)
    };
    let read = office.list(&query).unwrap().rows.len();
    let counted = office.count(*kind, filter).unwrap().n;
    (
        i64::try_from(counted).unwrap(),
        i64::try_from(read).unwrap(),
    )
}

/// Holds every figure of the first screen against what it opens.
fn assert_doors(office: &Office) {
    let state = OverviewState::load(office).unwrap();
    for figure in state.lines().iter().flat_map(|line| line.figures.clone()) {
        if matches!(figure, Figure::Satisfaction) {
            continue;
        }
        let shown = figure.count(&state.data).unwrap();
        let target = figure.target(&state.data);
        assert_eq!(opened(office, &target), (shown, shown), "{figure:?}");
    }
    let table = state.data.table.as_ref().unwrap();
    assert_cells(office, table, &state);
    let whole: Vec<i64> = table
        .figures()
        .map(|it| state.data.status.counts.figure(table.kind, it))
        .collect();
    for (kind, def) in Office::tables() {
        // Every table says the same of the whole, whatever tells its rows apart.
        let table = office.computed((kind, def), &[]).unwrap();
        assert_cells(office, &table, &state);
        assert_within(office, &table, &state);
        assert_eq!(table.sum(table.rows.iter()).cells, whole, "{}", def.by);
        assert!(table.rows.len() > 2, "{}", def.by);
    }
}

/// Holds what a row is cut into against the row itself, down to the lowest.
fn assert_within(office: &Office, table: &Computed, state: &OverviewState) {
    for row in &table.rows {
        let Some(cut) = table.cut_within(row) else {
            continue;
        };
        let mut tables = table.kind.def().tables.iter();
        let def = tables.find(|it| Some(it.by) == cut.by).unwrap();
        let below = office.computed((table.kind, def), &cut.within).unwrap();
        assert_cells(office, &below, state);
        assert_eq!(below.sum(below.rows.iter()).cells, row.cells, "{cut:?}");
        assert_within(office, &below, state);
    }
}

/// Holds every cell of a table against what it opens.
fn assert_cells(office: &Office, table: &Computed, state: &OverviewState) {
    for row in &table.rows {
        for (figure, shown) in table.figures().zip(&row.cells) {
            let target = cell_target(table, row, figure, &state.data);
            let of = (table.def.by, &row.name, figure.word);
            assert_eq!(opened(office, &target), (*shown, *shown), "{of:?}");
        }
    }
}

#[test]
fn every_figure_opens_as_many_rows_as_it_says() {
    for seed in 1..=4 {
        let (_folder, mut office) = random(seed);
        assert_doors(&office);
        // Who may not read what was said about the team neither counts nor opens it.
        office.act_as(UserRole::Leader);
        assert_doors(&office);
    }
}

#[test]
fn the_curve_ends_at_the_figures_of_its_names() {
    for seed in 10..=13 {
        let (_folder, office) = random(seed);
        let state = OverviewState::load(&office).unwrap();
        let curve = state.curve();
        let sum = |word: &str| {
            let mut all = curve.iter();
            let (_, months) = all.find(|(sum, _)| sum.word == word).unwrap();
            months.iter().sum::<i64>()
        };
        let closed = state.data.status.counts.group(Kind::Task, "closed");
        assert_eq!(sum("closed"), closed, "{seed}");
        let today = office.today();
        let tasks = office.list(&Query::of(Kind::Task, 500)).unwrap().rows;
        let due = tasks.iter().filter(|row| {
            let first = row.record.day("original_limit_on");
            let given_up = ["withdrawn", "void"].contains(&row.record.state.as_str());
            first.is_some_and(|first| first <= today && !given_up)
        });
        let due = i64::try_from(due.count()).unwrap();
        assert_eq!(sum("due"), due, "{seed}");
        assert!(closed > 0 && due > 0, "{seed}");
    }
}

#[test]
fn groups_of_states_add_up_to_all_that_stands() {
    for seed in 5..=6 {
        let (_folder, office) = random(seed);
        let status = office.status().unwrap();
        let n = |kind, code| status.counts.group(kind, code);
        for kind in [Kind::Opinion, Kind::Problem, Kind::Task] {
            assert_eq!(
                n(kind, STANDING),
                n(kind, OPEN) + n(kind, DISPOSED),
                "{kind:?}"
            );
        }
        let problem = |code| n(Kind::Problem, code);
        assert_eq!(problem(OPEN), problem("to_study") + problem("under_way"));
        assert_eq!(problem(DISPOSED), problem("resolved") + problem("left"));
        let task = |code| n(Kind::Task, code);
        let lights: i64 = Light::ALL
            .map(|light| status.counts.lit(Kind::Task, light))
            .iter()
            .sum();
        assert_eq!(task(OPEN), task("planned") + lights);
        assert_eq!(task(DISPOSED), task("closed") + task("left"));
        let handed_over = status.counts.group(Kind::Task, "handed_over");
        assert_eq!(task("out"), task("closed") + handed_over + lights);
    }
}

#[test]
fn the_lights_that_are_counted_are_those_that_rows_show() {
    let (_folder, office) = random(9);
    let today = office.today();
    let query = Query {
        filter: Filter::default(),
        ..Query::of(Kind::Task, 500)
    };
    let rows = office.list(&query).unwrap().rows;
    let status = office.status().unwrap();
    for light in Light::ALL {
        let shown = rows
            .iter()
            .filter(|row| light_of(&row.record, Sight::on(today)) == Some(light))
            .count();
        assert_eq!(
            i64::try_from(shown).unwrap(),
            status.counts.lit(Kind::Task, light),
            "{light:?}"
        );
    }
    let dark = rows
        .iter()
        .filter(|row| light_of(&row.record, Sight::on(today)).is_none());
    let dark_states = dark.map(|row| row.record.state.as_str());
    let lit = |state: &str| {
        let all = [&RUNNING[..], &APPLIED, &["stage_done", "suspended"]].concat();
        all.contains(&state)
    };
    assert!(dark_states.clone().all(|state| !lit(state)));
    assert!(dark_states.count() > 0);
}
