//! A list is written to a file: where to is looked at once, the rows are walked beside the loop.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::job::{Export, Job};
use super::{Next, Outcome};
use crate::app::notice::Notice;
use crate::app::path::not_written;
use crate::app::sheet::BYTES;
use crate::app::state::Form;
use crate::domain::{Refusal, Value};
use crate::i18n::Texts;
use crate::office::{Office, OutFile};
use crate::store::Query;

/// Looks whether the file can be made, and has its rows written.
pub(super) fn begin(
    office: &Office,
    texts: &Texts,
    (form, query): (&Form, &Query),
    cells: &BTreeMap<&'static str, Value>,
) -> Outcome {
    let said = |name: &str| cells.get(name).and_then(Value::text).unwrap_or_default();
    let to = PathBuf::from(said("path"));
    let coded = |(code, _): &(&str, _)| *code == said("encoding");
    let Some((_, bytes)) = BYTES.into_iter().find(coded) else {
        return Outcome::Refused {
            serial: form.serial,
            next: Next::Close,
            lent: Vec::new(),
            refusals: vec![Refusal::of("missing").at("encoding")],
        };
    };
    // What was begun here is gone again: the rows go into one that is made when they are walked.
    if let Err(error) = OutFile::begin(&to, office.path()) {
        return Outcome::NotSaved(form.serial, not_written(texts, &to, &error));
    }
    let said = Notice::hint("notice-exporting").with("path", to.display().to_string());
    let job = Job::Export(Box::new(Export {
        query: query.clone(),
        bytes,
        to,
    }));
    Outcome::Begun(job, said)
}
