//! The machine's clock against the journal on the command line: said, marked, and no hindrance.

use duban::domain::{Instant, Kind, Value};
use duban::office::{Office, Opening};
use duban::store::Giver;

use crate::support::shell::Shell;

fn long_ago() -> Instant {
    "2009-10-23T04:00:00Z".parse().unwrap()
}

fn far_ahead() -> Instant {
    "2099-01-01T04:00:00Z".parse().unwrap()
}

/// Makes a department under a clock.
fn department(shell: &Shell, clock: fn() -> Instant, name: &str) {
    let opening = Opening {
        path: shell.store(),
        account: account(),
        clock,
        ..crate::store::opening(&shell.path(""), "2009-07-20")
    };
    let cells = [("name", Value::from(name))].into();
    Office::open(&opening)
        .unwrap()
        .make(Kind::Department, &cells, &Giver::default())
        .unwrap();
}

/// The account that the program finds here.
fn account() -> String {
    let entries = Shell::office().ask("journal --limit 1 --json").json();
    entries[0]["account"].as_str().unwrap().to_owned()
}

/// An office in which all was written under a clock.
fn written_under(clock: fn() -> Instant) -> Shell {
    let shell = Shell::empty();
    let opening = Opening {
        path: shell.store(),
        account: account(),
        clock,
        ..crate::store::opening(&shell.path(""), "2009-07-20")
    };
    let template = duban::exchange::template::Template::built_in("baoding-2009").unwrap();
    let run = duban::office::FirstRun {
        template: template.to_owned(),
        template_name: "baoding-2009".to_owned(),
        organiser: None,
        person: None,
        start: None,
        rehearsal: true,
        zone_minutes: None,
    };
    drop(Office::create(&opening, &run).unwrap().unwrap());
    shell
}

#[test]
fn a_clock_far_past_the_last_entry_is_told_and_stands_in_the_entry() {
    let shell = written_under(long_ago);
    let first = shell.ask("add problem --title 一");
    assert_eq!(first.code, 0, "{first}");
    assert!(first.err.contains("注意：电脑时间"), "{first}");
    assert!(
        first.err.contains("距最近流水2009-10-23 12:00已"),
        "{first}"
    );
    // A clock that was doubted is believed when it has gone on for a week, not at once.
    let second = shell.ask("add problem --title 二");
    assert_eq!(second.code, 0, "{second}");
    assert!(
        second.err.contains("距最近流水2009-10-23 12:00已"),
        "{second}"
    );
    let shown = shell.ask("journal --limit 2").done();
    assert_eq!(shown.matches("（时钟距前一条过久）").count(), 2, "{shown}");
    let kept = shell.ask("journal --limit 3 --json").json();
    assert_eq!(kept[0]["marks"], serde_json::json!([]));
    assert_eq!(kept[1]["marks"], serde_json::json!(["clock-far-after"]));
    assert_eq!(kept[2]["marks"], serde_json::json!(["clock-far-after"]));
    assert_eq!(shell.ask("verify").code, 0);
}

#[test]
fn a_clock_behind_the_last_entry_is_told_by_every_verb_that_writes_and_reading_goes_on() {
    for line in [
        "add problem --title 一",
        "import roster roster.csv --make-departments --make-posts",
        "undo",
        "add person --name 赵六 --department 部1",
    ] {
        let shell = written_under(far_ahead);
        department(&shell, far_ahead, "试验室");
        shell.copy("roster.csv");
        let said = shell.ask(line);
        assert_eq!(said.code, 0, "{line}\n{said}");
        assert!(
            said.err.contains("早于最近流水2099-01-01 12:00"),
            "{line}\n{said}"
        );
    }
    let shell = written_under(far_ahead);
    department(&shell, far_ahead, "试验室");
    for line in ["list departments", "show 部1", "journal"] {
        let said = shell.ask(line);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{line}\n{said}");
    }
    // Each of them, not only the first, and the screen too.
    for title in ["一", "二", "三"] {
        let said = shell.ask(&format!("add problem --title {title}"));
        assert!(
            said.err.contains("早于最近流水2099-01-01 12:00"),
            "{title}\n{said}"
        );
    }
    let kept = shell.ask("journal --limit 3 --json").json();
    for entry in kept.as_array().unwrap() {
        assert_eq!(entry["marks"], serde_json::json!(["clock-behind"]));
    }
    let said = shell.ask("doctor");
    assert!(said.out.contains("早于最近流水2099-01-01 12:00"), "{said}");
    #[cfg(unix)]
    {
        let mut pty = shell.in_terminal((120, 40));
        pty.wait_for_text("早于最近流水2099-01-01 12:00");
        pty.send(b"\x11");
        assert!(pty.wait_exit().success());
    }
    let said = shell.ask_in_english("add problem --title 一");
    assert!(
        said.err
            .contains("behind the last entry of 2099-01-01 12:00"),
        "{said}"
    );
}

