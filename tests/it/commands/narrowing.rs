//! Lists narrowed by sets and by bounds, with everything that lists know beside.

use super::orders::{listed, unordered};
use crate::support::shell::Shell;

/// The ends of the numbers that are listed, in one line.
fn found(shell: &Shell, line: &str) -> String {
    let tail = |number: &str| {
        let last = number.rsplit('-').next().unwrap();
        last.trim_start_matches('0').to_owned()
    };
    let rows = listed(shell, line);
    let numbers = rows.iter().map(|row| tail(row["number"].as_str().unwrap()));
    numbers.collect::<Vec<_>>().join(" ")
}

#[test]
fn what_nothing_hangs_on_is_a_list() {
    let shell = unordered();
    shell.script(&["add problem --title 无人管的路灯 --source 自查"]);
    for (line, expected) in [
        ("problems --without claimed_by", "2"),
        ("problems --without 认领", "2"),
        ("problems --without 认领人,任务", "2"),
        ("problems --without opinions", "2"),
        ("tasks --without 附件", "1 2 3 4 5"),
        ("tasks --without 附件 --state draft", "2 3 4 5"),
    ] {
        assert_eq!(found(&shell, line), expected, "{line}");
    }
    // What was joined to another lacks nothing any more, where nobody asks for it.
    shell.script(&[
        "add problem --title 路灯没人管 --source 自查",
        "do 问3 merge --merged-into 问2",
    ]);
    assert_eq!(found(&shell, "problems --without claimed_by"), "2");
    assert_eq!(found(&shell, "problems --without 认领 --state merged"), "3");
    shell.ask("undo").done();
    shell.ask("undo").done();
    // What is void does not count, in lists as in the sums behind them.
    shell.script(&["void 问2 --reason 重复"]);
    assert_eq!(found(&shell, "problems --without claimed_by"), "");
    let refused = shell.ask("list problems --without 食堂");
    assert!(refused.err.contains("claimed_by=认领人"), "{refused}");
    assert!(refused.err.contains("tasks=整改任务"), "{refused}");
}

/// What is tied to a record narrows its list by name, as columns do; and a field that is empty.
#[test]
fn what_a_record_names_and_what_it_leaves_empty_narrow_a_list() {
    let mut shell = Shell::office();
    shell.today = "2009-03-20";
    shell.script(&[
        "add activity --type 集中学习 --lasts 半天 --name 一 --held-on 2009-03-02 --contents 党的十七大精神、省工会十一大精神 --people 陈晓东 --place 礼堂",
        "add activity --type 集中学习 --lasts 半天 --name 二 --held-on 2009-03-04 --contents 党的十七大精神 --people 何建国",
        "add activity --type 党组会 --name 三 --held-on 2009-03-05",
    ]);
    for (line, expected) in [
        ("activities --contents 党的十七大精神", "1 2"),
        (
            "activities --contents 省工会十一大精神,中国工会十五大精神",
            "1",
        ),
        ("activities --people 何建国", "2"),
        ("activities --people 何建国 --contents 省工会十一大精神", ""),
        ("activities --without contents", "3"),
        ("activities --without 地点", "2 3"),
        ("activities --without place,topic", "2 3"),
        ("goals --without 口号", ""),
    ] {
        assert_eq!(found(&shell, line), expected, "{line}");
    }
    // Who gave an opinion is sealed: nobody asks which have none.
    for word in ["giver", "giver_name", "提出人", "contact"] {
        let refused = shell.ask(&format!("list opinions --without {word}"));
        assert!(refused.code == 1, "{word}: {refused}");
    }
}

