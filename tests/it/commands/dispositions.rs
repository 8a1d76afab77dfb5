//! What becomes of an opinion that is no part of a problem: answered, referred, transferred, filed.

use insta::assert_snapshot;

use crate::support::shell::Shell;

fn checked() -> Shell {
    let shell = Shell::office();
    shell.script(&[
        "add opinion --channel 专线 --text 食堂几点开门 --target department --giver-name 某职工",
        "do 意1 check --reread 1",
    ]);
    shell
}

fn opinion(shell: &Shell) -> serde_json::Value {
    shell.ask("show 意1 --json").json()
}

#[test]
fn a_question_is_replied_to_and_the_answer_given() {
    let shell = checked();
    shell.script(&[
        "do 意1 reply --by 欧阳志强 --note 七点开门",
        "do 意1 answer --answer-way telephone",
    ]);
    let opinion = opinion(&shell);
    assert_eq!(opinion["state"], "answered");
    assert_eq!(opinion["disposition_note"], "七点开门");
    assert_eq!(opinion["answer_way"], "telephone");
    assert_eq!(shell.ask("status --json").json()["opinions"]["pending"], 0);
}

#[test]
fn what_is_referred_comes_back_when_the_other_unit_refuses() {
    let shell = checked();
    assert_snapshot!(shell.ask("do 意1 refer --by 张明 --handled-by 后勤 --note 归口"), @r"
    ! 督办：意-2009-0001：决定人：身份不符，可决定的是：活动办主任（现为欧阳志强）。
    = 1
    ");
    shell.script(&["do 意1 refer --by 欧阳志强 --handled-by 后勤 --note 归口"]);
    assert_eq!(opinion(&shell)["handled_by"], "后勤");
    shell.script(&["set 意1 handled_by=总务 --reason 单位名有误"]);
    assert_eq!(opinion(&shell)["handled_by"], "总务");
    shell.script(&["do 意1 return --note 不归口"]);
    let opinion = opinion(&shell);
    assert_eq!(opinion["state"], "checked");
    assert_eq!(opinion["handled_by"], serde_json::Value::Null);
}

#[test]
fn a_clue_is_transferred_with_a_number_and_for_the_office_only() {
    let shell = checked();
    let transfer = "do 意1 transfer --by 欧阳志强 --handled-by 纪检组";
    assert_eq!(shell.ask(transfer).code, 1);
    shell.script(&[&format!("{transfer} --reference-no 移1")]);
    let opinion = opinion(&shell);
    assert_eq!(opinion["state"], "transferred");
    assert_eq!(opinion["restricted"], true);
}

#[test]
fn what_is_filed_says_why_and_may_be_disposed_of_otherwise() {
    let shell = checked();
    assert_eq!(shell.ask("do 意1 file --by 欧阳志强").code, 1);
    shell.script(&["do 意1 file --by 欧阳志强 --note 与活动无关"]);
    assert_eq!(opinion(&shell)["state"], "filed");
    shell.script(&["do 意1 reconsider --note 仍须答复"]);
    assert_eq!(opinion(&shell)["state"], "checked");
}

#[test]
fn a_pile_is_checked_together_by_a_sample_that_is_put_down() {
    let shell = Shell::office();
    shell.script(&[
        "add opinion --channel 专线 --text 甲 --target 领导班子",
        "add opinion --channel 专线 --text 乙 --target 领导班子",
        "add opinion --channel 专线 --text 丙 --target 领导班子",
        "add opinion --channel 专线 --text 丁 --target 领导班子",
    ]);
    let alone = shell.ask("do 意1..意4 check");
    assert_eq!(alone.code, 1, "{alone}");
    shell.ask("do 意1..意3,意4 check --reread sampled").done();
    let listed = shell.ask("list opinions --state checked --json").json();
    assert_eq!(listed.as_array().unwrap().len(), 4);
    let last = shell.ask("journal --limit 1 --json").json();
    assert_eq!(
        last[0]["note"],
        "抽查 3 条，共 4 条：意-2009-0001、意-2009-0003、意-2009-0004"
    );
}

#[test]
fn a_sample_is_drawn_from_what_is_done_and_one_alone_is_none() {
    let shell = Shell::office();
    // Every second one says not about whom it is, so it cannot be checked.
    for n in 1..=12 {
        let person = if n % 2 == 0 { "member" } else { "department" };
        let target = if person == "member" {
            ""
        } else {
            " --target department"
        };
        shell.script(&[&format!(
            "add opinion --channel 专线 --text 第{n}条{target}"
        )]);
    }
    let alone = shell.ask("do 意2,意4,意5 check --reread sampled --skip");
    assert_eq!(alone.code, 1, "{alone}");
    assert!(
        alone.err.contains("意-2009-0005：说明：抽查核对须"),
        "{alone}"
    );
    let named = "do 意5,意2 check --reread sampled --skip --note 抽看意5";
    shell.ask(named).done();
    let note = |shell: &Shell| {
        let last = shell.ask("journal --limit 1 --json").json();
        last[0]["note"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(note(&shell), "抽看意5");
    shell
        .ask("do 意1..意12 check --reread sampled --skip")
        .done();
    assert_eq!(
        note(&shell),
        "抽查 3 条，共 5 条：意-2009-0001、意-2009-0007、意-2009-0011"
    );
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn what_the_head_of_the_office_decided_is_revoked_and_not_undone() {
    let shell = checked();
    shell.script(&["do 意1 refer --by 欧阳志强 --handled-by 后勤中心 --note 归口"]);
    assert_eq!(shell.ask("undo").code, 1);
    assert_eq!(opinion(&shell)["state"], "referred");
    shell.script(&["do 意1 revoke --by 欧阳志强 --note 转错了", "verify"]);
    assert_eq!(opinion(&shell)["state"], "checked");
}

#[test]
fn what_a_problem_that_is_not_listed_gives_back_is_told() {
    let shell = checked();
    shell.script(&[
        "distil 意1 --title 食堂开门晚 --category 职工维权 --source 征求意见 --urgency 急 --difficulty 易",
        "do 问1 submit",
        "add activity --type 党组会 --name 党组会 --held-on 2009-07-20 --people 全体",
    ]);
    let said = shell.ask("do 问1 reject --meeting 活1 --note 不属本次");
    assert_eq!(said.code, 0, "{said}");
    assert!(
        said.err.contains("退回“已核对”，共 1 条（意-2009-0001）"),
        "{said}"
    );
    assert_eq!(opinion(&shell)["state"], "checked");
}
