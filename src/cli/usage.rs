//! What was wrong with the command line, in the language: clap finds it, the words are ours.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::error::{CliError, USAGE};
use super::near::near_option;
use super::words::narrowed;
use crate::i18n::{Args, Texts};

/// Puts a complaint of clap into words; `command` is what was meant, as far as it was understood.
pub(super) fn complaint(
    texts: &Texts,
    error: &clap::Error,
    (command, typed): (&Command, &[OsString]),
) -> CliError {
    let found = |kind| error.get(kind).map(flat).unwrap_or_default();
    let argument = match error.get(ContextKind::InvalidArg) {
        // All that is missing.
        Some(ContextValue::Strings(all)) => texts.list(all.iter().map(|it| bare(it))),
        _ => bare(&found(ContextKind::InvalidArg)),
    };
    let args = Args::new()
        .set("argument", &argument)
        .set("other", bare(&found(ContextKind::PriorArg)))
        .set("value", found(ContextKind::InvalidValue))
        .set("command", found(ContextKind::InvalidSubcommand));
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds of clap, not ours"
    )]
    let key = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => "usage-too-many",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation
            if found(ContextKind::InvalidValue).is_empty() =>
        {
            "usage-value-missing"
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-bad-value",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::MissingRequiredArgument => "usage-argument-missing",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "usage-command-missing"
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            "usage-value-missing"
        }
        ErrorKind::TooManyValues => "usage-too-many",
        ErrorKind::InvalidUtf8 => "usage-not-text",
        _ => "usage-other",
    };
    let mut said = CliError::new(USAGE, texts.say_with(key, &args));
    let near = if error.kind() == ErrorKind::UnknownArgument {
        option_like(command, typed, &argument)
    } else {
        let suggested = [
            ContextKind::SuggestedSubcommand,
            ContextKind::SuggestedValue,
        ];
        let mut suggested = suggested.into_iter().map(found);
        suggested.find(|text| !text.is_empty())
    };
    if let Some(near) = near {
        said = said.hint(texts.say_with("usage-near", &Args::new().set("near", near)));
    } else if let Some(ContextValue::Strings(valid)) = error.get(ContextKind::ValidValue)
        && !valid.is_empty()
    {
        let args = Args::new().set("valid", texts.list(valid));
        said = said.hint(texts.say_with("usage-valid", &args));
    }
    said.hint(texts.say("usage-help"))
}

/// Finds the option that was perhaps meant: one near to what was typed, or one whose dashes were
/// forgotten, all or one of them: `status json`, `status -json`.
fn option_like(command: &Command, typed: &[OsString], argument: &str) -> Option<String> {
    // What is added is a command of its own: add opinion, add task.
    let within = typed.iter().filter_map(|it| it.to_str());
    let command = within.fold(command, |it, word| it.find_subcommand(word).unwrap_or(it));
    let longs = command.get_arguments().filter_map(|it| it.get_long());
    let longs: Vec<&str> = longs.collect();
    if argument.starts_with("--") {
        return near_option(argument, &longs).map(|it| format!("--{it}"));
    }
    let whole = |it: &&str| it.starts_with(argument) && !it.starts_with("--");
    let words = typed.iter().filter_map(|it| it.to_str());
    let word = words.clone().find(|it| *it == argument);
    let word = word.or_else(|| words.clone().find(whole))?;
    near_option(word, &longs).map(|it| format!("--{it}"))
}

fn flat(value: &ContextValue) -> String {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the values of clap, not ours"
    )]
    match value {
        ContextValue::String(text) => text.clone(),
        // The nearest stands last.
        ContextValue::Strings(texts) => texts.last().cloned().unwrap_or_default(),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(n) => n.to_string(),
        _ => String::new(),
    }
}

/// Takes the brackets off: `[FILE]` is what people type; of an option the name alone, for what
/// stands behind it there is a word of our own or none.
fn bare(argument: &str) -> String {
    let named = argument
        .split_once(" <")
        .filter(|_| argument.starts_with('-'));
    let bare = named.map_or(argument, |(option, _)| option);
    narrowed(bare).replace(['[', ']'], "")
}
