//! Cells that a spreadsheet would take for a formula.

/// Tells whether a spreadsheet may compute this text, apostrophes in front of it aside.
///
/// The marks are OWASP's, with LF and the full-width and small twins that Chinese editions of
/// Excel and WPS accept. Looking behind apostrophes keeps writing and reading each other's inverse:
/// a text that already begins with `'=` is given one more.
pub(in crate::exchange) fn begins_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
    ])
}

/// Takes off the one apostrophe that an export put before a formula.
pub(in crate::exchange) fn strip_defuse(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_like_formula(rest) => rest,
        Some(_) | None => text,
    }
}

/// Takes a cell out of the formula that makes a spreadsheet keep it as it is: `="001"`.
pub(in crate::exchange) fn unwrapped(cell: &str) -> &str {
    let inside = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    inside
        .filter(|it| !it.contains('"'))
        .map_or(cell, str::trim)
}

/// Takes off the mark that makes a spreadsheet take a cell for text (`'003`), or the key beside it
/// (`` `003 ``); a quotation that ends keeps its marks.
pub(in crate::exchange) fn without_mark(cell: &str) -> &str {
    let mark = |c: char| matches!(c, '\'' | '`' | '＇' | '｀' | '‘' | '’');
    match cell.strip_prefix(mark) {
        Some(rest) if !rest.contains(mark) => rest.trim_start(),
        Some(_) | None => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_out_of_what_spreadsheets_keep_them_in() {
        assert_eq!(unwrapped("=\"001\""), "001");
        assert_eq!(unwrapped("=\"a\"&\"b\""), "=\"a\"&\"b\"");
        assert_eq!(unwrapped("=1+1"), "=1+1");
        assert_eq!(without_mark("'003"), "003");
        assert_eq!(without_mark("`王秀英"), "王秀英");
        assert_eq!(without_mark("‘好’的"), "‘好’的");
        assert_eq!(without_mark("003"), "003");
    }

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
