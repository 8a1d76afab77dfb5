//! Headings that another program has read in the wrong encoding and written out again: every byte
//! is right, and no word is. They are told by what comes out when the mistake is made backwards.
//!
//! Only what is refused anyway is looked at: a file in which required headings are missing.

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, IBM866, KOI8_R, MACINTOSH, SHIFT_JIS, UTF_8,
    WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
};

use super::Encoding as Read;

/// What programs take bytes for that are something else.
const TAKEN_FOR: [Taken; 16] = [
    Taken::In(WINDOWS_1252),
    Taken::In(GB18030),
    Taken::In(BIG5),
    Taken::In(SHIFT_JIS),
    Taken::In(EUC_KR),
    Taken::In(EUC_JP),
    Taken::In(MACINTOSH),
    Taken::In(WINDOWS_1250),
    Taken::In(WINDOWS_1251),
    Taken::In(KOI8_R),
    Taken::In(IBM866),
    Taken::Table(CP437),
    Taken::Table(CP850),
    Taken::Units(u16::to_le_bytes),
    Taken::Units(u16::to_be_bytes),
    Taken::Latin,
];
/// What they are.
const WERE: [&Encoding; 6] = [UTF_8, GB18030, BIG5, SHIFT_JIS, EUC_KR, EUC_JP];
/// The upper half of the two code pages of DOS that are no encoding of the web.
pub(super) const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
pub(super) const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
/// What two signs that were lost become where UTF-8 is taken for GBK.
const LOST_TWICE: &str = "锟斤拷";
/// So many characters of a heading are looked at: where no comma is known for one, it is the file.
const LOOKED_AT: usize = 400;
/// So often somebody makes the mistake.
const TIMES: usize = 2;

/// How bytes were turned into characters.
#[derive(Clone, Copy)]
pub(super) enum Taken {
    In(&'static Encoding),
    Table(&'static str),
    /// Two bytes each.
    Units(fn(u16) -> [u8; 2]),
    /// One byte each, whatever its number.
    Latin,
}

/// What headings that make no sense were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Was {
    /// Their bytes are of this encoding, which is not read.
    In(&'static str),
    /// They were ruined before they came here.
    Ruined,
}

/// Says what the headings were that nobody knows; `is_known` says of one whether it is known.
pub(super) fn were(
    headings: &[String],
    read: Read,
    is_known: &dyn Fn(&str) -> bool,
) -> Option<Was> {
    let lost = headings.iter().filter(|it| is_lost(it)).count();
    let is_lost = lost * 2 > headings.len();
    let headings: Vec<String> = headings
        .iter()
        .filter(|it| !is_known(it))
        .map(|it| it.chars().take(LOOKED_AT).collect())
        .collect();
    if let Some(name) = headings.iter().find_map(|it| escaped(it)) {
        return Some(Was::In(name));
    }
    if read == Read::Gb18030 {
        // What passes for GB18030 and says something in another encoding is in that one.
        let says = |was: &&&'static Encoding| {
            let mut turned = headings.iter().map(|it| Taken::In(GB18030).turned(it, was));
            turned.any(|it| it.is_some_and(|it| is_known(&it)))
        };
        let others = WERE.iter().filter(|it| **it != GB18030 && **it != UTF_8);
        if let Some(was) = others.clone().find(says) {
            let name = if *was == SHIFT_JIS {
                "Shift-JIS"
            } else {
                was.name()
            };
            return Some(Was::In(name));
        }
    }
    let is_ruined = |it: &String| {
        it.contains(char::REPLACEMENT_CHARACTER)
            || it.contains(LOST_TWICE)
            || comes_back(it, is_known, TIMES)
    };
    (is_lost || headings.iter().any(is_ruined)).then_some(Was::Ruined)
}

/// Says whether question marks stand where the signs were.
fn is_lost(heading: &str) -> bool {
    let lost = heading.matches('?').count();
    lost > 1 && lost * 2 > heading.chars().count()
}

/// Says whether a heading is known once mistakes are made backwards, so many of them.
fn comes_back(heading: &str, is_known: &dyn Fn(&str) -> bool, times: usize) -> bool {
    if times == 0 || heading.is_ascii() {
        return false;
    }
    TAKEN_FOR.iter().any(|taken| {
        WERE.iter().any(|was| {
            taken.turned(heading, was).is_some_and(|before| {
                before != heading
                    && (before.split([',', ';', '\t', '\r', '\n']).any(is_known)
                        || comes_back(&before, is_known, times - 1))
            })
        })
    })
}

impl Taken {
    /// Makes the mistake backwards; nothing where it would not have made this text.
    pub(super) fn turned(self, text: &str, was: &'static Encoding) -> Option<String> {
        let mut bytes = Vec::with_capacity(text.len());
        for c in text.chars() {
            self.give_back(c, &mut bytes)?;
        }
        if let Self::Units(_) = self {
            // The text was cut off anywhere, and it may be that it was of two bytes too.
            let (text, broken) = was.decode_without_bom_handling(&bytes);
            let whole = text.trim_end_matches(char::REPLACEMENT_CHARACTER);
            let is_whole = !broken || !whole.contains(char::REPLACEMENT_CHARACTER);
            return is_whole.then(|| whole.to_owned());
        }
        let text = was.decode_without_bom_handling_and_without_replacement(&bytes)?;
        Some(text.into_owned())
    }

