//! What changed from version to version, as the program carries it with it.

use crate::i18n::Texts;

/// The version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// All of it, the newest first.
pub const CHANGELOG: &str = include_str!("../../assets/changelog.md");

/// What stands before the number of a version.
const HEAD: &str = "## ";

/// A version, and what changed in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changes<'t> {
    /// Its number.
    pub version: &'t str,
    /// What changed, a paragraph each.
    pub text: &'t str,
}

impl<'t> Changes<'t> {
    /// Takes a changelog apart, in its order.
    pub fn all(changelog: &'t str) -> Vec<Self> {
        let headed = format!("\n{changelog}");
        let beginning = headed.len() - changelog.len();
        let mark = format!("\n{HEAD}");
        let starts: Vec<usize> = headed.match_indices(&mark).map(|it| it.0).collect();
        let ends = starts.iter().skip(1).copied().chain([headed.len()]);
        let parts = starts.iter().copied().zip(ends);
        let of = parts.filter_map(|(start, end)| {
            let from = start + mark.len() - beginning;
            let part = changelog.get(from..end - beginning)?;
            let (version, text) = part.split_once('\n').unwrap_or((part, ""));
            Some(Self {
                version: version.trim(),
                text: text.trim(),
            })
        });
        of.collect()
    }

    /// Gives those that are newer than a version; all where none is named.
    pub fn since(changelog: &'t str, seen: Option<&str>) -> Vec<Self> {
        let mut all = Self::all(changelog);
        all.retain(|it| seen.is_none_or(|seen| is_newer(it.version, seen)));
        all
    }

    /// Gives the paragraphs.
    pub fn paragraphs(&self) -> impl Iterator<Item = &'t str> {
        let parts = self.text.split("\n\n").map(str::trim);
        parts.filter(|it| !it.is_empty())
    }

    /// Says in short what is new in it, a line each, in the language of the reader.
    pub fn brief(&self, texts: &Texts) -> Vec<String> {
        let key = brief_key(self.version);
        if !texts.has(&key) {
            return Vec::new();
        }
        texts.say(&key).lines().map(str::to_owned).collect()
    }
}

/// Gives the locale key of what is new in a version, in short.
pub fn brief_key(version: &str) -> String {
    format!("news-{}", version.replace('.', "-"))
}

/// Reads the number of a version.
pub fn version(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.trim().split('.').map(|it| it.parse().ok());
    let read = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(read)
}

/// Says whether a version is newer than another; what is no version is older than any.
pub fn is_newer(one: &str, other: &str) -> bool {
    version(one).is_some_and(|one| version(other).is_none_or(|other| one > other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    const LOG: &str = "# 更新记录\n\n## 0.10.0\n\n甲\n\n## 不是标题吗\n\n## 0.2.0\n\n乙一\n\n\
                       乙二\n\n## 0.1.0\n\n丙\n";

    #[test]
    fn only_what_is_newer_than_what_was_seen_is_new() {
        let versions = |seen| -> Vec<&str> {
            let all = Changes::since(LOG, seen).into_iter();
            all.map(|it| it.version)
                .filter(|it| version(it).is_some())
                .collect()
        };
        assert_eq!(versions(None), ["0.10.0", "0.2.0", "0.1.0"]);
        assert_eq!(versions(Some("0.1.0")), ["0.10.0", "0.2.0"]);
        assert_eq!(versions(Some("0.2.0")), ["0.10.0"]);
        assert_eq!(versions(Some("0.10.0")), [""; 0]);
        assert_eq!(versions(Some("1.0.0")), [""; 0]);
        let two = Changes::since(LOG, Some("0.1.9"));
        let two: Vec<&str> = two.last().unwrap().paragraphs().collect();
        assert_eq!(two, ["乙一", "乙二"]);
    }

    #[test]
    fn versions_are_held_against_one_another_by_their_numbers() {
        assert!(is_newer("0.10.0", "0.9.9") && !is_newer("0.9.9", "0.10.0"));
        assert!(!is_newer("0.1.0", "0.1.0") && is_newer("0.1.0", "?"));
        assert!(!is_newer("1.0", "0.1.0"));
    }

    #[test]
    fn no_paragraph_stands_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for paragraph in Changes::all(CHANGELOG).iter().flat_map(Changes::paragraphs) {
            assert!(seen.insert(paragraph), "{paragraph}");
        }
    }

    #[test]
    fn every_version_is_said_in_short_in_every_language() {
        let all = Changes::all(CHANGELOG);
        assert!(all.iter().any(|it| it.version == VERSION), "this one too");
        for language in Language::OFFERED {
            let texts = Texts::load(language);
            for changes in &all {
                assert!(version(changes.version).is_some(), "{}", changes.version);
                let brief = changes.brief(&texts);
                assert!(!brief.is_empty(), "{language} {}", changes.version);
            }
        }
    }
}
