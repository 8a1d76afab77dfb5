//! Days late through the machine of a task, limits on days off, and limits that count from issue.

use super::world::{GROUP, HEAD, LEAD, OFFICE_HEAD, OWNER, VERIFIER, World, application, day};
use crate::domain::light::{Light, Sight, distance_of, light_of};
use crate::domain::{Kind, Ledger as _, Value};

const TASK: Kind = Kind::Task;

fn apply(world: &mut World, task: i64, on: &str) {
    world.today = day(on);
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
}

/// Returns the application, and has the work begun again.
fn give_back(world: &mut World, task: i64, (on, limit): (&str, &str)) {
    world.today = day(on);
    world.by(VERIFIER, (TASK, task, "check"), &[]).unwrap();
    let unmet = ("goal_reached", "not_met".into());
    let limit = [("limit_on", limit.into()), unmet];
    world.by(VERIFIER, (TASK, task, "return"), &limit).unwrap();
    let done = [("done", "补办".into())];
    world.by(OWNER, (TASK, task, "progress"), &done).unwrap();
}

fn close(world: &mut World, task: i64) {
    world.by(VERIFIER, (TASK, task, "check"), &[]).unwrap();
    for proof in world.proofs(task) {
        let check = (Kind::Attachment, proof, "check");
        world.by(VERIFIER, check, &[]).unwrap();
    }
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    world.by(LEAD, (TASK, task, "approve"), &[]).unwrap();
}

/// The days late as they are shown on a day, and those before an extension.
fn late(world: &World, task: i64, on: &str) -> (i64, i64) {
    let record = world.book.get(TASK, task);
    let far = distance_of(&record, world.book.calendar(), day(on)).unwrap();
    (far.late, far.before_extension)
}

#[test]
fn what_was_late_before_a_return_stays_late() {
    let mut world = World::new();
    let task = world.rectifying();
    apply(&mut world, task, "2009-07-25");
    assert_eq!(late(&world, task, "2009-08-31"), (25, 0));
    give_back(&mut world, task, ("2009-07-27", "2009-08-10"));
    let record = world.book.get(TASK, task);
    assert_eq!(
        light_of(&record, Sight::on(day("2009-07-27"))),
        Some(Light::Green)
    );
    assert_eq!(late(&world, task, "2009-08-05"), (25, 0));
    apply(&mut world, task, "2009-08-05");
    close(&mut world, task);
    let closed = world.book.get(TASK, task);
    assert!(closed.is_set("late"));
    assert_eq!(closed.int("days_late"), Some(25));
}

#[test]
fn a_withdrawn_application_never_stopped_the_clock_whatever_it_was_made_from() {
    let mut world = World::new();
    let task = world.rectifying();
    apply(&mut world, task, "2009-06-29");
    world.today = day("2009-07-06");
    world.by(OWNER, (TASK, task, "recall"), &[]).unwrap();
    assert_eq!(late(&world, task, "2009-07-06"), (6, 0));
    apply(&mut world, task, "2009-07-09");
    close(&mut world, task);
    assert_eq!(world.book.get(TASK, task).int("days_late"), Some(9));
}

#[test]
fn a_pause_stands_and_the_days_before_it_stay() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-07-03");
    let pause = [
        ("review_on", "2009-07-15".into()),
        ("pause_plan", "等批复".into()),
    ];
    world.at(GROUP, (TASK, task, "suspend"), &pause).unwrap();
    assert_eq!(late(&world, task, "2009-07-16"), (3, 0));
    world.today = day("2009-07-17");
    world.at(GROUP, (TASK, task, "resume"), &[]).unwrap();
    // Ten working days from Tuesday 30 June: Tuesday 14 July, which has passed.
    assert_eq!(world.book.get(TASK, task).text("limit_on"), "2009-07-14");
    assert_eq!(late(&world, task, "2009-07-17"), (3, 0));
    assert_eq!(late(&world, task, "2009-07-19"), (5, 0));
}

#[test]
fn an_extension_in_time_is_in_force_from_the_old_limit_on() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-06-26");
    let asked = world.extension_asked(task, "2009-07-31");
    assert_eq!(late(&world, task, "2009-07-07"), (7, 0));
    world.today = day("2009-07-08");
    let granted = [("limit_on", "2009-07-31".into())];
    world
        .by(LEAD, (Kind::Extension, asked, "grant"), &granted)
        .unwrap();
    assert_eq!(late(&world, task, "2009-07-08"), (0, 0));
    assert_eq!(late(&world, task, "2009-08-02"), (2, 0));
}

