//! Progress is reported every so many days 报进展: what was due and did not come waits for whoever
//! is responsible, until he says what was done, or that nothing changed.

use crate::support::shell::Shell;

/// Says how many wait to be reported on, at each door.
fn silent(shell: &Shell) -> usize {
    let rows = shell.ask("list tasks --waiting=to_report --json").json();
    let n = rows.as_array().map_or(usize::MAX, Vec::len);
    let status = shell.ask("status --json").json();
    assert_eq!(status["waiting"]["to_report"], n, "{status:#}");
    let own = shell.ask("list --waiting --for 马长海 --json").json();
    let own = own.as_array().unwrap().iter();
    let own: Vec<_> = own.filter(|it| it["queue"] == "to_report").collect();
    assert_eq!(own[0]["waiting"], n, "{own:#?}");
    n
}

#[test]
fn a_report_that_did_not_come_waits_until_it_does() {
    let mut shell = Shell::rectifying();
    shell.today = "2009-07-28";
    // Nobody asked for any.
    assert_eq!(silent(&shell), 0);
    shell.script(&["set 题1 report_days=7"]);
    assert_eq!(silent(&shell), 1);
    let page = shell.ask("show 改1");
    assert!(page.out.contains("8天没有报进展"), "{page}");
    assert_eq!(shell.ask("show 改1 --json").json()["silent_days"], 8);
    shell.today = "2009-07-27";
    assert_eq!(silent(&shell), 0);
    shell.today = "2009-07-28";
    shell.script(&["do 改1 no_change --by 马长海"]);
    assert_eq!(silent(&shell), 0);
    shell.script(&["undo"]);
    assert_eq!(silent(&shell), 1);
    shell.script(&["redo"]);
    assert_eq!(silent(&shell), 0);
    shell.today = "2009-08-04";
    assert_eq!(silent(&shell), 0);
    shell.today = "2009-08-05";
    assert_eq!(silent(&shell), 1);
    shell.script(&["do 改1 progress --by 马长海 --done 已装灯"]);
    assert_eq!(silent(&shell), 0);
    // A note that is void was none.
    shell.today = "2009-08-13";
    assert_eq!(silent(&shell), 1);
    shell.script(&["do 改1 progress --by 马长海 --done 误记"]);
    assert_eq!(silent(&shell), 0);
    shell.script(&["do 进4 void --note 误记"]);
    assert_eq!(silent(&shell), 1);
    shell.script(&["undo"]);
    assert_eq!(silent(&shell), 0);
    shell.script(&["verify"]);
}

#[test]
fn what_waits_for_a_report_may_be_said_not_to_have_changed() {
    let mut shell = Shell::rectifying();
    // As it was signed for, nothing done yet.
    shell.script(&["undo", "set 题1 report_days=7"]);
    assert_eq!(shell.ask("show 改1 --json").json()["state"], "signed");
    shell.today = "2009-08-10";
    assert_eq!(silent(&shell), 1);
    shell.script(&["do 改1 no_change --by 马长海"]);
    assert_eq!(silent(&shell), 0);
    assert_eq!(shell.ask("show 改1 --json").json()["state"], "signed");
}

#[test]
fn a_task_may_say_how_often_itself_and_stands_still_while_it_is_paused() {
    let mut shell = Shell::rectifying();
    shell.script(&["set 题1 report_days=7", "set 改1 report_days=11"]);
    // Eleven days on is Friday, 31 July.
    shell.today = "2009-07-31";
    assert_eq!(silent(&shell), 0);
    shell.today = "2009-08-01";
    assert_eq!(silent(&shell), 1);
    shell.script(&["set 改1 report_days=12"]);
    // Twelve days on is a Saturday: it is due on Monday, 3 August.
    shell.today = "2009-08-03";
    assert_eq!(silent(&shell), 0);
    shell.today = "2009-08-04";
    assert_eq!(silent(&shell), 1);
    shell.script(&["set 改1 report_days=0"]);
    assert_eq!(silent(&shell), 0);
    shell.script(&["set 改1 report_days="]);
    assert_eq!(silent(&shell), 1);
    assert_eq!(shell.ask("set 改1 report_days=367").code, 1);
    shell.script(&[
        "add activity --name 领导小组会 --deciding-body steering_group --held-on 2009-08-04",
        "do 改1 suspend --meeting 活2 --review-on 2009-08-20 --pause-plan 招标后再办 --note 等招标",
    ]);
    assert_eq!(silent(&shell), 0);
}
