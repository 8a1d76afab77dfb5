//! What was wrong with the command line, in the language: clap finds it, the words are ours.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::error::{CliError, USAGE};
use crate::i18n::{Args, Texts};

/// Puts a complaint of clap into words.
pub(super) fn complaint(texts: &Texts, error: &clap::Error) -> CliError {
    let found = |kind| error.get(kind).map(flat).unwrap_or_default();
    let argument = bare(&found(ContextKind::InvalidArg));
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
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .map(found)
    .find(|text| !text.is_empty());
    if let Some(near) = near {
        said = said.hint(texts.say_with("usage-near", &Args::new().set("near", near)));
    }
    said.hint(texts.say("usage-help"))
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
    named
        .map_or(argument, |(option, _)| option)
        .replace(['[', ']'], "")
}
