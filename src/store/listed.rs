//! What lies in a folder, for whoever looks for a file.

use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::Result;
use super::trouble::of_system;

/// So many are read at most.
const MOST: usize = 5_000;

/// A file or folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InFolder {
    /// Its name.
    pub name: String,
    /// Whether it is a folder.
    pub folder: bool,
    /// How large it is.
    pub bytes: u64,
    /// When it was written last, in seconds since 1970.
    pub written: u64,
}

/// Lists a folder: folders by name, behind them files, those first that were written last. What is
/// hidden, and what is no file, is left out.
///
/// # Errors
/// Whatever the system has against it.
pub fn in_folder(path: &Path) -> Result<Vec<InFolder>> {
    let entries = fs::read_dir(path).map_err(|error| of_system(&error, path))?;
    let mut found: Vec<InFolder> = entries
        .flatten()
        .take(MOST)
        .filter_map(|entry| {
            let name = entry.file_name().to_str()?.to_owned();
            // Where a link leads counts.
            let state = fs::metadata(entry.path()).ok()?;
            let is_shown = !name.starts_with('.') && (state.is_dir() || state.is_file());
            let written = state.modified().ok();
            let written = written.and_then(|it| it.duration_since(UNIX_EPOCH).ok());
            is_shown.then_some(InFolder {
                name,
                folder: state.is_dir(),
                bytes: state.len(),
                written: written.map_or(0, |it| it.as_secs()),
            })
        })
        .collect();
    found.sort_by_key(|it| {
        let since = if it.folder { u64::MAX } else { it.written };
        (std::cmp::Reverse(since), it.name.clone())
    });
    Ok(found)
}
