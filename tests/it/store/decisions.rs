//! Decisions taken back, and the day on which an office begins.

use std::collections::BTreeMap;
use std::path::Path;

use duban::domain::{Decision, Instant, Kind, Value};
use duban::office::{ActRequest, FirstRun, Office, OfficeError, Opening};
use duban::store::{Giver, Way};

use super::{opening, with_roster};

fn at_meeting(verb: &str, meeting: i64) -> ActRequest {
    ActRequest {
        verb: verb.to_owned(),
        decision: Decision {
            meeting: Some(meeting),
            ..Decision::default()
        },
        note: "理由".to_owned(),
        ..ActRequest::default()
    }
}

fn made(office: &mut Office, kind: Kind, cells: &[(&'static str, Value)]) -> i64 {
    let cells: BTreeMap<_, _> = cells.iter().cloned().collect();
    let done = office.make(kind, &cells, &Giver::default()).unwrap();
    done.written.created[0].1
}

/// Two tasks issued with one paper.
fn issued(office: &mut Office) -> (i64, [i64; 2]) {
    let meeting = made(
        office,
        Kind::Activity,
        &[
            ("name", "领导小组会".into()),
            ("deciding_body", "steering_group".into()),
            ("held_on", "2009-10-23".into()),
        ],
    );
    let find = |office: &Office, kind, name| Value::Int(office.resolve(kind, name).unwrap());
    let tasks = ["节水", "节电"].map(|goal| {
        let cells = [
            ("purpose", "rule".into()),
            ("goal", goal.into()),
            ("measure", "定额".into()),
            ("department_id", find(office, Kind::Department, "办公室")),
            ("owner_id", find(office, Kind::Person, "马长海")),
            ("task_kind", "by_limit".into()),
            ("limit_on", "2009-11-30".into()),
        ];
        made(office, Kind::Task, &cells)
    });
    let submit = ActRequest {
        verb: "submit".to_owned(),
        ..ActRequest::default()
    };
    office.act_on_all(Kind::Task, &tasks, &submit).unwrap();
    let mut issue = at_meeting("issue", meeting);
    issue.answers.insert("issue_no", "1号".into());
    office.act_on_all(Kind::Task, &tasks, &issue).unwrap();
    (meeting, tasks)
}

fn reasons(error: OfficeError) -> Vec<&'static str> {
    let OfficeError::Refused(refusals) = error else {
        panic!("{error}");
    };
    refusals.into_iter().map(|it| it.key).collect()
}

/// The same store, open for another account.
fn another(folder: &Path) -> Office {
    Office::open(&Opening {
        account: "other".to_owned(),
        ..opening(folder, "2009-10-23")
    })
    .unwrap()
}

#[test]
fn one_decision_about_several_tasks_is_taken_back_for_one_or_for_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let (meeting, tasks) = issued(&mut office);
    let states = |office: &Office| {
        tasks.map(|task| {
            let record = office.record(Kind::Task, task).unwrap().unwrap();
            let is_back = record.lacks("issue_no") && record.lacks("red_on");
            assert_eq!(is_back, record.state == "pending", "{record:?}");
            record.state
        })
    };
    let revoke = at_meeting("revoke", meeting);
    let done = office.act(Kind::Task, tasks[1], &revoke).unwrap();
    assert_eq!(done.written.marks[0].key, "others-stay");
    assert_eq!(states(&office), ["issued", "pending"]);
    let done = office.act(Kind::Task, tasks[0], &revoke).unwrap();
    assert_eq!(done.written.marks, []);
    assert_eq!(states(&office), ["pending", "pending"]);
    let mut issue = at_meeting("issue", meeting);
    issue.answers.insert("issue_no", "2号".into());
    office.act_on_all(Kind::Task, &tasks, &issue).unwrap();
    office.act_on_all(Kind::Task, &tasks, &revoke).unwrap();
    assert_eq!(states(&office), ["pending", "pending"]);
    assert!(office.verify(None).unwrap().faults.is_empty());
}

#[test]
fn what_another_account_did_since_is_not_taken_from_under_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let (meeting, tasks) = issued(&mut office);
    let mut other = another(folder.path());
    other
        .attach(Kind::Task, tasks[0], "表.txt", b"table")
        .unwrap();
    // A file beside the task does not rest on its issue, the signature does.
    let department = office.resolve(Kind::Person, "马长海").unwrap();
    let sign = ActRequest {
        verb: "sign".to_owned(),
        decision: Decision {
            by: Some(department),
            ..Decision::default()
        },
        ..ActRequest::default()
    };
    other.act(Kind::Task, tasks[0], &sign).unwrap();
    let refused = office.act_on_all(Kind::Task, &tasks, &at_meeting("revoke", meeting));
    assert_eq!(reasons(refused.unwrap_err()), ["changed-since"]);
    // A decision after it comes first, and then the one before it again.
    other.undo(Way::Undo).unwrap();
    office
        .act(Kind::Task, tasks[1], &at_meeting("withdraw", meeting))
        .unwrap();
    office
        .act(Kind::Task, tasks[1], &at_meeting("revoke", meeting))
        .unwrap();
    let record = office.record(Kind::Task, tasks[1]).unwrap().unwrap();
    assert_eq!(record.state, "issued");
}

