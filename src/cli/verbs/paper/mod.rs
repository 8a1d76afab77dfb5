//! `paper notice NUMBER… [-o FILE]`: papers as text, 56 cells by 22 lines a page; no file is ever
//! overwritten. Each paper is a verb of its own below this one.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::numbers::several;
use super::super::words::Words;
use super::option;
use crate::app::papers::{Made, made};
use crate::domain::PaperKind;
use crate::i18n::Args;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let papers = PaperKind::ALL.map(|paper| {
        Command::new(paper.code())
            .about(words.say(&format!("help-paper-{}", paper.code())))
            .arg(words.arg("paper", "number").required(!paper.takes_all()))
            .arg(
                words
                    .option("paper", "output")
                    .short('o')
                    .value_name("FILE"),
            )
    });
    words
        .verb("paper")
        .subcommand_required(true)
        .subcommands(papers)
}

/// Makes the paper that is asked for.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let asked = matches.subcommand();
    let asked = asked.and_then(|(name, of)| {
        let mut all = PaperKind::ALL.into_iter();
        Some((all.find(|it| it.code() == name)?, of))
    });
    let Some((paper, matches)) = asked else {
        return Ok(DONE);
    };
    let mut office = desk.office()?;
    let records = match option(matches, "number") {
        Some(numbers) => several(desk, &mut office, numbers)?,
        None => Vec::new(),
    };
    let kind = records.first().map_or_else(|| paper.of(), |it| it.kind);
    let ids: Vec<i64> = records.iter().map(|it| it.id).collect();
    let made = made(&office, &desk.texts, paper, (kind, &ids))?;
    out(desk, &made, option(matches, "output"))
}

/// Prints a paper, or writes it to a file; what it leaves out is told beside.
fn out(desk: &mut Desk, made: &Made, to: Option<&str>) -> Done {
    if let Some((restricted, gone)) = made.left_out {
        let args = Args::new().set("restricted", restricted).set("gone", gone);
        desk.tell("paper-left-out", &args);
    }
    let text = made.paper.text();
    let Some(path) = to.map(PathBuf::from) else {
        desk.out.lines(&text);
        return Ok(DONE);
    };
    let file = desk.new_file(&path)?;
    let written = file.finish(text.as_bytes());
    written.map_err(|error| desk.unwritable(&path, error))?;
    let args = Args::new()
        .set("path", path.display().to_string())
        .set("bytes", text.len());
    desk.tell("extract-done", &args);
    Ok(DONE)
}
