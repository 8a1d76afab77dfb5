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
    // The paper says a week, and at least one of nothing.
    assert!(shell.ask("show 求-01").out.contains("拟5"));
    assert!(shell.ask("show 求-08").out.contains("拟1"));
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
    assert_eq!(of("集中学习"), ("5".to_owned(), "拟".to_owned()));
}

/// A span that the template proposed is decided by whoever may decide on it, also as it is: never
/// by taking the word away.
#[test]
fn a_proposed_span_is_adopted_by_a_decision_and_its_words_are_nobodys_until_then() {
    let mut shell = Shell::office();
    let page = |shell: &Shell| shell.ask("show 环-02").done();
    let words = shell.ask("show 环-02 --json").json()["span_wording"].clone();
    let words = format!("拟{}", words.as_str().unwrap());
    assert!(page(&shell).contains(&words), "{}", page(&shell));
    assert!(!page(&shell).contains("时间原文"), "{}", page(&shell));
    for flag in ["0", "1"] {
        let taken = shell.ask(&format!("set 环-02 proposed={flag}"));
        let is_same = flag == "1";
        assert_eq!(taken.code, i32::from(!is_same), "{taken}");
        assert!(is_same || taken.err.contains("adopt"), "{taken}");
    }
    let json = shell.ask("show 环-02 --json").json();
    let [from, to] = ["from_on", "to_on"].map(|it| json[it].as_str().unwrap().to_owned());
    let same = format!("--from-on {from} --to-on {to} --by 陈晓东 --note 纪要");
    let alone = shell.ask("do 环-02 adopt --by 陈晓东");
    assert!(
        alone.code == 1 && alone.err.contains("依据的文件"),
        "{alone}"
    );
    shell.script(&["do 环-02 adopt --by 陈晓东 --note 领导小组纪要1号"]);
    assert!(
        !page(&shell).contains("拟2009") && !page(&shell).contains(&words),
        "{}",
        page(&shell)
    );
    assert!(
        page(&shell).contains(&words["拟".len()..]),
        "{}",
        page(&shell)
    );
    let again = shell.ask("do 环-02 adopt --by 陈晓东 --note 纪要");
    assert!(again.code == 1 && again.err.contains("没有拟定"), "{again}");
    let stays = shell.ask(&format!("do 环-02 move {same}"));
    assert!(
        stays.code == 1 && stays.err.contains("起止没有变"),
        "{stays}"
    );
    let restored = shell.ask("set 环-02 proposed=1");
    assert_eq!(restored.code, 1, "{restored}");
    // The same days, moved to, are a decision as well.
    let json = shell.ask("show 环-03 --json").json();
    let [from, to] = ["from_on", "to_on"].map(|it| json[it].as_str().unwrap().to_owned());
    let same = format!("--from-on {from} --to-on {to} --by 陈晓东 --note 纪要");
    shell.script(&[&format!("do 环-03 move {same}")]);
    assert!(!shell.ask("show 环-03").out.contains("拟2009"));
    shell.today = "2009-11-02";
    let told = shell.ask("set 环-02 span_wording=3月");
    assert!(told.code == 1 && told.err.contains("由决定调整"), "{told}");
    assert_eq!(shell.ask("verify").code, 0);
}

/// Words of the template's for days that it proposed are no words for others.
#[test]
fn other_days_than_were_proposed_are_not_called_as_the_template_called_them() {
    let shell = Shell::office();
    let json = shell.ask("show 环-02 --json").json();
    let to = json["from_on"].as_str().unwrap();
    shell.script(&[&format!("set 环-02 to_on={to}")]);
    let json = shell.ask("show 环-02 --json").json();
    assert!(json["span_wording"].is_null(), "{json}");
    assert!(
        shell.ask("show 环-02").out.contains("拟20"),
        "the other end"
    );
}

