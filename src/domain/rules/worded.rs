//! The wording of a limit and its day say the same: where the wording reads as another day, neither
//! is taken, and both are told (design 14.15).

use crate::domain::calendar::{LimitContext, parse_limit};
use crate::domain::{Column, Day, Ledger, Record, Refusal, Type};

/// Gives the limits of a record with the columns in which their wording stands.
pub(super) fn worded(record: &Record) -> impl Iterator<Item = (&'static Column, &'static str)> {
    let columns = record.kind.def().columns;
    let limits = columns.iter().filter(|it| it.ty == Type::Limit);
    limits.filter_map(|limit| {
        let name = format!("{}_wording", limit.word());
        let wording = columns.iter().find(|it| it.name == name)?;
        Some((limit, wording.name))
    })
}

fn context<'a>(
    ledger: &'a dyn Ledger,
    campaign: Option<&Record>,
    today: Day,
) -> LimitContext<'a> {
    let bound = |name| campaign.and_then(|it| it.day(name));
    LimitContext {
        today,
        in_force: None,
        campaign: bound("from_on").zip(bound("to_on")),
        calendar: ledger.calendar(),
    }
}

/// Gives the days that wordings read as which stand without one, as 11月中旬 says a limit by itself.
pub(super) fn said(
    ledger: &dyn Ledger,
    record: &Record,
    (campaign, today): (Option<&Record>, Day),
    is_open: impl Fn(&'static str, &'static str) -> bool,
) -> Vec<(&'static str, Day)> {
    let context = context(ledger, campaign, today);
    let open = worded(record)
        .filter(|(limit, wording)| is_open(limit.name, wording) && !record.lacks(wording));
    let read = open.filter_map(|(limit, wording)| {
        let read = parse_limit(record.text(wording), &context).ok()?;
        Some((limit.name, read.on))
    });
    read.collect()
}

/// Says which wordings read as another day than the one beside them. What cannot be read is words
/// and no day; a length counts from `today`, on which it was typed.
pub(super) fn contradictions(
    ledger: &dyn Ledger,
    record: &Record,
    campaign: Option<&Record>,
    today: Day,
) -> Vec<Refusal> {
    let context = context(ledger, campaign, today);
    let other = |(limit, wording): (&'static Column, &'static str)| {
        let day = record.day(limit.name)?;
        let said = record.text(wording);
        let read = parse_limit(said, &context).ok()?.on;
        // Limits once were kept as the day on which they run out.
        let same = read == day || context.calendar.roll_forward(read) == day;
        (!same).then(|| {
            Refusal::of("wording-reads-otherwise")
                .with("wording", said)
                .with("reads", read)
                .with("limit", day)
                .at(wording)
        })
    };
    worded(record).filter_map(other).collect()
}
