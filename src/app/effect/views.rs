//! Views of a list: found by their names, opened, kept, named otherwise, taken away.

use super::Outcome;
use super::build::said_of;
use super::viewing::{OpenedView, Views, ViewsDone};
use crate::app::notice::Notice;
use crate::app::view_words::{kept_days, lacks, waiting};
use crate::domain::Kind;
use crate::domain::folding::folded;
use crate::exchange::pinyin::{PinyinKey, PinyinQuery};
use crate::i18n::Texts;
use crate::office::{Candidate, NamedView, Office, OfficeResult};

/// Looks them up, opens one, or changes what is kept.
pub(super) fn carry_out(
    office: &Office,
    texts: &Texts,
    wanted: Views,
) -> OfficeResult<Outcome> {
    Ok(match wanted {
        Views::Find(serial, kind, typed) => Outcome::LookedUp {
            serial,
            at: 0,
            found: found(office, kind, &typed)?,
        },
        Views::Open(kind, name) => opened(office, texts, office.view(kind, &name)?)?,
        Views::Keep(view) => {
            let replaced = office.keep_view(&view)?;
            let key = if replaced {
                "notice-view-replaced"
            } else {
                "notice-view-kept"
            };
            let days = kept_days(texts, &view);
            let notice = Notice::good(key)
                .with("name", &view.name)
                .with("days", days);
            ViewsDone::Kept(view.kind, None, view.name, notice).into()
        }
        Views::Rename(kind, name, other) => {
            let other = office.rename_view(kind, &name, &other)?;
            let notice = Notice::good("notice-view-renamed").with("name", &other);
            ViewsDone::Kept(kind, Some(name), other, notice).into()
        }
        Views::Remove(serial, kind, name) => {
            let name = office.remove_view(kind, &name)?;
            let notice = Notice::good("notice-view-removed").with("name", name);
            Outcome::FoundAnew(serial, found(office, kind, "")?, notice)
        }
    })
}

impl From<ViewsDone> for Outcome {
    fn from(done: ViewsDone) -> Self {
        Self::Views(done)
    }
}

/// Shows a view; what it names and is no more is said, and that it lists less elsewhere.
fn opened(office: &Office, texts: &Texts, view: NamedView) -> OfficeResult<Outcome> {
    let said = said_of(office, texts, view.kind, &view.filter)?;
    let led = view.waits.map(|it| waiting(office, it)).transpose()?;
    let notice = match (lacks(texts, &view), view.most) {
        (Some(lacks), _) => Some(Notice::hint("notice-view-lacks").with("lacks", lacks)),
        (None, Some(most)) => Some(Notice::hint("notice-view-most").with("most", most)),
        (None, None) => None,
    };
    let notice = notice.map(|it| it.with("name", &view.name));
    let opened = OpenedView {
        rows: office.shown_by(&view)?,
        view,
        led,
        said,
        notice,
    };
    Ok(ViewsDone::Opened(Box::new(opened)).into())
}

/// Gives those that letters find, also by pinyin.
fn found(office: &Office, kind: Kind, typed: &str) -> OfficeResult<Vec<Candidate>> {
    let (query, wanted) = (PinyinQuery::new(typed), folded(typed));
    let meant = |name: &String| {
        folded(name).contains(&wanted) || PinyinKey::phrase(name).rank_query(&query).is_some()
    };
    let names = office.views(kind)?.into_iter().filter(meant);
    let rows = names.map(|name| Candidate {
        id: 0,
        number: String::new(),
        told: name.clone(),
        name,
        beside: String::new(),
        state: None,
    });
    Ok(rows.collect())
}
