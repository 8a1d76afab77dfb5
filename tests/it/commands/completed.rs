//! What a shell completes: asked as its script asks, and once by a real shell.

use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use crate::support::pty::Pty;
use crate::support::shell::{APPLY, Shell};

/// Gives the offers for words, the last of which is being typed: what would stand there.
#[track_caller]
fn values(shell: &Shell, words: &[&str]) -> Vec<String> {
    let whole = said(shell, words);
    whole.into_iter().map(|it| it.0).collect()
}

/// Gives them with what is said of each.
#[track_caller]
fn said(shell: &Shell, words: &[&str]) -> Vec<(String, String)> {
    let mut line = vec!["complete", "zsh", "--"];
    line.extend(words);
    let said = shell.run(&line);
    assert!(said.code == 0 && said.err.is_empty(), "{words:?}: {said}");
    let lines = said.out.lines();
    let parts = lines.map(|it| it.split_once('\t').unwrap());
    parts.map(|it| (it.0.to_owned(), it.1.to_owned())).collect()
}

/// Gives what lies in the folder of the store, with the bytes of each.
fn beside(shell: &Shell) -> Vec<(String, Vec<u8>)> {
    let folder = shell.store().parent().unwrap().to_owned();
    let files = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = files
        .map(|it| {
            let it = it.unwrap();
            let name = it.file_name().to_str().unwrap().to_owned();
            (name, std::fs::read(it.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn numbers_and_what_can_be_done_now_are_offered() {
    let shell = Shell::rectifying();
    assert_eq!(
        said(&shell, &["do", "改-0"]),
        [("改-001".to_owned(), "食堂节约".to_owned())]
    );
    // The sign is begun by the letters of the kind or by its own sound.
    for begun in ["ta", "gai", "zhenggai"] {
        assert_eq!(values(&shell, &["do", begun]), ["改-"], "{begun}");
    }
    assert!(
        values(&shell, &["show", "意-2009-0001,意"])
            .contains(&"意-2009-0001,意-2009-0002".to_owned())
    );
    let acts = values(&shell, &["do", "改-001", ""]);
    assert!(acts.contains(&"progress".to_owned()), "{acts:?}");
    assert!(!acts.contains(&"sign".to_owned()), "{acts:?}");
    // Nothing proves yet that it was done.
    assert!(!acts.contains(&"apply".to_owned()), "{acts:?}");
    shell.write("proof.txt", "照片");
    shell.script(&["attach 改1 proof.txt"]);
    let acts = values(&shell, &["do", "改-001", ""]);
    assert!(acts.contains(&"apply".to_owned()), "{acts:?}");
    assert_eq!(values(&shell, &["do", "改-001", "sqxh"]), ["apply"]);
    assert_eq!(values(&shell, &["do", "改-001", "申请销"]), ["申请销号"]);
    shell.script(&[APPLY]);
    let acts = values(&shell, &["do", "改-001", ""]);
    assert!(!acts.contains(&"apply".to_owned()), "{acts:?}");
    // Of what an act does not ask no option is offered.
    let options = values(&shell, &["do", "改-001", "progress", "--d"]);
    assert_eq!(options, ["--difficulties", "--done", "--db"]);
}

#[test]
fn words_of_lists_and_names_by_pinyin_are_offered() {
    let shell = Shell::rectifying();
    let kinds = values(&shell, &["list", ""]);
    assert!(
        kinds.contains(&"tasks".to_owned()) && kinds.len() > 30,
        "{kinds:?}"
    );
    assert_eq!(values(&shell, &["list", "整改任"]), ["整改任务"]);
    let states = said(&shell, &["list", "tasks", "--state", ""]);
    for code in ["issued", "open", "late_closed"] {
        assert!(states.iter().any(|it| it.0 == code), "{states:?}");
    }
    assert_eq!(
        values(&shell, &["list", "tasks", "--state", "issued,si"]),
        ["issued,signed"]
    );
    assert_eq!(
        values(&shell, &["list", "tasks", "--state=si"]),
        ["--state=signed"]
    );
    // As bash takes it apart.
    assert_eq!(
        values(&shell, &["list", "tasks", "--state", "=", "si"]),
        ["signed"]
    );
    assert_eq!(
        values(&shell, &["list", "tasks", "--owner", "mch"]),
        ["马长海"]
    );
    assert_eq!(
        said(&shell, &["list", "tasks", "--owner", "马长"]),
        [("马长海".to_owned(), "人-028 办公室 干事".to_owned())]
    );
    assert_eq!(
        values(&shell, &["set", "改-001", "owner=mch"]),
        ["owner=马长海"]
    );
    assert_eq!(values(&shell, &["set", "改-001", "ow"]), ["owner="]);
    let people = ["add", "activity", "--people", "陈晓东、mch"];
    assert_eq!(values(&shell, &people), ["陈晓东、马长海"]);
    assert_eq!(
        values(&shell, &["list", "--waiting=to_ver"]),
        ["--waiting=to_verify"]
    );
    assert_eq!(values(&shell, &["help", "stat"]), ["status"]);
    assert_eq!(values(&shell, &["man", "add", "tas"]), ["task"]);
    assert_eq!(values(&shell, &["--lang", "e"]), ["en"]);
    // Where files go, the shell offers them.
    assert!(values(&shell, &["import", "roster", "ro"]).is_empty());
}

#[test]
fn what_only_some_may_read_is_offered_to_nobody() {
    let shell = Shell::confirmed();
    shell.script(&[
        "add opinion --channel 专线 --text 班子开会太多 --target team_member --target-person 陈晓东 --category 自身建设 \
         --giver-name 匿名者甲",
        "add problem --title 联系群众少 --category 自身建设 --problem-list personal --about 陈晓东 \
         --urgency normal --difficulty hard",
    ]);
    let restricted = shell.ask("show 意-2009-0003 --json").json();
    assert_eq!(restricted["number"], "意-2009-0003");
    let own = shell.ask("list problems --text 联系群众少 --json").json();
    let own = own[0]["number"].as_str().unwrap().to_owned();
    // Typed out, its number tells nothing of where it stands.
    let acts = values(&shell, &["do", &own, ""]);
    assert!(acts.is_empty(), "{acts:?}");
    for words in [
        &["show", "意-"][..],
        &["show", "问-"],
        &["do", "问-"],
        &["unseal", "班子"],
        &["unseal", ""],
        &["add", "task", "--problem", "问-"],
        &["add", "task", "--problem", "lxqz"],
        &["add", "task", "--problem", ""],
        &["list", "tasks", "--problem", "联系"],
    ] {
        let found = said(&shell, words);
        let told = format!("{found:?}");
        for hidden in [
            "意-2009-0003",
            "班子开会",
            own.as_str(),
            "联系群众",
            "匿名者",
        ] {
            assert!(!told.contains(hidden), "{words:?}: {told}");
        }
    }
    assert!(values(&shell, &["show", "意-"]).contains(&"意-2009-0002".to_owned()));
    assert!(
        values(&shell, &["add", "task", "--problem", "问-"]).contains(&"问-001".to_owned())
    );
}

#[test]
fn it_looks_and_leaves_everything_as_it_was() {
    let shell = Shell::rectifying();
    let before = beside(&shell);
    assert_eq!(values(&shell, &["do", "改-0"]), ["改-001"]);
    assert_eq!(beside(&shell), before);
    // What somebody wrote who has it open is seen.
    let holder = shell.held_open();
    shell.script(&["set 改1 goal=食堂光盘 --reason 错字"]);
    assert!(shell.store().with_file_name("duban.db-wal").exists());
    assert_eq!(said(&shell, &["do", "改-0"])[0].1, "食堂光盘");
    drop(holder);
    // Nobody is waited for.
    let holder = shell.held_open();
    holder
        .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;")
        .unwrap();
    let began = Instant::now();
    assert_eq!(values(&shell, &["do", "改-0"]), ["改-001"]);
    assert!(began.elapsed() < Duration::from_secs(4));
    drop(holder);
    shell.script(&["verify"]);
}

#[test]
fn without_a_store_or_with_one_that_is_none_it_says_nothing() {
    let shell = Shell::empty();
    assert_eq!(values(&shell, &["stat"]), ["status"]);
    assert!(values(&shell, &["do", "改-0"]).is_empty());
    assert!(!shell.store().parent().unwrap().exists());
    shell.write("none.db", "no ledger");
    assert!(values(&shell, &["--db", "none.db", "do", "改-0"]).is_empty());
    for words in [
        &["do"][..],
        &["--db"],
        &["--nonsense", "x"],
        &["do", "改-001", "--by"],
        &["'"],
        &["--", "-"],
    ] {
        values(&shell, words);
    }
    // A store of an earlier version stays one.
    let mut stores = std::fs::read_dir("tests/data/stores").unwrap();
    let old = stores.find_map(|it| {
        Some(it.unwrap().path()).filter(|it| it.extension().is_some_and(|it| it == "db"))
    });
    let old = std::fs::read(old.unwrap()).unwrap();
    shell.write("old.db", &old);
    assert!(values(&shell, &["--db", "old.db", "do", "改-0"]).is_empty());
    assert_eq!(std::fs::read(shell.path("old.db")).unwrap(), old);
    // Another store on the line than the usual one.
    let named = Shell::rectifying();
    let db = named.store().display().to_string();
    assert_eq!(values(&shell, &["--db", &db, "do", "改-0"]), ["改-001"]);
}

#[test]
fn bash_completes_by_the_script() {
    let there = std::process::Command::new("bash").arg("--version").output();
    if !there.is_ok_and(|it| it.status.success()) {
        return;
    }
    let shell = Shell::rectifying();
    let script = shell.ask("completions bash").done();
    shell.write("duban.bash", script);
    let plain = shell.command(&[] as &[&str]);
    let program = plain.get_program().to_str().unwrap().to_owned();
    std::os::unix::fs::symlink(program, shell.path("duban")).unwrap();
    let mut bash = CommandBuilder::new("bash");
    bash.args(["--norc", "--noprofile", "-i"]);
    bash.env_clear();
    for (name, value) in plain.get_envs() {
        bash.env(name, value.unwrap_or_default());
    }
    bash.env(
        "PATH",
        format!("{}:/usr/bin:/bin", shell.path("").display()),
    );
    bash.env("TERM", "xterm-256color");
    bash.env("PS1", "> ");
    bash.cwd(shell.path(""));
    let mut pty = Pty::spawn(bash, 80, 24);
    pty.send(b". ./duban.bash; bind 'set enable-bracketed-paste off'; clear; echo ready\n");
    pty.wait_for_text("ready\n");
    for (typed, made) in [
        ("duban do 改-0\t", "duban do 改-001"),
        ("prog\t", "duban do 改-001 progress"),
        ("--by mch\t", "duban do 改-001 progress --by 马长海"),
        (
            "\x15duban list tasks --state=sig\t",
            "duban list tasks --state=signed",
        ),
        (
            "\x15duban set 改-001 owner=mch\t",
            "duban set 改-001 owner=马长海",
        ),
        ("\x15duban ver\t", "duban verify"),
    ] {
        pty.send(typed.as_bytes());
        pty.wait_for_text(made);
    }
    pty.send(b"\x15exit\n");
    pty.wait_exit();
}
