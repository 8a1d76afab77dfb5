//! What lies at a path before there is an office there, and files that are no store: read, begun
//! and brought back.

use std::path::{Path, PathBuf};

use super::{Office, OfficeError, OfficeResult};
use crate::store::{self, NewFile, Over, Place, Restored};

/// Reads a file that is no store.
///
/// # Errors
/// `Missing`, `IsFolder`, `NotAFile` for a device or for what is far too long, `OwnFile` for the
/// store itself; whatever else the system says.
pub fn read_file(path: &Path) -> OfficeResult<Vec<u8>> {
    store::read_file(path)
}

/// Says what stands in the way of a new store at a place, if anything does.
pub fn occupied(path: &Path) -> Option<OfficeError> {
    store::occupied(path)
}

/// Says whether there is no store at a place, and has been none: only there a new one is offered.
pub fn is_new_place(path: &Path) -> bool {
    occupied(path).is_none() && store::replaced(path).is_empty()
}

/// Says on what kind of file system a store lies or would lie.
pub fn place_of(store: &Path) -> Place {
    Place::of(store)
}

/// Says whether a name is one of what stands beside a store.
pub fn is_beside(to: &Path, store: &Path) -> bool {
    store::is_beside(to, store)
}

/// Gives the name, or the first one with a number behind it, that nothing has yet.
pub fn free_name(to: &Path) -> PathBuf {
    store::free_name(to)
}

/// Finds out what an unclear failure of a store was, which nobody has open any more.
#[must_use]
pub fn explain(path: &Path, error: OfficeError) -> OfficeError {
    store::explain(path, error)
}

/// Gives the version of the engine inside the program, as it is written.
pub fn engine_version() -> String {
    let number = store::sqlite_version();
    let (minor, patch) = (number / 1_000 % 1_000, number % 1_000);
    format!("{}.{minor}.{patch}", number / 1_000_000)
}

/// Makes a folder that only its owner may enter, with those above it.
///
/// # Errors
/// Whatever the system has against it.
pub fn make_folder(path: &Path) -> OfficeResult<()> {
    store::make_folder(path)
}

/// Lists what lies in a folder: folders by name, behind them files, the newest first.
///
/// # Errors
/// Whatever the system has against it.
pub fn in_folder(path: &Path) -> OfficeResult<Vec<InFolder>> {
    let found = store::in_folder(path)?.into_iter();
    let told = found.map(|it| InFolder {
        name: it.name,
        folder: it.folder,
        bytes: it.bytes,
    });
    Ok(told.collect())
}

/// A file or folder that lies in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InFolder {
    /// Its name.
    pub name: String,
    /// Whether it is a folder.
    pub folder: bool,
    /// How large it is.
    pub bytes: u64,
}

/// Brings a backup back as the store at a place.
///
/// # Errors
/// As of the store: what stands there, what is wrong with the backup, where what was set aside is.
pub fn restore(from: &Path, path: &Path, over: Over) -> OfficeResult<Restored> {
    store::restore(from, path, over)
}

/// Tries whether what lies at a path opens.
///
/// # Errors
/// Why it does not.
pub fn opens(path: &Path) -> OfficeResult<()> {
    store::try_out(path)
}

/// A file that has no name yet; it is gone again where it never gets one.
#[derive(Debug)]
pub struct OutFile(NewFile);

impl OutFile {
    /// Makes the file where it will have its name. `store` is where the ledger is: what stands
    /// beside it is no place for anything else.
    ///
    /// # Errors
    /// `Exists`, `OwnFile`, `Missing` where there is no such folder; whatever else the system says.
    pub fn begin(to: &Path, store: &Path) -> OfficeResult<Self> {
        NewFile::begin(to, store).map(Self)
    }

    /// Writes a piece of it.
    ///
    /// # Errors
    /// Whatever the system has against it.
    pub fn write(&mut self, bytes: &[u8]) -> OfficeResult<()> {
        self.0.write(bytes)
    }

    /// Writes the rest of it and gives it its name.
    ///
    /// # Errors
    /// As [`OutFile::begin`]; then nothing is left of it.
    pub fn finish(self, bytes: &[u8]) -> OfficeResult<()> {
        self.0.finish(bytes)
    }
}

impl Office {
    /// Says on what kind of file system the store lies.
    pub fn place(&self) -> Place {
        place_of(self.path())
    }
}
