//! The bell: asked for, it rings once for what is refused and once for what is done; else never.

use super::{entry, leave};
use crate::support::pty::Pty;
use crate::support::shell::Shell;

const CTRL_S: &[u8] = b"\x13";
const CTRL_X: &[u8] = b"\x18";

fn with_bell(word: &str) -> Shell {
    let shell = Shell::office();
    shell.script(&[&format!("config set bell={word}")]);
    shell
}

/// Counts the bells that were written; no sequence of ours ends with one.
fn bells(pty: &Pty) -> usize {
    pty.with(|seen| seen.bytes.split(|byte| *byte == 0x07).count() - 1)
}

#[test]
fn a_refused_save_rings_once_where_that_was_asked_for() {
    for (word, wanted) in [("faults", 1), ("off", 0)] {
        let shell = with_bell(word);
        let mut pty = entry(&shell);
        assert_eq!(bells(&pty), 0, "{word}: nothing is refused yet");
        pty.send(CTRL_S);
        pty.wait_for_text("未保存");
        assert_eq!(bells(&pty), wanted, "{word}");
        // What is typed while the refusal stands is no other one.
        pty.send("乙丙".as_bytes());
        pty.wait_for_text("暂存");
        assert_eq!(bells(&pty), wanted, "{word}");
        leave(pty);
    }
}

#[test]
fn a_list_that_is_written_rings_when_it_is_there() {
    let shell = with_bell("faults");
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    pty.send(b"9\x1b[24~");
    pty.send(CTRL_X);
    pty.wait_for_text("写到");
    pty.send(CTRL_S);
    pty.wait_for_text("已写");
    assert_eq!(bells(&pty), 1);
    leave(pty);
}

#[test]
fn what_is_played_and_what_is_typed_as_a_command_never_rings() {
    let shell = with_bell("faults");
    let db = shell.store().display().to_string();
    let played = shell.run(&["--db", &db, "--play", "3 F3 Ctrl-S", "--print"]);
    assert!(played.out.contains("未保存"), "{played}");
    let refused = shell.ask("do 意99 check");
    for said in [&played, &refused] {
        assert!(!said.out.contains('\u{7}') && !said.err.contains('\u{7}'));
    }
}
