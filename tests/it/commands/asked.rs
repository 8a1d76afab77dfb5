//! What is asked of people: by when, how many have met it, what it takes to be exempt, and the
//! meeting before which it is to be met.

use crate::support::shell::Shell;

/// A campaign of the Opinions with two branches; 甲 and 丙 are leaders, 乙 sits in the office.
fn campaign() -> Shell {
    let mut shell = Shell::empty();
    shell.today = "2009-03-02";
    shell.script(&[
        "init --template baoding-2009 --rehearsal",
        "add department --name 班子 --department-kind leadership",
        "add person --name 甲一 --branch 第一支部 --department 班子 --rank county_level --politics 中共党员",
        "add person --name 乙二 --branch 第一支部 --politics 中共党员",
        "add person --name 丙三 --branch 第二支部 --department 班子 --rank county_level --politics 中共党员",
        "set 岗4 holders=乙二",
    ]);
    shell
}

#[test]
fn a_branch_is_exempt_as_a_whole_and_who_is_left_is_told() {
    let shell = campaign();
    let exempt = "add fulfilment --requirement 支部专题学习 --fulfilled exempt --grounds 病假";
    let one = shell.ask(&format!("{exempt} --people 甲一"));
    assert!(one.code == 0 && one.err.contains("乙二 没有免"), "{one}");
    let rest = shell.ask(&format!("{exempt} --people 乙二"));
    assert!(rest.code == 0 && !rest.err.contains("没有免"), "{rest}");
    let left = shell
        .ask("list requirements --missing --by branch --json")
        .json();
    let told = left.to_string();
    assert!(told.contains("第二支部"), "{told}");
}

#[test]
fn the_list_of_requirements_says_by_when_and_by_how_many() {
    let shell = campaign();
    let listed = shell.ask("list requirements").done();
    for told in ["已达到", "0/3", "0/2", "至2009-04-30"] {
        assert!(listed.contains(told), "{told}\n{listed}");
    }
}

/// What presses is what is left: whoever has studied four days of five needs one more, and the
/// queue of one person is his own, also where he sits in the office.
#[test]
fn what_presses_is_what_is_left_to_do_and_the_queue_of_one_is_his_own() {
    let mut shell = campaign();
    shell.script(&["add fulfilment --requirement 集中学习 --people 甲一、丙三 --fulfilled done --done-on 2009-02-23 --to-on 2009-03-02"]);
    shell.today = "2009-04-20";
    let pressing = |shell: &Shell, whom: &str| {
        let asked = format!("list requirements --waiting=to_meet {whom} --json");
        shell.ask(&asked).json().to_string()
    };
    assert!(pressing(&shell, "").contains("集中学习"), "乙二 has not");
    assert!(pressing(&shell, "--for 乙二").contains("集中学习"));
    assert!(!pressing(&shell, "--for 甲一").contains("集中学习"));
    // 乙二 did four days: one is left, and nine working days.
    shell.script(&["add fulfilment --requirement 集中学习 --people 乙二 --fulfilled done --done-on 2009-04-13 --to-on 2009-04-16"]);
    assert!(
        !pressing(&shell, "").contains("集中学习"),
        "{}",
        pressing(&shell, "")
    );
}

/// A meeting before the days of its step is another, which is told with the way out; what is
/// planned behind the meeting is told when that is planned, and as planned.
#[test]
fn a_meeting_names_the_talks_it_leaves_behind_and_one_too_early_says_so() {
    let mut shell = campaign();
    shell.today = "2009-05-04";
    shell.script(&["add activity --type 谈心谈话 --held-on 2009-07-06 --people 甲一、丙三"]);
    let early = shell.ask("add activity --type 民主生活会 --held-on 2009-05-04 --people 甲一");
    assert!(early.code == 0 && early.err.contains("早于"), "{early}");
    let met = shell.ask("add activity --type 民主生活会 --held-on 2009-06-26 --people 甲一");
    assert!(met.code == 0 && !met.err.contains("早于"), "{met}");
    assert!(
        met.err.contains("已排的谈心") && met.err.contains("活-001"),
        "{met}"
    );
    let shown = shell.ask("show 求-07").done();
    assert!(
        shown.contains("已排的在会后") && !shown.contains("谈的在会后"),
        "{shown}"
    );
}

