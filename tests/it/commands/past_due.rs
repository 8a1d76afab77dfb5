//! What of the plan was due and is not there: told on the first screen, in `status`, on the page of
//! the phases, and who has not met what was to be met by then.

use crate::support::shell::Shell;

fn screen(shell: &Shell, keys: &str) -> String {
    let store = shell.store().display().to_string();
    let play = ["--play", keys, "--print", "--size", "80x24", "--db", &store];
    shell.run(&play).out
}

/// A new campaign of the Opinions on a day.
fn on(day: &'static str) -> Shell {
    let mut shell = Shell::empty();
    shell.today = day;
    shell.script(&[
        "init --template baoding-2009 --rehearsal",
        "add person --name 甲",
    ]);
    shell
}

#[test]
fn a_day_of_the_paper_that_passed_is_told_at_every_door_and_changes_no_light() {
    let mut shell = on("2009-02-25");
    let waits =
        |shell: &Shell| shell.ask("status --json").json()["waiting"]["to_deliver"].clone();
    assert_eq!(waits(&shell), 0, "on its day it is not late yet");
    shell.today = "2009-02-26";
    assert_eq!(waits(&shell), 1);
    let status = shell.ask("status");
    assert!(status.out.contains("逾期成果"), "{status}");
    assert_eq!(shell.ask("status --check").code, 0);
    let listed = shell.ask("list deliverables --waiting=to_deliver");
    assert!(
        listed.out.contains("动员大会") && !listed.out.contains("党组会传达"),
        "{listed}"
    );
    assert!(screen(&shell, "1").contains("逾期成果 1"));
    shell.script(&["do 果-04 deliver --by 甲 --note 会议记录待补"]);
    assert_eq!(waits(&shell), 0);
    assert!(!shell.ask("status").out.contains("逾期成果"));
}

#[test]
fn without_a_day_of_its_own_the_end_of_its_phase_binds_and_one_that_is_proposed_does_not() {
    let mut shell = on("2009-04-30");
    let waits =
        |shell: &Shell| shell.ask("status --json").json()["waiting"]["to_deliver"].clone();
    assert_eq!(waits(&shell), 1, "the steps' ends are only proposed");
    shell.today = "2009-05-04";
    assert_eq!(waits(&shell), 21, "all of phase one");
    assert!(screen(&shell, "2 Home Down Down").contains("应于04-30，已过"));
    // What goes on all along is due with the campaign.
    let listed = shell.ask("list deliverables --waiting=to_deliver").out;
    assert!(!listed.contains("果-35"), "{listed}");
}

#[test]
fn who_has_not_met_what_was_to_be_met_is_told_apart_from_what_still_has_time() {
    let mut shell = on("2009-04-30");
    shell.script(&["set 人1 rank=county_level politics=中共党员"]);
    assert!(screen(&shell, "0").contains("离学习调研阶段结束 0 个工作日"));
    assert!(
        shell
            .ask("list requirements --missing")
            .out
            .contains("0/拟5日 ▲")
    );
    shell.today = "2009-05-04";
    assert!(screen(&shell, "0").contains("学习调研阶段已于 04-30 结束，过了 1 个工作日"));
    let listed = shell.ask_on(200, "list requirements --missing").out;
    assert!(
        listed.contains("0/拟5日 ■") && listed.contains("0/1 ▲"),
        "{listed}"
    );
    let json = shell.ask("list requirements --missing --json").json();
    assert_eq!(json[0]["requirements"][0]["due_on"], "2009-04-30");
}

#[test]
fn goals_and_deliverables_are_lists_behind_the_plan_and_goals_stand_on_the_campaigns_page() {
    let shell = on("2009-05-04");
    assert!(screen(&shell, "2 F12").contains("全部目标"));
    assert!(screen(&shell, "2 F12 F12").contains("全部应有成果"));
    assert!(screen(&shell, "2 F12 F12 F12").contains("全部学习内容"));
    assert!(screen(&shell, "2 F12 F12 F12 F12").contains("↓今天"));
    let page = shell.ask("show 题-01").out;
    assert!(
        page.contains("标-01") && page.contains("思想上要有新境界"),
        "{page}"
    );
    assert!(shell.ask("show 标-04").out.contains("多关注弱势群体"));
    // The figure on the first screen leads to what is late.
    let late = screen(&shell, "1 Down Down Down Down Enter");
    assert!(
        late.contains("果-01") && late.contains("党组会传达学习"),
        "{late}"
    );
}

