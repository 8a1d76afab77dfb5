//! What the template of this program says otherwise than the one that the campaign was made from:
//! a ledger keeps its rows as they were laid out, and nothing changes them unasked.

use std::collections::BTreeMap;

use super::laid_out::{FirstRun, laid_out};
use crate::domain::counting::COUNTING;
use crate::domain::requirement::{ASKED, TYPES};
use crate::domain::rules::Laid;
use crate::domain::{Kind, Record, VOID, Value};
use crate::exchange::template::Template;
use crate::office::{Office, OfficeResult};

/// The rows that are held against one another, and of each the columns that say what counts.
const ROWS: [(Kind, &[&str]); 3] = [
    (
        COUNTING,
        &["counted_by", "wanted", "parts", "forms", "comes_after"],
    ),
    (
        ASKED,
        &[
            "amount",
            "served_by",
            "held_before",
            "proof",
            "of_units",
            "ranks",
            "politics",
        ],
    ),
    (TYPES, &["family"]),
];

/// The column that names a row.
const NAME: &str = "name";

/// Something that the template says otherwise by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowSince {
    /// The kind of the row.
    pub kind: Kind,
    /// What it is called.
    pub name: String,
    /// What of it is said otherwise; the ledger has no such row where there is none.
    pub differs: Option<Differs>,
}

/// A column of a row that still says what the older template said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// The number of the row.
    pub number: String,
    /// The column.
    pub column: &'static str,
    /// What stands there.
    pub old: String,
    /// What the template says.
    pub new: String,
}

impl Office {
    /// Gives what the template of this program says otherwise than the one of its name that the
    /// campaign was made from, as far as nobody has changed it in the ledger.
    pub fn rows_since(&self) -> OfficeResult<Vec<RowSince>> {
        let Some((name, kept)) = self.template()? else {
            return Ok(Vec::new());
        };
        let Some(now) = Template::built_in(&name).filter(|it| it.as_bytes() != kept) else {
            return Ok(Vec::new());
        };
        // One that this program cannot read any more says nothing that could be held against it.
        let kept = String::from_utf8_lossy(&kept).into_owned();
        let (Some(before), Some(now)) = (self.laid(&kept), self.laid(now)) else {
            return Ok(Vec::new());
        };
        let before: BTreeMap<(Kind, String), Laid> =
            before.into_iter().map(|it| (called(&it), it)).collect();
        let mut since = Vec::new();
        for (kind, columns) in ROWS {
            let mut rows = self.all(kind)?;
            rows.retain(|it| it.state != VOID);
            for laid in now.iter().filter(|it| it.0 == kind) {
                let key = called(laid);
                let row = rows.iter().find(|it| it.text(NAME) == key.1);
                match (before.get(&key), row) {
                    (Some(before), Some(row)) => {
                        since.extend(differing(columns, (before, laid), row));
                    }
                    (None, None) => since.push(RowSince {
                        kind,
                        name: key.1,
                        differs: None,
                    }),
                    // Somebody has renamed it, put it away, or made it.
                    (Some(_), None) | (None, Some(_)) => {}
                }
            }
        }
        Ok(since)
    }

    /// Lays a template out as for this campaign; nothing where it cannot be read.
    fn laid(&self, template: &str) -> Option<Vec<Laid>> {
        let template = Template::parse(template).ok()?;
        let start = self.campaign().and_then(|it| it.day("from_on"));
        let plan = template.resolve(start.filter(|_| template.is_relative()));
        let first = FirstRun {
            template: String::new(),
            template_name: String::new(),
            organiser: None,
            person: None,
            start,
            rehearsal: false,
            zone_minutes: None,
        };
        Some(laid_out(&plan.ok()?, &first, ""))
    }
}

fn called(laid: &Laid) -> (Kind, String) {
    let name = cell(laid, NAME).and_then(Value::text);
    (laid.0, name.unwrap_or_default().to_owned())
}

fn cell<'a>(laid: &'a Laid, column: &str) -> Option<&'a Value> {
    let mut cells = laid.1.iter();
    let found = cells.find(|(name, _)| *name == column);
    found.map(|(_, value)| value).filter(|it| !it.is_empty())
}

/// Gives what a row still says as the older template did, and the newer one says otherwise.
fn differing(
    columns: &[&'static str],
    (before, now): (&Laid, &Laid),
    row: &Record,
) -> Vec<RowSince> {
    let changed = columns.iter().filter_map(|column| {
        let (old, new) = (cell(before, column), cell(now, column));
        let stands = row.cells.get(column).filter(|it| !it.is_empty());
        let differs = old != new && stands == old;
        differs.then(|| RowSince {
            kind: row.kind,
            name: row.text(NAME).to_owned(),
            differs: Some(Differs {
                number: row.number.clone(),
                column,
                old: told(old),
                new: told(new),
            }),
        })
    });
    changed.collect()
}

/// A value as it is typed: several names one behind the other.
fn told(value: Option<&Value>) -> String {
    match value {
        Some(value) => match (value.text(), value.int()) {
            (Some(text), _) => text.lines().collect::<Vec<_>>().join("、"),
            (None, Some(n)) => n.to_string(),
            (None, None) => String::new(),
        },
        None => String::new(),
    }
}
