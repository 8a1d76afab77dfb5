//! The log beside a file that nobody has open: whether it is the file's own.
//!
//! The engine plays back whatever log it finds. Nothing in the file says which log is its own, so
//! beside a file that keeps none that is told by what stands in both; one that keeps a log is not
//! judged, for a kill may leave it half brought up to date.
//! (<https://sqlite.org/fileformat2.html#walformat>)

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

use super::marks::keeps_no_log;
use super::seat::Ident;
use super::stand::open_alone;
use super::{is_there, kept, with_ending};
use crate::store::Result;
use crate::store::still::open_still;
use crate::store::trouble::of_system;

/// The head of a log, and of each of its frames.
const HEAD: usize = 32;
const FRAME_HEAD: usize = 24;
/// In the first page: whether the file keeps a log, and how often it was written.
const MOVING: [std::ops::Range<usize>; 3] = [18..20, 24..28, 92..100];
/// A page of a table that leads on, and one that holds rows.
const LEADS_ON: u8 = 5;
const HOLDS_ROWS: u8 = 13;
/// No tree is deeper.
const DEEPEST: u32 = 20;

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
    let found = judged(path, &log, is_aside);
    if found != Beside::Foreign {
        return Ok(found);
    }
    // What could not be read for a moment looks the same.
    kept::read_through(path)?;
    Ok(judged(path, &log, is_aside))
}

fn judged(path: &Path, log: &Path, is_aside: bool) -> Beside {
    if keeps_no_log(path) {
        let is_own = Log::read(log, usize::MAX)
            .is_none_or(|it| it.adds_nothing_to(path) || is_aside && goes_on(path, log));
        return if is_own {
            Beside::Left
        } else {
            Beside::Foreign
        };
    }
    // Where a process was killed while it brought its log in, a tree of the file is half of before
    // and half of now: nothing that is read there may keep its own log from it.
    Beside::Own
}

/// Says whether a log begins where its file ends, or before: it begins with the entry that came
/// after everything was in the file. One that begins later lacks what lies between.
fn follows(path: &Path, log: &Path) -> Option<bool> {
    let ident = Ident::of(path)?;
    let log = Log::read(log, 1)?;
    let root: u32 = open_alone(path)?
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'journal'",
            [],
            |row| row.get(0),
        )
        .ok()?;
    // The log first: what it lacks is in the file by then.
    let first = newest(root, |page| log.page(page, path, ident))?;
    let in_file = newest(root, |page| page_of(path, ident, page, log.size))?;
    Some(in_file + 1 >= first)
}

/// Says whether the whole knows the newest entry of the file, and of the same store.
fn goes_on(path: &Path, log: &Path) -> bool {
    let told = |conn: &rusqlite::Connection, seq: Option<i64>| {
        conn.query_row(
            "SELECT seq, hash, (SELECT value FROM settings WHERE name = 'store_uid')
             FROM journal WHERE seq = ifnull(?1, (SELECT max(seq) FROM journal))",
            [seq],
            |row| {
                Ok((
                    row.get::<_, i64>(0)?,
                    row.get::<_, Vec<u8>>(1)?,
                    row.get::<_, String>(2)?,
                ))
            },
        )
        .ok()
    };
    let alone = open_alone(path).and_then(|conn| told(&conn, None));
    let whole = |seq| open_still(path).and_then(|conn| told(&conn, Some(seq)));
    let is_known = alone.is_some_and(|it| whole(it.0) == Some(it));
    is_known && follows(path, log) != Some(false)
}

/// The pages of a log that count: of transactions that were ended.
struct Log {
    size: usize,
    /// The newest content of each page.
    pages: BTreeMap<u32, Vec<u8>>,
}

