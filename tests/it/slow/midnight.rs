//! Midnight in a real process: the day of the store's zone changes while a form is open.

use super::is_wanted;
use crate::support::now;
use crate::support::pty::Pty;
use crate::support::shell::Shell;

/// The zone in which it is the last minute of the day now, and the days there before and after
/// midnight; the minute before that where too little of this one is left to begin in.
fn last_minute() -> (String, String, String) {
    let now = now();
    let early = i64::from(now.seconds() % 60 > 30);
    let minutes = now.seconds() / 60 % (24 * 60);
    let mut zone = 24 * 60 - 1 - early - minutes;
    if zone > 14 * 60 {
        zone -= 24 * 60;
    }
    let here = now.day_in(zone);
    let sign = if zone < 0 { '-' } else { '+' };
    (
        format!("{sign}{:02}:{:02}", zone.abs() / 60, zone.abs() % 60),
        here.to_string(),
        here.day_after().unwrap().to_string(),
    )
}

/// Waits for midnight, by the day that another process is in.
fn strikes(shell: &Shell, after: &str) {
    for _ in 0..150 {
        if shell.ask("status --json").json()["date"] == after {
            return;
        }
        std::thread::sleep(std::time::Duration::from_secs(1));
    }
    panic!("it never is {after}");
}

/// Opens a window in the last minute of a day: the day and the next one.
fn before_midnight() -> (Shell, Pty, (String, String)) {
    let mut shell = Shell::empty();
    shell.today = "";
    let (zone, before, after) = last_minute();
    let init = format!("init --template baoding-2009 --person 张明 --zone={zone}");
    shell.ask(&init).done();
    let pty = shell.in_terminal((80, 24));
    pty.wait_for_text(&before);
    (shell, pty, (before, after))
}

#[test]
fn a_window_left_open_over_midnight_shows_the_new_day_and_keeps_what_was_typed() {
    if !is_wanted() {
        return;
    }
    let (shell, mut pty, (_before, after)) = before_midnight();
    pty.send(b"3\x1bOR");
    pty.wait_for_text("意见内容");
    pty.send("午夜前录的".as_bytes());
    pty.wait_for_text("午夜前录的");
    strikes(&shell, &after);
    // The form says so without a key, and holds what was typed.
    pty.wait_until("says the new day", |seen| {
        let text = seen.text();
        text.contains("未动过的日期已改") && text.contains(&after)
    });
    pty.send("，续".as_bytes());
    pty.wait_for_text("午夜前录的，续");
    pty.send(b"\x1b");
    pty.wait_for_text(&after);
    pty.send(b"\x1bOR");
    pty.wait_for_text("午夜前录的");
    pty.send(b"\x11");
    assert!(pty.wait_exit().success());
}

#[test]
fn an_idle_window_shows_the_new_day_without_a_key() {
    if !is_wanted() {
        return;
    }
    let (shell, mut pty, (before, after)) = before_midnight();
    strikes(&shell, &after);
    pty.wait_until("shows the new day", |seen| {
        seen.text().contains(&after) && !seen.text().contains(&before)
    });
    pty.send(b"\x11");
    assert!(pty.wait_exit().success());
}

#[test]
fn a_search_left_open_over_midnight_shows_the_new_day_without_a_key() {
    if !is_wanted() {
        return;
    }
    let (shell, mut pty, (before, after)) = before_midnight();
    pty.send(b"3/");
    pty.wait_for_text("查找");
    pty.send("窗口".as_bytes());
    pty.wait_for_text("窗口");
    strikes(&shell, &after);
    pty.wait_until("shows the new day", |seen| {
        let text = seen.text();
        text.contains(&after) && !text.contains(&before) && text.contains("窗口")
    });
    pty.send(b"\x11");
    assert!(pty.wait_exit().success());
}
