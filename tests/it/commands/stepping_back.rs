//! Which step is taken back, by whom, until when, and where that is told.

use super::brought_back::other;
use crate::support::shell::{APPLY, Shell};

const LATER: &str = "--note 纸上没有 --paper 申请表存根 --second 欧阳志强";

#[test]
fn the_day_of_a_meeting_is_undone_as_long_as_it_bears_its_decisions() {
    let mut shell = Shell::rectifying();
    shell.today = "2009-07-22";
    shell.script(&[
        "add activity --name 小组会 --deciding-body steering_group --held-on 2009-07-21",
        "do 改1 suspend --meeting 活2 --on 2009-07-22 --review-on 2009-08-20 \
         --pause-plan 先定 --note 等",
        "set 活2 held_on=2009-07-22 --reason 笔误",
        "undo",
        "verify",
    ]);
    assert_eq!(shell.ask("show 活2 --json").json()["held_on"], "2009-07-21");
    // Brought back, it is judged again.
    shell.script(&["redo", "verify"]);
    assert_eq!(shell.ask("show 活2 --json").json()["held_on"], "2009-07-22");
}

#[test]
fn a_correction_with_its_reason_is_undone_on_its_day_only() {
    let mut shell = Shell::rectifying();
    shell.script(&["set 改1 issue_no=2号 --reason 笔误", "undo", "redo"]);
    shell.today = "2009-07-22";
    let said = shell.ask("undo");
    assert_eq!(said.code, 1, "{said}");
    for words in ["改-001", "2009-07-20", "更正", "F2"] {
        assert!(said.err.contains(words), "{words}: {said}");
    }
    assert_eq!(shell.ask("show 改1 --json").json()["issue_no"], "2号");
    // The way that it names leads out; an edit that needs no reason is undone as before.
    shell.script(&[
        "set 改1 issue_no=1号 --reason 改回",
        "add task --problem 问1 --goal 卫生 --measure 清洗 --department 办公室 --owner 马长海 \
         --task-kind by_limit --limit 2009-09-10",
        "set 改2 remark=备注",
    ]);
    shell.today = "2009-07-24";
    shell.script(&["undo", "verify"]);
}

#[test]
fn whoever_takes_out_what_was_misrecorded_is_at_the_keyboard_or_of_the_office() {
    let mut shell = Shell::with_evidence();
    shell.script(&[APPLY]);
    for _ in 0..2 {
        for by in ["马长海", "刘思远", "何建国"] {
            let said = shell.ask(&format!("do 改1 misrecorded --by {by} {LATER}"));
            assert_eq!(said.code, 1, "{said}");
            assert!(said.err.contains("经办须是"), "{said}");
        }
        shell.today = "2009-07-22";
    }
    // A second person of the office is another than the first.
    let said = shell.ask(&format!("do 改1 misrecorded --by 欧阳志强 {LATER}"));
    assert!(said.code == 1 && said.err.contains("另一个人"), "{said}");
    shell.script(&[&format!("do 改1 misrecorded {LATER}"), "verify"]);
}

#[test]
fn a_request_that_was_refused_bars_nothing() {
    let shell = Shell::with_evidence();
    let ask = |wanted: &str| {
        format!(
            "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted {wanted} \
             --progress 一半 --note 未到"
        )
    };
    shell.script(&[
        &ask("2009-09-30"),
        "do 延1 first_check --by 欧阳志强",
        "do 延1 grant --by 何建国 --limit 2009-09-30",
        &ask("2009-10-20"),
        "do 延2 first_check --by 欧阳志强",
    ]);
    let said = shell.ask("do 延1 misrecorded --note 未批");
    assert_eq!(said.code, 1, "{said}");
    shell.script(&[
        "do 延2 refuse --by 何建国 --note 不批",
        "do 延1 misrecorded --note 未批",
        "verify",
    ]);
    assert_eq!(shell.ask("show 改1 --json").json()["limit"], "2009-09-10");
}

