//! The options of `import`: what is skipped, left out, made, and who is who.

use std::collections::BTreeSet;

use clap::{Arg, ArgMatches, Command};

use super::super::super::desk::Desk;
use super::super::super::error::{Failure, USAGE};
use super::super::super::words::Words;
use super::asking::lacks;
use crate::app::RowFault;
use crate::app::office::{Lines, Wishes};
use crate::domain::Kind;
use crate::i18n::Args;

/// What each import may make of names that nobody knows.
const MADE: [(&str, &str, Kind); 3] = [
    ("opinions", "make-batches", Kind::Batch),
    ("roster", "make-departments", Kind::Department),
    ("roster", "make-posts", Kind::Post),
];
/// More lines than any span somebody means.
const LONGEST: u64 = 1_000_000;

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
        .default_missing_value("");
    let mut command = command
        .arg(words.switch("import", "dry-run"))
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
        Ok(Some(typed)) => read_lines(typed).ok_or_else(|| {
            let args = Args::new().set("found", typed);
            desk.fail(USAGE, "usage-lines", &args)
        }),
        Ok(None) | Err(_) => Ok(Lines::default()),
    };
    let asked = MADE
        .iter()
        .filter(|(of, id, _)| *of == what && matches.get_flag(id));
    let make: BTreeSet<Kind> = asked.map(|(_, _, kind)| *kind).collect();
    Ok(Wishes {
        skip_bad: matches.contains_id("skip-bad"),
        dry_run: matches.get_flag("dry-run"),
        clear_empty: matches.get_flag("clear-empty"),
        make,
        left_out: plain(desk, "leave-out", lines("leave-out")?)?,
        same: lines("same")?,
        new: plain(desk, "new", lines("new")?)?,
    })
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

/// Reads lines: `5,9-12`, `all`, and with a number behind it `5=人-012`.
fn read_lines(typed: &str) -> Option<Lines> {
    let mut lines = Lines::default();
    let plain = crate::domain::folding::squeezed(typed);
    for part in plain
        .split([',', '、', ';'])
        .filter(|part| !part.is_empty())
    {
        if matches!(part, "all" | "全部") {
            lines.all = true;
        } else if let Some((line, number)) = part.split_once('=') {
            let number = Some(number.to_owned()).filter(|it| !it.is_empty())?;
            let line = line.parse().ok()?;
            lines.lines.insert(line, Some(number));
            lines.spans.push((line, line));
        } else {
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            let (from, to): (u64, u64) = (from.parse().ok()?, to.parse().ok()?);
            if to < from || to - from > LONGEST {
                return None;
            }
            lines.spans.push((from, to));
            for line in from..=to {
                // A number that was named for a line of the span stays.
                lines.lines.entry(line).or_insert(None);
            }
        }
    }
    (lines.all || !lines.lines.is_empty()).then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_people_write_them() {
        let lines = |typed: &str| read_lines(typed).map(|it| it.lines.into_keys().collect());
        assert_eq!(lines("5,9-12"), Some(vec![5, 9, 10, 11, 12]));
        assert_eq!(lines("５，７、 9"), Some(vec![5, 7, 9]));
        for wrong in ["", "x", "9-5", "1-", "5=", "-3", ","] {
            assert_eq!(lines(wrong), None, "{wrong:?}");
        }
        let named = read_lines("5=人-012,all").unwrap();
        assert_eq!(named.get(5), Some(Some("人-012")));
        assert_eq!(named.get(6), Some(None));
    }
}
