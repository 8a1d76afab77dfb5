//! Texts made alike, so that they can be compared and searched: NFKC, lower case, and one space
//! ([`folded`]) or none at all ([`squeezed`]).

use unicode_normalization::UnicodeNormalization as _;

use super::text::is_hidden;

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

/// Folds a name, a heading or a day for comparing: as [`folded`], and neither spacing nor hidden
/// characters count.
pub fn squeezed(text: &str) -> String {
    text.nfkc()
        .filter(|c| !c.is_whitespace() && !is_hidden(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_spacing_nor_hidden_characters_tell_names_apart() {
        for (text, expected) in [("张　三", "张三"), (" ＡＢ\u{200b} c\n", "abc"), ("", "")]
        {
            assert_eq!(squeezed(text), expected);
        }
    }

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
