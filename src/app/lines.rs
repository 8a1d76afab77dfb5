//! Lines of a file as people type them: `5,9-12`, `5 9～12`, `第6行`, all, with a number behind one.

use crate::domain::folding::{half_width, squeezed};
use crate::office::{Lines, Wishes};

/// More lines than any span somebody means.
const LONGEST: u64 = 1_000_000;

/// The options that name lines, as the command line writes them.
pub const OPTIONS: [&str; 3] = ["--leave-out", "--same", "--new"];

/// Finds the first line for which two options were named, with both; no line where both say all.
pub fn contradiction(wishes: &Wishes) -> Option<(String, [&'static str; 2])> {
    let (out, same, new) = (
        (OPTIONS[0], &wishes.left_out),
        (OPTIONS[1], &wishes.same),
        (OPTIONS[2], &wishes.new),
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

/// Splits a range at its dots, as they come from either input method, at a wave, at 至 or 到, or at
/// a dash before another sign (意6-意9).
pub fn ends(part: &str) -> Option<(&str, &str)> {
    let marks = ["..", "．．", "…", "。。", "～", "~", "〜", "至", "到"];
    let rest = |c| matches!(c, '.' | '…' | '～' | '~' | '〜');
    let split = marks.into_iter().find_map(|mark| part.split_once(mark));
    if let Some((from, to)) = split {
        return Some((from.trim(), to.trim_start_matches(rest).trim()));
    }
    let signed = |(at, c): (usize, char)| {
        let (from, to) = (part.get(..at)?, part.get(at + c.len_utf8()..)?.trim_start());
        let begins = |it: &str| it.chars().next().is_some_and(is_sign);
        let whole = is_dash(c) && begins(from) && begins(to);
        whole.then_some((from.trim_end(), to))
    };
    part.char_indices().find_map(signed)
}

/// Says whether a sign is one of the dashes that input methods write.
pub const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '－' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn is_sign(c: char) -> bool {
    crate::domain::Kind::ALL
        .into_iter()
        .any(|kind| kind.def().sign == c)
}

/// Reads lines: `5,9-12`, `5 9～12`, `第6行`, `all`, and with a number behind it `5=人-012`. Blanks
/// divide as commas do; beside a dash or an equals sign they are nothing.
///
/// # Errors
/// What names no lines.
pub fn read_lines(typed: &str) -> Result<Lines, LineFault> {
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
            let ends = ends(&part).or_else(|| part.split_once('-'));
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
pub enum LineFault {
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
    /// Gives the key of its words and what they say.
    pub fn told(self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::None(found) => ("usage-lines", vec![("found", found)]),
            Self::NoNumber(line) => ("usage-lines-no-number", vec![("line", line.to_string())]),
            Self::TwoNumbers(line, [one, other]) => (
                "usage-lines-two-numbers",
                vec![("line", line.to_string()), ("one", one), ("other", other)],
            ),
            Self::Backwards(found) => ("usage-lines-backwards", vec![("found", found)]),
            Self::TooMany(found) => ("usage-lines-too-many", vec![("found", found)]),
        }
    }
}

/// Divides what was typed at commas and blanks, and joins what a mark of a range, an equals sign or
/// 第 and 行 hold together.
fn parts(typed: &str) -> Vec<String> {
    let plain: String = half_width(typed)
        .chars()
        .map(|c| if is_dash(c) { '-' } else { c })
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
