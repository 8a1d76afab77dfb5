//! The pieces of an entry turned round: what takes them back.

use super::{EntryItem, Error, Op, Result};
use crate::domain::{Change, Did, Item, Link, Role, Value, inverse};

/// Turns the items of an entry round, last first.
pub(super) fn inverted(items: &[EntryItem]) -> Result<Change> {
    let done = items.iter().filter_map(did).collect();
    inverse(done).map_err(|refusal| Error::Refused(vec![refusal]))
}

/// Reads what an item of the journal did; nothing where it only looked, or where this program does
/// not know what it was about.
fn did(item: &EntryItem) -> Option<Did> {
    let (kind, id) = (item.kind?, item.record_id);
    let said = |name: &str| item.data.get(name);
    let text = |name: &str| {
        let text = said(name).and_then(serde_json::Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let value = |name: &str| -> Value {
        let value = said(name).and_then(|it| serde_json::from_value(it.clone()).ok());
        value.unwrap_or_default()
    };
    let link = || {
        let to = said("to").and_then(serde_json::Value::as_i64);
        Some(Link {
            role: Role::from_code(&text("role"))?,
            from: id,
            to: to.unwrap_or_default(),
            word: text("word"),
        })
    };
    Some(Did::Changed(match item.op {
        Op::Look => return None,
        Op::Create => {
            let state = text("state");
            return Some(Did::Created { kind, id, state });
        }
        Op::Set => Item::Set {
            kind,
            id,
            column: kind.def().column(&text("column"))?.name,
            old: value("old"),
            new: value("new"),
        },
        Op::Move => Item::Move {
            kind,
            id,
            from: text("from"),
            to: text("to"),
        },
        Op::Link => Item::Link(link()?),
        Op::Unlink => Item::Unlink(link()?),
    }))
}
