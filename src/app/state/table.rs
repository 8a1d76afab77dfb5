//! The form of a table: what is asked of it, and what is said of it once it was looked at.

use super::form::{Form, Purpose};
use super::intake::{Asked, LINES, Looked};
use crate::domain::Value;
use crate::office::FileOf;

impl Form {
    /// Gives what is asked of a table, where it is the form of one and is filled in.
    pub fn asked_of_table(&self) -> Option<Asked> {
        let chosen = |name: &str| self.named(name)?.picked_value().and_then(Value::text);
        Some(Asked {
            of: FileOf::from_code(chosen("of")?)?,
            makes: chosen("makes") == Some("yes"),
            clears: chosen("clears") == Some("yes"),
            lines: LINES.map(|name| {
                let field = self.named(name);
                field.map_or_else(String::new, |it| it.text.trim().to_owned())
            }),
            path: self.named("path")?.text.trim().to_owned(),
        })
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
