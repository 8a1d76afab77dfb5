//! The frames of a log, as they stand in it one after the other.
//!
//! Each says which page it holds, by which salts its log is told, and the sum over all frames up
//! to it; the last of a transaction says so. (<https://sqlite.org/fileformat2.html#walformat>)

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

/// The head of a log, and of each of its frames.
pub(super) const HEAD: usize = 32;
pub(super) const FRAME_HEAD: usize = 24;
/// What a log begins with, but for its last bit: whether its sums are of big-endian words.
const MAGIC: u32 = 0x377f_0682;

/// A log, read frame by frame. Gone through as transactions it gives those that count, one after
/// the other: the newest content of each page that is asked for.
pub(super) struct Log {
    file: BufReader<File>,
    head: [u8; HEAD],
    size: usize,
    salts: [u8; 8],
    is_big: bool,
    /// As the frame before says it.
    sum: (u32, u32),
    keep: fn(&[u8]) -> bool,
    /// So many frames were read, and so many of them count: up to the end of a transaction.
    read: u32,
    ended: u32,
}

/// What a frame is to the one before.
pub(super) struct Step {
    /// It goes on from it: it is of this log, and its sum is the one that follows.
    pub(super) goes_on: bool,
    /// It says that a transaction ends with it.
    pub(super) ends: bool,
}

impl Log {
    /// Opens a log; none where there is nothing in it that counts.
    pub(super) fn open(path: &Path, keep: fn(&[u8]) -> bool) -> Option<Self> {
        let mut log = Self::raw(path, keep)?;
        let head = log.head;
        let is_log = number(&head, 0)? & !1 == MAGIC && (512..=65_536).contains(&log.size);
        log.is_big = head.get(3)? & 1 == 1;
        log.add(head.get(..24)?);
        (is_log && Some(log.sum) == number(&head, 24).zip(number(&head, 28))).then_some(log)
    }

    /// Opens a log whose head does not say what it should: its pages and salts are given.
    pub(super) fn beheaded(
        path: &Path,
        keep: fn(&[u8]) -> bool,
        (size, salts): (usize, [u8; 8]),
    ) -> Option<Self> {
        let log = Self::raw(path, keep)?;
        Some(Self {
            size,
            salts,
            // The engine writes them as the machine has them.
            is_big: cfg!(target_endian = "big"),
            ..log
        })
    }

    fn raw(path: &Path, keep: fn(&[u8]) -> bool) -> Option<Self> {
        let mut file = BufReader::new(File::open(path).ok()?);
        let mut head = [0_u8; HEAD];
        file.read_exact(&mut head).ok()?;
        Some(Self {
            file,
            head,
            size: usize::try_from(number(&head, 8)?).ok()?,
            salts: head.get(16..24)?.try_into().ok()?,
            is_big: false,
            sum: (0, 0),
            keep,
            read: 0,
            ended: 0,
        })
    }

    pub(super) const fn head(&self) -> [u8; HEAD] {
        self.head
    }

    pub(super) const fn page_size(&self) -> usize {
        self.size
    }

    pub(super) const fn salts(&self) -> [u8; 8] {
        self.salts
    }

    /// Says by which salts its frames are told.
    pub(super) const fn tell_by(&mut self, salts: [u8; 8]) {
        self.salts = salts;
    }

    /// Gives how many frames count, of those that were gone through as transactions.
    pub(super) const fn ended(&self) -> u32 {
        self.ended
    }

    /// Gives room for a frame.
    pub(super) fn frame(&self) -> Vec<u8> {
        vec![0; FRAME_HEAD + self.size]
    }

    /// Adds bytes to the sum that the engine takes over a log.
    fn add(&mut self, bytes: &[u8]) {
        let (words, _) = bytes.as_chunks::<4>();
        let (pairs, _) = words.as_chunks::<2>();
        let read = if self.is_big {
            u32::from_be_bytes
        } else {
            u32::from_le_bytes
        };
        let (mut first, mut second) = self.sum;
        for [one, two] in pairs {
            first = first.wrapping_add(read(*one)).wrapping_add(second);
            second = second.wrapping_add(read(*two)).wrapping_add(first);
        }
        self.sum = (first, second);
    }

    /// Reads the next frame. Whether it goes on is told by what the one before says, so that those
    /// behind a frame that does not are told too.
    ///
    /// # Errors
    /// `UnexpectedEof` where there is none; what the system says where it cannot be read.
    pub(super) fn step(&mut self, frame: &mut [u8]) -> std::io::Result<Step> {
        self.file.read_exact(frame)?;
        self.read += 1;
        let mut step = Step {
            goes_on: false,
            ends: number(frame, 4).is_some_and(|it| it != 0),
        };
        let Some((head, content)) = frame.split_at_checked(FRAME_HEAD) else {
            return Ok(step);
        };
        let said = number(head, 16).zip(number(head, 20));
        if head.get(8..16) == Some(&self.salts) {
            self.add(head.get(..8).unwrap_or_default());
            self.add(content);
            step.goes_on = Some(self.sum) == said;
        }
        self.sum = said.unwrap_or_default();
        Ok(step)
    }
}

/// Gives the sum over so many frames of a log, as its content makes it; none where one of them
/// does not go on from the one before.
///
/// # Errors
/// `UnexpectedEof` where it has not so many; what the system says where it cannot be read.
pub(super) fn sum_after(path: &Path, frames: u32) -> std::io::Result<Option<(u32, u32)>> {
    let Some(mut log) = Log::open(path, |_| false) else {
        return Ok(None);
    };
    let mut frame = log.frame();
    for _ in 0..frames {
        if !log.step(&mut frame)?.goes_on {
            return Ok(None);
        }
    }
    Ok(Some(log.sum))
}

impl Iterator for Log {
    type Item = BTreeMap<u32, Vec<u8>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut pages = BTreeMap::new();
        let mut frame = self.frame();
        loop {
            let step = self.step(&mut frame).ok()?;
            if !step.goes_on {
                return None;
            }
            let (head, content) = frame.split_at_checked(FRAME_HEAD)?;
            if (self.keep)(content) {
                pages.insert(number(head, 0)?, content.to_vec());
            }
            if step.ends {
                self.ended = self.read;
                return Some(pages);
            }
        }
    }
}

pub(super) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