    /// Adds the bytes that were taken for a character.
    fn give_back(self, c: char, bytes: &mut Vec<u8>) -> Option<()> {
        match self {
            _ if c.is_ascii() && !matches!(self, Self::Units(_)) => bytes.push(c as u8),
            Self::Latin => bytes.push(u8::try_from(u32::from(c)).ok()?),
            Self::Table(upper) => {
                let place = upper.chars().position(|it| it == c)?;
                bytes.push(u8::try_from(0x80 + place).ok()?);
            }
            Self::Units(two) => {
                let mut units = [0; 2];
                bytes.extend(c.encode_utf16(&mut units).iter().flat_map(|it| two(*it)));
            }
            Self::In(encoding) => {
                let mut buffer = [0; 4];
                let (found, _, failed) = encoding.encode(c.encode_utf8(&mut buffer));
                if failed {
                    return None;
                }
                bytes.extend_from_slice(&found);
            }
        }
        Some(())
    }
}

/// Names the way in which a heading writes its signs by letters and numbers.
fn escaped(heading: &str) -> Option<&'static str> {
    let hex = |text: &str, n: usize| {
        text.len() >= n && text.bytes().take(n).all(|it| it.is_ascii_hexdigit())
    };
    let after =
        |mark: &str, n: usize| heading.split(mark).skip(1).filter(|it| hex(it, n)).count();
    let entity = heading.split_once("&#").is_some_and(|(_, it)| {
        let digits = it.trim_start_matches(['x', 'X']);
        hex(digits, 4)
    });
    if !heading.is_ascii() {
        None
    } else if entity {
        Some("HTML")
    } else if after("\\u", 4) > 0 {
        Some("Unicode (\\u)")
    } else if after("%", 2) > 2 {
        Some("URL (%)")
    } else if after("=", 2) > 2 {
        Some("quoted-printable")
    } else if heading.contains("~{") {
        Some("HZ")
    } else if heading.contains("\u{1b}$") {
        Some("ISO-2022")
    } else if is_utf7(heading) {
        Some("UTF-7")
    } else {
        None
    }
}

