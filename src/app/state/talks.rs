//! Who has talked to whom, as the screen shows it: members by members and departments, the cursor
//! in one of the cells, and below what was held or is planned between the two.

use super::door::Target;
use super::field::Filled;
use crate::domain::{Kind, Role, Tied, Value};
use crate::office::{Office, OfficeResult, Pair, Talks, With};
use crate::store::Filter;

/// The matrix with the cursor in one of its cells.
#[derive(Clone, Debug, Default)]
pub struct TalksState {
    /// The matrix; nothing until it is read, and where nothing is asked of pairs.
    pub data: Option<Talks>,
    /// Whether it was read.
    pub read: bool,
    /// The row in hand.
    pub row: usize,
    /// The column in hand: a member, then a department.
    pub column: usize,
}

impl TalksState {
    /// Reads it anew; the cursor stays where it stood.
    pub fn reload(&mut self, office: &Office) -> OfficeResult<()> {
        let shown = self.clone();
        self.data = office.first_talks()?;
        self.read = true;
        self.stay_on(&shown);
        Ok(())
    }

    /// Puts the cursor where it stands in what is shown.
    pub fn stay_on(&mut self, shown: &Self) {
        self.row = shown.row.min(self.rows().saturating_sub(1));
        self.column = shown.column.min(self.columns().saturating_sub(1));
        // It begins on the first two of whom something is asked.
        if !shown.read && self.pair().is_none() {
            self.aside(true);
        }
    }

    /// Counts the members.
    fn rows(&self) -> usize {
        self.data.as_ref().map_or(0, |it| it.members.len())
    }

    /// Counts the members and the departments.
    pub fn columns(&self) -> usize {
        let of = |it: &Talks| it.members.len() + it.departments.len();
        self.data.as_ref().map_or(0, of)
    }

    /// Moves by so many rows.
    pub fn page(&mut self, lines: isize) {
        let last = self.rows().saturating_sub(1);
        self.row = self.row.saturating_add_signed(lines).min(last);
    }

    /// Moves to the one before or after that is asked for; stops at the ends.
    pub fn aside(&mut self, right: bool) {
        let Some(talks) = &self.data else { return };
        let asked = |column: &usize| talks.at(self.row, *column).is_some();
        let found = if right {
            (self.column + 1..self.columns()).find(asked)
        } else {
            (0..self.column).rev().find(asked)
        };
        self.column = found.unwrap_or(self.column);
    }

    /// Gives the pair in hand.
    pub fn pair(&self) -> Option<&Pair> {
        self.data.as_ref()?.at(self.row, self.column)
    }

    /// Tells what Enter opens: the talk of the two, all of several, or a new one between them.
    pub fn enter(&self) -> Option<Target> {
        let pair = self.pair()?;
        match pair.talks.as_slice() {
            [] => Some(Target::Make(self.makes(), self.begins_with())),
            [one] => Some(Target::record(one)),
            all => {
                let filter = Filter {
                    keys: all.iter().map(|it| it.id).collect(),
                    ..Filter::default()
                };
                let list = Target::list(self.makes(), filter, "talks-of".to_owned());
                let names: Vec<String> = self.names(pair);
                Some(list.of(&names.join("、")))
            }
        }
    }

    /// Tells the kind of record that is made here.
    pub const fn makes(&self) -> Kind {
        Role::Called.ends().0
    }

    /// Gives the names of the two.
    fn names(&self, pair: &Pair) -> Vec<String> {
        let Some(talks) = &self.data else {
            return Vec::new();
        };
        let member = talks.members.get(pair.member).map(|(_, named)| named);
        let both = member.into_iter().chain(talks.other(pair, pair.member));
        both.map(crate::domain::Named::told).collect()
    }

    /// Gives what a new talk begins with: its type and the two; of a department whoever is named
    /// behind the member.
    pub fn begins_with(&self) -> Vec<(&'static str, Filled)> {
        let mut begins = Vec::new();
        let Some((talks, pair)) = self.data.as_ref().zip(self.pair()) else {
            return begins;
        };
        if let Some(talk) = &talks.talk {
            let text = talk.text("name").to_owned();
            let value = Some(Value::Int(talk.id));
            begins.push(("type_id", Filled { text, value }));
        }
        let member = talks.members.get(pair.member);
        let (with, whole) = match pair.with {
            With::Member(with) => (talks.members.get(with).map(|(id, _)| *id), true),
            With::Department(with) => match talks.staff.get(with).map(Vec::as_slice) {
                Some([only]) => (Some(*only), true),
                Some(_) | None => (None, false),
            },
        };
        if let Some((id, named)) = member {
            let tied = [Some(*id), with].into_iter().flatten().map(Tied::to);
            let names = if whole {
                self.names(pair).join("、")
            } else {
                format!("{}、", named.told())
            };
            let value = whole.then(|| Value::Ties(tied.collect()));
            begins.push(("people", Filled { text: names, value }));
        }
        begins
    }

    /// Tells the record of the row.
    pub fn open(&self) -> Option<Target> {
        let (id, _) = self.data.as_ref()?.members.get(self.row)?;
        Some(Target::Record {
            kind: Kind::ACTOR,
            id: *id,
        })
    }
}
