//! What was put away again since bars nothing; and every way out that a refusal names is followed
//! to its end: what it says is done, and then the taking back is.

use super::resting::Comes::Back;
use super::resting::{Case, Copied, PAUSE, REVOKE, SECOND, STEERING, TASK, try_all};
use crate::support::shell::{APPLY, Shell};

const LATER: &str = "--note 纸上没有 --paper 存根 --second 欧阳志强";
const RECALL: &str = "do 改1 recall --by 马长海 --note 再补";
const KEEP: &str = "do 问1 keep --meeting 活2 --review-on 2010-03-01 --note 长抓";
const ASK: &str = "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-09-30 \
     --progress 一半 --note 未到";
const ASK_AGAIN: &str = "do 改1 ask_extension --by 马长海 --signed-by 刘思远 \
     --wanted 2009-10-20 --progress 一半 --note 再延";
const DUPLICATE: &str = "do 意4 duplicate --duplicate-of 意3";

const SIGN: &str = "do 改1 sign --by 马长海";
const PROGRESS: &str = "do 改1 progress --by 马长海 --done 张贴";
const APPROVED: &str = "do 改1 revoke --by 何建国 --note 批错";
const CHECKED: &str = "do 意4 misrecorded --note 点错";

/// What the ways that a refusal names are on the command line; a value set back is a case's own.
const ACTS: [(&str, &str); 4] = [
    ("撤回申请", "recall --by 马长海 --note 再补"),
    ("改处置", "reconsider --note 再看"),
    ("取消完成", "take_back --by 马长海 --note 未完"),
    ("取消勾选", "take_back --note 未交"),
];

/// Follows what a refusal says, until the taking back is done; gives what was done on the way.
fn followed(store: &Copied<'_>, back: &str, set_back: &str, depth: usize) -> Vec<String> {
    let mut done = Vec::new();
    for _ in 0..12 {
        let said = store.ask(back);
        if said.code == 0 {
            return done;
        }
        let line = way_of(&said.err, set_back);
        let line = line.unwrap_or_else(|| panic!("no way out: {back}\n{said}"));
        // Something else may stand before the way out, and names its own.
        assert!(depth < 6, "a circle: {back}, {line}");
        done.extend(followed(store, &line, set_back, depth + 1));
        done.push(line);
    }
    panic!("a circle: {back}, {done:?}");
}

/// Gives the line that does what a refusal says.
fn way_of(said: &str, set_back: &str) -> Option<String> {
    let between = |from: &str, to: &str| {
        let (_, rest) = said.split_once(from)?;
        rest.split_once(to).map(|(found, _)| found.to_owned())
    };
    if let Some(number) = between("请先对 ", " 办") {
        let act = between("办“", "”")?;
        let (_, line) = ACTS.iter().find(|(it, _)| *it == act)?;
        return Some(format!("do {number} {line}"));
    }
    let (number, way) = (between("请先把 ", " ")?, between("请先把 ", "，再办")?);
    if way.ends_with("误录更正") {
        Some(format!("do {number} misrecorded {LATER}"))
    } else if way.ends_with("作废") {
        Some(format!("void {number} --reason 不要"))
    } else if way.ends_with("改回") {
        Some(format!("set {number} {set_back} --reason 改回"))
    } else {
        None
    }
}

/// One walk: what was done since, the taking back, what an edit is set back to, and the fewest
/// steps that the way out takes.
struct Walk {
    since: &'static [&'static str],
    back: &'static str,
    set_back: &'static str,
    steps: usize,
}

const fn walk(since: &'static [&'static str], back: &'static str, steps: usize) -> Walk {
    Walk {
        since,
        back,
        set_back: "",
        steps,
    }
}

