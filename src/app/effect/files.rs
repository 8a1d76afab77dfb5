//! Opening kept files: a text is read here, what the desktop opens is opened there, programs and
//! all else are written into a folder that is named.

use std::path::Path;

use super::Outcome;
use crate::app::notice::Notice;
use crate::app::papers::Made;
use crate::app::path::not_written;
use crate::domain::Kind;
use crate::exchange::nature::Nature;
use crate::exchange::paper::{Block, Paper};
use crate::i18n::Texts;
use crate::office::{Office, OfficeResult};

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// As what it is.
    AsItIs,
    /// It is only written out.
    WrittenOut,
}

/// Opens a kept file; what is written out goes into a folder below the one given.
pub(super) fn open(
    office: &mut Office,
    texts: &Texts,
    (id, how): (i64, Opening),
    folder: &str,
) -> OfficeResult<Outcome> {
    let (name, bytes) = office.evidence_file(id)?;
    let record = office.record(Kind::EVIDENCE, id)?;
    let number = record.map(|it| it.number).unwrap_or_default();
    let nature = Nature::of(&name, &bytes);
    let why = match (nature, how) {
        (Nature::Text(text), Opening::AsItIs) => {
            return Ok(Outcome::Paper(Box::new(read(id, &[number, name], &text))));
        }
        (Nature::Other, Opening::AsItIs) if office.open_copy(&name, &bytes) => {
            let notice = Notice::good("notice-file-opened").with("name", name);
            return Ok(Outcome::Said(notice));
        }
        (Nature::Program, Opening::AsItIs) => "notice-program-written",
        (Nature::Text(_) | Nature::Program | Nature::Other, _) => "notice-file-written",
    };
    let folder = Path::new(folder).join(texts.say("folder-of-files"));
    let called = format!("{number} {name}");
    let notice = match office.write_into(&folder, &called, &bytes) {
        Ok(path) => Notice::good(why).with("path", path.display().to_string()),
        Err(error) => not_written(texts, &folder.join(called), &error),
    };
    Ok(Outcome::Said(notice))
}

/// Lays a text open, a line each.
fn read(id: i64, called: &[String], text: &str) -> Made {
    let mut paper = Paper::new();
    for line in text.lines() {
        paper.put(if line.trim().is_empty() {
            Block::Blank
        } else {
            Block::Left(line.to_owned())
        });
    }
    Made {
        left_out: None,
        title: called.join(" "),
        paper,
        file: Some(id),
    }
}
