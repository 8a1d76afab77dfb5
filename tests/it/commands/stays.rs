//! Who is there: brackets say who is meant, whoever has left is called to nothing, given nothing
//! and decides nothing, and whoever leaves is told what he has in hand.

use serde_json::json;

use crate::support::shell::Shell;

pub(super) const ADD: &str = "add activity --type 集中学习 --lasts 半天 --held-on";

/// How many were called and how many of them were there.
fn there(shell: &Shell, activity: &str) -> (usize, i64) {
    let shown = shell.ask(&format!("show {activity} --json")).json();
    let called = shown["people"].as_array().unwrap().len();
    (called, shown["present"].as_i64().unwrap())
}

/// Gives the number of somebody of the roster.
pub(super) fn number(shell: &Shell, name: &str) -> String {
    let all = shell.ask("list people --json").json();
    let mut own = all.as_array().unwrap().iter();
    let own = own.find(|it| it["name"] == name);
    own.unwrap()["number"].as_str().unwrap().to_owned()
}

/// How many stand in the roster.
fn people(shell: &Shell) -> usize {
    let listed = shell.ask("list people --json").json();
    listed.as_array().unwrap().len()
}

#[test]
fn brackets_behind_a_name_say_who_is_meant_or_left_out_and_else_why_he_is_absent() {
    let shell = Shell::office();
    shell.script(&["add person --name 孙丽（返聘） --department 办公室"]);
    let all = people(&shell);
    let head = shell.ask("list people --json").json();
    let head = head.as_array().unwrap().iter();
    let own = head.clone().find(|it| it["name"] == "马长海").unwrap();
    let department = own["department"].as_str().unwrap();
    let his = format!("马长海（{department}）");
    let without_his = format!("全体除孙丽（返聘）、{his}");
    let his_away = format!("{his}（病假）");
    let his_first = format!("全体除{his}、罗玉珍");
    let behind_his = format!("全体 除罗玉珍、{his}外");
    let rest = head.filter(|it| it["department"] != "办公室" && it["department"] != "组织部");
    let rest = rest.count();
    for (n, (people, called, present)) in [
        ("孙丽（返聘）", 1, 1),
        ("全体（除陈晓东、罗玉珍）", all - 2, all - 2),
        ("全体除陈晓东", all - 1, all - 1),
        ("全体 除陈晓东外", all - 1, all - 1),
        ("全体（不含陈晓东）、罗玉珍（病假）", all - 1, all - 2),
        ("全体（除孙丽（返聘）、陈晓东）", all - 2, all - 2),
        ("全体除孙丽（返聘）", all - 1, all - 1),
        ("全体除陈晓东、罗玉珍", all - 2, all - 2),
        ("全体除陈晓东、罗玉珍外", all - 2, all - 2),
        ("全体除孙丽（返聘）、罗玉珍", all - 2, all - 2),
        (without_his.as_str(), all - 2, all - 2),
        (his_first.as_str(), all - 2, all - 2),
        (behind_his.as_str(), all - 2, all - 2),
        ("全体除办公室、组织部", rest, rest),
        (his.as_str(), 1, 1),
        (his_away.as_str(), 1, 0),
        ("罗玉珍（出差）、马长海", 2, 1),
    ]
    .into_iter()
    .enumerate()
    {
        let line = format!("{ADD} 2009-03-02 --people");
        let mut words: Vec<&str> = line.split(' ').collect();
        words.push(people);
        let said = shell.run(&words);
        assert_eq!(said.code, 0, "{people}: {said}");
        let present = i64::try_from(present).unwrap();
        let number = format!("活{}", n + 1);
        assert_eq!(there(&shell, &number), (called, present), "{people}");
    }
    // So he is meant at every door, and nothing is said of a name that was typed as it is.
    shell.ask(&format!("list --waiting --for {his}")).done();
    shell
        .ask(&format!("list requirements --missing --for {his}"))
        .done();
    let exact = shell.ask("add task --goal 查 --task-kind by_limit --owner 孙丽（返聘）");
    assert!(!exact.err.contains("取"), "{exact}");
    let units = "add deliverable --name 报告 --handed-in 全体（除办公室）";
    let units = shell.ask(units);
    assert!(!units.err.contains("全体（"), "{units}");
    // A department in which he does not sit says of nobody why he is absent.
    let other = if department == "办公室" {
        "组织部"
    } else {
        "办公室"
    };
    let said = shell.ask(&format!("{ADD} 2009-03-02 --people 马长海（{other}）"));
    assert!(said.code == 1 && said.err.contains("没有找到"), "{said}");
}

