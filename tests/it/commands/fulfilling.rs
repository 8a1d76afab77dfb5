//! What is recorded of a requirement by hand: half days, and at no door what cannot be; and from
//! and to which day somebody is asked for something.

use serde_json::Value as Json;

use crate::support::shell::Shell;

/// A store with a leader, a section head and two others.
pub(super) fn office() -> Shell {
    let mut shell = Shell::empty();
    shell.today = "2009-02-25";
    shell.script(&[
        "init --rehearsal --template baoding-2009 --person 李办",
        "add department --name 办公室",
    ]);
    for (name, rank) in [
        ("陈志平", "county_level"),
        ("刘思远", "section_level"),
        ("赵雅琴", "general"),
    ] {
        shell.script(&[&format!(
            "add person --name {name} --department 办公室 --rank {rank} --politics 中共党员 \
             --branch 一支部"
        )]);
    }
    shell.today = "2009-04-14";
    shell
}

/// The cell of a person and a requirement; nothing where it is not asked of him.
pub(super) fn cell(shell: &Shell, person: &str, requirement: &str) -> Option<Json> {
    let all = shell.ask("list requirements --missing --all --json").json();
    let all = all.as_array().unwrap().clone();
    let row = all.into_iter().find(|it| it["person"] == person)?;
    let mut cells = row["requirements"].as_array().unwrap().iter();
    cells.find(|it| it["requirement"] == requirement).cloned()
}

const STUDY: &str = "add fulfilment --requirement 集中学习 --fulfilled done --people";

#[test]
fn half_days_are_recorded_as_people_say_them() {
    let shell = office();
    for (day, days) in [
        ("2009-03-02", "0.5"),
        ("2009-03-03", "半天"),
        ("2009-03-04", "0.5天"),
        ("2009-03-05 --to-on 2009-03-06", "一天半"),
    ] {
        shell
            .ask(&format!("{STUDY} 赵雅琴 --days {days} --done-on {day}"))
            .done();
    }
    let study = cell(&shell, "赵雅琴", "集中学习").unwrap();
    assert_eq!(study["done"], 3, "{study}");
    assert_eq!(shell.ask("show 达-001 --json").json()["days"], 0.5);
    // On one day nobody does more than a day, whichever door it was recorded at.
    let held = "add activity --type 集中学习 --name 学习 --lasts 1 --people 赵雅琴 --held-on";
    shell.script(&[&format!("{held} 2009-03-02")]);
    let study = cell(&shell, "赵雅琴", "集中学习").unwrap();
    assert_eq!(study["done"], 3.5, "{study}");
    // In the form the same words are read, and what is counted otherwise has another field.
    let store = shell.store();
    let store = store.to_str().unwrap();
    let shows = |keys: &str, lang: &str| {
        let play = [
            "--play", keys, "--print", "--size", "80x24", "--db", store, "--lang", lang,
        ];
        shell.run(&play).out
    };
    let form = shows("0 Down F3", "zh");
    assert!(form.contains("天数") && !form.contains("数量"), "{form}");
    let form = shows("0 Down Right F3", "en");
    assert!(form.contains("Amount") && !form.contains("Days"), "{form}");
}

/// Whoever says no day means today, and is told so; what cannot be counted says why and what then.
#[test]
fn today_is_taken_in_the_open_and_what_cannot_be_counted_says_the_way_out() {
    let shell = office();
    let taken = shell.ask(&format!("{STUDY} 赵雅琴 --days 1"));
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(
        taken.err.contains("记为今天（2009-04-14）"),
        "{}",
        taken.err
    );
    assert_eq!(
        shell.ask("show 达-001 --json").json()["done_on"],
        "2009-04-14"
    );
    let said = shell.ask(&format!("{STUDY} 刘思远 --days 1 --done-on 2009-03-05"));
    assert!(!said.err.contains("记为今天"), "{}", said.err);
    let exempt = "add fulfilment --requirement 集中学习 --fulfilled exempt --grounds 病假";
    let none = exempt.replace("病假", "无");
    let none = shell.ask(&format!("{none} --people 陈志平"));
    assert!(none.err.contains("等于没有写") && none.code == 1, "{none}");
    let exempt = shell.ask(&format!("{exempt} --people 陈志平"));
    assert!(!exempt.err.contains("记为今天"), "{}", exempt.err);
    for (days, words) in [
        ("--done-on 2009-03-07", "做了多久没有写"),
        ("--done-on 2009-03-07 --to-on 2009-03-08", "没有工作日"),
        ("--to-on 2009-03-06", "也要写从哪一天起"),
    ] {
        let refused = shell.ask(&format!("{STUDY} 赵雅琴 {days}"));
        assert!(
            refused.code != 0 && refused.err.contains(words),
            "{}",
            refused.err
        );
        assert!(!refused.err.contains("此项必填"), "{}", refused.err);
    }
    // The form shows the day before it is taken, as one that may be changed.
    let store = shell.store();
    let store = store.to_str().unwrap();
    let keys = "0 Home F3 \"刘思远\" Enter 1";
    let play = ["--play", keys, "--print", "--size", "80x24", "--db", store];
    let form = shell.run(&play);
    assert!(form.out.contains("先填今天"), "{}{}", form.out, form.err);
}