/// Says whether a heading is `+WdNUDQ-`: letters and digits that are the bytes of signs.
fn is_utf7(heading: &str) -> bool {
    let inner = heading.trim().strip_prefix('+');
    let inner = inner.map(|it| it.strip_suffix('-').unwrap_or(it));
    inner.is_some_and(|it| {
        let is_one = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/' | b'-');
        it.len() > 4
            && it.bytes().all(is_one)
            && it.bytes().any(|c| c.is_ascii_uppercase())
            && it
                .bytes()
                .any(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(headings: &[&str], read: Read) -> Option<Was> {
        let headings: Vec<String> = headings.iter().map(|it| (*it).to_owned()).collect();
        let known = |it: &str| matches!(it, "姓名" | "部门" | "意见内容" | "手机");
        were(&headings, read, &known)
    }

    /// Takes a text for what it is not; what cannot be read so becomes the sign for it.
    fn mistaken(text: &str, was: &'static Encoding, taken: Taken) -> String {
        let (bytes, _, lossy) = was.encode(text);
        assert!(!lossy, "{text}");
        let upper = |table: &str, byte: u8| table.chars().nth(usize::from(byte & 0x7f));
        match taken {
            Taken::In(encoding) => encoding.decode_without_bom_handling(&bytes).0.into_owned(),
            Taken::Latin => bytes.iter().copied().map(char::from).collect(),
            Taken::Table(table) => bytes
                .iter()
                .filter_map(|byte| {
                    if byte.is_ascii() {
                        Some(char::from(*byte))
                    } else {
                        upper(table, *byte)
                    }
                })
                .collect(),
            Taken::Units(two) => {
                let (pairs, _) = bytes.as_chunks::<2>();
                let is_little = two(1) == [1, 0];
                let units = pairs.iter().map(|it| {
                    if is_little {
                        u16::from_le_bytes(*it)
                    } else {
                        u16::from_be_bytes(*it)
                    }
                });
                char::decode_utf16(units)
                    .map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER))
                    .collect()
            }
        }
    }

    #[test]
    fn headings_that_were_taken_for_something_else_are_ruined() {
        for was in [UTF_8, GB18030] {
            for (n, taken) in TAKEN_FOR.into_iter().enumerate() {
                if matches!(taken, Taken::In(it) if it == was) {
                    continue;
                }
                let all: Vec<String> = if matches!(taken, Taken::Units(_)) {
                    vec![mistaken(
                        "姓名,部门,手机,意见内容\n陈晓东,办公室",
                        was,
                        taken,
                    )]
                } else {
                    ["姓名", "部门", "手机", "意见内容"]
                        .map(|it| mistaken(it, was, taken))
                        .to_vec()
                };
                let headings: Vec<&str> = all.iter().map(String::as_str).collect();
                let found = told(&headings, Read::Utf8);
                assert_eq!(found, Some(Was::Ruined), "{} {n} {headings:?}", was.name());
            }
        }
        let (gbk, latin) = (Taken::In(GB18030), Taken::Latin);
        for twice in [gbk, latin] {
            let twice = mistaken(&mistaken("姓名", UTF_8, twice), UTF_8, twice);
            assert_eq!(told(&[&twice], Read::Utf8), Some(Was::Ruined));
        }
        for lost in [
            ["??", "??"],
            ["���", "�ֻ"],
            ["????", "??"],
            ["锟斤拷", "职锟斤拷锟?"],
        ] {
            assert_eq!(told(&lost, Read::Utf8), Some(Was::Ruined), "{lost:?}");
        }
    }

    #[test]
    fn one_heading_that_comes_back_tells_of_the_others() {
        for headings in [["no", "å§“å??", "éƒ¨é—¨"], ["姓名", "序号", "閮ㄩ棬"]]
        {
            assert_eq!(
                told(&headings, Read::Utf8),
                Some(Was::Ruined),
                "{headings:?}"
            );
        }
    }

    #[test]
    fn what_passes_for_gb18030_and_says_something_is_named() {
        for (was, name) in [
            (BIG5, "Big5"),
            (SHIFT_JIS, "Shift-JIS"),
            (EUC_KR, "EUC-KR"),
            (EUC_JP, "EUC-JP"),
        ] {
            let heading = mistaken("姓名", was, Taken::In(GB18030));
            assert_eq!(told(&[&heading], Read::Gb18030), Some(Was::In(name)));
        }
    }

    #[test]
    fn what_is_written_by_letters_and_numbers_is_named() {
        for (heading, name) in [
            ("&#22995;&#21517;", "HTML"),
            ("&#x59D3;&#x540D;", "HTML"),
            ("\\u59d3\\u540d", "Unicode (\\u)"),
            ("%E5%A7%93%E5%90%8D", "URL (%)"),
            ("=E5=A7=93=E5=90=8D", "quoted-printable"),
            ("~{PUCw~}", "HZ"),
            ("\u{1b}$BL>", "ISO-2022"),
            ("+WdNUDQ-", "UTF-7"),
        ] {
            assert_eq!(
                told(&[heading], Read::Utf8),
                Some(Was::In(name)),
                "{heading}"
            );
        }
    }

    #[test]
    fn headings_that_are_only_strange_are_not_ruined() {
        for headings in [
            ["品名", "单价"],
            ["工號", "性別"],
            ["Prénom", "Größe"],
            ["名前", "部署"],
            ["이름", "부서"],
            ["имя", "отдел"],
            ["Ünvan", "Şube"],
            ["㈠", "№"],
            ["?", "%"],
            ["姓名", "电话??"],
            ["a+b", "=A1"],
            ["+phone", "C++"],
            ["A&#", "100%"],
        ] {
            for read in [Read::Utf8, Read::Gb18030, Read::Utf16Le] {
                assert_eq!(told(&headings, read), None, "{headings:?}");
            }
        }
    }
}
