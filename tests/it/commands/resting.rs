//! What was done since bars taking back an act only where it rests on it, and is then named with
//! who did it, when, and a way out: acts, what came since, and what comes of it.

use crate::support::shell::{APPLY, Said, Shell};

/// One case: what came since, the taking back, and either where records stand afterwards or the
/// words of what bars it.
pub(super) struct Case {
    pub(super) since: &'static [&'static str],
    pub(super) back: &'static str,
    pub(super) comes: Comes,
}

#[derive(Clone, Copy)]
pub(super) enum Comes {
    /// Record and state.
    Back(&'static [(&'static str, &'static str)]),
    /// What the sentence must say.
    Barred(&'static [&'static str]),
}
use Comes::{Back, Barred};

/// A store that is set up once and then copied for each case.
pub(super) struct Copied<'a> {
    pub(super) shell: &'a Shell,
    pub(super) db: String,
}

impl Copied<'_> {
    pub(super) fn ask(&self, line: &str) -> Said {
        self.shell.ask(&format!("{line} --db {}", self.db))
    }

    pub(super) fn script(&self, lines: &[&str]) {
        for line in lines {
            let said = self.ask(line);
            assert_eq!(said.code, 0, "{line}\n{said}");
        }
    }
}

pub(super) fn try_all(shell: &Shell, act: &[&str], cases: &[Case]) {
    shell.script(act);
    shell.script(&["backup base.db"]);
    for (n, case) in cases.iter().enumerate() {
        let db = format!("case{n}.db");
        std::fs::copy(shell.path("base.db"), shell.path(&db)).unwrap();
        let store = Copied { shell, db };
        store.script(case.since);
        let told = format!("{:?}, then {}", case.since, case.back);
        let said = store.ask(case.back);
        match case.comes {
            Back(states) => {
                assert_eq!(said.code, 0, "{told}\n{said}");
                for (number, state) in states {
                    let record = store.ask(&format!("show {number} --json")).json();
                    assert_eq!(record["state"], **state, "{number} after {told}");
                }
            }
            Barred(words) => {
                assert_eq!(said.code, 1, "{told}\n{said}");
                for word in words {
                    assert!(said.err.contains(word), "{word}: {told}\n{said}");
                }
            }
        }
        store.script(&["verify"]);
    }
}

pub(super) const TASK: &str = "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 \
     --owner 马长海 --task-kind by_limit --limit 2009-09-10";
pub(super) const SECOND: &str = "add task --problem 问1 --goal 食堂卫生 --measure 清洗 --department 办公室 \
     --owner 马长海 --task-kind by_limit --limit 2009-09-10";
pub(super) const PAUSE: &str =
    "do 改1 suspend --meeting 活1 --review-on 2009-08-20 --pause-plan 先定 --note 等";
pub(super) const REVOKE: &str = "do 改1 revoke --meeting 活1 --note 有误";
pub(super) const STEERING: &str =
    "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-20";
pub(super) const MISRECORDED: &str = "do 改1 misrecorded --note 纸上没有";

#[test]
fn an_issue_is_taken_back_over_what_does_not_rest_on_it() {
    let shell = Shell::confirmed();
    shell.write("proof.txt", "照片");
    let act = [
        TASK,
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
    ];
    let taken_back = Back(&[("改1", "pending"), ("问1", "confirmed")]);
    let cases = [
        Case {
            since: &["set 改1 remark=备注 --reason 补记"],
            back: REVOKE,
            comes: taken_back,
        },
        Case {
            since: &["attach 改1 proof.txt"],
            back: REVOKE,
            comes: Back(&[("改1", "pending"), ("附1", "attached")]),
        },
        Case {
            since: &["add milestone --task 改1 --name 调研 --due 2009-08-01"],
            back: REVOKE,
            comes: Back(&[("改1", "pending"), ("步1", "planned")]),
        },
        Case {
            since: &["set 问1 title=食堂管理松 --reason 笔误", "link 改1 部2"],
            back: REVOKE,
            comes: Back(&[("改1", "pending"), ("问1", "confirmed")]),
        },
        Case {
            since: &[SECOND],
            back: REVOKE,
            comes: Back(&[("改1", "pending"), ("改2", "draft"), ("问1", "confirmed")]),
        },
        // The sibling that was issued since keeps the problem where it is.
        Case {
            since: &[
                SECOND,
                "do 改2 submit",
                "do 改2 issue --meeting 活1 --issue-no 2号",
            ],
            back: REVOKE,
            comes: Back(&[("改1", "pending"), ("改2", "issued"), ("问1", "rectifying")]),
        },
        Case {
            since: &["do 改1 sign --by 马长海"],
            back: REVOKE,
            comes: Barred(&["改-001 此后已“签收”", "马长海", "2009-07-20", "误录更正"]),
        },
        Case {
            since: &[
                "add milestone --task 改1 --name 调研 --due 2009-08-01",
                "do 步1 finish --by 马长海",
            ],
            back: REVOKE,
            comes: Barred(&["步-001", "马长海", "误录更正"]),
        },
        // What was itself put away again rests on nothing.
        Case {
            since: &[
                "add milestone --task 改1 --name 调研 --due 2009-08-01",
                "do 步1 finish --by 马长海",
                "do 步1 take_back --by 马长海 --note 误报",
            ],
            back: REVOKE,
            comes: Back(&[("改1", "pending"), ("步1", "planned")]),
        },
        Case {
            since: &["set 改1 issue_no=2号 --reason 笔误"],
            back: REVOKE,
            comes: Barred(&["改-001", "修改", "张明", "改回"]),
        },
    ];
    try_all(&shell, &act, &cases);
}

