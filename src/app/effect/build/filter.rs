//! The form in which a list is narrowed: the state, and the columns that the sheet offers.

use std::collections::BTreeMap;

use super::{Maker, made_up};
use crate::app::effect;
use crate::app::sheet::Sheet;
use crate::app::state::{Choice, Field, Filled, Form, Label, Purpose};
use crate::domain::{Kind, OPEN, Type, Value};
use crate::office::Outcome;
use crate::store::Filter;

/// What stands before the code of a group of states among the choices of states.
const GROUP: char = '@';

impl Maker<'_> {
    /// A filter is a form: the state, and the columns that the sheet offers.
    pub(super) fn filter(&self, kind: Kind, filter: &Filter) -> Outcome<Form> {
        let mut state = Field::new(made_up("state", Type::Line(40)), Label::Key("col-state"));
        let machine = kind.def().machine;
        let groups = machine.group_codes().map(|code| Choice {
            value: Value::from(format!("{GROUP}{code}")),
            words: self.texts.group(kind.code(), code),
        });
        let states = machine.states.iter().map(|code| Choice {
            value: Value::from(*code),
            words: self.texts.state(kind.code(), code),
        });
        // A group of one state is that state, under the same word.
        let several = |choice: &Choice| {
            let code = choice.value.text().and_then(|it| it.strip_prefix(GROUP));
            code.is_some_and(|code| machine.group(code).len() > 1 || code == OPEN)
        };
        state.options = groups.filter(several).chain(states).collect();
        let chosen = match filter.states.as_slice() {
            [] => None,
            [one] => state
                .options
                .iter()
                .position(|it| it.value.text() == Some(*one)),
            many => state.options.iter().position(|it| {
                let code = it.value.text().and_then(|it| it.strip_prefix(GROUP));
                code.is_some_and(|code| machine.group(code) == many)
            }),
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

/// Turns the fields of a filter into the filter, with what was chosen in words.
pub(in crate::app::effect) fn filtered(
    form: &Form,
    cells: &BTreeMap<&'static str, Value>,
) -> effect::Outcome {
    let mut filter = Filter::default();
    for (name, value) in cells.iter().filter(|(_, value)| !value.is_empty()) {
        if *name != "state" {
            filter.equals.push((name, value.clone()));
        } else if let Some(code) = value.text() {
            filter.states = match form.kind.def().machine.state(code) {
                Some(state) => vec![state],
                None => form
                    .kind
                    .def()
                    .machine
                    .group(code.trim_start_matches(GROUP)),
            };
        }
    }
    let said = form
        .fields
        .iter()
        .filter(|field| field.column.name != "state" && !field.text.is_empty())
        .map(|field| (field.column.name.to_owned(), field.text.clone()))
        .collect();
    effect::Outcome::Filtered {
        kind: form.kind,
        filter: Box::new(filter),
        said,
    }
}
