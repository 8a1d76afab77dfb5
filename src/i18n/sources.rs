//! The locale files as they are built in, one list for all languages.

/// Holds one locale file: its name without ending, its text in each language.
pub(super) struct Source {
    pub(super) name: &'static str,
    pub(super) chinese: &'static str,
    pub(super) english: &'static str,
}

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        &[$(Source {
            name: $name,
            chinese: include_str!(concat!("../../assets/locales/zh-CN/", $name, ".ftl")),
            english: include_str!(concat!("../../assets/locales/en/", $name, ".ftl")),
        }),*]
    };
}

/// Names the file whose terms every other file may use; no file else is seen from outside itself.
pub(super) const TERMS: &str = "terms";

/// Lists the files of `assets/locales/<language>`; a new file is a new line here.
pub(super) const SOURCES: &[Source] = sources![
    "terms",
    "dates",
    "kinds",
    "machines",
    "refusals",
    "failures",
    "actions",
    "about",
    "screen",
    "cli",
    "exchange",
    "overview",
    "phases",
    "organisation",
    "news",
    "tour",
];
