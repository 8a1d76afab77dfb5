//! The file of the bad rows: its place, and what stands in it.

use std::path::{Path, PathBuf};

use super::super::super::desk::Desk;
use super::super::super::error::{CliError, Failure, REFUSED};
use super::Job;
use crate::app::file_faults::fault_words_in_row;
use crate::exchange::fault::{Fault, GoodBad};
use crate::exchange::sheet_out::bad_rows_csv;
use crate::i18n::Args;
use crate::office::{ImportReport, OfficeError, OutFile, is_beside};

impl Job<'_> {
    /// Gives the file for the bad rows: the one named, else one beside the original.
    pub(super) fn bad_file(&self) -> PathBuf {
        match self.skip {
            Some(named) if named != super::wishes::BESIDE => PathBuf::from(named),
            Some(_) | None => {
                let mut name = self.path.file_stem().unwrap_or_default().to_owned();
                name.push(".bad.csv");
                self.path.with_file_name(name)
            }
        }
    }

    /// Refuses a place for the bad rows at which something is.
    pub(super) fn check(&self, desk: &Desk) -> Result<(), Failure> {
        let bad = self.bad_file();
        // Where it cannot be told whether something is there, the making says why.
        let Some(about) = bad.symlink_metadata().ok().filter(|_| self.skip.is_some()) else {
            return Ok(());
        };
        let real = |path: &Path| path.canonicalize().ok();
        let is = |other: &Path| real(&bad).is_some() && real(&bad) == real(other);
        let args = Args::new().set("path", bad.display().to_string());
        let why = if is(self.path) {
            desk.fail(REFUSED, "fail-bad-file-is-input", &args)
        } else if is(&desk.store()?) || is_beside(&bad, &desk.store()?) {
            OfficeError::OwnFile(bad).into()
        } else if let (Ok(to), false) = (bad.read_link(), bad.exists()) {
            let args = args.set("to", to.display().to_string());
            desk.fail(REFUSED, "fail-bad-file-dangling", &args)
        } else if bad.is_dir() {
            OfficeError::IsFolder(bad).into()
        } else if about.is_file() || about.is_symlink() {
            desk.fail(REFUSED, "fail-bad-file-exists", &args)
        } else {
            OfficeError::NotAFile(bad).into()
        };
        Err(nothing_taken(desk, why))
    }

    /// Makes the file for the bad rows, still without its name.
    pub(super) fn place(&self, desk: &Desk) -> Result<OutFile, Failure> {
        let made = desk.new_file(&self.bad_file());
        made.map_err(|why| nothing_taken(desk, why))
    }

    /// Writes the bad rows to their place.
    pub(super) fn keep_bad(
        &self,
        desk: &mut Desk,
        place: OutFile,
        (read, report): (&GoodBad<()>, &ImportReport),
    ) -> Result<(), Failure> {
        let bad = self.bad_file();
        let bytes = bad_file_of(desk, read);
        place
            .finish(&bytes)
            .map_err(|error| bad_lost(desk, report, desk.unwritable(&bad, error)))?;
        let args = Args::new()
            .set("path", bad.display().to_string())
            .set("bad", report.bad);
        desk.tell("import-bad-kept", &args);
        Ok(())
    }
}

/// Says that nothing was taken in, because there is no place for the bad rows.
fn nothing_taken(desk: &Desk, why: Failure) -> Failure {
    let said = CliError::of(&desk.texts, why);
    said.also(desk.say("import-nothing-taken")).into()
}

/// Makes the file of the bad rows, each with its faults behind it.
pub(super) fn bad_file_of(desk: &Desk, read: &GoodBad<()>) -> Vec<u8> {
    let texts = &desk.texts;
    let note = |faults: &[&Fault]| {
        let words: Vec<String> = faults
            .iter()
            .map(|fault| fault_words_in_row(texts, fault))
            .collect();
        if words.is_empty() {
            texts.say("import-bad-then")
        } else {
            texts.clauses(words)
        }
    };
    bad_rows_csv(read, &texts.say("import-fault-heading"), note)
}

/// Says that the bad rows could not be written out. What is in is in: that must not be told as if
/// nothing had been done.
pub(super) fn bad_lost(desk: &Desk, report: &ImportReport, why: Failure) -> Failure {
    let args = Args::new()
        .set("added", report.added)
        .set("bad", report.bad);
    let why = CliError::of(&desk.texts, why);
    Failure::Said(why.also(desk.say_with("import-bad-lost", &args)))
}
