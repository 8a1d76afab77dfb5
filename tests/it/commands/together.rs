//! What one entry did to several records, and what was voided since: taking back changes nothing
//! along that has gone on, and brings back nothing that refers to what is void.

use crate::support::shell::{APPLY, Shell};

/// Two tasks under rectification, each with an owner's progress.
fn two_tasks() -> Shell {
    let shell = Shell::rectifying();
    shell.script(&[
        "add task --problem 问1 --goal 食堂卫生 --measure 清洗 --department 办公室 \
         --owner 马长海 --task-kind by_limit --limit 2009-09-10",
        "do 改2 submit",
        "do 改2 issue --meeting 活1 --issue-no 2号",
        "do 改2 sign --by 马长海",
        "do 改2 progress --by 马长海 --done 已开始 --difficulties 无",
    ]);
    shell
}

/// The state of a record.
fn state(shell: &Shell, number: &str) -> String {
    let record = shell.ask(&format!("show {number} --json")).json();
    record["state"].as_str().unwrap().to_owned()
}

fn drafted(goals: &[&str]) -> Shell {
    let shell = Shell::confirmed();
    for goal in goals {
        shell.script(&[&format!(
            "add task --problem 问1 --goal {goal} --measure 光盘 --department 办公室 \
             --owner 马长海 --task-kind by_limit --limit 2009-09-10"
        )]);
    }
    shell
}

#[test]
fn one_task_of_a_plan_issued_together_is_corrected_once_another_was_signed() {
    let shell = drafted(&["节约", "卫生", "价格"]);
    let before = shell.ask("status --json").json();
    shell.script(&[
        "do 改1..改3 submit",
        "do 改1..改3 issue --meeting 活1 --issue-no 1号",
        "do 改1 sign --by 马长海",
    ]);
    let counted = |shell: &Shell| shell.ask("status --json").json()["tasks"].clone();
    assert_eq!(counted(&shell)["planned"], 0);
    let said = shell.ask("do 改2 misrecorded --note 不在文内");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.err.contains("改-001 改-003"), "{said}");
    assert_eq!(
        ["改1", "改2", "改3"].map(|it| state(&shell, it)),
        ["signed", "pending", "issued"]
    );
    assert_eq!(counted(&shell)["planned"], 1);
    assert_eq!(state(&shell, "问1"), "rectifying");
    shell.script(&["verify"]);
    // Each tells both entries, and what was taken out of one is none of the others'.
    let told = |number: &str| shell.ask(&format!("journal --of {number}")).done();
    assert!(told("改2").contains("误录更正") && told("改2").contains("下达"));
    assert!(!told("改3").contains("误录更正"), "{}", told("改3"));
    // It is issued anew, and the rest of the first entry is taken back for the others.
    shell.script(&[
        "do 改2 issue --meeting 活1 --issue-no 2号",
        "do 改3 revoke --meeting 活1 --note 误列",
        "do 改1 misrecorded --note 未签",
        "do 改1 misrecorded --note 不在文内",
        "verify",
    ]);
    assert_eq!(
        ["改1", "改2", "改3"].map(|it| state(&shell, it)),
        ["pending", "issued", "pending"]
    );
    assert_eq!(state(&shell, "问1"), "rectifying");
    shell.script(&["do 改2 revoke --meeting 活1 --note 误列", "verify"]);
    assert_eq!(state(&shell, "问1"), "confirmed");
    shell.script(&["do 改1..改3 misrecorded --note 未报", "verify"]);
    assert_eq!(shell.ask("status --json").json(), before);
}

#[test]
fn what_one_of_several_has_gone_on_to_bars_that_one_alone() {
    let shell = drafted(&["节约", "卫生", "价格"]);
    shell.script(&[
        "do 改1..改3 submit",
        "do 改1..改3 issue --meeting 活1 --issue-no 1号",
        "do 改1,改2 sign --by 马长海",
    ]);
    let said = shell.ask("do 改1 revoke --meeting 活1 --note 误");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("改-001 此后已“签收”"), "{said}");
    assert!(!said.err.contains("改-002"), "{said}");
    // Two of three in one go, of one entry; of two entries one by one.
    let said = shell.ask("do 改1..改3 misrecorded --note 误");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("逐项"), "{said}");
    shell.script(&[
        "do 改1,改2 misrecorded --note 未签",
        "do 改1,改3 misrecorded --note 误",
        "verify",
    ]);
    assert_eq!(
        ["改1", "改2", "改3"].map(|it| state(&shell, it)),
        ["pending", "issued", "pending"]
    );
}

#[test]
fn a_note_written_on_two_tasks_is_taken_out_of_one_though_the_other_has_gone_on() {
    let shell = two_tasks();
    shell.write("proof.txt", "照片");
    shell.script(&[
        "do 改1,改2 progress --by 马长海 --done 已整改 --difficulties 无",
        "attach 改1 proof.txt",
        APPLY,
        "do 改2 misrecorded --note 记错",
        "verify",
    ]);
    assert_eq!(state(&shell, "改1"), "applied");
    assert_eq!(
        [3, 4].map(|n| state(&shell, &format!("进{n}"))),
        ["recorded", "void"]
    );
    // The other by the number of the note itself, once nothing rests on it.
    shell.script(&[
        "do 改1 recall --by 马长海 --note 再补",
        "do 进3 misrecorded --note 记错",
        "verify",
    ]);
    assert_eq!(state(&shell, "进3"), "void");
}

