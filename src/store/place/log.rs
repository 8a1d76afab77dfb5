//! The log beside a file that nobody has open: whether it is the file's own.
//!
//! The engine plays back whatever log it finds, and nothing of its own says in the file which log
//! that is. So it is told by what the one page says that the program writes with each transaction.
//! (<https://sqlite.org/fileformat2.html#walformat>)

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::time::Duration;

use super::frames::{HEAD, Log};
use super::has_no_log;
use super::marks::keeps_no_log;
use super::reached::Reached;
use super::seat::Ident;
use super::{is_there, kept, with_ending};
use crate::store::Result;
use crate::store::trouble::of_system;

/// In the first page: whether the file keeps a log, and how often it was written.
const MOVING: [std::ops::Range<usize>; 3] = [18..20, 24..28, 92..100];
/// Looks at a file into which somebody may be writing, and the time between two.
pub(super) const LOOKS: u32 = 200;
pub(super) const TURN: Duration = Duration::from_millis(15);

/// What stands beside a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Beside {
    /// No log, or the file's own.
    Own,
    /// A log beside a file that keeps none: everything in it is in the file too, or it goes on
    /// from there and was set aside with it. The engine has to bring it in before anything else is
    /// written, for the next one to open the file could not tell any more.
    Left,
    /// The log of another file, or of this one at another time.
    Foreign,
}

/// Says whose the log beside a file is.
///
/// # Errors
/// What the system says where it, or the file, cannot be read: that makes it nobody else's.
pub(in crate::store) fn log_beside(path: &Path, is_aside: bool) -> Result<Beside> {
    let real = std::fs::canonicalize(path).map_err(|error| of_system(&error, path))?;
    let log = with_ending(&real, "-wal");
    if !is_there(&log)? {
        return Ok(Beside::Own);
    }
    // What is in it could not be told, and without it the file is of before.
    match File::open(&log) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Beside::Own),
        Err(error) if !has_no_log(path) => return Err(of_system(&error, &log)),
        Ok(_) | Err(_) => {}
    }
    let found = judged(path, &log, is_aside);
    if found != Beside::Foreign {
        return Ok(found);
    }
    // What could not be read for a moment looks the same.
    kept::read_through(path)?;
    Ok(judged(path, &log, is_aside))
}

fn judged(path: &Path, log: &Path, is_aside: bool) -> Beside {
    let goes_on = || goes_on(path, log);
    if keeps_no_log(path) {
        return if adds_nothing(path, log) || is_aside && goes_on() == Some(true) {
            Beside::Left
        } else {
            Beside::Foreign
        };
    }
    match goes_on() {
        Some(false) => Beside::Foreign,
        // What does not say it may be its own.
        Some(true) | None => Beside::Own,
    }
}

/// Says whether a log goes on from what its file has reached; none where that is not told.
///
/// The engine begins a log anew only when all of the one before is in the file, and brings into
/// the file only what was ended in its log. So, whenever somebody is killed, the page of the file
/// that says what was reached is that from before the log began, or one of those in the log.
pub(super) fn goes_on(path: &Path, log: &Path) -> Option<bool> {
    let mut before = None;
    for _ in 0..LOOKS {
        let look = Look::at(path, log)?;
        if look.goes_on() {
            return Some(true);
        }
        if before.is_some_and(|it| it == look) {
            // A file that does not say what it has reached cannot be judged.
            return look.file.map(|_| false);
        }
        // Whoever writes at the moment changes both; only what stays so is so.
        before = Some(look);
        std::thread::sleep(TURN);
    }
    None
}

/// What a file and the log beside it say.
#[derive(PartialEq)]
struct Look {
    log: [u8; HEAD],
    reached: Vec<Reached>,
    file: Option<Reached>,
}

impl Look {
    /// Looks at a log, and then at its file; none where no transaction of the log says anything.
    fn at(path: &Path, log: &Path) -> Option<Self> {
        let mut pages = Log::open(log, |content| Reached::of(content).is_some())?;
        let log = pages.head();
        let mut place = None;
        let mut reached = Vec::new();
        for (page, content) in pages.by_ref().flatten() {
            place = place.or(Some(page));
            reached.extend(Reached::of(&content));
        }
        Some(Self {
            log,
            reached,
            file: Reached::in_file(path, place?).ok()?,
        })
    }

    fn goes_on(&self) -> bool {
        self.file.as_ref().is_some_and(|file| {
            self.reached.first().is_some_and(|it| it.before == file.now)
                || self.reached.iter().any(|it| it.now == file.now)
        })
    }
}

/// Says whether all that is in a log stands in the file already.
fn adds_nothing(path: &Path, log: &Path) -> bool {
    let Some(log) = Log::open(log, |_| true) else {
        return true;
    };
    let (Some(ident), size) = (Ident::of(path), log.page_size()) else {
        return false;
    };
    let newest: BTreeMap<u32, Vec<u8>> = log.flatten().collect();
    newest.into_iter().all(|(page, mut content)| {
        let Ok(Some(mut there)) = kept::page_of(path, ident, page, size) else {
            return false;
        };
        if page == 1 {
            for at in MOVING {
                for bytes in [&mut there, &mut content] {
                    bytes.get_mut(at.clone()).unwrap_or_default().fill(0);
                }
            }
        }
        there == content
    })
}
