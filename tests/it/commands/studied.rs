//! What is to be studied, in what ways, and what else the plan asks for behind its steps: counted
//! out of activities and problems, with what is missing named.

use serde_json::json;

use crate::support::shell::Shell;

/// What the ledger has of a deliverable, of how much, and what it lacks.
fn on_ledger(shell: &Shell, number: &str) -> (i64, i64, Vec<String>) {
    let ledger = &shell.ask(&format!("show {number} --json")).json()["on_ledger"];
    let missing = ledger["missing"].as_array().unwrap().iter();
    (
        ledger["has"].as_i64().unwrap(),
        ledger["of"].as_i64().unwrap_or_default(),
        missing.map(|it| it.as_str().unwrap().to_owned()).collect(),
    )
}

#[test]
fn what_is_to_be_studied_is_counted_by_what_activities_name() {
    let mut shell = Shell::office();
    shell.today = "2009-03-20";
    let (has, of, missing) = on_ledger(&shell, "果-42");
    assert_eq!((has, of, missing.len()), (0, 10, 10));
    let study = "add activity --lasts 半天 --type";
    shell.script(&[
        &format!("{study} 集中学习 --name 一 --held-on 2009-03-02 --contents 党的十七大精神、省工会十一大精神"),
        &format!("{study} 中心组学习 --name 二 --held-on 2009-03-06 --contents 党的十七大精神"),
        // Ahead, outside of the phase, and void: none of them counts.
        &format!("{study} 集中学习 --name 三 --held-on 2009-03-30 --contents 中国工会十五大精神"),
    ]);
    let (has, _, missing) = on_ledger(&shell, "果-42");
    assert_eq!(has, 2);
    assert!(
        missing.contains(&"中国工会十五大精神".to_owned()),
        "{missing:?}"
    );
    assert!(
        !missing.contains(&"党的十七大精神".to_owned()),
        "{missing:?}"
    );
    let page = shell.ask("show 果-42").done();
    assert!(page.contains("2/10") && page.contains("还缺"), "{page}");
    let paper = shell.ask("paper step 环-02").done();
    assert!(paper.contains("缺"), "{paper}");
    let listed = shell.ask("list contents --json").json();
    let first = listed.as_array().unwrap().iter();
    let first = first
        .clone()
        .find(|it| it["name"] == "党的十七大精神")
        .unwrap();
    assert_eq!(first["activities"], json!(2));
    let lacking = shell
        .ask("list contents --without activities --json")
        .json();
    assert_eq!(
        lacking.as_array().unwrap().len(),
        7,
        "three are named, one only planned"
    );
    let held = shell.ask("show 活1 --json").json();
    assert_eq!(
        held["contents"],
        json!(["党的十七大精神", "省工会十一大精神"])
    );
    shell.script(&["set 活1 contents=省工会十一大精神", "void 活2 --reason 误"]);
    assert_eq!(on_ledger(&shell, "果-42").0, 1);
    let unknown = shell.ask("set 活1 contents=没有的内容");
    assert_eq!(unknown.code, 1, "{unknown}");
    // Of a talk nothing is recorded that it was about; who is called is no content.
    let talk = shell.ask("add activity --type 谈心谈话 --name 谈 --held-on 2009-03-10 --people 陈晓东、何建国 --contents 党的十七大精神");
    assert!(talk.code == 1 && talk.err.contains("谈心谈话"), "{talk}");
    let alone = shell
        .ask("add activity --type 谈心谈话 --name 谈 --held-on 2009-03-10 --people 陈晓东");
    assert_eq!(alone.code, 1, "{alone}");
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn each_of_the_ways_of_study_is_asked_for_once() {
    let shell = Shell::office();
    let study = "add activity --lasts 半天 --held-on 2009-04-10 --type";
    let (has, of, missing) = on_ledger(&shell, "果-43");
    assert_eq!((has, of, missing.len()), (0, 6, 6));
    shell.script(&[
        &format!("{study} 集中学习 --name 一"),
        &format!("{study} 集中学习 --name 二"),
        &format!("{study} 专题研讨 --name 三"),
        // After the phase.
        "add activity --lasts 半天 --held-on 2009-05-10 --type 领导讲课 --name 四",
    ]);
    let (has, of, missing) = on_ledger(&shell, "果-43");
    assert_eq!((has, of), (2, 6));
    assert_eq!(missing, ["自学", "系统学习", "领导讲课", "专家辅导"]);
    let tick = shell.ask("do 果-43 deliver");
    assert_eq!(tick.code, 1, "short, and no word says why: {tick}");
    for spoilt in [
        "types:",
        "types:没有的",
        "contents:党的十七大精神",
        "types:自学@月",
        "problems:个人",
    ] {
        let set = shell.ask(&format!("set 果-43 counted_by={spoilt}"));
        assert_eq!(set.code, 1, "{spoilt}: {set}");
    }
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn problems_of_the_team_and_reports_of_each_phase_are_asked_for() {
    let mut shell = Shell::confirmed();
    assert_eq!(on_ledger(&shell, "果-45").0, 0);
    shell.script(&["set 问1 problem_list=班子问题 --reason 查摆"]);
    assert_eq!(on_ledger(&shell, "果-45").0, 1);
    // Reported in the first phase, nothing in the second: told once that has passed.
    shell.script(&[
        "add activity --type 宣传报道 --name 见报 --held-on 2009-04-21 --medium 《保定职工》",
    ]);
    assert_eq!(
        (on_ledger(&shell, "果-44").0, on_ledger(&shell, "果-46").0),
        (1, 0)
    );
    shell.today = "2009-10-30";
    let late = shell
        .ask("list deliverables --waiting=to_deliver --json")
        .json();
    let late: Vec<&str> = late
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["number"].as_str().unwrap())
        .collect();
    assert!(
        late.contains(&"果-46") && !late.contains(&"果-47"),
        "{late:?}"
    );
}

#[test]
fn what_was_heard_before_a_life_meeting_is_recorded_of_that_alone() {
    let shell = Shell::office();
    let heard = "--heard-by 座谈会、意见箱 --heard 12 --criticism 陈晓东";
    let meeting = "--name 生活会 --held-on 2009-06-20";
    shell.script(&[&format!("add activity --type 民主生活会 {meeting} {heard}")]);
    let page = shell.ask("show 活1").done();
    for said in ["座谈会、意见箱", "12", "批评与自我批评主持"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let json = shell.ask("show 活1 --json").json();
    assert_eq!(
        (&json["heard"], &json["criticism"]),
        (&json!(12), &json!("陈晓东"))
    );
    for other in ["--heard-by 座谈", "--heard 3", "--criticism 陈晓东"] {
        let said = shell.ask(&format!(
            "add activity --type 党组会 --lasts 半天 {meeting} {other}"
        ));
        assert!(
            said.code == 1 && said.err.contains("生活会"),
            "{other}: {said}"
        );
    }
    let turned = shell.ask("set 活1 type=党组会");
    assert_eq!(turned.code, 1, "{turned}");
    assert_eq!(shell.ask("verify").code, 0);
}

/// What the paper lists is to be studied by everybody: each of it once, at whatever activity it
/// was, also at one that makes up for another; what is planned does not count.
#[test]
fn each_of_those_asked_has_studied_what_the_activities_were_about() {
    let mut shell = Shell::office();
    shell.today = "2009-03-20";
    shell.script(&[
        "add activity --type 集中学习 --lasts 半天 --name 一 --held-on 2009-03-02 --contents 党的十七大精神、省工会十一大精神 --people 陈晓东、马长海（病假）",
        "add activity --type 自学 --lasts 半天 --name 二 --held-on 2009-03-04 --contents 党的十七大精神 --people 陈晓东",
        "add activity --type 集中学习 --lasts 半天 --name 三 --held-on 2009-03-06 --makes-up 活1 --people 马长海",
        "add activity --type 集中学习 --lasts 半天 --name 四 --held-on 2009-03-30 --contents 党的十七大精神、中国工会十五大精神 --people 陈晓东",
    ]);
    let rows = shell.ask("list requirements --missing --json").json();
    let cell = |whom: &str| {
        let mut rows = rows.as_array().unwrap().iter();
        let row = rows.find(|it| it["person"] == whom).unwrap();
        let mut cells = row["requirements"].as_array().unwrap().iter();
        let cell = cells.find(|it| it["requirement"] == "学习内容").unwrap();
        (
            cell["done"].clone(),
            cell["planned"].clone(),
            cell["amount"].clone(),
        )
    };
    assert_eq!(cell("陈晓东"), (json!(2), json!(1), json!(10)));
    assert_eq!(cell("马长海"), (json!(2), json!(0), json!(10)));
    assert_eq!(cell("何建国"), (json!(0), json!(0), json!(10)));
}
