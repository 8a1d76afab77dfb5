//! From an empty machine: the screen without a terminal, `init`, a second `init`, templates.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn without_store_and_terminal_one_is_told_to_init() {
    assert_snapshot!(Shell::empty().ask(""), @"");
}

#[test]
fn a_verb_without_store_says_how_to_make_one() {
    assert_snapshot!(Shell::empty().ask("list tasks"), @"");
    assert_snapshot!(Shell::empty().ask_in_english("list tasks"), @"");
}

#[test]
fn init_makes_the_store_and_a_second_one_refuses() {
    let shell = Shell::empty();
    assert_snapshot!(shell.ask("init --template baoding-2009 --rehearsal"), @"");
    assert_snapshot!(shell.ask("init --template baoding-2009"), @"");
    assert_snapshot!(shell.ask("list phases"), @"");
}

#[test]
fn the_general_template_begins_on_the_day_given() {
    let shell = Shell::empty();
    let init = "init --template study-check-rectify --organiser 某单位 --start 2026-03-02";
    shell.ask(init).done();
    let status = shell.ask("status --json").json();
    assert_eq!(status["campaign"]["organiser"], "某单位");
    assert_eq!(status["campaign"]["from"], "2026-03-02");
}

#[test]
fn a_template_that_is_not_known_names_a_near_one() {
    assert_snapshot!(Shell::empty().ask("init --template baoding-2008"), @"");
}

#[test]
fn every_fault_of_an_own_template_is_told_with_its_line() {
    let shell = Shell::empty();
    shell.write(
        "own.toml",
        "format = 1\n[campaign]\nname = \"\"\nspan = \"2009-02-30\"\nfoo = 1\n",
    );
    let said = shell.ask("init --template own.toml");
    assert_snapshot!(said, @"");
    assert!(!shell.store().exists());
}

#[test]
fn only_a_rehearsal_may_be_written_on_another_day() {
    let shell = Shell::empty();
    let init = "init --template study-check-rectify --organiser 某单位 --start 2026-03-02";
    shell.ask(init).done();
    assert_snapshot!(shell.ask("add problem --title 某事"), @"");
}
