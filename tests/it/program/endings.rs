//! Half-typed text survives every way in which the program can end.

use rustix::process::Signal;

use super::{CTRL_Q, F3, entry, leave, opinions};
use crate::support::pty::Pty;
use crate::support::shell::Shell;

const TYPED: &str = "录到一半：两个窗口互相推，𠮷";

/// Opens the program again: it says that something is left, and the form has it.
fn assert_offered_back(shell: &Shell) {
    let mut pty = opinions(shell);
    pty.send(F3);
    pty.wait_for_text(TYPED);
    leave(pty);
    let listed = shell.ask("list opinions --json").json();
    assert_eq!(listed, serde_json::json!([]));
}

fn half_typed(shell: &Shell) -> Pty {
    let mut pty = entry(shell);
    pty.send(TYPED.as_bytes());
    pty.wait_for_text(TYPED);
    pty
}

#[test]
fn a_kill_leaves_the_draft_of_a_second_ago() {
    let shell = Shell::office();
    let mut pty = half_typed(&shell);
    // The draft is told beside the heading once it is kept, with the next key.
    pty.wait_until("keeps the draft", |_| shell.has_draft());
    pty.signal(Signal::KILL);
    pty.wait_exit();
    assert_offered_back(&shell);
}

#[test]
fn a_killed_program_that_nobody_has_buried_keeps_its_draft_from_nobody() {
    let shell = Shell::office();
    let mut pty = half_typed(&shell);
    pty.wait_until("keeps the draft", |_| shell.has_draft());
    pty.signal(Signal::KILL);
    pty.wait_until("is a zombie", |_| pty.is_zombie());
    assert_offered_back(&shell);
    pty.wait_exit();
}

#[test]
fn the_notice_of_the_start_opens_what_was_left_at_the_caret() {
    let shell = Shell::office();
    let mut pty = half_typed(&shell);
    pty.send(b"\x1b[D\x1b[D");
    pty.send("旁".as_bytes());
    let typed = TYPED.replace("，𠮷", "旁，𠮷");
    pty.wait_for_text(&typed);
    let caret = pty.with(|seen| seen.terminal.screen().cursor_position());
    leave(pty);
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("Enter 打开");
    pty.send(b"\r");
    pty.wait_for_text(&typed);
    pty.wait_until("puts the caret back", |seen| {
        seen.terminal.screen().cursor_position() == caret
    });
    leave(pty);
}

#[test]
fn a_draft_thrown_away_is_gone_for_every_later_run() {
    let shell = Shell::office();
    let mut pty = half_typed(&shell);
    pty.send(b"\x18");
    pty.wait_for_text("再按一次 Ctrl-X");
    pty.send(b"\x18");
    pty.wait_for_text("草稿已丢弃");
    leave(pty);
    let mut pty = opinions(&shell);
    pty.send(F3);
    pty.wait_for_text("意见内容");
    assert!(!pty.with(|seen| seen.text().contains("窗口互相推")));
    leave(pty);
}

#[test]
fn a_signal_leaves_every_character() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let shell = Shell::office();
        let mut pty = half_typed(&shell);
        pty.signal(signal);
        pty.wait_exit();
        assert!(pty.modes_are_given_back());
        assert_offered_back(&shell);
    }
}

#[test]
fn a_dropped_line_leaves_every_character() {
    let shell = Shell::office();
    let mut pty = half_typed(&shell);
    pty.hang_up("些".as_bytes());
    pty.wait_exit();
    assert_offered_back(&shell);
}

#[test]
fn leaving_from_a_form_keeps_it() {
    let shell = Shell::office();
    leave(half_typed(&shell));
    assert_offered_back(&shell);
}

#[test]
fn whoever_leaves_last_in_order_brings_the_log_into_the_file() {
    type End = fn(&mut Pty);
    let ways: [(&str, End); 5] = [
        ("the key", |pty| pty.send(CTRL_Q)),
        ("ended", |pty| pty.signal(Signal::TERM)),
        ("interrupted", |pty| pty.signal(Signal::INT)),
        ("hung up", |pty| pty.signal(Signal::HUP)),
        ("a dropped line", |pty| pty.hang_up(b"5")),
    ];
    for (name, end) in ways {
        let shell = Shell::office();
        let sides = || {
            let ends = ["-wal", "-shm"].into_iter();
            let store = shell.store().into_os_string().into_string().unwrap();
            let there =
                ends.filter(|it| std::path::Path::new(&format!("{store}{it}")).exists());
            there.collect::<Vec<_>>()
        };
        // One counts a list, the other has a form open.
        let mut windows = [opinions(&shell), entry(&shell)];
        shell.ask("add problem --title 还在日志里的问题").done();
        end(&mut windows[0]);
        windows[0].wait_exit();
        assert_eq!(
            sides(),
            ["-wal", "-shm"],
            "{name}: the other one has it open"
        );
        end(&mut windows[1]);
        windows[1].wait_exit();
        assert_eq!(sides(), Vec::<&str>::new(), "{name}");
        // The file alone is the whole.
        let alone = std::fs::read(shell.store()).unwrap();
        std::fs::write(shell.path("alone.db"), alone).unwrap();
        let listed = shell.ask("list problems --db alone.db");
        assert!(listed.out.contains("还在日志里的问题"), "{name}: {listed}");
    }
}

#[test]
fn two_windows_keep_their_text_apart_and_both_get_theirs_back() {
    let shell = Shell::office();
    let mut first = half_typed(&shell);
    let mut second = entry(&shell);
    assert!(!second.with(|seen| seen.text().contains(TYPED)));
    second.send("第二个窗口里的半句".as_bytes());
    second.wait_for_text("第二个窗口里的半句");
    for pty in [&mut first, &mut second] {
        pty.signal(Signal::TERM);
        pty.wait_exit();
    }
    let mut pty = opinions(&shell);
    pty.send(F3);
    pty.wait_until("shows what was left last", |seen| {
        seen.text().contains("第二个窗口里的半句") || seen.text().contains(TYPED)
    });
    leave(pty);
    let drafts = rusqlite::Connection::open(shell.path("data/duban/duban.db-drafts")).unwrap();
    let kept: i64 = drafts
        .query_row("SELECT count(*) FROM drafts", (), |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 2);
}
