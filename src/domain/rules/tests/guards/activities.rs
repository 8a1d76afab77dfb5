//! Attempts against the guards of activities, and of what is counted in something.

use super::super::world::{LEAD, OFFICE_HEAD, OWNER, World};
use super::{Attempt, act, attempt, bring, put};
use crate::domain::{Act, Guard, Kind, Role, Value};

pub(super) const ATTEMPTS: &[Attempt] = &[
    attempt(Guard::DayHasCome("held_on"), "day-not-come", || {
        let mut world = World::new();
        let planned = [("held_on", world.today.plus_days(1).unwrap().into())];
        let id = world.book.put(Kind::Activity, &planned);
        let hold = act(&world, (Kind::Activity, id, "hold"), OWNER, &[]);
        (world, hold)
    }),
    attempt(Guard::DayHasCome("to_on"), "day-not-come", || {
        let mut world = World::new();
        let planned = [
            ("held_on", world.today.into()),
            ("to_on", world.today.plus_days(1).unwrap().into()),
        ];
        let id = world.book.put(Kind::Activity, &planned);
        let hold = act(&world, (Kind::Activity, id, "hold"), OWNER, &[]);
        (world, hold)
    }),
    attempt(
        Guard::EndsAfter("held_on", "to_on"),
        "ends-before-it-begins",
        || {
            let mut world = World::new();
            let day = |n| world.today.plus_days(n).unwrap().into();
            let planned = [("held_on", day(-3)), ("to_on", day(-2))];
            let answer = [("held_on", day(-1))];
            let id = world.book.put(Kind::Activity, &planned);
            let hold = act(&world, (Kind::Activity, id, "hold"), OWNER, &answer);
            (world, hold)
        },
    ),
    attempt(Guard::NamedWereThere, "not-there-then", || {
        held_with(&[("host_id", LEAD.into())], None)
    }),
    attempt(Guard::NamedWereThere, "not-there-then", || {
        held_with(&[("form", "talk".into())], Some(LEAD))
    }),
    attempt(Guard::MeetingWasHeld, "batch-meeting-not-held", || {
        let mut world = World::new();
        let planned = [("held_on", world.today.plus_days(1).unwrap().into())];
        let meeting = world.book.put(Kind::Activity, &planned);
        let cells = [("name", "座谈".into()), ("activity_id", meeting.into())];
        let batch = world.book.put(Kind::Batch, &cells);
        let collect = act(&world, (Kind::Batch, batch, "collect"), OWNER, &[]);
        (world, collect)
    }),
    attempt(Guard::WholeUnchecked, "whole-is-checked", || {
        let mut world = World::new();
        let batch = world
            .book
            .put(Kind::Batch, &[("name", "大门意见箱".into())]);
        let cells = [("batch_id", batch.into()), ("papers", 2.into())];
        let opening = world.book.put(Kind::Opening, &cells);
        bring(&mut world, (Kind::Batch, batch), "checked");
        let void = act(&world, (Kind::Opening, opening, "void"), OWNER, &[]);
        (world, void)
    }),
    attempt(Guard::WholeUnchecked, "whole-is-checked", || {
        let mut world = World::new();
        let batch = world.book.put(Kind::Batch, &[("name", "第一批".into())]);
        let card = world.book.put(Kind::Card, &[("batch_id", batch.into())]);
        let cells = [("card_id", card.into()), ("text", "窗口太少".into())];
        let opinion = world.book.put(Kind::Opinion, &cells);
        bring(&mut world, (Kind::Batch, batch), "checked");
        let mut void = act(&world, (Kind::Opinion, opinion, "void"), OWNER, &[]);
        "录错".clone_into(&mut void.note);
        (world, void)
    }),
    attempt(Guard::MadeUpAfter, "made-up-before", || {
        let mut world = World::new();
        let day = |n| world.today.plus_days(n).unwrap().into();
        let planned = world.book.put(Kind::Activity, &[("held_on", day(-3))]);
        let makes_up = [("held_on", day(-2)), ("makes_up_id", planned.into())];
        world.book.put(Kind::Activity, &makes_up);
        let answer = [("held_on", day(-1))];
        let hold = act(&world, (Kind::Activity, planned, "hold"), OWNER, &answer);
        (world, hold)
    }),
    attempt(Guard::SpanMoves, "span-stays", || {
        let mut world = World::new();
        let day = |n| world.today.plus_days(n).unwrap().into();
        let ends = [("from_on", day(1)), ("to_on", day(7))];
        let id = world.book.put(Kind::Step, &ends);
        let mut moved = act(&world, (Kind::Step, id, "move"), OFFICE_HEAD, &ends);
        "会议纪要".clone_into(&mut moved.note);
        (world, moved)
    }),
    // One end may be left as it stands; both left is no move.
    attempt(Guard::SpanMoves, "span-unsaid", || {
        let mut world = World::new();
        let day = |n| world.today.plus_days(n).unwrap().into();
        let ends = [("from_on", day(1)), ("to_on", day(7))];
        let id = world.book.put(Kind::Step, &ends);
        let mut moved = act(&world, (Kind::Step, id, "move"), OFFICE_HEAD, &[]);
        "会议纪要".clone_into(&mut moved.note);
        (world, moved)
    }),
    attempt(Guard::Proposed, "nothing-proposed", || {
        let mut world = World::new();
        let id = world.book.put(Kind::Step, &[]);
        let mut adopt = act(&world, (Kind::Step, id, "adopt"), OFFICE_HEAD, &[]);
        "会议纪要".clone_into(&mut adopt.note);
        (world, adopt)
    }),
    attempt(
        Guard::EndsAfter("from_on", "to_on"),
        "ends-before-it-begins",
        || {
            let mut world = World::new();
            let day = |n| world.today.plus_days(n).unwrap().into();
            let ends = [("from_on", day(8)), ("to_on", day(7))];
            let id = world.book.put(Kind::Step, &[]);
            let mut moved = act(&world, (Kind::Step, id, "move"), OFFICE_HEAD, &ends);
            "会议纪要".clone_into(&mut moved.note);
            (world, moved)
        },
    ),
];

/// What takes place two days after the leader left, who is named in it, or was called to it.
fn held_with(cells: &[(&'static str, Value)], called: Option<i64>) -> (World, Act) {
    let mut world = World::new();
    let before = world.today.plus_days(-2).unwrap().into();
    put(&mut world, (Kind::Person, LEAD), "left_on", before);
    let mut planned = vec![("held_on", world.today.into())];
    planned.extend(cells.iter().cloned());
    let id = world.book.put(Kind::Activity, &planned);
    if let Some(person) = called {
        world.book.links.insert((Role::Called, id, person));
    }
    let hold = act(&world, (Kind::Activity, id, "hold"), OWNER, &[]);
    (world, hold)
}
