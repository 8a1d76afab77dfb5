//! The campaign of 2009 played through the command line, day by day, with the figures of fourteen
//! dates worked out by hand.

mod script;
mod year;

use serde_json::Value;

use self::script::{DAYS, Day};
use crate::support::shell::Shell;

/// The figures of `status --json` on one date.
#[derive(Debug, Default, PartialEq, Eq)]
struct Figures {
    /// Opinions: all, disposed of, pending.
    opinions: [i64; 3],
    /// Problems: all, open, resolved, not listed.
    problems: [i64; 4],
    /// Tasks: all, not issued yet, closed, of these late, handed over.
    tasks: [i64; 5],
    /// Issued and not ended: red, yellow, green, grey.
    lights: [i64; 4],
}

impl Figures {
    fn of(status: &Value) -> Self {
        let of = |part: &str, name: &str| status[part][name].as_i64().unwrap();
        Self {
            opinions: ["total", "disposed", "pending"].map(|it| of("opinions", it)),
            problems: ["total", "open", "resolved", "not_listed"].map(|it| of("problems", it)),
            tasks: ["total", "planned", "closed", "late_closed", "left"]
                .map(|it| of("tasks", it)),
            lights: ["red", "yellow", "green", "grey"].map(|it| of("lights", it)),
        }
    }
}

#[test]
fn the_figures_of_fourteen_dates_are_those_worked_out_by_hand() {
    let mut shell = Shell::office();
    shell.write("proof.txt", "照片");
    let mut dates = 0;
    for Day {
        on,
        lines,
        figures,
        late,
    } in DAYS
    {
        shell.today = on;
        shell.script(lines);
        let Some(expected) = figures else {
            continue;
        };
        dates += 1;
        let status = shell.ask("status --json").json();
        assert_eq!(Figures::of(&status), expected, "{on}");
        words_agree(&status, on);
        lists_agree(&shell, &status, on);
        for (task, days, before_extension) in late {
            let shown = shell.ask(&format!("show {task} --json")).json();
            assert_eq!(
                shown["days_late"].as_i64().unwrap_or_default(),
                *days,
                "{on} {task}"
            );
            let before = shown["late_before_extension"].as_i64().unwrap_or_default();
            assert_eq!(before, *before_extension, "{on} {task}");
        }
    }
    assert_eq!(dates, 14);
    shell.script(&["verify"]);
}

/// Two words of `status` for one thing are one figure.
fn words_agree(status: &Value, on: &str) {
    let (tasks, lights) = (&status["tasks"], &status["lights"]);
    for (word, light) in [
        ("overdue", "red"),
        ("due_soon", "yellow"),
        ("paused", "grey"),
    ] {
        assert_eq!(tasks[word], lights[light], "{on} {word}");
    }
    let worst = ["red", "yellow"]
        .into_iter()
        .find(|light| lights[*light].as_i64() > Some(0));
    assert_eq!(status["light"], worst.unwrap_or("green"), "{on}");
}

/// The rows of the lists are as many as the figures say, and each says of itself the same.
fn lists_agree(shell: &Shell, status: &Value, on: &str) {
    for light in ["red", "yellow", "green", "grey"] {
        let listed = shell
            .ask(&format!("list tasks --light {light} --json"))
            .json();
        let rows = listed.as_array().unwrap();
        let counted = status["lights"][light].as_u64().unwrap();
        assert_eq!(
            u64::try_from(rows.len()).unwrap(),
            counted,
            "{on} {light}: {listed}"
        );
        assert!(
            rows.iter().all(|row| row["light"] == light),
            "{on} {light}: {listed}"
        );
    }
    let closed = shell.ask("list tasks --state closed --json").json();
    let is_late = |row: &&Value| row["days_late"].as_i64() > Some(0);
    let late = closed.as_array().unwrap().iter().filter(is_late).count();
    let counted = status["tasks"]["late_closed"].as_u64().unwrap();
    assert_eq!(u64::try_from(late).unwrap(), counted, "{on}");
}
