//! Activities by their types: what a type brings, what its form records, who was there.

use insta::assert_snapshot;

use crate::support::shell::{Said, Shell};

fn added(shell: &Shell, line: &str) -> serde_json::Value {
    let made = shell.ask(line);
    assert_eq!(made.code, 0, "{line}: {made}");
    shell
        .ask(&format!("show {} --json", made.out.trim()))
        .json()
}

fn refused(shell: &Shell, line: &str) -> Said {
    let said = shell.ask(line);
    assert_eq!(said.code, 1, "{line}: {said}");
    said
}

#[test]
fn a_type_brings_name_form_body_and_length() {
    let shell = Shell::office();
    let meeting = added(&shell, "add activity --type 党组会 --held-on 2009-07-20");
    assert_eq!(meeting["name"], "党组会");
    assert_eq!(meeting["form"], "meeting");
    assert_eq!(meeting["deciding_body"], "party_group");
    // What was typed stands.
    let own = added(
        &shell,
        "add activity --type 党组会 --name 第七次党组会 --held-on 2009-07-20 --deciding-body office",
    );
    assert_eq!(
        (&own["name"], &own["deciding_body"]),
        (&"第七次党组会".into(), &"office".into())
    );
    // Another type has another form, and the name that was brought stays.
    let number = meeting["number"].as_str().unwrap().to_owned();
    shell.script(&[&format!("set {number} type=集中学习 lasts=1"), "verify"]);
    let now = shell.ask(&format!("show {number} --json")).json();
    assert_eq!(now["form"], "study");
    shell.script(&["undo", "verify"]);
    let back = shell.ask(&format!("show {number} --json")).json();
    assert_eq!(
        (&back["form"], &back["type"]),
        (&meeting["form"], &meeting["type"])
    );
    // A type of one's own, and what stands without any.
    shell.script(&[
        "add activity_type --name 警示教育 --form study --family 集中学习 --lasts 半天",
        "add activity --type 警示教育 --held-on 2009-07-19",
        "add activity --name 碰头 --held-on 2009-07-19",
    ]);
    assert_eq!(refused(&shell, "add activity --held-on 2009-07-20").code, 1);
}

#[test]
fn of_a_talk_nothing_is_recorded_that_was_said() {
    let shell = Shell::office();
    let talk = added(
        &shell,
        "add activity --type 谈心谈话 --held-on 2009-07-20 --host 陈晓东 --people 马长海",
    );
    assert_eq!(talk["people"], serde_json::json!(["马长海"]));
    assert_snapshot!(
        refused(&shell, "add activity --type 谈心谈话 --held-on 2009-07-20 --people 陈晓东、马长海 --topic 家里"),
        @r"
    ! 督办：内容：谈心谈话只记谁、与谁、哪一天，不记谈了什么。
    = 1
    "
    );
    let number = talk["number"].as_str().unwrap().to_owned();
    refused(&shell, &format!("set {number} outcome=想通了"));
    // What has contents becomes no talk.
    let study = added(
        &shell,
        "add activity --type 集中学习 --lasts 1 --held-on 2009-07-20 --topic 专题一",
    );
    let study = study["number"].as_str().unwrap().to_owned();
    refused(&shell, &format!("set {study} type=谈心谈话"));
}

