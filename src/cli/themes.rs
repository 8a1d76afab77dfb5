//! Themes of one's own: a file each in the folder `themes` beside `config.toml`.

use std::path::{Path, PathBuf};

use crate::app::config::{ConfigFault, ConfigFaultKind, text_of};
use crate::app::theme::{OwnTheme, may_be_called};

/// The name of the folder.
const FOLDER: &str = "themes";
/// How the name of a file ends.
const ENDING: &str = "toml";

/// A file of a theme.
#[derive(Clone, Debug)]
pub(super) struct ThemeFile {
    /// The name of the theme.
    pub(super) name: String,
    /// Where it stands.
    pub(super) path: PathBuf,
    /// What it says, or all that is wrong with it.
    pub(super) read: Result<OwnTheme, Vec<ConfigFault>>,
}

/// Gives the folder of them, in the program's folder of settings.
pub(super) fn folder(settings: &Path) -> PathBuf {
    settings.join(FOLDER)
}

/// Gives the place of the file of a theme.
pub(super) fn path_of(settings: &Path, name: &str) -> PathBuf {
    folder(settings).join(format!("{name}.{ENDING}"))
}

/// Says whether there is a file of a theme that is called so.
pub(super) fn is_there(settings: &Path, name: &str) -> bool {
    may_be_called(name) && path_of(settings, name).is_file()
}

/// Reads one, where it is there.
pub(super) fn read(settings: &Path, name: &str) -> Option<ThemeFile> {
    is_there(settings, name).then(|| {
        let path = path_of(settings, name);
        ThemeFile {
            name: name.to_owned(),
            read: theme_of(&path),
            path,
        }
    })
}

/// Reads all, by their names.
pub(super) fn all(settings: &Path) -> Vec<ThemeFile> {
    let Ok(entries) = std::fs::read_dir(folder(settings)) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let ours = paths.filter(|path| path.extension().is_some_and(|it| it == ENDING));
    let names = ours.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()));
    let mut all: Vec<ThemeFile> = names.filter_map(|name| read(settings, &name)).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

fn theme_of(path: &Path) -> Result<OwnTheme, Vec<ConfigFault>> {
    let unreadable = |found: String| {
        vec![ConfigFault {
            line: 1,
            what: ConfigFaultKind::Unreadable,
            found,
        }]
    };
    let bytes = std::fs::read(path).map_err(|error| unreadable(error.to_string()))?;
    OwnTheme::read(&text_of(bytes)?)
}
