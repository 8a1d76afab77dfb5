//! The SQL that follows from a kind's table of columns; made once and kept.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::domain::{Kind, Named, Record, Value};

/// The columns every table begins with, before those of its kind.
const COMMON: &str = "t.id, t.number, t.revision, t.state, t.campaign_id, t.made_on, t.made_by";
/// How many they are.
const COMMON_COUNT: usize = 7;

/// `SELECT … FROM table t` for the records of a kind.
pub(super) fn select(kind: Kind) -> &'static str {
    static TEXTS: LazyLock<BTreeMap<Kind, String>> =
        LazyLock::new(|| made_for_each(own_columns));
    TEXTS.get(&kind).map_or("", String::as_str)
}

/// What stands between name and number of a record that is referred to: no text holds it.
const BETWEEN: char = '\u{1f}';

/// As [`select`], with name and number of each record that is referred to behind the cells.
pub(super) fn select_named(kind: Kind) -> &'static str {
    static TEXTS: LazyLock<BTreeMap<Kind, String>> = LazyLock::new(|| {
        made_for_each(|kind| {
            let mut columns = own_columns(kind);
            columns.extend(kind.def().references().map(|(column, other)| {
                let table = other.def().plural;
                let called = if other.is_called_by_name() {
                    "name || char(31) || number"
                } else {
                    "number"
                };
                format!(
                    "(SELECT {called} FROM {table} WHERE id = t.{})",
                    column.name
                )
            }));
            columns
        })
    });
    TEXTS.get(&kind).map_or("", String::as_str)
}

/// As [`select`], with the identity of the record behind the cells, at [`uid_place`].
pub(super) fn select_with_uid(kind: Kind) -> &'static str {
    static TEXTS: LazyLock<BTreeMap<Kind, String>> = LazyLock::new(|| {
        made_for_each(|kind| {
            let mut columns = own_columns(kind);
            columns.push("t.uid".to_owned());
            columns
        })
    });
    TEXTS.get(&kind).map_or("", String::as_str)
}

/// Where in a row of [`select_with_uid`] the identity stands.
pub(super) const fn uid_place(kind: Kind) -> usize {
    COMMON_COUNT + kind.def().columns.len()
}

fn own_columns(kind: Kind) -> Vec<String> {
    kind.def()
        .columns
        .iter()
        .map(|column| format!("t.{}", column.name))
        .collect()
}

fn made_for_each(columns: fn(Kind) -> Vec<String>) -> BTreeMap<Kind, String> {
    Kind::ALL
        .into_iter()
        .map(|kind| {
            let (columns, table) = (columns(kind).join(", "), kind.def().plural);
            (kind, format!("SELECT {COMMON}, {columns} FROM {table} t"))
        })
        .collect()
}

/// Reads a row of [`select`] or the front of [`select_named`].
pub(super) fn read_record(kind: Kind, row: &rusqlite::Row<'_>) -> rusqlite::Result<Record> {
    let mut cells = BTreeMap::new();
    for (n, column) in kind.def().columns.iter().enumerate() {
        let value = read_value(row.get_ref(COMMON_COUNT + n)?);
        if value != Value::Null {
            cells.insert(column.name, value);
        }
    }
    Ok(Record {
        kind,
        id: row.get(0)?,
        number: row.get(1)?,
        revision: row.get(2)?,
        state: row.get(3)?,
        campaign_id: row.get(4)?,
        made_on: row.get(5)?,
        made_by: row.get(6)?,
        cells,
    })
}

/// Reads the names behind the cells of a row of [`select_named`]; who shares a name is not known
/// yet.
pub(super) fn read_names(
    kind: Kind,
    row: &rusqlite::Row<'_>,
) -> rusqlite::Result<BTreeMap<&'static str, Named>> {
    let def = kind.def();
    let start = COMMON_COUNT + def.columns.len();
    let mut names = BTreeMap::new();
    for (n, (column, _)) in def.references().enumerate() {
        if let Some(called) = row.get::<_, Option<String>>(start + n)? {
            let (name, number) = called.rsplit_once(BETWEEN).unwrap_or((&called, &called));
            let bearer = Named {
                name: name.to_owned(),
                number: number.to_owned(),
                shared: false,
            };
            names.insert(column.name, bearer);
        }
    }
    Ok(names)
}

/// Reads one value as the domain keeps it.
pub(super) fn read_value(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Value::Null,
        ValueRef::Integer(n) => Value::Int(n),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Int(n) => ToSqlOutput::Borrowed(ValueRef::Integer(*n)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        })
    }
}
