//! Where a store may be made or brought back, and what is left alone there.

use std::fs;
use std::path::Path;

use duban::office::{Office, OfficeError};
use duban::store::{Over, restore};

use super::super::{opening, rehearsal, with_roster};
use super::{DAY, SIDES, beside, first, lying, problem, titles};

#[test]
fn where_anything_of_a_store_stands_none_is_made_and_nothing_is_touched() {
    let store = tempfile::tempdir().unwrap();
    drop(rehearsal(store.path(), DAY));
    let backup = store.path().join("duban.db");
    for mask in 1_u32..1 << SIDES.len() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("duban.db");
        for (n, ending) in SIDES.iter().enumerate() {
            if mask & (1 << n) != 0 {
                fs::copy("tests/data/seed.txt", beside(&path, ending)).unwrap();
            }
        }
        let before = lying(folder.path());
        let made = Office::create(&opening(folder.path(), DAY), &first());
        assert!(matches!(made, Err(OfficeError::Leftover(..))), "{mask:b}");
        let restored = restore(&backup, &path, Over::Nothing);
        assert!(
            matches!(restored, Err(OfficeError::Leftover(..))),
            "{mask:b}"
        );
        let opened = Office::open(&opening(folder.path(), DAY)).map(drop);
        assert!(matches!(opened, Err(OfficeError::Leftover(..))), "{mask:b}");
        assert_eq!(lying(folder.path()), before, "{mask:b}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_or_a_folder_at_the_place_is_left_alone() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("duban.db");
    symlink("nowhere", &path).unwrap();
    let made = Office::create(&opening(folder.path(), DAY), &first());
    assert!(matches!(made, Err(OfficeError::Dangling(..))));
    let restored = restore(Path::new("tests/data/seed.txt"), &path, Over::Standing);
    assert!(matches!(restored, Err(OfficeError::Dangling(..))));
    let copied = {
        let other = tempfile::tempdir().unwrap();
        let office = rehearsal(other.path(), DAY);
        let copied = office.backup(&path).map(drop);
        drop(office);
        copied
    };
    assert!(matches!(copied, Err(OfficeError::Exists(_))));
    assert_eq!(fs::read_link(&path).unwrap(), Path::new("nowhere"));
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let made = Office::create(&opening(folder.path(), DAY), &first());
    assert!(matches!(made, Err(OfficeError::IsFolder(_))));
    let restored = restore(Path::new("tests/data/seed.txt"), &path, Over::Standing);
    assert!(matches!(restored, Err(OfficeError::IsFolder(_))));
    assert!(path.is_dir());
}

#[test]
fn a_log_that_is_not_the_files_own_is_not_played_into_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("duban.db");
    let mut office = with_roster(folder.path(), DAY);
    problem(&mut office, "一").unwrap();
    let copy = folder.path().join("copy.db");
    office.backup(&copy).unwrap();
    problem(&mut office, "二").unwrap();
    let log = fs::read(beside(&path, "-wal")).unwrap();
    drop(office);
    // A backup lies beside the log of the store that it was made of, or of another one.
    let other = tempfile::tempdir().unwrap();
    drop(with_roster(other.path(), DAY));
    for (n, main) in [copy, other.path().join("duban.db")].iter().enumerate() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("duban.db");
        fs::copy(main, &path).unwrap();
        fs::File::create(beside(&path, "-wal"))
            .and_then(|mut file| std::io::Write::write_all(&mut file, &log))
            .unwrap();
        let opened = Office::open(&opening(place.path(), DAY)).map(drop);
        assert!(
            matches!(opened, Err(OfficeError::ForeignLog(_))),
            "{n}: {opened:?}"
        );
        assert!(fs::read(&path).unwrap() == fs::read(main).unwrap(), "{n}");
        assert!(fs::read(beside(&path, "-wal")).unwrap() == log, "{n}");
    }
}

#[test]
fn a_backup_is_not_changed_by_being_restored() {
    let folder = tempfile::tempdir().unwrap();
    let source = tempfile::tempdir().unwrap();
    let mut office = rehearsal(source.path(), DAY);
    problem(&mut office, "一").unwrap();
    let copy = folder.path().join("copy.db");
    office.backup(&copy).unwrap();
    drop(office);
    let as_store = folder.path().join("as-store.db");
    fs::copy(source.path().join("duban.db"), &as_store).unwrap();
    let before = lying(folder.path());
    for from in [&copy, &as_store] {
        let to = tempfile::tempdir().unwrap();
        restore(from, &to.path().join("duban.db"), Over::Nothing).unwrap();
        assert_eq!(titles(to.path()), ["一"]);
        assert_eq!(lying(folder.path()), before);
        assert_eq!(fs::read_dir(to.path()).unwrap().count(), 1);
    }
}
