//! CSV going out: formulas defused, typed cells left alone.

use std::collections::BTreeMap;

use super::fault::{Fault, GoodBad};
use super::table::begins_like_formula;
use crate::domain::Day;

/// One cell of a table going out.
///
/// Only text is defused; a number or a day is what it is, so that spreadsheets can sum it.
#[derive(Debug, Clone, PartialEq)]
pub enum OutCell {
    Blank,
    Text(String),
    Whole(i64),
    /// A number with this many decimals; what is not finite is left blank.
    Decimal {
        value: f64,
        places: u8,
    },
    /// Written as `2009-03-29`.
    Day(Day),
}

impl From<&str> for OutCell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for OutCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Says whether a file begins with a byte order mark, by which Excel knows UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bom {
    With,
    Without,
}

/// Writes a table row by row; what is written so far can be taken out for a long one.
#[derive(Debug, Clone)]
pub struct CsvOut {
    written: Vec<u8>,
}

impl CsvOut {
    /// Begins a table with its headings.
    pub fn new<S: AsRef<str>>(headings: &[S], bom: Bom) -> Self {
        let start = match bom {
            Bom::With => "\u{FEFF}",
            Bom::Without => "",
        };
        let mut this = Self {
            written: start.as_bytes().to_vec(),
        };
        this.line(headings.iter().map(|heading| defused(heading.as_ref())));
        this
    }

    /// Writes one row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a OutCell>) {
        self.line(cells.into_iter().map(shown));
    }

    /// Takes out what is written so far; writing goes on behind it.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.written)
    }

    fn line(&mut self, cells: impl Iterator<Item = String>) {
        let mut count = 0_usize;
        let mut only_blank = true;
        for cell in cells {
            if count > 0 {
                self.written.push(b',');
            }
            count += 1;
            only_blank &= cell.is_empty();
            self.quoted_if_needed(&cell);
        }
        // A line with nothing on it would be no row at all.
        if count == 1 && only_blank {
            self.written.extend(b"\"\"");
        }
        self.written.extend(b"\r\n");
    }

    fn quoted_if_needed(&mut self, cell: &str) {
        let plain = !cell.contains([',', '"', '\r', '\n', ';', '\t']);
        if plain && !cell.starts_with(' ') && !cell.ends_with(' ') {
            self.written.extend(cell.as_bytes());
            return;
        }
        self.written.push(b'"');
        self.written.extend(cell.replace('"', "\"\"").as_bytes());
        self.written.push(b'"');
    }
}

/// Writes a whole table.
pub fn write_csv<S: AsRef<str>>(headings: &[S], rows: &[Vec<OutCell>], bom: Bom) -> Vec<u8> {
    let mut out = CsvOut::new(headings, bom);
    for row in rows {
        out.row(row);
    }
    out.take()
}

/// Writes the bad rows of an import as they came, each with a note behind it, to be mended and
/// handed in again.
///
/// `note` makes the words from all faults of one row. The note's column has a heading that no
/// importer knows, so the next import ignores it, and writing again replaces it. UTF-8 with
/// BOM, whatever the file came in.
pub fn bad_rows_csv<T>(
    read: &GoodBad<T>,
    note_heading: &str,
    note: impl Fn(&[&Fault]) -> String,
) -> Vec<u8> {
    let mut by_line: BTreeMap<u64, Vec<&Fault>> = BTreeMap::new();
    for fault in &read.faults {
        by_line.entry(fault.line).or_default().push(fault);
    }
    let old = read
        .headings
        .iter()
        .position(|heading| heading.trim() == note_heading);
    let kept = |cells: &[String]| -> Vec<OutCell> {
        let cells = cells
            .iter()
            .enumerate()
            .filter(|(place, _)| Some(*place) != old);
        cells
            .map(|(_, cell)| OutCell::from(cell.as_str()))
            .collect()
    };
    let headings = read
        .headings
        .iter()
        .filter(|heading| heading.trim() != note_heading);
    let headings: Vec<&str> = headings.map(String::as_str).chain([note_heading]).collect();
    let mut out = CsvOut::new(&headings, Bom::With);
    for row in &read.bad_rows {
        let mut cells = kept(&row.cells);
        let own = headings.len() - 1;
        if cells.len() < own {
            cells.resize(own, OutCell::Blank);
        }
        let faults = by_line
            .get(&row.line)
            .map(Vec::as_slice)
            .unwrap_or_default();
        cells.insert(own, OutCell::Text(note(faults)));
        out.row(&cells);
    }
    out.take()
}

fn shown(cell: &OutCell) -> String {
    match cell {
        OutCell::Text(text) => defused(text),
        OutCell::Whole(number) => number.to_string(),
        OutCell::Decimal { value, places } if value.is_finite() => {
            format!("{value:.*}", usize::from(*places))
        }
        OutCell::Blank | OutCell::Decimal { .. } => String::new(),
        OutCell::Day(day) => day.to_string(),
    }
}

/// Puts an apostrophe before what a spreadsheet would compute.
fn defused(text: &str) -> String {
    if begins_like_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::Table;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_defused_and_typed_cells_are_not() {
        let day = Day::of(2009, 3, 29).unwrap();
        let rows = [vec![
            "=cmd|' /C calc'!A0".into(),
            "＋1".into(),
            "\t=1".into(),
            OutCell::Whole(-5),
            OutCell::Decimal {
                value: -0.5,
                places: 2,
            },
            OutCell::Day(day),
            OutCell::Decimal {
                value: f64::NAN,
                places: 1,
            },
        ]];
        let out = write_csv(&["a", "b", "c", "d", "e", "f", "@g"], &rows, Bom::Without);
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "a,b,c,d,e,f,'@g\r\n'=cmd|' /C calc'!A0,'＋1,\"'\t=1\",-5,-0.50,2009-03-29,\r\n"
        );
    }

    #[test]
    fn the_byte_order_mark_is_asked_for() {
        assert_eq!(
            write_csv(&["甲"], &[], Bom::With),
            "\u{FEFF}甲\r\n".as_bytes()
        );
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_in_the_same(cells in
            proptest::collection::vec("[=+@'＝a甲𠮷,\"; \n-]{0,8}x", 2..6)
        ) {
            let row: Vec<OutCell> = cells.iter().map(|cell| cell.as_str().into()).collect();
            let out = write_csv(&cells, &[row], Bom::With);
            let table = Table::read(&out).unwrap();
            prop_assert_eq!(&table.headings, &cells);
            prop_assert_eq!(&table.rows.first().unwrap().cells, &cells);
        }
    }
}
