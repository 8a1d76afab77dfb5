//! Which fields have phrases 常用语: text that people type into a record or into an act, and that is
//! nobody's own. What is sealed, what people are called and what no two may say has none.

use super::kinds::{MISRECORDED, REVOKE};
use super::{Column, Hand, Kind, Notation, Note, Secrecy, Transition, Type};

/// A field that has phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhraseField {
    /// The kind of record.
    pub kind: Kind,
    /// The act that asks for it, where one does.
    pub act: Option<&'static str>,
    /// The column, or what the act asks; its note.
    pub column: Column,
}

/// What an act says beside its answers.
const NOTE: &str = "note";

impl PhraseField {
    /// Gives the field of this name in the form of a kind, or of an act on one, where it has
    /// phrases.
    pub fn of(kind: Kind, act: Option<&str>, name: &str) -> Option<Self> {
        if kind == Kind::ACTOR {
            return None;
        }
        let def = kind.def();
        let Some(verb) = act else {
            let column = def.columns.iter().find(|it| is_called(it, name))?;
            return (column.is_typed() && may_repeat(column)).then_some(Self {
                kind,
                act: None,
                column: *column,
            });
        };
        let table = def.machine.table.iter();
        let row = table
            .chain([&REVOKE, &MISRECORDED])
            .find(|it| it.verb == verb)?;
        Self::asked(kind, row, name)
    }

    fn asked(kind: Kind, row: &'static Transition, name: &str) -> Option<Self> {
        let column = if name == NOTE && row.note != Note::None {
            Column::asked(NOTE, Type::Text, Hand::Typed)
        } else {
            *row.asks.iter().find(|it| is_called(it, name))?
        };
        may_repeat(&column).then_some(Self {
            kind,
            act: Some(row.verb),
            column,
        })
    }

    /// Reads `task.goal` and `task.pass.note`, with the kind in either number.
    pub fn read(typed: &str) -> Option<Self> {
        let mut pieces = typed.trim().split(['.', '．', '。']);
        let kind = Kind::from_code(pieces.next()?.trim())?;
        let (second, third) = (pieces.next()?.trim(), pieces.next().map(str::trim));
        if pieces.next().is_some() {
            return None;
        }
        match third {
            Some(name) => Self::of(kind, Some(second), name),
            None => Self::of(kind, None, second),
        }
    }

    /// Gives what it is called on the command line and in the store.
    pub fn code(&self) -> String {
        let (kind, word) = (self.kind.code(), self.column.word());
        match self.act {
            Some(verb) => format!("{kind}.{verb}.{word}"),
            None => format!("{kind}.{word}"),
        }
    }

    /// Gives every field that has phrases.
    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for kind in Kind::ALL {
            let def = kind.def();
            let own = def.columns.iter();
            all.extend(own.filter_map(|it| Self::of(kind, None, it.name)));
            for row in def.machine.table {
                let asked = row.asks.iter().map(|it| it.name).chain([NOTE]);
                all.extend(asked.filter_map(|it| Self::of(kind, Some(row.verb), it)));
            }
        }
        all
    }

    /// Gives the column of the record that keeps it, where one of its own does: what was said there
    /// before can be said again.
    pub fn kept_in(&self) -> Option<&'static Column> {
        let mut columns = self.kind.def().columns.iter();
        columns.find(|it| it.name == self.column.name && may_repeat(it))
    }
}

fn is_called(column: &Column, name: &str) -> bool {
    column.name == name || column.word() == name
}

/// Says whether several records may say the same there, and everybody may read it.
fn may_repeat(column: &Column) -> bool {
    let text = matches!(column.ty, Type::Line(_) | Type::Text);
    let open = column.secrecy == Secrecy::Open && column.notation == Notation::AsIs;
    let wording = column.name.ends_with("_wording");
    text && open && !column.unique && !wording
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_called_what_the_command_line_calls_it() {
        for field in PhraseField::all() {
            assert_eq!(PhraseField::read(&field.code()), Some(field));
        }
        let called = |typed| PhraseField::read(typed).map(|it| it.code());
        assert_eq!(called("tasks.goal").as_deref(), Some("task.goal"));
        assert_eq!(called("task.pass.note").as_deref(), Some("task.pass.note"));
        for strange in [
            "",
            "task",
            "task.",
            "task.limit",
            "task.pass.x",
            "a.b",
            "task.a.b.c",
        ] {
            assert_eq!(called(strange), None, "{strange}");
        }
    }

    #[test]
    fn what_is_sealed_or_somebodys_own_has_no_phrases() {
        for own in [
            "opinion.text",
            "card.paper_no",
            "erratum.misread",
            "person.politics",
            "person.telephone",
            "department.name",
            "rule.name",
            "phrase.text",
        ] {
            assert_eq!(PhraseField::read(own), None, "{own}");
        }
        for field in PhraseField::all() {
            assert!(field.column.secrecy == Secrecy::Open, "{field:?}");
            assert!(field.kind != Kind::ACTOR, "{field:?}");
        }
    }
}
