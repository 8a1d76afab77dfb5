//! All that was wrong with a file: what is wrong alike in several lines is told once.

use std::collections::BTreeMap;

use super::file_faults::{fault_words, fault_words_in_row};
use crate::exchange::fault::Fault;
use crate::i18n::{Args, Texts};

/// So many of what is wrong with a file are told, and so many lines of each.
const FAULTS_TOLD: usize = 100;
const LINES_TOLD: usize = 10;

/// Says all that is wrong with a file: what is the same in several lines once, with these lines.
pub fn faults_words(texts: &Texts, faults: &[Fault]) -> Vec<String> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut told: Vec<(String, Vec<&Fault>)> = Vec::new();
    for fault in faults {
        let words = fault_words_in_row(texts, fault);
        let place = *places.entry(words.clone()).or_insert(told.len());
        match told.get_mut(place) {
            Some((_, same)) => same.push(fault),
            None => told.push((words, vec![fault])),
        }
    }
    let more = told.len().saturating_sub(FAULTS_TOLD);
    told.truncate(FAULTS_TOLD);
    let mut lines: Vec<String> = told
        .into_iter()
        .map(|(words, same)| match same.as_slice() {
            [one] => fault_words(texts, one),
            several => {
                let lines = several.iter().map(|it| it.line.to_string());
                let shown: Vec<String> = lines.take(LINES_TOLD).collect();
                let key = if several.len() > LINES_TOLD {
                    "fault-lines-more"
                } else {
                    "fault-lines"
                };
                let args = Args::new()
                    .set("lines", texts.list(shown))
                    .set("n", several.len())
                    .set("text", words);
                texts.say_with(key, &args)
            }
        })
        .collect();
    if more > 0 {
        lines.push(texts.say_with("faults-more", &Args::new().set("n", more)));
    }
    lines
}