/// What was planned for a day that has passed waits to be settled; a span that goes on does not. A
/// day behind the campaign and work in a step that nobody has begun are told.
#[test]
fn what_was_planned_and_is_over_waits_and_what_lies_outside_is_told() {
    let mut shell = campaign();
    shell.script(&[
        "add activity --type 党组会 --held-on 2009-03-10",
        "add activity --type 蹲点调研 --held-on 2009-03-16 --to-on 2009-03-20 --people 甲一",
    ]);
    let waiting = |shell: &Shell| shell.ask("list --waiting=to_hold --json").json();
    assert_eq!(waiting(&shell), serde_json::json!([]));
    shell.today = "2009-03-18";
    let waits = waiting(&shell);
    assert_eq!(waits[0]["number"], "活-001");
    assert_eq!(waits.as_array().unwrap().len(), 1, "{waits}");
    assert_eq!(shell.ask("status --json").json()["waiting"]["to_hold"], 1);
    let held = shell.ask("do 活-001 hold --by 乙二");
    assert_eq!(held.code, 0, "{held}");
    assert_eq!(waiting(&shell), serde_json::json!([]));
    let late = shell.ask("add activity --type 座谈会 --held-on 2010-01-05");
    assert!(late.code == 0 && late.err.contains("活动结束"), "{late}");
    let early = shell.ask("add activity --type 中心组学习 --held-on 2009-03-09 --lasts 半天");
    assert!(early.err.contains("还没有开始，已有它的工作"), "{early}");
}

#[test]
fn nothing_is_asked_for_and_a_reason_is_understood_by_either_name() {
    let shell = campaign();
    let none = shell.ask("set 求-01 amount=0");
    assert!(none.code == 1 && none.err.contains("至少是 1"), "{none}");
    shell.script(&[
        "add activity --type 座谈会 --held-on 2009-03-02",
        "void 活-001 --note 误录",
        "add activity --type 座谈会 --held-on 2009-03-02",
        "do 活-002 void --by 乙二 --reason 误录",
    ]);
    let unsaid = shell.ask("add fulfilment --requirement 集中学习 --people 乙二 --days 半天");
    assert_eq!(unsaid.err.matches("完成或免").count(), 1, "{unsaid}");
}

/// Several that are adopted by one meeting have one remark; a phase that is moved over the next one
/// says so.
#[test]
fn what_is_said_of_several_alike_is_said_once() {
    let shell = campaign();
    shell.script(&["add activity --type 党组会 --held-on 2009-03-01"]);
    let adopted = shell.ask("do 环-02,环-03,环-04 adopt --meeting 活-001 --note 3号文");
    assert_eq!(adopted.code, 0, "{adopted}");
    assert_eq!(adopted.err.matches("才录入的").count(), 1, "{adopted}");
    assert!(adopted.err.contains("环-02、环-03、环-04"), "{adopted}");
    let moved = shell.ask(
        "do 阶-1 move --from-on 2009-02-21 --to-on 2009-05-20 --meeting 活-001 --note 决定",
    );
    assert!(moved.code == 0 && moved.err.contains("重叠"), "{moved}");
}

/// 机关各党支部: a branch of nobody but those of an institution is not asked for the meeting of
/// branches, and is for the study.
#[test]
fn of_branches_of_some_departments_only_those_are_asked() {
    let shell = campaign();
    shell.script(&[
        "add department --name 文化宫 --department-kind institution",
        "add person --name 丁四 --branch 第三支部 --department 文化宫 --politics 中共党员",
    ]);
    let listed = shell
        .ask("list requirements --missing --all --by branch --json")
        .json();
    let rows = listed.as_array().unwrap();
    let asked = |branch: &str, of: &str| {
        let row = rows.iter().find(|it| it["branch"] == branch).unwrap();
        let mut cells = row["requirements"].as_array().unwrap().iter();
        cells.any(|it| it["requirement"] == of)
    };
    assert!(asked("第三支部", "支部专题学习"), "{listed}");
    assert!(!asked("第三支部", "专题组织生活会"), "{listed}");
    assert!(asked("第一支部", "专题组织生活会"), "{listed}");
    let exempt =
        "add fulfilment --requirement 专题组织生活会 --fulfilled exempt --grounds 病假";
    let stranger = shell.ask(&format!("{exempt} --people 丁四"));
    assert_eq!(stranger.code, 1, "{stranger}");
}
