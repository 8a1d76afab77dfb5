//! The made-up office holds together: clean, and every figure is the sum of what it opens.

use duban::app::state::door::Target;
use duban::app::state::organisation::OrganisationState;
use duban::app::state::overview::{Matter, OverviewState, Spot};
use duban::app::state::phases::PhasesState;
use duban::domain::{DISPOSED, Decision, Instant, Kind, OPEN, STANDING, VOID};
use duban::office::{ActRequest, Office, OfficeError, Opening};
use duban::store::{Door, Filter, Query};

use crate::made_up;

fn clock() -> Instant {
    Instant::of(1_256_284_800, 0).unwrap_or_default()
}

fn filled() -> (tempfile::TempDir, Office) {
    let folder = tempfile::tempdir().unwrap();
    let opening = Opening {
        path: folder.path().join("demo").join("demo.duban"),
        account: "demo".to_owned(),
        door: Door::Screen,
        today: None,
        campaign: None,
        clock,
    };
    let office = match made_up::fill(&opening) {
        Ok(office) => office,
        Err(OfficeError::Refused(refusals)) => panic!("{refusals:#?}"),
        Err(error) => panic!("{error}"),
    };
    (folder, office)
}

/// Counts the rows that a target opens: by counting, and by reading them.
fn opened(office: &Office, target: &Target) -> Option<(i64, i64)> {
    let Target::List {
        kind, filter, sort, ..
    } = target
    else {
        return None;
    };
    let counted = office.count(*kind, filter).unwrap();
    let query = Query {
        filter: filter.clone(),
        sort: *sort,
        ..Query::of(*kind, 500)
    };
    let read = office.list(&query).unwrap().rows.len();
    let number = |n: usize| i64::try_from(n).unwrap();
    Some((number(counted.n), number(read)))
}

#[test]
fn the_demo_fills_and_verifies_clean() {
    let (_folder, office) = filled();
    let verdict = office.verify(None).unwrap();
    assert!(verdict.faults.is_empty(), "{:?}", verdict.faults);
    assert!(office.is_rehearsal());
    assert_eq!(office.today(), made_up::today());
    let status = office.status().unwrap();
    let lights = status.lights;
    let n = |kind, code| status.counts.group(kind, code);
    let opinions = (n(Kind::Opinion, STANDING), n(Kind::Opinion, DISPOSED));
    assert_eq!(opinions, (201, 198));
    let cards = ["total", "empty"].map(|word| status.told(Kind::Card, word));
    assert_eq!(cards, [126, 6]);
    let problems = (n(Kind::Problem, STANDING), n(Kind::Problem, "resolved"));
    assert_eq!(problems, (18, 3));
    let tasks = (n(Kind::Task, STANDING), n(Kind::Task, "closed"));
    assert_eq!(tasks, (60, 21));
    assert_eq!((lights.red, lights.yellow), (2, 5));
    assert_eq!((lights.green, lights.grey), (30, 2));
}

#[test]
fn the_rules_of_a_demo_are_two_to_abolish_three_to_revise_four_to_establish() {
    let (_folder, office) = filled();
    let status = office.status().unwrap();
    let told = ["total", "abolish", "revise", "establish", "done", "of_goal"]
        .map(|word| status.told(Kind::Rule, word));
    assert_eq!(told, [9, 2, 3, 4, 4, 2]);
    let known = Kind::Rule.def().machine.states;
    for state in known.iter().filter(|state| **state != VOID) {
        let filter = Filter {
            states: vec![state],
            ..Filter::default()
        };
        assert!(office.count(Kind::Rule, &filter).unwrap().n > 0, "{state}");
    }
    for rule in office.all(Kind::Rule).unwrap() {
        let task = office
            .record(Kind::Task, rule.int("task_id").unwrap())
            .unwrap();
        assert_eq!(rule.int("problem_id"), task.unwrap().int("problem_id"));
    }
}

