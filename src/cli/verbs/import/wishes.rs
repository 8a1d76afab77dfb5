//! The options of `import`: what is skipped, left out, made, and who is who.

use std::collections::BTreeSet;

use clap::{Arg, ArgMatches, Command};

use super::super::super::desk::Desk;
use super::super::super::error::{Failure, USAGE};
use super::super::super::numbers;
use super::super::super::words::Words;
use super::asking::lacks;
use crate::domain::Kind;
use crate::domain::folding::{half_width, squeezed};
use crate::exchange::fault::Fault as RowFault;
use crate::i18n::Args;
use crate::office::{Lines, Wishes};

/// What each import may make of names that nobody knows.
const MADE: [(&str, &str, Kind); 3] = [
    ("opinions", "make-batches", Kind::Batch),
    ("roster", "make-departments", Kind::Department),
    ("roster", "make-posts", Kind::Post),
];
/// More lines than any span somebody means.
const LONGEST: u64 = 1_000_000;

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
        Ok(Some(typed)) => {
            read_lines(typed).map_err(|fault| fault.said(desk, &format!("--{id}")))
        }
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

/// Finds the first line for which two options were named, with both; no line where both say all.
fn contradiction(wishes: &Wishes) -> Option<(String, [&'static str; 2])> {
    let (out, same, new) = (
        ("--leave-out", &wishes.left_out),
        ("--same", &wishes.same),
        ("--new", &wishes.new),
    );
    for ((one, these), (other, those)) in [(out, same), (out, new), (same, new)] {
        let both = these.lines.keys().find(|it| those.lines.contains_key(it));
        if let Some(line) = both {
            return Some((line.to_string(), [one, other]));
        }
        if these.all && those.all {
            return Some((String::new(), [one, other]));
        }
    }
    None
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

/// Reads lines: `5,9-12`, `5 9～12`, `第6行`, `all`, and with a number behind it `5=人-012`. Blanks
/// divide as commas do; beside a dash or an equals sign they are nothing.
fn read_lines(typed: &str) -> Result<Lines, LineFault> {
    let mut lines = Lines::default();
    for part in parts(typed) {
        let none = || LineFault::None(part.clone());
        if matches!(part.as_str(), "all" | "全部") {
            lines.all = true;
        } else if let Some((line, number)) = part.split_once('=') {
            let line = line_no(line).ok_or_else(none)?;
            if number.is_empty() {
                return Err(LineFault::NoNumber(line));
            }
            let before = lines.lines.insert(line, Some(number.to_owned()));
            // One line is one person.
            if let Some(before) = before.flatten().filter(|before| before != number) {
                return Err(LineFault::TwoNumbers(line, [before, number.to_owned()]));
            }
            lines.spans.push((line, line));
        } else {
            let ends = numbers::ends(&part).or_else(|| part.split_once('-'));
            let (from, to) = ends.unwrap_or((&part, &part));
            let ends = line_no(from).zip(line_no(to));
            let (from, to) = ends.ok_or_else(none)?;
            if to < from {
                return Err(LineFault::Backwards(part));
            }
            if to - from > LONGEST {
                return Err(LineFault::TooMany(part));
            }
            lines.spans.push((from, to));
            for line in from..=to {
                // A number that was named for a line of the span stays.
                lines.lines.entry(line).or_insert(None);
            }
        }
    }
    if lines.all || !lines.lines.is_empty() {
        Ok(lines)
    } else {
        Err(LineFault::None(typed.to_owned()))
    }
}

/// Why what was typed names no lines.
#[derive(Debug, PartialEq, Eq)]
enum LineFault {
    /// This is no line.
    None(String),
    /// Nothing stands behind the equals sign of this line.
    NoNumber(u64),
    /// This line has two numbers.
    TwoNumbers(u64, [String; 2]),
    /// This span runs backwards.
    Backwards(String),
    /// This span is longer than any file.
    TooMany(String),
}

impl LineFault {
    fn said(self, desk: &Desk, option: &str) -> Failure {
        let args = Args::new().set("option", option.to_owned());
        let (key, args) = match self {
            Self::None(found) => ("usage-lines", args.set("found", found)),
            Self::NoNumber(line) => ("usage-lines-no-number", args.set("line", line)),
            Self::TwoNumbers(line, [one, other]) => (
                "usage-lines-two-numbers",
                args.set("line", line).set("one", one).set("other", other),
            ),
            Self::Backwards(found) => ("usage-lines-backwards", args.set("found", found)),
            Self::TooMany(found) => ("usage-lines-too-many", args.set("found", found)),
        };
        desk.fail(USAGE, key, &args)
    }
}

/// Divides what was typed at commas and blanks, and joins what a mark of a range, an equals sign or
/// 第 and 行 hold together.
fn parts(typed: &str) -> Vec<String> {
    let plain: String = half_width(typed)
        .chars()
        .map(|c| if numbers::is_dash(c) { '-' } else { c })
        .collect();
    let opens = |c: char| matches!(c, '-' | '=' | '~' | '〜' | '.' | '至' | '到');
    let mut parts = Vec::new();
    for listed in plain.split([',', '、', ';']) {
        let mut here: Vec<String> = Vec::new();
        let mut joins = false;
        for word in listed
            .split_whitespace()
            .map(squeezed)
            .filter(|it| !it.is_empty())
        {
            joins |= word.starts_with(|c| opens(c) || c == '行');
            let open = word.ends_with(|c| opens(c) || c == '第');
            match here.last_mut().filter(|_| joins) {
                Some(before) => before.push_str(&word),
                None => here.push(word),
            }
            joins = open;
        }
        parts.append(&mut here);
    }
    parts
}

/// Reads the number of a line: `6`, `第6行`.
fn line_no(typed: &str) -> Option<u64> {
    let bare = typed.strip_prefix('第').unwrap_or(typed);
    let bare = bare.strip_suffix('行').unwrap_or(bare);
    let digits = bare.bytes().all(|it| it.is_ascii_digit());
    bare.parse().ok().filter(|_| digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_people_write_them() {
        let lines = |typed: &str| {
            let read = read_lines(typed).ok();
            read.map(|it| it.lines.into_keys().collect::<Vec<u64>>())
        };
        assert_eq!(lines("5,9-12"), Some(vec![5, 9, 10, 11, 12]));
        assert_eq!(lines("５，７、 9"), Some(vec![5, 7, 9]));
        for apart in [
            "6 2",
            "6\n2",
            "6　2",
            "6\t, 2",
            "第6行 第2行",
            "第 6 行、2行",
            "2，\r\n6",
        ] {
            assert_eq!(lines(apart), Some(vec![2, 6]), "{apart:?}");
        }
        for range in [
            "2-4",
            "2 - 4",
            "2～4",
            "2 至 4",
            "2到4",
            "2..4",
            "2…4",
            "2—4",
            "２－４",
            "第2至4行",
            "第2行至第4行",
            "第 2 行 ~ 第 4 行",
            "2-3 4",
            "4 2 -3",
        ] {
            assert_eq!(lines(range), Some(vec![2, 3, 4]), "{range:?}");
        }
        for wrong in [
            "",
            "x",
            "9-5",
            "1-",
            "5=",
            "-3",
            ",",
            "2-3-4",
            "+6",
            "6.",
            "2.4",
            "第行",
            "六",
            "5, -7",
            "2=人-001,2=人-002",
            "18446744073709551616",
        ] {
            assert_eq!(lines(wrong), None, "{wrong:?}");
        }
        for (wrong, fault) in [
            ("5,x", LineFault::None("x".to_owned())),
            ("", LineFault::None(String::new())),
            ("3,2=", LineFault::NoNumber(2)),
            ("第2行＝", LineFault::NoNumber(2)),
            ("=人-001", LineFault::None("=人-001".to_owned())),
            (
                "2=甲,3,2=乙",
                LineFault::TwoNumbers(2, ["甲".to_owned(), "乙".to_owned()]),
            ),
            ("1,9～5", LineFault::Backwards("9~5".to_owned())),
            ("1-9000000", LineFault::TooMany("1-9000000".to_owned())),
        ] {
            assert_eq!(read_lines(wrong), Err(fault), "{wrong}");
        }
        let same = read_lines("第3行 = 人-012 ４＝人－０１３").unwrap();
        assert_eq!(same.get(3), Some(Some("人-012")));
        assert_eq!(same.get(4), Some(Some("人-013")));
        let named = read_lines("5=人-012,all").unwrap();
        assert_eq!(named.get(5), Some(Some("人-012")));
        assert_eq!(named.get(6), Some(None));
    }
}