/// The week of 2009-03-16, its weekend, and the Friday before the campaign.
#[test]
fn what_took_several_days_has_its_last_day_and_no_day_counts_twice() {
    let shell = office();
    let done =
        |shell: &Shell, name: &str| cell(shell, name, "集中学习").map(|it| it["done"].clone());
    // Its working days are counted, and counted anew when a day of it moves.
    shell
        .ask(&format!(
            "{STUDY} 赵雅琴 --done-on 2009-03-18 --to-on 2009-03-23"
        ))
        .done();
    let shown = shell.ask("show 达-001 --json").json();
    assert_eq!(
        (&shown["days"], &shown["to_on"]),
        (&4.0.into(), &"2009-03-23".into())
    );
    assert_eq!(done(&shell, "赵雅琴"), Some(4.into()));
    shell.ask("set 达-001 to_on=2009-03-20").done();
    assert_eq!(done(&shell, "赵雅琴"), Some(3.into()));
    // What was held in these days counts no day again, whichever of the two comes first.
    shell.script(&[
        "add activity --type 集中学习 --name 学习 --lasts 1 --people 赵雅琴、刘思远 \
                    --held-on 2009-03-19",
    ]);
    assert_eq!(done(&shell, "赵雅琴"), Some(3.into()));
    let told = shell.ask(&format!(
        "{STUDY} 刘思远 --done-on 2009-03-18 --to-on 2009-03-20"
    ));
    assert!(told.err.contains("刘思远那几天还参加了 活-001"), "{told}");
    assert_eq!(done(&shell, "刘思远"), Some(3.into()));
    for (days, says) in [
        (
            "--done-on 2009-03-20 --to-on 2009-03-24",
            "已记过（达-001）",
        ),
        ("--done-on 2009-03-25 --days 2", "几天的请写明“至”"),
        ("--done-on 2009-02-20", "在活动开始（2009-02-21）之前"),
        (
            "--done-on 2009-04-14 --to-on 2009-04-15",
            "2009-04-15还没到",
        ),
    ] {
        let days = if days.contains("--days") || days.contains("--to-on") {
            days.to_owned()
        } else {
            format!("{days} --days 1")
        };
        let said = shell.ask(&format!("{STUDY} 赵雅琴 {days}"));
        assert!(said.code == 1 && said.err.contains(says), "{days}: {said}");
    }
    // However much it comes to, a day counts once; but no less is asked than so many days, and
    // whoever did more did it.
    let more = shell.ask(&format!(
        "{STUDY} 赵雅琴 --done-on 2009-03-20 --to-on 2009-03-31"
    ));
    assert!(more.err.contains("一天只记一次"), "{more}");
    shell
        .ask(&format!(
            "{STUDY} 赵雅琴 --done-on 2009-03-23 --to-on 2009-03-30"
        ))
        .done();
    assert_eq!(done(&shell, "赵雅琴"), Some(9.into()));
    // Nothing counts that was held before the campaign.
    shell.script(&[
        "add activity --type 集中学习 --name 学习 --lasts 1 --people 陈志平 \
                    --held-on 2009-02-20",
    ]);
    assert_eq!(done(&shell, "陈志平"), Some(0.into()));
    // In the form the working days stand there as soon as its last day is typed.
    let store = shell.store();
    let keys = "0 Down F3 1 '2009-03-02' Enter '2009-03-06' Enter";
    let play = [
        "--play",
        keys,
        "--print",
        "--size",
        "80x24",
        "--db",
        store.to_str().unwrap(),
    ];
    let form = shell.run(&play).out;
    assert!(form.contains("按工作日算出"), "{form}");
    shell.ask("verify").done();
}

