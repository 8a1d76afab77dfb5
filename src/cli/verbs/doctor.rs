//! `doctor`: everything somebody needs to know who is asked why it does not work.

use clap::{ArgMatches, Command};

use super::super::config::Key;
use super::super::desk::Desk;
use super::super::error::{DONE, Done, REFUSED};
use super::super::own;
use super::super::words::Words;
use super::journal::line;
use super::verify::{told, verdict_words};
use crate::app::wording::{barred, last_copy, refusal};
use crate::i18n::{Args, field_name};
use crate::office::{FileState, HistoryLine, LastCopy, Office, engine_version};
use crate::store::{Place, Verdict};

/// How many entries of the journal are shown.
const LAST: usize = 5;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words.verb("doctor")
}

/// Looks at everything.
pub(super) fn run(desk: &mut Desk, _: &ArgMatches) -> Done {
    program(desk)?;
    // From here on the store must open; where it does not, what was printed stands above why.
    let office = desk.office()?;
    let state = office.file_state()?;
    file(desk, &office, &state);
    let copied = copied(desk, &office)?;
    say(desk, "doctor-copied", &copied);
    let mut entries = office.history(None, None, LAST)?;
    entries.reverse();
    say(desk, "doctor-last", "");
    for entry in &entries {
        let text = line(desk, &office, entry);
        desk.out.line(&format!("  {text}"));
    }
    clock(desk, &office, entries.last())?;
    template(desk, &office);
    let sound = tell_verdict(desk, "doctor-integrity", &state.verdict);
    Ok(if sound { DONE } else { REFUSED })
}

/// Says what the check of everything finds, in the words of `verify`.
fn tell_verdict(desk: &mut Desk, key: &str, verdict: &Verdict) -> bool {
    told(desk, &verdict.faults);
    let words = verdict_words(desk, verdict);
    say(desk, key, &words);
    verdict.faults.is_empty()
}

fn say(desk: &mut Desk, key: &str, value: &str) {
    let line = desk.say_with(
        "doctor-line",
        &Args::new().set("name", desk.say(key)).set("value", value),
    );
    desk.out.line(&line);
}

fn program(desk: &mut Desk) -> Result<(), super::super::error::Failure> {
    say(desk, "doctor-version", env!("CARGO_PKG_VERSION"));
    say(desk, "doctor-sqlite", &engine_version());
    let path = desk.store()?;
    say(desk, "doctor-store", &path.display().to_string());
    settings(desk);
    Ok(())
}

/// Says what the person at this machine may set, where it stands, and what is wrong with it.
fn settings(desk: &mut Desk) {
    let config = &desk.env.config;
    let path = config.path.as_ref().map(|it| it.display().to_string());
    let stands = match path {
        Some(path) if config.there => path,
        Some(path) => desk.say_with("doctor-not-set", &Args::new().set("path", path)),
        None => desk.say("doctor-none"),
    };
    say(desk, "doctor-config", &stands);
    for fault in own::faults(desk) {
        say(desk, "doctor-fault", &fault);
    }
    let (_, faults) = own::keymap(desk);
    let keys = match own::keymap_path(desk) {
        Some(path) if path.exists() => path.display().to_string(),
        Some(path) => {
            let args = Args::new().set("path", path.display().to_string());
            desk.say_with("doctor-not-there", &args)
        }
        None => desk.say("doctor-none"),
    };
    say(desk, "doctor-keymap", &keys);
    for fault in &faults {
        say(desk, "doctor-fault", fault);
    }
    themes(desk);
    // The store stands above; of the rest it is said what holds, and where it was set.
    for key in [
        Key::Theme,
        Key::Glyphs,
        Key::Bell,
        Key::Language,
        Key::Folder,
    ] {
        let told = own::held(desk, key).told(desk);
        say(desk, &format!("config-of-{}", key.name()), &told);
    }
}

/// Says where the themes of one's own stand, and what is wrong with them and with the one that was
/// asked for.
fn themes(desk: &mut Desk) {
    let themes = own::own_themes(desk);
    let mut faults: Vec<String> = own::theme(desk).err().into_iter().flatten().collect();
    for file in &themes {
        say(desk, "doctor-theme", &file.path.display().to_string());
        let told = own::theme_faults(desk, file);
        faults.extend(
            told.into_iter()
                .filter(|it| !faults.contains(it))
                .collect::<Vec<_>>(),
        );
    }
    faults.extend(own::variable_faults(desk));
    for fault in &faults {
        say(desk, "doctor-fault", fault);
    }
}

