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
    let said = |verb: &str| {
        use std::os::unix::process::CommandExt as _;
        let mut command = shell.command(&words(&format!("{verb} --db x/duban.db")));
        command.env_remove("USER").env_remove("LOGNAME");
        let ended = command.uid(65_534).gid(65_534).output().unwrap();
        let all = [ended.stdout, ended.stderr].concat();
        let all = String::from_utf8_lossy(&all).into_owned();
        (all, ended.status.code().unwrap())
    };
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
