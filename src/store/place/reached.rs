//! Which point of its history a file has reached, as one page of it says.
//!
//! The engine brings its log into the file page by page and may be killed between any two, so that
//! no tree of the file can be relied on: half of it is of before, half of now. One page is of
//! before or of now. The table `reached` has one row on one page, written anew by every transaction
//! of ours: it says where the store stands by then, and where it stood before.

use std::path::Path;

use rusqlite::Connection;

use super::kept;
use super::marks::Head;
use super::seat::Ident;
use crate::store::Result;

/// A point: the schema, the newest entry, its seal.
const POINT: usize = 89;
const ENTRY: std::ops::Range<usize> = 5..24;
const SEAL: std::ops::Range<usize> = 25..POINT;
/// What a page begins with that holds one row of a table and nothing that leads on.
const ONE_ROW: [u8; 5] = [13, 0, 0, 0, 1];
/// How the row begins: its length, its key, and what its columns are.
/// (<https://sqlite.org/fileformat2.html#record_format>)
const ROW: [u8; 9] = [0x81, 0x38, 1, 6, 0, 0x81, 0x3f, 0x81, 0x3f];

/// A point of the history of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point(String);

impl Point {
    fn of(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let is_one = text.len() == POINT
            && text.bytes().enumerate().all(|(n, byte)| match n {
                4 | 24 => byte == b':',
                n if SEAL.contains(&n) => byte.is_ascii_hexdigit(),
                _ => byte.is_ascii_digit(),
            });
        is_one.then(|| Self(text.to_owned()))
    }

    /// Gives the newest entry.
    pub(super) fn entry(&self) -> i64 {
        self.0
            .get(ENTRY)
            .and_then(|it| it.parse().ok())
            .unwrap_or(0)
    }

    /// Gives the seal of the newest entry in capital letters; without any, which store it is.
    pub(super) fn seal(&self) -> &str {
        self.0.get(SEAL).unwrap_or_default()
    }
}

/// What the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    /// Where the store stood before the transaction that wrote this.
    pub(super) before: Point,
    pub(super) now: Point,
}

impl Reached {
    /// Reads a page; none where it is not the one that says this.
    pub(super) fn of(page: &[u8]) -> Option<Self> {
        let starts = page.get(..ONE_ROW.len()) == Some(&ONE_ROW);
        let row = page.get(page.len().checked_sub(ROW.len() + 2 * POINT)?..)?;
        let (head, points) = row.split_at_checked(ROW.len())?;
        if !starts || head != ROW {
            return None;
        }
        let (before, now) = points.split_at_checked(POINT)?;
        Some(Self {
            before: Point::of(before)?,
            now: Point::of(now)?,
        })
    }

    /// Reads the page of a file, without its log.
    ///
    /// # Errors
    /// What the system says where it cannot be read.
    pub(super) fn in_file(path: &Path, page: u32) -> std::io::Result<Option<Self>> {
        let ident = Ident::found(path)?;
        let Some(head) = Head::read(path, ident)? else {
            return Ok(None);
        };
        let page = kept::page_of(path, ident, page, head.page_size)?;
        Ok(page.and_then(|page| Self::of(&page)))
    }
}

/// Where a store stands by its journal.
const STANDS: &str = "SELECT printf('%04d:%019d:', ?1, ifnull(max(seq), 0))
       || CASE WHEN hash IS NOT NULL THEN hex(hash) ELSE
         (SELECT upper(replace(value || value, '-', '')) FROM settings
          WHERE name = 'store_uid') END AS now
     FROM journal";

/// Writes where a store stands that was made, or whose schema was changed.
///
/// # Errors
/// What the engine says.
pub(in crate::store) fn renew(conn: &Connection, schema: i64) -> Result<()> {
    let sql = format!(
        "INSERT INTO reached SELECT 1, now, now FROM ({STANDS}) WHERE true
         ON CONFLICT DO UPDATE SET before = now, now = excluded.now"
    );
    conn.execute(&sql, [schema])?;
    Ok(())
}

/// Says whether the page says what the journal says.
///
/// # Errors
/// What the engine says.
pub(in crate::store) fn agrees(conn: &Connection, schema: i64) -> Result<bool> {
    let sql = format!("SELECT count(*) FROM reached WHERE now = ({STANDS})");
    let found: i64 = conn.query_row(&sql, [schema], |row| row.get(0))?;
    Ok(found == 1)
}
