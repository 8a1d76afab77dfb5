//! Words that say nothing answer nothing, at whatever door they are asked for; and a limit in words
//! of which no day can be read is told.

use crate::support::shell::Shell;

#[test]
fn nil_words_answer_nothing_wherever_words_are_asked_for() {
    let shell = Shell::office();
    for nil in ["无", "同上", "—", "略。", "none", "。", "无说明"] {
        for line in [
            "add fulfilment --requirement 专题调研报告 --people 罗玉珍 --fulfilled done --grounds",
            "add fulfilment --requirement 专题调研报告 --people 罗玉珍 --fulfilled exempt --grounds",
            "add problem --category 职工维权 --title",
            "add content --name",
            "do 果-02 deliver --by 张明 --note",
            "do 果-02 deliver --by 张明 --basis",
            "set 果-12 remark=查 --reason",
            "set 果-12 --reason 试 name=",
        ] {
            let typed = if line.ends_with('=') {
                format!("{line}{nil}")
            } else {
                format!("{line} {nil}")
            };
            let said = shell.ask(&typed);
            assert!(
                said.code == 1 && said.err.contains("等于没有写"),
                "{typed}: {said}"
            );
        }
    }
    // A bare figure may be a name or a number, but is no reason.
    for line in [
        "add fulfilment --requirement 专题调研报告 --people 罗玉珍 --fulfilled done --grounds 1",
        "do 果-02 deliver --by 张明 --note 12",
        "set 果-12 remark=查 --reason 3",
    ] {
        let said = shell.ask(line);
        assert!(
            said.code == 1 && said.err.contains("等于没有写"),
            "{line}: {said}"
        );
    }
    let english = shell.ask_in_english("add content --name 同上");
    assert!(english.err.contains("says nothing"), "{english}");
}

/// What need not be said is missing where nil words stand in its place.
#[test]
fn nil_words_are_missing_for_whoever_looks_for_what_is_missing() {
    let shell = Shell::office();
    let add = "add activity --type 座谈会 --held-on 2009-07-06 --topic 维权 --name";
    shell.script(&[
        &format!("{add} 一 --place 无 --outcome 同上"),
        &format!("{add} 二 --place 一 --outcome 三条意见"),
        &format!("{add} 三 --outcome 12"),
    ]);
    let lacks = |column: &str| {
        let listed = shell.ask(&format!("list activities --without {column} --json"));
        let rows = listed.json().as_array().unwrap().clone();
        let numbers = rows
            .iter()
            .map(|it| it["number"].as_str().unwrap().to_owned());
        numbers.collect::<Vec<_>>()
    };
    assert_eq!(lacks("place"), ["活-001", "活-003"]);
    assert_eq!(lacks("outcome"), ["活-001"]);
}

#[test]
fn a_limit_in_words_of_which_no_day_is_read_is_told() {
    let shell = Shell::office();
    let added = shell.ask("add task --purpose 制度完善 --goal 建制 --limit-wording 争取国庆前");
    assert!(
        added.code == 0 && added.err.contains("读不出日子") && added.err.contains("不亮灯"),
        "{added}"
    );
    let set = shell.ask("set 改-001 limit_wording=看情况");
    assert!(set.err.contains("“看情况”读不出日子"), "{set}");
    let read = shell.ask("set 改-001 limit_wording=11月中旬");
    assert!(!read.err.contains("读不出"), "{read}");
    let ours = shell.ask(
        "add task --purpose 制度完善 --goal 再建 --urgency urgent --difficulty easy \
         --limit-wording 争取国庆前",
    );
    assert!(ours.err.contains("时限仍是拟的"), "{ours}");
    let due = shell.ask("add deliverable --step 环-09 --name 自查 --due-wording 争取国庆前");
    assert!(due.err.contains("“应完成日”空着"), "{due}");
}
