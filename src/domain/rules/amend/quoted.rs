//! Edits of what a paper says 原文: with a reason only, and never silently.

use super::Edit;
use crate::domain::rules::case::campaign_of;
use crate::domain::{Column, Kind, Labels, Read, Record, Refusal, Value};

/// Holds the words that the campaign was made with: whoever changes them says why, and they no
/// more pass for the paper's. What an office has added itself is its own.
pub(super) fn keep(edit: &mut Edit<'_>) -> Read<()> {
    let columns = edit.before.kind.def().columns.iter();
    let changed: Vec<&Column> = columns
        // What only the template proposes is no paper's.
        .filter(|it| it.is_quoted() && edit.named.contains(it.name))
        .filter(|it| edit.changes(it.name) && !edit.before.is_proposed(it.name))
        .collect();
    if changed.is_empty() || !is_of_template(edit)? {
        return Ok(());
    }
    for column in changed {
        let first = first(edit, column)?;
        // What stood empty in the paper's place was the office's from the beginning.
        if first.is_empty() {
            continue;
        }
        if !edit.reason {
            let kind = edit.before.kind;
            edit.refuse(
                Refusal::of("quoted-needs-reason")
                    .with("number", &edit.before.number)
                    .with("column", Labels::of(&["col", kind.code(), column.word()]))
                    .at("reason"),
            );
        }
        let is_other = *edit.after.cell(column.name) != first;
        edit.after.reword(column.name, is_other);
    }
    Ok(())
}

/// Says whether a record was made with its campaign, out of a template that the store keeps.
fn is_of_template(edit: &Edit<'_>) -> Read<bool> {
    let own = edit.before.kind == Kind::Campaign;
    let campaign = if own {
        Some(edit.before.clone())
    } else {
        campaign_of(edit.ledger, edit.before)?
    };
    let Some(campaign) = campaign else {
        return Ok(false);
    };
    let keeps = campaign.kind.def().keeps;
    if keeps.is_none_or(|it| campaign.lacks(it)) {
        return Ok(false);
    }
    let made = |record: &Record| edit.ledger.made_at(record);
    Ok(own || made(edit.before)? == made(&campaign)?)
}

/// Gives what stood in a column when its record was made.
fn first(edit: &Edit<'_>, column: &Column) -> Read<Value> {
    let changes = edit.ledger.changes(edit.before, &[column.name])?;
    let first = changes.last().and_then(|it| it.was.get(column.name));
    let stands = || edit.before.cell(column.name).clone();
    Ok(first.cloned().unwrap_or_else(stands))
}
