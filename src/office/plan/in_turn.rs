//! What should have come first: what is asked of people by the end of a step or a phase, or before
//! a meeting, and the phase before the one that begins. It is told, and stops nothing.

use crate::domain::figure::out_of;
use crate::domain::requirement::{ASKED, Requirement};
use crate::domain::{Kind, Labels, Record, Refusal, VOID, rules};
use crate::office::{Office, OfficeResult};

/// By this act what asks something of people ends.
const FINISH: &str = "finish";

/// By this act what follows something else begins.
const START: &str = "start";

/// The column that says where something stands in a row of its like.
const POSITION: &str = "position";

impl Office {
    /// Says what an act on some parts of the plan leaves behind it.
    pub(super) fn marks_in_turn(
        &self,
        (kind, ids): (Kind, &[i64]),
        verb: &str,
    ) -> OfficeResult<Vec<Refusal>> {
        match verb {
            FINISH => self.unmet_at_the_end(kind, ids),
            START => self.earlier_marks(kind, ids),
            _ => Ok(Vec::new()),
        }
    }

    /// Says what is asked of people in some steps, or in those of some phases, and not everybody
    /// has met.
    fn unmet_at_the_end(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<Refusal>> {
        let def = ASKED.def();
        let Some((column, of)) = def.part_of.and_then(|it| {
            let of = def.column(it)?.ty.refers()?;
            Some((it, of))
        }) else {
            return Ok(Vec::new());
        };
        let parts: Vec<i64> = if of == kind {
            ids.to_vec()
        } else if let Some(whole) = of.def().part_of
            && of.def().column(whole).and_then(|it| it.ty.refers()) == Some(kind)
        {
            let mut parts = self.all(of)?;
            parts.retain(|it| it.int(whole).is_some_and(|id| ids.contains(&id)));
            parts.iter().map(|it| it.id).collect()
        } else {
            return Ok(Vec::new());
        };
        let mut asked = self.all(ASKED)?;
        asked.retain(|it| {
            let own = it.int(column).is_some_and(|id| parts.contains(&id));
            own && it.state != VOID
        });
        self.short_of(asked, "finished-unmet")
    }

    /// Says what was asked of people before some meetings that took place, and not everybody had
    /// met.
    pub(in crate::office) fn before_marks(
        &self,
        kind: Kind,
        ids: &[i64],
    ) -> OfficeResult<Vec<Refusal>> {
        if kind != Kind::SITTING {
            return Ok(Vec::new());
        }
        let reader = self.store.reader();
        let (mut there, mut asked) = (Vec::new(), Vec::new());
        for requirement in self.all(ASKED)?.into_iter().filter(|it| it.state != VOID) {
            let held = rules::ends_of(&reader, &requirement)?.held;
            if held.is_none_or(|it| !ids.contains(&it.id)) {
                continue;
            }
            if Requirement::of(&requirement).is_met_there() {
                there.push(requirement);
            } else {
                asked.push(requirement);
            }
        }
        let mut marks = self.short_of(asked, "held-unmet")?;
        marks.extend(self.short_of(there, "held-unmet-there")?);
        Ok(marks)
    }

    /// Says of some requirements which not everybody has met.
    fn short_of(&self, asked: Vec<Record>, code: &'static str) -> OfficeResult<Vec<Refusal>> {
        let mut marks = Vec::new();
        if asked.is_empty() {
            return Ok(marks);
        }
        let known = self.standings()?;
        for requirement in asked {
            let counted = self.counted_with(&requirement, Some(&known))?;
            let short = counted.map(|it| it.sum()).filter(|it| !it.is_enough());
            marks.extend(short.map(|short| {
                Refusal::of(code)
                    .with("name", requirement.title())
                    .with("number", &requirement.number)
                    .with("figure", out_of(short))
            }));
        }
        Ok(marks)
    }

    /// Says what stands before some things that begin, and has not ended: of what follows one
    /// another, which the parts of a whole need not.
    fn earlier_marks(&self, kind: Kind, ids: &[i64]) -> OfficeResult<Vec<Refusal>> {
        let def = kind.def();
        if def.part_of.is_some() || def.column(POSITION).is_none() {
            return Ok(Vec::new());
        }
        let all = self.all(kind)?;
        let begun = all.iter().filter(|it| ids.contains(&it.id));
        let is_before = |it: &Record, next: &Record| {
            it.campaign_id == next.campaign_id && it.int(POSITION) < next.int(POSITION)
        };
        let mut marks = Vec::new();
        for next in begun {
            let open = all
                .iter()
                .filter(|it| is_before(it, next) && !it.is_ended());
            marks.extend(open.map(|it| {
                Refusal::of("earlier-open")
                    .with("name", it.title())
                    .with("number", &it.number)
                    .with("state", Labels::state(kind, &it.state))
            }));
        }
        Ok(marks)
    }
}
