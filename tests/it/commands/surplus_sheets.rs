//! Several sheets with one row: one of them decides, the others say so and can go.

use crate::support::shell::Shell;

/// A task to be laid before somebody.
const TASK: &str = "add task --problem 问1 --goal 查 --measure 查 --task-kind by_limit \
    --limit 2009-09-30 --department 办公室 --owner 马长海";

/// Of sheets that lay the same, one decides: the others say so, and can go.
#[test]
fn a_surplus_sheet_says_by_which_it_was_decided_and_can_be_void() {
    let shell = Shell::confirmed();
    shell.script(&[TASK, "do 改1 submit", "lay 改1", "lay 改1"]);
    let said = shell.ask("lay 改1");
    assert!(said.err.contains("改-001 已印在呈-001、呈-002上"), "{said}");
    // The one that was signed is not the first.
    shell.script(&["decide 呈2 1=issue --meeting 活1 --issue-no 1号"]);
    for surplus in ["呈1", "呈3"] {
        let told = shell.ask(&format!("decide {surplus}")).done();
        assert!(told.contains("已由呈-002决定"), "{told}");
        let told = shell.ask(&format!("decide {surplus} --json")).json();
        assert_eq!(told[0]["became"]["sheet"], "呈-002", "{told:#}");
        let paper = shell.ask(&format!("paper approvals {surplus}")).done();
        let bare: String = paper.split_whitespace().collect();
        assert!(
            bare.contains("已由") && !bare.contains("下达何建国"),
            "{paper}"
        );
    }
    let own = shell.ask("decide 呈2").done();
    assert!(own.contains("已办：下达") && !own.contains("已由"), "{own}");
    let said = shell.ask("do 呈2 void --note 多印");
    assert!(said.code == 1 && said.err.contains("不能作废"), "{said}");
    shell.script(&["do 呈1 void --note 多印", "do 呈3 void --note 多印"]);

    // What was decided elsewhere than by a sheet is that of the first one.
    shell.script(&[
        TASK,
        "do 改2 submit",
        "lay 改2",
        "lay 改2",
        "do 改2 issue --meeting 活1 --issue-no 2号",
    ]);
    assert!(shell.ask("decide 呈5").done().contains("已由呈-004决定"));
    shell.script(&["do 呈5 void --note 多印"]);
    assert_eq!(shell.ask("do 呈4 void --note 多印").code, 1);
    shell.script(&["verify"]);
}

/// A meeting before the day of the sheet cannot have had it.
#[test]
fn what_was_decided_before_its_sheet_was_laid_is_told() {
    let mut shell = Shell::confirmed();
    shell.script(&[TASK, "do 改1 submit"]);
    let held = shell.ask("show 活1 --json").json();
    assert_eq!(
        held["held_on"], shell.today,
        "the day on which it was asked"
    );
    shell.today = "2009-07-21";
    shell.script(&["lay 改1"]);
    let said = shell.ask("decide 呈1 1=issue --meeting 活1 --issue-no 1号");
    assert_eq!(said.code, 0, "{said}");
    assert!(
        said.err.contains("在呈-001呈批（2009-07-21）以前"),
        "{said}"
    );
}
