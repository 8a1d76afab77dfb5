//! What comes back by redo, by 误录更正 or by undoing a taking back is judged by the same rules as
//! the door, where they ask how other records stand.

use duban::domain::{Decision, Kind, Type, Value};
use duban::office::{ActRequest, Office, Opening};
use duban::store::Door;

use crate::support::now;
use crate::support::shell::{Said, Shell, words};

/// Does one act in the name of another account, which the program takes from the system.
#[track_caller]
pub(super) fn other(shell: &Shell, line: &str) {
    let mut office = Office::open(&Opening {
        path: shell.store(),
        account: "another".to_owned(),
        door: Door::CommandLine,
        today: Some(shell.today.parse().unwrap()),
        campaign: None,
        clock: now,
    })
    .unwrap();
    let words = words(line);
    let (number, verb) = (&words[1], &words[2]);
    let kind = Kind::from_sign(number.chars().next().unwrap()).unwrap();
    let id = office.resolve(kind, number).unwrap();
    let mut request = ActRequest {
        verb: verb.clone(),
        ..ActRequest::default()
    };
    let table = kind.def().machine.table.iter();
    let asks = table
        .filter(|row| row.verb == verb)
        .flat_map(|row| row.asks);
    let asks: Vec<_> = asks.collect();
    for option in words[3..].chunks(2) {
        let (name, said) = (
            option[0].trim_start_matches('-').replace('-', "_"),
            &option[1],
        );
        let resolve = |kind| office.resolve(kind, said).unwrap();
        match name.as_str() {
            "note" => request.note.clone_from(said),
            "by" => request.decision.by = Some(resolve(Kind::Person)),
            "meeting" => {
                request.decision = Decision {
                    meeting: Some(resolve(Kind::Activity)),
                    ..Decision::default()
                };
            }
            name => {
                let column = asks.iter().find(|it| it.word() == name).unwrap();
                let value = if let Type::Ref(kind) = column.ty {
                    Value::Int(resolve(kind))
                } else {
                    Value::from(said.as_str())
                };
                request.answers.insert(column.name, value);
            }
        }
    }
    office.act(kind, id, &request).unwrap();
}

fn state(shell: &Shell, number: &str) -> String {
    let record = shell.ask(&format!("show {number} --json")).json();
    record["state"].as_str().unwrap().to_owned()
}

/// Opinions 意3 to 意5, checked.
fn checked() -> Shell {
    let shell = Shell::confirmed();
    for text in ["走廊暗", "楼道暗", "灯坏了"] {
        shell.script(&[&format!(
            "add opinion --channel 专线 --text {text} --target department --category 职工维权"
        )]);
    }
    shell.script(&["do 意3..意5 check --reread 1"]);
    shell
}

fn refused(said: &Said, words: &[&str]) {
    assert_eq!(said.code, 1, "{said}");
    for word in words {
        assert!(said.err.contains(word), "{word}: {said}");
    }
}

/// Does something, takes it back, lets another account do something else, and brings it back.
fn redone(shell: &Shell, act: &str, meanwhile: &[&str]) -> Said {
    shell.script(&[act, "undo"]);
    for line in meanwhile {
        other(shell, line);
    }
    let said = shell.ask("redo");
    shell.script(&["verify"]);
    said
}

#[test]
fn a_duplicate_does_not_come_back_into_a_circle() {
    let act = "do 意3 duplicate --duplicate-of 意4";
    // A circle, a chain forwards, a chain backwards.
    for (meanwhile, words) in [
        ("do 意4 duplicate --duplicate-of 意3", "意-2009-0004"),
        ("do 意4 duplicate --duplicate-of 意5", "本身是重复件"),
        ("do 意5 duplicate --duplicate-of 意3", "意-2009-0005"),
    ] {
        let shell = checked();
        refused(&redone(&shell, act, &[meanwhile]), &["意-2009-0003", words]);
        assert_eq!(state(&shell, "意3"), "checked");

        for back in ["undo", "do 意3 misrecorded --note 点错"] {
            let shell = checked();
            shell.script(&[act, "do 意3 reconsider --note 再看"]);
            other(&shell, meanwhile);
            refused(&shell.ask(back), &["意-2009-0003", words]);
            assert_eq!(state(&shell, "意3"), "checked", "{back}");
            shell.script(&["verify"]);
        }
    }
    // Where nothing is in the way it comes back by each of the three.
    let shell = checked();
    assert_eq!(redone(&shell, act, &[]).code, 0);
    for back in ["undo", "do 意3 misrecorded --note 点错"] {
        shell.script(&["do 意3 reconsider --note 再看", back, "verify"]);
        assert_eq!(state(&shell, "意3"), "duplicate", "{back}");
    }
}

