//! By what a deliverable 应有成果 is counted: a rule that can be read, and names that are there.

use crate::domain::counting::{Among, CountRule};
use crate::domain::{CAMPAIGN_ID, Kind, Labels, Ledger, Read, Record, Refusal, VOID, nearest};

/// So many known names are told beside one that is not.
const KNOWN_MOST: usize = 12;

/// The column of the rule.
pub(super) const COUNTED_BY: &str = "counted_by";

/// Says what is wrong with the rule of a deliverable: nothing would be counted, and nobody told.
///
/// # Errors
/// Where the ledger cannot be read.
pub(super) fn miscounted(ledger: &dyn Ledger, deliverable: &Record) -> Read<Vec<Refusal>> {
    let rule = deliverable.text(COUNTED_BY);
    // Only what hangs on a step has its days, or those of its phase.
    let is_spanless = deliverable.kind.def().part_of.is_none()
        && CountRule::of(rule).is_some_and(|it| it.span().is_some());
    if CountRule::is_spoilt(rule) || is_spanless {
        let refusal = Refusal::of("count-unread").with("rule", rule);
        let words = CountRule::words().join(" ");
        return Ok(vec![refusal.with("words", words).at(COUNTED_BY)]);
    }
    let (kind, names) = match CountRule::of(rule) {
        Some(CountRule::Records(def, names, _) | CountRule::Each(def, names, _)) => {
            let Among::Named(column) = def.among else {
                return Ok(Vec::new());
            };
            let column = def.kind.def().column(column);
            (column.and_then(|it| it.ty.refers()), names)
        }
        Some(CountRule::Requirement(name) | CountRule::Topics(name)) => {
            (Some(Kind::Requirement), vec![name])
        }
        Some(CountRule::Answered(_) | CountRule::Covered(..) | CountRule::Seats) | None => {
            return Ok(Vec::new());
        }
    };
    let Some((kind, campaign)) = kind.zip(deliverable.campaign_id) else {
        return Ok(Vec::new());
    };
    let there = ledger.children(kind, CAMPAIGN_ID, campaign)?;
    let is_there = |name: &&str| {
        let mut standing = there.iter().filter(|it| it.state != VOID);
        standing.any(|it| it.title() == *name || it.text("family") == *name)
    };
    let unknown = names.into_iter().filter(|name| !is_there(name));
    let refusal = |name| {
        let known = there.iter().filter(|it| it.state != VOID);
        let known: Vec<&str> = known.map(Record::title).collect();
        let near = nearest(name, known.iter().copied(), KNOWN_MOST);
        // Few are named all; of many those that are near.
        let told = if known.len() <= KNOWN_MOST {
            known
        } else {
            near
        };
        let key = if told.is_empty() {
            "count-of-nothing"
        } else {
            "count-of-nothing-known"
        };
        Refusal::of(key)
            .with("kind", Labels::kind(kind))
            .with("name", name)
            .with("known", told.join("、"))
            .at(COUNTED_BY)
    };
    Ok(unknown.map(refusal).collect())
}
