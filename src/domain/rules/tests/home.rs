//! Two campaigns at once: what is made belongs to that of what it rests on, and nothing refers from
//! one into the other.

use super::world::{GROUP, OFFICE_HEAD, VERIFIER, World, keys};
use crate::domain::rules::{self, stays_in};
use crate::domain::{Item, Kind, Type, Value};

const OTHER: i64 = 2;

/// A world with a second campaign; the first is worked on.
fn two() -> World {
    let mut world = World::new();
    let cells = [
        ("name", "作风建设年".into()),
        ("from_on", "2009-03-01".into()),
    ];
    assert_eq!(world.book.put(Kind::Campaign, &cells), OTHER);
    world
}

fn move_over(world: &mut World, kind: Kind, id: i64) {
    let record = world.book.records.get_mut(&(kind, id)).unwrap();
    record.campaign_id = Some(OTHER);
}

#[test]
fn a_task_belongs_to_the_campaign_of_its_problem() {
    let mut world = two();
    let problem = world.confirmed();
    move_over(&mut world, Kind::Problem, problem);
    let cells = [("problem_id", problem.into()), ("goal", "一事一议".into())];
    let made = rules::make(
        &world.book,
        Kind::Task,
        cells.into_iter().collect(),
        None,
        world.today,
    )
    .unwrap();
    assert_eq!(made.campaigns().collect::<Vec<_>>(), [OTHER]);
    let marks: Vec<_> = made.marks.iter().map(|it| it.key).collect();
    assert_eq!(marks, ["made-in-its-campaign"]);
    assert_eq!(
        keys(stays_in(&world.book, &made, Some(1)).map(|()| made.clone())).map(|_| ()),
        Err(vec!["not-of-named-campaign"])
    );
    stays_in(&world.book, &made, Some(OTHER)).unwrap();
    stays_in(&world.book, &made, None).unwrap();
}

#[test]
fn what_an_act_makes_belongs_to_the_campaign_of_its_record() {
    let mut world = two();
    let task = world.rectifying();
    move_over(&mut world, Kind::Task, task);
    for post in 1..=3 {
        move_over(&mut world, Kind::Post, post);
    }
    let mut act = world.on(Kind::Task, task, "urge");
    act.decision.by = Some(OFFICE_HEAD);
    world.today = super::world::day("2009-07-02");
    act.today = world.today;
    let change = rules::judge(&world.book, &act).unwrap();
    assert_eq!(change.campaigns().collect::<Vec<_>>(), [OTHER]);
    let proof = rules::Proof {
        name: "照片.jpg",
        sha256: "00",
        bytes: 1,
    };
    let change = rules::attach(&world.book, Kind::Task, task, &proof, world.today).unwrap();
    assert_eq!(change.campaigns().collect::<Vec<_>>(), [OTHER]);
}

#[test]
fn no_typed_reference_leads_into_another_campaign() {
    for kind in Kind::ALL {
        let columns = kind.def().columns.iter();
        for column in columns.filter(|it| it.is_typed()) {
            let Type::Ref(of) = column.ty else { continue };
            if !of.def().of_campaign || !kind.def().of_campaign {
                continue;
            }
            let mut world = two();
            let id = world.book.put(of, &[("name", "别处的".into())]);
            move_over(&mut world, of, id);
            let own = world.book.put(kind, &[]);
            let record = world.book.get(kind, own);
            let cells = [(column.name, Value::Int(id))];
            if column.is_editable() {
                let refused = world.amend(&record, &cells, Some("笔误")).unwrap_err();
                let said = refused.contains(&"refers-elsewhere");
                assert!(said, "{kind:?} {}: {refused:?}", column.name);
            }
            // Beside a reference into the campaign worked on it is refused when made as well.
            let mut both: std::collections::BTreeMap<_, _> = cells.into_iter().collect();
            both.insert("campaign_id", 1.into());
            let made = keys(rules::make(&world.book, kind, both, None, world.today));
            let said = made
                .as_ref()
                .is_err_and(|it| it.contains(&"refers-elsewhere"));
            assert!(said, "{kind:?} {}: {made:?}", column.name);
        }
    }
}

#[test]
fn no_answer_and_no_meeting_leads_into_another_campaign() {
    let mut world = two();
    let problem = world.confirmed();
    move_over(&mut world, Kind::Problem, problem);
    let opinion = world.book.put(Kind::Opinion, &[("text", "办事难".into())]);
    let checked = world
        .book
        .records
        .get_mut(&(Kind::Opinion, opinion))
        .unwrap();
    "checked".clone_into(&mut checked.state);
    let merge = (Kind::Opinion, opinion, "merge");
    let into = [("problem_id", problem.into())];
    assert_eq!(
        world.by(VERIFIER, merge, &into).map(|_| ()),
        Err(vec!["refers-elsewhere"])
    );
    let task = world.issued();
    let met = world.held(GROUP, world.today);
    let beside_a_head = |world: &World| {
        let mut act = world.on(Kind::Task, task, "withdraw");
        act.decision.by = Some(super::world::GROUP_HEAD);
        act.decision.meeting = Some(met);
        keys(rules::judge(&world.book, &act)).map(|change| change.items)
    };
    move_over(&mut world, Kind::Activity, met);
    assert_eq!(beside_a_head(&world), Err(vec!["refers-elsewhere"]));
}

#[test]
fn a_campaign_that_is_given_beside_the_cells_is_no_cell() {
    let world = two();
    let cells = [
        ("title", Value::from("窗口排队久")),
        ("campaign_id", OTHER.into()),
    ];
    let made = rules::make(
        &world.book,
        Kind::Problem,
        cells.into_iter().collect(),
        None,
        world.today,
    )
    .unwrap();
    assert_eq!(made.campaigns().collect::<Vec<_>>(), [OTHER]);
    assert!(matches!(made.items[0], Item::Create { .. }));
}
