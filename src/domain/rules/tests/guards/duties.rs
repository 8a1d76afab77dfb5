//! Attempts against the guard of duties that pass to another leader.

use super::super::world::{GROUP_HEAD, LEAD, OWNER, PARTY, World};
use super::{Attempt, attempt, met, put};
use crate::domain::{Act, Guard, Kind};

pub(super) const ATTEMPTS: &[Attempt] = &[
    attempt(Guard::TakenOver, "no-duties", || {
        passed(World::new(), (Kind::Person, OWNER), GROUP_HEAD)
    }),
    attempt(Guard::TakenOver, "no-leader", || {
        passed(World::new(), (Kind::Person, LEAD), OWNER)
    }),
    attempt(Guard::TakenOver, "duties-stay", || {
        passed(World::new(), (Kind::Department, 1), LEAD)
    }),
    attempt(Guard::TakenOver, "leader-owns-task", || {
        let mut world = World::new();
        let task = [
            ("department_id", 1.into()),
            ("lead_id", LEAD.into()),
            ("owner_id", GROUP_HEAD.into()),
        ];
        world.book.put(Kind::Task, &task);
        passed(world, (Kind::Person, LEAD), GROUP_HEAD)
    }),
    attempt(Guard::HandStays("leader_id"), "has-left-his-work", || {
        let mut world = World::new();
        let before = world.today.plus_days(-2).unwrap().into();
        put(&mut world, (Kind::Person, GROUP_HEAD), "left_on", before);
        passed(world, (Kind::Department, 1), GROUP_HEAD)
    }),
];

/// The Party group has duties pass to somebody.
fn passed(mut world: World, (kind, id): (Kind, i64), to: i64) -> (World, Act) {
    let mut act = met(
        &mut world,
        (kind, id, "reassign"),
        PARTY,
        &[("leader_id", to.into())],
    );
    "党组〔2009〕9号".clone_into(&mut act.note);
    (world, act)
}
