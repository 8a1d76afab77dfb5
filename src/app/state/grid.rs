//! Grids: parts filled in with their whole, row by row. A row that is free stands below the filled
//! ones; what is typed there makes the next.
//!
//! Fields keep their places: a row that is put in or taken out moves what stands in them, so that
//! it is taken back like anything else that was typed.

use super::field::{Cell, Field, Filled};
use super::form::Form;
use super::history::{Held, Stroke};
use crate::domain::{Kind, Refusal};

impl Form {
    /// Gives the place in a grid of the focused field.
    pub fn cell_here(&self) -> Option<Cell> {
        self.field().and_then(|field| field.cell)
    }

    /// Gives the places of the cells of a row.
    pub fn cells_of(&self, cell: Cell) -> Vec<usize> {
        let of_row = |at: &usize| self.fields.get(*at).is_some_and(|it| it.cell == Some(cell));
        (0..self.fields.len()).filter(of_row).collect()
    }

    /// Gives how many rows there are room for.
    fn room(&self, part: Kind) -> usize {
        let cells = self.fields.iter().filter_map(|field| field.cell);
        let rows = cells
            .filter(|cell| cell.part == part)
            .map(|cell| cell.row + 1);
        rows.max().unwrap_or_default()
    }

    /// Gives how many rows there are down to the last one in which something stands; the free one
    /// is below them.
    pub fn filled_rows(&self, part: Kind) -> usize {
        let filled = self
            .fields
            .iter()
            .filter(|field| !field.text.trim().is_empty());
        let cells = filled.filter_map(|field| field.cell);
        let rows = cells
            .filter(|cell| cell.part == part)
            .map(|cell| cell.row + 1);
        rows.max().unwrap_or_default()
    }

    /// Says whether nothing stands in a row.
    pub fn is_free(&self, cell: Cell) -> bool {
        let mut of_row = self.fields.iter().filter(|it| it.cell == Some(cell));
        of_row.all(|field| field.text.trim().is_empty())
    }

    /// Gives the kinds of part that have a grid here.
    pub fn grids(&self) -> Vec<Kind> {
        let parts = self.kind.def().parts.iter().map(|it| it.kind);
        parts.filter(|part| self.room(*part) > 0).collect()
    }

    /// Makes room for so many rows.
    fn make_room(&mut self, part: Kind, rows: usize) {
        let first = self.cells_of(Cell { part, row: 0 });
        for row in self.room(part)..rows {
            for at in &first {
                let Some(like) = self.fields.get(*at) else {
                    continue;
                };
                let mut field = Field::new(like.column, like.label.clone());
                field.options.clone_from(&like.options);
                field.cell = Some(Cell { part, row });
                self.fields.push(field);
            }
        }
    }

    /// Keeps a row free below those that are filled.
    pub fn keep_free_row(&mut self) {
        for part in self.grids() {
            self.make_room(part, self.filled_rows(part) + 1);
        }
    }

