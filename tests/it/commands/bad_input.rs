//! Bad input gets a sentence that says what, where and what to do; nothing is lost.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn a_file_that_is_not_ours_is_not_touched() {
    let shell = Shell::office();
    shell.write("notes.txt", "不是账本");
    assert_snapshot!(shell.ask("status --db notes.txt"), @r"
    ! 督办：notes.txt 不是本程序的账本，没有动它。
    !   提示：请看 --db 或 DUBAN_DB 是否写对。
    = 4
    ");
    assert_eq!(
        std::fs::read(shell.path("notes.txt")).unwrap(),
        "不是账本".as_bytes()
    );
    let other = rusqlite::Connection::open(shell.path("other.db")).unwrap();
    other
        .execute_batch("CREATE TABLE t (x); PRAGMA user_version = 3;")
        .unwrap();
    drop(other);
    assert_snapshot!(shell.ask("status --db other.db"), @r"
    ! 督办：other.db 不是本程序的账本，没有动它。
    !   提示：请看 --db 或 DUBAN_DB 是否写对。
    = 4
    ");
    assert_eq!(
        shell
            .ask("init --template baoding-2009 --db notes.txt")
            .code,
        1
    );
}

#[test]
fn a_store_of_a_newer_program_is_only_named() {
    let shell = Shell::office();
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    drop(raw);
    assert_snapshot!(shell.ask("add problem --title 一"), @r"
    ! 督办：账本是更新的程序写的（格式 99，本程序只认到 4）。
    !   提示：请用新版程序打开，旧版不会改动它。
    = 4
    ");
}

#[test]
fn a_damaged_store_says_what_to_do() {
    let shell = Shell::office();
    let copy = shell.path("copy.db");
    shell.ask("backup copy.db").done();
    let mut bytes = std::fs::read(&copy).unwrap();
    for byte in &mut bytes[100..60_000] {
        *byte = 0x5a;
    }
    std::fs::write(&copy, bytes).unwrap();
    let said = shell.ask("status --db copy.db");
    assert_eq!(said.code, 4, "{said}");
    assert!(said.err.contains("已损坏"), "{said}");
}

#[test]
fn a_folder_or_a_file_that_is_missing_is_named() {
    let shell = Shell::office();
    assert_snapshot!(shell.ask("import opinions gone.csv"), @r"
    ! 督办：没有这个文件：gone.csv
    !   提示：请看文件名和所在文件夹是否写对。
    = 6
    ");
    assert_snapshot!(shell.ask("backup gone/copy.db"), @r"
    ! 督办：写不到 gone/copy.db：没有这个文件夹。
    = 6
    ");
    assert_eq!(shell.ask("import opinions .").code, 1);
}

#[test]
fn a_hundred_thousand_characters_are_refused_with_their_count() {
    let shell = Shell::office();
    let text = "x".repeat(100_000);
    let said = shell.run(&["set", "意1", &format!("text={}", &text)]);
    assert_eq!(said.code, 1, "{said}");
    let said = shell.run(&["add", "opinion", "--channel", "专线", "--text", &text]);
    assert_snapshot!(said, @r"
    ! 督办：意见内容：共100000字，最多20000字，请删减。
    = 1
    ");
}

#[test]
fn control_and_bidirectional_characters_do_not_come_in() {
    let shell = Shell::office();
    let text = "甲\u{202e}乙\u{200b}丙\u{1b}[2J丁";
    let said = shell.run(&["add", "opinion", "--channel", "专线", "--text", text]);
    assert_eq!(said.code, 0, "{said}");
    let shown = shell.ask("show 意1 --json").json();
    assert_eq!(shown["text"], "甲乙丙[2J丁");
}

#[test]
fn an_unknown_person_or_department_is_named_and_a_shared_name_asks_for_the_number() {
    let shell = Shell::confirmed();
    let add = "add task --problem 问1 --goal 一 --department";
    assert_snapshot!(shell.ask(&format!("{add} 外事办 --owner 无此人")), @r"
    ! 督办：有2处不符合：
    !   · 分管部门：没有找到部门“外事办”。
    !   · 责任人：没有找到人员“无此人”。
    = 1
    ");
    assert_snapshot!(shell.ask(&format!("{add} 办公室 --owner 何凤琴")), @r"
    ! 督办：责任人：“何凤琴”不止一个，请写编号：人-022 何凤琴（法律工作部 副部长）、人-050 何凤琴（办公室 干事）
    = 1
    ");
    assert_snapshot!(shell.ask("add task --problem 问9 --goal 一"), @r"
    ! 督办：问题：找不到这条记录。
    = 1
    ");
}

#[test]
fn a_file_without_rights_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::office();
    shell.write("secret.csv", "意见内容\n");
    let path = shell.path("secret.csv");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&path).is_ok() {
        // Whoever may read everything cannot be refused.
        return;
    }
    let said = shell.ask("import opinions secret.csv");
    assert_eq!(said.code, 6, "{said}");
}

#[test]
fn a_read_only_store_can_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::office();
    let folder = shell.path("data/duban");
    let path = shell.store();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o400)).unwrap();
    if std::fs::OpenOptions::new().write(true).open(&path).is_ok() {
        // Whoever may write everything cannot be refused.
        return;
    }
    assert_eq!(shell.ask("status").code, 0);
    assert_eq!(shell.ask("add problem --title 一").code, 6);
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
}
