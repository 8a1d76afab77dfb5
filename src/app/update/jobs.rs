//! Work that takes long, as the screen begins it and hears of it.

use std::path::Path;
use std::sync::Arc;

use super::super::effect::job::{Job, Table};
use super::super::effect::{Effect, FormFor};
use super::super::notice::Notice;
use super::super::papers::Made;
use super::super::state::{Choice, Layer, Looked, PaperShown, Purpose, State};
use super::browse;
use crate::office::FileOf;

/// The form has done its part; the work itself goes on beside the loop.
pub(super) fn begun(state: &mut State, job: Job, notice: Notice) -> Vec<Effect> {
    if !job.keeps_form() {
        state.layers.pop();
    }
    state.waiting.draft = false;
    state.folders.used(job.path());
    state.notice = Some(notice);
    vec![Effect::Work(job)]
}

/// Asks which table is to be taken in: of what the pane shows, else of opinions.
pub(super) fn import(state: &mut State) -> Vec<Effect> {
    if let Some(why) = state.why_no_import() {
        state.notice = Some(Notice::hint(why));
        return Vec::new();
    }
    let shown = state.rows_of();
    let of = shown.and_then(FileOf::of);
    let wanted = FormFor::Import(of.unwrap_or(FileOf::Opinions), state.folders.proposed());
    vec![Effect::Build(Box::new(wanted))]
}

/// Shows a table as it was looked at, in the form that asked.
pub(super) fn looked(state: &mut State, serial: u64, looked: Box<Looked>) {
    let Some(form) = state.form_of(serial) else {
        return;
    };
    let chosen = looked.asked.columns.as_ref();
    if form.looked().is_some() && chosen.is_some_and(|it| *it != form.taken_for()) {
        // Another column was chosen since: that is being looked at.
        return;
    }
    form.kind = looked.asked.of.kind();
    let is_of = |choice: &Choice| choice.value.text() == Some(looked.asked.of.code());
    if let Some(at) = form.place("of")
        && let Some(field) = form.fields.get_mut(at)
    {
        field.choose(field.options.iter().position(is_of));
        form.title = field.text.clone();
    }
    form.put_columns(&looked);
    form.purpose = Purpose::Import(Some(looked));
    state.notice = None;
}

/// Gives what the columns of a file are to be taken for, in the form of one.
pub(super) fn columns(state: &State) -> Option<Vec<Option<String>>> {
    let form = state.form().filter(|it| it.looked().is_some())?;
    Some(form.taken_for())
}

/// Has a table looked at again where a column of it was chosen for something else.
pub(super) fn look_again(state: &State, before: Option<Vec<Option<String>>>) -> Option<Effect> {
    let now = columns(state)?;
    let form = state
        .form()
        .filter(|_| before.is_some_and(|it| it != now))?;
    let (looked, asked) = (form.looked()?, form.asked_of_table()?);
    (looked.asked != asked).then(|| {
        Effect::Work(Job::Import(Box::new(Table {
            serial: form.serial,
            asked,
            bytes: Arc::clone(&looked.bytes),
            agreed: None,
        })))
    })
}

/// Lays a paper open.
pub(super) fn show_paper(state: &mut State, made: Made) {
    if let Some((restricted, gone)) = made.left_out {
        let notice = Notice::hint("paper-left-out").with("restricted", restricted);
        state.notice = Some(notice.with("gone", gone));
    }
    let shown = PaperShown::new(made);
    state.layers.push(Layer::Paper(Box::new(shown)));
}

/// Lays open what is sealed.
pub(super) fn show_sealed(state: &mut State, made: Made) {
    let mut shown = PaperShown::new(made);
    shown.sealed = true;
    state.layers.push(Layer::Paper(Box::new(shown)));
}

/// The paper is in its file: the form is done with.
pub(super) fn written(state: &mut State, serial: u64, to: &Path) {
    let is_it = |layer: &Layer| layer.form().is_some_and(|it| it.serial == serial);
    state.layers.retain(|layer| !is_it(layer));
    state.folders.used(to);
    let path = to.display().to_string();
    state.notice = Some(Notice::good("notice-paper-written").with("path", path));
}

/// The table is in: its form is done with.
pub(super) fn imported(state: &mut State, serial: u64, notice: Notice) -> Vec<Effect> {
    let is_it = |layer: &Layer| layer.form().is_some_and(|it| it.serial == serial);
    state.layers.retain(|layer| !is_it(layer));
    state.notice = Some(notice);
    browse::reload(state)
}
