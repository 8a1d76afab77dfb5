//! The organisation as its pane shows it: departments, their people, and the campaign's bodies.

use std::collections::BTreeMap;

use super::{Office, Outcome};
use crate::domain::{Kind, Record, Role, VOID};

/// Everything the pane shows: a few dozen records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Organisation {
    /// The departments in the order of entry.
    pub departments: Vec<DepartmentMembers>,
    /// The posts of the leading group and of its office.
    pub posts: Vec<PostHolders>,
}

/// A department with its people.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentMembers {
    /// The department; nothing for those who belong to none.
    pub record: Option<Record>,
    /// The leader in charge.
    pub lead: Option<String>,
    /// The head.
    pub head: Option<String>,
    /// The people.
    pub people: Vec<Member>,
}

/// A person as the pane shows him.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The person.
    pub record: Record,
    /// The posts in the leading group and its office.
    pub posts: Vec<String>,
    /// Whether somebody else has the same name.
    pub shares_name: bool,
}

/// A post with those who hold it.
#[derive(Clone, Debug, PartialEq)]
pub struct PostHolders {
    /// The post.
    pub record: Record,
    /// Name of each holder, with the department where two people share the name.
    pub holders: Vec<Holder>,
}

/// Who holds a post.
#[derive(Clone, Debug, PartialEq)]
pub struct Holder {
    /// The key of the person.
    pub id: i64,
    /// The name.
    pub name: String,
    /// The department, where the name alone does not tell who it is.
    pub of: Option<String>,
}

impl Office {
    /// Gathers departments, people and posts.
    pub fn organisation(&self) -> Outcome<Organisation> {
        let stand = |records: Vec<Record>| -> Vec<Record> {
            records.into_iter().filter(|it| it.state != VOID).collect()
        };
        let people = stand(self.all(Kind::Person)?);
        let departments = stand(self.all(Kind::Department)?);
        let posts = stand(self.all(Kind::Post)?);
        let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
        for person in &people {
            *bearers.entry(person.text("name").to_owned()).or_default() += 1;
        }
        let shares = |person: &Record| bearers.get(person.text("name")).is_some_and(|n| *n > 1);
        let mut held: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        let mut found = Organisation::default();
        for post in posts {
            let holders = self.store.reader().links_to(Role::Holds, post.id)?;
            let mut names = Vec::new();
            for person in people.iter().filter(|it| holders.contains(&it.id)) {
                held.entry(person.id)
                    .or_default()
                    .push(post.text("name").to_owned());
                names.push(Holder {
                    id: person.id,
                    name: person.text("name").to_owned(),
                    of: shares(person)
                        .then(|| name_of(&departments, person.int("department_id")))
                        .flatten(),
                });
            }
            found.posts.push(PostHolders {
                record: post,
                holders: names,
            });
        }
        let members = |department: Option<i64>| -> Vec<Member> {
            people
                .iter()
                .filter(|person| person.int("department_id") == department)
                .map(|person| Member {
                    record: person.clone(),
                    posts: held.get(&person.id).cloned().unwrap_or_default(),
                    shares_name: shares(person),
                })
                .collect()
        };
        for department in &departments {
            found.departments.push(DepartmentMembers {
                record: Some(department.clone()),
                lead: name_of(&people, department.int("lead_id")),
                head: name_of(&people, department.int("head_id")),
                people: members(Some(department.id)),
            });
        }
        let without = members(None);
        if !without.is_empty() {
            found.departments.push(DepartmentMembers {
                record: None,
                lead: None,
                head: None,
                people: without,
            });
        }
        Ok(found)
    }
}

fn name_of(records: &[Record], id: Option<i64>) -> Option<String> {
    let id = id?;
    let found = records.iter().find(|it| it.id == id)?;
    Some(found.text("name").to_owned())
}
