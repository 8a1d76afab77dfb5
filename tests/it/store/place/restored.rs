//! A restore that was killed while it changed names.

use std::fs;

use super::super::rehearsal;
#[cfg(target_os = "linux")]
use super::killed::{Kept, killed_at};
use super::killed::{open, problem, titles};
use super::{DAY, beside};
#[cfg(target_os = "linux")]
use crate::support::strace;

#[cfg(target_os = "linux")]
#[test]
fn a_restore_that_is_killed_between_two_names_leaves_a_store_that_is_written_to_again() {
    use std::os::unix::fs::MetadataExt as _;
    if !strace::runs() {
        return;
    }
    let mut killed = 0;
    for call in ["linkat", "link", "unlink", "unlinkat", "renameat2"] {
        for at in 1..20 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("duban.db");
            let mut office = rehearsal(folder.path(), DAY);
            let copy = folder.path().join("copy.db");
            office.backup(&copy).unwrap();
            problem(&mut office, "后来的");
            let kept = Kept::of(&path, fs::read(&path).unwrap());
            drop(office);
            kept.lay(&path);
            let words = ["restore", "--replace", "--db"].map(std::ffi::OsStr::new);
            let line = [words.as_slice(), &[path.as_os_str(), copy.as_os_str()]].concat();
            if !killed_at(call, at, None, &line) {
                break;
            }
            killed += 1;
            if path.exists() {
                let mut office = open(&path).unwrap();
                assert_eq!(office.read_only(), None, "{call} {at}");
                problem(&mut office, "再后来的");
                assert_eq!(fs::metadata(&path).unwrap().nlink(), 1, "{call} {at}");
                let found = titles(&office);
                let is_old = found == ["后来的", "再后来的"];
                assert!(is_old || found == ["再后来的"], "{call} {at}: {found:?}");
            }
            duban::store::restore(&copy, &path, duban::store::Over::Standing).unwrap();
            assert_eq!(titles(&open(&path).unwrap()), [""; 0], "{call} {at}");
            // What was written later is found in one of those that were set aside.
            let all = (1..9).map(|n| beside(&path, &format!(".replaced-{n}")));
            let with_it = all.filter(|it| it.exists()).filter(|it| {
                assert_eq!(fs::metadata(it).unwrap().nlink(), 1, "{call} {at}");
                titles(&open(it).unwrap()).contains(&"后来的".to_owned())
            });
            assert_eq!(with_it.count(), 1, "{call} {at}");
        }
    }
    assert!(killed > 4, "{killed}");
}

#[cfg(unix)]
#[test]
fn a_window_that_was_open_while_a_restore_was_killed_is_written_to_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = rehearsal(folder.path(), DAY);
    let path = folder.path().join("duban.db");
    fs::hard_link(&path, beside(&path, ".replaced-1")).unwrap();
    assert!(office.read_only().is_some());
    problem(&mut office, "一");
    assert_eq!(office.read_only(), None);
    assert!(!beside(&path, ".replaced-1").exists());
    assert_eq!(titles(&office), ["一"]);
}
