//! What comes faster than hands can type, in the whole program.

use super::{F3, entry, leave, opinions};
use crate::support::shell::Shell;

/// Ten lines as a terminal without brackets sends them.
fn ten_lines() -> String {
    let lines: Vec<String> = (1..=10).map(|n| format!("第{n}行：窗口排队\r")).collect();
    lines.concat()
}

#[test]
fn ten_lines_without_brackets_are_the_text_of_one_field() {
    let shell = Shell::office();
    let mut pty = entry(&shell);
    pty.send(ten_lines().as_bytes());
    pty.wait_for_text("第10行：窗口排队");
    leave(pty);
    assert_eq!(
        shell.ask("list opinions --json").json(),
        serde_json::json!([])
    );
    let drafts = rusqlite::Connection::open(shell.path("data/duban/duban.db-drafts")).unwrap();
    let kept: String = drafts
        .query_row("SELECT content FROM drafts", (), |row| row.get(0))
        .unwrap();
    let kept: serde_json::Value = serde_json::from_str(&kept).unwrap();
    let text = kept["typed"]["text"]["text"].as_str().unwrap();
    assert_eq!(text.trim_end(), ten_lines().replace('\r', "\n").trim_end());
    assert_eq!(kept["place"][0], "text");
}

#[test]
fn ten_lines_without_brackets_are_no_command() {
    let shell = Shell::office();
    let mut pty = opinions(&shell);
    pty.send("n\ra1\rn第二行\r5\r\rn\r".as_bytes());
    pty.wait_for_text("这里不能输入");
    assert!(pty.with(|seen| seen.text().contains("[3意见]")));
    leave(pty);
    assert_eq!(
        shell.ask("list opinions --json").json(),
        serde_json::json!([])
    );
}

#[test]
fn a_phrase_and_an_enter_in_one_write_are_typed() {
    let shell = Shell::office();
    let mut pty = entry(&shell);
    pty.send("窗口没人\r1".as_bytes());
    pty.wait_for_text("1 领导班子");
    pty.send(F3);
    leave(pty);
}
