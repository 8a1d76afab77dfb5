//! What a verification keeps, and what a task keeps beside it.

use crate::support::shell::{APPLY, Shell};

/// 改1 with two files, applied for.
fn applied() -> Shell {
    let shell = Shell::with_evidence();
    shell.write("more.txt", "签到表");
    shell.script(&["attach 改1 more.txt", APPLY]);
    shell
}

const FOUND: &str = "do 改1 pass --by 郭𠮷祥 --note 属实 --measures-done 1 \
    --responsibility-taken 2 --goal-reached 1 --likewise-checked 1 --rule-made 2 \
    --checked 附1..附2";

#[test]
fn it_keeps_what_was_found_and_which_files_were_looked_at() {
    let shell = applied();
    shell.script(&[FOUND]);
    let found = shell.ask("show 核1 --json").json();
    for (column, code) in [
        ("measures_done", "met"),
        ("responsibility_taken", "not_applicable"),
        ("goal_reached", "met"),
        ("likewise_checked", "met"),
        ("rule_made", "not_applicable"),
    ] {
        assert_eq!(found[column], code, "{column} {found}");
    }
    assert_eq!(
        found["checked_number"],
        serde_json::json!(["附-001", "附-002"])
    );
    // The task keeps what the applicant said, and its page shows both.
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["responsibility_taken"], "met");
    assert_eq!(task["likewise_checked"], "not_applicable");
    let page = shell.ask("show 改1").done();
    assert!(page.contains("不涉及　核查：已达到"), "{page}");
    // Neither is anybody's to change.
    for line in [
        "set 核1 rule_made=met --reason 改",
        "unlink 核1 附1",
        "link 核1 附1",
    ] {
        let said = shell.ask(line);
        assert!(said.code == 1 || said.code == 2, "{line}\n{said}");
    }
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn after_a_refusal_the_files_are_looked_at_anew() {
    let shell = applied();
    shell.script(&[FOUND]);
    shell.script(&["do 改1 refuse --by 何建国 --limit 2009-09-10 --note 照片不清"]);
    let states = || {
        let all = shell.ask("list attachments --json").json();
        let all = all.as_array().unwrap().clone();
        let states = all
            .iter()
            .map(|it| it["state"].as_str().unwrap().to_owned());
        states.collect::<Vec<_>>()
    };
    assert_eq!(states(), ["attached", "attached"]);
    assert_eq!(
        shell.ask("show 核1 --json").json()["checked"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    shell.script(&["do 改1 progress --by 马长海 --done 已重拍", APPLY]);
    let half = FOUND.replace("附1..附2", "附2");
    let said = shell.ask(&half);
    assert!(said.err.contains("还有1件佐证未核"), "{said}");
    // What was found of the application before stands beside this one no more.
    assert!(!shell.ask("show 改1").done().contains("核查："));
    shell.script(&[FOUND]);
    assert_eq!(states(), ["checked", "checked"]);
    // The refusal taken back brings its ticks back, and all of it is held.
    let said = shell.ask("verify");
    assert_eq!(said.code, 0, "{said}");
}

#[test]
fn taking_a_refusal_back_brings_the_ticks_back() {
    let shell = applied();
    shell.script(&[
        FOUND,
        "do 改1 refuse --by 何建国 --limit 2009-09-10 --note 照片不清",
        "do 改1 revoke --by 何建国 --note 看错了",
    ]);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "approving");
    let all = shell.ask("list attachments --json").json();
    assert!(
        all.as_array()
            .unwrap()
            .iter()
            .all(|it| it["state"] == "checked")
    );
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_is_put_right_at_once_is_not_asked_for_criteria() {
    let shell = Shell::with_one_fixed_at_once();
    shell.write("two.txt", "取号机");
    shell.script(&[
        "attach 改2 two.txt",
        "do 改2 finish --by 马长海 --note 已办",
    ]);
    let next = shell.ask("next 改2").done();
    assert!(
        next.contains("pass") && !next.contains("--measures-done"),
        "{next}"
    );
    let json = shell.ask("next 改2 --json").json();
    let pass = json
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["transition"] == "pass");
    let asks = pass.unwrap()["asks"].as_array().unwrap();
    assert!(asks.iter().all(|it| it["field"] != "rule_made"), "{asks:?}");
    shell.script(&[APPLY]);
    assert!(shell.ask("next 改1").done().contains("--measures-done"));
}

fn screen(shell: &Shell, keys: &str) -> String {
    let store = shell.store();
    let play = ["--play", keys, "--print", "--size", "80x24", "--db"];
    shell
        .run(&[&play[..], &[store.to_str().unwrap()]].concat())
        .out
}

#[test]
fn a_return_says_what_is_not_met_and_the_answers_stay_to_be_read() {
    let mut shell = applied();
    shell.today = "2009-07-21";
    let back = "do 改1 return --by 郭𠮷祥 --limit 2009-09-10 --note 照片不清";
    for five in ["", "--goal-reached met --rule-made not_applicable"] {
        let unsaid = shell.ask(&format!("{back} {five}"));
        assert!(unsaid.err.contains("写明五条里哪一条未达到"), "{unsaid}");
    }
    shell.script(&[
        "do 改1 return --by 郭𠮷祥 --limit 2009-09-10 --note 照片不清 --goal-reached not_met \
         --rule-made not_applicable",
    ]);
    let found = shell.ask("show 核1 --json").json();
    assert_eq!(found["goal_reached"], "not_met");
    assert_eq!(found["measures_done"], serde_json::Value::Null);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["state"], "returned");
    assert_eq!(task["applied_on"], serde_json::Value::Null);
    assert_eq!(task["answered_on"], "2009-07-20");
    assert_eq!(task["applicant"], "马长海");
    assert_eq!(task["goal_reached"], "met");
    let page = shell.ask("show 改1").done();
    for said in ["退回前的申请", "已办", "核查：未达到"] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    // What is before him is the next application, with what it lacks; the next answers stand alone.
    shell.script(&["add milestone --task 改1 --name 重拍 --due 2009-09-01"]);
    let next = shell.ask("next 改1 --json").json();
    let all = next.as_array().unwrap().iter();
    let apply = all.clone().find(|it| it["transition"] == "apply");
    assert!(
        !apply.unwrap()["missing"].as_array().unwrap().is_empty(),
        "{next}"
    );
    let same = shell.ask(APPLY);
    assert!(same.err.contains("do 改-001 progress"), "{same}");
    // What was reported and voided again was not done.
    shell.script(&["do 改1 progress --by 马长海 --done 重拍"]);
    let page = shell.ask("show 改1").done();
    let last = page
        .rfind("进-")
        .and_then(|at| page.get(at..at + "进-001".len()));
    shell.script(&[&format!("void {} --reason 记错", last.unwrap())]);
    let same = shell.ask(APPLY);
    assert!(same.err.contains("do 改-001 progress"), "{same}");
    shell.script(&[
        "do 步1 finish --by 马长海",
        "do 改1 progress --by 马长海 --done 重拍",
    ]);
    // What was not met stands above the fields of who applies anew.
    let form = screen(&shell, "5 Home F4 6");
    assert!(
        form.contains("申请销号") && form.contains("上次退回"),
        "{form}"
    );
    assert!(!form.contains("申请人："), "{form}");
    shell.script(&[APPLY]);
    // Whoever verifies it anew reads what was not met, and so does whoever asks what comes next.
    let last = "未达到：目标达到；照片不清";
    let next = shell.ask("next 改1").done();
    assert!(next.contains(last), "{next}");
    let form = screen(&shell, "5 Home Ctrl-V");
    assert!(form.contains("上次退回"), "{form}");
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["answered_on"], serde_json::Value::Null);
    assert!(!shell.ask("show 改1").done().contains("核查："));
    // Whoever takes his application back himself takes his answers with it.
    shell.script(&["do 改1 recall --by 马长海 --note 再改"]);
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["goal_reached"], serde_json::Value::Null);
    assert_eq!(task["state"], "rectifying");
    assert_eq!(shell.ask("verify").code, 0);
}

