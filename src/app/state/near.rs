//! What says nearly the same, as the screen asks for it and shows it: beneath a list, on a page, in
//! the form in which it is typed, and all of it in one pass.

use std::collections::{BTreeMap, BTreeSet};

use super::super::action::Move;
use super::{Form, Layer, Purpose, State};
use crate::domain::Kind;
use crate::office::{Near, NearPair, NearPairs};

/// For what near ones are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NearFor {
    /// The record beneath the list of a kind.
    Beneath(Kind, i64),
    /// The record of a page that is open.
    Page(Kind, i64),
    /// A record that is to be marked together with them.
    ToMark(Kind, i64),
    /// What is typed into a form.
    Form {
        /// Which form.
        serial: u64,
        /// Of what.
        kind: Kind,
        /// The text.
        text: String,
    },
    /// All records of a kind that nobody has disposed of.
    Pairs(Kind),
}

/// What was found, or what was done with it.
#[derive(Clone, Debug)]
pub enum NearFound {
    /// What is near to one.
    Near(NearFor, Vec<Near>),
    /// What is proposed.
    Pairs(Kind, Box<NearPairs>),
    /// Two of a kind were taken or refused: they are proposed no more.
    Taken(Kind, (i64, i64), crate::app::notice::Notice),
}

/// All that is proposed of a kind, with the pair in hand.
#[derive(Clone, Debug)]
pub struct PairsShown {
    /// Of what.
    pub kind: Kind,
    /// What is proposed; nothing until it was read.
    pub found: Option<NearPairs>,
    /// The pair in hand.
    pub cursor: usize,
    /// The pair of another group than what is marked, of which was asked whether it is meant.
    pub asked: Option<(i64, i64)>,
}

impl PairsShown {
    /// Begins with nothing read.
    pub const fn of(kind: Kind) -> Self {
        Self {
            kind,
            found: None,
            cursor: 0,
            asked: None,
        }
    }

    /// Gives the pairs.
    pub fn pairs(&self) -> &[NearPair] {
        self.found.as_ref().map_or(&[], |it| &it.pairs)
    }

    /// Gives the pair in hand.
    pub fn current(&self) -> Option<&NearPair> {
        self.pairs().get(self.cursor)
    }

    /// Moves the cursor.
    pub fn go(&mut self, step: Move, rows: usize) {
        let end = self.pairs().len().saturating_sub(1);
        self.cursor = match step {
            Move::Up => self.cursor.saturating_sub(1),
            Move::Down => (self.cursor + 1).min(end),
            Move::PageUp => self.cursor.saturating_sub(rows),
            Move::PageDown => (self.cursor + rows).min(end),
            Move::First => 0,
            Move::Last => end,
            Move::Left | Move::Right | Move::Next | Move::Previous => self.cursor,
        };
    }

    /// Takes in what was read; groups stay where they stood, the pair in hand stays in hand, else
    /// the one in its place is.
    pub fn take(&mut self, mut found: NearPairs) {
        self.keep_order(&mut found.pairs);
        let held = self.current().map(ends);
        let mut pairs = found.pairs.iter();
        let at = pairs.position(|it| Some(ends(it)) == held);
        let end = found.pairs.len().saturating_sub(1);
        self.cursor = at.unwrap_or_else(|| self.cursor.min(end));
        self.found = Some(found);
    }

