//! A log that lies beside another name of a store: beside a link that leads to it, beside a second
//! name of the same file, or beside the name that it had before it was moved.
//!
//! The engine follows a link to its end and looks for the log there. So where the file was moved
//! and a link put in its place, the log that stayed behind is read by nobody, and whoever opens the
//! link would see the store without what was saved last. Whose it is, is told by what the points in
//! it say: the journal of the store knows them, or not.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use super::frames::{FRAME_HEAD, Log};
use super::has_no_log;
use super::log::goes_on;
use super::marks::Head;
use super::reached::{Point, Reached};
use super::seat::{Ident, has_more_names};
use super::{is_aside, is_in_use, real_of, stands, with_ending};
use crate::store::files::engine_path;
use crate::store::still::open_still;
use crate::store::{Error, Result, StrayLog};

/// More links than this the system does not follow either.
const MOST_LINKS: usize = 40;

/// A log beside another name that holds nothing of the store: it is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdleLog {
    /// Where it lies.
    pub log: PathBuf,
    /// Whether there is anything in it that the store does not have: then it is another one's.
    pub is_foreign: bool,
}

/// Refuses a name of a store beside which a log lies with what was saved in it and is in it no
/// more.
///
/// # Errors
/// `Stray` with the log, so many entries, and what can be done about it.
pub(in crate::store) fn check_other_names(path: &Path) -> Result<()> {
    let mut logs = logs_of_others(path);
    logs.extend(left_behind(path));
    if logs.is_empty() {
        return Ok(());
    }
    let Some(conn) = reading(path) else {
        // What stands in its way is said by whoever opens it.
        return Ok(());
    };
    for (name, log) in logs {
        if let Whose::Own(entries) = whose(path, &log, &conn) {
            let real = real_of(path);
            let is_second = Ident::of_name(&name) == Ident::of_name(&real);
            let joins = goes_on(path, &log) == Some(true) && has_no_log(path);
            return Err(Error::Stray(Box::new(StrayLog {
                log,
                entries,
                joins: (joins && !is_second).then(|| with_ending(&real, "-wal")),
                name: is_second.then_some(name),
                store: real,
            })));
        }
    }
    Ok(())
}

/// Gives the logs that lie beside other names of an open store and hold nothing of it.
pub(in crate::store) fn idle_logs(path: &Path, conn: &Connection) -> Vec<IdleLog> {
    let told = |(_, log): (PathBuf, PathBuf)| match whose(path, &log, conn) {
        Whose::Own(_) => None,
        Whose::Nothing => Some((log, false)),
        Whose::Other => Some((log, true)),
    };
    let all = logs_of_others(path).into_iter().filter_map(told);
    all.map(|(log, is_foreign)| IdleLog { log, is_foreign })
        .collect()
}

/// The other names of a store beside which a log lies that is not the store's.
fn logs_of_others(path: &Path) -> Vec<(PathBuf, PathBuf)> {
    let own = Ident::of(&with_ending(&real_of(path), "-wal"));
    let logs = other_names(path).into_iter().map(|name| {
        let log = with_ending(&name, "-wal");
        (name, log)
    });
    logs.filter(|(_, log)| {
        // A link to the store's own log is that log.
        fs::metadata(log).is_ok_and(|it| it.is_file()) && Ident::of(log) != own
    })
    .collect()
}

/// The logs in the folder of a store whose own file is gone: it may have been moved, and be this
/// one. What was set aside as a whole is nobody's any more.
fn left_behind(path: &Path) -> Vec<(PathBuf, PathBuf)> {
    let real = real_of(path);
    let entries = real.parent().map(fs::read_dir);
    let names = entries.into_iter().flatten().flatten().flatten();
    let logs = names.filter_map(|entry| {
        let log = entry.path();
        let name = log.file_name()?.to_str()?.strip_suffix("-wal")?;
        let name = log.with_file_name(name);
        let is_log = entry.file_type().is_ok_and(|it| it.is_file());
        (is_log && !stands(&name) && !is_aside(&name)).then_some((name, log))
    });
    logs.collect()
}

