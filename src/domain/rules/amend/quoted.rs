//! Edits of what a paper says 原文: with a reason only, and never silently.

use super::Edit;
use crate::domain::rules::case::campaign_of;
use crate::domain::rules::effects::put;
use crate::domain::rules::worded::worded;
use crate::domain::{Column, Kind, Labels, Ledger, Read, Record, Refusal, Value};

/// With what the template marks a name of its own.
const OURS: &str = "（拟）";

/// Holds the words that the campaign was made with: whoever changes them says why, and they no
/// more pass for the paper's. What an office has added itself is its own.
pub(super) fn keep(edit: &mut Edit<'_>) -> Read<()> {
    let columns = edit.before.kind.def().columns.iter();
    let changed: Vec<&Column> = columns
        // What only the template proposes is no paper's.
        .filter(|it| it.is_quoted() && edit.named.contains(it.name))
        .filter(|it| edit.changes(it.name) && !edit.before.is_proposed(it.name))
        .collect();
    if changed.is_empty() || !is_of_template(edit.ledger, edit.before)? {
        return Ok(());
    }
    for column in changed {
        let first = first(edit, column.name)?;
        // What stood empty in the paper's place, or is the template's own, was the office's from
        // the beginning.
        if first.is_empty() || first.text().is_some_and(|it| it.ends_with(OURS)) {
            continue;
        }
        if !edit.reason {
            let kind = edit.before.kind;
            edit.refuse(
                Refusal::of(if column.is_headed_quoted() {
                    "quoted-needs-reason"
                } else {
                    "taken-needs-reason"
                })
                .with("number", &edit.before.number)
                .with("column", Labels::of(&["col", kind.code(), column.word()]))
                .at("reason"),
            );
        }
        // A day that is what it was has its words again, however it was typed.
        if says_first_day(edit, column)? {
            put(&mut edit.after, column.name, first.clone());
        }
        let is_other = *edit.after.cell(column.name) != first;
        edit.after.reword(column.name, is_other);
    }
    Ok(())
}

/// Says whether a column words a limit that was moved and is again what it was at first.
fn says_first_day(edit: &Edit<'_>, column: &Column) -> Read<bool> {
    let Some((limit, _)) = worded(&edit.after).find(|it| it.1 == column.name) else {
        return Ok(false);
    };
    // Words that say more than a day are somebody's own.
    let said = edit.after.text(column.name);
    let is_day = edit.after.lacks(column.name) || said == edit.after.text(limit.name);
    Ok(is_day && *edit.after.cell(limit.name) == first(edit, limit.name)?)
}

/// Says whether a record was made with its campaign, out of a template that the store keeps.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn is_of_template(ledger: &dyn Ledger, record: &Record) -> Read<bool> {
    let own = record.kind == Kind::Campaign;
    let campaign = if own {
        Some(record.clone())
    } else {
        campaign_of(ledger, record)?
    };
    let Some(campaign) = campaign else {
        return Ok(false);
    };
    let keeps = campaign.kind.def().keeps;
    if keeps.is_none_or(|it| campaign.lacks(it)) {
        return Ok(false);
    }
    Ok(own || ledger.made_at(record)? == ledger.made_at(&campaign)?)
}

/// Gives what stood in a column when its record was made.
fn first(edit: &Edit<'_>, column: &'static str) -> Read<Value> {
    let changes = edit.ledger.changes(edit.before, &[column])?;
    let first = changes.last().and_then(|it| it.was.get(column));
    let stands = || edit.before.cell(column).clone();
    Ok(first.cloned().unwrap_or_else(stands))
}
