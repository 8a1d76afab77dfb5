//! What the ledger has of a deliverable 应有成果: counted out of records by the rule of the template
//! (`counting`), never typed.

use super::unmet::{By, Unmet};
use super::{Office, OfficeResult};
use crate::domain::counting::{Among, CountDef, CountRule, Span};
use crate::domain::figure::out_of;
use crate::domain::{Amount, CAMPAIGN_BODIES, Day, Kind, Record, Role, VOID, Value};
use crate::store::{Filter, Within};

/// How much the ledger has of something.
#[derive(Clone, Debug, PartialEq)]
pub struct OnLedger {
    /// So much is there.
    pub has: i64,
    /// So much there is to be, where that is said or follows from records.
    pub of: Option<i64>,
    /// Which records were counted, where they are records of one kind.
    pub counted: Option<(Kind, Filter)>,
}

/// Of more people how far they have met something is counted for a page, not for a pane.
const FEW_PEOPLE: usize = 200;

/// Counts among persons, else among branches, who has met a requirement, of all of whom it is asked
/// and who are not exempt.
fn met_among(standings: &[Unmet; 2], name: &str) -> Option<OnLedger> {
    standings.iter().find_map(|unmet| {
        let named = |it: &Record| it.text("name") == name;
        let at = unmet.requirements.iter().position(named)?;
        let cells = unmet.rows.iter().filter_map(|row| row.cells.get(at));
        let asked: Vec<bool> = cells.filter_map(|it| it.is_met()).collect();
        let many = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        (!asked.is_empty()).then(|| OnLedger {
            has: many(asked.iter().filter(|it| **it).count()),
            of: Some(many(asked.len())),
            counted: None,
        })
    })
}

impl OnLedger {
    /// Gives the figures alone.
    pub const fn sum(&self) -> Amount {
        Amount {
            has: self.has,
            of: self.of,
        }
    }

    /// Gives it as people read it: how much there is, of how much there is to be.
    pub fn figure(&self) -> String {
        out_of(self.sum())
    }

    /// Says whether that is enough: as many as there are to be, else any at all.
    pub fn is_enough(&self) -> bool {
        self.sum().is_enough()
    }
}

impl Office {
    /// Counts what the ledger has of a deliverable; nothing where no rule says what counts.
    pub fn on_ledger(&self, deliverable: &Record) -> OfficeResult<Option<OnLedger>> {
        match CountRule::of(deliverable.text("counted_by")) {
            Some(CountRule::Requirement(name)) => self.met_of(name),
            Some(CountRule::Records(..) | CountRule::Seats) | None => {
                self.counted_at_once(deliverable)
            }
        }
    }

    /// As [`Office::on_ledger`], where it is known without looking at everybody who was anywhere:
    /// nothing of those who have met a requirement.
    pub(super) fn counted_at_once(
        &self,
        deliverable: &Record,
    ) -> OfficeResult<Option<OnLedger>> {
        match CountRule::of(deliverable.text("counted_by")) {
            Some(CountRule::Records(def, names, span)) => {
                let within = match span {
                    Some(span) => Some(self.days_of(deliverable, span)?),
                    // What goes on all campaign long begins and ends with it.
                    None if deliverable.is_set("throughout") => {
                        let bound = |end| self.campaign().and_then(|it| it.day(end));
                        Some(["from_on", "to_on"].map(bound))
                    }
                    None => None,
                };
                self.records_of((def, &names, within), deliverable.int("wanted"))
            }
            Some(CountRule::Seats) => self.seats().map(Some),
            Some(CountRule::Requirement(_)) | None => Ok(None),
        }
    }

    /// Counts who has met a requirement, of all of whom it is asked and who are not exempt.
    fn met_of(&self, name: &str) -> OfficeResult<Option<OnLedger>> {
        Ok(met_among(&self.standings()?, name))
    }

    /// Gives how everybody, and every branch, stands.
    pub(super) fn standings(&self) -> OfficeResult<[Unmet; 2]> {
        Ok([self.unmet(By::Person)?, self.unmet(By::Branch)?])
    }

    /// Gives how everybody stands where somebody asks for it and the people are so few that it
    /// costs a pane nothing.
    pub(super) fn standings_of_few(
        &self,
        mut deliverables: impl Iterator<Item = Record>,
    ) -> OfficeResult<Option<[Unmet; 2]>> {
        let asked = deliverables.any(|it| {
            let rule = CountRule::of(it.text("counted_by"));
            matches!(rule, Some(CountRule::Requirement(_)))
        });
        if !asked || self.has_many_people()? {
            return Ok(None);
        }
        self.standings().map(Some)
    }