#[test]
fn who_is_absent_is_not_told_among_those_who_are_left_out() {
    let shell = Shell::office();
    for people in ["全体除陈晓东、罗玉珍（病假）", "办公室除陈晓东、组织部"]
    {
        let line = format!("{ADD} 2009-03-02 --people {people}");
        let said = shell.ask(&line);
        assert_eq!(said.code, 1, "{people}: {said}");
    }
}

#[test]
fn whoever_was_not_there_is_called_to_nothing_and_told() {
    let shell = Shell::office();
    let all = people(&shell);
    shell.script(&["set 人1 left_on=2009-03-10", "set 人2 joined_on=2009-03-05"]);
    let line = |day: &str| format!("{ADD} {day} --people 全体");
    for (n, (day, gone)) in [("2009-03-02", 1), ("2009-03-09", 0), ("2009-03-11", 1)]
        .into_iter()
        .enumerate()
    {
        let said = shell.ask(&line(day));
        assert_eq!(said.code, 0, "{said}");
        assert_eq!(said.err.contains("没有计入"), gone > 0, "{said}");
        assert_eq!(
            there(&shell, &format!("活{}", n + 1)).0,
            all - gone,
            "{day}"
        );
    }
    let name = shell.ask("show 人1 --json").json()["name"].clone();
    let alone = shell.ask(&format!(
        "{ADD} 2009-03-11 --people {}",
        name.as_str().unwrap()
    ));
    assert!(alone.code == 1 && alone.err.contains("不在岗"), "{alone}");
    // Changed later, it is judged by its day too.
    let changed = shell.ask("set 活2 held_on=2009-03-11 people=全体");
    assert!(
        changed.code == 0 && changed.err.contains("没有计入"),
        "{changed}"
    );
    assert_eq!(there(&shell, "活2").0, all - 1);
}

#[test]
fn whoever_leaves_is_told_what_he_has_in_hand_and_gets_and_decides_nothing_more() {
    let mut shell = Shell::rectifying();
    let task = shell.ask("show 改1 --json").json();
    assert_eq!(task["owner"], json!("马长海"));
    let (owner, lead) = (task["owner_number"].clone(), task["lead_number"].clone());
    let (owner, lead) = (owner.as_str().unwrap(), lead.as_str().unwrap());
    let add =
        "add task --problem 问1 --goal 查 --measure 查 --task-kind by_limit --limit 2009-09-30";
    shell.script(&[&format!("{add} --department 办公室 --owner {owner}")]);
    for whom in [owner, lead] {
        let said = shell.ask(&format!("set {whom} left_on=2009-07-20"));
        assert!(said.code == 0 && said.err.contains("改-001"), "{said}");
    }
    shell.today = "2009-07-21";
    for (line, told) in [
        (
            format!("{add} --department 办公室 --owner {owner}"),
            "责任人",
        ),
        (format!("{add} --lead {lead} --owner 张明"), "分管领导"),
        (
            format!("do 改1 progress --by {owner} --done 办了一半"),
            "决定人",
        ),
        (format!("set 改1 owner={lead}"), "责任人"),
        ("do 改2 submit".to_owned(), "责任人"),
    ] {
        let said = shell.ask(&line);
        assert!(
            said.code == 1 && said.err.contains("已离岗") && said.err.contains(told),
            "{line}: {said}"
        );
    }
    // What he did before he left is entered late.
    let late = format!("do 改1 progress --by {owner} --on 2009-07-20 --done 办了一半");
    assert_eq!(shell.ask(&late).code, 0, "{}", shell.ask(&late));
}

