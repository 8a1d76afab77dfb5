//! A list: a window of rows out of any number, where the cursor stands, what is marked.

use std::collections::BTreeSet;

use crate::domain::light::Distance;
use crate::domain::{ChosenColumns, Day, Kind, OPEN, Sort};
use crate::office::{Chain, Near, OnLedger, TiedCounts, Waits};
use crate::store::{Count, Filter, Key, Query, Row};

/// Rows are fetched in pages of this many screens.
const SCREENS: usize = 2;
/// More screens than this are not kept; what leads back is read again.
const KEPT: usize = 6;
/// So many records are marked at once; what acts on them judges every one.
pub const MOST_MARKS: usize = 10_000;

/// A row with what the domain says about its day.
#[derive(Clone, Debug)]
pub struct Line {
    /// The record with the names of what it refers to.
    pub row: Row,
    /// How far its limit is.
    pub distance: Option<Distance>,
    /// By when it is due as a part of something else, where it has no day of its own.
    pub due: Option<Day>,
    /// How many are tied to it, where its list counts them.
    pub tied: TiedCounts,
    /// What the ledger has of it, where its list tells that.
    pub on_ledger: Option<OnLedger>,
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
    /// Those on both sides of a row, which stays in hand. Where it has left the list, the one
    /// behind it is in hand, behind the last one the one before it.
    Around(Key),
}

