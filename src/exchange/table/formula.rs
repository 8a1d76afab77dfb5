//! Cells that a spreadsheet would take for a formula.

/// Tells whether a spreadsheet may compute this text, apostrophes in front of it aside.
///
/// The marks are OWASP's, with LF and the full-width twins that Chinese editions of Excel and
/// WPS accept. Looking behind apostrophes keeps writing and reading each other's inverse: a text
/// that already begins with `'=` is given one more.
pub(in crate::exchange) fn begins_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Takes off the one apostrophe that an export put before a formula.
pub(in crate::exchange) fn strip_defuse(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_like_formula(rest) => rest,
        Some(_) | None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_apostrophe_goes_and_only_before_a_formula() {
        assert_eq!(strip_defuse("'=1+1"), "=1+1");
        assert_eq!(strip_defuse("''=1+1"), "'=1+1");
        assert_eq!(strip_defuse("'＋1"), "＋1");
        assert_eq!(strip_defuse("'tis"), "'tis");
        assert_eq!(strip_defuse("=1"), "=1");
        assert_eq!(strip_defuse("'"), "'");
    }
}
