//! A ledger keeps the rows of the template that it was made from; `doctor` says what the program's
//! own says otherwise by now, and by which command it is brought.

use duban::exchange::template::Template;

use crate::store::rehearsal_of;
use crate::support::shell::Shell;

/// A ledger that an older template of the same name made: a rule of counting was another one, one
/// thing to be delivered was not there yet.
fn older(shell: &Shell) -> String {
    let now = Template::built_in("baoding-2009").unwrap();
    let before = now
        .replace("activity:党组扩大会议~问题、提炼@phase", "activity:党组扩大会议@phase")
        .replace("activity:动员大会~作风、全面部署@phase", "activity:动员大会@phase")
        .replace(
            "[[phases.steps.deliverables]]\nname = \"细化方法步骤\"\ncount = \"handed-in:直属单位\"\nforms = [\"各直属单位一份（拟）\"]\n",
            "",
        );
    assert!(before.len() < now.len() - 100);
    let folder = shell.path("older");
    std::fs::create_dir_all(&folder).unwrap();
    drop(rehearsal_of(&folder, "2009-02-25", &before));
    folder.join("duban.db").display().to_string()
}

#[test]
fn doctor_says_what_the_template_says_otherwise_and_what_brings_it() {
    let mut shell = Shell::empty();
    shell.today = "2009-02-25";
    let db = older(&shell);
    let doctor = |shell: &Shell| shell.ask(&format!("--db {db} doctor")).out;
    let said = doctor(&shell);
    assert!(said.contains("有 3 处与账上的不同"), "{said}");
    let lines: Vec<&str> = said.lines().filter(|it| it.contains("  set ")).collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(
        lines[0].contains("果-04 动员大会")
            && lines[0].contains("账上“activity:动员大会@phase”"),
        "{said}"
    );
    assert!(said.contains("账上没有应有成果“细化方法步骤”"), "{said}");
    // The commands do what they say, and what a hand has changed is nobody's business.
    let command = lines[1].split_once("  set ").unwrap().1.replace('"', "");
    shell.ask(&format!("--db {db} set {command}")).done();
    let said = doctor(&shell);
    assert!(said.contains("有 2 处与账上的不同"), "{said}");
    let own = "set 果-04 counted_by=activity:动员大会~转变@phase";
    shell.ask(&format!("--db {db} {own}")).done();
    let said = doctor(&shell);
    assert!(said.contains("有 1 处与账上的不同"), "{said}");
    shell.ask(&format!("--db {db} undo")).done();
    assert!(doctor(&shell).contains("有 2 处与账上的不同"));
}

#[test]
fn a_ledger_of_this_template_differs_in_nothing() {
    let shell = Shell::office();
    let said = shell.ask("doctor").out;
    assert!(said.contains("与本程序的同名模板一致"), "{said}");
}
