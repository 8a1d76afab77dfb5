//! What is laid before a leader or a meeting 呈批: only what waits for one of them.

use super::case::{Case, Finding};
use super::home::campaign_of;
use crate::domain::{
    CAMPAIGN_ID, Change, Day, Kind, Labels, Ledger, Moved, Read, Record, Refusal, Stop,
    Transition, When, read_number,
};

/// Between the numbers of a sheet.
pub const MATTERS_APART: char = '、';

/// Between what a decision rests on, of which a sheet may be one.
const BASES_APART: char = '；';

/// So long a basis is at most.
const BASIS_MOST: usize = 200;

/// Gives what a leader or a body may decide of a record as it stands, what goes on first.
pub fn decided_by_leaders(record: &Record) -> Vec<&'static Transition> {
    asked_in(record.kind, &record.state)
}

/// Gives what a leader or a body is asked for of a record in a state, what goes on first.
pub fn asked_in(kind: Kind, state: &str) -> Vec<&'static Transition> {
    let def = kind.def();
    let waits =
        |it: &&crate::domain::QueueDef| it.when == When::Always && it.states.contains(&state);
    let queues = def.queues.iter().filter(waits);
    let mut rows: Vec<&'static Transition> = Vec::new();
    for queue in queues {
        rows.extend(queue.decided(def.machine, state));
    }
    rows
}

/// Gives what somebody else does first of a record, before it is laid before a leader or a body.
pub fn first_of(record: &Record) -> Option<&'static Transition> {
    let def = record.kind.def();
    let mut queues = def.queues.iter().filter(|it| it.when == When::Always);
    queues.find_map(|it| it.first_of(def.machine, &record.state))
}

/// Says of a record that waits for somebody else first what he does, and who he may be.
pub fn laid_first(record: &Record) -> Option<Refusal> {
    let first = first_of(record)?;
    let who = first.who.iter();
    let who: Labels = who.map(|it| Labels::of(&["capacity", it.code()])).collect();
    let refusal = Refusal::of("first-before-laying")
        .with("act", Labels::act(record.kind, first.verb))
        .with("verb", first.verb)
        .with("who", who)
        .with("record", &record.number);
    Some(refusal)
}

/// Gives what became of a matter since it was laid: the first entry behind the sheet that holds and
/// moved it on. A row is for the step at which it was laid: what the record comes to later is
/// laid anew.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn became(ledger: &dyn Ledger, sheet: &Record, matter: &Record) -> Read<Option<Moved>> {
    let Some(laid) = ledger.made_at(sheet)? else {
        return Ok(None);
    };
    let mut moves = ledger.moves(matter)?.into_iter();
    Ok(moves.rfind(|it| it.entry > laid))
}

/// Gives the number of the other sheet by which a matter of a sheet was decided: the one that the
/// decision names as its basis, else the first of those that laid it for that step.
///
/// # Errors
/// Where the ledger cannot be read.
pub fn decided_there(
    ledger: &dyn Ledger,
    sheet: &Record,
    (matter, moved): (&Record, &Moved),
) -> Read<Option<String>> {
    let mut asked = asked_in(matter.kind, &moved.from).into_iter();
    if !asked.any(|row| moved.is_of(row.verb)) {
        return Ok(None);
    }
    let Some(campaign) = sheet.campaign_id else {
        return Ok(None);
    };
    let lists = |it: &Record| {
        let mut laid = it.text("matters").split(MATTERS_APART);
        laid.any(|number| number == matter.number)
    };
    let mut sheets = ledger.children(Kind::SHEET, CAMPAIGN_ID, campaign)?;
    sheets.retain(lists);
    sheets.sort_by_key(|it| it.id);
    let named = moved.basis.split(BASES_APART).filter_map(read_number);
    let named: Vec<_> = named.filter(|it| it.kind == Kind::SHEET).collect();
    let mut by = sheets
        .iter()
        .filter(|it| named.iter().any(|number| number.names(it)));
    if let Some(first) = by.clone().next() {
        let is_own = by.any(|it| it.id == sheet.id);
        return Ok((!is_own).then(|| first.number.clone()));
    }
    for other in sheets {
        if other.id == sheet.id {
            return Ok(None);
        }
        if became(ledger, &other, matter)?.is_some_and(|it| it.entry == moved.entry) {
            return Ok(Some(other.number));
        }
    }
    Ok(None)
}

