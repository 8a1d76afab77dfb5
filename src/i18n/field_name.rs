//! What a field is called: one name within an act, at every door.

use super::Texts;
use super::args::Args;
use crate::domain::{Column, Kind, PhraseField};

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
    let own = keys.into_iter().flatten().map(|key| key.replace('_', "-"));
    own.chain(elsewhere(field))
        .find(|key| texts.has(key))
        .map_or_else(|| word.to_owned(), |key| texts.say(&key))
}

/// Gives what other kinds call a field: no sentence shows the name that a program has for it.
fn elsewhere(field: &str) -> impl Iterator<Item = String> + '_ {
    Kind::ALL.into_iter().flat_map(move |kind| {
        let code = kind.code();
        let word = match column_of(kind, field) {
            Some(column) => column.word().to_owned(),
            None => field.to_owned(),
        };
        let rows = kind.def().machine.table.iter();
        let asks = rows.filter(|row| row.asks.iter().any(|it| it.name == field));
        let asked = asks.map(|row| format!("ask-{code}-{}-{word}", row.verb));
        let keys: Vec<String> = std::iter::once(format!("col-{code}-{word}"))
            .chain(asked)
            .collect();
        keys.into_iter().map(|key| key.replace('_', "-"))
    })
}

/// Says of which field a phrase is: 整改任务·整改目标, 整改任务·核查通过·核查意见.
pub fn phrase_field(texts: &Texts, code: &str) -> String {
    let Some(field) = PhraseField::read(code) else {
        return code.to_owned();
    };
    let kind = field.kind.code();
    let args = Args::new().set("kind", texts.kind(kind)).set(
        "field",
        field_name(texts, Some(field.kind), field.act, field.column.name),
    );
    match field.act {
        Some(verb) => {
            let args = args.set("act", texts.transition(kind, verb));
            texts.say_with("field-of-act", &args)
        }
        None => texts.say_with("field-of-kind", &args),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn no_field_is_called_by_the_name_that_a_program_has_for_it() {
        for language in [Language::Chinese, Language::English] {
            let texts = Texts::load(language);
            for kind in Kind::ALL {
                let def = kind.def();
                let asked = def.machine.table.iter().flat_map(|row| row.asks);
                for column in def.columns.iter().chain(def.ties).chain(asked) {
                    let called = field_name(&texts, None, None, column.name);
                    assert!(!called.contains('_'), "{}: {called}", column.name);
                }
            }
        }
    }
}
