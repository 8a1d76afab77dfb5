//! A file that is overwritten where it lies, while it is open: by whatever means, nothing that was
//! acknowledged is out of reach afterwards.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use duban::domain::Kind;
use duban::office::{Office, OfficeError, Opening};
use duban::store::{Over, Overwritten, restore};

use super::super::{opening, rehearsal};
use super::{DAY, beside, problem, titles, watching};

fn open(path: &Path) -> Result<Office, OfficeError> {
    Office::open(&Opening {
        path: path.to_owned(),
        ..opening(path.parent().unwrap(), DAY)
    })
}

fn titles_at(path: &Path) -> Vec<String> {
    let office = open(path).unwrap();
    assert_eq!(office.verify(None).unwrap().faults, []);
    let all = office.all(Kind::Problem).unwrap();
    all.iter().map(|it| it.text("title").to_owned()).collect()
}

/// Writes into a file from an offset on, without cutting it off.
fn write_at(path: &Path, from: u64, bytes: &[u8]) {
    let mut file = fs::File::options().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(from)).unwrap();
    file.write_all(bytes).unwrap();
}

/// A store with one problem in the file itself, opened again, and with so many in its log.
fn with_log(folder: &Path, more: usize) -> (PathBuf, Office) {
    let mut office = rehearsal(folder, DAY);
    problem(&mut office, "一").unwrap();
    drop(office);
    let path = folder.join("duban.db");
    let mut office = open(&path).unwrap();
    for title in ["二", "三"].iter().take(more) {
        problem(&mut office, title).unwrap();
    }
    (path, office)
}

/// Copies the store with its log and has the engine bring it in.
fn merged(path: &Path) -> PathBuf {
    let to = beside(path, ".merged");
    for ending in ["", "-wal"] {
        fs::copy(beside(path, ending), beside(&to, ending)).unwrap();
    }
    let conn = rusqlite::Connection::open(&to).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    to
}

/// Says that nothing is read or written any more, and what is said of it.
#[track_caller]
fn refuses(office: &mut Office, name: &str) -> Option<Overwritten> {
    let refused = problem(office, "写到哪里去了").unwrap_err();
    let how = refused.overwritten();
    assert!(
        how.is_some() || matches!(refused, OfficeError::Moved(_)),
        "{name}: {refused:?}"
    );
    assert_eq!(
        office.check_standing().unwrap_err().overwritten(),
        how,
        "{name}"
    );
    how
}

