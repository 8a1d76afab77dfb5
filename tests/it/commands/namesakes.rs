//! Two of one name are told apart wherever either shows; nobody else is dressed up.

use crate::support::shell::Shell;

/// An office with a task of 马长海, whose head and whose verifier are called alike.
fn shared() -> Shell {
    let shell = Shell::rectifying();
    shell.script(&[
        "add person --name '马　长海' --department 组织部",
        "add person --name 郭𠮷祥 --department 组织部 --staff-no 9001",
        "add channel --name 意见箱甲",
    ]);
    shell
}

#[test]
fn the_number_stands_behind_a_shared_name_at_every_door() {
    let shell = shared();
    let first = shell.ask("show 改1 --json").json()["owner_number"].clone();
    let told = format!("马长海({})", first.as_str().unwrap());
    for line in [
        "show 改1",
        "list tasks",
        "journal --of 改1",
        "journal --limit 200",
        "add task --goal 二 --owner 马长海",
        "list tasks --owner 马长海",
    ] {
        let said = shell.ask(line).to_string();
        let bare = said.replace(&told, "");
        assert!(
            said.contains(&told) || said.contains(first.as_str().unwrap()),
            "{line}: {said}"
        );
        let at_most = if line.starts_with("add") || line.contains("--owner") {
            // The refusal says the name that was typed and lists both who bear it.
            3
        } else {
            0
        };
        assert!(bare.matches("马长海").count() <= at_most, "{line}: {said}");
        assert!(
            !said.contains("何建国(") && !said.contains("张明("),
            "{line}: {said}"
        );
    }
}

#[test]
fn a_name_is_bare_again_once_nobody_shares_it() {
    let shell = shared();
    assert!(shell.ask("show 改1").out.contains("马长海(人-"));
    let people = shell.ask("list people --text '马　长海' --json").json();
    let second = people.as_array().unwrap().last().unwrap()["number"].clone();
    shell
        .ask(&format!("void {} --reason 误录", second.as_str().unwrap()))
        .done();
    let page = shell.ask("show 改1").out;
    assert!(
        page.contains("马长海") && !page.contains("马长海("),
        "{page}"
    );
}

#[test]
fn refusals_name_which_of_two_is_meant() {
    let shell = shared();
    let people = shell.ask("list people --text 郭𠮷祥 --json").json();
    let second = people[1]["number"].as_str().unwrap();
    let said = shell.ask(&format!("do 问1 claim --leader {second} --by {second}"));
    assert!(said.err.contains(&format!("郭𠮷祥({second})")), "{said}");
}

#[test]
fn json_gives_the_number_of_every_reference() {
    let shell = shared();
    let task = shell.ask("show 改1 --json").json();
    let listed = shell.ask("list tasks --json").json()[0].clone();
    for task in [&task, &listed] {
        assert_eq!(task["owner"], "马长海");
        assert_eq!(task["problem_number"], "问-001");
        assert!(
            task["department_number"]
                .as_str()
                .unwrap()
                .starts_with("部-")
        );
        assert!(task["lead_number"].as_str().unwrap().starts_with("人-"));
        assert!(task["verifier"].is_null() && task["verifier_number"].is_null());
    }
    let opinion = shell.ask("list opinions --json").json()[0].clone();
    assert!(
        opinion["channel_number"]
            .as_str()
            .unwrap()
            .starts_with("渠-")
    );
    assert_eq!(opinion["card_number"], opinion["card"]);
    let entry = shell.ask("journal --of 问1 --json").json();
    let claim = entry
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["command"] == "problem.claim");
    let claim = claim.unwrap();
    assert_eq!(claim["decided_by"], "陈晓东");
    assert_eq!(claim["decided_by_number"], "人-002");
    assert_eq!(claim["items"][0]["number"], "问-001");
    assert_eq!(claim["items"][0]["names"]["to_number"], "人-002");
    let confirm = entry
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["command"] == "problem.confirm");
    assert_eq!(confirm.unwrap()["decided_by_number"], "活-001");
    let next = shell.ask("next 改1 --json").json();
    let apply = next
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["transition"] == "apply");
    assert_eq!(apply.unwrap()["usual"], "马长海");
    assert_eq!(apply.unwrap()["usual_number"], task["owner_number"]);
}
