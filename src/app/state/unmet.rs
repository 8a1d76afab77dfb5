//! Who has met which requirement, as the screen shows it: a row a person, branch or department, a
//! column a requirement, and below them what counts for the cell in hand.

use super::door::Target;
use super::field::Filled;
use crate::domain::requirement::Requirement;
use crate::domain::{Day, Kind, Role, Tied, Value};
use crate::office::{By, Office, OfficeResult, Unmet};
use crate::store::Filter;

/// The list with the cursor in one of its cells.
#[derive(Clone, Debug)]
pub struct UnmetState {
    /// By whom it is told.
    pub by: By,
    /// The list; empty until it is read.
    pub data: Unmet,
    /// Whether it was read.
    pub read: bool,
    /// What each of its requirements asks.
    pub asked: Vec<Requirement>,
    /// The requirements that somebody is asked for: the columns that are shown.
    pub columns: Vec<usize>,
    /// The business day.
    pub today: Day,
    /// The row in hand.
    pub row: usize,
    /// The column in hand, among those shown.
    pub column: usize,
}

impl UnmetState {
    /// Makes one that is still to be read.
    pub fn new(by: By) -> Self {
        Self {
            by,
            data: Unmet::default(),
            read: false,
            asked: Vec::new(),
            columns: Vec::new(),
            today: Day::default(),
            row: 0,
            column: 0,
        }
    }

    /// Reads it anew; who is in hand stays in hand.
    pub fn reload(&mut self, office: &Office) -> OfficeResult<()> {
        let shown = self.clone();
        self.data = office.unmet(self.by)?;
        self.read = true;
        let requirements = self.data.requirements.iter();
        self.asked = requirements.map(Requirement::of).collect();
        self.columns = self.data.asked();
        self.today = office.today();
        self.stay_on(&shown);
        Ok(())
    }

    /// Puts the cursor where it stands in what is shown.
    pub fn stay_on(&mut self, shown: &Self) {
        let held = shown.data.rows.get(shown.row).map(|row| &row.name);
        let mut rows = self.data.rows.iter();
        let at = rows.position(|row| Some(&row.name) == held);
        let last = self.data.rows.len().saturating_sub(1);
        self.row = at.unwrap_or_else(|| shown.row.min(last));
        self.column = shown.column.min(self.columns.len().saturating_sub(1));
    }

    /// Gives the requirement in hand, by its place among all.
    pub fn requirement(&self) -> Option<usize> {
        self.columns.get(self.column).copied()
    }

    /// Moves by so many rows.
    pub fn page(&mut self, lines: isize) {
        let last = self.data.rows.len().saturating_sub(1);
        self.row = self.row.saturating_add_signed(lines).min(last);
    }

    /// Moves to the requirement before.
    pub fn left(&mut self) {
        self.column = self.column.saturating_sub(1);
    }

    /// Moves to the requirement after.
    pub fn right(&mut self) {
        let last = self.columns.len().saturating_sub(1);
        self.column = (self.column + 1).min(last);
    }

    /// Tells what Enter opens: the activities and records that count for the cell, else whoever
    /// stands in the row.
    pub fn enter(&self) -> Option<Target> {
        let row = self.data.rows.get(self.row)?;
        let asked = self.requirement().and_then(|at| self.asked.get(at));
        if asked.is_some_and(|it| it.of_pairs) {
            return Some(Target::Talks);
        }
        let counted = self.requirement().map(|at| self.data.counted(self.row, at));
        let held = counted.into_iter().flatten();
        let activities = held.filter(|it| it.record.kind == Role::Called.ends().0);
        let keys: Vec<i64> = activities.map(|it| it.record.id).collect();
        if keys.is_empty() {
            return self.open();
        }
        let filter = Filter {
            keys,
            ..Filter::default()
        };
        let kind = Role::Called.ends().0;
        Some(Target::list(kind, filter, "unmet-counted".to_owned()).of(&row.name))
    }

    /// Gives what a new record begins with: the requirement in hand, and whoever stands in the row.
    pub fn begins_with(&self) -> Vec<(&'static str, Filled)> {
        let mut begins = Vec::new();
        let requirement = self.requirement();
        if let Some(record) = requirement.and_then(|at| self.data.requirements.get(at)) {
            let text = record.text("name").to_owned();
            let value = Some(Value::Int(record.id));
            begins.push(("requirement_id", Filled { text, value }));
        }
        if let Some(row) = self.data.rows.get(self.row) {
            let tied = |id: &i64| Tied {
                id: *id,
                word: String::new(),
            };
            let value = Some(Value::Ties(row.people.iter().map(tied).collect()));
            let text = row.name.clone();
            begins.push(("people", Filled { text, value }));
        }
        begins
    }

    /// Tells the record of the row.
    pub fn open(&self) -> Option<Target> {
        let (id, _) = self.data.rows.get(self.row)?.record.as_ref()?;
        let kind = match self.by {
            By::Person => Kind::ACTOR,
            By::Department => Kind::UNIT,
            By::Branch => return None,
        };
        Some(Target::Record { kind, id: *id })
    }
}
