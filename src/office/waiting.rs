//! What waits for whom 待办: the queues of the kinds, of all or of one person.

use super::figures::lit;
use super::{Due, Office, OfficeResult};
use crate::domain::light::Light;
use crate::domain::rules::{Rung, at_large, awaits, next_rung};
use crate::domain::{Capacity, Day, Kind, QueueDef, Record, Transition, VOID, Value, When};
use crate::store::{Filter, Query, Row, Within};

/// More than ever wait in one state.
const EVERY: usize = 1_000_000_000;

/// A queue as it stands today.
#[derive(Clone, Debug)]
pub struct Queue {
    /// Of what.
    pub kind: Kind,
    /// Which.
    pub def: &'static QueueDef,
    /// How many there are.
    pub n: i64,
    /// The filter that means just those.
    pub filter: Filter,
}

/// Which queues are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Those that are known at once.
    AtOnce,
    /// All of them.
    Whole,
}

/// A person for whom something may wait.
struct Waited {
    person: Record,
    /// What he is in the campaign, whatever a record says.
    large: Vec<Capacity>,
}

impl Waited {
    fn is(&self, capacity: Capacity) -> bool {
        self.large.contains(&capacity)
    }

    /// Says whether all that wait for these rows wait for him, so that none has to be looked at.
    fn all_of(&self, rows: &[&'static Transition]) -> bool {
        let mut who = rows.iter().flat_map(|row| row.who);
        who.any(|it| *it == Capacity::Clerk) && self.is(Capacity::Clerk)
    }

    /// Says whether some that wait for these rows can wait for him.
    fn any_of(&self, rows: &[&'static Transition]) -> bool {
        let mut who = rows.iter().flat_map(|row| row.who);
        who.any(|it| it.is_of_record() || self.is(*it))
    }

    /// Gives the column by which those that can wait for him are found, where there is one only.
    fn column(&self, rows: &[&'static Transition]) -> Option<(&'static str, Value)> {
        let mut who: Vec<Capacity> = rows.iter().flat_map(|row| row.who).copied().collect();
        who.retain(|it| it.is_of_record() || self.is(*it));
        who.dedup();
        match who.as_slice() {
            [Capacity::Department] => {
                let own = self.person.int("department_id").unwrap_or_default();
                Some(("department_id", Value::Int(own)))
            }
            [Capacity::Owner] => Some(("owner_id", Value::Int(self.person.id))),
            [Capacity::Lead] => Some(("lead_id", Value::Int(self.person.id))),
            _ => None,
        }
    }
}

impl Office {
    /// Gives the queues of all kinds, or of one: all that waits, or what waits for one person, as
    /// far as he and the login may read it.
    pub fn waiting(&self, of: Option<Kind>, whom: Option<i64>) -> OfficeResult<Vec<Queue>> {
        self.store
            .snapshot(|_| self.waiting_now(of, whom, Reach::Whole))
    }

    /// The filter that means all of a kind that waits, or what waits in one queue, for all or for
    /// one person.
    pub fn awaiting(
        &self,
        kind: Kind,
        queue: Option<&QueueDef>,
        whom: Option<i64>,
    ) -> OfficeResult<Filter> {
        let mut queues = self.waiting(Some(kind), whom)?;
        queues.retain(|it| queue.is_none_or(|queue| queue.word == it.def.word));
        if let [one] = queues.as_slice() {
            return Ok(one.filter.clone());
        }
        queues.retain(|it| it.n > 0);
        let states = queues.iter().flat_map(|it| it.filter.states.clone());
        let states: Vec<&'static str> = states.collect();
        if states.is_empty() {
            return Ok(nothing(&[]));
        }
        let mut all = in_states(states);
        let narrowed = |it: &Filter| {
            let by_value = !it.values("id").is_empty() || !it.within.is_empty();
            by_value || it.lit.is_some() || !it.linked.is_empty() || !it.lacking.is_empty()
        };
        if queues.iter().any(|it| narrowed(&it.filter)) {
            let mut keys = Vec::new();
            for queue in &queues {
                keys.extend(self.keys(kind, queue.filter.clone())?);
            }
            all.one_of("id", keys.into_iter().map(Value::Int).collect());
        }
        Ok(all)
    }

    fn keys(&self, kind: Kind, filter: Filter) -> OfficeResult<Vec<i64>> {
        let query = Query {
            filter,
            ..Query::of(kind, EVERY)
        };
        let keys = self.window_keys(&query)?;
        Ok(keys.iter().map(|it| it.id).collect())
    }

    /// Says whose queues the first screen shows: the office sees to all, and so does whoever the
    /// store does not know, and anybody until somebody sits in the office; everybody else to his
    /// own.
    pub(super) fn waited_here(&self) -> OfficeResult<Option<i64>> {
        let Some(person) = self.session.person else {
            return Ok(None);
        };
        let whom = self.waited(person)?;
        let is_office = whom.is_none_or(|it| it.is(Capacity::Office));
        Ok((!is_office && self.has_office()?).then_some(person))
    }

    pub(super) fn waiting_now(
        &self,
        of: Option<Kind>,
        whom: Option<i64>,
        reach: Reach,
    ) -> OfficeResult<Vec<Queue>> {
        let waited = match whom {
            Some(person) => self.waited(person)?,
            None => None,
        };
        let mut queues: Vec<Queue> = Vec::new();
        for kind in Kind::ALL {
            if of.is_some_and(|it| it != kind) {
                continue;
            }
            for def in kind.def().queues {
                if reach == Reach::AtOnce && def.takes_long() {
                    continue;
                }
                let filter = match (&waited, whom) {
                    (Some(whom), _) => self.narrowed_to(kind, def, whom)?,
                    (None, None) => self.looked_at(kind, def)?,
                    // For whoever is no longer there nothing waits.
                    (None, Some(_)) => nothing(def.states),
                };
                let n = self.count_to(kind, &filter, usize::MAX)?.n;
                queues.push(Queue {
                    kind,
                    def,
                    n: i64::try_from(n).unwrap_or(i64::MAX),
                    filter,
                });
            }
        }
        // What presses stands before what only goes on.
        queues.sort_by_key(|it| it.def.is_idle());
        Ok(queues)
    }

    fn waited(&self, person: i64) -> OfficeResult<Option<Waited>> {
        let ledger = self.store.reader();
        let Some(person) = self
            .record(Kind::ACTOR, person)?
            .filter(|it| it.state != VOID)
        else {
            return Ok(None);
        };
        let large = at_large(&ledger, self.campaign(), &person)?;
        Ok(Some(Waited { person, large }))
    }

    /// The filter that means what of a queue waits for a person.
    fn narrowed_to(
        &self,
        kind: Kind,
        def: &'static QueueDef,
        whom: &Waited,
    ) -> OfficeResult<Filter> {
        if def.when == When::Unmet {
            // What one has not met himself, whoever he is.
            let unmet = self.unmet_that_press(Some(whom.person.id))?;
            return Ok(among(def.states, unmet.into_iter()));
        }
        if matches!(def.when, When::Idle | When::Short | When::Vacant(_)) {
            // No act leads out of it that would say whose it is: the office sees to it.
            let office = whom.is(Capacity::Office);
            return if office {
                self.looked_at(kind, def)
            } else {
                Ok(nothing(def.states))
            };
        }
        if let When::Unanswered { whose, .. } = def.when {
            let mut filter = self.looked_at(kind, def)?;
            if !whom.is(Capacity::Office) {
                filter.linked.push((whose, vec![whom.person.id], true));
            }
            return Ok(filter);
        }
        let (mut whole, mut keys) = (Vec::new(), Vec::new());
        for state in def.states {
            let rows: Vec<_> = def.rows(kind.def().machine, state).collect();
            if whom.all_of(&rows) && def.when == When::Always {
                whole.push(*state);
            } else if whom.any_of(&rows) {
                let mut filter = self.looked_at(kind, def)?;
                filter.states = vec![*state];
                let narrowed = whom.column(&rows);
                let own = |(name, _): &(&str, Value)| kind.def().column(name).is_some();
                filter.equals.extend(narrowed.filter(own));
                keys.extend(self.judged((kind, filter), &rows, whom)?);
            }
        }
        if keys.is_empty() && whole.is_empty() {
            return Ok(nothing(def.states));
        }
        if keys.is_empty() {
            return Ok(in_states(whole));
        }
        if !whole.is_empty() {
            keys.extend(self.keys(kind, in_states(whole))?);
        }
        Ok(among(def.states, keys.into_iter()))
    }

    /// What of a kind waits in a queue, for whomever: of what is proposed, what presses and is to
    /// be left alone no longer; of what waits from a day on, only what it has come for.
    fn looked_at(&self, kind: Kind, def: &QueueDef) -> OfficeResult<Filter> {
        let these = |keys: Vec<i64>| among(def.states, keys.into_iter());
        let mut filter = match def.when {
            When::Always => Filter::default(),
            // Nothing is proposed on a day off.
            When::Proposed(..) if !self.calendar().is_working_day(self.today()) => {
                return Ok(nothing(def.states));
            }
            When::Proposed(done, of) => {
                let mut presses = lit(kind, &[Light::Red, Light::Yellow], self.today());
                presses.states = def.states.to_vec();
                presses.except = self.left_alone(kind, &presses, (done, of))?;
                presses
            }
            When::From(column) => dated(column, (None, Some(self.today()))),
            When::PastDue => {
                let past = self.due_so((kind, def.states), |due| due.past)?;
                return Ok(among(def.states, past.into_iter()));
            }
            When::DueSoon => {
                let near = self.near_days();
                let is_near = |due: &Due| !due.past && due.left <= near;
                let soon = self.due_so((kind, def.states), is_near)?;
                return Ok(among(def.states, soon.into_iter()));
            }
            When::Unmet => return Ok(these(self.unmet_that_press(None)?)),
            When::Gone(first, last) => {
                let yesterday = self.today().day_before();
                let mut gone = dated(first, (None, yesterday));
                gone.states = def.states.to_vec();
                gone.except = self.going_on(kind, &gone, last)?;
                gone
            }
            When::Idle => return Ok(these(self.idle(kind, def.states)?)),
            When::Short => self.ticked_short(kind)?,
            When::Vacant(role) => {
                return Ok(these(self.vacant((kind, def.states), role)?));
            }
            When::Unanswered { by, of, not, .. } => {
                let open = self.unanswered((kind, def.states), (by, of, not))?;
                return Ok(among(def.states, open.into_iter()));
            }
            When::Dated(column) => dated(column, (Day::of(1, 1, 1), None)),
        };
        filter.states = def.states.to_vec();
        Ok(filter)
    }

    /// Gives those of a filter whose last day has not passed.
    fn going_on(
        &self,
        kind: Kind,
        filter: &Filter,
        last: &'static str,
    ) -> OfficeResult<Vec<i64>> {
        let mut going = filter.clone();
        going
            .within
            .extend(dated(last, (Some(self.today()), None)).within);
        self.keys(kind, going)
    }

    /// Gives those of a filter for which something was done, and the day of the next step has not
    /// come: only those to which it was done are looked at, for to the others it always is due.
    fn left_alone(
        &self,
        kind: Kind,
        filter: &Filter,
        (done, of): (Kind, &'static str),
    ) -> OfficeResult<Vec<i64>> {
        let mut left = Vec::new();
        let done_to = self.store.reader().referred(done, of)?;
        for id in self.meant(kind, filter, &done_to)? {
            if let Some(record) = self.record(kind, id)?
                && self.rung(&record)?.is_none_or(|it| it.from > self.today())
            {
                left.push(id);
            }
        }
        Ok(left)
    }

    /// Says which step of the ladder of urging is next for a record, and from which day.
    pub fn rung(&self, record: &Record) -> OfficeResult<Option<Rung>> {
        Ok(next_rung(&self.store.reader(), record, self.today())?)
    }

    /// Gives those of some records that wait for a person.
    fn judged(
        &self,
        (kind, filter): (Kind, Filter),
        rows: &[&'static Transition],
        whom: &Waited,
    ) -> OfficeResult<Vec<i64>> {
        let query = Query {
            filter,
            ..Query::of(kind, EVERY)
        };
        let ledger = self.store.reader();
        let mut keys = Vec::new();
        for Row { record, .. } in self.list(&query)?.rows {
            if !whom.is(Capacity::Office) && !self.is_open_to(&record, Some(whom.person.id))? {
                continue;
            }
            for row in rows {
                let him = (&whom.person, whom.large.as_slice());
                if awaits(&ledger, (&record, row), him, self.today())? {
                    keys.push(record.id);
                    break;
                }
            }
        }
        Ok(keys)
    }
}

fn in_states(states: Vec<&'static str>) -> Filter {
    Filter {
        states,
        ..Filter::default()
    }
}

/// What has a day within these in a column.
fn dated(column: &'static str, (from, to): (Option<Day>, Option<Day>)) -> Filter {
    Filter {
        within: vec![Within::of(
            column,
            from.map(Value::from),
            to.map(Value::from),
        )],
        ..Filter::default()
    }
}

/// These, in some states.
fn among(states: &[&'static str], keys: impl ExactSizeIterator<Item = i64>) -> Filter {
    if keys.len() == 0 {
        return nothing(states);
    }
    let mut filter = in_states(states.to_vec());
    filter.one_of("id", keys.map(Value::Int).collect());
    filter
}

/// Nothing in some states.
fn nothing(states: &[&'static str]) -> Filter {
    let mut filter = in_states(states.to_vec());
    filter.equals.push(("id", Value::Int(0)));
    filter
}
