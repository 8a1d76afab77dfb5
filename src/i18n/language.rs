//! The languages a person may choose.

use std::fmt;
use std::str::FromStr;

/// Names one language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Chinese as written on the mainland, the default whatever the server says.
    #[default]
    Chinese,
    /// English.
    English,
    /// No language: every message is its own key in ⟦ ⟧, so that a word which does not come from
    /// the locale files shows at once. For tests and translators.
    Pseudo,
}

impl Language {
    /// Lists the languages offered to people, in the order of a menu.
    pub const OFFERED: [Self; 2] = [Self::Chinese, Self::English];

    /// Gives the code that the command line, the settings and the store use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
            Self::Pseudo => "xx",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Says that no language has this code; the code is kept for the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl fmt::Display for UnknownLanguage {
    /// Writes no words, for no language is chosen yet: the code, then those that exist.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} ∉ {{", self.0)?;
        for (n, language) in Language::OFFERED.into_iter().enumerate() {
            write!(f, "{}{language}", if n == 0 { "" } else { ", " })?;
        }
        f.write_str("}")
    }
}

impl std::error::Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads `zh-CN`, `zh`, `en`, `xx`, also as locale names (`zh_CN.UTF-8`, `en_GB`).
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let bare = code.split(['.', '@']).next().unwrap_or_default().trim();
        let bare = bare.to_ascii_lowercase().replace('_', "-");
        match bare.split('-').next() {
            Some("zh") => Ok(Self::Chinese),
            Some("en") => Ok(Self::English),
            Some("xx") => Ok(Self::Pseudo),
            Some(_) | None => Err(UnknownLanguage(code.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_locale_names_are_read() {
        for code in ["zh-CN", "zh", "ZH_cn", "zh_CN.UTF-8", "zh-Hans-CN"] {
            assert_eq!(code.parse(), Ok(Language::Chinese), "{code}");
        }
        for code in ["en", "en-GB", "en_US.UTF-8"] {
            assert_eq!(code.parse(), Ok(Language::English), "{code}");
        }
        for language in [Language::Chinese, Language::English, Language::Pseudo] {
            assert_eq!(language.code().parse(), Ok(language));
        }
    }

    #[test]
    fn an_unknown_code_is_named_with_those_that_exist() {
        for code in ["C.UTF-8", "", "de", "chinese"] {
            assert!(code.parse::<Language>().is_err(), "{code}");
        }
        assert_eq!(
            UnknownLanguage("de".to_owned()).to_string(),
            "\"de\" ∉ {zh-CN, en}"
        );
    }
}
