//! What went wrong, as people read it: what and where, and what to do on a line of its own.

use std::collections::BTreeMap;
use std::process::ExitCode;

use crate::app::wording;
use crate::domain::{Kind, Refusal};
use crate::i18n::{Args, Texts};
use crate::office::OfficeError;

/// Done.
pub const DONE: u8 = 0;
/// Refused by the rules, or failed.
pub const REFUSED: u8 = 1;
/// The command line was not understood.
pub const USAGE: u8 = 2;
/// The store is busy, or somebody else changed the record meanwhile.
pub const BUSY: u8 = 3;
/// The store is too new for this program, not ours, or damaged.
pub const FOREIGN: u8 = 4;
/// The terminal cannot show the screen.
pub const NO_SCREEN: u8 = 5;
/// The file system refused: no right, no room, read-only, a network disk, no such file.
pub const FILE_SYSTEM: u8 = 6;
/// An invariant of our own is broken.
pub const BUG: u8 = 255;
/// What `status --check` gives for anything but a light.
pub const CHECK_UNKNOWN: u8 = 3;

/// What a verb gives back: its exit code.
pub(super) type Done = Result<u8, Failure>;

/// Why a verb did not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// The office said no; the kind of record, where it is about one, names the columns.
    Office(Option<Kind>, OfficeError),
    /// The verb said no in words.
    Said(CliError),
}

impl Failure {
    /// Adds the kind of record that the refusals are about.
    pub(super) fn about(kind: Kind) -> impl Fn(OfficeError) -> Self {
        move |error| Self::Office(Some(kind), error)
    }
}

impl Failure {
    /// Names the record that the reasons are about, where they do not.
    pub(super) fn of_record(mut self, number: &str) -> Self {
        if let Self::Office(_, OfficeError::Refused(reasons)) = &mut self {
            for reason in reasons.iter_mut().filter(|it| it.record.is_none()) {
                reason.record = Some(number.into());
            }
        }
        self
    }

    /// Adds what can be done.
    pub(super) fn hinted(self, texts: &Texts, hints: Vec<String>) -> Self {
        if hints.is_empty() {
            return self;
        }
        let error = CliError::of(texts, self);
        Self::Said(hints.into_iter().fold(error, CliError::hint))
    }

    /// Says of the reasons that they are against an act.
    pub(super) fn within(self, verb: &str) -> Self {
        match self {
            Self::Office(kind, OfficeError::Refused(reasons)) => {
                let reasons = reasons.into_iter().map(|it| it.within(verb)).collect();
                Self::Office(kind, OfficeError::Refused(reasons))
            }
            other @ (Self::Office(..) | Self::Said(_)) => other,
        }
    }

    /// Puts the reasons of two refusals together; of anything else the first counts.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (
                Self::Office(kind, OfficeError::Refused(mut reasons)),
                Self::Office(_, OfficeError::Refused(more)),
            ) => {
                reasons.extend(more);
                Self::Office(kind, OfficeError::Refused(reasons))
            }
            (first, _) => first,
        }
    }
}

impl From<OfficeError> for Failure {
    fn from(error: OfficeError) -> Self {
        Self::Office(None, error)
    }
}

impl From<CliError> for Failure {
    fn from(error: CliError) -> Self {
        Self::Said(error)
    }
}

/// A failure in words.
#[derive(Debug)]
pub(super) struct CliError {
    code: u8,
    lines: Vec<String>,
    hints: Vec<String>,
}

impl CliError {
    /// Makes one of a sentence.
    pub(super) fn new(code: u8, line: String) -> Self {
        Self {
            code,
            lines: vec![line],
            hints: Vec::new(),
        }
    }

    /// Adds a further sentence.
    #[must_use]
    pub(super) fn also(mut self, line: String) -> Self {
        self.lines.push(line);
        self
    }

    /// Puts a line before all others.
    #[must_use]
    pub(super) fn headed(mut self, line: String) -> Self {
        self.lines.insert(0, line);
        self
    }

    /// Gives what is wrong in one line, and what to do.
    pub(super) fn in_a_line(&self) -> (String, &[String]) {
        (self.lines.join(" "), &self.hints)
    }

    /// Gives another code.
    #[must_use]
    pub(super) const fn coded(mut self, code: u8) -> Self {
        self.code = code;
        self
    }

    /// Says what to do.
    #[must_use]
    pub(super) fn hint(mut self, hint: String) -> Self {
        self.hints.push(hint);
        self
    }

    /// Puts a failure into words.
    pub(super) fn of(texts: &Texts, failure: Failure) -> Self {
        match failure {
            Failure::Said(error) => error,
            Failure::Office(kind, error) => of_office(texts, kind, &error),
        }
    }

    /// Gives the exit code.
    pub(super) const fn code(&self) -> u8 {
        self.code
    }

