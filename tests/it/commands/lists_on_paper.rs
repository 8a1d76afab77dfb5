//! The plan in its three lists and the rules, as papers.

use duban::exchange::paper::{CELLS, width};

use crate::support::shell::Shell;

#[test]
fn the_plan_says_which_cells_are_empty_and_tells_nothing_of_what_is_somebodys_own() {
    let shell = Shell::rectifying();
    shell.script(&[
        "add task --problem 问1 --goal 排队叫号 --department 组织部 --limit 2009-09-20",
        "add problem --title 公车私用 --about 何建国 --category 职工维权 \
         --source self_examination --urgency normal --difficulty hard",
        "add problem --title 停车难 --category 职工维权 --source research \
         --urgency normal --difficulty hard",
    ]);
    let text = shell.ask("paper plan").done();
    assert!(text.lines().all(|line| width(line) <= CELLS), "{text}");
    let bare: String = text.split_whitespace().collect();
    for said in [
        "问题清单　1项",
        "任务清单　2项",
        "责任清单　2项",
        "改-001食堂节约办公室何建国马长海",
        "未填齐的：改-002整改措施；改-002责任人。",
    ] {
        let said: String = said.split_whitespace().collect();
        assert!(bare.contains(&said), "{said}\n{text}");
    }
    assert!(
        !text.contains("停车难"),
        "no meeting confirmed it yet: {text}"
    );

    // What is named is told, but for what is one person's own.
    let named = shell.ask("paper plan 问2,问3");
    assert!(
        named.err.contains("没有列入：只限有关人查阅的1项"),
        "{named}"
    );
    assert!(!named.err.contains("作废"), "{named}");
    let named = named.done();
    assert!(named.contains("停车难"), "{named}");
    assert!(named.contains("还没有任务的问题：问-003"), "{named}");
    assert!(
        !named.contains("公车私用") && !named.contains("问-002"),
        "{named}"
    );
    let own = shell.ask("paper plan 问2");
    assert_eq!(own.code, 1, "{own}");

    shell.script(&["set 改2 measure=叫号机 owner=郭𠮷祥"]);
    let text = shell.ask("paper plan").done();
    let drafts = "还是草拟、没有报审的任务：改-002";
    assert!(text.contains(drafts) && !text.contains("已填齐"), "{text}");
}

#[test]
fn the_plan_says_what_has_passed_before_it_was_issued() {
    let mut shell = Shell::rectifying();
    // A Sunday: it runs out on the Monday, from which page, list and plan count.
    shell.script(&[
        "add task --problem 问1 --goal 排队叫号 --measure 叫号机 --department 办公室 \
         --owner 郭𠮷祥 --task-kind by_limit --limit 2009-07-26",
        "do 改2 submit",
    ]);
    shell.today = "2009-07-27";
    let text = shell.ask("paper plan").done();
    assert!(!text.contains("时限已过"), "{text}");
    assert!(text.contains("各栏都已填齐"), "{text}");
    shell.today = "2009-08-03";
    let text = shell.ask("paper plan").done();
    let bare: String = text.split_whitespace().collect();
    let past = "时限已过、还没有下达的任务：改-002（待审定，已过7天）。";
    assert!(bare.contains(past), "{text}");
    assert!(!text.contains("各栏都已填齐"), "{text}");
    let page = shell.ask("show 改2").done();
    assert!(page.contains("时限已过7天，未下达"), "{page}");
    let list = shell.ask("list tasks").done();
    assert!(list.contains("时限已过7天，未下达"), "{list}");
}

#[test]
fn the_rules_stand_in_their_lists_and_those_in_force_in_the_collection() {
    let mut shell = Shell::office();
    shell.today = "2009-07-20";
    assert_eq!(shell.ask("paper rules").code, 1, "there is none yet");
    shell.script(&[
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-20",
        "add rule --name 旧办法 --rule-change abolish",
        "add rule --name 首问负责制 --rule-change establish",
        "add rule --name 会议制度 --rule-change revise",
        "do 制1 propose",
        "do 制1 abolish --meeting 活1 --document-no 1号",
        "do 制2 draft",
        "do 制2 submit",
        "do 制2 issue --meeting 活1 --document-no 2号 --in-force-on 2009-08-01",
    ]);
    // A rule that one person's own problem brought is in no paper that goes round.
    shell.script(&[
        "add problem --title 公车私用 --about 何建国 --category 职工维权 --source self_examination",
        "add rule --name 用车自律 --rule-change establish --problem 问1",
    ]);
    let text = shell.ask("paper rules").done();
    assert!(!text.contains("用车自律"), "{text}");
    let bare: String = text.split_whitespace().collect();
    for said in [
        "立即废止的制度1件",
        "旧办法1号2009-07-20",
        "修订的制度1件",
        "新立的制度1件",
        "首问负责制2号2009-08-01",
    ] {
        assert!(bare.contains(said), "{said}\n{text}");
    }
    // What is issued is in the collection from the day on which it is in force.
    let on = |day: &str| -> String {
        let text = shell.ask(&format!("paper rules --today {day}")).done();
        text.split_whitespace().collect()
    };
    let ahead = on("2009-07-31");
    assert!(ahead.contains("制度汇编目录0件"), "{ahead}");
    assert!(ahead.contains("已印发、尚未施行的制度1件"), "{ahead}");
    let begun = on("2009-08-01");
    assert!(begun.contains("制度汇编目录1件"), "{begun}");
    assert!(!begun.contains("尚未施行"), "{begun}");
}
