//! Writing into `config.toml`: what is set anew, with every other line as it stands.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::config::{FILE, Key, values};
use super::themes;
use crate::app::config::{text_of, with_set};
use crate::app::notice::Notice;
use crate::i18n::{Args, Language, Texts};

/// Why something was not kept.
#[derive(Debug)]
pub(super) enum NotKept {
    /// There is no place for settings.
    NoFolder,
    /// The file has faults, the first in this line: nothing of it would hold.
    Faulty(PathBuf, usize),
    /// The file must not be written.
    ReadOnly(PathBuf),
    /// The system has something against it.
    Failed(PathBuf, String),
}

/// Sets these in the file of a folder of settings; where there is none, in one that explains
/// itself. Gives where it stands.
///
/// # Errors
/// [`NotKept`]; then the file is as it was.
pub(super) fn keep(
    settings: Option<&Path>,
    set: &[(Key, &str)],
    explained: impl FnOnce() -> String,
) -> Result<PathBuf, NotKept> {
    let settings = settings.ok_or(NotKept::NoFolder)?;
    let path = settings.join(FILE);
    let failed = |error: std::io::Error| {
        let barred = [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem];
        if barred.contains(&error.kind()) {
            NotKept::ReadOnly(path.clone())
        } else {
            NotKept::Failed(path.clone(), error.to_string())
        }
    };
    let faulty = |faults: Vec<crate::app::config::ConfigFault>| {
        let line = faults.first().map_or(1, |it| it.line);
        NotKept::Faulty(path.clone(), line)
    };
    let before = match std::fs::read(&path) {
        Ok(bytes) => Some(text_of(bytes).map_err(faulty)?),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
    };
    let mut text = before.clone().unwrap_or_else(explained);
    for (key, word) in set {
        text = with_set(&text, key.name(), word);
    }
    // What was wrong with what is set now is mended by it; nothing else may be wrong.
    values(&text, settings).map_err(faulty)?;
    if before.as_ref() != Some(&text) {
        std::fs::create_dir_all(settings).map_err(failed)?;
        replace(&path, text.as_bytes()).map_err(failed)?;
    }
    Ok(path)
}

/// Puts a text in the place of a file at once: whoever reads it sees the one or the other. What
/// leads to it, and who may read it, stays.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let about = std::fs::metadata(&target).ok();
    if about.as_ref().is_some_and(|it| it.permissions().readonly()) {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let mut beside = target.clone().into_os_string();
    beside.push(format!(".{}", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = std::fs::File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        if let Some(about) = about {
            file.set_permissions(about.permissions())?;
        }
        file.sync_all()
    });
    let written = written.and_then(|()| std::fs::rename(&beside, &target));
    if written.is_err() {
        // Nothing of it is wanted; what keeps it from being removed is said by what failed first.
        drop(std::fs::remove_file(&beside));
    }
    written
}

/// Gives the words that something may be set to; nothing where it is a path.
pub(super) fn words_of(settings: Option<&Path>, key: Key) -> Vec<String> {
    let words = key.words().into_iter().map(str::to_owned);
    let own = settings.filter(|_| key == Key::Theme).map(themes::all);
    let own = own.into_iter().flatten().map(|it| it.name);
    words.chain(own).collect()
}

/// Writes a file in which everything that may be set stands as it usually is, each behind a mark,
/// so that nothing changes until somebody takes one away.
pub(super) fn explained(texts: &Texts, settings: Option<&Path>) -> String {
    let head = texts.say("config-head");
    let mut lines: Vec<String> = head.lines().map(|line| format!("# {line}")).collect();
    for key in Key::ALL {
        let what = texts.say(&format!("config-of-{}", key.name()));
        let known = words_of(settings, key);
        let value = known.first().cloned().unwrap_or_default();
        let known = known.join(" | ");
        let what = if known.is_empty() {
            what
        } else {
            let args = Args::new().set("name", what).set("known", known);
            texts.say_with("config-known", &args)
        };
        lines.push(format!("\n# {what}"));
        let how = format!("config-how-{}", key.name());
        if texts.has(&how) {
            lines.push(format!("# {}", texts.say(&how)));
        }
        lines.push(format!("# {} = \"{value}\"", key.name()));
    }
    lines.join("\n") + "\n"
}

/// Keeps the theme that was chosen on the screen, and says what came of it. `beaten` is the word of
/// the variable that goes before the file.
pub(super) fn keep_theme(
    settings: Option<&Path>,
    language: Language,
    (word, beaten): (&str, Option<&str>),
) -> Notice {
    let explained = || explained(&Texts::load(language), settings);
    let shown = |path: PathBuf| path.display().to_string();
    match keep(settings, &[(Key::Theme, word)], explained) {
        Ok(path) => match beaten.filter(|it| *it != word) {
            Some(found) => Notice::hint("notice-theme-beaten")
                .with("path", shown(path))
                .with("variable", Key::Theme.variable().unwrap_or_default())
                .with("found", found),
            None => Notice::good("notice-theme-kept").with("path", shown(path)),
        },
        Err(NotKept::NoFolder) => Notice::hint("notice-theme-no-folder"),
        Err(NotKept::Faulty(path, line)) => Notice::bad("notice-theme-faulty")
            .with("path", shown(path))
            .with("line", line),
        Err(NotKept::ReadOnly(path)) => {
            Notice::bad("notice-theme-read-only").with("path", shown(path))
        }
        Err(NotKept::Failed(path, what)) => Notice::bad("notice-theme-not-kept")
            .with("path", shown(path))
            .with("what", what),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_must_not_be_written_stays_and_so_does_what_leads_to_one() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join(FILE);
        let keep = |word| {
            let set = [(Key::Theme, word)];
            keep(Some(folder.path()), &set, || "# 新\n".to_owned())
        };
        keep("light").unwrap();
        let text = || std::fs::read_to_string(&path).unwrap();
        assert_eq!(text(), "# 新\ntheme = \"light\"\n");
        let mut rights = std::fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&path, rights.clone()).unwrap();
        assert!(matches!(keep("dark"), Err(NotKept::ReadOnly(_))));
        // As it is already, nothing need be written.
        keep("light").unwrap();
        assert_eq!(text(), "# 新\ntheme = \"light\"\n");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(matches!(keep("dusk"), Err(NotKept::Faulty(_, 2))));
    }

    #[cfg(unix)]
    #[test]
    fn what_leads_to_the_file_still_leads_there_and_its_rights_stay() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::TempDir::new().unwrap();
        let (path, own) = (folder.path().join(FILE), folder.path().join("mine"));
        let mut file = std::fs::File::create(&own).unwrap();
        file.write_all("store = \"a\" # 我的\n".as_bytes()).unwrap();
        std::fs::set_permissions(&own, std::fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&own, &path).unwrap();
        let set = [(Key::Theme, "dark"), (Key::Language, "en")];
        keep(Some(folder.path()), &set, String::new).unwrap();
        let text = std::fs::read_to_string(&own).unwrap();
        assert_eq!(
            text,
            "store = \"a\" # 我的\ntheme = \"dark\"\nlanguage = \"en\"\n"
        );
        assert!(path.symlink_metadata().unwrap().is_symlink());
        let mode = std::fs::metadata(&own).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
}
