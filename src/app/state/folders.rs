//! The folders in which files are looked for and proposed.

use std::path::{MAIN_SEPARATOR, Path};

/// The folders in which files are looked for and proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folders {
    /// The home of whoever sits here, for which `~` stands.
    pub home: Option<String>,
    /// The folder in which files are looked for first, where it is another one.
    pub first: Option<String>,
    /// The folder that was used last.
    pub last: Option<String>,
    /// The files that were used here, the last first.
    pub recent: Vec<String>,
}

/// So many files are kept that were used.
const RECENT: usize = 5;

impl Folders {
    /// Gives the folder below which files are written: the one that was set, else the home.
    pub fn own(&self) -> Option<String> {
        self.first.clone().or_else(|| self.home.clone())
    }

    /// Gives the folder that is proposed, with what divides it from a name.
    pub fn proposed(&self) -> String {
        let folder = self.last.clone().or_else(|| self.own());
        let mut folder = folder.unwrap_or_default();
        if !folder.is_empty() && !folder.ends_with(MAIN_SEPARATOR) {
            folder.push(MAIN_SEPARATOR);
        }
        folder
    }

    /// Keeps a file that was taken, and its folder.
    pub fn looked_at(&mut self, path: String) {
        self.used(Path::new(&path));
        self.recent.retain(|it| *it != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
    }

    /// Keeps the folder of a file that was used.
    pub fn used(&mut self, path: &Path) {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        self.last = folder
            .map(|it| it.display().to_string())
            .or_else(|| self.last.take());
    }
}
