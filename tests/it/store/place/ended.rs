//! What counts of a log is what was ended in it, and what is brought into the file meanwhile is the
//! engine's doing.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::beside;
use super::killed::{Kept, PAGE, TITLES, laid, open, problem, with_log};

const FRAME: usize = PAGE + 24;

type Spoil = fn(&mut [u8]);

#[test]
fn a_file_that_has_reached_more_than_was_ended_in_a_log_is_not_mixed_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut kept = with_log(folder.path());
    let ends = kept.ends();
    let last = *ends.last().unwrap();
    kept.bring(kept.pages(last).iter());
    let place = tempfile::tempdir().unwrap();
    let all = laid(place.path(), &kept.file, &kept.log);
    assert_eq!(all, Some(TITLES.map(str::to_owned).to_vec()));
    // The last one says in the log that it reached as far, and the engine does not count it.
    let at = |frame: usize| 32 + frame * FRAME;
    let ways: [(&str, Spoil); 3] = [
        ("its end is bent", |frame| frame[FRAME - 1] ^= 1),
        ("its end has other salts", |frame| frame[9] ^= 1),
        ("its end is empty", |frame| frame.fill(0)),
    ];
    for (name, spoil) in ways {
        let mut log = kept.log.clone();
        spoil(&mut log[at(last - 1)..at(last)]);
        assert_eq!(laid(place.path(), &kept.file, &log), None, "{name}");
    }
    let cut = &kept.log[..at(last - 1)];
    assert_eq!(laid(place.path(), &kept.file, cut), None);
}

/// Writes into a file from an offset on, as another process: closing it here would drop the locks
/// of whoever has it open.
#[cfg(unix)]
fn write_at(path: &Path, from: usize, bytes: &[u8]) {
    let piece = beside(path, ".piece");
    fs::write(&piece, bytes).unwrap();
    let done = Command::new("dd")
        .arg(format!("if={}", piece.display()))
        .arg(format!("of={}", path.display()))
        .args(["bs=1", "conv=notrunc", &format!("seek={from}")])
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
}

#[cfg(unix)]
#[test]
fn who_brings_the_log_in_and_is_killed_there_is_not_taken_for_another_writer() {
    /// In the index of a log: so many frames were to be brought into the file.
    const BEGUN: usize = 128;
    for begun in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        drop(with_log(folder.path()));
        let path = folder.path().join("duban.db");
        let file = fs::read(&path).unwrap();
        let mut office = open(&path).unwrap();
        for title in ["七", "八", "九"] {
            problem(&mut office, title);
        }
        let length = file.len();
        let kept = Kept::of(&path, file);
        let last = *kept.ends().last().unwrap();
        if begun {
            let count = u32::try_from(last).unwrap().to_ne_bytes();
            write_at(&beside(&path, "-shm"), BEGUN, &count);
        }
        // Each makes the file longer, and is seen alone.
        let mut grown = 0;
        for (page, content) in &kept.pages(last) {
            let from = (usize::try_from(*page).unwrap() - 1) * PAGE;
            if from < length {
                continue;
            }
            write_at(&path, from, content);
            let checked = office.check_standing();
            assert_eq!(checked.is_ok(), begun, "{page}: {checked:?}");
            grown += 1;
        }
        assert!(grown > 1, "{grown}");
    }
}

#[cfg(unix)]
#[test]
fn a_log_that_was_bent_under_a_window_is_said_to_whoever_comes_from_outside() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_log(folder.path()));
    let path = folder.path().join("duban.db");
    let mut office = open(&path).unwrap();
    for title in ["七", "八", "九"] {
        problem(&mut office, title);
    }
    let list = || {
        Command::new(env!("CARGO_BIN_EXE_duban"))
            .args(["list", "problems", "--db"])
            .arg(&path)
            .output()
            .unwrap()
    };
    assert!(list().status.success());
    write_at(&beside(&path, "-wal"), 32 + 24 + 1_000, b"\x07");
    let said = list();
    let err = String::from_utf8(said.stderr).unwrap();
    assert_eq!(said.status.code(), Some(3), "{err}");
    assert!(err.contains("在原处被别的程序改写"), "{err}");
    // When the window is gone, nobody is there who has read it otherwise.
    drop(office);
    assert_eq!(list().status.code(), Some(4));
}
