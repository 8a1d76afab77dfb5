//! What the person at this machine has set: keys of one's own, colours; and what is wrong with it.

use std::path::PathBuf;

use super::config::{FILE, Key};
use super::desk::Desk;
use super::env::Origin;
use crate::app::config::ConfigFaultKind;
use crate::app::keymap::Keymap;
use crate::app::wording::failure;
use crate::i18n::Args;
use crate::office::read_file;
use crate::tui::ThemeChoice;

/// Gives the theme that was asked for.
///
/// # Errors
/// What to say where no theme is called so.
pub(super) fn theme(desk: &Desk) -> Result<ThemeChoice, String> {
    desk.env.theme().ok_or_else(|| {
        let set = desk.env.set(Key::Theme);
        let found = set.map_or("", |(word, _)| word);
        let known = ThemeChoice::WORDS.map(|(word, _)| word);
        let args = Args::new().set("found", found);
        let known = desk.texts.list(known);
        desk.say_with("note-no-theme", &args.set("known", known))
    })
}

/// What holds of something that may be set.
pub(super) struct Held {
    /// What it is; nothing where not even what is usual is known.
    pub(super) value: Option<String>,
    /// The option, the variable or the file that says so; nothing where it is as usual.
    pub(super) set_in: Option<&'static str>,
}

impl Held {
    /// Gives it as people read it, and where it was set.
    pub(super) fn told(&self, desk: &Desk) -> String {
        let usual = || desk.say("config-usual");
        let args = Args::new()
            .set("value", self.value.as_deref().unwrap_or_default())
            .set("origin", self.set_in.map_or_else(usual, str::to_owned));
        desk.say_with("config-value-of", &args)
    }
}

/// Says what holds of something that may be set: an option goes before a variable, a variable
/// before the file.
pub(super) fn held(desk: &Desk, key: Key) -> Held {
    let path = |it: PathBuf| it.display().to_string();
    let typed = match key {
        Key::Store => {
            let given = desk.given.store.clone();
            let given = given.filter(|it| Some(it) != desk.env.store.as_ref());
            given.map(|it| (path(it), "--db"))
        }
        Key::Language => desk.given.language.clone().map(|it| (it, "--lang")),
        Key::Theme | Key::Glyphs | Key::Folder => None,
    };
    let set = desk.env.set(key).map(|(word, origin)| {
        let origin = match origin {
            Origin::Variable => key.variable().unwrap_or_default(),
            Origin::File => FILE,
        };
        // A path stands there as it will be used.
        let used = (origin == FILE).then(|| desk.env.path(key)).flatten();
        let used = used.filter(|_| key.words().is_empty()).map(path);
        (used.unwrap_or_else(|| word.to_owned()), origin)
    });
    if let Some((value, origin)) = typed.or(set) {
        return Held {
            value: Some(value),
            set_in: Some(origin),
        };
    }
    let value = match key {
        Key::Theme | Key::Glyphs | Key::Language => {
            key.words().first().map(|it| (*it).to_owned())
        }
        Key::Store => desk.env.default_store().map(path),
        Key::Folder => desk.home(),
    };
    Held {
        value,
        set_in: None,
    }
}

/// Tells what is wrong with the file of settings, a line each; nothing of it is used then.
pub(super) fn faults(desk: &Desk) -> Vec<String> {
    let config = &desk.env.config;
    if config.faults.is_empty() {
        // Nearly always; then no words are looked for.
        return Vec::new();
    }
    let path = config.path.as_ref().map(|it| it.display().to_string());
    let args = Args::new().set("path", path.unwrap_or_default());
    let head = desk.say_with("note-config", &args);
    let told = config.faults.iter().map(|fault| {
        let args = Args::new()
            .set("line", fault.line)
            .set("found", &fault.found);
        let said = match fault.what {
            ConfigFaultKind::Unreadable => desk.say_with("config-unreadable", &args),
            ConfigFaultKind::Unknown => {
                let known = desk.texts.list(Key::ALL.map(Key::name));
                desk.say_with("config-unknown", &args.set("known", known))
            }
            ConfigFaultKind::Value(name) => {
                let known = Key::named(name).map(Key::words).unwrap_or_default();
                let is_path = known.is_empty();
                let args = args.set("known", desk.texts.list(known)).set("name", name);
                if is_path {
                    desk.say_with("config-empty", &args)
                } else {
                    desk.say_with("config-value", &args)
                }
            }
        };
        format!("{head}{said}")
    });
    told.collect()
}

/// Says where a person may keep a keymap of one's own.
pub(super) fn keymap_path(desk: &Desk) -> Option<PathBuf> {
    let folder = desk.env.config_folder.as_ref();
    folder.map(|folder| folder.join("duban").join("keymap.toml"))
}

/// Reads the keymap: the program's own, and over it the one a person keeps beside the settings.
/// Where that has faults it counts for nothing, and they are told: whoever cannot type any more
/// has lost more than his own keys.
pub(super) fn keymap(desk: &Desk) -> (Keymap, Vec<String>) {
    let Some(path) = keymap_path(desk).filter(|path| path.exists()) else {
        return (Keymap::built_in(), Vec::new());
    };
    let args = Args::new().set("path", path.display().to_string());
    let head = desk.say_with("note-keymap", &args);
    let faults = match read_file(&path) {
        Ok(bytes) => match Keymap::with_own(&String::from_utf8_lossy(&bytes)) {
            Ok(keymap) => return (keymap, Vec::new()),
            Err(faults) => faults,
        },
        Err(error) => {
            let why = failure(&desk.texts, None, &error);
            let said = format!("{head}{}", why.whole(&desk.texts));
            return (Keymap::built_in(), vec![said]);
        }
    };
    let told = faults.iter().map(|fault| {
        let args = Args::new()
            .set("line", fault.line)
            .set("found", &fault.found);
        format!("{head}{}", desk.say_with(fault.what.key(), &args))
    });
    (Keymap::built_in(), told.collect())
}
