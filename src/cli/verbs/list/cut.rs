//! What a list left out: how much there is, and the way to the rest.

use super::super::super::desk::Desk;
use super::super::super::error::Failure;
use super::{Kind, Office};
use crate::i18n::Args;
use crate::store::{Filter, Row};

/// What was listed of a list that goes on.
#[derive(Default)]
pub(super) struct Cut {
    shown: usize,
    pub(super) last: Option<String>,
}

impl Cut {
    pub(super) fn pass(&mut self, rows: &[Row]) {
        self.shown += rows.len();
        if let Some(row) = rows.last() {
            self.last = Some(row.record.number.clone());
        }
    }

    /// Says how much there is, and the way to the rest.
    pub(super) fn tell(
        &self,
        desk: &mut Desk,
        office: &Office,
        (kind, filter): (Kind, &Filter),
    ) -> Result<(), Failure> {
        let total = office.count_to(kind, filter, usize::MAX)?.n;
        let args = Args::new().set("total", total).set("shown", self.shown);
        match &self.last {
            Some(number) => desk.tell("list-cut", &args.set("number", number)),
            None => desk.tell("list-cut-whole", &args),
        }
        Ok(())
    }
}
