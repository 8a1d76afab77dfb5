//! The questions of the first run stand in the one loop: signals, the line and the size of the
//! terminal are answered there as everywhere.

use rustix::process::Signal;

use super::leave;
use crate::support::pty::{Pty, Seen};
use crate::support::shell::Shell;

/// An empty machine whose day is the system's own.
fn empty() -> Shell {
    let mut shell = Shell::empty();
    shell.today = "";
    shell
}

/// Answers the first two questions: the template that stands there, and half of the organiser.
fn half_answered(shell: &Shell) -> Pty {
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("本程序不得处理涉密信息");
    pty.send(b"\r");
    pty.wait_for_text("> 主办单位");
    pty.send("市总".as_bytes());
    pty.wait_for_text("市总");
    pty
}

/// Answers the rest, which makes the store.
fn answer_the_rest(pty: &mut Pty) {
    for (keys, seen) in [
        ("工会", "市总工会"),
        ("\r", "> 我的姓名"),
        ("刘秀英", "刘秀英"),
    ] {
        pty.send(keys.as_bytes());
        pty.wait_for_text(seen);
    }
    pty.send(b"\r");
    pty.wait_for_text("[1总览]");
}

fn organiser(shell: &Shell) -> String {
    let status = shell.ask("status --json").json();
    let organiser = status["campaign"]["organiser"].as_str();
    organiser.unwrap().to_owned()
}

#[test]
fn a_signal_or_a_dropped_line_ends_the_questions_and_makes_nothing() {
    type End = fn(&mut Pty);
    let ways: [(&str, End); 4] = [
        ("ended", |pty| pty.signal(Signal::TERM)),
        ("interrupted", |pty| pty.signal(Signal::INT)),
        ("hung up", |pty| pty.signal(Signal::HUP)),
        ("a dropped line", |pty| pty.hang_up("些".as_bytes())),
    ];
    for (name, end) in ways {
        let shell = empty();
        let mut pty = half_answered(&shell);
        end(&mut pty);
        let ended = pty.wait_exit();
        if name != "a dropped line" {
            // By itself, not by the one who ends what does not hear.
            assert!(ended.success(), "{name}");
            assert!(pty.modes_are_given_back(), "{name}");
        }
        assert!(!shell.store().exists(), "{name}");
        // Nothing of it is left over: the questions are asked anew.
        let pty = shell.in_terminal((80, 24));
        pty.wait_for_text("本程序不得处理涉密信息");
        assert!(!pty.with(|seen| seen.text().contains("市总")), "{name}");
        leave(pty);
    }
}

#[test]
fn a_stop_in_the_questions_gives_the_terminal_back_and_going_on_takes_it_again() {
    let shell = empty();
    let mut pty = half_answered(&shell);
    for _ in 0..2 {
        pty.signal(Signal::TSTP);
        pty.wait_until("stops", |_| pty.is_stopped());
        assert!(pty.modes_are_given_back());
        // What it wrote before it stopped is read a little later.
        pty.wait_until("gives the terminal back", Seen::is_given_back);
        pty.signal(Signal::CONT);
        pty.wait_until("takes the terminal again", |seen| {
            !seen.is_given_back() && seen.text().contains("市总")
        });
        pty.wait_until("takes the modes again", |_| !pty.modes_are_given_back());
    }
    answer_the_rest(&mut pty);
    leave(pty);
    assert_eq!(organiser(&shell), "市总工会");
}

#[test]
fn the_questions_and_the_office_behind_them_follow_the_size_of_the_terminal() {
    let shell = empty();
    let mut pty = half_answered(&shell);
    let fills = |rows: u16| {
        move |seen: &Seen| {
            let screen = seen.terminal.screen();
            let last = screen.rows(0, 100).nth(usize::from(rows) - 1);
            last.is_some_and(|row| !row.trim().is_empty())
        }
    };
    for (columns, rows) in [(100, 32), (80, 24), (90, 28)] {
        pty.resize(columns, rows);
        pty.wait_until("fills the screen", fills(rows));
        pty.wait_for_text("市总");
    }
    answer_the_rest(&mut pty);
    pty.wait_until("fills the screen", fills(28));
    leave(pty);
    assert_eq!(organiser(&shell), "市总工会");
}

/// There is no office yet: what would need one stands in no list, and the rules can be read.
#[test]
fn keys_and_commands_of_the_first_run_are_those_that_work_there() {
    let shell = empty();
    let mut pty = half_answered(&shell);
    pty.send(b"\x10");
    pty.wait_for_text("清空此格");
    let listed = pty.with(Seen::text);
    for dead in ["总览", "到编号", "导入", "催办"] {
        assert!(!listed.contains(dead), "{dead}: {listed}");
    }
    pty.send("配色\r".as_bytes());
    pty.wait_for_text("高对比");
    pty.send(b"\x1b");
    pty.wait_for_text("市总");
    pty.send(b"\x1bOP");
    pty.wait_for_text("清空此格");
    let listed = pty.with(Seen::text);
    for dead in ["F6", "F7", "F12", "Ctrl-D", "Ctrl-O"] {
        assert!(!listed.contains(dead), "{dead}: {listed}");
    }
    pty.send(b"\x1bOP");
    pty.wait_for_text("出处");
    pty.send(b"\x1b");
    pty.wait_for_text("清空此格");
    pty.send(b"\x1b");
    pty.wait_for_text("市总");
    answer_the_rest(&mut pty);
    leave(pty);
}
