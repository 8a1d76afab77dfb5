//! `link A B` and `unlink A B`: ties that people set by hand; the role follows from the kinds.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure};
use super::super::words::Words;
use super::{given, option};
use crate::domain::{Record, Refusal, Role};
use crate::i18n::Args;
use crate::office::{Office, OfficeError};

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    of_two(words, words.verb("link"))
}

/// Makes the command that cuts.
pub(super) fn unlink_command(words: Words<'_>) -> Command {
    of_two(words, words.verb("unlink"))
}

fn of_two(words: Words<'_>, command: Command) -> Command {
    command
        .arg(words.arg("link", "from").required(true).value_name("A"))
        .arg(words.arg("link", "to").required(true).value_name("B"))
        .arg(words.option("link", "as").value_name("ROLE"))
}

/// Ties two records.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let (role, from, to) = ends(desk, &office, matches)?;
    let done = office
        .link(role, from.id, to.id)
        .map_err(Failure::about(to.kind))?;
    desk.marks(None, &done.written.marks);
    say(desk, "link-done", role, (&from, &to));
    Ok(DONE)
}

/// Cuts the tie.
pub(super) fn run_unlink(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut office = desk.office()?;
    let (role, from, to) = ends(desk, &office, matches)?;
    let done = office
        .unlink(role, from.id, to.id)
        .map_err(Failure::about(to.kind))?;
    desk.marks(None, &done.written.marks);
    say(desk, "unlink-done", role, (&from, &to));
    Ok(DONE)
}

fn say(desk: &mut Desk, key: &str, role: Role, (from, to): (&Record, &Record)) {
    let role = desk.say(&format!("role-{}", role.code().replace('_', "-")));
    let args = Args::new()
        .set("from", &from.number)
        .set("to", &to.number)
        .set("role", role);
    desk.tell(key, &args);
}

/// Finds the two records and the role in which kinds like theirs are tied, in either order.
fn ends(
    desk: &Desk,
    office: &Office,
    matches: &ArgMatches,
) -> Result<(Role, Record, Record), Failure> {
    let one = desk.find(office, given(matches, "from"))?;
    let other = desk.find(office, given(matches, "to"))?;
    let refuse = |refusal| Failure::Office(None, OfficeError::Refused(vec![refusal]));
    let fits = |role: &Role| {
        let ends = role.ends();
        ends == (one.kind, other.kind) || ends == (other.kind, one.kind)
    };
    let role = match option(matches, "as") {
        Some(typed) => {
            let called = |role: &Role| {
                desk.say(&format!("role-{}", role.code().replace('_', "-"))) == typed
            };
            Role::from_code(&typed.replace('-', "_"))
                .or_else(|| Role::ALL.into_iter().find(called))
                .filter(fits)
        }
        None => Role::ALL.into_iter().find(fits),
    };
    let Some(role) = role else {
        let refusal = Refusal::of("no-such-tie")
            .with("one", &one.number)
            .with("other", &other.number);
        return Err(refuse(refusal));
    };
    Ok(if role.ends() == (one.kind, other.kind) {
        (role, one, other)
    } else {
        (role, other, one)
    })
}