#[test]
fn several_states_names_and_choices_are_one_filter() {
    let shell = unordered();
    shell.script(&["do 改2 submit", "set 改3 lead=陈晓东"]);
    for (line, expected) in [
        ("tasks --state rectifying,pending", "1 2"),
        ("tasks --state 整改中、待下达", "1 2 3 4 5"),
        ("tasks --state rectifying --state draft", "1 3 4 5"),
        ("tasks --state open，closed", "1 2 3 4 5"),
        ("tasks --state pending,pending", "2"),
        ("opinions --state registered,merged", "1 2 3 4 5 6"),
        (
            "opinions --state 待处置,merged --sort received",
            "4 6 3 5 1 2",
        ),
        ("tasks --department 办公室,组织部", "1 2 3 4"),
        (
            "tasks --department 办公室 --department 组织部 --sort limit",
            "3 1 2 4",
        ),
        (
            "tasks --owner 马长海、张明 --sort limit --newest",
            "4 2 1 3",
        ),
        ("tasks --lead 罗玉珍,陈晓东", "3"),
        ("tasks --task-kind by_limit,long_term", "1 2 3 4 5"),
        ("tasks --task-kind 限期整改,立行立改", "1 2 3 4"),
        (
            "tasks --task-kind 1,2 --department 办公室,组织部 --limit 2",
            "1 2",
        ),
        (
            "tasks --task-kind 1,2 --department 办公室,组织部 --after 改2",
            "3 4",
        ),
        (
            "opinions --target department,campaign --channel 专线",
            "1 2 3 4 5 6",
        ),
        ("opinions --target 2,3 --text 排队", "6 5 4 3"),
    ] {
        assert_eq!(found(&shell, line), expected, "{line}");
    }
}

#[test]
fn days_and_figures_lie_between_bounds() {
    let shell = unordered();
    for (line, expected) in [
        ("opinions --received-from 2009-07-02", "1 2 3 5 6"),
        (
            "opinions --received-from 2009-07-02 --received-to 7月3日",
            "3 5 6",
        ),
        (
            "opinions --received-from 2009-07-02 --received-to 7月3日 --sort received",
            "6 3 5",
        ),
        (
            "opinions --received-to 2009-07-02 --sort received --newest",
            "6 4",
        ),
        (
            "opinions --received-from 2009-07-03 --sort received --after 意3",
            "5 1 2",
        ),
        // Behind a row that the bounds leave out.
        (
            "opinions --received-from 2009-07-03 --sort received --after 意4",
            "3 5 1 2",
        ),
        (
            "opinions --received-from 2009-07-02 --sort received --limit 2",
            "6 3",
        ),
        ("opinions --received-to 7月3日 --text 排队", "6 5 4 3"),
        (
            "opinions --received-from 7月3日 --text 排队 --sort received",
            "3 5",
        ),
        (
            "opinions --received-from 7月3日 --channel 专线 --state merged",
            "1 2",
        ),
        (
            "opinions --received-from 2009-07-04 --received-to 2009-07-10",
            "",
        ),
        // A span is its first and its last day.
        ("tasks --limit-from 9月", "1 2 4"),
        ("tasks --limit-from 9月中旬", "2 4"),
        ("tasks --limit-to 9月", "1 2 3"),
        ("tasks --limit-to 9月上旬 --sort limit", "3 1"),
        (
            "tasks --limit-from 三季度 --limit-to 三季度 --sort limit --newest",
            "2 1 3",
        ),
        ("tasks --issued-from 2009-07-20 --department 办公室", "1"),
        ("tasks --closed-from 2009-01-01", ""),
        ("tasks --times-returned-to 0 --state rectifying", ""),
    ] {
        assert_eq!(found(&shell, line), expected, "{line}");
    }
    // The end is said as limits are; what has passed is nothing to be told of a bound.
    for (line, same) in [
        ("tasks --limit-to 年底", "tasks --limit-to 2009-12-31"),
        ("tasks --limit-to 本周内", "tasks --limit-to 2009-07-24"),
        ("tasks --limit-to +10工作日", "tasks --limit-to 2009-08-03"),
    ] {
        assert_eq!(found(&shell, line), found(&shell, same), "{line}");
    }
    assert_eq!(shell.ask("list tasks --limit-from 年底").code, 1);
    let said = shell.ask("list opinions --received-from 3月1日");
    assert!(!said.err.contains("已过"), "{said}");
    // What was looked for is told.
    let said = shell.ask("list tasks --limit-from 9月1日");
    assert!(said.err.contains("2009-09-01"), "{said}");
}

#[test]
fn two_ends_of_one_span_lie_as_near_each_other_as_they_can() {
    let shell = unordered();
    for (line, days) in [
        (
            "tasks --limit-from 1月 --limit-to 3月",
            ["2009-01-01", "2009-03-31"],
        ),
        (
            "tasks --limit-from 1月 --limit-to 1月底",
            ["2010-01-01", "2010-01-31"],
        ),
        (
            "opinions --received-from 11月 --received-to 2月10日",
            ["2009-11-01", "2010-02-10"],
        ),
    ] {
        let said = shell.ask(&format!("list {line}")).err;
        for day in days {
            assert!(said.contains(day), "{line}: {said}");
        }
    }
}

