//! Tables from outside: bytes to rows, whatever their encoding.
//!
//! Spreadsheets (XLSX) are told apart and refused here; they have a reader of their own.

mod chosen;
mod clock;
mod columns;
mod encoding;
mod finding;
mod foreign;
mod formula;
mod import_column;
mod map;
mod misread;
mod office_rows;
mod passed;
mod reader;
mod ruined;
mod said;
mod spellings;
mod table_row;

pub use chosen::{Chosen, Remembered, TakenBy};
pub(super) use clock::{day_of_serial, without_time};
pub(super) use columns::CellsOf;
pub use encoding::{Encoding, decode};
pub use finding::columns_as_far;
pub(super) use finding::columns_of;
pub(super) use formula::{begins_like_formula, strip_defuse, unwrapped, without_mark};
pub use import_column::{ImportColumn, normal_heading};
pub use map::{ColumnMap, TakenColumn, match_columns};
pub use misread::is_misread;
pub use passed::Passed;
pub use reader::TableReader;
pub use said::Said;
pub use spellings::{Found, Spellings};
pub use table_row::TableRow;

/// The most columns an import takes.
pub const COLUMNS_MAX: usize = 64;

/// Says why a file cannot be read as the table that was asked for; nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFault {
    NotATable {
        kind: NotATable,
    },
    /// The bytes fit none of the encodings; the line (from 1) and the byte (from 0) where the
    /// likeliest one broke.
    Undecodable {
        tried: Encoding,
        line: u64,
        byte: usize,
    },
    /// The bytes are text in an encoding that is not read.
    OtherEncoding {
        name: &'static str,
    },
    /// Not one heading is known in a file that is not UTF-8: it may be in another encoding, or
    /// another file.
    Garbled {
        found: Vec<String>,
    },
    /// Another program has read the file in the wrong encoding and written it out so.
    Ruined {
        found: Vec<String>,
    },
    /// Headings, and nothing beneath them.
    NoRows,
    TooManyColumns {
        max: usize,
        found: usize,
    },
    /// Columns that must be there and are not. `found` is the file's headings.
    MissingColumns {
        missing: Vec<&'static ImportColumn>,
        found: Vec<String>,
    },
    /// Two headings of the file mean the same column.
    DoubledColumn {
        name: &'static str,
        headings: Vec<String>,
        /// Their places, from 1.
        places: Vec<usize>,
    },
    /// A column was named that the file does not have. `found` is the file's headings.
    NoSuchColumn {
        column: String,
        found: Vec<String>,
        /// A field that such files must have.
        field: &'static str,
    },
    /// A column was to be taken for a field that these imports do not have.
    NoSuchField {
        column: String,
        field: String,
        columns: &'static [ImportColumn],
    },
    /// A column was to be taken for two fields.
    ColumnTwice {
        column: String,
    },
    /// A column was named by a head that several have, at these places from 1.
    SameHeads {
        column: String,
        places: Vec<usize>,
        /// A field that such files must have.
        field: &'static str,
    },
}

/// Names what a file is that is no delimited text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotATable {
    /// Nothing in it, or nothing but blank lines.
    Empty,
    /// A workbook of today's office programs (XLSX, ODS).
    Workbook,
    /// A workbook or document of the old kind (XLS, DOC).
    OldOffice,
    /// A document of Word or WPS (DOCX).
    Document,
    /// Another ZIP, gzip, 7-Zip or RAR archive.
    Archive,
    Pdf,
    /// A page of the web or XML; some systems call it .xls.
    Markup,
    Picture,
    /// Something with NUL in it; the byte (from 0) of the first.
    Binary {
        byte: usize,
    },
}
