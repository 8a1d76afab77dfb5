//! A log that is bent where nobody has it open: what was acknowledged is never left out without a
//! word, and what a crash leaves behind is none of it.

use std::fs;
use std::path::Path;

use duban::office::OfficeError;
use duban::store::{Over, restore};

use super::beside;
use super::killed::{Kept, PAGE, TITLES, open, problem, titles, with_log};

const FRAME: usize = PAGE + 24;

/// Where a frame begins.
const fn at(frame: usize) -> usize {
    32 + frame * FRAME
}

/// Lays a store down and opens it: the titles in it, or how many entries it says are left out.
/// One that is refused stays as it is.
#[track_caller]
fn opened(path: &Path, kept: &Kept, index: Option<&[u8]>) -> Result<Vec<String>, Option<u64>> {
    kept.lay(path);
    if let Some(index) = index {
        fs::write(beside(path, "-shm"), index).unwrap();
    }
    match open(path) {
        Ok(office) => Ok(titles(&office)),
        Err(OfficeError::BrokenLog(at, entries)) => {
            assert_eq!(at, path);
            assert!(fs::read(path).unwrap() == kept.file);
            assert!(fs::read(beside(path, "-wal")).unwrap() == kept.log);
            Err(entries)
        }
        Err(error) => panic!("{error:?}"),
    }
}

fn first(so_many: usize) -> Vec<String> {
    let all = TITLES.iter().take(so_many);
    all.map(|it| (*it).to_owned()).collect()
}

/// What is done to a frame of a log.
type Bend = fn(&mut [u8]);

const BENDS: [(&str, Bend); 9] = [
    ("a bit of the page", |frame| frame[24 + 1_000] ^= 8),
    ("the last bit", |frame| frame[FRAME - 1] ^= 1),
    ("which page it is", |frame| frame[2] ^= 1),
    ("whether it ends", |frame| frame[7] ^= 1),
    ("its salts", |frame| frame[9] ^= 1),
    ("its sum", |frame| frame[20] ^= 0x80),
    ("a sector", |frame| {
        frame[1_024..1_536].iter_mut().for_each(|it| *it ^= 0x55);
    }),
    ("all of it", |frame| frame.fill(0)),
    ("all of it, by something else", |frame| frame.fill(7)),
];

#[test]
fn a_log_that_is_bent_before_what_was_acknowledged_is_refused_with_the_count_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let kept = with_log(folder.path());
    let ends = kept.ends();
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("duban.db");
    let last = ends[ends.len() - 2];
    for frame in 0..*ends.last().unwrap() {
        let whole = ends.iter().filter(|end| **end <= frame).count();
        for (name, bend) in BENDS {
            // Each frame by two ways, some by all.
            if frame % 7 != 0 && !["a bit of the page", "all of it"].contains(&name) {
                continue;
            }
            let mut bent = kept.clone();
            bend(&mut bent.log[at(frame)..at(frame + 1)]);
            let found = opened(&path, &bent, None);
            if frame < last {
                let behind = u64::try_from(ends.len() - whole).unwrap();
                assert_eq!(found, Err(Some(behind)), "{frame} {name}");
            } else {
                // What was written last may not have been acknowledged.
                assert_eq!(found, Ok(first(1 + whole)), "{frame} {name}");
            }
        }
    }
}

#[test]
fn a_log_whose_head_is_bent_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let kept = with_log(folder.path());
    let ends = kept.ends();
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("duban.db");
    for byte in [0, 3, 5, 9, 14, 16, 23, 24, 31] {
        let mut bent = kept.clone();
        bent.log[byte] ^= 1;
        let all = u64::try_from(ends.len()).unwrap();
        assert_eq!(opened(&path, &bent, None), Err(Some(all)), "{byte}");
    }
    for zeros in [32, 512, 4_096, 12_288, at(ends[1])] {
        let mut bent = kept.clone();
        bent.log[..zeros].fill(0);
        let found = opened(&path, &bent, None);
        assert!(matches!(found, Err(Some(n)) if n > 2), "{zeros}: {found:?}");
    }
    // Bytes that are no log at all say nothing.
    for byte in [0, 7] {
        let mut none = kept.clone();
        none.log.fill(byte);
        assert_eq!(opened(&path, &none, None), Ok(first(1)), "{byte}");
    }
}