#[test]
fn a_name_that_holds_a_comma_is_taken_whole() {
    let shell = Shell::office();
    shell.script(&[
        "add department --name 党建、群团工作科",
        "add department --name 群团工作科",
    ]);
    shell.script(&[
        "add person --name 高远 --department 党建、群团工作科",
        "add person --name 江河 --department 群团工作科",
    ]);
    let names = |line: &str| {
        let rows = listed(&shell, &format!("people --department {line}"));
        let name = |row: &serde_json::Value| row["name"].as_str().unwrap().to_owned();
        rows.iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(names("党建、群团工作科"), ["高远"]);
    assert_eq!(names("群团工作科，党建、群团工作科"), ["高远", "江河"]);
    let said = shell.ask("list people --department 党建、信访");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("信访"), "{said}");
}

#[test]
fn what_cannot_narrow_a_list_is_refused_with_what_can() {
    let shell = unordered();
    for (line, told) in [
        ("tasks --state issued,nonsense", "nonsense"),
        ("tasks --state late_closed,issued", "late_closed"),
        ("tasks --channel 专线", "--department"),
        ("opinions --limit-from 9月", "--received-from"),
        ("tasks --limit-from 9月 --limit-to 8月", "2009-08-31"),
        (
            "tasks --limit-from 10月20日 --limit-to 10月10日",
            "2009-10-10",
        ),
        ("tasks --limit-from 左右", "左右"),
        ("tasks --task-kind by_limit,sometimes", "sometimes"),
        ("tasks --department 办公室,没有的科", "没有的科"),
        ("tasks --times-returned-from 多", "0"),
    ] {
        let said = shell.ask(&format!("list {line}"));
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains(told), "{line}: {said}");
    }
}

/// The words of what is cut count what the filter means.
#[test]
fn what_is_left_out_of_a_narrowed_list_is_counted() {
    let shell = unordered();
    for (line, total) in [
        ("opinions --received-to 2009-07-03 --limit 1", "4"),
        (
            "opinions --target department,campaign --received-to 2009-07-02 --limit 1",
            "2",
        ),
        (
            "tasks --department 办公室,组织部 --limit-from 9月 --limit 1",
            "3",
        ),
    ] {
        let said = shell.ask(&format!("list {line}"));
        assert_eq!(said.code, 0, "{said}");
        assert!(said.err.contains(total), "{line}: {said}");
    }
}

#[test]
fn files_are_listed_of_what_they_prove() {
    let shell = Shell::with_evidence();
    shell.write("minutes.txt", "纪要");
    shell.script(&["attach 活1 minutes.txt", "attach 题1 minutes.txt"]);
    assert_eq!(found(&shell, "attachments --of 改-001"), "1");
    assert_eq!(found(&shell, "attachments --of 活1"), "2");
    assert_eq!(found(&shell, "attachments --of 题1"), "3");
    assert_eq!(found(&shell, "attachments --of 问1"), "");
    // They are of the campaign of what they prove, whichever is worked on.
    shell.script(&[
        "add campaign --name 作风建设年 --organiser 市总 --from_on 2009-07-01 --to_on 2010-03-31",
    ]);
    shell.write("plan.txt", "方案");
    shell.script(&["attach 题1 plan.txt"]);
    assert_eq!(found(&shell, "attachments --of 题1"), "3 4");
}

#[test]
fn of_what_a_list_can_be_is_said_where_it_is_of_something_else() {
    let shell = Shell::rectifying();
    for (line, chinese, english) in [
        (
            "list milestones --of 意1",
            "意-2009-0001是意见；整改步骤的 --of 可以是：整改任务。",
            "--of takes for milestone: task",
        ),
        (
            "list tasks --of 题1",
            "用 --campaign 题-01 列",
            "--campaign 题-01",
        ),
        (
            "list channels --of 意1",
            "渠道不挂在别的记录下，不能用 --of。",
            "no --of",
        ),
        (
            "list attachments --light red",
            "不能按 --light 筛选。",
            "cannot be filtered by --light",
        ),
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{said}");
        assert!(said.err.contains(chinese), "{said}");
        let said = shell.ask_in_english(line);
        assert!(said.err.contains(english), "{said}");
    }
}
