//! A list: a window of rows out of any number, where the cursor stands, what is marked.

use std::collections::BTreeSet;

use crate::app::light::Distance;
use crate::app::office::Chain;
use crate::app::sheet::Sheet;
use crate::app::{Count, Filter, Key, Query, Row, Sort};
use crate::domain::{Kind, OPEN};

/// Rows are fetched in pages of this many screens.
const SCREENS: usize = 2;
/// More screens than this are not kept; what leads back is read again.
const KEPT: usize = 6;

/// A row with what the domain says about its day.
#[derive(Clone, Debug)]
pub struct Line {
    /// The record with the names of what it refers to.
    pub row: Row,
    /// How far its limit is.
    pub distance: Option<Distance>,
}

impl Line {
    /// Gives the key of the record.
    pub const fn id(&self) -> i64 {
        self.row.record.id
    }
}

/// Where a page of rows is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// The first rows.
    Start,
    /// The last rows.
    End,
    /// Those behind a row.
    After(Key),
    /// Those before a row.
    Before(Key),
    /// The first rows again, with whatever came before them; the cursor stays on its record.
    Afresh,
    /// The same rows again, beginning with this one.
    Again(Key),
    /// Rows around this one, on which the cursor is put.
    Around(Key),
}

/// The list of one kind.
#[derive(Debug)]
pub struct List {
    /// Of what.
    pub kind: Kind,
    /// Which rows.
    pub filter: Filter,
    /// What of the filter a person chose, in words: label and value.
    pub said: Vec<(String, String)>,
    /// The figure that led here: the locale key of its words, and of what.
    pub led: Option<(String, Option<String>)>,
    /// Which of the sheet's orders.
    pub order: usize,
    /// The rows that are held.
    pub lines: Vec<Line>,
    /// The first row on the screen, among those held.
    pub top: usize,
    /// The row of the cursor, among those held.
    pub cursor: usize,
    /// How many rows stand before those held, where it costs nothing to know.
    pub before: Option<usize>,
    /// Where the cursor stands among all rows, as far as it was last shown.
    pub place: Option<usize>,
    /// Whether rows follow those held.
    pub more: bool,
    /// Marked records.
    pub marks: BTreeSet<i64>,
    /// How many rows the filter has.
    pub count: Option<Count>,
    /// How many rows there are without a filter.
    pub total: Option<Count>,
    /// The record beneath the list, with its chain.
    pub detail: Option<Box<Chain>>,
    /// Whether it was read at all.
    pub loaded: bool,
}

impl List {
    /// Begins with nothing read.
    pub fn of(kind: Kind) -> Self {
        let mut list = Self {
            kind,
            filter: Filter::default(),
            said: Vec::new(),
            led: None,
            order: 0,
            lines: Vec::new(),
            top: 0,
            cursor: 0,
            before: None,
            place: None,
            more: false,
            marks: BTreeSet::new(),
            count: None,
            total: None,
            detail: None,
            loaded: false,
        };
        if Sheet::of(kind).open_first {
            list.filter.states = open_states(kind);
        }
        list
    }

    /// Gives the row under the cursor.
    pub fn current(&self) -> Option<&Line> {
        self.lines.get(self.cursor)
    }

    /// Gives the order: by what, and whether turned round. What is found comes newest first.
    pub fn sort(&self) -> (Sort, bool) {
        if self.is_finding() {
            return (Sort::Number, true);
        }
        Sheet::of(self.kind)
            .sorts
            .get(self.order)
            .copied()
            .unwrap_or((Sort::Number, false))
    }

    /// Says whether a word is looked for.
    pub fn is_finding(&self) -> bool {
        self.filter
            .text
            .as_deref()
            .is_some_and(|word| !word.trim().is_empty())
    }

    /// Says whether only what is not dealt with is shown.
    pub fn is_open_only(&self) -> bool {
        !self.filter.states.is_empty() && self.filter.states == open_states(self.kind)
    }

    /// Gives the query for a page.
    pub fn query(&self, from: &From, limit: usize) -> Query {
        let (sort, descending) = self.sort();
        let (after, backwards) = match from {
            From::Start | From::Afresh => (None, false),
            From::End => (None, true),
            From::After(key) => (Some(key.clone()), false),
            From::Before(key) | From::Again(key) | From::Around(key) => {
                (Some(key.clone()), true)
            }
        };
        Query {
            kind: self.kind,
            filter: self.filter.clone(),
            sort,
            descending: descending != backwards,
            after,
            limit,
        }
    }

