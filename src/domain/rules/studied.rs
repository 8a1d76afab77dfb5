//! What is to be studied 学习内容, as it is added to and put away: what asks for all of it goes on
//! asking for all.

use super::case::{Case, standing};
use super::effects::plain;
use crate::domain::requirement::{ASKED, Counts, Requirement};
use crate::domain::{CAMPAIGN_ID, CONTENTS, Change, Ledger, Read, Record, Refusal, VOID};

/// One more is asked for by what asked for all.
pub(super) fn one_more(ledger: &dyn Ledger, made: &Record, change: &mut Change) -> Read<()> {
    let there = many(ledger, made)?;
    follow(ledger, (made, there), there + 1, change)
}

/// What is put away is asked for no more.
pub(super) fn one_less(case: &Case<'_>, change: &mut Change) -> Read<()> {
    plain(case, change);
    if case.state_after() != VOID {
        return Ok(());
    }
    let there = many(case.ledger, case.record)?;
    follow(case.ledger, (case.record, there), there - 1, change)
}

fn many(ledger: &dyn Ledger, content: &Record) -> Read<i64> {
    let Some(campaign) = content.campaign_id else {
        return Ok(0);
    };
    let there = standing(ledger, CONTENTS, CAMPAIGN_ID, campaign)?.len();
    Ok(i64::try_from(there).unwrap_or_default())
}

/// Writes of each requirement that names none of what is to be studied, and asks for as much as
/// there was, that it asks for as much as there is; who asks for less meant that.
fn follow(
    ledger: &dyn Ledger,
    (content, was): (&Record, i64),
    is: i64,
    change: &mut Change,
) -> Read<()> {
    let Some(campaign) = content.campaign_id.filter(|_| is > 0) else {
        return Ok(());
    };
    for record in standing(ledger, ASKED, CAMPAIGN_ID, campaign)? {
        let asked = Requirement::of(&record);
        let is_for_all = asked.counts == Counts::Contents && record.lacks("served_by");
        if is_for_all && asked.amount == was {
            change.set(&record, "amount", is);
            let told = Refusal::of("asks-for-all")
                .with("name", record.title())
                .with("number", &record.number);
            change.marks.push(told.with("amount", is));
        }
    }
    Ok(())
}
