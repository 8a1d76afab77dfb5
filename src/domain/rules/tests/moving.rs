//! Limits that move: by a return, by resuming; the steps that go along (design 14.7).

use super::world::{GROUP, HEAD, LEAD, OFFICE_HEAD, OWNER, VERIFIER, World, application, day};
use crate::domain::{Arg, Kind, Ledger as _, Role, Type, Value, rules};

const TASK: Kind = Kind::Task;

/// A task that is being verified on a day, with this limit in force.
fn verified(on: &str, limit: &str) -> (World, i64) {
    let mut world = World::new();
    let task = world.verifying();
    world.today = day(on);
    let record = world.book.records.get_mut(&(TASK, task)).unwrap();
    record.cells.insert("limit_on", limit.into());
    (world, task)
}

fn returned(
    world: &mut World,
    task: i64,
    answers: &[(&'static str, Value)],
) -> Result<Option<String>, Vec<&'static str>> {
    let mut answers = answers.to_vec();
    answers.push(("goal_reached", "not_met".into()));
    let change = world.by(VERIFIER, (TASK, task, "return"), &answers)?;
    let mark = change.marks.first().map(|it| it.key);
    let limit = world.book.get(TASK, task).text("limit_on").to_owned();
    Ok(Some(match mark {
        Some(mark) => format!("{limit} {mark}"),
        None => limit,
    }))
}

#[test]
fn a_return_gives_the_later_of_the_limit_in_force_and_ten_working_days() {
    let extension = || Err(vec!["return-is-no-extension"]);
    let stands = |text: &str| Ok(Some(text.to_owned()));
    // Tuesday 20 October 2009; ten working days on is Tuesday 3 November.
    for (limit, given, came) in [
        ("2009-10-12", "2009-11-03", stands("2009-11-03")),
        ("2009-10-12", "2009-10-20", stands("2009-10-20")),
        ("2009-10-12", "2009-11-04", extension()),
        ("2009-10-12", "2011-06-30", extension()),
        ("2009-10-12", "2009-10-12", stands("2009-10-12")),
        ("2009-10-12", "2009-10-19", Err(vec!["limit-not-ahead"])),
        ("2009-12-20", "2009-12-20", stands("2009-12-20")),
        // Sunday the 20th runs out on Monday.
        ("2009-12-20", "2009-12-21", stands("2009-12-20 limit-stays")),
        ("2009-12-20", "2009-12-22", extension()),
        ("2009-12-20", "2009-11-03", stands("2009-12-20 limit-stays")),
        ("2009-12-20", "2009-11-20", stands("2009-12-20 limit-stays")),
        // Saturday the 31st runs out on Monday: giving that Monday moves nothing.
        ("2009-10-31", "2009-11-02", stands("2009-10-31 limit-stays")),
        ("2009-10-31", "2009-11-03", stands("2009-11-03")),
    ] {
        let (mut world, task) = verified("2009-10-20", limit);
        let answers = [("limit_on", given.into())];
        assert_eq!(
            returned(&mut world, task, &answers),
            came,
            "{limit} {given}"
        );
    }
}

#[test]
fn a_return_never_goes_past_the_campaign_and_is_possible_after_it() {
    for (on, given, came) in [
        ("2009-12-28", "2009-12-31", Ok("2009-12-31")),
        ("2009-12-28", "2010-01-04", Err("return-is-no-extension")),
        ("2010-01-05", "2010-01-08", Err("return-is-no-extension")),
        ("2010-01-05", "2009-12-20", Ok("2009-12-20")),
    ] {
        let (mut world, task) = verified(on, "2009-12-20");
        let found = returned(&mut world, task, &[("limit_on", given.into())]);
        let came = came
            .map(|text| Some(text.to_owned()))
            .map_err(|key| vec![key]);
        assert_eq!(found, came, "{on} {given}");
    }
}

#[test]
fn the_days_of_a_return_are_a_setting_and_the_approver_is_held_to_them_too() {
    let (mut world, task) = verified("2009-10-20", "2009-10-12");
    let campaign = world.book.get(Kind::Campaign, 1);
    world
        .amend(&campaign, &[("return_days", 3.into())], None)
        .unwrap();
    world.by(VERIFIER, (TASK, task, "pass"), &[]).unwrap();
    let refuse = (TASK, task, "refuse");
    let until = |day: &str| [("limit_on", Value::from(day))];
    assert_eq!(
        world.by(LEAD, refuse, &until("2009-10-26")).map(|_| ()),
        Err(vec!["return-is-no-extension"])
    );
    world.by(LEAD, refuse, &until("2009-10-23")).unwrap();
    assert_eq!(world.book.get(TASK, task).text("limit_on"), "2009-10-23");
}

#[test]
fn a_refusal_names_both_days() {
    let (world, task) = verified("2009-10-20", "2009-10-12");
    let mut act = world.on(TASK, task, "return");
    act.decision.by = Some(VERIFIER);
    act.answers.insert("limit_on", "2009-12-01".into());
    act.answers.insert("goal_reached", "not_met".into());
    let Err(crate::domain::Stop::Refused(refusals)) = rules::judge(&world.book, &act) else {
        panic!("ten working days are over on 3 November");
    };
    let said: Vec<_> = refusals[0].args.iter().map(|it| it.1.clone()).collect();
    assert_eq!(said, ["2009-10-12", "2009-11-03"].map(Arg::from));
}

/// Gives a task two steps, the last on its limit.
pub(super) fn in_steps(world: &mut World, task: i64, kind: &str) -> [i64; 2] {
    let record = world.book.records.get_mut(&(TASK, task)).unwrap();
    record.cells.insert("task_kind", kind.into());
    let limit = record.cell("limit_on").clone();
    [Value::from("2009-05-15"), limit].map(|due| {
        let cells = [
            ("task_id", task.into()),
            ("name", "一步".into()),
            ("due_on", due),
            ("due_wording", "原话".into()),
        ];
        world.book.put(Kind::Milestone, &cells)
    })
}

pub(super) fn due(world: &World, step: i64) -> String {
    world
        .book
        .get(Kind::Milestone, step)
        .text("due_on")
        .to_owned()
}

#[test]
fn a_return_asks_the_new_date_of_the_last_step_and_opens_it_again() {
    let (mut world, task) = verified("2009-10-20", "2009-10-12");
    let [first, last] = in_steps(&mut world, task, "step_by_step");
    for step in [first, last] {
        let record = world
            .book
            .records
            .get_mut(&(Kind::Milestone, step))
            .unwrap();
        "done".clone_into(&mut record.state);
        record.cells.insert("done_on", "2009-10-01".into());
    }
    let until = ("limit_on", Value::from("2009-11-03"));
    let step = |day: &str| ("last_step_on", Value::from(day));
    for (answers, reason) in [
        (vec![until.clone()], "missing"),
        (vec![until.clone(), step("2009-11-04")], "step-after-limit"),
        (
            vec![until.clone(), step("2009-10-30")],
            "last-step-not-on-limit",
        ),
        (vec![until.clone(), step("2009-10-19")], "step-not-ahead"),
    ] {
        assert_eq!(returned(&mut world, task, &answers), Err(vec![reason]));
    }
    returned(&mut world, task, &[until, step("2009-11-03")]).unwrap();
    assert_eq!(
        [due(&world, first), due(&world, last)],
        ["2009-05-15", "2009-11-03"]
    );
    assert_eq!(world.state(Kind::Milestone, first), "done");
    let last = world.book.get(Kind::Milestone, last);
    assert_eq!(last.state, "planned");
    assert!(last.lacks("done_on") && last.lacks("due_wording"));
    assert_eq!(world.book.get(TASK, task).text("lag_on"), "2009-11-04");
}

#[test]
fn an_extension_asks_it_too_and_only_where_there_are_steps() {
    let mut world = World::new();
    let task = world.rectifying();
    let [_, last] = in_steps(&mut world, task, "by_limit");
    let asked = [
        ("wanted_on", Value::from("2009-07-31")),
        ("progress", "过半".into()),
        ("signed_by_id", HEAD.into()),
    ];
    world
        .by(OWNER, (TASK, task, "ask_extension"), &asked)
        .unwrap();
    world
        .by(OFFICE_HEAD, (Kind::Extension, 1, "first_check"), &[])
        .unwrap();
    let grant = (Kind::Extension, 1, "grant");
    let until = ("limit_on", Value::from("2009-07-31"));
    let none = [until.clone()];
    assert_eq!(
        world.by(LEAD, grant, &none).map(|_| ()),
        Err(vec!["missing"])
    );
    let early = [until.clone(), ("last_step_on", "2009-05-14".into())];
    assert_eq!(
        world.by(LEAD, grant, &early).map(|_| ()),
        Err(vec!["step-before-others"])
    );
    let both = [until.clone(), ("last_step_on", "2009-07-20".into())];
    world.by(LEAD, grant, &both).unwrap();
    assert_eq!(due(&world, last), "2009-07-20");
    let (mut world, task) = verified("2009-10-20", "2009-10-12");
    let needless = [
        ("limit_on", "2009-11-03".into()),
        ("last_step_on", "2009-11-03".into()),
    ];
    assert_eq!(
        returned(&mut world, task, &needless),
        Err(vec!["no-steps-to-date"])
    );
}

/// Suspends a task on a day and resumes it on another.
fn paused(world: &mut World, task: i64, from: &str, until: &str) {
    world.today = day(from);
    let put_off = [
        ("review_on", Value::from("2009-12-15")),
        ("pause_plan", "先定方案".into()),
    ];
    world.at(GROUP, (TASK, task, "suspend"), &put_off).unwrap();
    world.today = day(until);
    let wish = [("limit_on", Value::from("2009-12-31"))];
    assert_eq!(
        world.at(GROUP, (TASK, task, "resume"), &wish).map(|_| ()),
        Err(vec!["not-asked"])
    );
    world.at(GROUP, (TASK, task, "resume"), &[]).unwrap();
}

#[test]
fn resuming_gives_back_exactly_the_working_days_it_stood() {
    // Days after the one of suspension up to and with the one of resuming, from where it runs out.
    for (limit, from, until, stood, moved) in [
        ("2009-10-30", "2009-10-12", "2009-10-16", 4, "2009-11-05"),
        ("2009-10-30", "2009-10-12", "2009-10-12", 0, "2009-10-30"),
        ("2009-10-30", "2009-10-16", "2009-10-18", 0, "2009-10-30"),
        // The holiday is no working day, the make-up Saturday is.
        ("2009-10-30", "2009-09-30", "2009-10-10", 2, "2009-11-03"),
        ("2009-10-31", "2009-10-12", "2009-10-16", 4, "2009-11-06"),
        // An overdue task gets no more than it stood.
        ("2009-09-30", "2009-10-12", "2009-10-16", 4, "2009-10-13"),
    ] {
        let mut world = World::new();
        let task = world.rectifying();
        let record = world.book.records.get_mut(&(TASK, task)).unwrap();
        record.cells.insert("limit_on", limit.into());
        record.cells.insert("limit_wording", "月底前".into());
        let [_, last] = in_steps(&mut world, task, "step_by_step");
        paused(&mut world, task, from, until);
        let record = world.book.get(TASK, task);
        assert_eq!(record.int("days_paused"), Some(stood), "{limit} {from}");
        assert_eq!(record.text("limit_on"), moved, "{limit} {from}");
        assert_eq!(due(&world, last), moved, "{limit} {from}");
        assert_eq!(record.lacks("limit_wording"), stood > 0);
    }
}

#[test]
fn a_done_step_stays_and_an_open_one_moves_with_the_limit() {
    let mut world = World::new();
    let task = world.rectifying();
    let [first, last] = in_steps(&mut world, task, "step_by_step");
    world
        .by(OWNER, (Kind::Milestone, first, "finish"), &[])
        .unwrap();
    paused(&mut world, task, "2009-04-01", "2009-04-03");
    assert_eq!(
        [due(&world, first), due(&world, last)],
        ["2009-05-15", "2009-07-02"]
    );
}

#[test]
fn a_second_pause_adds_to_the_first_and_both_are_seen() {
    let mut world = World::new();
    let task = world.rectifying();
    paused(&mut world, task, "2009-04-01", "2009-04-03");
    paused(&mut world, task, "2009-04-13", "2009-04-16");
    let record = world.book.get(TASK, task);
    assert_eq!(record.int("days_paused"), Some(5));
    assert_eq!(
        record.text("pauses"),
        "2009-04-01/2009-04-03 2\n2009-04-13/2009-04-16 3"
    );
    let calendar = world.book.calendar();
    let moved = calendar.add_working_days(day("2009-06-30"), 5);
    assert_eq!(record.day("limit_on"), Some(moved));
}

#[test]
fn a_form_proposes_the_later_day_and_asks_for_steps_where_there_are_some() {
    let (mut world, task) = verified("2009-10-20", "2009-10-12");
    let row = TASK.def().machine.row("return", "verifying").unwrap();
    let propose = |world: &World| {
        let record = world.book.get(TASK, task);
        let limits = row.asks.iter().filter(|it| it.ty == Type::Limit);
        let answers = limits.map(|column| {
            let asked = (row, column);
            let answer = rules::answer_for(&world.book, &record, asked, world.today);
            let wanted = rules::is_asked(&world.book, &record, column).unwrap();
            answer.unwrap().filter(|_| wanted).map(|it| it.value)
        });
        answers.collect::<Vec<_>>()
    };
    let last = Some(Value::from("2009-11-03"));
    assert_eq!(propose(&world), [last.clone(), None]);
    in_steps(&mut world, task, "by_limit");
    assert_eq!(propose(&world), [last.clone(), last]);
    let record = world.book.records.get_mut(&(TASK, task)).unwrap();
    record.cells.insert("limit_on", "2009-12-20".into());
    assert_eq!(propose(&world), [Some("2009-12-20".into()), None]);
}

#[test]
fn a_withdrawn_application_moves_nothing() {
    let mut world = World::new();
    let task = world.rectifying();
    world.book.links.insert((Role::Holds, OFFICE_HEAD, 3));
    world
        .by(OWNER, (TASK, task, "apply"), &application())
        .unwrap();
    world.today = day("2009-07-10");
    world.by(OWNER, (TASK, task, "recall"), &[]).unwrap();
    let record = world.book.get(TASK, task);
    assert_eq!(record.text("limit_on"), "2009-06-30");
    assert_eq!(record.text("red_on"), "2009-07-01");
    assert!(record.lacks("times_returned") && record.lacks("returned_on"));
}
