//! Which encoding a file is in, and its text; what is no text at all is named.

use std::borrow::Cow;

use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};

use super::foreign::{foreign, is_unmarked_utf32, unmarked_utf16};
use super::{NotATable, TableFault};

/// How many good multi-byte characters make a file UTF-8 for certain, so that a later bad byte
/// is damage and not the mark of another encoding.
const CERTAIN: usize = 8;

/// Names the encodings that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    Utf8,
    Utf8Bom,
    Gb18030,
    Utf16Le,
    Utf16Be,
}

/// Finds the encoding and decodes strictly: BOM, then UTF-8, then GB18030, then refusal.
///
/// The whole file is decided at once, and nothing is replaced: a file half of which is damaged
/// is refused with the place, never taken in with question marks.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), TableFault> {
    if let Some(kind) = magic(bytes) {
        return Err(TableFault::NotATable { kind });
    }
    if bytes.starts_with(b"\xFF\xFE\0\0") || bytes.starts_with(b"\0\0\xFE\xFF") {
        return Err(TableFault::OtherEncoding { name: "UTF-32" });
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, UTF_16LE, 2);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, UTF_16BE, 2);
    }
    if let Some(byte) = bytes.iter().position(|byte| *byte == 0) {
        if is_unmarked_utf32(bytes) {
            return Err(TableFault::OtherEncoding { name: "UTF-32" });
        }
        if let Some(encoding) = unmarked_utf16(bytes) {
            return utf16(bytes, encoding, 0);
        }
        return Err(TableFault::NotATable {
            kind: NotATable::Binary { byte },
        });
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return match std::str::from_utf8(rest) {
            Ok(text) => Ok((Cow::Borrowed(text), Encoding::Utf8Bom)),
            Err(error) => Err(undecodable(
                bytes,
                error.valid_up_to() + 3,
                Encoding::Utf8Bom,
            )),
        };
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((Cow::Borrowed(text), Encoding::Utf8)),
        Err(error) => gb18030(bytes, error.valid_up_to()),
    }
}

/// Reads what UTF-8 could not; `utf8_until` is where that broke.
fn gb18030(bytes: &[u8], utf8_until: usize) -> Result<(Cow<'_, str>, Encoding), TableFault> {
    let good = bytes.get(..utf8_until).unwrap_or_default();
    if good.iter().filter(|byte| **byte >= 0xC0).count() >= CERTAIN {
        return Err(undecodable(bytes, utf8_until, Encoding::Utf8));
    }
    if let Some(name) = foreign(bytes) {
        return Err(TableFault::OtherEncoding { name });
    }
    match strictly(bytes, GB18030) {
        Ok(text) => {
            let text = match text.strip_prefix('\u{FEFF}') {
                Some(rest) => rest.to_owned(),
                None => text,
            };
            Ok((Cow::Owned(text), Encoding::Gb18030))
        }
        Err(until) if until >= utf8_until => Err(undecodable(bytes, until, Encoding::Gb18030)),
        Err(_) => Err(undecodable(bytes, utf8_until, Encoding::Utf8)),
    }
}

fn utf16(
    rest: &[u8],
    encoding: &'static encoding_rs::Encoding,
    mark: usize,
) -> Result<(Cow<'static, str>, Encoding), TableFault> {
    let found = if encoding == UTF_16LE {
        Encoding::Utf16Le
    } else {
        Encoding::Utf16Be
    };
    match strictly(rest, encoding) {
        Ok(text) => match text.find('\0') {
            None => Ok((Cow::Owned(text), found)),
            Some(at) => {
                let units: usize = text
                    .get(..at)
                    .unwrap_or_default()
                    .chars()
                    .map(char::len_utf16)
                    .sum();
                Err(TableFault::NotATable {
                    kind: NotATable::Binary {
                        byte: mark + units * 2,
                    },
                })
            }
        },
        Err(until) => {
            let good = strictly(rest.get(..until).unwrap_or_default(), encoding);
            let line = line_of(good.unwrap_or_default().as_bytes());
            Err(TableFault::Undecodable {
                tried: found,
                line,
                byte: until + mark,
            })
        }
    }
}

/// Decodes without replacement; the error is the byte at which the first bad sequence begins.
fn strictly(bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> Result<String, usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2 + 16);
    let mut at = 0;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let (result, read) =
            decoder.decode_to_string_without_replacement(rest, &mut text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => return Ok(text),
            DecoderResult::OutputFull => text.reserve(rest.len() + 16),
            DecoderResult::Malformed(bad, after) => {
                return Err(at.saturating_sub(usize::from(bad) + usize::from(after)));
            }
        }
    }
}

fn undecodable(bytes: &[u8], byte: usize, tried: Encoding) -> TableFault {
    let line = line_of(bytes.get(..byte).unwrap_or_default());
    TableFault::Undecodable { tried, line, byte }
}

/// Returns the physical line (from 1) that follows these bytes.
fn line_of(before: &[u8]) -> u64 {
    1 + line_ends(before)
}

/// Counts line ends: LF, CR LF and a lone CR are one each.
pub(super) fn line_ends(bytes: &[u8]) -> u64 {
    let mut count = 0;
    let mut before = 0;
    for byte in bytes {
        if *byte == b'\r' || (*byte == b'\n' && before != b'\r') {
            count += 1;
        }
        before = *byte;
    }
    count
}

