//! Half-typed forms: listed with what they are about, opened where one was, thrown away.

use super::build::{self, FormFor};
use super::left::left;
use super::{Deciders, Outcome};
use crate::app::notice::Notice;
use crate::app::state::{DECIDE, DECIDE_ALL, Form, Kept};
use crate::domain::folding::folded;
use crate::domain::{Kind, Value, number};
use crate::i18n::Texts;
use crate::office::{Candidate, Office, OfficeResult};
use crate::store::Draft;

/// The most characters of what was typed that a row shows.
const SHOWN: usize = 24;

/// What the name of a draft says: `opinion.entry`, `task.issue`, `task.check+3,9`.
struct Named<'a> {
    kind: Kind,
    verb: &'a str,
    /// The records, where there are several.
    several: Vec<i64>,
}

impl<'a> Named<'a> {
    fn read(form: &'a str) -> Option<Self> {
        let (command, several) = form.split_once('+').unwrap_or((form, ""));
        let (kind, verb) = command.split_once('.')?;
        Some(Self {
            kind: Kind::from_code(kind)?,
            verb,
            several: several
                .split(',')
                .filter_map(|id| id.parse().ok())
                .collect(),
        })
    }
}

/// Says in words what a draft is of.
fn words_of(texts: &Texts, draft: &Draft) -> String {
    let command = draft.form.split('+').next().unwrap_or_default();
    crate::app::wording::command(texts, command)
}

/// Says which forms were left half typed.
pub fn drafts_left(office: &Office, texts: &Texts) -> Option<Notice> {
    let drafts = left(office).ok()?;
    if let Some(notice) = damaged(office) {
        return Some(notice);
    }
    if drafts.is_empty() {
        return None;
    }
    let words = drafts.iter().map(|draft| row(office, texts, draft).name);
    let notice = Notice::hint(DRAFT_LEFT).with("n", drafts.len());
    Some(notice.with("what", texts.list(words)))
}

/// Says, once, that a damaged file lay in the place of the drafts, and where it is now.
fn damaged(office: &Office) -> Option<Notice> {
    let at = office.drafts().ok()?.take_damaged()?;
    Some(Notice::bad("notice-drafts-damaged").with("path", at.display().to_string()))
}

/// The notice of what was left; Enter opens it while it stands.
pub(in crate::app) const DRAFT_LEFT: &str = "notice-draft-left";

/// Lists what is half typed, for a list that is open or to be opened.
pub(super) fn list(
    office: &Office,
    texts: &Texts,
    open: Option<(u64, String)>,
) -> OfficeResult<Outcome> {
    let mut drafts = left(office)?;
    let (serial, typed) = match open {
        Some((serial, typed)) => (Some(serial), folded(&typed)),
        None => (None, String::new()),
    };
    let mut rows: Vec<(Candidate, Draft)> = drafts
        .drain(..)
        .map(|draft| (row(office, texts, &draft), draft))
        .filter(|(row, _)| {
            folded(&row.name).contains(&typed) || folded(&row.beside).contains(&typed)
        })
        .collect();
    for (n, (row, _)) in rows.iter_mut().enumerate() {
        row.id = i64::try_from(n).unwrap_or_default();
    }
    let (found, drafts) = rows.into_iter().unzip();
    Ok(Outcome::Drafts {
        serial,
        found,
        drafts,
    })
}

/// A row of the list: when, what, about which record, and how it begins; never who gave it.
fn row(office: &Office, texts: &Texts, draft: &Draft) -> Candidate {
    let saved = draft.saved_at.parse().unwrap_or_else(|_| office.now());
    let about = Named::read(&draft.form).map(|named| {
        let year = office.campaign_year();
        if named.several.is_empty() && draft.record > 0 {
            number(named.about(), year, draft.record)
        } else {
            String::new()
        }
    });
    let said = serde_json::from_str::<Kept>(&draft.content)
        .ok()
        .and_then(|kept| kept.beginning().map(str::to_owned))
        .unwrap_or_default();
    let said: String = said.replace('\n', " ").chars().take(SHOWN).collect();
    let words = words_of(texts, draft);
    Candidate {
        id: 0,
        number: office.local_time(saved).chars().take(5).collect(),
        name: [words, about.unwrap_or_default()]
            .join(" ")
            .trim_end()
            .to_owned(),
        told: String::new(),
        beside: said,
        state: None,
    }
}

impl Named<'_> {
    /// The kind of record that a draft hangs on: its whole, where it makes a part.
    fn about(&self) -> Kind {
        let whole = self.kind.def().part_of.filter(|_| self.verb == "make");
        let column = whole.and_then(|name| self.kind.def().column(name));
        match column.map(|column| column.ty) {
            Some(crate::domain::Type::Ref(kind)) => kind,
            Some(_) | None => self.kind,
        }
    }
}

