//! What was decided of what was laid before a leader or a meeting, carried out in one go; and the
//! sheet on which it was laid.

use std::collections::BTreeMap;

use super::Outcome;
use crate::app::notice::Notice;
use crate::app::papers::made;
use crate::app::state::{Field, Form};
use crate::domain::{Decision, Kind, PaperKind, Refusal, Value};
use crate::i18n::Texts;
use crate::office::{Decided, Office, OfficeError, OfficeResult, Shared};
use crate::store::Written;

/// Carries out what was chosen, all of it or nothing.
pub(super) fn decide(
    (office, _): (&mut Office, &Texts),
    form: &Form,
    mut cells: BTreeMap<&'static str, Value>,
) -> OfficeResult<(Written, Notice)> {
    let all: Vec<Decided> = form.fields.iter().filter_map(chosen).collect();
    if all.is_empty() {
        return Err(OfficeError::Refused(vec![Refusal::of("nothing-decided")]));
    }
    let mut take = |name: &str| cells.remove(name).unwrap_or_default();
    let words = |value: Value| value.text().unwrap_or_default().to_owned();
    let shared = Shared {
        decision: Decision {
            by: take("by").int(),
            meeting: take("meeting").int(),
            capacity: None,
            basis: words(take("basis")),
            on: take("on").day(),
        },
        each: true,
        note: words(take("note")),
        reason: words(take("reason")),
        answers: {
            cells.retain(|_, value| !value.is_empty());
            cells
        },
    };
    let written = office.decide(&all, &shared)?;
    let notice = Notice::good("notice-decided").with("n", all.len());
    let mut whole = Written::default();
    for one in written {
        whole.marks.extend(one.marks);
    }
    Ok((whole, notice))
}

fn chosen(field: &Field) -> Option<Decided> {
    let it = field.decides.as_ref()?;
    let at = field.chosen()?;
    let verb = field.options.get(at)?.value.text()?.to_owned();
    let mut table = it.kind.def().machine.table.iter();
    let row = table.find(|row| row.verb == verb)?;
    Some(Decided {
        kind: it.kind,
        id: it.id,
        row,
        sheet: it.sheet.clone(),
    })
}

/// Makes a sheet of records, else of all that waits, of a kind or of any; and shows it as a paper.
pub(super) fn lay(
    office: &mut Office,
    texts: &Texts,
    (kind, ids): (Option<Kind>, &[i64]),
) -> OfficeResult<Outcome> {
    let named = kind.filter(|_| !ids.is_empty());
    let matters = if let Some(kind) = named {
        ids.iter().map(|id| (kind, *id)).collect()
    } else {
        let mut all = office.to_lay_here()?;
        all.retain(|(of, _)| kind.is_none_or(|kind| kind == *of));
        all
    };
    let written = office.lay_before(&matters)?;
    let sheet = written.created.iter().find(|it| it.0 == Kind::SHEET);
    let ids: Vec<i64> = sheet.iter().map(|it| it.1).collect();
    made(office, texts, PaperKind::Approvals, (Kind::SHEET, &ids)).map(Into::into)
}
