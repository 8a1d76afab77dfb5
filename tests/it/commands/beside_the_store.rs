//! Files beside a store: drafts of every account, a log that is a link, a file for bad rows.

use std::fs;

use crate::support::shell::Shell;

/// What other accounts have typed goes along with the store, and stays reachable.
#[test]
fn drafts_of_other_accounts_go_with_the_store() {
    let shell = Shell::empty();
    shell.script(&[
        "init --template baoding-2009 --rehearsal --db t.db",
        "backup t.bak --db t.db",
    ]);
    for side in ["t.db-drafts.1001", "t.db-drafts.1001-wal"] {
        fs::write(shell.path(side), side).unwrap();
    }
    shell.ask("restore t.bak --replace --db t.db").done();
    for side in ["t.db-drafts.1001", "t.db-drafts.1001-wal"] {
        assert!(!shell.path(side).exists(), "{side}");
        let aside = side.replace("t.db", "t.db.replaced-1");
        assert_eq!(fs::read_to_string(shell.path(&aside)).unwrap(), side);
    }
    fs::write(shell.path("u.db-drafts.1001"), "").unwrap();
    let made = shell.ask("init --template baoding-2009 --db u.db");
    assert_ne!(made.code, 0, "{made}");
    assert!(made.err.contains("u.db-drafts.1001"), "{made}");
    assert!(!shell.path("u.db").exists());
}

#[cfg(unix)]
#[test]
fn a_log_that_is_a_link_is_named() {
    let shell = Shell::empty();
    for (n, (side, to)) in [
        ("-wal", "far"),
        ("-wal", "none"),
        ("-shm", "far"),
        ("-shm", "none"),
    ]
    .into_iter()
    .enumerate()
    {
        let db = format!("t{n}.db");
        shell
            .ask(&format!(
                "init --template baoding-2009 --rehearsal --db {db}"
            ))
            .done();
        if to == "far" {
            fs::write(shell.path("far"), "").unwrap();
        } else {
            drop(fs::remove_file(shell.path("far")));
        }
        std::os::unix::fs::symlink(to, shell.path(&format!("{db}{side}"))).unwrap();
        for verb in ["list opinions", "add problem --title 食堂"] {
            let told = shell.ask(&format!("{verb} --db {db}"));
            assert_eq!(told.code, 6, "{side} {to} {verb}: {told}");
            let named =
                told.err.contains(&format!("{db}{side}")) && told.err.contains("符号链接");
            assert!(named, "{side} {to} {verb}: {told}");
        }
    }
}

#[test]
fn an_empty_place_for_bad_rows_is_refused() {
    let shell = Shell::office();
    fs::write(shell.path("in.csv"), "意见内容\n甲\n").unwrap();
    let told = shell.ask("import opinions in.csv --skip-bad=");
    assert_eq!(told.code, 2, "{told}");
    assert!(told.err.contains("--skip-bad= 后面是空的"), "{told}");
    assert!(!shell.path("in.bad.csv").exists());
}

#[cfg(unix)]
#[test]
fn what_takes_the_place_of_a_store_is_open_to_whom_that_was_open_to() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let shell = Shell::office();
    shell.ask("backup bk.db").done();
    let store = shell.store();
    // Only where somebody may give a file away.
    let given = chown(&store, Some(1777), Some(1777)).is_ok();
    let me = fs::metadata(shell.path("bk.db")).unwrap().uid();
    for mode in [0o660, 0o640, 0o600, 0o666] {
        fs::set_permissions(&store, fs::Permissions::from_mode(mode)).unwrap();
        shell.ask("restore bk.db --replace").done();
        let now = fs::metadata(&store).unwrap();
        assert_eq!(now.permissions().mode() & 0o777, mode, "{mode:o}");
        assert_eq!(now.uid(), if given { 1777 } else { me }, "{mode:o}");
    }
}