#[test]
fn no_door_lets_in_what_was_recorded_already_or_is_not_asked() {
    let shell = office();
    let report = "add fulfilment --requirement 专题调研报告 --fulfilled done --people";
    for (line, says) in [
        (format!("{report} 陈志平、赵雅琴"), "不要求赵雅琴"),
        (format!("{report} 陈志平 --amount 99"), "每人只要求 1"),
        (format!("{STUDY} 赵雅琴 --amount 3"), "按日计，请填“天数”"),
        (format!("{STUDY} 赵雅琴 --days 5.5"), "只有 1 天"),
        (format!("{STUDY} 赵雅琴"), "做了多久没有写"),
    ] {
        let said = shell.ask(&line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains(says), "{line}: {said}");
    }
    shell.ask(&format!("{report} 陈志平")).done();
    let again = shell.ask(&format!("{report} 陈志平"));
    assert!(again.err.contains("陈志平已记过（达-001）"), "{again}");
    let exempt = "add fulfilment --requirement 专题调研报告 --fulfilled exempt --grounds 外派 \
                  --people 陈志平";
    let both = shell.ask(exempt);
    assert!(both.err.contains("已经完成（达-001）"), "{both}");
    // Taken back, another stands there: it does not come back beside it.
    shell.script(&["undo", exempt]);
    let back = shell.ask("redo");
    assert_ne!(back.code, 0, "{back}");
    let done = shell.ask(&format!("{report} 陈志平"));
    assert!(done.err.contains("已免（达-002）"), "{done}");
    // Who was exempt did nothing on any day: that is not turned into its being done.
    let turned = shell.ask("set 达2 fulfilled=done");
    assert!(turned.code == 1 && turned.err.contains("日期"), "{turned}");
    let english = shell.ask_in_english(&format!("{report} 陈志平"));
    assert!(english.err.contains("exempt (达-002)"), "{english}");
    shell.ask("verify").done();
}

/// The first phase ends on 2009-04-30, the second on 2009-09-30.
#[test]
fn rank_of_the_last_day_of_the_phase_decides_of_whom_it_is_asked() {
    let mut shell = office();
    let asked = |shell: &Shell, name: &str| cell(shell, name, "蹲点调研").is_some();
    assert_eq!(
        [asked(&shell, "陈志平"), asked(&shell, "刘思远")],
        [true, false]
    );
    // While the phase runs the rank of today counts.
    shell.script(&["set 人-003 rank=county_level"]);
    assert!(asked(&shell, "刘思远"));
    shell.script(&["undo"]);
    assert!(!asked(&shell, "刘思远"));
    // Promoted after its last day: not asked for what was over, but for what comes.
    shell.today = "2009-05-18";
    shell.script(&["set 人-003 rank=county_level"]);
    assert!(!asked(&shell, "刘思远"));
    assert!(cell(&shell, "刘思远", "发言材料").is_some());
    // The day from which it counts may be said, and be corrected.
    shell.script(&["set 人-003 rank_since_on=2009-04-20"]);
    assert!(asked(&shell, "刘思远"));
    shell.script(&["set 人-003 rank_since_on=2009-05-04"]);
    assert!(!asked(&shell, "刘思远"));
    // Who is a leader no more was one then.
    shell.today = "2009-06-01";
    shell.script(&["set 人-002 rank=general"]);
    assert!(asked(&shell, "陈志平"));
    assert!(cell(&shell, "陈志平", "发言材料").is_none());
    let cell = cell(&shell, "陈志平", "蹲点调研").unwrap();
    assert_eq!(cell["asked_on"], "2009-04-30");
    shell.ask("verify").done();
}