    /// Gives the whole text: the first line under the program's name, the rest below it.
    pub(super) fn text(&self, texts: &Texts) -> String {
        let mut text = String::new();
        for (n, line) in self.lines.iter().enumerate() {
            let line = if n == 0 {
                texts.say_with("error-line", &Args::new().set("text", line))
            } else {
                format!("  {line}")
            };
            text.push_str(&line);
            text.push('\n');
        }
        for hint in &self.hints {
            text.push_str("  ");
            text.push_str(&texts.say_with("error-hint", &Args::new().set("text", hint)));
            text.push('\n');
        }
        text
    }
}

fn of_office(texts: &Texts, kind: Option<Kind>, error: &OfficeError) -> CliError {
    if let OfficeError::Refused(refusals) = error {
        return refused(texts, kind, refusals);
    }
    let code = code_of(error);
    let failed = wording::failure(texts, kind, error);
    CliError {
        code,
        lines: failed.lines,
        hints: failed.hint.into_iter().collect(),
    }
}

/// The exit code of a failure of the world.
pub(super) fn code_of(error: &OfficeError) -> u8 {
    match error {
        OfficeError::Unsaved(inner)
        | OfficeError::Unsure(inner)
        | OfficeError::StillThere(inner)
        | OfficeError::LeftAside(inner, _) => code_of(inner),
        OfficeError::Busy
        | OfficeError::Conflict { .. }
        | OfficeError::Moved(_)
        | OfficeError::Overwritten(..) => BUSY,
        OfficeError::NotOurs(_)
        | OfficeError::Trial(_)
        | OfficeError::NoLedger(_)
        | OfficeError::Empty(_)
        | OfficeError::ForeignLog(_)
        | OfficeError::BrokenLog(..)
        | OfficeError::Stray(_)
        | OfficeError::TooNew { .. }
        | OfficeError::NotOfItsVersion(_)
        | OfficeError::BadBackup(_)
        | OfficeError::FaultyBackup(..)
        | OfficeError::Suspect
        | OfficeError::Unexpected(_)
        | OfficeError::Corrupt => FOREIGN,
        OfficeError::Trouble(trouble, _) if trouble.is_of_the_name() => REFUSED,
        OfficeError::ReadOnly(_)
        | OfficeError::OldAndReadOnly(_)
        | OfficeError::Denied(_)
        | OfficeError::Full
        | OfficeError::Passing
        | OfficeError::Trouble(..)
        | OfficeError::Engine(_)
        | OfficeError::System(_)
        | OfficeError::Network(_) => FILE_SYSTEM,
        OfficeError::Refused(_)
        | OfficeError::Missing(_)
        | OfficeError::NotAFile(_)
        | OfficeError::OwnFile(_)
        | OfficeError::Exists(_)
        | OfficeError::Leftover(..)
        | OfficeError::IsFolder(_)
        | OfficeError::Dangling(..)
        | OfficeError::NotAllowed
        | OfficeError::NotRehearsal
        | OfficeError::Vanished { .. }
        | OfficeError::Other(_) => REFUSED,
    }
}

fn refused(texts: &Texts, kind: Option<Kind>, refusals: &[Refusal]) -> CliError {
    let alike = alike(texts, kind, refusals);
    let sentences = wording::refusals(texts, kind, &alike);
    let n = sentences.len();
    let mut sentences = sentences.into_iter();
    match (sentences.next(), n) {
        (Some(first), 0 | 1) => CliError::new(REFUSED, first),
        // As many as are told, of however many records each.
        (first, n) => {
            let args = Args::new().set("n", n);
            let head = CliError::new(REFUSED, texts.say_with("fail-reasons", &args));
            first
                .into_iter()
                .chain(sentences)
                .fold(head, |error, line| error.also(format!("· {line}")))
        }
    }
}

/// Puts together what is said against several records in the same words: one line that names them
/// all.
fn alike(texts: &Texts, kind: Option<Kind>, refusals: &[Refusal]) -> Vec<Refusal> {
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    let mut alike: Vec<(Refusal, Vec<&str>)> = Vec::new();
    for refusal in refusals {
        let Some(record) = refusal.record.as_deref() else {
            alike.push((refusal.clone(), Vec::new()));
            continue;
        };
        let mut words = refusal.clone();
        words.record = None;
        let words = wording::refusals(texts, kind, &[words]).concat();
        let at = *said.entry(words).or_insert(alike.len());
        match alike.get_mut(at) {
            Some((_, records)) => records.push(record),
            None => alike.push((refusal.clone(), vec![record])),
        }
    }
    let named = alike.into_iter().map(|(mut refusal, records)| {
        if records.len() > 1 {
            refusal.record = Some(texts.list(records).into());
        }
        refusal
    });
    named.collect()
}

/// Turns a code into what the process gives back.
pub(super) fn exit(code: u8) -> ExitCode {
    ExitCode::from(code)
}