#[test]
fn what_was_signed_is_taken_out_over_what_does_not_rest_on_it() {
    let shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    shell.write("more.txt", "清单");
    let act = [
        "attach 改1 proof.txt",
        "add milestone --task 改1 --name 调研 --due 2009-08-01",
        "do 步1 finish --by 马长海",
        "do 改1 progress --by 马长海 --done 又查一遍",
    ];
    let cases = [
        Case {
            since: &["do 改1 no_change --by 马长海"],
            back: "do 进2 misrecorded --note 纸上没有",
            comes: Back(&[("进2", "void"), ("进3", "recorded"), ("改1", "rectifying")]),
        },
        Case {
            since: &[PAUSE],
            back: "do 步1 misrecorded --note 纸上没有",
            comes: Back(&[("步1", "planned"), ("改1", "suspended")]),
        },
        Case {
            since: &[APPLY],
            back: "do 步1 misrecorded --note 纸上没有",
            comes: Barred(&["改-001 此后已“申请销号”", "马长海", "误录更正"]),
        },
        Case {
            since: &[APPLY, "attach 改1 more.txt", SECOND],
            back: MISRECORDED,
            comes: Back(&[("改1", "rectifying"), ("改2", "draft")]),
        },
        Case {
            since: &[PAUSE, SECOND, "set 问1 title=食堂管理松 --reason 笔误"],
            back: REVOKE,
            comes: Back(&[("改1", "rectifying"), ("改2", "draft")]),
        },
        Case {
            since: &["do 改1 withdraw --meeting 活1 --note 重复", SECOND],
            back: REVOKE,
            comes: Back(&[("改1", "rectifying"), ("问1", "rectifying")]),
        },
    ];
    try_all(&shell, &act, &cases);
}

#[test]
fn an_extension_is_taken_back_until_the_new_limit_is_counted_with() {
    let shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    let act = [
        "attach 改1 proof.txt",
        "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-09-30 --progress 一半 --note 未到",
        "do 延1 first_check --by 欧阳志强",
        "do 延1 grant --by 何建国 --limit 2009-09-30",
    ];
    let back = "do 延1 revoke --by 何建国 --note 日期有误";
    let cases = [
        Case {
            since: &[
                "do 改1 progress --by 马长海 --done 又查一遍",
                "set 改1 remark=备注 --reason 补",
            ],
            back,
            comes: Back(&[("延1", "first_checked"), ("改1", "rectifying")]),
        },
        Case {
            since: &["add milestone --task 改1 --name 调研 --due 2009-08-01"],
            back,
            comes: Back(&[("延1", "first_checked"), ("步1", "planned")]),
        },
        Case {
            since: &["add milestone --task 改1 --name 验收 --due 2009-09-20"],
            back,
            comes: Barred(&["步-001", "2009-09-20", "2009-09-10"]),
        },
        Case {
            since: &[APPLY],
            back,
            comes: Barred(&["改-001 此后已“申请销号”"]),
        },
        // How late it left is reckoned by the limit then in force.
        Case {
            since: &["do 改1 hand_over --meeting 活1 --receiver 组织部 --note 归口"],
            back,
            comes: Barred(&["改-001 此后已“移交”"]),
        },
        Case {
            since: &[PAUSE],
            back,
            comes: Barred(&["改-001 此后已“中止”", "撤回决定"]),
        },
        Case {
            since: &[
                "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-10-20 --progress 一半 --note 再延",
            ],
            back,
            comes: Barred(&["改-001 此后已“申请延期”", "马长海"]),
        },
    ];
    try_all(&shell, &act, &cases);
    let limit = shell.ask("show 改1 --json --db case0.db").json();
    assert_eq!(limit["limit"], "2009-09-10");
}

