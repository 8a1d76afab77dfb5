//! `config path|check|show|init`: what the person at this machine has set, where, and what of it
//! holds.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::super::config::Key;
use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, FILE_SYSTEM, Failure, REFUSED};
use super::super::own::{faults, held, theme};
use super::super::words::Words;
use crate::i18n::Args;
use crate::office::OutFile;

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

/// Tells all that is wrong with the file.
fn check(desk: &mut Desk) -> Done {
    let args = Args::new().set("path", path(desk)?);
    let mut told = faults(desk).into_iter();
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
    Ok(DONE)
}

/// Prints what holds of everything that may be set, and where it was set.
fn show(desk: &mut Desk, as_json: bool) {
    let mut object = serde_json::Map::new();
    for key in Key::ALL {
        let held = held(desk, key);
        if as_json {
            let told = json!({ "value": held.value, "set_in": held.set_in });
            object.insert(key.name().to_owned(), told);
        } else {
            let told = held.told(desk);
            desk.out.line(&format!("{} = {told}", key.name()));
        }
    }
    if as_json {
        desk.out.json(&object.into());
    }
    for fault in faults(desk).into_iter().chain(theme(desk).err()) {
        desk.out.talk(&fault);
    }
}

/// Writes a file in which everything that may be set stands as it usually is, each behind a mark,
/// so that nothing changes until somebody takes one away.
fn init(desk: &mut Desk) -> Done {
    let path = path(desk)?;
    let head = desk.say("config-head");
    let mut lines: Vec<String> = head.lines().map(|line| format!("# {line}")).collect();
    for key in Key::ALL {
        let what = desk.say(&format!("config-of-{}", key.name()));
        let known = key.words();
        let value = known.first().copied().unwrap_or_default();
        let known = known.join(" | ");
        let between = if known.is_empty() { "" } else { "：" };
        lines.push(format!("\n# {what}{between}{known}"));
        lines.push(format!("# {} = \"{value}\"", key.name()));
    }
    let text = lines.join("\n") + "\n";
    let file = std::path::Path::new(&path);
    let args = Args::new().set("path", &path);
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
        .map_err(Failure::from)?;
    desk.tell("config-made", &args);
    Ok(DONE)
}