/// Whoever approves says why he does not, and that is told again as what a verifier found is.
#[test]
fn what_was_not_approved_is_told_again() {
    let shell = applied();
    shell.script(&[
        FOUND,
        "do 改1 refuse --by 何建国 --limit 2009-09-10 --note 群众还有反映",
    ]);
    let words = "上次审批退回 2009-07-20：群众还有反映";
    assert!(shell.ask("next 改1").done().contains(words));
    assert_eq!(
        shell.ask("show 改1 --json").json()["returned_why"],
        "群众还有反映"
    );
    let store = shell.store();
    let store = store.to_str().unwrap();
    let shows = |keys: &str| {
        let play = ["--play", keys, "--print", "--size", "80x24", "--db", store];
        shell.run(&play).out
    };
    assert!(shell.ask(APPLY).err.contains("do 改-001 progress"));
    shell.script(&["do 改1 progress --by 马长海 --done 走访"]);
    let form = shows("5 Home F4 6");
    assert!(form.contains("上次审批退回"), "{form}");
    shell.script(&[APPLY]);
    let form = shows("5 Home Ctrl-V");
    assert!(form.contains("上次审批退回"), "{form}");
    // A verifier's return is told in its place.
    shell.script(&[
        "do 改1 return --by 郭𠮷祥 --limit 2009-09-10 --note 照片不清 --goal-reached not_met",
    ]);
    let next = shell.ask("next 改1").done();
    assert!(next.contains("未达到：目标达到；照片不清"), "{next}");
    assert!(!next.contains("审批退回"), "{next}");
    shell.ask("verify").done();
}

/// A report of the very day that was there before the return is none since: the order of the
/// entries tells, not the day.
#[test]
fn a_report_before_the_return_is_none_since_it() {
    let shell = applied();
    shell.script(&[
        "do 改1 recall --by 马长海 --note 再改",
        "do 改1 progress --by 马长海 --done 补了签到",
        APPLY,
        "do 改1 return --by 郭𠮷祥 --limit 2009-09-10 --note 照片不清 --goal-reached not_met",
    ]);
    let same = shell.ask(APPLY);
    assert!(same.err.contains("退回以后没有报过进展"), "{same}");
    shell.write("new.txt", "新照片");
    shell.script(&["attach 改1 new.txt", APPLY]);
    shell.ask("verify").done();
}

/// Who may not verify is told why, and who may.
#[test]
fn who_may_not_verify_is_told_why() {
    let shell = applied();
    for (who, says) in [
        ("马长海", "不能核查、核验：请换"),
        (
            "何建国",
            "何建国分管或分管过 改-001，不能核查、核验：请换任务以外的人",
        ),
    ] {
        let said = shell.ask(&FOUND.replace("郭𠮷祥", who));
        assert!(said.code == 1 && said.err.contains(says), "{said}");
    }
}
