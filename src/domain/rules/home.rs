//! Which campaign a record belongs to: that of what it refers to, else the one worked on; nothing
//! refers from one campaign into another.

use crate::domain::{
    Change, Column, Kind, Labels, Ledger, Read, Record, Refusal, Stop, Type, Value,
};

/// Gives the campaign of a new record: that of the first record of a campaign it refers to, else
/// the one that is worked on.
pub(super) fn home(ledger: &dyn Ledger, record: &Record) -> Read<Option<Record>> {
    for column in record.kind.def().columns {
        if let Some(of) = referred(ledger, column, record.cell(column.name))?
            && let Some(id) = of.campaign_id
        {
            return ledger.record(Kind::Campaign, id);
        }
    }
    ledger.campaign()
}

/// Gives the reason why a record of a campaign cannot refer to a record of another.
pub(super) fn elsewhere(
    ledger: &dyn Ledger,
    campaign: Option<i64>,
    (column, value): (&Column, &Value),
) -> Read<Option<Refusal>> {
    let found = referred(ledger, column, value)?;
    match found {
        Some(found) if is_elsewhere(campaign, &found) => abroad(ledger, &found).map(Some),
        Some(_) | None => Ok(None),
    }
}

/// Says whether a record belongs to another campaign than this one.
pub(super) fn is_elsewhere(campaign: Option<i64>, record: &Record) -> bool {
    let both = campaign.zip(record.campaign_id);
    both.is_some_and(|(one, other)| one != other)
}

/// Names a record and the campaign that it belongs to.
pub(super) fn abroad(ledger: &dyn Ledger, record: &Record) -> Read<Refusal> {
    let campaign = match record.campaign_id {
        Some(id) => ledger.record(Kind::Campaign, id)?,
        None => None,
    };
    let called = campaign.as_ref().map(called).unwrap_or_default();
    Ok(Refusal::of("refers-elsewhere")
        .with("kind", Labels::kind(record.kind))
        .with("number", &record.number)
        .with("campaign", called))
}

/// Tells that a new record does not belong to the campaign that is worked on.
pub(super) fn told(
    ledger: &dyn Ledger,
    kind: Kind,
    campaign: Option<&Record>,
) -> Read<Option<Refusal>> {
    if !kind.def().of_campaign {
        return Ok(None);
    }
    let both = campaign.zip(ledger.campaign()?);
    Ok(both
        .filter(|(own, other)| own.id != other.id)
        .map(|(own, other)| {
            Refusal::of("made-in-its-campaign")
                .with("campaign", called(own))
                .with("other", called(&other))
        }))
}

/// Refuses what a change would make in another campaign than the one that was named.
///
/// # Errors
/// [`Stop::Refused`], with both campaigns.
pub fn stays_in(ledger: &dyn Ledger, change: &Change, named: Option<i64>) -> Result<(), Stop> {
    change
        .campaigns()
        .try_for_each(|own| is_of(ledger, Some(own), named))
}

/// Refuses what belongs to another campaign than the one that was named.
///
/// # Errors
/// [`Stop::Refused`], with both campaigns.
pub fn is_of(ledger: &dyn Ledger, own: Option<i64>, named: Option<i64>) -> Result<(), Stop> {
    let both = own.zip(named).filter(|(own, named)| own != named);
    let Some((own, other)) = both else {
        return Ok(());
    };
    let own = ledger.record(Kind::Campaign, own)?;
    let other = ledger.record(Kind::Campaign, other)?;
    let Some((own, other)) = own.zip(other) else {
        return Ok(());
    };
    Err(Refusal::of("not-of-named-campaign")
        .with("campaign", called(&own))
        .with("other", called(&other))
        .into())
}

/// Gives the campaign that a record belongs to; a campaign is its own.
pub fn campaign_of(record: &Record) -> Option<i64> {
    if record.kind == Kind::CAMPAIGN {
        Some(record.id)
    } else {
        record.campaign_id
    }
}

/// Names a campaign by number and name.
fn called(campaign: &Record) -> String {
    format!("{} {}", campaign.number, campaign.title())
}

/// Fetches the record of a campaign that a value of a column names.
fn referred(ledger: &dyn Ledger, column: &Column, value: &Value) -> Read<Option<Record>> {
    match (column.ty, value.int()) {
        (Type::Ref(kind), Some(id)) if kind.def().of_campaign => ledger.record(kind, id),
        _ => Ok(None),
    }
}
