//! A disk, or a system, that fails at one kind of call about the store, once or for good: the cause
//! is said, nothing is called damaged, and what was said of the save is true.

use std::process::Command;

use crate::support::shell::{Shell, words};
use crate::support::strace;

/// What fails, and what is said of it where one reads and where one writes.
const FAILING: [(&str, &str, &str); 13] = [
    ("pread64:error=EIO", "读取错误", "读取错误"),
    ("pread64:error=EIO:when=3", "磁盘一时出错", "磁盘一时出错"),
    ("statx:error=EIO", "读取错误", "读取错误"),
    ("statx:error=EIO:when=1", "问-001", ""),
    ("openat:error=EIO", "读取错误", "读取错误"),
    ("readlink:error=EIO", "读取错误", "读取错误"),
    ("openat:error=EMFILE", "", ""),
    ("pwrite64:error=EIO", "问-001", "没有保存：磁盘写不进去"),
    ("pwrite64:error=ENOSPC", "问-001", "没有保存"),
    ("ftruncate:error=EIO", "问-001", "没有保存：磁盘写不进去"),
    ("fsync:error=EIO", "问-001", "没有保存"),
    ("fdatasync:error=EIO", "问-001", ""),
    ("unlink:error=EIO", "问-001", ""),
];

#[test]
fn a_call_that_fails_is_the_disks_and_what_was_saved_is_said_truly() {
    if !strace::runs() {
        return;
    }
    for (failing, of_reading, of_writing) in FAILING {
        for (line, said) in [
            ("list problems", of_reading),
            ("add problem --title 二", of_writing),
        ] {
            let shell = Shell::office();
            shell.ask("add problem --title 一").done();
            let plain = shell.command(&words(line));
            let call = failing.split(':').next().unwrap();
            let mut run = Command::new("strace");
            run.args(["-f", "-q", "-o", "/dev/null"]);
            for ending in ["", "-wal", "-shm"] {
                let mut file = shell.store().into_os_string();
                file.push(ending);
                run.arg("-P").arg(file);
            }
            run.args([
                "-e",
                &format!("trace={call}"),
                "-e",
                &format!("inject={failing}"),
            ]);
            run.arg(plain.get_program())
                .args(plain.get_args())
                .env_clear();
            run.env("PATH", std::env::var_os("PATH").unwrap_or_default());
            run.envs(
                plain
                    .get_envs()
                    .filter_map(|(name, value)| Some((name, value?))),
            );
            let ended = run.current_dir(shell.path("")).output().unwrap();
            let told = [ended.stdout, ended.stderr].concat();
            let told = String::from_utf8_lossy(&told);
            assert!(told.contains(said), "{failing} {line}: {told}");
            for never in [
                "账本已损坏",
                "os error",
                "disk I/O",
                "malformed",
                "panicked",
            ] {
                assert!(!told.contains(never), "{failing} {line}: {told}");
            }
            let kept = shell.ask("list problems").out.contains("问-002");
            let is_saved = line.starts_with("add") && ended.status.success();
            assert_eq!(kept, is_saved, "{failing} {line}: {told}");
            assert_eq!(shell.ask("verify").code, 0, "{failing} {line}");
        }
    }
}