    /// Gives how many rows a page has.
    pub fn page(rows: usize) -> usize {
        (rows * SCREENS).max(20)
    }

    /// Gives the key of a held row.
    pub fn key(&self, line: Option<&Line>) -> Option<Key> {
        line.map(|line| self.sort().0.key(&line.row.record))
    }

    /// Takes in a page of rows; rows read backwards come in the list's own order already.
    pub fn take(&mut self, from: &From, more: bool, lines: Vec<Line>, rows: usize) {
        let held = self.current().map(Line::id);
        let count = lines.len();
        match from {
            From::Start | From::End | From::Afresh | From::Again(_) | From::Around(_) => {
                let at_end = *from == From::End;
                match from {
                    From::Start | From::Afresh => self.before = Some(0),
                    From::End => self.before = None,
                    From::Around(key) => {
                        let is_first = lines.first().is_some_and(|it| it.id() == key.id);
                        self.before = is_first.then_some(0);
                    }
                    From::Again(_) | From::After(_) | From::Before(_) => {}
                }
                self.more = !at_end && more;
                let place = self.cursor;
                self.lines = lines;
                self.cursor = match from {
                    From::End => count.saturating_sub(1),
                    From::Again(_) | From::Afresh => self.place_of(held).unwrap_or(place),
                    // Where it is filtered out now, the one behind it.
                    From::Around(key) => self.place_of(Some(key.id)).unwrap_or(1),
                    From::Start | From::After(_) | From::Before(_) => 0,
                };
                if matches!(from, From::Start | From::Around(_)) || at_end {
                    self.top = 0;
                }
            }
            From::After(_) => {
                self.lines.extend(lines);
                self.more = more;
                let drop = self.lines.len().saturating_sub(rows * KEPT).min(self.top);
                if !self.is_finding() && drop > 0 {
                    self.lines.drain(..drop);
                    self.top -= drop;
                    self.cursor = self.cursor.saturating_sub(drop);
                    self.before = self.before.map(|before| before + drop);
                }
            }
            From::Before(_) => {
                self.lines.splice(0..0, lines);
                self.top += count;
                self.cursor += count;
                let before = self.before.map(|before| before.saturating_sub(count));
                self.before = if more { before } else { Some(0) };
                if self.lines.len() > self.top + rows * KEPT {
                    self.lines.truncate(self.top + rows * KEPT);
                    self.more = true;
                }
            }
        }
        self.loaded = true;
        self.clamp(rows);
        self.note_place();
    }

    /// Notes where the cursor stands among all rows. It is told late, so that a move costs the
    /// cells of the cursor and nothing else.
    pub fn note_place(&mut self) {
        self.place = self.before.map(|before| before + self.cursor + 1);
    }

    /// Says whether a record is among the rows held.
    pub fn holds(&self, id: i64) -> bool {
        self.place_of(Some(id)).is_some()
    }

    fn place_of(&self, id: Option<i64>) -> Option<usize> {
        let id = id?;
        self.lines.iter().position(|line| line.id() == id)
    }

    /// Keeps the cursor on a row and the page around the cursor; the page turns by half.
    pub fn clamp(&mut self, rows: usize) {
        self.cursor = self.cursor.min(self.lines.len().saturating_sub(1));
        let half = (rows / 2).max(1);
        while self.cursor < self.top {
            self.top = self.top.saturating_sub(half);
        }
        while self.cursor >= self.top + rows {
            self.top += half;
        }
        let last_top = self.lines.len().saturating_sub(rows);
        self.top = self.top.min(last_top);
    }

    /// Gives the rows on the screen with their places among those held.
    pub fn shown(&self, rows: usize) -> impl Iterator<Item = (usize, &Line)> {
        self.lines.iter().enumerate().skip(self.top).take(rows)
    }

    /// Gives the marked records, or the one under the cursor where none is marked.
    pub fn meant(&self) -> Vec<i64> {
        if self.marks.is_empty() {
            self.current().map(Line::id).into_iter().collect()
        } else {
            self.marks.iter().copied().collect()
        }
    }
}

/// Gives the states of a kind that are not dealt with.
pub(crate) fn open_states(kind: Kind) -> Vec<&'static str> {
    kind.def().machine.group(OPEN)
}
