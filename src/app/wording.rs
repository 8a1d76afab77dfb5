//! Refusals and failures in the words of the screen: one wording for both doors.

use crate::app::office::OfficeError;
use crate::domain::{Column, Kind, Refusal};
use crate::i18n::{Args, Texts};

/// Says why something cannot be done: what is wrong, led by the name of the field where the
/// sentence does not name it itself.
pub fn refusal(texts: &Texts, kind: Option<Kind>, refusal: &Refusal) -> String {
    let field = refusal.field.map(|field| field_name(texts, kind, field));
    let mut args = Args::new();
    if let Some(field) = &field {
        args = args.set("field", field.as_str());
    }
    for (name, value) in &refusal.args {
        args = args.set(name, translated(texts, value));
    }
    let said = texts.refusal(refusal.key, &args);
    match field.filter(|field| !said.contains(field.as_str())) {
        Some(field) => {
            let args = Args::new().set("field", field).set("text", said);
            texts.say_with("field-says", &args)
        }
        None => said,
    }
}

/// Says all reasons, one after the other.
pub fn refusals(texts: &Texts, kind: Option<Kind>, all: &[Refusal]) -> Vec<String> {
    all.iter().map(|it| refusal(texts, kind, it)).collect()
}

/// Says why the rules refused, at the field itself: its name is not repeated.
pub fn say_refusal(texts: &Texts, kind: Kind, reason: &Refusal) -> String {
    let named = reason.args.iter().any(|(name, _)| *name == "field");
    let mut reason = reason.clone();
    if let Some(field) = reason.field.take()
        && !named
    {
        let name = field_name(texts, Some(kind), field);
        reason = reason.with("field", name);
    }
    refusal(texts, Some(kind), &reason)
}

/// Says all reasons in one line: what is missing by its names, then whatever else there is.
pub fn reasons(texts: &Texts, kind: Kind, all: &[Refusal]) -> String {
    let lacks = |it: &&Refusal| it.key == "missing" && it.field.is_some();
    let missing: Vec<String> = all
        .iter()
        .filter(lacks)
        .filter_map(|it| it.field)
        .map(|field| field_name(texts, Some(kind), field))
        .collect();
    let mut parts = Vec::new();
    if !missing.is_empty() {
        let args = Args::new().set("fields", texts.list(missing));
        parts.push(texts.say_with("reasons-missing", &args));
    }
    let rest = all.iter().filter(|it| !lacks(it));
    parts.extend(rest.map(|it| say_refusal(texts, kind, it)));
    let ends = |part: &String| part.trim_end_matches(['。', '.']).to_owned();
    let between = texts.say("reasons-between");
    parts.iter().map(ends).collect::<Vec<_>>().join(&between)
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

/// Names a column, or what an act asks for, as its form does.
pub fn field_name(texts: &Texts, kind: Option<Kind>, field: &str) -> String {
    if field == "note" {
        return texts.say("note");
    }
    let word = match kind.and_then(|kind| column_of(kind, field)) {
        Some(column) => column.word(),
        None => field.trim_end_matches("_id"),
    };
    let keys = [
        kind.map(|kind| format!("col-{}-{word}", kind.code())),
        Some(format!("col-{word}")),
        Some(format!("col-{}", word.trim_end_matches("_on"))),
    ];
    keys.into_iter()
        .flatten()
        .map(|key| key.replace('_', "-"))
        .find(|key| texts.has(key))
        .map_or_else(|| word.to_owned(), |key| texts.say(&key))
}

/// Finds a column of a kind, or one that an act on it asks for.
fn column_of(kind: Kind, field: &str) -> Option<&'static Column> {
    let def = kind.def();
    let asked = || {
        let mut asked = def.machine.table.iter().flat_map(|row| row.asks);
        asked.find(|column| column.name == field || column.word() == field)
    };
    def.column(field).or_else(asked)
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
    let of_kind = |kind: &Kind| {
        let code = kind.code().replace('_', "-");
        let (family, rest) = key.split_once('-')?;
        let word = rest.strip_prefix(&code)?.strip_prefix('-')?;
        Some(format!("{family}-{word}")).filter(|key| texts.has(key))
    };
    match Kind::ALL.iter().find_map(of_kind) {
        Some(key) => texts.say(&key),
        None => texts.say(key),
    }
}
