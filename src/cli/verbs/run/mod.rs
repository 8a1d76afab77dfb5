//! `run FILE|-`: a script, verbs a line, in one process; all its faults are told before anything
//! runs, and what is refused on the way is told with its line.

mod carry;
mod names;
mod script;

use std::io::Read as _;
use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::json;

use self::carry::Carrier;
use self::names::Names;
use self::script::Script;
use super::super::desk::Desk;
use super::super::error::{CliError, DONE, Done, FILE_SYSTEM, Failure, REFUSED, USAGE};
use super::super::words::Words;
use super::given;
use crate::app::file_faults::table_fault;
use crate::domain::Day;
use crate::exchange::table::decode;
use crate::i18n::Args;
use crate::office::read_file;

/// What stands for stdin.
const STDIN: &str = "-";
/// More than any script of an office is long; what is longer is none.
const LONGEST: u64 = 1 << 28;

/// What was asked for with a script.
struct Wishes {
    /// All lines are kept, or none.
    atomic: bool,
    /// What is refused stops nothing.
    keep_going: bool,
    /// Answers as JSON, one a line.
    json: bool,
    /// The first line that runs.
    from_line: u64,
    /// Names that earlier lines gave.
    names: Names,
    /// The name of the request, by which those of its lines are called.
    request: Option<String>,
}

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let number = |arg: Arg| {
        arg.value_name("N")
            .value_parser(value_parser!(u64).range(1..))
    };
    words
        .verb("run")
        .after_help(words.say("help-run-after"))
        .arg(words.arg("run", "file").required(true))
        .arg(words.switch("run", "dry-run"))
        .arg(words.switch("run", "atomic"))
        .arg(words.switch("run", "keep-going").conflicts_with("atomic"))
        .arg(number(words.option("run", "from-line")))
        .arg(
            words
                .option("run", "name")
                .value_name("NAME=NUMBER")
                .action(ArgAction::Append),
        )
        .arg(words.switch("run", "json"))
}

/// Checks the script and carries it out.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let names = matches.get_many::<String>("name").into_iter().flatten();
    let wishes = Wishes {
        atomic: matches.get_flag("atomic"),
        keep_going: matches.get_flag("keep-going"),
        json: matches.get_flag("json"),
        from_line: matches.get_one("from-line").copied().unwrap_or(1),
        names: names::given(desk, names)?,
        request: desk.given.request.take(),
    };
    let bytes = bytes(desk, given(matches, "file"))?;
    let text = if bytes.is_empty() {
        "".into()
    } else {
        let read = decode(&bytes);
        read.map_err(|fault| {
            let (what, _) = table_fault(&desk.texts, &fault);
            let args = Args::new().set("what", what);
            desk.fail(REFUSED, "fail-script", &args)
        })?
        .0
    };
    let script = script::read(desk, &text, &wishes);
    if !script.faults.is_empty() {
        return tell_faults(desk, &script, &wishes);
    }
    if matches.get_flag("dry-run") {
        let args = Args::new().set("n", script.steps.len());
        desk.tell("run-whole", &args);
        return Ok(DONE);
    }
    Carrier::new(desk, &wishes).carry(&script.steps)
}

/// Carries out a script of the program's own, all of it or none, up to a day: what comes later, and
/// what only looks, is left out. Gives the last day of what was done.
///
/// # Errors
/// What is wrong with a line, or what refused it.
pub(in super::super) fn play(
    desk: &mut Desk,
    text: &str,
    until: Option<Day>,
) -> Result<Option<Day>, Failure> {
    let wishes = Wishes {
        atomic: true,
        keep_going: false,
        json: false,
        from_line: 1,
        names: Names::new(),
        request: None,
    };
    let mut script = script::read(desk, text, &wishes);
    if !script.faults.is_empty() {
        tell_faults(desk, &script, &wishes)?;
    }
    let mut last = None;
    let mut steps = Vec::new();
    for step in script.steps.drain(..).filter(|it| !it.verb.looks) {
        let typed = step.today.as_deref();
        let day = typed
            .map(|typed| desk.day(typed, None, "usage-today"))
            .transpose()?;
        if until.is_some() && day > until {
            break;
        }
        last = day.or(last);
        steps.push(step);
    }
    Carrier::new(desk, &wishes).carry(&steps)?;
    Ok(last)
}

fn bytes(desk: &Desk, file: &str) -> Result<Vec<u8>, Failure> {
    if file != STDIN {
        let path = Path::new(file);
        return read_file(path).map_err(|error| desk.unreadable(path, error));
    }
    let mut bytes = Vec::new();
    let read = std::io::stdin()
        .lock()
        .take(LONGEST)
        .read_to_end(&mut bytes);
    match read.map(u64::try_from) {
        Ok(Ok(read)) if read < LONGEST => Ok(bytes),
        Ok(_) => Err(desk.fail(REFUSED, "fail-script-long", &Args::new())),
        Err(error) => {
            let args = Args::new().set("what", error.to_string());
            Err(desk.fail(FILE_SYSTEM, "fail-stdin", &args))
        }
    }
}

/// Tells all that is wrong with a script, each with its line.
fn tell_faults(desk: &mut Desk, script: &Script, wishes: &Wishes) -> Done {
    let usage = desk.say("usage-help");
    let args = Args::new().set("n", script.faults.len());
    let mut all = CliError::new(USAGE, desk.say_with("run-faults", &args));
    for (line, fault) in &script.faults {
        let (mut said, hints) = fault.in_a_line();
        for hint in hints.iter().filter(|hint| **hint != usage) {
            let args = Args::new().set("text", said).set("hint", hint);
            said = desk.say_with("run-fault-hint", &args);
        }
        if wishes.json {
            let told = json!({ "line": line, "code": USAGE, "error": said });
            desk.out.json_line(&told);
        }
        let args = Args::new().set("line", *line).set("text", said);
        all = all.also(desk.say_with("run-fault", &args));
    }
    Err(all.into())
}
