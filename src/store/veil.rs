//! Who reads what is not for everybody, as conditions on rows (design 13.8).

use crate::domain::{Guarded, Kind, Reads, Role, VOID};

/// Somebody who does not read what is for the office only, but for what his own hands touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Veil {
    /// Who of the roster he is, where he is there.
    pub person: Option<i64>,
}

/// Leaves out what only the office reads, and whatever hangs on it, but for what he may read.
pub(super) fn open_to(kind: Kind, veil: Veil) -> String {
    match closed(kind, "t", veil) {
        Some(closed) => format!("NOT ({closed})"),
        None => "1".to_owned(),
    }
}

/// Gives the condition by which a row is not for somebody; nothing for kinds that everybody reads.
pub(super) fn closed(kind: Kind, row: &str, veil: Veil) -> Option<String> {
    let above = |kind: Kind, found: &str| {
        let closed = closed(kind, "above", veil)?;
        let table = kind.def().plural;
        Some(format!(
            "EXISTS (SELECT 1 FROM {table} above WHERE above.id = {found} AND {closed})"
        ))
    };
    match kind.def().guarded? {
        Guarded::Own(sign) => {
            let read = reads(kind, row, veil);
            let read = read.map_or_else(String::new, |it| format!(" AND NOT ({it})"));
            Some(format!("ifnull({row}.{sign}, 0) = 1{read}"))
        }
        Guarded::Of(column) => {
            let of = kind.def().column(column)?.ty.refers()?;
            above(of, &format!("{row}.{column}"))
        }
        Guarded::Hung(of, id) => {
            let own = Kind::ALL
                .into_iter()
                .filter(|kind| kind.def().restriction().is_some());
            let each = own.filter_map(|kind| {
                let closed = above(kind, &format!("{row}.{id}"))?;
                Some(format!("{row}.{of} = '{}' AND {closed}", kind.code()))
            });
            Some(each.collect::<Vec<_>>().join(" OR "))
        }
    }
}

/// Gives the condition by which somebody reads a row all the same: he stands in it.
fn reads(kind: Kind, row: &str, veil: Veil) -> Option<String> {
    let person = veil.person?;
    let readers = kind.def().readers.iter();
    let each: Vec<String> = readers
        .filter_map(|reader| match *reader {
            Reads::Named(column) => Some(format!("ifnull({row}.{column}, 0) = {person}")),
            Reads::Heads(body) => Some(format!(
                "EXISTS (SELECT 1 FROM links l JOIN posts p ON p.id = l.to_id
                 WHERE l.role = '{}' AND l.from_id = {person} AND p.body = '{body}'
                 AND p.heads = 1 AND p.state <> '{VOID}' AND p.campaign_id IS {row}.campaign_id)",
                Role::Holds.code()
            )),
            Reads::NamedAbove(column, named) => {
                let of = kind.def().column(column)?.ty.refers()?;
                Some(format!(
                    "EXISTS (SELECT 1 FROM {} r WHERE r.id = {row}.{column} AND r.{named} = {person})",
                    of.def().plural
                ))
            }
        })
        .collect();
    (!each.is_empty()).then(|| each.join(" OR "))
}

/// Gives the condition by which what an item of the journal is about is for the office only.
pub(super) fn closed_item() -> String {
    let each = Kind::ALL.into_iter().filter_map(|kind| {
        let closed = closed(kind, "t", Veil { person: None })?;
        Some(format!(
            "i.kind = '{}' AND EXISTS (SELECT 1 FROM {} t WHERE t.id = i.record_id AND ({closed}))",
            kind.code(),
            kind.def().plural
        ))
    });
    each.collect::<Vec<_>>().join(" OR ")
}
