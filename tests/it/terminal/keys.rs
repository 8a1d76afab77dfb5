//! Keys, pastes and sizes on their way from a terminal to the event loop.

use std::time::Duration;

use super::child::{Manner, start, started};

#[test]
fn five_thousand_keys_typed_at_once_arrive_in_order() {
    let mut running = started(Manner::default());
    let text: String = "整改任务a1，督办问题b2。群众意见𠮷c3；"
        .chars()
        .cycle()
        .take(5000)
        .collect();
    running.pty.send(text.as_bytes());
    running.pty.send(b"\x11");
    assert_eq!(running.got(), format!("{text}<c-q>"));
}

#[test]
fn keys_typed_before_the_program_is_up_are_not_lost() {
    for probe in [false, true] {
        let mut running = start(Manner {
            probe,
            ..Manner::default()
        });
        running.pty.send("整改1".as_bytes());
        running.wait_for_inputs(3);
        running.pty.send(b"\x11");
        assert_eq!(running.got(), "整改1<c-q>");
    }
}

#[test]
fn a_lone_esc_arrives_without_a_key_after_it() {
    let mut running = started(Manner::default());
    running.pty.send(b"\x1b");
    running.wait_for_inputs(1);
    running.pty.send(b"\x11");
    assert_eq!(running.got(), "<esc><c-q>");
}

#[test]
fn an_arrow_in_two_pieces_is_one_key() {
    // A loaded machine may put a pause between the pieces that tells them apart.
    let whole = (0..10).any(|_| {
        let mut running = started(Manner::default());
        running.pty.send(b"\x1b");
        running.pty.send(b"[A");
        running.pty.send(b"\x11");
        running.got() == "<up><c-q>"
    });
    assert!(whole);
}

#[test]
fn an_arrow_that_a_far_line_cuts_is_one_key_and_on_a_near_one_it_is_not() {
    let cut = |remote: bool, pause: u64| {
        let mut running = started(Manner {
            remote,
            ..Manner::default()
        });
        running.pty.send(b"\x1b");
        std::thread::sleep(Duration::from_millis(pause));
        running.pty.send(b"[A");
        running.pty.send(b"\x11");
        running.got()
    };
    // A loaded machine may make the pause longer than it was meant.
    assert!((0..10).any(|_| cut(true, 90) == "<up><c-q>"));
    assert!((0..10).any(|_| cut(false, 25) == "<up><c-q>"));
    assert_eq!(cut(false, 400), "<esc>[A<c-q>");
    assert_eq!(cut(true, 400), "<esc>[A<c-q>");
}

#[test]
fn what_comes_at_once_is_told_as_such() {
    let mut running = started(Manner {
        bursts: true,
        ..Manner::default()
    });
    running.pty.send("甲\r乙".as_bytes());
    running.wait_for_inputs(1);
    running.pty.send(b"\x11");
    let got = running.got();
    assert!(
        got.starts_with("{Burst(") && got.ends_with("<c-q>"),
        "{got}"
    );
}

/// Asked what it knows, it says that it puts brackets round a paste; or nothing.
#[test]
fn a_terminal_that_says_it_brackets_pastes_is_believed() {
    for (answer, told) in [
        ("\x1b[2;2R\x1b[?2004;1$y\x1b[?6c", "{Bunch("),
        ("\x1b[2;2R\x1b[?2004;2$y\x1b[?6c", "{Bunch("),
        ("\x1b[2;2R\x1b[?2004;0$y\x1b[?6c", "{Burst("),
        ("\x1b[2;2R\x1b[?6c", "{Burst("),
    ] {
        // A loaded machine may answer too late.
        let seen = (0..10).any(|_| {
            let mut running = start(Manner {
                probe: true,
                bursts: true,
                ..Manner::default()
            });
            running.pty.wait_until("asks", |seen| {
                seen.bytes.ends_with(b"\x1b[?2004$p\x1b]11;?\x1b\\\x1b[c")
            });
            running.pty.send(answer.as_bytes());
            running.wait_for_inputs(0);
            running.pty.send("甲\r乙".as_bytes());
            running.wait_for_inputs(1);
            running.pty.send(b"\x11");
            running.got().starts_with(told)
        });
        assert!(seen, "{answer:?}");
    }
}

#[test]
fn a_paste_is_one_input_and_a_new_size_another() {
    let mut running = started(Manner::default());
    running
        .pty
        .send("\x1b[200~甲\r乙\x07\r\n丙\x1b[201~".as_bytes());
    running.wait_for_inputs(1);
    running.pty.resize(50, 8);
    running.wait_for_inputs(2);
    running.pty.send(b"\x11");
    assert_eq!(
        running.got(),
        "{Paste(\"甲\\n乙\\n丙\")}{Resize(50, 8)}<c-q>"
    );
}

#[test]
fn the_terminal_is_measured_once_and_its_answer_is_no_key() {
    for (answer, seen) in [
        ("\x1b[2;2R\x1b[?62;22c", "Narrow Unknown"),
        ("\x1b[2;3R\x1b[?6c", "Wide Unknown"),
        (
            "\x1b[2;2R\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?6c",
            "Narrow Light",
        ),
        (
            "\x1b[2;2R\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?6c",
            "Narrow Dark",
        ),
        ("\x1b[2;2R\x1b]11;?\x07\x1b[?6c", "Narrow Unknown"),
    ] {
        // A loaded machine may be late with its answer.
        let measured = (0..10).any(|_| {
            let mut running = start(Manner {
                probe: true,
                ..Manner::default()
            });
            running.pty.wait_until("asks", |seen| {
                seen.bytes
                    .ends_with(b"\x1b[6n\x1b[?2004$p\x1b]11;?\x1b\\\x1b[c")
            });
            running.pty.send(answer.as_bytes());
            running.wait_for_inputs(0);
            let told = running.pty.with(|screen| screen.text().contains(seen));
            running.pty.send(b"\x11");
            assert_eq!(running.got(), "<c-q>");
            running.pty.with(|seen| {
                let asked = seen
                    .bytes
                    .windows(4)
                    .filter(|four| four == b"\x1b[6n")
                    .count();
                assert_eq!(asked, 1);
            });
            told
        });
        assert!(measured, "{seen}");
    }
}

#[test]
fn a_terminal_that_answers_late_or_never_is_not_waited_for() {
    let mut running = start(Manner {
        probe: true,
        ..Manner::default()
    });
    running.wait_for_inputs(0);
    assert!(running.pty.with(|seen| seen.text().contains("Unknown")));
    running
        .pty
        .send(b"\x1b[2;2R\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;22cx");
    running.wait_for_inputs(1);
    running.pty.send(b"\x11");
    assert_eq!(running.got(), "x<c-q>");
}

#[test]
fn an_idle_program_writes_nothing_and_does_nothing() {
    let running = started(Manner::default());
    let before = (
        running.pty.with(|seen| seen.bytes.len()),
        running.pty.cpu_ticks(),
    );
    std::thread::sleep(Duration::from_secs(2));
    let after = (
        running.pty.with(|seen| seen.bytes.len()),
        running.pty.cpu_ticks(),
    );
    assert_eq!(after, before);
}
