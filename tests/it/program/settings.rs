//! What the person at the machine has set: colours that suit the ground, keys of one's own, and
//! what is wrong with them.

use super::{CTRL_Q, leave};
use crate::support::shell::Shell;

/// The end of what the terminal is asked at the start.
const ASKED: &[u8] = b"\x1b]11;?\x1b\\\x1b[c";

#[test]
fn the_colours_suit_the_ground_that_the_terminal_writes_on() {
    let shell = Shell::office();
    for (answer, colour) in [
        ("\x1b]11;rgb:ffff/ffff/ffff\x07", "38;5;24m"),
        ("\x1b]11;rgb:1e1e/1e1e/1e1e\x07", "38;5;80m"),
        ("", "38;5;31m"),
    ] {
        // A loaded machine may be late with its answer.
        let seen = (0..10).any(|_| {
            let mut pty = shell.in_terminal((80, 24));
            pty.wait_until("asks", |seen| seen.bytes.ends_with(ASKED));
            pty.send(format!("\x1b[2;2R{answer}\x1b[?6c").as_bytes());
            pty.wait_for_text("[1总览]");
            let drawn = pty.with(|seen| String::from_utf8_lossy(&seen.bytes).into_owned());
            leave(pty);
            drawn.contains(colour)
        });
        assert!(seen, "{answer:?}: no {colour:?}");
    }
}

#[test]
fn a_keymap_with_faults_opens_with_the_usual_keys_and_says_what_is_wrong() {
    let shell = Shell::office();
    let folder = shell.path(".config/duban");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("keymap.toml"), "[list]\nflyy = \"f3\"\n").unwrap();
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("[1总览]");
    pty.wait_for_text("flyy");
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success());
    // On the terminal it is there to be read when the screen is gone.
    assert!(
        pty.text_at_end().contains("第 2 行"),
        "{}",
        pty.text_at_end()
    );
    let played = shell.ask("--play 3 --print");
    assert_eq!(played.code, 0);
    assert!(
        played.err.contains("flyy") && played.out.contains("[3意见]"),
        "{played}"
    );
    let doctor = shell.ask("doctor");
    assert_eq!(doctor.code, 0);
    for part in ["~/.config/duban/keymap.toml", "第 2 行", "flyy"] {
        assert!(doctor.out.contains(part), "{part}: {doctor}");
    }
}
