//! The file or its log is removed, replaced or moved away under an open window: what only the
//! window has is kept, by one key or when it ends.

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::Signal;

use super::{CTRL_Q, F3, F12, entry, opinions};
use crate::support::pty::Pty;
use crate::support::shell::Shell;

const CTRL_S: &[u8] = b"\x13";
const HALF: &str = "录到一半的第二条";

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A window that has saved an opinion, and in which another one is half typed.
fn at_work(shell: &Shell) -> Pty {
    let mut pty = entry(shell);
    pty.send("窗口排队\r1\r\r3".as_bytes());
    pty.send(F12);
    pty.wait_for_text("意-2009-0001");
    pty.send(HALF.as_bytes());
    pty.wait_for_text(HALF);
    pty.wait_until("keeps the draft", |_| shell.has_draft());
    pty
}

/// The same, put away: as long as text is typed nothing is painted that no key asked for.
fn put_away(shell: &Shell) -> Pty {
    let mut pty = at_work(shell);
    pty.send(b"\x1b");
    pty.wait_for_text("草稿已留");
    pty
}

/// Says what a copy has: the opinion, and the half one as a draft.
#[track_caller]
fn has_all(shell: &Shell, copy: &Path, name: &str) {
    let db = copy.display();
    let listed = shell.ask(&format!("list opinions --json --db {db}"));
    assert_eq!(listed.code, 0, "{name}: {listed}");
    assert_eq!(listed.json().as_array().unwrap().len(), 1, "{name}");
    assert_eq!(shell.ask(&format!("verify --db {db}")).code, 0, "{name}");
    let mut pty = shell.at_terminal(&format!("--db {db}"), (80, 24));
    pty.wait_for_text("有未录完的草稿");
    pty.send(b"3");
    pty.wait_for_text("[3意见]");
    pty.send(F3);
    pty.wait_for_text(HALF);
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success(), "{name}");
}

type Taking = fn(&Path);
type Ending = fn(&mut Pty);

const REMOVING: [(&str, Taking); 4] = [
    ("the log", |store| {
        fs::remove_file(beside(store, "-wal")).unwrap();
    }),
    ("the log and its index", |store| {
        fs::remove_file(beside(store, "-wal")).unwrap();
        fs::remove_file(beside(store, "-shm")).unwrap();
    }),
    ("all of it", |store| {
        for ending in ["", "-wal", "-shm", "-drafts", "-drafts-wal", "-drafts-shm"] {
            fs::remove_file(beside(store, ending)).unwrap();
        }
    }),
    ("by another file", |store| {
        let other = beside(store, ".other");
        fs::write(&other, "别的文件").unwrap();
        fs::rename(other, store).unwrap();
    }),
];

#[test]
fn what_only_the_window_has_is_kept_by_one_key_with_what_is_typed() {
    for (name, take) in REMOVING {
        let shell = Shell::office();
        let mut pty = put_away(&shell);
        take(&shell.store());
        pty.wait_for_text("只有本窗口还有全部内容：请按 Ctrl-S 另存一份");
        pty.send(CTRL_S);
        pty.wait_for_text("已另存为 duban.db.saved-1，可以退出");
        // Once more says where it is, and makes no second one.
        pty.send(CTRL_S);
        pty.send(CTRL_Q);
        assert!(pty.wait_exit().success(), "{name}");
        pty.wait_for_text("restore --replac");
        assert!(!beside(&shell.store(), ".saved-2").exists(), "{name}");
        has_all(&shell, &beside(&shell.store(), ".saved-1"), name);
    }
}

#[test]
fn whoever_leaves_without_that_key_loses_nothing_either() {
    let ends: [(&str, Ending); 4] = [
        ("by its key", |pty| pty.send(CTRL_Q)),
        ("by a signal", |pty| pty.signal(Signal::TERM)),
        ("by a hang-up", |pty| pty.signal(Signal::HUP)),
        ("in the middle of typing", |pty| pty.send(CTRL_Q)),
    ];
    for (name, end) in ends {
        let shell = Shell::office();
        let typing = name == "in the middle of typing";
        let mut pty = if typing {
            at_work(&shell)
        } else {
            put_away(&shell)
        };
        fs::remove_file(beside(&shell.store(), "-wal")).unwrap();
        if !typing {
            pty.wait_for_text("只有本窗口还有全部内容");
        }
        end(&mut pty);
        pty.wait_exit();
        assert!(pty.modes_are_given_back(), "{name}");
        has_all(&shell, &beside(&shell.store(), ".saved-1"), name);
    }
}

