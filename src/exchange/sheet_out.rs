//! CSV going out: what a spreadsheet would compute is defused.

use std::collections::BTreeMap;

use super::fault::{Fault, GoodBad};
use super::table::begins_like_formula;

/// The bytes of a table that goes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bytes {
    /// UTF-8 with the byte order mark by which Excel and WPS know it.
    #[default]
    Utf8,
    /// GB18030, which older ones take every unmarked file for; it has all of Unicode.
    Gb18030,
}

/// A table that is written row by row.
pub struct CsvOut {
    bytes: Bytes,
    written: String,
}

impl CsvOut {
    /// Begins a table with its headings.
    pub fn new(bytes: Bytes, headings: &[&str]) -> Self {
        let mark = match bytes {
            Bytes::Utf8 => "\u{FEFF}",
            Bytes::Gb18030 => "",
        };
        let mut this = Self {
            bytes,
            written: mark.to_owned(),
        };
        this.row(headings.iter().copied());
        this
    }

    /// Takes what was written since it was taken last.
    pub fn take(&mut self) -> Vec<u8> {
        let written = std::mem::take(&mut self.written);
        match self.bytes {
            Bytes::Utf8 => written.into_bytes(),
            Bytes::Gb18030 => encoding_rs::GB18030.encode(&written).0.into_owned(),
        }
    }

    /// Writes one row.
    pub fn row<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        self.line(cells.map(defused));
    }

    fn line(&mut self, cells: impl Iterator<Item = String>) {
        let mut count = 0_usize;
        let mut only_blank = true;
        for cell in cells {
            if count > 0 {
                self.written.push(',');
            }
            count += 1;
            only_blank &= cell.is_empty();
            self.quoted_if_needed(&cell);
        }
        // A line with nothing on it would be no row at all.
        if count == 1 && only_blank {
            self.written.push_str("\"\"");
        }
        self.written.push_str("\r\n");
    }

    fn quoted_if_needed(&mut self, cell: &str) {
        let plain = !cell.contains([',', '"', '\r', '\n', ';', '\t']);
        if plain && !cell.starts_with(' ') && !cell.ends_with(' ') {
            self.written.push_str(cell);
            return;
        }
        self.written.push('"');
        self.written.push_str(&cell.replace('"', "\"\""));
        self.written.push('"');
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
    let mut out = CsvOut::new(Bytes::Utf8, &headings);
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
    out.take()
}

/// Puts an apostrophe before what a spreadsheet would compute.
pub fn defused(text: &str) -> String {
    if begins_like_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::{Chosen, TableReader};
    use proptest::prelude::*;

    #[test]
    fn formulas_are_defused() {
        let mut out = CsvOut::new(Bytes::Utf8, &["a", "b", "c", "@g"]);
        out.row(["=cmd|' /C calc'!A0", "＋1", "\t=1", ""].into_iter());
        assert_eq!(
            String::from_utf8(out.take()).unwrap(),
            "\u{FEFF}a,b,c,'@g\r\n'=cmd|' /C calc'!A0,'＋1,\"'\t=1\",\r\n"
        );
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_in_the_same(cells in
            proptest::collection::vec("[=+@'＝a甲𠮷,\"; \n-]{0,8}x", 2..6)
        ) {
            let row: Vec<&str> = cells.iter().map(String::as_str).collect();
            for bytes in [Bytes::Utf8, Bytes::Gb18030] {
                let mut out = CsvOut::new(bytes, &row);
                out.row(row.iter().copied());
                let written = out.take();
                let mut table = TableReader::open(&written, &[], &Chosen::default()).unwrap();
                prop_assert_eq!(table.headings(), &cells);
                prop_assert_eq!(&table.next().unwrap().cells, &cells);
            }
        }
    }
}
