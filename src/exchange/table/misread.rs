//! A cell that another program has read in the wrong encoding, in a file that is otherwise good:
//! the bytes are right, and what they say was never written. Told only where the mistake, made
//! backwards, gives Chinese of every day and nothing else.

use encoding_rs::{
    Encoding, GB18030, IBM866, KOI8_R, MACINTOSH, UTF_8, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252,
};

use super::ruined::{CP437, CP850, Taken};
use crate::exchange::pinyin::is_rare;

/// What UTF-8 is taken for.
const TAKEN_FOR: [Taken; 9] = [
    Taken::In(WINDOWS_1252),
    Taken::Latin,
    Taken::In(MACINTOSH),
    Taken::In(WINDOWS_1250),
    Taken::In(WINDOWS_1251),
    Taken::In(KOI8_R),
    Taken::In(IBM866),
    Taken::Table(CP437),
    Taken::Table(CP850),
];
/// How many of them are those of the West, for which GB 2312 is taken too: with the others names of
/// that script would come back as signs.
const WEST: usize = 3;

/// Says whether a cell was misread.
pub fn is_misread(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    if text.chars().any(is_han) {
        return is_utf8_as_gbk(text);
    }
    let utf8 = || TAKEN_FOR.iter().any(|it| comes_back(*it, text, UTF_8, 1));
    let west = TAKEN_FOR.iter().take(WEST).chain(TAKEN_FOR.iter().skip(7));
    let gbk = || west.clone().any(|it| comes_back(*it, text, GB18030, 2));
    utf8() || gbk() || is_cut(text)
}

fn comes_back(taken: Taken, text: &str, was: &'static Encoding, least: usize) -> bool {
    let before = taken.turned(text, was);
    before.is_some_and(|before| says_something(&before, least))
}

/// Says whether all that is not ASCII is Chinese of every day, and so many signs of it.
fn says_something(text: &str, least: usize) -> bool {
    let common = |c: char| is_han(c) && !is_rare(c);
    let point = |c: char| "·，。、；：？！“”‘’（）《》—…　".contains(c);
    let mut strange = text.chars().filter(|c| !c.is_ascii());
    strange.all(|c| common(c) || point(c))
        && text.chars().filter(|c| common(*c)).count() >= least
}

/// Says whether signs, some of them rare, are the bytes of others in UTF-8: 鐜嬪浗搴.
fn is_utf8_as_gbk(text: &str) -> bool {
    let mut bytes: Vec<u8> = Vec::new();
    let mut has_rare = false;
    let mut cut = false;
    for c in text.chars() {
        let mut buffer = [0; 4];
        let (found, _, failed) = GB18030.encode(c.encode_utf8(&mut buffer));
        // What was left over of the bytes has become a question mark.
        cut = c == '?';
        if failed || cut {
            break;
        }
        has_rare |= is_han(c) && is_rare(c);
        bytes.extend_from_slice(&found);
        // Nearly every text ends here, at its first sign.
        if std::str::from_utf8(&bytes).is_err_and(|it| it.error_len().is_some()) {
            return false;
        }
    }
    let before = match std::str::from_utf8(&bytes) {
        Ok(before) => before,
        Err(error) if cut => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(whole).unwrap_or_default()
        }
        Err(_) => return false,
    };
    has_rare && says_something(before, 1)
}

/// Says whether there are the three bytes of a sign in UTF-8, each as a letter or mark of Windows,
/// and others beside them are lost: çŽ‹å?½.
fn is_cut(text: &str) -> bool {
    let is_first = |c: char| matches!(c, 'ä'..='é');
    let follows = |c: char| {
        let mut buffer = [0; 4];
        let (byte, _, failed) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
        !c.is_ascii() && !failed && matches!(byte.as_ref(), [0x80..=0xbf])
    };
    // A foreign word with marks behind it: “é”…
    let mark = |c: char| "“”‘’…—–«»".contains(c);
    let all: Vec<char> = text.chars().collect();
    let is_sign =
        |[a, b, c]: [char; 3]| is_first(a) && follows(b) && follows(c) && !(mark(b) && mark(c));
    all.windows(3)
        .any(|it| matches!(it, [a, b, c] if is_sign([*a, *b, *c])))
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_in_the_wrong_encoding_is_told() {
        for misread in [
            "çŽ‹å›½åº†",
            "çŽ‹å?½åº†",
            "Íõ¹úÇì",
            "°ì¹«ÊÒ",
            "鐜嬪浗搴?",
            "鐜嬪浗",
            "鍔炲叕瀹?",
            "ÕÅÈý£¨Å®£©",
            "çŽ‹ä¼Ÿ",
        ] {
            assert!(is_misread(misread), "{misread}");
        }
        for (was, name) in [
            (UTF_8, "王国庆"),
            (GB18030, "欧阳志强"),
            (UTF_8, "热线没人接。"),
        ] {
            let (bytes, ..) = was.encode(name);
            let taken = WINDOWS_1252.decode_without_bom_handling(&bytes).0;
            assert!(is_misread(&taken), "{taken}");
        }
    }

    #[test]
    fn what_is_right_is_not() {
        for right in [
            "王国庆",
            "濮洪海",
            "杨𠮷祥",
            "囯强",
            "喆",
            "José",
            "Müller",
            "éé",
            "naïve café",
            "Ngô Đình Diệm",
            "김철수",
            "さとう",
            "Иванов",
            "Ünvan Şube",
            "Größe",
            "“é”…",
            "№3",
            "£5",
            "«été»",
            "°C",
            "±",
            "·",
            "王国庆？",
            "涓涓细流",
            "镕基",
            "堃",
        ] {
            assert!(!is_misread(right), "{right}");
        }
    }
}