/// Nothing else is painted beside what is typed unless a key asks for it; this is.
#[test]
fn that_the_file_is_gone_is_said_also_beside_what_is_typed() {
    let shell = Shell::office();
    let pty = at_work(&shell);
    let (store, away) = (shell.store(), shell.path("away.db"));
    fs::rename(&store, &away).unwrap();
    pty.wait_for_text("账本文件已被移走或替换");
    fs::rename(&away, &store).unwrap();
    pty.wait_until("takes the alarm away", |seen| {
        let text = seen.text();
        !text.lines().nth(1).unwrap().contains("移走")
    });
}

#[test]
fn a_save_that_finds_the_file_gone_says_the_key_and_the_key_works_at_once() {
    let shell = Shell::office();
    let mut pty = at_work(&shell);
    fs::remove_file(beside(&shell.store(), "-wal")).unwrap();
    pty.send(CTRL_S);
    pty.wait_for_text("Ctrl-S 另存一份");
    pty.send(CTRL_S);
    pty.wait_for_text("已另存为 duban.db.saved-1");
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success());
    has_all(&shell, &beside(&shell.store(), ".saved-1"), "by a save");
}

/// Moves a store with its log to another name, or back again.
fn carry(shell: &Shell, back: bool) {
    for ending in ["", "-wal", "-shm"] {
        let own = beside(&shell.store(), ending);
        let far = beside(&shell.store(), &format!(".far{ending}"));
        let (from, to) = if back { (far, own) } else { (own, far) };
        fs::rename(from, to).unwrap();
    }
}

#[test]
fn whoever_leaves_while_the_file_is_elsewhere_is_told_where_what_is_half_typed_lies() {
    let shell = Shell::office();
    let mut pty = put_away(&shell);
    carry(&shell, false);
    pty.wait_for_text("请移回原处");
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success());
    let text = pty.text_at_end();
    assert!(text.contains("没录完的1份草稿在"), "{text}");
    carry(&shell, true);
    let mut pty = opinions(&shell);
    pty.send(F3);
    pty.wait_for_text(HALF);
    pty.send(CTRL_Q);
    pty.wait_exit();
}

#[test]
fn what_was_moved_away_is_not_copied_unless_asked_and_goes_on_where_it_comes_back() {
    let shell = Shell::office();
    let mut pty = put_away(&shell);
    let away = |there| carry(&shell, there);
    away(false);
    pty.wait_for_text("已被移走或替换，不再读写：请移回原处，或按 Ctrl-S");
    away(true);
    pty.wait_until("reads again", |seen| !seen.text().contains("不再读写"));
    // In its place the key saves the form: the carried fields are filled in already.
    pty.send(F3);
    pty.wait_for_text(HALF);
    pty.send(CTRL_S);
    pty.wait_for_text("意-2009-0002");
    away(false);
    pty.wait_for_text("请移回原处");
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success());
    assert!(!beside(&shell.store(), ".saved-1").exists());
    away(true);
    let mut pty = opinions(&shell);
    pty.send(CTRL_S);
    pty.wait_for_text("账本在原处，不必另存");
    pty.send(CTRL_Q);
    pty.wait_exit();
}

const OVERWRITING: [(&str, Taking); 3] = [
    ("cut off", |store| fs::write(store, "").unwrap()),
    ("by a text", |store| fs::write(store, "hallo\n").unwrap()),
    ("by another store", |store| {
        fs::copy(beside(store, ".other"), store).unwrap();
    }),
];