fn file(desk: &mut Desk, office: &Office, state: &FileState) {
    if let Ok(about) = std::fs::metadata(office.path()) {
        let bytes = desk.say_with("doctor-figure", &Args::new().set("n", about.len()));
        say(desk, "doctor-bytes", &bytes);
        if let Some(mode) = mode(&about) {
            say(desk, "doctor-mode", &format!("{mode:o}"));
        }
    }
    say(desk, "doctor-schema", &state.schema.to_string());
    let place = match state.place {
        Place::Local => desk.say("doctor-place-local"),
        Place::Memory => desk.say("doctor-place-memory"),
        Place::Network(name) => name.to_owned(),
        Place::UserSpace => desk.say("doctor-place-user"),
        Place::Unknown => desk.say("doctor-place-unknown"),
    };
    say(desk, "doctor-place", &place);
    let zone = state.zone_minutes;
    let sign = if zone < 0 { '-' } else { '+' };
    let zone = format!("{sign}{:02}:{:02}", zone.abs() / 60, zone.abs() % 60);
    say(desk, "doctor-zone", &zone);
    let yes = |desk: &Desk, flag| desk.say(if flag { "yes" } else { "no" });
    let rehearsal = yes(desk, office.is_rehearsal());
    say(desk, "doctor-rehearsal", &rehearsal);
    let read_only = match office.read_only() {
        Some(why) => barred(&desk.texts, why),
        None => desk.say("no"),
    };
    say(desk, "doctor-read-only", &read_only);
    let session = office.session();
    let account = Args::new()
        .set("value", session.account.as_str())
        .set("origin", session.role.code());
    let account = desk.say_with("config-value-of", &account);
    say(desk, "doctor-account", &account);
    let counts = state
        .records
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| {
            let count = desk.say_with("doctor-figure", &Args::new().set("n", *count));
            format!("{} {count}", desk.texts.kind(kind.code()))
        });
    let counts = desk.texts.list(counts.collect::<Vec<_>>());
    say(desk, "doctor-records", &counts);
}

/// Says when the ledger was copied last.
fn copied(desk: &Desk, office: &Office) -> Result<String, super::super::error::Failure> {
    let copied = office.last_copy()?;
    let Some(words) = last_copy(&desk.texts, copied) else {
        return Ok(desk.say("doctor-none"));
    };
    let LastCopy::At(at, _) = copied else {
        return Ok(words);
    };
    let args = Args::new()
        .set("at", office.local_stamp(at))
        .set("words", words);
    Ok(desk.say_with("last-copy-at", &args))
}

/// Says what the machine's clock tells and when the last entry was made, and what is wrong there.
fn clock(
    desk: &mut Desk,
    office: &Office,
    last: Option<&HistoryLine>,
) -> Result<(), super::super::error::Failure> {
    say(desk, "doctor-clock", &office.local_stamp(office.now()));
    let at = last.and_then(|line| line.entry.at.parse().ok());
    let at = at.map_or_else(|| desk.say("doctor-none"), |at| office.local_stamp(at));
    say(desk, "doctor-last-at", &at);
    let marks = office.clock_marks()?;
    if marks.is_empty() {
        let right = desk.say("doctor-clock-right");
        say(desk, "doctor-clock-check", &right);
    }
    for mark in &marks {
        let text = refusal(&desk.texts, None, mark);
        say(desk, "doctor-clock-check", &text);
    }
    Ok(())
}

/// Says what the template of this program says otherwise by now than the campaign's own rows, and
/// by what each is brought; what cannot be read is for the check of the store to tell.
fn template(desk: &mut Desk, office: &Office) {
    let Ok(since) = office.rows_since() else {
        return;
    };
    if since.is_empty() {
        let same = desk.say("doctor-template-same");
        say(desk, "doctor-template", &same);
        return;
    }
    let args = Args::new().set("n", since.len());
    let told = desk.say_with("doctor-template-since", &args);
    say(desk, "doctor-template", &told);
    for row in &since {
        let kind = desk.texts.kind(row.kind.code());
        let args = Args::new().set("kind", kind).set("name", row.name.as_str());
        let Some(it) = &row.differs else {
            let line = desk.say_with("doctor-template-more", &args);
            desk.out.line(&line);
            continue;
        };
        let column = field_name(&desk.texts, Some(row.kind), None, it.column);
        let args = args
            .set("number", it.number.as_str())
            .set("field", column)
            .set("column", it.column)
            .set("old", it.old.as_str())
            .set("new", it.new.as_str());
        let line = desk.say_with("doctor-template-differs", &args);
        desk.out.line(&line);
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn mode(about: &std::fs::Metadata) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(about.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
const fn mode(_about: &std::fs::Metadata) -> Option<u32> {
    None
}
