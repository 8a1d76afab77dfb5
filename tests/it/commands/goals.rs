//! What serves the goals of a campaign: tasks and rules that name one, and what is counted for it.

use crate::support::shell::Shell;

fn numbers(shell: &Shell, line: &str) -> Vec<String> {
    let list = shell.ask(&format!("{line} --json")).json();
    let rows = list.as_array().unwrap().iter();
    rows.map(|it| it["number"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn tasks_and_rules_name_the_goal_that_they_serve_and_goals_count_them() {
    let shell = Shell::rectifying();
    assert!(numbers(&shell, "list goals --without tasks").contains(&"标-06".to_owned()));
    shell.script(&[
        "add task --problem 问1 --goal 摸底 --serves 多关注弱势群体",
        // Of what is decided it is no part: no reason is asked.
        "set 改1 serves=多关注弱势群体",
        "add rule --name 帮扶办法 --rule-change revise --serves 标-06",
    ]);
    let goals = shell.ask("list goals --json").json();
    let goal = goals.as_array().unwrap().iter();
    let goal = goal.clone().find(|it| it["number"] == "标-06").unwrap();
    assert_eq!((&goal["tasks"], &goal["rules"]), (&2.into(), &1.into()));
    assert!(!numbers(&shell, "list goals --without tasks").contains(&"标-06".to_owned()));
    assert_eq!(numbers(&shell, "list tasks --serves 标-06").len(), 2);
    assert_eq!(
        numbers(&shell, "list rules --serves 多关注弱势群体").len(),
        1
    );
    let page = shell.ask("show 标-06").done();
    assert!(
        page.contains("食堂节约") && page.contains("帮扶办法"),
        "{page}"
    );
    assert!(shell.ask("show 改1").done().contains("多关注弱势群体"));
    let gone = shell.ask("void 标-06 --reason 误");
    assert_eq!(gone.code, 1, "{gone}");
    shell.script(&["set 改1 serves="]);
    assert_eq!(numbers(&shell, "list tasks --serves 标-06").len(), 1);
    assert!(shell.ask("show 标-08").done().contains("原则"));
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_only_some_may_read_is_not_counted_for_others() {
    let shell = Shell::rectifying();
    shell.script(&[
        "add problem --title 下基层太少 --about 陈晓东 --source 自查 --category 服务大局 --urgency 急 --difficulty 易",
        "do 问2 submit",
        "do 问2 confirm --meeting 活1 --leader 陈晓东",
        "add task --problem 问2 --goal 每月蹲点 --serves 标-06",
    ]);
    let count = |shell: &Shell| {
        let goals = shell.ask("list goals --json").json();
        let mut goals = goals.as_array().unwrap().iter();
        let goal = goals.find(|it| it["number"] == "标-06").unwrap();
        goal["tasks"].as_i64().unwrap()
    };
    assert_eq!(count(&shell), 1);
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    let sql = "UPDATE users SET role = 'viewer',
               person_id = (SELECT id FROM people WHERE name = '刘思远')";
    assert_eq!(raw.execute(sql, []).unwrap(), 1);
    assert_eq!(count(&shell), 0);
}

#[test]
fn a_goal_that_nothing_has_served_for_long_is_told_while_the_campaign_runs() {
    let mut shell = Shell::office();
    let waiting = |shell: &Shell| {
        let status = shell.ask("status --json").json();
        status["waiting"]["to_serve"].as_i64().unwrap()
    };
    assert_eq!(
        waiting(&shell),
        2,
        "what tasks and rules show is not asked for yet"
    );
    assert!(shell.ask("status").done().contains("未动目标 2"));
    shell
        .script(&["add activity --type 集中学习 --name 学习 --held-on 2009-07-01 --lasts 1天"]);
    assert_eq!(waiting(&shell), 1);
    let idle = numbers(&shell, "list goals --waiting=to_serve");
    assert_eq!(idle, ["标-14"]);
    let page = shell.ask("show 标-11").done();
    assert!(
        page.contains("1 至2009-07-01") && page.contains("拟举行的"),
        "{page}"
    );
    let json = shell.ask("show 标-11 --json").json();
    assert_eq!(json["on_ledger"]["last_on"], "2009-07-01");
    // Planned is not held, nor does what is void serve.
    shell.script(&[
        "add activity --type 中心组学习 --name 计划 --held-on 2009-07-30 --lasts 半天",
    ]);
    shell.today = "2009-07-31";
    assert_eq!(waiting(&shell), 1, "thirty days have gone by");
    shell.today = "2009-08-01";
    assert_eq!(waiting(&shell), 2);
    // Of a span its last day counts.
    shell.script(&[
        "add activity --type 集中学习 --name 集训 --held-on 2009-06-29 --to-on 2009-07-03",
    ]);
    assert_eq!(waiting(&shell), 1);
    shell.today = "2009-08-03";
    assert_eq!(waiting(&shell), 2);
    // The phase that asks for tasks and rules begins on the first of October.
    shell.today = "2009-10-31";
    assert_eq!(waiting(&shell), 2);
    shell.today = "2009-11-01";
    assert_eq!(waiting(&shell), 4);
    shell.today = "2009-08-03";
    shell.script(&["set 题-01 goal_days=31"]);
    assert_eq!(waiting(&shell), 1);
    shell.script(&["set 题-01 goal_days=0"]);
    assert_eq!(waiting(&shell), 0);
    shell.script(&["set 题-01 goal_days=10"]);
    shell.today = "2010-01-04";
    assert_eq!(waiting(&shell), 0, "the campaign is over");
    for spoilt in ["activity:没有的", "activity:集中学习@phase", "胡写"] {
        let set = shell.ask(&format!("set 标-11 counted_by={spoilt}"));
        assert_eq!(set.code, 1, "{spoilt}: {set}");
    }
    shell.script(&["set 标-11 counted_by=activity:自学"]);
    let page = shell.ask("show 标-11").done();
    assert!(!page.contains('拟'), "somebody decided it\n{page}");
    // People read what counts in words, programs as it is written.
    assert!(page.contains("举行的自学"), "{page}");
    let raw = shell.ask("show 标-12 --json").json();
    assert_eq!(raw["counted_by"], "tasks-closed");
    assert!(shell.ask("show 标-12").done().contains("已销号的任务"));
    assert_eq!(shell.ask("verify").code, 0);
}
