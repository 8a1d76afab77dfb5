//! The form that puts a person on a post 任职 or takes him off it 离任.

use super::{Maker, made_up};
use crate::app::state::{Choice, Field, Filled, Form, Label, Purpose};
use crate::domain::{Kind, Role, Type, Value};
use crate::office::OfficeResult;

impl Maker<'_> {
    /// Asks for both ends, of which one is known, and whether the person comes or goes.
    pub(super) fn seat(&self, known: Kind, id: i64) -> OfficeResult<Form> {
        let (person, post) = Role::Holds.ends();
        let title = self.office.record(known, id)?.map(|record| record.number);
        let mut fields = Vec::new();
        for (name, kind, label) in [
            ("post_id", post, "kind-post"),
            ("person_id", person, "kind-person"),
        ] {
            let mut field = Field::new(made_up(name, Type::Ref(kind)), Label::Key(label));
            field.required = true;
            if kind == known
                && let Some(named) = self.office.name_of(kind, id)?
            {
                let (text, value) = (named.told(), Some(Value::Int(id)));
                field.fill(&Filled { text, value });
            }
            fields.push(field);
        }
        let mut leaves = Field::new(made_up("leaves", Type::Flag), Label::Key("form-seating"));
        leaves.required = true;
        leaves.options = [("form-seating-takes", false), ("form-seating-leaves", true)]
            .map(|(words, leaves)| Choice {
                value: Value::from(leaves),
                words: self.texts.say(words),
            })
            .into();
        leaves.choose(Some(0));
        leaves.own = false;
        fields.push(leaves);
        let title = title.unwrap_or_default();
        Ok(Form::new(person, Purpose::Seat, title, fields))
    }
}
