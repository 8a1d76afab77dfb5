//! Whether the log beside an open file still is the one that all who have it open go by.
//!
//! The engine keeps in the index of a log how many of its frames count, by which salts they are
//! told and what sum the last of them has; it changes the index before it begins the log anew, and
//! after it has added to it. A log that does not say the same was written by somebody else: the
//! next one to open the store would stop reading where that begins.
//! (<https://sqlite.org/walformat.html#wal_index_header>)

use std::fs::File;
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::seat::Ident;
use super::{frames, kept, with_ending};
use crate::store::Overwritten;

/// The index begins with this twice, so that one may see that it is being written.
const HALF: usize = 48;

/// What the index says of its log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known([u8; HALF]);

impl Known {
    /// Reads it; none where it is being written or was not made yet.
    pub(super) fn of(index: &Path, ident: Ident) -> Option<Self> {
        let mut bytes = [0_u8; 2 * HALF];
        kept::read_at(index, ident, &mut bytes, 0)?;
        let (one, two) = bytes.split_at(HALF);
        let known = Self(one.try_into().ok()?);
        (one == two && known.0[12] != 0).then_some(known)
    }

    /// Reads how many frames of the log are in the file already: behind both halves.
    pub(super) fn brought_in(index: &Path, ident: Ident) -> Option<u32> {
        let mut bytes = [0_u8; 4];
        kept::read_at(index, ident, &mut bytes, 2 * HALF as u64)?;
        Some(u32::from_ne_bytes(bytes))
    }

    /// Numbers stand here as the machine has them.
    fn number(&self, at: usize) -> u32 {
        let bytes = self.0.get(at..at + 4).and_then(|it| it.try_into().ok());
        bytes.map_or(0, u32::from_ne_bytes)
    }

    fn salts(&self) -> Option<&[u8]> {
        self.0.get(32..40)
    }

    /// Gives how many frames of its log count.
    pub(super) fn frames(&self) -> u32 {
        self.number(16)
    }

    /// Says whether it is the index of a log that is told by these salts.
    pub(super) fn is_of(&self, salts: [u8; 8]) -> bool {
        self.salts() == Some(&salts)
    }

    /// Says what was done to a log that does not agree: its head and the last frame are looked at,
    /// or all frames up to that one.
    ///
    /// # Errors
    /// What the system says where it cannot be read.
    pub(super) fn wrong_with(
        &self,
        log: &Path,
        whole: bool,
    ) -> std::io::Result<Option<Overwritten>> {
        let count = self.frames();
        // Whatever is left in it from before does not count.
        if count == 0 {
            return Ok(None);
        }
        let agrees = self.agrees(log, u64::from(count)).and_then(|agrees| {
            Ok(agrees && (!whole || frames::sum_after(log, count)? == Some(self.sum())))
        });
        match agrees {
            Ok(true) => Ok(None),
            Ok(false) => Ok(Some(Overwritten::Written)),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                Ok(Some(Overwritten::Cut))
            }
            Err(error) => Err(error),
        }
    }

    fn sum(&self) -> (u32, u32) {
        (self.number(24), self.number(28))
    }

    fn agrees(&self, log: &Path, count: u64) -> std::io::Result<bool> {
        // No lock is ever taken on a log.
        let mut file = File::open(log)?;
        let mut head = [0_u8; frames::HEAD];
        file.read_exact(&mut head)?;
        let size = frames::number(&head, 8).unwrap_or(0);
        if head.get(16..24) != self.salts() || !(512..=65_536).contains(&size) {
            return Ok(false);
        }
        let mut frame = [0_u8; frames::FRAME_HEAD];
        let frame_bytes = u64::from(size) + frames::FRAME_HEAD as u64;
        file.seek(SeekFrom::Start(
            frames::HEAD as u64 + (count - 1) * frame_bytes,
        ))?;
        file.read_exact(&mut frame)?;
        let sum = frames::number(&frame, 16).zip(frames::number(&frame, 20));
        Ok(frame.get(8..16) == self.salts() && sum == Some(self.sum()))
    }
}

/// Where whoever has a store open keeps a lock on the index of its log.
const ALIVE: u64 = 128;

/// Says whether another process has a store open; as far as the system tells.
pub(in crate::store) fn is_in_use(path: &Path) -> bool {
    let index = std::fs::canonicalize(path).map(|real| with_ending(&real, "-shm"));
    let known = index
        .ok()
        .and_then(|index| Some((Ident::of(&index)?, index)));
    known.is_some_and(|(ident, index)| kept::is_locked(&index, ident, ALIVE))
}

/// Says what was done to the log of a store that others have open.
/// Whoever is the first to open one makes its index anew from the log, so that both agree.
pub(in crate::store) fn wrong_log(path: &Path) -> Option<Overwritten> {
    let real = std::fs::canonicalize(path).ok()?;
    let index = with_ending(&real, "-shm");
    let known = Known::of(&index, Ident::of(&index)?)?;
    let wrong = known.wrong_with(&with_ending(&real, "-wal"), true);
    // Somebody may have written meanwhile.
    let is_same = Known::of(&index, Ident::of(&index)?) == Some(known);
    wrong.ok().flatten().filter(|_| is_same)
}
