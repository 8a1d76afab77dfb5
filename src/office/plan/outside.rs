//! What lies outside of the days by which something of the plan is counted, and is therefore not
//! counted for it, while that still waits for one.

use crate::domain::counting::CountRule;
use crate::domain::{Day, Kind, Refusal, VOID};
use crate::office::{Office, OfficeResult};

impl Office {
    /// Says of some records that stand now for what they would count if they lay in its days: what
    /// is not delivered yet, and of which there is not enough without them.
    pub(in crate::office) fn outside_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        let mut marks = Vec::new();
        // Of what comes in by hundreds nobody wants to hear it each time.
        if !kind.def().few {
            return Ok(marks);
        }
        for thing in self.counting(kind)? {
            let Some(CountRule::Records(def, names, Some(span))) =
                CountRule::of(thing.text("counted_by"))
            else {
                continue;
            };
            let waits = !thing.is_ended() && !self.is_soon_enough(&thing)?;
            let (Some(column), true) = (def.day, waits) else {
                continue;
            };
            let Some(within) = self.within(&thing, Some(span))? else {
                continue;
            };
            let Some(of_kind) = self.meant_by((def, &names, None))? else {
                continue;
            };
            for id in self.meant(kind, &of_kind, ids)? {
                let record = self.record(kind, id)?.filter(|it| it.state != VOID);
                let day = record.as_ref().and_then(|it| it.day(column));
                let (Some(record), Some(day)) = (record, day) else {
                    continue;
                };
                let [from, to] = within;
                if from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to) {
                    continue;
                }
                let said = |day: Option<Day>| day.map(|it| it.to_string()).unwrap_or_default();
                let mark = Refusal::of("counted-outside")
                    .with("record", &record.number)
                    .with("name", thing.title())
                    .with("number", &thing.number)
                    .with("from", said(from))
                    .with("to", said(to));
                marks.push(mark);
            }
        }
        Ok(marks)
    }
}
