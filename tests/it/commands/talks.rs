//! Who has talked to whom before the 民主生活会: the members of the leading group among each other,
//! each of them with the departments that he leads.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// Three leaders; the first leads 办公室 with two people and 组织部 with one, the second 财务部, in
/// which nobody is. By hand: 3 pairs of members, 2 with departments.
pub(super) fn office() -> Shell {
    let mut shell = Shell::empty();
    shell.today = "2009-05-04";
    shell.script(&["init --rehearsal --template baoding-2009 --person 李办"]);
    for name in ["市总领导", "办公室", "组织部", "财务部"] {
        shell.script(&[&format!("add department --name {name}")]);
    }
    for (name, department, rank) in [
        ("陈志平", "市总领导", "county_level"),
        ("何建国", "市总领导", "county_level"),
        ("罗玉珍", "市总领导", "county_level"),
        ("刘思远", "办公室", "section_level"),
        ("赵雅琴", "办公室", "general"),
        ("孙国强", "组织部", "general"),
    ] {
        shell.script(&[&format!(
            "add person --name {name} --department {department} --rank {rank}"
        )]);
    }
    shell.script(&[
        "set 部-02 lead=陈志平",
        "set 部-03 lead=陈志平",
        "set 部-04 lead=何建国",
    ]);
    shell.today = "2009-06-15";
    shell
}

pub(super) fn talk(shell: &Shell, day: &str, people: &str) {
    shell.script(&[&format!(
        "add activity --type 谈心谈话 --held-on {day} --people {people}"
    )]);
}

/// The pairs in a state, as the page of the requirement tells programs.
pub(super) fn pairs(shell: &Shell, state: &str) -> Vec<String> {
    let shown = shell.ask("show 求-07 --json").json();
    let all = shown["pairs"].as_array().unwrap().clone();
    let of = all.iter().filter(|it| it["state"] == state);
    let name = |it: &serde_json::Value| it.as_str().unwrap_or_default().to_owned();
    of.map(|it| {
        let other = if it["with"].is_null() {
            &it["department"]
        } else {
            &it["with"]
        };
        format!("{}-{}", name(&it["member"]), name(other))
    })
    .collect()
}

