//! The tour leads through the demo: it goes on when a step was done, and only then.

use crate::support::shell::{Said, Shell};

/// What is pressed for the first steps, each with the step that stands there then.
const STEPS: [(&str, usize); 14] = [
    ("Enter", 2),
    ("F4", 3),
    ("Esc Esc", 4),
    ("3", 5),
    ("/ '食堂' Enter", 6),
    ("Esc", 7),
    ("F3 '停车难' Tab Tab Tab Tab '4' Ctrl-S", 8),
    ("Ctrl-Z", 9),
    ("Ctrl-G '意1' Enter", 10),
    ("F1", 11),
    ("Esc Esc 7", 12),
    ("0", 13),
    ("Ctrl-W", 14),
    ("Ctrl-P '配'", 15),
];

/// Plays some keys in the tour, on the last day of the year that the demo tells.
fn played(keys: &str) -> Said {
    let mut shell = Shell::empty();
    shell.today = "";
    shell.run(&["tour", "--play", keys, "--print"])
}

/// Plays the keys of some steps and gives where the tour stands.
fn stands(steps: &[(&str, usize)]) -> String {
    let keys: Vec<&str> = steps.iter().map(|it| it.0).collect();
    let played = played(&keys.join(" "));
    let row = played.out.lines().find(|it| it.contains("导览 "));
    let row = row.unwrap_or_else(|| panic!("{played}"));
    let (at, _) = row.trim().split_once('　').unwrap();
    at.to_owned()
}

#[test]
fn each_step_that_was_done_is_noticed() {
    for n in [8, STEPS.len()] {
        assert_eq!(stands(&STEPS[..n]), format!("导览 {}/15", n + 1));
    }
}

/// Keys of steps that come later do not stand for the one that is asked.
#[test]
fn what_was_not_done_is_waited_for() {
    let no_card: Vec<(&str, usize)> = [&STEPS[..6], &STEPS[8..]].concat();
    assert_eq!(stands(&no_card), "导览 7/15");
    assert_eq!(stands(&[("9 Esc 3 0", 1)]), "导览 1/15");
}

#[test]
fn a_step_can_be_skipped() {
    assert_eq!(stands(&[("Ctrl-P '跳过' Enter", 2)]), "导览 2/15");
}

#[test]
fn it_leads_through_no_ledger_of_ones_own() {
    let said = Shell::empty().ask("tour --db own.db");
    assert_eq!(said.code, 2, "{said}");
    assert!(said.err.contains("去掉 tour"), "{said}");
}
