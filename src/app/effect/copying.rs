//! What of a record goes into the clipboard: never what only some may read.

use super::Outcome;
use super::facts::facts;
use super::read::line;
use crate::app::notice::Notice;
use crate::app::sheet::{Telling, page_lines, row_cells};
use crate::app::state::{Extent, Form, Purpose};
use crate::domain::text::safe_lines;
use crate::domain::{Kind, Value};
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

/// Gives what stands in the field in hand, unless only some may read what the form is about, or a
/// record that it names.
pub(super) fn of_field(office: &Office, form: &Form) -> OfficeResult<Outcome> {
    let mut of = super::phrases::about(office, form)?;
    if let Purpose::Attach(id) = form.purpose {
        of.extend(office.record(form.kind, id)?);
    }
    for field in &form.fields {
        let refers = field.column.ty.refers();
        let named = refers.zip(field.picked_value().and_then(Value::int));
        let decided = field.decides.as_ref().map(|it| (it.kind, it.id));
        let ticked = field.tick.as_ref().map(|it| (it.kind, it.id));
        for (kind, id) in named.into_iter().chain(decided).chain(ticked) {
            of.extend(office.record(kind, id)?);
        }
    }
    for record in of {
        if office.is_for_few(&record)? {
            return Ok(Outcome::Said(Notice::hint("notice-copy-here-restricted")));
        }
    }
    let text = form.field().map_or_else(String::new, |it| it.text.clone());
    if text.len() > MOST {
        return Ok(Outcome::Said(Notice::hint("notice-copy-field-long")));
    }
    Ok(Outcome::Copied(text, Notice::good("notice-copied-field")))
}
