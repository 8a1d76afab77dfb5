//! The organisation as its pane shows it: departments, their people, and the campaign's bodies.

use std::collections::BTreeMap;

use super::{Office, OfficeResult};
use crate::domain::{CAMPAIGN_OFFICE, Day, Kind, Named, Record, Role, VOID};

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
    /// Its name, with its number where another has the same one.
    pub called: String,
    /// The leader in charge.
    pub lead: Option<Holder>,
    /// The head.
    pub head: Option<Holder>,
    /// Whether it is dissolved by today.
    pub gone: bool,
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
    /// The name, with the number where somebody else has the same one.
    pub called: String,
    /// Whether he has left by today.
    pub gone: bool,
}

/// A post with those who hold it.
#[derive(Clone, Debug, PartialEq)]
pub struct PostHolders {
    /// The post.
    pub record: Record,
    /// Who holds it.
    pub holders: Vec<Holder>,
}

/// Who holds a post, leads or heads a department.
#[derive(Clone, Debug, PartialEq)]
pub struct Holder {
    /// The key of the person.
    pub id: i64,
    /// The name, with the number where somebody else has the same one.
    pub name: String,
    /// Whether he has left by today.
    pub gone: bool,
}

impl Office {
    /// Says whether anybody sits in the campaign's office.
    pub(super) fn has_office(&self) -> OfficeResult<bool> {
        let (_, posts) = Role::Holds.ends();
        for (_, post, _) in self.store.reader().ties_of(Role::Holds)? {
            let post = self.record(posts, post)?;
            if post.is_some_and(|it| it.text("body") == CAMPAIGN_OFFICE) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Gathers departments, people and posts.
    pub fn organisation(&self) -> OfficeResult<Organisation> {
        let stand = |records: Vec<Record>| -> Vec<Record> {
            records.into_iter().filter(|it| it.state != VOID).collect()
        };
        let today = self.today();
        let people = stand(self.all(Kind::ACTOR)?);
        let departments = stand(self.all(Kind::UNIT)?);
        let seat = Role::Holds.ends().1;
        let posts = stand(self.all(seat)?);
        let people_called = self.named(Kind::ACTOR, &people)?;
        let departments_called = self.named(Kind::UNIT, &departments)?;
        let posts_called = self.named(seat, &posts)?;
        let mut held: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        let mut found = Organisation::default();
        for (post, post_called) in posts.into_iter().zip(posts_called) {
            let holders = self.store.reader().links_to(Role::Holds, post.id)?;
            let mut names = Vec::new();
            let holding = people.iter().zip(&people_called);
            for (person, called) in holding.filter(|(it, _)| holders.contains(&it.id)) {
                held.entry(person.id).or_default().push(post_called.told());
                names.push(Holder {
                    id: person.id,
                    name: called.told(),
                    gone: person.is_gone(today),
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
                .zip(&people_called)
                .filter(|(person, _)| person.int("department_id") == department)
                .map(|(person, called)| Member {
                    record: person.clone(),
                    posts: held.get(&person.id).cloned().unwrap_or_default(),
                    called: called.told(),
                    gone: person.is_gone(today),
                })
                .collect()
        };
        let person = |id| holder((&people, &people_called), id, today);
        for (department, called) in departments.iter().zip(&departments_called) {
            found.departments.push(DepartmentMembers {
                record: Some(department.clone()),
                called: called.told(),
                lead: person(department.int("lead_id")),
                head: person(department.int("head_id")),
                gone: department.is_gone(today),
                people: members(Some(department.id)),
            });
        }
        let without = members(None);
        if !without.is_empty() {
            found.departments.push(DepartmentMembers {
                record: None,
                called: String::new(),
                lead: None,
                head: None,
                gone: false,
                people: without,
            });
        }
        Ok(found)
    }
}

fn holder(
    (records, called): (&[Record], &[Named]),
    id: Option<i64>,
    today: Day,
) -> Option<Holder> {
    let id = id?;
    let at = records.iter().position(|it| it.id == id)?;
    Some(Holder {
        id,
        name: called.get(at).map(Named::told)?,
        gone: records.get(at)?.is_gone(today),
    })
}
