//! All that was wrong with a file, and all that is worth a look in it: what is alike in several
//! lines is told once, also where only the values differ.

use std::collections::BTreeMap;

use super::file_faults::{fault_words_found, warning_words_found};
use crate::exchange::fault::{Fault, Warning, WarningKind};
use crate::i18n::{Args, Texts};

/// So many of what is wrong with a file are told, and so many lines of each.
const FAULTS_TOLD: usize = 100;
const LINES_TOLD: usize = 10;

/// What is alike in several lines: these, and what each has there.
struct Alike<'a, T> {
    lines: Vec<u64>,
    first: &'a T,
    found: Vec<String>,
    count: usize,
}

/// Puts together what is alike by some words, in the order in which it is met first.
fn alike<'a, T>(
    all: &'a [T],
    words: impl Fn(&T) -> String,
    of: impl Fn(&T) -> (u64, String, usize),
) -> Vec<Alike<'a, T>> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut told: Vec<Alike<'a, T>> = Vec::new();
    for one in all {
        let place = *places.entry(words(one)).or_insert(told.len());
        let (line, found, count) = of(one);
        match told.get_mut(place) {
            Some(same) => {
                same.lines.push(line);
                if !same.found.contains(&found) {
                    same.found.push(found);
                }
                same.count += count;
            }
            None => told.push(Alike {
                lines: vec![line],
                first: one,
                found: vec![found],
                count,
            }),
        }
    }
    told
}

/// Names the lines before what is said of them.
fn at_lines(texts: &Texts, lines: &[u64], words: String) -> String {
    if let [line] = lines {
        let args = Args::new().set("line", *line).set("text", words);
        return texts.say_with("fault-line", &args);
    }
    let shown: Vec<String> = lines
        .iter()
        .take(LINES_TOLD)
        .map(ToString::to_string)
        .collect();
    let key = if lines.len() > LINES_TOLD {
        "fault-lines-more"
    } else {
        "fault-lines"
    };
    let args = Args::new()
        .set("lines", texts.list(shown))
        .set("n", lines.len())
        .set("text", words);
    texts.say_with(key, &args)
}

/// Names what stands in several lines, as far as that is told.
fn values(texts: &Texts, found: &[String], between: &str) -> String {
    let mut shown: Vec<&str> = found.iter().take(LINES_TOLD).map(String::as_str).collect();
    if found.len() > LINES_TOLD {
        shown.push("…");
    }
    shown.join(&texts.say(between))
}

/// Says all that is wrong with a file: what is the same in several lines once, with these lines and
/// what stands there.
pub fn faults_words(texts: &Texts, faults: &[Fault]) -> Vec<String> {
    // Where something stands there, what it is makes no other fault.
    let words = |it: &Fault| {
        let there = if it.found.is_empty() { "" } else { "?" };
        fault_words_found(texts, it, there)
    };
    let told = alike(faults, words, |it| (it.line, it.found.clone(), 1));
    let more = told.len().saturating_sub(FAULTS_TOLD);
    let shown = told.iter().take(FAULTS_TOLD).map(|it| {
        let found = values(texts, &it.found, "fault-found-and");
        at_lines(texts, &it.lines, fault_words_found(texts, it.first, &found))
    });
    let mut lines: Vec<String> = shown.collect();
    if more > 0 {
        lines.push(texts.say_with("faults-more", &Args::new().set("n", more)));
    }
    lines
}

/// Says what is worth a look in a file although it stops no row, as [`faults_words`] does.
pub fn warnings_words(texts: &Texts, warnings: &[Warning]) -> Vec<String> {
    let of = |it: &Warning| match &it.kind {
        WarningKind::OutsideSpan { day, .. } => (it.line, texts.day(*day), 1),
        WarningKind::CharactersStripped { count } => (it.line, String::new(), *count),
        WarningKind::DiffersWithinCard { here, .. } => (it.line, here.clone(), 1),
        WarningKind::NameShared { .. } => (it.line, String::new(), 1),
    };
    let told = alike(warnings, |it| warning_words_found(texts, it, ("?", 0)), of);
    let lines = told.iter().map(|it| {
        let between = match it.first.kind {
            WarningKind::DiffersWithinCard { .. } => "fault-found-and",
            WarningKind::OutsideSpan { .. }
            | WarningKind::CharactersStripped { .. }
            | WarningKind::NameShared { .. } => "warning-days-and",
        };
        let found = values(texts, &it.found, between);
        let words = warning_words_found(texts, it.first, (&found, it.count));
        at_lines(texts, &it.lines, words)
    });
    lines.collect()
}
