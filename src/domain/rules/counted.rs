//! By what a deliverable 应有成果 is counted: a rule that can be read, and names that are there.

use crate::domain::counting::{CountRule, Fault, names_of};
use crate::domain::{CAMPAIGN_ID, Labels, Ledger, Names, Read, Record, Refusal, VOID, nearest};

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
    if CountRule::is_spoilt(rule) {
        return Ok(vec![unread(rule).at(COUNTED_BY)]);
    }
    // Only what hangs on a step has its days, or those of its phase.
    let is_spanless = deliverable.kind.def().part_of.is_none();
    if is_spanless && CountRule::of(rule).is_some_and(|it| it.span().is_some()) {
        let bare = rule.split_once('@').map_or(rule, |it| it.0);
        let refusal = Refusal::of("count-spanless").with("bare", bare);
        return Ok(vec![refusal.at(COUNTED_BY)]);
    }
    let Some((kind, names)) = names_of(rule) else {
        return Ok(Vec::new());
    };
    let Some(campaign) = deliverable.campaign_id else {
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
            .with("known", Names::of(told))
            .at(COUNTED_BY)
    };
    Ok(unknown.map(refusal).collect())
}

/// Says what is wrong with a rule that cannot be read, and what may stand there.
fn unread(rule: &str) -> Refusal {
    match Fault::of(rule) {
        Fault::Choice(name, known) => Refusal::of("count-not-chosen")
            .with("name", name)
            .with("known", Names::of(known)),
        Fault::Span(span) => Refusal::of("count-span-unknown").with("span", span),
        Fault::Undated(words) => Refusal::of("count-undated")
            .with("bare", rule.split_once('@').map_or(rule, |it| it.0))
            .with("words", words.join(" ")),
        Fault::Other => Refusal::of("count-unread")
            .with("rule", rule)
            .with("words", CountRule::words().join(" ")),
    }
}
