//! The leading group: its meeting, the Party group's, its head; a deputy where the campaign says
//! so; nobody alone about what he leads (design 14.8).

use super::world::{GROUP, GROUP_HEAD, LEAD, OFFICE_HEAD, PARTY, SECOND, World};
use crate::domain::{Capacity, Kind, Role, Value, rules};

const TASK: Kind = Kind::Task;

/// Gives somebody a post in the leading group.
fn seat(world: &mut World, person: i64, cells: &[(&'static str, Value)]) -> i64 {
    let mut all = vec![("body", "steering_group".into()), ("seats", 4.into())];
    all.extend(cells.iter().cloned());
    let post = world.book.put(Kind::Post, &all);
    world.book.links.insert((Role::Holds, person, post));
    post
}

fn set(world: &mut World, (kind, id): (Kind, i64), column: &'static str, value: Value) {
    let record = world.book.records.get_mut(&(kind, id)).unwrap();
    record.cells.insert(column, value);
}

fn withdrawn_by(world: &mut World, task: i64, person: i64) -> Result<(), Vec<&'static str>> {
    world.by(person, (TASK, task, "withdraw"), &[]).map(|_| ())
}

#[test]
fn a_deputy_decides_for_the_group_only_where_the_campaign_says_so() {
    for post in [
        // As a template says it, and as stores have it that were made when deputies were heads.
        vec![("name", "第一副职".into()), ("deputy", 1.into())],
        vec![("name", "常务副组长".into()), ("heads", 1.into())],
    ] {
        let mut world = World::new();
        let task = world.issued();
        seat(&mut world, SECOND, &post);
        assert_eq!(
            withdrawn_by(&mut world, task, SECOND),
            Err(vec!["not-in-capacity"])
        );
        set(&mut world, (Kind::Campaign, 1), "deputies_decide", 1.into());
        withdrawn_by(&mut world, task, SECOND).unwrap();
    }
}

#[test]
fn a_plain_member_never_decides_for_the_group() {
    let mut world = World::new();
    let task = world.issued();
    seat(&mut world, SECOND, &[("name", "成员".into())]);
    set(&mut world, (Kind::Campaign, 1), "deputies_decide", 1.into());
    assert_eq!(
        withdrawn_by(&mut world, task, SECOND),
        Err(vec!["not-in-capacity"])
    );
}

#[test]
fn two_heads_of_one_group_are_both_heads() {
    let mut world = World::new();
    let task = world.issued();
    let post = [("name", "双组长".into()), ("heads", 1.into())];
    seat(&mut world, SECOND, &post);
    withdrawn_by(&mut world, task, SECOND).unwrap();
}

#[test]
fn a_deputy_is_not_marked_as_head() {
    let mut world = World::new();
    let post = |name: &str, heads: i64, deputy: i64| {
        [
            ("name", name.into()),
            ("body", "steering_group".into()),
            ("seats", 2.into()),
            ("heads", heads.into()),
            ("deputy", deputy.into()),
        ]
    };
    let refused = Err(vec!["deputy-does-not-head"]);
    assert_eq!(world.make(Kind::Post, &post("副组长", 1, 0)), refused);
    assert_eq!(world.make(Kind::Post, &post("二组长", 1, 1)), refused);
    let id = world.make(Kind::Post, &post("副组长", 0, 1)).unwrap();
    let record = world.book.get(Kind::Post, id);
    assert_eq!(
        world
            .amend(&record, &[("heads", 1.into())], None)
            .map(|_| 0),
        Err(vec!["deputy-does-not-head"])
    );
}

#[test]
fn a_post_or_a_meeting_of_another_campaign_lends_no_capacity() {
    let mut world = World::new();
    let task = world.issued();
    let other = world.book.put(Kind::Campaign, &[("name", "去年的".into())]);
    let post = seat(
        &mut world,
        SECOND,
        &[("name", "组长".into()), ("heads", 1.into())],
    );
    let elsewhere = |world: &mut World, kind, id| {
        let record = world.book.records.get_mut(&(kind, id)).unwrap();
        record.campaign_id = Some(other);
    };
    elsewhere(&mut world, Kind::Post, post);
    let group = world.held(GROUP, world.today);
    let party = world.held(PARTY, world.today);
    elsewhere(&mut world, Kind::Activity, group);
    let no = Err(vec!["not-in-capacity"]);
    assert_eq!(withdrawn_by(&mut world, task, SECOND), no);
    let at = |world: &mut World, meeting| {
        world.at(meeting, (TASK, task, "withdraw"), &[]).map(|_| ())
    };
    assert_eq!(at(&mut world, group), Err(vec!["refers-elsewhere"]));
    // The Party group belongs to no campaign.
    elsewhere(&mut world, Kind::Activity, party);
    at(&mut world, party).unwrap();
}

/// A record of a kind in a state, led by the head of the leading group.
fn led(kind: Kind, state: &str) -> (World, i64) {
    let mut world = World::new();
    let task = world.rectifying();
    set(&mut world, (TASK, task), "lead_id", GROUP_HEAD.into());
    set(&mut world, (TASK, task), "level", "major".into());
    let id = if kind == Kind::Task {
        task
    } else if kind == Kind::Problem {
        1
    } else {
        world.book.put(kind, &[("task_id", task.into())])
    };
    let record = world.book.records.get_mut(&(kind, id)).unwrap();
    state.clone_into(&mut record.state);
    (world, id)
}

#[test]
fn nobody_decides_alone_for_the_group_about_what_he_leads() {
    let mut tried = 0;
    for kind in [Kind::Task, Kind::Problem, Kind::Extension] {
        for row in kind.def().machine.table {
            // A circular may be decided by any leader.
            if !row.who.contains(&Capacity::SteeringGroup) || row.verb == "urge" {
                continue;
            }
            let (world, id) = led(kind, row.from[0]);
            let mut act = world.on(kind, id, row.verb);
            let refused = |act| {
                let judged = super::world::keys(rules::judge(&world.book, &act));
                judged.err().unwrap_or_default()
            };
            act.decision.by = Some(GROUP_HEAD);
            let alone = refused(act.clone());
            assert!(
                alone.contains(&"own-task-needs-meeting"),
                "{kind:?} {}",
                row.verb
            );
            act.decision.capacity = Some(Capacity::SteeringGroup);
            let named = refused(act.clone());
            assert!(
                named.contains(&"own-task-needs-meeting"),
                "{kind:?} {}",
                row.verb
            );
            act.decision.meeting = Some(GROUP);
            let met = refused(act);
            assert!(
                !met.contains(&"own-task-needs-meeting"),
                "{kind:?} {}",
                row.verb
            );
            tried += 1;
        }
    }
    assert!(tried > 12, "{tried}");
}

#[test]
fn a_leader_does_not_suspend_his_own_task_but_the_head_of_the_group_another_s() {
    let mut world = World::new();
    let task = world.rectifying();
    let put_off = [
        ("review_on", Value::from("2009-07-15")),
        ("pause_plan", "分两步".into()),
    ];
    let suspend = (TASK, task, "suspend");
    assert_eq!(
        world.by(LEAD, suspend, &put_off).map(|_| ()),
        Err(vec!["not-in-capacity"])
    );
    set(&mut world, (TASK, task), "lead_id", GROUP_HEAD.into());
    assert_eq!(
        world.by(GROUP_HEAD, suspend, &put_off).map(|_| ()),
        Err(vec!["own-task-needs-meeting"])
    );
    set(&mut world, (TASK, task), "lead_id", LEAD.into());
    world.by(GROUP_HEAD, suspend, &put_off).unwrap();
}

#[test]
fn whoever_led_an_issued_task_stays_barred_when_another_is_put_there() {
    let mut world = World::new();
    let task = world.rectifying();
    let lead = |world: &mut World, person: i64| {
        let record = world.book.get(TASK, task);
        let cell = [("lead_id", person.into())];
        world.amend(&record, &cell, Some("笔误")).map(|_| ())
    };
    lead(&mut world, GROUP_HEAD).unwrap();
    lead(&mut world, LEAD).unwrap();
    assert_eq!(
        withdrawn_by(&mut world, task, GROUP_HEAD),
        Err(vec!["own-task-needs-meeting"])
    );
    world.at(GROUP, (TASK, task, "withdraw"), &[]).unwrap();
}

#[test]
fn whoever_was_only_written_into_a_draft_never_led_it() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    for person in [GROUP_HEAD, LEAD] {
        let record = world.book.get(TASK, task);
        let cell = [("lead_id", person.into())];
        world.amend(&record, &cell, None).unwrap();
    }
    world.by(OFFICE_HEAD, (TASK, task, "submit"), &[]).unwrap();
    let number = [("issue_no", "1".into())];
    world
        .by(GROUP_HEAD, (TASK, task, "issue"), &number)
        .unwrap();
    withdrawn_by(&mut world, task, GROUP_HEAD).unwrap();
}

