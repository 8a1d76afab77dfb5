//! Several records on the command line: numbers and ranges of one kind, each record once.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::error::Failure;
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

/// Splits a range at its dots, as they come from either input method, at a wave, at 至 or 到, or at
/// a dash before another sign (意6-意9).
pub(super) fn ends(part: &str) -> Option<(&str, &str)> {
    let marks = ["..", "．．", "…", "。。", "～", "~", "〜", "至", "到"];
    let rest = |c| matches!(c, '.' | '…' | '～' | '~' | '〜');
    let split = marks.into_iter().find_map(|mark| part.split_once(mark));
    if let Some((from, to)) = split {
        return Some((from.trim(), to.trim_start_matches(rest).trim()));
    }
    let signed = |(at, c): (usize, char)| {
        let (from, to) = (part.get(..at)?, part.get(at + c.len_utf8()..)?.trim_start());
        let begins = |it: &str| it.chars().next().is_some_and(is_sign);
        let whole = is_dash(c) && begins(from) && begins(to);
        whole.then_some((from.trim_end(), to))
    };
    part.char_indices().find_map(signed)
}

/// Says whether a sign is one of the dashes that input methods write.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '－' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn is_sign(c: char) -> bool {
    crate::domain::Kind::ALL
        .into_iter()
        .any(|kind| kind.def().sign == c)
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