/// Who was called while he was there, and had left when it took place, was not at it.
#[test]
fn whoever_left_before_it_took_place_was_not_at_it() {
    let mut shell = Shell::office();
    let all = people(&shell);
    shell.today = "2009-07-21";
    shell.script(&[
        "add activity --type 座谈会 --held-on 2009-07-24 --people 全体",
        "set 人2 left_on=2009-07-22",
    ]);
    shell.today = "2009-07-24";
    let held = shell.ask("do 活1 hold");
    assert!(held.code == 0 && held.err.contains("没有计入"), "{held}");
    assert_eq!(there(&shell, "活1").0, all - 1);
    assert_eq!(shell.ask("verify").code, 0);
    assert_eq!(shell.ask("undo").code, 0);
    assert_eq!(there(&shell, "活1").0, all);
}

/// A seat is free once whoever sat there has left.
#[test]
fn a_seat_whose_holder_has_left_is_free() {
    let mut shell = Shell::office();
    let taken = |shell: &Shell| {
        let shown = shell.ask("show 果-03 --json").json();
        shown["on_ledger"]["has"].as_i64().unwrap()
    };
    let before = taken(&shell);
    shell.script(&["set 岗4 holders=马长海"]);
    let post = shell.ask("show 岗4 --json").json();
    let whom = post["holders_number"][0].as_str().unwrap();
    shell.script(&[&format!("set {whom} left_on=2009-07-20")]);
    assert_eq!(taken(&shell), before.max(1));
    shell.today = "2009-07-21";
    assert_eq!(taken(&shell), before.max(1) - 1);
}

/// A post, a chair and a talk are for whoever was there; a look at what is sealed too.
#[test]
fn whoever_has_left_gets_no_post_leads_nothing_and_looks_at_nothing_sealed() {
    let mut shell = Shell::office();
    shell.script(&[
        "add post --name 联络员 --body campaign_office --seats 9",
        "add opinion --channel 专线 --text 食堂饭凉 --target work --giver-name 某职工",
    ]);
    let (who, own) = (number(&shell, "马长海"), number(&shell, "张明"));
    let post = shell.ask("list posts --json").json();
    let posts = post.as_array().unwrap().len();
    shell.script(&[&format!("set {who} left_on=2009-07-10")]);
    let talk = "add activity --type 谈心 --name 谈心 --host 陈晓东 --people 马长海 --held-on";
    for (line, told) in [
        (format!("link {who} 岗{posts}"), "已离岗"),
        (format!("set 岗{posts} holders=马长海"), "已离岗"),
        (
            format!("{ADD} 2009-07-13 --people 全体 --host 马长海"),
            "主持：那一天马长海不在岗",
        ),
        (
            format!("{ADD} 2009-07-13 --people 全体 --speaker 马长海"),
            "不在岗",
        ),
        (format!("{talk} 2009-07-13"), "不在岗"),
    ] {
        let said = shell.ask(&line);
        assert!(said.code == 1 && said.err.contains(told), "{line}: {said}");
        assert!(!said.err.contains("两人"), "{line}: {said}");
    }
    shell.script(&[
        &format!("{ADD} 2009-07-09 --people 全体 --host 马长海"),
        &format!("{talk} 2009-07-10"),
    ]);
    // Moved behind his last day, and held behind it.
    let moved = shell.ask("set 活1 held_on=2009-07-13 --reason 误");
    assert!(moved.code == 1 && moved.err.contains("不在岗"), "{moved}");
    shell.script(&[
        "add activity --type 座谈会 --held-on 2009-07-24 --people 全体 --host 张明",
        &format!("set {own} left_on=2009-07-22"),
    ]);
    shell.today = "2009-07-24";
    let held = shell.ask("do 活3 hold");
    assert!(held.code == 1 && held.err.contains("不在岗"), "{held}");
    let look = shell.ask("unseal 意1 --reason 答复");
    assert!(look.code == 1 && look.err.contains("已离岗"), "{look}");
}