#[cfg(unix)]
#[test]
fn what_writes_into_the_open_file_past_the_engine_is_noticed_and_named() {
    type Overwriting = fn(&Path, &Path);
    let ways: [(&str, Overwriting, Option<Overwritten>); 8] = [
        (
            "a copy with the log in it",
            |path, _| fs::copy(merged(path), path).map(drop).unwrap(),
            Some(Overwritten::Written),
        ),
        (
            "a part in the middle",
            |path, _| write_at(path, 40_960, &[7; 4_096]),
            Some(Overwritten::Written),
        ),
        (
            "its head",
            |path, _| write_at(path, 0, &[0; 4_096]),
            Some(Overwritten::Written),
        ),
        (
            "a letter",
            |path, _| fs::write(path, "这是一封信".repeat(100_000)).unwrap(),
            Some(Overwritten::Written),
        ),
        (
            "something at its end",
            |path, _| {
                let length = fs::metadata(path).unwrap().len();
                write_at(path, length, b"more");
            },
            Some(Overwritten::Written),
        ),
        (
            "cut off",
            |path, _| fs::File::create(path).map(drop).unwrap(),
            Some(Overwritten::Cut),
        ),
        (
            "cut short",
            |path, _| {
                let file = fs::File::options().write(true).open(path).unwrap();
                file.set_len(fs::metadata(path).unwrap().len() - 8_192)
                    .unwrap();
            },
            Some(Overwritten::Cut),
        ),
        (
            "its log cut off",
            |path, _| fs::File::create(beside(path, "-wal")).map(drop).unwrap(),
            Some(Overwritten::Cut),
        ),
    ];
    for (name, overwrite, how) in ways {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut office) = with_log(folder.path(), 1);
        let mut watch = watching(&office);
        assert!(watch.look().stands, "{name}");
        overwrite(&path, folder.path());
        let looked = watch.look();
        assert_eq!((looked.stands, looked.overwritten), (false, how), "{name}");
        assert_eq!(refuses(&mut office, name), how, "{name}");
        let standing = fs::read(&path).unwrap();
        drop((watch, office));
        assert!(fs::read(&path).unwrap() == standing, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_backup_of_the_very_store_over_the_open_file_takes_nothing_away() {
    for more in [0, 1] {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut office) = with_log(folder.path(), more);
        let copy = folder.path().join("copy.db");
        office.backup(&copy).unwrap();
        // By another process: closing the file here would drop the locks of the office.
        let copied = std::process::Command::new("cp")
            .args([&copy, &path])
            .status();
        assert!(copied.unwrap().success());
        assert_eq!(
            refuses(&mut office, "backup"),
            Some(Overwritten::Written),
            "{more}"
        );
        // Nobody else writes there as long as it is open.
        let other = std::process::Command::new(env!("CARGO_BIN_EXE_duban"))
            .args(["add", "problem", "--title", "四", "--db"])
            .arg(&path)
            .output()
            .unwrap();
        let said = String::from_utf8(other.stderr).unwrap();
        assert_eq!(other.status.code(), Some(3), "{said}");
        assert!(said.contains("在原处被别的程序改写"), "{said}");
        drop(office);
        let all: Vec<&str> = ["一", "二"].into_iter().take(1 + more).collect();
        assert_eq!(titles(folder.path()), all, "{more}");
        // What is written from then on is found again too, whoever is killed.
        let mut office = open(&path).unwrap();
        problem(&mut office, "五").unwrap();
        let killed = folder.path().join("killed");
        fs::create_dir(&killed).unwrap();
        for ending in ["", "-wal"] {
            let side = beside(&path, ending);
            if side.exists() {
                fs::copy(side, beside(&killed.join("duban.db"), ending)).unwrap();
            }
        }
        let with_it: Vec<&str> = all.iter().copied().chain(["五"]).collect();
        assert_eq!(titles(&killed), with_it, "{more}");
        drop(office);
        assert_eq!(titles(folder.path()), with_it, "{more}");
    }
}

#[cfg(unix)]
#[test]
fn what_was_written_after_the_backup_is_found_where_it_was_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut office) = with_log(folder.path(), 1);
    let copy = folder.path().join("copy.db");
    office.backup(&copy).unwrap();
    problem(&mut office, "三").unwrap();
    fs::copy(&copy, &path).unwrap();
    assert_eq!(refuses(&mut office, "older"), Some(Overwritten::Written));
    drop(office);
    let opened = open(&path).map(drop);
    assert!(
        matches!(opened, Err(OfficeError::ForeignLog(_))),
        "{opened:?}"
    );
    let restored = restore(&copy, &path, Over::Standing).unwrap();
    assert_eq!(titles(folder.path()), ["一", "二"]);
    // It can be brought back as it is, and opened as it is.
    let aside = restored.aside.unwrap();
    let back = tempfile::tempdir().unwrap();
    restore(&aside, &back.path().join("duban.db"), Over::Nothing).unwrap();
    assert_eq!(titles(back.path()), ["一", "二", "三"]);
    assert_eq!(titles_at(&aside), ["一", "二", "三"]);
    assert_eq!(titles_at(&aside), ["一", "二", "三"]);
}

#[test]
fn who_only_touches_the_name_the_rights_or_the_time_of_a_file_is_not_taken_for_a_writer() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut office) = with_log(folder.path(), 1);
    let mut watch = watching(&office);
    let second = folder.path().join("second-name");
    fs::hard_link(&path, &second).unwrap();
    fs::remove_file(&second).unwrap();
    let rights = fs::metadata(&path).unwrap().permissions();
    fs::set_permissions(&path, rights).unwrap();
    fs::copy(&path, &second).unwrap();
    assert!(watch.look().stands);
    problem(&mut office, "三").unwrap();
    // Its time set to now, to long ago, to later; and what it holds written once more.
    let touched = |by: &[&str]| {
        let done = std::process::Command::new("touch")
            .args(by)
            .arg(&path)
            .status();
        assert!(done.unwrap().success());
    };
    for by in [
        &[][..],
        &["-d", "2001-02-03"],
        &["-m"],
        &["-d", "2099-01-01"],
    ] {
        touched(by);
        let looked = watch.look();
        assert_eq!((looked.stands, looked.overwritten), (true, None), "{by:?}");
        office.check_standing().unwrap();
        drop(office.twin().open().unwrap());
    }
    let bytes = fs::read(&path).unwrap();
    write_at(&path, 0, &bytes);
    assert!(watch.look().stands);
    problem(&mut office, "四").unwrap();
    // Another program that has the engine bring the log in, and cuts it.
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    assert!(watch.look().stands);
    problem(&mut office, "五").unwrap();
    touched(&[]);
    assert!(watch.look().stands);
    drop((watch, office, conn));
    assert_eq!(titles(folder.path()), ["一", "二", "三", "四", "五"]);
}

