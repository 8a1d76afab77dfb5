//! A new file beside the store, made before anything is done that it belongs to: its place is sure
//! before the first change, and it has its name only when all of it is there.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::place::{PartFile, is_side, is_there, real_of};
use super::trouble::{Trouble, folder_of, of_writing};
use super::{Error, Result};

/// So many numbers are tried behind a name that is taken.
const TRIED: u32 = 1_000;

/// A file that has no name yet; it is gone again where it never gets one.
#[derive(Debug)]
pub struct NewFile {
    // Closed before the part gets its name, or is taken away.
    file: Option<File>,
    part: PartFile,
    to: PathBuf,
}

impl NewFile {
    /// Makes the file where it will have its name. `store` is where the ledger is: what the engine
    /// keeps beside it is no place for anything else.
    ///
    /// # Errors
    /// `Exists` where something has the name; `OwnFile` where the ledger has; `Missing` where there
    /// is no such folder; whatever else the system has against a file there, or against the name.
    pub fn begin(to: &Path, store: &Path) -> Result<Self> {
        if to.file_name().is_none() {
            return Err(Error::Trouble(Trouble::BadName, to.to_owned()));
        }
        if is_beside(to, store) {
            return Err(Error::OwnFile(to.to_owned()));
        }
        if is_there(to)? {
            return Err(Error::Exists(to.to_owned()));
        }
        Ok(Self {
            file: None,
            part: PartFile::beside(to)?,
            to: to.to_owned(),
        })
    }

    /// Writes a piece of it.
    ///
    /// # Errors
    /// Whatever the system has against it.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let file = match self.file.take() {
            Some(file) => Ok(file),
            None => OpenOptions::new().write(true).open(self.part.path()),
        };
        let written = file.and_then(|mut file| file.write_all(bytes).map(|()| file));
        self.file = Some(written.map_err(|error| of_writing(&error, &self.to))?);
        Ok(())
    }

    /// Writes the rest of it and gives it its name.
    ///
    /// # Errors
    /// As [`NewFile::begin`]; then nothing is left of it.
    pub fn finish(mut self, bytes: &[u8]) -> Result<()> {
        self.write(bytes)?;
        if let Some(file) = self.file.take() {
            file.sync_all()
                .map_err(|error| of_writing(&error, &self.to))?;
        }
        self.part.settle(&self.to)
    }
}

/// Gives the name, or the first one with a number behind it, that nothing has yet.
pub fn free_name(to: &Path) -> PathBuf {
    let stem = to.file_stem().unwrap_or_default().to_string_lossy();
    let ending = to.extension().map(|it| it.to_string_lossy());
    let numbered = |n: u32| {
        let ending = ending.iter().map(|it| format!(".{it}"));
        to.with_file_name(format!("{stem}-{n}{}", ending.collect::<String>()))
    };
    let names = std::iter::once(to.to_owned()).chain((2..=TRIED).map(numbered));
    let mut free = names.filter(|it| !is_there(it).unwrap_or(false));
    free.next().unwrap_or_else(|| to.to_owned())
}

/// Says whether a name is one of what stands beside a store.
pub fn is_beside(to: &Path, store: &Path) -> bool {
    let here = |path: &Path| {
        let folder = fs::canonicalize(folder_of(path)).ok()?;
        Some(folder.join(path.file_name()?))
    };
    let real = real_of(store);
    let Some(to) = here(to) else { return false };
    // Beside a link nothing belongs to it, but whoever moves the file back would take it so.
    [store, real.as_path()].into_iter().any(|name| {
        here(name).is_some_and(|it| {
            let names = to.file_name().zip(it.file_name());
            to.parent() == it.parent() && names.is_some_and(|(to, it)| is_side(to, it))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_name_when_all_of_it_is_there_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let (to, store) = (
            folder.path().join("out.csv"),
            folder.path().join("duban.db"),
        );
        let begun = NewFile::begin(&to, &store).unwrap();
        assert!(!to.exists());
        drop(begun);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let begun = NewFile::begin(&to, &store).unwrap();
        // Somebody takes the name meanwhile; it stays his.
        super::super::files::create_private(&to).unwrap();
        assert!(matches!(begun.finish(b"x"), Err(Error::Exists(_))));
        assert_eq!(fs::read(&to).unwrap(), b"");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        fs::remove_file(&to).unwrap();
        NewFile::begin(&to, &store).unwrap().finish(b"x").unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"x");
        assert!(matches!(
            NewFile::begin(&folder.path().join("none/out.csv"), &store),
            Err(Error::Missing(path)) if path.ends_with("out.csv")
        ));
    }

    #[test]
    fn what_stands_beside_a_store_is_no_place_for_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("duban.db");
        for name in [
            "duban.db-wal",
            "duban.db-shm",
            "duban.db-drafts",
            "./duban.db-journal",
            "duban.db-drafts.1001",
            "duban.db-drafts.1001-wal",
        ] {
            let begun = NewFile::begin(&folder.path().join(name), &store);
            assert!(matches!(begun, Err(Error::OwnFile(_))), "{name}");
        }
    }

    #[test]
    fn a_name_that_is_too_long_is_not_taken_for_one_that_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("duban.db");
        for name in [
            "x".repeat(300),
            "长".repeat(100),
            format!("{}/x", "x".repeat(300)),
        ] {
            let begun = NewFile::begin(&folder.path().join(&name), &store);
            assert!(
                matches!(begun, Err(Error::Trouble(Trouble::LongName, _))),
                "{name} {begun:?}"
            );
        }
    }
}
