//! Which rows are marked: many at once, also those outside the window; and which marks still mean
//! something.

use super::Outcome;
use crate::domain::Kind;
use crate::office::{Office, OfficeResult};
use crate::store::{Filter, Key, Query};

/// So many keys are read at a time on the way to a mark.
const STEP: usize = 1_000;

/// Which rows of a list are to be marked at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// All that its filter means.
    All,
    /// Those between the row of this key and a mark, both of them too; where the list does not
    /// show the mark, from the top.
    To(Key, Option<i64>),
}

/// Says which of the marked records are still there, and how many of them a filter shows.
pub(super) fn marks(
    office: &Office,
    kind: Kind,
    filter: Box<Filter>,
    ids: &[i64],
) -> OfficeResult<Outcome> {
    let standing = office.meant(kind, &Filter::default(), ids)?;
    let shown = office.meant(kind, &filter, &standing)?.len();
    Ok(Outcome::Marked(kind, filter, standing, shown))
}

/// Reads which rows are to be marked, few more at most than the query asks for.
pub(super) fn to_mark(
    office: &Office,
    query: &Query,
    stretch: &Stretch,
) -> OfficeResult<Outcome> {
    let ids = match stretch {
        Stretch::All => office
            .window_keys(query)?
            .iter()
            .map(|key| key.id)
            .collect(),
        Stretch::To(here, mark) => {
            let mark = match mark {
                Some(id) => shown(office, query, *id)?,
                None => None,
            };
            between(office, query, here, mark.as_ref())?
        }
    };
    Ok(Outcome::ToMark(query.kind, ids))
}

/// Gives the place of a record in a list that shows it.
fn shown(office: &Office, query: &Query, id: i64) -> OfficeResult<Option<Key>> {
    if office.meant(query.kind, &query.filter, &[id])?.is_empty() {
        return Ok(None);
    }
    let record = office.record(query.kind, id)?;
    Ok(record.map(|record| Key::of(query.sort, &record)))
}

/// Walks from a row to a mark, above it or below it; without one to the top.
fn between(
    office: &Office,
    query: &Query,
    here: &Key,
    mark: Option<&Key>,
) -> OfficeResult<Vec<i64>> {
    let is_above = mark.is_none_or(|mark| (mark < here) != query.descending);
    let descending = query.descending != is_above;
    let mut step = Query {
        descending,
        limit: STEP,
        ..query.clone()
    };
    let is_beyond =
        |key: &Key| mark.is_some_and(|mark| if descending { key < mark } else { key > mark });
    let mut ids = vec![here.id];
    let mut after = here.clone();
    while ids.len() < query.limit {
        step.after = Some(after);
        let keys = office.window_keys(&step)?;
        let is_full = keys.len() >= STEP;
        let last = keys.last().cloned();
        let meant = keys.into_iter().take_while(|key| !is_beyond(key));
        ids.extend(meant.map(|key| key.id));
        match last.filter(|last| is_full && !is_beyond(last)) {
            Some(last) => after = last,
            None => break,
        }
    }
    Ok(ids)
}
