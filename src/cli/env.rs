//! The only reader of the environment: what the process was started with, as values.

use std::path::PathBuf;
use std::time::SystemTime;

use etcetera::BaseStrategy;

use super::choices::asked_by;
use super::clipboard::Clipboard;
use super::config::{Config, Key};
use crate::app::path::meant;
use crate::domain::Instant;
use crate::office::Opener;
use crate::tui::terminal::{GlyphChoice, Setting};

/// The first second of 2 January of the year 1, so that no zone leads before it.
const FIRST: i64 = -62_135_510_400;
/// The last second of 30 December 9999, so that no zone leads past the year.
const LAST: i64 = 253_402_214_399;

/// What the environment says.
#[derive(Clone, Debug, Default)]
pub(super) struct Env {
    /// The account of the operating system.
    pub(super) account: String,
    /// The store named by `DUBAN_DB`.
    pub(super) store: Option<PathBuf>,
    /// Where the platform keeps a program's records.
    pub(super) data_folder: Option<PathBuf>,
    /// The home of the person at this machine.
    pub(super) home: Option<PathBuf>,
    /// Where the platform keeps a person's settings.
    pub(super) config_folder: Option<PathBuf>,
    /// What is known of the terminal before it is opened.
    pub(super) setting: Setting,
    /// What the person at this machine has set in a file.
    pub(super) config: Config,
    /// What the variables say that go before it.
    said: Vec<(Key, String)>,
    /// The names of all variables that begin as ours do.
    pub(super) named: Vec<String>,
    /// Whether the terminal takes no colours.
    pub(super) no_colour: bool,
    /// The width that somebody set.
    pub(super) columns: Option<usize>,
    /// What opens a file here: a program and its first arguments. Nothing where there is no desktop
    /// or it is another machine's.
    pub(super) opens: Option<Vec<String>>,
    /// How what is copied gets into the clipboard.
    pub(super) clipboard: Clipboard,
    /// The folder for what is not kept.
    pub(super) temporary: PathBuf,
}

/// Where a setting comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A variable of the environment.
    Variable,
    /// The file of settings.
    File,
}

/// Gives the word that was set for something: a variable goes before the file.
fn chosen<'a>(
    said: &'a [(Key, String)],
    config: &'a Config,
    key: Key,
) -> Option<(&'a str, Origin)> {
    let found = said.iter().find(|(of, _)| *of == key);
    let said = found.map(|(_, word)| (word.as_str(), Origin::Variable));
    said.or_else(|| Some((config.value(key)?, Origin::File)))
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the reader of the environment"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.is_empty())
}

/// A path need not be a text.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the reader of the environment"
)]
fn path_variable(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
}

/// Gives the names of all variables that begin as ours do.
fn named() -> Vec<String> {
    let all = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    let mut ours: Vec<String> = all.filter(|name| name.starts_with("DUBAN_")).collect();
    ours.sort();
    ours
}

impl Env {
    /// Reads it, once.
    pub(super) fn read() -> Self {
        let account = owner()
            .or_else(|| {
                ["USER", "LOGNAME", "USERNAME"]
                    .into_iter()
                    .find_map(variable)
            })
            .unwrap_or_else(|| "unknown".to_owned());
        let places = etcetera::choose_base_strategy().ok();
        // On Windows the one for data is carried along to other machines, and a store never is.
        let kept_here = if cfg!(windows) {
            BaseStrategy::cache_dir
        } else {
            BaseStrategy::data_dir
        };
        let data_folder = places.as_ref().map(kept_here);
        let home = places.as_ref().map(|it| it.home_dir().to_path_buf());
        let config_folder = places.as_ref().map(BaseStrategy::config_dir);
        let config = Config::read(config_folder.as_deref());
        let variables = Key::ALL
            .into_iter()
            .filter_map(|key| Some((key, key.variable()?)));
        let said = variables.filter_map(|(key, name)| Some((key, variable(name)?)));
        let said: Vec<(Key, String)> = said.collect();
        let glyphs = chosen(&said, &config, Key::Glyphs).map(|it| it.0.to_owned());
        Self {
            account,
            store: path_variable("DUBAN_DB"),
            data_folder,
            home,
            setting: setting(glyphs.as_deref()),
            config,
            said,
            named: named(),
            config_folder,
            no_colour: variable("NO_COLOR").is_some()
                || variable("TERM").is_some_and(|term| term == "dumb"),
            columns: variable("COLUMNS").and_then(|text| text.parse().ok()),
            opens: opens(|name| variable(name).is_some()),
            clipboard: clipboard(|name| variable(name).is_some()),
            temporary: std::env::temp_dir(),
        }
    }

    /// Gives what opens files here, where something does.
    pub(super) fn opener(&self) -> Option<Opener> {
        let with = self.opens.clone()?;
        Some(Opener::new(with, self.temporary.clone()))
    }

    /// Gives the word that was set for something, and whether a variable said it.
    pub(super) fn set(&self, key: Key) -> Option<(&str, Origin)> {
        chosen(&self.said, &self.config, key)
    }

    /// Gives the language that was set; what `LANG` says is the server's, not the reader's.
    pub(super) fn language(&self) -> Option<String> {
        self.set(Key::Language).map(|it| it.0.to_owned())
    }

    /// Gives a path that was set in the file, with the home for `~`.
    pub(super) fn path(&self, key: Key) -> Option<PathBuf> {
        let home = self.home.as_ref().map(|it| it.display().to_string());
        let typed = self.config.value(key)?;
        Some(meant(typed, home.as_deref()).into())
    }