#[test]
fn an_extension_asked_late_leaves_the_days_before_its_grant_and_shows_them_apart() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-07-02");
    let asked = world.extension_asked(task, "2009-07-31");
    world.today = day("2009-07-06");
    let granted = [("limit_on", "2009-07-31".into())];
    world
        .at(GROUP, (Kind::Extension, asked, "grant"), &granted)
        .unwrap();
    assert_eq!(late(&world, task, "2009-07-31"), (5, 5));
    apply(&mut world, task, "2009-08-02");
    close(&mut world, task);
    let closed = world.book.get(TASK, task);
    assert_eq!(closed.int("days_late"), Some(7));
    assert_eq!(closed.int("late_before_extension"), Some(5));
}

#[test]
fn a_refused_extension_changes_nothing() {
    let mut world = World::new();
    let task = world.rectifying();
    world.today = day("2009-06-26");
    let asked = world.extension_asked(task, "2009-07-31");
    world.today = day("2009-07-08");
    world
        .by(LEAD, (Kind::Extension, asked, "refuse"), &[])
        .unwrap();
    assert_eq!(late(&world, task, "2009-07-08"), (8, 0));
}

#[test]
fn a_limit_on_a_day_off_is_in_time_on_the_next_working_day_and_urged_after_it() {
    let mut world = World::new();
    let problem = world.confirmed();
    let task = world.draft(problem);
    let record = world.book.get(TASK, task);
    let saturday = [("limit_on", "2009-10-31".into())];
    world.amend(&record, &saturday, None).unwrap();
    world.by(OFFICE_HEAD, (TASK, task, "submit"), &[]).unwrap();
    let issue = [("issue_no", "1".into())];
    world.at(GROUP, (TASK, task, "issue"), &issue).unwrap();
    world.by(HEAD, (TASK, task, "sign"), &[]).unwrap();
    let done = [("done", "已办".into())];
    world.by(OWNER, (TASK, task, "progress"), &done).unwrap();
    world.attach(TASK, task).unwrap();
    let record = world.book.get(TASK, task);
    assert_eq!(record.text("limit_on"), "2009-10-31");
    assert_eq!(
        light_of(&record, Sight::on(day("2009-11-02"))),
        Some(Light::Yellow)
    );
    assert_eq!(
        light_of(&record, Sight::on(day("2009-11-03"))),
        Some(Light::Red)
    );
    let notice = [("ladder", "notice".into())];
    world.today = day("2009-11-02");
    assert_eq!(
        world.by(OFFICE_HEAD, (TASK, task, "urge"), &notice),
        Err(vec!["notice-before-expiry"])
    );
    apply(&mut world, task, "2009-11-02");
    close(&mut world, task);
    assert_eq!(world.book.get(TASK, task).int("days_late"), Some(0));
}

#[test]
fn a_length_in_words_counts_from_the_day_of_issue() {
    for (wording, typed, at_issue) in [
        // Typed on Wednesday 1 April, issued on Monday 20 April 2009.
        ("半年内", "2009-10-01", "2009-10-20"),
        // Limits once were kept as the day on which they run out.
        ("半年内", "2009-10-09", "2009-10-20"),
        // A Sunday stays as counted.
        ("五个月内", "2009-09-01", "2009-09-20"),
        ("十五个工作日内", "2009-04-23", "2009-05-12"),
        ("+15工作日", "2009-04-23", "2009-04-23"),
        ("6月底", "2009-06-30", "2009-06-30"),
        // The wording was corrected by hand and does not explain the day.
        ("半年内", "2009-09-30", "2009-09-30"),
    ] {
        let mut world = World::new();
        let problem = world.confirmed();
        let task = world.draft(problem);
        let record = world.book.get(TASK, task);
        let limit: [(&str, Value); 2] = [
            ("limit_on", typed.into()),
            ("limit_wording", wording.into()),
        ];
        // As an older program or a hand left them: no rule would let them contradict one another.
        let place = world.book.records.get_mut(&(TASK, record.id)).unwrap();
        place.cells.extend(limit);
        world.by(OFFICE_HEAD, (TASK, task, "submit"), &[]).unwrap();
        world.today = day("2009-04-20");
        let issue = [("issue_no", "1".into())];
        let change = world.at(GROUP, (TASK, task, "issue"), &issue).unwrap();
        let record = world.book.get(TASK, task);
        assert_eq!(record.text("limit_on"), at_issue, "{wording}");
        assert_eq!(record.text("original_limit_on"), at_issue, "{wording}");
        let told = change
            .marks
            .iter()
            .any(|it| it.key == "limit-counted-from-issue");
        assert_eq!(told, typed != at_issue, "{wording}");
    }
}
