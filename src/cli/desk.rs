//! What every verb has before it: the words, the printer, and the way to the office.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::config::Key;
use super::env::{Env, clock};
use super::error::{CliError, FILE_SYSTEM, Failure, REFUSED, USAGE};
use super::given::Given;
use super::lent::{Lent, Shared};
use super::output::Output;
use crate::app::path::why_not_written;
use crate::app::wording::{barred, refusal};
use crate::domain::calendar::parse_day;
use crate::domain::{Day, Kind, Record, Refusal};
use crate::i18n::{Args, Language, Texts};
use crate::office::{Office, OfficeError, Opener, Opening, OutFile};
use crate::store::{Door, Place};
use crate::tui::terminal::Setting;

/// What every verb has before it.
pub(super) struct Desk {
    /// The words.
    pub(super) texts: Texts,
    /// The printer.
    pub(super) out: Output,
    /// The options that stand everywhere.
    pub(super) given: Given,
    /// The numbers that were printed of what was made.
    pub(super) made: Vec<String>,
    /// Where the files lie that a script of the program's own names; elsewhere a path is one of
    /// the folder that the program was started in.
    files: Option<PathBuf>,
    /// Within a script, the office between two lines.
    shared: Option<Shared>,
    /// What was said last of other campaigns.
    noted: Option<String>,
    pub(super) env: Env,
}

impl Desk {
    /// Reads the options that stand everywhere.
    pub(super) fn new(texts: Texts, env: Env, out: Output, matches: &ArgMatches) -> Self {
        let mut given = Given::of(matches);
        given.store = given.store.or_else(|| env.store.clone());
        Self {
            texts,
            out,
            given,
            made: Vec::new(),
            files: None,
            shared: None,
            noted: None,
            env,
        }
    }

    /// Makes one beside it for what the program itself does: silent, on a store and with files of
    /// its own.
    pub(super) fn aside(&self, language: Language, (files, store): (&Path, &Path)) -> Self {
        Self {
            texts: Texts::load(language),
            out: Output::silent(&self.env),
            given: Given {
                store: Some(store.to_owned()),
                ..Given::default()
            },
            made: Vec::new(),
            files: Some(files.to_owned()),
            shared: None,
            noted: None,
            env: self.env.clone(),
        }
    }

    /// Gives the place of a file that a verb reads.
    pub(super) fn path(&self, typed: &str) -> PathBuf {
        let files = self.files.as_deref();
        files.map_or_else(|| typed.into(), |files| files.join(typed))
    }

    /// Says whether a store was named, by `--db` or `DUBAN_DB`.
    pub(super) fn has_store(&self) -> bool {
        self.given.store.is_some()
    }

    /// Says where the store is that is meant.
    pub(super) fn store(&self) -> Result<PathBuf, Failure> {
        let store = &self.given.store;
        if store.as_ref().is_some_and(|it| it.as_os_str().is_empty()) {
            return Err(self.fail(USAGE, "usage-db-empty", &Args::new()));
        }
        if let Some(path) = store
            && path.as_os_str().as_encoded_bytes().ends_with(b"/")
            && !path.exists()
            && std::fs::symlink_metadata(path)
                .is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
        {
            return Err(OfficeError::IsFolder(path.clone()).into());
        }
        // Another ledger than the one that was meant is worse than none.
        if store.is_none() && self.env.config.hides_store {
            let path = self.env.config.path.as_ref();
            let path = path.map(|it| it.display().to_string());
            let args = Args::new().set("path", path.unwrap_or_default());
            return Err(self.fail(USAGE, "fail-config-store", &args));
        }
        store
            .clone()
            .or_else(|| self.env.default_store())
            .ok_or_else(|| {
                let error = CliError::new(FILE_SYSTEM, self.texts.say("fail-no-home"));
                Failure::Said(error.hint(self.texts.say("hint-no-home")))
            })
    }

    /// Says who asks, from where and on which day.
    pub(super) fn opening(&self) -> Result<Opening, Failure> {
        let today = self
            .given
            .today
            .as_deref()
            .map(|typed| self.day(typed, None, "usage-today"))
            .transpose()?;
        Ok(Opening {
            path: self.store()?,
            account: self.env.account.clone(),
            door: Door::CommandLine,
            today,
            campaign: self.given.campaign.clone(),
            clock,
        })
    }

    /// Says what is known of the terminal before it is opened.
    pub(super) fn setting(&self) -> Setting {
        self.env.setting.clone()
    }