#[test]
fn whoever_claimed_a_problem_does_not_close_it_for_the_group() {
    let mut world = World::new();
    let problem = world.confirmed();
    let record = world
        .book
        .records
        .get_mut(&(Kind::Problem, problem))
        .unwrap();
    "assessing".clone_into(&mut record.state);
    let resolve = (Kind::Problem, problem, "resolve");
    let claim = (Role::ClaimedBy, problem, GROUP_HEAD);
    world.book.links.insert(claim);
    assert_eq!(
        world.by(GROUP_HEAD, resolve, &[]).map(|_| ()),
        Err(vec!["own-task-needs-meeting"])
    );
    world.book.links.remove(&claim);
    world.by(GROUP_HEAD, resolve, &[]).unwrap();
}

#[test]
fn a_meeting_named_beside_a_person_decides() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = super::world::day("2009-06-30");
    let asked = [
        ("wanted_on", Value::from("2009-07-31")),
        ("progress", "过半".into()),
        ("signed_by_id", super::world::HEAD.into()),
    ];
    world
        .by(super::world::OWNER, (TASK, task, "ask_extension"), &asked)
        .unwrap();
    let check = (Kind::Extension, 1, "first_check");
    world.by(OFFICE_HEAD, check, &[]).unwrap();
    let mut act = world.on(Kind::Extension, 1, "grant");
    act.decision.by = Some(LEAD);
    act.decision.meeting = Some(world.held(GROUP, world.today));
    act.answers.insert("limit_on", "2009-07-31".into());
    world.act(&act).unwrap();
}
