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

/// As [`select`], with name and number of each record that is referred to behind the cells, and its
/// last day where it has one; of a kind that goes by its number no name.
pub(super) fn select_named(kind: Kind) -> &'static str {
    static TEXTS: LazyLock<BTreeMap<Kind, String>> = LazyLock::new(|| {
        each_kind(|kind| {
            let mut columns = own_columns(kind);
            let mut tables = format!("{} t", kind.def().plural);
            for (n, (column, other)) in kind.def().references().enumerate() {
                if other.is_called_by_name() {
                    columns.push(format!("r{n}.name"));
                }
                columns.push(format!("r{n}.number"));
                let left = other.def().leaves.map(|left| format!("r{n}.{left}"));
                columns.extend(left);
                let (table, column) = (other.def().plural, column.name);
                let joined = format!(" LEFT JOIN {table} r{n} ON r{n}.id = t.{column}");
                tables.push_str(&joined);
            }
            format!("SELECT {COMMON}, {} FROM {tables}", columns.join(", "))
        })
    });
    TEXTS.get(&kind).map_or("", String::as_str)
}

/// As [`select`], of the one with a key.
pub(super) fn select_one(kind: Kind) -> &'static str {
    static TEXTS: LazyLock<BTreeMap<Kind, String>> =
        LazyLock::new(|| each_kind(|kind| format!("{} WHERE t.id = ?1", select(kind))));
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
    each_kind(|kind| {
        let (columns, table) = (columns(kind).join(", "), kind.def().plural);
        format!("SELECT {COMMON}, {columns} FROM {table} t")
    })
}

fn each_kind<T>(made: impl Fn(Kind) -> T) -> BTreeMap<Kind, T> {
    Kind::ALL
        .into_iter()
        .map(|kind| (kind, made(kind)))
        .collect()
}

/// The columns of a kind by name, each with its place in a row: a map is made fastest in order.
fn by_name(kind: Kind) -> &'static [(&'static str, usize)] {
    static ORDERS: LazyLock<BTreeMap<Kind, Vec<(&str, usize)>>> = LazyLock::new(|| {
        each_kind(|kind| {
            let columns = kind.def().columns.iter().enumerate();
            let mut order: Vec<_> =
                columns.map(|(n, it)| (it.name, COMMON_COUNT + n)).collect();
            order.sort_unstable();
            order
        })
    });
    ORDERS.get(&kind).map_or(&[], Vec::as_slice)
}

/// Reads a row of [`select`] or the front of [`select_named`].
pub(super) fn read_record(kind: Kind, row: &rusqlite::Row<'_>) -> rusqlite::Result<Record> {
    let cells = by_name(kind).iter().filter_map(|(name, place)| {
        let value = row.get_ref(*place).map(read_value);
        let present = !matches!(value, Ok(Value::Null));
        present.then(|| Ok((*name, value?)))
    });
    Ok(Record {
        kind,
        cells: cells.collect::<rusqlite::Result<_>>()?,
        id: row.get(0)?,
        number: row.get(1)?,
        revision: row.get(2)?,
        state: row.get(3)?,
        campaign_id: row.get(4)?,
        made_on: row.get(5)?,
        made_by: row.get(6)?,
    })
}

/// Reads the names behind the cells of a row of [`select_named`]; who shares a name is not known
/// yet.
pub(super) fn read_names(
    kind: Kind,
    row: &rusqlite::Row<'_>,
) -> rusqlite::Result<BTreeMap<&'static str, Named>> {
    let def = kind.def();
    let mut place = COMMON_COUNT + def.columns.len();
    let mut names = BTreeMap::new();
    for (column, other) in def.references() {
        let name: Option<String> = row.get(place)?;
        let with_number = other.is_called_by_name();
        if let Some(name) = name {
            let number = if with_number {
                row.get(place + 1)?
            } else {
                name.clone()
            };
            let left: Option<String> = match other.def().leaves {
                Some(_) => row.get(place + 1 + usize::from(with_number))?,
                None => None,
            };
            let bearer = Named {
                name,
                number,
                shared: false,
                left: left.and_then(|day| day.parse().ok()),
            };
            names.insert(column.name, bearer);
        }
        place += 1 + usize::from(with_number) + usize::from(other.def().leaves.is_some());
    }
    Ok(names)
}

/// Reads one value as the domain keeps it.
pub(super) fn read_value(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Value::Null,
        ValueRef::Integer(n) => Value::Int(n),
        // Nearly all of it is whole, and that is found out fastest.
        ValueRef::Text(text) => Value::Text(std::str::from_utf8(text).map_or_else(
            |_| String::from_utf8_lossy(text).into_owned(),
            str::to_owned,
        )),
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Int(n) => ToSqlOutput::Borrowed(ValueRef::Integer(*n)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Ties(_) => {
                let told = "ties stand among the links, in no column".into();
                return Err(rusqlite::Error::ToSqlConversionFailure(told));
            }
        })
    }
}