    /// Reads a day of the command line itself, or says with this key that it is none.
    pub(super) fn day(
        &self,
        typed: &str,
        today: Option<Day>,
        key: &str,
    ) -> Result<Day, Failure> {
        parse_day(typed, None, today)
            .map_err(|_fault| self.fail(USAGE, key, &Args::new().set("found", typed)))
    }

    /// Opens the office.
    ///
    /// A place that may be on a network is told each time: what it may cost is the whole ledger.
    pub(super) fn office(&mut self) -> Result<Lent, Failure> {
        let opening = self.opening()?;
        if let Some(office) = self.shared.as_ref().and_then(Shared::take) {
            let mut office = office.seated(&opening)?;
            office.under_request(self.given.request.clone());
            return Ok(Lent::new(office, self.shared.clone()));
        }
        let mut office = Office::open(&opening)?;
        office.under_request(self.given.request.clone());
        if let Some(why) = office.read_only() {
            let why = barred(&self.texts, why);
            self.tell("warn-read-only", &Args::new().set("why", why));
        }
        if office.place() == Place::UserSpace {
            let args = Args::new().set("path", office.path().display().to_string());
            self.tell("warn-user-space", &args);
        }
        self.beside(&office);
        Ok(Lent::new(office, self.shared.clone()))
    }

    /// Keeps the office open from one verb to the next from now on: those of a script.
    pub(super) fn share(&mut self) -> &Shared {
        self.shared.get_or_insert_default()
    }

    /// Says whether the verb is a line of a script.
    pub(super) const fn in_script(&self) -> bool {
        self.shared.is_some()
    }

    /// Closes the office that is kept open between two verbs.
    pub(super) fn let_go(&self) {
        drop(self.shared.as_ref().and_then(Shared::take));
    }

    /// Puts into words why a verb did not do its work; the verb has let go of the store, and what
    /// failed can be looked at again.
    pub(super) fn explained(&self, failure: Failure) -> CliError {
        let failure = match (failure, self.store()) {
            (Failure::Office(kind, error), Ok(path)) => {
                Failure::Office(kind, crate::office::explain(&path, error))
            }
            (failure, _) => failure,
        };
        CliError::of(&self.texts, failure)
    }

    /// Prints the number of what was made.
    pub(super) fn number(&mut self, number: &str) {
        self.out.line(number);
        self.made.push(number.to_owned());
    }

    /// Tells that an older file was brought up to date, and which logs beside other names of it
    /// were not used.
    pub(super) fn beside(&mut self, office: &Office) {
        if let Some(up) = office.brought_up() {
            let args = Args::new().set("from", up.from).set("to", up.to);
            let args = args.set("kept", up.kept.display().to_string());
            self.tell("note-brought-up", &args);
        }
        for idle in office.idle_logs() {
            let key = if idle.is_foreign {
                "note-foreign-log"
            } else {
                "note-idle-log"
            };
            let args = Args::new().set("log", idle.log.display().to_string());
            self.tell(key, &args);
        }
    }

    /// Opens the office for what hangs on its campaign, and says where another one is under way: it
    /// was found by the day and may not be the one that is meant.
    pub(super) fn office_in_campaign(&mut self) -> Result<Lent, Failure> {
        let office = self.office()?;
        self.tell_campaign(&office, None)?;
        Ok(office)
    }

    /// Says which campaign is worked on, where another one is under way; not where what is asked
    /// for hangs on a record of another one.
    pub(super) fn tell_campaign(
        &mut self,
        office: &Office,
        of: Option<i64>,
    ) -> Result<(), Failure> {
        if of.is_some() && of != office.campaign_id() {
            return Ok(());
        }
        let called = |it: &Record| format!("{} {}", it.number, it.title());
        let others: Vec<String> = office.others_under_way()?.iter().map(called).collect();
        if let Some(own) = office.campaign().filter(|_| !others.is_empty()) {
            let args = Args::new().set("own", called(own));
            let args = args.set("others", self.texts.list(others));
            let text = self.texts.say_with("note-other-campaigns", &args);
            // Once for all lines of a script that are of one campaign.
            if !self.in_script() || self.noted.as_ref() != Some(&text) {
                self.out.talk(&text);
                self.noted = Some(text);
            }
        }
        Ok(())
    }

    /// Says whether what is asked was carried out before, under the name of its request.
    pub(super) fn was_carried_out(&self, office: &Office) -> Result<bool, Failure> {
        match &self.given.request {
            Some(name) => Ok(office.was_carried_out(name)?),
            None => Ok(false),
        }
    }

