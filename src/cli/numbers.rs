//! Several records on the command line: numbers and ranges of one kind, each record once.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::error::Failure;
use crate::app::lines::{ends, is_dash};
use crate::domain::{Record, Refusal, VOID};
use crate::office::{Office, OfficeError};

/// Finds the records of one number, or of several of one kind: 意1,意3 or 意5..意40.
///
/// What is named twice, in whatever spelling, is one; of a range, what is void is passed over as a
/// list would. A request asks for the whole range: sent again it is the same, whatever became void
/// meanwhile, be it by itself.
///
/// # Errors
/// Refuses a number that names nothing, a range that runs backwards or holds nothing, and more
/// than one kind.
pub(super) fn several(
    desk: &Desk,
    office: &mut Office,
    typed: &str,
) -> Result<Vec<Record>, Failure> {
    let refuse = |key, found: &str| -> Failure {
        OfficeError::Refused(vec![Refusal::of(key).with("found", found)]).into()
    };
    let again = desk.was_carried_out(office)?;
    let mut seen = BTreeSet::new();
    let mut found: Vec<Record> = Vec::new();
    for part in typed
        .split([',', '，', '、', ';', '；'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let Some((from, to)) = ends(part) else {
            let record = match desk.find(office, part) {
                Err(_) if is_dashed(part) => return Err(refuse("range-how", part)),
                found => found?,
            };
            seen.insert((record.kind, record.id));
            if !found
                .iter()
                .any(|it| (it.kind, it.id) == (record.kind, record.id))
            {
                found.push(record);
            }
            continue;
        };
        if from.is_empty() || to.is_empty() {
            return Err(refuse("range-open", part));
        }
        let from = desk.find(office, from)?;
        // 意6..9: the sign need not be said twice.
        let to = if to.chars().all(char::is_numeric) {
            desk.find(office, &format!("{}{to}", from.kind.def().sign))?
        } else {
            desk.find(office, to)?
        };
        if from.kind != to.kind || from.id > to.id {
            return Err(refuse("range-backwards", part));
        }
        for id in from.id..=to.id {
            let record = office.record(from.kind, id)?;
            let fresh = record.filter(|it| seen.insert((it.kind, it.id)));
            if let Some(record) = &fresh {
                Desk::within(office, record)?;
            }
            found.extend(fresh.filter(|it| again || it.state != VOID));
        }
    }
    let kind = found.first().map(|it| it.kind);
    if kind.is_none() {
        return Err(refuse("nothing-named", typed));
    }
    if found.iter().any(|it| Some(it.kind) != kind) {
        return Err(refuse("kinds-mixed", typed));
    }
    office.name_all(seen.into_iter().map(|(_, id)| id).collect());
    Ok(found)
}

/// Says whether two short figures stand at the ends of a dash (意6-9): a range, or a number with a
/// year of one figure; it is not guessed which.
fn is_dashed(part: &str) -> bool {
    let figures: Vec<&str> = part
        .split(|c: char| !c.is_numeric())
        .filter(|it| !it.is_empty())
        .collect();
    let short = figures.first().is_some_and(|it| it.chars().count() < 4);
    let without_year = part.chars().nth(1).is_some_and(char::is_numeric);
    figures.len() == 2 && short && without_year && part.chars().any(is_dash)
}
