//! The file: whose it is, how old it is, and copies of it.

use duban::office::{Office, OfficeError, Wishes};
use duban::store::restore;

use super::{opening, rehearsal, with_roster};

#[test]
fn a_backup_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let office = with_roster(folder.path(), "2009-10-23");
    let copy = folder.path().join("copy.db");
    let report = office.backup(&copy).unwrap();
    assert_eq!(report.entries, office.head().unwrap());
    assert!(matches!(office.backup(&copy), Err(OfficeError::Exists(_))));
    let back = folder.path().join("back").join("duban.db");
    let restored = restore(&copy, &back, duban::store::Over::Nothing).unwrap();
    assert_eq!((restored.faults, restored.aside), (Vec::new(), None));
    let again = restore(&copy, &back, duban::store::Over::Nothing);
    assert!(matches!(again, Err(OfficeError::Exists(_))));
    let again = Office::open(&opening(&folder.path().join("back"), "2009-10-23")).unwrap();
    assert_eq!(again.head().unwrap(), office.head().unwrap());
}

#[test]
fn a_backup_touches_no_other_file() {
    let folder = tempfile::tempdir().unwrap();
    let office = with_roster(folder.path(), "2009-10-23");
    let mine = folder.path().join("copy.part");
    std::fs::write(&mine, "我的另一份文件").unwrap();
    office.backup(&folder.path().join("copy.db")).unwrap();
    assert_eq!(std::fs::read_to_string(&mine).unwrap(), "我的另一份文件");
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains(".part"))
        .collect();
    assert_eq!(left, ["copy.part"]);
}

#[test]
fn a_second_store_is_not_made_over_the_first() {
    let folder = tempfile::tempdir().unwrap();
    drop(rehearsal(folder.path(), "2009-10-23"));
    let before = std::fs::read(folder.path().join("duban.db")).unwrap();
    let first = duban::office::FirstRun {
        template: duban::exchange::template::Template::built_in("baoding-2009")
            .unwrap()
            .to_owned(),
        template_name: "baoding-2009".to_owned(),
        organiser: None,
        person: None,
        start: None,
        rehearsal: true,
        zone_minutes: None,
    };
    let again = Office::create(&opening(folder.path(), "2009-10-23"), &first);
    assert!(matches!(again, Err(OfficeError::Exists(_))));
    assert_eq!(
        std::fs::read(folder.path().join("duban.db")).unwrap(),
        before
    );
}

#[test]
fn what_is_not_ours_is_told_apart_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("duban.db");
    let open = || Office::open(&opening(folder.path(), "2009-10-23")).map(drop);
    assert!(matches!(open(), Err(OfficeError::Missing(_))));
    assert!(!path.exists(), "opening made a file");
    std::fs::write(&path, "这是一封信").unwrap();
    assert!(matches!(open(), Err(OfficeError::NotOurs(_))));
    std::fs::remove_file(&path).unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TABLE t (a)").unwrap();
    drop(conn);
    assert!(matches!(open(), Err(OfficeError::NotOurs(_))));
    std::fs::remove_file(&path).unwrap();
    drop(rehearsal(folder.path(), "2009-10-23"));
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    drop(conn);
    assert!(matches!(open(), Err(OfficeError::TooNew { found: 99, .. })));
}

#[test]
fn a_real_store_is_not_dated() {
    let folder = tempfile::tempdir().unwrap();
    let mut opening = opening(folder.path(), "2009-10-23");
    let first = duban::office::FirstRun {
        template: duban::exchange::template::Template::built_in("baoding-2009")
            .unwrap()
            .to_owned(),
        template_name: "baoding-2009".to_owned(),
        organiser: None,
        person: None,
        start: None,
        rehearsal: false,
        zone_minutes: None,
    };
    assert!(matches!(
        Office::create(&opening, &first),
        Err(OfficeError::NotRehearsal)
    ));
    assert!(
        !opening.path.exists(),
        "a store that could not be filled was left"
    );
    opening.today = None;
    let made = Office::create(&opening, &first).unwrap().unwrap();
    assert_eq!(made.today().to_string(), "2009-10-23");
    opening.today = Some("2009-12-01".parse().unwrap());
    let roster = std::fs::read("assets/demo/roster.csv").unwrap();
    let mut dated = Office::open(&opening).unwrap();
    assert_eq!(dated.today().to_string(), "2009-12-01");
    assert!(matches!(
        dated.import_roster(&roster, &Wishes::default(), &mut ()),
        Err(OfficeError::NotRehearsal)
    ));
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_the_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let office = with_roster(folder.path(), "2009-10-23");
    let copy = folder.path().join("copy.db");
    office.backup(&copy).unwrap();
    assert_eq!(office.drafts().unwrap().all().unwrap(), []);
    for name in ["duban.db", "duban.db-wal", "duban.db-drafts", "copy.db"] {
        let mode = std::fs::metadata(folder.path().join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}
