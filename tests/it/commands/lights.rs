//! What falls due beside tasks: replies of units that opinions were referred to, and reviews of
//! problems that are kept; and several lights asked for together.

use insta::assert_snapshot;

use crate::support::shell::{APPLY, Said, Shell};

/// Three opinions referred on 20 July 2009, a Monday, with different days for the reply.
fn referred() -> Shell {
    let shell = Shell::office();
    shell.three_opinions();
    for (n, day) in [(1, "7月22日"), (2, "7月27日"), (3, "8月底")] {
        shell.script(&[
            &format!("do 意{n} check --reread 1"),
            &format!("do 意{n} refer --handled-by 后勤处 --reply-by-on {day} --note 归他们办 --by 欧阳志强"),
        ]);
    }
    shell
}

fn numbers(said: &Said) -> Vec<String> {
    let all = said.json();
    let all = all.as_array().unwrap().iter();
    all.map(|it| it["number"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_referred_opinion_is_lit_by_the_day_of_its_reply_until_that_has_come() {
    let mut shell = referred();
    let lit = |shell: &Shell, lights: &str| {
        let said = shell.ask(&format!("list opinions --light {lights} --json"));
        numbers(&said).join(" ")
    };
    // Three working days before it is yellow, the day after it is red.
    assert_eq!(lit(&shell, "yellow"), "意-2009-0001");
    shell.today = "2009-07-23";
    assert_eq!(lit(&shell, "red"), "意-2009-0001");
    assert_eq!(lit(&shell, "yellow"), "意-2009-0002");
    assert_eq!(lit(&shell, "green"), "意-2009-0003");
    assert_eq!(lit(&shell, "grey"), "");
    let one = shell.ask("show 意1 --json").json();
    assert_eq!(
        (&one["light"], &one["days_late"]),
        (&"red".into(), &1.into())
    );
    assert_eq!(one["reply_by_on"], "2009-07-22");
    let status = shell.ask("status --json").json();
    assert_eq!(status["opinions"]["reply_overdue"], 1);
    assert_eq!(status["opinions"]["reply_due_soon"], 1);
    assert_eq!(status["light"], "red");
    // Whoever watches reads one line.
    let check = shell.ask("status --check");
    assert_eq!(
        (check.code, check.out.trim()),
        (2, "演练账：红灯：意见逾期 1、意见临期 1（2009-07-23）")
    );
    let check = shell.ask_in_english("status --check");
    let said = "rehearsal: red: opinion Overdue 1, opinion Due soon 1 (2009-07-23)";
    assert_eq!(check.out.trim(), said);
    assert!(
        shell.ask("status").out.contains("转办逾期"),
        "{}",
        shell.ask("status")
    );

    // Once the reply has come nothing is due any more.
    shell.script(&["do 意1 receive_reply --note 已换灯", "verify"]);
    assert_eq!(lit(&shell, "red"), "");
    let one = shell.ask("show 意1 --json").json();
    assert_eq!(one["reply_came_on"], "2009-07-23");
    assert!(one["light"].is_null(), "{one}");
    assert_eq!(shell.ask("status --check").code, 1);
    shell.script(&["undo", "verify"]);
    assert_eq!(lit(&shell, "red"), "意-2009-0001");
    // Given back by the unit it waits for nobody.
    shell.script(&["do 意1 return --note 不归后勤", "verify"]);
    assert_eq!(lit(&shell, "red"), "");
    assert!(shell.ask("show 意1 --json").json()["reply_by_on"].is_null());
}

#[test]
fn several_lights_are_asked_for_together_and_an_unknown_one_is_refused() {
    let mut shell = referred();
    shell.today = "2009-07-23";
    for (lights, found) in [
        ("red,yellow", "意-2009-0001 意-2009-0002"),
        ("逾期、临期", "意-2009-0001 意-2009-0002"),
        ("green，red", "意-2009-0001 意-2009-0003"),
        ("red,red", "意-2009-0001"),
        ("green,grey", "意-2009-0003"),
    ] {
        let said = shell.ask(&format!("list opinions --light {lights} --json"));
        assert_eq!(numbers(&said).join(" "), found, "{lights}");
    }
    assert_snapshot!(shell.ask("list opinions --light red,purple"), @r"
    ! 督办：没有“purple”这种灯，可用的有：red、yellow、green、grey。
    = 1
    ");
    assert_eq!(shell.ask("list opinions --light ''").code, 1);
    assert_eq!(shell.ask("list rules --light red").code, 1);
    for empty in ["''", "、"] {
        let said = shell.ask(&format!("list opinions --state {empty}"));
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{said}");
    }
    for option in ["--received-from", "--received-to", "--channel", "--text"] {
        let said = shell.ask(&format!("list opinions {option} ''"));
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{said}");
        assert!(said.err.contains(option), "{said}");
    }
}

#[test]
fn lights_of_tasks_are_sets_too() {
    let mut shell = Shell::rectifying();
    shell.script(&[
        "add task --problem 问1 --goal 第二 --measure 做 --department 办公室 --owner 马长海 --task-kind by_limit --limit 2009-07-30",
        "do 改2 submit",
        "do 改2 issue --meeting 活1 --issue-no 2号",
        "do 改2 sign --by 马长海",
        "do 改1 suspend --meeting 活1 --review-on 2009-08-20 --pause-plan 先定 --note 等",
    ]);
    let lit = |shell: &Shell, line: &str| {
        numbers(&shell.ask(&format!("list tasks {line} --json"))).join(" ")
    };
    shell.today = "2009-07-28";
    assert_eq!(lit(&shell, "--light yellow"), "改-002");
    assert_eq!(lit(&shell, "--light yellow,grey"), "改-001 改-002");
    assert_eq!(lit(&shell, "--light red,green"), "");
    assert_eq!(
        lit(&shell, "--light yellow,grey --state suspended"),
        "改-001"
    );
    shell.today = "2009-08-03";
    assert_eq!(lit(&shell, "--light red,yellow"), "改-002");
    assert_eq!(lit(&shell, "--light green,grey"), "改-001");
}

#[test]
fn what_presses_stands_by_its_days_whatever_its_kind() {
    let mut shell = Shell::rectifying();
    shell.three_opinions();
    let task = |n: u32, day: &str| {
        shell.script(&[
            &format!(
                "add task --problem 问1 --goal 第{n} --measure 做 --department 办公室 \
                 --owner 马长海 --task-kind by_limit --limit {day}"
            ),
            &format!("do 改{n} submit"),
            &format!("do 改{n} issue --meeting 活1 --issue-no {n}号"),
            &format!("do 改{n} sign --by 马长海"),
        ]);
    };
    task(2, "2009-07-24");
    task(3, "2009-08-11");
    for (n, day) in [(3, "7月22日"), (4, "7月31日"), (5, "8月10日")] {
        shell.script(&[
            &format!("do 意{n} check --reread 1"),
            &format!(
                "do 意{n} refer --handled-by 后勤处 --reply-by-on {day} --note 归他们办 \
                 --by 欧阳志强"
            ),
        ]);
    }
    shell.today = "2009-08-07";
    let late = "意-2009-0003 改-002 意-2009-0004";
    let soon = "意-2009-0005 改-003";
    assert_eq!(pressing(&shell), format!("{late} {soon}"));
}

/// The numbers of what is to be looked at first, as the overview shows them.
fn pressing(shell: &Shell) -> String {
    let db = shell.store().display().to_string();
    let said = shell.run(&["--db", &db, "--play", "1", "--print", "--size", "120x40"]);
    let numbers = said.out.lines().filter_map(|line| {
        let number = line.split(['■', '▲']).nth(1)?;
        number.split(' ').next().filter(|it| it.contains("-0"))
    });
    numbers.collect::<Vec<_>>().join(" ")
}

#[test]
fn days_late_before_a_new_limit_count_in_what_presses() {
    let mut shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    for n in 2..16 {
        shell.script(&[
            &format!(
                "add task --problem 问1 --goal 第{n} --measure 做 --department 办公室 \
                 --owner 马长海 --task-kind by_limit --limit 2009-09-16"
            ),
            &format!("do 改{n} submit"),
            &format!("do 改{n} issue --meeting 活1 --issue-no {n}号"),
            &format!("do 改{n} sign --by 马长海"),
        ]);
    }
    shell.today = "2009-09-14";
    shell.script(&[
        "attach 改1 proof.txt",
        APPLY,
        "do 改1 check --by 郭𠮷祥",
        "do 改1 return --by 郭𠮷祥 --limit 2009-09-18 --note 不实 --goal-reached not_met",
    ]);
    // Seven days late by now, and the last of all to have turned red.
    shell.today = "2009-09-21";
    let first = pressing(&shell);
    assert!(first.starts_with("改-001 改-002 改-003"), "{first}");
}

#[test]
fn what_lags_behind_its_own_steps_is_a_list_of_its_own_beside_the_light() {
    let mut shell = Shell::rectifying();
    shell.script(&["add milestone --task 改1 --name 摸底 --due 2009-07-31"]);
    shell.today = "2009-07-31";
    assert_eq!(numbers(&shell.ask("list tasks --lag --json")), [""; 0]);
    shell.today = "2009-08-03";
    assert_eq!(numbers(&shell.ask("list tasks --lag --json")), ["改-001"]);
    let row = shell.ask("list tasks --lag --json").json()[0].clone();
    assert_eq!(
        (&row["lags"], &row["light"]),
        (&true.into(), &"green".into())
    );
    // The only step of the task is behind: all of it, in points.
    assert_eq!(
        (&row["lag_points"], &row["lag_light"]),
        (&100.into(), &serde_json::Value::Null)
    );
    // Three days since 1 August, the day after the step was due.
    assert_eq!(row["lag_days"], 3);
    assert_eq!(numbers(&shell.ask("list tasks --lag=3 --json")), ["改-001"]);
    assert_eq!(numbers(&shell.ask("list tasks --lag=4 --json")), [""; 0]);
    for line in ["list tasks", "show 改1"] {
        let said = shell.ask(line);
        assert!(said.out.contains("滞后3天"), "{said}");
    }
    assert_eq!(shell.ask("list tasks --lag=零").code, 1);
    shell.script(&["do 步1 finish --by 马长海"]);
    assert_eq!(numbers(&shell.ask("list tasks --lag --json")), [""; 0]);
    let other = shell.ask("list problems --lag");
    assert_eq!(other.code, 1, "{other}");
}

/// What is behind colours the light where the campaign says so, by points; what is overdue is so
/// by its limit alone.
#[test]
fn lag_colours_the_light_where_a_setting_says_so_and_makes_nothing_overdue() {
    let mut shell = Shell::rectifying();
    for (n, due) in [(1, "07-31"), (2, "08-10"), (3, "08-20"), (4, "08-31")] {
        shell.script(&[&format!(
            "add milestone --task 改1 --name 步骤{n} --due 2009-{due}"
        )]);
    }
    shell.today = "2009-08-03";
    let row = |shell: &Shell| shell.ask("list tasks --lag --json").json()[0].clone();
    assert_eq!(row(&shell)["lag_points"], 25);
    let listed = shell.ask("list tasks").done();
    assert!(listed.contains("●剩"), "{listed}");
    let page = shell.ask("show 改1").done();
    assert!(page.contains("滞后3天（25个百分点）"), "{page}");
    shell.script(&["set 题1 lag_colours=1"]);
    let listed = shell.ask("list tasks").done();
    assert!(listed.contains("▲剩"), "{listed}");
    assert_eq!(row(&shell)["lag_light"], "yellow");
    // Two of four are more than thirty points.
    shell.today = "2009-08-11";
    let listed = shell.ask("list tasks").done();
    assert!(listed.contains("■剩"), "{listed}");
    let lagging = row(&shell);
    assert_eq!(
        (&lagging["lag_points"], &lagging["light"]),
        (&50.into(), &"green".into())
    );
    assert_eq!(shell.ask("status --json").json()["tasks"]["overdue"], 0);
    assert_eq!(
        numbers(&shell.ask("list tasks --light red --json")),
        [""; 0]
    );
    // The campaign sets from how many points on, and takes it back.
    shell.script(&["set 题1 lag_red=50 lag_yellow=50"]);
    let listed = shell.ask("list tasks").done();
    assert!(listed.contains("▲剩"), "{listed}");
    shell.script(&["set 题1 lag_colours=0"]);
    let listed = shell.ask("list tasks").done();
    assert!(listed.contains("●剩"), "{listed}");
    assert_eq!(shell.ask("verify").code, 0);
}
