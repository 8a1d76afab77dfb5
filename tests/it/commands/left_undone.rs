//! What is left undone is seen: a confirmed problem of which nobody made a task, a task behind its
//! steps, a record in which something should be said by now, a step that ends with people who have
//! not done what it asks, and what was done only after its day.

use serde_json::json;

use crate::support::shell::Shell;

fn waits(shell: &Shell, queue: &str) -> Vec<String> {
    let listed = shell.ask(&format!("list --waiting={queue} --json")).json();
    let rows = listed.as_array().unwrap().iter();
    rows.map(|it| it["number"].as_str().unwrap().to_owned())
        .collect()
}

/// It waits for the leader who claimed it and for the office, and the plan is not whole without it.
#[test]
fn a_confirmed_problem_without_a_task_waits_for_one_at_every_door() {
    let shell = Shell::confirmed();
    assert_eq!(waits(&shell, "to_plan"), ["问-001"]);
    let of = |whom: &str| {
        let line = format!("list problems --waiting=to_plan --for {whom} --json");
        shell.ask(&line).json().as_array().unwrap().len()
    };
    assert_eq!((of("陈晓东"), of("何建国")), (1, 0));
    assert!(shell.ask("status").done().contains("未立任务 1"));
    let plan = shell.ask("paper plan").done();
    assert!(
        plan.contains("还没有任务的问题：问-001") && !plan.contains("都已填齐"),
        "{plan}"
    );
    let ledger = shell.ask("show 果-31 --json").json()["on_ledger"].clone();
    assert_eq!(
        (&ledger["has"], &ledger["of"], &ledger["missing"]),
        (&json!(0), &json!(1), &json!(["问-001"]))
    );
    let task = "add task --problem 问1 --goal 节约 --measure 光盘 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-10";
    shell.script(&[task]);
    assert_eq!(waits(&shell, "to_plan"), [""; 0]);
    // It is planned, and no part of the plan before it was issued.
    let ledger = shell.ask("show 果-31 --json").json()["on_ledger"].clone();
    assert_eq!(ledger["has"], 0);
    shell.script(&["do 改1 submit", "do 改1 issue --meeting 活1 --issue-no 1号"]);
    let ledger = shell.ask("show 果-31 --json").json()["on_ledger"].clone();
    assert_eq!((&ledger["has"], &ledger["of"]), (&json!(1), &json!(1)));
    // One that was withdrawn is none any more.
    shell.script(&["do 改1 withdraw --meeting 活1 --note 不办了"]);
    let ledger = shell.ask("show 果-31 --json").json()["on_ledger"].clone();
    assert_eq!(ledger["has"], 0);
    assert_eq!(waits(&shell, "to_plan"), ["问-001"]);
}

#[test]
fn a_task_behind_its_own_steps_waits_in_a_queue() {
    let mut shell = Shell::rectifying();
    shell.script(&["add milestone --task 改1 --name 出方案 --due 2009-08-10"]);
    assert_eq!(waits(&shell, "to_catch_up"), [""; 0]);
    shell.today = "2009-08-12";
    assert_eq!(waits(&shell, "to_catch_up"), ["改-001"]);
    let own = shell.ask("list tasks --waiting=to_catch_up --for 马长海 --json");
    assert_eq!(own.json().as_array().unwrap().len(), 1);
}

/// Who has not signed for it yet has it behind its steps too; goals that nothing serves are the
/// office's.
#[test]
fn what_lags_unsigned_and_what_nothing_serves_wait_for_somebody() {
    let mut shell = Shell::rectifying();
    shell.script(&[
        "add task --problem 问1 --goal 查 --measure 查 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-09-30",
        "add milestone --task 改2 --name 出方案 --due 2009-08-10",
        "do 改2 submit",
        "do 改2 issue --meeting 活1 --issue-no 9号",
    ]);
    shell.today = "2009-10-12";
    let of = |line: &str| shell.ask(line).json().as_array().unwrap().len();
    let own = "list tasks --waiting=to_catch_up --json --for 马长海";
    assert_eq!(of(own), 1);
    let goals = of("list goals --waiting=to_serve --json");
    assert!(goals > 0);
    let whose = |whom: &str| {
        of(&format!(
            "list goals --waiting=to_serve --json --for {whom}"
        ))
    };
    assert_eq!((whose("欧阳志强"), whose("马长海")), (goals, 0));
}