#[test]
fn a_merge_of_problems_does_not_come_back_into_one_that_is_merged_itself() {
    let shell = checked();
    shell.script(&[
        "distil 意3 --title 走廊 --category 职工维权",
        "distil 意4 --title 楼道 --category 职工维权",
        "distil 意5 --title 灯 --category 职工维权",
    ]);
    let act = "do 问2 merge --merged-into 问3";
    let said = redone(&shell, act, &["do 问3 merge --merged-into 问2"]);
    refused(&said, &["问-003"]);
    assert_eq!(state(&shell, "问2"), "candidate");
    other(&shell, "do 问3 misrecorded --note 误");
    other(&shell, "do 问3 merge --merged-into 问4");
    refused(&shell.ask("redo"), &["问-003"]);
    assert_eq!(state(&shell, "问2"), "candidate");
}

#[test]
fn a_merge_comes_back_whatever_the_problem_merged_into_is_doing() {
    let shell = Shell::rectifying();
    // The claim goes along, so that the merge writes on the other problem as well, which is past
    // being merged itself.
    shell.script(&[
        "add opinion --channel 专线 --text 走廊太暗 --target department --category 职工维权",
        "do 意3 check --reread 1",
        "distil 意3 --title 走廊 --category 职工维权",
        "do 问2 claim --by 何建国 --leader 何建国",
        "do 问2 merge --merged-into 问1",
        "undo",
        "redo",
        "verify",
    ]);
    assert_eq!(state(&shell, "问2"), "merged");
}

#[test]
fn what_asks_nothing_new_of_its_record_does_not_come_back_to_one_that_has_ended() {
    let ask = "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-12-30 \
         --progress 一半 --note 未到";
    for (act, part) in [
        (ask, "延1"),
        ("do 改1 no_change --by 马长海", "进2"),
        (
            "add milestone --task 改1 --name 清点 --due 2009-08-01",
            "步1",
        ),
        ("attach 改1 proof.txt", "附1"),
    ] {
        let shell = Shell::rectifying();
        shell.write("proof.txt", "照片");
        let said = redone(
            &shell,
            act,
            &["do 改1 withdraw --meeting 活1 --note 不办了"],
        );
        refused(&said, &["改-001"]);
        assert_eq!(state(&shell, part), "void", "{act}");
        // Once the task runs again, it does.
        other(&shell, "do 改1 misrecorded --note 误");
        shell.script(&["redo", "verify"]);
        assert_ne!(state(&shell, part), "void", "{act}");
    }
}

#[test]
fn a_card_does_not_come_back_into_a_batch_that_is_archived() {
    let shell = Shell::office();
    shell.script(&[
        "add batch --name 一批 --channel 征求意见卡 --returned 1 --valid 1 --invalid 0",
        "add card --batch 一批 --channel 征求意见卡 --received-on 2009-06-01",
    ]);
    let said = redone(
        &shell,
        "add card --batch 一批 --channel 征求意见卡 --received-on 2009-07-01",
        &["do 批1 close", "do 批1 check", "do 批1 archive"],
    );
    refused(&said, &["份-0002", "批-01"]);
    assert_eq!(state(&shell, "份2"), "void");
}

#[test]
fn a_claim_does_not_come_back_to_a_problem_that_is_merged() {
    let shell = checked();
    shell.script(&[
        "distil 意3 --title 走廊 --category 职工维权",
        "do 问2 claim --by 何建国 --leader 何建国",
        "do 问2 revoke --by 何建国 --note 误",
    ]);
    other(&shell, "do 问2 merge --merged-into 问1");
    refused(&shell.ask("undo"), &["问-002"]);
    assert_eq!(state(&shell, "问2"), "merged");
    let problem = shell.ask("show 问2 --json").json();
    assert_eq!(problem["claimed_by"], serde_json::json!([]), "{problem}");
    shell.script(&["verify"]);
}

#[test]
fn what_was_asked_does_not_come_back_beside_what_has_come_to_its_end() {
    let shell = Shell::rectifying();
    shell.script(&[
        "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-12-30 --progress 一半 \
         --note 未到",
        "do 延1 withdraw --by 马长海 --note 不延了",
    ]);
    other(&shell, "do 改1 withdraw --meeting 活1 --note 不办了");
    refused(&shell.ask("undo"), &["延-001", "改-001"]);
    assert_eq!(state(&shell, "延1"), "withdrawn");
    other(&shell, "do 改1 misrecorded --note 误");
    shell.script(&["undo", "verify"]);
    assert_eq!(state(&shell, "延1"), "asked");
}

#[test]
fn a_paper_does_not_come_back_beside_another_card_of_it() {
    let card = "add card --channel 征求意见卡 --batch 一批 --received-on 2009-07-01 --paper-no";
    for (one, other, empty) in [
        ("41", "41", ""),
        ("007", "7", ""),
        ("5", "05", "--empty 是"),
    ] {
        let shell = Shell::office();
        shell.script(&[
            "add batch --name 一批 --channel 征求意见卡 --returned 0 --valid 0 --invalid 0",
            &format!("{card} {one} {empty}"),
            "void 份1 --reason 误",
            &format!("{card} {other}"),
        ]);
        refused(&shell.ask("do 份1 misrecorded --note 误"), &["份-0002"]);
        assert_eq!(state(&shell, "份1"), "void", "{one}");
        shell.script(&[
            "void 份2 --reason 误",
            "do 份1 misrecorded --note 误",
            "verify",
        ]);
        assert_eq!(state(&shell, "份1"), "active", "{one}");
        refused(&shell.ask("do 份2 misrecorded --note 误"), &["份-0001"]);
    }
}

