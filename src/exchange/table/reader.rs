//! Rows out of delimited text, with the physical line of each.
//!
//! The loop is our own and not the `csv` crate's, because three things are promised that a
//! reader for machines does not give: line numbers as an editor counts them (a lone CR too), a
//! quote that nobody closed costs one row and not the rest of the file, and the text is walked
//! where it lies.

use std::borrow::Cow;

use super::encoding::{decode, line_ends};
use super::office_rows::{HEADS_WITHIN, NoRow, heads_on, no_row};
use super::{
    COLUMNS_MAX, Chosen, Encoding, ImportColumn, NotATable, Passed, TableFault, TableRow,
    match_columns, strip_defuse,
};

/// The most bytes a quoted cell may run over before its quote counts as never closed.
const QUOTED_MAX: usize = 1 << 20;

/// After this many quotes that nobody closed, quotes are letters like others.
const UNCLOSED_MAX: u32 = 16;

const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// Walks the rows of a table, one at a time.
///
/// Blank rows (every cell empty) are passed over, and what is no row in the tables of offices; the
/// line numbers count them.
#[derive(Debug, Clone)]
pub struct TableReader<'a> {
    text: Cow<'a, str>,
    encoding: Encoding,
    delimiter: u8,
    headings: Vec<String>,
    at: usize,
    line: u64,
    unclosed: u32,
    /// The places of the columns that each row must fill; nothing before the heads were found.
    required: Option<Vec<usize>>,
    passed: Passed,
}

impl<'a> TableReader<'a> {
    /// Finds encoding and delimiter, and the heads of these columns: below titles, if there are
    /// any. Where no line has them, the first is taken for the heads.
    ///
    /// # Errors
    /// The file is no table, cannot be decoded, or has more than [`COLUMNS_MAX`] columns.
    pub fn open(
        bytes: &'a [u8],
        columns: &'static [ImportColumn],
        chosen: &Chosen,
    ) -> Result<Self, TableFault> {
        let (text, encoding) = decode(bytes)?;
        let delimiter = delimiter_of(&text);
        let mut reader = Self {
            text,
            encoding,
            delimiter,
            headings: Vec::new(),
            at: 0,
            line: 1,
            unclosed: 0,
            required: None,
            passed: Passed::default(),
        };
        let above = reader.seek_heads(columns, chosen);
        reader.passed.above = above;
        let first = reader.next().ok_or(TableFault::NotATable {
            kind: NotATable::Empty,
        })?;
        let mut headings = first.cells;
        while headings
            .last()
            .is_some_and(|heading| heading.trim().is_empty())
        {
            headings.pop();
        }
        if headings.len() > COLUMNS_MAX {
            return Err(TableFault::TooManyColumns {
                max: COLUMNS_MAX,
                found: headings.len(),
            });
        }
        if let Ok(map) = match_columns(columns, &headings, chosen)
            && !columns.is_empty()
        {
            let required = (0..).zip(columns).filter(|(_, column)| column.required);
            let places = required.filter_map(|(at, _)| map.place(at));
            reader.required = Some(places.collect());
        }
        reader.headings = headings;
        Ok(reader)
    }

    /// Goes to the line of the heads, with the delimiter by which most of them are known; gives the
    /// lines above it.
    fn seek_heads(&mut self, columns: &[ImportColumn], chosen: &Chosen) -> Vec<u64> {
        let own = self.delimiter;
        let others = DELIMITERS.into_iter().filter(|it| *it != own);
        let (mut most, mut found) = (0, (own, 0));
        for delimiter in [own].into_iter().chain(others) {
            self.rewind(delimiter);
            for (nth, row) in self.by_ref().take(HEADS_WITHIN).enumerate() {
                let count = heads_on(columns, &row, chosen).unwrap_or(0);
                if count > most {
                    (most, found) = (count, (delimiter, nth));
                }
            }
        }
        if most == 0 && !columns.is_empty() {
            // Nothing is known of it: a title stands alone on its line, heads do not.
            self.rewind(own);
            let several =
                |row: TableRow| row.cells.iter().filter(|it| !it.trim().is_empty()).count() > 1;
            found.1 = self
                .by_ref()
                .take(HEADS_WITHIN)
                .position(several)
                .unwrap_or(0);
        }
        self.rewind(found.0);
        self.by_ref().take(found.1).map(|row| row.line).collect()
    }

