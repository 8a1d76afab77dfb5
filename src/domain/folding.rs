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

/// Folds a name for telling namesakes: as [`squeezed`], and dots between its parts do not count,
/// however an input method writes them (买买提·艾力, 买买提•艾力, 买买提．艾力).
pub fn name_key(name: &str) -> String {
    let is_dot = |c: &char| {
        matches!(
            c,
            '.' | '\u{b7}'
                | '\u{2022}'
                | '\u{2024}'
                | '\u{2027}'
                | '\u{2219}'
                | '\u{22c5}'
                | '\u{30fb}'
                | '\u{ff65}'
                | '\u{3002}'
                | '\u{25cf}'
                | '\u{25cb}'
                | '\u{387}'
        )
    };
    squeezed(name).chars().filter(|c| !is_dot(c)).collect()
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
    fn dots_do_not_tell_names_apart() {
        for dotted in [
            "买买提·艾力",
            "买买提•艾力",
            "买买提．艾力",
            "买买提・艾力",
            "买买提 · 艾力",
            "买买提艾力",
        ] {
            assert_eq!(name_key(dotted), "买买提艾力", "{dotted}");
        }
        assert_eq!(name_key("王　秀英"), name_key("王秀英"));
        assert_ne!(name_key("王秀英"), name_key("王秀瑛"));
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
