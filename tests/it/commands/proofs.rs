//! What proves that something was done, and by when problems of one's own are found.

use serde_json::{Value, json};

use super::sentences::cell;
use crate::support::shell::Shell;

#[test]
fn words_that_only_say_that_it_was_done_prove_nothing() {
    let mut shell = Shell::office();
    shell.today = "2009-02-26";
    for words in [
        "口头",
        "已办",
        "完成了。",
        "都办过了",
        "开过了",
        "办过了",
        "搞过了",
    ] {
        for what in ["果-02", "果-01"] {
            let said = shell.ask(&format!("do {what} deliver --note {words}"));
            let told = said.err.contains("证明不了什么");
            assert!(said.code == 1 && told, "{what} {words}: {said}");
        }
    }
    let vague = shell.ask("do 果-02 deliver --note 实施意见当日印发");
    assert!(
        vague.code == 0 && vague.err.contains("没有写文号"),
        "{vague}"
    );
    shell.script(&["do 果-02 take_back --reason 重办"]);
    let named = shell.ask("do 果-02 deliver --note 保工发〔2009〕3号");
    assert!(
        named.code == 0 && !named.err.contains("没有写文号"),
        "{named}"
    );
}

/// What proves that somebody did what was asked of him is judged as what proves a deliverable.
#[test]
fn grounds_of_what_was_done_prove_something_and_reasons_say_something() {
    let mut shell = Shell::office();
    shell.today = "2009-06-20";
    let add = "add fulfilment --people 陈晓东 --fulfilled";
    for (asked, words) in [
        ("发言材料", "口头汇报"),
        ("发言材料", "都办过了"),
        ("专题调研报告", "口头"),
        ("学习《文件选编》", "口头"),
    ] {
        let said = shell.ask(&format!(
            "{add} done --requirement {asked} --grounds {words}"
        ));
        let told = said.err.contains("证明不了什么");
        assert!(said.code == 1 && told, "{asked} {words}: {said}");
    }
    let english = shell.ask(&format!(
        "{add} done --requirement 发言材料 --grounds 口头 --lang en"
    ));
    assert!(
        english.code == 1 && english.err.contains("proves nothing"),
        "{english}"
    );
    let vague = shell.ask(&format!(
        "{add} done --requirement 专题调研报告 --grounds 交了稿子"
    ));
    assert!(
        vague.code == 0 && vague.err.contains("以后不好查"),
        "{vague}"
    );
    let edited = shell.ask("set 达1 grounds=办过了");
    assert!(
        edited.code == 1 && edited.err.contains("证明不了什么"),
        "{edited}"
    );
    let named = shell.ask("set 达1 grounds=《关于困难职工的调研》");
    assert!(named.code == 0 && !named.err.contains("不好查"), "{named}");
    let busy = shell.ask(
        "add fulfilment --requirement 发言材料 --people 何建国 --fulfilled exempt --grounds 忙",
    );
    assert!(busy.code == 0 && busy.err.contains("只写了“忙”"), "{busy}");
    let edited = shell.ask("set 达2 grounds=病假");
    assert!(
        edited.code == 0 && !edited.err.contains("只写了"),
        "{edited}"
    );
}

