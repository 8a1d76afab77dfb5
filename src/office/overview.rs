//! What a leader looks at for one minute: the departments, and what to look at first.

use super::computed::{Computed, Cut};
use super::figures::lit;
use super::plan::Stand;
use super::{Office, OfficeResult, Queue, Reach, Status, Week};
use crate::domain::figure::{CurveDef, SumDef};
use crate::domain::light::{self, Light};
use crate::domain::{Kind, Named, OPEN, Record, Sort, Value};
use crate::store::{Filter, Key, MonthCount, Query, Row};

/// So many of a kind that are overdue are asked whether they were so before: days late add up over
/// extensions, so that the one that is the latest need not be the first to have fallen due.
const LOOKED_AT: usize = 200;

/// Something to look at first, with the reason.
#[derive(Clone, Debug)]
pub struct Pressing {
    /// The record with its names.
    pub row: Row,
    /// The light that it shows.
    pub light: Option<Light>,
    /// Calendar days late; negative where the limit lies ahead.
    pub days_late: i64,
    /// Working days left.
    pub working_days_left: i64,
    /// Whether whoever has it in hand has left.
    pub is_left: bool,
}

/// Everything the first screen shows.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The figures.
    pub status: Status,
    /// The phases, for the time line.
    pub phases: Vec<Record>,
    /// The steps of today's phase: how many, and the place of today's one.
    pub step_place: (usize, usize),
    /// The computed list that it shows: the departments, the busiest first.
    pub table: Option<Computed>,
    /// What to look at first.
    pub pressing: Vec<Pressing>,
    /// What has waited longest, with its days of waiting.
    pub waiting: Option<(Record, i64)>,
    /// What happened in the last seven days.
    pub week: Week,
    /// What the person at the keyboard has to see to, the next limit first.
    pub own: Vec<Pressing>,
    /// What waits for the person at the keyboard; where that is the office, for whomever.
    pub queues: Vec<Queue>,
    /// Whether all of them were counted.
    pub reach: Reach,
    /// Whether counting all of them takes so long that it is done beside the screen.
    pub takes_long: bool,
    /// For whom; nobody where it is the office.
    pub waited: Option<(i64, Named)>,
    /// How the work went on, month by month.
    pub course: Option<Course>,
}

/// How the work on a kind went on.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// On what.
    pub kind: Kind,
    /// What makes the curve.
    pub def: &'static CurveDef,
    /// The months of each of its sums.
    pub sums: Vec<(&'static SumDef, Vec<MonthCount>)>,
}

impl Office {
    /// Gathers the first screen; `most` limits the list of what presses. All of it is read of one
    /// picture of the store, so that its figures agree whatever others write meanwhile.
    pub fn overview(&self, most: usize, cut: &Cut, reach: Reach) -> OfficeResult<Overview> {
        self.store.snapshot(|_| self.overview_now(most, cut, reach))
    }

    fn overview_now(&self, most: usize, cut: &Cut, reach: Reach) -> OfficeResult<Overview> {
        let stand = self.stand()?;
        let status = self.status_in(&stand, reach)?;
        let Stand { phases, place, .. } = stand;
        let whom = self.waited_here()?;
        let queues = match whom {
            Some(_) => self.waiting_now(None, whom, reach)?,
            None => status.waiting.clone(),
        };
        let waited = match whom {
            Some(person) => self.person_called(person)?.map(|named| (person, named)),
            None => None,
        };
        Ok(Overview {
            queues,
            reach,
            takes_long: self.has_many_people()?,
            waited,
            own: self.own(most)?,
            course: self.course()?,
            phases,
            step_place: place,
            table: self.table_of(&status, cut)?,
            pressing: self.pressing(&status, most)?,
            waiting: self.longest_waiting()?,
            week: self.week()?,
            status,
        })
    }

    /// Computes the list that the overview shows, as it is cut.
    fn table_of(&self, status: &Status, cut: &Cut) -> OfficeResult<Option<Computed>> {
        let mut tables = Self::tables();
        let Some((kind, usual)) = tables.find(|(_, table)| table.overview) else {
            return Ok(None);
        };
        let mut own = kind.def().tables.iter();
        let def = own.find(|it| Some(it.by) == cut.by).unwrap_or(usual);
        let kept = kind.def().tally.and_then(|tally| tally.department);
        if kept == Some(def.by) && cut.within.is_empty() {
            // The figures above were made of the same sums.
            let counts = status.counts.of(kind);
            return self.computed_of((kind, def), &[], counts).map(Some);
        }
        self.computed((kind, def), &cut.within).map(Some)
    }