#[test]
fn each_place_says_which_step_is_taken_back() {
    let mut shell = Shell::with_evidence();
    shell.script(&[APPLY]);
    shell.today = "2009-07-22";
    let step = "申请销号 2009-07-20";
    let next = shell.ask("next 改1").done();
    assert!(next.contains(&format!("误录更正：{step}")), "{next}");
    let offered = shell.ask("next 改1 --json").json();
    let offered = offered.as_array().unwrap().iter();
    let back: Vec<_> = offered
        .filter(|it| it["transition"] == "misrecorded")
        .collect();
    assert_eq!(back[0]["takes_back"]["command"], "task.apply");
    assert_eq!(back[0]["takes_back"]["on"], "2009-07-20");
    let popup = shell
        .ask("--play '5 F4' --print --db data/duban/duban.db --size 80x24")
        .done();
    assert!(popup.contains(&format!("误录更正：{step}")), "{popup}");
    let english = shell.ask_in_english("next 改1").done();
    assert!(english.contains("mistaken entry: Apply"), "{english}");
    let said = shell.ask(&format!("do 改1 misrecorded {LATER}"));
    assert!(said.err.contains(&format!("误录更正（{step}）")), "{said}");
    let told = shell.ask("journal --of 改1 --limit 1").done();
    assert!(told.contains(&format!("误录更正：{step}")), "{told}");
    let entry = &shell.ask("show 改1 --json").json()["history"][0];
    assert_eq!(entry["undoes_command"], "task.apply");
    let page = shell
        .ask("--play '5 Enter' --print --db data/duban/duban.db --size 120x40")
        .done();
    assert!(page.contains("误录更正：申请销号"), "{page}");
}

#[test]
fn the_history_of_a_task_tells_of_what_acts_made_of_it() {
    let shell = Shell::with_evidence();
    shell.script(&[
        "do 改1 ask_extension --by 马长海 --signed-by 刘思远 --wanted 2009-09-30 \
         --progress 一半 --note 未到",
        "do 延1 first_check --by 欧阳志强",
        "do 改1 no_change --by 马长海",
    ]);
    let told = shell.ask("show 改1").done();
    let history = told.split_once("申请延期  延-001").map(|(_, rest)| rest);
    assert!(history.is_some_and(|it| !it.contains("初审")), "{told}");
    for words in ["初审  延-001", "进-001", "进-002"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let listed = shell.ask("journal --of 改1 --json --all").json();
    let commands = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["command"].clone());
    let commands: Vec<_> = commands.collect();
    for command in [
        "task.ask_extension",
        "extension.first_check",
        "task.no_change",
    ] {
        assert!(
            commands.iter().any(|it| it == command),
            "{command}: {commands:?}"
        );
    }
    // Of another record it tells nothing.
    let other = shell.ask("journal --of 问1").done();
    assert!(!other.contains("申请延期"), "{other}");
}

#[test]
fn the_first_screen_tells_of_what_left_and_of_looking_back() {
    let shell = Shell::rectifying();
    shell.struck_off();
    for n in 2..=3 {
        shell.script(&[
            &format!(
                "add task --problem 问1 --goal 目标第{n} --measure 清洗 --department 办公室 \
                 --owner 马长海 --task-kind by_limit --limit 2009-09-10"
            ),
            &format!("do 改{n} submit"),
            &format!("do 改{n} issue --meeting 活1 --issue-no {n}号"),
        ]);
    }
    shell.script(&[
        "do 改1 look_back --by 欧阳志强 --result 1 --note 属实",
        "do 改2 hand_over --meeting 活1 --receiver 组织部 --note 归口",
        "do 改3 withdraw --meeting 活1 --note 重复",
    ]);
    let screen = shell
        .ask("--play 1 --print --db data/duban/duban.db --size 120x40")
        .done();
    for words in [
        "回头看 改-001",
        "移交 改-002",
        "撤销任务 改-003",
        "移交或撤销 2",
    ] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
}

#[test]
fn a_long_refusal_is_read_whole_on_a_narrow_screen() {
    let mut shell = Shell::with_evidence();
    shell.script(&[APPLY]);
    shell.today = "2009-08-20";
    let said = shell.ask("undo").err;
    let screen = shell
        .ask("--play 'Ctrl-Z' --print --db data/duban/duban.db --size 80x24")
        .done();
    let letters = |text: &str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    let said = letters(said.trim_start_matches("督办："));
    assert!(letters(&screen).contains(&said), "{said}\n{screen}");
}

#[test]
fn whoever_led_a_task_is_no_outsider_to_it() {
    let shell = Shell::with_evidence();
    shell.script(&["set 改1 lead=陈晓东 --reason 分工调整", APPLY]);
    for line in ["do 改1 check --by 何建国", "do 改1 check --by 陈晓东"] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}\n{said}");
    }
    shell.script(&["do 改1 check --by 郭𠮷祥"]);
    let said = shell.ask("do 附1 check --by 何建国");
    assert_eq!(said.code, 1, "{said}");
}

