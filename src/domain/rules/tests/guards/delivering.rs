//! Attempts against the guards of what a step must deliver: against the ledger, too early, before
//! what it comes after.

use super::super::world::{GROUP, OFFICE_HEAD, OWNER, World};
use super::{Attempt, act, attempt, bring, put, said};
use crate::domain::{Act, Amount, CAMPAIGN_ID, DELIVERY_NOTE, Guard, Kind, Value, rules};

const THING: Kind = Kind::Deliverable;

pub(super) const ATTEMPTS: &[Attempt] = &[
    attempt(Guard::DeliveryShown, "delivery-short", || {
        ticked("activity:动员大会", Some((0, None)))
    }),
    attempt(Guard::DeliveryShown, "delivery-short", || {
        ticked("rules-of-goal", Some((4, Some(5))))
    }),
    attempt(Guard::DeliveryShown, "delivery-short-of-people", || {
        ticked("requirement:谈心", Some((35, Some(37))))
    }),
    // What is asked of nobody has nothing that shows it.
    attempt(Guard::DeliveryShown, "delivery-short-of-people", || {
        ticked("requirement:谈心", Some((0, Some(0))))
    }),
    attempt(Guard::DeliveryShown, "delivery-unproved", || {
        ticked("", None)
    }),
    attempt(Guard::DeliveryShown, "delivery-unproved", || {
        ticked("publication:方案", None)
    }),
    // All seats are taken as soon as the roster is in, whoever decided on it or not.
    attempt(Guard::DeliveryShown, "delivery-unproved", || {
        ticked("posts", Some((16, Some(16))))
    }),
    attempt(Guard::DeliveryShown, "delivered-short", || {
        let (world, mut deliver) = ticked("activity:动员大会", Some((0, None)));
        deliver.note = "以电视电话会议代".to_owned();
        (world, deliver)
    }),
    attempt(Guard::PhaseBegun, "phase-not-begun", || {
        let (mut world, deliver) = shown();
        put(&mut world, (Kind::Phase, 1), "from_on", "2009-10-01".into());
        (world, deliver)
    }),
    attempt(Guard::PhaseBegun, "delivered-early", || {
        let (mut world, deliver) = shown();
        put(&mut world, (Kind::Phase, 1), "from_on", "2009-10-01".into());
        put(&mut world, (Kind::Phase, 1), "proposed", true.into());
        (world, deliver)
    }),
    attempt(Guard::EarlierDelivered, "earlier-undelivered", || {
        let (mut world, deliver) = shown();
        let cells = [
            ("name", "方案".into()),
            ("step_id", 1.into()),
            (CAMPAIGN_ID, 1.into()),
        ];
        world.book.put(THING, &cells);
        put(&mut world, (THING, 1), "comes_after", "方案".into());
        (world, deliver)
    }),
    // 无 is no word, and neither is a stroke.
    attempt(Guard::DeliveryShown, "note-says-nothing", || {
        let (world, mut deliver) = ticked("activity:动员大会", Some((0, None)));
        deliver.note = "——".to_owned();
        (world, deliver)
    }),
    attempt(Guard::DeliveryShown, "note-says-nothing", || {
        let (world, mut deliver) = ticked("publication:方案", None);
        deliver.note = "没有".to_owned();
        deliver.decision.basis = "/".to_owned();
        (world, deliver)
    }),
    attempt(Guard::NothingComesAfter, "later-delivered", || {
        let mut world = two_in_order();
        bring(&mut world, (THING, 1), "delivered");
        bring(&mut world, (THING, 2), "delivered");
        let back = act(&world, (THING, 1, "take_back"), OWNER, &[]);
        (world, back)
    }),
    attempt(Guard::NothingComesAfter, "comes-before", || {
        let world = two_in_order();
        let void = act(&world, (THING, 1, "void"), OWNER, &[]);
        (world, void)
    }),
    attempt(Guard::ProofSpared, "proof-of-tick", || {
        let (world, file) = proved_by_a_file();
        let void = act(&world, (Kind::Attachment, file, "void"), OWNER, &[]);
        (world, void)
    }),
    attempt(Guard::DeliverablesDelivered, "delivered-fell-short", || {
        let (mut world, _) = ticked("activity:动员大会", Some((0, None)));
        bring(&mut world, (THING, 1), "delivered");
        bring(&mut world, (Kind::Step, 1), "under_way");
        let finish = act(&world, (Kind::Step, 1, "finish"), OFFICE_HEAD, &[]);
        (world, finish)
    }),
];

/// A deliverable counted by a rule, of which the ledger has so much, about to be ticked.
fn ticked(rule: &'static str, amount: Option<(i64, Option<i64>)>) -> (World, Act) {
    let mut world = World::new();
    world.book.put(Kind::Phase, &[("name", "一".into())]);
    let cells = [("name", "一".into()), ("phase_id", 1.into())];
    world.book.put(Kind::Step, &cells);
    let cells = [
        ("name", "表".into()),
        ("step_id", 1.into()),
        ("counted_by", rule.into()),
    ];
    let id = world.book.put(THING, &cells);
    let amount = amount.map(|(has, of)| (id, Amount { has, of }));
    world.book.counts.extend(amount);
    let mut deliver = act(&world, (THING, id, "deliver"), OWNER, &[]);
    deliver.note.clear();
    (world, deliver)
}

