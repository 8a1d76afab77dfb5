//! Paths as people type and paste them, and why a file cannot be written.

use std::path::Path;

use super::notice::Notice;
use super::wording::barred;
use crate::i18n::Texts;
use crate::office::OfficeError;

/// The quotes in which a path is copied.
const QUOTES: [(char, char); 4] = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’')];

/// Reads a path as it was meant: without the quotes it was copied in, out of `file://`, with the
/// home folder for `~`.
pub fn meant(typed: &str, home: Option<&str>) -> String {
    let mut text = begun_anew(typed.trim());
    for (open, close) in QUOTES {
        let inner = text
            .strip_prefix(open)
            .and_then(|it| it.strip_suffix(close));
        if let Some(inner) = inner {
            text = inner.trim();
            break;
        }
    }
    let mut path = of_address(text).unwrap_or_else(|| text.to_owned());
    if let (Some(home), Some(rest)) = (home, path.strip_prefix(['~', '～']))
        && (rest.is_empty() || rest.starts_with(['/', '\\', '／']))
    {
        let rest = rest.trim_start_matches(['/', '\\', '／']);
        path = Path::new(home).join(rest).display().to_string();
    }
    path
}

/// Gives the path that was typed or pasted behind a folder that stood there: what begins anew
/// within it counts (/home/x//mnt/a.csv, /home/x/~/a.csv, /home/x/"/mnt/a.csv").
fn begun_anew(text: &str) -> &str {
    if !text.starts_with(['/', '~', '～']) {
        return text;
    }
    let last = |mark: &str| text.rfind(mark).filter(|at| *at > 0).map(|at| at + 1);
    let quoted = QUOTES.iter().filter(|(_, close)| text.ends_with(*close));
    let quoted = quoted.filter_map(|(open, _)| text.find(&format!("/{open}")).map(|at| at + 1));
    let anew = ["//", "/~/", "/～/"].into_iter().filter_map(last);
    let address = text.find("/file://").map(|at| at + 1);
    let at = address.or_else(|| quoted.chain(anew).max());
    at.and_then(|at| text.get(at..)).unwrap_or(text)
}

/// Gives the path of a `file://` address; nothing where it is none, or not of this machine.
fn of_address(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_at_checked("file://".len())?;
    if !scheme.eq_ignore_ascii_case("file://") {
        return None;
    }
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = path.starts_with('/').then_some(path)?;
    let mut bytes = Vec::with_capacity(path.len());
    let mut left = path.as_bytes();
    while let [first, after @ ..] = left {
        let code = after.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|it| std::str::from_utf8(it).ok());
        let byte = code.and_then(|it| u8::from_str_radix(it, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        let taken = if byte.is_some() { 2 } else { 0 };
        left = after.get(taken..).unwrap_or_default();
    }
    String::from_utf8(bytes).ok()
}

/// Gives the key of why a new file cannot be written, where that is said of the file; the rest is
/// said as everywhere.
pub fn why_not_written(path: &Path, error: &OfficeError) -> Option<&'static str> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the rest is said as everywhere"
    )]
    match error {
        OfficeError::Exists(_) => Some("fail-file-exists"),
        OfficeError::Missing(_) if path.parent().is_some_and(Path::is_dir) => {
            Some("fail-no-new-file")
        }
        OfficeError::Missing(_) => Some("fail-no-folder"),
        // Only this file was not: what was done before it is.
        OfficeError::Full => Some("fail-new-file-full"),
        OfficeError::ReadOnly(_) => Some("fail-write"),
        _ => None,
    }
}

/// Says that a new file cannot be written.
pub fn not_written(texts: &Texts, path: &Path, error: &OfficeError) -> Notice {
    let Some(key) = why_not_written(path, error) else {
        return Notice::failed(texts, error);
    };
    let notice = Notice::bad(key).with("path", path.display().to_string());
    if let OfficeError::ReadOnly(why) = error {
        notice.with("why", barred(texts, *why))
    } else {
        notice
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_path_is_read_as_it_was_copied() {
        for (typed, path) in [
            (" /a/b.csv ", "/a/b.csv"),
            ("\"/a/b c.csv\"", "/a/b c.csv"),
            ("'/a/b.csv'", "/a/b.csv"),
            ("“/a/名册.csv”", "/a/名册.csv"),
            ("file:///a/b%20c%E5%90%8D.csv", "/a/b c名.csv"),
            ("FILE://localhost/a.csv", "/a.csv"),
            ("file:///a/100%.csv", "/a/100%.csv"),
            ("file://other/a.csv", "file://other/a.csv"),
            ("~/a.csv", "/home/x/a.csv"),
            ("～/a.csv", "/home/x/a.csv"),
            ("\"~/a.csv\"", "/home/x/a.csv"),
            ("~", "/home/x/"),
            ("~other/a.csv", "~other/a.csv"),
            ("a~b", "a~b"),
            ("/home/x//mnt/a.csv", "/mnt/a.csv"),
            ("/home/x/~/a.csv", "/home/x/a.csv"),
            ("/home/x/\"/mnt/a b.csv\"", "/mnt/a b.csv"),
            ("/home/x/'~/a.csv'", "/home/x/a.csv"),
            ("/home/x/file:///mnt/a%20b.csv", "/mnt/a b.csv"),
            ("/home/x/'a.csv", "/home/x/'a.csv"),
            ("//server/a.csv", "//server/a.csv"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(meant(typed, Some("/home/x")), path, "{typed}");
        }
        assert_eq!(meant("~/a.csv", None), "~/a.csv");
    }
}
