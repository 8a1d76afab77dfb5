//! What stands at the place that `--db` names: a store that can only be read, or no store at all.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::support::shell::{Shell, words};

/// Verbs that open a store.
pub(super) const OPENING: [&str; 8] = [
    "list problems",
    "show 问1",
    "status",
    "verify",
    "doctor",
    "backup new.db",
    "add problem --title 二",
    "--play q --print",
];
/// Verbs that make one.
const MAKING: [&str; 3] = [
    "init --template baoding-2009 --rehearsal",
    "restore bk.db",
    "restore bk.db --replace",
];

/// The first line of what is said, and the code.
pub(super) fn told(shell: &Shell, db: &str, verb: &str) -> (String, i32) {
    let mut line = vec!["--db".to_owned(), db.to_owned()];
    line.extend(words(verb));
    let said = shell.run(&line);
    (
        said.err.lines().next().unwrap_or_default().to_owned(),
        said.code,
    )
}

/// The names in a folder, and how long each file is.
pub(super) fn names(folder: &Path) -> Vec<(String, u64)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let length = entry.path().symlink_metadata().unwrap().len();
            (entry.file_name().into_string().unwrap(), length)
        })
        .collect();
    all.sort();
    all
}

#[cfg(unix)]
#[test]
fn what_is_no_store_is_said_in_one_sentence_at_every_verb_and_left_alone() {
    use std::os::unix::fs::symlink;
    let shell = Shell::empty();
    shell.script(&["init --template baoding-2009 --rehearsal --db ok.db"]);
    shell.script(&["backup bk.db --db ok.db"]);
    fs::create_dir(shell.path("folder")).unwrap();
    symlink("nowhere", shell.path("dangling")).unwrap();
    symlink("round", shell.path("circle")).unwrap();
    symlink("circle", shell.path("round")).unwrap();
    shell.write("empty", "");
    shell.write("letter", "这是一封信，不是账本。");
    let pipe = std::process::Command::new("mkfifo")
        .arg(shell.path("pipe"))
        .status();
    assert!(pipe.unwrap().success());
    let before = names(&shell.path(""));
    for (db, words, code) in [
        ("", "--db 后面是空的", 2),
        ("folder", "folder 是文件夹，不是文件。", 1),
        ("folder/", "folder/ 是文件夹，不是文件。", 1),
        ("none/", "none/ 是文件夹，不是文件。", 1),
        ("pipe", "pipe 不是普通文件", 1),
        ("dangling", "dangling 是链接，指向的 nowhere 不在", 1),
        ("circle", "circle 是绕圈的链接", 1),
        ("ok.db/", "ok.db/ 的路径中有一段是文件", 1),
        ("letter/below.db", "的路径中有一段是文件", 1),
    ] {
        for verb in OPENING.iter().chain(&MAKING) {
            let (line, told) = told(&shell, db, verb);
            assert!(line.contains(words), "{db} {verb}: {line}");
            assert_eq!(told, code, "{db} {verb}: {line}");
        }
        assert_eq!(names(&shell.path("")), before, "{db}");
    }
    for (db, words) in [
        ("empty", "empty 是空文件，不是账本"),
        ("letter", "letter 不是本程序的账本"),
    ] {
        for verb in OPENING.iter().chain(&MAKING) {
            let (line, code) = told(&shell, db, verb);
            assert!(line.contains(words), "{db} {verb}: {line}");
            let right = if MAKING.contains(verb) { 1 } else { 4 };
            assert_eq!(code, right, "{db} {verb}: {line}");
        }
        assert_eq!(names(&shell.path("")), before, "{db}");
    }
    // A device: only what cannot touch it even where everything is allowed.
    for verb in OPENING {
        let (line, code) = told(&shell, "/dev/null", verb);
        assert!(line.contains("/dev/null 不是普通文件"), "{verb}: {line}");
        assert_eq!(code, 1, "{verb}: {line}");
    }
}

#[test]
fn what_the_engine_takes_for_something_else_is_a_file_like_any_other() {
    let shell = Shell::empty();
    for name in [
        ":memory:",
        "file:x.db",
        "file:y.db?mode=memory",
        "a b#c%41.db",
    ] {
        let db = |verb: &str| {
            let mut line = vec!["--db".to_owned(), name.to_owned()];
            line.extend(words(verb));
            let said = shell.run(&line);
            assert_eq!(said.code, 0, "{name} {verb}\n{said}");
            said
        };
        db("init --template baoding-2009 --rehearsal");
        db("add problem --title 一");
        assert!(db("list problems").out.contains("问-001"), "{name}");
        db("verify");
        assert!(shell.path(name).is_file(), "{name}");
        fs::remove_file(shell.path(name)).unwrap();
        assert_eq!(names(&shell.path("")), [], "{name}");
    }
}

