//! What the person at this machine has set: keys of one's own, colours; and what is wrong with it.

use std::path::PathBuf;

use super::config::{FILE, Key};
use super::desk::Desk;
use super::env::Origin;
use super::settings_file::words_of;
use super::themes::{self, ThemeFile};
use crate::app::config::{ConfigFault, ConfigFaultKind};
use crate::app::keymap::{Keymap, KeymapFaultKind};
use crate::app::theme::{BASED_ON, ThemeChoice, Tint, theme_words};
use crate::app::wording::failure;
use crate::i18n::Args;
use crate::office::read_file;

/// Gives the word of the theme that was asked for.
///
/// # Errors
/// What to say where no theme is called so, or its file has faults; then the usual one is worn.
pub(super) fn theme(desk: &Desk) -> Result<String, Vec<String>> {
    let word = desk.env.set(Key::Theme).map(|(word, _)| word);
    let Some(word) = word.filter(|it| ThemeChoice::named(it).is_none()) else {
        return Ok(word.unwrap_or_else(|| usual_theme()).to_owned());
    };
    let folder = desk.env.config.folder();
    let Some(file) = folder.and_then(|it| themes::read(it, word)) else {
        let args = Args::new().set("found", word);
        let known = desk.texts.list(words_of(folder, Key::Theme));
        let told = desk.say_with("note-no-theme", &args.set("known", known));
        return Err(vec![told]);
    };
    let faults = theme_faults(desk, &file);
    if faults.is_empty() {
        Ok(file.name)
    } else {
        Err(faults)
    }
}

/// Gives the word of the theme that is worn where none was asked for.
pub(super) fn usual_theme() -> &'static str {
    ThemeChoice::WORDS.first().map_or("", |(word, _)| word)
}

/// Reads the themes of one's own.
pub(super) fn own_themes(desk: &Desk) -> Vec<ThemeFile> {
    let folder = desk.env.config.folder();
    folder.map(themes::all).unwrap_or_default()
}

/// Tells what is wrong with the file of a theme, a line each; nothing of it is used then.
pub(super) fn theme_faults(desk: &Desk, file: &ThemeFile) -> Vec<String> {
    let Err(faults) = &file.read else {
        return Vec::new();
    };
    let args = Args::new().set("path", file.path.display().to_string());
    let head = desk.say_with("note-theme", &args);
    let known = || theme_words().into_iter().map(str::to_owned).collect();
    let may_be = |name: &str| {
        if name == BASED_ON {
            return ThemeChoice::WORDS.map(|(word, _)| word.to_owned()).to_vec();
        }
        let colours = Tint::NAMES.map(str::to_owned).into_iter();
        let others = ["bright-…", Tint::USUAL, "#rrggbb", "0–255"];
        colours.chain(others.map(str::to_owned)).collect()
    };
    told(desk, &head, faults, (&known, &may_be))
}

/// What something of a file of settings may be set to, by its name.
type MayBe<'a> = &'a dyn Fn(&str) -> Vec<String>;