#[test]
fn pairs_are_counted_out_of_talks_and_a_department_by_one_of_it() {
    let shell = office();
    assert_eq!(pairs(&shell, "missing").len(), 5);
    talk(&shell, "2009-06-10", "陈志平、何建国");
    talk(&shell, "2009-06-11", "陈志平、赵雅琴");
    // Who was called and did not come did not talk.
    talk(&shell, "2009-06-12", "何建国、罗玉珍（出差）");
    // It is not his department.
    talk(&shell, "2009-06-12", "何建国、孙国强");
    // What is planned stands apart.
    talk(&shell, "2009-06-20", "陈志平、罗玉珍");
    assert_eq!(pairs(&shell, "met"), ["陈志平-何建国", "陈志平-办公室"]);
    assert_eq!(pairs(&shell, "planned"), ["陈志平-罗玉珍"]);
    assert_eq!(pairs(&shell, "missing"), ["陈志平-组织部", "何建国-罗玉珍"]);
    let shown = shell.ask("show 求-07").done();
    let (_, page) = shown.split_once("谈心对照").unwrap();
    let (page, _) = page.split_once("\n\n").unwrap();
    assert_snapshot!(page, @r"
     民主生活会前；分析检查阶段余 78 个工作日  已谈 2/5 对，已排 1，免 0
      陈志平
          何建国 2009-06-10、罗玉珍 已排 2009-06-20、办公室 2009-06-11、组织部 未谈
      何建国  陈志平 2009-06-10、罗玉珍 未谈
      罗玉珍  陈志平 已排 2009-06-20、何建国 未谈
    ");

    // In the list each member stands with his own pairs; the exempt count for nobody.
    let stands = |name: &str| {
        let all = shell.ask("list requirements --missing --all --json").json();
        let rows = all.as_array().unwrap().clone();
        let row = rows.into_iter().find(|it| it["person"] == name).unwrap();
        let cells = row["requirements"].as_array().unwrap().clone();
        cells.into_iter().find(|it| it["requirement"] == "谈心交心")
    };
    let cell = stands("陈志平").unwrap();
    assert_eq!((&cell["met"], &cell["of"]), (&2.into(), &4.into()));
    assert!(stands("刘思远").is_none());
    shell.script(&[
        "add fulfilment --requirement 谈心交心 --people 罗玉珍 --fulfilled exempt --grounds 病假",
    ]);
    let cell = stands("陈志平").unwrap();
    assert_eq!((&cell["met"], &cell["of"]), (&2.into(), &3.into()));
    let cell = stands("何建国").unwrap();
    assert_eq!((&cell["met"], &cell["missing"]), (&1.into(), &false.into()));
    assert_eq!(stands("罗玉珍").unwrap()["exempt"], true);
    let ticked =
        shell.ask("add fulfilment --requirement 谈心交心 --people 何建国 --fulfilled done");
    assert!(ticked.err.contains("由谈心记录算出"), "{ticked}");
    shell.ask("verify").done();
}

#[test]
fn a_talk_is_between_two_and_says_where_it_fills_no_pair() {
    let shell = office();
    let talk = |people: &str| {
        shell.ask(&format!(
            "add activity --type 谈心谈话 --held-on 2009-06-10 --people {people}"
        ))
    };
    let alone = talk("陈志平");
    assert!(
        alone.code == 1 && alone.err.contains("至少两个人"),
        "{alone}"
    );
    for (people, says) in [
        ("何建国、孙国强", "何建国不分管孙国强所在的部门"),
        ("刘思远、孙国强", "刘思远、孙国强都不是它要求的人"),
        ("何建国、罗玉珍（出差）", "到场的不足两人"),
    ] {
        let told = talk(people);
        assert!(told.code == 0 && told.err.contains(says), "{told}");
    }
    for people in ["陈志平、孙国强", "陈志平、何建国"] {
        let told = talk(people);
        assert!(told.code == 0 && !told.err.contains("没有填上"), "{told}");
    }
    // No door takes the other out, and the words are there in English too.
    let alone = shell.ask("set 活-005 people=陈志平");
    assert!(
        alone.code == 1 && alone.err.contains("至少两个人"),
        "{alone}"
    );
    let alone = shell.ask_in_english("unlink 活-005 人-002 --role people");
    assert_ne!(alone.code, 0, "{alone}");
    shell.ask("verify").done();
}

/// The step of the 民主生活会 runs from 1 June on; the meeting is held on the 12th.
#[test]
fn what_is_talked_after_the_meeting_does_not_count_unless_it_makes_up_for_it() {
    let shell = office();
    talk(&shell, "2009-06-12", "陈志平、何建国");
    talk(&shell, "2009-06-13", "陈志平、罗玉珍");
    assert_eq!(pairs(&shell, "met").len(), 2);
    // One that was held before the days of the step is another.
    shell
        .script(&["add activity --type 民主生活会 --name 年度民主生活会 --held-on 2009-05-20"]);
    assert_eq!(pairs(&shell, "met").len(), 2);
    shell
        .script(&["add activity --type 民主生活会 --name 专题民主生活会 --held-on 2009-06-12"]);
    assert_eq!(pairs(&shell, "met"), ["陈志平-何建国"]);
    let shown = shell.ask("show 求-07").done();
    assert!(
        shown.contains("罗玉珍 未谈（2009-06-13 谈的在会后，不算）"),
        "{shown}"
    );
    let late =
        shell.ask("add activity --type 谈心谈话 --held-on 2009-06-14 --people 何建国、罗玉珍");
    assert!(late.err.contains("在 活-004（2009-06-12）以后"), "{late}");
    shell.ask("set 活-002 makes_up=活-004").done();
    assert_eq!(pairs(&shell, "met"), ["陈志平-何建国", "陈志平-罗玉珍"]);
    let json = shell.ask("show 求-07 --json").json();
    let all = json["pairs"].as_array().unwrap();
    let late: Vec<_> = all
        .iter()
        .filter(|it| it["late"] != serde_json::json!([]))
        .collect();
    assert_eq!(late.len(), 1, "{late:?}");
    shell.ask("verify").done();
}

#[test]
fn the_matrix_stands_behind_a_key_and_its_cells_are_doors() {
    let shell = office();
    talk(&shell, "2009-06-10", "陈志平、何建国");
    let store = shell.store();
    let store = store.to_str().unwrap();
    let shows = |keys: &str| {
        let play = ["--play", keys, "--print", "--size", "80x24", "--db", store];
        shell.run(&play).out
    };
    let matrix = shows("0 0 0 0");
    let rows: Vec<&str> = matrix.lines().skip(2).take(5).map(str::trim_end).collect();
    assert_snapshot!(rows.join("\n"), @r"
     谈心对照   民主生活会前；分析检查阶段余 78 个工作日  已谈 1/5 对，已排 0，免 0
                陈志平 何建国 罗玉珍 办公室     组织部     财务部
    ▌  陈志平   ·      ✓      ▲      ▲          ▲          —
       何建国   ✓      ·      ▲      —          —          —
       罗玉珍   ▲      ▲      ·      —          —          —
    ");
    assert!(matrix.contains("陈志平 与 何建国：已谈"), "{matrix}");
    let talk = shows("0 0 0 0 Enter");
    assert!(talk.contains("活-001"), "{talk}");
    // Nothing yet between the two: a new talk with both, of its type and form.
    let form = shows("0 0 0 0 Right Enter");
    assert!(form.contains("陈志平、罗玉珍"), "{form}");
    assert!(
        form.contains("谈心谈话") && !form.contains("议事机构"),
        "{form}"
    );
    // Of a department the other is still to be named; where only one is in it, he is.
    let form = shows("0 0 0 0 Right Right Enter");
    assert!(
        form.contains("陈志平、") && !form.contains("赵雅琴"),
        "{form}"
    );
    let form = shows("0 0 0 0 Right Right Right F3");
    assert!(
        form.contains("陈志平、组织部") || form.contains("陈志平、孙国强"),
        "{form}"
    );
    let page = shows("Ctrl-G \"求7\" Enter");
    assert!(page.contains("78 个工作日  已谈 1/5 对"), "{page}");
    assert!(shows("0 0 0 0 0").contains("↓今天"));
    assert!(shows("0 0 0 0 Esc").contains("↓今天"));
}

#[test]
fn nine_members_stand_beside_one_another_on_a_narrow_screen() {
    let shell = office();
    for name in [
        "欧阳秀英",
        "杨𠮷祥",
        "何晓东",
        "司马立新",
        "上官文博",
        "周海涛",
    ] {
        shell.script(&[&format!(
            "add person --name {name} --department 市总领导 --rank county_level"
        )]);
    }
    let store = shell.store();
    let keys = ["--play", "0 0 0 0", "--print", "--size", "80x24", "--db"];
    let said = shell.run(&[&keys[..], &[store.to_str().unwrap()]].concat());
    let lines: Vec<&str> = said.out.lines().skip(3).take(10).collect();
    assert!(
        lines[0].contains("欧阳") && lines[0].contains("周海涛"),
        "{said}"
    );
    // Nine rows, each with its eight pairs and himself.
    for line in &lines[1..] {
        let cells = line.matches(['▲', '·']).count();
        assert!(cells >= 9, "{line}");
    }
}

/// Who was a leader on the day of the meeting was to be talked to, and who led a department then.
#[test]
fn pairs_are_those_of_the_day_of_the_meeting() {
    let mut shell = office();
    talk(&shell, "2009-06-10", "陈志平、何建国");
    shell
        .script(&["add activity --type 民主生活会 --name 专题民主生活会 --held-on 2009-06-12"]);
    let before = pairs(&shell, "missing");
    assert_eq!(before.len(), 4);
    shell.today = "2009-07-20";
    shell.script(&[
        "set 人-005 rank=county_level",
        "set 人-004 rank=general",
        "add activity --type 党组会 --held-on 2009-07-20 --people 陈志平、何建国",
        "do 部-02 reassign --leader 何建国 --meeting 活-003 --note 分工文件",
    ]);
    assert_eq!(pairs(&shell, "missing"), before);
    assert_eq!(pairs(&shell, "met"), ["陈志平-何建国"]);
    // One that came afterwards and would have filled none says both.
    let late = "add activity --type 谈心谈话 --held-on 2009-07-02 --people 何建国、孙国强";
    let late = shell.ask(late);
    assert_eq!(late.code, 0, "{late}");
    assert!(late.err.contains("以后，不算会前的谈心"), "{late}");
    assert!(late.err.contains("何建国不分管孙国强所在的部门"), "{late}");
    shell.ask("verify").done();
}

/// A talk makes up for the meeting before which it should have been, and for nothing else; what
/// makes up stays behind what it makes up for.
#[test]
fn what_makes_up_for_something_makes_up_for_what_has_that() {
    let mut shell = office();
    talk(&shell, "2009-06-10", "陈志平、何建国");
    shell
        .script(&["add activity --type 民主生活会 --name 专题民主生活会 --held-on 2009-06-11"]);
    let again =
        "add activity --type 谈心谈话 --held-on 2009-06-12 --people 何建国、罗玉珍 --makes-up";
    let refused = |line: &str, words: &str| {
        let said = shell.ask(line);
        assert!(said.code == 1 && said.err.contains(words), "{line}: {said}");
    };
    refused(&format!("{again} 活-001"), "不是民主生活会");
    refused(
        "add activity --type 党组会 --held-on 2009-06-12 --makes-up 活-002",
        "没有“补”",
    );
    shell.ask(&format!("{again} 活-002")).done();
    assert_eq!(pairs(&shell, "met").len(), 2);
    refused("set 活-003 makes_up=活-001", "不是民主生活会");
    refused(
        "set 活-002 held_on=2009-06-13",
        "活-003（2009-06-12）是补它的",
    );
    shell.script(&[
        "set 活-002 held_on=2009-06-12",
        "set 活-003 makes_up=",
        "set 活-002 held_on=2009-06-13",
    ]);
    // So is what was planned and held another day.
    shell.script(&[
        "add activity --type 集中学习 --lasts 1 --held-on 2009-06-17 --people 全体",
        "add activity --type 集中学习 --lasts 1 --held-on 2009-06-18 --people 赵雅琴 --makes-up 活-004",
    ]);
    shell.today = "2009-06-19";
    let held = shell.ask("do 活-004 hold --held-on 2009-06-19");
    assert!(
        held.code == 1 && held.err.contains("活-005（2009-06-18）是补它的"),
        "{held}"
    );
    shell.ask("do 活-004 hold").done();
    shell.ask("verify").done();
}