/// A limit that nobody typed is the program's own, wherever it stands, until somebody decides.
#[test]
fn a_limit_that_was_reckoned_is_proposed_until_somebody_decides_it() {
    let shell = Shell::confirmed();
    let task = "add task --problem 问-001 --goal 目标二 --urgency urgent --difficulty hard";
    let task = format!("{task} --measure 措施 --department 办公室 --owner 马长海");
    let made = shell.ask(&task);
    assert!(made.code == 0 && made.err.contains("拟定"), "{made}");
    let json = shell.ask("list tasks --state draft --json").json();
    let last = json.as_array().unwrap().last().unwrap().clone();
    let number = last["number"].as_str().unwrap();
    let limit = last["limit"].as_str().unwrap();
    let (all, plain) = (format!("拟{limit}"), format!("拟{}", &limit[5..]));
    assert_eq!(last["proposed"], "limit_on");
    let page = shell.ask(&format!("show {number}")).out;
    assert!(page.contains(&all), "{page}");
    let paper = |shell: &Shell| shell.ask("paper plan 问-001").out;
    assert!(paper(&shell).contains(&all), "{}", paper(&shell));
    let noted = format!("未经决定的：{number} 时限");
    assert!(paper(&shell).contains(&noted), "{}", paper(&shell));
    let listed = shell.ask("list tasks --state draft").out;
    assert!(listed.contains(&plain) || listed.contains(&all), "{listed}");
    // Another like it has its own proposed, never this one as decided.
    shell.script(&[&format!("add task --like {number} --goal 目标三"), "undo"]);
    // Whoever types the same day has decided it.
    shell.script(&[&format!("set {number} limit={limit}")]);
    assert!(!paper(&shell).contains("未经决定"), "{}", paper(&shell));
    shell.script(&["undo", &format!("do {number} submit")]);
    assert!(
        paper(&shell).contains(&noted),
        "to submit it decides nothing"
    );
    let issued = shell.ask(&format!("do {number} issue --meeting 活1 --issue-no 9号"));
    assert!(
        issued.code == 0 && issued.err.contains("随下达定下"),
        "{issued}"
    );
    assert!(!paper(&shell).contains("未经决定"), "{}", paper(&shell));
    assert!(!shell.ask(&format!("show {number}")).out.contains(&all));
    let typed = shell.ask(&format!("{task} --limit 12月底"));
    assert!(!typed.err.contains("拟定"), "{typed}");
    assert_eq!(shell.ask("verify").code, 0);
}

/// A limit that is no more than proposed goes with the answers that it was reckoned from, as the
/// form shows it; one that was typed stays.
#[test]
fn a_reckoned_limit_goes_with_what_it_was_reckoned_from_until_somebody_decides_it() {
    let mut shell = Shell::confirmed();
    shell.script(&[
        "add task --problem 问1 --goal 开窗口 --urgency urgent --difficulty easy",
        "add task --problem 问1 --goal 修制度 --urgency urgent --difficulty easy --limit 2009-12-01",
    ]);
    let limit = |shell: &Shell, task: &str| {
        let task = shell.ask(&format!("show {task} --json")).json();
        (task["limit"].clone(), task["proposed"].clone())
    };
    let (first, typed) = (limit(&shell, "改1"), limit(&shell, "改2"));
    assert_eq!(first.1, "limit_on");
    let said = shell.ask("set 改1,改2 urgency=normal difficulty=hard");
    assert!(said.code == 0 && said.err.contains('拟'), "{said}");
    let then = limit(&shell, "改1");
    assert_ne!(then.0, first.0);
    assert_eq!(then.1, "limit_on", "and is still no more than proposed");
    assert_eq!(limit(&shell, "改2"), typed, "what was typed stays");
    shell.today = "2009-07-21";
    shell.script(&["set 改1 task_kind=long_term"]);
    assert!(
        limit(&shell, "改1").0.is_null(),
        "what has no end has no limit"
    );
}

/// A limit that is said in words alone is that day, and decided; one that is only reckoned binds no
/// step, and goes with the last of them.
#[test]
fn words_alone_decide_a_limit_and_a_reckoned_one_goes_with_the_steps() {
    let shell = Shell::confirmed();
    let task = "add task --problem 问1 --goal 食堂节约 --measure 光盘 --department 办公室 --owner 马长海";
    let limit = |number: &str| {
        let shown = shell.ask(&format!("show {number} --json")).json();
        let open = shown["proposed"].to_string().contains("limit");
        (shown["limit"].as_str().unwrap().to_owned(), open)
    };
    shell.script(&[&format!("{task} --limit-wording 11月中旬")]);
    assert_eq!(limit("改1"), ("2009-11-20".to_owned(), false));
    let told = shell.ask(&format!(
        "{task} --milestone 初稿=9-10 --milestone 完成=11-30"
    ));
    assert!(
        told.code == 0 && told.err.contains("随步骤拟为 2009-11-30"),
        "{told}"
    );
    assert_eq!(limit("改2"), ("2009-11-30".to_owned(), true));
    shell.script(&["do 改2 submit", "set 改2 limit_wording=12月上旬"]);
    assert_eq!(limit("改2"), ("2009-12-10".to_owned(), false));
}