/// Runs a verb as somebody to whom rights apply: whoever may do everything becomes nobody.
#[cfg(unix)]
fn as_nobody(shell: &Shell, verb: &str) -> Output {
    use std::os::unix::process::CommandExt as _;
    let mut command = shell.command(&words(verb));
    if rustix::process::geteuid().is_root() {
        command.uid(65_534).gid(65_534);
    }
    command.output().unwrap()
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_written_everything_is_read_and_the_reason_stands_with_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::empty();
    fs::create_dir(shell.path("closed")).unwrap();
    shell.script(&[
        "init --template baoding-2009 --rehearsal --db closed/t.db",
        "add problem --title 食堂 --db closed/t.db",
    ]);
    let rights = |path: &str, mode| {
        fs::set_permissions(shell.path(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    rights("", 0o755);
    for (folder, file, why) in [
        (0o555, 0o444, "没有权限写账本文件"),
        (0o555, 0o666, "没有权限写账本所在的文件夹"),
    ] {
        rights("closed/t.db", file);
        rights("closed", folder);
        let before = fs::read(shell.path("closed/t.db")).unwrap();
        for verb in [
            "list problems",
            "show 问1",
            "status",
            "journal",
            "verify",
            "doctor",
        ] {
            let output = as_nobody(&shell, &format!("{verb} --db closed/t.db"));
            let (out, err) = [&output.stdout, &output.stderr]
                .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
                .into();
            assert_eq!(output.status.code(), Some(0), "{verb}: {err}");
            assert!(err.contains("只读") && err.contains(why), "{verb}: {err}");
            assert!(!out.is_empty(), "{verb}");
        }
        let screen = as_nobody(&shell, "--db closed/t.db --play 4 --print");
        let screen = String::from_utf8_lossy(&screen.stdout).into_owned();
        assert!(screen.lines().next().unwrap().contains("只读"), "{screen}");
        assert!(screen.contains("食堂"), "{screen}");
        let refused = as_nobody(&shell, "add problem --title 二 --db closed/t.db");
        let err = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(6), "{err}");
        assert!(err.contains("没有保存") && err.contains(why), "{err}");
        assert!(fs::read(shell.path("closed/t.db")).unwrap() == before);
        assert_eq!(names(&shell.path("closed")).len(), 1);
        rights("closed", 0o755);
    }
}

#[cfg(unix)]
#[test]
fn where_no_file_may_grow_everything_is_read_and_nothing_is_said_to_be_saved() {
    let shell = Shell::empty();
    shell.script(&[
        "init --template baoding-2009 --rehearsal --db t.db",
        "add problem --title 食堂 --db t.db",
    ]);
    let cramped = |verb: &str| {
        let mut command = shell.after("trap '' XFSZ; ulimit -f 1", verb);
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (
            output.status.code(),
            text(&output.stdout),
            text(&output.stderr),
        )
    };
    for verb in ["list problems", "show 问1", "status", "verify", "doctor"] {
        let (code, out, err) = cramped(&format!("{verb} --db t.db"));
        assert_eq!(code, Some(0), "{verb}: {err}");
        assert!(err.contains("只读：系统限制了文件的大小"), "{verb}: {err}");
        assert!(!out.is_empty(), "{verb}");
    }
    let (_, screen, err) = cramped("--db t.db --play 4 --print");
    assert!(
        screen.contains("只读") && screen.contains("食堂"),
        "{screen}{err}"
    );
    let (code, _, err) = cramped("add problem --title 二 --db t.db");
    assert_eq!(code, Some(6), "{err}");
    assert!(err.contains("没有保存"), "{err}");
    let list = shell.ask("list problems --db t.db");
    assert!(
        list.out.contains("问-001") && !list.out.contains("问-002"),
        "{list}"
    );
}

#[test]
fn what_was_set_aside_is_called_openable_only_where_it_is() {
    let shell = Shell::empty();
    shell.script(&[
        "init --template baoding-2009 --rehearsal --db t.db",
        "backup bk.db --db t.db",
    ]);
    shell.script(&["restore bk.db --replace --db t.db"]);
    let said = shell.ask("list problems --db t.db.replaced-1");
    assert_eq!(said.code, 0, "{said}");
    // The file was moved away and its side files were left.
    fs::rename(shell.path("t.db"), shell.path("old.db")).unwrap();
    shell.write("t.db-wal", "rest");
    let said = shell.ask("restore bk.db --replace --db t.db");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.err.contains("其中没有账本文件本身"), "{said}");
    assert!(!said.err.contains("可打开"), "{said}");
    // The log beside it is no file of its own, or another one's.
    shell.write("letter", "这是一封信");
    shell.write("letter-wal", "rest");
    let said = shell.ask("restore bk.db --replace --db letter");
    assert_eq!(said.code, 0, "{said}");
    assert!(said.err.contains("它不是能打开的账本"), "{said}");
    #[cfg(unix)]
    {
        shell.write("elsewhere", "rest");
        std::os::unix::fs::symlink("elsewhere", shell.path("t.db-wal")).unwrap();
        let said = shell.ask("restore bk.db --replace --db t.db");
        assert_eq!(said.code, 0, "{said}");
        assert!(said.err.contains("没能打开它查看"), "{said}");
    }
}

/// A backup that is cut or in which something does not agree, and a store that is whole.
#[test]
fn a_backup_that_is_not_whole_is_named_and_displaces_nothing() {
    let shell = Shell::empty();
    shell.script(&[
        "init --template baoding-2009 --rehearsal --db t.db",
        "add problem --title 食堂 --db t.db",
        "backup bk.db --db t.db",
    ]);
    let bytes = fs::read(shell.path("bk.db")).unwrap();
    for (name, length) in [
        ("a.db", 4_096),
        ("b.db", bytes.len() / 2),
        ("c.db", bytes.len() - 4_096),
    ] {
        fs::write(shell.path(name), bytes.get(..length).unwrap()).unwrap();
    }
    fs::write(shell.path("d.db"), &bytes).unwrap();
    let conn = rusqlite::Connection::open(shell.path("d.db")).unwrap();
    conn.execute("UPDATE problems SET title = '别的'", [])
        .unwrap();
    drop(conn);
    let before = names(&shell.path(""));
    for cut in ["a.db", "b.db", "c.db"] {
        for verb in [
            "--db t.db --replace",
            "--db t.db --replace --faulty",
            "--db new.db",
        ] {
            let said = shell.ask(&format!("restore {cut} {verb}"));
            assert_eq!(said.code, 4, "{cut} {verb}: {said}");
            assert!(
                said.err.contains(&format!("备份 {cut} 已损坏")),
                "{cut} {verb}: {said}"
            );
            assert_eq!(names(&shell.path("")), before, "{cut} {verb}");
        }
    }
    let said = shell.ask("restore d.db --db t.db --replace");
    assert_eq!(said.code, 4, "{said}");
    assert!(said.err.contains("备份 d.db 核对出 2 处不符"), "{said}");
    assert!(said.err.contains("--faulty"), "{said}");
    assert!(!said.err.contains("已另存"), "{said}");
    assert_eq!(names(&shell.path("")), before);
    let said = shell.ask("restore d.db --db t.db --replace --faulty");
    assert_eq!(said.code, 4, "{said}");
    assert!(
        said.err.contains("已恢复到 t.db，但核对出 2 处不符"),
        "{said}"
    );
    assert!(
        shell
            .ask("list problems --db t.db.replaced-1")
            .out
            .contains("食堂")
    );
}

#[cfg(unix)]
#[test]
fn two_who_replace_at_once_do_it_one_after_the_other() {
    let shell = Shell::empty();
    shell.script(&[
        "init --template baoding-2009 --rehearsal --db t.db",
        "backup bk.db --db t.db",
    ]);
    let folder = fs::File::open(shell.path("")).unwrap();
    folder.lock().unwrap();
    let mut waits = shell
        .command(&words("restore bk.db --replace --db t.db"))
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert!(waits.try_wait().unwrap().is_none());
    assert!(!shell.path("t.db.replaced-1").exists());
    folder.unlock().unwrap();
    assert!(waits.wait().unwrap().success());
    assert!(shell.path("t.db.replaced-1").exists());
}

#[test]
fn faulty_rows_do_not_go_into_a_file_called_dash() {
    let shell = Shell::office();
    shell.copy("opinions-faults.utf8.csv");
    let said = shell.ask("import opinions opinions-faults.utf8.csv --skip-bad=-");
    assert_eq!(said.code, 2, "{said}");
    assert!(said.err.contains("不能写到标准输出"), "{said}");
    assert!(!shell.path("-").exists());
    assert!(!shell.ask("list opinions").out.contains("意-"));
}
