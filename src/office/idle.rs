//! What is to go on all along, and nothing has served for long.

use super::{Office, OfficeResult};
use crate::domain::{Day, Kind};

impl Office {
    /// Gives those of a kind in some states that nothing has served for more days than the campaign
    /// lets be, counted from its beginning where nothing ever has; before it begins and after it
    /// has ended nothing is asked.
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
            let since = counted.map(|it| it.last.unwrap_or(from));
            if since.is_some_and(|since| self.today().days_since(since) > days) {
                idle.push(record.id);
            }
        }
        Ok(idle)
    }
}
