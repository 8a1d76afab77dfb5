//! Reading the grids of a form: each row that is not empty is a part to be made.

use std::collections::BTreeMap;

use super::read::value_of;
use crate::app::state::{Cell, Form};
use crate::domain::{PartRow, Refusal};
use crate::i18n::Texts;
use crate::office::Office;

/// Reads the rows that were filled in.
///
/// # Errors
/// Every reason at once, each with its row and its column.
pub(super) fn read(
    office: &Office,
    texts: &Texts,
    form: &Form,
) -> Result<Vec<PartRow>, Vec<Refusal>> {
    let (mut rows, mut refusals) = (Vec::new(), Vec::new());
    for part in form.grids() {
        for (n, row) in (1..).zip(0..form.filled_rows(part)) {
            let cell = Cell { part, row };
            if form.is_free(cell) {
                continue;
            }
            let (at, mut cells) = ((part, n), BTreeMap::new());
            let fields = form.cells_of(cell).into_iter();
            for field in fields.filter_map(|at| form.fields.get(at)) {
                let name = field.column.name;
                if field.text.trim().is_empty() {
                    if field.required {
                        refusals.push(Refusal::of("missing").at(name).in_row(at));
                    }
                    continue;
                }
                match value_of(office, texts, part, field) {
                    Ok(read) => cells.extend(read),
                    Err(refusal) => refusals.push(refusal.at(name).in_row(at)),
                }
            }
            rows.push(PartRow {
                at,
                cells,
                reckoned: BTreeMap::new(),
            });
        }
    }
    if refusals.is_empty() {
        Ok(rows)
    } else {
        Err(refusals)
    }
}
