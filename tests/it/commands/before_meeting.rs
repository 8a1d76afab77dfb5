//! What is to be met before a meeting, by when, of whom, and what a meeting leaves behind.

use super::talks::{office, pairs, talk};
use crate::support::shell::Shell;

/// What stands of the limit at every door: the list, its JSON, the page, the matrix, the head.
fn limits(shell: &Shell) -> (String, String, String) {
    let all = shell.ask("list requirements --json").json();
    let all = all.as_array().unwrap().clone();
    let of = |it: &&serde_json::Value| it["number"] == "求-07";
    let it = all.iter().find(of).unwrap().clone();
    let missing = shell.ask("list requirements --missing --all --json").json();
    let rows = missing.as_array().unwrap().clone();
    let row = rows
        .into_iter()
        .find(|it| it["person"] == "陈志平")
        .unwrap();
    let cells = row["requirements"].as_array().unwrap().clone();
    let cell = cells.iter().find(|it| it["requirement_number"] == "求-07");
    for word in [
        "due_on",
        "due_before",
        "due_before_number",
        "working_days_left",
    ] {
        assert_eq!(cell.unwrap()[word], it[word], "{word}");
    }
    let told = shell.ask("list requirements --missing").err;
    let line = told.lines().find(|it| it.contains("求-07 ")).unwrap();
    let (_, words) = line.split_once('：').unwrap();
    let shown = shell.ask("show 求-07").done();
    let limit = shown.lines().find(|it| it.starts_with("  期限")).unwrap();
    assert!(limit.ends_with(words), "{shown}");
    assert!(shown.contains(&format!("谈心对照 {words}")), "{shown}");
    let store = shell.store();
    let screen = |keys: &str| {
        let play = ["--play", keys, "--print", "--size", "100x24", "--db"];
        shell
            .run(&[&play[..], &[store.to_str().unwrap()]].concat())
            .out
    };
    assert!(screen("0 0 0 0").contains(words), "{}", screen("0 0 0 0"));
    let head = screen("0 Right Right Right Right Right");
    assert!(head.contains(words), "{words}: {head}");
    let told = |word: &str| it[word].to_string();
    (told("due_on"), told("working_days_left"), words.to_owned())
}

/// A talk is due before the meeting: by the phase as long as none is known, by its day once it is
/// planned, and it moves with it. 19 June is four working days behind the 15th.
#[test]
fn what_goes_before_a_meeting_is_due_by_its_day() {
    let mut shell = office();
    let (day, _, words) = limits(&shell);
    let open = "民主生活会前；分析检查阶段余";
    assert!(words.starts_with(open), "{words}");
    assert_eq!(day, "\"2009-09-30\"");
    shell.script(&["add activity --type 民主生活会 --name 专题会 --held-on 2009-06-19"]);
    let (day, left, words) = limits(&shell);
    assert_eq!((day.as_str(), left.as_str()), ("\"2009-06-19\"", "4"));
    assert_eq!(words, "民主生活会（06-19）前，还有 4 个工作日");
    shell.script(&["set 活-001 held_on=2009-06-17"]);
    assert_eq!(limits(&shell).0, "\"2009-06-17\"");
    // Once it was held and something is missing, that is a limit gone by, with its sign.
    shell.today = "2009-06-22";
    shell.script(&["do 活-001 hold"]);
    let (day, left, words) = limits(&shell);
    assert_eq!((day.as_str(), left.as_str()), ("\"2009-06-17\"", "null"));
    assert_eq!(words, "民主生活会（06-17）前，已过 3 个工作日");
    let table = shell.ask("list requirements --missing").done();
    let row = table.lines().find(|it| it.contains("陈志平")).unwrap();
    assert!(row.contains("0/4 ■"), "{row}");
}

/// Who sat in the team's department on the day that decides is of it, whoever sits there today.
#[test]
fn the_team_is_that_of_the_day_that_decides() {
    let mut shell = office();
    shell.script(&["set 部-01 department_kind=领导班子"]);
    assert_eq!(pairs(&shell, "missing").len(), 5);
    shell
        .script(&["add activity --type 民主生活会 --name 专题民主生活会 --held-on 2009-06-12"]);
    shell.today = "2009-07-20";
    // One goes and one comes: neither changes who was to talk before the meeting.
    let told = shell.ask("set 人-003 department=财务部");
    assert_eq!(told.code, 0, "{told}");
    shell.script(&["set 人-005 department=市总领导"]);
    assert_eq!(pairs(&shell, "missing").len(), 5);
    // A day that is said with it counts, and so is a department in which he always sat.
    shell.script(&["set 人-005 department_since_on=2009-06-10"]);
    let members = |shell: &Shell| {
        let all = pairs(shell, "missing");
        let of = all.iter().filter(|it| it.contains("刘思远"));
        of.count()
    };
    assert_eq!(members(&shell), 3);
    shell.script(&["set 人-005 department_since_on=2009-06-13"]);
    assert_eq!(members(&shell), 0);
    shell.ask("verify").done();
}

