//! The form of a new record that begins with what another says 套用.

use super::Maker;
use crate::app::state::{Cell, Filled, Form};
use crate::domain::{Column, Kind, Type, Value};
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

/// Fills the grids with the parts of the other one.
pub(super) fn parts(maker: &Maker<'_>, form: &mut Form, id: i64) -> OfficeResult<()> {
    let lent = maker.office.lent_parts(form.kind, id)?;
    let mut rows: Vec<Kind> = Vec::new();
    for (row, columns) in lent {
        let part = row.record.kind;
        let place = rows.iter().filter(|it| **it == part).count();
        rows.push(part);
        let cell = Cell { part, row: place };
        let name = |column: &Column| format!("{}.{place}.{}", part.code(), column.name);
        let names: Vec<String> = columns.iter().map(|it| name(it)).collect();
        form.make_room_for(names.iter());
        for at in form.cells_of(cell) {
            let Some(field) = form.fields.get_mut(at) else {
                continue;
            };
            let value = row.record.cell(field.column.name);
            let is_lent = columns.iter().any(|it| it.name == field.column.name);
            if !is_lent || value.is_empty() {
                continue;
            }
            let plain = matches!(field.column.ty, Type::Line(_) | Type::Text);
            field.fill(&Filled {
                text: show_value(maker.texts, &row, &field.column),
                value: (!plain).then(|| value.clone()),
            });
            field.carried = Some("form-as-like");
            field.own = true;
        }
    }
    form.keep_free_row();
    Ok(())
}
