//! Sentences of the Opinions that ask for something, and by what it is counted: a meeting by what
//! it spoke of, papers by the units that handed theirs in, problems of one's own by whose they are.

use serde_json::{Value, json};

use crate::support::shell::Shell;

fn ledger(shell: &Shell, number: &str) -> Value {
    shell.ask(&format!("show {number} --json")).json()["on_ledger"].clone()
}

/// How somebody stands to a requirement.
pub(super) fn cell(shell: &Shell, whom: &str, requirement: &str) -> Value {
    let rows = shell.ask("list requirements --missing --json").json();
    let mut rows = rows.as_array().unwrap().iter();
    let row = rows.find(|it| it["person"] == whom).unwrap();
    let mut cells = row["requirements"].as_array().unwrap().iter();
    let cell = cells.find(|it| it["requirement"] == requirement);
    cell.cloned().unwrap_or_default()
}

#[test]
fn a_meeting_counts_by_what_it_spoke_of_and_others_are_let_be() {
    let mut shell = Shell::office();
    shell.today = "2009-02-27";
    let held = "add activity --type 党组会 --lasts 半天 --held-on";
    let other = shell.ask(&format!("{held} 2009-02-24 --name 党组会 --topic 研究基建"));
    assert!(
        other.code == 0 && !other.err.contains("果-01"),
        "it is about something else\n{other}"
    );
    let unsaid = shell.ask(&format!("{held} 2009-02-25 --name 党组会"));
    assert!(
        unsaid.err.contains("没有写议题，不计入“党组会传达学习”"),
        "{unsaid}"
    );
    assert_eq!(ledger(&shell, "果-01")["has"], 0);
    let tick = shell.ask("do 果-01 deliver");
    assert!(
        tick.code == 1 && tick.err.contains("写到“传达、学习”"),
        "{tick}"
    );
    let page = shell.ask("show 果-01").done();
    assert!(page.contains("写到“传达、学习”的"), "{page}");
    shell.script(&["set 活2 topic=传达学习省委、市委有关精神"]);
    assert_eq!(ledger(&shell, "果-01")["has"], 1);
    shell.ask("do 果-01 deliver").done();
    shell.today = "2009-10-20";
    let later = shell.ask(&format!("{held} 2009-10-14 --name 党组会 --topic 传达精神"));
    assert!(!later.err.contains("果-01"), "{later}");
}

/// Of a meeting behind the days of the step only the one that spoke of it is told.
#[test]
fn what_speaks_of_something_else_is_not_told_to_come_too_late() {
    let mut shell = Shell::office();
    shell.today = "2009-10-20";
    shell.ask("do 阶-1 start").done();
    let held = "add activity --type 党组会 --lasts 半天 --held-on 2009-10-14 --name 党组会";
    let other = shell.ask(&format!("{held} --topic 研究基建"));
    assert!(!other.err.contains("果-01"), "{other}");
    let own = shell.ask(&format!("{held}二 --topic 传达学习"));
    assert!(own.err.contains("果-01"), "{own}");
}

#[test]
fn a_rule_may_say_of_what_and_one_that_cannot_is_refused() {
    let shell = Shell::office();
    for (rule, told) in [
        ("activity:党组会~@step", "不是一条记数规则"),
        ("opinions:专线~中午", "不是一条记数规则"),
        ("handed-in:外单位", "直属单位"),
    ] {
        let said = shell.ask(&format!("set 果-02 counted_by={rule}"));
        assert!(said.code == 1 && said.err.contains(told), "{rule}: {said}");
    }
    shell.script(&[
        "set 果-02 counted_by=activity:党组会~实施意见@phase",
        "set 种-01 name=党组会议",
    ]);
    let renamed = shell.ask("show 果-02 --json").json();
    assert_eq!(renamed["counted_by"], "activity:党组会议~实施意见@phase");
    let english = shell.ask("show 果-02 --lang en").done();
    assert!(english.contains("that speak of 实施意见"), "{english}");
}