/// Gives the names by which a file is reached, but for the one at which all links end: the links
/// on the way, and second names of the file in the folders of these.
fn other_names(path: &Path) -> Vec<PathBuf> {
    let mut links: Vec<PathBuf> = Vec::new();
    let mut at = in_place(path);
    while let Ok(to) = fs::read_link(&at)
        && links.len() < MOST_LINKS
    {
        let next = in_place(&at.with_file_name("").join(to));
        links.push(std::mem::replace(&mut at, next));
    }
    let mut all = links.clone();
    if has_more_names(&at) {
        let ident = Ident::of_name(&at);
        let mut folders: Vec<_> = links.iter().chain([&at]).map(|it| it.parent()).collect();
        folders.sort();
        folders.dedup();
        let found = folders.into_iter().flatten().flat_map(fs::read_dir);
        let names = found.flatten().flatten().map(|entry| entry.path());
        all.extend(names.filter(|it| *it != at && Ident::of_name(it) == ident));
    }
    all
}

/// Gives a name in the folder where it really lies.
fn in_place(path: &Path) -> PathBuf {
    let folder = fs::canonicalize(crate::store::trouble::folder_of(path));
    match (folder, path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Opens a store to be asked, so that nothing is made beside it.
fn reading(path: &Path) -> Option<Connection> {
    let at = engine_path(path).ok()?;
    if !is_in_use(path) {
        return open_still(&at);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(at, flags).ok()?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .ok()?;
    Some(conn)
}

/// Whose a log is.
enum Whose {
    /// The store's, with so many entries that it does not have.
    Own(i64),
    /// All that is in it is in the store, or nothing is in it.
    Nothing,
    Other,
}

fn whose(path: &Path, log: &Path, conn: &Connection) -> Whose {
    let points = points_in(path, log);
    let Some(last) = points.last() else {
        let is_empty = fs::metadata(log).is_ok_and(|it| it.len() == 0);
        return if is_empty {
            Whose::Nothing
        } else {
            Whose::Other
        };
    };
    let all = points.iter().flat_map(|it| [&it.before, &it.now]);
    let shared = all.filter(|it| knows(conn, it)).map(Point::entry).max();
    match shared {
        None => Whose::Other,
        Some(entry) if last.now.entry() > entry => Whose::Own(last.now.entry() - entry),
        Some(_) => Whose::Nothing,
    }
}

/// Gives what the transactions of a log say was reached; where none counts, what stands in it.
fn points_in(path: &Path, log: &Path) -> Vec<Reached> {
    let says = |content: &[u8]| Reached::of(content).is_some();
    let pages = Log::open(log, says).into_iter().flatten().flatten();
    let counted: Vec<_> = pages
        .filter_map(|(_, content)| Reached::of(&content))
        .collect();
    if !counted.is_empty() {
        return counted;
    }
    let size = Ident::of(path).and_then(|ident| Head::of(path, ident));
    let raw = size.and_then(|it| Log::beheaded(log, says, (it.page_size, [0; 8])));
    let Some(mut raw) = raw else {
        return Vec::new();
    };
    let (mut frame, mut found) = (raw.frame(), Vec::new());
    while raw.step(&mut frame).is_ok() {
        found.extend(frame.get(FRAME_HEAD..).and_then(Reached::of));
    }
    found
}

/// Says whether a store has been at a point.
fn knows(conn: &Connection, point: &Point) -> bool {
    let sql = if point.entry() == 0 {
        "SELECT upper(replace(value || value, '-', '')) FROM settings
         WHERE name = 'store_uid' AND ?1 = 0"
    } else {
        "SELECT hex(hash) FROM journal WHERE seq = ?1"
    };
    let asked = conn.query_row(sql, [point.entry()], |row| row.get::<_, String>(0));
    asked.optional().ok().flatten().as_deref() == Some(point.seal())
}
