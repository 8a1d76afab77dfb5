//! Undo gives back exactly what was there, and only one's own undecided acts.

use std::collections::BTreeMap;

use duban::domain::{Arg, Decision, Kind, Record, Value};
use duban::office::{ActRequest, Office, OfficeError, Opening};
use duban::store::{Giver, Query, Way};

use super::{opening, with_roster};

/// Everything that stands, without the counts of changes.
fn standing(office: &Office) -> Vec<Record> {
    let mut all = Vec::new();
    for kind in Kind::ALL {
        let rows = office.list(&Query::of(kind, 1_000)).unwrap().rows;
        all.extend(rows.into_iter().map(|row| Record {
            revision: 0,
            ..row.record
        }));
    }
    all
}

fn opinion(office: &Office, text: &str) -> BTreeMap<&'static str, Value> {
    BTreeMap::from([
        ("text", Value::from(text)),
        (
            "channel_id",
            Value::Int(office.resolve(Kind::Channel, "专线").unwrap()),
        ),
        ("received_on", Value::from("2009-04-10")),
        ("target", Value::from("leadership_team")),
    ])
}

fn by_clerk(verb: &str) -> ActRequest {
    ActRequest {
        verb: verb.to_owned(),
        ..ActRequest::default()
    }
}

#[test]
fn a_series_undone_is_as_if_it_never_was_and_redone_stands_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let mut pictures = vec![standing(&office)];
    for n in 0..3 {
        let cells = opinion(&office, &format!("第{n}条：窗口没有人"));
        office
            .make(Kind::Opinion, &cells, &Giver::default())
            .unwrap();
        pictures.push(standing(&office));
    }
    let mut check = by_clerk("check");
    check.answers.insert("reread", Value::from("reread"));
    office.act(Kind::Opinion, 2, &check).unwrap();
    pictures.push(standing(&office));
    let category = BTreeMap::from([("category_id", Value::Int(2))]);
    office
        .amend((Kind::Opinion, 2), &category, None, None)
        .unwrap();
    let last = standing(&office);
    for picture in pictures.iter().rev() {
        office.undo(Way::Undo).unwrap();
        assert_eq!(&standing(&office), picture);
    }
    for picture in pictures.iter().skip(1) {
        office.undo(Way::Redo).unwrap();
        assert_eq!(&standing(&office), picture);
    }
    office.undo(Way::Redo).unwrap();
    assert_eq!(standing(&office), last);
    assert!(matches!(
        office.undo(Way::Redo),
        Err(OfficeError::Refused(_))
    ));
    assert_eq!(office.verify(None).unwrap().faults, Vec::new());
}

#[test]
fn what_another_changed_since_is_not_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let cells = opinion(&office, "窗口没有人");
    office
        .make(Kind::Opinion, &cells, &Giver::default())
        .unwrap();
    let mut other = opening(folder.path(), "2009-10-23");
    "another".clone_into(&mut other.account);
    let mut other = Office::open(&other).unwrap();
    let category = BTreeMap::from([("category_id", Value::Int(1))]);
    other
        .amend((Kind::Opinion, 1), &category, None, None)
        .unwrap();
    let Err(OfficeError::Refused(reasons)) = office.undo(Way::Undo) else {
        panic!("undone over another's change")
    };
    assert_eq!(reasons[0].key, "changed-since");
}

