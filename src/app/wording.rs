//! Refusals and failures in the words of the screen: one wording for both doors.

use crate::app::office::OfficeError;
use crate::domain::{Kind, Refusal};
use crate::i18n::{Args, Texts};

/// Says why something cannot be done: what is wrong, led by the name of the field.
pub fn refusal(texts: &Texts, kind: Option<Kind>, refusal: &Refusal) -> String {
    let mut args = Args::new();
    let field = refusal.field.map(|field| field_name(texts, kind, field));
    if let Some(field) = &field {
        args = args.set("field", field.as_str());
    }
    let values: Vec<(&'static str, String)> = refusal
        .args
        .iter()
        .map(|(name, value)| (*name, translated(texts, value)))
        .collect();
    for (name, value) in &values {
        args = args.set(name, value.as_str());
    }
    let said = texts.refusal(refusal.key, &args);
    match field {
        Some(field) => texts.say_with(
            "field-says",
            &Args::new().set("field", field).set("text", said),
        ),
        None => said,
    }
}

/// Says all reasons, one after the other.
pub fn refusals(texts: &Texts, kind: Option<Kind>, all: &[Refusal]) -> Vec<String> {
    all.iter().map(|it| refusal(texts, kind, it)).collect()
}

/// Says what the world or the rules had against it; the reasons of a refusal one a line.
pub fn failure(texts: &Texts, kind: Option<Kind>, error: &OfficeError) -> Vec<String> {
    let path = |path: &std::path::Path| Args::new().set("path", path.display().to_string());
    let one = match error {
        OfficeError::Refused(all) => return refusals(texts, kind, all),
        OfficeError::Busy => texts.say("failure-busy"),
        OfficeError::Conflict { number, .. } => {
            texts.say_with("failure-conflict", &Args::new().set("number", number))
        }
        OfficeError::Missing(it) => texts.say_with("failure-missing", &path(it)),
        OfficeError::Exists(it) => texts.say_with("failure-exists", &path(it)),
        OfficeError::NotOurs(it) => texts.say_with("failure-not-ours", &path(it)),
        OfficeError::TooNew { found, known } => texts.say_with(
            "failure-too-new",
            &Args::new().set("found", *found).set("known", *known),
        ),
        OfficeError::Corrupt(what) => {
            texts.say_with("failure-corrupt", &Args::new().set("what", what))
        }
        OfficeError::ReadOnly => texts.say("failure-read-only"),
        OfficeError::Denied(it) => texts.say_with("failure-denied", &path(it)),
        OfficeError::Full => texts.say("failure-full"),
        OfficeError::Network(name) => {
            texts.say_with("failure-network", &Args::new().set("name", *name))
        }
        OfficeError::NotAllowed => texts.say("failure-not-allowed"),
        OfficeError::NotRehearsal => texts.say("failure-not-rehearsal"),
        OfficeError::Other(what) => {
            texts.say_with("failure-other", &Args::new().set("what", what))
        }
    };
    vec![one]
}

/// Names a column or an asked field as its form does.
pub fn field_name(texts: &Texts, kind: Option<Kind>, field: &str) -> String {
    let word = kind.and_then(|kind| kind.def().column(field)).map_or_else(
        || field.trim_end_matches("_id").trim_end_matches("_on"),
        |it| it.word(),
    );
    texts.column(kind.map_or("", Kind::code), word)
}

/// Puts words for the locale keys in an argument: `@state-task-draft`, or several of them.
fn translated(texts: &Texts, value: &str) -> String {
    if !value.starts_with('@') {
        return value.to_owned();
    }
    texts.list(
        value
            .split(' ')
            .filter_map(|part| part.strip_prefix('@'))
            .map(|key| {
                let key = key.replace('_', "-");
                if texts.has(&key) {
                    texts.say(&key)
                } else {
                    shared(texts, &key)
                }
            }),
    )
}

/// Falls back from `state-<kind>-<x>` to `state-<x>`, as the labels do.
fn shared(texts: &Texts, key: &str) -> String {
    let mut parts = key.splitn(3, '-');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(family), Some(_), Some(rest)) => texts.say(&format!("{family}-{rest}")),
        _ => texts.say(key),
    }
}
