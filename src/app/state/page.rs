//! The page of a record: fields, chain both ways, evidence, history.

use std::ops::Range;

use super::Line;
use crate::app::sheet::{PageLine, PageSection};
use crate::domain::Kind;
use crate::office::{Chain, MOST_LINKS, Near};

/// The page of a record.
#[derive(Clone, Debug)]
pub struct Page {
    /// The record.
    pub line: Line,
    /// What hangs on it.
    pub chain: Chain,
    /// The lines as they are read, before wrapping.
    pub lines: Vec<PageLine>,
    /// The line of the cursor.
    pub cursor: usize,
    /// What is near to it; nothing until that was looked for, beside the loop.
    pub near: Option<Vec<Near>>,
    /// Which of the lines tell it.
    pub near_at: Range<usize>,
    /// How much of its parts it lists.
    pub most: Most,
}

/// The most that a page lists of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    /// Records of one kind of link.
    pub links: usize,
    /// Entries of its history.
    pub history: usize,
}

impl Default for Most {
    fn default() -> Self {
        Self {
            links: MOST_LINKS,
            history: MOST_LINKS,
        }
    }
}

/// So many more are listed at once.
const MORE: usize = 200;

impl Page {
    /// Gives kind and key of the record.
    pub const fn record(&self) -> (Kind, i64) {
        (self.line.row.record.kind, self.line.row.record.id)
    }

    /// Gives the record that Enter opens.
    pub fn link(&self) -> Option<(Kind, i64)> {
        self.lines.get(self.cursor)?.link
    }

    /// Says whether the cursor stands on who has talked to whom, which has a view of its own.
    pub fn wants_talks(&self) -> bool {
        let part = self.lines.get(self.cursor).and_then(|line| line.more);
        part == Some(PageSection::Talks)
    }

    /// Lists more where the cursor stands on the line that says how much of a part is listed.
    pub fn wants_more(&mut self) -> bool {
        let part = self.lines.get(self.cursor).and_then(|line| line.more);
        match part {
            Some(PageSection::Links) => self.most.links += MORE,
            Some(PageSection::History) => self.most.history += MORE,
            Some(PageSection::Talks) | None => return false,
        }
        part.is_some()
    }

    /// Takes in what was read anew; the cursor stays on its line wherever that stands now, and
    /// where it is gone, as far from the head of its part as before.
    pub fn renew(&mut self, mut anew: Self) {
        if let Some(near) = &self.near {
            // Until it is looked for again, what was near stands where it stood.
            let lines = self.lines.get(self.near_at.clone()).unwrap_or_default();
            anew.take_near(near.clone(), lines.to_vec());
        }
        let head = (self.lines.iter().take(self.cursor + 1)).rposition(|line| line.heading);
        let words = head.and_then(|at| self.lines.get(at));
        let found = words.and_then(|words| anew.lines.iter().position(|line| line == words));
        let near = match (head, found) {
            (Some(before), Some(now)) => now + self.cursor - before,
            _ => self.cursor,
        };
        let own = self
            .lines
            .get(self.cursor)
            .filter(|line| line.more.is_none());
        let is_own = |at: &usize| own.is_some() && anew.lines.get(*at) == own;
        let same = (0..anew.lines.len()).filter(is_own);
        let cursor = same.min_by_key(|at| at.abs_diff(near)).unwrap_or(near);
        *self = Self {
            cursor: cursor.min(anew.lines.len().saturating_sub(1)),
            ..anew
        };
    }

    /// Takes in what is near to the record, with the lines that tell it; the cursor stays on its
    /// line.
    pub fn take_near(&mut self, near: Vec<Near>, lines: Vec<PageLine>) {
        let before = self.near_at.clone();
        self.near_at = before.start..before.start + lines.len();
        if self.cursor >= before.end {
            self.cursor = self.near_at.end + self.cursor - before.end;
        } else if self.cursor >= self.near_at.end {
            self.cursor = self.near_at.end.saturating_sub(1);
        }
        self.lines.splice(before, lines);
        self.near = Some(near);
    }

    /// Moves the cursor to the first link to a record of a kind that nobody has judged yet, or to
    /// the first at all.
    pub fn go_to_link(&mut self, kind: Kind) {
        let judged = |id: i64| {
            let machine = kind.def().machine;
            let mut files = self.chain.evidence.iter();
            files.any(|it| it.kind == kind && it.id == id && it.state != machine.initial())
        };
        let links = (0..self.lines.len()).filter_map(|at| {
            let (of, id) = self.lines.get(at)?.link?;
            (of == kind).then_some((at, id))
        });
        let first = links.min_by_key(|(at, id)| (judged(*id), *at));
        if let Some((at, _)) = first {
            self.cursor = at;
        }
    }

    /// Moves the cursor by lines, and stops at the ends. It never stands on a blank one: it goes on
    /// to the next that says something, else to the last that did.
    pub fn step(&mut self, forward: bool, by: usize) {
        let says = |at: &usize| self.lines.get(*at).is_some_and(PageLine::says);
        let last = self.lines.len().saturating_sub(1);
        self.cursor = if forward {
            let to = self.cursor.saturating_add(by).min(last);
            let on = (to..=last).find(says);
            on.or_else(|| (0..to).rev().find(says))
        } else {
            let to = self.cursor.saturating_sub(by);
            let on = (0..=to).rev().find(says);
            on.or_else(|| (to..=last).find(says))
        }
        .unwrap_or_default();
    }

    /// Moves the cursor to the next link, or one line on where none follows.
    pub fn next_link(&mut self, forward: bool) {
        let is_link = |at: &usize| self.lines.get(*at).is_some_and(PageLine::is_opened);
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
