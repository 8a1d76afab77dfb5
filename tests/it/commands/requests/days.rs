//! A day that nobody typed, or that is reckoned from today, is no content: the same line is the
//! same request on any day. A day that says its year is content.

use super::entries;
use crate::support::shell::Shell;

/// What is sent today and again tomorrow, and what is another matter then.
const SENT: &[(&str, &str)] = &[
    (
        "add opinion --channel 专线 --text 走廊太暗 --target department --category 职工维权",
        "add opinion --channel 专线 --text 走廊太暗 --target department --category 职工维权 --date 2009-07-21",
    ),
    (
        "add opinion --channel 专线 --text 车棚漏雨 --target department --category 职工维权 --date 昨天",
        "add opinion --channel 专线 --text 车棚漏雨 --target department --category 职工维权 --date 今天",
    ),
    (
        "add opinion --channel 专线 --text 灯坏了 --target department --category 职工维权 --received-on 3月8日",
        "add opinion --channel 专线 --text 灯坏了 --target department --category 职工维权 --received-on 3月9日",
    ),
    (
        "add card --channel 专线 --empty",
        "add card --channel 专线 --empty --received-on 2009-07-20",
    ),
    (
        "add opinion --card 份1 --text 门坏了 --target department --category 职工维权",
        "add opinion --card 份1 --text 门锁坏了 --target department --category 职工维权",
    ),
    (
        "add activity --name 办公会 --deciding-body party_group --held-on 今天",
        "add activity --name 办公会 --deciding-body party_group --held-on 2009-07-21",
    ),
    (
        "add task --problem 问1 --goal 走廊明亮 --measure 换灯 --department 办公室 --owner 马长海 --task-kind by_limit --limit +10工作日",
        "add task --problem 问1 --goal 走廊明亮 --measure 换灯 --department 办公室 --owner 马长海 --task-kind by_limit --limit +11工作日",
    ),
    ("set 活2 held_on=昨天", "set 活2 held_on=前天"),
    (
        "do 改1 progress --by 马长海 --done 已整改 --difficulties 无",
        "do 改1 progress --by 马长海 --done 已整改 --difficulties 无 --on 2009-07-20",
    ),
    (
        "do 改1 progress --by 马长海 --done 已张贴 --difficulties 无 --on 今天",
        "do 改1 progress --by 马长海 --done 已张贴 --difficulties 无",
    ),
    (
        "do 改1 suspend --meeting 活1 --review-on +20工作日 --pause-plan 先定 --note 等",
        "do 改1 suspend --meeting 活1 --review-on +21工作日 --pause-plan 先定 --note 等",
    ),
    (
        "do 改1 resume --meeting 活1 --note 批复已到",
        "do 改1 resume --meeting 活1 --note 批复到了",
    ),
    (
        "do 改1 ask_extension --by 马长海 --wanted +15工作日 --signed-by 刘思远 --progress 一半 --note 设备未到",
        "do 改1 ask_extension --by 马长海 --wanted +16工作日 --signed-by 刘思远 --progress 一半 --note 设备未到",
    ),
    ("attach 改1 proof.txt", "attach 改1 other.txt"),
    ("undo", "redo"),
];

#[test]
fn the_same_line_is_the_same_request_after_midnight() {
    let mut shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    shell.write("other.txt", "另一张");
    for (n, (line, other)) in SENT.iter().enumerate() {
        let line = format!("{line} --request 夜-{n}");
        shell.today = "2009-07-20";
        let first = shell.ask(&line);
        assert_eq!(first.code, 0, "{line}\n{first}");
        let written = entries(&shell);
        // Then it is another day, and in the next year another year is looked in.
        for later in ["2009-07-21", "2010-01-04"] {
            shell.today = later;
            let again = shell.ask(&line);
            assert_eq!((again.code, &again.out), (0, &first.out), "{line}\n{again}");
            assert!(again.err.contains("同一请求已于 2009-07-20"), "{again}");
        }
        shell.today = "2009-07-21";
        let differs = shell.ask(&format!("{other} --request 夜-{n}"));
        assert_eq!(differs.code, 1, "{other}\n{differs}");
        assert!(differs.err.contains("内容与这次不同"), "{other}\n{differs}");
        assert_eq!(entries(&shell), written, "{line}");
    }
}

#[test]
fn a_day_with_its_year_is_the_same_however_it_is_written() {
    let shell = Shell::rectifying();
    let line =
        "add opinion --channel 专线 --text 灯坏了 --target department --category 职工维权";
    for (n, day) in ["2009-03-08", "2009/3/8", "2009年3月8日", "20090308"]
        .into_iter()
        .enumerate()
    {
        let said = shell.ask(&format!("{line} --date {day} --request 灯"));
        assert_eq!(said.code, 0, "{said}");
        assert_eq!(said.err.contains("同一请求已于"), n > 0, "{said}");
    }
}
