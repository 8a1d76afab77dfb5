//! A process that was killed while it brought its log into the file, at every moment of that; and
//! a file beside a log that is not its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use duban::domain::{Kind, Value};
use duban::office::{Office, OfficeError, Opening};

use super::super::{opening, rehearsal, rehearsal_of};
use super::{DAY, beside, older};
#[cfg(target_os = "linux")]
use crate::support::strace;

pub(super) const TITLES: [&str; 6] = ["一", "二", "三", "四", "五", "六"];
pub(super) const PAGE: usize = 4_096;

pub(super) fn open(path: &Path) -> Result<Office, OfficeError> {
    Office::open(&Opening {
        path: path.to_owned(),
        ..opening(path.parent().unwrap(), DAY)
    })
}

/// Records a problem with so long a text that pages are added.
pub(super) fn problem(office: &mut Office, title: &str) {
    let cells = [
        ("title", Value::from(title)),
        ("description", Value::from(title.repeat(1_200))),
    ];
    let giver = duban::store::Giver::default();
    office.make(Kind::Problem, &cells.into(), &giver).unwrap();
}

pub(super) fn titles(office: &Office) -> Vec<String> {
    assert_eq!(office.verify(None).unwrap().faults, []);
    let all = office.all(Kind::Problem).unwrap();
    all.iter().map(|it| it.text("title").to_owned()).collect()
}

/// A file as it was when its log began, and the log.
#[derive(Clone)]
pub(super) struct Kept {
    pub(super) file: Vec<u8>,
    pub(super) log: Vec<u8>,
}

impl Kept {
    pub(super) fn of(path: &Path, file: Vec<u8>) -> Self {
        let log = fs::read(beside(path, "-wal")).unwrap();
        Self { file, log }
    }

    /// Lays it down as a kill would have left it.
    pub(super) fn lay(&self, path: &Path) {
        for ending in ["", "-wal", "-shm", "-drafts", "-drafts-wal", "-drafts-shm"] {
            drop(fs::remove_file(beside(path, ending)));
        }
        fs::write(path, &self.file).unwrap();
        fs::write(beside(path, "-wal"), &self.log).unwrap();
    }

    /// Where the transactions of the log end, in frames.
    pub(super) fn ends(&self) -> Vec<usize> {
        let salts = self.log.get(16..24).unwrap();
        let frames = self.log.get(32..).unwrap().chunks_exact(PAGE + 24);
        let of_it = frames.take_while(|it| it.get(8..16) == Some(salts));
        let ended = of_it
            .enumerate()
            .filter(|(_, it)| it.get(4..8) != Some(&[0; 4]));
        ended.map(|(n, _)| n + 1).collect()
    }

    /// The pages of the log as they are after so many frames, in the order in which the engine
    /// brings them into the file.
    pub(super) fn pages(&self, frames: usize) -> BTreeMap<u32, Vec<u8>> {
        let all = self.log.get(32..).unwrap().chunks_exact(PAGE + 24);
        let told = all.take(frames).map(|frame| {
            let (head, content) = frame.split_at(24);
            let page = u32::from_be_bytes(head.get(..4).unwrap().try_into().unwrap());
            (page, content.to_vec())
        });
        told.collect()
    }

    /// Brings these pages into the file.
    pub(super) fn bring<'p>(&mut self, pages: impl Iterator<Item = (&'p u32, &'p Vec<u8>)>) {
        for (page, content) in pages {
            let from = (usize::try_from(*page).unwrap() - 1) * PAGE;
            if self.file.len() < from + PAGE {
                self.file.resize(from + PAGE, 0);
            }
            self.file
                .get_mut(from..from + PAGE)
                .unwrap()
                .copy_from_slice(content);
        }
    }
}

/// A store with the first problem in its file, and each of the others by a transaction of its log.
pub(super) fn with_log(folder: &Path) -> Kept {
    let mut office = rehearsal(folder, DAY);
    problem(&mut office, TITLES[0]);
    drop(office);
    let path = folder.join("duban.db");
    let file = fs::read(&path).unwrap();
    let mut office = open(&path).unwrap();
    TITLES
        .iter()
        .skip(1)
        .for_each(|title| problem(&mut office, title));
    let kept = Kept::of(&path, file);
    assert!(kept.file == fs::read(&path).unwrap());
    kept
}

#[test]
fn a_store_opens_whole_wherever_a_process_was_killed_that_brought_its_log_in() {
    let folder = tempfile::tempdir().unwrap();
    let kept = with_log(folder.path());
    let ends = kept.ends();
    assert!(ends.len() >= TITLES.len() - 1, "{ends:?}");
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("duban.db");
    let mut looked = 0;
    let mut before = kept.clone();
    for end in ends {
        let pages = kept.pages(end);
        for so_many in 0..=pages.len() {
            let mut state = before.clone();
            state.bring(pages.iter().take(so_many));
            state.lay(&path);
            let office = open(&path).unwrap_or_else(|it| panic!("{end} {so_many}: {it:?}"));
            assert_eq!(titles(&office), TITLES, "{end} {so_many}");
            looked += 1;
        }
        // Each begins where the one before has come to its end, or where it was killed half way.
        before.bring(pages.iter().take(pages.len() / 2));
    }
    assert!(looked > 100, "{looked}");
}

