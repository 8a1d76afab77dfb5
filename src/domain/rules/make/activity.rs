//! Makes an activity: what its type brings, what its form records, and whether it was held.

use super::Draft;
use crate::domain::folding::is_no_medium;
use crate::domain::measure::half_days;
use crate::domain::rules::emptied::emptied;
use crate::domain::rules::makes_up::{makes_up_amiss, makes_up_faults, missed_by};
use crate::domain::rules::stays::TALK;
use crate::domain::rules::{follow, stays, talks};
use crate::domain::{
    Change, Column, Day, Demand, Kind, Labels, Ledger, Read, Record, Refusal, Role,
};

/// The halves of a day.
const HALVES: i64 = 2;

/// All that is recorded of a talk 谈心: who, with whom and the day, never what was said.
const OF_A_TALK: [&str; 7] = [
    "type_id",
    "form",
    "name",
    "held_on",
    "host_id",
    "place",
    "makes_up_id",
];

/// The form of a 民主生活会, and what is recorded of that alone.
const LIFE_MEETING: &str = "life_meeting";
const OF_A_LIFE_MEETING: [&str; 3] = ["heard_by", "heard", "criticism_id"];

/// Its type brings its form; a span ends after it begins; what makes up for another comes after it.
pub(in crate::domain::rules) fn prepare(draft: &mut Draft<'_>) -> Read<()> {
    follow::fill(draft)?;
    let form = form_of(draft.ledger, &draft.record, draft.today)?;
    if let Some(form) = form {
        draft.record.cells.insert("form", form);
    }
    draft
        .marks
        .extend(outside(&draft.record, draft.campaign.as_ref()));
    draft.marks.extend(lasts_less(draft.ledger, &draft.record));
    let found = faults(draft.ledger, &draft.record)?;
    draft.refusals.extend(found);
    draft.refusals.extend(no_medium(&draft.record));
    let amiss = makes_up_amiss(draft.ledger, &draft.record)?;
    draft.refusals.extend(amiss);
    let days = (draft.record.day("held_on"), draft.record.day("to_on"));
    let away = stays::took_part(draft.ledger, (None, &draft.record))?;
    draft.refusals.extend(away);
    let is_talk = draft.record.text("form") == TALK;
    let (refused, told) = stays::called(draft.ledger, (days, is_talk), &mut draft.ties)?;
    draft.refusals.extend(refused);
    draft.marks.extend(told);
    let covered = talks::named_as(&draft.ties, Role::Covers).unwrap_or_default();
    draft
        .refusals
        .extend(talks::covers(&draft.record, &covered));
    let called = talks::named_as(&draft.ties, Role::Called).unwrap_or_default();
    draft.refusals.extend(talks::alone(&draft.record, &called));
    let campaign = draft.campaign.as_ref().map(|it| it.id);
    let about = (called.as_slice(), campaign, draft.today);
    let told = talks::told(draft.ledger, &draft.record, about)?;
    draft.marks.extend(told);
    let is_held = last_day(&draft.record) <= Some(draft.today);
    let state = if is_held {
        "held"
    } else {
        draft.record.state.as_str()
    };
    let made = Record {
        state: state.to_owned(),
        campaign_id: campaign,
        ..draft.record.clone()
    };
    let told = emptied(draft.ledger, &made, (campaign, draft.today))?;
    draft.marks.extend(told);
    Ok(())
}

/// What a type brings must be something that its form records.
pub(in crate::domain::rules) fn type_faults(kind: &Record) -> Vec<Refusal> {
    if kind.text("form") != TALK {
        return Vec::new();
    }
    let brought = ["deciding_body", "lasts"].into_iter();
    let brought = brought.filter(|column| !kind.lacks(column));
    brought
        .map(|column| Refusal::of("talk-takes-no-more").at(column))
        .collect()
}

/// Gives the form that the type of an activity brings.
pub(in crate::domain::rules) fn form_of(
    ledger: &dyn Ledger,
    activity: &Record,
    today: Day,
) -> Read<Option<crate::domain::Value>> {
    let mut follows = Kind::Activity.follows().iter();
    let form = follows.find(|it| it.column == "form");
    let found = form.map(|it| follow::followed(ledger, activity, it, today));
    Ok(found.transpose()?.flatten())
}

