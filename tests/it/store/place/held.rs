//! A store that is open while its files are moved, replaced, removed or overwritten.

use std::fs;
use std::path::Path;

use duban::domain::{Kind, Value};
use duban::office::{News, Office, OfficeError};
use duban::store::{Draft, Over, restore};

use super::super::{opening, rehearsal};
use super::{DAY, beside, lying, problem, titles, watching};

fn contents(office: &Office) -> Vec<String> {
    let drafts = office.drafts().unwrap().all().unwrap();
    drafts.into_iter().map(|it| it.content).collect()
}

/// Something done to the store at the first path; another one lies at the second.
#[cfg(unix)]
type Assault = fn(&Path, &Path);

/// What can be done to a store under whoever has it open.
#[cfg(unix)]
fn assaults() -> Vec<(&'static str, Assault)> {
    use std::os::unix::fs::symlink;
    vec![
        ("moved", |path, _| {
            fs::rename(path, beside(path, ".old")).unwrap();
        }),
        ("removed", |path, _| fs::remove_file(path).unwrap()),
        ("replaced by a move", |path, other| {
            fs::rename(other, path).unwrap();
        }),
        ("overwritten by another", |path, other| {
            fs::copy(other, path).map(drop).unwrap();
        }),
        ("log moved", |path, _| {
            fs::rename(beside(path, "-wal"), beside(path, ".log")).unwrap();
        }),
        ("log removed", |path, _| {
            fs::remove_file(beside(path, "-wal")).unwrap();
        }),
        ("index removed", |path, _| {
            fs::remove_file(beside(path, "-shm")).unwrap();
        }),
        ("everything moved", |path, _| {
            for ending in ["", "-wal", "-shm", "-drafts"] {
                fs::rename(beside(path, ending), beside(path, &format!(".old{ending}")))
                    .unwrap();
            }
        }),
        ("folder renamed", |path, _| {
            let folder = path.parent().unwrap();
            fs::rename(folder, beside(folder, ".old")).unwrap();
        }),
        ("link put there", |path, other| {
            fs::rename(path, beside(path, ".old")).unwrap();
            symlink(other, path).unwrap();
        }),
        ("moved, and a link to it put there", |path, _| {
            let real = path.with_file_name("real.db");
            fs::rename(path, &real).unwrap();
            symlink("real.db", path).unwrap();
        }),
        ("moved with all of it, and links put there", |path, _| {
            for ending in ["", "-wal", "-shm", "-drafts"] {
                let real = beside(&path.with_file_name("real.db"), ending);
                fs::rename(beside(path, ending), &real).unwrap();
                symlink(&real, beside(path, ending)).unwrap();
            }
        }),
        ("folder renamed, and a link to it put there", |path, _| {
            let folder = path.parent().unwrap();
            fs::rename(folder, beside(folder, ".old")).unwrap();
            symlink(beside(folder, ".old"), folder).unwrap();
        }),
        ("folder replaced by a link to another", |path, other| {
            let folder = path.parent().unwrap();
            fs::rename(folder, beside(folder, ".old")).unwrap();
            symlink(other.parent().unwrap(), folder).unwrap();
        }),
        ("restored over", |path, other| {
            let restored = restore(other, path, Over::Standing).unwrap();
            assert!(restored.aside.is_some());
        }),
    ]
}

#[cfg(unix)]
#[test]
fn nothing_is_written_into_a_file_that_is_no_longer_the_one_at_the_path() {
    for (name, assault) in assaults() {
        let all = tempfile::tempdir().unwrap();
        let [own, else_where] = ["own", "other"].map(|name| all.path().join(name));
        fs::create_dir(&own).unwrap();
        fs::create_dir(&else_where).unwrap();
        let mut other = rehearsal(&else_where, DAY);
        problem(&mut other, "别的账").unwrap();
        drop(other);
        let mut office = rehearsal(&own, DAY);
        problem(&mut office, "一").unwrap();
        office.drafts().unwrap();
        let mut watch = watching(&office);
        assert!(watch.look().stands, "{name}");
        let path = own.join("duban.db");
        assault(&path, &else_where.join("duban.db"));
        assert!(
            matches!(office.check_standing(), Err(OfficeError::Moved(_))),
            "{name}"
        );
        let refused = problem(&mut office, "写到哪里去了");
        assert!(
            matches!(refused, Err(OfficeError::Moved(_))),
            "{name}: {refused:?}"
        );
        assert!(office.twin().open().is_err(), "{name}");
        assert!(!watch.look().stands, "{name}");
        let copy = all.path().join("copy.db");
        assert!(
            matches!(office.backup(&copy), Err(OfficeError::Moved(_))),
            "{name}"
        );
        assert!(!copy.exists(), "{name}");
        // Nor when it is left: the engine would bring its log into whatever lies there.
        let folders = || -> Vec<_> {
            let all = lying(all.path());
            let all = all.iter().flat_map(|(folder, _)| lying(folder));
            all.filter(|(path, _)| !path.to_string_lossy().contains("-drafts"))
                .collect()
        };
        let standing = folders();
        drop((watch, office));
        assert_eq!(folders(), standing, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn an_older_copy_of_the_same_store_over_the_open_file_is_noticed_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("duban.db");
    let mut office = rehearsal(folder.path(), DAY);
    drop(office);
    let older = folder.path().join("older.db");
    fs::copy(&path, &older).unwrap();
    office = Office::open(&opening(folder.path(), DAY)).unwrap();
    problem(&mut office, "一").unwrap();
    drop(office);
    office = Office::open(&opening(folder.path(), DAY)).unwrap();
    problem(&mut office, "二").unwrap();
    fs::copy(&older, &path).unwrap();
    let refused = problem(&mut office, "三");
    assert!(matches!(refused, Err(OfficeError::Moved(_))), "{refused:?}");
    drop(office);
    assert!(fs::read(&path).unwrap() == fs::read(&older).unwrap());
}

#[cfg(unix)]
#[test]
fn what_is_put_back_is_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("duban.db");
    let mut office = rehearsal(folder.path(), DAY);
    problem(&mut office, "一").unwrap();
    let mut watch = watching(&office);
    fs::rename(&path, beside(&path, ".old")).unwrap();
    assert!(problem(&mut office, "没有写").is_err());
    assert!(!watch.look().stands);
    fs::rename(beside(&path, ".old"), &path).unwrap();
    assert!(watch.look().stands);
    problem(&mut office, "二").unwrap();
    drop((office, watch));
    assert_eq!(titles(folder.path()), ["一", "二"]);
}

#[test]
fn it_is_news_that_the_file_is_back_also_where_only_the_window_saw_it_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("duban.db");
    let office = rehearsal(folder.path(), DAY);
    let mut watch = watching(&office);
    assert_eq!(watch.news(false), None);
    fs::rename(&path, beside(&path, ".old")).unwrap();
    assert_eq!(watch.news(false), Some(News::Moved(None)));
    assert_eq!(watch.news(true), None);
    fs::rename(beside(&path, ".old"), &path).unwrap();
    assert_eq!(watch.news(true), Some(News::Changed));
    assert_eq!(watch.news(false), None);
    // It was gone and is back between two looks; the window tried to read in between.
    assert_eq!(watch.news(true), Some(News::Changed));
}