/// What asks for all that is to be studied goes on asking for all of it.
#[test]
fn content_that_is_added_is_asked_for_by_whoever_asks_for_all() {
    let mut shell = Shell::office();
    shell.today = "2009-03-20";
    let amount = |shell: &Shell| shell.ask("show 求-11 --json").json()["amount"].clone();
    assert_eq!(amount(&shell), 10);
    let plan = shell.ask("show 学-10 --json").json();
    assert_eq!(plan["name"], "活动方案", "四(二) asks for it");
    let added = shell.ask("add content --name 省委补充意见");
    assert!(
        added.err.contains("求-11") && added.err.contains("11"),
        "{added}"
    );
    assert_eq!(amount(&shell), 11);
    assert_eq!(cell(&shell, "陈晓东", "学习内容")["amount"], 11);
    shell.script(&["void 学-11 --reason 误"]);
    assert_eq!(amount(&shell), 10);
    shell.ask("undo").done();
    assert_eq!(amount(&shell), 11);
    // Who asks for less than all meant that.
    shell.script(&["set 求-11 amount=5", "add content --name 又一项"]);
    assert_eq!(amount(&shell), 5);
    shell.ask("verify").done();
}

fn part_number(shell: &Shell, name: &str) -> String {
    let units = shell.ask("list departments --json").json();
    let mut units = units.as_array().unwrap().iter();
    let unit = units.find(|it| it["name"] == name).unwrap();
    unit["number"].as_str().unwrap().to_owned()
}

#[test]
fn papers_of_units_are_counted_by_who_handed_theirs_in() {
    let mut shell = Shell::office();
    shell.today = "2009-02-26";
    let before = ledger(&shell, "果-05");
    assert_eq!((&before["has"], &before["of"]), (&json!(0), &json!(5)));
    assert!(
        before["missing"]
            .as_array()
            .unwrap()
            .contains(&json!("职工学校")),
        "{before}"
    );
    let words = shell.ask("do 果-05 deliver --note 各单位已报");
    assert!(words.err.contains("未足"), "{words}");
    shell.ask("undo").done();
    shell.script(&["set 果-05 handed-in=职工学校、工人文化宫"]);
    let some = ledger(&shell, "果-05");
    assert_eq!((&some["has"], &some["of"]), (&json!(2), &json!(5)));
    assert!(
        !some["missing"]
            .as_array()
            .unwrap()
            .contains(&json!("职工学校"))
    );
    let page = shell.ask("show 果-05").done();
    assert!(
        page.contains("2/5") && page.contains("工人疗养院"),
        "{page}"
    );
    let refused = shell.ask("do 果-05 deliver");
    assert!(
        refused.code == 1 && refused.err.contains("2/5"),
        "{refused}"
    );
    // An office department is none of them: whoever names it is told which are.
    let office = part_number(&shell, "办公室");
    for line in [
        "set 果-05 handed-in=职工学校、办公室".to_owned(),
        format!("link 果-05 {office}"),
    ] {
        let refused = shell.ask(&line);
        let told = "没有“办公室”这一项，可选：";
        assert!(
            refused.code == 1
                && refused.err.contains(told)
                && refused.err.contains("工人疗养院"),
            "{line}: {refused}"
        );
    }
    let english = shell.ask("set 果-05 handed-in=办公室 --lang en");
    assert!(
        english.code == 1 && english.err.contains("工人疗养院"),
        "{english}"
    );
    assert_eq!(ledger(&shell, "果-05")["has"], 2);
    shell.script(&["set 果-05 handed-in=职工学校"]);
    assert_eq!(ledger(&shell, "果-05")["has"], 1);
    let units = shell.ask("list departments --json").json();
    let mut units = units.as_array().unwrap().iter();
    let school = units.find(|it| it["name"] == "职工学校").unwrap();
    let unit = shell
        .ask(&format!("show {}", school["number"].as_str().unwrap()))
        .done();
    assert!(unit.contains("已报的成果"), "{unit}");
}

#[test]
fn what_comes_after_something_short_is_told_so() {
    let mut shell = Shell::confirmed();
    shell.today = "2009-10-20";
    shell.script(&["do 果-31 deliver --note 先公布后下达，见党组会纪要"]);
    let ticked = shell.ask("do 果-32 deliver --note 机关公开栏");
    assert!(
        ticked.code == 0 && ticked.err.contains("果-31") && ticked.err.contains("0/1"),
        "{ticked}"
    );
}

/// What a paper should say has its place beside what is delivered, and whoever records papers is
/// told.
#[test]
fn what_a_paper_should_say_is_told_to_whoever_records_it() {
    let mut shell = Shell::office();
    shell.today = "2009-07-01";
    let page = shell.ask("show 果-25").done();
    assert!(page.contains("努力方向"), "{page}");
    let page = shell.ask("show 果-35").done();
    assert!(page.contains("新思路、新举措"), "{page}");
    let told = shell.ask("add fulfilment --requirement 查找差距 --people 陈晓东 --fulfilled done --grounds 党支部存");
    assert!(told.code == 0 && told.err.contains("努力方向"), "{told}");
    let other = shell.ask(
        "add fulfilment --requirement 发言材料 --people 陈晓东 --fulfilled done --grounds 存",
    );
    assert!(
        other.code == 0 && other.err.contains("以后不好查"),
        "{other}"
    );
    assert!(!other.err.contains("应写到"), "{other}");
}

