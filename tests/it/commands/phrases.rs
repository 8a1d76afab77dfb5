//! Phrases 常用语 of a field on the command line.

use crate::support::shell::Shell;

#[test]
fn phrases_are_kept_by_field_listed_changed_and_taken_back() {
    let shell = Shell::office();
    shell.script(&[
        "add phrase --field tasks.goal --text 按期完成，群众满意",
        "add phrase --field task.pass.note --text 材料齐全，同意销号",
        // The same words may stand in another field.
        "add phrase --field task.measure --text 按期完成，群众满意",
        "set 语1 text=按期办结",
    ]);
    let all = shell.ask("list phrases --json").json();
    let fields: Vec<&str> = (all.as_array().unwrap().iter())
        .map(|it| it["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["task.goal", "task.pass.note", "task.measure"]);
    let own = shell.ask("list phrases --field task.goal").out;
    assert!(
        own.contains("整改任务·整改目标") && own.contains("按期办结"),
        "{own}"
    );
    assert!(!own.contains("语-02"), "{own}");
    let found = shell.ask("list phrases --text 齐全").out;
    assert!(
        found.contains("语-02") && !found.contains("语-01"),
        "{found}"
    );
    shell.ask("undo").done();
    let back = shell.ask("show 语-01").out;
    assert!(back.contains("群众满意"), "{back}");
    shell.ask("do 语1 void --by 马长海 --note 不用了").done();
    assert!(!shell.ask("list phrases").out.contains("语-01"));
    let told = shell.ask("list phrases --lang en").out;
    assert!(told.contains("task: Measure"), "{told}");
}

#[test]
fn a_phrase_is_of_a_field_that_has_them_and_stands_there_once() {
    let shell = Shell::office();
    shell.script(&["add phrase --field task.goal --text 按期完成"]);
    let said = shell.ask("add phrase --field task.goal --text 按期完成");
    assert!(said.code == 1 && said.err.contains("语-01"), "{said}");
    let said = shell.ask("add phrase --field task.goall --text 按期完成");
    assert!(said.code == 1 && said.err.contains("task.goal"), "{said}");
    for own in [
        "opinion.text",
        "person.telephone",
        "person.politics",
        "department.name",
        "opinion.giver_name",
        "task.limit_wording",
    ] {
        let said = shell.ask(&format!("add phrase --field {own} --text 某"));
        assert!(said.code == 1 && said.err.contains(own), "{own}: {said}");
    }
    // What does not fit into the field is no phrase of it.
    let long = "长".repeat(201);
    let said = shell.ask(&format!("add phrase --field problem.title --text {long}"));
    assert!(said.code == 1 && said.err.contains("200"), "{said}");
}

#[test]
fn phrases_are_listed_of_fields_that_have_some() {
    let shell = Shell::office();
    let strange = shell.ask("list phrases --field task.gaol");
    assert!(
        strange.code != 0 && strange.err.contains("task.goal"),
        "{strange}"
    );
    shell.ask("list phrases --field task.goal").done();
}
