//! One line of a script as a command: read as what is typed behind `duban`.

use std::collections::BTreeMap;
use std::ffi::OsString;

use clap::{ArgMatches, Command};

use super::desk::Desk;
use super::error::{CliError, USAGE};
use super::verbs::{self, Verb};
use super::{Parsed, parse, place_of_verb, play, with_verb};
use crate::i18n::Args;

/// Reads lines; the command of each verb is made once for all of them.
pub(super) struct LineReader {
    commands: BTreeMap<&'static str, Command>,
    /// Whether each line is asked for JSON, where its verb has it.
    as_json: bool,
}

impl LineReader {
    /// Makes one that asks each line for JSON, where its verb has it, or for what it says itself.
    pub(super) const fn asking(as_json: bool) -> Self {
        Self {
            commands: BTreeMap::new(),
            as_json,
        }
    }

    /// Reads the words of a line.
    ///
    /// # Errors
    /// What is wrong with it, as on the command line; that it asks for help or for the screen.
    pub(super) fn read(
        &mut self,
        desk: &Desk,
        words: &[String],
    ) -> Result<(&'static Verb, ArgMatches), CliError> {
        let begin = std::iter::once(OsString::from("duban"));
        let mut typed: Vec<OsString> = begin.chain(words.iter().map(OsString::from)).collect();
        let place = place_of_verb(&typed);
        let word = place.and_then(|place| words.get(place - 1));
        let verb = word.and_then(|word| verbs::find(word));
        if let (Some(verb), Some(place)) = (verb, place) {
            let command = self.commands.entry(verb.name).or_insert_with(|| {
                let mut command = with_verb(Some(verb));
                command.build();
                command
            });
            let has_json = |it: &Command| it.get_arguments().any(|it| it.get_id() == "json");
            if self.as_json && command.find_subcommand(verb.name).is_some_and(has_json) {
                let mut typed = typed.clone();
                typed.insert(place + 1, OsString::from("--json"));
                if let Ok(matches) = command.try_get_matches_from_mut(typed) {
                    return whole(desk, verb, matches);
                }
            }
            if let Ok(matches) = command.try_get_matches_from_mut(&typed) {
                return whole(desk, verb, matches);
            }
        }
        if word.is_some_and(|it| it == "help") {
            typed.push(OsString::from("--help"));
        }
        match parse(&typed, word.map(String::as_str), &desk.texts, &desk.out) {
            Err(error) => Err(error),
            Ok(Parsed::Said(_)) => Err(not_here(desk, "--help")),
            Ok(Parsed::Verb(matches)) if play::is_asked(&matches) => {
                Err(not_here(desk, "--play"))
            }
            Ok(Parsed::Verb(_)) => Err(CliError::new(USAGE, desk.say("usage-command-missing"))),
        }
    }
}

fn whole(
    desk: &Desk,
    verb: &'static Verb,
    matches: ArgMatches,
) -> Result<(&'static Verb, ArgMatches), CliError> {
    if play::is_asked(&matches) {
        return Err(not_here(desk, "--play"));
    }
    Ok((verb, matches))
}

/// Says that something does not stand in a script.
pub(super) fn not_here(desk: &Desk, found: &str) -> CliError {
    let args = Args::new().set("found", found);
    CliError::new(USAGE, desk.say_with("run-not-here", &args))
}
