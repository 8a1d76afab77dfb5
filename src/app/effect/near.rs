//! What says nearly the same: looked for, and what was decided about two of them done.

use std::collections::BTreeMap;

use super::Outcome;
use crate::app::near_step::NearStep;
use crate::app::notice::Notice;
use crate::app::sheet::near::page_lines;
use crate::app::state::{NearFor, NearFound};
use crate::domain::{DISTILLED, Decision, Kind, Value};
use crate::i18n::Texts;
use crate::office::{ActRequest, Near, NearPair, Office, OfficeError, OfficeResult};

/// So many pairs are shown in one pass.
const MOST: usize = 200;

/// Looks for what is near.
pub fn near(office: &Office, wanted: NearFor) -> OfficeResult<NearFound> {
    let near = match &wanted {
        NearFor::Beneath(kind, id) | NearFor::Page(kind, id) | NearFor::ToMark(kind, id) => {
            office.near(*kind, *id, None)?
        }
        NearFor::Form { kind, text, .. } => office.near_text(*kind, text, None)?,
        NearFor::Pairs(kind) => {
            let found = office.near_pairs(*kind, None, (None, MOST))?;
            return Ok(NearFound::Pairs(*kind, Box::new(found)));
        }
    };
    Ok(NearFound::Near(wanted, near))
}

/// Puts what is near to the record of a page in words.
pub(super) fn in_words(texts: &Texts, of: (Kind, i64), near: Vec<Near>) -> Outcome {
    let lines = page_lines(texts, &near);
    Outcome::NearLines(of, near, lines)
}

/// Takes two as one matter, or refuses them.
pub(super) fn take(
    office: &mut Office,
    texts: &Texts,
    step: NearStep,
    pair: &NearPair,
) -> Outcome {
    let (record, other) = (&pair.row.record, &pair.near.row.record);
    let kind = record.kind;
    let Some(compared) = kind.def().compared else {
        return Outcome::Nothing;
    };
    let mut act = |verb: &str, answer: &'static str, id: i64| {
        let request = ActRequest {
            verb: verb.to_owned(),
            decision: Decision {
                by: office.session().person,
                ..Decision::default()
            },
            answers: BTreeMap::from([(answer, Value::Int(id))]),
            revision: Some(record.revision),
            ..ActRequest::default()
        };
        office.act(kind, record.id, &request)
    };
    let (done, key) = match (step, pair.near.gathered) {
        (NearStep::Join, Some(into)) => (
            act(DISTILLED.by, DISTILLED.naming, into),
            "notice-near-joined",
        ),
        (NearStep::Same, _) => {
            // What is one once more itself leads on to that one.
            let of = other.int(compared.same_as).unwrap_or(other.id);
            (act(compared.same, compared.same_as, of), "notice-near-same")
        }
        (NearStep::Unlike, _) => (
            office.unlike(kind, record.id, &[other.id]),
            "notice-near-unlike",
        ),
        (NearStep::Join | NearStep::Mark | NearStep::Show, _) => return Outcome::Nothing,
    };
    match done {
        Ok(done) => {
            let notice = Notice::good(key)
                .with("one", &record.number)
                .with("other", &other.number)
                .marked(done.written.marks);
            let ends = (record.id, other.id);
            Outcome::Near(NearFound::Taken(kind, ends, notice))
        }
        Err(OfficeError::Refused(refusals)) => Outcome::Failed(Notice::refused(kind, refusals)),
        Err(error) => Outcome::Failed(Notice::failed(texts, &error)),
    }
}