    /// Says whether there are so many people that looking through all that everybody was present
    /// at takes long.
    pub(super) fn has_many_people(&self) -> OfficeResult<bool> {
        Ok(self.count(Kind::ACTOR, &Filter::default())?.n > FEW_PEOPLE)
    }

    /// As [`Office::counted_at_once`], with how everybody stands where that is known.
    pub(super) fn counted_with(
        &self,
        deliverable: &Record,
        standings: Option<&[Unmet; 2]>,
    ) -> OfficeResult<Option<OnLedger>> {
        match (CountRule::of(deliverable.text("counted_by")), standings) {
            (Some(CountRule::Requirement(name)), Some(all)) => Ok(met_among(all, name)),
            (Some(CountRule::Requirement(_)), None)
            | (Some(CountRule::Records(..) | CountRule::Seats) | None, _) => {
                self.counted_at_once(deliverable)
            }
        }
    }

    /// Gives the days of what a deliverable hangs on, as they are now.
    fn days_of(&self, deliverable: &Record, span: Span) -> OfficeResult<[Option<Day>; 2]> {
        let mut of = deliverable.clone();
        let levels = match span {
            Span::Step => 1,
            Span::Phase => 2,
        };
        for _ in 0..levels {
            let Some(whole) = self.whole_of(&of)? else {
                return Ok([None; 2]);
            };
            of = whole;
        }
        Ok([of.day("from_on"), of.day("to_on")])
    }

    fn records_of(
        &self,
        (def, names, within): (&'static CountDef, &[&str], Option<[Option<Day>; 2]>),
        wanted: Option<i64>,
    ) -> OfficeResult<Option<OnLedger>> {
        let mut filter = Filter {
            states: def.states(),
            ..Filter::default()
        };
        match def.among {
            Among::All => {}
            Among::Named(column) => {
                let Some(kind) = def.kind.def().column(column).and_then(|it| it.ty.refers())
                else {
                    return Ok(None);
                };
                let records = self.all(kind)?.into_iter();
                let meant = records.filter(|it| {
                    let is_named = |column| names.contains(&it.text(column));
                    it.state != VOID && (is_named("name") || is_named("family"))
                });
                let ids: Vec<Value> = meant.map(|it| Value::Int(it.id)).collect();
                filter.among.push((column, ids));
            }
            Among::Chosen(column, words) => {
                let Some((_, code)) = words.iter().find(|(word, _)| names.contains(word))
                else {
                    return Ok(None);
                };
                filter.equals.push((column, Value::from(*code)));
            }
        }
        if let Some(flag) = def.flag {
            filter.equals.push((flag, Value::from(true)));
        }
        if let Some(column) = def.filled {
            filter.within.push(Within {
                column,
                from: Some(Value::from("")),
                to: None,
            });
        }
        if let Some((column, [from, to])) = def.day.zip(within) {
            filter.within.push(Within {
                column,
                from: from.map(Value::from),
                to: to.map(Value::from),
            });
        }
        let has = self.many(def.kind, &filter)?;
        let of = match (wanted, def.all_of) {
            (Some(_), _) | (None, None) => wanted,
            (None, Some(states)) => {
                let all = Filter {
                    states: states.to_vec(),
                    ..Filter::default()
                };
                Some(self.many(def.kind, &all)?)
            }
        };
        Ok(Some(OnLedger {
            has,
            of,
            counted: Some((def.kind, filter)),
        }))
    }

    fn many(&self, kind: Kind, filter: &Filter) -> OfficeResult<i64> {
        let n = self.count_to(kind, filter, usize::MAX)?.n;
        Ok(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// Counts the seats of posts that are taken, in what is set up for the campaign.
    fn seats(&self) -> OfficeResult<OnLedger> {
        let (mut has, mut of) = (0, 0);
        for post in self.all(Role::Holds.ends().1)? {
            if post.state == VOID || !CAMPAIGN_BODIES.contains(&post.text("body")) {
                continue;
            }
            let holders = self.store.reader().links_to(Role::Holds, post.id)?;
            let seats = post.int("seats").unwrap_or_default();
            has += i64::try_from(holders.len()).unwrap_or(i64::MAX).min(seats);
            of += seats;
        }
        Ok(OnLedger {
            has,
            of: Some(of),
            counted: None,
        })
    }
}