#[test]
fn who_joins_or_leaves_counts_from_or_to_his_day() {
    let mut shell = office();
    let study = |day: &str| {
        format!("add activity --type 集中学习 --held-on {day} --lasts 1 --people 全体")
    };
    shell.script(&[
        &study("2009-03-03"),
        &study("2009-03-04"),
        &study("2009-03-05"),
    ]);
    shell.script(&["set 人-004 joined_on=2009-03-04"]);
    let done = |shell: &Shell| cell(shell, "赵雅琴", "集中学习").map(|it| it["done"].clone());
    assert_eq!(done(&shell), Some(2.into()));
    shell.script(&["set 人-004 left_on=2009-03-04"]);
    // He has left: what still runs is asked of him no more, and he stands nowhere.
    assert_eq!(done(&shell), None);
    let all = shell.ask("list requirements --missing --all --json").json();
    assert!(
        all.as_array()
            .unwrap()
            .iter()
            .all(|it| it["person"] != "赵雅琴")
    );
    let wrong = shell.ask("set 人-004 left_on=2009-03-03");
    assert_eq!(wrong.code, 1, "{wrong}");

    // In the second phase: who came after the first is not missing for it, who left after it is.
    shell.today = "2009-06-01";
    shell.script(&[
        "set 人-004 joined_on=2009-05-11 left_on=",
        "set 人-003 left_on=2009-05-20",
    ]);
    assert_eq!(done(&shell), None);
    assert!(cell(&shell, "赵雅琴", "查找差距").is_some());
    let left = cell(&shell, "刘思远", "集中学习").unwrap();
    assert_eq!((&left["done"], &left["missing"]), (&3.into(), &true.into()));
    assert!(cell(&shell, "刘思远", "查找差距").is_none());
    let store = shell.store();
    let store = store.to_str().unwrap();
    let play = [
        "--play",
        "0 Down Down",
        "--print",
        "--size",
        "80x24",
        "--db",
        store,
    ];
    let named = shell.run(&play).out;
    let days = "2009-05-20 离岗。 按 2009-04-30 在岗、职级。";
    assert!(named.contains(days), "{named}");
    shell.ask("verify").done();
}

#[test]
fn what_a_change_of_somebody_takes_out_of_the_counts_is_told() {
    let shell = office();
    shell.script(&[
        "add fulfilment --requirement 专题调研报告 --fulfilled done --people 陈志平",
        &format!("{STUDY} 陈志平 --done-on 2009-03-18 --to-on 2009-03-20"),
    ]);
    let rank = shell.ask("set 人-002 rank=general");
    assert!(
        rank.code == 0
            && rank
                .err
                .contains("1 条落实因此不再计入：达-001 专题调研报告"),
        "{rank}"
    );
    let back = shell.ask("set 人-002 rank=county_level");
    assert!(!back.err.contains("不再计入"), "{back}");
    let joined = shell.ask("set 人-002 joined_on=2009-04-15");
    assert!(joined.err.contains("2 条落实"), "{joined}");
    shell.script(&["undo"]);
    let english = shell.ask_in_english("set 人-002 left_on=2009-03-01");
    assert!(
        english
            .err
            .contains("2 records of what was done count no more"),
        "{english}"
    );
}

/// Who did it stands in the list, however narrow it is.
#[test]
fn the_list_says_who_did_it() {
    let shell = office();
    shell.script(&[&format!("{STUDY} 赵雅琴 --days 1 --done-on 2009-03-05")]);
    let listed = shell.ask("list fulfilments");
    assert!(listed.out.contains("赵雅琴"), "{listed}");
}

/// A file has room for everybody; a list that names one of many says so.
#[test]
fn of_many_people_a_file_names_all_and_a_list_says_that_it_does_not() {
    let shell = office();
    shell.script(&[&format!(
        "{STUDY} 赵雅琴、陈志平、刘思远 --days 1 --done-on 2009-03-05"
    )]);
    let file = shell.ask("list fulfilments --csv").done();
    for name in ["赵雅琴", "陈志平", "刘思远"] {
        assert!(file.contains(name), "{file}");
    }
    let plain = shell.ask_on(200, "list fulfilments");
    assert!(plain.out.contains(" +2"), "{plain}");
    assert!(plain.err.contains("只列第一人"), "{plain}");
}
