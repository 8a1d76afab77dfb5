//! What waits for whom: queues by `list --waiting`, for all and for one person, equal at all doors.

use crate::support::shell::{APPLY, PASS, Shell};

fn rows(shell: &Shell, line: &str) -> Vec<String> {
    let list = shell.ask(&format!("list {line} --json")).json();
    let rows = list.as_array().unwrap().iter();
    rows.map(|it| it["number"].as_str().unwrap().to_owned())
        .collect()
}

fn queue(shell: &Shell, line: &str, word: &str) -> i64 {
    let list = shell.ask(&format!("list --waiting {line} --json")).json();
    let mut rows = list.as_array().unwrap().iter();
    let row = rows.find(|it| it["queue"] == word).unwrap();
    row["waiting"].as_i64().unwrap()
}

/// A store with a task that was applied for, and an opinion to be checked.
fn applied() -> Shell {
    let shell = Shell::rectifying();
    std::fs::write(shell.path("佐证.txt"), "已办").unwrap();
    shell.ask("attach 改1 佐证.txt").done();
    shell.ask(APPLY).done();
    let add = "add opinion --channel 专线 --text 另一条 --target campaign";
    shell.ask(add).done();
    shell
}

/// Each queue is one figure: in `status`, among the queues, and as rows.
#[test]
fn a_queue_is_one_figure_at_every_door() {
    let shell = applied();
    let status = shell.ask("status --json").json();
    let queues = shell.ask("list --waiting --json").json();
    let queues = queues.as_array().unwrap();
    assert_eq!(
        queues.len(),
        status["waiting"].as_object().unwrap().len(),
        "{status:#}"
    );
    for it in queues {
        let (word, list) = (it["queue"].as_str().unwrap(), it["list"].as_str().unwrap());
        assert_eq!(status["waiting"][word], it["waiting"], "{word}");
        let found = rows(&shell, &format!("{list} --waiting={word}"));
        assert_eq!(Some(found.len() as u64), it["waiting"].as_u64(), "{word}");
    }
    assert_eq!(status["waiting"]["to_verify"], 1);
    assert_eq!(status["waiting"]["to_check"], 1);
    assert_eq!(rows(&shell, "--waiting=待核查"), ["改-001"]);
    assert_eq!(rows(&shell, "tasks --waiting"), ["改-001"]);
    let text = shell.ask("status").done();
    assert!(text.contains("待核查 1"), "{text}");
    let text = shell.ask("list --waiting").done();
    assert!(text.contains("list tasks --waiting=to_verify"), "{text}");
}

/// For one person only what he takes on or decides: the verifier what he checks, the leader in
/// charge what is ready for him, the owner none of it.
#[test]
fn a_queue_is_narrowed_to_one_person() {
    let shell = applied();
    shell.ask("do 改1 check --by 郭𠮷祥").done();
    let of = |who: &str, word: &str| queue(&shell, &format!("--for {who}"), word);
    assert_eq!(of("郭𠮷祥", "to_verify"), 1);
    assert_eq!(of("马长海", "to_verify"), 0);
    assert_eq!(of("何建国", "to_verify"), 0);
    shell.ask("do 附1 check --by 郭𠮷祥").done();
    shell.ask(PASS).done();
    assert_eq!(of("何建国", "to_approve"), 1);
    assert_eq!(
        of("郭𠮷祥", "to_approve"),
        0,
        "who verified does not approve"
    );
    assert_eq!(of("马长海", "to_approve"), 0);
    assert_eq!(rows(&shell, "tasks --waiting --for 何建国"), ["改-001"]);
    assert!(rows(&shell, "tasks --waiting --for 马长海").is_empty());
}

/// A word that is no queue, and a kind that never waits, are refused by name.
#[test]
fn what_is_no_queue_is_refused() {
    let shell = Shell::rectifying();
    let said = shell.ask("list --waiting=nothing");
    assert!(said.code == 1 && said.err.contains("to_verify"), "{said}");
    let said = shell.ask("list people --waiting");
    assert!(said.code == 1 && said.err.contains("没有待办"), "{said}");
    let said = shell.ask("list problems --waiting=to_verify");
    assert!(said.code == 1 && said.err.contains("to_study"), "{said}");
    let said = shell.ask("list tasks --for 何建国");
    assert_eq!(said.code, 2, "{said}");
}

/// What is to be urged today: each task with the step that is due, on working days only.
#[test]
fn what_is_to_be_urged_is_listed_with_the_step_that_is_due() {
    let mut shell = Shell::rectifying();
    let urge = |shell: &Shell| shell.ask("show 改1 --json").json()["urge"].clone();
    let to_urge = |shell: &Shell| {
        let status = shell.ask("status --json").json();
        let found = rows(shell, "tasks --to-urge");
        assert_eq!(rows(shell, "--to-urge"), found);
        assert_eq!(rows(shell, "--waiting=待催办"), found);
        assert_eq!(status["waiting"]["to_urge"], found.len());
        found
    };
    shell.today = "2009-09-04";
    assert!(to_urge(&shell).is_empty());
    assert_eq!(urge(&shell)["step"], "reminder");
    assert_eq!(urge(&shell)["from"], "2009-09-07");
    shell.today = "2009-09-07";
    assert_eq!(to_urge(&shell), ["改-001"]);
    shell.script(&["do 改1 urge --by 欧阳志强"]);
    assert!(to_urge(&shell).is_empty());
    let said = shell.ask("list tasks --to-urge");
    assert!(said.code == 0 && said.out.is_empty(), "{said}");
    shell.today = "2009-09-11";
    let list = shell.ask("list tasks --to-urge --json").json();
    assert_eq!(list[0]["urge"]["step"], "notice", "{list:#}");
    assert_eq!(list[0]["urge"]["from"], "2009-09-11", "{list:#}");
    // A Saturday.
    shell.today = "2009-09-12";
    assert!(to_urge(&shell).is_empty());
    shell.today = "2009-09-14";
    assert_eq!(to_urge(&shell), ["改-001"]);
    assert_eq!(queue(&shell, "--for 何建国", "to_urge"), 1);
    assert_eq!(queue(&shell, "--for 马长海", "to_urge"), 0);
    // It waits for its own leader, not for every one.
    assert_eq!(queue(&shell, "--for 罗玉珍", "to_urge"), 0);
    let listed = shell.ask("list tasks --to-urge").out;
    assert!(listed.contains("该办催办通知书"), "{listed}");
    shell.script(&["do 改1 urge --by 欧阳志强"]);
    let said = shell.ask("do 改1 urge --by 欧阳志强 --on 2009-09-14");
    assert!(said.err.contains("已催办过"), "{said}");
    shell.today = "2009-09-15";
    let said = shell.ask("do 改1 urge --by 欧阳志强");
    assert!(said.err.contains("2009-09-22起通报"), "{said}");
    let said = shell.ask("do 改1 urge --ladder notice --by 欧阳志强");
    assert!(
        said.err.contains("催-002") && said.err.contains("不重复"),
        "{said}"
    );
    assert!(shell.ask("list people --to-urge").code == 1);
    assert!(shell.ask("list --to-urge --waiting").code == 2);
}
