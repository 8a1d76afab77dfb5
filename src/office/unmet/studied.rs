//! What was studied 学习内容: what people were present at was about some of it; each counts once.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::requirement::{Counts, Requirement};
use crate::domain::{CONTENTS, Record, Role, VOID};
use crate::office::{Office, OfficeResult};

/// What is to be studied, and what was about it.
#[derive(Clone, Debug, Default)]
pub(super) struct Studied {
    /// What activities were about.
    about: BTreeMap<i64, BTreeSet<i64>>,
    /// All that is to be studied: its key and its name, in its order.
    all: Vec<(i64, String)>,
}

impl Studied {
    /// Says whether an activity was about something that a requirement counts.
    pub(super) fn serves(&self, asked: &Requirement, activity: &Record) -> bool {
        asked.counts == Counts::Contents && !self.counted(asked, &[activity]).is_empty()
    }

    /// Gives what some activities were about, of what a requirement counts.
    pub(super) fn counted(&self, asked: &Requirement, held: &[&Record]) -> BTreeSet<i64> {
        let about: BTreeSet<i64> = held.iter().flat_map(|it| self.of(it)).collect();
        self.asked(asked)
            .map(|(id, _)| *id)
            .filter(|id| about.contains(id))
            .collect()
    }

    /// Gives the names of what a requirement counts and no activity of some was about.
    pub(super) fn lacking(&self, asked: &Requirement, held: &[&Record]) -> Vec<String> {
        let counted = self.counted(asked, held);
        self.asked(asked)
            .filter(|(id, _)| !counted.contains(id))
            .map(|(_, name)| name.clone())
            .collect()
    }

    fn asked(&self, asked: &Requirement) -> impl Iterator<Item = &(i64, String)> {
        self.all
            .iter()
            .filter(|(_, name)| asked.is_of_content(name))
    }

    /// What an activity was about; what makes up for another and says nothing of its own was about
    /// the same.
    fn of(&self, activity: &Record) -> impl Iterator<Item = i64> {
        let own = self.about.get(&activity.id);
        let missed = || self.about.get(&activity.int("makes_up_id")?);
        own.or_else(missed).into_iter().flatten().copied()
    }
}

impl Office {
    /// Reads what was studied, where some requirement counts it.
    pub(super) fn studied(&self, asked: &[Requirement]) -> OfficeResult<Studied> {
        let mut studied = Studied::default();
        if asked.iter().all(|it| it.counts != Counts::Contents) {
            return Ok(studied);
        }
        let mut all = self.all(CONTENTS)?;
        all.retain(|it| it.state != VOID);
        let named = |it: Record| (it.id, it.text("name").to_owned());
        studied.all = all.into_iter().map(named).collect();
        for (activity, content, _) in self.store.reader().ties_of(Role::Covers)? {
            studied.about.entry(activity).or_default().insert(content);
        }
        Ok(studied)
    }
}
