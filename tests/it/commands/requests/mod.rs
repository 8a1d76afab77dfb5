//! The same request: sent again it is carried out once and answered as at first, at every verb that
//! writes; under the same name nothing else is done.

mod days;
mod imports;
mod passed_over;
mod taken_back;

use crate::support::shell::Shell;

/// What is sent, and what is sent under the same name with other content.
const SENT: &[(&str, &str)] = &[
    (
        "add opinion --channel 专线 --text 走廊太暗 --target department --category 职工维权 --date 2009-03-08",
        "add opinion --channel 专线 --text 走廊很暗 --target department --category 职工维权 --date 2009-03-08",
    ),
    (
        "add opinion --channel 专线 --text 窗口无人 --target department --category 职工维权 --date 2009-03-09",
        "add opinion --channel 意见箱 --text 窗口无人 --target department --category 职工维权 --date 2009-03-09",
    ),
    (
        "add card --channel 专线 --empty",
        "add card --channel 意见箱 --empty",
    ),
    (
        "add department --name 文体部",
        "add department --name 宣教部",
    ),
    ("do 意3 check --reread 1", "do 意4 check --reread 1"),
    (
        "do 意4 check --reread 1 --note 已阅",
        "do 意4 check --reread 1 --note 再阅",
    ),
    (
        "distil 意3 意4 --title 走廊 --category 职工维权 --urgency normal --difficulty hard",
        "distil 意4 --title 走廊 --category 职工维权 --urgency normal --difficulty hard",
    ),
    ("set 问2 title=走廊照明", "set 问2 title=走廊整洁"),
    ("void 份5 --reason 误录", "void 份5 --reason 空卡"),
    ("undo", "redo"),
    ("redo", "undo"),
    (
        "add task --problem 问1 --goal 走廊明亮 --measure 换灯 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-11",
        "add task --problem 问1 --goal 走廊明亮 --measure 换灯 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-12",
    ),
    ("undo", "link 改1 部3"),
    ("link 改1 部3", "link 改1 部2"),
    ("undo", "redo"),
    ("redo", "unlink 改1 部3"),
    ("unlink 改1 部3", "unlink 改1 部2"),
    ("undo", "link 改1 部3"),
    ("attach 改1 proof.txt", "attach 改1 other.txt"),
    ("do 附1 check --by 郭𠮷祥", "do 附1 check --by 马长海"),
    (
        "do 改1 progress --by 马长海 --done 已整改 --difficulties 无",
        "do 改1 progress --by 马长海 --done 未整改 --difficulties 无",
    ),
    (
        "do 改1 misrecorded --note 记错 --basis 来信",
        "do 改1 misrecorded --note 记错了 --basis 来信",
    ),
    (
        "do 改1 suspend --meeting 活1 --review-on 2009-08-20 --pause-plan 先定 --note 等",
        "do 改1 suspend --meeting 活1 --review-on 2009-08-21 --pause-plan 先定 --note 等",
    ),
    (
        "do 改1 revoke --meeting 活1 --note 有误",
        "do 改1 revoke --meeting 活1 --note 错了",
    ),
    ("import roster more.csv", "import roster less.csv"),
    (
        "import opinions bad.csv --skip-bad=rest.csv",
        "import opinions cards.csv --skip-bad=rest.csv",
    ),
    (
        "import opinions cards.csv",
        "import opinions cards.csv --leave-out 2",
    ),
];

fn entries(shell: &Shell) -> usize {
    let journal = shell.ask("journal --json").json();
    journal
        .as_array()
        .map_or_else(|| journal["entries"].as_array().unwrap().len(), Vec::len)
}

#[test]
fn the_order_of_a_set_is_no_content() {
    let shell = Shell::confirmed();
    shell.three_opinions();
    for (first, again, other) in [
        (
            "do 意5,意3 check --reread 1",
            "do 意3,意5,意3 check --reread 1",
            "do 意3,意4 check --reread 1",
        ),
        (
            "distil 意3 意5 --title 走廊 --category 职工维权 --urgency normal --difficulty hard",
            "distil 意5,意3 --title 走廊 --category 职工维权 --urgency normal --difficulty hard",
            "distil 意5 --title 走廊 --category 职工维权 --urgency normal --difficulty hard",
        ),
    ] {
        let verb = first.split(' ').next().unwrap();
        shell.ask(&format!("{first} --request {verb}")).done();
        let written = entries(&shell);
        let said = shell.ask(&format!("{again} --request {verb}"));
        assert_eq!(said.code, 0, "{said}");
        assert!(said.err.contains("同一请求已于"), "{said}");
        let said = shell.ask(&format!("{other} --request {verb}"));
        assert_eq!(said.code, 1, "{said}");
        assert_eq!(entries(&shell), written);
    }
}

#[test]
fn what_is_sent_again_is_done_once_and_answered_as_at_first() {
    let shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    shell.write("other.txt", "另一张");
    shell.write(
        "more.csv",
        "工号,姓名,部门\n301,孙小满,办公室\n302,周立秋,办公室\n",
    );
    shell.write("less.csv", "工号,姓名,部门\n301,孙小满,办公室\n");
    shell.write(
        "cards.csv",
        "渠道,日期,意见对象,意见\n专线,2009-03-08,活动本身,操场没有灯\n专线,2009-03-09,活动本身,车棚漏雨\n",
    );
    shell.write(
        "bad.csv",
        "渠道,日期,意见对象,意见\n专线,2009-03-08,活动本身,门坏了\n专线,无此日,活动本身,灯坏了\n",
    );
    for (n, (line, other)) in SENT.iter().enumerate() {
        let line = format!("{line} --request 办-{n}");
        let first = shell.ask(&line);
        assert_eq!(first.code, 0, "{line}\n{first}");
        let written = entries(&shell);
        let again = shell.ask(&line);
        assert_eq!((again.code, &again.out), (0, &first.out), "{line}\n{again}");
        assert!(again.err.contains("同一请求已于"), "{line}\n{again}");
        let differs = shell.ask(&format!("{other} --request 办-{n}"));
        assert_eq!(differs.code, 1, "{other}\n{differs}");
        assert!(differs.err.contains("内容与这次不同"), "{other}\n{differs}");
        assert_eq!(entries(&shell), written, "{line}");
        shell.ask("verify").done();
    }
}
