//! Rules 制度: abolished, revised, established; what they cure and what drives them.

use insta::assert_snapshot;

use crate::support::shell::Shell;

/// An office with a problem and a task under rectification, and a rule of each sort.
fn three() -> Shell {
    let shell = Shell::rectifying();
    shell.script(&[
        "add rule --name 食堂采购办法 --rule-change establish --problem 问1 --task 改1 --department 办公室 --of-goal 1",
        "add rule --name 会议制度 --rule-change revise --of-goal 1",
        "add rule --name 旧考勤办法 --rule-change abolish",
    ]);
    shell
}

#[test]
fn a_rule_goes_from_the_plan_through_the_meeting_into_force() {
    let mut shell = three();
    shell.script(&[
        "do 制1 draft",
        "do 制1 consult",
        "do 制1 submit",
        "do 制1 issue --meeting 活1 --document-no 〔2009〕5号 --in-force-on 2009-08-01",
    ]);
    let rule = shell.ask("show 制1 --json").json();
    assert_eq!(rule["state"], "issued");
    assert_eq!(rule["issued_on"], "2009-07-20");
    assert_eq!(rule["document_no"], "〔2009〕5号");
    assert_snapshot!(shell.ask("do 制1 enforce"), @r"
    ! 督办：制-001：施行日期：2009-08-01晚于2009-07-20，还没有到；日期有变的，请写明是哪一天。
    = 1
    ");
    shell.today = "2009-08-03";
    shell.script(&["do 制1 enforce"]);
    // The day decided stays: it was not put in force on the day on which that was typed.
    assert_eq!(
        shell.ask("show 制1 --json").json()["in_force_on"],
        "2009-08-01"
    );
    shell.script(&["do 制1 assess --by 欧阳志强 --assessment 管用", "verify"]);
    let words = shell.ask("set 制1 document_no=〔2009〕6号");
    assert_eq!(words.code, 1, "{words}");
    shell.script(&["set 制1 document_no=〔2009〕6号 --reason 抄错", "verify"]);
}

#[test]
fn what_is_abolished_is_passed_and_never_drafted() {
    let shell = three();
    let verbs = |number: &str| -> Vec<String> {
        let next = shell.ask(&format!("next {number} --json")).json();
        let all = next.as_array().unwrap().iter();
        all.map(|it| it["transition"].as_str().unwrap().to_owned())
            .collect()
    };
    assert!(
        verbs("制3").contains(&"propose".to_owned())
            && !verbs("制3").contains(&"draft".to_owned())
    );
    assert!(
        verbs("制1").contains(&"draft".to_owned())
            && !verbs("制1").contains(&"propose".to_owned())
    );
    assert_snapshot!(shell.ask("do 制3 draft"), @r"
    ! 督办：制-003：废改立：只有修订、新立的可以这样办。
    = 1
    ");
    shell.script(&["do 制3 propose", "do 制3 abolish --meeting 活1", "verify"]);
    let rule = shell.ask("show 制3 --json").json();
    assert_eq!(
        (&rule["state"], &rule["abolished_on"]),
        (&"abolished".into(), &"2009-07-20".into())
    );
    shell.script(&["do 制3 revoke --meeting 活1 --note 再议", "verify"]);
    let rule = shell.ask("show 制3 --json").json();
    assert_eq!(
        (&rule["state"], &rule["abolished_on"]),
        (&"reviewing".into(), &serde_json::Value::Null)
    );
}

#[test]
fn the_figures_of_rules_are_their_lists_and_the_goal_is_counted() {
    let shell = three();
    shell.script(&[
        "do 制2 draft",
        "do 制2 submit",
        "do 制2 issue --meeting 活1 --document-no 1号",
    ]);
    let rules = shell.ask("status --json").json()["rules"].clone();
    for (figure, n) in [
        ("total", 3),
        ("abolish", 1),
        ("revise", 1),
        ("establish", 1),
        ("done", 1),
        ("of_goal", 1),
    ] {
        assert_eq!(rules[figure], n, "{figure}: {rules}");
        if figure != "total" {
            let list = shell
                .ask(&format!("list rules --state {figure} --json"))
                .json();
            assert_eq!(list.as_array().unwrap().len(), n, "{figure}");
        }
    }
    let found = shell.ask("list rules --text 采购 --json").json();
    assert_eq!(found[0]["number"], "制-001");
}

#[test]
fn the_chain_leads_from_a_rule_to_its_problem_and_task_and_back() {
    let shell = three();
    let links = |number: &str| shell.ask(&format!("show {number}")).out;
    assert!(links("制1").contains("问-001") && links("制1").contains("改-001"));
    assert!(links("问1").contains("制-001") && links("改1").contains("制-001"));
    // Two rules of one name are one too many, and one that drives nothing any more may go.
    let twice = shell.ask("add rule --name 会议制度 --rule-change establish");
    assert_eq!(twice.code, 1, "{twice}");
    shell.script(&["void 制2 --reason 重复", "undo", "redo", "verify"]);
}

#[test]
fn no_meeting_passes_what_was_submitted_after_it_and_nothing_is_assessed_before_it_is_in_force()
{
    let mut shell = three();
    shell.today = "2009-07-22";
    shell.script(&["do 制1 draft", "do 制1 submit"]);
    let early = shell.ask("do 制1 issue --meeting 活1 --document-no 5号");
    assert_eq!(early.code, 1, "{early}");
    shell.script(&[
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-22",
        "do 制1 send_back --meeting 活2 --note 再改",
        "do 制1 draft",
        "do 制1 submit",
        "do 制1 issue --meeting 活2 --document-no 5号 --in-force-on 2009-08-01",
    ]);
    assert_eq!(
        shell.ask("show 制1 --json").json()["submitted_on"],
        "2009-07-22"
    );
    shell.today = "2009-08-10";
    shell.script(&["do 制1 enforce --in-force-on 2009-08-05"]);
    let assess = "do 制1 assess --by 欧阳志强 --assessment 管用";
    assert_eq!(shell.ask(&format!("{assess} --on 2009-08-03")).code, 1);
    shell.script(&[assess, "verify"]);
    assert_eq!(
        shell.ask("show 制1 --json").json()["in_force_on"],
        "2009-08-05"
    );
}
