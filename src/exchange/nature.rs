//! What a kept file is by its name and its bytes: a text to be read, a program that is only written
//! out, or something for the program of the desktop.

use std::borrow::Cow;

use encoding_rs::GB18030;

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nature {
    /// A text, as it reads.
    Text(String),
    /// A program, a script, or a document that carries one.
    Program,
    /// Anything else.
    Other,
}

/// Endings of what runs where it is opened.
const RUNS: &str = " exe com scr pif bat cmd msi msp mst cpl dll sys ocx gadget hta chm \
    ps1 psm1 psd1 vbs vbe vb js mjs jse wsf wsh wsc sct jar jnlp lnk url inf reg scf \
    sh bash zsh csh ksh fish run bin py pyw pl rb php lua tcl awk r app command workflow \
    applescript scpt desktop appimage deb rpm pkg dmg iso img apk \
    docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm accdb mdb ";
/// Endings of texts; a name without one may be of a text too.
const READS: &str = " txt text csv tsv md log json xml toml yaml yml ini conf ";
/// How programs begin.
const BEGINS: [&[u8]; 8] = [
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!",
    b"[Desktop Entry]",
];
/// What stands in documents that carry programs: as names within them, and in wide characters.
const CARRIED: [&[u8]; 5] = [
    b"vbaProject.bin",
    b"V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0",
    b"_VBA_PROJECT",
    b"/Launch",
    b"/JavaScript",
];
/// The most bytes of a text that is read on the screen.
const MOST: usize = 1 << 20;

impl Nature {
    /// Tells what a file is.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let ending = ending(name).to_lowercase();
        let among = |all: &str| all.split_whitespace().any(|it| it == ending);
        let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let begins = BEGINS
            .iter()
            .any(|it| body.trim_ascii_start().starts_with(it));
        if among(RUNS) || begins {
            return Self::Program;
        }
        if (ending.is_empty() || among(READS))
            && let Some(text) = text_of(body)
        {
            return Self::Text(text);
        }
        if CARRIED.iter().any(|it| holds(bytes, it)) {
            return Self::Program;
        }
        Self::Other
    }
}

/// Gives what stands behind the last point of a name; blanks and points at its end, which Windows
/// leaves out, hide nothing.
fn ending(name: &str) -> &str {
    let name = name.trim_end_matches(['.', ' ']);
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|it| it == wanted)
}

/// Reads a text in UTF-8, else in GB18030; nothing where it is neither, or longer than anybody
/// reads on a screen.
fn text_of(body: &[u8]) -> Option<String> {
    if body.len() > MOST {
        return None;
    }
    let text = match std::str::from_utf8(body) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => GB18030.decode_without_bom_handling_and_without_replacement(body)?,
    };
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    (!text.contains(strange)).then(|| text.replace("\r\n", "\n").replace('\t', "    "))
}

#[cfg(test)]
mod tests {
    use super::Nature;

    #[test]
    fn a_file_is_told_by_name_and_bytes() {
        let text = |said: &str| Nature::Text(said.to_owned());
        for (name, bytes, nature) in [
            (
                "说明.txt",
                "一张纸\r\n讲清".as_bytes(),
                text("一张纸\n讲清"),
            ),
            ("名单.csv", b"\xd0\xd5\xc3\xfb,1", text("姓名,1")),
            ("README", b"plain", text("plain")),
            ("照片.jpg", b"\xff\xd8\xff\xe0..", Nature::Other),
            ("方案.docx", b"PK\x03\x04word/document.xml", Nature::Other),
            ("方案.txt", b"a\0b", Nature::Other),
            ("方案.doc", b"plain", Nature::Other),
            // By the name.
            ("清理.BAT", b"echo", Nature::Program),
            ("照片.jpg.exe. ", b"\xff\xd8", Nature::Program),
            ("表.xlsm", b"PK\x03\x04", Nature::Program),
            // By what they are, whatever they are called.
            ("照片.jpg", b"MZ\x90\0", Nature::Program),
            ("说明.txt", b"\n#!/bin/sh\nrm", Nature::Program),
            (
                "说明.txt",
                b"\xef\xbb\xbf[Desktop Entry]\nExec=x",
                Nature::Program,
            ),
            (
                "方案.docx",
                b"PK\x03\x04word/vbaProject.bin",
                Nature::Program,
            ),
            (
                "方案.doc",
                b"\xd0\xcf\x11\xe0_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0",
                Nature::Program,
            ),
            ("方案.pdf", b"%PDF-1.4 /OpenAction /Launch", Nature::Program),
        ] {
            assert_eq!(Nature::of(name, bytes), nature, "{name}");
        }
    }
}
