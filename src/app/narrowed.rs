//! What narrows a list beside its form: told in its head, and kept when the form is left.

use super::state::Form;
use crate::domain::Kind;
use crate::domain::lag::LAG_ON;
use crate::i18n::Texts;
use crate::store::Filter;

/// Under what the head of a list tells what its rows lack.
pub(in crate::app) const WITHOUT: &str = "without";

/// Names what a list is narrowed by: what is no column of the kind, its state and its light, has
/// one word for all kinds.
pub fn label(texts: &Texts, kind: Kind, name: &str) -> String {
    match kind.def().column(name) {
        Some(column) => texts.column(kind.code(), column.word()),
        None if name.starts_with("role-") => texts.say(name),
        None => texts.say(&format!("col-{name}")),
    }
}

/// Gives the key of the words for a tie in a role.
pub(in crate::app) fn tie_key(code: &str, is_from: bool) -> String {
    let back = if is_from { "" } else { "-back" };
    format!("role-{}{back}", code.replace('_', "-"))
}

/// Gives what of a filter its form does not show.
pub(in crate::app) fn beside(form: &Form, filter: &Filter) -> Filter {
    let one_shown = |name: &str| {
        let field = form.named(name);
        let shows = field.is_some_and(|it| !it.options.is_empty() || it.reference().is_some());
        name == "id" || shows
    };
    // Digits choose several; what is typed is one.
    let are_shown = |name: &str| {
        let field = form.named(name);
        name == "id" || field.is_some_and(|it| !it.options.is_empty())
    };
    let mut rest = Filter {
        equals: filter.equals.clone(),
        among: filter.among.clone(),
        within: filter.within.clone(),
        linked: filter.linked.clone(),
        lacking: filter.lacking.clone(),
        ..Filter::default()
    };
    rest.equals.retain(|it| !one_shown(it.0));
    rest.among.retain(|it| !are_shown(it.0));
    rest.within
        .retain(|it| it.column != LAG_ON && form.named(it.column).is_none());
    rest
}

/// Puts into a filter what stood beside its form, and gives the words that were said of it. What
/// the form says of a column goes before.
pub(in crate::app) fn keep(
    filter: &mut Filter,
    mut rest: Filter,
    said: &[(String, String)],
) -> Vec<(String, String)> {
    rest.equals.retain(|it| filter.values(it.0).is_empty());
    rest.among.retain(|it| filter.values(it.0).is_empty());
    let tied = |name: &str| {
        let mut all = rest.linked.iter();
        all.any(|(role, _, is_from)| tie_key(role.code(), *is_from) == name)
    };
    let stays = |name: &str| {
        !rest.values(name).is_empty()
            || rest.within.iter().any(|it| it.column == name)
            || (name == WITHOUT && !rest.lacking.is_empty())
            || tied(name)
    };
    let said = said.iter().filter(|it| stays(&it.0)).cloned().collect();
    filter.show(rest);
    said
}
