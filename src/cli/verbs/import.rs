//! `import roster|opinions FILE`: all or nothing, or with `--skip-bad` the good rows.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::{Arg, ArgMatches, Command};
use indicatif::{ProgressBar, ProgressStyle};

use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, Failure, REFUSED};
use super::super::words::Words;
use super::given;
use crate::app::file_faults::{fault_words, fault_words_in_row, table_fault, warning_words};
use crate::app::office::ImportReport;
use crate::app::{GoodBad, bad_rows_csv, read_file};
use crate::i18n::Args;

/// How many warnings are told one by one.
const WARNINGS: usize = 5;
/// How long an import lasts before a bar is worth a line.
const PATIENCE: Duration = Duration::from_millis(500);

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let one = |name: &'static str| {
        let skip = Arg::new("skip-bad")
            .long("skip-bad")
            .help(words.say("help-import-skip-bad"))
            .value_name("FILE")
            .num_args(0..=1)
            // Else `--skip-bad FILE` would take the very file that is to be read for its own.
            .require_equals(true)
            .default_missing_value("");
        Command::new(name)
            .about(words.say(&format!("help-import-{name}")))
            .arg(words.arg("import", "file").required(true))
            .arg(skip)
    };
    words
        .verb("import")
        .subcommand_required(true)
        .subcommand(one("roster"))
        .subcommand(one("opinions"))
}

/// Takes a file in.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let Some((what, matches)) = matches.subcommand() else {
        return Ok(DONE);
    };
    let mut office = desk.office()?;
    let path = Path::new(given(matches, "file"));
    let bytes = read_file(path).map_err(|error| desk.unreadable(path, error))?;
    let skip = matches.get_one::<String>("skip-bad").map(String::as_str);
    let job = Job { path, skip };
    // The place of the bad rows is looked at before anything is written.
    job.check(desk)?;
    if what == "roster" {
        match office.import_roster(&bytes, skip.is_some())? {
            Ok((read, report)) => job.report(desk, &read, &report, "import-roster-done"),
            Err(fault) => Err(no_table(desk, path, &fault)),
        }
    } else {
        let mut bar = Bar::new(desk);
        let read = office.import_opinions(&bytes, skip.is_some(), &mut |n, of| bar.at(n, of));
        // Also where it failed: what is said then stands on a line of its own.
        bar.end();
        match read? {
            Ok((read, report)) => job.report(desk, &read, &report, "import-opinions-done"),
            Err(fault) => Err(no_table(desk, path, &fault)),
        }
    }
}

fn no_table(desk: &Desk, path: &Path, fault: &crate::app::TableFault) -> Failure {
    let (what, hint) = table_fault(&desk.texts, fault);
    let args = Args::new()
        .set("path", path.display().to_string())
        .set("what", what);
    let error = CliError::new(REFUSED, desk.say_with("import-no-table", &args));
    error.hint(hint).into()
}

/// One file to be taken in.
struct Job<'a> {
    path: &'a Path,
    /// Whether bad rows are left out, and where they go if that was said.
    skip: Option<&'a str>,
}

impl Job<'_> {
    /// Gives the file for the bad rows: the one named, else one beside the original.
    fn bad_file(&self) -> PathBuf {
        match self.skip {
            Some(named) if !named.is_empty() => PathBuf::from(named),
            Some(_) | None => {
                let mut name = self.path.file_stem().unwrap_or_default().to_owned();
                name.push(".bad.csv");
                self.path.with_file_name(name)
            }
        }
    }

    fn check(&self, desk: &Desk) -> Result<(), Failure> {
        let bad = self.bad_file();
        if self.skip.is_some() && bad.exists() {
            let args = Args::new().set("path", bad.display().to_string());
            return Err(desk.fail(REFUSED, "fail-bad-file-exists", &args));
        }
        Ok(())
    }

    fn report<T>(
        &self,
        desk: &mut Desk,
        read: &GoodBad<T>,
        report: &ImportReport,
        key: &str,
    ) -> Done {
        if !read.ignored.is_empty() {
            let columns = desk.texts.list(&read.ignored);
            desk.tell("import-ignored", &Args::new().set("columns", columns));
        }
        for warning in read.warnings.iter().take(WARNINGS) {
            let text = warning_words(&desk.texts, warning);
            desk.tell("mark-line", &Args::new().set("text", text));
        }
        let more = read.warnings.len().saturating_sub(WARNINGS);
        if more > 0 {
            desk.tell("import-warnings-more", &Args::new().set("n", more));
        }
        if self.skip.is_none() && !read.is_clean() {
            return Err(self.refused(desk, read, report));
        }
        let args = Args::new()
            .set("read", report.read)
            .set("added", report.added)
            .set("known", report.known)
            .set("cards", report.cards)
            .set("bad", report.bad);
        let line = desk.say_with(key, &args);
        desk.out.line(&line);
        if report.added == 0 && report.known > 0 && report.bad == 0 {
            desk.tell("import-nothing-new", &args);
        }
        if report.bad > 0 {
            self.keep_bad(desk, read, report)?;
        }
        Ok(DONE)
    }

    fn refused<T>(&self, desk: &Desk, read: &GoodBad<T>, report: &ImportReport) -> Failure {
        let args = Args::new()
            .set("path", self.path.display().to_string())
            .set("read", report.read)
            .set("bad", report.bad);
        let head = CliError::new(REFUSED, desk.say_with("import-refused", &args));
        let error = read.faults.iter().fold(head, |error, fault| {
            error.also(fault_words(&desk.texts, fault))
        });
        error.hint(desk.say("import-refused-hint")).into()
    }

    fn keep_bad<T>(
        &self,
        desk: &mut Desk,
        read: &GoodBad<T>,
        report: &ImportReport,
    ) -> Result<(), Failure> {
        for fault in &read.faults {
            let text = fault_words(&desk.texts, fault);
            desk.tell("mark-line", &Args::new().set("text", text));
        }
        let bad = self.bad_file();
        let texts = &desk.texts;
        let note = |faults: &[&crate::app::RowFault]| {
            let words: Vec<String> = faults
                .iter()
                .map(|fault| fault_words_in_row(texts, fault))
                .collect();
            words.join("；")
        };
        let bytes = bad_rows_csv(read, &texts.say("import-fault-heading"), note);
        desk.write_new(&bad, &bytes)?;
        let args = Args::new()
            .set("path", bad.display().to_string())
            .set("bad", report.bad);
        desk.tell("import-bad-kept", &args);
        Ok(())
    }
}

/// A progress bar on stderr, for imports that last and people who look.
struct Bar {
    since: Instant,
    shown: Option<ProgressBar>,
    words: String,
    is_seen: bool,
}

impl Bar {
    fn new(desk: &Desk) -> Self {
        use std::io::IsTerminal as _;
        Self {
            since: Instant::now(),
            shown: None,
            words: desk.say("import-progress"),
            is_seen: std::io::stderr().is_terminal(),
        }
    }

    fn at(&mut self, n: usize, of: usize) {
        if !self.is_seen || self.since.elapsed() < PATIENCE {
            return;
        }
        let length = u64::try_from(of).unwrap_or_default();
        let words = &self.words;
        let bar = self.shown.get_or_insert_with(|| {
            let template = format!("{words} [{{bar:30}}] {{pos}}/{{len}}");
            let style = ProgressStyle::with_template(&template)
                .unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(length).with_style(style.progress_chars("=> "))
        });
        bar.set_position(u64::try_from(n).unwrap_or_default());
    }

    fn end(self) {
        if let Some(bar) = self.shown {
            bar.finish_and_clear();
        }
    }
}
