//! The options of `import`: what is skipped, left out, made, and who is who.

use std::collections::BTreeSet;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::super::super::desk::Desk;
use super::super::super::error::{Failure, USAGE};
use super::super::super::words::Words;
use super::asking::lacks;
use crate::app::lines::{contradiction, read_lines};
use crate::domain::Kind;
use crate::exchange::fault::Fault as RowFault;
use crate::exchange::table::Chosen;
use crate::i18n::Args;
use crate::office::{Lines, Wishes};

/// What each import may make of names that nobody knows.
const MADE: [(&str, &str, Kind); 3] = [
    ("opinions", "make-batches", Kind::Batch),
    ("roster", "make-departments", Kind::Department),
    ("roster", "make-posts", Kind::Post),
];
/// Stands for a file for the bad rows beside the original: no argument can be this.
pub(super) const BESIDE: &str = "\0";

/// Adds the options to one of the imports.
pub(super) fn options(words: Words<'_>, what: &'static str, command: Command) -> Command {
    let lines = |id: &'static str| words.option("import", id).value_name("LINES");
    let skip = Arg::new("skip-bad")
        .long("skip-bad")
        .help(words.say("help-import-skip-bad"))
        .value_name("FILE")
        .num_args(0..=1)
        // Else `--skip-bad FILE` would take the very file that is to be read for its own.
        .require_equals(true)
        .default_missing_value(BESIDE);
    let map = words.option("import", "map");
    let map = map.value_name("COLUMN=FIELD").action(ArgAction::Append);
    let mut command = command
        .arg(words.switch("import", "dry-run"))
        .arg(map)
        .arg(skip)
        .arg(words.switch("import", "clear-empty"))
        .arg(lines("leave-out"))
        .arg(lines("new"));
    if what == "roster" {
        command = command.arg(lines("same"));
    }
    for (of, id, _) in MADE {
        if of == what {
            command = command.arg(words.switch("import", id));
        }
    }
    command
}

/// Reads the options.
pub(super) fn wishes(desk: &Desk, what: &str, matches: &ArgMatches) -> Result<Wishes, Failure> {
    let lines = |id: &str| match matches.try_get_one::<String>(id) {
        Ok(Some(typed)) => read_lines(typed).map_err(|fault| {
            let (key, said) = fault.told();
            let args = Args::new().set("option", format!("--{id}"));
            let args = said
                .into_iter()
                .fold(args, |args, (name, it)| args.set(name, it));
            desk.fail(USAGE, key, &args)
        }),
        Ok(None) | Err(_) => Ok(Lines::default()),
    };
    let asked = MADE
        .iter()
        .filter(|(of, id, _)| *of == what && matches.get_flag(id));
    let make: BTreeSet<Kind> = asked.map(|(_, _, kind)| *kind).collect();
    let wishes = Wishes {
        skip_bad: matches.contains_id("skip-bad"),
        dry_run: matches.get_flag("dry-run"),
        clear_empty: matches.get_flag("clear-empty"),
        make,
        left_out: plain(desk, "leave-out", lines("leave-out")?)?,
        same: lines("same")?,
        new: plain(desk, "new", lines("new")?)?,
        columns: Chosen {
            named: named_columns(desk, (what, matches))?,
            ..Chosen::default()
        },
        sent: None,
    };
    if let Some((line, [one, other])) = contradiction(&wishes) {
        let key = if line.is_empty() {
            "usage-lines-all-twice"
        } else {
            "usage-lines-twice"
        };
        let args = Args::new()
            .set("line", line)
            .set("one", one)
            .set("other", other);
        return Err(desk.fail(USAGE, key, &args));
    }
    Ok(wishes)
}

/// Reads which columns are taken for which fields: 科室=部门.
fn named_columns(
    desk: &Desk,
    (what, matches): (&str, &ArgMatches),
) -> Result<Vec<(String, String)>, Failure> {
    let typed = matches.get_many::<String>("map").into_iter().flatten();
    typed
        .map(|pair| match pair.rsplit_once(['=', '＝']) {
            Some((column, field)) if !column.trim().is_empty() => {
                Ok((column.trim().to_owned(), field.trim().to_owned()))
            }
            Some(_) | None => {
                let args = Args::new().set("found", pair).set("what", what);
                Err(desk.fail(USAGE, "usage-map", &args))
            }
        })
        .collect()
}

/// Passes lines that take no number; all of them cannot be left out.
fn plain(desk: &Desk, option: &str, lines: Lines) -> Result<Lines, Failure> {
    let all = lines.all && option == "leave-out";
    if all || lines.lines.values().any(Option::is_some) {
        let args = Args::new().set("option", format!("--{option}"));
        let key = if all {
            "usage-lines-all"
        } else {
            "usage-lines-number"
        };
        return Err(desk.fail(USAGE, key, &args));
    }
    Ok(lines)
}

/// Gives the options that would make what the faults say is not there.
pub(super) fn making(what: &str, faults: &[RowFault]) -> Vec<String> {
    let lacks = |made: Kind| faults.iter().any(|fault| lacks(fault, made));
    let options = MADE
        .iter()
        .filter(|(of, _, kind)| *of == what && lacks(*kind));
    options.map(|(_, id, _)| format!("--{id}")).collect()
}
