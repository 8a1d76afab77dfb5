//! What a view shows of what waits: a queue, or all of them of its kind, for all or for one person.

use super::super::{Office, OfficeResult};
use super::gone::Gone;
use crate::domain::{Kind, QueueDef, Refusal};

/// What waits, as a list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// In which queue; in any of the kind where there is none.
    pub queue: Option<&'static QueueDef>,
    /// For whom; for anybody where there is none.
    pub whom: Option<i64>,
}

/// The same as it is written down.
pub(super) type WrittenWaits = (Option<String>, Option<i64>);

impl Waits {
    pub(super) fn written(self) -> WrittenWaits {
        (self.queue.map(|it| it.word.to_owned()), self.whom)
    }
}

impl Office {
    /// Makes of what was written what waits; a queue that is none any more, and somebody who is
    /// gone, are told.
    pub(super) fn waits_read(
        &self,
        kind: Kind,
        (word, whom): WrittenWaits,
        lacks: &mut Vec<Refusal>,
    ) -> OfficeResult<Option<Waits>> {
        let named = |word: &String| kind.def().queues.iter().find(|it| it.word == *word);
        let queue = word.as_ref().and_then(named);
        if let (Some(word), None) = (&word, queue) {
            lacks.push(Refusal::of("view-lacks-queue").with("found", word));
            return Ok(None);
        }
        if let Some(id) = whom {
            let gone = self.gone_record(Kind::ACTOR, id)?;
            lacks.extend(gone.map(Gone::of_whom));
        }
        Ok(Some(Waits { queue, whom }))
    }
}
