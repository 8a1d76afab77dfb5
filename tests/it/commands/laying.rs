//! Sheets for approval 呈批单: what waits for a leader or a meeting on one numbered paper, and the
//! decisions entered by it in the same order.

use crate::support::shell::{APPLY, PASS, Shell};

/// 改1 verified and before its approver; an extension of 改2 first checked; 问2 before its meeting.
fn waiting() -> Shell {
    let shell = Shell::with_one_fixed_at_once();
    shell.script(&[
        APPLY,
        &format!("{PASS} --checked 附1"),
        "do 改2 ask_extension --by 马长海 --wanted 2009-09-20 --progress 过半 --signed-by 刘思远 --note 缺件",
        "do 延1 first_check --by 欧阳志强",
        "add problem --title 门口路灯不亮 --source 自查 --category 服务大局 --urgency 急 --difficulty 易",
        "do 问2 submit",
        "do 问2 claim --by 陈晓东 --leader 陈晓东",
    ]);
    shell
}

fn state(shell: &Shell, number: &str) -> String {
    let record = shell.ask(&format!("show {number} --json")).json();
    record["state"].as_str().unwrap().to_owned()
}

#[test]
fn all_that_waits_is_laid_on_one_numbered_sheet() {
    let shell = waiting();
    assert_eq!(shell.ask("lay").done().trim(), "呈-001");
    let sheet = shell.ask("show 呈1 --json").json();
    assert_eq!(sheet["matters"], "问-002、改-001、延-001");
    let laid = sheet["links"].as_array().unwrap().iter();
    let laid = laid.clone().find(|it| it["link"] == "laid").unwrap();
    assert_eq!(laid["records"][2]["number"], "延-001");
    let paper = shell.ask("paper approvals 呈1").done();
    let bare: String = paper.split_whitespace().collect();
    for said in [
        "呈批单",
        "呈-001",
        "共3项",
        "决定",
        "签字",
        "日期",
        "延-001",
    ] {
        assert!(bare.contains(said), "{said}\n{paper}");
    }
    // In the order in which they are named, and only what waits for one of them.
    assert_eq!(shell.ask("lay 延1 改1").done().trim(), "呈-002");
    let rows = shell.ask("decide 呈2 --json").json();
    assert_eq!(rows[0]["number"], "延-001");
    assert_eq!(rows[1]["acts"], serde_json::json!(["approve", "refuse"]));
    assert_eq!(rows[1]["usual"], "何建国");
    let said = shell.ask("lay 改1 改2");
    assert!(said.err.contains("改-002"), "{said}");
    assert_eq!(said.code, 1);
    // Taken back it is void, and its number stays spent.
    shell.ask("undo").done();
    assert_eq!(state(&shell, "呈2"), "void");
    assert_eq!(shell.ask("lay 延1").done().trim(), "呈-003");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_was_decided_comes_back_by_row_in_one_command() {
    let shell = waiting();
    shell.ask("lay").done();
    // A row that is refused is named, and nothing of the others is there.
    let said = shell.ask("decide 呈1 1..3=1 --by 何建国 --note 同意");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("问-002"), "{said}");
    assert!(!said.err.contains("改-001："), "{said}");
    assert_eq!(state(&shell, "改1"), "approving");
    let said = shell.ask("decide 呈1 延1=1 3=2 --by 何建国 --note 同意 --reason 不必");
    assert!(said.err.contains("写了两次"), "{said}");
    assert_eq!(state(&shell, "延1"), "first_checked");
    let decide = "decide 呈1 2=approve 延1=refuse --by 何建国 --note 同意 --reason 不必延";
    shell.ask(decide).done();
    assert_eq!(state(&shell, "改1"), "closed");
    assert_eq!(state(&shell, "延1"), "refused");
    let extension = shell.ask("show 延1 --json").json();
    assert_eq!(extension["decision_note"], "不必延");
    // The rows stay in their places; what was decided has nothing left to decide.
    let rows = shell.ask("decide 呈1 --json").json();
    assert_eq!(rows[1]["number"], "改-001");
    assert_eq!(rows[1]["acts"], serde_json::json!([]));
    let again = shell.ask("decide 呈1 2=1 --by 何建国 --note 同意");
    assert!(again.err.contains("改-001"), "{again}");
    for (line, told) in [
        ("decide 呈1 7=1 --by 何建国", "没有这一行"),
        ("decide 呈1 1 --by 何建国", "没有写清怎么定"),
    ] {
        let said = shell.ask(line);
        assert!(said.err.contains(told), "{said}");
    }
    // Each went through its own transition, and is taken back by itself.
    shell.script(&["do 改1 revoke --by 何建国 --note 看错了"]);
    assert_eq!(state(&shell, "改1"), "approving");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_meeting_is_entered_in_the_order_of_its_paper() {
    let shell = waiting();
    shell.script(&["add activity --type 党组会 --held-on 2009-07-20"]);
    let meeting = "活-002";
    let rows = shell.ask(&format!("decide {meeting} --json")).json();
    let numbers: Vec<&str> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["number"].as_str().unwrap())
        .collect();
    let paper = shell.ask(&format!("paper meeting {meeting}")).done();
    let mut last = 0;
    for number in &numbers {
        let at = paper.find(number).unwrap();
        assert!(at > last, "{number}\n{paper}");
        last = at;
    }
    let row = numbers.iter().position(|it| *it == "问-002").unwrap() + 1;
    shell
        .ask(&format!("decide {meeting} {row}=confirm --note 同意"))
        .done();
    assert_eq!(state(&shell, "问2"), "confirmed");
    // What was behind it has another place by now: places tell no more, numbers do.
    let said = shell.ask(&format!("decide {meeting} 1=1 --note 同意"));
    assert!(said.err.contains("请写编号"), "{said}");
    assert_eq!(state(&shell, "改1"), "approving");
    let decide = format!("decide {meeting} 延1=refuse --reason 不必延");
    shell.ask(&decide).done();
    assert_eq!(state(&shell, "延1"), "refused");
}