    fn rewind(&mut self, delimiter: u8) {
        self.delimiter = delimiter;
        (self.at, self.line, self.unclosed) = (0, 1, 0);
    }

    /// Returns what was passed over so far because it is no row.
    pub fn passed(&self) -> &Passed {
        &self.passed
    }

    /// Returns the headings as the file spells them.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Returns the encoding that was found.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    fn record(&mut self) -> Option<TableRow> {
        if self.at >= self.text.len() {
            return None;
        }
        let cells = Vec::with_capacity(self.headings.len());
        let mut row = TableRow {
            line: self.line,
            cells,
            unclosed_quote: false,
        };
        loop {
            let cell = match self.quoted() {
                Quoted::No => self.bare().to_owned(),
                Quoted::Cell(inside) => {
                    let after = self.bare();
                    if after.is_empty() {
                        inside
                    } else {
                        inside + after
                    }
                }
                Quoted::Unclosed => {
                    row.unclosed_quote = true;
                    self.bare().to_owned()
                }
            };
            let stripped = strip_defuse(&cell).len();
            row.cells.push(match cell.len() - stripped {
                0 => cell,
                _ => strip_defuse(&cell).to_owned(),
            });
            match self.byte(0) {
                Some(byte) if byte == self.delimiter => self.at += 1,
                Some(b'\r') => {
                    self.at += if self.byte(1) == Some(b'\n') { 2 } else { 1 };
                    self.line += 1;
                    return Some(row);
                }
                Some(_) => {
                    self.at += 1;
                    self.line += 1;
                    return Some(row);
                }
                None => return Some(row),
            }
        }
    }

    /// Walks to the next delimiter or line end and returns what lay before it.
    fn bare(&mut self) -> &str {
        let delimiter = self.delimiter;
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let stop = |byte: &u8| *byte == delimiter || *byte == b'\n' || *byte == b'\r';
        let end = self.at + rest.iter().position(stop).unwrap_or(rest.len());
        let start = std::mem::replace(&mut self.at, end);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Walks over a quoted cell, if one begins here.
    fn quoted(&mut self) -> Quoted {
        if self.byte(0) != Some(b'"') || self.unclosed > UNCLOSED_MAX {
            return Quoted::No;
        }
        let start = self.at + 1;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let rest = rest.get(..QUOTED_MAX).unwrap_or(rest);
        let mut end = 0;
        let mut doubled = false;
        loop {
            let ahead = rest.get(end..).unwrap_or_default();
            let Some(quote) = ahead.iter().position(|byte| *byte == b'"') else {
                self.unclosed += 1;
                return Quoted::Unclosed;
            };
            end += quote;
            if rest.get(end + 1) != Some(&b'"') {
                break;
            }
            doubled = true;
            end += 2;
        }
        // What closes a cell has the next one, or the end of the line, behind it. A quote that
        // nobody closed runs on until the next cell begins with one.
        let inside = rest.get(..end).unwrap_or_default();
        let is_broken = inside.iter().any(|it| matches!(it, b'\n' | b'\r'));
        let closes = match rest.get(end + 1) {
            None | Some(b'\n' | b'\r') => true,
            Some(byte) => *byte == self.delimiter,
        };
        if is_broken && !closes {
            self.unclosed += 1;
            return Quoted::Unclosed;
        }
        self.line += line_ends(rest.get(..end).unwrap_or_default());
        self.at = start + end + 1;
        let mut inside = self
            .text
            .get(start..start + end)
            .unwrap_or_default()
            .to_owned();
        if doubled {
            inside = inside.replace("\"\"", "\"");
        }
        if inside.contains('\r') {
            inside = inside.replace("\r\n", "\n").replace('\r', "\n");
        }
        Quoted::Cell(inside)
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }
}

impl Iterator for TableReader<'_> {
    type Item = TableRow;

    fn next(&mut self) -> Option<TableRow> {
        loop {
            let row = self.record()?;
            if row.cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let required = self.required.as_ref().filter(|_| !row.unclosed_quote);
            match required.and_then(|it| no_row(it, &row)) {
                Some(NoRow::Named(word)) => self.passed.named.push((row.line, word)),
                Some(NoRow::Numbered) => self.passed.numbered.push(row.line),
                None => return Some(row),
            }
        }
    }
}

enum Quoted {
    No,
    Cell(String),
    Unclosed,
}

