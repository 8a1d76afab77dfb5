//! The forms in which a file is named: one that proves a record, and a table that is taken in.

use super::{Maker, made_up};
use crate::app::state::{Choice, Field, Form, LINES, Label, PathFor, Purpose};
use crate::domain::{Kind, Type, Value};
use crate::office::{FileOf, OfficeResult};

impl Maker<'_> {
    pub(super) fn attach(&self, kind: Kind, id: i64) -> OfficeResult<Form> {
        let mut path = Field::new(made_up("path", Type::Line(4_000)), Label::Key("form-path"));
        path.required = true;
        path.path = Some(PathFor::Reading);
        let title = self
            .office
            .record(kind, id)?
            .map(|record| record.number)
            .unwrap_or_default();
        Ok(Form::new(kind, Purpose::Attach(id), title, vec![path]))
    }

    pub(super) fn import(&self, of: FileOf, folder: &str) -> Form {
        let chosen = |name, label, choices: &[(&str, String)], at: Option<usize>| {
            let mut field = Field::new(made_up(name, Type::Line(40)), Label::Key(label));
            let choices = choices.iter();
            field.options = choices
                .map(|(code, words)| Choice {
                    value: Value::from(*code),
                    words: words.clone(),
                })
                .collect();
            field.choose(at);
            field
        };
        let files = FileOf::ALL.map(|it| (it.code(), self.texts.choice("file-of", it.code())));
        let flags = ["yes", "no"].map(|it| (it, self.texts.say(it)));
        let at = FileOf::ALL.iter().position(|it| *it == of);
        let labels = [
            "form-import-leave-out",
            "form-import-same",
            "form-import-new",
        ];
        let lines = LINES.into_iter().zip(labels).map(|(name, label)| {
            Field::new(made_up(name, Type::Line(4_000)), Label::Key(label))
        });
        let mut path = Field::new(made_up("path", Type::Line(4_000)), Label::Key("form-path"));
        path.required = true;
        path.path = Some(PathFor::Reading);
        folder.clone_into(&mut path.text);
        let mut fields = vec![
            chosen("of", "form-import-of", &files, at),
            chosen("makes", "form-import-makes", &flags, Some(1)),
            chosen("clears", "form-import-clears", &flags, Some(1)),
        ];
        fields.extend(lines);
        fields.push(path);
        Form::new(of.kind(), Purpose::Import(None), String::new(), fields)
    }
}
