//! Parts that are made along with their whole: one command, one undo, refused by row and cell.

use insta::assert_snapshot;

use crate::support::shell::Shell;

const TASK: &str = "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10";

fn count(shell: &Shell, list: &str) -> usize {
    let all = shell.ask(&format!("list {list} --json")).json();
    all.as_array().unwrap().len()
}

#[test]
fn a_task_is_made_with_its_steps_in_one_command_that_one_undo_takes_back() {
    let shell = Shell::confirmed();
    let entries = count_entries(&shell);
    assert_snapshot!(
        shell.ask(&format!("{TASK} --milestone 完成初稿=8月20日 --milestone '征求意见（两轮）＝8月底'")),
        @r"
    改-001
    ! 时限：2009-09-10 周四 9月上旬
    ! 完成时限：2009-08-20 周四 8月中旬
    ! 完成时限：2009-08-31 周一 8月下旬
    "
    );
    assert_eq!(count_entries(&shell), entries + 1, "one command");
    let steps = shell.ask("list milestones --json").json();
    let told: Vec<_> = steps.as_array().unwrap().iter().collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0]["name"], "完成初稿");
    assert_eq!(told[0]["task_number"], "改-001");
    assert_eq!(told[0]["due_wording"], "8月20日");
    assert_eq!(told[1]["name"], "征求意见（两轮）");
    assert_eq!(told[1]["due"], "2009-08-31");

    shell.script(&["undo", "verify"]);
    assert_eq!(
        (count(&shell, "milestones"), count(&shell, "tasks")),
        (0, 0)
    );
    shell.script(&["redo", "verify"]);
    assert_eq!(
        (count(&shell, "milestones"), count(&shell, "tasks")),
        (2, 1)
    );
    // What was made so is a step like any other.
    shell.script(&["do 改1 submit", "set 步1 due=8月21日", "verify"]);
}

fn count_entries(shell: &Shell) -> usize {
    let all = shell.ask("journal --json").json();
    all.as_array().unwrap().len()
}

#[test]
fn a_row_that_does_not_hold_is_named_with_its_cell_and_nothing_is_written() {
    let shell = Shell::confirmed();
    let entries = count_entries(&shell);
    // What cannot be read is told with what else cannot.
    assert_snapshot!(
        shell.ask(&format!("{TASK} --urgency 很急 --milestone 完成初稿=8月20日 --milestone 再查=某天 --milestone =8月底")),
        @r"
    ! 时限：2009-09-10 周四 9月上旬
    ! 完成时限：2009-08-20 周四 8月中旬
    ! 完成时限：2009-08-31 周一 8月下旬
    ! 督办：有2处不符合：
    !   · 轻重缓急：没有“很急”这一项，可选：1 急、2 缓。
    !   · 整改步骤第2行 完成时限：“某天”不是日期，可写 10-20、10月中旬、+15工作日。
    = 1
    "
    );
    // What the rules have against a row, they say of that row.
    assert_snapshot!(
        shell.ask(&format!("{TASK} --milestone 完成初稿=8月20日 --milestone 再查=10月20日 --milestone 没有日子")),
        @r"
    ! 时限：2009-09-10 周四 9月上旬
    ! 完成时限：2009-08-20 周四 8月中旬
    ! 完成时限：2009-10-20 周二 10月中旬
    ! 督办：有2处不符合：
    !   · 整改步骤第2行 完成时限：步骤2009-10-20晚于任务时限2009-09-10。
    !   · 整改步骤第3行 完成时限：此项必填。
    = 1
    "
    );
    assert_eq!(count_entries(&shell), entries);
    assert_eq!(count(&shell, "tasks"), 0);
}

#[test]
fn the_same_request_with_its_rows_is_carried_out_once() {
    let mut shell = Shell::confirmed();
    let line = format!("{TASK} --milestone 完成初稿=+20工作日 --request 甲");
    shell.script(&[&line]);
    shell.today = "2009-07-21";
    let again = shell.ask(&line);
    assert_eq!((again.code, again.out.trim()), (0, "改-001"), "{again}");
    assert_eq!(
        (count(&shell, "tasks"), count(&shell, "milestones")),
        (1, 1)
    );
    let other = shell.ask(&format!("{TASK} --milestone 完成初稿=8月底 --request 甲"));
    assert_eq!(other.code, 1, "{other}");
}

#[test]
fn a_step_of_the_plan_is_made_with_what_it_must_deliver() {
    let shell = Shell::office();
    let step = "add step --phase 整改落实 --position 9 --name 回头看 --from-on 2009-11-01 --to-on 2009-11-30";
    let before = count(&shell, "deliverables");
    shell.script(&[
        &format!("{step} --deliverable 回头看报告=2=11月底 --deliverable 台账"),
        "verify",
    ]);
    let all = shell.ask("list deliverables --json").json();
    let made = &all.as_array().unwrap()[before..];
    assert_eq!(made.len(), 2);
    assert_eq!(
        (&made[0]["wanted"], &made[0]["due"]),
        (&2.into(), &"2009-11-30".into())
    );
    assert!(made[1]["wanted"].is_null(), "{made:?}");
}
