//! The form of a record that says once what others say.

use super::Maker;
use crate::app::state::{Filled, Form};
use crate::domain::{Column, Kind, Tied, Type, Value};
use crate::office::{Office, OfficeResult};

/// Makes the form, with the field filled that names what it says once.
pub(super) fn form(maker: &Maker<'_>, kind: Kind, ids: &[i64]) -> OfficeResult<Form> {
    maker.make(kind, &gathered(maker.office, kind, ids)?)
}

fn gathered(
    office: &Office,
    kind: Kind,
    ids: &[i64],
) -> OfficeResult<Vec<(&'static str, Filled)>> {
    let gathers = |it: &&Column| {
        let role = kind.def().gathers;
        role.is_some_and(|role| it.ty == Type::Ties(role, false))
    };
    let tied: Vec<Tied> = ids.iter().map(|id| Tied::to(*id)).collect();
    let mut preset = Vec::new();
    for column in kind.def().ties.iter().filter(gathers) {
        let filled = Filled {
            text: office.show_ties(column, &tied)?,
            value: Some(Value::Ties(tied.clone())),
        };
        preset.push((column.name, filled));
    }
    Ok(preset)
}