/// Brings a store to its next state: what it holds is in the file, and more is in its log.
fn next(folder: &Path, title: &str) -> Kept {
    let path = folder.join("duban.db");
    let file = fs::read(&path).unwrap();
    let mut office = open(&path).unwrap();
    problem(&mut office, title);
    problem(&mut office, title);
    let kept = Kept::of(&path, file);
    drop(office);
    kept
}

/// Lays a file beside a log and says what came of it; one that is refused stays as it is.
#[track_caller]
pub(super) fn laid(place: &Path, file: &[u8], log: &[u8]) -> Option<Vec<String>> {
    let path = place.join("duban.db");
    let (file, log) = (file.to_vec(), log.to_vec());
    let kept = Kept { file, log };
    kept.lay(&path);
    match open(&path) {
        Ok(office) => Some(titles(&office)),
        Err(OfficeError::ForeignLog(_)) => {
            assert!(fs::read(&path).unwrap() == kept.file);
            assert!(fs::read(beside(&path, "-wal")).unwrap() == kept.log);
            None
        }
        Err(error) => panic!("{error:?}"),
    }
}

#[test]
fn a_file_from_before_or_after_its_log_is_never_mixed_with_it() {
    let folder = tempfile::tempdir().unwrap();
    drop(rehearsal(folder.path(), DAY));
    let states = TITLES.map(|title| next(folder.path(), title));
    let place = tempfile::tempdir().unwrap();
    for (own, file) in states.iter().enumerate() {
        for (of, log) in states.iter().enumerate() {
            // All that is in a log is in the file with which the next log begins.
            let is_own = own == of || own == of + 1;
            let wanted = is_own.then(|| {
                let all = TITLES.iter().take(of + 1);
                all.flat_map(|title| [(*title).to_owned(), (*title).to_owned()])
                    .collect()
            });
            assert_eq!(
                laid(place.path(), &file.file, &log.log),
                wanted,
                "{own} {of}"
            );
        }
    }
}

#[test]
fn a_log_of_the_same_store_that_went_another_way_is_never_mixed_with_its_file() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(rehearsal(one.path(), DAY));
    drop(next(one.path(), "一"));
    let [from, to] = [&one, &two].map(|it| it.path().join("duban.db"));
    fs::copy(from, to).unwrap();
    let ways = [&one, &two].map(|it| ["二", "三"].map(|title| next(it.path(), title)));
    let place = tempfile::tempdir().unwrap();
    for (n, way) in ways.iter().enumerate() {
        let other = &ways[1 - n];
        // Both went on from the same: that log is the file's own, whoever wrote it.
        assert!(laid(place.path(), &way[0].file, &other[0].log).is_some());
        assert_eq!(laid(place.path(), &way[1].file, &other[1].log), None);
        assert_eq!(laid(place.path(), &way[1].file, &other[0].log), None);
        assert_eq!(laid(place.path(), &way[0].file, &other[1].log), None);
    }
    // Nor the log of another store, new ones too.
    let third = tempfile::tempdir().unwrap();
    drop(rehearsal(third.path(), DAY));
    let third = next(third.path(), "别的账");
    for way in ways.iter().flatten() {
        assert_eq!(laid(place.path(), &way.file, &third.log), None);
        assert_eq!(laid(place.path(), &third.file, &way.log), None);
    }
}

#[test]
fn a_log_that_was_begun_anew_and_is_half_written_counts_as_far_as_it_was_ended() {
    let folder = tempfile::tempdir().unwrap();
    drop(rehearsal(folder.path(), DAY));
    let [before, now] = ["一", "二"].map(|title| next(folder.path(), title));
    let place = tempfile::tempdir().unwrap();
    let frames = (now.log.len() - 32) / (PAGE + 24);
    for frame in 0..frames {
        // Killed behind the head of a page, and in the middle of the page: what follows is still
        // that of the log before.
        for written in [24, 24 + 2_000] {
            let upto = 32 + frame * (PAGE + 24) + written;
            let mut log = now.log.get(..upto).unwrap().to_vec();
            log.extend(before.log.iter().skip(upto));
            let ended = now.ends().iter().filter(|end| **end <= frame).count();
            let all = ["一", "一", "二", "二"].map(str::to_owned);
            let wanted = all.get(..2 + ended).unwrap();
            let found = laid(place.path(), &now.file, &log);
            assert_eq!(found.as_deref(), Some(wanted), "{frame} {written}");
        }
    }
}

