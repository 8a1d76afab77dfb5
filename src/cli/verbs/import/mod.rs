//! `import roster|opinions FILE`: all or nothing, or with `--skip-bad` the good rows; what is new,
//! what changes and what is nearly there is listed before it is written.

mod again;
mod asking;
mod bad_file;
mod bar;
mod wishes;

use std::path::Path;

use clap::{ArgMatches, Command};

use self::asking::{Answered, Answers};
use self::bar::Bar;
use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, Failure, REFUSED, USAGE};
use super::super::words::Words;
use super::given;
use crate::app::faults_told::{faults_words, warnings_words};
use crate::app::file_faults::table_fault;
use crate::app::told_words::{counts, told_lines};
use crate::exchange::fault::GoodBad;
use crate::exchange::table::TableFault;
use crate::i18n::Args;
use crate::office::{FileOf, ImportReport, Office, Onlooker, OutFile, Told, Wishes, read_file};

/// How many warnings are told one by one.
const WARNINGS: usize = 5;
/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let one = |name: &'static str| {
        let command = Command::new(name)
            .about(words.say(&format!("help-import-{name}")))
            .arg(words.arg("import", "file").required(true));
        wishes::options(words, name, command)
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
    let mut office = desk.office_in_campaign()?;
    let path = desk.path(given(matches, "file"));
    let path = path.as_path();
    let bytes = read_file(path).map_err(|error| desk.unreadable(path, error))?;
    let skip = matches.get_one::<String>("skip-bad").map(String::as_str);
    let mut wishes = wishes::wishes(desk, what, matches)?;
    let job = Job { what, path, skip };
    if skip == Some("") {
        return Err(desk.fail(USAGE, "usage-skip-bad-empty", &Args::new()));
    }
    if skip == Some("-") {
        return Err(desk.fail(USAGE, "usage-skip-bad-dash", &Args::new()));
    }
    // Sent again nothing is taken in, and the file of the bad rows may be there already.
    let again = desk.was_carried_out(&office)?;
    if !again {
        job.check(desk)?;
    }
    desk.clock(&office)?;
    let mut place = None;
    let anybody = asking::is_anybody_there() && !desk.in_script();
    let (mut agreed, mut answers, mut settled) = (None, Answers::default(), false);
    loop {
        if wishes.skip_bad && !wishes.dry_run && place.is_none() && !again {
            // The place of the bad rows is sure before anything is written.
            place = Some(job.place(desk)?);
        }
        let mut listing = Listing::new(desk, anybody && !wishes.dry_run, agreed.take());
        listing.settled = settled;
        let (read, report) = take_in(&mut office, what, (&bytes, &wishes), &mut listing)?
            .map_err(|fault| no_table(listing.desk, path, &fault))?;
        let halted = listing.end();
        if !report.before.is_empty() {
            return job.answer_again(desk, &mut office, &report, (&bytes, &wishes));
        }
        if anybody && !read.is_clean() {
            wishes.keep_sent();
            match asking::answer(desk, &read.faults, (&mut wishes, &mut answers)) {
                Answered::All => continue,
                Answered::Left => {
                    desk.tell("import-not-written", &Args::new());
                    return Ok(REFUSED);
                }
                // Nothing is left to be asked: what comes in, and what does not, is listed.
                Answered::NotAsked if halted && !settled => {
                    settled = true;
                    continue;
                }
                Answered::NotAsked => {}
            }
        }
        if halted {
            // What it comes to, and what is left out, is known before it is agreed to.
            tell_faults(desk, &read);
            let line = desk.say_with(&format!("import-{what}-ahead"), &counts(&report));
            desk.out.line(&line);
            let question = desk.say("import-ask-write");
            if asking::agreed(desk, &question, true) == Some(true) {
                agreed = Some((report.told, report.bad));
                continue;
            }
            desk.tell("import-not-written", &Args::new());
            return Ok(REFUSED);
        }
        let key = format!(
            "import-{what}-{}",
            if wishes.dry_run { "tried" } else { "done" }
        );
        return job.report(desk, (&read, &report), (place, settled), (&key, &wishes));
    }
}

/// A file that was read, without its good rows, and how its import went.
type Taken = Result<(GoodBad<()>, ImportReport), TableFault>;

fn take_in(
    office: &mut Office,
    what: &str,
    (bytes, wishes): (&[u8], &Wishes),
    listing: &mut Listing<'_>,
) -> Result<Taken, Failure> {
    let Some(of) = FileOf::from_code(what) else {
        return Ok(Ok((GoodBad::new(&[], &[]), ImportReport::default())));
    };
    let taken = office.import(of, (bytes, wishes), listing);
    // Also where it failed: what is said then stands on a line of its own.
    listing.bar.end();
    Ok(taken?)
}

/// Lists what will be written, before it is; where somebody is there, nothing is written until he
/// has seen it.
struct Listing<'d> {
    desk: &'d mut Desk,
    bar: Bar,
    asks: bool,
    /// What somebody has agreed to.
    agreed: Option<(Vec<Told>, usize)>,
    halted: bool,
    /// Whether nothing is left to be asked about the faulty lines.
    settled: bool,
}

