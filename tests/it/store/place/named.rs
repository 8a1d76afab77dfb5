//! One file under several names: links that lead elsewhere meanwhile, and second names.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use duban::domain::Kind;
use duban::office::{Office, OfficeError, Opening};
use duban::store::Unwritable;

use super::super::{opening, rehearsal};
use super::{DAY, beside, problem, titles, watching};

fn open(path: &Path) -> Office {
    Office::open(&Opening {
        path: path.to_owned(),
        ..opening(path.parent().unwrap(), DAY)
    })
    .unwrap()
}

/// Puts something else where a link led, which stands at the first path and led to the second.
type Change = fn(&Path, &Path);

#[test]
fn a_store_opened_through_a_link_is_the_one_the_link_led_to() {
    let changes: [(&str, Change); 7] = [
        ("link removed", |link, _| fs::remove_file(link).unwrap()),
        ("link to the same file moved", |link, real| {
            let to = real.with_file_name("moved.db");
            fs::rename(real, &to).unwrap();
            fs::remove_file(link).unwrap();
            symlink(to, link).unwrap();
        }),
        ("link led elsewhere", |link, real| {
            let other = real.with_file_name("copy.db");
            fs::copy(real, &other).unwrap();
            fs::remove_file(link).unwrap();
            symlink(other, link).unwrap();
        }),
        ("a file put in its place", |link, real| {
            fs::remove_file(link).unwrap();
            fs::copy(real, link).map(drop).unwrap();
        }),
        ("the file itself put in its place", |link, real| {
            fs::rename(real, link).unwrap();
        }),
        ("a second name put in its place", |link, real| {
            fs::remove_file(link).unwrap();
            fs::hard_link(real, link).unwrap();
        }),
        ("the file moved and linked", |_, real| {
            let to = real.with_file_name("moved.db");
            fs::rename(real, &to).unwrap();
            symlink(to, real).unwrap();
        }),
    ];
    for (name, change) in changes {
        let folder = tempfile::tempdir().unwrap();
        drop(rehearsal(folder.path(), DAY));
        let real = folder.path().join("duban.db");
        let link = folder.path().join("link.db");
        symlink(&real, &link).unwrap();
        let mut office = open(&link);
        problem(&mut office, "一").unwrap();
        let mut watch = watching(&office);
        assert!(watch.look().stands, "{name}");
        change(&link, &real);
        assert!(!watch.look().stands, "{name}");
        let refused = problem(&mut office, "写到哪里去了");
        assert!(
            matches!(refused, Err(OfficeError::Moved(_))),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn another_link_beside_the_one_that_was_opened_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = rehearsal(folder.path(), DAY);
    let mut watch = watching(&office);
    let link = folder.path().join("link.db");
    symlink(folder.path().join("duban.db"), &link).unwrap();
    // Both write into the same log.
    let mut second = open(&link);
    problem(&mut second, "一").unwrap();
    problem(&mut office, "二").unwrap();
    assert!(watch.look().stands);
    drop((watch, second, office));
    assert_eq!(titles(folder.path()), ["一", "二"]);
}

#[track_caller]
fn only_read(office: &mut Office, titles: &[&str]) {
    assert_eq!(office.read_only(), Some(Unwritable::Linked));
    let refused = problem(office, "写到哪里去了");
    assert!(
        matches!(refused, Err(OfficeError::ReadOnly(Unwritable::Linked))),
        "{refused:?}"
    );
    let all = office.all(Kind::Problem).unwrap();
    let all: Vec<_> = all.iter().map(|it| it.text("title")).collect();
    assert_eq!(all, titles);
}

#[test]
fn a_file_with_a_second_name_is_only_read_by_both_until_one_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = rehearsal(folder.path(), DAY);
    problem(&mut office, "一").unwrap();
    drop(office);
    let path = folder.path().join("duban.db");
    let mut office = open(&path);
    problem(&mut office, "二").unwrap();
    let mut watch = watching(&office);
    let seconds: [PathBuf; 2] = ["hard.db", "link.db"].map(|name| folder.path().join(name));
    fs::hard_link(&path, &seconds[0]).unwrap();
    symlink(&seconds[0], &seconds[1]).unwrap();
    // The window hears of it, and nothing was moved.
    let looked = watch.look();
    assert!(looked.changed && looked.stands);
    assert!(!watch.look().changed);
    only_read(&mut office, &["一", "二"]);
    // Others open it by the other name: in one process the engine would share what it knows.
    for second in &seconds {
        // By that name what stands in the log would be missing.
        for verb in ["add problem --title 三", "list problems"] {
            let said = std::process::Command::new(env!("CARGO_BIN_EXE_duban"))
                .args(verb.split(' '))
                .arg("--db")
                .arg(second)
                .output()
                .unwrap();
            let err = String::from_utf8(said.stderr).unwrap();
            assert_eq!(said.status.code(), Some(4), "{verb}: {err}");
            assert!(err.contains("两个名称是同一个文件"), "{verb}: {err}");
        }
    }
    only_read(&mut open(&path), &["一", "二"]);
    fs::remove_file(&seconds[0]).unwrap();
    let looked = watch.look();
    assert!(looked.changed && looked.stands);
    assert_eq!(office.read_only(), None);
    problem(&mut office, "三").unwrap();
    drop((watch, office));
    assert_eq!(titles(folder.path()), ["一", "二", "三"]);
}

#[test]
fn a_store_that_was_linked_while_nobody_had_it_open_is_only_read_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = rehearsal(folder.path(), DAY);
    problem(&mut office, "一").unwrap();
    drop(office);
    let path = folder.path().join("duban.db");
    let backups = folder.path().join("backups");
    fs::create_dir(&backups).unwrap();
    let second = backups.join("duban.db");
    fs::hard_link(&path, &second).unwrap();
    let before = fs::read(&path).unwrap();
    let mut office = open(&path);
    only_read(&mut office, &["一"]);
    assert_eq!(office.verify(None).unwrap().faults, []);
    office.backup(&beside(&path, ".copy")).unwrap();
    drop(office);
    assert!(fs::read(&path).unwrap() == before);
    fs::remove_file(&path).unwrap();
    problem(&mut open(&second), "二").unwrap();
    assert_eq!(titles(&backups), ["一", "二"]);
}
