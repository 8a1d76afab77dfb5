//! `config path|check|show|init`: what the person at this machine has set, where, and what of it
//! holds.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::super::config::Key;
use super::super::desk::Desk;
use super::super::env::Origin;
use super::super::error::{CliError, DONE, Done, FILE_SYSTEM, Failure, REFUSED, USAGE};
use super::super::own::{
    faults, held, keymap, own_themes, theme, theme_faults, variable_faults,
};
use super::super::settings_file::{NotKept, explained, keep, words_of};
use super::super::themes::{ThemeFile, path_of};
use super::super::words::Words;
use super::option;
use crate::app::theme::{BASED_ON, ThemeChoice, ThemeRole, may_be_called};
use crate::i18n::Args;
use crate::office::OutFile;
use crate::tui::terminal::Ground;
use crate::tui::{shortfalls, written_as};

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let one = |name: &'static str| {
        Command::new(name).about(words.say(&format!("help-config-{name}")))
    };
    words
        .verb("config")
        .subcommand_required(true)
        .subcommand(one("path"))
        .subcommand(one("check"))
        .subcommand(one("show").arg(words.switch("config", "json")))
        .subcommand(one("init"))
        .subcommand(
            one("set").arg(
                words
                    .arg("config", "pairs")
                    .value_name("NAME=VALUE")
                    .num_args(1..)
                    .required(true),
            ),
        )
        .subcommand(
            one("theme")
                .arg(words.arg("config", "name").value_name("NAME"))
                .arg(
                    words
                        .option("config", "based-on")
                        .value_name("THEME")
                        .requires("name"),
                ),
        )
}

/// Does what is asked.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    match matches.subcommand() {
        Some(("check", _)) => check(desk),
        Some(("show", matches)) => {
            show(desk, matches.get_flag("json"));
            Ok(DONE)
        }
        Some(("init", _)) => init(desk),
        Some(("set", matches)) => {
            let pairs = matches.get_many::<String>("pairs").unwrap_or_default();
            set(desk, pairs)
        }
        Some(("theme", matches)) => {
            let Some(name) = option(matches, "name") else {
                list_themes(desk);
                return Ok(DONE);
            };
            let base = option(matches, "based-on").map(|word| base_named(desk, word));
            make_theme(desk, name, base.transpose()?.unwrap_or_default())
        }
        _ => {
            let path = path(desk)?;
            desk.out.line(&path);
            Ok(DONE)
        }
    }
}

/// Says where the file stands, or would.
fn path(desk: &Desk) -> Result<String, Failure> {
    let path = desk.env.config.path.as_ref();
    let path = path.map(|it| it.display().to_string());
    path.ok_or_else(|| desk.fail(REFUSED, "fail-no-config-folder", &Args::new()))
}

/// Tells all that is wrong with the file and with those of one's own themes; what of these can
/// hardly be read is told beside it.
fn check(desk: &mut Desk) -> Done {
    let args = Args::new().set("path", path(desk)?);
    let themes = own_themes(desk);
    let hard = themes.iter().flat_map(|it| hard_to_read(desk, it));
    for text in hard.collect::<Vec<_>>() {
        desk.out.talk(&text);
    }
    let mut told = faults(desk);
    told.extend(themes.iter().flat_map(|it| theme_faults(desk, it)));
    // The file of the one that was asked for stands among them already.
    let of_theme = theme(desk).err().into_iter().flatten();
    let of_theme: Vec<String> = of_theme.filter(|it| !told.contains(it)).collect();
    told.extend(of_theme);
    told.extend(variable_faults(desk));
    told.extend(keymap(desk).1);
    let mut told = told.into_iter();
    if let Some(first) = told.next() {
        let error = CliError::new(REFUSED, first);
        return Err(Failure::Said(told.fold(error, CliError::also)));
    }
    let key = if desk.env.config.there {
        "config-whole"
    } else {
        "config-not-there"
    };
    let line = desk.say_with(key, &args);
    desk.out.line(&line);
    for file in &themes {
        let args = Args::new().set("path", file.path.display().to_string());
        let line = desk.say_with("config-whole", &args);
        desk.out.line(&line);
    }
    Ok(DONE)
}