impl Log {
    /// Reads a log up to so many ended transactions; none where not one was ended.
    fn read(path: &Path, transactions: usize) -> Option<Self> {
        let mut file = BufReader::new(File::open(path).ok()?);
        let mut head = [0_u8; HEAD];
        file.read_exact(&mut head).ok()?;
        let magic = number(&head, 0)?;
        if magic & !1 != 0x377f_0682 {
            return None;
        }
        let is_big = magic & 1 == 1;
        let size = usize::try_from(number(&head, 8)?).ok()?;
        if !(512..=65_536).contains(&size) {
            return None;
        }
        let mut sum = summed((0, 0), head.get(..24)?, is_big);
        if Some(sum) != number(&head, 24).zip(number(&head, 28)) {
            return None;
        }
        let (mut pages, mut open) = (BTreeMap::new(), BTreeMap::new());
        let mut ended = 0;
        let mut frame = vec![0_u8; FRAME_HEAD + size];
        while ended < transactions && file.read_exact(&mut frame).is_ok() {
            let content = frame.get(FRAME_HEAD..)?;
            sum = summed(sum, frame.get(..8)?, is_big);
            sum = summed(sum, content, is_big);
            let is_of_it = frame.get(8..16) == head.get(16..24)
                && Some(sum) == number(&frame, 16).zip(number(&frame, 20));
            if !is_of_it {
                break;
            }
            open.insert(number(&frame, 0)?, content.to_vec());
            if number(&frame, 4)? != 0 {
                pages.append(&mut open);
                ended += 1;
            }
        }
        (ended > 0).then_some(Self { size, pages })
    }

    /// Gives a page as it was after what was read of the log.
    fn page(&self, page: u32, path: &Path, ident: Ident) -> Option<Vec<u8>> {
        let own = self.pages.get(&page).cloned();
        own.or_else(|| page_of(path, ident, page, self.size))
    }

    /// Says whether all of it stands in a file already.
    fn adds_nothing_to(&self, path: &Path) -> bool {
        let Some(ident) = Ident::of(path) else {
            return false;
        };
        self.pages.iter().all(|(page, content)| {
            let Some(mut there) = page_of(path, ident, *page, self.size) else {
                return false;
            };
            let mut content = content.clone();
            if *page == 1 {
                for at in MOVING {
                    for bytes in [&mut there, &mut content] {
                        bytes.get_mut(at.clone()).unwrap_or_default().fill(0);
                    }
                }
            }
            there == content
        })
    }
}

fn page_of(path: &Path, ident: Ident, page: u32, size: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; size];
    let from = u64::from(page.checked_sub(1)?) * u64::try_from(size).ok()?;
    kept::read_at(path, ident, &mut bytes, from)?;
    Some(bytes)
}

/// Gives the last key of a table.
fn newest(root: u32, read: impl Fn(u32) -> Option<Vec<u8>>) -> Option<i64> {
    let mut page = root;
    for _ in 0..DEEPEST {
        let bytes = read(page)?;
        match *bytes.first()? {
            LEADS_ON => page = number(&bytes, 8)?,
            HOLDS_ROWS => {
                let short = |at: usize| {
                    let two = bytes.get(at..at + 2)?.try_into().ok()?;
                    Some(usize::from(u16::from_be_bytes(two)))
                };
                let rows = short(3)?;
                if rows == 0 {
                    return Some(0);
                }
                let (_length, key_at) = varint(&bytes, short(8 + 2 * (rows - 1))?)?;
                let (key, _) = varint(&bytes, key_at)?;
                return i64::try_from(key).ok();
            }
            _ => return None,
        }
    }
    None
}

/// Reads a number of up to nine bytes, and where it ends.
fn varint(bytes: &[u8], from: usize) -> Option<(u64, usize)> {
    let mut value = 0_u64;
    for n in 0..9 {
        let byte = *bytes.get(from + n)?;
        if n == 8 {
            return Some((value << 8 | u64::from(byte), from + 9));
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, from + n + 1));
        }
    }
    None
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// The sum that the engine takes over a log.
fn summed(before: (u32, u32), bytes: &[u8], is_big: bool) -> (u32, u32) {
    let (mut first, mut second) = before;
    let (words, _) = bytes.as_chunks::<4>();
    let (pairs, _) = words.as_chunks::<2>();
    let read = if is_big {
        u32::from_be_bytes
    } else {
        u32::from_le_bytes
    };
    for [one, two] in pairs {
        first = first.wrapping_add(read(*one)).wrapping_add(second);
        second = second.wrapping_add(read(*two)).wrapping_add(first);
    }
    (first, second)
}
