//! `template show|check|list`: the template a campaign was made from, byte for byte; what is wrong
//! with one; those that come with the program.

use std::path::Path;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, Failure, REFUSED};
use super::super::near::unknown;
use super::super::words::Words;
use super::{given, option};
use crate::app::template_faults::template_fault;
use crate::exchange::template::TemplateFault;
use crate::i18n::Args;
use crate::office::{check_template, read_file, templates};

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let one = |name: &'static str| {
        Command::new(name).about(words.say(&format!("help-template-{name}")))
    };
    words
        .verb("template")
        .subcommand_required(true)
        .subcommand(one("show").arg(words.arg("template", "name")))
        .subcommand(
            one("check").arg(
                words
                    .arg("template", "file")
                    .value_name("NAME|FILE")
                    .required(true),
            ),
        )
        .subcommand(one("list"))
}

/// Does what is asked.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    match matches.subcommand() {
        Some(("show", matches)) => show(desk, option(matches, "name")),
        Some(("check", matches)) => check(desk, given(matches, "file")),
        _ => {
            for known in templates() {
                desk.out.line(&format!("{}  {}", known.name, known.title));
            }
            Ok(DONE)
        }
    }
}

/// Prints the template of the campaign as it was read, or one that comes with the program.
fn show(desk: &mut Desk, name: Option<&str>) -> Done {
    let bytes = if let Some(name) = name {
        let known = templates();
        let found = known.iter().find(|it| it.name == name);
        let Some(found) = found else {
            let args = Args::new().set("found", name);
            let said = desk.say_with("usage-unknown-built-in", &args);
            return Err(unknown(desk, said, name, known.iter().map(|it| it.name)));
        };
        found.text.as_bytes().to_vec()
    } else {
        let office = desk.office_in_campaign()?;
        let kept = office.template()?;
        kept.ok_or_else(|| desk.fail(REFUSED, "fail-template-not-kept", &Args::new()))?
            .1
    };
    desk.out.bytes(&bytes);
    Ok(DONE)
}

/// Reads a template and tells all that is wrong with it.
fn check(desk: &mut Desk, typed: &str) -> Done {
    let (_, text) = template(desk, typed)?;
    let told = match check_template(&text) {
        Ok(told) => told,
        Err(faults) => {
            return Err(faulty(desk, "fail-template-check", (typed, &faults)).into());
        }
    };
    let args = Args::new()
        .set("name", typed)
        .set("phases", told.phases)
        .set("steps", told.steps)
        .set("deliverables", told.deliverables)
        .set("requirements", told.requirements);
    let words = desk.say_with("template-whole", &args);
    desk.out.line(&words);
    Ok(DONE)
}

/// Tells all faults of a template beneath a head.
pub(super) fn faulty(
    desk: &Desk,
    head: &str,
    (name, faults): (&str, &[TemplateFault]),
) -> CliError {
    let args = Args::new().set("name", name).set("n", faults.len());
    let head = CliError::new(REFUSED, desk.say_with(head, &args));
    faults.iter().fold(head, |error, fault| {
        error.also(template_fault(&desk.texts, fault))
    })
}

/// Gives a template by its name, or the one in a file, with what it is called.
pub(super) fn template(desk: &Desk, typed: &str) -> Result<(String, String), Failure> {
    let known = templates();
    if let Some(found) = known.iter().find(|it| it.name == typed) {
        return Ok((typed.to_owned(), found.text.to_owned()));
    }
    let path = Path::new(typed);
    if path.is_file() || typed.contains(['/', '.']) {
        let bytes = read_file(path).map_err(|error| desk.unreadable(path, error))?;
        let args = Args::new().set("path", typed);
        let text = String::from_utf8(bytes)
            .map_err(|_error| desk.fail(REFUSED, "fail-template-encoding", &args))?;
        return Ok((typed.to_owned(), text));
    }
    let said = desk.say_with("usage-unknown-template", &Args::new().set("found", typed));
    Err(unknown(desk, said, typed, known.iter().map(|it| it.name)))
}
