//! Long work begun by a form: a list that is written to a file, a table that is looked at and then
//! taken in. What can be said at once is; the rows are walked beside the loop.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::intake::wishes_of;
use super::job::{Export, Job, Table};
use super::{Next, Outcome};
use crate::app::notice::Notice;
use crate::app::path::not_written;
use crate::app::sheet::BYTES;
use crate::app::sheet::unmet_out::unmet_csv;
use crate::app::state::{Form, Looked, Sent};
use crate::domain::{Refusal, Value};
use crate::i18n::Texts;
use crate::office::{Office, OfficeError, OutFile, UnmetRow, read_file};

/// Looks whether the file can be made, and has its rows written.
pub(super) fn begin(
    office: &Office,
    texts: &Texts,
    (form, sent): (&Form, &Sent),
    cells: &BTreeMap<&'static str, Value>,
) -> Outcome {
    let said = |name: &str| cells.get(name).and_then(Value::text).unwrap_or_default();
    let to = PathBuf::from(said("path"));
    if let Sent::Paper(paper) = sent {
        let text = paper.text();
        return write_whole(office, texts, (form.serial, text.as_bytes()), to);
    }
    let coded = |(code, _): &(&str, _)| *code == said("encoding");
    let Some((_, bytes)) = BYTES.into_iter().find(coded) else {
        return Outcome::Refused {
            serial: form.serial,
            next: Next::Close,
            lent: Vec::new(),
            refusals: vec![Refusal::of("missing").at("encoding")],
        };
    };
    let (query, columns) = match sent {
        Sent::List(query, columns) => (query, columns),
        Sent::Unmet(by) => {
            // What is written is what the list shows: those of whom something is missing.
            let csv = office.unmet(*by).map(|mut unmet| {
                unmet.rows.retain(UnmetRow::is_missing);
                unmet_csv(texts, &unmet, bytes)
            });
            return match csv {
                Ok(csv) => write_whole(office, texts, (form.serial, &csv), to),
                Err(error) => Outcome::NotSaved(form.serial, Notice::failed(texts, &error)),
            };
        }
        Sent::Paper(_) => return Outcome::Nothing,
    };
    // What was begun here is gone again: the rows go into one that is made when they are walked.
    if let Err(error) = OutFile::begin(&to, office.path()) {
        return Outcome::NotSaved(form.serial, not_written(texts, &to, &error));
    }
    let said = Notice::hint("notice-exporting").with("path", to.display().to_string());
    let job = Job::Export(Box::new(Export {
        query: (**query).clone(),
        columns: columns.clone(),
        bytes,
        to,
    }));
    Outcome::Begun(job, said)
}

/// Writes a paper or a short list at once.
fn write_whole(
    office: &Office,
    texts: &Texts,
    (serial, content): (u64, &[u8]),
    to: PathBuf,
) -> Outcome {
    let file = OutFile::begin(&to, office.path());
    match file.and_then(|file| file.finish(content)) {
        Ok(()) => Outcome::Written(serial, to),
        Err(error) => Outcome::NotSaved(serial, not_written(texts, &to, &error)),
    }
}

/// Has a table looked at, or, where it is as it was looked at, written.
pub(super) fn begin_table(texts: &Texts, form: &Form, looked: Option<&Looked>) -> Outcome {
    let refused = |refusals| Outcome::Refused {
        serial: form.serial,
        next: Next::Close,
        lent: Vec::new(),
        refusals,
    };
    let Some(asked) = form.asked_of_table() else {
        return refused(vec![Refusal::of("missing").at("of")]);
    };
    let serial = form.serial;
    if let Err(why) = wishes_of(texts, &asked) {
        return Outcome::NotSaved(serial, why);
    }
    let looked = looked.filter(|it| it.asked == asked);
    let read = read_file(Path::new(&asked.path));
    // Whoever mends a faulty file beside it goes on with what he mended; a good one is taken in as
    // it was looked at.
    let faulty = looked.filter(|it| it.bad > 0);
    let mended = matches!((faulty, &read), (Some(it), Ok(now)) if *it.bytes != *now);
    if let Some(looked) = looked.filter(|_| !mended) {
        if looked.bad > 0 {
            let why = if looked.lacks_columns {
                "form-import-columns-hint"
            } else {
                "form-import-faulty"
            };
            return Outcome::NotSaved(serial, Notice::bad(why));
        }
        let job = Job::Import(Box::new(Table {
            serial,
            asked,
            bytes: Arc::clone(&looked.bytes),
            agreed: Some(looked.told.clone()),
        }));
        return Outcome::Begun(job, Notice::hint("notice-importing"));
    }
    match read.map_err(as_evidence) {
        Ok(bytes) => {
            let key = if mended {
                "notice-looking-anew"
            } else {
                "notice-looking"
            };
            let job = Job::Import(Box::new(Table {
                serial,
                asked,
                bytes: Arc::new(bytes),
                agreed: None,
            }));
            Outcome::Begun(job, Notice::hint(key))
        }
        Err(OfficeError::Refused(refusals)) => refused(refusals),
        Err(error) => Outcome::NotSaved(serial, Notice::failed(texts, &error)),
    }
}

/// A file of evidence that is not there is another matter than a store that is not there.
pub(super) fn as_evidence(error: OfficeError) -> OfficeError {
    let OfficeError::Missing(path) = error else {
        return error;
    };
    let missing = Refusal::of("no-such-file").with("path", path.display());
    OfficeError::Refused(vec![missing.at("path")])
}
