//! The file as it is, read beside the program: the head of the journal, every row, every number.

use std::path::Path;

use duban::domain::Kind;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};

/// A second pair of eyes on the file.
pub(super) struct OnFile(Connection);

/// The newest entry, and the seal on all that went before.
pub(super) type Head = (i64, Vec<u8>);

impl OnFile {
    pub(super) fn open(path: &Path) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        Self(Connection::open_with_flags(path, flags).unwrap())
    }

    pub(super) fn head(&self) -> Head {
        let sql = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";
        let head = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
        self.0.query_row(sql, (), head).unwrap()
    }

    /// Every row of every kind and every link, byte for byte, but for the count of its changes.
    pub(super) fn rows(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for kind in Kind::ALL {
            let table = kind.def().plural;
            self.each(&format!("SELECT * FROM {table} ORDER BY id"), &mut rows);
        }
        self.each(
            "SELECT role, from_id, to_id FROM links ORDER BY 1, 2, 3",
            &mut rows,
        );
        rows
    }

    fn each(&self, sql: &str, rows: &mut Vec<String>) {
        let mut statement = self.0.prepare(sql).unwrap();
        let names: Vec<String> = statement.column_names().map(String::from).collect();
        let mut found = statement.query(()).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cell = |(n, name): (usize, &String)| {
                let value = match row.get_ref(n).unwrap() {
                    ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                    ValueRef::Null => String::new(),
                    ValueRef::Integer(n) => format!("#{n}"),
                    ValueRef::Real(n) => format!("#{n}"),
                    ValueRef::Blob(bytes) => format!("{bytes:?}"),
                };
                (name != "revision").then(|| format!("{name}={value}"))
            };
            let cells: Vec<String> = names.iter().enumerate().filter_map(cell).collect();
            rows.push(format!("{sql}: {}", cells.join("|")));
        }
    }

    /// The greatest key of a kind.
    pub(super) fn last(&self, kind: Kind) -> i64 {
        self.span(kind).1
    }

    /// The kind whose keys are not 1, 2, 3 … without a gap, or whose numbers are not theirs.
    pub(super) fn gap(&self) -> Option<(Kind, String)> {
        Kind::ALL.into_iter().find_map(|kind| {
            let (n, last) = self.span(kind);
            if n != last {
                return Some((kind, format!("{n} records up to key {last}")));
            }
            let table = kind.def().plural;
            let sql = format!(
                "SELECT number FROM {table} WHERE CAST(substr(number, 1 + length(rtrim(number, \
                 '0123456789'))) AS INTEGER) <> id LIMIT 1"
            );
            let odd = self.0.query_row(&sql, (), |row| row.get(0)).ok();
            odd.map(|number: String| (kind, number))
        })
    }

    fn span(&self, kind: Kind) -> (i64, i64) {
        let table = kind.def().plural;
        let sql = format!("SELECT count(*), coalesce(max(id), 0) FROM {table}");
        let span = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
        self.0.query_row(&sql, (), span).unwrap()
    }
}
