//! Looking for a file: into folders and out of them, and the one that is taken into its field.

use super::super::effect::{Effect, Looking};
use super::super::path::meant;
use super::super::state::{Form, Layer, Listed, PathFor, PickFor, Picker, State, Stroke};
use crate::domain::Kind;
use crate::office::Candidate;

/// Begins to look, in the folder of what stands in the field; nothing where no file is named
/// there.
pub(super) fn open(state: &State) -> Option<Vec<Effect>> {
    let field = state.form().and_then(Form::field)?;
    (field.path == Some(PathFor::Reading)).then_some(())?;
    let home = state.folders.home.as_deref();
    let typed = meant(&field.text, home);
    let folder = if typed.is_empty() {
        state.folders.proposed()
    } else {
        typed
    };
    // A name that is half typed narrows its folder.
    Some(vec![asked(state, None, folder.clone(), folder)])
}

/// Asks for what lies in a folder.
pub(super) fn asked(
    state: &State,
    serial: Option<u64>,
    folder: String,
    typed: String,
) -> Effect {
    Effect::Files(Box::new(Looking {
        serial,
        folder,
        typed,
        home: state.folders.home.clone(),
        recent: state.folders.recent.clone(),
    }))
}

/// Shows what lies in a folder: in the list that is open, else in a new one.
pub(super) fn listed(
    state: &mut State,
    serial: Option<u64>,
    folder: String,
    found: Vec<(Candidate, Listed)>,
) {
    let (candidates, files): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    if let Some(Layer::Picker(picker)) = state.layers.last_mut()
        && serial == Some(picker.serial)
    {
        (picker.candidates, picker.files) = (candidates, files);
        picker.cursor = 0;
        return;
    }
    if serial.is_some() || state.form().is_none() {
        return;
    }
    let serial = state.next_serial();
    state.layers.push(Layer::Picker(Box::new(Picker {
        candidates,
        files,
        folder,
        ..Picker::of(serial, Kind::EVIDENCE, PickFor::File)
    })));
}

/// Goes into the folder under the cursor, or takes the file into the field.
pub(super) fn take(state: &mut State, picker: &Picker) -> Vec<Effect> {
    let path = match picker.files.get(picker.cursor) {
        Some(Listed::Folder(path)) => {
            let mut path = path.clone();
            if !path.ends_with(std::path::MAIN_SEPARATOR) {
                path.push(std::path::MAIN_SEPARATOR);
            }
            return vec![asked(state, None, path.clone(), path)];
        }
        Some(Listed::File(path)) => path.clone(),
        None => return Vec::new(),
    };
    if let Some(form) = state.form_mut() {
        form.dirty = true;
        form.change(Stroke::Whole, |form| {
            if let Some(field) = form.field_mut() {
                field.text.clone_from(&path);
                field.own = true;
                field.fault = None;
            }
        });
    }
    state.folders.looked_at(path);
    Vec::new()
}
