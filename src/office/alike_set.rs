//! The same said of several records at once: all of them, or none.

use std::collections::BTreeMap;

use super::asked::Done;
use super::{Office, OfficeError, OfficeResult};
use crate::domain::{Kind, Refusal, Stop, Value, rules};
use crate::store::{Content, Expected};

impl Office {
    /// Changes columns of several records alike, in one command that is taken back as one.
    ///
    /// # Errors
    /// Every reason against any of them, each with its number; nothing is changed then.
    pub fn amend_alike(
        &mut self,
        kind: Kind,
        records: &[(i64, i64)],
        cells: &BTreeMap<&'static str, Value>,
        reason: Option<&str>,
    ) -> OfficeResult<Done> {
        let ids: Vec<i64> = records.iter().map(|it| it.0).collect();
        let content = Content::of_json(&(self.sent_for(&ids), self.as_sent(cells), reason));
        let mut order = self.asking(format!("{}.amend", kind.code()), content)?;
        reason.unwrap_or_default().clone_into(&mut order.note);
        let expected = records.iter().map(|(id, revision)| Expected {
            kind,
            id: *id,
            revision: *revision,
        });
        order.expected = expected.collect();
        let day = self.today();
        let written = self.store.write(&order, |gate| {
            let mut against: Vec<Refusal> = Vec::new();
            for id in &ids {
                let Some(record) = gate.reader().find(kind, *id)? else {
                    continue;
                };
                match rules::amend(&gate.reader(), &record, cells.clone(), reason, day) {
                    Ok(change) => {
                        gate.on_behalf_of(Some((kind, *id)));
                        gate.apply(change)?;
                    }
                    Err(Stop::Refused(reasons)) => {
                        let reasons = reasons.into_iter();
                        against.extend(reasons.map(|it| it.about(&record.number)));
                    }
                    Err(stop) => return Err(stop.into()),
                }
            }
            gate.on_behalf_of(None);
            if against.is_empty() {
                Ok(())
            } else {
                Err(OfficeError::Refused(against))
            }
        })?;
        Ok(Done::whole(written))
    }
}
