//! A file that is overwritten where it lies, while it is open: by whatever means, nothing that was
//! acknowledged is out of reach afterwards.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use duban::app::office::{Office, OfficeError, Opening};
use duban::app::{Over, Overwritten, restore};
use duban::domain::Kind;

use super::super::{opening, rehearsal};
use super::{DAY, beside, problem, titles};

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
    let again = office.again().map(drop).unwrap_err();
    assert_eq!(again.overwritten(), how, "{name}");
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
        let mut watch = office.watch().unwrap();
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
        office.store().backup(&copy).unwrap();
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
    office.store().backup(&copy).unwrap();
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
    let mut watch = office.watch().unwrap();
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
        drop(office.again().unwrap());
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
