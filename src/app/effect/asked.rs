//! What of the screen asks the office one thing.

use super::{Outcome, follow};
use crate::app::state::Form;
use crate::domain::Kind;
use crate::i18n::Texts;
use crate::office::{Office, OfficeResult};
use crate::store::{Filter, Query};

pub(super) fn placed(
    office: &Office,
    query: Box<Query>,
    most: Option<usize>,
) -> OfficeResult<Outcome> {
    let before = office.before(&query, most.unwrap_or(usize::MAX))?;
    Ok(Outcome::Placed(query, before))
}

pub(super) fn followed(
    office: &Office,
    texts: &Texts,
    form: &Form,
    columns: &[&'static str],
) -> OfficeResult<Outcome> {
    let found = follow::reckon(office, texts, form, Some(columns))?;
    Ok(Outcome::Followed(form.serial, found))
}

pub(super) fn count(office: &Office, kind: Kind, filter: Box<Filter>) -> OfficeResult<Outcome> {
    let count = office.count(kind, &filter)?;
    Ok(Outcome::Counted(kind, filter, count))
}

pub(super) fn detail(office: &Office, kind: Kind, id: i64) -> OfficeResult<Outcome> {
    let chain = office.chain(kind, id)?;
    Ok(chain.map_or(Outcome::Nothing, |chain| {
        Outcome::Detail(kind, Box::new(chain))
    }))
}