    /// Gives the store of the person at this machine.
    pub(super) fn default_store(&self) -> Option<PathBuf> {
        if let Some(own) = self.path(Key::Store) {
            return Some(own);
        }
        Some(self.own_folder()?.join("duban.db"))
    }

    /// Gives the folder in which the program keeps what is this person's.
    pub(super) fn own_folder(&self) -> Option<PathBuf> {
        let folder = self.data_folder.as_ref()?;
        Some(folder.join("duban"))
    }
}

/// Says whether whoever sits at the keyboard sits at another machine.
fn is_far(has: impl Fn(&str) -> bool) -> bool {
    has("SSH_CONNECTION") || has("SSH_TTY")
}

/// Says how what is copied gets into the clipboard of whoever sits at the keyboard: over a line
/// only his terminal can put it there.
fn clipboard(has: impl Fn(&str) -> bool) -> Clipboard {
    if is_far(&has) {
        return Clipboard::default();
    }
    let of = |set: &str, program: &'static [&str]| has(set).then_some(program);
    let programs = [
        of("WAYLAND_DISPLAY", &["wl-copy"]),
        of("DISPLAY", &["xclip", "-selection", "clipboard"]),
        of("DISPLAY", &["xsel", "--input", "--clipboard"]),
    ];
    let words = |program: &[&str]| program.iter().map(|it| (*it).to_owned()).collect();
    Clipboard {
        here: true,
        programs: programs.into_iter().flatten().map(words).collect(),
    }
}

/// Names what opens a file with the program of the desktop. Over a line there is none: the desktop
/// is another machine's.
fn opens(has: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    if is_far(&has) {
        return None;
    }
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else if has("DISPLAY") || has("WAYLAND_DISPLAY") {
        "xdg-open"
    } else {
        return None;
    };
    Some(vec![program.to_owned()])
}

/// Reads what the terminal is said to be.
fn setting(glyphs: Option<&str>) -> Setting {
    let glyphs = glyphs.and_then(|word| asked_by(&GlyphChoice::WORDS, word));
    Setting {
        term: variable("TERM"),
        colorterm: variable("COLORTERM"),
        lc_all: variable("LC_ALL"),
        lc_ctype: variable("LC_CTYPE"),
        lang: variable("LANG"),
        no_color: variable("NO_COLOR").is_some(),
        glyphs: glyphs.unwrap_or_default(),
        remote: variable("SSH_CONNECTION")
            .or_else(|| variable("SSH_TTY"))
            .is_some(),
    }
}

/// Names the account that the process runs under, whatever a variable claims.
#[cfg(unix)]
fn owner() -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    let uid = std::fs::metadata("/proc/self").ok()?.uid().to_string();
    let accounts = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let name = accounts.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == uid).then(|| name.to_owned())
    });
    name.or_else(|| Some(format!("uid-{uid}")))
}

#[cfg(not(unix))]
fn owner() -> Option<String> {
    None
}

/// Tells the instant; the one place where the program looks at the machine's clock.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the clock that is handed in"
)]
pub(super) fn clock() -> Instant {
    instant(SystemTime::now())
}

/// Writes what the machine's clock tells as an instant, before 1970 too. What is past the years
/// that a day is written with stands at their end.
fn instant(told: SystemTime) -> Instant {
    let (seconds, nanos) = match told.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => (i64::try_from(after.as_secs()).ok(), after.subsec_nanos()),
        Err(before) => {
            let before = before.duration();
            let whole = i64::try_from(before.as_secs()).unwrap_or(i64::MAX);
            match before.subsec_nanos() {
                0 => (Some(-whole), 0),
                part => (Some(-whole - 1), 1_000_000_000 - part),
            }
        }
    };
    let seconds = seconds.unwrap_or(i64::MAX).clamp(FIRST, LAST);
    Instant::of(seconds, nanos).unwrap_or_default()
}

/// Gives the arguments of the process, the program's own name first.
pub(super) fn arguments() -> Vec<std::ffi::OsString> {
    std::env::args_os().collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn files_are_opened_where_the_desktop_is() {
        let with = |set: &[&str]| opens(|name| set.contains(&name)).is_some();
        assert!(with(&["DISPLAY"]) && with(&["WAYLAND_DISPLAY"]));
        assert!(!with(&[]));
        assert!(!with(&["DISPLAY", "SSH_CONNECTION"]));
        assert!(!with(&["WAYLAND_DISPLAY", "SSH_TTY"]));
    }

    #[test]
    fn a_clock_before_1970_and_one_past_all_years_tell_an_instant() {
        let epoch = SystemTime::UNIX_EPOCH;
        for (told, wanted) in [
            (
                epoch.checked_sub(Duration::from_millis(1)),
                "1969-12-31T23:59:59.999Z",
            ),
            (
                epoch.checked_sub(Duration::from_secs(1)),
                "1969-12-31T23:59:59Z",
            ),
            (
                epoch.checked_sub(Duration::from_hours(87_672)),
                "1960-01-01T00:00:00Z",
            ),
            (
                epoch.checked_sub(Duration::from_secs(1 << 40)),
                "0001-01-02T00:00:00Z",
            ),
            (Some(epoch), "1970-01-01T00:00:00Z"),
            (
                epoch.checked_add(Duration::from_hours(1_130_808)),
                "2099-01-01T00:00:00Z",
            ),
            (
                epoch.checked_add(Duration::from_secs(1 << 40)),
                "9999-12-30T23:59:59Z",
            ),
        ] {
            let found = instant(told.unwrap());
            let wanted: Instant = wanted.parse().unwrap();
            assert_eq!(found, wanted);
        }
    }
}
