//! `init`: a new store with the campaign of a template in it, asking nothing.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, REFUSED, USAGE};
use super::super::words::Words;
use super::template::{faulty, template};
use super::{given, option};
use crate::i18n::Args;
use crate::office::{FirstRun, Office, OfficeError, occupied};

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let option = |id| words.option("init", id);
    words
        .verb("init")
        .arg(option("template").required(true).value_name("NAME|FILE"))
        .arg(option("organiser").value_name("TEXT"))
        .arg(option("person").value_name("NAME"))
        .arg(option("start").value_name("DAY"))
        .arg(
            option("zone")
                .value_name("+08:00")
                .allow_hyphen_values(true),
        )
        .arg(words.switch("init", "rehearsal"))
}

/// Makes the store.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let opening = desk.opening()?;
    // Said before anything else is asked.
    if let Some(why) = occupied(&opening.path) {
        // Whatever it is: the place is taken.
        return Err(CliError::of(&desk.texts, why.into()).coded(REFUSED).into());
    }
    let (name, text) = template(desk, given(matches, "template"))?;
    let start = option(matches, "start")
        .map(|typed| desk.day(typed, opening.today, "usage-start"))
        .transpose()?;
    let zone_minutes = option(matches, "zone")
        .map(|typed| {
            let args = Args::new().set("found", typed);
            zone(typed).ok_or_else(|| desk.fail(USAGE, "usage-zone", &args))
        })
        .transpose()?;
    let first = FirstRun {
        template: text,
        template_name: name.clone(),
        organiser: option(matches, "organiser").map(str::to_owned),
        person: option(matches, "person").map(str::to_owned),
        start,
        rehearsal: matches.get_flag("rehearsal"),
        zone_minutes,
    };
    if opening.today.is_some() && !matches.get_flag("rehearsal") {
        // Said before anything is made: a store without its campaign would be left behind.
        return Err(OfficeError::NotRehearsal.into());
    }
    let office = match Office::create(&opening, &first)? {
        Ok(office) => office,
        Err(faults) => {
            let error = faulty(desk, "fail-template", (&name, &faults));
            return Err(error.hint(desk.say("hint-template")).into());
        }
    };
    let campaign = office
        .campaign()
        .map(|it| it.text("name").to_owned())
        .unwrap_or_default();
    let args = Args::new()
        .set("path", office.path().display().to_string())
        .set("campaign", campaign);
    desk.tell("init-done", &args);
    desk.tell("init-secrets", &Args::new());
    if office.is_rehearsal() {
        desk.tell("init-rehearsal", &Args::new());
    }
    Ok(DONE)
}

/// Reads `+08:00`, `8` or `-3:30` as minutes east of UTC.
fn zone(typed: &str) -> Option<i32> {
    let (sign, rest) = match typed.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let is_zone = (0..=14).contains(&hours) && (0..60).contains(&minutes);
    is_zone.then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_read_as_people_write_them() {
        for (typed, minutes) in [
            ("+08:00", Some(480)),
            ("8", Some(480)),
            ("-3:30", Some(-210)),
            ("+25:00", None),
            ("CST", None),
        ] {
            assert_eq!(zone(typed), minutes, "{typed}");
        }
    }
}
