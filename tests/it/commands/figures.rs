//! One word, one figure: what `status` says, what lists count and what the screen shows agree.

use crate::support::shell::{APPLY, Shell};

/// A store with tasks that are planned, issued, late, suspended, withdrawn and struck off.
fn busy() -> Shell {
    let mut shell = Shell::rectifying();
    shell.struck_off();
    for n in 2..=7 {
        let add = format!(
            "add task --problem 问1 --goal 目标{n} --measure 措施 --department 办公室 --owner 马长海 \
             --task-kind by_limit --limit 2009-09-{n}0"
        );
        let add = add.replace("09-40", "10-15").replace("09-50", "10-20");
        let add = add.replace("09-60", "11-02").replace("09-70", "12-01");
        shell.ask(&add).done();
    }
    shell.ask("do 改2..改6 submit").done();
    shell
        .ask("do 改2..改5 issue --meeting 活1 --issue-no 2号")
        .done();
    shell
        .ask("do 改5 withdraw --meeting 活1 --note 不再需要")
        .done();
    shell
        .ask("add opinion --channel 专线 --text 三 --target campaign")
        .done();
    shell
        .ask("add opinion --channel 专线 --text 四 --target campaign")
        .done();
    shell
        .ask("add problem --title 二 --category 职工维权")
        .done();
    shell.ask("add card --channel 专线 --empty 1").done();
    shell.today = "2009-10-14";
    shell
}

fn rows(shell: &Shell, line: &str) -> i64 {
    let list = shell.ask(&format!("list {line} --json")).json();
    i64::try_from(list.as_array().unwrap().len()).unwrap()
}

#[test]
fn status_and_lists_agree_on_every_word() {
    let shell = busy();
    let status = shell.ask("status --json").json();
    let table = [
        ("/opinions/total", "opinions"),
        ("/opinions/disposed", "opinions --state disposed"),
        ("/opinions/disposed", "opinions --state 已处置"),
        ("/opinions/pending", "opinions --state 待处置"),
        ("/problems/total", "problems"),
        ("/problems/open", "problems --state 未结"),
        ("/problems/to_study", "problems --state 待研究"),
        ("/problems/under_way", "problems --state 在办"),
        ("/problems/resolved", "problems --state 已解决"),
        ("/tasks/total", "tasks"),
        ("/tasks/open", "tasks --state open"),
        ("/tasks/open", "tasks --state 未结"),
        ("/tasks/planned", "tasks --state 待下达"),
        ("/tasks/issued", "tasks --state 应办"),
        ("/tasks/closed", "tasks --state 已销号"),
        ("/tasks/left", "tasks --state left"),
        ("/tasks/issued", "tasks --state out"),
        ("/tasks/late_closed", "tasks --state late_closed"),
        ("/tasks/late_closed", "tasks --state 逾期销号"),
        ("/opinions/pending", "opinions --state pending"),
        ("/cards/total", "cards"),
        ("/cards/empty", "cards --state empty"),
        ("/cards/empty", "cards --state 无意见"),
        ("/cards/empty", "cards --state 空白件"),
        ("/tasks/overdue", "tasks --light 逾期"),
        ("/tasks/due_soon", "tasks --light 临期"),
        ("/tasks/normal", "tasks --light 正常"),
        ("/tasks/paused", "tasks --light 中止"),
    ];
    for (field, line) in table {
        let said = status.pointer(field).and_then(serde_json::Value::as_i64);
        assert_eq!(said, Some(rows(&shell, line)), "{field} {line}\n{status:#}");
    }
    assert!(status["cards"]["empty"].as_i64() > Some(0), "{status:#}");
    let n = |field: &str| status["tasks"][field].as_i64().unwrap();
    assert!(n("planned") > 0 && n("left") > 0 && n("overdue") > 0 && n("closed") > 0);
    assert_eq!(n("total"), n("open") + n("closed") + n("left"));
    let lights = n("overdue") + n("due_soon") + n("normal") + n("paused");
    assert_eq!(n("open"), n("planned") + lights);
}

#[test]
fn the_screen_says_what_status_says() {
    let shell = busy();
    let status = shell.ask("status --json").json();
    let db = shell.store().display().to_string();
    let screen = |keys: &str| {
        let words = ["--db", &db, "--play", keys, "--print"];
        shell.run(&words).out
    };
    let open = status["tasks"]["open"].as_i64().unwrap();
    let planned = status["tasks"]["planned"].as_i64().unwrap();
    let overview = screen("1");
    for words in [format!("未结 {open}"), format!("待下达 {planned}")] {
        assert!(overview.contains(&words), "{words}\n{overview}");
    }
    let list = screen("5");
    assert!(list.contains(&format!("未结 {open} ")), "{list}");
    let said = shell.ask("status").out;
    assert!(said.contains("未结"), "{said}");
    let pending = status["opinions"]["pending"].as_i64().unwrap();
    assert!(
        overview.contains(&format!("待处置 {pending}")),
        "{overview}"
    );
}

