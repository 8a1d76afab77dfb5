//! The number of a record as people type it.

use super::folding::squeezed;
use super::{Kind, Record, number};

/// A number as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedNumber {
    /// The kind that its sign names.
    pub kind: Kind,
    /// The year, where one was written.
    pub year: Option<i32>,
    /// The place in the order of entry, which is the key.
    pub serial: i64,
}

impl TypedNumber {
    /// Says whether a record is the one that is named: whoever writes the year means no other.
    pub fn names(self, record: &Record) -> bool {
        let written = |year| record.number == number(self.kind, year, self.serial);
        record.kind == self.kind && record.id == self.serial && self.year.is_none_or(written)
    }
}

/// Reads a number as people write it: 改-042, 改42, 意-2009-0123, in half or full width, with
/// any dash and any noughts before it.
pub fn read_number(typed: &str) -> Option<TypedNumber> {
    let squeezed = squeezed(typed);
    let mut chars = squeezed.chars();
    let kind = Kind::from_sign(chars.next()?)?;
    let rest = chars.as_str().trim_start_matches(is_dash);
    let groups: Vec<&str> = rest
        .split(is_dash)
        .enumerate()
        // Two dashes in a row are one, as input methods write it.
        .filter(|(n, group)| *n == 0 || !group.is_empty())
        .map(|(_, group)| group)
        .collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|it| it.is_ascii_digit());
    let (year, serial) = match groups.as_slice() {
        [serial] if digits(serial) && !rest.ends_with(is_dash) => (None, serial),
        [year, serial]
            if kind.def().yearly && year.len() == 4 && digits(year) && digits(serial) =>
        {
            (Some(year.parse().ok()?), serial)
        }
        _ => return None,
    };
    let serial: i64 = serial.parse().ok()?;
    (serial > 0).then_some(TypedNumber { kind, year, serial })
}

/// Finds the numbers of records that a sentence names in full, each once, in their order.
pub fn numbers_in(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, sign) in text.char_indices() {
        let rest = text.get(at + sign.len_utf8()..).unwrap_or_default();
        if Kind::from_sign(sign).is_none() || !rest.starts_with('-') {
            continue;
        }
        let digits = rest.chars().take_while(|c| *c == '-' || c.is_ascii_digit());
        let number: String = std::iter::once(sign).chain(digits).collect();
        let number = number.trim_end_matches('-');
        if read_number(number).is_some() && !found.iter().any(|it| it == number) {
            found.push(number.to_owned());
        }
    }
    found
}

/// Says whether a character stands for the dash of a number.
const fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{2500}' | '\u{fe58}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_that_a_sentence_names_are_found() {
        for (text, found) in [
            (
                "问-018、改-007 此后已记进展，先撤回 改-007。",
                vec!["问-018", "改-007"],
            ),
            ("意-2009-0123-", vec!["意-2009-0123"]),
            ("改进 7 条，改-x，改-0，改 - 7", vec![]),
        ] {
            assert_eq!(numbers_in(text), found, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let number = |kind, year, serial| Some(TypedNumber { kind, year, serial });
        let table = [
            ("改-042", number(Kind::Task, None, 42)),
            ("改42", number(Kind::Task, None, 42)),
            ("改-0042", number(Kind::Task, None, 42)),
            ("改－０４２", number(Kind::Task, None, 42)),
            (" 改 —— 42 ", number(Kind::Task, None, 42)),
            ("改–42", number(Kind::Task, None, 42)),
            ("意-2009-0123", number(Kind::Opinion, Some(2009), 123)),
            ("意2009-123", number(Kind::Opinion, Some(2009), 123)),
            (
                "意－２０３１－０１２３",
                number(Kind::Opinion, Some(2031), 123),
            ),
            ("意123", number(Kind::Opinion, None, 123)),
            ("意-20090123", number(Kind::Opinion, None, 20_090_123)),
            // A year where none belongs, no digits, nothing behind the dash, too much.
            ("改-2009-042", None),
            ("意-09-0123", None),
            ("意-2009-", None),
            ("意-2009-01-23", None),
            ("意-2009-0123x", None),
            ("意-+5", None),
            ("改-0", None),
            ("改-a", None),
            ("改-99999999999999999999", None),
            ("42", None),
            ("", None),
        ];
        for (typed, expected) in table {
            assert_eq!(read_number(typed), expected, "{typed}");
        }
    }
}
