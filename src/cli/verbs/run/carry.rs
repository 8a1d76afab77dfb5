//! Carrying a script out: line by line, or all of it or none.

use std::collections::BTreeSet;

use clap::ArgMatches;
use serde_json::{Map, Value as Json, json};

use super::super::super::desk::Desk;
use super::super::super::error::{CliError, DONE, Done, Failure, REFUSED, USAGE};
use super::super::super::given::Given;
use super::super::super::line::LineReader;
use super::super::super::output::Piece;
use super::super::{InScript, Verb};
use super::Wishes;
use super::names::{Names, filled, named, wrong};
use super::script::Step;
use crate::i18n::Args;
use crate::office::OfficeError;

/// Carries the lines of a script out.
pub(super) struct Carrier<'d> {
    desk: &'d mut Desk,
    wishes: &'d Wishes,
    reader: LineReader,
    /// What holds for each line that says nothing else.
    given: Given,
    names: Names,
    /// What was printed and said by lines that are not kept yet.
    held: Vec<Piece>,
    done: u64,
    /// The lines that were refused.
    refused: Vec<u64>,
    code: u8,
}

/// What came of a line.
struct Answer {
    code: u8,
    error: Option<CliError>,
    request: Option<String>,
    pieces: Vec<Piece>,
}

impl<'d> Carrier<'d> {
    /// Begins.
    pub(super) fn new(desk: &'d mut Desk, wishes: &'d Wishes) -> Self {
        let given = desk.given.clone();
        let reader = LineReader::asking(wishes.json);
        Self {
            desk,
            wishes,
            reader,
            given,
            names: wishes.names.clone(),
            held: Vec::new(),
            done: 0,
            refused: Vec::new(),
            code: DONE,
        }
    }

    /// Carries all lines out, up to the first that is refused.
    pub(super) fn carry(mut self, steps: &[Step]) -> Done {
        self.desk.share();
        if self.wishes.atomic && !steps.is_empty() {
            self.desk.office()?.begin_together()?;
        }
        for (n, step) in steps.iter().enumerate() {
            let answer = self.line(step);
            let is_done = answer.code == DONE;
            // The next line would fail for the same reason.
            let is_of_world = answer.error.is_some() && answer.code > USAGE;
            let failed = self.answered(step, answer);
            if is_done {
                self.done += 1;
                continue;
            }
            if self.refused.is_empty() {
                self.code = failed.code();
            }
            self.refused.push(step.at);
            if self.wishes.keep_going && !is_of_world {
                self.desk.out.talk(&failed.text(&self.desk.texts));
                continue;
            }
            let rest = steps.get(n..).unwrap_or_default();
            return Err(self.stopped(failed, rest));
        }
        if self.wishes.atomic
            && let Some(mut office) = self.desk.share().take()
        {
            office.keep_together()?;
        }
        self.desk.out.emit(std::mem::take(&mut self.held));
        self.tell();
        Ok(self.code)
    }

    /// Carries a line out.
    fn line(&mut self, step: &Step) -> Answer {
        let holds = self.wishes.atomic || self.wishes.json;
        if holds {
            self.desk.out.hold();
        }
        self.desk.made.clear();
        let ended = self.read(step).and_then(|(verb, matches)| {
            let base = Given {
                today: step.today.clone(),
                ..Given::default()
            };
            self.desk.given = Given::of(&matches).or(&base).or(&self.given);
            if let (None, true, Some(name)) = (
                &self.desk.given.request,
                verb.is_asked(),
                &self.wishes.request,
            ) {
                self.desk.given.request = Some(format!("{name}:{}", step.nth));
            }
            if verb.in_script == InScript::Singly {
                self.desk.let_go();
            }
            let matches = matches.subcommand().map_or(&matches, |(_, inner)| inner);
            (verb.run)(self.desk, matches)
        });
        let (code, error) = match ended {
            Ok(code) => (code, None),
            Err(failure) => {
                // What a rule refused says nothing against the store that is open.
                let is_rule = match &failure {
                    Failure::Office(_, error) => matches!(error, OfficeError::Refused(_)),
                    Failure::Said(_) => true,
                };
                if self.wishes.atomic || !is_rule {
                    self.desk.let_go();
                }
                let error = self.desk.explained(failure);
                (error.code(), Some(error))
            }
        };
        Answer {
            code,
            error,
            request: self.desk.given.request.take(),
            pieces: self.desk.out.release(),
        }
    }

