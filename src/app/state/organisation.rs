//! The organisation's pane: departments, the people of one of them, and the campaign's posts.

use super::door::Target;
use crate::domain::{Kind, Role};
use crate::office::{DepartmentMembers, Office, OfficeResult, Organisation};

/// The part of the pane that the cursor is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The departments.
    Departments,
    /// The people of the department in hand.
    People,
    /// The posts of the leading group and its office.
    Posts,
}

/// The organisation with the cursor in one of its three parts.
#[derive(Clone, Debug)]
pub struct OrganisationState {
    /// What is shown.
    pub data: Organisation,
    /// The part in hand.
    pub side: Side,
    /// The department in hand.
    pub department: usize,
    /// The person in hand.
    pub person: usize,
    /// The post in hand.
    pub post: usize,
}

impl Side {
    /// Gives the kind that stands in this part.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Departments => Kind::UNIT,
            Self::People => Role::Holds.ends().0,
            Self::Posts => Role::Holds.ends().1,
        }
    }
}

impl OrganisationState {
    /// Reads the organisation.
    pub fn load(office: &Office) -> OfficeResult<Self> {
        Ok(Self {
            data: office.organisation()?,
            side: Side::Departments,
            department: 0,
            person: 0,
            post: 0,
        })
    }

    /// Reads it anew; what is in hand stays in hand, else what has taken its place.
    pub fn reload(&mut self, office: &Office) -> OfficeResult<()> {
        let department = self.members().map(department_of);
        let member = self.members().and_then(|it| it.people.get(self.person));
        let member = member.map(|it| it.record.id);
        let post = self.data.posts.get(self.post).map(|it| it.record.id);
        self.data = office.organisation()?;
        let departments = &self.data.departments;
        let at = departments
            .iter()
            .position(|it| Some(department_of(it)) == department);
        self.department = at.unwrap_or_else(|| within(self.department, departments.len()));
        let people = self.members().map_or(&[][..], |it| &it.people);
        let at = people.iter().position(|it| Some(it.record.id) == member);
        self.person = at.unwrap_or_else(|| within(self.person, people.len()));
        let posts = &self.data.posts;
        let at = posts.iter().position(|it| Some(it.record.id) == post);
        self.post = at.unwrap_or_else(|| within(self.post, posts.len()));
        Ok(())
    }

    /// Gives the department in hand with its people.
    pub fn members(&self) -> Option<&DepartmentMembers> {
        self.data.departments.get(self.department)
    }

    /// Moves by so many lines in the part in hand.
    pub fn page(&mut self, lines: isize) {
        let to = |at: usize, many: usize| within(at.saturating_add_signed(lines), many);
        match self.side {
            Side::Departments => {
                self.department = to(self.department, self.data.departments.len());
                self.person = 0;
            }
            Side::People => {
                let people = self.members().map_or(0, |it| it.people.len());
                self.person = to(self.person, people);
            }
            Side::Posts => self.post = to(self.post, self.data.posts.len()),
        }
    }

    /// Puts the cursor on a record, where it is there.
    pub fn stand_on(&mut self, (kind, id): (Kind, i64)) {
        let departments = &self.data.departments;
        let post = self.data.posts.iter().position(|it| it.record.id == id);
        let unit = departments
            .iter()
            .position(|it| department_of(it) == Some(id));
        let of_person =
            |it: &DepartmentMembers| it.people.iter().position(|person| person.record.id == id);
        let mut people = departments.iter().enumerate();
        let person = people.find_map(|(at, it)| Some((at, of_person(it)?)));
        match (unit, person, post) {
            (Some(at), _, _) if kind == Side::Departments.kind() => self.department = at,
            (_, Some((at, person)), _) if kind == Side::People.kind() => {
                (self.side, self.department, self.person) = (Side::People, at, person);
            }
            (_, _, Some(at)) if kind == Side::Posts.kind() => {
                (self.side, self.post) = (Side::Posts, at);
            }
            (_, _, _) => {}
        }
    }

    /// Moves up.
    pub fn up(&mut self) {
        self.page(-1);
    }

    /// Moves down.
    pub fn down(&mut self) {
        self.page(1);
    }

    /// Moves to the part before.
    pub fn left(&mut self) {
        self.side = match self.side {
            Side::Departments | Side::People => Side::Departments,
            Side::Posts => Side::People,
        };
    }

    /// Moves to the part after.
    pub fn right(&mut self) {
        self.side = match self.side {
            Side::Departments => Side::People,
            Side::People | Side::Posts => Side::Posts,
        };
    }

    /// Tells the record in hand: a department, a person or a post.
    pub fn open(&self) -> Option<Target> {
        let record = match self.side {
            Side::Departments => self.members()?.record.as_ref()?,
            Side::People => &self.members()?.people.get(self.person)?.record,
            Side::Posts => &self.data.posts.get(self.post)?.record,
        };
        Some(Target::record(record))
    }
}

/// The key of a department; nothing for those who belong to none.
fn department_of(it: &DepartmentMembers) -> Option<i64> {
    it.record.as_ref().map(|record| record.id)
}

fn within(at: usize, many: usize) -> usize {
    at.min(many.saturating_sub(1))
}
