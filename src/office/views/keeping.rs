//! Views of lists found, kept, named otherwise and taken away, beside what is half typed.

use super::super::{Office, OfficeResult};
use super::named_view::{NamedView, refused};
use super::written::Written;
use crate::domain::folding::folded;
use crate::domain::text::{is_hidden, one_line};
use crate::domain::{Kind, Labels, Names, Refusal};
use crate::store::Filter;

/// What stands before the kind in the name under which its views are kept.
const WHAT: &str = "view.";
/// The most characters of a name.
const LONGEST: usize = 40;

impl Office {
    /// Gives the names of the views of a kind's list.
    ///
    /// # Errors
    /// What stands in the way of reading them.
    pub fn views(&self, kind: Kind) -> OfficeResult<Vec<String>> {
        match self.own_beside()? {
            Some(beside) => Ok(beside.own_names(&self.session.account, &what(kind))?),
            None => Ok(Vec::new()),
        }
    }

    /// Finds a view by its name; width, case and blanks do not matter.
    ///
    /// # Errors
    /// That there is none, with those there are; what stands in the way of reading.
    pub fn view(&self, kind: Kind, name: &str) -> OfficeResult<NamedView> {
        let name = self.view_named(kind, name)?;
        let beside = self.own_beside()?;
        let content = match beside {
            Some(beside) => beside.own(&self.session.account, (&what(kind), &name))?,
            None => None,
        };
        let written = content.and_then(|it| serde_json::from_str::<Written>(&it).ok());
        let Some(written) = written else {
            return refused(Refusal::of("view-unreadable").with("name", name));
        };
        self.restored(kind, name, written)
    }

    /// Writes a view down.
    ///
    /// # Errors
    /// That its rows were counted by something that no view can say.
    pub fn view_text(&self, view: &NamedView) -> OfficeResult<String> {
        let written = self.written(view)?;
        Ok(serde_json::to_string(&written).unwrap_or_default())
    }

    /// Makes a view of what was written down.
    ///
    /// # Errors
    /// That it cannot be read.
    pub fn view_of_text(&self, kind: Kind, text: &str) -> OfficeResult<NamedView> {
        match serde_json::from_str::<Written>(text) {
            Ok(written) => self.restored(kind, String::new(), written),
            Err(_) => refused(Refusal::of("view-unreadable").with("name", "")),
        }
    }

    /// Gives the rows of a view as they are today: what it is narrowed by, and what waits.
    ///
    /// # Errors
    /// What stands in the way of reading the queues.
    pub fn shown_by(&self, view: &NamedView) -> OfficeResult<Filter> {
        let mut filter = view.filter.clone();
        if let Some(waits) = view.waits {
            filter.show(self.awaiting(view.kind, waits.queue, waits.whom)?);
        }
        Ok(filter)
    }

    fn view_named(&self, kind: Kind, name: &str) -> OfficeResult<String> {
        let all = self.views(kind)?;
        let wanted = folded(name);
        let own = all.iter().find(|it| **it == name);
        let found = own.or_else(|| all.iter().find(|it| folded(it) == wanted));
        let Some(found) = found else {
            let key = if all.is_empty() {
                "no-view-at-all"
            } else {
                "no-such-view"
            };
            let refusal = Refusal::of(key)
                .with("name", name)
                .with("kind", Labels::kind(kind))
                .with("names", Names::of(all));
            return refused(refusal);
        };
        Ok(found.clone())
    }

    /// Keeps a view, in place of the one of that name; says whether there was one.
    ///
    /// # Errors
    /// That its name is none, or that its rows were counted by something that no view can say; what
    /// stands in the way of writing.
    pub fn keep_view(&self, view: &NamedView) -> OfficeResult<bool> {
        let name = view_name(&view.name)?;
        let content = self.view_text(view)?;
        let there = self.views(view.kind)?;
        let same = |it: &&String| folded(it) == folded(&name);
        let replaced = there.iter().find(same);
        let beside = self.drafts()?.beside();
        let (account, what) = (&self.session.account, what(view.kind));
        if let Some(before) = replaced {
            beside.rename_own(account, (&what, before), &name)?;
        }
        beside.keep_own(account, (&what, &name), &content)?;
        Ok(replaced.is_some())
    }

    /// Gives a view another name; gives the name.
    ///
    /// # Errors
    /// That there is no such view, that the name is none or another's; what stands in the way of
    /// writing.
    pub fn rename_view(&self, kind: Kind, name: &str, other: &str) -> OfficeResult<String> {
        let (name, other) = (self.view_named(kind, name)?, view_name(other)?);
        let (account, what) = (&self.session.account, what(kind));
        let there = self.views(kind)?;
        let mut others = there.iter().filter(|it| **it != name);
        if let Some(same) = others.find(|it| folded(it) == folded(&other)) {
            return refused(Refusal::of("view-name-taken").with("name", same));
        }
        let beside = self.drafts()?.beside();
        beside.rename_own(account, (&what, &name), &other)?;
        Ok(other)
    }

    /// Takes a view away; gives its name.
    ///
    /// # Errors
    /// That there is no such view; what stands in the way of writing.
    pub fn remove_view(&self, kind: Kind, name: &str) -> OfficeResult<String> {
        let name = self.view_named(kind, name)?;
        let beside = self.drafts()?.beside();
        beside.forget_own(&self.session.account, (&what(kind), &name))?;
        Ok(name)
    }
}

/// Under what the views of a kind are kept.
fn what(kind: Kind) -> String {
    format!("{WHAT}{}", kind.code())
}

/// Gives a name as it is kept.
fn view_name(typed: &str) -> OfficeResult<String> {
    let name = one_line(typed).trim().to_owned();
    if name.is_empty() {
        return refused(Refusal::of("view-without-name"));
    }
    if typed.trim().chars().any(is_hidden) {
        return refused(Refusal::of("view-name-hidden"));
    }
    if name.chars().count() > LONGEST {
        return refused(Refusal::of("view-name-long").with("most", LONGEST));
    }
    Ok(name)
}