/// Walks each way out the same day and on another, each in a copy of the store.
fn walk_all(shell: &mut Shell, act: &[&str], walks: &[Walk]) {
    shell.script(act);
    shell.script(&["backup base.db"]);
    for later in [false, true] {
        for (n, walk) in walks.iter().enumerate() {
            let db = format!("walk{n}{later}.db");
            std::fs::copy(shell.path("base.db"), shell.path(&db)).unwrap();
            shell.today = "2009-07-20";
            let store = Copied { shell, db };
            store.script(walk.since);
            let db = store.db;
            // A decision is revoked on its day only: later it is taken out as misrecorded.
            let number = walk.back.split(' ').nth(1).unwrap();
            let misrecorded = format!("do {number} misrecorded {LATER}");
            let back = if later { &misrecorded } else { walk.back };
            shell.today = if later { "2009-07-22" } else { "2009-07-20" };
            let store = Copied { shell, db };
            let done = followed(&store, back, walk.set_back, 0);
            assert!(
                later || done.len() == walk.steps,
                "{:?}: {done:?}",
                walk.since
            );
            store.script(&["verify"]);
        }
    }
    shell.today = "2009-07-20";
}

#[test]
fn each_way_out_on_a_task_leads_out() {
    let mut shell = Shell::confirmed();
    shell.write("proof.txt", "照片");
    let act = [
        TASK,
        "do 改1 submit",
        "do 改1 issue --meeting 活1 --issue-no 1号",
    ];
    let walks = [
        walk(&[SIGN], REVOKE, 1),
        walk(&[SIGN, PROGRESS, "do 改1 no_change --by 马长海"], REVOKE, 3),
        walk(
            &[SIGN, PROGRESS, ASK, "do 延1 first_check --by 欧阳志强"],
            REVOKE,
            4,
        ),
        walk(
            &[SIGN, PAUSE, "do 改1 resume --meeting 活1 --note 已定"],
            "do 改1 misrecorded --note 错",
            0,
        ),
        walk(
            &[
                SIGN,
                "add milestone --task 改1 --name 调研 --due 2009-08-01",
                "do 步1 finish --by 马长海",
            ],
            REVOKE,
            2,
        ),
        walk(&[SIGN, PROGRESS, "attach 改1 proof.txt", APPLY], REVOKE, 3),
        Walk {
            since: &["set 改1 issue_no=2号 --reason 笔误"],
            back: REVOKE,
            set_back: "issue_no=1号",
            steps: 1,
        },
        Walk {
            since: &[SIGN, "set 改1 issue_no=2号 --reason 笔误"],
            back: REVOKE,
            set_back: "issue_no=1号",
            steps: 2,
        },
    ];
    walk_all(&mut shell, &act, &walks);
}

#[test]
fn each_way_out_on_a_problem_and_an_opinion_leads_out() {
    let mut shell = Shell::rectifying();
    shell.struck_off();
    let act = [
        STEERING,
        "add opinion --channel 专线 --text 会多 --target work --category 职工维权 --giver-name 王某",
        "add opinion --channel 专线 --text 会议太多 --target work --category 职工维权",
        "do 意3 check --reread 1",
        "do 意4 check --reread 1",
    ];
    let walks = [
        walk(&[KEEP], APPROVED, 1),
        walk(&["do 问1 resolve --meeting 活2 --note 好了"], APPROVED, 1),
        walk(
            &[
                "do 问1 resolve --meeting 活2 --note 好了",
                "do 问1 recur --note 又来",
            ],
            APPROVED,
            2,
        ),
        walk(
            &["do 改1 look_back --by 欧阳志强 --result 2 --note 反弹"],
            APPROVED,
            1,
        ),
        walk(&[KEEP, SECOND], "do 问1 revoke --meeting 活2 --note 误", 0),
        walk(
            &[
                KEEP,
                SECOND,
                "do 改2 submit",
                "do 改2 issue --meeting 活1 --issue-no 2号",
                "do 改2 sign --by 马长海",
            ],
            "do 问1 revoke --meeting 活2 --note 误",
            2,
        ),
        walk(
            &[
                "do 意3 reply --by 欧阳志强 --note 精简",
                "do 意3 answer --answer-way 1",
            ],
            "do 意3 revoke --by 欧阳志强 --note 误",
            1,
        ),
        // The day after it is the judgement itself that is taken out.
        walk(&[DUPLICATE, "do 意4 reconsider --note 再看"], CHECKED, 0),
        // A distilling is the last step of its opinions, and goes first.
        walk(
            &["distil 意4 --title 会多 --category 职工维权"],
            "do 意4 misrecorded --note 点错",
            0,
        ),
    ];
    walk_all(&mut shell, &act, &walks);
}

