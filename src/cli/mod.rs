//! The command line: one file a verb, made from the same tables as forms and popups.
//!
//! Exit codes are the constants of [`codes`]; data goes to stdout, talk to stderr. Deliberately
//! absent: rules and words, and every look at the store but through the office.

mod choices;
mod clipboard;
mod config;
mod crash;
mod demo;
mod desk;
mod env;
mod error;
mod fields;
mod given;
mod json;
mod lent;
mod line;
mod near;
mod numbers;
mod output;
mod own;
mod parts;
mod play;
mod screen;
mod settings_file;
mod table;
mod themes;
mod usage;
mod verbs;
mod words;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};

use self::desk::Desk;
use self::env::Env;
use self::error::{CHECK_UNKNOWN, CliError, DONE, FILE_SYSTEM, Failure, USAGE};
use self::output::Output;
use self::verbs::Verb;
use self::words::{Words, dress, narrowed, widened};
use crate::i18n::{Args, Language, Texts};

/// The exit codes, as documented.
pub mod codes {
    pub use super::error::{
        BUG, BUSY, CHECK_UNKNOWN, DONE, FILE_SYSTEM, FOREIGN, NO_SCREEN, REFUSED, USAGE,
    };
}

pub use crash::watch as watch_crashes;

/// The options that stand before or behind every verb and take a value.
const EVERYWHERE: [&str; 4] = ["db", "lang", "today", "campaign"];

/// Runs the program on the arguments of the process.
pub fn run() -> ExitCode {
    let ended = catch_unwind(AssertUnwindSafe(|| run_on(env::arguments())));
    error::exit(ended.unwrap_or_else(|_| crashed()))
}

/// Says that it was the program's fault, and where the report lies.
fn crashed() -> u8 {
    let env = Env::read();
    let (texts, _) = texts_of(&env::arguments(), &env);
    let said = match crash::last() {
        Some(path) => {
            let args = Args::new().set("path", path.display().to_string());
            texts.say_with("fail-crashed", &args)
        }
        None => texts.say("fail-crashed-unkept"),
    };
    Output::new(&env).talk(&said);
    error::BUG
}

fn run_on(arguments: Vec<OsString>) -> u8 {
    let arguments = help_first(arguments);
    let env = Env::read();
    if let Some(folder) = env.own_folder() {
        crash::watch(folder);
    }
    let mut out = Output::new(&env);
    let verb = verb_of(&arguments);
    let is_check = asks_for_a_light(&arguments);
    let (texts, mut spoken) = texts_of(&arguments, &env);
    if verb.as_deref() == Some(verbs::COMPLETE) {
        // Its words are half typed, the language among them.
        spoken = Ok(());
    }
    let ended = match spoken.and_then(|()| parse(&arguments, verb.as_deref(), &texts, &out)) {
        Ok(Parsed::Verb(matches)) => {
            let mut desk = Desk::new(texts, env, out, &matches);
            let ended = dispatch(&mut desk, &matches);
            let looks = verb
                .as_deref()
                .and_then(verbs::find)
                .is_some_and(|it| it.looks);
            return close(desk, ended, (is_check, looks));
        }
        Ok(Parsed::Said(text)) => {
            out.lines(&text);
            DONE
        }
        Err(error) => {
            out.talk(&error.text(&texts));
            if is_check {
                CHECK_UNKNOWN
            } else {
                error.code()
            }
        }
    };
    match out.finish() {
        Ok(()) => ended,
        Err(error) => {
            out.talk(&unsent(&texts, &error).text(&texts));
            if is_check { CHECK_UNKNOWN } else { FILE_SYSTEM }
        }
    }
}

/// Says what went wrong, sends what is held back, and gives the exit code.
fn close(mut desk: Desk, ended: error::Done, (is_check, looks): (bool, bool)) -> u8 {
    let code = match ended {
        Ok(code) => code,
        Err(failure) => {
            let error = desk.explained(failure);
            let text = error.text(&desk.texts);
            // What was already found out comes before why it went no further.
            let sent = desk.out.finish();
            desk.out.talk(&text);
            drop(sent);
            if is_check {
                CHECK_UNKNOWN
            } else {
                error.code()
            }
        }
    };
    match desk.out.finish() {
        Ok(()) => code,
        Err(error) => {
            let mut said = unsent(&desk.texts, &error);
            if code == DONE && !looks {
                // What it was to do is done all the same.
                said = said.hint(desk.texts.say("hint-output"));
            }
            let text = said.text(&desk.texts);
            desk.out.talk(&text);
            if is_check { CHECK_UNKNOWN } else { FILE_SYSTEM }
        }
    }
}

/// Says why what was printed did not all go out.
fn unsent(texts: &Texts, error: &std::io::Error) -> CliError {
    use std::io::ErrorKind;
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the system's kinds, not ours"
    )]
    let what = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::WriteZero => {
            texts.say("output-full")
        }
        ErrorKind::FileTooLarge => texts.say("output-too-large"),
        _ => match error.raw_os_error() {
            Some(number) => texts.say_with(
                "output-number",
                &Args::new().set("code", number.to_string()),
            ),
            None => texts.say("output-unknown"),
        },
    };
    CliError::new(
        FILE_SYSTEM,
        texts.say_with("fail-output", &Args::new().set("what", what)),
    )
}

