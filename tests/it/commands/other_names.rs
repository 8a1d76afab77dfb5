//! A log beside another name of the store: a link that was put where the file was, links of links,
//! second names. What was saved is never left out without a word, and nothing is touched.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use crate::support::shell::{Shell, words};

/// Verbs that read a store, and verbs that write.
const VERBS: [&str; 10] = [
    "list problems",
    "status",
    "show 问1",
    "journal",
    "verify",
    "doctor",
    "backup other.db",
    "restore t.db --db third.db",
    "undo",
    "add problem --title 五",
];

/// A store `t.db` of one problem, with two more in its log.
fn logged() -> Shell {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    shell.ask("backup bk.db").done();
    let holder = shell.held_open();
    for title in ["二", "三"] {
        shell.ask(&format!("add problem --title {title}")).done();
    }
    shell.copy_with_log("t.db");
    drop(holder);
    fs::create_dir(shell.path("far")).unwrap();
    shell
}

/// Everything that lies in the home and in `far`.
fn lying(shell: &Shell) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for folder in ["", "far"] {
        for entry in fs::read_dir(shell.path(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                all.push((path.clone(), fs::read(path).unwrap()));
            }
        }
    }
    all.sort();
    all
}

fn titles(shell: &Shell, db: &str) -> usize {
    let said = shell.ask(&format!("list problems --json --db {db}"));
    assert_eq!(said.code, 0, "{said}");
    let rows: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    rows.as_array().unwrap().len()
}

/// Puts the file elsewhere and leaves its log where it was.
type Parting = fn(&Path);

#[test]
fn a_log_that_stayed_beside_a_link_is_said_at_every_door_with_the_way_out() {
    let ways: [(&str, Parting, &str); 5] = [
        (
            "moved and linked",
            |home| {
                fs::rename(home.join("t.db"), home.join("far/real.db")).unwrap();
                symlink(home.join("far/real.db"), home.join("t.db")).unwrap();
            },
            "t.db-wal",
        ),
        (
            "by a relative link",
            |home| {
                fs::rename(home.join("t.db"), home.join("far/real.db")).unwrap();
                symlink("far/real.db", home.join("t.db")).unwrap();
            },
            "t.db-wal",
        ),
        (
            "copied and linked",
            |home| {
                fs::copy(home.join("t.db"), home.join("far/real.db")).unwrap();
                fs::remove_file(home.join("t.db")).unwrap();
                symlink("./far/real.db", home.join("t.db")).unwrap();
            },
            "t.db-wal",
        ),
        (
            "by a link to a link",
            |home| {
                fs::rename(home.join("t.db"), home.join("far/real.db")).unwrap();
                symlink("real.db", home.join("far/middle.db")).unwrap();
                symlink("far/middle.db", home.join("t.db")).unwrap();
                fs::rename(home.join("t.db-wal"), home.join("far/middle.db-wal")).unwrap();
            },
            "far/middle.db-wal",
        ),
        (
            "in a folder that is a link",
            |home| {
                fs::create_dir(home.join("near")).unwrap();
                symlink("near", home.join("way")).unwrap();
                fs::rename(home.join("t.db"), home.join("far/real.db")).unwrap();
                fs::rename(home.join("t.db-wal"), home.join("near/u.db-wal")).unwrap();
                symlink("../far/real.db", home.join("near/u.db")).unwrap();
                symlink("way/u.db", home.join("t.db")).unwrap();
            },
            "near/u.db-wal",
        ),
    ];
    for (name, part, log) in ways {
        let shell = logged();
        part(&shell.path(""));
        let before = lying(&shell);
        for verb in VERBS {
            let db = if verb.contains("--db") {
                ""
            } else {
                " --db t.db"
            };
            let said = shell.ask(&format!("{verb}{db}"));
            assert_eq!(said.code, 4, "{name} {verb}: {said}");
            assert!(
                said.err.contains("far/real.db 有2条已保存的流水在 ") && said.err.contains(log),
                "{name} {verb}: {said}"
            );
            assert!(lying(&shell) == before, "{name} {verb}");
        }
        let said = shell.ask("restore bk.db --replace --db t.db");
        assert_eq!(said.code, 4, "{name}: {said}");
        let said = shell.ask_in_english("status --db t.db");
        assert!(
            said.err.contains("2 saved entries of ") && said.err.contains("then open it again"),
            "{name}: {said}"
        );
        // The way out.
        assert!(said.err.contains("far/real.db-wal"), "{name}: {said}");
        fs::rename(shell.path(log), shell.path("far/real.db-wal")).unwrap();
        assert_eq!(titles(&shell, "t.db"), 3, "{name}");
        shell.ask("verify --db t.db").done();
    }
}

