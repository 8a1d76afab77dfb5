//! What README shows and lets be typed, done as a new reader does it.

use crate::support::shell::{Shell, words};

use super::{ENGLISH, README, between, blocks, page, stands};

/// Ctrl-Q.
const QUIT: &[u8] = b"\x11";

#[test]
fn the_picture_is_what_the_demo_shows() {
    for (path, language) in [(README, "zh-CN"), (ENGLISH, "en")] {
        let mut shell = Shell::empty();
        // The last day of its year, as a reader without `--today` sees it.
        shell.today = "";
        let said = shell.run(&["--lang", language, "--print"]);
        let rows: Vec<&str> = said.out.lines().map(str::trim_end).collect();
        assert_eq!(rows.len(), 24, "{said}");
        stands(
            path,
            "picture",
            &format!("```text\n{}\n```", rows.join("\n")),
        );
    }
}

/// The three minutes as they stand there: the file and the lines behind it.
fn minutes(path: &str) -> (String, Vec<String>) {
    let text = page(path);
    let (_, behind) = text.split_once("\n```csv\n").unwrap();
    let (roster, _) = behind.split_once("\n```").unwrap();
    let [_, within, _] = between(&text, "minutes");
    (roster.to_owned(), blocks(&within).concat())
}

#[test]
fn the_three_minutes_are_done_as_they_are_written() {
    let (roster, lines) = minutes(README);
    assert_eq!((roster.clone(), lines.clone()), minutes(ENGLISH));
    let mut shell = Shell::empty();
    shell.today = "";
    shell.write("名册.csv", roster);
    let (mut said, mut screens) = (String::new(), 0);
    for line in &lines {
        let typed = line.strip_prefix("duban ").unwrap();
        let words = words(typed);
        // What ends with the name of the store or is the demo opens the screen.
        if words.len() == 1 || words.len() == 2 && words[0] == "--db" {
            // A day of the demo shows the same as its year and is made sooner.
            let soon = if words.len() == 1 {
                " --today 2009-03-01"
            } else {
                ""
            };
            let mut pty = shell.at_terminal(&format!("{typed}{soon}"), (80, 24));
            pty.wait_for_text("[1总览]");
            pty.send(b"3");
            pty.wait_for_text("[3意见]");
            if words.len() == 2 {
                pty.wait_for_text("窗口中午没有人");
            }
            pty.send(QUIT);
            assert_eq!(pty.wait_exit().exit_code(), 0, "{line}");
            screens += 1;
        } else {
            said.push_str(&shell.ask(typed).done());
        }
    }
    assert_eq!(screens, 2, "{lines:?}");
    assert!(
        said.contains("读入2人") && said.contains("窗口中午没有人"),
        "{said}"
    );
    assert!(
        !shell.store().exists(),
        "nothing but what was named was made"
    );
}

#[test]
fn every_command_of_the_table_is_one() {
    let shell = Shell::empty();
    let help = shell.ask("--help").done();
    let verbs: Vec<&str> = help
        .lines()
        .filter_map(|it| it.strip_prefix("  ")?.split_whitespace().next())
        .collect();
    let text = page(README);
    let (_, table) = text.split_once("\n| 事 | 界面 | 命令 |\n").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let quoted: Vec<&str> = table.split('`').skip(1).step_by(2).collect();
    assert!(quoted.len() > 30, "{quoted:?}");
    for command in quoted {
        let verb = command.split(' ').next().unwrap();
        assert!(verbs.contains(&verb), "{command}: {verbs:?}");
    }
}