impl<'d> Listing<'d> {
    fn new(desk: &'d mut Desk, asks: bool, agreed: Option<(Vec<Told>, usize)>) -> Self {
        Self {
            bar: Bar::new(desk),
            desk,
            asks,
            agreed,
            halted: false,
            settled: false,
        }
    }

    /// Says whether it was halted for a question.
    fn end(self) -> bool {
        self.halted
    }
}

impl Onlooker for Listing<'_> {
    fn at(&mut self, done: usize, of: usize) {
        self.bar.at(done, of);
    }

    fn agree(&mut self, report: &ImportReport) -> bool {
        self.bar.end();
        let agreed = self.agreed.as_ref();
        if agreed.is_some_and(|(told, bad)| *told == report.told && *bad == report.bad) {
            return true;
        }
        // What is still a question is asked before anything is listed.
        if self.asks && report.bad > 0 && !self.settled {
            self.halted = true;
            return false;
        }
        list(self.desk, report, false);
        self.desk.out.send();
        let any = report.bad > 0 || report.told.iter().any(Told::is_asked);
        self.halted = self.asks && any;
        !self.halted
    }
}

/// Lists what an import tells; who is new only where nothing is written yet.
fn list(desk: &mut Desk, report: &ImportReport, all: bool) {
    for line in told_lines(&desk.texts, report, all) {
        desk.out.line(&line);
    }
}

fn no_table(desk: &Desk, path: &Path, fault: &TableFault) -> Failure {
    let (what, hint) = table_fault(&desk.texts, fault);
    let args = Args::new()
        .set("path", path.display().to_string())
        .set("what", what);
    let error = CliError::new(REFUSED, desk.say_with("import-no-table", &args));
    error.hint(hint).into()
}

/// Lists the faulty lines, each with its reason.
fn tell_faults(desk: &mut Desk, read: &GoodBad<()>) {
    for text in faults_words(&desk.texts, &read.faults) {
        desk.tell("mark-line", &Args::new().set("text", text));
    }
}

/// One file to be taken in.
struct Job<'a> {
    what: &'a str,
    path: &'a Path,
    /// Whether bad rows are left out, and where they go if that was said.
    skip: Option<&'a str>,
}

impl Job<'_> {
    fn report(
        &self,
        desk: &mut Desk,
        (read, report): (&GoodBad<()>, &ImportReport),
        (place, listed): (Option<OutFile>, bool),
        (key, wishes): (&str, &Wishes),
    ) -> Done {
        if !read.ignored.is_empty() {
            let columns = desk.texts.list(&read.ignored);
            desk.tell("import-ignored", &Args::new().set("columns", columns));
        }
        let told = warnings_words(&desk.texts, &read.warnings);
        let more = told.len().saturating_sub(WARNINGS);
        for text in told.into_iter().take(WARNINGS) {
            desk.tell("mark-line", &Args::new().set("text", text));
        }
        if more > 0 {
            desk.tell("import-warnings-more", &Args::new().set("n", more));
        }
        if !wishes.skip_bad && !read.is_clean() {
            return Err(self.refused(desk, read, report));
        }
        if wishes.dry_run {
            list(desk, report, true);
        }
        let args = counts(report);
        let line = desk.say_with(key, &args);
        desk.out.line(&line);
        let changed = report.added + report.empty + report.updated + report.left_out;
        let silent = report.told.iter().all(Told::is_aside);
        if changed == 0 && report.known + report.empty_known > 0 && report.bad == 0 && silent {
            desk.tell("import-nothing-new", &args);
        }
        if report.bad > 0 && !listed {
            tell_faults(desk, read);
        }
        // Nothing is kept of a trial.
        if let Some(place) = place.filter(|_| report.bad > 0) {
            self.keep_bad(desk, place, (read, report))?;
        }
        Ok(DONE)
    }

    fn refused(&self, desk: &Desk, read: &GoodBad<()>, report: &ImportReport) -> Failure {
        let args = Args::new()
            .set("path", self.path.display().to_string())
            .set("read", report.read)
            .set("bad", report.bad);
        let head = CliError::new(REFUSED, desk.say_with("import-refused", &args));
        let faults = faults_words(&desk.texts, &read.faults).into_iter();
        let error = faults.fold(head, CliError::also);
        let mut error = error;
        if read.faults.iter().any(asking::is_about_a_person) {
            let key = if read.faults.iter().any(asking::may_be_new) {
                "import-asked-hint"
            } else {
                "import-asked-hint-same"
            };
            error = error.hint(desk.say(key));
        }
        let options = wishes::making(self.what, &read.faults);
        if !options.is_empty() {
            let args = Args::new().set("options", options.join(" "));
            error = error.hint(desk.say_with("import-make-hint", &args));
        }
        error.hint(desk.say("import-refused-hint")).into()
    }
}
