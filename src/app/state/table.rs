//! The form of a table: what is asked of it, and what is said of it once it was looked at.

use std::rc::Rc;

use super::field::{Choice, Field, Label};
use super::form::{Form, Purpose};
use super::intake::{Asked, LINES, Looked};
use super::line_of::OfFile;
use crate::domain::{Column, Hand, Type, Value};
use crate::exchange::table::{TakenBy, TakenColumn};
use crate::office::FileOf;

/// Makes the field in which is chosen what a column of a file is taken for.
fn column_field((at, column): (usize, &TakenColumn), fields: &[Choice]) -> Field {
    let taken = Column::asked("taken", Type::Line(40), Hand::Typed);
    let label = Label::Words(format!("{} {}", at + 1, column.heading.trim()));
    let mut field = Field::new(taken, label);
    field.of_file = Some(OfFile {
        at,
        taken_off: None,
    });
    fields.clone_into(&mut field.options);
    let is_it = |it: &Choice| it.value.text().is_some() && it.value.text() == column.field;
    field.choose(fields.iter().position(is_it));
    field.carried = match column.by {
        TakenBy::Head => None,
        TakenBy::Remembered => Some("form-import-as-last"),
        TakenBy::Chosen => Some("form-import-chosen"),
    };
    field
}

impl Form {
    /// Gives what is asked of a table, where it is the form of one and is filled in.
    pub fn asked_of_table(&self) -> Option<Asked> {
        let chosen = |name: &str| self.named(name)?.picked_value().and_then(Value::text);
        let of = FileOf::from_code(chosen("of")?)?;
        let path = self.named("path")?.text.trim().to_owned();
        // What was chosen of the columns of one file says nothing of another.
        let looked = self.looked().map(|it| &it.asked);
        let looked = looked.filter(|it| it.of == of && it.path == path);
        Some(Asked {
            columns: looked.and_then(|it| self.columns_chosen().or_else(|| it.columns.clone())),
            of,
            makes: chosen("makes") == Some("yes"),
            clears: chosen("clears") == Some("yes"),
            lines: LINES.map(|name| {
                let field = self.named(name);
                field.map_or_else(String::new, |it| it.text.trim().to_owned())
            }),
            path,
        })
    }

    /// Gives what the columns of the file are to be taken for, where that is another thing than
    /// they were taken for.
    fn columns_chosen(&self) -> Option<Vec<Option<String>>> {
        let chosen = self.taken_for();
        let taken = self.looked()?.columns.iter();
        let differ = taken
            .map(|it| it.field.map(str::to_owned))
            .ne(chosen.iter().cloned());
        differ.then_some(chosen)
    }

    /// Gives what stands in the fields of the columns of the file.
    pub fn taken_for(&self) -> Vec<Option<String>> {
        let columns = self.fields.iter().filter(|it| it.of_file.is_some());
        let said = |it: &Field| it.picked_value().and_then(Value::text).map(str::to_owned);
        columns.map(said).collect()
    }

    /// Puts in the columns of a file that was looked at, above its path, in the place of those
    /// that stood there.
    pub fn put_columns(&mut self, looked: &Looked) {
        let mut columns: Vec<Field> = (looked.columns.iter().enumerate())
            .map(|column| column_field(column, &looked.fields))
            .collect();
        let elsewhere = self.field().filter(|it| it.of_file.is_none());
        let here = elsewhere.map(|it| it.column.name);
        let before = self.fields.len();
        let off = |place| {
            self.fields
                .iter()
                .find_map(|it| it.of_file.filter(|it| it.at == place))
        };
        for column in &mut columns {
            if let (None, Some(of)) = (column.chosen(), &mut column.of_file) {
                of.taken_off = off(of.at).and_then(|it| it.taken_off);
            }
        }
        self.fields.retain(|it| it.of_file.is_none());
        let at = self.fields.iter().position(|it| it.path.is_some());
        let at = at.unwrap_or(self.fields.len());
        self.fields.splice(at..at, columns);
        if before != self.fields.len() {
            // What was typed is found again by the places of fields, which are others now.
            self.history = Rc::default();
        }
        if let Some(place) = here.and_then(|name| self.place(name)) {
            self.focus = place;
        }
        self.focus = self.focus.min(self.fields.len().saturating_sub(1));
    }

    /// Takes the field that a column is taken for from the one that had it, until it is taken for
    /// another: arrows go by many.
    pub fn take_from_others(&mut self) {
        let focus = self.focus;
        let Some(here) = self.field_mut() else {
            return;
        };
        let taken = here.chosen();
        let Some(of) = &mut here.of_file else {
            return;
        };
        of.taken_off = None;
        for (at, field) in self.fields.iter_mut().enumerate() {
            let Some(of) = field.of_file.filter(|_| at != focus) else {
                continue;
            };
            let loses = taken.is_some() && field.chosen() == taken;
            if loses {
                field.choose(None);
            } else if of.taken_off.is_some() && of.taken_off != taken {
                field.choose(of.taken_off);
            } else {
                continue;
            }
            let taken_off = taken.filter(|_| loses);
            field.of_file = Some(OfFile { taken_off, ..of });
        }
    }

    /// Gives the table as it was looked at, where it was.
    pub fn looked(&self) -> Option<&Looked> {
        if let Purpose::Import(looked) = &self.purpose {
            looked.as_deref()
        } else {
            None
        }
    }

    /// Moves what is said of a table by so many lines.
    pub fn scroll(&mut self, down: bool, rows: usize) {
        if let Purpose::Import(Some(looked)) = &mut self.purpose {
            let last = looked.lines.len().saturating_sub(1);
            looked.top = if down {
                (looked.top + rows).min(last)
            } else {
                looked.top.saturating_sub(rows)
            };
        }
    }
}