/// Says what of a theme can hardly be read somewhere, a line each.
fn hard_to_read(desk: &Desk, file: &ThemeFile) -> Vec<String> {
    let Ok(theme) = &file.read else {
        return Vec::new();
    };
    let told = shortfalls(theme).into_iter().map(|it| {
        let ground = match it.ground {
            Ground::Light => "theme-on-light",
            Ground::Dark | Ground::Unknown => "theme-on-dark",
        };
        let args = Args::new()
            .set("name", &file.name)
            .set("role", it.role.word())
            .set("palette", it.palette)
            .set("ground", desk.say(ground))
            .set("found", format!("{:.1}", it.found))
            .set("least", format!("{:.1}", it.least));
        desk.say_with("theme-hard-to-read", &args)
    });
    told.collect()
}

/// Sets something in the file; all else in it stays as it stands.
fn set<'p>(desk: &mut Desk, pairs: impl Iterator<Item = &'p String>) -> Done {
    let pairs: Vec<(Key, &str)> = pairs
        .map(|pair| asked(desk, pair))
        .collect::<Result<_, _>>()?;
    let folder = desk.env.config.folder();
    let kept = keep(folder, &pairs, || explained(&desk.texts, folder));
    let path = kept.map_err(|why| not_kept(desk, &why))?;
    let path = path.display().to_string();
    for (key, value) in pairs {
        let args = Args::new().set("path", &path).set("name", key.name());
        desk.tell("config-set", &args.set("value", value));
        if let (Some((found, Origin::Variable)), Some(variable)) =
            (desk.env.set(key), key.variable())
            && found != value
        {
            let args = Args::new().set("found", found).set("variable", variable);
            let told = desk.say_with("config-beaten", &args);
            desk.out.talk(&told);
        }
        if key == Key::Theme {
            tell_of_theme(desk, value);
        }
    }
    Ok(DONE)
}

/// Tells what is wrong with a theme of one's own that was set: it is worn only when that is mended.
fn tell_of_theme(desk: &mut Desk, name: &str) {
    let files = own_themes(desk);
    let own = files.iter().filter(|it| it.name == name);
    for fault in own
        .flat_map(|file| theme_faults(desk, file))
        .collect::<Vec<_>>()
    {
        desk.out.talk(&fault);
    }
}

/// Reads what is to be set to what.
fn asked<'p>(desk: &Desk, pair: &'p str) -> Result<(Key, &'p str), Failure> {
    let Some((name, value)) = pair.split_once('=') else {
        let args = Args::new().set("found", pair);
        return Err(desk.fail(USAGE, "usage-config-pair", &args));
    };
    let (name, value) = (name.trim(), value.trim());
    let Some(key) = Key::named(name) else {
        let known = desk.texts.list(Key::ALL.map(Key::name));
        let args = Args::new().set("found", name).set("known", known);
        return Err(desk.fail(USAGE, "fail-config-name", &args));
    };
    let folder = desk.env.config.folder();
    if key.takes(value, folder) {
        return Ok((key, value));
    }
    let known = words_of(folder, key);
    let said = if known.is_empty() {
        "fail-config-path"
    } else {
        "fail-config-value"
    };
    let args = Args::new().set("name", name).set("found", value);
    let args = args.set("known", desk.texts.list(known));
    Err(desk.fail(REFUSED, said, &args))
}

fn not_kept(desk: &Desk, why: &NotKept) -> Failure {
    let args = |path: &std::path::Path| Args::new().set("path", path.display().to_string());
    match why {
        NotKept::NoFolder => desk.fail(REFUSED, "fail-no-config-folder", &Args::new()),
        NotKept::Faulty(path, line) => desk.fail(
            REFUSED,
            "fail-config-faulty",
            &args(path).set("line", *line),
        ),
        NotKept::ReadOnly(path) => desk.fail(FILE_SYSTEM, "fail-config-read-only", &args(path)),
        NotKept::Failed(path, what) => {
            let args = args(path).set("what", what);
            desk.fail(FILE_SYSTEM, "fail-config-write", &args)
        }
    }
}

/// Lists the themes that there are, with the files of one's own.
fn list_themes(desk: &mut Desk) {
    for (word, _) in ThemeChoice::WORDS {
        let what = desk.say(&format!("theme-of-{word}"));
        desk.out.line(&format!("{word}  {what}"));
    }
    for file in own_themes(desk) {
        desk.out
            .line(&format!("{}  {}", file.name, file.path.display()));
        for fault in theme_faults(desk, &file) {
            desk.out.talk(&fault);
        }
    }
}

