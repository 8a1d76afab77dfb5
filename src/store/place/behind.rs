//! What stands in a log behind the place where it stops to count.
//!
//! The engine reads a log up to the first frame that does not go on from the one before, and takes
//! whatever follows for the rest of something that was never ended. After a crash it is right: each
//! transaction is on the disk before it is acknowledged and before the next one is begun, so that
//! nothing can be missing but frames of the last one, and nobody was told that it was saved. What
//! is left of older ones behind them does not go on from an end: frames that were begun and given
//! up are overwritten from their front, and a log that begins anew has other salts.
//!
//! So what was acknowledged has been lost where behind such a place stands what was written after
//! another transaction had ended there; or where the index of the log, which is written only when
//! a transaction is on the disk, knows of more frames of this very log than count.

use std::path::Path;

use super::frames::{FRAME_HEAD, Log, number};
use super::index::Known;
use super::log::{LOOKS, TURN};
use super::marks::Head;
use super::reached::Reached;
use super::seat::Ident;
use super::with_ending;

/// What was acknowledged and stands behind a place where its log is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Broken {
    /// So many entries; none where nothing is left by which to tell.
    pub(in crate::store) entries: Option<u64>,
}

/// Looks at the log beside a file that nobody has open.
pub(in crate::store) fn broken_log(path: &Path) -> Option<Broken> {
    let real = std::fs::canonicalize(path).ok()?;
    let log = with_ending(&real, "-wal");
    let mut before = None;
    for _ in 0..LOOKS {
        let look = Look::at(path, &real, &log);
        let broken = match &look {
            Some(look) if look.counted > 0 => look.broken()?,
            look => {
                let broken = look.as_ref().and_then(Look::broken);
                broken.or_else(|| missed(&real))?
            }
        };
        // Whoever begins to write at the moment changes it; only what stays so is so.
        if before.is_some_and(|it| it == look) {
            return Some(broken);
        }
        before = Some(look);
        std::thread::sleep(TURN);
    }
    None
}

/// Says that nothing counts in a log, or that there is none, of which the index has frames that are
/// not in the file yet. One from before the machine was started last may be older than its log.
fn missed(real: &Path) -> Option<Broken> {
    let index = with_ending(real, "-shm");
    let ident = Ident::of(&index)?;
    let known = Known::of(&index, ident)?;
    let in_file = Known::brought_in(&index, ident)?;
    (known.frames() > in_file && is_of_this_run(&index)).then_some(Broken { entries: None })
}

/// Says whether a file was written since the machine was started.
#[cfg(target_os = "linux")]
fn is_of_this_run(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    use rustix::time::{ClockId, clock_gettime};
    let [now, up] = [ClockId::Realtime, ClockId::Boottime].map(|it| clock_gettime(it).tv_sec);
    std::fs::metadata(path).is_ok_and(|it| it.mtime() >= now - up)
}

/// Says whether a file was written since the machine was started.
#[cfg(not(target_os = "linux"))]
const fn is_of_this_run(_: &Path) -> bool {
    false
}

/// What a log and its index say.
#[derive(PartialEq)]
struct Look {
    /// So many frames count, and this is the newest entry by then.
    counted: u32,
    entry: Option<i64>,
    rest: Rest,
    /// So many frames are known to have counted.
    known: u32,
}

/// What was found behind.
#[derive(Default, PartialEq)]
struct Rest {
    /// So many transactions end there.
    ends: u64,
    /// Something goes on from such an end.
    goes_on: bool,
    /// What was reached before each, and by the last that ends.
    before: Vec<i64>,
    newest: Option<i64>,
}

impl Look {
    fn at(path: &Path, real: &Path, log: &Path) -> Option<Self> {
        let index = with_ending(real, "-shm");
        let known = Ident::of(&index).and_then(|ident| Known::of(&index, ident));
        let says = |content: &[u8]| Reached::of(content).is_some();
        let mut frames = match Log::open(log, says) {
            Some(frames) => frames,
            None => Log::beheaded(log, says, first_told(path, log)?)?,
        };
        let mut place = None;
        let mut entry = None;
        for (page, content) in frames.by_ref().flatten() {
            place = Some(page);
            entry = Reached::of(&content).map(|it| it.now.entry());
        }
        let counted = frames.ended();
        let known = known.filter(|it| it.is_of(frames.salts()));
        let rest = Rest::of(&mut frames, &mut place);
        let in_file = || {
            let reached = Reached::in_file(path, place?).ok().flatten();
            reached.map(|it| it.now.entry())
        };
        Some(Self {
            counted,
            entry: entry.or_else(in_file),
            rest,
            known: known.map_or(0, |it| it.frames()),
        })
    }

    fn broken(&self) -> Option<Broken> {
        let Rest {
            ends,
            goes_on,
            before,
            newest,
        } = &self.rest;
        // One that was given up, and is left over, began where a later one did not.
        let skips = |entry| before.iter().any(|it| *it > entry);
        let is_lost = *goes_on || self.entry.is_some_and(skips) || self.known > self.counted;
        let told = newest.zip(self.entry);
        let told = told.and_then(|(newest, entry)| u64::try_from(newest - entry).ok());
        let told = told.filter(|it| *it > 0);
        is_lost.then(|| Broken {
            entries: told.or(Some(*ends)).filter(|it| *it > 0),
        })
    }
}

impl Rest {
    /// Reads on behind what counts.
    fn of(frames: &mut Log, place: &mut Option<u32>) -> Self {
        let mut rest = Self::default();
        let mut frame = frames.frame();
        let mut reached = None;
        let mut ended = false;
        while let Ok(step) = frames.step(&mut frame) {
            rest.goes_on |= step.goes_on && ended;
            ended = step.goes_on && step.ends;
            let told = frame.split_at_checked(FRAME_HEAD).filter(|_| step.goes_on);
            if let Some((head, content)) = told
                && let Some(found) = Reached::of(content)
            {
                *place = place.or_else(|| number(head, 0));
                rest.before.push(found.before.entry());
                reached = Some(found.now.entry());
            }
            if ended {
                rest.ends += 1;
                rest.newest = rest.newest.max(reached.take());
            }
        }
        rest
    }
}

/// Gives the pages and the salts of a log whose head is broken: those of its file, and those of
/// the first two frames that go on from one another.
fn first_told(path: &Path, log: &Path) -> Option<(usize, [u8; 8])> {
    let size = Head::of(path, Ident::of(path)?)?.page_size;
    let mut frames = Log::beheaded(log, |_| false, (size, [0; 8]))?;
    let mut frame = frames.frame();
    frames.step(&mut frame).ok()?;
    loop {
        // One frame tells the salts, the next one whether they are salts.
        let salts = frame.get(8..16)?.try_into().ok()?;
        frames.tell_by(salts);
        if frames.step(&mut frame).ok()?.goes_on && salts != [0; 8] {
            return Some((size, salts));
        }
    }
}
