//! Numbers that are ours and not the paper's carry the word 拟, until somebody decides them.

use crate::support::shell::Shell;

#[test]
fn what_the_template_proposes_says_so_wherever_it_stands_until_it_is_decided() {
    let shell = Shell::office();
    let whole = shell.ask("show 题-01").out;
    for said in ["拟85", "拟3", "拟2", "拟5", "拟10"] {
        assert!(whole.contains(said), "{said}: {whole}");
    }
    assert!(
        !whole.contains("拟5\n  应建制度"),
        "the paper says five rules: {whole}"
    );
    assert!(shell.ask("show 求-04").out.contains("拟4"));
    assert!(
        !shell.ask("show 求-01").out.contains('拟'),
        "the paper says a week"
    );
    assert!(shell.ask("show 环-01").out.contains("拟2009-02-21"));
    let listed = shell.ask("list requirements --missing --all").out;
    assert!(listed.contains("/拟4"), "{listed}");
    // Whoever says what was proposed has decided it as well.
    shell.script(&["set 题-01 satisfaction_threshold=85", "set 求-04 amount=5"]);
    let whole = shell.ask("show 题-01").out;
    assert!(!whole.contains("拟85") && whole.contains("拟3"), "{whole}");
    assert!(!shell.ask("show 求-04").out.contains("拟5"));
    shell.script(&["undo"]);
    assert!(shell.ask("show 求-04").out.contains("拟4"));
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn the_leading_team_is_who_sits_in_its_department_whatever_his_rank() {
    let shell = Shell::office();
    shell.script(&[
        "add department --name 附属学校 --department-kind institution",
        "add person --name 郑校长 --department 附属学校 --rank county_level",
    ]);
    let missing = shell.ask("list requirements --missing --all --json").json();
    let rows = missing.as_array().unwrap();
    let of = |name: &str, asked: &str| {
        let row = rows.iter().find(|it| it["person"] == name).unwrap();
        let cells = row["requirements"].as_array().unwrap();
        cells.iter().any(|it| it["requirement"] == asked)
    };
    assert!(of("郑校长", "蹲点调研"));
    assert!(!of("郑校长", "发言材料"));
}

#[test]
fn a_draft_that_is_finished_after_the_meeting_is_told_and_does_not_count() {
    let shell = Shell::office();
    shell.script(&["add activity --type 民主生活会 --held-on 2009-06-20 --name 生活会"]);
    let draft = "add fulfilment --requirement 发言材料 --fulfilled done --people";
    let late = shell.ask(&format!("{draft} 何建国 --done-on 2009-06-29"));
    assert!(late.code == 0 && late.err.contains("不算会前"), "{late}");
    let timely = shell.ask(&format!("{draft} 罗玉珍 --done-on 2009-06-19"));
    assert!(
        timely.code == 0 && !timely.err.contains("不算会前"),
        "{timely}"
    );
    let names = |shell: &Shell| shell.ask("list requirements --missing").out;
    assert!(names(&shell).contains("何建国"));
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn one_end_of_a_proposed_span_is_decided_by_itself() {
    let mut shell = Shell::office();
    let show = |shell: &Shell, what: &str| shell.ask(&format!("show {what}")).done();
    let step = show(&shell, "环-02");
    let json = shell.ask("show 环-02 --json").json();
    let [from, to] = ["from_on", "to_on"].map(|it| json[it].as_str().unwrap().to_owned());
    assert!(
        step.contains(&format!("拟{from}")) && step.contains(&format!("拟{to}")),
        "{step}"
    );
    shell.script(&[&format!("set 环-02 to_on={to}")]);
    let step = show(&shell, "环-02");
    assert!(step.contains(&format!("拟{from}")), "{step}");
    assert!(!step.contains(&format!("拟{to}")), "{step}");
    // What is decided moves by a decision, what is proposed by an edit.
    shell.today = "2009-11-02";
    assert_eq!(shell.ask(&format!("set 环-02 to_on={from}")).code, 1);
    let later = shell.ask("show 环-01 --json").json()["from_on"].clone();
    let later = later.as_str().unwrap();
    assert_ne!(later, from);
    shell.script(&[&format!("set 环-02 from_on={later}")]);
    assert!(!show(&shell, "环-02").contains('拟'));
    shell.script(&["undo", "undo"]);
    assert!(show(&shell, "环-02").contains(&format!("拟{to}")));
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_number_that_is_proposed_has_a_column_of_its_own_in_a_spreadsheet() {
    let shell = Shell::office();
    let csv = shell.ask("list requirements --csv").done();
    let rows: Vec<&str> = csv.lines().collect();
    let at = rows[0].split(',').position(|it| it == "至少是否拟");
    let at = at.unwrap_or_else(|| panic!("{csv}"));
    let of = |name: &str| {
        let row = rows.iter().find(|it| it.contains(name)).unwrap();
        let cells: Vec<String> = row.split(',').map(str::to_owned).collect();
        (cells[at - 1].clone(), cells[at].clone())
    };
    assert_eq!(of("蹲点调研"), ("4".to_owned(), "拟".to_owned()));
    assert_eq!(of("集中学习").1, "");
}
