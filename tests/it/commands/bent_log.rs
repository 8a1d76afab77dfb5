//! A log that is bent before what was saved: said at every door, with the way out, and nothing is
//! changed.

use std::fs;

use crate::support::shell::Shell;

/// A backup of one problem, and a store of four whose log is bent behind the second.
fn bent() -> Shell {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    shell.ask("backup bk.db").done();
    let holder = shell.held_open();
    let log = shell.store().with_file_name("duban.db-wal");
    shell.ask("add problem --title 二").done();
    let whole = fs::metadata(&log).unwrap().len();
    for title in ["三", "四"] {
        shell.ask(&format!("add problem --title {title}")).done();
    }
    shell.copy_with_log("t.db");
    drop(holder);
    let mut bytes = fs::read(shell.path("t.db-wal")).unwrap();
    let at = usize::try_from(whole).unwrap() + 700;
    bytes[at] ^= 4;
    fs::write(shell.path("t.db-wal"), bytes).unwrap();
    shell
}

#[test]
fn a_bent_log_is_said_at_every_door_with_the_way_out() {
    let shell = bent();
    let all = || ["t.db", "t.db-wal"].map(|name| fs::read(shell.path(name)).unwrap());
    let before = all();
    for verb in [
        "list problems",
        "status",
        "show 问1",
        "journal",
        "verify",
        "doctor",
        "backup other.db",
        "undo",
        "add problem --title 五",
    ] {
        let said = shell.ask(&format!("{verb} --db t.db"));
        assert_eq!(said.code, 4, "{verb}: {said}");
        assert!(
            said.err.contains(
                "t.db 旁边的 -wal 中间有损坏，其后还有2条已保存的流水读不出来，没有动它们"
            ),
            "{verb}: {said}"
        );
        assert!(
            said.err.contains("duban restore 备份文件 --db 另一文件"),
            "{verb}: {said}"
        );
        assert!(all() == before, "{verb}");
    }
    let said = shell.ask_in_english("verify --db t.db");
    assert!(
        said.err
            .contains("behind that stand 2 saved entries that cannot be read"),
        "{said}"
    );
    assert!(!shell.path("t.db-shm").exists() && !shell.path("other.db").exists());
    // The way out, beside it and in its place.
    shell.ask("restore bk.db --db other.db").done();
    assert!(
        shell
            .ask("list problems --db other.db")
            .out
            .contains("问-001")
    );
    let said = shell.ask("restore bk.db --db t.db --replace");
    assert_eq!(said.code, 0, "{said}");
    let aside = ["t.db.replaced-1", "t.db.replaced-1-wal"];
    let aside = aside.map(|name| fs::read(shell.path(name)).unwrap());
    assert!(aside == before);
    assert_eq!(shell.ask("verify --db t.db").code, 0);
}