/// A plan and its publication, which comes after it.
fn two_in_order() -> World {
    let (mut world, _) = ticked("", None);
    for (column, value) in [("name", "方案".into()), (CAMPAIGN_ID, Value::Int(1))] {
        put(&mut world, (THING, 1), column, value);
    }
    let cells = [
        ("name", "公布".into()),
        ("step_id", 1.into()),
        ("comes_after", "方案".into()),
        (CAMPAIGN_ID, 1.into()),
    ];
    world.book.put(THING, &cells);
    for id in [1, 2] {
        let record = world.book.records.get_mut(&(THING, id)).unwrap();
        record.campaign_id = Some(1);
    }
    world
}

/// One that was ticked on the strength of a file.
fn proved_by_a_file() -> (World, i64) {
    let (mut world, _) = ticked("publication:方案", None);
    bring(&mut world, (THING, 1), "delivered");
    let cells = [
        ("proves_kind", THING.code().into()),
        ("proves_id", 1.into()),
    ];
    let file = world.book.put(Kind::Attachment, &cells);
    (world, file)
}

/// A file goes where another stands beside it, or words say what it said, or where what it was to
/// prove is not ticked.
#[test]
fn a_file_that_is_not_alone_goes() {
    let void = |world: &World, file| act(world, (Kind::Attachment, file, "void"), OWNER, &[]);
    let (mut world, file) = proved_by_a_file();
    let cells = [
        ("proves_kind", THING.code().into()),
        ("proves_id", 1.into()),
    ];
    world.book.put(Kind::Attachment, &cells);
    assert_eq!(
        said(&world, &void(&world, file)),
        (true, vec![]),
        "two files"
    );
    let (mut world, file) = proved_by_a_file();
    put(&mut world, (THING, 1), DELIVERY_NOTE, "3号文".into());
    assert_eq!(said(&world, &void(&world, file)), (true, vec![]), "words");
    let (mut world, file) = proved_by_a_file();
    bring(&mut world, (THING, 1), "open");
    assert_eq!(
        said(&world, &void(&world, file)),
        (true, vec![]),
        "not ticked"
    );
}

/// One that words prove.
fn shown() -> (World, Act) {
    let (world, mut deliver) = ticked("", None);
    deliver.note = "保工发〔2009〕3号".to_owned();
    (world, deliver)
}

#[test]
fn what_is_there_needs_no_word_and_what_proves_it_may_be_a_file_or_a_meeting() {
    for (rule, amount) in [
        ("activity:动员大会", (1, None)),
        ("rules-of-goal", (5, Some(5))),
        ("requirement:谈心", (37, Some(37))),
    ] {
        let (world, deliver) = ticked(rule, Some(amount));
        assert_eq!(said(&world, &deliver), (true, vec![]), "{rule}");
    }
    let (mut world, deliver) = ticked("", None);
    let cells = [
        ("proves_kind", THING.code().into()),
        ("proves_id", 1.into()),
    ];
    world.book.put(Kind::Attachment, &cells);
    assert_eq!(said(&world, &deliver), (true, vec![]), "a file");
    let (mut world, mut deliver) = ticked("posts", Some((16, Some(16))));
    deliver.decision.meeting = Some(world.held(GROUP, world.today));
    assert_eq!(said(&world, &deliver), (true, vec![]), "a meeting");
}

/// The words stay on the record until it is unticked; a step that finishes tells what is short.
#[test]
fn the_words_of_a_tick_stay_and_a_finished_step_tells_what_is_short() {
    let (mut world, mut deliver) = ticked("activity:动员大会", Some((0, None)));
    deliver.note = " 以电视电话会议代 ".to_owned();
    let change = rules::judge(&world.book, &deliver).unwrap();
    world.book.apply(&change, world.today);
    let note = |world: &World| world.book.get(THING, 1).cell(DELIVERY_NOTE).clone();
    assert_eq!(note(&world), Value::from("以电视电话会议代"));
    let finish = act(&world, (Kind::Step, 1, "finish"), OFFICE_HEAD, &[]);
    assert_eq!(said(&world, &finish), (true, vec!["finished-short"]));
    let mut back = act(&world, (THING, 1, "take_back"), OWNER, &[]);
    back.note = "误勾".to_owned();
    let change = rules::judge(&world.book, &back).unwrap();
    world.book.apply(&change, world.today);
    assert_eq!(note(&world), Value::Null);
}

/// A phase may begin before its first day, if somebody says so: that is told, and what is asked in
/// it may be delivered.
#[test]
fn a_phase_that_was_begun_early_takes_what_it_asks_for() {
    let (mut world, deliver) = shown();
    put(&mut world, (Kind::Phase, 1), "from_on", "2009-10-01".into());
    let start = act(&world, (Kind::Step, 1, "start"), OWNER, &[]);
    assert_eq!(said(&world, &start), (true, vec!["begins-early"]));
    let start = act(&world, (Kind::Phase, 1, "start"), OWNER, &[]);
    assert_eq!(said(&world, &start), (true, vec!["begins-early"]));
    let change = rules::judge(&world.book, &start).unwrap();
    world.book.apply(&change, world.today);
    assert_eq!(said(&world, &deliver), (true, vec![]));
}
