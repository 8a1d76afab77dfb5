//! The help, whole, as one snapshot a language; and what was mistyped.

use insta::assert_snapshot;

use crate::support::shell::{Said, Shell};

#[test]
fn a_mistyped_command_line_is_told_in_the_language() {
    let shell = Shell::empty();
    let lines = [
        "staus",
        "list",
        "list tasks --limit viele",
        "list tasks --limit",
        "status --jsn",
        "import opinions",
        "show 改1 extra",
        "--lang de list tasks",
        "list tasks --today gestern",
        "init --template baoding-2009 --zone CST",
    ];
    let all = |said: fn(&Shell, &str) -> Said| -> String {
        lines
            .map(|line| format!("$ {line}\n{}", said(&shell, line)))
            .concat()
    };
    assert_snapshot!("mistyped_zh", all(Shell::ask));
    assert_snapshot!("mistyped_en", all(Shell::ask_in_english));
}

#[test]
fn the_help_of_every_verb_is_there_in_both_languages() {
    let shell = Shell::empty();
    let verbs = [
        "",
        "status",
        "list",
        "show",
        "next",
        "journal",
        "import opinions",
        "add opinion",
        "set",
        "distil",
        "attach",
        "extract",
        "link",
        "void",
        "undo",
        "init",
        "verify",
        "restore",
    ];
    let all = |said: fn(&Shell, &str) -> Said| -> String {
        verbs
            .map(|verb| said(&shell, &format!("{verb} --help")).done())
            .concat()
    };
    let (chinese, english) = (all(Shell::ask), all(Shell::ask_in_english));
    for text in [&chinese, &english] {
        // A key without words would stand in these.
        assert!(!text.contains('⟦'), "{text}");
    }
    assert_snapshot!("help_zh", chinese);
    assert_snapshot!("help_en", english);
}

#[test]
fn every_verb_has_help() {
    let shell = Shell::empty();
    for verb in [
        "demo",
        "do",
        "add",
        "unlink",
        "redo",
        "doctor",
        "backup",
        "completions",
        "man",
        "changelog",
        "add task",
        "add person",
        "import roster",
    ] {
        for said in [
            shell.ask(&format!("help {verb}")),
            shell.ask_in_english(&format!("{verb} -h")),
        ] {
            assert_eq!(said.code, 0, "{verb}: {said}");
            assert!(!said.out.contains('⟦'), "{verb}: {said}");
        }
    }
}

#[test]
fn no_word_of_the_help_comes_from_anywhere_but_the_locales() {
    let shell = Shell::empty();
    let said = shell.run(&["status", "--help", "--lang", "xx"]);
    assert_eq!(said.code, 0);
    assert_snapshot!(said, @r"
    ⟦help-status⟧

    ⟦help-usage⟧duban status ⟦help-options-value⟧

    ⟦help-options⟧:
          --json   ⟦help-arg-json⟧
          --check  ⟦help-status-check⟧

    ⟦help-everywhere⟧:
          --db <DB>              ⟦help-arg-db⟧
          --lang <LANG>          ⟦help-arg-lang⟧
          --today <TODAY>        ⟦help-arg-today⟧
          --campaign <CAMPAIGN>  ⟦help-arg-campaign⟧
      -h, --help                 ⟦help-arg-help⟧
    ");
}

#[test]
fn completions_manual_and_changelog_are_printed() {
    let shell = Shell::empty();
    assert!(shell.ask("completions bash").done().contains("duban"));
    assert!(shell.ask("man").done().starts_with(".ie"));
    assert!(shell.ask("changelog").done().contains("0.1.0"));
}
