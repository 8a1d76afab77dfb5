//! How it is told what every report quotes of the intake.

use super::PageLine;
use crate::domain::figure::grouped;
use crate::i18n::{Args, Texts};
use crate::office::Intake;

/// Tells the intake, a line each: papers, sittings, opinions before and after; nothing where
/// nothing came in.
pub fn intake_lines(texts: &Texts, intake: &Intake) -> Vec<String> {
    let mut lines = Vec::new();
    if intake.sent + intake.returned + intake.valid + intake.invalid > 0 {
        let args = Args::new()
            .set("sent", grouped(intake.sent))
            .set("returned", grouped(intake.returned))
            .set("valid", grouped(intake.valid))
            .set("invalid", grouped(intake.invalid));
        lines.push(texts.say_with("intake-papers", &args));
    }
    let heard = intake.heard.iter().map(|it| {
        let args = Args::new()
            .set("type", &it.name)
            .set("held", grouped(it.held))
            .set("people", grouped(it.people));
        texts.say_with("intake-sitting", &args)
    });
    let heard: Vec<String> = heard.collect();
    if !heard.is_empty() {
        lines.push(texts.list(&heard));
    }
    if intake.before > 0 {
        let args = Args::new()
            .set("before", grouped(intake.before))
            .set("after", grouped(intake.after));
        lines.push(texts.say_with("intake-opinions", &args));
    }
    lines
}

/// Gives the part of the campaign's page that tells it.
pub fn page_lines(texts: &Texts, intake: &Intake) -> Vec<PageLine> {
    let told = intake_lines(texts, intake);
    if told.is_empty() {
        return Vec::new();
    }
    let heading = PageLine {
        text: texts.say("intake-heading"),
        heading: true,
        ..PageLine::default()
    };
    let told = told.into_iter().map(|text| PageLine {
        text,
        ..PageLine::default()
    });
    [PageLine::default(), heading]
        .into_iter()
        .chain(told)
        .collect()
}
