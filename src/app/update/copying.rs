//! Copying out of the screen: the number of a record, then its row, then all of it; of a pane
//! without records what it shows; in a form and in a line that is typed, what stands there.

use super::Effect;
use crate::app::notice::Notice;
use crate::app::state::{Clip, Copied, Extent, Form, Layer, State, Tab};
use crate::domain::Kind;

/// Copies what is in hand; pressed again, more of it.
pub(super) fn copy(state: &mut State, last: Option<Copied>) -> Vec<Effect> {
    if let Some(Layer::Form(form)) = state.top() {
        return match of_field(form) {
            Ok(effect) => vec![effect],
            Err(why) => super::hinted(state, why),
        };
    }
    if let Some(typed) = state.focus().map(|it| it.text.to_owned()) {
        if typed.is_empty() {
            return super::hinted(state, "notice-copy-empty");
        }
        state.clip = Some(Clip::Text(typed));
        state.notice = Some(Notice::good("notice-copied-typed"));
        return Vec::new();
    }
    let Some((kind, id)) = meant(state) else {
        if state.top().is_some() {
            state.notice = Some(Notice::hint("why-no-record"));
            return Vec::new();
        }
        state.clip = Some(Clip::Pane);
        state.notice = Some(Notice::good("notice-copied-pane"));
        return Vec::new();
    };
    let again = last.filter(|it| (it.0, it.1) == (kind, id));
    let extent = again.map_or(Extent::Number, |it| it.2);
    state.copied = Some((kind, id, extent.more()));
    vec![Effect::Copy(kind, id, extent)]
}

/// Gives the record that is copied: the first pane, and who has not met what is
/// asked, are pictures, whatever the cursor is on.
fn meant(state: &State) -> Option<(Kind, i64)> {
    match state.top() {
        Some(Layer::Page(page)) => Some(page.record()),
        Some(_) => None,
        None if state.tab == Tab::Overview || state.shows_unmet() => None,
        None => match state.in_hand() {
            Some(line) => Some((line.row.record.kind, line.row.record.id)),
            None => state.record_in_hand(),
        },
    }
}

/// Asks for what stands in the field in hand; else says why it is not copied. Who gave an opinion
/// never is.
fn of_field(form: &Form) -> Result<Effect, &'static str> {
    let field = form.field().ok_or("notice-copy-empty")?;
    if field.column.name.starts_with("giver_") {
        return Err("notice-copy-sealed");
    }
    if field.text.trim().is_empty() {
        return Err("notice-copy-empty");
    }
    Ok(Effect::CopyField(Box::new(form.clone())))
}
