//! What a decision says of who is in charge stays, whatever a roster or a hand says since.

use crate::support::shell::Shell;

const HAND: &str = "--leader 罗玉珍 --by 陈晓东 --note 党组〔2009〕9号";

/// The leader in charge of a department or task.
fn lead(shell: &Shell, number: &str) -> String {
    let shown = shell.ask(&format!("show {number} --json")).json();
    shown["lead"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_roster_does_not_undo_what_was_decided_and_says_so_once_for_each_department() {
    let shell = Shell::rectifying();
    shell.ask(&format!("do 人-004 reassign {HAND}")).done();
    let trial = shell.ask("import roster roster.csv --dry-run");
    let told: Vec<&str> = trial.out.lines().filter(|it| it.contains("部-")).collect();
    assert_eq!(told.len(), 3, "{trial}");
    assert_eq!(
        told[0],
        "未改 第4行 部-02 办公室：文件 分管领导 罗玉珍→何建国；部-02 的分管领导按 2009-07-20 \
         调整分工的决定（党组〔2009〕9号），只能再由决定改：F4 调整分工，do 部-02 reassign；\
         决定录错的，办误录。",
        "{trial}"
    );
    assert!(trial.out.contains("更新0人，未变49人"), "{trial}");
    let taken = shell.ask("import roster roster.csv");
    assert!(taken.out.contains(told[0]), "{taken}");
    assert_eq!(lead(&shell, "部-02"), "罗玉珍");
    assert_eq!(lead(&shell, "改-001"), "罗玉珍");
    let english = shell.ask_in_english("import roster roster.csv --dry-run");
    assert!(
        english.out.contains("was decided on 2009-07-20"),
        "{english}"
    );

    // What the roster left alone does not bar the way back.
    shell
        .ask("do 人-004 revoke --by 陈晓东 --note 定错了")
        .done();
    assert_eq!(lead(&shell, "部-02"), "何建国");
    let page = shell.ask("show 部-02").done();
    assert!(!page.contains("分工依据文件"), "{page}");
    shell.ask("verify").done();
}

#[test]
fn a_department_without_open_tasks_is_given_another_leader_by_a_roster_and_told_once() {
    let shell = Shell::office();
    let head = "工号,姓名,部门,分管\n";
    shell.write(
        "again.csv",
        format!("{head}003,何建国,市总领导,权益保障部、职工学校\n004,罗玉珍,市总领导,办公室\n"),
    );
    let said = shell.ask("import roster again.csv --dry-run");
    let told: Vec<&str> = said.out.lines().filter(|it| it.contains("部-02")).collect();
    assert_eq!(
        told,
        ["更新 第3行 部-02 办公室：分管领导 何建国→罗玉珍"],
        "{said}"
    );
    shell.ask("import roster again.csv").done();
    assert_eq!(lead(&shell, "部-02"), "罗玉珍");
}

#[test]
fn a_leader_is_set_by_hand_until_a_decision_or_a_task_that_went_out_stands_on_him() {
    let shell = Shell::confirmed();
    shell.script(&[
        "set 部-02 lead=罗玉珍",
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 \
         --owner 马长海 --task-kind by_limit --limit 2009-09-10",
    ]);
    assert_eq!(lead(&shell, "改-001"), "罗玉珍");
    // A slip is corrected, and what was only planned goes along.
    let said = shell.ask("set 部-02 lead=何建国");
    assert!(
        said.err.contains("改-001 还没有下达，分管领导随部门改了"),
        "{said}"
    );
    assert_eq!(lead(&shell, "改-001"), "何建国");
    shell.ask("undo").done();
    assert_eq!(lead(&shell, "改-001"), "罗玉珍");
    shell.ask("redo").done();

    shell.script(&["do 改1 submit", "do 改1 issue --meeting 活1 --issue-no 1号"]);
    let out = shell.ask("set 部-02 lead=罗玉珍");
    assert_eq!(out.code, 1, "{out}");
    assert!(
        out.err.contains("已下达未结的任务 1 项（改-001 等）"),
        "{out}"
    );
    assert!(out.err.contains("do 部-02 reassign"), "{out}");
    let file = "工号,姓名,部门,分管\n004,罗玉珍,市总领导,办公室、权益保障部\n";
    shell.write("again.csv", file);
    let said = shell.ask("import roster again.csv");
    assert!(said.out.contains("未改 第2行 部-02"), "{said}");
    assert!(said.out.contains("更新 第2行 部-05"), "{said}");
    assert_eq!(lead(&shell, "部-02"), "何建国");

    shell.ask(&format!("do 部-02 reassign {HAND}")).done();
    let decided = shell.ask("set 部-02 lead=何建国 --reason 写错");
    assert!(decided.err.contains("党组〔2009〕9号"), "{decided}");
    shell.ask("verify").done();
}
