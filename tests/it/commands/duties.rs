//! Duties 分工 that pass to another leader in one act, by a decision with its paper.

use crate::support::shell::Shell;

/// The leaders in charge of some departments and tasks, by their numbers.
fn leads(shell: &Shell, numbers: &[&str]) -> Vec<String> {
    let lead = |number: &&str| {
        let shown = shell.ask(&format!("show {number} --json")).json();
        shown["lead"].as_str().unwrap_or_default().to_owned()
    };
    numbers.iter().map(lead).collect()
}

#[test]
fn a_leader_hands_over_his_departments_and_open_tasks_and_keeps_what_is_struck_off() {
    let mut shell = Shell::rectifying();
    shell.script(&[
        "add task --problem 问1 --goal 排队 --measure 叫号 --department 办公室 --owner 马长海 \
         --task-kind by_limit --limit 2009-09-10",
    ]);
    shell.struck_off();
    assert_eq!(leads(&shell, &["改1", "改2"]), ["何建国", "何建国"]);
    let office = shell.ask("list departments --text 办公室 --json").json();
    let office = office[0]["number"].as_str().unwrap().to_owned();

    shell.today = "2009-07-21";
    let alone = shell.ask("do 人-004 reassign --leader 罗玉珍 --note 党组〔2009〕9号");
    assert_eq!(alone.code, 1, "nobody who sits here decides it: {alone}");
    let hand = "--leader 罗玉珍 --by 陈晓东 --note 党组〔2009〕9号";
    let passed = shell.ask(&format!("do 人-004 reassign {hand}"));
    assert!(
        passed.err.contains("已转交 3 个部门、1 项未结任务"),
        "{passed}"
    );
    assert_eq!(
        leads(&shell, &["改1", "改2", &office]),
        ["何建国", "罗玉珍", "罗玉珍"]
    );
    let history = shell.ask("show 改2").out;
    assert!(history.contains("调整分工"), "{history}");
    assert!(history.contains("党组〔2009〕9号"), "{history}");
    // Who led before stays in view; what was not issued nobody led.
    assert!(!history.contains("原为"), "{history}");
    assert!(history.contains("何建国→罗玉珍"), "{history}");
    let unit = shell.ask(&format!("show {office}")).out;
    assert!(unit.contains("罗玉珍（原为何建国）"), "{unit}");
    let of = shell.ask("journal --of 改2").out;
    assert!(of.contains("何建国→罗玉珍"), "{of}");
    let again = shell.ask(&format!("do 人-004 reassign {hand}"));
    assert!(again.err.contains("没有可交出的分工"), "{again}");

    shell
        .ask("do 人-004 revoke --by 陈晓东 --note 定错了")
        .done();
    assert_eq!(leads(&shell, &["改2", &office]), ["何建国", "何建国"]);
    assert!(!shell.ask("show 改2").out.contains("原为"));
    shell.ask("verify").done();
}

#[test]
fn one_department_passes_on_alone_with_its_open_tasks() {
    let shell = Shell::rectifying();
    let all = shell.ask("list departments --json").json();
    let of = |name: &str| {
        let mut rows = all.as_array().unwrap().iter();
        let row = rows.find(|row| row["name"] == name).unwrap();
        row["number"].as_str().unwrap().to_owned()
    };
    let (office, rights) = (of("办公室"), of("权益保障部"));
    let hand = "--leader 罗玉珍 --by 陈晓东 --note 党组〔2009〕9号";
    shell.ask(&format!("do {office} reassign {hand}")).done();
    assert_eq!(
        leads(&shell, &["改1", &office, &rights]),
        ["罗玉珍", "罗玉珍", "何建国"]
    );
    let owner = shell.ask(&format!(
        "do {rights} reassign --leader 马长海 --by 陈晓东 --note 9号"
    ));
    assert!(owner.err.contains("不能分管"), "{owner}");
}

#[test]
fn what_is_said_against_several_records_alike_is_one_line_that_names_them() {
    let shell = Shell::office();
    shell.three_opinions();
    shell.ask("do 意1..意3 check --reread 1").done();
    let said = shell.ask("do 意1..意3 refer --by 欧阳志强 --handled-by 组织部");
    assert_eq!(said.code, 1);
    let line = "意-2009-0001、意-2009-0002、意-2009-0003：请填写转办理由。";
    assert!(said.err.contains(line), "{said}");
    assert_eq!(said.err.matches("请填写转办理由").count(), 1, "{said}");
}

/// Neither a decision nor a claim at confirming gives work to a leader who has left.
#[test]
fn nothing_passes_to_a_leader_who_has_left() {
    let mut shell = Shell::office();
    shell.today = "2009-07-21";
    let leader = shell.ask("list people --text 罗玉珍 --json").json();
    let leader = leader[0]["number"].as_str().unwrap().to_owned();
    shell.script(&[
        "add problem --title 食堂管理不严 --category 职工维权 --urgency normal --difficulty hard \
         --source self_examination",
        "do 问1 submit",
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-21",
        &format!("set {leader} left_on=2009-07-20"),
    ]);
    for line in [
        "do 人-004 reassign --leader 罗玉珍 --by 陈晓东 --note 党组〔2009〕9号",
        "do 问1 confirm --leader 罗玉珍 --meeting 活1",
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{line}: {said}");
        assert!(said.err.contains("2009-07-20"), "{line}: {said}");
    }
}