/// Where it asks the team and ranks, both apply; where nobody is of a team, it is said how one is
/// made.
#[test]
fn ranks_and_the_team_both_apply_and_no_team_says_how_one_is_made() {
    let shell = office();
    shell.script(&[
        "set 部-01 department_kind=领导班子",
        "add person --name 马长海 --department 市总领导 --rank section_level",
    ]);
    // Whatever his rank is: 4 members, 6 pairs of them, 2 with departments.
    assert_eq!(pairs(&shell, "missing").len(), 8);
    shell.script(&["set 求-07 ranks=县级以上"]);
    assert_eq!(pairs(&shell, "missing").len(), 5);
    shell.script(&["set 部-01 department_kind=office_department"]);
    assert_eq!(pairs(&shell, "missing").len(), 0);
    let told = shell.ask("list requirements --missing");
    assert!(
        told.err.contains("set 部-01 department_kind=领导班子"),
        "{told}"
    );
    let store = shell.store();
    let play = ["--play", "0", "--print", "--size", "80x24", "--db"];
    let head = shell
        .run(&[&play[..], &[store.to_str().unwrap()]].concat())
        .out;
    assert!(head.contains("部门类别填“领导班子”  未完成"), "{head}");
    let shown = shell.ask("show 求-07").done();
    assert!(shown.contains("部门类别填“领导班子”"), "{shown}");
}

/// A meeting that is entered later, held, or moved says which pairs and records no longer count.
#[test]
fn a_meeting_says_which_talks_it_leaves_behind() {
    let mut shell = office();
    talk(&shell, "2009-06-10", "陈志平、何建国");
    talk(&shell, "2009-06-11", "陈志平、罗玉珍");
    talk(&shell, "2009-06-12", "陈志平、孙国强");
    let draft = "add fulfilment --requirement 发言材料 --people 何建国 --fulfilled done";
    shell.script(&[&format!("{draft} --done-on 2009-06-12")]);
    let said = shell.ask("add activity --type 民主生活会 --name 专题会 --held-on 2009-06-11");
    assert!(
        said.err
            .contains("“谈心交心”有 1 对因此不再算谈过：活-003 在会"),
        "{said}"
    );
    assert!(
        said.err
            .contains("“发言材料”有 1 条落实因此不再计入：达-001"),
        "{said}"
    );
    assert_eq!(pairs(&shell, "met").len(), 2);
    let said = shell.ask("set 活-004 held_on=2009-06-10");
    assert!(
        said.err.contains("有 1 对因此不再算谈过：活-002 在会"),
        "{said}"
    );
    assert!(!said.err.contains("发言材料"), "{said}");
    // Moved back nothing is lost; planned it takes nothing away until it is held.
    let said = shell.ask("set 活-004 held_on=2009-06-15");
    assert!(!said.err.contains("不再"), "{said}");
    shell.script(&["void 活-004 --reason 录错"]);
    let said = shell.ask("add activity --type 民主生活会 --name 再开 --held-on 2009-06-16");
    assert!(!said.err.contains("不再"), "{said}");
    shell.today = "2009-06-17";
    let said = shell.ask("do 活-005 hold --held-on 2009-06-11");
    assert!(
        said.err.contains("有 1 对因此不再算谈过：活-003 在会"),
        "{said}"
    );
    let said = shell.ask_in_english("set 活-005 held_on=2009-06-10");
    assert!(said.err.contains("1 pairs of “谈心交心”"), "{said}");
    shell.ask("verify").done();
}

/// A meeting that is only planned is held against the talks as one that was held: who moves it
/// before one of them is told which pairs will count no more; what is planned behind it is no plan.
#[test]
fn a_planned_meeting_that_is_moved_names_the_talks_behind_it() {
    let shell = office();
    talk(&shell, "2009-06-12", "陈志平、何建国");
    talk(&shell, "2009-06-22", "陈志平、罗玉珍");
    shell.script(&["add activity --type 民主生活会 --name 专题会 --held-on 2009-06-26"]);
    assert_eq!(pairs(&shell, "met"), ["陈志平-何建国"]);
    assert_eq!(pairs(&shell, "planned"), ["陈志平-罗玉珍"]);
    let moved = shell.ask("set 活-003 held_on=2009-06-20");
    assert!(
        moved
            .err
            .contains("另有 1 次已排的谈心在会（2009-06-20）后：活-002"),
        "{moved}"
    );
    assert_eq!(pairs(&shell, "planned").len(), 0);
    let shown = shell.ask("show 求-07").done();
    assert!(shown.contains("罗玉珍 未谈（2009-06-22 "), "{shown}");
    let moved = shell.ask("set 活-003 held_on=2009-06-11");
    assert!(
        moved
            .err
            .contains("有 1 对到会议召开时不再算谈过：活-001 在会（2009-06-11）后"),
        "{moved}"
    );
    // It was before the meeting all the same as long as that was not held.
    assert_eq!(pairs(&shell, "met"), ["陈志平-何建国"]);
    let held = shell.ask("do 活-003 hold");
    assert!(held.err.contains("有 1 对因此不再算谈过：活-001"), "{held}");
    assert!(held.err.contains("另有 1 次已排的谈心"), "{held}");
    assert_eq!(pairs(&shell, "met").len(), 0);
    // A new one that is planned behind it says so at once.
    let late =
        shell.ask("add activity --type 谈心谈话 --held-on 2009-06-24 --people 何建国、罗玉珍");
    assert!(late.err.contains("在 活-003（2009-06-11）以后"), "{late}");
}