/// What has no day of its own is due with its whole, and says so; words are found where no index
/// of words is kept.
#[test]
fn a_deliverable_says_until_when_and_is_found_by_its_words() {
    let mut shell = Shell::office();
    shell.today = "2009-05-04";
    let due = shell.ask("list deliverables --waiting=to_deliver").done();
    assert!(due.lines().any(|it| it.contains("至2009-04-")), "{due}");
    let numbers = |line: &str| -> Vec<String> {
        let rows = shell.ask(line).json();
        let rows = rows.as_array().unwrap().iter();
        rows.map(|it| it["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let found = numbers("list deliverables --text 意见箱 --json");
    assert!(found.iter().any(|it| it == "征求意见箱设置"), "{found:?}");
    let all = shell.ask("list deliverables --json").json();
    assert!(found.len() < all.as_array().unwrap().len() / 2, "{found:?}");
    assert_eq!(
        numbers("list deliverables --text 没有这样的词 --json"),
        [""; 0]
    );
    let found = numbers("list goals --text 风貌 --json");
    assert!(found.iter().any(|it| it.contains("新风貌")), "{found:?}");
}

#[test]
fn a_day_outside_the_campaign_is_remarked_on_and_what_was_before_it_is_not_counted() {
    let shell = Shell::office();
    let said = shell.ask("set 果-16 due_on=2010-03-01");
    assert!(
        said.code == 0 && said.err.contains("不在活动期内"),
        "{said}"
    );
    let said = shell.ask("set 果-16 due_on=2009-04-20");
    assert!(
        said.code == 0 && !said.err.contains("不在活动期内"),
        "{said}"
    );
    let all = shell.ask("list deliverables --json").json();
    let all = all.as_array().unwrap();
    let long = all
        .iter()
        .find(|it| it["throughout"] == 1 || it["throughout"] == true);
    let number = long.unwrap()["number"].as_str().unwrap().to_owned();
    let counted = |shell: &Shell| {
        shell.ask(&format!("show {number} --json")).json()["on_ledger"]["has"].clone()
    };
    let report = "add activity --type 宣传报道 --name 报道 --medium 职工报 --held-on";
    shell.script(&[&format!("{report} 2009-02-01")]);
    assert_eq!(counted(&shell), 0);
    shell.script(&[&format!("{report} 2009-03-01")]);
    assert_eq!(counted(&shell), 1);
}

/// Nothing that is near waits for its day to be told: two days ahead over a weekend it is.
#[test]
fn what_is_due_soon_is_told_before_its_day() {
    let mut shell = on("2009-02-19");
    let soon =
        |shell: &Shell| shell.ask("status --json").json()["waiting"]["to_deliver_soon"].clone();
    assert_eq!(soon(&shell), 0, "four working days ahead");
    shell.today = "2009-02-20";
    assert_eq!(soon(&shell), 1, "three working days ahead");
    shell.today = "2009-02-25";
    assert_eq!(soon(&shell), 1, "on the day itself");
    let listed = shell.ask("list deliverables --waiting=将到期成果");
    assert!(listed.out.contains("动员大会"), "{listed}");
    assert!(screen(&shell, "1").contains("将到期成果 1"));
    shell.script(&["do 果-04 deliver --by 甲 --note 大会已开"]);
    assert!(!shell.ask("status").out.contains("将到期成果"));
    // Those of the phase have its last day.
    shell.today = "2009-04-27";
    assert!(shell.ask("status").out.contains("将到期成果 20"));
    shell.script(&["set 题-01 yellow_days=2"]);
    assert_eq!(soon(&shell), 0);
}

/// A requirement waits as long as somebody has not met it: of days so early that they can still be
/// done; for a person only what he has not met himself.
#[test]
fn what_people_have_not_met_is_told_at_every_door_to_whom_it_may_concern() {
    let mut shell = on("2009-04-20");
    shell.script(&[
        "add person --name 乙",
        "set 人1,人2 rank=general politics=群众",
        "add person --name 丙",
        "add fulfilment --requirement 学习内容 --people 甲、乙、丙 --fulfilled exempt --grounds 另行组织",
    ]);
    let waits = |shell: &Shell, whom: &str| {
        let all = shell.ask(&format!("list --waiting --json{whom}")).json();
        let mut rows = all.as_array().unwrap().iter();
        let queue = rows.find(|it| it["queue"] == "to_meet").unwrap();
        queue["waiting"].clone()
    };
    assert_eq!(
        waits(&shell, ""),
        1,
        "five days can just be done: {}",
        shell.ask("list --waiting --json").out
    );
    shell.today = "2009-04-17";
    assert_eq!(waits(&shell, ""), 0, "there is time");
    shell.today = "2009-04-30";
    shell.script(&[
        "add fulfilment --requirement 集中学习 --people 甲 --fulfilled done --days 半天 --done-on 4-29",
    ]);
    let named = |whom: &str| {
        let rows = shell.ask(&format!("list requirements --waiting=to_meet --json{whom}"));
        let rows = rows.json();
        let rows = rows.as_array().unwrap().iter();
        rows.map(|it| it["number"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(named(" --for 乙"), ["求-01"]);
    assert!(screen(&shell, "1").contains("未达要求 1"));
    assert!(screen(&shell, "1 Down Down Down Down Down Down Enter").contains("未完成名单"));
    shell.script(&[
        "add fulfilment --requirement 集中学习 --people 乙 --fulfilled exempt --grounds 病假",
    ]);
    assert_eq!(
        waits(&shell, " --for 乙"),
        0,
        "who is exempt misses nothing"
    );
    assert_eq!(waits(&shell, " --for 甲"), 1);
    assert_eq!(waits(&shell, ""), 1);
    shell.script(&[
        "add fulfilment --requirement 集中学习 --people 甲、丙 --fulfilled exempt --grounds 外派",
    ]);
    assert_eq!(waits(&shell, ""), 0);
    assert!(!shell.ask("status").out.contains("未达要求"));
}

/// Where the line is too short, what is missing stays and what everybody has met goes.
#[test]
fn on_a_short_line_the_columns_in_which_something_is_missing_stay() {
    let mut shell = on("2009-03-02");
    shell.script(&[
        "set 人1 rank=county_level politics=中共党员",
        "add fulfilment --requirement 学习内容 --people 甲 --fulfilled exempt --grounds 病假",
    ]);
    shell.today = "2009-05-04";
    let heads = |shell: &Shell| {
        let listed = shell.ask("list requirements --missing").done();
        listed.lines().next().unwrap().to_owned()
    };
    let first = heads(&shell);
    assert!(
        first.contains("专题调研报告") && !first.contains("查找差距"),
        "what has time goes first: {first}"
    );
    shell.script(&[
        "add fulfilment --requirement 专题调研报告 --people 甲 --fulfilled exempt --grounds 病假",
    ]);
    let then = heads(&shell);
    assert!(
        !then.contains("专题调研报告") && then.contains("查找差距"),
        "what is met goes before it: {then}"
    );
}

/// A day of its own that is a day off runs out on the next working day: until then it is due soon,
/// and late only after it.
#[test]
fn a_due_day_on_a_day_off_runs_out_on_the_next_working_day() {
    let mut shell = on("2009-04-15");
    shell.script(&["add deliverable --step 思想发动 --name 简报 --due 2009-04-18"]);
    for (day, queue) in [
        ("2009-04-18", "将到期成果"),
        ("2009-04-19", "将到期成果"),
        ("2009-04-20", "将到期成果"),
        ("2009-04-21", "逾期成果"),
    ] {
        shell.today = day;
        let listed = shell.ask(&format!("list deliverables --waiting={queue}"));
        assert!(listed.out.contains("简报"), "{day}: {listed}");
    }
}

#[test]
fn without_a_roster_nobody_is_said_to_have_met_everything() {
    let mut shell = Shell::empty();
    shell.today = "2009-03-02";
    shell.script(&["init --template baoding-2009 --rehearsal"]);
    let said = shell.ask("list requirements --missing");
    assert!(said.err.contains("名册还没有导入"), "{said}");
}

/// In an office of many people it is counted beside the screen, and stands there all the same.
#[test]
fn what_many_people_have_not_met_stands_on_the_first_screen_too() {
    let mut shell = Shell::empty();
    shell.today = "2009-03-02";
    let people: Vec<String> = (0..201).map(|n| format!("职工{n:03},办公室")).collect();
    shell.write("many.csv", format!("姓名,部门\n{}\n", people.join("\n")));
    shell.script(&[
        "init --template baoding-2009 --rehearsal",
        "import roster many.csv --make-departments",
    ]);
    shell.today = "2009-04-30";
    assert!(screen(&shell, "1").contains("未达要求 2"));
    assert_eq!(shell.ask("status --json").json()["waiting"]["to_meet"], 2);
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("未达要求 2");
    pty.send(b"\x11");
    assert!(pty.wait_exit().success());
}

/// A tick hides nothing: as long as the ledger has less than is asked for it waits, for the office.
#[test]
fn what_is_ticked_with_too_little_behind_it_waits_until_that_is_there() {
    let mut shell = on("2009-02-26");
    shell.script(&["do 果-04 deliver --by 甲 --note 会议记录在档案室三号柜"]);
    let short =
        |shell: &Shell| shell.ask("status --json").json()["waiting"]["to_complete"].clone();
    assert_eq!(short(&shell), 1);
    assert!(shell.ask("status").out.contains("未足成果 1"));
    assert!(screen(&shell, "1").contains("未足成果 1"));
    let listed = shell.ask("list deliverables --waiting=未足成果");
    assert!(
        listed.out.contains("动员大会") && !listed.out.contains("党组会传达"),
        "{listed}"
    );
    let same = shell.ask("list deliverables --short");
    assert_eq!(
        same.out, listed.out,
        "the filter and the queue mean the same"
    );
    shell.script(&[
        "add activity --type 动员大会 --name 作风建设动员大会 --held-on 2009-02-25 --people 甲 --outsiders 3",
    ]);
    shell.today = "2009-02-27";
    assert_eq!(short(&shell), 0);
    assert!(!shell.ask("status").out.contains("未足成果"));
}