#[test]
fn a_request_is_taken_out_by_its_task_until_somebody_acted_on_it() {
    let shell = Shell::rectifying();
    let act = [
        "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-09-30 --progress 一半 --note 未到",
    ];
    let cases = [
        Case {
            since: &["set 延1 reason=设备未到货 --reason 笔误"],
            back: "do 延1 misrecorded --note 纸上没有",
            comes: Back(&[("延1", "void"), ("改1", "rectifying")]),
        },
        Case {
            since: &["do 延1 first_check --by 欧阳志强"],
            back: MISRECORDED,
            comes: Barred(&["延-001 此后已“初审”", "欧阳志强", "误录更正"]),
        },
        Case {
            since: &["do 改1 hand_over --meeting 活1 --receiver 组织部 --note 归口"],
            back: "do 延1 misrecorded --note 纸上没有",
            comes: Barred(&["改-001 此后已“移交”", "党组会"]),
        },
        Case {
            since: &["set 改1 remark=备注 --reason 补"],
            back: MISRECORDED,
            comes: Back(&[("延1", "void"), ("改1", "rectifying")]),
        },
    ];
    try_all(&shell, &act, &cases);
}

#[test]
fn a_striking_off_is_taken_back_until_the_problem_was_decided_upon() {
    let shell = Shell::rectifying();
    shell.struck_off();
    let back = "do 改1 revoke --by 何建国 --note 批错";
    let open = Back(&[("改1", "approving"), ("问1", "rectifying")]);
    let cases = [
        Case {
            since: &[SECOND],
            back,
            comes: open,
        },
        Case {
            since: &[
                "set 问1 title=食堂管理松 --reason 笔误",
                "set 改1 issue_no=3号 --reason 笔误",
            ],
            back,
            comes: Back(&[("改1", "approving"), ("问1", "rectifying")]),
        },
        // The sibling ended since, and the problem waited for this one alone.
        Case {
            since: &[
                SECOND,
                "do 改2 submit",
                "do 改2 issue --meeting 活1 --issue-no 2号",
                "do 改2 hand_over --meeting 活1 --receiver 组织部 --note 归口",
            ],
            back,
            comes: Back(&[
                ("改1", "approving"),
                ("改2", "handed_over"),
                ("问1", "rectifying"),
            ]),
        },
        Case {
            since: &[STEERING, "do 问1 resolve --meeting 活2 --note 已解决"],
            back,
            comes: Barred(&["问-001 此后已", "小组会", "撤回决定"]),
        },
        Case {
            since: &[
                STEERING,
                "do 问1 keep --meeting 活2 --review-on 2010-03-01 --note 长抓",
            ],
            back,
            comes: Barred(&["问-001 此后已", "小组会", "撤回决定"]),
        },
        Case {
            since: &["do 改1 look_back --by 欧阳志强 --result 1 --note 属实"],
            back,
            comes: Barred(&["改-001 此后已“回头看”", "欧阳志强"]),
        },
    ];
    try_all(&shell, &[], &cases);
}

#[test]
fn a_decision_on_an_opinion_is_taken_back_over_an_edit() {
    let shell = Shell::confirmed();
    let act = [
        "add opinion --channel 专线 --text 会议太多 --target work --category 职工维权 --giver-name 王某",
        "do 意3 check --reread 1",
        "do 意3 reply --by 欧阳志强 --note 已精简",
    ];
    let back = "do 意3 revoke --by 欧阳志强 --note 误答";
    let cases = [
        Case {
            since: &["set 意3 category=服务大局 --reason 归错"],
            back,
            comes: Back(&[("意3", "checked")]),
        },
        Case {
            since: &["do 意3 answer --answer-way 1"],
            back,
            comes: Barred(&["意-2009-0003 此后已", "张明", "误录更正"]),
        },
    ];
    try_all(&shell, &act, &cases);
}
