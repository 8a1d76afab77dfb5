//! What is said where an act was refused for who decided it, and nobody had been named.
//!
//! Who decided is not who typed: the command line never puts the name of another there by itself,
//! as a form does before everybody's eyes; it says whom the record names, and how to name him.

use clap::ArgMatches;

use super::super::desk::Desk;
use super::super::error::Failure;
use super::option;
use crate::domain::{Record, Refusal, Transition};
use crate::i18n::Args;
use crate::office::{Office, OfficeError};

/// Gives, of a refusal for the decider, on whose account it was judged, the options that name one,
/// and whom the record itself names.
pub(super) fn hints(
    desk: &Desk,
    office: &Office,
    (records, row): (&[Record], &'static Transition),
    matches: &ArgMatches,
    failure: &Failure,
) -> Vec<String> {
    let named = ["by", "meeting"].map(|id| option(matches, id).is_some());
    if named.contains(&true) || !is_against_decider(failure) {
        return Vec::new();
    }
    let called = |id: i64| office.person_called(id).ok().flatten();
    let mut hints = Vec::new();
    let own = office.session().person;
    let own = own.filter(|_| row.in_person().is_none());
    if let Some(own) = own.and_then(called) {
        let args = Args::new().set("own", own.told());
        hints.push(desk.say_with("do-by-self", &args));
    }
    let by_body = row.who.iter().any(|it| it.is_of_body());
    let way = if by_body { "do-by-or-meeting" } else { "do-by" };
    hints.push(desk.say(way));
    if let Some(usual) = usual(office, records, row).and_then(called) {
        let way = if usual.shared {
            &usual.number
        } else {
            &usual.name
        };
        let args = Args::new().set("usual", usual.told()).set("way", way);
        hints.push(desk.say_with("do-by-usual", &args));
    }
    hints
}

/// Says whether something was refused for who decided it.
fn is_against_decider(failure: &Failure) -> bool {
    let Failure::Office(_, OfficeError::Refused(reasons)) = failure else {
        return false;
    };
    let of_decider = |it: &Refusal| matches!(it.field, Some("by" | "meeting"));
    reasons.iter().any(of_decider)
}

/// Gives the person whom all the records name for the act.
fn usual(office: &Office, records: &[Record], row: &'static Transition) -> Option<i64> {
    let of = |record: &Record| {
        let offers = office.offers(record).ok()?.into_iter();
        offers
            .filter(|it| it.row.verb == row.verb)
            .find_map(|it| it.usual)
    };
    let mut all = records.iter().map(of);
    let first = all.next().flatten()?;
    all.all(|it| it == Some(first)).then_some(first)
}