/// The Opinions say 会上: what was found by the day of the meeting is in time, whenever it is typed
/// and by whichever door; what comes later counts, and is late.
#[test]
fn problems_of_ones_own_are_due_by_the_day_of_the_meeting_itself() {
    let mut shell = Shell::office();
    shell.today = "2009-06-24";
    let name = "查找个人突出问题";
    let due = cell(&shell, "陈晓东", name);
    assert_eq!(due["due_before_number"], Value::Null, "{due}");
    let held = shell.ask("add activity --type 民主生活会 --name 民主生活会 --held-on 2009-06-24 --lasts 1天 --host 陈晓东 --people 县级以上");
    let told = held
        .err
        .lines()
        .find(|it| it.contains(name))
        .unwrap_or_default();
    assert!(
        told.contains("0/5") && !told.contains("会前") && !told.contains("不算"),
        "{held}"
    );
    shell.today = "2009-06-26";
    let add =
        "add problem --source 自查 --category 服务大局 --urgency 急 --difficulty 易 --title";
    let found = shell.ask(&format!("{add} 甲 --about 陈晓东 --found-on 2009-06-24"));
    assert!(found.code == 0 && !found.err.contains("算迟"), "{found}");
    let late = shell.ask(&format!("{add} 乙 --about 何建国"));
    assert!(late.code == 0 && late.err.contains("算迟"), "{late}");
    let is = |shell: &Shell, whom: &str| {
        let it = cell(shell, whom, name);
        (it["done"].clone(), it["late"].clone())
    };
    assert_eq!(is(&shell, "陈晓东"), (json!(1), json!(false)));
    assert_eq!(is(&shell, "何建国"), (json!(1), json!(true)));
    shell.script(&["set 问2 found_on=2009-06-24"]);
    assert_eq!(is(&shell, "何建国"), (json!(1), json!(false)));
    let ahead = shell.ask("set 问2 found_on=2009-06-27");
    assert_eq!(ahead.code, 1, "{ahead}");
    // A word of hand counts by the same days.
    let word = "add fulfilment --requirement 求-12 --fulfilled done --grounds 没有 --people";
    let there = shell.ask(&format!("{word} 罗玉珍 --done-on 2009-06-24"));
    assert!(there.code == 0 && !there.err.contains("算迟"), "{there}");
    assert_eq!(is(&shell, "罗玉珍"), (json!(1), json!(false)));
    shell.script(&["set 达1 done_on=2009-06-25"]);
    assert_eq!(is(&shell, "罗玉珍"), (json!(1), json!(true)));
    let back = shell.ask("set 达1 done_on=2009-06-26");
    assert!(
        back.err.contains("算迟") && !back.err.contains("不算会前"),
        "{back}"
    );
    shell.ask("verify").done();
}

/// Each of the team brings a problem of his own, or it is written down that there is none; whose it
/// is tells the ledger, and what it says stays with those who may read it.
#[test]
fn who_of_the_team_has_looked_for_a_problem_of_his_own_is_counted_and_not_what_it_is() {
    let mut shell = Shell::office();
    shell.today = "2009-06-24";
    let name = "查找个人突出问题";
    assert_eq!(cell(&shell, "陈晓东", name)["done"], 0);
    assert_eq!(
        cell(&shell, "马长海", name)["done"],
        Value::Null,
        "not of the team"
    );
    shell.script(&["add problem --title 下基层太少 --about 陈晓东 --source 自查 --category 服务大局 --urgency 急 --difficulty 易"]);
    let met = cell(&shell, "陈晓东", name);
    assert_eq!((&met["done"], &met["missing"]), (&json!(1), &json!(false)));
    let told = "add fulfilment --requirement 查找个人突出问题 --fulfilled done --people";
    let refused = shell.ask(&format!("{told} 何建国 --grounds 见问-001"));
    assert!(
        refused.code == 1 && refused.err.contains("写明没有"),
        "{refused}"
    );
    shell.ask(&format!("{told} 何建国 --grounds 没有")).done();
    assert_eq!(cell(&shell, "何建国", name)["done"], 1);
    let held = shell.ask("add activity --type 民主生活会 --name 民主生活会 --held-on 2009-06-24 --lasts 1天 --host 陈晓东 --people 县级以上");
    assert!(
        held.err.contains(name) && held.err.contains("2/5"),
        "{held}"
    );
    std::fs::copy(shell.store(), shell.path("aside.db")).unwrap();
    // Somebody who may not read it learns that there is one.
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    let sql = "UPDATE users SET role = 'viewer',
               person_id = (SELECT id FROM people WHERE name = '刘思远')";
    assert_eq!(raw.execute(sql, []).unwrap(), 1);
    drop(raw);
    let met = cell(&shell, "陈晓东", name);
    assert_eq!((&met["done"], &met["missing"]), (&json!(1), &json!(false)));
    for line in [
        "list requirements --missing --json",
        "show 求-12",
        "status --json",
    ] {
        let said = shell.ask(line).done();
        assert!(!said.contains("下基层"), "{line}: {said}");
    }
    std::fs::copy(shell.path("aside.db"), shell.store()).unwrap();
    shell.script(&["void 问1 --reason 误录"]);
    assert_eq!(cell(&shell, "陈晓东", name)["done"], 0);
}
