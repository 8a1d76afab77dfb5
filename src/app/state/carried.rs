//! What forms carry over to the next: who decided each act last, what the last record says.

use std::collections::BTreeMap;

use super::field::{Field, Filled};
use super::form::{Form, Purpose};
use crate::domain::{Capacity, Kind};

/// The locale key that says of a field that the program proposed what stands there.
pub const PROPOSED_HERE: &str = "form-proposed-limit";

/// Who decided an act last, and in what capacity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// The capacity.
    pub capacity: Option<Capacity>,
    /// The person, the meeting and the basis, by the names of their fields.
    pub filled: BTreeMap<&'static str, Filled>,
    /// Whether a hand has put the person there, now or at an act before of which he was carried.
    pub by_hand: bool,
}

/// Who decided last, for each act of each kind.
pub type Deciders = BTreeMap<(Kind, &'static str), Decided>;

/// What forms carry over from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// Who decided each act last: no act lends its decider to another one.
    pub deciders: Deciders,
    /// The fields of the last record of each kind.
    pub last: BTreeMap<(Kind, &'static str), Filled>,
    /// The fields of the first record of each kind at this sitting.
    pub first: BTreeMap<(Kind, &'static str), Filled>,
}

impl Carried {
    /// Gives who decided an act last.
    pub fn decided(&self, kind: Kind, verb: &'static str) -> Decided {
        let held = self.deciders.get(&(kind, verb));
        held.cloned().unwrap_or_default()
    }

    /// Remembers the fields of a form that was saved, and the capacity of whoever decided.
    pub fn remember(&mut self, form: &Form, capacity: Option<Capacity>) {
        if let Purpose::Act { verb, .. } = &form.purpose {
            let about = |field: &&Field| is_about_decider(field.column.name);
            let told = form.fields.iter().filter(about);
            let filled = told
                .map(|field| (field.column.name, field.filled()))
                .collect();
            let put = |it: &Field| it.own || it.carried == Some("form-as-last");
            let decided = Decided {
                capacity,
                filled,
                by_hand: form.named("by").is_some_and(put),
            };
            self.deciders.insert((form.kind, verb), decided);
        }
        for field in form.own_fields() {
            if is_about_decider(field.column.name) {
                continue;
            }
            let (key, filled) = ((form.kind, field.column.name), field.filled());
            self.first.entry(key).or_insert_with(|| filled.clone());
            self.last.insert(key, filled);
        }
    }
}

fn is_about_decider(name: &str) -> bool {
    matches!(name, "by" | "meeting" | "basis")
}

impl Field {
    /// Says whether what stands in it is what the program proposed 拟, and nobody touched it: it is
    /// left to the rules, which propose it anew and say so.
    pub fn is_proposed(&self) -> bool {
        self.carried == Some(PROPOSED_HERE) && self.picked_value().is_some()
    }

    /// Says whether what stands in it stays for the next record of a kind: what a pile of them
    /// shares.
    pub fn stays(&self, kind: Kind) -> bool {
        self.is_own() && kind.def().series.contains(&self.column.name)
    }
}

impl Form {
    /// Says whether several are made in it one after the other.
    pub fn goes_on(&self) -> bool {
        match self.purpose {
            Purpose::Entry(_) => true,
            Purpose::Make => self.series.made > 0,
            Purpose::Amend { .. }
            | Purpose::Act { .. }
            | Purpose::Distil(_)
            | Purpose::Attach(_)
            | Purpose::Decide(..)
            | Purpose::Seat
            | Purpose::Filter
            | Purpose::Export(_)
            | Purpose::Import(_)
            | Purpose::FirstRun => false,
        }
    }
}