#[test]
fn what_the_index_of_the_log_knows_of_is_missed() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("duban.db");
    drop(with_log(folder.path()));
    let file = fs::read(&source).unwrap();
    let mut office = open(&source).unwrap();
    for title in ["七", "八", "九"] {
        problem(&mut office, title);
    }
    let kept = Kept::of(&source, file);
    let index = fs::read(beside(&source, "-shm")).unwrap();
    drop(office);
    let all: Vec<String> = TITLES
        .into_iter()
        .chain(["七", "八", "九"])
        .map(str::to_owned)
        .collect();
    let ends = kept.ends();
    let counts = *ends.last().unwrap();
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("duban.db");
    assert_eq!(opened(&path, &kept, Some(&index)), Ok(all.clone()));
    for frame in ends[1]..counts {
        let mut bent = kept.clone();
        bent.log[at(frame) + 500] ^= 1;
        let found = opened(&path, &bent, Some(&index));
        // The very end is its own witness only by the index.
        let known = (frame + 1 < counts).then_some(1);
        assert_eq!(found, Err(known), "{frame}");
    }
    for length in [
        0,
        1,
        31,
        33,
        60,
        at(1),
        at(ends[0]),
        at(ends[1]) + 30,
        at(counts) - 1,
    ] {
        let mut cut = kept.clone();
        cut.log.truncate(length);
        assert_eq!(opened(&path, &cut, Some(&index)), Err(None), "{length}");
    }
    // Nor is it missed less where nothing of it can be read any more, unless all is in the file.
    let mut brought_in = index.clone();
    brought_in.copy_within(16..20, 96);
    let overs: [fn(&mut Vec<u8>); 5] = [
        |log| log.fill(0),
        |log| *log = b"hello".repeat(5_000),
        |log| log.insert(0, 7),
        |log| log[16] ^= 1,
        |log| log[..32].fill(0x55),
    ];
    for (n, over) in overs.into_iter().enumerate() {
        let mut other = kept.clone();
        over(&mut other.log);
        let found = opened(&path, &other, Some(&index));
        assert!(found.is_err(), "{n}: {found:?}");
    }
    let mut emptied = kept.clone();
    emptied.log.clear();
    assert_eq!(opened(&path, &emptied, Some(&brought_in)), Ok(first(6)));
    // An index of another log, or half of one, knows nothing of this one.
    for other in [0, 14, 33, 60, 80] {
        let mut strange = index.clone();
        strange[other] ^= 1;
        let mut cut = kept.clone();
        cut.log.truncate(at(ends[0]));
        let found = opened(&path, &cut, Some(&strange));
        assert_eq!(found, Ok(all[..7].to_vec()), "{other}");
    }
    // Nor does a whole one whose log was another: it is told by its salts.
    for other in [32, 35, 36, 39] {
        let mut strange = index.clone();
        strange[other] ^= 1;
        strange[48 + other] ^= 1;
        let mut cut = kept.clone();
        cut.log.truncate(at(ends[0]));
        let found = opened(&path, &cut, Some(&strange));
        assert_eq!(found, Ok(all[..7].to_vec()), "{other}");
    }
}

#[test]
fn what_a_crash_leaves_opens_without_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let kept = with_log(folder.path());
    let ends = kept.ends();
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("duban.db");
    let (from, to) = (ends[ends.len() - 2], ends[ends.len() - 1]);
    // The machine stopped before the last one was on the disk: any of its frames may be missing.
    for missing in from..to {
        for more in [1, 2, 3] {
            let mut crashed = kept.clone();
            for frame in (missing..to).step_by(more) {
                crashed.log[at(frame)..at(frame + 1)].fill(0);
            }
            let found = opened(&path, &crashed, None);
            assert_eq!(found, Ok(first(ends.len())), "{missing} {more}");
        }
    }
    // Cut off anywhere, by a process that was killed.
    for length in (0..kept.log.len()).step_by(1_777) {
        let mut cut = kept.clone();
        cut.log.truncate(length);
        let whole = ends.iter().filter(|end| at(**end) <= length).count();
        assert_eq!(opened(&path, &cut, None), Ok(first(1 + whole)), "{length}");
    }
}

#[test]
fn what_was_given_up_and_is_left_behind_a_later_save_is_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let kept = with_log(folder.path());
    let ends = kept.ends();
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("duban.db");
    // The last was written whole and never confirmed, so that it does not count; what was saved
    // next begins where it had begun, and is shorter.
    let before = ends[ends.len() - 2];
    let mut crashed = kept.clone();
    crashed.log[at(before)..at(before + 1)].fill(0);
    crashed.lay(&path);
    let mut office = open(&path).unwrap();
    let cells = [("name", duban::domain::Value::from("试验室"))].into();
    let giver = duban::store::Giver::default();
    let made = office.make(duban::domain::Kind::Department, &cells, &giver);
    made.unwrap();
    let later = Kept::of(&path, crashed.file.clone());
    drop(office);
    let own = later.ends();
    let end = own[ends.len() - 1];
    let left = later.log[at(end) + 8..at(end) + 16].to_vec();
    assert_eq!(left, later.log[16..24], "nothing is left over");
    assert!(later.log.len() == kept.log.len());
    assert_eq!(opened(&path, &later, None), Ok(first(ends.len())));
}

#[test]
fn a_bent_store_is_no_backup_and_is_set_aside_with_all_of_its_log() {
    let folder = tempfile::tempdir().unwrap();
    let kept = with_log(folder.path());
    let place = tempfile::tempdir().unwrap();
    let [path, copy, other] =
        ["duban.db", "copy.db", "other.db"].map(|name| place.path().join(name));
    kept.lay(&path);
    open(&path).unwrap().backup(&copy).unwrap();
    let mut bent = kept;
    bent.log[at(1) + 99] ^= 1;
    bent.lay(&path);
    let refused = restore(&path, &other, Over::Nothing).map(drop);
    assert!(
        matches!(&refused, Err(OfficeError::BrokenLog(at, Some(5))) if *at == path),
        "{refused:?}"
    );
    assert!(!other.exists());
    let restored = restore(&copy, &path, Over::Standing).unwrap();
    assert_eq!(titles(&open(&path).unwrap()), TITLES);
    let aside = restored.aside.unwrap();
    assert!(fs::read(&aside).unwrap() == bent.file);
    assert!(fs::read(beside(&aside, "-wal")).unwrap() == bent.log);
    let opened = open(&aside).map(drop);
    assert!(
        matches!(opened, Err(OfficeError::BrokenLog(..))),
        "{opened:?}"
    );
}