#[test]
fn the_screen_takes_one_key_a_row_and_one_to_carry_them() {
    let shell = waiting();
    shell.script(&["do 问2 confirm --meeting 活1"]);
    let db = shell.store().display().to_string();
    let play = |keys: &str| {
        let shown = shell.run(&["--db", &db, "--play", keys, "--print", "--size", "80x30"]);
        shown.done()
    };
    let shown = play("1 Alt-P");
    for told in [
        "1 改-001",
        "1批准销号 2退回",
        "2 延-001",
        "待审签",
        "→ 何建国",
    ] {
        assert!(shown.contains(told), "{told}\n{shown}");
    }
    // The sheet is made by one key and comes back by its number.
    let shown = play("1 Alt-W");
    assert!(shown.contains("呈-001"), "{shown}");
    let shown = play("Ctrl-G \"呈1\" Enter Alt-P");
    assert!(shown.contains("批办 呈-001"), "{shown}");
    // What a row lacks is said in its place, and nothing is carried out.
    let shown = play("Ctrl-G \"呈1\" Enter Alt-P 1 2 Ctrl-S");
    assert!(shown.contains("改-001：请填写说明"), "{shown}");
    assert_eq!(state(&shell, "改1"), "approving");
    // What was chosen is there again, until it is thrown away.
    let again = "Ctrl-G \"呈1\" Enter Alt-P";
    assert!(play(again).contains("1 批准销号"), "the draft");
    let thrown_away = || drop(play(&format!("{again} Ctrl-X Ctrl-X")));
    thrown_away();
    // Words on what goes on are no reason for what does not.
    let shown = play("Ctrl-G \"呈1\" Enter Alt-P 1 2 \"情况属实\" Ctrl-S");
    assert!(shown.contains("延-001：请填写说明"), "{shown}");
    thrown_away();
    // Nothing is an answer too: the key behind it is of the next row.
    let shown = play("Ctrl-G \"呈1\" Enter Alt-P 0 2");
    assert!(shown.contains("2 延-001      2 不批准"), "{shown}");
    thrown_away();
    let both = "\"情况属实\" Enter \"不必延\" Ctrl-S";
    let shown = play(&format!("Ctrl-G \"呈1\" Enter Alt-P 1 2 {both}"));
    assert!(shown.contains("已录 2 项决定"), "{shown}");
    assert_eq!(state(&shell, "改1"), "closed");
    assert_eq!(state(&shell, "延1"), "refused");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn the_paper_of_a_past_meeting_holds_to_its_day() {
    let mut shell = waiting();
    shell.script(&["add activity --type 党组会 --held-on 2009-07-20"]);
    shell.today = "2009-09-14";
    shell.script(&[
        "add problem --title 车棚漏雨 --source 自查 --category 服务大局 --urgency 急 --difficulty 易",
        "do 问3 submit",
    ]);
    // 问3 came later, and 改2 was not overdue then.
    let then = shell.ask("paper meeting 活2").done();
    assert!(then.contains("问-002"), "{then}");
    assert!(
        !then.contains("问-003") && !then.contains("逾期　"),
        "{then}"
    );
    shell.script(&["add activity --type 党组会 --held-on 2009-09-14"]);
    let now = shell.ask("paper meeting 活3").done();
    assert!(now.contains("问-003") && now.contains("逾期　"), "{now}");
}

#[test]
fn next_says_that_the_meeting_above_the_leading_group_decides_too() {
    let shell = Shell::rectifying();
    let next = shell.ask("next 改1").done();
    assert!(next.contains("领导小组、党组会"), "{next}");
    let meeting = shell.ask("next 问1").done();
    assert!(!meeting.contains("党组会、党组会"), "{meeting}");
}

#[test]
fn what_is_laid_twice_is_told() {
    let shell = waiting();
    let first = shell.ask("lay");
    assert!(!first.err.contains("已印在"), "{first}");
    let again = shell.ask("lay 延1 改1");
    assert_eq!(again.out.trim(), "呈-002", "{again}");
    assert!(
        again.err.contains("延-001、改-001 已印在呈-001上"),
        "{again}"
    );
    // A sheet that is void lays nothing before anybody.
    shell.script(&["undo", "undo"]);
    let anew = shell.ask("lay 延1");
    assert!(!anew.err.contains("已印在"), "{anew}");
}

/// What an act asks beside is named as its form names it.
#[test]
fn what_a_decision_lacks_is_named_in_words() {
    let shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
    ]);
    let said = shell.ask("decide 活1 改1=issue");
    assert_eq!(said.code, 1, "{said}");
    assert!(
        said.err.contains("文号") && !said.err.contains("issue_no"),
        "{said}"
    );
    // On the screen too, where the form is of no kind of its own.
    let db = shell.store().display().to_string();
    let keys = "1 Alt-P 1 Ctrl-S";
    let shown = shell.run(&["--db", &db, "--play", keys, "--print", "--size", "100x30"]);
    let shown = shown.done();
    assert!(
        shown.contains("改-001") && shown.contains("此项必填") && !shown.contains("issue_no"),
        "{shown}"
    );
}

