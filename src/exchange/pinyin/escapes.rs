//! Signs that a program has written by their numbers: `&#29579;`, `\\u738b`, `%E7%8E%8B`, `U+738B`.

/// What stands for a sign that an encoding did not have, whatever it was.
pub(super) const LOST: char = char::REPLACEMENT_CHARACTER;

/// How a number begins, in what it is written, how many digits it has at least and at most, what
/// may end it, and whether it is a byte of UTF-8 and not a sign.
const WAYS: [(&str, u32, [usize; 2], char, bool); 9] = [
    ("&#x", 16, [1, 6], ';', false),
    ("&#", 10, [1, 7], ';', false),
    ("\\u{", 16, [2, 6], '}', false),
    ("\\u", 16, [4, 4], '\0', false),
    ("%u", 16, [4, 4], '\0', false),
    ("u+", 16, [4, 5], '\0', false),
    ("\\x", 16, [2, 2], '\0', true),
    ("%", 16, [2, 2], '\0', true),
    ("=", 16, [2, 2], '\0', true),
];

/// Gives a text, in lower case, with the signs that it writes by their numbers.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut units: Vec<u16> = Vec::new();
    let mut bytes: Vec<u8> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let found = numbered(rest);
        if !matches!(found, Some((_, false, _))) {
            let signs = char::decode_utf16(units.drain(..));
            plain.extend(signs.map(|it| it.unwrap_or(LOST)));
        }
        if !matches!(found, Some((_, true, _))) {
            plain.push_str(&String::from_utf8_lossy(&bytes));
            bytes.clear();
        }
        let Some((number, is_byte, behind)) = found else {
            plain.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        };
        rest = behind;
        if is_byte {
            bytes.extend(u8::try_from(number).ok());
        } else if let Ok(unit) = u16::try_from(number) {
            units.push(unit);
        } else {
            let sign = char::from_u32(number).unwrap_or(LOST);
            let mut pair = [0; 2];
            units.extend_from_slice(sign.encode_utf16(&mut pair));
        }
    }
    let signs = char::decode_utf16(units);
    plain.extend(signs.map(|it| it.unwrap_or(LOST)));
    plain.push_str(&String::from_utf8_lossy(&bytes));
    plain
}

/// Reads the number with which a text begins: it, whether it is a byte, and what is behind it.
fn numbered(text: &str) -> Option<(u32, bool, &str)> {
    WAYS.iter()
        .find_map(|(mark, radix, [least, most], end, is_byte)| {
            let after = text.strip_prefix(mark)?;
            let digits = after.chars().take_while(|c| c.is_digit(*radix)).take(*most);
            let (number, behind) = after.split_at_checked(digits.count())?;
            let number = (number.len() >= *least).then_some(number)?;
            let number = u32::from_str_radix(number, *radix).ok()?;
            Some((
                number,
                *is_byte,
                behind.strip_prefix(*end).unwrap_or(behind),
            ))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_read_by_their_numbers_however_they_are_written() {
        for (written, plain) in [
            ("&#29579;&#22269;", "王国"),
            ("杨&#x20bb7;祥", "杨𠮷祥"),
            ("杨&#x20bb7祥", "杨𠮷祥"),
            ("\\u738b\\u56fd\\u5e86", "王国庆"),
            ("王\\u56fd庆", "王国庆"),
            ("\\u{738b}国", "王国"),
            ("杨\\ud842\\udfb7祥", "杨𠮷祥"),
            ("%u738b%u56fd", "王国"),
            ("u+738b", "王"),
            ("%e7%8e%8b国", "王国"),
            ("=e7=8e=8b", "王"),
            ("\\xe7\\x8e\\x8b", "王"),
            ("&#9999999;", "\u{fffd}"),
            ("杨\\ud842祥", "杨\u{fffd}祥"),
            ("a=b, 100% u+", "a=b, 100% u+"),
            ("王国庆", "王国庆"),
        ] {
            assert_eq!(unescaped(written), plain, "{written}");
        }
    }
}