    /// Gathers how the work went on, of the kind that says so.
    fn course(&self) -> OfficeResult<Option<Course>> {
        let campaign = self.campaign_id().unwrap_or_default();
        let mut curves = Kind::ALL
            .into_iter()
            .filter_map(|kind| Some((kind, kind.def().curve?)));
        let Some((kind, def)) = curves.next() else {
            return Ok(None);
        };
        let mut sums = Vec::new();
        for sum in def.sums {
            let months = self.store.months((kind, sum), campaign, self.today())?;
            sums.push((sum, months));
        }
        Ok(Some(Course { kind, def, sums }))
    }

    /// Gives what is overdue, the latest first, and behind it what is due soon, the next first, of
    /// whatever kinds; does not ask for what the lights say is not there.
    fn pressing(&self, status: &Status, most: usize) -> OfficeResult<Vec<Pressing>> {
        let mut pressing: Vec<Pressing> = Vec::new();
        for shown in [Light::Red, Light::Yellow] {
            if pressing.len() >= most {
                break;
            }
            let mut lit_so = Vec::new();
            for kind in Kind::lit().filter(|kind| status.counts.lit(*kind, shown) > 0) {
                let query = Query {
                    filter: lit(kind, &[shown], self.today()),
                    sort: by_due(kind),
                    ..Query::of(kind, most)
                };
                let mut rows = self.list(&query)?.rows;
                if shown == Light::Red {
                    let filter = self.scoped_filter(kind, query.filter);
                    let more = self.store.settled_late(kind, &filter, LOOKED_AT)?;
                    let is_new =
                        |row: &Row| rows.iter().all(|it| it.record.id != row.record.id);
                    rows.extend(more.into_iter().filter(is_new).collect::<Vec<_>>());
                }
                lit_so.extend(rows.into_iter().map(|row| self.weigh(row)));
            }
            lit_so.sort_by_key(|it| std::cmp::Reverse(it.days_late));
            pressing.extend(lit_so);
        }
        pressing.truncate(most);
        Ok(pressing)
    }

    /// Measures how far the day is on which a record falls due.
    fn weigh(&self, row: Row) -> Pressing {
        let today = self.today();
        let distance = light::distance_of(&row.record, self.store.calendar(), today);
        let mut people = row.record.kind.def().of_people();
        let owner = people.next().and_then(|column| row.names.get(column));
        let left = owner.and_then(|it| it.left);
        Pressing {
            is_left: left.is_some_and(|left| left < today),
            light: light::shown_light(&row.record, self.sight()),
            row,
            days_late: distance.map_or(0, |it| if it.days < 0 { it.late } else { -it.days }),
            working_days_left: distance.map_or(0, |it| it.working_days),
        }
    }

    /// Finds the open record that has waited longest, of the kinds that wait for somebody.
    fn longest_waiting(&self) -> OfficeResult<Option<(Record, i64)>> {
        let today = self.today();
        let mut longest: Option<(Record, i64)> = None;
        for kind in Kind::ALL {
            let Some(since) = kind.def().waits else {
                continue;
            };
            let mut query = Query {
                sort: kind.def().sort_of_figures(),
                filter: Filter {
                    states: kind.def().machine.group(OPEN),
                    ..Filter::default()
                },
                ..Query::of(kind, 1)
            };
            query.descending = false;
            for row in self.list(&query)?.rows {
                let Some(day) = row.record.day(since) else {
                    continue;
                };
                let days = today.days_since(day);
                if longest.as_ref().is_none_or(|(_, most)| days > *most) {
                    longest = Some((row.record, days));
                }
            }
        }
        Ok(longest)
    }

    /// Gives what is open, falls due, and is the own of the person at the keyboard: his tasks, and
    /// those that he leads.
    fn own(&self, most: usize) -> OfficeResult<Vec<Pressing>> {
        let Some(person) = self.session.person else {
            return Ok(Vec::new());
        };
        let mut rows: Vec<Row> = Vec::new();
        for kind in Kind::lit() {
            for column in kind.def().of_people() {
                let query = Query {
                    filter: Filter {
                        states: kind.def().machine.paced(|_any| true),
                        equals: vec![(column, Value::Int(person))],
                        ..Filter::default()
                    },
                    sort: by_due(kind),
                    ..Query::of(kind, most)
                };
                rows.extend(self.list(&query)?.rows);
            }
        }
        let place = |row: &Row| {
            (
                Key::of(by_due(row.record.kind), &row.record),
                row.record.kind,
            )
        };
        rows.sort_by_cached_key(place);
        rows.dedup_by_key(|row| (row.record.kind, row.record.id));
        rows.truncate(most);
        Ok(rows.into_iter().map(|row| self.weigh(row)).collect())
    }
}

/// The order in which the next to fall due comes first.
fn by_due(kind: Kind) -> Sort {
    let def = kind.def();
    let orders = def.lists.map_or(&[][..], |lists| lists.orders);
    let due = def.due.filter(|due| orders.contains(due));
    due.map_or(Sort::Number, Sort::By)
}