/// Where the store itself cannot be copied any more, it is said where the half-typed text lies, and
/// the backup that is brought back has it; also where the file was removed before that.
#[test]
fn what_is_typed_is_offered_again_with_the_backup_where_the_store_was_overwritten() {
    for (name, take) in OVERWRITING {
        for removed in [false, true] {
            let shell = Shell::office();
            shell.ask("backup good.bak").done();
            let other = beside(&shell.store(), ".other");
            let init = format!(
                "init --template baoding-2009 --rehearsal --db {}",
                other.display()
            );
            shell.ask(&init).done();
            let mut pty = at_work(&shell);
            take(&shell.store());
            pty.send(CTRL_S);
            pty.wait_for_text("在原处被");
            pty.send(CTRL_S);
            pty.wait_until("says where it is", |seen| {
                let text = seen.text();
                text.contains("草稿在") || text.contains("已另存")
            });
            pty.send(CTRL_Q);
            pty.wait_exit();
            if removed {
                fs::remove_file(shell.store()).unwrap();
                for side in ["-wal", "-shm"] {
                    drop(fs::remove_file(beside(&shell.store(), side)));
                }
            }
            let restored = shell.ask("restore good.bak --replace");
            assert!(restored.code == 0, "{name} {removed}: {restored}");
            assert!(
                restored.err.contains("草稿有1份"),
                "{name} {removed}: {restored}"
            );
            let mut pty = opinions(&shell);
            pty.send(F3);
            pty.wait_for_text(HALF);
            pty.send(CTRL_Q);
            assert!(pty.wait_exit().success(), "{name}");
        }
    }
}

/// A copy that was made of what another store was written over bears that one's name: what is
/// typed is offered with it all the same.
#[test]
fn a_copy_offers_what_was_typed_whatever_store_was_written_over_it() {
    let shell = Shell::office();
    let other = beside(&shell.store(), ".other");
    let init = format!(
        "init --template baoding-2009 --rehearsal --db {}",
        other.display()
    );
    shell.ask(&init).done();
    let mut pty = put_away(&shell);
    fs::copy(&other, shell.store()).unwrap();
    pty.wait_for_text("在原处被");
    pty.send(CTRL_S);
    pty.wait_for_text("已另存");
    pty.send(CTRL_Q);
    pty.wait_exit();
    let copy = beside(&shell.store(), ".saved-1");
    let mut pty = shell.at_terminal(&format!("--db {}", copy.display()), (80, 24));
    pty.wait_for_text("有未录完的草稿");
    pty.send(CTRL_Q);
    pty.wait_exit();
}

#[test]
fn damaged_drafts_are_moved_out_of_the_way_and_what_is_typed_is_kept() {
    let shell = Shell::office();
    let drafts = beside(&shell.store(), "-drafts");
    fs::write(&drafts, "乱七八糟".repeat(2_000)).unwrap();
    let mut pty = shell.at_terminal("", (80, 24));
    pty.wait_for_text("草稿文件已损坏");
    pty.send(CTRL_Q);
    pty.wait_exit();
    assert!(beside(&drafts, ".damaged-1").exists());
    fs::write(&drafts, "乱七八糟".repeat(2_000)).unwrap();
    let mut pty = at_work(&shell);
    pty.send(CTRL_Q);
    assert!(pty.wait_exit().success());
    assert!(beside(&drafts, ".damaged-2").exists());
    let mut pty = opinions(&shell);
    pty.send(F3);
    pty.wait_for_text(HALF);
    pty.send(CTRL_Q);
    pty.wait_exit();
}

#[test]
fn a_copy_goes_into_the_nearest_folder_that_is_left() {
    let shell = Shell::office();
    let mut pty = put_away(&shell);
    let folder = shell.store().parent().unwrap().to_owned();
    fs::remove_dir_all(&folder).unwrap();
    pty.wait_for_text("只有本窗口还有全部内容");
    pty.send(CTRL_S);
    pty.wait_for_text("已另存为 duban.db.saved-1");
    pty.send(CTRL_Q);
    pty.wait_exit();
    let copy = folder.parent().unwrap().join("duban.db.saved-1");
    has_all(&shell, &copy, "no folder");
}
