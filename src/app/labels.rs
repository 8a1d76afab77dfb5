//! What a field is called: one name within an act, at every door.

use crate::domain::{Column, Kind};
use crate::i18n::Texts;

/// Names what an act asks for, or a column, the same at every door: forms, refusals, help.
pub fn field_name(texts: &Texts, kind: Option<Kind>, act: Option<&str>, field: &str) -> String {
    let own = kind.zip(act).and_then(|(kind, verb)| {
        let keys = if field == "note" {
            [
                format!("note-{}-{verb}", kind.code()),
                format!("note-{verb}"),
            ]
        } else {
            let word: &str = match column_of(kind, field) {
                Some(column) => column.word(),
                None => field,
            };
            [
                format!("ask-{}-{verb}-{word}", kind.code()),
                format!("ask-{verb}-{word}"),
            ]
        };
        let keys = keys.map(|key| key.replace('_', "-"));
        keys.into_iter().find(|key| texts.has(key))
    });
    if let Some(key) = own {
        return texts.say(&key);
    }
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
        // What a form asks beside the columns: a file, who gave it.
        Some(format!("form-{field}")),
        Some(field.to_owned()),
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
