//! Encodings that are not read, told by their bytes before they come out as other signs.
//!
//! Nearly any two bytes are some sign of GB18030, so that Big5 or Shift-JIS "decode" into signs
//! that nobody writes. What is looked at is which signs: those of GB2312 make up nearly all of a
//! Chinese list, whoever wrote it.

use std::collections::BTreeSet;

use encoding_rs::{BIG5, SHIFT_JIS};

/// How many signs are needed before anything is said.
const FEW: usize = 4;
/// How many different ones before a file without a single sign of the second half of GB2312 is
/// Korean: one name over and over again says nothing.
const MANY: usize = 16;

/// What the pairs of bytes of a file are.
#[derive(Default)]
struct Pairs {
    all: usize,
    /// Signs of GB2312.
    common: usize,
    /// Its rows of kana, which are those of EUC-JP too.
    kana: usize,
    /// Its first half, which EUC-KR has its syllables in.
    first_half: usize,
    /// How many different ones of it there are.
    different: usize,
    /// The rows in which Big5 has what is written every day.
    big5: usize,
}

impl Pairs {
    fn of(bytes: &[u8]) -> Self {
        let mut found = Self::default();
        let mut different = BTreeSet::new();
        let mut rest = bytes;
        while let [lead, after @ ..] = rest {
            rest = after;
            if *lead < 0x81 {
                continue;
            }
            let Some((trail, after)) = after.split_first() else {
                break;
            };
            rest = after;
            found.all += 1;
            let common = (0xA1..=0xF7).contains(lead) && *trail >= 0xA1;
            found.common += usize::from(common);
            found.kana += usize::from(common && matches!(lead, 0xA4 | 0xA5));
            let is_first_half = common && (0xB0..=0xC8).contains(lead);
            found.first_half += usize::from(is_first_half);
            if is_first_half {
                different.insert((*lead, *trail));
            }
            found.big5 += usize::from((0xA1..=0xC6).contains(lead));
        }
        found.different = different.len();
        found
    }

    /// Says whether a part of the pairs is at least so many in a hundred.
    const fn at_least(&self, part: usize, percent: usize) -> bool {
        part * 100 >= self.all * percent
    }
}

/// Names the encoding of bytes that would pass for GB18030 and are something else.
pub(super) fn foreign(bytes: &[u8]) -> Option<&'static str> {
    let pairs = Pairs::of(bytes);
    if pairs.all < FEW {
        return None;
    }
    if pairs.at_least(pairs.common, 80) {
        let korean = pairs.different >= MANY && pairs.at_least(pairs.first_half, 100);
        return if pairs.at_least(pairs.kana, 15) {
            Some("EUC-JP")
        } else if korean {
            Some("EUC-KR")
        } else {
            None
        };
    }
    if is_japanese(bytes) {
        Some("Shift-JIS")
    } else if pairs.at_least(pairs.big5, 90)
        && BIG5
            .decode_without_bom_handling_and_without_replacement(bytes)
            .is_some()
    {
        Some("Big5")
    } else {
        None
    }
}

/// Says whether the bytes are Shift-JIS with kana in it. Other bytes come out as half-width
/// kana, which nobody writes lists in.
fn is_japanese(bytes: &[u8]) -> bool {
    let Some(text) = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes)
    else {
        return false;
    };
    let count = |of: fn(&char) -> bool| text.chars().filter(of).count();
    let wide = count(|c| !c.is_ascii());
    let kana = count(|c| matches!(c, '\u{3041}'..='\u{30fe}'));
    let narrow = count(|c| matches!(c, '\u{ff61}'..='\u{ff9f}'));
    kana * 20 >= wide && narrow * 10 <= wide
}

/// Finds what a byte order mark would have said: UTF-16 has a NUL beside each comma, digit and
/// line end, and without any of these marks there is no table. A last byte may have been cut off.
pub(super) fn unmarked_utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let count = |of: fn(&[u8; 2]) -> bool| pairs.iter().filter(|pair| of(pair)).count();
    let little = count(|[one, two]| *two == 0 && one.is_ascii() && *one != 0);
    let big = count(|[one, two]| *one == 0 && two.is_ascii() && *two != 0);
    // A sign such as 一 (4E00) has a NUL too; letters, digits and commas are more.
    let (encoding, marks) = if little > big {
        (encoding_rs::UTF_16LE, [b"\n\0", b"\r\0", b",\0", b"\t\0"])
    } else {
        (encoding_rs::UTF_16BE, [b"\0\n", b"\0\r", b"\0,", b"\0\t"])
    };
    let is_marked = marks.into_iter().any(|it| pairs.contains(it));
    is_marked.then_some(encoding)
}

/// Says whether all bytes are characters of four bytes each, although no mark says so.
pub(super) fn is_unmarked_utf32(bytes: &[u8]) -> bool {
    let (fours, _) = bytes.as_chunks::<4>();
    let is_text = |of: fn([u8; 4]) -> u32| {
        let mut all = fours.iter().map(|it| char::from_u32(of(*it)));
        !fours.is_empty() && all.all(|it| it.is_some_and(|c| c != '\0'))
    };
    is_text(u32::from_le_bytes) || is_text(u32::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{EUC_JP, EUC_KR, Encoding, GB18030};

    fn told(encoding: &'static Encoding, text: &str) -> Option<&'static str> {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy, "{text}");
        foreign(&bytes)
    }

    #[test]
    fn what_is_not_read_is_named() {
        let taiwan =
            "工號,姓名,部門,職務\n001,陳曉東,辦公室,主任\n002,王秀英,權益保障部,幹事\n";
        assert_eq!(told(BIG5, taiwan), Some("Big5"));
        assert_eq!(
            told(
                BIG5,
                "徵集管道,收到日期,意見內容\n專線,2009-03-01,熱線沒人接\n"
            ),
            Some("Big5")
        );
        let japan = "番号,氏名,部署\n1,さとう,そうむ\n2,スズキ,経理\n";
        assert_eq!(told(SHIFT_JIS, japan), Some("Shift-JIS"));
        assert_eq!(told(EUC_JP, japan), Some("EUC-JP"));
        let korea = "번호,이름,부서,직위\n1,김철수,총무부,부장\n2,이영희,인사부,과장\n";
        assert_eq!(told(EUC_KR, korea), Some("EUC-KR"));
    }

    #[test]
    fn lists_of_the_mainland_pass_whatever_names_stand_in_them() {
        for text in [
            "工号,姓名,部门\n001,陈晓东,办公室\n",
            "征集渠道,收到日期,意见内容,意见对象\n专线,2009-03-01,热线没人接，脸难看！,班子\n",
            "工号,姓名,部门\n001,杨𠮷祥,组织部\n002,朱镕基,办公室\n003,陶喆,宣教部\n",
            // Traditional signs in the mainland's encoding.
            "姓名,部門\n陳曉東,辦公室\n王秀英,權益保障部\n",
            "姓名,部门\n丂丄丅,丆丏丒\n",
            // One sign over and over again is of the first half of GB2312 by chance.
            &"甲甲甲x,甲甲甲x,甲甲x\n".repeat(9),
        ] {
            assert_eq!(told(GB18030, text), None, "{text}");
        }
    }
}