#[test]
fn a_log_that_no_longer_fits_is_kept_apart() {
    let shell = logged();
    fs::rename(shell.path("t.db"), shell.path("far/real.db")).unwrap();
    // Who opens the file itself cannot know of it, and writes.
    shell.ask("add problem --title 四 --db far/real.db").done();
    symlink("far/real.db", shell.path("t.db")).unwrap();
    let said = shell.ask("status --db t.db");
    assert_eq!(said.code, 4, "{said}");
    assert!(said.err.contains("移到别的文件夹保存"), "{said}");
    fs::rename(shell.path("t.db-wal"), shell.path("kept-wal")).unwrap();
    assert_eq!(titles(&shell, "t.db"), 2);
}

#[test]
fn a_log_of_nothing_or_of_another_is_told_and_left() {
    type Laying = fn(&Shell);
    let ways: [(&str, Laying, &str); 4] = [
        (
            "empty",
            |shell| shell.write("t.db-wal", ""),
            "没有账本缺的内容",
        ),
        (
            "all of it is in the file",
            |shell| {
                fs::copy(shell.path("t.db-wal"), shell.path("far/real.db-wal")).unwrap();
                assert_eq!(titles(shell, "far/real.db"), 3);
            },
            "没有账本缺的内容",
        ),
        (
            "of another store",
            |shell| {
                let other = logged();
                fs::copy(other.path("t.db-wal"), shell.path("t.db-wal")).unwrap();
            },
            "不是这本账的",
        ),
        (
            "a letter",
            |shell| shell.write("t.db-wal", "这是一封信".repeat(1_000)),
            "不是这本账的",
        ),
    ];
    for (name, lay, words) in ways {
        let shell = logged();
        fs::rename(shell.path("t.db"), shell.path("far/real.db")).unwrap();
        symlink("far/real.db", shell.path("t.db")).unwrap();
        lay(&shell);
        let log = fs::read(shell.path("t.db-wal")).unwrap();
        for verb in [
            "status",
            "list problems --json",
            "doctor",
            "add problem --title 五",
        ] {
            let said = shell.ask(&format!("{verb} --db t.db"));
            assert_eq!(said.code, 0, "{name} {verb}: {said}");
            assert!(
                said.err.contains(words) && said.err.contains("t.db-wal"),
                "{name} {verb}: {said}"
            );
            assert!(!said.out.contains(words), "{name} {verb}: {said}");
        }
        assert!(fs::read(shell.path("t.db-wal")).unwrap() == log, "{name}");
    }
}

#[test]
fn the_log_beside_a_second_name_is_found_and_its_own_name_said() {
    let shell = logged();
    fs::hard_link(shell.path("t.db"), shell.path("u.db")).unwrap();
    let said = shell.ask("status --db u.db");
    assert_eq!(said.code, 4, "{said}");
    assert!(
        said.err.contains("2条已保存的流水")
            && said.err.contains("两个名称是同一个文件：请用 "),
        "{said}"
    );
    assert_eq!(titles(&shell, "t.db"), 3);
    fs::remove_file(shell.path("u.db")).unwrap();
    assert_eq!(titles(&shell, "t.db"), 3);
    assert!(!shell.ask("status --db t.db").err.contains("-wal"));
    // Where no log is left either name may be read, and none written.
    fs::hard_link(shell.path("bk.db"), shell.path("far/bk.db")).unwrap();
    for (verb, code) in [("add problem --title 五", 6), ("list problems", 0)] {
        let said = shell.ask(&format!("{verb} --db far/bk.db"));
        assert_eq!(said.code, code, "{said}");
        assert!(
            said.err.contains("这个文件另有一个名称（硬链接）"),
            "{said}"
        );
    }
}

#[test]
fn a_log_whose_head_is_broken_is_known_by_what_stands_in_it() {
    let shell = logged();
    fs::rename(shell.path("t.db"), shell.path("far/real.db")).unwrap();
    symlink("far/real.db", shell.path("t.db")).unwrap();
    let mut log = fs::read(shell.path("t.db-wal")).unwrap();
    log[1] ^= 1;
    shell.write("t.db-wal", log);
    let said = shell.ask("status --db t.db");
    assert_eq!(said.code, 4, "{said}");
    assert!(said.err.contains("2条已保存的流水"), "{said}");
}