/// Opens the form of a draft, with what was typed.
pub(super) fn open(
    office: &Office,
    texts: &Texts,
    draft: &Draft,
    deciders: &Deciders,
) -> OfficeResult<Outcome> {
    let Some(wanted) = wanted(office, draft, deciders)? else {
        let notice = Notice::bad("notice-draft-stuck").with("what", words_of(texts, draft));
        return Ok(Outcome::Failed(notice));
    };
    office.drafts()?.claim(draft)?;
    let form = build::build(office, texts, &wanted)?;
    Ok(Outcome::Form(Box::new(form)))
}

/// Finds out which form a draft is of; nothing where the record has gone on without it.
fn wanted(
    office: &Office,
    draft: &Draft,
    deciders: &Deciders,
) -> OfficeResult<Option<FormFor>> {
    let Some(named) = Named::read(&draft.form) else {
        return Ok(None);
    };
    let (kind, id) = (named.kind, draft.record);
    Ok(match named.verb {
        "entry" => Some(FormFor::Entry(kind)),
        "amend" => Some(FormFor::Amend(kind, id)),
        "attach" => Some(FormFor::Attach(kind, id)),
        "distil" => Some(FormFor::Distil(named.several)),
        DECIDE_ALL => Some(FormFor::Decide(None, Vec::new())),
        DECIDE if named.several.is_empty() => {
            let ids = Some(id).filter(|it| *it > 0).into_iter().collect();
            Some(FormFor::Decide(Some(kind), ids))
        }
        DECIDE => Some(FormFor::Decide(Some(kind), named.several)),
        "make" => {
            let whole = kind.def().part_of.filter(|_| id > 0).map(|column| {
                let text = number(named.about(), office.campaign_year(), id);
                let value = Some(Value::Int(id));
                (column, crate::app::state::Filled { text, value })
            });
            Some(FormFor::Make(kind, whole.into_iter().collect()))
        }
        verb => {
            let Some(record) = office.record(kind, id)? else {
                return Ok(None);
            };
            let offers = office.offers(&record)?;
            let offer = offers.into_iter().find(|offer| offer.row.verb == verb);
            let several = named.several.len() > 1;
            offer.map(|offer| FormFor::Act {
                kind,
                ids: if several { named.several } else { vec![id] },
                row: offer.row,
                revision: (!several).then_some(record.revision),
                usual: offer.usual,
                carried: deciders
                    .get(&(kind, offer.row.verb))
                    .cloned()
                    .unwrap_or_default(),
            })
        }
    })
}

/// Throws a draft away, and lists what is left.
pub(super) fn discard_listed(
    office: &Office,
    texts: &Texts,
    draft: &Draft,
    open: Option<(u64, String)>,
) -> OfficeResult<Outcome> {
    discard(office, draft)?;
    list(office, texts, open)
}

/// Throws a draft away.
fn discard(office: &Office, draft: &Draft) -> OfficeResult<()> {
    office.drafts()?.discard(draft)
}

/// Throws away what was typed into a form.
pub(super) fn discard_form(office: &Office, texts: &Texts, form: &Form) -> Outcome {
    let Some((name, record)) = form.draft_key() else {
        return Outcome::Nothing;
    };
    let gone = office
        .drafts()
        .and_then(|drafts| drafts.forget(&name, record));
    match gone {
        Ok(()) => Outcome::Said(Notice::good("notice-discarded")),
        // It is still there, and comes back rather than being said to be gone.
        Err(error) => Outcome::NotKept(Box::new(form.clone()), Notice::failed(texts, &error)),
    }
}

/// Gives the draft of a form as it would be kept now.
pub fn draft_of(office: &Office, form: &Form) -> Option<Draft> {
    let (name, record) = form.draft_key()?;
    let content = serde_json::to_string(&Kept::of(form)).ok()?;
    Some(Draft {
        form: name,
        record,
        saved_at: office.now().exact(),
        content,
        left_by: String::new(),
    })
}

/// Keeps a draft of a form.
pub(super) fn keep_draft(office: &Office, form: &Form) -> OfficeResult<Outcome> {
    let Some(draft) = draft_of(office, form) else {
        return Ok(Outcome::Nothing);
    };
    let drafts = office.drafts()?;
    if form.is_untouched() {
        drafts.forget(&draft.form, draft.record)?;
        return Ok(Outcome::Kept(form.serial, None, damaged(office)));
    }
    drafts.keep(&draft)?;
    // To the minute: a stamp that changed with every draft would cost bytes for nothing.
    let at = office.local_time(office.now()).chars().take(5).collect();
    Ok(Outcome::Kept(form.serial, Some(at), damaged(office)))
}

/// Forgets the draft of a form that was saved.
pub(super) fn forget_draft(office: &Office, form: &Form) {
    if let Some((name, record)) = form.draft_key()
        && let Ok(drafts) = office.drafts()
    {
        // A draft that stays is offered once more; nothing is lost by it.
        let _forgotten = drafts.forget(&name, record);
    }
}
