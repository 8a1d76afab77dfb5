//! What is new is told once after an upgrade, to each who sits there; never before, and never in
//! what is played.

use rusqlite::Connection;

use super::leave;
use crate::support::pty::Pty;
use crate::support::shell::Shell;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const TOLD: &str = "新版说明";

fn beside(shell: &Shell) -> Connection {
    Connection::open(format!("{}-drafts", shell.store().display())).unwrap()
}

/// Gives the version that was seen last.
fn seen(shell: &Shell) -> Vec<String> {
    let raw = beside(shell);
    let mut asked = raw
        .prepare("SELECT content FROM kept WHERE what = 'seen'")
        .unwrap();
    let rows = asked.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// An office whose screen was last used with another version.
fn used_with(version: &str) -> Shell {
    let shell = Shell::office();
    leave(open(&shell));
    assert_eq!(seen(&shell), [VERSION], "the first run is told nothing");
    let sql = "UPDATE kept SET content = ?1 WHERE what = 'seen'";
    assert_eq!(beside(&shell).execute(sql, [version]).unwrap(), 1);
    shell
}

fn open(shell: &Shell) -> Pty {
    let pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    assert!(!pty.with(|seen| seen.text().contains(TOLD)));
    pty
}

#[test]
fn a_newer_version_is_told_once_and_enter_shows_what_is_new() {
    let shell = used_with("0.0.9");
    let db = shell.store().display().to_string();
    let played = shell.run(&["--db", &db, "--play", "Home", "--print"]);
    assert!(!played.out.contains(TOLD), "{played}");
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text(TOLD);
    pty.send(b"\r");
    pty.wait_for_text(&format!("版本 {VERSION}"));
    pty.send(b"\x1b");
    pty.wait_for_text("[1总览]");
    leave(pty);
    assert_eq!(seen(&shell), [VERSION]);
    leave(open(&shell));
}

#[test]
fn an_older_version_tells_nothing_and_forgets_nothing() {
    let shell = used_with("9.0.0");
    leave(open(&shell));
    assert_eq!(seen(&shell), ["9.0.0"]);
}

#[test]
fn what_is_half_typed_is_told_first_and_the_news_the_next_time() {
    let shell = used_with("0.0.9");
    let mut pty = super::entry(&shell);
    pty.send("半条".as_bytes());
    pty.wait_for_text("半条");
    leave(pty);
    assert_eq!(seen(&shell), [VERSION]);
    let sql = "UPDATE kept SET content = '0.0.9' WHERE what = 'seen'";
    beside(&shell).execute(sql, []).unwrap();
    let pty = shell.in_terminal((80, 24));
    pty.wait_for_text("草稿");
    assert!(!pty.with(|seen| seen.text().contains(TOLD)));
    leave(pty);
    assert_eq!(seen(&shell), ["0.0.9"]);
}

#[test]
fn the_changelog_is_printed_in_whole_in_short_and_since_a_version() {
    let shell = Shell::empty();
    let whole = shell.ask("changelog").done();
    assert!(whole.starts_with("# "), "{whole}");
    let short = shell.ask("changelog --brief").done();
    assert!(short.starts_with(&format!("## {VERSION}\n\n· ")), "{short}");
    assert!(short.len() < whole.len() / 10);
    let english = shell.ask_in_english("changelog --brief").out;
    assert!(english.contains("One ledger"), "{english}");
    assert_eq!(shell.ask(&format!("changelog --since {VERSION}")).out, "");
    let since = shell.ask("changelog --since 0.0.9").out;
    assert!(since.starts_with(&format!("## {VERSION}\n\n")), "{since}");
    assert_eq!(shell.ask("changelog --since 旧的").code, 2);
}
