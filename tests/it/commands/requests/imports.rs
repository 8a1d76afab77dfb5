//! An import sent again: its counts are told again, and its bad rows are written where a first run
//! that was killed had not come to that.

use std::fs;

use super::entries;
use crate::support::shell::Shell;

const BAD: &str = "渠道,日期,意见对象,意见\n专线,2009-03-08,活动本身,门坏了\n专线,无此日,活动本身,灯坏了\n专线,2009-03-09,活动本身,窗坏了\n没有的渠道,2009-03-09,活动本身,墙坏了\n";
const PEOPLE: &str = "工号,姓名,部门\n301,孙小满,办公室\n302,周立秋,无此部\n303,,办公室\n";

#[test]
fn bad_rows_that_a_killed_import_had_not_written_are_written_when_it_is_sent_again() {
    for (what, content, added) in [("opinions", BAD, 2), ("roster", PEOPLE, 1)] {
        let shell = Shell::office();
        shell.write("in.csv", content);
        let line = format!("import {what} in.csv --skip-bad=rest.csv --request 读");
        let first = shell.ask(&line);
        assert_eq!(first.code, 0, "{first}");
        assert!(first.out.contains(&format!("新增{added}")), "{first}");
        let rest = fs::read(shell.path("rest.csv")).unwrap();
        let written = entries(&shell);
        // It is there: nobody touches it, whatever is in it by now.
        fs::write(shell.path("rest.csv"), "改好了").unwrap();
        let again = shell.ask(&line);
        assert_eq!((again.code, &again.out), (0, &first.out), "{again}");
        assert!(again.err.contains("没有动它"), "{again}");
        assert_eq!(
            fs::read(shell.path("rest.csv")).unwrap(),
            "改好了".as_bytes()
        );
        // Killed behind the commit it leaves an entry and no file.
        for name in ["rest.csv", "elsewhere.csv"] {
            drop(fs::remove_file(shell.path("rest.csv")));
            let again = shell.ask(&line.replace("rest.csv", name));
            assert_eq!((again.code, &again.out), (0, &first.out), "{again}");
            assert!(
                again.err.contains(&format!("有错的2行另存在 {name}")),
                "{again}"
            );
            assert_eq!(fs::read(shell.path(name)).unwrap(), rest, "{again}");
        }
        // Trying it writes no file.
        drop(fs::remove_file(shell.path("rest.csv")));
        let tried = shell.ask(&format!("{line} --dry-run"));
        assert_eq!(tried.code, 0, "{tried}");
        assert!(!shell.path("rest.csv").exists());
        assert_eq!(entries(&shell), written);
        shell.ask("verify").done();
    }
}

#[test]
fn bad_rows_are_those_of_the_first_time_though_the_ledger_knows_more_since() {
    let shell = Shell::office();
    shell.write("in.csv", PEOPLE);
    let line = "import roster in.csv --skip-bad=rest.csv --request 读";
    shell.ask(line).done();
    fs::remove_file(shell.path("rest.csv")).unwrap();
    // What a row named is there now, and a row that was good would be refused now.
    shell.ask("add department --name 无此部").done();
    let again = shell.ask(line);
    assert_eq!(again.code, 0, "{again}");
    let rest = fs::read_to_string(shell.path("rest.csv")).unwrap();
    assert!(
        rest.contains("302,周立秋,无此部,当时读入有错，现在单看这一行已看不出"),
        "{rest}"
    );
    assert!(rest.contains("303,,办公室,"), "{rest}");
    assert!(!rest.contains("孙小满"), "{rest}");
    assert_eq!(rest.lines().count(), 3, "{rest}");
    // With no bad row left it is judged to the end, and nothing is written by that.
    let written = entries(&shell);
    shell.write(
        "one.csv",
        "工号,姓名,部门\n401,孙小雪,办公室\n402,周大寒,新设部\n",
    );
    let line = "import roster one.csv --skip-bad=left.csv --request 一";
    let first = shell.ask(line).done();
    fs::remove_file(shell.path("left.csv")).unwrap();
    shell.ask("add department --name 新设部").done();
    let again = shell.ask(line);
    assert_eq!((again.code, &again.out), (0, &first), "{again}");
    let left = fs::read_to_string(shell.path("left.csv")).unwrap();
    assert!(left.contains("402,周大寒,新设部,当时读入有错"), "{left}");
    assert_eq!(entries(&shell), written + 2);
    let people = shell.ask("list people --text 周大寒 --json").json();
    assert_eq!(people.as_array().unwrap().len(), 0, "{people}");
}

#[test]
fn a_place_that_cannot_be_written_is_said_and_can_be_mended() {
    let shell = Shell::office();
    shell.write("in.csv", BAD);
    let line = "import opinions in.csv --skip-bad=rest.csv --request 读";
    shell.ask(line).done();
    let said = shell.ask(&line.replace("rest.csv", "no/rest.csv"));
    assert_ne!(said.code, 0, "{said}");
    assert!(said.err.contains("有错的2行没能写出"), "{said}");
    assert!(!said.err.contains("没有读入"), "{said}");
    let dash = shell.ask(&line.replace("rest.csv", "-"));
    assert_eq!(dash.code, 2, "{dash}");
    fs::remove_file(shell.path("rest.csv")).unwrap();
    shell.ask(line).done();
    assert!(shell.path("rest.csv").exists());
}

#[test]
fn lines_that_were_named_are_a_set() {
    let shell = Shell::office();
    shell.write("in.csv", BAD);
    let line = "import opinions in.csv --leave-out";
    let first = shell.ask(&format!("{line} 3,5 --request 读"));
    assert_eq!(first.code, 0, "{first}");
    let counts = first.out.lines().last().unwrap();
    for same in ["5,3", "3,5,5", "第5行、3"] {
        let again = shell.ask(&format!("{line} {same} --request 读"));
        assert_eq!(again.code, 0, "{again}");
        assert_eq!(again.out.trim_end(), counts, "{again}");
    }
    let differs = shell.ask(&format!("{line} 3-5 --request 读"));
    assert_eq!(differs.code, 1, "{differs}");
}

#[test]
fn what_was_answered_at_a_terminal_is_no_content() {
    let shell = Shell::office();
    shell.write("rows.csv", "工号,姓名,部门,职务\n701,马长海,办公室,科员\n");
    let line = "import roster rows.csv --request 读";
    let mut pty = shell.at_terminal(line, (200, 60));
    pty.wait_for_text("0 退出，什么也不写");
    pty.send(b"2\r");
    pty.wait_for_text("按以上所列写入");
    pty.send(b"\r");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    let written = entries(&shell);
    let again = shell.ask(line);
    assert_eq!(again.code, 0, "{again}");
    assert!(again.out.contains("新增1人"), "{again}");
    assert_eq!(entries(&shell), written);
}
