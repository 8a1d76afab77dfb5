//! `next`: what can be done, what is missing for the rest, and the key of each in F4.

use insta::assert_snapshot;

use super::brought_back::other;
use crate::support::shell::Shell;

#[test]
fn next_says_what_is_possible_and_what_is_missing() {
    let shell = Shell::confirmed();
    shell
        .ask("add task --problem 问1 --goal 一 --department 办公室")
        .done();
    assert_snapshot!(shell.ask("next 改1"), @r"
    改-001（草拟）下一步：
    - a submit  报审 → 待审定（经办）
        [--by 决定人]
        · 整改措施：此项必填。
        · 责任人：此项必填。
        · 分步解决须有两步以上，现有0步。

    + z void  作废 → 作废（经办）
        --note 作废理由 [--by 决定人]
    ");
    let offers = shell.ask("next 改1 --json").json();
    let submit = offers
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["transition"] == "submit");
    assert_eq!(submit.unwrap()["possible"], false);
}

/// What `next` lists: the key, the act, and whether it stands behind the empty line.
fn listed(next: &str) -> Vec<(String, String, bool)> {
    let mut is_apart = false;
    let mut all = Vec::new();
    for line in next.lines() {
        is_apart |= line.is_empty();
        let words: Vec<&str> = line.split(' ').collect();
        if let ["+" | "-", key, verb, ..] = words.as_slice() {
            all.push(((*key).to_owned(), (*verb).to_owned(), is_apart));
        }
    }
    all
}

#[test]
fn next_lists_for_people_and_programs_the_same_acts_with_the_same_keys() {
    let shell = Shell::with_one_fixed_at_once();
    for (number, finishes, other) in [("改1", "apply", "finish"), ("改2", "finish", "apply")]
    {
        let said = listed(&shell.ask(&format!("next {number}")).done());
        let json = shell.ask(&format!("next {number} --json")).json();
        let json: Vec<_> = json
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                let text = |name: &str| it[name].as_str().unwrap().to_owned();
                let danger = it["danger"].as_bool().unwrap();
                (text("key"), text("transition"), danger)
            })
            .collect();
        assert_eq!(said, json);
        let verbs: Vec<&str> = said.iter().map(|it| it.1.as_str()).collect();
        assert!(verbs.contains(&finishes), "{verbs:?}");
        assert!(!verbs.contains(&other), "{verbs:?}");
    }
    assert_snapshot!(shell.ask("do 改2 apply --by 马长海 --note 已办 --measures-done 1 \
        --responsibility-taken 1 --goal-reached 1 --likewise-checked 2 --rule-made 2 \
        --signed-by 刘思远"), @r"
    ! 督办：有2处不符合：
    !   · 改-002：立行立改的任务由责任人办结，不另申请。
    !   · 改-002：没有佐证材料，请先附上。
    = 1
    ");
}

/// Says what stands in the way of an act on a record, as `next` lists it.
fn missing(shell: &Shell, number: &str, verb: &str) -> String {
    let offers = shell.ask(&format!("next {number} --json")).json();
    let offers = offers.as_array().unwrap();
    let offer = offers.iter().find(|it| it["transition"] == verb);
    let offer = offer.unwrap_or_else(|| panic!("{verb}: {offers:?}"));
    assert_eq!(offer["possible"], offer["missing"] == serde_json::json!([]));
    offer["missing"].to_string()
}

#[test]
fn what_would_come_back_to_what_takes_it_no_more_is_offered_with_that_bar() {
    let withdraw = "do 改1 withdraw --meeting 活1 --note 不办了";
    let step = "add milestone --task 改1 --name 清点 --due 2009-08-01";
    for (made, part, meanwhile, reason) in [
        ("attach 改1 proof.txt", "附1", withdraw, "改-001"),
        (step, "步1", withdraw, "改-001"),
        ("attach 改1 proof.txt", "附1", "", "附-002"),
    ] {
        let shell = Shell::rectifying();
        shell.write("proof.txt", "照片");
        shell.script(&[made, &format!("void {part} --reason 误")]);
        assert_eq!(missing(&shell, part, "misrecorded"), "[]", "{part}");
        if meanwhile.is_empty() {
            shell.script(&[made]);
        } else {
            other(&shell, meanwhile);
        }
        let said = missing(&shell, part, "misrecorded");
        assert!(said.contains(reason), "{part}: {said}");
        let refused = shell.ask(&format!("do {part} misrecorded --note 点错"));
        assert_eq!(refused.code, 1, "{refused}");
        assert!(refused.err.contains(reason), "{refused}");
    }
}

