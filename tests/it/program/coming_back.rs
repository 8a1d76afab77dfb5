//! Opened again, the program stands where it was left; a leader begins on the overview.

use rusqlite::Connection;

use super::leave;
use crate::support::shell::Shell;

/// Gives what is kept of where anybody was.
fn kept(shell: &Shell) -> Vec<String> {
    let beside = format!("{}-drafts", shell.store().display());
    let raw = Connection::open(beside).unwrap();
    let mut asked = raw
        .prepare("SELECT content FROM kept WHERE what = 'place'")
        .unwrap();
    let rows = asked.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn the_pane_is_come_back_to_but_by_a_leader() {
    let shell = Shell::office();
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    pty.send(b"9");
    pty.wait_for_text("[9组织]");
    leave(pty);
    assert_eq!(kept(&shell).len(), 1);
    let pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[9组织]");
    leave(pty);
    assert_eq!(shell.ask("verify").code, 0);
    let raw = Connection::open(shell.store()).unwrap();
    raw.execute("UPDATE users SET role = 'leader'", []).unwrap();
    drop(raw);
    let pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    leave(pty);
}

#[test]
fn what_is_played_or_only_read_keeps_no_place() {
    let shell = Shell::office();
    let db = shell.store().display().to_string();
    shell.run(&["--db", &db, "--play", "5", "--print"]).done();
    assert!(kept(&shell).is_empty());
    // A store with two names is only read.
    let other = shell.store().with_file_name("other.db");
    std::fs::hard_link(shell.store(), other).unwrap();
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    pty.send(b"9");
    pty.wait_for_text("[9组织]");
    leave(pty);
    assert!(kept(&shell).is_empty());
}