/// Adds the number of the sheet by which something is decided to the basis of the decision.
pub fn by_sheet(basis: &str, sheet: &str) -> String {
    let mut named = basis.split(BASES_APART).map(str::trim);
    if basis.trim().is_empty() {
        return sheet.to_owned();
    }
    let both = format!("{basis}{BASES_APART}{sheet}");
    // What somebody wrote is not cut for it: then the first sheet that laid the matter counts.
    if named.any(|it| it == sheet) || both.chars().count() > BASIS_MOST {
        basis.to_owned()
    } else {
        both
    }
}

/// A sheet on which something was decided stays: it says what was laid before whom.
pub(super) fn nothing_decided_there(case: &Case<'_>) -> Read<Finding> {
    for named in case.record.text("matters").split(MATTERS_APART) {
        let Some(matter) = read_number(named) else {
            continue;
        };
        let Some(record) = case.ledger.record(matter.kind, matter.serial)? else {
            continue;
        };
        let Some(moved) = became(case.ledger, case.record, &record)? else {
            continue;
        };
        let mut asked = asked_in(record.kind, &moved.from).into_iter();
        let is_decided = asked.any(|row| moved.is_of(row.verb));
        if is_decided && decided_there(case.ledger, case.record, (&record, &moved))?.is_none() {
            let refusal = Refusal::of("sheet-decided").with("number", &record.number);
            return Ok(Finding::Refuse(refusal));
        }
    }
    Ok(Finding::Holds)
}

/// Makes a sheet of records, in this order; the marks say what stood on another one before.
///
/// # Errors
/// [`Stop::Refused`] where one of them waits for no leader and no meeting, or none is named.
pub fn lay_before(
    ledger: &dyn Ledger,
    matters: &[(Kind, i64)],
    (today, marks): (Day, Vec<Refusal>),
) -> Result<Change, Stop> {
    let mut refusals = Vec::new();
    let mut numbers: Vec<String> = Vec::new();
    let mut campaign = None;
    for (kind, id) in matters {
        match find(ledger, (*kind, *id))? {
            Ok(record) => {
                campaign = campaign.or_else(|| campaign_of(&record));
                numbers.push(record.number);
            }
            Err(refusal) => refusals.push(refusal),
        }
    }
    if matters.is_empty() {
        refusals.push(Refusal::of("nothing-to-lay"));
    }
    if !refusals.is_empty() {
        return Err(Stop::Refused(refusals));
    }
    let mut change = Change::default();
    change.create(
        Kind::SHEET,
        vec![
            ("laid_on", today.into()),
            ("matters", numbers.join(&MATTERS_APART.to_string()).into()),
        ],
    );
    change.belong(campaign);
    change.marks = marks;
    Ok(change)
}

fn find(ledger: &dyn Ledger, (kind, id): (Kind, i64)) -> Read<Result<Record, Refusal>> {
    let Some(record) = ledger.record(kind, id)? else {
        let refusal = Refusal::of("no-such-record").with("kind", Labels::kind(kind));
        return Ok(Err(refusal));
    };
    if let Some(refusal) = laid_first(&record) {
        return Ok(Err(refusal));
    }
    if decided_by_leaders(&record).is_empty() {
        let refusal = Refusal::of("waits-for-no-leader")
            .with("state", Labels::state(kind, &record.state));
        return Ok(Err(refusal.about(&record.number)));
    }
    Ok(Ok(record))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_joins_the_basis_once_and_where_there_is_room() {
        let full = "议".repeat(BASIS_MOST);
        let room = "议".repeat(BASIS_MOST - 6);
        let joined = format!("{room}；呈-002");
        for (basis, expected) in [
            ("", "呈-002"),
            (" ", "呈-002"),
            ("会议纪要", "会议纪要；呈-002"),
            ("呈-002", "呈-002"),
            ("会议纪要；呈-002", "会议纪要；呈-002"),
            (room.as_str(), joined.as_str()),
            (full.as_str(), full.as_str()),
        ] {
            assert_eq!(by_sheet(basis, "呈-002"), expected);
        }
    }
}