#[test]
fn every_figure_counts_just_the_rows_that_it_opens() {
    let (_folder, office) = filled();
    let state = OverviewState::load(&office).unwrap();
    for figure in state.lines().iter().flat_map(|line| &line.figures) {
        let target = figure.target(&state.data);
        if let Some((counted, read)) = opened(&office, &target) {
            let shown = figure.count(&state.data);
            assert_eq!(shown, Some(counted), "{figure:?} {target:?}");
            assert_eq!(counted, read, "{figure:?}");
        }
    }
    let table = state.data.table.as_ref().unwrap();
    let sums = table.sum(state.rows().iter()).cells;
    let status = &state.data.status;
    let (lights, n) = (status.lights, |code| status.counts.group(Kind::Task, code));
    let (due, closed) = (n("out"), n("closed"));
    assert_eq!(sums, [due, closed, lights.red, lights.yellow]);
    let lit = lights.red + lights.yellow + lights.green + lights.grey;
    assert_eq!(n(OPEN), lit + n("planned"));
    assert_eq!(due, closed + lit);
    let curve = state.curve();
    let ends = curve
        .iter()
        .map(|(sum, months)| (sum.word, months.iter().sum::<i64>()));
    assert!(
        ends.into_iter().any(|end| end == ("closed", closed)),
        "{curve:?}"
    );
}

#[test]
fn the_cursor_reaches_every_figure_and_never_leaves() {
    let (_folder, office) = filled();
    let mut state = OverviewState::load(&office).unwrap();
    let Spot::Matter(first) = state.spot else {
        panic!("{:?}", state.spot);
    };
    // It begins on what presses most, and the queues stand above.
    assert!(matches!(state.matters[first], Matter::Pressing(_)));
    assert!(
        state.matters[..first]
            .iter()
            .all(|it| matches!(it, Matter::Queue(_)))
    );
    let moves: [fn(&mut OverviewState); 5] = [
        OverviewState::up,
        OverviewState::left,
        OverviewState::down,
        OverviewState::right,
        OverviewState::next_block,
    ];
    let mut seen = vec![state.spot];
    let mut next = 0;
    while let Some(spot) = seen.get(next).copied() {
        next += 1;
        for go in moves {
            state.spot = spot;
            go(&mut state);
            assert!(state.open().is_some(), "{:?}", state.spot);
            if !seen.contains(&state.spot) {
                seen.push(state.spot);
            }
        }
    }
    let figures: usize = state.lines().iter().map(|line| line.figures.len()).sum();
    let parts = state.rows().len() * state.cells().len();
    assert_eq!(seen.len(), figures + parts + state.matters.len());
}

#[test]
fn what_stands_in_a_demo_is_in_every_state_that_an_office_knows() {
    let (_folder, office) = filled();
    for state in [
        "signed",
        "rectifying",
        "returned",
        "applied",
        "verifying",
        "approving",
        "closed",
        "suspended",
    ] {
        let filter = Filter {
            states: vec![state],
            ..Filter::default()
        };
        assert!(office.count(Kind::Task, &filter).unwrap().n > 0, "{state}");
    }
    for kind in [
        Kind::Milestone,
        Kind::Progress,
        Kind::Extension,
        Kind::Urging,
        Kind::LookBack,
        Kind::Verification,
        Kind::Attachment,
        Kind::Activity,
        Kind::Batch,
    ] {
        let count = office.count(kind, &Filter::default()).unwrap();
        assert!(count.n > 0, "{kind:?}");
    }
}

#[test]
fn a_tick_delivers_and_a_tick_takes_back() {
    let (_folder, mut office) = filled();
    let mut phases = PhasesState::load(&office).unwrap();
    let tick = phases.tick().unwrap();
    assert_eq!(tick.verb, "deliver");
    let clerk = office.session().person.unwrap();
    let request = ActRequest {
        verb: tick.verb.to_owned(),
        decision: Decision {
            by: Some(clerk),
            ..Decision::default()
        },
        note: "会议记录待补".to_owned(),
        ..ActRequest::default()
    };
    office.act(Kind::Deliverable, tick.id, &request).unwrap();
    phases.reload(&office).unwrap();
    let again = phases.tick().unwrap();
    assert_eq!((again.id, again.verb), (tick.id, "take_back"));
    assert_eq!(phases.step().unwrap().delivered(), 1);
}

#[test]
fn two_of_one_name_are_told_apart() {
    let (_folder, office) = filled();
    let state = OrganisationState::load(&office).unwrap();
    let people = state.data.departments.iter().flat_map(|it| &it.people);
    let shared: Vec<_> = people.filter(|it| it.called != it.record.title()).collect();
    assert_eq!(shared.len(), 2);
    let posts = state.data.posts.iter().flat_map(|it| &it.holders);
    let named: Vec<_> = posts.filter(|it| it.name.contains("人-")).collect();
    assert_eq!(named.len(), 1);
}
