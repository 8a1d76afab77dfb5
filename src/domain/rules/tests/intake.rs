//! Opinions and problems.

use super::world::{GROUP, GROUP_HEAD, LEAD, OFFICE_HEAD, OWNER, PARTY, World, day, keys};
use crate::domain::rules;
use crate::domain::{Kind, Role, Value};

const OPINION: Kind = Kind::Opinion;

fn said(world: &mut World, target: &str) -> i64 {
    world
        .make(
            OPINION,
            &[
                ("text", "维权热线打不通".into()),
                ("target", target.into()),
                ("received_on", "2009-03-20".into()),
                ("channel_id", 1.into()),
            ],
        )
        .expect("an opinion")
}

fn checked(world: &mut World) -> i64 {
    let id = said(world, "leadership_team");
    let reread = [("reread", "reread".into())];
    world
        .by(OWNER, (OPINION, id, "check"), &reread)
        .expect("checked");
    id
}

fn candidate(world: &mut World) -> i64 {
    world
        .make(
            Kind::Problem,
            &[
                ("title", "热线不通".into()),
                ("category_id", 1.into()),
                ("urgency", "urgent".into()),
                ("difficulty", "easy".into()),
            ],
        )
        .expect("a problem")
}

#[test]
fn nobody_checks_his_own_typing_without_reading_again() {
    let mut world = World::new();
    let id = said(&mut world, "leadership_team");
    assert_eq!(
        world.by(OWNER, (OPINION, id, "check"), &[]),
        Err(vec!["same-person-checks"])
    );
}

#[test]
fn a_merged_opinion_takes_its_category_from_the_problem() {
    let mut world = World::new();
    let (opinion, problem) = (checked(&mut world), candidate(&mut world));
    let into = [("problem_id", problem.into())];
    world.by(OWNER, (OPINION, opinion, "merge"), &into).unwrap();
    let merged = world.book.get(OPINION, opinion);
    assert_eq!(merged.int("category_id"), Some(1));
    assert_eq!(merged.day("disposed_on"), Some(world.today));
    assert!(
        world
            .book
            .links
            .contains(&(Role::Distilled, opinion, problem))
    );
}

#[test]
fn a_problem_that_is_not_listed_sends_its_opinions_back() {
    let mut world = World::new();
    let (opinion, problem) = (checked(&mut world), candidate(&mut world));
    let into = [("problem_id", problem.into())];
    world.by(OWNER, (OPINION, opinion, "merge"), &into).unwrap();
    world
        .by(OWNER, (Kind::Problem, problem, "submit"), &[])
        .unwrap();
    assert_eq!(
        world.by(GROUP_HEAD, (Kind::Problem, problem, "reject"), &[]),
        Err(vec!["not-in-capacity"])
    );
    world
        .at(PARTY, (Kind::Problem, problem, "reject"), &[])
        .unwrap();
    let back = world.book.get(OPINION, opinion);
    assert_eq!(back.state, "checked");
    assert!(back.lacks("disposed_on"));
    assert!(
        !world
            .book
            .links
            .contains(&(Role::Distilled, opinion, problem))
    );
}

#[test]
fn a_merged_problem_hands_its_opinions_and_claims_on() {
    let mut world = World::new();
    let opinion = checked(&mut world);
    let (from, into) = (candidate(&mut world), candidate(&mut world));
    world
        .by(
            OWNER,
            (OPINION, opinion, "merge"),
            &[("problem_id", from.into())],
        )
        .unwrap();
    world
        .by(
            LEAD,
            (Kind::Problem, from, "claim"),
            &[("leader_id", LEAD.into())],
        )
        .unwrap();
    let target = [("merged_into_id", into.into())];
    world
        .by(OWNER, (Kind::Problem, from, "merge"), &target)
        .unwrap();
    assert!(world.book.links.contains(&(Role::Distilled, opinion, into)));
    assert!(world.book.links.contains(&(Role::ClaimedBy, into, LEAD)));
    assert_eq!(world.state(OPINION, opinion), "merged");
    let itself = [("merged_into_id", into.into())];
    assert_eq!(
        world.by(OWNER, (Kind::Problem, into, "merge"), &itself),
        Err(vec!["merges-into-itself"])
    );
}

