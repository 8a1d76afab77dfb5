//! What the TOML parser complains of, as keys of our own sentences: its words are English and are
//! shown to nobody.

/// What a complaint begins with, and the key of the sentence that says so.
const COMPLAINTS: [(&str, &str); 39] = [
    ("duplicate key", "template-syntax-twice"),
    ("cannot extend value", "template-syntax-extends"),
    ("key with no value", "template-syntax-no-value"),
    ("missing value", "template-syntax-no-value"),
    ("missing assignment", "template-syntax-no-equals"),
    ("extra `=`", "template-syntax-equals"),
    ("extra assignment", "template-syntax-equals"),
    ("unexpected `=`", "template-syntax-equals"),
    ("invalid key", "template-syntax-key"),
    ("invalid unquoted key", "template-syntax-key"),
    ("unquoted keys", "template-syntax-key"),
    ("keys cannot", "template-syntax-key"),
    ("missing key", "template-syntax-key"),
    ("string values must be quoted", "template-syntax-unquoted"),
    ("unquoted string", "template-syntax-unquoted"),
    ("invalid basic string", "template-syntax-text"),
    ("invalid literal string", "template-syntax-text"),
    ("invalid multi-line", "template-syntax-text"),
    ("invalid string", "template-syntax-text"),
    ("missing opening quote", "template-syntax-text"),
    ("missing escaped value", "template-syntax-escape"),
    ("too few unicode", "template-syntax-escape"),
    ("invalid value", "template-syntax-escape"),
    ("unclosed array table", "template-syntax-head"),
    ("unclosed table", "template-syntax-head"),
    ("missing table open", "template-syntax-head"),
    ("invalid table", "template-syntax-head"),
    ("unclosed array", "template-syntax-list"),
    ("missing array opening", "template-syntax-list"),
    ("unclosed inline table", "template-syntax-inline"),
    ("missing inline table", "template-syntax-inline"),
    ("invalid inline table", "template-syntax-inline"),
    ("missing comma", "template-syntax-no-comma"),
    ("extra comma", "template-syntax-comma"),
    ("invalid date", "template-syntax-date"),
    ("invalid boolean", "template-syntax-flag"),
    ("carriage return", "template-syntax-line-end"),
    ("cannot recurse", "template-syntax-deep"),
    ("recursion limit", "template-syntax-deep"),
];

/// What complaints about numbers have in them.
const NUMBERS: [&str; 10] = [
    "number",
    "float",
    "radix",
    "numeric",
    "mantissa",
    "fraction",
    "exponent",
    "leading zero",
    "sign",
    "digits",
];

/// Gives the key of the sentence for a complaint of the parser.
pub(super) fn key_of(complaint: &str) -> &'static str {
    let known = COMPLAINTS
        .iter()
        .find(|(begin, _)| complaint.starts_with(begin));
    match known {
        Some((_, key)) => key,
        None if NUMBERS.iter().any(|it| complaint.contains(it)) => "template-syntax-number",
        None => "template-syntax-other",
    }
}