/// Changes the log beside a store, until the system gives it another time.
fn bend(path: &Path, bend: impl Fn(&mut Vec<u8>)) {
    let log = beside(path, "-wal");
    let mut bytes = fs::read(&log).unwrap();
    bend(&mut bytes);
    let before = fs::metadata(&log).unwrap().modified().unwrap();
    while fs::metadata(&log).unwrap().modified().unwrap() == before {
        write_at(&log, 0, &bytes);
    }
}

#[cfg(unix)]
#[test]
fn what_writes_into_the_log_of_an_open_file_is_noticed() {
    type Bending = fn(&mut Vec<u8>);
    let ways: [(&str, Bending); 8] = [
        ("zeros", |log| log.fill(0)),
        ("other salts", |log| {
            log[16..24].copy_from_slice(b"ABCDEFGH");
        }),
        ("a bit of the head", |log| log[17] ^= 1),
        ("a bit of the first frame", |log| log[32 + 24 + 2_000] ^= 4),
        ("a bit of a frame's head", |log| log[32 + 3] ^= 1),
        ("a bit of the last page", |log| {
            let last = log.len() - 1;
            log[last] ^= 1;
        }),
        ("zeros in the middle", |log| {
            let middle = log.len() / 2;
            log[middle..middle + 512].fill(0);
        }),
        ("something else, and more of it", |log| {
            let length = log.len() + 50_000;
            log.fill(7);
            log.resize(length, 7);
        }),
    ];
    for (name, way) in ways {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut office) = with_log(folder.path(), 2);
        bend(&path, way);
        assert_eq!(
            refuses(&mut office, name),
            Some(Overwritten::Written),
            "{name}"
        );
        // Whoever opens it beside says the same.
        let other = open(&path).map(drop).unwrap_err();
        assert_eq!(other.overwritten(), Some(Overwritten::Written), "{name}");
    }
    // The log of another store, by the length of this one and longer.
    for more in [2, 3] {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let (path, mut office) = with_log(folders[0].path(), 2);
        let (other, mut beside_it) = with_log(folders[1].path(), 2);
        if more == 3 {
            problem(&mut beside_it, "四").unwrap();
        }
        let foreign = fs::read(beside(&other, "-wal")).unwrap();
        bend(&path, |log| log.clone_from(&foreign));
        let how = refuses(&mut office, "another store's");
        assert_eq!(how, Some(Overwritten::Written), "{more}");
        // Whoever comes from outside says the same, as long as the window is open.
        for verb in [
            "list problems",
            "add problem --title 五",
            "verify",
            "doctor",
        ] {
            let said = std::process::Command::new(env!("CARGO_BIN_EXE_duban"))
                .args(verb.split(' '))
                .arg("--db")
                .arg(&path)
                .output()
                .unwrap();
            let err = String::from_utf8(said.stderr).unwrap();
            assert_eq!(said.status.code(), Some(3), "{verb}: {err}");
            assert!(err.contains("在原处被别的程序改写"), "{verb}: {err}");
        }
    }
    // Bytes behind all that counts change nothing.
    let folder = tempfile::tempdir().unwrap();
    let (path, mut office) = with_log(folder.path(), 1);
    let again = office.twin().open().unwrap();
    bend(&path, |log| log.extend([7; 5_000]));
    problem(&mut office, "三").unwrap();
    drop((again, office));
    assert_eq!(titles_at(&path), ["一", "二", "三"]);
}

#[cfg(unix)]
#[test]
fn whoever_opens_a_store_whose_log_was_cut_under_a_window_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let (path, office) = with_log(folder.path(), 2);
    for bytes in [20_000, 40, 0] {
        let log = fs::File::options().write(true).open(beside(&path, "-wal"));
        log.unwrap().set_len(bytes).unwrap();
        let told = open(&path).map(drop).unwrap_err();
        assert_eq!(
            told.overwritten(),
            Some(Overwritten::Cut),
            "{bytes}: {told:?}"
        );
    }
    drop(office);
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_replaced_and_not_the_link() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut office) = with_log(folder.path(), 0);
    let copy = folder.path().join("copy.db");
    office.backup(&copy).unwrap();
    problem(&mut office, "二").unwrap();
    drop(office);
    let elsewhere = tempfile::tempdir().unwrap();
    let link = elsewhere.path().join("link.db");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let aside = restore(&copy, &link, Over::Standing).unwrap().aside;
    let aside = aside.unwrap();
    assert_eq!(aside.parent(), path.canonicalize().unwrap().parent());
    assert!(link.is_symlink());
    assert_eq!(titles_at(&path), ["一"]);
    assert_eq!(titles_at(&link), ["一"]);
    assert_eq!(titles_at(&aside), ["一", "二"]);
}