/// A draft whose limit has passed says so though no light is lit; the plan says which are drafts,
/// and that it is whole only without them.
#[test]
fn a_draft_past_its_limit_says_so_and_the_plan_says_which_are_drafts() {
    let mut shell = Shell::confirmed();
    shell.script(&[
        "set 问1 problem_list=班子问题 --reason 查摆",
        "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --lead 何建国 --owner 马长海 --task-kind by_limit --limit 2009-09-10",
    ]);
    let near = shell.ask("list tasks").done();
    assert!(!near.contains("时限已过"), "{near}");
    let plan = shell.ask("paper plan").done();
    assert!(
        plan.contains("草拟")
            && plan.contains("没有报审的任务：改-001")
            && !plan.contains("各栏都已填齐"),
        "{plan}"
    );
    shell.today = "2009-09-20";
    for line in ["list tasks", "show 改1", "list tasks --waiting=to_submit"] {
        let said = shell.ask(line).done();
        assert!(said.contains("时限已过10天"), "{line}: {said}");
    }
    let db = shell.store().display().to_string();
    let screen = shell.run(&["--db", &db, "--play", "5", "--print", "--size", "120x24"]);
    assert!(screen.out.contains("时限已过10天"), "{screen}");
    let figures = shell.ask("status --json").json();
    assert_eq!(figures["lights"]["red"], 0, "no clock goes for a draft");
    // It is submitted in time, and not issued.
    shell.today = "2009-07-20";
    shell.script(&["do 改1 submit"]);
    let plan = shell.ask("paper plan").done();
    assert!(plan.contains("各栏都已填齐"), "{plan}");
    shell.today = "2009-09-20";
    let sent = shell.ask("list tasks").done();
    assert!(sent.contains("时限已过10天"), "not issued yet\n{sent}");
}

#[test]
fn a_light_that_lag_colours_says_that_it_lags() {
    let mut shell = Shell::rectifying();
    shell.script(&[
        "add milestone --task 改1 --name 排日程 --due 2009-07-22",
        "set 题1 lag_colours=1",
    ]);
    shell.today = "2009-07-30";
    let db = shell.store().display().to_string();
    let screen = shell.run(&["--db", &db, "--play", "5", "--print", "--size", "120x24"]);
    assert!(screen.out.contains("■滞后8天"), "{screen}");
}

#[test]
fn the_foot_names_what_the_phase_still_asks_for_and_one_person_is_asked_about() {
    let mut shell = Shell::office();
    shell.today = "2009-03-02";
    let said = shell.ask("list requirements --missing");
    let told = format!("{}{}", said.out, said.err);
    assert!(
        told.contains("求-01 集中学习") && told.contains("学习调研"),
        "{said}"
    );
    assert!(
        !told.contains("求-10"),
        "the second phase has not begun: {said}"
    );
    let his = shell
        .ask("list requirements --missing --for 陈晓东 --json")
        .json();
    let his = his.as_array().unwrap();
    assert!(his.len() == 1 && his[0]["person"] == "陈晓东", "{his:?}");
    let alone = shell.ask("list requirements --for 陈晓东");
    assert_ne!(alone.code, 0, "{alone}");
    let branch = shell
        .ask("list requirements --missing --by branch --for 陈晓东 --json")
        .json();
    assert_eq!(branch.as_array().unwrap().len(), 1, "{branch}");
}

#[test]
fn a_late_tick_of_what_nothing_counts_is_told_on_its_page() {
    let mut shell = Shell::office();
    shell.today = "2009-05-11";
    shell
        .ask("do 果-02 deliver --note 保工发〔2009〕3号")
        .done();
    let shown = shell.ask("show 果-02").done();
    assert!(shown.contains("勾选迟"), "{shown}");
    let json = shell.ask("show 果-02 --json").json();
    assert_eq!(json["ticked_late"]["due_on"], "2009-04-30");
    let english = shell.ask("show 果-02 --lang en").done();
    assert!(english.contains("working days later"), "{english}");
}