#[test]
fn what_should_be_said_of_something_held_or_confirmed_is_told_and_stops_nothing() {
    let shell = Shell::office();
    let add = "add activity --held-on 2009-07-06 --type";
    for (line, told) in [
        (
            "蹲点调研 --name 一 --to-on 2009-07-10 --people 陈晓东",
            vec!["地点", "内容", "成果"],
        ),
        (
            "蹲点调研 --name 二 --place 学校 --topic 维权 --outcome 报告",
            vec![],
        ),
        ("民主生活会 --name 三", vec!["听取"]),
        ("宣传报道 --name 四", vec!["媒体"]),
        ("党组会 --name 五", vec![]),
    ] {
        let said = shell.ask(&format!("{add} {line}"));
        assert_eq!(said.code, 0, "{said}");
        assert_eq!(said.err.contains("没有写"), !told.is_empty(), "{said}");
        assert!(told.iter().all(|it| said.err.contains(it)), "{said}");
    }
    // What is only planned says it when it is held.
    let planned = shell.ask("add activity --type 座谈会 --name 六 --held-on 2009-07-24");
    assert!(!planned.err.contains("没有写"), "{planned}");
    let mut later = shell;
    later.today = "2009-07-24";
    let held = later.ask("do 活6 hold");
    assert!(held.err.contains("活-006 没有写"), "{held}");
}