/// Names a file by its first bytes, where these say that it is no text.
fn magic(bytes: &[u8]) -> Option<NotATable> {
    const OTHERS: [(&[u8], NotATable); 12] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", NotATable::OldOffice),
        (b"%PDF-", NotATable::Pdf),
        (b"\x1F\x8B", NotATable::Archive),
        (b"7z\xBC\xAF\x27\x1C", NotATable::Archive),
        (b"Rar!\x1A\x07", NotATable::Archive),
        (b"BZh", NotATable::Archive),
        (b"\xFD7zXZ\0", NotATable::Archive),
        (b"{\\rtf", NotATable::Document),
        (b"\x89PNG\r\n", NotATable::Picture),
        (b"\xFF\xD8\xFF", NotATable::Picture),
        (b"GIF8", NotATable::Picture),
        (b"BM\0\0", NotATable::Picture),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(zip_kind(bytes));
    }
    if is_markup(bytes) {
        return Some(NotATable::Markup);
    }
    let kind = OTHERS.iter().find(|(start, _)| bytes.starts_with(start));
    kind.map(|(_, kind)| *kind)
}

/// Says whether the file is a page of the web or XML: it begins with a tag.
fn is_markup(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match text.trim_ascii_start() {
        [b'<', b'!' | b'?', ..] => true,
        [b'<', first, ..] => first.is_ascii_alphabetic() && text.contains(&b'>'),
        _ => false,
    }
}

/// Tells a workbook from a document by the names in the archive, which are stored unpacked.
fn zip_kind(bytes: &[u8]) -> NotATable {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if holds(b"xl/workbook") || holds(b"opendocument.spreadsheet") {
        NotATable::Workbook
    } else if holds(b"word/document") {
        NotATable::Document
    } else {
        NotATable::Archive
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let (text, encoding) = decode(bytes).unwrap();
        (text.into_owned(), encoding)
    }

    #[test]
    fn every_encoding_is_found() {
        let text = "姓名,部门\n杨𠮷祥,组织部\n";
        let le: Vec<u8> = [0xFEFF]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let be: Vec<u8> = [0xFEFF]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect();
        let (gb, _, lossy) = GB18030.encode(text);
        assert!(!lossy);
        assert_eq!(read(text.as_bytes()), (text.into(), Encoding::Utf8));
        assert_eq!(
            read(format!("\u{FEFF}{text}").as_bytes()),
            (text.into(), Encoding::Utf8Bom)
        );
        assert_eq!(read(&gb), (text.into(), Encoding::Gb18030));
        assert_eq!(read(&le), (text.into(), Encoding::Utf16Le));
        assert_eq!(read(&be), (text.into(), Encoding::Utf16Be));
        // Without a mark it is told by the NULs of its commas and line ends, although 一 has one.
        let text = format!("{text}一,甲\n");
        let unmarked = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes).collect()
        };
        let (le, be) = (unmarked(u16::to_le_bytes), unmarked(u16::to_be_bytes));
        assert_eq!(read(&le), (text.clone(), Encoding::Utf16Le));
        assert_eq!(read(&be), (text.clone(), Encoding::Utf16Be));
    }

    #[test]
    fn encodings_that_are_not_read_are_named() {
        let name = |bytes: &[u8]| match decode(bytes) {
            Err(TableFault::OtherEncoding { name }) => Some(name),
            _ => None,
        };
        let (big5, _, _) = encoding_rs::BIG5.encode("工號,姓名,部門\n1,陳曉東,辦公室\n");
        assert_eq!(name(&big5), Some("Big5"));
        let wide: Vec<u8> = "\u{feff}姓名,部门\n"
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        assert_eq!(name(&wide), Some("UTF-32"));
    }

    #[test]
    fn a_damaged_file_is_refused_with_the_place() {
        let mut utf8 = "姓名,部门,职务\n陈晓东,办公室,主任\n".as_bytes().to_vec();
        utf8.extend(b"a,\xE5\x8A,c\n");
        assert_eq!(
            decode(&utf8),
            Err(TableFault::Undecodable {
                tried: Encoding::Utf8,
                line: 3,
                byte: 50
            })
        );
        let (gb, _, _) = GB18030.encode("姓名\r\n陈\r\n");
        let mut gb = gb.into_owned();
        gb.extend(b"\xFF\xFF");
        assert_eq!(
            decode(&gb),
            Err(TableFault::Undecodable {
                tried: Encoding::Gb18030,
                line: 3,
                byte: 10
            })
        );
    }

    #[test]
    fn what_is_no_text_is_named() {
        let kind = |bytes: &[u8]| match decode(bytes) {
            Err(TableFault::NotATable { kind }) => Some(kind),
            _ => None,
        };
        assert_eq!(
            kind(b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml"),
            Some(NotATable::Workbook)
        );
        assert_eq!(
            kind(b"PK\x03\x04....word/document.xml"),
            Some(NotATable::Document)
        );
        assert_eq!(kind(b"PK\x03\x04....a.txt"), Some(NotATable::Archive));
        assert_eq!(
            kind(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"),
            Some(NotATable::OldOffice)
        );
        assert_eq!(kind(b"%PDF-1.7"), Some(NotATable::Pdf));
        for page in [
            "<html><table>",
            "\u{feff}\n<?xml version=\"1.0\"?>",
            "<table border=1>",
        ] {
            assert_eq!(kind(page.as_bytes()), Some(NotATable::Markup));
        }
        assert_eq!(kind(b"{\\rtf1"), Some(NotATable::Document));
        assert_eq!(kind(b"a,b\n\0"), Some(NotATable::Binary { byte: 4 }));
        assert_eq!(
            kind(b"\xFF\xFEa\0\0\0"),
            Some(NotATable::Binary { byte: 4 })
        );
    }
}
