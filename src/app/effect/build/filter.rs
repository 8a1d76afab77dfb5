//! The form in which a list is narrowed: the state, and the columns that the sheet offers.

use super::{Maker, made_up};
use crate::app::Filter;
use crate::app::office::Outcome;
use crate::app::sheet::Sheet;
use crate::app::state::{Choice, Field, Filled, Form, Label, Purpose};
use crate::domain::{Kind, Type, Value};

impl Maker<'_> {
    /// A filter is a form: the state, and the columns that the sheet offers.
    pub(super) fn filter(&self, kind: Kind, filter: &Filter) -> Outcome<Form> {
        let mut state = Field::new(made_up("state", Type::Line(40)), Label::Key("col-state"));
        let machine = kind.def().machine;
        state.options = std::iter::once(Choice {
            value: Value::from("open"),
            words: self.texts.say("filter-open"),
        })
        .chain(machine.states.iter().map(|code| Choice {
            value: Value::from(*code),
            words: self.texts.state(kind.code(), code),
        }))
        .collect();
        let chosen = match filter.states.as_slice() {
            [] => None,
            [one] => state
                .options
                .iter()
                .position(|it| it.value.text() == Some(*one)),
            _ => Some(0),
        };
        state.choose(chosen);
        let mut fields = vec![state];
        for name in Sheet::of(kind).filters {
            let Some(column) = kind.def().column(name) else {
                continue;
            };
            let mut field = self.field(kind, *column)?;
            field.required = false;
            let set = filter.equals.iter().find(|(it, _)| it == name);
            if let Some((_, value)) = set {
                self.fill_filter(&mut field, value)?;
            }
            fields.push(field);
        }
        Ok(Form::new(kind, Purpose::Filter, String::new(), fields))
    }

    fn fill_filter(&self, field: &mut Field, value: &Value) -> Outcome<()> {
        let at = field.options.iter().position(|it| it.value == *value);
        if at.is_some() {
            field.choose(at);
        } else if let (Some(kind), Some(id)) = (field.reference(), value.int()) {
            let named = self.office.name_of(kind, id)?;
            let text = named.map(|it| it.told()).unwrap_or_default();
            field.fill(&Filled {
                text,
                value: Some(value.clone()),
            });
        }
        Ok(())
    }
}
