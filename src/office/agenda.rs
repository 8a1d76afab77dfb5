//! What a meeting has before it: what waits for the decision of its body, and what is overdue.

use std::collections::BTreeMap;

use super::{Office, OfficeError, OfficeResult, lit};
use crate::domain::light::Light;
use crate::domain::rules::{before_the_group, body_decides};
use crate::domain::{Day, Kind, Record, Refusal, VOID, When};
use crate::store::{Filter, Query, Row};

/// More than ever come before one meeting.
const EVERY: usize = 1_000_000_000;

/// The agenda of a meeting as it stands today.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// The meeting.
    pub meeting: Row,
    /// Its parts, none of them empty.
    pub items: Vec<Item>,
}

/// A part of it.
#[derive(Clone, Debug)]
pub struct Item {
    /// The word of the queue; nothing for what is overdue.
    pub queue: Option<&'static str>,
    /// What is in it, by number.
    pub rows: Vec<Row>,
    /// What they are parts of, by their keys.
    pub whole: BTreeMap<i64, Record>,
    /// By which urgings some of them were brought before the leading group, by their keys.
    pub brought: BTreeMap<i64, String>,
}

impl Office {
    /// Gives the agendas of meetings.
    ///
    /// # Errors
    /// That one of them is no meeting that decides or is void, or what the store says.
    pub fn agendas(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<Agenda>> {
        let mut found = Vec::new();
        let mut refusals = Vec::new();
        for id in ids {
            let row = self.row(kind, *id)?;
            let decides =
                |it: &Row| it.record.state != VOID && !it.record.lacks("deciding_body");
            match row.filter(|_| kind == Kind::SITTING) {
                Some(row) if decides(&row) => found.push(self.agenda(row)?),
                row => {
                    let number = row.map(|it| it.record.number).unwrap_or_default();
                    refusals.push(Refusal::of("no-paper").with("number", number));
                }
            }
        }
        if refusals.is_empty() {
            Ok(found)
        } else {
            Err(OfficeError::Refused(refusals))
        }
    }

    fn agenda(&self, meeting: Row) -> OfficeResult<Agenda> {
        let body = meeting.record.text("deciding_body");
        let campaign = meeting.record.campaign_id;
        let on = meeting.record.day("held_on");
        let mut items = Vec::new();
        for kind in Kind::ALL {
            let machine = kind.def().machine;
            // What is proposed for a day only, urging, is no matter of a meeting.
            for def in kind
                .def()
                .queues
                .iter()
                .filter(|it| it.when == When::Always)
            {
                let before_it = |state: &&'static str| {
                    let mut rows = def.rows(machine, state);
                    rows.any(|row| row.who.iter().any(|it| body_decides(body, *it)))
                };
                let states: Vec<&'static str> =
                    def.states.iter().copied().filter(before_it).collect();
                if states.is_empty() {
                    continue;
                }
                let filter = Filter {
                    campaign,
                    states,
                    ..Filter::default()
                };
                let mut item = self.item(Some(def.word), (kind, filter))?;
                // What came later than the meeting was not before it.
                item.rows.retain(|row| !came_after(&row.record, on));
                items.push(item);
            }
        }
        let today = self.today();
        for kind in Kind::lit().filter(|it| it.def().keeps_lights()) {
            let filter = Filter {
                campaign,
                ..lit(kind, &[Light::Red], on.unwrap_or(today).min(today))
            };
            items.push(self.item(None, (kind, filter))?);
        }
        items.retain(|it| !it.rows.is_empty());
        Ok(Agenda { meeting, items })
    }

    fn item(
        &self,
        queue: Option<&'static str>,
        (kind, filter): (Kind, Filter),
    ) -> OfficeResult<Item> {
        let query = Query {
            filter,
            ..Query::of(kind, EVERY)
        };
        let rows = self.list(&query)?.rows;
        let (mut whole, mut brought) = (BTreeMap::new(), BTreeMap::new());
        for row in &rows {
            if let Some(by) = before_the_group(&self.store.reader(), &row.record)? {
                brought.insert(row.record.id, by.number);
            }
            if let Some((kind, id)) = row.record.whole()
                && let Some(record) = self.record(kind, id)?
            {
                whole.insert(row.record.id, record);
            }
        }
        Ok(Item {
            queue,
            rows,
            whole,
            brought,
        })
    }
}

/// Says whether somebody asked for a decision on a record, or made it, after a day.
fn came_after(record: &Record, on: Option<Day>) -> bool {
    let made = || record.made_on.parse().ok();
    let came: Option<Day> = record.asked_on().or_else(made);
    on.zip(came).is_some_and(|(on, came)| came > on)
}
