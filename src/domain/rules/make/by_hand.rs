//! Makes a record by hand: judged by its definition, then by the rules of its own kind.

use std::collections::BTreeMap;

use super::Draft;
use crate::domain::rules::case::without_repeats;
use crate::domain::rules::worded::{contradictions, said, unread};
use crate::domain::rules::{answers, follow, home, of_kind, stays, tie};
use crate::domain::{
    Change, Column, Day, Hand, Kind, Labels, Ledger, Read, Record, Refusal, Stop, Value, Within,
};

/// Makes a record by hand, in the campaign of what it refers to; where it refers to nothing of one,
/// in the campaign that `campaign_id` among the cells names, else in the one that is worked on.
///
/// `made_by` is who types; it never decides anything here. The ruled columns `door` and
/// `has_giver` of an opinion are taken from the caller.
///
/// # Errors
/// [`Stop::Refused`] with every reason: `made-by-acts-only` for what only acts make.
pub fn make(
    ledger: &dyn Ledger,
    kind: Kind,
    cells: BTreeMap<&'static str, Value>,
    made_by: Option<i64>,
    today: Day,
) -> Result<Change, Stop> {
    if kind.def().is_made_by_acts() {
        return Err(Refusal::of("made-by-acts-only")
            .with("kind", Labels::kind(kind))
            .into());
    }
    let mut cells = cells;
    let ties = tie::take(kind, &mut cells);
    let mut draft = draft(ledger, kind, (cells, made_by), today)?;
    draft.ties = ties;
    said_in_words(&mut draft);
    follow::fill_required(&mut draft)?;
    columns(&mut draft)?;
    whole(&mut draft)?;
    let of_kind = of_kind::rules(kind);
    (of_kind.make)(&mut draft)?;
    let gone = stays::charged(ledger, (None, &draft.record), today)?;
    draft.refusals.extend(gone);
    let dissolved = stays::dissolved_by_then(ledger, (None, &draft.record), today)?;
    draft.marks.extend(dissolved);
    unsaid(&mut draft);
    let campaign = draft.campaign.as_ref();
    let otherwise = contradictions(ledger, &draft.record, campaign, today);
    draft.refusals.extend(otherwise);
    let unread = unread(ledger, &draft.record, (campaign, today), |_| true);
    draft.marks.extend(unread);
    let mut beside = Change::default();
    let new = Record {
        id: -1,
        ..draft.record.clone()
    };
    for column in kind.def().ties.iter().filter(|it| it.is_required()) {
        let given = draft
            .ties
            .iter()
            .any(|(it, wanted)| it.name == column.name && !wanted.is_empty());
        if !given {
            draft.refuse(Refusal::of("missing").at(column.name));
        }
    }
    for (column, wanted) in &draft.ties {
        let found = tie::settle(ledger, &new, (column, wanted), (&mut beside, today))?;
        draft.refusals.extend(found);
    }
    if !draft.refusals.is_empty() {
        return Err(Stop::Refused(without_repeats(draft.refusals)));
    }
    let abroad = home::told(ledger, kind, draft.campaign.as_ref())?;
    draft.marks.extend(abroad);
    let mut change = Change {
        marks: draft.marks,
        ..Change::default()
    };
    let cells = draft.record.cells.iter();
    let cells = cells.map(|(name, value)| (*name, value.clone())).collect();
    change.create(kind, cells);
    change.belong(draft.record.campaign_id);
    change.items.append(&mut beside.items);
    (of_kind.made)(ledger, &draft.record, &mut change)?;
    Ok(change)
}

/// A limit that was said in words alone is the day that they read as.
fn said_in_words(draft: &mut Draft<'_>) {
    let about = (draft.campaign.as_ref(), draft.today);
    let open = |limit: &str, _: &str| draft.record.lacks(limit);
    for (limit, day) in said(draft.ledger, &draft.record, about, open) {
        draft.fill(limit, day);
    }
}

fn draft<'a>(
    ledger: &'a dyn Ledger,
    kind: Kind,
    (cells, made_by): (BTreeMap<&'static str, Value>, Option<i64>),
    today: Day,
) -> Read<Draft<'a>> {
    let mut record = Record {
        kind,
        id: 0,
        number: String::new(),
        revision: 0,
        state: kind.def().machine.initial().to_owned(),
        campaign_id: None,
        made_on: today.to_string(),
        made_by,
        cells: cells.into(),
    };
    for (name, value) in &mut record.cells {
        if let Some(column) = kind.def().columns.iter().find(|it| it.name == *name) {
            answers::undress(column, value);
        }
    }
    record.cells.retain(|_, value| !value.is_empty());
    let given = record.cells.remove("campaign_id").and_then(|id| id.int());
    let campaign = match given {
        Some(id) => ledger.record(Kind::Campaign, id)?,
        None => home::home(ledger, &record)?,
    };
    record.campaign_id = campaign.as_ref().map(|it| it.id);
    Ok(Draft {
        ledger,
        record,
        campaign,
        today,
        ties: Vec::new(),
        refusals: Vec::new(),
        marks: Vec::new(),
    })
}

/// Judges each column by itself.
fn columns(draft: &mut Draft<'_>) -> Read<()> {
    let kind = draft.record.kind;
    let def = kind.def();
    let mut found = Vec::new();
    for (name, value) in &draft.record.cells {
        let column: Option<&Column> = def.columns.iter().find(|column| column.name == *name);
        match column {
            None => found.push(Refusal::of("no-such-column").with("column", name)),
            Some(column) if !column.is_typed() && column.hand != Hand::Given => {
                found.push(Refusal::of("ruled-column").at(column.name));
            }
            Some(column) => found.extend(answers::misfit(
                draft.ledger,
                draft.record.campaign_id,
                (column, value),
            )?),
        }
    }
    for column in def.columns {
        if column.is_required() && draft.record.lacks(column.name) {
            found.push(Refusal::of("missing").at(column.name));
        }
    }
    draft.refusals.extend(found);
    Ok(())
}

/// Words that say nothing fill no column that must be filled, where nothing else is said of it.
fn unsaid(draft: &mut Draft<'_>) {
    let columns = draft.record.kind.def().columns.iter();
    let unsaid = columns.filter_map(|it| answers::unsaid(it, draft.record.cell(it.name)));
    let told: Vec<Option<&str>> = draft.refusals.iter().map(|it| it.field).collect();
    let found: Vec<Refusal> = unsaid.filter(|it| !told.contains(&it.field)).collect();
    draft.refusals.extend(found);
}

/// What it is put into takes no more once it is done with.
fn whole(draft: &mut Draft<'_>) -> Read<()> {
    for (column, kind) in draft.record.kind.def().references() {
        if column.within != Within::Any
            && let Some(whole) = draft.referred(column.name, kind)?.filter(Record::is_ended)
        {
            let refusal = Refusal::of("whole-finished").with("whole", whole.title());
            draft.refuse(refusal.at(column.name));
        }
    }
    Ok(())
}
