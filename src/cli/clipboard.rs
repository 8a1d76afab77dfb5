//! The clipboard of the machine at which somebody sits, where the program runs on that machine.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;

/// How what is copied gets there.
#[derive(Clone, Debug, Default)]
pub(super) struct Clipboard {
    /// Whether it is that of this machine, where the system has one of its own.
    pub(super) here: bool,
    /// Programs that take it, each with its arguments, the best first; none over a line.
    pub(super) programs: Vec<Vec<String>>,
}

impl Clipboard {
    /// Puts a text into it; says whether it was taken. Where it was not, only the terminal can.
    pub(super) fn put(&self, text: &str) -> bool {
        (self.here && by_system(text))
            || self.programs.iter().any(|program| handed(program, text))
    }
}

#[cfg(windows)]
fn by_system(text: &str) -> bool {
    clipboard_win::set_clipboard_string(text).is_ok()
}

#[cfg(not(windows))]
const fn by_system(_text: &str) -> bool {
    false
}

/// Hands a text to a program; nobody waits until it has read it. Says whether there is such a
/// program.
fn handed(program: &[String], text: &str) -> bool {
    let Some((name, arguments)) = program.split_first() else {
        return false;
    };
    let begun = Command::new(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = begun else {
        return false;
    };
    let text = text.to_owned();
    thread::spawn(move || {
        if let Some(mut pipe) = child.stdin.take() {
            drop(pipe.write_all(text.as_bytes()));
        }
        drop(child.wait());
    });
    true
}
