//! Which field of a form has phrases 常用语.

use super::form::{Form, Purpose};
use crate::domain::PhraseField;

impl Form {
    /// Gives the field in hand as one that has phrases, where it is.
    pub fn phrase_field(&self) -> Option<PhraseField> {
        let field = self.field()?;
        let act = match self.purpose {
            Purpose::Make | Purpose::Amend { .. } | Purpose::Distil(_) | Purpose::Entry(_) => {
                None
            }
            Purpose::Act { verb, .. } => Some(verb).filter(|_| field.cell.is_none()),
            Purpose::Attach(_)
            | Purpose::Seat
            | Purpose::Decide(..)
            | Purpose::Filter
            | Purpose::Export(_)
            | Purpose::Import(_)
            | Purpose::FirstRun => return None,
        };
        let typed = field.options.is_empty() && field.path.is_none();
        let kind = field.kind_within(self.kind);
        let found = PhraseField::of(kind, act, field.column.name);
        found.filter(|it| typed && it.column.ty == field.column.ty)
    }
}
