//! The folders in which files are looked for and proposed.

use std::path::{MAIN_SEPARATOR, Path};

/// The folders in which files are looked for and proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folders {
    /// The home of whoever sits here, for which `~` stands.
    pub home: Option<String>,
    /// The folder that was used last.
    pub last: Option<String>,
}

impl Folders {
    /// Gives the folder that is proposed, with what divides it from a name.
    pub fn proposed(&self) -> String {
        let folder = self.last.as_ref().or(self.home.as_ref());
        let mut folder = folder.cloned().unwrap_or_default();
        if !folder.is_empty() && !folder.ends_with(MAIN_SEPARATOR) {
            folder.push(MAIN_SEPARATOR);
        }
        folder
    }

    /// Keeps the folder of a file that was used.
    pub fn used(&mut self, path: &Path) {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        self.last = folder
            .map(|it| it.display().to_string())
            .or_else(|| self.last.take());
    }
}
