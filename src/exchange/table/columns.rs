//! The cells of a row checked against the columns they stand in.

use unicode_normalization::UnicodeNormalization as _;

use super::misread::is_misread;
use super::{ColumnMap, Said, TableRow, unwrapped, without_mark};
use crate::domain::folding::is_placeholder;
use crate::domain::rules::TEXT_MOST;
use crate::domain::text::{cleaned, is_hidden, is_sheet_error};
use crate::domain::{LINE_MOST, Notation};
use crate::exchange::fault::{Expected, Fault, Warning, WarningKind};

/// The cells of one row by the importer's columns, and what was wrong with them so far.
pub(in crate::exchange) struct CellsOf<'a> {
    map: &'a ColumnMap,
    row: &'a TableRow,
    pub(in crate::exchange) faults: Vec<Fault>,
    pub(in crate::exchange) warnings: Vec<Warning>,
}

impl<'a> CellsOf<'a> {
    /// Checks what concerns the row as a whole: its quotes and its number of cells.
    ///
    /// More cells than headings are let pass where they are empty, as spreadsheets leave them,
    /// and fewer where only ignored columns at the end are missing.
    pub(in crate::exchange) fn of(map: &'a ColumnMap, row: &'a TableRow) -> Self {
        let mut this = Self {
            map,
            row,
            faults: Vec::new(),
            warnings: Vec::new(),
        };
        let expected = map.headings.len();
        let over = row
            .cells
            .iter()
            .skip(expected)
            .any(|cell| !cell.trim().is_empty());
        if row.unclosed_quote {
            this.fault_row(Expected::ClosedQuote);
        } else if row.cells.len() < map.needed() || over {
            this.fault_row(Expected::Columns {
                expected,
                found: row.cells.len(),
            });
        }
        this
    }

    /// Tells whether the cells stand under their headings, so that looking at them has sense.
    pub(in crate::exchange) fn is_aligned(&self) -> bool {
        self.faults.is_empty()
    }