#[test]
fn what_another_points_at_is_not_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let mut other = opening(folder.path(), "2009-10-23");
    "another".clone_into(&mut other.account);
    let mut other = Office::open(&other).unwrap();
    let mut cells = opinion(&other, "窗口没有人");
    cells.insert("category_id", Value::Int(1));
    other
        .make(Kind::Opinion, &cells, &Giver::default())
        .unwrap();
    let mut check = by_clerk("check");
    check.answers.insert("reread", Value::from("reread"));
    other.act(Kind::Opinion, 1, &check).unwrap();
    let problem = BTreeMap::from([
        ("title", Value::from("窗口无人")),
        ("source", Value::from("opinions")),
        ("category_id", Value::Int(1)),
    ]);
    office
        .make(Kind::Problem, &problem, &Giver::default())
        .unwrap();
    let mut merge = by_clerk("merge");
    merge.answers.insert("problem_id", Value::Int(1));
    other.act(Kind::Opinion, 1, &merge).unwrap();
    let pointing = other.record(Kind::Opinion, 1).unwrap().unwrap().number;
    let Err(OfficeError::Refused(reasons)) = office.undo(Way::Undo) else {
        panic!("a problem was taken back with an opinion in it")
    };
    assert_eq!(reasons[0].key, "made-is-used-reversible");
    let named = reasons[0]
        .args
        .iter()
        .any(|(_, value)| *value == Arg::from(&pointing));
    assert!(named, "{reasons:?}");
    let stands = office.record(Kind::Problem, 1).unwrap().unwrap();
    assert_eq!(stands.state, "candidate");
}

#[test]
fn a_decision_is_corrected_and_not_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let problem = BTreeMap::from([
        ("title", Value::from("窗口无人")),
        ("source", Value::from("self_examination")),
        ("category_id", Value::Int(1)),
        ("urgency", Value::from("urgent")),
        ("difficulty", Value::from("easy")),
    ]);
    office
        .make(Kind::Problem, &problem, &Giver::default())
        .unwrap();
    office.act(Kind::Problem, 1, &by_clerk("submit")).unwrap();
    let meeting = BTreeMap::from([
        ("name", Value::from("党组扩大会议")),
        ("deciding_body", Value::from("party_group")),
        ("held_on", Value::from("2009-10-20")),
    ]);
    office
        .make(Kind::Activity, &meeting, &Giver::default())
        .unwrap();
    let leader = office.resolve(Kind::Person, "何建国").unwrap();
    let mut confirm = by_clerk("confirm");
    confirm.decision = Decision {
        meeting: Some(1),
        ..Decision::default()
    };
    confirm.answers.insert("leader_id", Value::Int(leader));
    office.act(Kind::Problem, 1, &confirm).unwrap();
    let Err(OfficeError::Refused(reasons)) = office.undo(Way::Undo) else {
        panic!("a decision was undone")
    };
    assert_eq!(reasons[0].key, "decided-not-undone");
    let entry = office.history(Some((Kind::Problem, 1)), None, 1).unwrap();
    assert_eq!(entry[0].entry.capacity.as_deref(), Some("party_meeting"));
    let decided_by = entry[0].decided_by.as_ref().map(duban::domain::Named::told);
    assert_eq!(decided_by.as_deref(), Some("党组扩大会议"));
}

#[test]
fn what_was_void_with_its_files_is_void_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let cells = opinion(&office, "窗口没有人");
    let giver = Giver::default();
    office.make(Kind::Opinion, &cells, &giver).unwrap();
    office
        .attach(Kind::Opinion, 1, "照片.txt", "一".as_bytes())
        .unwrap();
    let mut void = by_clerk("void");
    "重了".clone_into(&mut void.note);
    office.act(Kind::Opinion, 1, &void).unwrap();
    let picture = standing(&office);
    office.undo(Way::Undo).unwrap();
    office.undo(Way::Redo).unwrap();
    assert_eq!(standing(&office), picture);
    // What is only made is still not taken back while a file proves it.
    office.make(Kind::Opinion, &cells, &giver).unwrap();
    office
        .attach(Kind::Opinion, 2, "照片.txt", "二".as_bytes())
        .unwrap();
    office.undo(Way::Undo).unwrap();
    office.undo(Way::Undo).unwrap();
    office.undo(Way::Redo).unwrap();
    let other = opening(folder.path(), "2009-10-23");
    let other = Opening {
        account: "another".to_owned(),
        ..other
    };
    let mut other = Office::open(&other).unwrap();
    other
        .attach(Kind::Opinion, 2, "照片.txt", "三".as_bytes())
        .unwrap();
    assert!(matches!(
        office.undo(Way::Undo),
        Err(OfficeError::Refused(_))
    ));
}

