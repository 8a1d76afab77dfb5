//! The form of a new record that begins with what another says 套用.

use super::Maker;
use crate::app::state::{Filled, Form};
use crate::domain::{Kind, Type, Value};
use crate::office::{OfficeResult, show_value};

/// Makes the form: of what is taken down from papers the next of a card of its own.
pub(super) fn form(maker: &Maker<'_>, kind: Kind, id: i64) -> OfficeResult<Form> {
    let lent = maker.office.lent(kind, id)?;
    let mut form = if kind.def().is_given() {
        maker.entry(kind)?
    } else {
        maker.make(kind, &[])?
    };
    let Some(row) = maker.office.row(kind, id)? else {
        return Ok(form);
    };
    for field in &mut form.fields {
        let Some((column, value)) = lent.iter().find(|it| it.0.name == field.column.name)
        else {
            continue;
        };
        let (text, value) = match value {
            Value::Ties(tied) => (maker.office.show_ties(column, tied)?, Some(value.clone())),
            Value::Text(_) if matches!(column.ty, Type::Line(_) | Type::Text) => {
                (show_value(maker.texts, &row, column), None)
            }
            Value::Null | Value::Int(_) | Value::Text(_) => {
                (show_value(maker.texts, &row, column), Some(value.clone()))
            }
        };
        field.fill(&Filled { text, value });
        field.carried = Some("form-as-like");
        field.own = true;
    }
    Ok(form)
}
