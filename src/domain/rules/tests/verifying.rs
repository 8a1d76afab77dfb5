//! Verifying in one go: the criteria, the files that were looked at, the finding.

use super::world::{LEAD, OWNER, VERIFIER, World, application};
use crate::domain::{CHECKED, Kind, Role, Tied, Value};

const TASK: Kind = Kind::Task;

#[test]
fn a_verification_ticks_the_files_it_names_and_leaves_the_others() {
    let mut world = World::new();
    let task = world.rectifying();
    let second = world.attach(TASK, task).unwrap();
    let first = world.proofs(task)[0];
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    // It need not be said first that it is begun.
    let named = |ids: &[i64]| Value::Ties(ids.iter().copied().map(Tied::to).collect());
    let one = [(CHECKED, named(&[first]))];
    assert_eq!(
        world.by(VERIFIER, (TASK, task, "pass"), &one).map(|_| ()),
        Err(vec!["evidence-unchecked"])
    );
    let unmet = ("goal_reached", "not_met".into());
    let back = [one[0].clone(), ("limit_on", "2009-06-30".into()), unmet];
    world.by(VERIFIER, (TASK, task, "return"), &back).unwrap();
    // It keeps what was looked at; what comes next is looked at anew.
    let state = |world: &World, id| world.state(Kind::Attachment, id);
    let seen = |world: &World, verification, file| {
        let links = &world.book.links;
        links.contains(&(Role::LookedAt, verification, file))
    };
    assert_eq!(state(&world, first), "attached");
    assert!(seen(&world, 1, first) && !seen(&world, 1, second));
    world
        .by(OWNER, (TASK, task, "progress"), &[("done", "已补".into())])
        .unwrap();
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    let both = [
        (CHECKED, named(&[first, second])),
        ("rule_made", "not_applicable".into()),
    ];
    world.by(VERIFIER, (TASK, task, "pass"), &both).unwrap();
    assert_eq!(state(&world, first), "checked");
    assert_eq!(state(&world, second), "checked");
    let file = world.book.get(Kind::Attachment, first);
    assert_eq!(file.int("checked_by_id"), Some(VERIFIER));
    // What the applicant said stays his; what the verifier found is the verification's.
    let said = |world: &World, kind, id| world.book.get(kind, id).text("rule_made").to_owned();
    assert_eq!(said(&world, TASK, task), "met");
    assert_eq!(said(&world, Kind::Verification, 2), "not_applicable");
    assert!(seen(&world, 2, first) && seen(&world, 2, second));
    // A refusal takes the ticks back, and the verification stays as it was.
    let limit = [("limit_on", "2009-06-30".into())];
    world.by(LEAD, (TASK, task, "refuse"), &limit).unwrap();
    for file in [first, second] {
        assert_eq!(state(&world, file), "attached");
        assert!(
            world
                .book
                .get(Kind::Attachment, file)
                .lacks("checked_by_id")
        );
        assert!(seen(&world, 2, file));
    }
    assert_eq!(said(&world, Kind::Verification, 2), "not_applicable");
}

#[test]
fn what_is_put_right_at_once_is_verified_without_the_criteria() {
    let mut world = World::new();
    let task = world.verifying();
    let mut pass = world.on(TASK, task, "pass");
    pass.decision.by = Some(VERIFIER);
    pass.answers.clear();
    assert_eq!(world.act(&pass), Err(vec!["missing"; 5]));
    let cells = &mut world.book.records.get_mut(&(TASK, task)).unwrap().cells;
    cells.insert("task_kind", "fix_at_once".into());
    world.act(&pass).unwrap();
}
