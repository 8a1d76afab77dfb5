//! What one entry did to several records, and what was voided since: taking back changes nothing
//! along that has gone on, and brings back nothing that refers to what is void.

use crate::support::shell::Shell;

/// Two tasks under rectification, each with an owner's progress.
fn two_tasks() -> Shell {
    let shell = Shell::rectifying();
    shell.script(&[
        "add task --problem 问1 --goal 食堂卫生 --measure 清洗 --department 办公室 \
         --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改2 submit",
        "do 改2 issue --meeting 会1 --issue-no 2号",
        "do 改2 sign --by 马长海",
        "do 改2 progress --by 马长海 --done 已开始 --difficulties 无",
    ]);
    shell
}

const APPLY: &str = "do 改1 apply --by 马长海 --note 已办 --measures-done 1 \
     --responsibility-taken 1 --goal-reached 1 --likewise-checked 2 --rule-made 2 \
     --signed-by 刘思远";

#[test]
fn what_was_written_on_another_record_is_not_taken_along_once_that_has_gone_on() {
    let shell = two_tasks();
    shell.write("proof.txt", "照片");
    shell.script(&[
        "do 改1,改2 progress --by 马长海 --done 已整改 --difficulties 无",
        "attach 改1 proof.txt",
        APPLY,
    ]);
    let said = shell.ask("do 改2 misrecorded --note 记错 --by 张明");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("改-001 此后已“申请销号”"), "{said}");
    shell.ask("verify").done();
}

#[test]
fn what_goes_back_with_it_is_told_where_only_parts_were_made() {
    let shell = two_tasks();
    shell.script(&["do 改1,改2 progress --by 马长海 --done 已整改 --difficulties 无"]);
    let said = shell.ask("do 改2 misrecorded --note 记错 --by 张明");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.err.contains("改-001 改-002"), "{said}");
}

#[test]
fn nothing_comes_back_that_refers_to_what_is_void() {
    let shell = Shell::confirmed();
    shell.script(&[
        "add opinion --channel 专线 --text 走廊暗 --target department --category 职工维权",
        "do 意3 check --reread 1",
        "add problem --title 走廊 --category 职工维权",
        "do 意3 merge --problem 问2",
        "do 意3 reconsider --note 再议",
        "void 问2 --reason 误录",
    ]);
    let said = shell.ask("do 意3 misrecorded --note 记错 --by 张明");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("已作废的 问-002"), "{said}");
    assert_eq!(shell.ask("show 意3 --json").json()["state"], "checked");
    shell.ask("verify").done();
}