#[test]
fn a_span_is_held_when_it_is_over_and_does_not_end_before_it_begins() {
    let mut shell = Shell::office();
    let stay = added(
        &shell,
        "add activity --type 蹲点调研 --held-on 2009-07-20 --to-on 2009-07-24 --people 陈晓东",
    );
    assert_eq!(stay["state"], "planned");
    let number = stay["number"].as_str().unwrap().to_owned();
    shell.today = "2009-07-22";
    assert_snapshot!(refused(&shell, &format!("do {number} hold")), @r"
    ! 督办：活-001：至：2009-07-24晚于2009-07-22，还没有到；日期有变的，请写明是哪一天。
    = 1
    ");
    assert_snapshot!(
        refused(&shell, &format!("do {number} hold --to-on 2009-07-19")),
        @r"
    ! 督办：活-001：至：结束日期2009-07-19早于开始日期2009-07-20。
    = 1
    "
    );
    // It ended sooner.
    shell.script(&[&format!("do {number} hold --to-on 2009-07-22"), "verify"]);
    let held = shell.ask(&format!("show {number} --json")).json();
    assert_eq!(
        (&held["state"], &held["to_on"]),
        (&"held".into(), &"2009-07-22".into())
    );
    refused(&shell, &format!("set {number} to_on=2009-08-01"));
    refused(&shell, &format!("set {number} held_on=2009-07-23"));
    refused(
        &shell,
        "add activity --type 蹲点调研 --held-on 2009-07-20 --to-on 2009-07-19",
    );
}

#[test]
fn what_makes_up_for_a_sitting_is_of_its_type_and_behind_it() {
    let mut shell = Shell::office();
    let missed = added(
        &shell,
        "add activity --type 集中学习 --lasts 1 --held-on 2009-07-20 --people 办公室",
    );
    let missed = missed["number"].as_str().unwrap().to_owned();
    shell.today = "2009-07-27";
    let made_up = added(
        &shell,
        &format!(
            "add activity --makes-up {missed} --held-on 2009-07-27 --lasts 1 --people 马长海"
        ),
    );
    assert_eq!(made_up["type"], "集中学习");
    assert_eq!(made_up["makes_up"], "集中学习");
    let own = made_up["number"].as_str().unwrap().to_owned();
    let tries = [
        format!("add activity --makes-up {missed} --held-on 2009-07-19 --lasts 1"),
        format!("add activity --makes-up {own} --held-on 2009-07-27 --lasts 1"),
        format!("add activity --type 自学 --makes-up {missed} --held-on 2009-07-27 --lasts 1"),
        format!("set {missed} makes_up={missed}"),
    ];
    let said: Vec<String> = tries.iter().map(|it| refused(&shell, it).err).collect();
    assert_snapshot!(said.concat(), @r"
    督办：补哪一次：补学不能早于 活-001；请核对日期。
    督办：补哪一次：补学要补的是原来那一次；活-002 是这一次自己，或者也是补的。
    督办：补哪一次：活-001 不是这一种类的活动，不能由它补。
    督办：活-001：补哪一次：补学要补的是原来那一次；活-001 是这一次自己，或者也是补的。
    ");
}

#[test]
fn present_are_all_who_were_called_but_the_absent_and_outsiders_are_counted() {
    let shell = Shell::office();
    let held = added(
        &shell,
        "add activity --type 座谈会 --held-on 2009-07-20 --people 办公室（） --outsiders 18 --outside-units 县级工会",
    );
    let all = held["people"].as_array().unwrap().len();
    assert_eq!(held["present"], all);
    let number = held["number"].as_str().unwrap().to_owned();
    shell.script(&[&format!("set {number} people=办公室、马长海（病假）")]);
    let listed = shell.ask("list activities --json").json();
    let row = &listed.as_array().unwrap()[0];
    let called = row["people"].as_array().unwrap().len();
    assert_eq!(row["present"], called - 1);
    assert_eq!(row["outsiders"], 18);
    let plain = shell.ask("list activities");
    assert!(plain.out.contains("实到"), "{plain}");
}

#[test]
fn a_form_that_is_opened_again_is_that_of_its_type() {
    let shell = Shell::office();
    shell.script(&[
        "add activity --type 谈心谈话 --held-on 2009-07-20 --host 陈晓东 --people 马长海",
        "add activity --type 宣传报道 --held-on 2009-07-20",
    ]);
    let store = shell.store();
    let form = |keys: &str| {
        let play = ["--play", keys, "--print", "--db", store.to_str().unwrap()];
        shell.run(&play).out
    };
    let talk = form("Ctrl-G '活1' Enter F2");
    assert!(
        talk.contains("谈话对象") && !talk.contains("成果"),
        "{talk}"
    );
    let press = form("Ctrl-G '活2' Enter F2");
    assert!(press.contains("媒体") && !press.contains("主持"), "{press}");
}

#[test]
fn a_meeting_that_decided_stays_a_meeting() {
    let shell = Shell::confirmed();
    let said = shell.ask("set 活1 type=集中学习 --reason 写错");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("问-001 是在这次会上定的"), "{said}");
    shell.script(&["set 活1 type=党组扩大会议 --reason 原来没写", "verify"]);
}

#[test]
fn how_long_it_lasted_fits_between_its_days() {
    let shell = Shell::office();
    let add = "add activity --type 集中学习 --held-on 2009-07-20 --lasts";
    for wrong in ["0", "1.5", "5天"] {
        refused(&shell, &format!("{add} {wrong}"));
    }
    shell.script(&[
        &format!("{add} 1"),
        "add activity --type 集中学习 --held-on 2009-07-16 --to-on 2009-07-17 --lasts 1.5",
    ]);
    refused(&shell, "set 活1 lasts=2");
}

#[test]
fn what_hangs_on_a_person_is_all_that_names_him_once() {
    let shell = Shell::office();
    shell.script(&[
        "add activity --type 集中学习 --lasts 1 --held-on 2009-07-20 --host 陈晓东 --people 陈晓东、马长海",
        "add activity --type 座谈会 --held-on 2009-07-20 --people 马长海",
        "add activity --type 座谈会 --held-on 2009-07-20 --host 马长海",
        "add activity --type 座谈会 --held-on 2009-07-20",
    ]);
    let of = |name: &str| {
        let people = shell.ask("list people --json").json();
        let people = people.as_array().unwrap();
        let person = people.iter().find(|it| it["name"] == name).unwrap();
        let line = format!(
            "list activities --of {} --json",
            person["number"].as_str().unwrap()
        );
        let rows = shell.ask(&line).json();
        let numbers = rows.as_array().unwrap().iter();
        numbers
            .map(|it| it["number"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("马长海"), ["活-001", "活-002", "活-003"]);
    assert_eq!(of("陈晓东"), ["活-001"]);
}

#[test]
fn what_a_type_brings_is_not_missed_beside_another_fault() {
    let shell = Shell::office();
    let said = refused(
        &shell,
        "add activity --type 集中学习 --held-on 2009-07-19 --people 无此人",
    );
    assert!(!said.err.contains("必填"), "{said}");
}

#[test]
fn a_type_of_talks_brings_nothing_that_a_talk_does_not_record() {
    let shell = Shell::office();
    let add = "add activity_type --name 约谈 --form talk";
    refused(&shell, &format!("{add} --deciding-body office"));
    shell.script(&[add]);
    let types = shell.ask("list activity_types --json").json();
    let own = types.as_array().unwrap().last().unwrap()["number"].clone();
    refused(&shell, &format!("set {} lasts=1", own.as_str().unwrap()));
}

#[test]
fn a_spreadsheet_gets_days_as_numbers() {
    let shell = Shell::office();
    shell.script(&["add activity --type 集中学习 --held-on 2009-07-20 --lasts 半天"]);
    let sheet = shell.ask("list activities --csv");
    let row = sheet.out.lines().nth(1).unwrap();
    assert!(row.split(',').any(|cell| cell == "0.5"), "{sheet}");
}

#[test]
fn the_demo_stands_on_the_day_that_is_asked_for() {
    let mut shell = Shell::empty();
    shell.today = "2009-11-05";
    let said = shell.run(&["--play", "1", "--print"]);
    assert!(said.out.contains("2009-11-05"), "{said}");
}