#[test]
fn a_problem_is_confirmed_by_the_party_group_and_a_claim() {
    let mut world = World::new();
    let (opinion, problem) = (checked(&mut world), candidate(&mut world));
    assert_eq!(
        world.by(OWNER, (Kind::Problem, problem, "submit"), &[]),
        Err(vec!["source-missing"])
    );
    world
        .by(
            OWNER,
            (OPINION, opinion, "merge"),
            &[("problem_id", problem.into())],
        )
        .unwrap();
    world
        .by(OWNER, (Kind::Problem, problem, "submit"), &[])
        .unwrap();
    assert_eq!(
        world.at(GROUP, (Kind::Problem, problem, "confirm"), &[]),
        Err(vec!["not-in-capacity", "unclaimed"])
    );
    let leader = [("leader_id", LEAD.into())];
    world
        .at(PARTY, (Kind::Problem, problem, "confirm"), &leader)
        .unwrap();
    let confirmed = world.book.get(Kind::Problem, problem);
    assert_eq!(confirmed.int("confirmed_at_id"), Some(PARTY));
    assert!(
        world
            .book
            .links
            .contains(&(Role::DiscussedAt, problem, PARTY))
    );
    assert_eq!(
        world.amend(&confirmed, &[("title", "热线长期不通".into())], None),
        Err(vec!["reason-needed"])
    );
}

#[test]
fn a_disposition_is_reconsidered_without_leaving_anything_behind() {
    let mut world = World::new();
    let id = checked(&mut world);
    let unit = [
        ("handled_by", "纪检组".into()),
        ("reference_no", "1号".into()),
    ];
    world
        .by(OFFICE_HEAD, (OPINION, id, "transfer"), &unit)
        .unwrap();
    assert!(world.book.get(OPINION, id).is_set("restricted"));
    world.by(OWNER, (OPINION, id, "reconsider"), &[]).unwrap();
    let back = world.book.get(OPINION, id);
    assert_eq!(back.state, "checked");
    assert!(
        back.lacks("handled_by") && back.lacks("disposed_on") && !back.is_set("restricted")
    );
}

#[test]
fn a_late_referral_is_marked() {
    let mut world = World::new();
    let id = checked(&mut world);
    world.today = day("2009-04-08");
    let unit = [("handled_by", "市总".into())];
    let change = world
        .by(OFFICE_HEAD, (OPINION, id, "refer"), &unit)
        .unwrap();
    assert_eq!(change.marks[0].key, "referred-late");
}

#[test]
fn a_duplicate_points_at_an_original_that_is_none() {
    let mut world = World::new();
    let (first, second, third) = (
        checked(&mut world),
        checked(&mut world),
        checked(&mut world),
    );
    let of = |id: i64| [("duplicate_of_id", Value::Int(id))];
    assert_eq!(
        world.by(OWNER, (OPINION, first, "duplicate"), &of(first)),
        Err(vec!["own-duplicate"])
    );
    world
        .by(OWNER, (OPINION, second, "duplicate"), &of(first))
        .unwrap();
    assert_eq!(
        world.by(OWNER, (OPINION, third, "duplicate"), &of(second)),
        Err(vec!["original-is-duplicate"])
    );
    assert_eq!(
        world.by(OWNER, (OPINION, first, "duplicate"), &of(third)),
        Err(vec!["has-duplicates"])
    );
    assert_eq!(
        world.by(OWNER, (OPINION, first, "void"), &[]),
        Err(vec!["pointed-at"])
    );
}

#[test]
fn what_comes_back_is_a_new_problem_with_an_old_case() {
    let mut world = World::new();
    let problem = world.confirmed();
    world
        .book
        .records
        .get_mut(&(Kind::Problem, problem))
        .unwrap()
        .state = "resolved".to_owned();
    world
        .by(OWNER, (Kind::Problem, problem, "recur"), &[])
        .unwrap();
    assert_eq!(world.state(Kind::Problem, problem), "resolved");
    assert_eq!(world.state(Kind::Problem, 2), "candidate");
    assert!(world.book.links.contains(&(Role::PriorProblem, problem, 2)));
}

#[test]
fn who_gave_an_opinion_becomes_known_once_and_of_none_that_is_void() {
    let mut world = World::new();
    let id = said(&mut world, "leadership_team");
    let opinion = world.book.get(OPINION, id);
    assert!(!opinion.is_set("has_giver"));
    let known = rules::giver_known(&opinion).expect("known from now on");
    world.book.apply(&known, world.today);
    let opinion = world.book.get(OPINION, id);
    assert!(opinion.is_set("has_giver"));
    let stays = Err(vec!["giver-stays"]);
    assert_eq!(keys(rules::giver_known(&opinion)).map(|_| ()), stays);
    let id = said(&mut world, "leadership_team");
    let mut void = world.book.get(OPINION, id);
    crate::domain::VOID.clone_into(&mut void.state);
    assert_eq!(keys(rules::giver_known(&void)).map(|_| ()), stays);
}
