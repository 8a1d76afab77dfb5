//! The tour before a terminal: what it says stands above the keys, and goes on by them.

use super::is_wanted;
use crate::support::shell::Shell;

#[test]
fn the_tour_stands_in_a_terminal_and_goes_on() {
    if !is_wanted() {
        return;
    }
    let mut pty = Shell::empty().at_terminal("tour", (80, 24));
    for (keys, said) in [
        (&b""[..], "导览 1/15"),
        (b"\r", "导览 2/15"),
        (b"\x1bOS", "导览 3/15"),
        (b"\x10", "命令"),
    ] {
        pty.send(keys);
        pty.wait_for_text(said);
    }
    pty.send("收起\r".as_bytes());
    pty.wait_until("the tour is gone", |seen| !seen.text().contains("导览"));
    // Whoever looks around changes no settings.
    pty.send(b"\x10");
    pty.wait_for_text("命令");
    pty.send("配色\r".as_bytes());
    pty.wait_for_text("高对比");
    pty.send(b"\x1b[B\r");
    pty.wait_for_text("没有写入设置");
    pty.send(b"\x11");
    assert!(pty.wait_exit().success());
}