/// The SQL that takes out again what the migrations behind the first brought.
fn taken_back() -> String {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/migrations");
    let mut files: Vec<_> = fs::read_dir(migrations)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| {
            let name = it.file_name().unwrap().to_str().unwrap();
            !name.starts_with("0001")
        })
        .collect();
    files.sort();
    let texts = files.iter().map(|it| fs::read_to_string(it).unwrap());
    let made: String = texts.collect();
    let drop = |statement: &str| {
        let words: Vec<&str> = statement.split_whitespace().collect();
        match *words.as_slice() {
            ["ALTER", "TABLE", table, "ADD", "COLUMN", column, ..] => {
                format!("ALTER TABLE {table} DROP COLUMN {column};")
            }
            ["CREATE", "INDEX", index, ..] => format!("DROP INDEX {index};"),
            ["CREATE", "TABLE", table, ..] | ["CREATE", "VIRTUAL", "TABLE", table, ..] => {
                format!("DROP TABLE {table};")
            }
            _ => String::new(),
        }
    };
    // What refers to another is gone before it.
    made.lines().rev().map(drop).collect()
}

/// Makes of a file one that a program of schema 1 made.
fn of_schema_1(folder: &Path, file: &[u8]) -> Vec<u8> {
    let path = folder.join("older.db");
    fs::write(&path, file).unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch(&taken_back()).unwrap();
    conn.execute_batch(
        "PRAGMA user_version = 1;
         UPDATE reached SET before = '0001' || substr(before, 5), now = '0001' || substr(now, 5);
         PRAGMA wal_checkpoint(TRUNCATE);",
    )
    .unwrap();
    drop(conn);
    fs::read(path).unwrap()
}

#[test]
fn a_file_that_an_older_program_made_is_judged_by_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    drop(rehearsal_of(folder.path(), DAY, &older::template()));
    let first = next(folder.path(), "一");
    let second = next(folder.path(), "二");
    let place = tempfile::tempdir().unwrap();
    let older = of_schema_1(place.path(), &first.file);
    assert_eq!(laid(place.path(), &older, &first.log), None);
    assert_eq!(laid(place.path(), &older, &second.log), None);
    // It is brought up to date in its own log, and killed there, at any moment.
    let path = place.path().join("young.db");
    fs::write(&path, of_schema_1(place.path(), &second.file)).unwrap();
    let older = fs::read(&path).unwrap();
    let mut office = open(&path).unwrap();
    problem(&mut office, "二");
    let kept = Kept::of(&path, older);
    drop(office);
    for end in kept.ends() {
        let pages = kept.pages(end);
        for so_many in 0..=pages.len() {
            let mut state = kept.clone();
            state.bring(pages.iter().take(so_many));
            let found = laid(place.path(), &state.file, &state.log);
            assert_eq!(found.unwrap(), ["一", "一", "二"], "{end} {so_many}");
        }
    }
}

/// Runs the program and kills it at a call, one about a file where it is given; says whether it
/// came so far, else it must have ended well.
#[cfg(target_os = "linux")]
pub(super) fn killed_at(
    call: &str,
    at: usize,
    about: Option<&Path>,
    line: &[&std::ffi::OsStr],
) -> bool {
    use std::os::unix::process::ExitStatusExt as _;
    let mut run = std::process::Command::new("strace");
    run.args(["-f", "-q", "-o", "/dev/null"]);
    run.args(about.iter().flat_map(|it| ["-P".as_ref(), it.as_os_str()]));
    run.args(["-e", &format!("trace={call}"), "-e"]);
    run.arg(format!("inject={call}:signal=SIGKILL:when={at}"));
    run.arg(env!("CARGO_BIN_EXE_duban")).args(line);
    let ended = run.output().unwrap();
    let killed = ended.status.signal() == Some(9);
    assert!(killed || ended.status.success(), "{ended:?}");
    killed
}

#[cfg(target_os = "linux")]
#[test]
fn a_real_process_that_is_killed_at_any_page_it_brings_in_leaves_the_store_whole() {
    // Where no process can be killed at a chosen write, the table above stands for it.
    if !strace::runs() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let kept = with_log(folder.path());
    let pages = kept.pages(kept.ends().pop().unwrap());
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("duban.db");
    let mut killed = 0;
    for at in 1..=pages.len() + 2 {
        kept.lay(&path);
        let ended = killed_at(
            "pwrite64",
            at,
            Some(&path),
            &["status".as_ref(), "--db".as_ref(), path.as_ref()],
        );
        if !ended {
            break;
        }
        killed += 1;
        let state = Kept::of(&path, fs::read(&path).unwrap());
        let differs = |(page, content): &(&u32, &Vec<u8>)| {
            let from = (usize::try_from(**page).unwrap() - 1) * PAGE;
            state.file.get(from..from + PAGE) != Some(content.as_slice())
        };
        assert!(
            at == pages.len() || pages.iter().any(|it| differs(&it)),
            "{at}"
        );
        assert_eq!(
            laid(place.path(), &state.file, &state.log).unwrap(),
            TITLES,
            "{at}"
        );
    }
    assert_eq!(killed, pages.len());
}