/// Each sort of what somebody has in hand is passed on in another way.
#[test]
fn what_somebody_leaves_behind_is_told_with_the_way_that_fits() {
    let shell = Shell::rectifying();
    let of = |line: &str, name: &str| {
        let told = shell.ask(line).json();
        let named = told[name].as_array().map_or(&told[name], |all| &all[0]);
        named.as_str().unwrap().to_owned()
    };
    let lead = of("show 改1 --json", "lead_number");
    let claimed = of("show 问1 --json", "claimed_by_number");
    shell.script(&[&format!("set 部-02 head={}", number(&shell, "马长海"))]);
    for (whom, words) in [
        (lead, ["reassign --leader", "改-001"]),
        (claimed, ["claim --leader", "问-001"]),
        (number(&shell, "马长海"), ["请改负责人", "部-02"]),
    ] {
        let said = shell.ask(&format!("set {whom} left_on=2009-07-20"));
        assert_eq!(said.code, 0, "{said}");
        for word in words {
            assert!(said.err.contains(word), "{word}: {said}");
        }
    }
}

/// A department has an end of its own: what hangs on it goes to another first.
#[test]
fn a_department_is_dissolved_once_nobody_and_no_work_is_left_in_it() {
    let mut shell = Shell::rectifying();
    let task = shell.ask("show 改1 --json").json();
    let unit = task["department_number"].as_str().unwrap().to_owned();
    let name = task["department"].as_str().unwrap().to_owned();
    let said = shell.ask(&format!("set {unit} dissolved_on=2009-07-20"));
    assert!(said.code == 1 && said.err.contains("改-001"), "{said}");
    assert!(said.err.contains("请先改他们的部门"), "{said}");
    let ahead = shell.ask(&format!("set {unit} dissolved_on=2009-07-21"));
    assert!(ahead.code == 1, "{ahead}");
    let all = shell.ask("list people --json").json();
    let own = all.as_array().unwrap().iter();
    for person in own.filter(|it| it["department"] == name.as_str()) {
        let whom = person["number"].as_str().unwrap();
        shell.script(&[&format!("set {whom} department=组织部")]);
    }
    shell.script(&["set 改1 department=组织部 --reason 撤并"]);
    shell.script(&[&format!("set {unit} dissolved_on=2009-07-20")]);
    shell.today = "2009-07-21";
    let add =
        "add task --problem 问1 --goal 查 --measure 查 --task-kind by_limit --limit 2009-09-30";
    for line in [
        format!("{add} --department {unit}"),
        format!("{add} --department 组织部 --supports {unit}"),
        format!("add person --name 赵山 --department {unit}"),
        format!("set 人1 department={unit}"),
        format!("link 改1 {unit}"),
    ] {
        let said = shell.ask(&line);
        assert!(
            said.code == 1 && said.err.contains("已撤并"),
            "{line}: {said}"
        );
    }
    let listed = shell.ask("list departments").out;
    assert!(listed.contains(&format!("{name}（已撤并）")), "{listed}");
    assert!(shell.ask(&format!("show {unit}")).out.contains("已撤并"));
    assert_eq!(shell.ask("verify").code, 0);
}

/// Whoever has left is marked where people are looked for.
#[test]
fn whoever_has_left_is_marked_in_lists_and_pickers() {
    let mut shell = Shell::office();
    shell.script(&[&format!(
        "set {} left_on=2009-07-10",
        number(&shell, "马长海")
    )]);
    shell.today = "2009-07-20";
    let listed = shell.ask("list people").out;
    assert!(listed.contains("马长海（已离岗）"), "{listed}");
    // What a program reads back is the name alone.
    let csv = shell.ask("list people --csv").out;
    assert!(csv.contains("马长海") && !csv.contains("已离岗"), "{csv}");
    let play = |keys: &str| {
        let store = shell.store();
        let args = [
            "--db",
            store.to_str().unwrap(),
            "--play",
            keys,
            "--print",
            "--size",
            "120x40",
        ];
        shell.run(&args).out
    };
    let picker = play("7 F3 Tab Tab Tab Tab Tab Tab Tab m c h");
    assert!(picker.contains("已离岗"), "{picker}");
}