#[test]
fn what_is_undone_after_another_has_corrected_a_part_is_the_rest() {
    let shell = drafted(&["节约", "卫生", "价格"]);
    shell.script(&[
        "do 改1..改3 submit",
        "undo",
        "redo",
        "do 改2 misrecorded --note 误",
    ]);
    // One's own correction is the last step, and stays.
    let said = shell.ask("undo");
    assert_eq!(said.code, 1, "{said}");
    shell.script(&["do 改1,改3 misrecorded --note 误", "verify"]);
    assert_eq!(
        ["改1", "改2", "改3"].map(|it| state(&shell, it)),
        ["draft", "draft", "draft"]
    );
}

#[test]
fn what_cannot_be_told_apart_comes_back_together() {
    let shell = Shell::office();
    for n in 1..=3 {
        shell.script(&[
            &format!(
                "add opinion --channel 专线 --target work --category 职工维权 --text 意见第{n}条"
            ),
            &format!("do 意{n} check --reread 1"),
            &format!("distil 意{n} --title 问题第{n}个 --category 职工维权"),
        ]);
    }
    let links = || {
        ["问1", "问2", "问3", "意1", "意2"]
            .map(|it| shell.ask(&format!("show {it} --json")).json()["links"].clone())
    };
    // One leader claims both, so that the second has nothing left to bring along.
    shell.script(&["do 问1,问2 claim --by 陈晓东 --leader 陈晓东"]);
    let before = links();
    shell.script(&["do 问1,问2 merge --merged-into 问3"]);
    let said = shell.ask("do 问1 misrecorded --note 误");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.err.contains("已一并恢复：问-001 问-002"), "{said}");
    assert_eq!(links(), before);
    shell.script(&["verify"]);
    // Without that they come back one by one.
    shell.script(&[
        "do 问2 misrecorded --note 误",
        "do 问1,问2 merge --merged-into 问3",
        "do 问1 misrecorded --note 误",
        "verify",
    ]);
    assert_eq!(state(&shell, "问1"), "candidate");
    assert_eq!(state(&shell, "问2"), "merged");
    assert_eq!(links()[0], before[0]);
    assert_eq!(links()[3], before[3]);
}

#[test]
fn a_distilling_is_taken_out_of_one_opinion_or_whole() {
    let opinion = "add opinion --channel 专线 --target work --category 职工维权 --text";
    let distilled = || {
        let shell = Shell::office();
        for text in ["会议太多", "文件太多", "检查太多"] {
            shell.script(&[&format!("{opinion} {text}")]);
        }
        shell.script(&[
            "do 意1..意3 check --reread 1",
            "distil 意1 意2 意3 --title 会多 --category 职工维权",
        ]);
        shell
    };
    // Of one opinion: the problem keeps the others.
    let shell = distilled();
    shell.script(&["do 意2 misrecorded --note 误", "verify"]);
    let states = ["意1", "意2", "意3", "问1"].map(|it| state(&shell, it));
    assert_eq!(states, ["merged", "checked", "merged", "candidate"]);
    // Then of the problem: all that is left, and the problem with it.
    shell.script(&["do 问1 misrecorded --note 误", "verify"]);
    let states = ["意1", "意2", "意3", "问1"].map(|it| state(&shell, it));
    assert_eq!(states, ["checked", "checked", "checked", "void"]);
    // The check before it is reached that way.
    let shell = distilled();
    shell.script(&["do 问1 submit"]);
    let said = shell.ask("do 问1 misrecorded --note 误");
    assert_eq!(said.code, 0, "{said}");
    shell.script(&[
        "do 问1 misrecorded --note 误",
        "do 意1..意3 misrecorded --note 误",
        "verify",
    ]);
    assert_eq!(state(&shell, "意1"), "registered");
}

#[test]
fn nothing_comes_back_to_what_is_no_case_of_its_own_any_more() {
    for (gone, words) in [
        ("do 问2 merge --merged-into 问1", "“合并”"),
        ("do 问2 reject --meeting 活1 --note 不列", "“不列入”"),
        ("void 问2 --reason 误录", "“作废”"),
    ] {
        let shell = Shell::confirmed();
        shell.script(&[
            "add opinion --channel 专线 --text 走廊暗 --target department --category 职工维权",
            "do 意3 check --reread 1",
            "add problem --title 走廊 --category 职工维权",
            "do 意3 merge --problem 问2",
            "do 意3 reconsider --note 再议",
        ]);
        if gone.contains("reject") {
            shell.script(&["do 意3 merge --problem 问2", "do 问2 submit"]);
            shell.script(&["do 意3 reconsider --note 再议"]);
        }
        shell.script(&[gone]);
        let back = "do 意3 misrecorded --note 记错 --by 张明";
        let said = shell.ask(back);
        assert_eq!(said.code, 1, "{gone}\n{said}");
        for words in ["意-2009-0003", "问-002", words, "误录更正"] {
            assert!(said.err.contains(words), "{words}: {said}");
        }
        assert_eq!(state(&shell, "意3"), "checked");
        // The way out leads out.
        shell.script(&["do 问2 misrecorded --note 误", back, "verify"]);
        assert_eq!(state(&shell, "意3"), "merged");
    }
}