/// Says what cannot stand together in an activity.
pub(in crate::domain::rules) fn faults(
    ledger: &dyn Ledger,
    activity: &Record,
) -> Read<Vec<Refusal>> {
    let mut found = Vec::new();
    if let Some((from, to)) = activity.day("held_on").zip(activity.day("to_on"))
        && to < from
    {
        let refusal = Refusal::of("ends-before-it-begins");
        found.push(refusal.with("from", from).with("to", to).at("to_on"));
    }
    found.extend(lasts_faults(activity));
    found.extend(Demand::unmet(activity).map(|it| Refusal::of("missing").at(it)));
    if activity.text("form") == TALK {
        let columns = activity.kind.def().columns.iter();
        let said = |it: &&Column| !OF_A_TALK.contains(&it.name) && !activity.lacks(it.name);
        let refused = columns.filter(said);
        found.extend(refused.map(|it| Refusal::of("talk-takes-no-more").at(it.name)));
    }
    if activity.text("form") != LIFE_MEETING {
        let others = OF_A_LIFE_MEETING.iter().filter(|it| !activity.lacks(it));
        found.extend(others.map(|column| {
            Refusal::of("only-of-life-meeting")
                .with(
                    "form",
                    Labels::of(&["choice", "activity_form", LIFE_MEETING]),
                )
                .at(column)
        }));
    }
    if let Some(missed) = missed_by(ledger, activity)? {
        found.extend(makes_up_faults(activity, &missed));
    }
    Ok(found)
}

/// What was said by mouth appeared nowhere: 口头 is no medium.
pub(in crate::domain::rules) fn no_medium(activity: &Record) -> Option<Refusal> {
    let words = activity.text("medium");
    let told = || Refusal::of("no-medium").with("words", words);
    is_no_medium(words).then(|| told().at("medium"))
}

/// It lasted some time, and no longer than from its first to its last day.
fn lasts_faults(activity: &Record) -> Option<Refusal> {
    let (lasts, from) = activity.int("lasts").zip(activity.day("held_on"))?;
    let to = activity.day("to_on").unwrap_or(from).max(from);
    let days = to.days_since(from) + 1;
    if lasts == 0 {
        return Some(Refusal::of("lasts-no-time").at("lasts"));
    }
    (lasts > days * HALVES).then(|| {
        let refusal = Refusal::of("lasts-beyond-its-days").with("days", days);
        refusal.at("lasts")
    })
}

/// Tells that less is counted of a span than its working days, because it is said to last less.
pub(in crate::domain::rules) fn lasts_less(
    ledger: &dyn Ledger,
    activity: &Record,
) -> Option<Refusal> {
    let (lasts, from) = activity.int("lasts").zip(activity.day("held_on"))?;
    let to = activity.day("to_on").filter(|to| *to > from)?;
    let days = ledger.calendar().working_days_in(from..=to);
    (lasts < days * HALVES).then(|| {
        let refusal = Refusal::of("lasts-less-than-its-days").with("days", days);
        refusal.with("lasts", half_days(lasts)).at("lasts")
    })
}

/// What was entered on its last day or later was held; what is to come stays planned 已排.
pub(in crate::domain::rules) fn held(activity: &Record, change: &mut Change) {
    let entered: Option<Day> = activity.made_on.parse().ok();
    if last_day(activity) <= entered {
        change.shift(
            &Record {
                id: -1,
                ..activity.clone()
            },
            "held",
        );
    }
}

/// Marks an activity that lies before the first day of the campaign, or behind its last: nothing of
/// the campaign counts it.
pub(in crate::domain::rules) fn outside(
    activity: &Record,
    campaign: Option<&Record>,
) -> Option<Refusal> {
    let day = last_day(activity)?;
    if let Some(first) = campaign?.day("from_on").filter(|first| day < *first) {
        let refusal = Refusal::of("before-the-campaign").with("day", day);
        return Some(refusal.with("first", first).at("held_on"));
    }
    let end = campaign?.day("to_on").filter(|end| day > *end)?;
    let refusal = Refusal::of("day-after-campaign").with("day", day);
    Some(refusal.with("end", end).at("held_on"))
}

/// Gives the last day of an activity.
pub(in crate::domain::rules) fn last_day(activity: &Record) -> Option<Day> {
    activity.day("held_on").max(activity.day("to_on"))
}
