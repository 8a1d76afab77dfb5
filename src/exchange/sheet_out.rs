//! CSV going out: what a spreadsheet would compute is defused.

use std::collections::BTreeMap;

use super::fault::{Fault, GoodBad};
use super::table::begins_like_formula;

/// A table that is written row by row, with the byte order mark by which Excel knows UTF-8.
struct CsvOut {
    written: Vec<u8>,
}

impl CsvOut {
    /// Begins a table with its headings.
    fn new(headings: &[&str]) -> Self {
        let mut this = Self {
            written: "\u{FEFF}".as_bytes().to_vec(),
        };
        this.row(headings.iter().copied());
        this
    }

    /// Writes one row.
    fn row<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        self.line(cells.map(defused));
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
    let kept = |cells: &[String]| -> Vec<String> {
        let cells = cells
            .iter()
            .enumerate()
            .filter(|(place, _)| Some(*place) != old);
        cells.map(|(_, cell)| cell.clone()).collect()
    };
    let headings = read
        .headings
        .iter()
        .filter(|heading| heading.trim() != note_heading);
    let headings: Vec<&str> = headings.map(String::as_str).chain([note_heading]).collect();
    let mut out = CsvOut::new(&headings);
    for row in &read.bad_rows {
        let mut cells = kept(&row.cells);
        let own = headings.len() - 1;
        if cells.len() < own {
            cells.resize(own, String::new());
        }
        let faults = by_line
            .get(&row.line)
            .map(Vec::as_slice)
            .unwrap_or_default();
        cells.insert(own, note(faults));
        out.row(cells.iter().map(String::as_str));
    }
    out.written
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
    use crate::exchange::table::TableReader;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_defused() {
        let mut out = CsvOut::new(&["a", "b", "c", "@g"]);
        out.row(["=cmd|' /C calc'!A0", "＋1", "\t=1", ""].into_iter());
        assert_eq!(
            String::from_utf8(out.written).unwrap(),
            "\u{FEFF}a,b,c,'@g\r\n'=cmd|' /C calc'!A0,'＋1,\"'\t=1\",\r\n"
        );
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_in_the_same(cells in
            proptest::collection::vec("[=+@'＝a甲𠮷,\"; \n-]{0,8}x", 2..6)
        ) {
            let row: Vec<&str> = cells.iter().map(String::as_str).collect();
            let mut out = CsvOut::new(&row);
            out.row(row.iter().copied());
            let mut table = TableReader::open(&out.written).unwrap();
            prop_assert_eq!(table.headings(), &cells);
            prop_assert_eq!(&table.next().unwrap().cells, &cells);
        }
    }
}
