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
        "status --chek",
        "status json",
        "status -json",
        "do",
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
        "run",
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
fn what_is_mistyped_is_one_code_in_the_language_at_every_verb() {
    let shell = Shell::office();
    let verbs = [
        "status",
        "list tasks",
        "show 改1",
        "next 改1",
        "journal",
        "import opinions f",
        "add opinion",
        "set 改1 goal=x",
        "do 改1 issue",
        "distil 意1",
        "unseal 意1",
        "attach 改1 f",
        "extract 附1",
        "link 人1 岗1",
        "unlink 人1 岗1",
        "void 改1",
        "undo",
        "redo",
        "run f",
        "init",
        "template list",
        "demo",
        "verify",
        "doctor",
        "backup f",
        "restore f",
        "config show",
        "completions bash",
        "man",
        "changelog",
    ];
    for verb in verbs {
        for wrong in ["--jsn", "-q", "--nonsense=3"] {
            let said = shell.ask(&format!("{verb} {wrong}"));
            let told = said.err.contains("这个选项") || said.err.contains("还缺");
            assert!(said.code == 2 && told, "{verb} {wrong}: {said}");
        }
    }
    for line in [
        "set 题-01 nme=x",
        "list tsks",
        "do 题-01 strat",
        "add opinon",
        "staus",
    ] {
        let said = shell.ask(line);
        assert!(
            said.code == 2 && said.err.contains("提示"),
            "{line}: {said}"
        );
    }
    // What reads the exit code as a light gets none for a mistyped word.
    for line in ["status --chek", "status --check --jsn", "statsu --check"] {
        assert_eq!(shell.ask(line).code, 3, "{line}");
    }
}

/// Takes the words in angle brackets out of a text.
fn placeholders(text: &str) -> Vec<String> {
    let pieces = text.split('<').skip(1);
    let words = pieces.filter_map(|it| it.split_once('>'));
    words.map(|it| it.0.to_owned()).collect()
}

#[test]
fn no_place_of_a_value_is_english_in_the_chinese_help() {
    let shell = Shell::empty();
    let mut lines: Vec<String> = [
        "",
        "status",
        "list",
        "show",
        "next",
        "journal",
        "import opinions",
        "import roster",
        "set",
        "do",
        "distil",
        "unseal",
        "attach",
        "extract",
        "link",
        "unlink",
        "void",
        "undo",
        "redo",
        "run f",
        "init",
        "template show",
        "template check",
        "demo",
        "verify",
        "doctor",
        "backup",
        "restore",
        "completions",
    ]
    .map(|verb| format!("{verb} --help"))
    .into();
    for kind in [
        "opinion",
        "card",
        "problem",
        "task",
        "person",
        "department",
        "meeting",
        "extension",
    ] {
        lines.push(format!("add {kind} --help"));
    }
    let mut count = 0;
    for line in lines {
        let said = shell.ask(&line);
        for word in placeholders(&said.out) {
            let english = word.chars().any(|c| c.is_ascii_alphabetic());
            // A size is an example.
            assert!(!english || word == "80x24", "{line}: <{word}>");
            count += 1;
        }
    }
    assert!(count > 200, "{count}");
    for line in [
        "do",
        "link",
        "distil",
        "run",
        "init",
        "set 改1",
        "completions",
        "extract",
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 2, "{line}");
        let english = |it: &String| it.chars().any(|c| c.is_ascii_alphabetic());
        assert!(
            !placeholders(&said.err).iter().any(english),
            "{line}: {said}"
        );
    }
    assert!(shell.ask("do").err.contains("<编号>、<办理>"));
    let english = shell.ask_in_english("list --help").done();
    assert!(english.contains("[KIND]"), "{english}");
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
        "config",
        "config show",
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
          --by <⟦help-value-field⟧>                        ⟦help-status-by⟧
          --within <⟦help-value-field⟧=⟦help-value-name⟧>  ⟦help-status-within⟧
          --json                                           ⟦help-arg-json⟧
          --check                                          ⟦help-status-check⟧

    ⟦help-everywhere⟧:
          --db <⟦help-value-db⟧>              ⟦help-arg-db⟧
          --lang <⟦help-value-lang⟧>          ⟦help-arg-lang⟧
          --today <⟦help-value-today⟧>        ⟦help-arg-today⟧
          --campaign <⟦help-value-campaign⟧>  ⟦help-arg-campaign⟧
      -h, --help                              ⟦help-arg-help⟧
    ");
}

#[test]
fn completions_manual_and_changelog_are_printed() {
    let shell = Shell::empty();
    for name in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = shell.ask(&format!("completions {name}")).done();
        // Elvish alone has the commands in its script; the others ask.
        let asks = script.contains(&format!("complete {name}"));
        assert!(
            script.contains("duban") && asks == (name != "elvish"),
            "{script}"
        );
    }
    assert!(!shell.ask("--help").out.contains("\n  complete "));
    assert!(shell.ask("man").done().contains("\n.TH duban 1"));
    assert!(shell.ask("changelog").done().contains("0.1.0"));
}

/// Nothing here runs the script: what its shell asks of it is held by its text.
#[test]
fn the_script_of_powershell_is_as_that_shell_asks() {
    let script = Shell::empty().ask("completions powershell").done();
    // A profile pipes it through whatever code page its console has.
    assert!(script.is_ascii(), "{script}");
    for (what, text) in [
        (
            "both names",
            "Register-ArgumentCompleter -Native -CommandName 'duban', 'duban.exe'",
        ),
        (
            "its three places",
            "param($wordToComplete, $commandAst, $cursorPosition)",
        ),
        ("what quotes hold", "$_.Value"),
        ("the word up to the caret", "$_.Extent.Text.Substring(0,"),
        (
            "UTF-8 without a mark",
            "New-Object System.Text.UTF8Encoding $false",
        ),
        (
            "the encoding given back",
            "[Console]::OutputEncoding = $encoding",
        ),
        ("the last result given back", "$global:LASTEXITCODE = $code"),
        ("no empty value", "if (-not $value) { continue }"),
        (
            "no empty words",
            "$shown = if ($said) { $said } else { $value }",
        ),
        ("curly quotes", r"\u2018-\u201E]"),
        ("quotes doubled", r"-replace '[''\u2018-\u201B]', '$0$0'"),
        ("blanks and signs", r"'[\s''"),
        (
            "all four",
            "]::new($typed, $value, 'ParameterValue', $shown)",
        ),
    ] {
        assert!(script.contains(text), "{what}: {script}");
    }
    // What is set for the while is given back whatever happens.
    let (set, kept) = script.split_once("} finally {").unwrap();
    assert!(set.contains("try {") && kept.contains("LASTEXITCODE"));
    assert_eq!(script.matches('{').count(), script.matches('}').count());
}