#[test]
fn that_nothing_changed_is_said_once_a_day() {
    let shell = Shell::rectifying();
    let line = "do 改1 no_change --by 马长海";
    let refused = |line: &str, first: &str| {
        let said = shell.ask(line);
        let told = said.err.contains("已记过本周无变化") && said.err.contains(first);
        assert!(said.code == 1 && told, "{line}: {said}");
    };
    shell.script(&[line]);
    let notes = shell.ask("list progress --json").json();
    let last = |notes: &serde_json::Value| {
        let all = notes.as_array().unwrap();
        all.last().unwrap()["number"].as_str().unwrap().to_owned()
    };
    let first = last(&notes);
    refused(line, &first);
    let today = shell.ask("status --json").json()["date"]
        .as_str()
        .unwrap()
        .to_owned();
    refused(&format!("{line} --on {today}"), &first);
    let next = shell.ask("next 改1 --json").json();
    let offers = next.as_array().unwrap();
    let offer = offers
        .iter()
        .find(|it| it["transition"] == "no_change")
        .unwrap();
    assert_eq!(offer["possible"], false, "{offer}");
    // What did change may be said all the same; and undone it is not there.
    shell.script(&[
        "do 改1 progress --done 已约谈 --by 马长海",
        "undo",
        "undo",
        line,
    ]);
    let second = last(&shell.ask("list progress --json").json());
    refused(line, &second);
    let back = shell.ask("do 改1 misrecorded --note 点错了");
    assert_eq!(back.code, 0, "{back}");
    shell.script(&[line]);
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_file_comes_back_also_to_a_problem_that_was_not_listed() {
    let shell = Shell::office();
    shell.script(&[
        "add problem --title 会多 --source self_examination --category 职工维权 --urgency normal --difficulty hard",
        "do 问1 submit",
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-20",
        "do 问1 reject --meeting 活1 --note 不属本次范围",
    ]);
    std::fs::write(shell.path("会议纪要.txt"), "不列入").unwrap();
    // Why it was not listed is proved by a file, and whoever took that back brings it back.
    shell.script(&["attach 问1 会议纪要.txt", "undo", "redo"]);
    let file = shell.ask("show 附1 --json").json();
    assert_ne!(file["state"], "void", "{file}");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_was_taken_back_is_named_up_to_five_records_and_then_that_there_are_more() {
    let shell = Shell::office();
    for n in 1..=6 {
        shell.script(&[&format!(
            "add opinion --channel 专线 --text 第{n}处走廊暗 --target department --category 职工维权"
        )]);
    }
    for (which, named, more) in [("意1..意5", 5, false), ("意1..意6", 5, true)] {
        shell.script(&[&format!("do {which} check --reread 1")]);
        let said = shell.ask("undo");
        assert_eq!(said.err.matches("意-").count(), named, "{said}");
        assert_eq!(said.err.contains('…'), more, "{said}");
    }
}

#[test]
fn what_was_taken_back_a_moment_ago_comes_back_as_it_stood() {
    let mut shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    shell.write("another.txt", "另一张");
    shell.script(&["attach 改1 proof.txt", "attach 改1 another.txt"]);
    let state = |shell: &Shell, file: &str| {
        let file = shell.ask(&format!("show {file} --json")).json();
        file["state"].as_str().unwrap().to_owned()
    };
    let withdraw = "do 改1 withdraw --meeting 活1 --note 不办了";
    // A task that has ended takes no file anew; this one had both when it ended.
    other(&shell, withdraw);
    shell.script(&["undo", "redo", "verify"]);
    assert_eq!(state(&shell, "附2"), "attached");
    // What others did meanwhile is looked at again.
    shell.script(&["undo"]);
    other(&shell, "do 改1 misrecorded --note 误");
    other(&shell, withdraw);
    let said = shell.ask("redo");
    assert_eq!(said.code, 1, "{said}");
    assert!(said.err.contains("改-001"), "{said}");
    assert_eq!(state(&shell, "附2"), "void");
    other(&shell, "do 改1 misrecorded --note 误");
    shell.script(&["redo"]);
    other(&shell, withdraw);
    // Two steps back and two forth.
    shell.script(&["undo", "undo"]);
    for file in ["附1", "附2"] {
        assert_eq!(state(&shell, file), "void");
        shell.script(&["redo", "verify"]);
        assert_eq!(state(&shell, file), "attached");
    }
    // Not on another day.
    shell.script(&["undo"]);
    shell.today = "2009-07-21";
    assert_eq!(shell.ask("redo").code, 1);
    assert_eq!(state(&shell, "附2"), "void");
}
