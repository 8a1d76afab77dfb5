//! Every way in which the program can end, and what becomes of the terminal.

use rustix::process::Signal;

use crate::support::pty::Seen;

use super::child::{Manner, Running, started};

/// The terminal is as it was, and the words come after it was given back.
fn assert_given_back(running: &Running) {
    running
        .pty
        .wait_until("gives the terminal back", Seen::is_given_back);
    assert!(running.pty.modes_are_given_back());
    running.pty.with(|seen| {
        let leave = b"\x1b[23;2t\x1b[m\x1b[?25h\x1b[?2004l\x1b[?7h\x1b[?1049l";
        let left = seen
            .bytes
            .windows(leave.len())
            .filter(|bytes| bytes == leave)
            .count();
        assert_eq!(left, 1, "given back {left} times");
    });
}

#[test]
fn quitting_gives_the_terminal_back() {
    let mut running = started(Manner::default());
    assert!(!running.pty.with(Seen::is_given_back));
    assert!(!running.pty.modes_are_given_back());
    running.pty.send(b"\x11");
    assert!(running.pty.wait_exit().success());
    assert_given_back(&running);
}

#[test]
fn a_panic_gives_the_terminal_back_and_then_says_where() {
    let mut running = started(Manner::default());
    running.pty.send(b"\x10");
    assert!(!running.pty.wait_exit().success());
    running.pty.wait_for_bytes(b"as was asked for");
    running.pty.with(|seen| {
        let written = String::from_utf8_lossy(&seen.bytes);
        let (_, after) = written.split_once("\x1b[?1049l").unwrap();
        assert!(after.contains("child.rs:"), "{after}");
    });
    let reports = running.reports();
    assert_eq!(reports.len(), 1);
    assert!(
        reports[0].contains("what: as was asked for\n"),
        "{reports:?}"
    );
    assert!(reports[0].contains("child.rs:"), "{reports:?}");
    assert_given_back(&running);
}

#[test]
fn a_panic_on_another_thread_is_told_at_the_end_and_tears_nothing() {
    let mut running = started(Manner::default());
    running.pty.send(b"\x0f");
    running.wait_for_inputs(1);
    assert!(
        !running
            .pty
            .with(|seen| seen.text().contains("another thread"))
    );
    running.pty.send(b"\x11");
    assert!(running.pty.wait_exit().success());
    running.pty.wait_for_bytes(b"on another thread");
    assert_given_back(&running);
    // The message was put together and may hold what was typed: the report does without it.
    let reports = running.reports();
    assert_eq!(reports.len(), 1);
    assert!(reports[0].contains("child.rs:"), "{reports:?}");
    assert!(!reports[0].contains("another"), "{reports:?}");
}

#[test]
fn signals_that_end_the_program_let_it_save_and_give_the_terminal_back() {
    for (signal, name) in [(Signal::TERM, "Terminate"), (Signal::INT, "Interrupt")] {
        let mut running = started(Manner::default());
        running.pty.signal(signal);
        assert_eq!(running.got(), format!("{{Signal({name})}}"));
        assert!(running.saved_its_draft());
        assert_given_back(&running);
    }
}

#[test]
fn a_program_that_does_not_hear_a_signal_is_ended_and_the_terminal_given_back() {
    let mut running = started(Manner {
        stuck: true,
        ..Manner::default()
    });
    running.pty.signal(Signal::TERM);
    assert_eq!(running.pty.wait_exit().exit_code(), 143);
    assert!(running.saved_its_draft());
    assert_given_back(&running);
}

#[test]
fn a_dropped_line_ends_the_program_with_its_draft_saved() {
    let calm = Manner::default();
    for manner in [
        calm,
        Manner {
            nohup: true,
            ..calm
        },
        Manner {
            uncontrolled: true,
            ..calm
        },
        Manner {
            nohup: true,
            uncontrolled: true,
            ..calm
        },
    ] {
        let mut running = started(manner);
        running.pty.hang_up(b"x");
        let got = running.got();
        assert!(got.starts_with('x') && got.ends_with("{Hangup}"), "{got}");
        assert!(running.saved_its_draft());
    }
}

#[test]
fn a_stuck_program_without_a_terminal_ends_and_does_not_spin() {
    for (nohup, uncontrolled) in [(false, false), (true, false), (true, true)] {
        let mut running = started(Manner {
            stuck: true,
            nohup,
            uncontrolled,
            ..Manner::default()
        });
        let before = running.pty.cpu_ticks();
        running.pty.hang_up(b"x");
        let mut after = before;
        let code = running
            .pty
            .wait_exit_while(|pty| after = after.max(pty.cpu_ticks()));
        let code = code.exit_code();
        assert_eq!(code, 129);
        assert!(running.saved_its_draft());
        // 150 ticks pass in the time that it is given; a loop that spins takes nearly all.
        assert!(after - before <= 30, "{before} → {after}");
    }
}

#[test]
fn a_stop_gives_the_terminal_back_and_going_on_takes_and_paints_it_again() {
    let mut running = started(Manner::default());
    for round in 1..=2 {
        running.pty.signal(Signal::TSTP);
        running
            .pty
            .wait_until("stops", |_| running.pty.is_stopped());
        let (before, now) = running.pty.modes();
        assert_eq!(now, before);
        running.pty.signal(Signal::CONT);
        running.wait_for_inputs(round * 2);
        assert!(!running.pty.modes_are_given_back());
        running.pty.with(|seen| {
            assert!(seen.terminal.screen().alternate_screen());
            assert_eq!(seen.terminal.screen().cursor_position(), (0, 4));
        });
    }
    running.pty.send("整\x11".as_bytes());
    let round = "{Signal(Suspend)}{Signal(Resume)}";
    assert_eq!(running.got(), format!("{round}{round}整<c-q>"));
}

#[test]
fn after_a_stop_that_nobody_announced_the_modes_of_the_shell_are_taken_over_again() {
    let mut running = started(Manner::default());
    for round in 1..=2 {
        running.pty.signal(Signal::STOP);
        running
            .pty
            .wait_until("stops", |_| running.pty.is_stopped());
        // As a shell does when a program of its own stands still.
        running.pty.put_modes_back();
        assert!(running.pty.modes_are_given_back());
        running.pty.signal(Signal::CONT);
        running.wait_for_inputs(round);
        assert!(!running.pty.modes_are_given_back());
    }
    // Without an Enter nothing would come through a line that waits for one.
    running.pty.send("整\x11".as_bytes());
    assert_eq!(running.got(), "{Signal(Resume)}{Signal(Resume)}整<c-q>");
    assert!(running.pty.modes_are_given_back());
}