    /// Fills the names in and reads the line.
    fn read(&mut self, step: &Step) -> Result<(&'static Verb, ArgMatches), Failure> {
        let words = step.words.iter().map(|word| filled(word, &self.names));
        let words: Vec<String> = words.collect::<Result<_, _>>().map_err(|name| {
            let error = wrong(self.desk, "run-name-empty", &name, step.at);
            Failure::Said(error.coded(REFUSED))
        })?;
        Ok(self.reader.read(self.desk, &words)?)
    }

    /// Gives the answer of a line, and what is to be said where it is not done.
    fn answered(&mut self, step: &Step, answer: Answer) -> CliError {
        if let Some(name) = step.name.as_ref().filter(|_| !self.desk.made.is_empty()) {
            self.names.insert(name.clone(), self.desk.made.join(","));
        }
        let pieces = if self.wishes.json {
            let told = self.told_as_json(step, &answer);
            self.desk.out.hold();
            self.desk.out.json_line(&told);
            self.desk.out.release()
        } else {
            answer.pieces
        };
        let is_done = answer.code == DONE;
        if self.wishes.atomic && is_done {
            self.held.extend(pieces);
        } else {
            self.desk.out.emit(pieces);
        }
        self.desk.out.send();
        let args = Args::new()
            .set("line", step.at)
            .set("verb", step.verb.name)
            .set("code", i64::from(answer.code));
        match answer.error {
            Some(error) => error.headed(self.desk.say_with("run-refused", &args)),
            None => CliError::new(answer.code, self.desk.say_with("run-ended", &args)),
        }
    }

    fn told_as_json(&self, step: &Step, answer: &Answer) -> Json {
        let (mut printed, mut said) = (Vec::new(), Vec::new());
        for piece in &answer.pieces {
            match piece {
                Piece::Out(bytes) => printed.extend_from_slice(bytes),
                Piece::Said(text) => said.extend(text.lines().map(str::to_owned)),
            }
        }
        let printed = String::from_utf8_lossy(&printed);
        let printed = printed.trim_end();
        let parsed = serde_json::from_str(printed).ok();
        let told = match parsed {
            Some(value @ (Json::Object(_) | Json::Array(_))) => value,
            _ if printed.is_empty() => Json::Null,
            _ => json!(printed),
        };
        let mut object = Map::new();
        let mut put = |key: &str, value: Json| object.insert(key.to_owned(), value);
        put("line", json!(step.at));
        put("verb", json!(step.verb.name));
        put("code", json!(answer.code));
        put("answer", told);
        put("said", json!(said));
        if let Some(number) = self.desk.made.first() {
            put("number", json!(number));
            put("numbers", json!(self.desk.made));
        }
        if let Some(name) = &step.name {
            put("name", json!(name));
        }
        if let Some(request) = &answer.request {
            put("request", json!(request));
        }
        if let Some(error) = &answer.error {
            put("error", json!(error.text(&self.desk.texts).trim_end()));
        }
        Json::Object(object)
    }

    /// Says where it stopped, what ran before, and how it goes on.
    fn stopped(&self, failed: CliError, rest: &[Step]) -> Failure {
        let args = Args::new().set("n", self.done);
        if self.wishes.atomic {
            let hint = self.desk.say_with("run-none-kept", &args);
            return failed.hint(hint).into();
        }
        let before = if self.done == 0 {
            self.desk.say("run-none-before")
        } else {
            self.desk.say_with("run-kept", &args)
        };
        let again = match (&self.wishes.request, rest.first()) {
            (Some(name), _) => {
                let args = Args::new().set("name", name);
                self.desk.say_with("run-send-again", &args)
            }
            (None, step) => {
                let mut options = format!("--from-line {}", step.map_or(1, |it| it.at));
                let used = rest.iter().flat_map(|it| it.words.iter().flat_map(named));
                for name in used.collect::<BTreeSet<_>>() {
                    if let Some(number) = self.names.get(name) {
                        options.extend([" --name ", name, "=", number]);
                    }
                }
                let args = Args::new().set("options", options);
                self.desk.say_with("run-go-on", &args)
            }
        };
        failed.hint(before).hint(again).into()
    }

    /// Says how much was done, in the end.
    fn tell(&mut self) {
        let lines = self.refused.iter().map(u64::to_string);
        let lines = self.desk.texts.list(lines.collect::<Vec<_>>());
        let args = Args::new()
            .set("n", self.done)
            .set("refused", self.refused.len())
            .set("lines", lines);
        let key = if self.refused.is_empty() {
            "run-done"
        } else {
            "run-done-some"
        };
        self.desk.tell(key, &args);
    }
}