#[test]
fn an_undo_over_what_was_reckoned_anew_is_answered_by_the_rules() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let (meeting, [task, _]) = issued(&mut office);
    let step = [
        ("task_id", Value::Int(task)),
        ("name", "初稿".into()),
        ("due_on", "2009-10-30".into()),
    ];
    let step = made(&mut office, Kind::Milestone, &step);
    let mut other = another(folder.path());
    let owner = other.resolve(Kind::Person, "马长海").unwrap();
    for verb in ["finish", "take_back"] {
        let mut request = at_meeting(verb, meeting);
        request.decision = Decision {
            by: Some(owner),
            ..Decision::default()
        };
        other.act(Kind::Milestone, step, &request).unwrap();
    }
    let mut hand_over = at_meeting("hand_over", meeting);
    hand_over.answers.insert("receiver", "组织部".into());
    office.act(Kind::Task, task, &hand_over).unwrap();
    // The step's days had been reckoned into those of its task, which has none to reckon now.
    let undone = other.undo(Way::Undo).map(|_| ());
    assert_eq!(reasons(undone.unwrap_err()), ["task-not-under-way"]);
    assert!(office.verify(None).unwrap().faults.is_empty());
}

#[test]
fn a_meeting_is_not_undone_from_under_what_another_account_decided_at_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let mut other = another(folder.path());
    let (_, tasks) = issued(&mut other);
    let cells = [
        ("name", "专题会".into()),
        ("deciding_body", "steering_group".into()),
        ("held_on", "2009-10-22".into()),
    ];
    let meeting = made(&mut office, Kind::Activity, &cells);
    let later = BTreeMap::from([("held_on", Value::from("2009-10-23"))]);
    office
        .amend((Kind::Activity, meeting), &later, None, None)
        .unwrap();
    let withdraw = at_meeting("withdraw", meeting);
    other.act(Kind::Task, tasks[0], &withdraw).unwrap();
    let refused = office.undo(Way::Undo);
    assert_eq!(reasons(refused.unwrap_err()), ["asked-after-meeting"]);
    other
        .act(Kind::Task, tasks[0], &at_meeting("revoke", meeting))
        .unwrap();
    for _ in 0..2 {
        office.undo(Way::Undo).unwrap();
    }
    let meeting = office.record(Kind::Activity, meeting).unwrap().unwrap();
    assert_eq!(meeting.state, "void");
    assert!(office.verify(None).unwrap().faults.is_empty());
}

/// Four in the morning of 21 July in Baoding, still the 20th in London.
fn early() -> Instant {
    Instant::of(1_248_120_000, 0).unwrap()
}

#[test]
fn an_office_begins_on_the_day_of_its_own_zone() {
    // The first phase begins with the 旬 of the first day.
    for (zone_minutes, today, begins) in [
        (None, "2009-07-21", "2009-07-21"),
        (Some(0), "2009-07-20", "2009-07-11"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let opening = Opening {
            today: None,
            clock: early,
            ..opening(folder.path(), "2009-07-20")
        };
        let name = "study-check-rectify";
        let template = duban::exchange::template::Template::built_in(name).unwrap();
        let first = FirstRun {
            template: template.to_owned(),
            template_name: name.to_owned(),
            organiser: Some("市总工会".to_owned()),
            person: None,
            start: None,
            rehearsal: false,
            zone_minutes,
        };
        let office = Office::create(&opening, &first).unwrap().unwrap();
        let phases = office.all(Kind::Phase).unwrap();
        assert_eq!(office.today().to_string(), today);
        assert_eq!(phases[0].text("from_on"), begins);
    }
}

#[test]
fn a_batch_is_not_set_back_from_over_what_another_account_took_in_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let mut other = another(folder.path());
    let channel = |name| Value::Int(office.resolve(Kind::Channel, name).unwrap());
    let (first, second) = (channel("意见箱"), channel("专线"));
    let set = |office: &mut Office, batch: i64, to: &Value| {
        let cells = BTreeMap::from([("channel_id", to.clone())]);
        office.amend((Kind::Batch, batch), &cells, None, None)
    };
    let cells = [("name", "甲批".into()), ("channel_id", first.clone())];
    let batch = made(&mut office, Kind::Batch, &cells);
    set(&mut office, batch, &second).unwrap();
    let opinion = [
        ("text", "门难进".into()),
        ("target", "work".into()),
        ("received_on", "2009-10-20".into()),
        ("channel_id", second),
        ("batch_id", Value::Int(batch)),
    ];
    let opinion = made(&mut other, Kind::Opinion, &opinion);
    // Neither set back nor set: what came in with it says the channel it has now.
    let held = ["batch-holds-other-channel"];
    let refused = office.undo(Way::Undo).map(|_| ());
    assert_eq!(reasons(refused.unwrap_err()), held);
    let refused = set(&mut office, batch, &first).map(|_| ());
    assert_eq!(reasons(refused.unwrap_err()), held);
    // Nor does what came in stand again beside a batch that has become another's.
    let void = ActRequest {
        verb: "void".to_owned(),
        note: "录错".to_owned(),
        ..ActRequest::default()
    };
    other.act(Kind::Opinion, opinion, &void).unwrap();
    set(&mut office, batch, &first).unwrap();
    let refused = other.undo(Way::Undo).map(|_| ());
    assert_eq!(reasons(refused.unwrap_err()), ["batch-of-other-channel"]);
    assert!(office.verify(None).unwrap().faults.is_empty());
}
