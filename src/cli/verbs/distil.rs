//! `distil OPINION… --title …`: a problem made of opinions, in one command.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::fields;
use super::super::numbers::several;
use super::super::words::{OF_KIND, Words};
use super::add::announce;
use crate::domain::rules::campaign_of;
use crate::domain::{DISTILLED, Refusal};
use crate::office::OfficeError;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let opinions = Arg::new("opinions")
        .help(words.say("help-distil-opinions"))
        .value_name(format!("{OF_KIND}{}", DISTILLED.of.code()))
        .required(true)
        .num_args(1..)
        .action(ArgAction::Append);
    fields::options(words.verb("distil").arg(opinions), words, DISTILLED.into)
}

/// Makes the problem and merges the opinions into it.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let named: Vec<&str> = matches
        .get_many::<String>("opinions")
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let named = named.join(",");
    let other = || {
        let refusal = Refusal::of("distils-opinions-only").with("found", &named);
        Failure::from(OfficeError::Refused(vec![refusal]))
    };
    let records = several(desk, &mut office, &named).map_err(|failure| match &failure {
        Failure::Office(_, OfficeError::Refused(reasons))
            if reasons.iter().any(|it| it.key == "kinds-mixed") =>
        {
            other()
        }
        Failure::Office(..) | Failure::Said(_) => failure,
    })?;
    let kind = records.first().map_or(DISTILLED.of, |it| it.kind);
    if kind.def().gathers.map_or(kind, |it| it.far(false)) != DISTILLED.of {
        return Err(other());
    }
    let of = records.first().and_then(campaign_of);
    desk.tell_campaign(&office, of)?;
    let named: Vec<i64> = records.iter().map(|it| it.id).collect();
    let opinions = office.originals(kind, &named)?;
    let def = DISTILLED.into.def();
    let columns = || def.fields().filter(|column| column.is_typed());
    let typed = fields::typed(matches, columns());
    office.reckon(fields::reckoned(columns(), &typed));
    let cells = fields::read(desk, &office, (DISTILLED.into, def), columns(), &typed)?;
    let done = office
        .distil(&opinions, &cells)
        .map_err(Failure::about(DISTILLED.into))?;
    announce(desk, DISTILLED.into, &done.written);
    Ok(DONE)
}
