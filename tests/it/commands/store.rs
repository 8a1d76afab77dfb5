//! `verify`, `doctor`, `backup`, `restore`: the store as a file.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn verify_names_the_head_and_knows_an_anchor_again() {
    let shell = Shell::office();
    let said = shell.ask("verify");
    assert_eq!(said.code, 0, "{said}");
    let anchor = said.out.trim().to_owned();
    shell.ask("add problem --title 一").done();
    assert_eq!(shell.ask(&format!("verify --anchor {anchor}")).code, 0);
    shell.write("anchor.txt", format!("{anchor}\n"));
    assert_eq!(shell.ask("verify --anchor anchor.txt").code, 0);
    let other = format!("1:{}", "0".repeat(64));
    let said = shell.ask(&format!("verify --anchor {other}"));
    assert_eq!(said.code, 1);
    assert_snapshot!(said.out.lines().next().unwrap(), @"纸上留存的指纹不在链上：账本被换过或改写过。");
    shell.write("anchor.txt", "无");
    assert_snapshot!(shell.ask("verify --anchor anchor.txt"), @r"
    ! 督办：“anchor.txt”不是“序号:指纹”，也不是写有它的文件。
    = 2
    ");
}

#[test]
fn verify_names_what_was_changed_past_the_program() {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    raw.execute("UPDATE problems SET title = '二'", []).unwrap();
    drop(raw);
    let said = shell.ask("verify");
    assert_eq!(said.code, 1);
    assert_snapshot!(said.out.lines().next().unwrap(), @"问-001 与流水账最后所记不符。");
}

#[test]
fn a_backup_is_whole_and_comes_back() {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    assert_eq!(shell.ask("backup copy.db").code, 0);
    assert_snapshot!(shell.ask("backup copy.db"), @r"
    ! 督办：copy.db 已存在，没有覆盖。
    !   提示：请换一个文件名。
    = 1
    ");
    assert_snapshot!(shell.ask("restore copy.db"), @r"
    ! 督办：~/data/duban/duban.db 已有账本，没有覆盖它。
    !   提示：要换下它，加 --replace：原账本连同旁边的文件一并另存，仍可打开；或用 --db 指明恢复到哪里。
    = 1
    ");
    assert_snapshot!(shell.ask("restore copy.db --db other.db"), @"! 已恢复到 other.db，并核对过。");
    assert_eq!(
        shell.ask("show 问1 --json --db other.db").json()["title"],
        "一"
    );
    assert_snapshot!(shell.ask("restore gone.db --db third.db"), @r"
    ! 督办：没有这个文件：gone.db
    !   提示：请看文件名和所在文件夹是否写对。
    = 1
    ");
}

#[test]
fn doctor_tells_what_one_is_asked_for() {
    let shell = Shell::office();
    let out = shell.ask("doctor").done();
    for word in [
        "督办版本",
        "SQLite",
        "~/data/duban/duban.db",
        "权限：600",
        "+08:00",
        "演练：是",
        "人员 50",
        "核对无误：流水账",
    ] {
        assert!(out.contains(word), "{word}: {out}");
    }
}