    /// Returns the cell without the spaces around it and the formula that only keeps it; empty
    /// where the file has no such column.
    pub(in crate::exchange) fn raw(&self, column: usize) -> &'a str {
        let cell = self.map.place(column).and_then(|at| self.row.cells.get(at));
        cell.map_or("", |cell| unwrapped(cell.trim()))
    }

    /// Returns a cell of one word: also without a mark for text and what no eye sees around it.
    /// What people write where there is nothing to say (—, 无, N/A) is an empty cell.
    pub(in crate::exchange) fn word(&self, column: usize) -> &'a str {
        let word = without_mark(self.raw(column))
            .trim_matches(|c: char| c.is_whitespace() || is_hidden(c));
        if is_placeholder(word) { "" } else { word }
    }

    /// Says whether the file has a column and what it holds here.
    pub(in crate::exchange) fn said<T>(&self, column: usize, value: Option<T>) -> Said<T> {
        match value {
            Some(value) => Said::Is(value),
            None if self.map.place(column).is_some() => Said::Empty,
            None => Said::Absent,
        }
    }

    /// Returns a short cell (a name, a number) in NFC; characters that have no business in one
    /// are a fault.
    pub(in crate::exchange) fn short(&mut self, column: usize) -> String {
        let raw = self.word(column);
        if is_sheet_error(raw) {
            self.fault(column, Expected::SheetValue);
            return String::new();
        }
        if self.is_too_long(column, raw, LINE_MOST) || self.has_lost_signs(column) {
            return String::new();
        }
        if raw.chars().any(is_hidden) {
            self.fault(column, Expected::NoControl);
            return String::new();
        }
        if raw.is_ascii() {
            raw.to_owned()
        } else {
            raw.nfc().collect()
        }
    }

    /// Returns a number or a telephone number without what spreadsheets and input methods put on
    /// it; what is gone for good is a fault.
    pub(in crate::exchange) fn number(&mut self, column: usize, notation: Notation) -> String {
        let raw = self.raw(column);
        if notation.has_lost_digits(raw) {
            self.fault(column, Expected::AllDigits);
            return String::new();
        }
        if notation.is_a_day(raw) {
            let expected = if notation == Notation::Telephone {
                Expected::Telephone
            } else {
                Expected::GivenNumber
            };
            self.fault(column, expected);
            return String::new();
        }
        let hidden = |c: &char| is_hidden(*c) && !c.is_control();
        let count = self.word(column).chars().filter(hidden).count();
        if self.map.is_sealed(column) || count == 0 {
            return notation.undressed(&self.short(column));
        }
        let bare = notation.undressed(self.word(column));
        self.is_too_long(column, &bare, LINE_MOST);
        self.warn(column, WarningKind::CharactersStripped { count });
        bare
    }

    /// Returns a short cell that must have something in it.
    pub(in crate::exchange) fn short_required(&mut self, column: usize) -> String {
        if self.word(column).is_empty() {
            self.fault(column, Expected::NonEmptyText);
        }
        self.short(column)
    }

    /// Returns a long text, made fit for keeping.
    pub(in crate::exchange) fn text_required(&mut self, column: usize) -> String {
        let raw = self.raw(column);
        if is_sheet_error(raw) {
            self.fault(column, Expected::SheetValue);
            return String::new();
        }
        if self.is_too_long(column, raw, TEXT_MOST) || self.has_lost_signs(column) {
            return String::new();
        }
        let cleaned = cleaned(raw);
        if cleaned.text.is_empty() {
            self.fault(column, Expected::NonEmptyText);
        }
        if cleaned.stripped > 0 {
            self.warn(
                column,
                WarningKind::CharactersStripped {
                    count: cleaned.stripped,
                },
            );
        }
        cleaned.text
    }

    /// Says whether a text has more characters than may stand there, and notes the fault.
    fn is_too_long(&mut self, column: usize, text: &str, max: usize) -> bool {
        // Nothing has more characters than bytes.
        if text.len() <= max {
            return false;
        }
        let found = text.chars().count();
        if found > max {
            self.fault(column, Expected::TooLong { max, found });
        }
        found > max
    }

    /// Says whether an encoding has lost signs of a cell or made others of them; notes the fault.
    fn has_lost_signs(&mut self, column: usize) -> bool {
        let lost = self.raw(column).contains(char::REPLACEMENT_CHARACTER);
        if lost {
            self.fault(column, Expected::WholeText);
            return true;
        }
        let misread = is_misread(self.raw(column));
        if misread {
            self.fault(column, Expected::RightText);
        }
        misread
    }

    /// Notes a fault of one cell.
    pub(in crate::exchange) fn fault(&mut self, column: usize, expected: Expected) {
        self.fault_part(column, self.raw(column), expected);
    }

    /// Notes a fault of one item of a cell that holds several.
    pub(in crate::exchange) fn fault_part(
        &mut self,
        column: usize,
        part: &str,
        expected: Expected,
    ) {
        // A column that the file lacks is named as its forms have it.
        let usual = || self.map.columns.get(column)?.headings.first().copied();
        let heading = self.map.heading(column).or_else(usual);
        let found = if self.map.is_sealed(column) { "" } else { part };
        self.faults
            .push(Fault::new(self.row.line, heading, found, expected));
    }

    /// Notes a warning about one cell.
    pub(in crate::exchange) fn warn(&mut self, column: usize, kind: WarningKind) {
        let column = self.map.heading(column).map(str::to_owned);
        self.warnings.push(Warning {
            line: self.row.line,
            column,
            kind,
        });
    }

    fn fault_row(&mut self, expected: Expected) {
        // No telling which of the cells are sealed where they do not stand under headings.
        let sealed = self.map.columns.iter().any(|column| column.sealed);
        let found = if sealed {
            String::new()
        } else {
            self.row.cells.join(",")
        };
        self.faults
            .push(Fault::new(self.row.line, None, &found, expected));
    }
}
