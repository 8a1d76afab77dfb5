//! How it is told who has met which requirement: the words of a cell, the same on the screen and on
//! the command line.

use crate::domain::measure::half_days;
use crate::domain::requirement::{Amount, Counts, Requirement};
use crate::i18n::{Args, Texts};
use crate::office::{Due, Standing, proposed_words};

/// What stands where nothing is asked.
const NOTHING: &str = "—";

/// The signs of a cell: of what is met, and of what is missing.
#[derive(Clone, Copy, Debug)]
pub struct Signs<'a> {
    /// Behind what is met.
    pub met: &'a str,
    /// Behind what is missing.
    pub missing: &'a str,
}

/// Says by when something is to be met, and how many working days are left: before which meeting,
/// else until the end of what.
pub fn due_words(texts: &Texts, due: &Due) -> String {
    let args = Args::new()
        .set("before", &due.before)
        .set("phase", due.of.text("name"))
        .set("what", texts.kind(due.of.kind.code()))
        .set("n", due.left)
        .set("day", texts.day_short(due.day, due.today.year()));
    let of = match (due.before.is_empty(), due.is_of_meeting(), due.there) {
        (true, _, _) => "phase",
        (false, true, false) => "before",
        (false, false, false) => "before-open",
        (false, true, true) => "there",
        (false, false, true) => "there-open",
    };
    let when = if due.past { "past" } else { "left" };
    texts.say_with(&format!("unmet-{of}-{when}"), &args)
}

/// Tells how somebody stands to a requirement.
pub fn standing(
    texts: &Texts,
    asked: &Requirement,
    standing: Standing,
    signs: Signs<'_>,
) -> String {
    let sign = |missing: bool| if missing { signs.missing } else { signs.met };
    match standing {
        Standing::NotAsked => NOTHING.to_owned(),
        Standing::Exempt => texts.say("unmet-exempt"),
        Standing::Done {
            met: true,
            late: false,
            ..
        } if !asked.is_counted() => signs.met.to_owned(),
        Standing::Done { late: true, .. } if !asked.is_counted() => texts.say("unmet-late"),
        Standing::Done {
            done, met, late, ..
        } => {
            let args = Args::new()
                .set("done", amount(asked, done))
                .set("amount", wanted(texts, asked));
            let key = match asked.counts {
                Counts::Days => "unmet-days",
                Counts::Pieces => "unmet-times",
                Counts::Contents => "unmet-contents",
            };
            let sign = if late {
                texts.say("unmet-late")
            } else {
                sign(!met).to_owned()
            };
            format!("{} {sign}", texts.say_with(key, &args))
        }
        Standing::Sum { met, of, exempt } => {
            let args = Args::new().set("met", met).set("of", of).set("n", exempt);
            let key = if exempt == 0 {
                "unmet-sum"
            } else {
                "unmet-sum-exempt"
            };
            format!("{} {}", texts.say_with(key, &args), sign(met < of))
        }
    }
}

/// Writes how much a requirement asks, and whether that is no more than proposed 拟. Once, or one
/// piece, is what asking for it at all means: in a table of many cells nobody reads it as a number
/// that somebody chose.
pub fn wanted(texts: &Texts, asked: &Requirement) -> String {
    let said = amount(asked, asked.amount);
    let is_number = asked.in_days() || asked.amount > 1;
    if asked.amount_is == Amount::Proposed && is_number {
        proposed_words(texts, said)
    } else {
        said
    }
}

/// Writes an amount of what a requirement counts: days with their halves, else a number.
pub fn amount(asked: &Requirement, n: i64) -> String {
    if asked.in_days() {
        half_days(n)
    } else {
        n.to_string()
    }
}
