//! What of a record goes into the clipboard: never what only some may read.

use super::Outcome;
use super::facts::facts;
use super::read::line;
use crate::app::notice::Notice;
use crate::app::sheet::{Telling, page_lines, row_cells};
use crate::app::state::Extent;
use crate::domain::Kind;
use crate::domain::text::safe_lines;
use crate::i18n::Texts;
use crate::office::{Office, OfficeResult};

/// So many bytes terminals take at most, as many signs as they are written with (xterm, tmux).
const MOST: usize = 74_000;

/// Gives the text. Of a record that is not open to everybody only the number is copied: what lies
/// in the clipboard is read by whoever sits down next.
pub(super) fn copied(
    office: &Office,
    texts: &Texts,
    (kind, id): (Kind, i64),
    extent: Extent,
) -> OfficeResult<Outcome> {
    let Some(chain) = office.chain(kind, id)? else {
        return Ok(Outcome::Nothing);
    };
    let row = &chain.row;
    let number = row.record.number.clone();
    let is_open = office.is_open_to_all(&row.record)?;
    if extent != Extent::Number && !is_open {
        return Ok(Outcome::Said(
            Notice::hint("notice-copy-restricted").with("number", number),
        ));
    }
    let text = match extent {
        Extent::Number => number.clone(),
        Extent::Row => {
            let beside = office.beside(kind, std::slice::from_ref(row))?;
            let cells = row_cells(Telling { texts, office }, (row, &beside));
            // A cell of several lines would be several rows.
            let cells = cells.iter().map(|it| it.replace(['\t', '\n'], " "));
            cells.collect::<Vec<_>>().join("\t")
        }
        Extent::Whole => {
            let facts = facts(office)?;
            let lines = page_lines(texts, &facts, &line(office, row.clone()), &chain);
            // What hangs on it is of other records.
            let own = lines.into_iter().take_while(|it| !it.heading);
            let own = own.map(|it| match (it.label.as_str(), safe_lines(&it.text)) {
                ("", text) => text.into_owned(),
                (label, text) => format!("{label}\t{text}"),
            });
            let head = format!("{}\t{number}", texts.kind(kind.code()));
            let all: Vec<String> = std::iter::once(head).chain(own).collect();
            all.join("\n").trim_end().to_owned()
        }
    };
    if text.len() > MOST {
        let said = Notice::hint("notice-copy-long").with("number", number);
        return Ok(Outcome::Said(said));
    }
    let key = match extent {
        Extent::Number if is_open => "notice-copied-number",
        Extent::Number => "notice-copied-number-only",
        Extent::Row => "notice-copied-row",
        Extent::Whole => "notice-copied-whole",
    };
    Ok(Outcome::Copied(
        text,
        Notice::good(key).with("number", number),
    ))
}
