//! Has another process written, and is the store still where it was? A connection of its own,
//! asked every half second.

use std::path::PathBuf;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::files::engine_path;
use super::place::{Seat, Stand, has_more_names};
use super::still::Stamp;
use super::{Error, Overwritten, Result};

/// Watches a store for what others write and do to its files; moved to the thread that asks.
pub struct Watch {
    eye: Eye,
    stand: Stand,
    /// Whether the file had a second name when it was last looked at.
    linked: bool,
}

/// By what one sees that others have written.
enum Eye {
    /// What the engine counts.
    Counter(Connection, i64),
    /// How the file looks, where nothing can be written and so nothing be shared.
    File(PathBuf, Stamp),
}

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Whether anybody has written since it was last asked, or a second name has come or gone.
    pub changed: bool,
    /// Whether the open file still is the one at the path.
    pub stands: bool,
    /// What was done to the file in its place, where it was not moved or replaced.
    pub overwritten: Option<Overwritten>,
}

impl Watch {
    /// Begins to watch the store at a path, which was this one when it was opened.
    pub(super) fn begin(path: PathBuf, stand: Stand, still: bool) -> Result<Self> {
        let linked = has_more_names(&path);
        let eye = if still {
            let stamp = Stamp::of(&path);
            Eye::File(path, stamp)
        } else {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let conn = Connection::open_with_flags(engine_path(&path)?, flags)
                .map_err(|error| Error::from(error).at(&path))?;
            super::connection::prepare(&conn)?;
            conn.busy_timeout(Duration::from_millis(100))?;
            stand.check(&conn)?;
            let seen = version(&conn)?;
            Eye::Counter(conn, seen)
        };
        Ok(Self { eye, stand, linked })
    }

    /// Looks. Costs microseconds and reads no page of the file as long as nobody has written.
    pub fn look(&mut self) -> Looked {
        let linked = has_more_names(self.stand.path());
        let is_new = std::mem::replace(&mut self.linked, linked) != linked;
        let looked = self.look_at_file();
        Looked {
            changed: looked.changed || is_new && looked.stands,
            ..looked
        }
    }

    fn look_at_file(&mut self) -> Looked {
        match &mut self.eye {
            Eye::Counter(conn, seen) => {
                let checked = self.stand.check(conn);
                // What cannot be looked at just now was not moved for that.
                let stands = !checked.as_ref().is_err_and(Error::is_of_place);
                // A store that cannot be asked just now is asked again.
                let version = if checked.is_ok() {
                    version(conn).ok()
                } else {
                    None
                };
                let changed = version.is_some_and(|version| version != *seen);
                *seen = version.unwrap_or(*seen);
                Looked {
                    changed,
                    stands,
                    overwritten: checked.err().and_then(|error| error.overwritten()),
                }
            }
            Eye::File(path, seen) => {
                let now = Stamp::of(path);
                Looked {
                    changed: std::mem::replace(seen, now) != now,
                    stands: Seat::of(path).is_ok_and(|seat| seat == *self.stand.seat()),
                    overwritten: None,
                }
            }
        }
    }
}

fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
}