/// The computed list is one: to scripts, in lines and on the screen it says the same, its cells are
/// the rows of its lists, and its sum is what `status` says.
#[test]
fn what_departments_have_done_is_one_table_at_every_door() {
    let mut shell = busy();
    // A second department, with an owner and a leader of its own.
    shell.today = "2009-07-20";
    shell.script(&[
        "add task --problem 问1 --goal 补课 --measure 措施 --department 宣教部 --owner 欧阳秀英 \
         --lead 何晓东 --task-kind by_limit --limit 2009-09-25",
        "do 改8 submit",
        "do 改8 issue --meeting 活1 --issue-no 3号",
    ]);
    shell.today = "2009-10-14";
    let status = shell.ask("status --json").json();
    for by in ["department", "lead", "owner"] {
        let table = shell.ask(&format!("status --by {by} --json")).json();
        assert_eq!(table["by"], by);
        for figure in ["issued", "closed", "overdue", "due_soon"] {
            assert_eq!(table["total"][figure], status["tasks"][figure], "{table:#}");
        }
        let lines = table["rows"].as_array().unwrap();
        assert_eq!(lines.len(), 2, "{table:#}");
        for line in lines {
            let number = line[format!("{by}_number")].as_str().unwrap();
            for (figure, filter) in [
                ("issued", "--state out"),
                ("closed", "--state closed"),
                ("overdue", "--light red"),
                ("due_soon", "--light yellow"),
            ] {
                let listed = rows(&shell, &format!("tasks --{by} {number} {filter}"));
                assert_eq!(line[figure], listed, "{figure} of {line:#}");
            }
        }
    }
    within(&shell);
    let table = shell.ask("status --by 部门 --json").json();
    let said = shell.ask("status --by department").out;
    let db = shell.store().display().to_string();
    let screen = shell
        .run(&["--db", &db, "--play", "1", "--print", "--size", "120x40"])
        .out;
    for line in table["rows"].as_array().unwrap() {
        let name = line["department"].as_str().unwrap();
        let n = |figure: &str| line[figure].as_i64().unwrap();
        let percent = format!("{:.1}%", line["percent"].as_f64().unwrap());
        let mut told = vec![n("issued"), n("closed"), n("overdue"), n("due_soon")];
        assert_eq!(told_of(&said, name, &percent), told, "{said}");
        // On the screen a light of none is left out.
        told.retain(|n| *n != 0);
        let mut shown = told_of(&screen, name, &percent);
        shown.retain(|n| *n != 0);
        assert_eq!(shown, told, "{screen}");
    }
    let unknown = shell.ask("status --by 年龄");
    assert_eq!(unknown.code, 1, "{unknown}");
    assert!(unknown.err.contains("lead=分管领导"), "{unknown}");
}

/// Gives the numbers between a name and the share at the end of its line.
fn told_of(text: &str, name: &str, percent: &str) -> Vec<i64> {
    let is_line = |line: &&str| line.trim().starts_with(name) && line.contains(percent);
    let line = text.lines().find(is_line).expect(name);
    let words = line.split_whitespace().skip(1);
    let figures = words.take_while(|word| *word != percent);
    figures.filter_map(|word| word.parse().ok()).collect()
}

#[test]
fn a_word_that_is_no_state_names_the_groups_too() {
    let said = Shell::office().ask("list tasks --state 没有的");
    assert_eq!(said.code, 1, "{said}");
    for word in [
        "planned=待下达",
        "left=移交或撤销",
        "issued=已下达",
        "out=应办",
    ] {
        assert!(said.err.contains(word), "{word}: {said}");
    }
}

#[test]
fn the_days_late_are_one_figure_before_and_while_the_clock_stands() {
    let mut shell = Shell::rectifying();
    shell.write("proof.txt", "照片");
    shell.today = "2009-09-14";
    shell.script(&[
        "attach 改1 proof.txt",
        APPLY,
        "do 改1 check --by 郭𠮷祥",
        "do 改1 return --by 郭𠮷祥 --limit 2009-09-18 --note 不实 --goal-reached not_met",
    ]);
    shell.today = "2009-09-21";
    let late = |shell: &Shell| {
        let days = shell.ask("show 改1 --json").json()["days_late"].clone();
        (days, shell.ask("list tasks").out)
    };
    let (running, told) = late(&shell);
    assert_eq!(running, 7, "{told}");
    assert!(told.contains("逾期7天"), "{told}");
    shell.script(&["do 改1 progress --by 马长海 --done 再办", APPLY]);
    let (standing, told) = late(&shell);
    assert_eq!(standing, 7, "{told}");
    assert!(told.contains("逾7天停表"), "{told}");
}

/// A table within a row of another says of that row what the other says.
fn within(shell: &Shell) {
    let leads = shell.ask("status --by lead --json").json();
    for line in leads["rows"].as_array().unwrap() {
        let lead = line["lead_number"].as_str().unwrap();
        let asked = format!("status --by owner --within lead={lead}");
        let owners = shell.ask(&format!("{asked} --json")).json();
        assert_eq!(owners["within"]["lead"], lead, "{owners:#}");
        for figure in ["issued", "closed", "overdue", "due_soon"] {
            assert_eq!(owners["total"][figure], line[figure], "{owners:#}");
        }
        let none = format!("{asked} --within department=");
        let none = shell.ask(&format!("{none} --json")).json();
        assert_eq!(none["rows"].as_array().map(Vec::len), Some(0), "{none:#}");
    }
    assert_eq!(shell.ask("status --by owner --within 年龄=9").code, 1);
    assert_eq!(shell.ask("status --within lead=何建国").code, 2);
}
