//! The verbs: one file each, its command and what it does.

mod add;
mod attach;
mod backup;
mod changelog;
mod complete;
mod completions;
mod config;
mod decide;
mod demo;
mod distil;
mod r#do;
mod doctor;
mod extract;
mod import;
mod init;
mod journal;
mod lay;
mod link;
mod list;
mod man;
mod narrow;
mod near;
mod next;
mod paper;
mod restore;
mod run;
mod set;
mod show;
mod status;
mod template;
mod undo;
mod unnamed;
mod unseal;
mod verify;
mod view;
mod void;

use clap::{ArgMatches, Command};

pub(super) use self::complete::NAME as COMPLETE;
pub(super) use self::run::play;
use super::desk::Desk;
use super::error::Done;
use super::words::Words;

/// A verb.
pub(super) struct Verb {
    /// Its name.
    pub(super) name: &'static str,
    /// Makes its command.
    pub(super) command: fn(Words<'_>) -> Command,
    /// Does it.
    pub(super) run: fn(&mut Desk, &ArgMatches) -> Done,
    /// Whether it writes as a request may ask for it by name (design 14.16).
    asks: bool,
    /// Whether it only looks: what it prints is all that it does.
    pub(super) looks: bool,
    /// Whether it prints numbers of what it made, so that a script may name them.
    pub(super) makes: bool,
    /// Where it may stand in a script.
    pub(super) in_script: InScript,
}

/// Where a verb may stand in a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InScript {
    /// Anywhere.
    Anywhere,
    /// Where each line is kept for itself: what it does or shows is not taken back with the rest.
    Singly,
    /// Nowhere.
    Nowhere,
}

impl Verb {
    /// Makes its command, with the options that several verbs have.
    pub(super) fn whole(&self, words: Words<'_>) -> Command {
        let command = (self.command)(words);
        if self.asks {
            command.arg(words.option("arg", "request").global(true))
        } else {
            command
        }
    }

    /// Says whether a request may ask for it by name.
    pub(super) const fn is_asked(&self) -> bool {
        self.asks
    }

    const fn asked(mut self) -> Self {
        self.asks = true;
        self
    }

    const fn looking(mut self) -> Self {
        self.looks = true;
        self
    }

    const fn making(mut self) -> Self {
        self.makes = true;
        self
    }

    const fn singly(mut self) -> Self {
        self.in_script = InScript::Singly;
        self
    }

    const fn in_no_script(mut self) -> Self {
        self.in_script = InScript::Nowhere;
        self
    }
}

const fn verb(
    name: &'static str,
    command: fn(Words<'_>) -> Command,
    run: fn(&mut Desk, &ArgMatches) -> Done,
) -> Verb {
    Verb {
        name,
        command,
        run,
        asks: false,
        looks: false,
        makes: false,
        in_script: InScript::Anywhere,
    }
}

/// All verbs, in the order of the help: looking, writing, the store, the program.
pub(super) const VERBS: &[Verb] = &[
    verb("status", status::command, status::run).looking(),
    verb("list", list::command, list::run).looking(),
    verb("show", show::command, show::run).looking(),
    verb("next", next::command, next::run).looking(),
    verb("near", near::command, near::run).asked(),
    verb("journal", journal::command, journal::run).looking(),
    verb("import", import::command, import::run).asked(),
    verb("add", add::command, add::run).asked().making(),
    verb("set", set::command, set::run).asked(),
    verb("do", r#do::command, r#do::run).asked().making(),
    verb("lay", lay::command, lay::run).asked().making(),
    verb("decide", decide::command, decide::run).asked(),
    verb("distil", distil::command, distil::run)
        .asked()
        .making(),
    verb("unseal", unseal::command, unseal::run).singly(),
    verb("attach", attach::command, attach::run)
        .asked()
        .making(),
    verb("extract", extract::command, extract::run).singly(),
    verb("paper", paper::command, paper::run).looking().singly(),
    verb("link", link::command, link::run).asked(),
    verb("unlink", link::unlink_command, link::run_unlink).asked(),
    verb("void", void::command, void::run).asked(),
    verb("undo", undo::command, undo::run).asked(),
    verb("redo", undo::redo_command, undo::run_redo).asked(),
    verb("run", run::command, run::run).asked().in_no_script(),
    verb("init", init::command, init::run).singly(),
    verb("template", template::command, template::run).looking(),
    verb("demo", demo::command, demo::run).in_no_script(),
    verb("tour", demo::tour_command, demo::run_tour).in_no_script(),
    verb("verify", verify::command, verify::run).looking(),
    verb("doctor", doctor::command, doctor::run)
        .looking()
        .singly(),
    verb("backup", backup::command, backup::run).singly(),
    verb("restore", restore::command, restore::run).singly(),
    verb("view", view::command, view::run).singly(),
    verb("config", config::command, config::run).in_no_script(),
    verb("completions", completions::command, completions::run)
        .looking()
        .in_no_script(),
    verb(COMPLETE, complete::command, complete::run)
        .looking()
        .in_no_script(),
    verb("man", man::command, man::run).looking().in_no_script(),
    verb("changelog", changelog::command, changelog::run).looking(),
];

/// Finds a verb.
pub(super) fn find(name: &str) -> Option<&'static Verb> {
    VERBS.iter().find(|verb| verb.name == name)
}

/// Gives the text of an argument that clap made sure of.
fn given<'m>(matches: &'m ArgMatches, id: &str) -> &'m str {
    matches.get_one::<String>(id).map_or("", String::as_str)
}

/// Gives the text of an option, where it was given.
fn option<'m>(matches: &'m ArgMatches, id: &str) -> Option<&'m str> {
    matches.get_one::<String>(id).map(String::as_str)
}