#[test]
fn what_is_set_back_recalled_or_void_bars_nothing() {
    let shell = Shell::rectifying();
    shell.struck_off();
    let act = [STEERING, KEEP];
    let keep = "do 问1 revoke --meeting 活2 --note 误";
    let kept = Back(&[("问1", "assessing")]);
    let cases = [
        Case {
            since: &[SECOND, "void 改2 --reason 不要"],
            back: keep,
            comes: kept,
        },
        Case {
            since: &[
                "set 问1 conclusion=再抓 --reason 笔误",
                "set 问1 conclusion=长抓 --reason 改回",
            ],
            back: keep,
            comes: kept,
        },
        Case {
            since: &[
                SECOND,
                "do 改2 submit",
                "do 改2 issue --meeting 活1 --issue-no 2号",
                "do 改2 revoke --meeting 活1 --note 误",
            ],
            back: keep,
            comes: kept,
        },
    ];
    try_all(&shell, &act, &cases);

    let shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    let act = [
        "attach 改1 proof.txt",
        "add milestone --task 改1 --name 调研 --due 2009-08-01",
        "do 步1 finish --by 马长海",
    ];
    let step = "do 步1 misrecorded --note 未办";
    let open = Back(&[("步1", "planned"), ("改1", "rectifying")]);
    let cases = [
        Case {
            since: &[APPLY, RECALL],
            back: step,
            comes: open,
        },
        Case {
            since: &[APPLY, "do 改1 check --by 郭𠮷祥", RECALL],
            back: step,
            comes: open,
        },
        Case {
            since: &[APPLY, RECALL],
            back: "do 附1 misrecorded --note 未看",
            comes: super::resting::Comes::Barred(&["附-001", "误录"]),
        },
        Case {
            since: &[APPLY, RECALL, APPLY, RECALL],
            back: step,
            comes: open,
        },
    ];
    try_all(&shell, &act, &cases);
}

#[test]
fn an_extension_is_taken_back_over_a_request_that_was_withdrawn() {
    let shell = Shell::rectifying();
    let act = [
        ASK,
        "do 延1 first_check --by 欧阳志强",
        "do 延1 grant --by 何建国 --limit 2009-09-30",
    ];
    let back = "do 延1 revoke --by 何建国 --note 有误";
    let comes = Back(&[("延1", "first_checked"), ("改1", "rectifying")]);
    let cases = [
        Case {
            since: &[ASK_AGAIN, "do 延2 withdraw --by 马长海 --note 不延了"],
            back,
            comes,
        },
        Case {
            since: &[
                ASK_AGAIN,
                "do 延2 first_check --by 欧阳志强",
                "do 延2 withdraw --by 马长海 --note 不延了",
            ],
            back,
            comes,
        },
    ];
    try_all(&shell, &act, &cases);
}

#[test]
fn a_judgement_is_named_with_the_act_that_puts_it_away() {
    let shell = Shell::confirmed();
    let act = [
        "add opinion --channel 专线 --text 会多 --target work --category 职工维权",
        "add opinion --channel 专线 --text 会议太多 --target work --category 职工维权",
        "do 意3 check --reread 1",
        "do 意4 check --reread 1",
    ];
    shell.script(&act);
    shell.script(&[DUPLICATE]);
    // What it is a duplicate of was checked whatever this one is.
    shell.script(&["do 意3 misrecorded --note 点错"]);
    let of = shell.ask("show 意4 --json").json();
    assert_eq!(of["state"], "duplicate");
    // Its typist is gone a week later, and it still has a way out.
    let mut shell = shell;
    shell.today = "2009-08-03";
    let said = shell.ask("undo");
    assert_eq!(said.code, 1, "{said}");
    shell.script(&["do 意4 reconsider --note 再看", "verify"]);
}