#[test]
fn an_answer_that_is_free_for_others_and_not_for_oneself_is_named_as_do_refuses_without_it() {
    let shell = Shell::office();
    shell.three_opinions();
    let reason = "请换人核对；本人重新核读的，在重新核读里注明。";
    let needed = |shell: &Shell| {
        let offers = shell.ask("next 意1 --json").json();
        let offers = offers.as_array().unwrap();
        let check = offers.iter().find(|it| it["transition"] == "check");
        let check = check.unwrap();
        assert_eq!(check["possible"], true);
        check["needed"].clone()
    };
    let needed = needed(&shell);
    assert_eq!(needed[0]["field"], "reread");
    assert_eq!(needed[0]["reason"], "same-person-checks");
    assert!(needed[0]["text"].as_str().unwrap().contains(reason));
    for line in ["next 意1", "do 意1 check"] {
        let said = shell.ask(line).to_string();
        assert!(said.contains(reason), "{said}");
    }
    // What lifts it: the answer, or another who checks.
    for lifted in ["do 意1 check --reread 1", "do 意2 check --by 郭𠮷祥"] {
        shell.ask(lifted).done();
    }
}

#[test]
fn what_a_state_does_not_allow_yet_is_refused_with_the_act_that_comes_first() {
    let shell = Shell::with_one_fixed_at_once();
    shell.three_opinions();
    let later = "do 意3 reply --note 已答复";
    for (line, chinese, english) in [
        (
            later,
            "意-2009-0003 已登记，不能直接答复；请先“核对”。",
            "first comes: ",
        ),
        // Nothing leads back but what takes back.
        (
            "do 意1 check",
            "意-2009-0001 已归并，不能核对。",
            "not allow: ",
        ),
        // What the nature of the record excludes comes before nothing.
        (
            "do 改2 pass --note 属实",
            "不能核查通过；请先“办结”。",
            "first comes: ",
        ),
        (
            "do 改1 check",
            "不能受理核查；请先“申请销号”。",
            "first comes: ",
        ),
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 1, "{said}");
        assert!(said.err.contains(chinese), "{said}");
        let said = shell.ask_in_english(line);
        assert!(said.err.contains(english), "{said}");
    }
}

/// What stands in brackets may be left out, by whoever sits there, as the record stands.
#[test]
fn what_an_act_cannot_go_without_stands_in_no_brackets() {
    let shell = Shell::rectifying();
    let options = |number: &str, verb: &str| {
        let said = shell.ask(&format!("next {number}")).done();
        let mut lines = said
            .lines()
            .skip_while(|it| !it.contains(&format!(" {verb}  ")));
        let line = lines.nth(1).unwrap_or_default().to_owned();
        assert!(line.starts_with("    "), "{said}");
        line
    };
    shell.script(&[
        "add milestone --task 改1 --name 完成初稿 --due 2009-08-10",
        "do 改1 ask_extension --wanted 2009-10-20 --progress 过半 --signed-by 刘思远 --by 马长海 --note 因雨",
        "do 延-001 first_check --by 欧阳志强",
    ]);
    let granting = options("延-001", "grant");
    assert!(granting.contains(" --last-step "), "{granting}");
    assert!(
        granting.contains(" --by ") && !granting.contains("[--by"),
        "{granting}"
    );
    let refused = shell.ask("do 延-001 grant --limit 2009-10-20 --by 何建国 --note 同意");
    assert!(refused.err.contains("末步新日期：此项必填"), "{refused}");
    let asked = shell.ask("next 延1 --json").json();
    let grant = |it: &&serde_json::Value| it["transition"] == "grant";
    let grant = asked
        .as_array()
        .unwrap()
        .iter()
        .find(grant)
        .unwrap()
        .clone();
    assert_eq!(grant["by_required"], true, "{grant}");
    let step = |it: &&serde_json::Value| it["field"] == "last_step";
    let step = grant["asks"]
        .as_array()
        .unwrap()
        .iter()
        .find(step)
        .unwrap()
        .clone();
    assert_eq!(step["required"], true, "{grant}");
    // What any hand may do asks for no name of whoever sits there.
    let void = options("改1", "no_change");
    assert!(void.contains("--by"), "{void}");
}