/// Gives the sentences for what is wrong with a file of settings: which names it knows, and what
/// each may be set to; nothing where it is a path.
fn told(
    desk: &Desk,
    head: &str,
    faults: &[ConfigFault],
    (known, may_be): (&dyn Fn() -> Vec<String>, MayBe<'_>),
) -> Vec<String> {
    let told = faults.iter().map(|fault| {
        let args = Args::new()
            .set("line", fault.line)
            .set("found", &fault.found);
        let said = match fault.what {
            ConfigFaultKind::Unreadable => desk.say_with("config-unreadable", &args),
            ConfigFaultKind::NotUtf8 => desk.say_with("config-not-utf8", &args),
            ConfigFaultKind::Syntax(column, why) => {
                let args = args.set("column", column).set("why", desk.say(why));
                desk.say_with("toml-fault-at", &args)
            }
            ConfigFaultKind::Unknown => {
                let known = desk.texts.list(known());
                desk.say_with("config-unknown", &args.set("known", known))
            }
            ConfigFaultKind::Value(name) => {
                let may_be = may_be(name);
                let is_path = may_be.is_empty();
                let args = args.set("known", desk.texts.list(may_be)).set("name", name);
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

/// What holds of something that may be set.
pub(super) struct Held {
    /// What it is; nothing where not even what is usual is known.
    pub(super) value: Option<String>,
    /// The option, the variable or the file that says so; nothing where it is as usual.
    pub(super) set_in: Option<&'static str>,
    /// A variable with a word that it may not be, which therefore sets nothing.
    pub(super) wrong: Option<String>,
}

impl Held {
    /// Gives it as people read it, and where it was set.
    pub(super) fn told(&self, desk: &Desk) -> String {
        let usual = || match &self.wrong {
            Some(wrong) => {
                desk.say_with("config-usual-wrong", &Args::new().set("wrong", wrong))
            }
            None => desk.say("config-usual"),
        };
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
        Key::Theme | Key::Glyphs | Key::Bell | Key::Folder => None,
    };
    let set = desk.env.set(key);
    let is_wrong = |(word, origin): &(&str, Origin)| {
        *origin == Origin::Variable && !key.takes(word, desk.env.config.folder())
    };
    let wrong = set.filter(is_wrong).map(|(word, _)| {
        let variable = key.variable().unwrap_or_default();
        format!("{variable}={word}")
    });
    let set = set.filter(|it| !is_wrong(it)).map(|(word, origin)| {
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
            wrong,
        };
    }
    let value = match key {
        Key::Theme | Key::Glyphs | Key::Bell | Key::Language => {
            key.words().first().map(|it| (*it).to_owned())
        }
        Key::Store => desk.env.default_store().map(path),
        Key::Folder => desk.home(),
    };
    Held {
        value,
        set_in: None,
        wrong,
    }
}

/// Tells what is wrong with the file of settings, a line each, of which nothing is used then; and
/// that there is no such language as a variable names: nothing is said in it.
pub(super) fn faults(desk: &Desk) -> Vec<String> {
    let mut told = file_faults(desk);
    told.extend(wrong_variable(desk, Key::Language));
    told
}

fn file_faults(desk: &Desk) -> Vec<String> {
    let config = &desk.env.config;
    if config.faults.is_empty() {
        // Nearly always; then no words are looked for.
        return Vec::new();
    }
    let path = config.path.as_ref().map(|it| it.display().to_string());
    let args = Args::new().set("path", path.unwrap_or_default());
    let head = desk.say_with("note-config", &args);
    let known = || Key::ALL.map(|key| key.name().to_owned()).to_vec();
    let may_be = |name: &str| {
        let key = Key::named(name);
        key.map(|key| words_of(config.folder(), key))
            .unwrap_or_default()
    };
    told(desk, &head, &config.faults, (&known, &may_be))
}

/// Tells what is wrong with the variables of the environment, a line each: a name that nothing
/// reads, a word that none may be. Of the theme [`theme`] tells, of the language [`faults`].
pub(super) fn variable_faults(desk: &Desk) -> Vec<String> {
    let known: Vec<&str> = Key::ALL.into_iter().filter_map(Key::variable).collect();
    let named = desk.env.named.iter();
    let unknown = named.filter(|name| !known.contains(&name.as_str()));
    let told = unknown.map(|name| {
        let args = Args::new().set("name", name);
        desk.say_with(
            "variable-unknown",
            &args.set("known", desk.texts.list(&known)),
        )
    });
    let others = Key::ALL.into_iter();
    let others = others.filter(|key| !matches!(key, Key::Theme | Key::Language));
    let wrong = others.filter_map(|key| wrong_variable(desk, key));
    told.chain(wrong).collect()
}

/// Tells that the variable of a setting holds a word that it may not be, where it does.
fn wrong_variable(desk: &Desk, key: Key) -> Option<String> {
    let folder = desk.env.config.folder();
    let (found, origin) = desk.env.set(key)?;
    if origin != Origin::Variable || key.takes(found, folder) {
        return None;
    }
    let known = desk.texts.list(words_of(folder, key));
    let args = Args::new()
        .set("name", key.variable().unwrap_or_default())
        .set("found", found)
        .set("known", known);
    Some(desk.say_with("variable-value", &args))
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
        let args = match fault.what {
            KeymapFaultKind::Syntax(column, why) => {
                args.set("column", column).set("why", desk.say(why))
            }
            KeymapFaultKind::Unreadable
            | KeymapFaultKind::Scope
            | KeymapFaultKind::Action
            | KeymapFaultKind::Place
            | KeymapFaultKind::Key
            | KeymapFaultKind::Conflict => args,
        };
        format!("{head}{}", desk.say_with(fault.what.key(), &args))
    });
    (Keymap::built_in(), told.collect())
}
