//! Who may look and not write: by what the store says of the account, or by the rights of its
//! files.

#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::path::Path;

use crate::support::shell::Shell;
#[cfg(unix)]
use crate::support::shell::words;

#[test]
fn an_account_that_may_only_look_is_told_so_at_every_door() {
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    let raw = rusqlite::Connection::open(shell.store()).unwrap();
    raw.execute("UPDATE users SET role = 'viewer'", []).unwrap();
    drop(raw);
    for verb in ["status", "list problems", "show 问1", "journal"] {
        let said = shell.ask(verb);
        let all = format!("{}{}", said.err, said.out);
        assert!(all.contains("只读：这个账号没有写的权限"), "{verb}: {said}");
        assert_eq!(said.code, 0, "{verb}: {said}");
    }
    let said = shell.ask_in_english("list problems");
    assert!(
        said.err.contains("this account has no right to write"),
        "{said}"
    );
    let refused = shell.ask("add problem --title 二");
    assert!(refused.err.contains("您的账号只能看，不能写"), "{refused}");
    assert_ne!(refused.code, 0, "{refused}");
    #[cfg(unix)]
    {
        let mut pty = shell.in_terminal((80, 24));
        pty.wait_for_text("只读");
        pty.send(b"4\x1bOR");
        pty.wait_for_text("只读：您的账号只能看，不能写");
        pty.send(b"\x11");
        assert!(pty.wait_exit().success());
    }
}

/// Runs a line as an account that owns nothing.
#[cfg(unix)]
fn by_a_stranger(shell: &Shell, line: &str) -> (String, i32) {
    use std::os::unix::process::CommandExt as _;
    let mut command = shell.command(&words(line));
    command.env_remove("USER").env_remove("LOGNAME");
    let ended = command.uid(65_534).gid(65_534).output().unwrap();
    let all = [ended.stdout, ended.stderr].concat();
    let all = String::from_utf8_lossy(&all).into_owned();
    (all, ended.status.code().unwrap())
}

#[cfg(unix)]
#[test]
fn a_stranger_reads_a_file_he_could_write_and_names_the_log_he_cannot_read() {
    use std::os::unix::fs::PermissionsExt as _;
    // Nobody else can be become.
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let shell = Shell::office();
    let rights = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let folder = shell.path("x");
    fs::create_dir(&folder).unwrap();
    rights(&shell.path(""), 0o755);
    rights(&folder, 0o777);
    let holder = rusqlite::Connection::open(shell.store()).unwrap();
    holder
        .query_row("SELECT 1 FROM settings", [], |_| Ok(()))
        .unwrap();
    shell.ask("add problem --title 一").done();
    // As a kill has left it: what was last written is in the log alone.
    let own = shell.store();
    let own = own.parent().unwrap();
    let lay = |modes: [u32; 2]| {
        drop(fs::remove_file(folder.join("duban.db-shm")));
        for (ending, mode) in ["", "-wal"].into_iter().zip(modes) {
            let name = format!("duban.db{ending}");
            fs::copy(own.join(&name), folder.join(&name)).unwrap();
            rights(&folder.join(&name), mode);
        }
    };
    let said = |verb: &str| by_a_stranger(&shell, &format!("{verb} --db x/duban.db"));
    // What he made beside it would be his own, and would keep from writing whoever may.
    fs::copy(shell.path("data/duban/duban.db"), folder.join("alone.db")).unwrap();
    rights(&folder.join("alone.db"), 0o644);
    let (told, code) = by_a_stranger(&shell, "list problems --db x/alone.db");
    assert!(told.contains("只读") && code == 0, "{told}");
    for ending in ["-wal", "-shm"] {
        assert!(
            !folder.join(format!("alone.db{ending}")).exists(),
            "{ending}"
        );
    }
    for verb in ["list problems", "status", "doctor"] {
        lay([0o666, 0o666]);
        let (told, code) = said(verb);
        assert!(
            told.contains("只读：这个账号没有写的权限"),
            "{verb}: {told}"
        );
        assert_eq!(code, 0, "{verb}: {told}");
    }
    for (file, dir) in [
        (0o666, 0o777),
        (0o644, 0o777),
        (0o666, 0o755),
        (0o644, 0o755),
    ] {
        rights(&folder, dir);
        lay([file, 0o600]);
        for verb in ["list problems", "status", "add problem --title 二"] {
            let (told, code) = said(verb);
            assert!(
                told.contains("没有权限读写") && told.contains("x/duban.db-wal。"),
                "{file:o} {verb}: {told}"
            );
            assert!(!told.contains("没有保存"), "{file:o} {verb}: {told}");
            assert_ne!(code, 0, "{file:o} {verb}: {told}");
        }
    }
    drop(holder);
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_made_or_shared_beside_the_file_every_door_says_so() {
    use std::os::unix::fs::{PermissionsExt as _, chown, symlink};
    // Nobody else can be become.
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let shell = Shell::office();
    shell.ask("add problem --title 一").done();
    let rights = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    rights(&shell.path(""), 0o755);
    let folder = shell.path("x");
    fs::create_dir(&folder).unwrap();
    // As a kill has left it: with the log and its index.
    let holder = rusqlite::Connection::open(shell.store()).unwrap();
    holder
        .query_row("SELECT 1 FROM settings", [], |_| Ok(()))
        .unwrap();
    shell.ask("add problem --title 二").done();
    let lay = |modes: [u32; 3]| {
        for (ending, mode) in ["", "-wal", "-shm"].into_iter().zip(modes) {
            let name = format!("duban.db{ending}");
            let to = folder.join(&name);
            drop(fs::remove_file(&to));
            if mode > 0 {
                fs::copy(shell.store().with_file_name(&name), &to).unwrap();
                chown(&to, Some(65_534), Some(65_534)).unwrap();
                rights(&to, mode);
            }
        }
    };
    symlink("x/duban.db", shell.path("link.db")).unwrap();
    let barred_folder = "只读：没有权限写账本所在的文件夹";
    let barred_sides = "只读：没有权限写账本旁边的日志";
    for (modes, wanted) in [
        ([0o600, 0, 0], barred_folder),
        ([0o666, 0, 0], barred_folder),
        ([0o600, 0o600, 0], barred_folder),
        ([0o600, 0o400, 0o600], barred_sides),
        ([0o600, 0o600, 0o400], barred_sides),
        ([0o400, 0o600, 0o600], "只读：没有权限写账本文件"),
    ] {
        for db in ["x/duban.db", "link.db"] {
            rights(&folder, 0o777);
            lay(modes);
            rights(&folder, 0o555);
            for verb in ["list problems", "status", "show 问1", "journal", "doctor"] {
                let (told, code) = by_a_stranger(&shell, &format!("{verb} --db {db}"));
                assert!(told.contains(wanted), "{modes:?} {db} {verb}: {told}");
                assert_eq!(code, 0, "{modes:?} {db} {verb}: {told}");
            }
            let line = format!("add problem --title 三 --db {db}");
            let (told, code) = by_a_stranger(&shell, &line);
            assert!(told.contains(wanted), "{modes:?} {db}: {told}");
            assert!(told.contains("没有保存"), "{modes:?} {db}: {told}");
            assert_eq!(code, 6, "{modes:?} {db}: {told}");
        }
    }
    // Whoever finds log and index there can write, and is not told otherwise.
    rights(&folder, 0o777);
    lay([0o600, 0o600, 0o600]);
    rights(&folder, 0o555);
    let (told, code) = by_a_stranger(&shell, "add problem --title 三 --db x/duban.db");
    assert_eq!((told.contains("只读"), code), (false, 0), "{told}");
    drop(holder);
}
