//! How much one record says, and of which days.

use crate::domain::folding::{is_hearsay, says_nothing};
use crate::domain::measure::half_days;
use crate::domain::requirement::{HALVES, Requirement};
use crate::domain::rules::case::empty_words;
use crate::domain::{Day, Demand, OWN_PROBLEM, PERSONAL_PROBLEM, Record, Refusal};

/// What is changed of a record that stands is judged; what was so before is left as it was.
const SPAN: [&str; 5] = ["fulfilled", "done_on", "to_on", "amount", "days"];

/// Says what cannot be said of it, whoever it is about; `begins` is the first day of the campaign.
pub(super) fn measured(
    (record, before): (&Record, Option<&Record>),
    asked: Option<&Record>,
    (begins, today): (Option<Day>, Day),
) -> Vec<Refusal> {
    let mut found = Vec::new();
    // Whether they did it comes first: what else is asked hangs on that.
    if record.lacks("fulfilled") {
        return vec![Refusal::of("fulfilled-unsaid").at("fulfilled")];
    }
    let grounds = record.text("grounds");
    // That there is no problem of his own, or of his field, is what a leader may say; how, is
    // judged apart.
    let is_exempt = record.text("fulfilled") == "exempt";
    let stands_anew = |name| before.is_none_or(|it| it.cell(name) != record.cell(name));
    let proofs = [OWN_PROBLEM, PERSONAL_PROBLEM];
    let may_say_none = proofs.contains(&record.text("proof")) && !is_exempt;
    if says_nothing(grounds) && !may_say_none {
        found.push(empty_words(grounds).at("grounds"));
    } else if !may_say_none && is_hearsay(grounds) && stands_anew("grounds") {
        found.push(Refusal::of("hearsay").with("words", grounds).at("grounds"));
    }
    found.extend(Demand::unmet(record).map(|it| Refusal::of("missing").at(it)));
    if is_exempt {
        let amounts = ["amount", "days", "to_on"]
            .into_iter()
            .filter(|it| !record.lacks(it));
        found.extend(amounts.map(|it| Refusal::of("exempt-did-nothing").at(it)));
        return found;
    }
    let in_days = asked.is_none_or(|it| Requirement::of(it).in_days());
    if record.lacks("done_on") {
        // Without a last day too the day is missing; of pieces the last day is refused below.
        let is_half_said = !record.lacks("to_on") && in_days;
        found.extend(is_half_said.then(|| Refusal::of("first-day-unsaid").at("done_on")));
    }
    let moved = |it: &Record| SPAN.iter().any(|name| it.cell(name) != record.cell(name));
    let moved = before.is_none_or(moved);
    if moved {
        found.extend(outside(record, (begins, today)));
    }
    let Some(record_asked) = asked else {
        return found;
    };
    let asked = Requirement::of(record_asked);
    if asked.of_pairs {
        let name = record_asked.title();
        found.push(
            Refusal::of("told-by-talks")
                .with("requirement", name)
                .at("fulfilled"),
        );
        return found;
    }
    let (own, other, key) = if asked.in_days() {
        ("days", "amount", "counted-in-days")
    } else {
        ("amount", "days", "counted-in-pieces")
    };
    if !asked.in_days() && !record.lacks("to_on") {
        let refusal = Refusal::of("span-of-days-only");
        found.push(
            refusal
                .with("requirement", record_asked.title())
                .at("to_on"),
        );
    }
    // Whole days stood where pieces stand, before halves could be said: those stay.
    let stood = before.is_some_and(|it| it.cell(other) == record.cell(other));
    if !record.lacks(other) && !stood {
        let name = record_asked.title();
        found.push(Refusal::of(key).with("requirement", name).at(other));
    } else if asked.in_days() && record.lacks("days") && record.lacks("amount") {
        found.extend(unsaid(&asked, record));
    } else if record.int(own) == Some(0) {
        found.push(Refusal::of("nothing-done").at(own));
    } else if !asked.in_days() && asked.told_by(record) > asked.amount {
        // Of days no less is asked than so many; more than were there its span refuses.
        found.push(more(&asked, record_asked, asked.told_by(record)).at(own));
    } else if moved && asked.in_days() {
        found.extend(beyond_its_days(&asked, record));
    }
    found
}

/// How long it took was not said, and no working days tell it; what is wrong with the days is said
/// of them.
fn unsaid(asked: &Requirement, record: &Record) -> Option<Refusal> {
    let (from, to) = asked.span_of(record).filter(|(from, to)| from <= to)?;
    let refusal = if from == to {
        Refusal::of("how-long-unsaid").with("day", from)
    } else {
        let refusal = Refusal::of("no-working-day");
        refusal.with("from", from).with("to", to)
    };
    Some(refusal.at("days"))
}

/// Nothing that was done lies before the campaign, or ahead; and it ends where it begins, or later.
fn outside(record: &Record, (begins, today): (Option<Day>, Day)) -> Vec<Refusal> {
    let mut found = Vec::new();
    if let Some((day, begins)) = record.day("done_on").zip(begins)
        && day < begins
    {
        let refusal = Refusal::of("before-the-campaign").with("day", day);
        found.push(refusal.with("first", begins).at("done_on"));
    }
    for name in ["done_on", "to_on"] {
        if let Some(day) = record.day(name).filter(|day| *day > today) {
            let refusal = Refusal::of("in-the-future").with("day", day);
            found.push(refusal.with("today", today).at(name));
        }
    }
    if let Some((from, to)) = record.day("done_on").zip(record.day("to_on"))
        && to < from
    {
        let refusal = Refusal::of("ends-before-it-begins");
        found.push(refusal.with("from", from).with("to", to).at("to_on"));
    }
    found
}

/// It took no longer than from its first to its last day.
fn beyond_its_days(asked: &Requirement, record: &Record) -> Option<Refusal> {
    let (from, to) = asked.span_of(record)?;
    let days = to.days_since(from).max(0) + 1;
    (asked.told_by(record) > days * HALVES).then(|| {
        let refusal = Refusal::of("lasts-beyond-its-days").with("days", days);
        refusal.at(if record.lacks("to_on") {
            "to_on"
        } else {
            "days"
        })
    })
}

fn more(asked: &Requirement, requirement: &Record, found: i64) -> Refusal {
    Refusal::of("more-than-asked")
        .with("requirement", requirement.title())
        .with("found", said(asked, found))
        .with("amount", said(asked, asked.amount))
}

pub(super) fn said(asked: &Requirement, n: i64) -> String {
    if asked.in_days() {
        half_days(n)
    } else {
        n.to_string()
    }
}
