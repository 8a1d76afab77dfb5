//! A row of dated copies in a folder, of which the newest stay.
//!
//! An old one goes only when the new one was found good, and only where it is certain what it is:
//! a file with such a name that says of itself that it is a dated copy of this very store, into
//! which nobody has written since, and which does not go further than the new one.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use super::backup::BackupReport;
use super::copied::untouched;
use super::files::make_folder;
use super::place::{is_there, sides_there};
use super::trouble::{Trouble, of_system};
use super::{Error, Result, Store};
use crate::domain::Instant;

const ENDING: &str = ".db";
/// So many may be made within one second.
const WITHIN_A_SECOND: u32 = 99;

/// What came of one.
#[derive(Clone, Debug)]
pub struct Dated {
    /// Where it lies.
    pub path: PathBuf,
    /// What is in it.
    pub report: BackupReport,
    /// The names of the old ones that were taken away, the oldest first.
    pub gone: Vec<String>,
    /// Those that should have gone and could not be taken away.
    pub stuck: Vec<String>,
}

impl Store {
    /// Copies the store into a folder, under its own name with day and time, as in `stamp`
    /// (`2009-10-23 12:00:00`), and keeps so many of the copies that were made so, this one among
    /// them; all where nothing is said. A folder that is not there is made, in one that is.
    ///
    /// # Errors
    /// As of [`Self::backup`]; `Missing` where the folder above is not there.
    pub fn backup_into(
        &self,
        folder: &Path,
        keep: Option<NonZeroUsize>,
        (at, stamp): (Instant, &str),
    ) -> Result<Dated> {
        // A disk that is not mounted is not made up for by folders of that name.
        let above = folder.parent().filter(|it| !it.as_os_str().is_empty());
        if let Some(above) = above {
            fs::metadata(above).map_err(|error| of_system(&error, above))?;
        }
        make_folder(folder)?;
        if !folder.is_dir() {
            return Err(Error::Trouble(Trouble::NotAFolder, folder.to_owned()));
        }
        let stem = self.stem();
        let first = format!("{stem}-{}", name_of(stamp));
        let part = folder.join(format!("{stem}{ENDING}"));
        let (path, (report, copied)) = loop {
            let path = free(folder, &first)?;
            match self.copy_marked((&path, &part), (at, true)) {
                // Another one took the name meanwhile.
                Err(Error::Exists(_)) if is_there(&path)? => {}
                made => break (path, made?),
            }
        };
        let mut dated = Dated {
            path,
            report,
            gone: Vec::new(),
            stuck: Vec::new(),
        };
        let Some(keep) = keep.filter(|_| dated.report.faults.is_empty()) else {
            return Ok(dated);
        };
        // Those that go as far or further are not older, whatever their names say.
        let mut old = self.dated_in(folder, &stem);
        old.retain(|(it, path)| *it < (copied.seq, copied.at) && *path != dated.path);
        old.sort();
        let goes = (old.len() + 1).saturating_sub(keep.get());
        for (_, path) in old.into_iter().take(goes) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            match fs::remove_file(&path) {
                Ok(()) => dated.gone.push(name.into_owned()),
                // Another one was at it at the same time.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(_) => dated.stuck.push(name.into_owned()),
            }
        }
        Ok(dated)
    }

    fn stem(&self) -> String {
        let stem = self.path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }

    /// Gives the dated copies of this store in a folder, each with how far it goes and when it was
    /// made. What somebody has open is none.
    fn dated_in(&self, folder: &Path, stem: &str) -> Vec<((i64, Instant), PathBuf)> {
        let Ok(entries) = fs::read_dir(folder) else {
            return Vec::new();
        };
        let files = entries.flatten().filter(|it| {
            let is_file = it.file_type().is_ok_and(|it| it.is_file());
            let is_so_called = it.file_name().to_str().is_some_and(|it| is_dated(it, stem));
            is_file && is_so_called
        });
        files
            .map(|it| it.path())
            .filter(|path| sides_there(path).is_ok_and(|it| it.is_empty()))
            .filter_map(|path| {
                let copied = untouched(&path, self.stand.uid())?;
                copied.dated.then_some(((copied.seq, copied.at), path))
            })
            .collect()
    }
}

/// Writes day and time as they stand in a name: `20091023-120000`.
fn name_of(stamp: &str) -> String {
    stamp
        .chars()
        .filter_map(|it| match it {
            ' ' => Some('-'),
            it => it.is_ascii_digit().then_some(it),
        })
        .collect()
}

/// Finds a name that nothing has.
fn free(folder: &Path, first: &str) -> Result<PathBuf> {
    for n in 1..=WITHIN_A_SECOND {
        let more = if n > 1 {
            format!("-{n}")
        } else {
            String::new()
        };
        let path = folder.join(format!("{first}{more}{ENDING}"));
        if !is_there(&path)? && sides_there(&path)?.is_empty() {
            return Ok(path);
        }
    }
    Err(Error::Exists(folder.join(format!("{first}{ENDING}"))))
}

/// Says whether a name is one of a dated copy of a store that is called so.
fn is_dated(name: &str, stem: &str) -> bool {
    let digits =
        |text: &str, n: usize| text.len() == n && text.bytes().all(|it| it.is_ascii_digit());
    let Some(rest) = name
        .strip_prefix(stem)
        .and_then(|it| it.strip_prefix('-'))
        .and_then(|it| it.strip_suffix(ENDING))
    else {
        return false;
    };
    let mut parts = rest.split('-');
    let is_moment = parts.next().is_some_and(|it| digits(it, 8))
        && parts.next().is_some_and(|it| digits(it, 6));
    let more = parts.next();
    is_moment
        && more.is_none_or(|it| digits(it, it.len().clamp(1, 2)))
        && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_it_gives_are_its_own() {
        for name in ["duban-20091023-120000.db", "duban-20091023-120000-2.db"] {
            assert!(is_dated(name, "duban"), "{name}");
        }
        for name in [
            "duban.db",
            "duban-20091023.db",
            "duban-20091023-1200.db",
            "duban-20091023-120000.db-wal",
            "duban-20091023-120000-.db",
            "duban-20091023-120000-2-3.db",
            "duban-20091023-120000-old.db",
            "other-20091023-120000.db",
            "duban-2009102x-120000.db",
        ] {
            assert!(!is_dated(name, "duban"), "{name}");
        }
        assert_eq!(name_of("2009-10-23 12:00:00"), "20091023-120000");
    }
}
