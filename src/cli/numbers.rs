//! Several records on the command line: numbers and ranges of one kind, each record once.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::error::Failure;
use crate::app::office::{Office, OfficeError};
use crate::domain::{Record, Refusal, VOID};

/// Finds the records of one number, or of several of one kind: 意1,意3 or 意5..意40.
///
/// What is named twice, in whatever spelling, is one; of a range, what is void is passed over as a
/// list would.
///
/// # Errors
/// Refuses a number that names nothing, a range that runs backwards or holds nothing, and more
/// than one kind.
pub(super) fn several(
    desk: &Desk,
    office: &Office,
    typed: &str,
) -> Result<Vec<Record>, Failure> {
    let refuse = |key, found: &str| -> Failure {
        OfficeError::Refused(vec![Refusal::of(key).with("found", found)]).into()
    };
    let mut seen = BTreeSet::new();
    let mut found: Vec<Record> = Vec::new();
    for part in typed
        .split([',', '，', '、', ';', '；'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let Some((from, to)) = ends(part) else {
            let record = desk.find(office, part)?;
            if seen.insert((record.kind, record.id)) {
                found.push(record);
            }
            continue;
        };
        let (from, to) = (desk.find(office, from)?, desk.find(office, to)?);
        if from.kind != to.kind || from.id > to.id {
            return Err(refuse("range-backwards", part));
        }
        for id in from.id..=to.id {
            let record = office.record(from.kind, id)?;
            let standing = record.filter(|it| it.state != VOID);
            found.extend(standing.filter(|it| seen.insert((it.kind, it.id))));
        }
    }
    let kind = found.first().map(|it| it.kind);
    if kind.is_none() {
        return Err(refuse("nothing-named", typed));
    }
    if found.iter().any(|it| Some(it.kind) != kind) {
        return Err(refuse("kinds-mixed", typed));
    }
    Ok(found)
}

/// Splits a range at its dots, as they come from either input method.
fn ends(part: &str) -> Option<(&str, &str)> {
    ["..", "．．", "…", "。。"]
        .into_iter()
        .find_map(|dots| part.split_once(dots))
        .map(|(from, to)| {
            let rest = |c| matches!(c, '.' | '…');
            (from, to.trim_start_matches(rest))
        })
}