    /// Makes room for what stood in fields of these names.
    pub fn make_room_for<'n>(&mut self, names: impl Iterator<Item = &'n String>) {
        for name in names {
            if let Some(cell) = Cell::of_name(name)
                && self.grids().contains(&cell.part)
            {
                self.make_room(cell.part, (cell.row + 1).min(Cell::MOST));
            }
        }
    }

    /// Finds the field that a refusal is about; of a row as a whole its first cell.
    pub fn place_of(&self, refusal: &Refusal) -> Option<usize> {
        let about = |it: &Field| {
            let number = it.decides.as_ref().map(|it| it.number.as_str());
            number.is_some() && number == refusal.record.as_deref()
        };
        if let Some(at) = self.fields.iter().position(about) {
            return Some(at);
        }
        let Some((part, place)) = refusal.row else {
            let name = refusal.field?;
            return self.unticked(name).or_else(|| self.place(name));
        };
        let row = usize::from(place).checked_sub(1)?;
        let cells = self.cells_of(Cell { part, row });
        let meant = |at: &&usize| {
            let column = self.fields.get(**at).map(|it| it.column);
            let named =
                |it| column.is_some_and(|column| column.name == it || column.word() == it);
            refusal.field.is_some_and(named)
        };
        cells.iter().find(meant).or_else(|| cells.first()).copied()
    }

    /// Puts an empty row in the place of the focused one and goes into it; what stands there and
    /// below goes down. Says whether there is a grid here.
    pub fn put_row_in(&mut self) -> bool {
        let Some(here) = self.cell_here() else {
            return false;
        };
        self.change(Stroke::Whole, |form| {
            let last = form.filled_rows(here.part);
            form.make_room(here.part, last + 1);
            for row in (here.row..last).rev() {
                form.copy_row(here.part, row, row + 1);
            }
            form.empty_row(here);
        });
        self.go_to_row(here);
        true
    }

    /// Takes the focused row out; what stands below comes up. Says whether there was something in
    /// it.
    pub fn take_row_out(&mut self) -> bool {
        let Some(here) = self.cell_here() else {
            return false;
        };
        let last = self.filled_rows(here.part);
        if here.row >= last {
            return false;
        }
        self.change(Stroke::Whole, |form| {
            for row in here.row + 1..last {
                form.copy_row(here.part, row, row - 1);
            }
            let row = last - 1;
            form.empty_row(Cell { row, ..here });
        });
        self.settle_focus();
        true
    }

    fn go_to_row(&mut self, cell: Cell) {
        if let Some(at) = self.cells_of(cell).first() {
            self.focus = *at;
        }
    }

    fn copy_row(&mut self, part: Kind, from: usize, to: usize) {
        let from = self.cells_of(Cell { part, row: from });
        let to = self.cells_of(Cell { part, row: to });
        for (from, to) in from.into_iter().zip(to) {
            let held = self.fields.get(from).map(Held::of);
            if let Some((held, field)) = held.zip(self.fields.get_mut(to)) {
                held.put_back(field);
            }
        }
    }

    fn empty_row(&mut self, cell: Cell) {
        for at in self.cells_of(cell) {
            if let Some(field) = self.fields.get_mut(at) {
                field.fill(&Filled::default());
                field.carried = None;
                field.own = false;
            }
        }
    }

    /// Goes to the same cell of the row below or above; off the grid where there is none. Says
    /// whether there was anywhere to go.
    pub fn step_row(&mut self, forward: bool) -> bool {
        let (Some(here), Some(field)) = (self.cell_here(), self.field()) else {
            return self.step(forward);
        };
        let row = if forward {
            Some(here.row + 1)
        } else {
            here.row.checked_sub(1)
        };
        let name = field.column.name;
        let beside = row.map(|row| self.cells_of(Cell { row, ..here }));
        let same = |at: &usize| {
            let field = self.fields.get(*at);
            field.is_some_and(|it| it.column.name == name) && self.is_shown(*at)
        };
        if let Some(at) = beside.into_iter().flatten().find(same) {
            self.focus = at;
            return true;
        }
        self.leave_row(forward);
        self.step(forward)
    }

    /// Goes to the last cell of the row, or to the first.
    fn leave_row(&mut self, forward: bool) {
        let Some(here) = self.cell_here() else { return };
        let cells = self.cells_of(here);
        let end = if forward { cells.last() } else { cells.first() };
        self.focus = end.copied().unwrap_or(self.focus);
    }

    /// Goes to where the next key that goes on begins: out of the row that is still free, for who
    /// goes on there has no more rows.
    pub fn leave_free_row(&mut self) {
        if self.cell_here().is_some_and(|cell| self.is_free(cell)) {
            self.leave_row(true);
        }
    }

    /// Says whether going on from here leads behind the last field.
    pub fn is_at_end(&self) -> bool {
        let mut there = self.clone();
        there.leave_free_row();
        !there.step(true)
    }

    /// Gives what stands in the field of the same column of the row above, or of the first row;
    /// nothing outside a grid.
    pub fn above(&self, last: bool) -> Option<Filled> {
        let here = self.cell_here()?;
        let row = if last { here.row.checked_sub(1)? } else { 0 };
        let name = self.field()?.column.name;
        let above = self.cells_of(Cell { row, ..here }).into_iter();
        let mut above = above.filter_map(|at| self.fields.get(at));
        above.find(|it| it.column.name == name).map(Field::filled)
    }
}