/// A page of rows as it was read, in the order of the list.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The rows.
    pub lines: Vec<Line>,
    /// Whether no row stands before them.
    pub begins: bool,
    /// Whether rows follow.
    pub more: bool,
    /// The row of the cursor, where rows around it were asked for.
    pub at: usize,
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
    /// What of it waits, where only that is shown, and what narrows it beside.
    pub waits: Option<(Waits, Box<Filter>)>,
    /// How many rows the command line lists of the view that it was shown as.
    pub most: Option<usize>,
    /// Which of the kind's orders.
    pub order: usize,
    /// The word whose finds come in that order too: a view has its own.
    pub ordered_for: Option<String>,
    /// The row that is looked for when it is read first: where somebody was.
    pub sought: Option<Key>,
    /// The columns that somebody chose.
    pub columns: Option<ChosenColumns>,
    /// How many of those that do not stay have moved out on the left.
    pub first_column: usize,
    /// The view that it was shown as.
    pub view: Option<String>,
    /// Whether it is no more as that view has it.
    pub view_left: bool,
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
    /// Marked records. They stay marked whatever the list shows, until they are unmarked, acted
    /// on, or no more.
    pub marks: BTreeSet<i64>,
    /// The record that was marked last, from which is marked to the one in hand.
    pub marked_last: Option<i64>,
    /// How many of them the list does not show.
    pub aside: usize,
    /// How many rows the filter has.
    pub count: Option<Count>,
    /// How many rows there are without a filter.
    pub total: Option<Count>,
    /// The record beneath the list, with its chain.
    pub detail: Option<Box<Chain>>,
    /// What is near to a record of it, with its key.
    pub near: Option<(i64, Vec<Near>)>,
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
            waits: None,
            most: None,
            order: 0,
            ordered_for: None,
            sought: None,
            columns: None,
            first_column: 0,
            view: None,
            view_left: false,
            lines: Vec::new(),
            top: 0,
            cursor: 0,
            before: None,
            place: None,
            more: false,
            marks: BTreeSet::new(),
            marked_last: None,
            aside: 0,
            count: None,
            total: None,
            detail: None,
            near: None,
            loaded: false,
        };
        if kind.def().sheet.open_first {
            list.filter.states = open_states(kind);
        }
        list
    }

    /// Gives the row under the cursor.
    pub fn current(&self) -> Option<&Line> {
        self.lines.get(self.cursor)
    }

    /// Gives the order: by what, and whether turned round. What is found comes newest first, unless
    /// a view has it otherwise.
    pub fn sort(&self) -> (Sort, bool) {
        if self.is_finding() && self.ordered_for != self.filter.text {
            return (Sort::Number, true);
        }
        self.ordered()
    }

    /// Gives the order that was chosen, whatever is found.
    pub fn ordered(&self) -> (Sort, bool) {
        let orders = self.kind.def().orders();
        orders
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

    /// Gives the query for a page.
    pub fn query(&self, from: &From, limit: usize) -> Query {
        let (sort, descending) = self.sort();
        let (after, backwards) = match from {
            From::Start => (None, false),
            From::End => (None, true),
            From::After(key) | From::Around(key) => (Some(key.clone()), false),
            From::Before(key) => (Some(key.clone()), true),
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
        line.map(|line| Key::of(self.sort().0, &line.row.record))
    }

    /// Gives the question how many rows stand before those held, where that is not known.
    pub fn unplaced(&self) -> Option<Query> {
        let first = self.key(self.lines.first())?;
        self.before
            .is_none()
            .then(|| self.query(&From::After(first), 0))
    }

    /// Takes in how many rows stand before a row, if it still is the first one held.
    pub fn placed(&mut self, query: &Query, before: usize) {
        if self.unplaced().as_ref() == Some(query) {
            self.before = Some(before);
            self.note_place();
        }
    }

    /// Takes in a page of rows.
    pub fn take(&mut self, from: &From, rows: Rows, height: usize) {
        let Rows {
            lines,
            begins,
            more,
            at,
        } = rows;
        let count = lines.len();
        match from {
            From::Start | From::End => {
                let is_end = *from == From::End;
                self.more = more && !is_end;
                self.lines = lines;
                self.cursor = if is_end { count.saturating_sub(1) } else { 0 };
                self.top = 0;
                self.before = begins.then_some(0);
                self.place = None;
            }
            From::Around(_) => {
                let row = self.cursor.saturating_sub(self.top);
                let at_start = self.before == Some(0) && self.top == 0;
                self.more = more;
                self.lines = lines;
                self.cursor = at;
                // Whoever sees the first row goes on seeing it; else the cursor stays where it is
                // on the screen, and what stands above it is a page away.
                self.top = if at_start && begins && at < height {
                    0
                } else {
                    at.saturating_sub(row)
                };
                self.before = begins.then_some(0);
            }
            From::After(_) => {
                self.lines.extend(lines);
                self.more = more;
                let drop = self.lines.len().saturating_sub(height * KEPT).min(self.top);
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
                let before = self.before.and_then(|before| before.checked_sub(count));
                // A figure that does not come out was true of another list.
                let before = before.filter(|before| *before > 0);
                self.before = if begins { Some(0) } else { before };
                if self.lines.len() > self.top + height * KEPT {
                    self.lines.truncate(self.top + height * KEPT);
                    self.more = true;
                }
            }
        }
        self.loaded = true;
        self.clamp(height);
        self.note_place();
    }

    /// Notes where the cursor stands among all rows. It is told late, so that a move costs the
    /// cells of the cursor and nothing else; while it is being counted, what was told last stands.
    pub fn note_place(&mut self) {
        if let Some(before) = self.before {
            self.place = Some(before + self.cursor + 1);
        }
    }

    /// Shows all rows again and in the usual order, as at first; what is marked stays marked.
    pub fn widen(&mut self) {
        let marks = std::mem::take(&mut self.marks);
        // Columns that were chosen by hand stay; those of a view go with it.
        let own = self.columns.take().filter(|_| self.view.is_none());
        *self = Self {
            marks,
            columns: own,
            marked_last: self.marked_last,
            lines: std::mem::take(&mut self.lines),
            top: self.top,
            cursor: self.cursor,
            before: self.before,
            loaded: self.loaded,
            ..Self::of(self.kind)
        };
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

    /// Marks the record in hand, or takes its mark off.
    pub fn mark(&mut self) {
        if let Some(id) = self.current().map(Line::id)
            && !self.marks.remove(&id)
        {
            self.marks.insert(id);
            self.marked_last = Some(id);
        }
    }

    /// Marks these too, the record in hand being the last one; none where all would be too many.
    pub fn mark_all(&mut self, ids: Vec<i64>) -> bool {
        let fresh = ids.iter().filter(|id| !self.marks.contains(id)).count();
        let fits = self.marks.len() + fresh <= MOST_MARKS;
        if fits {
            self.marks.extend(ids);
            self.marked_last = self.current().map(Line::id);
        }
        fits
    }

    /// Gives the record that was marked last, while it is marked.
    pub fn last_mark(&self) -> Option<i64> {
        self.marked_last.filter(|id| self.marks.contains(id))
    }

    /// Takes the marks off what has been acted on, and off what is no more.
    pub fn unmark(&mut self, gone: impl Fn(i64) -> bool) {
        self.marks.retain(|id| !gone(*id));
        self.aside = self.aside.min(self.marks.len());
    }
}

/// Gives the states of a kind that are not dealt with.
pub(crate) fn open_states(kind: Kind) -> Vec<&'static str> {
    kind.def().machine.group(OPEN)
}
