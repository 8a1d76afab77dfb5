//! What is known of the terminal before it is opened, and whether it can show the program.

use std::io;

use thiserror::Error;

use super::glyphs::GlyphChoice;

/// What the environment and the command line say of the terminal.
///
/// Handed in, because nothing here reads the environment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Setting {
    /// `TERM`.
    pub term: Option<String>,
    /// `COLORTERM`, which those set that have more colours than `TERM` says.
    pub colorterm: Option<String>,
    /// `LC_ALL`, which counts before the next two.
    pub lc_all: Option<String>,
    /// `LC_CTYPE`.
    pub lc_ctype: Option<String>,
    /// `LANG`.
    pub lang: Option<String>,
    /// `NO_COLOR` is set and not empty, or no colours were asked for.
    pub no_color: bool,
    /// Which ornaments were asked for; asking for some also answers for the locale.
    pub glyphs: GlyphChoice,
    /// `SSH_CONNECTION` or `SSH_TTY` is set: keys come over a line that may cut and delay them.
    pub remote: bool,
}

/// Says why this terminal cannot show the program. The command line ends with code 5.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotShow {
    #[error("no terminal")]
    NoTerminal,
    /// `TERM` is `dumb` or nothing of the kind that moves a cursor.
    #[error("TERM={0} cannot place text")]
    Dumb(String),
    /// The console of Windows before version 10 prints escape sequences as they are.
    #[error("the console knows no escape sequences")]
    NoSequences,
    /// The text console of Linux has room for 512 characters and none for Chinese.
    #[error("the Linux console has no Chinese characters")]
    LinuxConsole,
    /// The locale, as it is set, does not speak UTF-8.
    #[error("the locale {0} is not UTF-8")]
    NotUtf8(String),
}

/// Says why the terminal could not be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    #[error(transparent)]
    CannotShow(#[from] CannotShow),
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Setting {
    /// Says whether a terminal like this can show the program.
    ///
    /// A locale that is not set at all is no obstacle: remote shells often pass none, while the
    /// terminal behind them speaks UTF-8. One that names another character set is.
    pub fn check(&self) -> Result<(), CannotShow> {
        match self.term.as_deref() {
            Some("linux") => return Err(CannotShow::LinuxConsole),
            Some(term @ ("dumb" | "unknown")) => {
                return Err(CannotShow::Dumb(term.to_owned()));
            }
            Some(_) | None => {}
        }
        match (self.glyphs, self.locale()) {
            (GlyphChoice::Measured, Some(locale)) if !is_utf8(locale) => {
                Err(CannotShow::NotUtf8(locale.to_owned()))
            }
            _ => Ok(()),
        }
    }

    /// Says whether the terminal has 256 colours or more, by what it says of itself; the console
    /// of Windows has.
    pub fn has_many_colours(&self) -> bool {
        let says = |name: &Option<String>, words: &[&str]| {
            let name = name.as_deref().unwrap_or_default();
            words.iter().any(|word| name.contains(word))
        };
        cfg!(windows)
            || says(
                &self.term,
                &["256color", "direct", "kitty", "alacritty", "foot"],
            )
            || says(&self.colorterm, &["truecolor", "24bit", "256"])
    }

    /// Says whether the terminal has every colour, by what it says of itself; the console of
    /// Windows has.
    pub fn has_all_colours(&self) -> bool {
        let says = self.colorterm.as_deref().unwrap_or_default();
        cfg!(windows) || ["truecolor", "24bit"].contains(&says)
    }

    fn locale(&self) -> Option<&str> {
        [&self.lc_all, &self.lc_ctype, &self.lang]
            .into_iter()
            .filter_map(Option::as_deref)
            .find(|value| !value.is_empty())
    }
}

fn is_utf8(locale: &str) -> bool {
    let charset = locale
        .rsplit_once('.')
        .map_or(locale, |(_, charset)| charset);
    let charset = charset
        .split('@')
        .next()
        .unwrap_or(charset)
        .to_ascii_lowercase();
    matches!(charset.as_str(), "utf-8" | "utf8")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_lang(lang: &str) -> Setting {
        Setting {
            lang: Some(lang.to_owned()),
            ..Setting::default()
        }
    }

    #[test]
    fn a_terminal_without_chinese_is_refused() {
        let term = |term: &str| Setting {
            term: Some(term.to_owned()),
            ..Setting::default()
        };
        assert_eq!(term("linux").check(), Err(CannotShow::LinuxConsole));
        assert_eq!(
            term("dumb").check(),
            Err(CannotShow::Dumb("dumb".to_owned()))
        );
        for known in [
            "xterm",
            "xterm-256color",
            "screen",
            "tmux-256color",
            "putty",
            "vt100",
        ] {
            assert_eq!(term(known).check(), Ok(()));
        }
    }

    #[test]
    fn a_locale_of_another_character_set_is_refused_unless_ornaments_were_asked_for() {
        for good in [
            "zh_CN.UTF-8",
            "C.UTF-8",
            "en_US.utf8",
            "zh_CN.UTF-8@cjknarrow",
            "UTF-8",
            "",
        ] {
            assert_eq!(with_lang(good).check(), Ok(()), "{good}");
        }
        for bad in ["C", "POSIX", "zh_CN.GBK", "zh_CN.GB18030", "zh_CN"] {
            assert_eq!(
                with_lang(bad).check(),
                Err(CannotShow::NotUtf8(bad.to_owned()))
            );
            let forced = Setting {
                glyphs: GlyphChoice::Ascii,
                ..with_lang(bad)
            };
            assert_eq!(forced.check(), Ok(()));
        }
    }

    #[test]
    fn a_terminal_says_how_many_colours_it_has() {
        let many = |term: &str, colorterm: Option<&str>| {
            let setting = Setting {
                term: Some(term.to_owned()),
                colorterm: colorterm.map(str::to_owned),
                ..Setting::default()
            };
            setting.has_many_colours()
        };
        for (term, colorterm, expected) in [
            ("xterm-256color", None, true),
            ("tmux-256color", None, true),
            ("xterm-kitty", None, true),
            ("xterm", Some("truecolor"), true),
            ("xterm", None, cfg!(windows)),
            ("vt100", Some(""), cfg!(windows)),
            ("screen", None, cfg!(windows)),
        ] {
            assert_eq!(many(term, colorterm), expected, "{term} {colorterm:?}");
        }
    }

    #[test]
    fn lc_all_counts_before_lc_ctype_and_that_before_lang() {
        let mut setting = with_lang("C");
        setting.lc_ctype = Some("zh_CN.UTF-8".to_owned());
        assert_eq!(setting.check(), Ok(()));
        setting.lc_all = Some("zh_CN.GBK".to_owned());
        assert_eq!(
            setting.check(),
            Err(CannotShow::NotUtf8("zh_CN.GBK".to_owned()))
        );
    }
}
