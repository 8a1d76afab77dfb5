//! The wording of a limit and its day say the same: where the wording reads as another day, neither
//! is taken, and both are told (design 14.15).

use crate::domain::calendar::{LimitContext, parse_limit};
use crate::domain::{Column, Day, Labels, Ledger, Record, Refusal, Type};

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

/// Says of which wordings that were typed no day could be read, where no day was decided either:
/// what has none is never late, nor does anything urge it.
pub(super) fn unread(
    ledger: &dyn Ledger,
    record: &Record,
    (campaign, today): (Option<&Record>, Day),
    is_typed: impl Fn(&str) -> bool,
) -> Vec<Refusal> {
    let context = context(ledger, campaign, today);
    let def = record.kind.def();
    let open = worded(record).filter(|(limit, wording)| {
        let is_open = record.lacks(limit.name) || record.is_proposed(limit.name);
        // What goes on for long is looked at again instead.
        is_open && is_typed(wording) && record.text("task_kind") != "long_term"
    });
    let unread = open.filter(|(_, wording)| {
        let said = record.text(wording);
        !said.is_empty() && parse_limit(said, &context).is_err()
    });
    let told = unread.map(|(limit, wording)| {
        let key = match record.day(limit.name) {
            Some(_) => "limit-unread-proposed",
            None if def.keeps_lights() => "limit-unread-unlit",
            None => "limit-unread",
        };
        let label = Labels::of(&["col", def.code, limit.word()]);
        Refusal::of(key)
            .with("wording", record.text(wording))
            .with("column", label)
            .with("word", limit.word())
            .with("day", record.text(limit.name))
            .at(wording)
    });
    told.collect()
}
