//! What whoever acts has before him: the step of urging that is next, the day of each row that is
//! decided, what somebody else has to look at first, what stood there when it was decided.

use crate::support::shell::Shell;

#[test]
fn the_form_of_urging_names_the_step_that_is_next() {
    let mut shell = Shell::rectifying();
    shell.today = "2009-09-21";
    let db = shell.store().display().to_string();
    let shown = shell.run(&["--db", &db, "--play", "5 F8", "--print", "--size", "80x24"]);
    assert!(shown.out.contains("该办催办通知书"), "{shown}");
}

#[test]
fn a_row_that_is_decided_keeps_its_day_however_long_it_is() {
    let shell = Shell::confirmed();
    for goal in [
        "食堂节约用餐光盘行动常态化检查制度化落实到人",
        "窗口排队叫号改造并公布办理时限和责任人",
    ] {
        shell.script(&[&format!("add task --problem 问1 --goal {goal} --measure 光盘 --department 办公室 --lead 何建国 --owner 马长海 --task-kind by_limit --limit 2009-09-10")]);
    }
    shell.script(&["do 改1 submit", "do 改2 submit"]);
    let db = shell.store().display().to_string();
    let shown = shell.run(&["--db", &db, "--play", "Alt-P", "--print", "--size", "80x24"]);
    assert_eq!(shown.out.matches("时限2009-09-10").count(), 2, "{shown}");
}

#[test]
fn a_week_without_change_is_told_in_the_list_of_progress() {
    let shell = Shell::rectifying();
    shell.script(&["do 改1 no_change --by 马长海"]);
    let listed = shell.ask("list progress_notes").done();
    assert!(listed.contains("本周无变化"), "{listed}");
    let shown = shell.ask("show 改1").done();
    assert!(shown.contains("本周无变化"), "{shown}");
}

#[test]
fn what_is_checked_first_is_told_where_it_would_be_laid() {
    let shell = Shell::rectifying();
    let ask = "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-12-30 --progress 一半 --note 缺件";
    shell.script(&[ask]);
    for line in ["lay", "lay 延1"] {
        let said = shell.ask(line);
        let told = said.err.contains("延-001 先要初审") && said.err.contains("活动办");
        assert!(said.code == 1 && told, "{line}: {said}");
    }
    // Beside what is laid it is told and not laid.
    shell.script(&[
        "add task --problem 问1 --goal 排队 --measure 叫号 --department 办公室 --lead 何建国 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改2 submit",
    ]);
    let laid = shell.ask("lay");
    assert!(
        laid.code == 0 && laid.err.contains("延-001 先要初审"),
        "{laid}"
    );
    let sheet = shell.ask("show 呈1 --json").json();
    assert_eq!(sheet["matters"], "改-002");
    // Whoever names one of them is not told of others.
    let named = shell.ask("lay 改2");
    assert!(named.err.contains("呈-001"), "{named}");
    shell.script(&["do 延1 first_check --by 欧阳志强"]);
    let all = shell.ask("lay");
    assert!(!all.err.contains("初审"), "{all}");
    assert_eq!(
        shell.ask("show 呈3 --json").json()["matters"],
        "改-002、延-001"
    );
}

#[test]
fn a_sheet_that_was_decided_says_what_was_decided_then() {
    let shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --lead 何建国 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改1 submit",
        "lay",
        "decide 呈1 1=issue --meeting 活1 --issue-no 1号",
        "do 改1 sign --by 马长海",
        "do 改1 progress --by 马长海 --done 已张贴",
        "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-10-20 --progress 一半 --note 缺件",
        "do 延1 first_check --by 欧阳志强",
        "do 延1 grant --by 何建国 --limit 2009-10-20",
    ]);
    assert_eq!(shell.ask("show 改1 --json").json()["limit"], "2009-10-20");
    let paper: String = shell
        .ask("paper approvals 呈1")
        .done()
        .split_whitespace()
        .collect();
    assert!(
        paper.contains("2009-09-10") && !paper.contains("2009-10-20"),
        "{paper}"
    );
    let rows = shell.ask("decide 呈1").out;
    assert!(
        rows.contains("2009-09-10") && !rows.contains("2009-10-20"),
        "{rows}"
    );
}

/// Of more states than there are digits one is chosen by a sign, or by how it begins in pinyin.
#[test]
fn a_state_beyond_the_ninth_is_chosen_by_how_it_is_written() {
    let mut shell = Shell::empty();
    shell.today = "2009-10-30";
    let play = |keys: &str| {
        let keys = ["--play", keys, "--print", "--size", "80x24"];
        shell.run(&keys).out
    };
    for (keys, head) in [
        ("5 F5 中 Ctrl-S", "中止 1 "),
        ("5 F5 z z Ctrl-S", "中止 1 "),
        ("5 F5 z g z Ctrl-S", "整改中 3 "),
        ("5 F5 已 销 号 Ctrl-S", "已销号 15 "),
    ] {
        let shown = play(keys);
        assert!(shown.contains(head), "{keys}: {shown}");
    }
    let few = play("4 F5 Down 班");
    assert!(few.contains("按数字选"), "{few}");
}