#[test]
fn what_lies_beside_the_file_itself_or_leads_there_is_no_other_log() {
    let shell = logged();
    fs::rename(shell.path("t.db"), shell.path("far/real.db")).unwrap();
    fs::rename(shell.path("t.db-wal"), shell.path("far/real.db-wal")).unwrap();
    symlink("far/real.db", shell.path("t.db")).unwrap();
    symlink("far/real.db-wal", shell.path("t.db-wal")).unwrap();
    let said = shell.ask("list problems --json --db t.db");
    assert!(said.code == 0 && said.err.is_empty(), "{said}");
    assert_eq!(titles(&shell, "t.db"), 3);
}

#[test]
fn a_log_that_stayed_where_the_file_was_moved_from_is_said() {
    let ways: [(&str, Parting); 3] = [
        ("moved", |home| {
            fs::rename(home.join("t.db"), home.join("账本 二.db")).unwrap();
        }),
        ("copied and removed", |home| {
            fs::copy(home.join("t.db"), home.join("账本 二.db")).unwrap();
            fs::remove_file(home.join("t.db")).unwrap();
        }),
        ("linked hard and removed", |home| {
            fs::hard_link(home.join("t.db"), home.join("账本 二.db")).unwrap();
            fs::remove_file(home.join("t.db")).unwrap();
        }),
    ];
    for (name, part) in ways {
        let shell = logged();
        part(&shell.path(""));
        let before = lying(&shell);
        for verb in VERBS {
            let said = shell.run(&told_of(verb, "账本 二.db"));
            assert_eq!(said.code, 4, "{name} {verb}: {said}");
            assert!(
                said.err.contains("账本 二.db 有2条已保存的流水在 ")
                    && said.err.contains("t.db-wal")
                    && said.err.contains("移为"),
                "{name} {verb}: {said}"
            );
            assert!(lying(&shell) == before, "{name} {verb}");
        }
        fs::rename(shell.path("t.db-wal"), shell.path("账本 二.db-wal")).unwrap();
        fs::rename(shell.path("账本 二.db"), shell.path("u.db")).unwrap();
        fs::rename(shell.path("账本 二.db-wal"), shell.path("u.db-wal")).unwrap();
        assert_eq!(titles(&shell, "u.db"), 3, "{name}");
        shell.ask("verify --db u.db").done();
    }
}

/// A command line for the store of this name, also where it is what is brought back.
fn told_of(verb: &str, db: &str) -> Vec<String> {
    let there = verb.contains("--db");
    let mut line = words(&verb.replace("t.db", "STORE"));
    line.iter_mut()
        .filter(|it| *it == "STORE")
        .for_each(|it| db.clone_into(it));
    if !there {
        line.extend(["--db".to_owned(), db.to_owned()]);
    }
    line
}

#[test]
fn a_log_left_in_the_folder_that_is_not_the_stores_is_left_alone() {
    type Laying = fn(&Shell);
    let ways: [(&str, Laying); 5] = [
        ("of another store", |shell| {
            let other = logged();
            fs::copy(other.path("t.db-wal"), shell.path("gone.db-wal")).unwrap();
        }),
        ("of another program", |shell| {
            shell.write("notes.sqlite-wal", "这是一封信".repeat(1_000));
        }),
        ("all of it is in the file", |shell| {
            fs::copy(shell.path("t.db-wal"), shell.path("gone.db-wal")).unwrap();
        }),
        ("its own file stands there", |shell| {
            fs::copy(shell.path("t.db"), shell.path("copy.db")).unwrap();
            fs::copy(shell.path("t.db-wal"), shell.path("copy.db-wal")).unwrap();
        }),
        ("set aside as a whole", |shell| {
            fs::copy(shell.path("t.db-wal"), shell.path("t.db.replaced-1-wal")).unwrap();
            fs::remove_file(shell.path("t.db-wal")).unwrap();
        }),
    ];
    for (name, lay) in ways {
        let shell = logged();
        lay(&shell);
        for verb in ["status", "add problem --title 五"] {
            let said = shell.ask(&format!("{verb} --db t.db"));
            assert_eq!(said.code, 0, "{name} {verb}: {said}");
            assert!(!said.err.contains("-wal"), "{name} {verb}: {said}");
        }
    }
}

#[test]
fn a_backup_takes_the_place_of_a_store_that_is_gone_but_for_its_log() {
    let shell = logged();
    // What lies beside another store is that one's.
    assert_eq!(titles(&shell, "bk.db"), 1);
    fs::remove_file(shell.path("t.db")).unwrap();
    // Opened by itself it would go without what the log has.
    let said = shell.ask("status --db bk.db");
    assert!(said.code == 4 && said.err.contains("t.db-wal"), "{said}");
    shell.ask("restore bk.db --replace --db t.db").done();
    assert!(shell.path("t.db.replaced-1-wal").exists());
    assert_eq!(titles(&shell, "t.db"), 1);
    assert_eq!(titles(&shell, "bk.db"), 1);
}
