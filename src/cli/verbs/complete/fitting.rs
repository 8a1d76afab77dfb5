//! What fits to what is typed: words by their letters, by what people call them and by pinyin.

use crate::domain::text::one_line;
use crate::exchange::pinyin::{PinyinKey, Rank};
use crate::tui::text::cut;

/// So many cells of what is said about an offer.
const SAID: usize = 40;
/// What stands between two of several: typed with whatever input method is on.
const AND: [char; 5] = [',', '，', '、', ';', '；'];

/// What is offered: what would stand there, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    /// What would stand there.
    pub(super) value: String,
    /// What it is, in a few words.
    pub(super) says: String,
}

impl Offer {
    /// Makes one.
    pub(super) fn of(value: impl Into<String>, says: &str) -> Self {
        Self {
            value: value.into(),
            says: cut(&one_line(says), SAID, "…").into_owned(),
        }
    }

    /// Puts before it what stays as it is typed.
    pub(super) fn behind(mut self, head: &str) -> Self {
        self.value.insert_str(0, head);
        self
    }
}

/// Gives the words that begin so, by their letters or by what people call them; where none does,
/// those that sound so.
pub(super) fn fitting(words: &[(String, String)], typed: &str) -> Vec<Offer> {
    let plain = |text: &str| text.to_lowercase().replace('-', "_");
    let asked = plain(typed);
    if !typed.is_ascii() {
        let called = words.iter().filter(|(_, said)| said.starts_with(typed));
        return called
            .map(|(code, said)| Offer::of(said.clone(), code))
            .collect();
    }
    let begins = words
        .iter()
        .filter(|(code, _)| plain(code).starts_with(&asked));
    let found: Vec<Offer> = begins
        .map(|(code, said)| Offer::of(code.clone(), said))
        .collect();
    if !found.is_empty() {
        return found;
    }
    let sounds = words.iter().filter(|(_, said)| sounds_so(said, &asked));
    sounds
        .map(|(code, said)| Offer::of(code.clone(), said))
        .collect()
}

/// Says whether a word begins with these letters of its pinyin.
pub(super) fn sounds_so(said: &str, letters: &str) -> bool {
    PinyinKey::phrase(said)
        .rank(letters)
        .is_some_and(Rank::begins)
}

/// Parts what is typed of several before the last of them.
pub(super) fn last_of(typed: &str) -> (&str, &str) {
    let signs = typed.rfind(AND);
    let ends = signs.map(|at| {
        at + typed
            .get(at..)
            .and_then(|it| it.chars().next())
            .map_or(0, char::len_utf8)
    });
    let range = typed.rfind("..").map(|at| at + 2);
    typed
        .split_at_checked(ends.max(range).unwrap_or_default())
        .unwrap_or(("", typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_several_is_what_is_typed() {
        assert_eq!(last_of("issued,si"), ("issued,", "si"));
        assert_eq!(last_of("张三、w"), ("张三、", "w"));
        assert_eq!(last_of("意1..意"), ("意1..", "意"));
        assert_eq!(last_of("意1,意3..意"), ("意1,意3..", "意"));
        assert_eq!(last_of("wf"), ("", "wf"));
    }

    #[test]
    fn words_fit_by_letters_by_name_and_by_pinyin() {
        let words = [
            ("issued", "已下达"),
            ("signed", "已签收"),
            ("approving", "待审签"),
        ]
        .map(|(code, said)| (code.to_owned(), said.to_owned()));
        let values = |typed| -> Vec<String> {
            fitting(&words, typed)
                .into_iter()
                .map(|it| it.value)
                .collect()
        };
        assert_eq!(values("si"), ["signed"]);
        assert_eq!(values("已"), ["已下达", "已签收"]);
        assert_eq!(values("dsq"), ["approving"]);
        assert_eq!(values("").len(), 3);
        assert!(values("zzz").is_empty());
    }
}