fn dispatch(desk: &mut Desk, matches: &ArgMatches) -> error::Done {
    match matches.subcommand() {
        None if play::is_asked(matches) => play::run(desk, matches),
        None => screen::screen(desk),
        Some((name, _)) if play::is_asked(matches) => {
            let args = Args::new().set("argument", "--play").set("other", name);
            Err(desk.fail(USAGE, "usage-conflict", &args))
        }
        Some((name, matches)) => match verbs::find(name) {
            Some(verb) => {
                // What belongs to no script tells it where it matters.
                if verb.in_script != verbs::InScript::Nowhere {
                    for fault in own::faults(desk) {
                        desk.out.talk(&fault);
                    }
                }
                (verb.run)(desk, matches)
            }
            None => Err(Failure::Said(CliError::new(USAGE, name.to_owned()))),
        },
    }
}

enum Parsed {
    Verb(ArgMatches),
    Said(String),
}

/// Reads the arguments; the words are only looked up where they will be read.
fn parse(
    arguments: &[OsString],
    verb: Option<&str>,
    texts: &Texts,
    out: &Output,
) -> Result<Parsed, CliError> {
    let meant = with_verb(verb.and_then(verbs::find));
    if let Ok(matches) = meant.try_get_matches_from(arguments) {
        return Ok(Parsed::Verb(matches));
    }
    let mut whole = widened(root(Words(Some(texts)))).term_width(out.width());
    match whole.try_get_matches_from_mut(arguments) {
        Ok(matches) => Ok(Parsed::Verb(matches)),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            let text = narrowed(&error.render().to_string());
            let options = texts.say("help-options-value");
            Ok(Parsed::Said(text.replace("[OPTIONS]", &options)))
        }
        Err(error) => {
            let command = verb.and_then(|it| whole.find_subcommand(it));
            let meant = (command.unwrap_or(&whole), arguments);
            Err(usage::complaint(texts, &error, meant))
        }
    }
}

/// Builds the command line with all verbs.
fn root(words: Words<'_>) -> Command {
    let mut command = bare(words);
    for verb in verbs::VERBS {
        command = command.subcommand(verb.whole(words));
    }
    dress(command, words)
}

/// Builds it with the one verb that is meant, or with none, and without words: most runs need no
/// more.
fn with_verb(verb: Option<&Verb>) -> Command {
    let words = Words(None);
    let verb = verb.map(|it| it.whole(words));
    dress(bare(words).subcommands(verb), words)
}

/// Builds what stands before every verb.
fn bare(words: Words<'_>) -> Command {
    let heading = words.say("help-everywhere");
    let everywhere = |id: &'static str| {
        words
            .option("arg", id)
            .global(true)
            .help_heading(heading.clone())
    };
    Command::new("duban")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.say("help-duban"))
        .after_help(words.say("help-after"))
        .args(EVERYWHERE.map(everywhere))
        .args(play::options(words))
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .help(words.say("help-arg-help"))
                .help_heading(heading.clone())
                .action(ArgAction::Help)
                .global(true),
        )
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .help(words.say("help-arg-version"))
                .help_heading(heading.clone())
                .action(ArgAction::Version),
        )
}

/// `duban help list` is `duban list --help`.
fn help_first(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if let Some(place) = place_of_verb(&arguments)
        && arguments.get(place).is_some_and(|word| word == "help")
    {
        arguments.remove(place);
        arguments.push(OsString::from("--help"));
    }
    arguments
}

/// Finds the place of the verb: the first word that is neither an option nor the value of one.
fn place_of_verb(arguments: &[OsString]) -> Option<usize> {
    let mut words = arguments.iter().enumerate().skip(1);
    while let Some((place, word)) = words.next() {
        let word = word.to_string_lossy();
        let Some(option) = word.strip_prefix("--") else {
            if word.starts_with('-') {
                continue;
            }
            return Some(place);
        };
        if EVERYWHERE.contains(&option) || play::WITH_VALUE.contains(&option) {
            words.next();
        }
    }
    None
}

fn verb_of(arguments: &[OsString]) -> Option<String> {
    let word = arguments.get(place_of_verb(arguments)?)?;
    Some(word.to_string_lossy().into_owned())
}

/// Says whether `--check` is asked for, mistyped too: what reads the exit code as a light must not
/// take a mistyped word for one. Only `status` is asked so: `do … --checked` asks for no light.
fn asks_for_a_light(arguments: &[OsString]) -> bool {
    let verb = verb_of(arguments);
    let may_be = verb.is_none_or(|verb| near::is_nearly(&verb, "status"));
    may_be
        && arguments.iter().any(|it| {
            let word = it.to_string_lossy();
            word.starts_with("--") && near::is_nearly(&word, "--check")
        })
}

/// Loads the words: those asked for with `--lang`, else with `DUBAN_LANG`, else Chinese.
fn texts_of(arguments: &[OsString], env: &Env) -> (Texts, Result<(), CliError>) {
    let asked = arguments.iter().enumerate().find_map(|(n, word)| {
        let word = word.to_string_lossy();
        match word.strip_prefix("--lang")? {
            "" => arguments
                .get(n + 1)
                .map(|it| it.to_string_lossy().into_owned()),
            rest => rest.strip_prefix('=').map(str::to_owned),
        }
    });
    let Some(asked) = asked else {
        // What is wrong with a variable is told beside the work, and keeps nobody from it.
        let set = env.language().and_then(|word| word.parse().ok());
        return (Texts::load(set.unwrap_or(Language::Chinese)), Ok(()));
    };
    match asked.parse::<Language>() {
        Ok(language) => (Texts::load(language), Ok(())),
        Err(unknown) => {
            let texts = Texts::load(Language::Chinese);
            let args = Args::new().set("found", unknown.0);
            let error = CliError::new(USAGE, texts.say_with("usage-language", &args));
            (texts, Err(error))
        }
    }
}
