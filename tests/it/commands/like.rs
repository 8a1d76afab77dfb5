//! A new record that begins with what another says 套用.

use crate::support::shell::Shell;

#[test]
fn what_is_of_one_record_alone_is_not_taken_over() {
    let shell = Shell::office();
    shell.script(&[
        "add activity --type 集中学习 --held-on 2009-07-20 --lasts 半天 --place 三楼 --people 马长海（病假）、刘思远 --minutes-no 5",
        "add activity --like 活-001 --held-on 2009-07-22 --place 四楼",
    ]);
    let first = shell.ask("show 活-001 --json").json();
    let second = shell.ask("show 活-002 --json").json();
    for column in ["type_id", "name", "lasts"] {
        assert_eq!(first[column], second[column], "{column}");
    }
    assert_eq!(second["place"], "四楼");
    assert!(second["minutes_no"].is_null(), "{second}");
    let people = second["people"].to_string();
    assert!(
        people.contains("刘思远") && !people.contains("病假"),
        "{people}"
    );
    // Who lends nothing of what must be there is told what is missing.
    let said = shell.ask("add activity --like 活-001");
    assert_eq!(said.code, 1, "{said}");
    let said = shell.ask("add problem --like 活-001");
    assert!(said.err.contains("活-001 不是问题"), "{said}");
    let said = shell.ask("add activity --like 活-099 --held-on 2009-07-22");
    assert_ne!(said.code, 0, "{said}");
}

#[test]
fn of_an_opinion_neither_the_words_nor_the_giver_are_taken_over() {
    let shell = Shell::office();
    shell.script(&[
        "add opinion --channel 专线 --text 热线没人接 --target work --giver-name 石大川",
    ]);
    let said = shell.ask("add opinion --like 意1");
    assert!(said.code == 1 && said.err.contains("意见"), "{said}");
    shell.script(&["add opinion --like 意1 --text 窗口关得早"]);
    let second = shell.ask("show 意2 --json").json();
    assert_eq!(second["target"], "work");
    assert!(!shell.ask("show 意2").out.contains("份-0001"));
    assert_ne!(second["has_giver"], true, "{second}");
}

#[test]
fn the_parts_that_are_filled_in_with_it_come_along() {
    let shell = Shell::office();
    shell.script(&[
        "add task --goal 建章立制 --purpose 制度完善 --department 办公室 --limit 2009-11-30 --milestone 完成初稿=2009-10-20 --milestone 征求意见=2009-11-05",
        "add task --like 改1 --goal 修订守则",
        "add task --like 改1 --goal 修订办法 --milestone 报批=2009-11-10",
    ]);
    let parts = |number: &str| {
        let all = shell
            .ask(&format!("list milestones --of {number} --json"))
            .json();
        let told = |it: &serde_json::Value| format!("{} {}", it["name"], it["due"]);
        let all = all.as_array().unwrap();
        all.iter()
            .map(told)
            .collect::<Vec<_>>()
            .join("，")
            .replace('"', "")
    };
    let two = "完成初稿 2009-10-20，征求意见 2009-11-05";
    assert_eq!(parts("改1"), two);
    assert_eq!(parts("改2"), two);
    // What is typed stands in the place of all of them.
    assert_eq!(parts("改3"), "报批 2009-11-10");
    // One step takes the new one back with its parts.
    shell.ask("undo").done();
    assert_eq!(
        shell
            .ask("list milestones --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        4
    );
}