/// What an act cannot do without is told with the matter, and not first when it is refused.
#[test]
fn what_a_decision_asks_for_is_told_beforehand() {
    let shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 \
         --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
    ]);
    let told = shell.ask("decide 改1");
    assert!(told.out.contains("“下达”要写：--issue-no"), "{told}");
    let json = shell.ask("decide 改1 --json").json();
    assert_eq!(json[0]["asks"][0], serde_json::json!(["issue_no"]));
    // And so is who may decide, by capacity and name.
    assert!(told.out.contains("领导小组（现为陈晓东）"), "{told}");
    assert_eq!(json[0]["people"][0], serde_json::json!(["陈晓东"]));
}

/// A row is for the step at which it was laid: what the record comes to later is laid anew, and a
/// sheet that was decided stays as it is and says what was decided.
#[test]
fn a_row_is_for_the_step_at_which_it_was_laid() {
    let shell = Shell::confirmed();
    shell.write("proof.txt", "照片");
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
        "lay 改1",
    ]);
    let bare = |typed: &str| -> String { shell.ask(typed).done().split_whitespace().collect() };
    let paper = bare("paper approvals 呈1");
    assert!(paper.contains("下达：问-001"), "{paper}");
    assert!(shell.ask("next 呈1").out.contains("decide 呈-001"));
    shell.script(&[
        "decide 呈1 1=issue --meeting 活1 --issue-no 1号",
        "do 改1 sign --by 马长海",
        "do 改1 progress --by 马长海 --done 已张贴",
        "attach 改1 proof.txt",
        APPLY,
        &format!("{PASS} --checked 附1"),
    ]);
    assert_eq!(state(&shell, "改1"), "approving");
    // The sheet of the issue says what was decided, and takes no decision on what came later.
    let paper = bare("paper approvals 呈1");
    assert!(paper.contains("下达：问-001"), "{paper}");
    assert!(
        !paper.contains("销号") && !paper.contains("待何建国"),
        "{paper}"
    );
    let rows = shell.ask("decide 呈1 --json").json();
    assert_eq!(rows[0]["acts"], serde_json::json!([]));
    assert_eq!(rows[0]["became"]["act"], "issue");
    let told = shell.ask("decide 呈1").out;
    assert!(told.contains("已办：下达 党组会 2009-07-20"), "{told}");
    let late = shell.ask("decide 呈1 1=approve --by 何建国 --note 同意");
    assert_eq!(late.code, 1, "{late}");
    assert!(late.err.contains("不再收它的决定"), "{late}");
    assert_eq!(state(&shell, "改1"), "approving");
    let void = shell.ask("do 呈1 void --note 不要了");
    assert!(void.err.contains("改-001 已有决定"), "{void}");
    // What waits now is laid anew, without a word of the other sheet.
    let anew = shell.ask("lay 改1");
    assert_eq!(anew.out.trim(), "呈-002", "{anew}");
    assert!(!anew.err.contains("已印在"), "{anew}");
    assert!(bare("paper approvals 呈2").contains("批准销号：问-001"));
    shell.script(&["decide 呈2 1=approve --by 何建国 --note 同意"]);
    assert_eq!(state(&shell, "改1"), "closed");
    let paper = bare("paper approvals 呈2");
    assert!(paper.contains("何建国"), "{paper}");
    // What was decided and taken back waits on its sheet again.
    shell.script(&["do 改1 revoke --by 何建国 --note 定错了"]);
    let rows = shell.ask("decide 呈2 --json").json();
    assert_eq!(rows[0]["acts"][0], "approve");
    assert_eq!(shell.ask("verify").code, 0);
}
