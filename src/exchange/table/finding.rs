//! The importer's columns in a table that was opened, and why they may not be there.

use super::map::as_far;
use super::ruined::{Was, were};
use super::{
    Chosen, ColumnMap, Encoding, ImportColumn, TableFault, TableReader, TakenColumn,
    match_columns, normal_heading,
};

/// Finds the importer's columns in a table.
///
/// # Errors
/// As [`match_columns`]; but where columns are missing because of the encoding, this is told:
/// `OtherEncoding` or `Ruined` where it is certain, and `Garbled` where not one heading is known in
/// a file that was taken for GB18030 because it is not UTF-8: whatever its bytes are, they pass for
/// some signs.
pub(in crate::exchange) fn columns_of(
    columns: &'static [ImportColumn],
    table: &TableReader<'_>,
    chosen: &Chosen,
) -> Result<ColumnMap, TableFault> {
    let headings = table.headings();
    let found = match_columns(columns, headings, chosen);
    let known = |heading: &str| {
        let heading = normal_heading(heading);
        let mut all = columns.iter().flat_map(|column| column.headings);
        all.any(|it| normal_heading(it) == heading)
            || columns.iter().any(|it| it.name == heading)
    };
    let Err(TableFault::MissingColumns { missing, found }) = found else {
        return found;
    };
    let is_known = headings.iter().any(|it| known(it));
    Err(match were(headings, table.encoding(), &known) {
        Some(Was::In(name)) => TableFault::OtherEncoding { name },
        Some(Was::Ruined) => TableFault::Ruined { found },
        None if table.encoding() == Encoding::Gb18030 && !is_known => {
            TableFault::Garbled { found }
        }
        None => TableFault::MissingColumns { missing, found },
    })
}

/// Gives the columns of a table as far as they could be taken, where it is one.
pub fn columns_as_far(
    columns: &'static [ImportColumn],
    bytes: &[u8],
    chosen: &Chosen,
) -> Vec<TakenColumn> {
    let table = TableReader::open(bytes, columns, chosen);
    table.map_or_else(
        |_| Vec::new(),
        |table| as_far(columns, table.headings(), chosen).0.taken(),
    )
}