#[test]
fn a_step_does_not_come_back_beyond_the_limit_of_its_task() {
    let shell = Shell::rectifying();
    shell.script(&[
        "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-12-30 --progress 一半 \
         --note 未到",
        "do 延1 first_check --by 欧阳志强",
        "do 延1 grant --by 何建国 --limit 2009-12-10",
        "add milestone --task 改1 --name 清点 --due 2009-12-08",
        "void 步1 --reason 不做",
        "do 延1 revoke --by 何建国 --note 有误",
    ]);
    let said = shell.ask("do 步1 misrecorded --note 要做");
    refused(&said, &["步-001", "2009-12-08", "2009-09-10"]);
    assert_eq!(state(&shell, "步1"), "void");
    // What goes with the limit comes back.
    let shell = Shell::rectifying();
    shell.script(&[
        "add milestone --task 改1 --name 清点 --due 2009-09-08",
        "void 步1 --reason 不做",
        "do 步1 misrecorded --note 要做",
        "verify",
    ]);
    assert_eq!(state(&shell, "步1"), "planned");
}

#[test]
fn a_file_does_not_come_back_beside_the_same_one() {
    let shell = Shell::with_evidence();
    shell.script(&["void 附1 --reason 误", "attach 改1 proof.txt"]);
    refused(
        &shell.ask("do 附1 misrecorded --note 误"),
        &["附-001", "附-002"],
    );
    assert_eq!(state(&shell, "附1"), "void");
    shell.script(&[
        "void 附2 --reason 误",
        "do 附1 misrecorded --note 误",
        "verify",
    ]);
    assert_ne!(state(&shell, "附1"), "void");
}

#[test]
fn what_nothing_stands_behind_any_more_is_not_submitted_again() {
    let shell = checked();
    shell.script(&[
        "distil 意3 --title 走廊 --category 职工维权",
        "distil 意4 --title 楼道 --category 职工维权",
        "do 问2 submit",
        "undo",
    ]);
    other(&shell, "do 意3 reconsider --note 再看");
    // Nothing stands behind it any more.
    refused(&shell.ask("redo"), &["问-002"]);
    assert_eq!(state(&shell, "问2"), "candidate");
}

#[test]
fn who_uses_what_would_be_void_is_named_with_the_way_out() {
    let shell = checked();
    shell.script(&[
        "distil 意3 意4 --title 走廊 --category 职工维权",
        "do 意5 merge --problem 问2",
        "do 意3 misrecorded --note 误",
    ]);
    for back in [
        "do 意4 misrecorded --note 误",
        "do 问2 misrecorded --note 误",
    ] {
        let said = shell.ask(back);
        refused(&said, &["问-002", "意-2009-0005", "改处置"]);
        assert_eq!(state(&shell, "问2"), "candidate");
    }
    shell.script(&[
        "do 意5 reconsider --note 再看",
        "do 问2 misrecorded --note 误",
        "verify",
    ]);
    assert_eq!(state(&shell, "问2"), "void");
    assert_eq!(state(&shell, "意4"), "checked");
    // What was typed to use it is set back or declared void.
    let shell = checked();
    shell.script(&["distil 意3 --title 走廊 --category 职工维权"]);
    shell.script(&["do 意4 merge --problem 问2"]);
    let said = shell.ask_in_english("do 意3 misrecorded --note 误");
    refused(&said, &["问-002", "意-2009-0004"]);
}

#[test]
fn who_decided_and_which_step_was_taken_back_is_said() {
    let shell = checked();
    shell.script(&[
        "distil 意3 --title 走廊 --category 职工维权",
        "do 问2 claim --by 何建国 --leader 何建国",
    ]);
    // 认领 is a decision of whoever claims.
    refused(
        &shell.ask("do 问2 revoke --by 陈晓东 --note 误"),
        &["何建国", "原决定人"],
    );
    refused(&shell.ask("undo"), &["撤回决定"]);
    shell.script(&["do 问2 revoke --by 何建国 --note 误", "verify"]);
    let problem = shell.ask("show 问2 --json").json();
    assert!(
        !problem["links"].to_string().contains("claimed"),
        "{problem}"
    );
    let said = shell.ask("undo");
    refused(&said, &["问-002", "认领", "2009-07-20"]);
    // A body decided.
    let said = shell.ask("do 问1 revoke --by 何建国 --note 误");
    refused(&said, &["党组会", "活-001"]);
    // What was taken out as misrecorded is named as well.
    shell.script(&["do 意4 misrecorded --note 误"]);
    refused(&shell.ask("undo"), &["意-2009-0004", "核对"]);
    let said = shell.ask("do 问2 xyzzyplugh");
    assert!(said.err.contains("revoke、misrecorded"), "{said}");
}
