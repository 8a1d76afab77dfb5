//! What is to go on all along, and nothing has served for long; and what nothing answers.

use super::{Office, OfficeResult};
use crate::domain::counting::CountRule;
use crate::domain::{Day, Kind, Ledger as _, Record, VOID};

impl Office {
    /// Gives those of a kind in some states to which no record of another refers by a column, but
    /// in states that are no answer.
    pub(super) fn unanswered(
        &self,
        (kind, states): (Kind, &[&'static str]),
        (by, of, not): (Kind, &'static str, &[&'static str]),
    ) -> OfficeResult<Vec<i64>> {
        let is_answer = |it: &Record| it.state != VOID && !not.contains(&it.state.as_str());
        let mut open = Vec::new();
        for record in self.all(kind)? {
            if states.contains(&record.state.as_str()) {
                let answers = self.store.reader().children(by, of, record.id)?;
                open.extend((!answers.iter().any(is_answer)).then_some(record.id));
            }
        }
        Ok(open)
    }

    /// Gives those of a kind in some states that nothing has served for more days than the campaign
    /// lets be, counted from its beginning where nothing ever has, or from that of the phase that
    /// first asks for any; before it begins and after it has ended nothing is asked.
    pub(super) fn idle(&self, kind: Kind, states: &[&'static str]) -> OfficeResult<Vec<i64>> {
        let days = self.sight().thresholds.goal_days;
        let span = self
            .campaign()
            .and_then(|it| it.day("from_on").zip(it.day("to_on")));
        let runs = |(from, to): &(Day, Day)| (*from..=*to).contains(&self.today());
        let Some((from, _)) = span.filter(runs).filter(|_| days > 0) else {
            return Ok(Vec::new());
        };
        let mut idle = Vec::new();
        for record in self.all(kind)? {
            if !states.contains(&record.state.as_str()) {
                continue;
            }
            // Of what nothing counts, or of what has no day, nobody knows.
            let counted = self.counted_at_once(&record)?.filter(|it| it.goes_on);
            let Some(counted) = counted else { continue };
            let since = match counted.last {
                Some(last) => last,
                None => self.asked_since(&record)?.map_or(from, |it| it.max(from)),
            };
            if self.today().days_since(since) > days {
                idle.push(record.id);
            }
        }
        Ok(idle)
    }

    /// Gives the first day of the first phase of which something is to be delivered that is counted
    /// by records of the same kind: before it nobody expects any.
    fn asked_since(&self, record: &Record) -> OfficeResult<Option<Day>> {
        let Some(CountRule::Records(def, ..)) = CountRule::of(record.text("counted_by")) else {
            return Ok(None);
        };
        let mut first: Option<Day> = None;
        for thing in self.counting(def.kind)? {
            let mut whole = self
                .whole_of(&thing)?
                .filter(|_| !thing.is_set("throughout"));
            let mut begins = None;
            while let Some(of) = whole.filter(|it| it.kind != Kind::CAMPAIGN) {
                begins = of.day("from_on").or(begins);
                whole = self.whole_of(&of)?;
            }
            first = first.into_iter().chain(begins).min();
        }
        Ok(first)
    }
}
