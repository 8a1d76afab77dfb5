//! The form in which a list is narrowed: the state, and the columns that the sheet offers.

use std::collections::BTreeMap;

use super::{Maker, made_up};
use crate::app::effect;
use crate::app::state::{Choice, Field, Filled, Form, Label, Purpose};
use crate::domain::{Column, Kind, OPEN, Refusal, Type, Value};
use crate::office::{Office, OfficeResult};
use crate::store::{Filter, Within};

/// What stands before the code of a group of states among the choices of states.
const GROUP: char = '@';

impl Maker<'_> {
    /// A filter is a form: the state, and the columns that the sheet offers.
    pub(super) fn filter(&self, kind: Kind, filter: &Filter) -> OfficeResult<Form> {
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
        for name in kind.def().sheet.filters {
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
        // Days by which the list is ordered are narrowed by a span.
        for column in bounded(kind) {
            let label = Label::Column(kind, column.word());
            let mut field = Field::new(made_up(column.name, Type::Line(40)), label);
            let within = filter.within.iter().find(|it| it.column == column.name);
            field.text = within.map(said).unwrap_or_default();
            fields.push(field);
        }
        Ok(Form::new(kind, Purpose::Filter, String::new(), fields))
    }

    fn fill_filter(&self, field: &mut Field, value: &Value) -> OfficeResult<()> {
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

/// The days by which the lists of a kind are ordered.
fn bounded(kind: Kind) -> impl Iterator<Item = &'static Column> {
    let orders = kind.def().lists.map_or(&[][..], |lists| lists.orders);
    let columns = orders
        .iter()
        .filter_map(move |name| kind.def().column(name));
    columns.filter(|it| matches!(it.ty, Type::Day | Type::Limit))
}

/// Writes bounds so that they are read again.
fn said(within: &Within) -> String {
    let text = |bound: &Option<Value>| {
        let text = bound.as_ref().and_then(Value::text);
        text.unwrap_or_default().to_owned()
    };
    match (&within.from, &within.to) {
        (from, to) if from == to => text(from),
        (from, to) => format!("{}~{}", text(from), text(to)),
    }
}

/// Turns the fields of a filter into the filter, with what was chosen in words.
///
/// # Errors
/// A span of days that cannot be read, or that ends before it begins.
pub(in crate::app::effect) fn filtered(
    office: &Office,
    form: &Form,
    cells: &BTreeMap<&'static str, Value>,
) -> Result<effect::Outcome, Vec<Refusal>> {
    let mut filter = Filter::default();
    for (name, value) in cells.iter().filter(|(_, value)| !value.is_empty()) {
        let mut spans = bounded(form.kind);
        if let (Some(column), Some(typed)) = (spans.find(|it| it.name == *name), value.text()) {
            let read = office.read_bounds(column, typed);
            let [from, to] = read.map_err(|refusal| vec![refusal.at(column.name)])?;
            if let (Some(from), Some(to)) = (from, to)
                && from > to
            {
                let refusal = Refusal::of("bounds-backwards").with("from", from);
                return Err(vec![refusal.with("to", to).at(column.name)]);
            }
            filter.within.push(Within {
                column: column.name,
                from: from.map(Value::from),
                to: to.map(Value::from),
            });
        } else if *name != "state" {
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
    Ok(effect::Outcome::Filtered {
        kind: form.kind,
        filter: Box::new(filter),
        said,
    })
}
