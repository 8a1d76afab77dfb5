//! `view list|save|rename|remove`: the named views of lists that `list KIND --view NAME` and the
//! screen show.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::near::kind_of;
use super::super::words::Words;
use super::list::{asked, told, which};
use super::narrow::options;
use super::{given, option};
use crate::app::view_words::{days, kept_days};
use crate::app::wording::failure;
use crate::domain::Kind;
use crate::i18n::Args;
use crate::office::{NamedView, Office};

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let one =
        |name: &'static str| Command::new(name).about(words.say(&format!("help-view-{name}")));
    let kind = || words.arg("list", "kind");
    let name = |id| words.arg("view", id).value_name("VIEW").required(true);
    let save = one("save").arg(kind().required(true)).arg(name("name"));
    let save = which(save, words)
        .arg(
            words
                .option("list", "for")
                .requires("waiting")
                .value_name("WHO"),
        )
        .arg(
            words
                .option("view", "frozen")
                .value_parser(clap::value_parser!(usize))
                .value_name("N"),
        );
    words
        .verb("view")
        .subcommand_required(true)
        .subcommand(one("list").arg(kind()).arg(words.switch("view", "json")))
        .subcommand(options(save, words))
        .subcommand(
            one("rename")
                .arg(kind().required(true))
                .arg(name("name"))
                .arg(name("other")),
        )
        .subcommand(one("remove").arg(kind().required(true)).arg(name("name")))
}

/// Does what is asked.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    match matches.subcommand() {
        Some(("save", matches)) => save(desk, matches),
        Some(("rename", matches)) => {
            let kind = kind_of(desk, given(matches, "kind"))?;
            let office = desk.office()?;
            let (name, other) = (given(matches, "name"), given(matches, "other"));
            let renamed = office.rename_view(kind, name, other);
            let name = renamed.map_err(Failure::about(kind))?;
            desk.tell("notice-view-renamed", &Args::new().set("name", name));
            Ok(DONE)
        }
        Some(("remove", matches)) => {
            let kind = kind_of(desk, given(matches, "kind"))?;
            let office = desk.office()?;
            let removed = office.remove_view(kind, given(matches, "name"));
            let name = removed.map_err(Failure::about(kind))?;
            desk.tell("notice-view-removed", &Args::new().set("name", name));
            Ok(DONE)
        }
        Some((_, matches)) => list(desk, matches),
        None => Ok(DONE),
    }
}

/// Keeps what is typed under a name.
fn save(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let kind = kind_of(desk, given(matches, "kind"))?;
    let office = desk.office()?;
    desk.tell_campaign(&office, None)?;
    let typed = asked(desk, &office, kind, matches)?;
    let mut view = NamedView {
        name: given(matches, "name").to_owned(),
        ..typed
    };
    if let (Some(columns), Some(n)) = (&mut view.columns, matches.get_one("frozen")) {
        columns.frozen = columns.shown.len().min(*n);
    }
    let replaced = office.keep_view(&view).map_err(Failure::about(kind))?;
    let key = if replaced {
        "notice-view-replaced"
    } else {
        "notice-view-kept"
    };
    let days = kept_days(&desk.texts, &view);
    let args = Args::new().set("name", view.name.trim());
    desk.tell(key, &args.set("days", days));
    Ok(DONE)
}

/// Lists the views of a kind, or of all kinds.
fn list(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let kinds = match option(matches, "kind") {
        Some(kind) => vec![kind_of(desk, kind)?],
        None => Kind::ALL.to_vec(),
    };
    let office = desk.office()?;
    let mut all = Vec::new();
    for kind in kinds {
        for name in office.views(kind)? {
            all.push((kind, name));
        }
    }
    if matches.get_flag("json") {
        let rows = all.iter().map(|(kind, name)| {
            json!({ "kind": kind.code(), "list": kind.def().plural, "view": name })
        });
        let rows: Vec<_> = rows.collect();
        desk.out.json(&rows.into());
        return Ok(DONE);
    }
    for (kind, name) in &all {
        print(desk, &office, (*kind, name));
    }
    if all.is_empty() {
        desk.tell("views-none-kept", &Args::new());
    }
    Ok(DONE)
}

/// Prints a view; what it names and is no more is told.
fn print(desk: &mut Desk, office: &Office, (kind, name): (Kind, &String)) {
    let line = format!("{}  {name}", kind.def().plural);
    desk.out.line(&line);
    match office.view(kind, name) {
        Ok(view) => {
            told(desk, &view);
            for told in days(&desk.texts, kind, &view.filter.within) {
                desk.out.talk(&told);
            }
        }
        Err(error) => {
            let failure = failure(&desk.texts, None, &error).whole(&desk.texts);
            desk.out.talk(&failure);
        }
    }
}