#[test]
fn doctor_gives_both_instants_and_says_what_is_wrong() {
    let said = written_under(far_ahead).ask("doctor");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.out.contains("电脑时间：20"), "{said}");
    assert!(said.out.contains("最近流水时间：2099-01-01 "), "{said}");
    assert!(said.out.contains("时钟检查：电脑时间20"), "{said}");
    let said = written_under(long_ago).ask("doctor");
    assert!(said.out.contains("距最近流水2009-10-23 12:00已"), "{said}");
    let said = Shell::office().ask("doctor");
    assert!(said.out.contains("时钟检查：与流水相合"), "{said}");
}

#[test]
fn after_one_entry_far_ahead_nothing_that_is_right_is_told_of_at_any_door() {
    let shell = Shell::office();
    department(&shell, far_ahead, "试验室");
    let kept = shell.ask("journal --limit 1 --json").json();
    assert_eq!(kept[0]["marks"], serde_json::json!(["clock-far-after"]));
    for line in [
        "add problem --title 一",
        "undo",
        "add department --name 又一室",
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 0, "{line}\n{said}");
        assert!(!said.err.contains("时钟"), "{line}\n{said}");
    }
    let kept = shell.ask("journal --limit 3 --json").json();
    for entry in kept.as_array().unwrap() {
        assert_eq!(entry["marks"], serde_json::json!([]));
    }
    let said = shell.ask("doctor");
    assert!(said.out.contains("时钟检查：与流水相合"), "{said}");
    #[cfg(unix)]
    {
        let mut pty = shell.in_terminal((120, 40));
        pty.wait_for_text("总览");
        pty.send(b"9");
        pty.wait_for_text("试验室");
        pty.wait_until("is right", |seen| !seen.text().contains("请核对时钟"));
        pty.send(b"\x11");
        assert!(pty.wait_exit().success());
    }
}

/// What the program makes of a clock past the year 9999.
fn last_of_all() -> Instant {
    "9999-12-30T23:59:59Z".parse().unwrap()
}

/// And of one before all years.
fn first_of_all() -> Instant {
    "0001-01-02T00:00:00Z".parse().unwrap()
}

fn before_1970() -> Instant {
    "1960-01-01T00:00:04Z".parse().unwrap()
}

#[test]
fn at_the_ends_of_what_a_clock_tells_all_is_kept_told_and_sound() {
    let clocks: [fn() -> Instant; 3] = [last_of_all, first_of_all, before_1970];
    for (clock, mark) in
        clocks
            .into_iter()
            .zip(["clock-far-after", "clock-behind", "clock-behind"])
    {
        // In a store that was written under a good clock each entry is marked.
        let shell = Shell::office();
        for name in ["甲部", "乙部"] {
            department(&shell, clock, name);
        }
        let kept = shell.ask("journal --limit 2 --json").json();
        for entry in kept.as_array().unwrap() {
            assert_eq!(entry["marks"], serde_json::json!([mark]), "{entry}");
        }
        shell.script(&["list departments", "journal", "status", "verify"]);
        // One that was made under it goes on under a good one, and that is told.
        let shell = written_under(clock);
        let said = shell.ask("add problem --title 一");
        assert!(
            said.code == 0 && said.err.contains("注意：电脑时间"),
            "{said}"
        );
        shell.script(&["list problems", "journal", "status", "undo", "verify"]);
    }
}
