//! Texts made alike, so that they can be compared and searched: NFKC, lower case, one space.

use unicode_normalization::UnicodeNormalization as _;

/// Folds a text for comparing and searching: width, case and runs of white space go.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for ch in text.nfkc().flat_map(char::to_lowercase) {
        if ch.is_whitespace() {
            space = !out.is_empty();
            continue;
        }
        if space {
            out.push(' ');
            space = false;
        }
        out.push(ch);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn width_case_and_spaces_fold() {
        let table = [
            ("ＡＢ c", "ab c"),
            ("  改－４２\n ", "改-42"),
            ("㈱", "(株)"),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(folded(text), expected);
        }
    }
}
