//! What every ledger promises to the rules.

use super::{Bench, Inside, OnPaper, Outside, Remembered, today};
use crate::domain::calendar::Calendar;
use crate::domain::{
    Capacity, Decision, Item, Kind, Ledger, Link, Record, Role, Tied, VOID, Value,
};

/// Makes of each function a test for each ledger.
macro_rules! suite {
    ($($check:ident;)*) => {
        mod book {
            $(#[test] fn $check() { super::$check(super::OnPaper::new()); })*
            use super::Bench as _;
        }
        mod reader {
            $(#[test] fn $check() { super::$check(super::Outside::new()); })*
            use super::Bench as _;
        }
        mod reader_in_a_transaction {
            $(#[test] fn $check() { super::$check(super::Inside::new()); })*
            use super::Bench as _;
        }
        mod memory_of_an_import {
            $(#[test] fn $check() { super::$check(super::Remembered::new()); })*
            use super::Bench as _;
        }
    };
}

suite! {
    what_was_made_is_found_as_it_was_made;
    what_was_moved_and_written_is_found_so_and_void_too;
    what_was_written_and_taken_back_stands_as_before;
    what_points_at_a_record_stands_oldest_first;
    one_that_points_is_one_of_them;
    links_are_found_from_both_ends_in_their_role;
    one_that_is_linked_stands;
    a_file_proves_its_record_while_it_stands;
    a_meeting_knows_what_was_decided_there;
    a_person_is_known_for_what_he_decided_for_others;
    whoever_stood_there_is_known_but_for_the_states_before;
    new_records_belong_to_the_campaign;
    of_one_name_are_those_that_stand;
    the_calendar_is_the_statutory_one;
}

/// No key.
const NONE: [i64; 0] = [];

fn found(ledger: &dyn Ledger, kind: Kind, id: i64) -> Record {
    ledger.record(kind, id).unwrap().unwrap()
}

fn keys(records: &[Record]) -> Vec<i64> {
    records.iter().map(|it| it.id).collect()
}

fn void(bench: &mut impl Bench, kind: Kind, id: i64) {
    bench.moved((kind, id), kind.def().machine.initial(), VOID);
}

/// A problem, and a task for it.
fn task(bench: &mut impl Bench) -> (i64, i64) {
    let problem = bench.made(Kind::Problem, &[]);
    let task = bench.made(Kind::Task, &[("problem_id", problem.into())]);
    (problem, task)
}

fn what_was_made_is_found_as_it_was_made(mut bench: impl Bench) {
    let id = bench.made(
        Kind::Goal,
        &[("name", "三新".into()), ("wording", Value::Null)],
    );
    bench.looks(&|ledger| {
        let goal = found(ledger, Kind::Goal, id);
        assert_eq!((goal.kind, goal.id), (Kind::Goal, id));
        assert!(
            goal.number.starts_with(Kind::Goal.def().sign),
            "{}",
            goal.number
        );
        assert_eq!(goal.state, Kind::Goal.def().machine.initial());
        assert_eq!(goal.text("name"), "三新");
        assert!(goal.lacks("wording"));
        assert_eq!(goal.made_on, today().to_string());
        assert_eq!(ledger.record(Kind::Goal, id + 1).unwrap(), None);
    });
}

fn what_was_moved_and_written_is_found_so_and_void_too(mut bench: impl Bench) {
    let id = bench.made(Kind::Goal, &[("name", "三新".into())]);
    let words = ("三新".into(), "四多".into());
    bench.set((Kind::Goal, id), "name", words);
    void(&mut bench, Kind::Goal, id);
    bench.looks(&|ledger| {
        let goal = found(ledger, Kind::Goal, id);
        assert_eq!((goal.text("name"), goal.state.as_str()), ("四多", VOID));
    });
}

fn what_was_written_and_taken_back_stands_as_before(mut bench: impl Bench) {
    let id = bench.made(Kind::Goal, &[("name", "三新".into())]);
    bench.set((Kind::Goal, id), "name", ("三新".into(), "四多".into()));
    bench.takes_back();
    bench.looks(&|ledger| assert_eq!(found(ledger, Kind::Goal, id).text("name"), "三新"));
}

fn what_points_at_a_record_stands_oldest_first(mut bench: impl Bench) {
    let (problem, first) = task(&mut bench);
    let (other, _) = task(&mut bench);
    let of_it = [("problem_id", problem.into())];
    let second = bench.made(Kind::Task, &of_it);
    let third = bench.made(Kind::Task, &of_it);
    void(&mut bench, Kind::Task, second);
    let merged = bench.made(Kind::Problem, &[("merged_into_id", problem.into())]);
    bench.looks(&|ledger| {
        let children = |kind, column, id| keys(&ledger.children(kind, column, id).unwrap());
        assert_eq!(children(Kind::Task, "problem_id", problem), [first, third]);
        assert_eq!(children(Kind::Task, "problem_id", other).len(), 1);
        assert_eq!(children(Kind::Task, "problem_id", other + 9), NONE);
        assert_eq!(children(Kind::Problem, "merged_into_id", problem), [merged]);
        assert_eq!(children(Kind::Task, "department_id", problem), NONE);
    });
}

fn one_that_points_is_one_of_them(mut bench: impl Bench) {
    let (problem, first) = task(&mut bench);
    let second = bench.made(Kind::Task, &[("problem_id", problem.into())]);
    let one = move |ledger: &dyn Ledger| {
        let one = ledger
            .first_child(Kind::Task, "problem_id", problem)
            .unwrap();
        one.map(|it| it.id)
    };
    bench.looks(&|ledger| assert!([first, second].map(Some).contains(&one(ledger))));
    void(&mut bench, Kind::Task, first);
    bench.looks(&|ledger| assert_eq!(one(ledger), Some(second)));
    void(&mut bench, Kind::Task, second);
    bench.looks(&|ledger| assert_eq!(one(ledger), None));
}

/// A person who holds two posts, and another who holds the second.
fn holding(bench: &mut impl Bench) -> ([i64; 2], [i64; 2]) {
    let people = [(); 2].map(|()| bench.made(Kind::Person, &[]));
    let seats = [("seats", Value::Int(2))];
    let posts = [(); 2].map(|()| bench.made(Kind::Post, &seats));
    let ends = [(0, 1), (0, 0), (1, 1)];
    let links = ends
        .map(|(person, post)| Item::Link(Link::new(Role::Holds, people[person], posts[post])));
    bench.does("link.holds", links.to_vec());
    (people, posts)
}

fn links_are_found_from_both_ends_in_their_role(mut bench: impl Bench) {
    let (people, posts) = holding(&mut bench);
    bench.looks(&|ledger| {
        assert_eq!(ledger.linked(Role::Holds, people[0]).unwrap(), posts);
        assert_eq!(ledger.linking(Role::Holds, posts[1]).unwrap(), people);
        assert_eq!(ledger.linking(Role::Holds, posts[0]).unwrap(), people[..1]);
        assert_eq!(ledger.linked(Role::ClaimedBy, people[0]).unwrap(), NONE);
    });
    bench.looks(&|ledger| {
        let back = ledger.ties(Role::Holds, true, posts[1]).unwrap();
        assert_eq!(back, people.map(Tied::to));
    });
    let cut = Item::Unlink(Link::new(Role::Holds, people[0], posts[1]));
    bench.does("unlink.holds", vec![cut]);
    bench.looks(&|ledger| {
        assert_eq!(ledger.linked(Role::Holds, people[0]).unwrap(), posts[..1]);
        assert_eq!(ledger.linking(Role::Holds, posts[1]).unwrap(), people[1..]);
    });
}

fn one_that_is_linked_stands(mut bench: impl Bench) {
    let (people, posts) = holding(&mut bench);
    void(&mut bench, Kind::Person, people[0]);
    bench.looks(&|ledger| {
        // Who is void holds no post, though the link still says so.
        assert_eq!(ledger.linking(Role::Holds, posts[1]).unwrap(), people);
        let one = |post| ledger.first_linking(Role::Holds, post).unwrap();
        assert_eq!(one(posts[1]), Some(people[1]));
        assert_eq!(one(posts[0]), None);
    });
}

fn a_file_proves_its_record_while_it_stands(mut bench: impl Bench) {
    let (problem, task) = task(&mut bench);
    let mut proof = |kind: Kind, id: i64| {
        let cells = [
            ("name", "照片".into()),
            ("proves_kind", kind.code().into()),
            ("proves_id", id.into()),
        ];
        bench.made(Kind::Attachment, &cells)
    };
    let first = proof(Kind::Task, task);
    let gone = proof(Kind::Task, task);
    let last = proof(Kind::Task, task);
    let of_other = proof(Kind::Problem, problem);
    void(&mut bench, Kind::Attachment, gone);
    bench.looks(&|ledger| {
        let proofs = |kind, id| keys(&ledger.evidence(kind, id).unwrap());
        assert_eq!(proofs(Kind::Task, task), [first, last]);
        assert_eq!(proofs(Kind::Problem, problem), [of_other]);
        assert_eq!(proofs(Kind::Task, task + 1), NONE);
    });
}

/// A kind whose records are the basis of decisions.
fn meeting() -> Kind {
    let mut kinds = Kind::ALL.into_iter();
    kinds.find(|it| !it.def().basis.is_empty()).unwrap()
}

fn a_meeting_knows_what_was_decided_there(mut bench: impl Bench) {
    let met = bench.made(meeting(), &[]);
    let other = bench.made(meeting(), &[("name", "另一次".into())]);
    let tasks = [(); 3].map(|()| task(&mut bench).1);
    let decision = Decision {
        meeting: Some(met),
        on: Some(today()),
        ..Decision::default()
    };
    for task in tasks {
        let moved = Item::Move {
            kind: Kind::Task,
            id: task,
            from: "draft".to_owned(),
            to: "pending".to_owned(),
        };
        let capacity = Some(Capacity::SteeringGroup);
        bench.decides("task.submit", (&decision, capacity), vec![moved]);
    }
    bench.looks(&|ledger| {
        let decided = ledger.decided(meeting(), met, 10).unwrap();
        let numbers: Vec<&str> = decided.iter().map(|it| it.number.as_str()).collect();
        let expected = tasks.map(|id| found(ledger, Kind::Task, id).number);
        assert_eq!(numbers, expected);
        for it in &decided {
            assert_eq!(it.on, Some(today()));
            assert_eq!(it.capacity, Some(Capacity::SteeringGroup));
            assert_eq!(it.asked_on, None);
        }
        assert_eq!(ledger.decided(meeting(), met, 2).unwrap(), decided[..2]);
        assert_eq!(ledger.decided(meeting(), other, 10).unwrap(), []);
    });
}

fn a_person_is_known_for_what_he_decided_for_others(mut bench: impl Bench) {
    let person = bench.made(Kind::Person, &[]);
    let (_, task) = task(&mut bench);
    let decision = Decision {
        by: Some(person),
        on: Some(today()),
        ..Decision::default()
    };
    let mut steps = ["draft", "pending", "issued"].windows(2);
    for capacity in [Capacity::Owner, Capacity::Lead] {
        let step = steps.next().unwrap();
        let moved = Item::Move {
            kind: Kind::Task,
            id: task,
            from: step[0].to_owned(),
            to: step[1].to_owned(),
        };
        bench.decides("task.submit", (&decision, Some(capacity)), vec![moved]);
    }
    bench.looks(&|ledger| {
        let decided = ledger.decided(Kind::Person, person, 10).unwrap();
        let as_what: Vec<_> = decided.iter().map(|it| it.capacity).collect();
        assert_eq!(as_what, [Some(Capacity::Lead)]);
        assert_eq!(ledger.decided(Kind::Task, task, 10).unwrap(), []);
    });
}

fn whoever_stood_there_is_known_but_for_the_states_before(mut bench: impl Bench) {
    let people = [(); 5].map(|()| bench.made(Kind::Person, &[]));
    let [drafted, first, second, slip, owner] = people;
    let (_, task) = task(&mut bench);
    let at = (Kind::Task, task);
    let put = |bench: &mut _, column, old: Option<i64>, new: i64| {
        Bench::set(bench, at, column, (old.into(), new.into()));
    };
    put(&mut bench, "lead_id", None, drafted);
    put(&mut bench, "lead_id", Some(drafted), first);
    bench.moved(at, "draft", "pending");
    bench.moved(at, "pending", "issued");
    put(&mut bench, "owner_id", None, owner);
    put(&mut bench, "lead_id", Some(first), slip);
    // What is taken back never stood there, and what it put away never left.
    bench.takes_back();
    put(&mut bench, "lead_id", Some(first), second);
    put(&mut bench, "lead_id", Some(second), drafted);
    bench.looks(&|ledger| {
        let task = found(ledger, Kind::Task, task);
        let former = |column, before: &[&str]| ledger.former(&task, column, before).unwrap();
        assert_eq!(former("lead_id", &["draft", "pending"]), [first, second]);
        assert_eq!(former("lead_id", &[]), [drafted, first, second]);
        assert_eq!(former("owner_id", &[]), NONE);
    });
}

fn new_records_belong_to_the_campaign(mut bench: impl Bench) {
    let id = bench.made(Kind::Goal, &[]);
    let person = bench.made(Kind::Person, &[]);
    bench.looks(&|ledger| {
        let campaign = ledger.campaign().unwrap().unwrap();
        assert_eq!(campaign.kind, Kind::Campaign);
        assert_eq!(found(ledger, Kind::Goal, id).campaign_id, Some(campaign.id));
        assert_eq!(found(ledger, Kind::Person, person).campaign_id, None);
    });
}

fn of_one_name_are_those_that_stand(mut bench: impl Bench) {
    let names = ["王秀英", "王秀英", "王秀兰"];
    let [one, two, other] = names.map(|name| {
        // Two of one name are told apart by their departments.
        let department = bench.made(Kind::Department, &[]);
        let cells = [("name", name.into()), ("department_id", department.into())];
        bench.made(Kind::Person, &cells)
    });
    let (_, task) = task(&mut bench);
    let shares = |ledger: &dyn Ledger, kind, id| {
        let record = found(ledger, kind, id);
        ledger.is_namesake(&record).unwrap()
    };
    bench.looks(&|ledger| {
        let all = [one, two, other].map(|id| shares(ledger, Kind::Person, id));
        assert_eq!(all, [true, true, false]);
        // It is called by its number, which no other has.
        assert!(!shares(ledger, Kind::Task, task));
    });
    void(&mut bench, Kind::Person, two);
    bench.looks(&|ledger| assert!(!shares(ledger, Kind::Person, one)));
}

fn the_calendar_is_the_statutory_one(mut bench: impl Bench) {
    bench.looks(&|ledger| {
        let statutory = Calendar::statutory();
        let mut days = today().onward().take(500);
        assert!(days.all(|it| {
            ledger.calendar().is_working_day(it) == statutory.is_working_day(it)
        }));
    });
}