/// Returns the delimiter that the first line with anything on it has most of, quotes aside.
fn delimiter_of(text: &str) -> u8 {
    let line = text
        .split(['\n', '\r'])
        .find(|line| !line.trim().is_empty());
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut inside = false;
    for byte in line.unwrap_or_default().bytes() {
        inside ^= byte == b'"';
        for (delimiter, count) in DELIMITERS.iter().zip(&mut counts) {
            *count += usize::from(!inside && byte == *delimiter);
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let found = DELIMITERS
        .iter()
        .zip(counts)
        .find(|(_, count)| *count == most);
    found.map_or(b',', |(delimiter, _)| *delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn headings(bytes: &[u8]) -> Result<Vec<String>, TableFault> {
        TableReader::open(bytes, &[], &Chosen::default()).map(|table| table.headings)
    }

    fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
        let table = TableReader::open(text.as_bytes(), &[], &Chosen::default()).unwrap();
        table.map(|row| (row.line, row.cells)).collect()
    }

    fn row(line: u64, cells: &[&str]) -> (u64, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "1,\"x", "y\"", "", "2,z", ",", "3,"].join(end);
            assert_eq!(
                rows(&text),
                [
                    row(2, &["1", "x\ny"]),
                    row(5, &["2", "z"]),
                    row(7, &["3", ""])
                ],
                "{end:?}"
            );
        }
    }

    #[test]
    fn quotes_are_read_as_spreadsheets_write_them() {
        assert_eq!(
            rows("a,b\n\"他说\"\"好\"\"\",\"1,2\"\nx\"y,\"p\"q\n"),
            [row(2, &["他说\"好\"", "1,2"]), row(3, &["x\"y", "pq"])]
        );
    }

    #[test]
    fn a_quote_nobody_closed_costs_one_row() {
        let table =
            TableReader::open("a,b\n1,\"x\n2,y\n3,z\n".as_bytes(), &[], &Chosen::default())
                .unwrap();
        let unclosed: Vec<_> = table.map(|row| (row.line, row.unclosed_quote)).collect();
        assert_eq!(unclosed, [(2, true), (3, false), (4, false)]);
        // Nor is it closed by the quote with which a cell further down begins.
        let text = "a,b\n1,\"x\n2,y\n3,\"z\"\n4,\"甲\n乙\"\n".as_bytes();
        let table = TableReader::open(text, &[], &Chosen::default()).unwrap();
        let unclosed: Vec<_> = table.map(|row| (row.line, row.unclosed_quote)).collect();
        assert_eq!(unclosed, [(2, true), (3, false), (4, false), (5, false)]);
    }

    #[test]
    fn the_delimiter_is_found_and_a_full_width_comma_is_none() {
        for (text, delimiter) in [
            ("a;b;c,d\n", ';'),
            ("a\tb\n", '\t'),
            ("甲，乙,丙\n", ','),
            ("\"a;b;c\",d\n", ','),
            ("甲，乙\n", ','),
        ] {
            let reader = TableReader::open(text.as_bytes(), &[], &Chosen::default()).unwrap();
            assert_eq!(char::from(reader.delimiter), delimiter, "{text}");
        }
        assert_eq!(headings("甲，乙\n".as_bytes()).unwrap(), ["甲，乙"]);
    }

    #[test]
    fn empty_tables_and_broad_ones_are_refused() {
        let empty = Err(TableFault::NotATable {
            kind: NotATable::Empty,
        });
        assert_eq!(headings(b""), empty);
        assert_eq!(headings(b"\n , ,\r\n"), empty);
        let broad = vec!["a"; 65].join(",");
        let refused = Err(TableFault::TooManyColumns { max: 64, found: 65 });
        assert_eq!(headings(broad.as_bytes()), refused);
        assert_eq!(headings(b"a,b,,,\n").unwrap(), ["a", "b"]);
    }

    #[test]
    fn the_defusing_apostrophe_is_taken_off() {
        assert_eq!(rows("a,b\n'=1+1,'tis\n"), [row(2, &["=1+1", "'tis"])]);
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            drop(TableReader::open(&bytes, &[], &Chosen::default()).map(Iterator::count));
        }

        #[test]
        fn arbitrary_csv_keeps_its_line_numbers(text in "[a,\"\n\r; \t']{0,200}") {
            if let Ok(table) = TableReader::open(text.as_bytes(), &[], &Chosen::default()) {
                let last = line_ends(text.as_bytes()) + 1;
                let mut before = 1;
                for row in table {
                    prop_assert!(row.line > before && row.line <= last);
                    before = row.line;
                }
            }
        }
    }
}