    /// Puts the groups of what was read in the order in which they stood, new ones last; they are
    /// numbered so.
    fn keep_order(&self, pairs: &mut [NearPair]) {
        let mut stood = BTreeMap::<i64, usize>::new();
        for (at, pair) in self.pairs().iter().enumerate() {
            let (one, other) = ends(pair);
            stood.entry(one).or_insert(at);
            stood.entry(other).or_insert(at);
        }
        let mut places = BTreeMap::<usize, usize>::new();
        for pair in pairs.iter() {
            let (one, other) = ends(pair);
            let known = [one, other].into_iter().filter_map(|it| stood.get(&it));
            let first = known.min().copied().unwrap_or(usize::MAX);
            let place = places.entry(pair.group).or_insert(first);
            *place = first.min(*place);
        }
        let place = |group| (places.get(&group).copied(), group);
        pairs.sort_by_key(|it| place(it.group));
        let (mut group, mut before) = (0, None);
        for pair in pairs {
            if before != Some(pair.group) {
                group += 1;
                before = Some(pair.group);
            }
            pair.group = group;
        }
    }

    /// Says whether the pair in hand is of another group than all that is marked, and was not
    /// asked about: what is one matter and what is another would be laid together.
    pub fn crosses(&mut self, marks: &BTreeSet<i64>) -> bool {
        let Some(pair) = self.current() else {
            return false;
        };
        let (group, own) = (pair.group, ends(pair));
        let of_group = self.pairs().iter().filter(|it| it.group == group).map(ends);
        let mut of_group = of_group.flat_map(|(one, other)| [one, other]);
        let apart = !marks.is_empty() && !of_group.any(|it| marks.contains(&it));
        apart && self.asked.replace(own) != Some(own)
    }

    /// Takes a pair away.
    pub fn drop_pair(&mut self, gone: (i64, i64)) {
        if let Some(found) = &mut self.found {
            found.pairs.retain(|it| ends(it) != gone);
            self.cursor = self.cursor.min(found.pairs.len().saturating_sub(1));
        }
    }
}

fn ends(pair: &NearPair) -> (i64, i64) {
    (pair.row.record.id, pair.near.row.record.id)
}

impl Form {
    /// Gives the question what is near to what is typed, where that was not found out yet.
    pub(in crate::app) fn asks_near(&self) -> Option<NearFor> {
        let compared = self.kind.def().compared?;
        let is_new = matches!(self.purpose, Purpose::Entry(_) | Purpose::Make);
        let field = self.named(compared.text).filter(|_| is_new)?;
        let text = field.text.trim();
        let known = self.near.as_ref().map(|it| it.0.as_str());
        (!text.is_empty() && known != Some(text)).then(|| NearFor::Form {
            serial: self.serial,
            kind: self.kind,
            text: text.to_owned(),
        })
    }
}

impl State {
    /// Gives all that is proposed, where it is on top.
    pub fn pairs(&self) -> Option<&PairsShown> {
        match self.top() {
            Some(Layer::Pairs(shown)) => Some(shown),
            _ => None,
        }
    }
}

impl State {
    /// A record must be in hand that is held against others; in the list it may not be known yet
    /// what is near to it.
    pub(in crate::app) fn why_no_near(&self) -> Option<&'static str> {
        let near = match self.top() {
            Some(Layer::Page(page)) => {
                let compares = page.record().0.def().compared.is_some();
                page.near.as_ref().map_or(compares, |it| !it.is_empty())
            }
            Some(_) => false,
            None => self.list().is_some_and(|list| {
                let id = list.current().map(super::Line::id);
                let known = list.near.as_ref().filter(|it| Some(it.0) == id);
                let compares = list.kind.def().compared.is_some();
                id.is_some() && known.map_or(compares, |it| !it.1.is_empty())
            }),
        };
        (!near).then_some("why-no-near")
    }

    /// The pane must list what is held against one another.
    pub(in crate::app) fn why_no_pairs(&self) -> Option<&'static str> {
        let compares = self.listed().is_some_and(|it| it.def().compared.is_some());
        match self.top() {
            None if compares => None,
            Some(_) | None => Some("why-no-pairs"),
        }
    }

    /// Two must be proposed.
    pub(in crate::app) fn why_no_pair(&self) -> Option<&'static str> {
        match self.pairs().and_then(PairsShown::current) {
            Some(_) => None,
            None => Some("why-no-pair"),
        }
    }
}
