//! A script as it is checked before anything of it runs: all of its faults at once.

use std::collections::BTreeMap;

use clap::ArgMatches;

use super::super::super::desk::Desk;
use super::super::super::error::{CliError, USAGE};
use super::super::super::given::{Given, everywhere};
use super::super::super::line::{LineReader, not_here};
use super::super::{InScript, Verb};
use super::Wishes;
use super::names::{TODAY, named, take_name, wrong};
use crate::exchange::script::{Line, Word, lines};
use crate::i18n::Args;

/// One line that will run.
pub(super) struct Step {
    /// Its physical line.
    pub(super) at: u64,
    /// Which of the lines with a verb it is.
    pub(super) nth: u64,
    /// Its words, names not yet filled in.
    pub(super) words: Vec<Word>,
    /// Its verb.
    pub(super) verb: &'static Verb,
    /// The name of what it makes.
    pub(super) name: Option<String>,
    /// The day that was set above it.
    pub(super) today: Option<String>,
}

/// A script that was read.
#[derive(Default)]
pub(super) struct Script {
    /// What will run.
    pub(super) steps: Vec<Step>,
    /// What is wrong, with its line.
    pub(super) faults: Vec<(u64, CliError)>,
    /// On which line each name is given.
    given: BTreeMap<String, u64>,
}

/// Reads a script and checks all that can be known before it runs.
pub(super) fn read(desk: &Desk, text: &str, wishes: &Wishes) -> Script {
    let mut script = Script::default();
    let mut reader = LineReader::asking(false);
    let (mut nth, mut today) = (0, None);
    for line in lines(text) {
        match line {
            Err(open) => {
                let args = Args::new().set("sign", open.sign.to_string());
                let error = CliError::new(USAGE, desk.say_with("run-open", &args));
                script.faults.push((open.at, error));
            }
            Ok(line)
                if line
                    .words
                    .iter()
                    .take(1)
                    .any(|it| it.marks.first() == Some(&0)) =>
            {
                match day(desk, &line) {
                    Ok(day) => today = Some(day),
                    Err(error) => script.faults.push((line.at, error)),
                }
            }
            Ok(line) => {
                nth += 1;
                let at = line.at;
                let step = script.step(desk, &mut reader, (line, wishes));
                match step {
                    Ok((words, verb, name)) => script.steps.push(Step {
                        at,
                        nth,
                        words,
                        verb,
                        name,
                        today: today.clone(),
                    }),
                    Err(error) => script.faults.push((at, error)),
                }
            }
        }
    }
    script.check_names(desk, wishes);
    let last = script.steps.last().map_or(0, |it| it.at);
    script.steps.retain(|it| it.at >= wishes.from_line);
    if script.steps.is_empty() && wishes.from_line > 1 {
        let args = Args::new().set("line", last);
        let error = CliError::new(USAGE, desk.say_with("run-no-line", &args));
        script.faults.push((wishes.from_line, error));
    }
    script.faults.sort_by_key(|(at, _)| *at);
    script
}

/// Reads the line that sets the day of those below it: `@today 2009-02-25`.
fn day(desk: &Desk, line: &Line) -> Result<String, CliError> {
    match line.words.as_slice() {
        [word, day] if word.text.strip_prefix('@') == Some(TODAY) => {
            is_day(desk, &day.text)?;
            Ok(day.text.clone())
        }
        words => {
            let found = words.first().map_or("", |it| it.text.as_str());
            let args = Args::new().set("found", found);
            Err(CliError::new(USAGE, desk.say_with("run-directive", &args)))
        }
    }
}

/// Names what a line does that is not taken back with the rest: what it shows was seen, and what it
/// writes beside the store stays there.
fn not_taken_back<'m>(verb: &'static Verb, mut matches: &'m ArgMatches) -> Option<&'m str> {
    while let Some((_, inner)) = matches.subcommand() {
        matches = inner;
    }
    if verb.in_script == InScript::Singly {
        return Some(verb.name);
    }
    let writes_aside = matches.try_contains_id("skip-bad").unwrap_or(false);
    writes_aside.then_some("--skip-bad")
}

fn is_day(desk: &Desk, typed: &str) -> Result<(), CliError> {
    let day = desk.day(typed, None, "usage-today");
    day.map(|_| ())
        .map_err(|failure| CliError::of(&desk.texts, failure))
}

impl Script {
    /// Reads a line with a verb.
    fn step(
        &mut self,
        desk: &Desk,
        reader: &mut LineReader,
        (mut line, wishes): (Line, &Wishes),
    ) -> Result<(Vec<Word>, &'static Verb, Option<String>), CliError> {
        let name = take_name(desk, &mut line.words)?;
        // Taken even where the line is at fault: what refers to it is not.
        let first = name.as_ref().map(|name| {
            let first = self.given.entry(name.clone()).or_insert(line.at);
            (*first != line.at).then_some(*first)
        });
        let texts: Vec<String> = line.words.iter().map(|it| it.text.clone()).collect();
        let (verb, matches) = reader.read(desk, &texts)?;
        if verb.in_script == InScript::Nowhere {
            return Err(not_here(desk, verb.name));
        }
        if wishes.atomic
            && let Some(found) = not_taken_back(verb, &matches)
        {
            let args = Args::new().set("found", found);
            let said = desk.say_with("run-not-atomic", &args);
            return Err(CliError::new(USAGE, said));
        }
        for option in ["db", "lang"] {
            if everywhere(&matches, option).is_some() {
                return Err(not_here(desk, &format!("--{option}")));
            }
        }
        if let Some(today) = Given::of(&matches).today {
            is_day(desk, &today)?;
        }
        match (&name, first.flatten()) {
            (Some(name), _) if !verb.makes => {
                Err(wrong(desk, "run-name-nothing", name, line.at))
            }
            (Some(name), Some(first)) => Err(wrong(desk, "run-name-twice", name, first)),
            _ => Ok((line.words, verb, name)),
        }
    }

    /// Holds the names that are used against those that are given.
    fn check_names(&mut self, desk: &Desk, wishes: &Wishes) {
        let mut faults = Vec::new();
        for step in self.steps.iter().filter(|it| it.at >= wishes.from_line) {
            if let Some(name) = &step.name
                && wishes.names.contains_key(name)
            {
                faults.push((step.at, wrong(desk, "run-name-known", name, step.at)));
            }
            for name in step.words.iter().flat_map(named) {
                if wishes.names.contains_key(name) {
                    continue;
                }
                let (key, line) = match self.given.get(name) {
                    None => ("run-name-never", 0),
                    Some(line) if *line >= step.at => ("run-name-later", *line),
                    Some(line) if *line < wishes.from_line => ("run-name-skipped", *line),
                    Some(_) => continue,
                };
                faults.push((step.at, wrong(desk, key, name, line)));
            }
        }
        self.faults.extend(faults);
    }
}