#[test]
fn many_writers_and_their_logs_are_never_taken_for_a_move() {
    let folder = tempfile::tempdir().unwrap();
    drop(rehearsal(folder.path(), DAY));
    let place = folder.path();
    std::thread::scope(|scope| {
        for n in 0..3 {
            scope.spawn(move || {
                let mut office = Office::open(&opening(place, DAY)).unwrap();
                for m in 0..60 {
                    // Enough to bring the log into the file many times over.
                    let text = format!("{n} {m} {}", "字".repeat(1_500));
                    let cells = [
                        ("title", Value::from("一")),
                        ("description", Value::from(text)),
                    ]
                    .into();
                    let made =
                        office.make(Kind::Problem, &cells, &duban::store::Giver::default());
                    made.unwrap();
                }
            });
        }
        scope.spawn(move || {
            let office = Office::open(&opening(place, DAY)).unwrap();
            let mut watch = watching(&office);
            for _ in 0..400 {
                assert!(watch.look().stands);
                office.check_standing().unwrap();
            }
        });
    });
    assert_eq!(titles(place).len(), 180);
}

#[cfg(unix)]
#[test]
fn replacing_sets_everything_aside_also_what_is_only_in_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("duban.db");
    let mut office = rehearsal(folder.path(), DAY);
    problem(&mut office, "在备份里").unwrap();
    let copy = folder.path().join("copy.db");
    office.backup(&copy).unwrap();
    problem(&mut office, "只在日志里").unwrap();
    let draft = Draft {
        form: "problem.make".to_owned(),
        record: 0,
        saved_at: "2009-10-23T04:00:00+00:00".to_owned(),
        content: "半句".to_owned(),
        left_by: String::new(),
    };
    office.drafts().unwrap().keep(&draft).unwrap();
    let restored = restore(&copy, &path, Over::Standing).unwrap();
    let aside = restored.aside.unwrap();
    assert_eq!(restored.faults, []);
    // The open window reads on what it had open, and keeps its half-typed text there.
    assert!(problem(&mut office, "写到哪里去了").is_err());
    let later = Draft {
        content: "一句".to_owned(),
        ..draft
    };
    office.drafts().unwrap().keep(&later).unwrap();
    drop(office);
    assert_eq!(titles(folder.path()), ["在备份里"]);
    let new = Office::open(&opening(folder.path(), DAY)).unwrap();
    // The same store: what was half typed by then is offered with the backup as well.
    assert_eq!(contents(&new), ["半句"]);
    let old = Office::open(&duban::office::Opening {
        path: aside,
        ..opening(folder.path(), DAY)
    })
    .unwrap();
    let kept = old.all(Kind::Problem).unwrap();
    assert_eq!(kept.len(), 2);
    assert_eq!(old.verify(None).unwrap().faults, []);
    assert_eq!(contents(&old), ["一句"]);
}

#[cfg(unix)]
#[test]
fn drafts_that_were_taken_away_are_made_anew_and_none_is_another_stores() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("duban.db");
    let office = rehearsal(folder.path(), DAY);
    let drafts = office.drafts().unwrap();
    let draft = Draft {
        form: "task.make".to_owned(),
        record: 0,
        saved_at: "2009-10-23T04:00:00+00:00".to_owned(),
        content: "半句".to_owned(),
        left_by: String::new(),
    };
    drafts.keep(&draft).unwrap();
    for ending in ["-drafts", "-drafts-wal", "-drafts-shm"] {
        fs::remove_file(beside(&path, ending)).unwrap();
    }
    drafts.keep(&draft).unwrap();
    assert_eq!(contents(&office), ["半句"]);
    assert!(beside(&path, "-drafts").exists());
    drop(office);
    // Another store comes to lie beside them.
    let other = tempfile::tempdir().unwrap();
    drop(rehearsal(other.path(), DAY));
    fs::rename(other.path().join("duban.db"), &path).unwrap();
    let office = Office::open(&opening(folder.path(), DAY)).unwrap();
    let drafts = office.drafts().unwrap();
    assert_eq!(drafts.all().unwrap(), []);
    assert_eq!(drafts.find("task.make", 0).unwrap(), None);
}