#[test]
fn a_confirmed_problem_without_causes_is_told() {
    let shell = Shell::office();
    shell.script(&[
        "add problem --title 食堂 --source 自查 --category 职工维权 --urgency normal --difficulty hard --problem-list team",
        "do 问1 submit",
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-20",
        "do 问1 claim --by 陈晓东 --leader 陈晓东",
    ]);
    let said = shell.ask("do 问1 confirm --meeting 活1");
    assert!(said.code == 0 && said.err.contains("主观原因"), "{said}");
    assert_eq!(
        shell
            .ask("list problems --without 主观原因 --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

/// A step may end with people who have not done what it asks; it says so, with the figure.
#[test]
fn a_step_that_ends_says_who_has_not_met_what_it_asks() {
    let mut shell = Shell::office();
    shell.today = "2009-05-20";
    shell.script(&[
        "do 阶-2 start",
        "do 环-05 start --by 欧阳志强",
        "do 果-19 deliver --note 会议纪要3号",
        "do 果-20 deliver --note 清单3号",
    ]);
    let said = shell.ask("do 环-05 finish --by 欧阳志强");
    assert!(
        said.code == 0 && said.err.contains("分管领域问题") && said.err.contains("0/"),
        "{said}"
    );
    let other = shell.ask("do 环-05 reopen --by 欧阳志强 --note 还有没办的");
    assert!(!other.err.contains("分管领域问题"), "{other}");
}

/// A problem that a leader claimed is one of his field: nobody asks him for it twice.
#[test]
fn a_claimed_problem_meets_what_is_asked_of_whoever_claimed_it() {
    let shell = Shell::confirmed();
    let met = |shell: &Shell| {
        let all = shell.ask("list requirements --json").json();
        let mut all = all.as_array().unwrap().iter();
        let own = all.find(|it| it["name"] == "分管领域问题").unwrap();
        own["on_ledger"]["has"].clone()
    };
    assert_eq!(met(&shell), 1);
    // The same problem named by hand beside it is no second one, and another leader's is his own.
    let told = shell.ask("add fulfilment --requirement 分管领域问题 --people 何建国 --fulfilled done --grounds 查过，没有");
    assert_eq!((told.code, met(&shell)), (0, json!(2)), "{told}");
    // What was put aside is no problem any more.
    shell.script(&[
        "add problem --title 另一件 --source 自查",
        "do 问2 claim --by 罗玉珍 --leader 罗玉珍",
        "do 问2 submit",
    ]);
    assert_eq!(met(&shell), 3);
    shell.script(&["do 问2 reject --meeting 活1 --note 不属实"]);
    assert_eq!(met(&shell), 2);
}

/// What is bound by the end of its phase is late after it, be it counted, met by people or ticked.
#[test]
fn what_was_done_after_the_end_of_its_phase_stays_late() {
    let mut shell = Shell::office();
    let held = "add activity --type 中心组学习 --lasts 半天 --people 陈晓东";
    let ledger = |shell: &Shell, number: &str| {
        shell.ask(&format!("show {number} --json")).json()["on_ledger"].clone()
    };
    shell.today = "2009-07-20";
    shell.script(&["set 果-06 counted_by=activity:中心组学习"]);
    let said = shell.ask(&format!("{held} --name 一 --held-on 2009-07-13"));
    assert!(
        said.err.contains("果-06") && said.err.contains("迟"),
        "{said}"
    );
    assert_eq!(ledger(&shell, "果-06")["late"], json!(true));
    let tick = shell.ask("do 果-02 deliver --note 冀工发3号");
    assert!(
        tick.err.contains("果-02") && tick.err.contains("2009-04-30"),
        "{tick}"
    );
    let listed = shell.ask("list deliverables").done();
    let row = listed.lines().find(|it| it.starts_with("果-02")).unwrap();
    assert!(row.contains("至2009-04-30"), "{row}");
    let paper = shell.ask("paper step 环-02").done();
    assert!(paper.contains("到期以后才办成的：果-06"), "{paper}");
    // One in time beside it, and it is late no more.
    shell.script(&[&format!("{held} --name 二 --held-on 2009-04-13")]);
    assert_eq!(ledger(&shell, "果-06")["late"], json!(false));
    // Days of study: who did them after the end of the phase has met it late, be some of them
    // before it.
    let study = "add activity --type 集中学习 --people 陈晓东 --name 三";
    shell.script(&[&format!(
        "{study} --held-on 2009-04-28 --to-on 2009-05-05 --lasts 5天"
    )]);
    let cells = shell.ask("list requirements --missing --json").json();
    let rows = cells.as_array().unwrap().iter();
    let own = rows.clone().find(|it| it["person"] == "陈晓东").unwrap();
    let cells = own["requirements"].as_array().unwrap().iter();
    let days = cells
        .clone()
        .find(|it| it["requirement"] == "集中学习")
        .unwrap();
    assert_eq!(
        (&days["missing"], &days["late"]),
        (&json!(false), &json!(true))
    );
}

/// Whoever keeps a ledger in whose office nobody sits yet sees all that waits; then his own.
#[test]
fn until_somebody_sits_in_the_office_the_first_screen_tells_all_that_waits() {
    let mut shell = Shell::empty();
    shell.today = "2009-02-26";
    shell.script(&[
        "init --template baoding-2009 --rehearsal --person 甲",
        "add person --name 乙",
    ]);
    let screen = |shell: &Shell| {
        let store = shell.store().display().to_string();
        let play = ["--play", "1", "--print", "--size", "80x24", "--db", &store];
        shell.run(&play).out
    };
    assert!(screen(&shell).contains("逾期成果 1"), "{}", screen(&shell));
    shell.script(&["set 岗4 holders=乙"]);
    assert!(!screen(&shell).contains("逾期成果"), "{}", screen(&shell));
}

/// An empty place says that what waits is another's.
#[test]
fn who_has_nothing_to_do_is_told_how_much_waits_for_others() {
    let mut shell = Shell::empty();
    // Nothing that is asked of everybody presses yet.
    shell.today = "2009-03-02";
    shell.script(&["init --template baoding-2009 --rehearsal --person 马长海"]);
    shell.copy("roster.csv");
    shell.script(&[
        "import roster roster.csv",
        "add batch --name 一 --channel 征求意见卡 --sent 9",
        "add opinion --text 食堂太贵 --received-on 2009-03-02 --channel 征求意见卡 --batch 一 --target work",
        "do 意1 check --reread 1",
        "do 意1 file --note 已当面答复 --by 欧阳志强",
    ]);
    let waiting = shell.ask("status --json").json()["waiting"].clone();
    let all = waiting.as_object().unwrap().iter();
    let others: i64 = all
        .filter(|it| it.0 != "to_serve")
        .map(|it| it.1.as_i64().unwrap())
        .sum();
    let store = shell.store().display().to_string();
    let play = ["--play", "1", "--print", "--size", "80x24", "--db", &store];
    let screen = shell.run(&play).out;
    let told = format!("没有；别人待办 {others} 项");
    assert!(others > 0 && screen.contains(&told), "{screen}");
}

/// What lies outside of the days of something that waits for it is told not to count; once there is
/// enough of it, or where it lies within, nothing is said.
#[test]
fn what_does_not_count_for_its_day_is_told_while_one_is_missing() {
    let mut shell = Shell::office();
    shell.today = "2009-07-20";
    let held = |day: &str| {
        let line =
            format!("add activity --type 座谈会 --topic 维权 --outcome 三条 --held-on {day}");
        shell.ask(&line).err
    };
    let told = held("2009-07-02");
    assert!(
        told.contains("果-16") && told.contains("2009-04-30"),
        "{told}"
    );
    // Once it was told, meetings of later phases are not told again.
    assert!(!held("2009-07-03").contains("果-16"));
    assert!(held("2009-01-12").contains("活动开始（2009-02-21）之前"));
    assert!(!held("2009-04-15").contains("不计入"));
    assert!(!held("2009-07-06").contains("不计入"), "there is one");
    // Each phase asks for its own of these: one of them counts it.
    let told = shell.ask("add activity --type 宣传报道 --medium 报纸 --held-on 2009-05-11");
    assert!(told.code == 0 && !told.err.contains("不计入"), "{told}");
}