    /// Finds the record that a number names; of the campaign named with `--campaign`, if any was.
    #[expect(clippy::unused_self, reason = "read as one of what a verb can ask for")]
    pub(super) fn find(&self, office: &Office, number: &str) -> Result<Record, Failure> {
        let record = office.by_number(number)?;
        Self::within(office, &record)?;
        Ok(record)
    }

    /// Refuses a record that belongs to another campaign than the one named with `--campaign`.
    pub(super) fn within(office: &Office, record: &Record) -> Result<(), Failure> {
        let within = office
            .is_of_named(record)
            .map_err(Failure::about(record.kind));
        within.map_err(|failure| failure.of_record(&record.number))
    }

    /// Gives a message.
    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    /// Gives a message with its places filled.
    pub(super) fn say_with(&self, key: &str, args: &Args<'_>) -> String {
        self.texts.say_with(key, args)
    }

    /// Tells the person something beside the data.
    pub(super) fn tell(&mut self, key: &str, args: &Args<'_>) {
        let text = self.texts.say_with(key, args);
        self.out.talk(&text);
    }

    /// Says what could not be read any more once all was saved: that is no failure of the act, and
    /// whoever repeated it would do it twice.
    pub(super) fn saved_but(&mut self, failure: Failure) {
        let after = self.texts.say("fail-after-saving");
        let error = CliError::of(&self.texts, failure).also(after);
        self.out.talk(error.text(&self.texts).trim_end());
    }

    /// Tells what the reader should know although it was done.
    pub(super) fn marks(&mut self, kind: Option<Kind>, marks: &[Refusal]) {
        for mark in marks {
            let text = refusal(&self.texts, kind, mark);
            let text = self
                .texts
                .say_with("mark-line", &Args::new().set("text", text));
            self.out.talk(&text);
        }
    }

    /// Tells what is wrong with the machine's clock, before something is written under it whose
    /// own marks are not told one by one.
    pub(super) fn clock(&mut self, office: &Office) -> Result<(), Failure> {
        let marks = office.clock_marks()?;
        self.marks(None, &marks);
        Ok(())
    }

    /// Fails with a sentence and, where there is one, what to do (`hint-…` of `fail-…`).
    pub(super) fn fail(&self, code: u8, key: &str, args: &Args<'_>) -> Failure {
        let error = CliError::new(code, self.texts.say_with(key, args));
        let hint = key
            .strip_prefix("fail-")
            .map(|what| format!("hint-{what}"))
            .filter(|hint| self.texts.has(hint));
        Failure::Said(match hint {
            Some(hint) => error.hint(self.texts.say_with(&hint, args)),
            None => error,
        })
    }
}

/// Files beside the store, told apart from it.
impl Desk {
    /// Gives what opens files here, where something does.
    pub(super) fn opener(&self) -> Option<Opener> {
        self.env.opener()
    }

    /// Gives the home of the person at this machine.
    pub(super) fn home(&self) -> Option<String> {
        let home = self.env.home.as_ref();
        home.map(|it| it.display().to_string())
    }

    /// Gives the folder in which files are looked for, where one was set.
    pub(super) fn folder(&self) -> Option<String> {
        let folder = self.env.path(Key::Folder)?;
        Some(folder.display().to_string())
    }

    /// Says that a file that was named cannot be read: it is not the store that is missing.
    pub(super) fn unreadable(&self, path: &Path, error: OfficeError) -> Failure {
        if matches!(error, OfficeError::Missing(_)) {
            let args = Args::new().set("path", path.display().to_string());
            return self.fail(REFUSED, "fail-no-file", &args);
        }
        error.into()
    }

    /// Makes a new file that only its owner may read, before anything else is done; an existing
    /// one is never touched.
    pub(super) fn new_file(&self, path: &Path) -> Result<OutFile, Failure> {
        OutFile::begin(path, &self.store()?).map_err(|error| self.unwritable(path, error))
    }

    /// Says that a new file cannot be written.
    pub(super) fn unwritable(&self, path: &Path, error: OfficeError) -> Failure {
        let args = Args::new().set("path", path.display().to_string());
        let Some(key) = why_not_written(path, &error) else {
            return error.into();
        };
        let exists = matches!(error, OfficeError::Exists(_));
        let code = if exists { REFUSED } else { FILE_SYSTEM };
        let args = if let OfficeError::ReadOnly(why) = error {
            args.set("why", barred(&self.texts, why))
        } else {
            args
        };
        self.fail(code, key, &args)
    }
}
