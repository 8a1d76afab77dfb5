//! The page of a record: fields, chain both ways, evidence, history.

use super::Line;
use crate::app::office::{Chain, HistoryLine};
use crate::app::sheet::PageLine;
use crate::domain::Kind;

/// The page of a record.
#[derive(Clone, Debug)]
pub struct Page {
    /// The record.
    pub line: Line,
    /// What hangs on it.
    pub chain: Chain,
    /// What happened to it, the newest first.
    pub history: Vec<HistoryLine>,
    /// The lines as they are read, before wrapping.
    pub lines: Vec<PageLine>,
    /// The line of the cursor.
    pub cursor: usize,
}

impl Page {
    /// Gives kind and key of the record.
    pub const fn record(&self) -> (Kind, i64) {
        (self.line.row.record.kind, self.line.row.record.id)
    }

    /// Gives the record that Enter opens.
    pub fn link(&self) -> Option<(Kind, i64)> {
        self.lines.get(self.cursor)?.link
    }

    /// Moves the cursor by lines, and stops at the ends.
    pub fn step(&mut self, forward: bool, by: usize) {
        self.cursor = if forward {
            self.cursor
                .saturating_add(by)
                .min(self.lines.len().saturating_sub(1))
        } else {
            self.cursor.saturating_sub(by)
        };
    }

    /// Moves the cursor to the next link, or one line on where none follows.
    pub fn next_link(&mut self, forward: bool) {
        let is_link = |at: &usize| self.lines.get(*at).is_some_and(|line| line.link.is_some());
        let found = if forward {
            (self.cursor + 1..self.lines.len()).find(is_link)
        } else {
            (0..self.cursor).rev().find(is_link)
        };
        match found {
            Some(at) => self.cursor = at,
            None => self.step(forward, 1),
        }
    }
}
