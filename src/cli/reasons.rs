//! Refusals and marks as sentences: their arguments are put into words too.

use crate::domain::{Column, Kind, Refusal};
use crate::i18n::{Args, Texts};

/// Puts a refusal into words; where its sentence does not name the column, that goes before it.
pub(super) fn reason(texts: &Texts, kind: Option<Kind>, refusal: &Refusal) -> String {
    let mut args = Args::new();
    for (name, value) in &refusal.args {
        args = args.set(name, worded(texts, value));
    }
    let sentence = texts.refusal(refusal.key, &args);
    let label = refusal
        .field
        .and_then(|field| label_of(texts, kind, field))
        .filter(|label| !sentence.contains(label.as_str()));
    match label {
        Some(label) => {
            let args = Args::new().set("field", label).set("text", sentence);
            texts.say_with("reason-at", &args)
        }
        None => sentence,
    }
}

/// Puts an argument into words: every `@key` in it is said, several are listed.
fn worded(texts: &Texts, value: &str) -> String {
    if !value.starts_with('@') {
        return value.to_owned();
    }
    let words = value.split(' ').map(|part| match part.strip_prefix('@') {
        Some(key) => said(texts, &key.replace('_', "-")),
        None => part.to_owned(),
    });
    texts.list(words.collect::<Vec<_>>())
}

/// Says a key of a kind, or the one that all kinds share: `state-card-void`, else `state-void`.
fn said(texts: &Texts, key: &str) -> String {
    if texts.has(key) {
        return texts.say(key);
    }
    let shared = Kind::ALL.iter().find_map(|kind| {
        let code = kind.code().replace('_', "-");
        let (family, rest) = key.split_once('-')?;
        let word = rest.strip_prefix(&code)?.strip_prefix('-')?;
        let shared = format!("{family}-{word}");
        texts.has(&shared).then(|| texts.say(&shared))
    });
    shared.unwrap_or_else(|| texts.say(key))
}

/// Gives what people call a column or an argument of an act.
pub(super) fn label_of(texts: &Texts, kind: Option<Kind>, field: &str) -> Option<String> {
    let word = kind
        .and_then(|kind| column_of(kind, field))
        .map_or(field, |column| column.word());
    if word == "note" {
        return Some(texts.say("note"));
    }
    let own = kind.map(|kind| format!("col-{}-{word}", kind.code()).replace('_', "-"));
    let shared = format!("col-{word}").replace('_', "-");
    own.into_iter()
        .chain([shared])
        .find(|key| texts.has(key))
        .map(|key| texts.say(&key))
}

/// Finds a column of a kind, or one that an act on it asks for.
fn column_of(kind: Kind, field: &str) -> Option<&'static Column> {
    let def = kind.def();
    def.column(field).or_else(|| {
        def.machine
            .table
            .iter()
            .flat_map(|row| row.asks)
            .find(|column| column.name == field || column.word() == field)
    })
}
