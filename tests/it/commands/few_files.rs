//! The system gives few files: whatever fails once the ledger has an entry, it is said to be saved.

#![cfg(unix)]

use crate::support::shell::Shell;

/// Runs a line where no more than so many files may be open; gives the code and all that is said.
fn with_files(shell: &Shell, most: u32, line: &str) -> (Option<i32>, String) {
    let mut command = shell.after(&format!("ulimit -n {most}"), line);
    let ended = command.output().unwrap();
    let told = [ended.stdout, ended.stderr].concat();
    (
        ended.status.code(),
        String::from_utf8_lossy(&told).into_owned(),
    )
}

/// Gives the number of the newest entry.
fn newest(shell: &Shell) -> i64 {
    let journal = shell.ask("journal --json").json();
    let all = journal.as_array().unwrap().iter();
    all.map(|it| it["seq"].as_i64().unwrap()).max().unwrap()
}

#[test]
fn with_few_files_nothing_that_was_saved_is_said_not_to_be() {
    let lines = [
        "add opinion --channel 专线 --text 窗口排队",
        "add problem --title 食堂",
        "set 问1 title 食堂太远",
        "void 问1 --reason 重复",
        "undo",
        "redo",
    ];
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    let mut saved_all = 0;
    for most in 6..12 {
        for line in lines {
            let before = newest(&shell);
            let (code, told) = with_files(&shell, most, line);
            let is_saved = newest(&shell) > before;
            assert_eq!(is_saved, code == Some(0), "{most} {line}: {told}");
            assert!(
                !(is_saved && told.contains("没有保存")),
                "{most} {line}: {told}"
            );
            saved_all += usize::from(is_saved);
            if line.starts_with("void") && is_saved {
                shell.ask("undo").done();
            }
        }
    }
    assert!(saved_all > 10, "{saved_all}");
    assert_eq!(shell.ask("verify").code, 0);
}