#[test]
fn nobody_is_offered_to_take_himself_out_of_the_roster() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    office.introduce(Some(40)).unwrap();
    let bars = |office: &Office, id| {
        let person = office.record(Kind::Person, id).unwrap().unwrap();
        let offers = office.offers(&person).unwrap();
        let void = offers.into_iter().find(|it| it.row.verb == "void").unwrap();
        let keys = void.missing.iter().map(|it| it.key);
        keys.collect::<Vec<_>>()
    };
    assert_eq!(bars(&office, 40), ["void-oneself"]);
    assert_eq!(bars(&office, 41), [] as [&str; 0]);
}

#[test]
fn whoever_was_voided_while_he_sits_here_is_not_proposed_for_a_correction() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    let clerk = office.resolve(Kind::Person, "周宝坤").unwrap();
    office.introduce(Some(clerk)).unwrap();
    let cells = opinion(&office, "窗口没有人");
    office
        .make(Kind::Opinion, &cells, &Giver::default())
        .unwrap();
    let mut check = by_clerk("check");
    check.answers.insert("reread", "reread".into());
    office.act(Kind::Opinion, 1, &check).unwrap();
    let proposed = |office: &Office| {
        let opinion = office.record(Kind::Opinion, 1).unwrap().unwrap();
        let offers = office.offers(&opinion).unwrap();
        let found = offers.into_iter().find(|it| it.row.verb == "misrecorded");
        found.unwrap().usual
    };
    assert_eq!(proposed(&office), Some(clerk));
    let mut void = by_clerk("void");
    "调离".clone_into(&mut void.note);
    void.decision.by = Some(office.resolve(Kind::Person, "孙海燕").unwrap());
    let mut other = Office::open(&Opening {
        account: "another".to_owned(),
        ..opening(folder.path(), "2009-10-23")
    })
    .unwrap();
    other.act(Kind::Person, clerk, &void).unwrap();
    assert_eq!(proposed(&office), None);
}

#[test]
fn an_undo_leaves_alone_what_another_has_taken_back_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = with_roster(folder.path(), "2009-10-23");
    for text in ["窗口没有人", "走廊暗", "车棚漏雨"] {
        let cells = opinion(&office, text);
        office
            .make(Kind::Opinion, &cells, &Giver::default())
            .unwrap();
    }
    let mut check = by_clerk("check");
    check.answers.insert("reread", "reread".into());
    office
        .act_on_all(Kind::Opinion, &[1, 2, 3], &check)
        .unwrap();
    let second = office.resolve(Kind::Person, "欧阳志强").unwrap();
    let mut other = Office::open(&Opening {
        account: "another".to_owned(),
        ..opening(folder.path(), "2009-10-23")
    })
    .unwrap();
    let mut wrong = by_clerk("misrecorded");
    wrong.decision.by = Some(office.resolve(Kind::Person, "周宝坤").unwrap());
    "纸上没有".clone_into(&mut wrong.note);
    wrong.answers.insert("paper", "登记表".into());
    wrong.answers.insert("second_id", second.into());
    other.act(Kind::Opinion, 2, &wrong).unwrap();
    let states = |office: &Office| {
        let state = |id| office.record(Kind::Opinion, id).unwrap().unwrap().state;
        [1, 2, 3].map(state)
    };
    assert_eq!(states(&office), ["checked", "registered", "checked"]);
    // Only the other two are left to take back.
    office.undo(Way::Undo).unwrap();
    assert_eq!(states(&office), ["registered", "registered", "registered"]);
    office.undo(Way::Redo).unwrap();
    assert_eq!(states(&office), ["checked", "registered", "checked"]);
    assert!(office.verify(None).unwrap().faults.is_empty());
}
