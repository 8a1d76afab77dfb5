//! What is printed does not go out: said in the language, with what was done; a reader who goes
//! away is no fault.
#![cfg(target_os = "linux")]

use std::fs::File;
use std::process::Stdio;

use crate::support::shell::{Shell, words};

const PRINTING: [&str; 8] = [
    "status",
    "list people",
    "list people --csv",
    "list people --json",
    "journal",
    "show 人1",
    "add problem --title 一",
    "help list",
];

#[test]
fn a_place_that_takes_nothing_is_said_in_the_language() {
    let shell = Shell::office();
    for line in PRINTING {
        for (lang, what, done) in [
            ("zh", "输出没有写完：磁盘已满。", "命令本身已经办完"),
            (
                "en",
                "the output was not written whole: the disk is full",
                "was carried out",
            ),
        ] {
            let mut all = words(line);
            all.extend(["--lang".to_owned(), lang.to_owned()]);
            let full = File::options().write(true).open("/dev/full").unwrap();
            let said = shell.command(&all).stdout(full).output().unwrap();
            let err = String::from_utf8(said.stderr).unwrap();
            assert_eq!(said.status.code(), Some(6), "{line}: {err}");
            assert!(err.contains(what), "{line}: {err}");
            assert!(!err.contains("os error"), "{line}: {err}");
            // What only looks has nothing else that would be done.
            assert_eq!(err.contains(done), line.starts_with("add"), "{line}: {err}");
        }
    }
    // Once in each language.
    let made = shell.ask("list problems --json").json();
    assert_eq!(made.as_array().unwrap().len(), 2);
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let shell = Shell::office();
    for line in PRINTING {
        let mut child = shell
            .command(&words(line))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let said = child.wait_with_output().unwrap();
        assert_eq!(said.status.code(), Some(0), "{line}");
        let err = String::from_utf8(said.stderr).unwrap();
        assert!(
            !err.contains("输出") && !err.contains("督办："),
            "{line}: {err}"
        );
    }
}
