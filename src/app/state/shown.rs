//! Which fields of a form are shown, in what order, and going from one to the next.

use super::field::Field;
use super::form::Form;
use crate::domain::{ShownIf, Value};

impl Form {
    /// Says whether a field is shown, given what others hold.
    pub fn is_shown(&self, at: usize) -> bool {
        let Some(field) = self.fields.get(at) else {
            return false;
        };
        if let Some(cell) = field.cell {
            return cell.row <= self.filled_rows(cell.part);
        }
        let conditions: &[ShownIf] = if self.purpose.is_of_record() {
            self.kind.def().sheet.shown_if
        } else {
            &[]
        };
        conditions
            .iter()
            .filter(|condition| condition.field == field.column.name)
            .all(|condition| {
                let held = self
                    .named(condition.on)
                    .and_then(Field::picked_value)
                    .and_then(Value::text)
                    .unwrap_or_default();
                let never = condition.codes.is_empty();
                condition.codes.contains(&held) || !(never || field.text.is_empty())
            })
    }

    /// Says whether a field must be filled in, given what others hold.
    pub fn is_demanded(&self, field: &Field) -> bool {
        let is_whole = self.purpose.is_of_record() && field.is_own();
        let mut demands = self.kind.def().demands.iter();
        let code = |name| self.named(name)?.picked_value()?.text();
        let says_nothing = |name| self.named(name).is_none_or(|it| it.text.trim().is_empty());
        field.required
            || is_whole
                && demands.any(|it| {
                    it.field == field.column.name
                        && code(it.on).is_some_and(|code| it.codes.contains(&code))
                        && it.unless.is_none_or(says_nothing)
                })
    }

    /// Gives the code of what a field hangs on: the form of an activity.
    pub fn beside_what(&self, name: &str) -> Option<&str> {
        let mut conditions = self.kind.def().sheet.shown_if.iter();
        let on = conditions
            .find(|it| it.field == name && !it.codes.is_empty())?
            .on;
        let held = self.named(on).and_then(Field::picked_value)?;
        held.text()
    }

    /// Gives the places of the fields that are shown, in their order: grids stand last, row by row.
    pub fn shown(&self) -> Vec<usize> {
        let all = 0..self.fields.len();
        let mut shown: Vec<usize> = all.filter(|at| self.is_shown(*at)).collect();
        shown.sort_by_key(|at| self.order(*at));
        shown
    }

    /// Gives where a field stands among the others: its grid, its row, its place.
    fn order(&self, at: usize) -> (usize, usize, usize) {
        let cell = self.fields.get(at).and_then(|field| field.cell);
        let Some(cell) = cell else {
            return (0, 0, at);
        };
        let mut grids = self.kind.def().parts.iter();
        let grid = grids.position(|it| it.kind == cell.part);
        (grid.map_or(1, |grid| grid + 1), cell.row, at)
    }

    /// Moves the focus to the next or the previous field that is shown; says whether there was
    /// one.
    pub fn step(&mut self, forward: bool) -> bool {
        let (shown, here) = (self.shown(), self.order(self.focus));
        let next = if forward {
            shown.iter().find(|at| self.order(**at) > here)
        } else {
            shown.iter().rev().find(|at| self.order(**at) < here)
        };
        next.copied().inspect(|at| self.focus = *at).is_some()
    }

    /// Takes the focus off a field that is not shown any more, to the next one that is.
    pub fn settle_focus(&mut self) {
        if !self.is_shown(self.focus) && !self.step(true) {
            self.step(false);
        }
    }
}
