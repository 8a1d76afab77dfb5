//! The whole program in a terminal: what a person types is in the store or in a draft, whatever
//! ends it, and what others write is shown.

mod bell;
mod bursts;
mod coming_back;
mod endings;
mod first_run;
mod gone;
mod news;
mod settings;
mod themes;
mod tour;
mod work;

use crate::support::pty::Pty;
use crate::support::shell::Shell;

const F3: &[u8] = b"\x1bOR";
const F12: &[u8] = b"\x1b[24~";
const CTRL_Q: &[u8] = b"\x11";

/// Opens the screen on the opinions of an office.
fn opinions(shell: &Shell) -> Pty {
    let mut pty = shell.in_terminal((80, 24));
    pty.wait_for_text("1总览");
    pty.send(b"3");
    pty.wait_for_text("[3意见]");
    pty
}

/// Opens the entry form on the opinions of an office.
fn entry(shell: &Shell) -> Pty {
    let mut pty = opinions(shell);
    pty.send(F3);
    pty.wait_for_text("意见内容");
    pty
}

/// Leaves the program.
fn leave(mut pty: Pty) {
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success());
    assert!(pty.modes_are_given_back());
}