/// Finds the theme of the program on which one of one's own is to be based.
fn base_named(desk: &Desk, word: &str) -> Result<ThemeChoice, Failure> {
    ThemeChoice::named(word).ok_or_else(|| {
        let known = desk.texts.list(ThemeChoice::WORDS.map(|(word, _)| word));
        let args = Args::new().set("name", "--based-on").set("found", word);
        desk.fail(USAGE, "fail-config-value", &args.set("known", known))
    })
}

/// Writes the file of a theme of one's own, which says what each of its lines is for; nothing is
/// otherwise than in the one it is based on until somebody takes a mark away.
fn make_theme(desk: &mut Desk, name: &str, base: ThemeChoice) -> Done {
    if !may_be_called(name) {
        return Err(desk.fail(REFUSED, "fail-theme-name", &Args::new().set("name", name)));
    }
    let config = path(desk)?;
    let folder = std::path::Path::new(&config)
        .parent()
        .unwrap_or_else(|| "".as_ref());
    let file = path_of(folder, name);
    let head = desk.say_with("theme-head", &Args::new().set("name", name));
    let mut lines: Vec<String> = head.lines().map(|line| format!("# {line}")).collect();
    let words = ThemeChoice::WORDS;
    let word = words.iter().find(|(_, choice)| *choice == base);
    let known = words.map(|(word, _)| word).join(" | ");
    let args = Args::new()
        .set("name", desk.say("theme-based-on"))
        .set("known", known);
    lines.push(format!("\n# {}", desk.say_with("config-known", &args)));
    let word = word.map_or("", |(word, _)| word);
    lines.push(format!("{BASED_ON} = \"{word}\""));
    for role in ThemeRole::ALL {
        let what = desk.say(&format!("theme-role-{}", role.word()));
        lines.push(format!("\n# {what}"));
        lines.push(format!("# {} = {}", role.word(), written_as(base, role)));
    }
    let text = lines.join("\n") + "\n";
    write_new(desk, &file, &text)?;
    let args = Args::new().set("path", file.display().to_string());
    desk.tell("theme-made", &args.set("name", name));
    Ok(DONE)
}

/// Prints what holds of everything that may be set, and where it was set.
fn show(desk: &mut Desk, as_json: bool) {
    let mut object = serde_json::Map::new();
    for key in Key::ALL {
        let held = held(desk, key);
        if as_json {
            let mut told = json!({ "value": held.value, "set_in": held.set_in });
            if let (Some(wrong), Some(told)) = (held.wrong, told.as_object_mut()) {
                told.insert("wrong".to_owned(), wrong.into());
            }
            object.insert(key.name().to_owned(), told);
        } else {
            let told = held.told(desk);
            desk.out.line(&format!("{} = {told}", key.name()));
        }
    }
    if as_json {
        desk.out.json(&object.into());
    }
    let of_theme = theme(desk).err().into_iter().flatten();
    for fault in faults(desk).into_iter().chain(of_theme) {
        desk.out.talk(&fault);
    }
}

/// Writes the file that explains itself.
fn init(desk: &mut Desk) -> Done {
    let path = path(desk)?;
    let text = explained(&desk.texts, desk.env.config.folder());
    write_new(desk, std::path::Path::new(&path), &text)?;
    desk.tell("config-made", &Args::new().set("path", &path));
    Ok(DONE)
}

/// Writes a file of settings where none is, with the folder that it stands in.
fn write_new(desk: &Desk, file: &std::path::Path, text: &str) -> Result<(), Failure> {
    let args = Args::new().set("path", file.display().to_string());
    if std::fs::symlink_metadata(file).is_ok() {
        return Err(desk.fail(REFUSED, "fail-config-there", &args));
    }
    let folder = file.parent().unwrap_or(file);
    std::fs::create_dir_all(folder).map_err(|error| {
        let args = Args::new()
            .set("path", folder.display().to_string())
            .set("what", error.to_string());
        desk.fail(FILE_SYSTEM, "fail-config-folder", &args)
    })?;
    let store = desk.env.default_store().unwrap_or_default();
    OutFile::begin(file, &store)
        .and_then(|out| out.finish(text.as_bytes()))
        .map_err(Failure::from)
}
