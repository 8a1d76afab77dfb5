//! The words a cell may hold, found whatever their width, spacing and case.

use std::collections::BTreeMap;

use super::normal_heading;
use crate::domain::folding::name_key;
use crate::domain::{Notation, nearest};

/// How many near words are named.
const NEAR: usize = 5;
/// So few words are all named where none is near.
const FEW: usize = 8;

/// A list of known words (channels, departments, names of people).
///
/// A word given twice is ambiguous: two people may share a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spellings {
    exact: BTreeMap<String, Vec<String>>,
    folded: BTreeMap<String, (String, Vec<String>)>,
    /// Numbers, by the key that is the same however a spreadsheet dresses them.
    numbers: BTreeMap<String, (String, Vec<String>)>,
    listed: Vec<String>,
}

/// What looking for a word came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'a> {
    No,
    /// The one such word, as it is spelled in the list.
    One(&'a str),
    /// All that bear this name, each with what tells it from the others.
    Several(&'a [String]),
}

impl Spellings {
    /// Looks for a word; exact spelling first, then folded, then as a number.
    pub fn find(&self, word: &str) -> Found<'_> {
        let folded = || self.folded.get(&key(word));
        let number = || self.numbers.get(&Notation::Number.key(word));
        let (spelling, bearers) = match self.exact.get_key_value(word) {
            Some((spelling, bearers)) => (spelling, bearers),
            None => match folded().or_else(number) {
                Some((spelling, bearers)) => (spelling, bearers),
                None => return Found::No,
            },
        };
        if bearers.len() == 1 {
            Found::One(spelling)
        } else {
            Found::Several(bearers)
        }
    }

    /// As [`Self::find`], of a word that may have some of these before it that are no part of it.
    pub fn find_behind(&self, word: &str, before: &[&str]) -> Found<'_> {
        let shorter = before.iter();
        let shorter = shorter.filter_map(|it| word.trim().strip_prefix(it));
        let mut found = std::iter::once(word).chain(shorter).map(|it| self.find(it));
        found.find(|it| *it != Found::No).unwrap_or(Found::No)
    }

    /// Tells whether the word is known, once or several times.
    pub fn contains(&self, word: &str) -> bool {
        self.find(word) != Found::No
    }

    /// Adds a word; one that is there already becomes ambiguous.
    pub fn add(&mut self, word: &str) {
        self.add_borne(word, word);
    }

    /// Adds a word and what tells its bearer from another of the same name.
    pub fn add_borne(&mut self, word: &str, bearer: &str) {
        if !self.exact.contains_key(word) {
            self.listed.push(word.to_owned());
        }
        self.add_alias(word, bearer);
    }

    /// Adds a word that is understood, such as a number, and never offered in a list.
    pub fn add_alias(&mut self, word: &str, bearer: &str) {
        let entry = (word.to_owned(), Vec::new());
        let folded = self.folded.entry(key(word)).or_insert(entry);
        folded.1.push(bearer.to_owned());
        let exact = self.exact.entry(word.to_owned()).or_default();
        exact.push(bearer.to_owned());
    }

    /// Adds a number that somebody was given: understood with or without leading zeros.
    pub fn add_number(&mut self, number: &str, bearer: &str) {
        self.add_alias(number, bearer);
        let entry = (number.to_owned(), Vec::new());
        let key = Notation::Number.key(number);
        let found = self.numbers.entry(key).or_insert(entry);
        found.1.push(bearer.to_owned());
    }

    /// Gives the words that are near to one that is not known; all of them where they are few.
    pub fn near(&self, word: &str) -> Vec<String> {
        let words = self.listed.iter().map(String::as_str);
        let near = nearest(word.trim(), words.clone(), NEAR);
        let told: Vec<&str> = if near.is_empty() && self.listed.len() <= FEW {
            words.collect()
        } else {
            near
        };
        let told = told
            .into_iter()
            .flat_map(|word| match self.exact.get(word) {
                // A name that several bear is none of them: each is named.
                Some(bearers) if bearers.len() > 1 => bearers.clone(),
                Some(_) | None => vec![word.to_owned()],
            });
        told.collect()
    }

    /// Returns the words in the order they were given.
    pub fn listed(&self) -> &[String] {
        &self.listed
    }
}

impl<S: AsRef<str>> FromIterator<S> for Spellings {
    fn from_iter<I: IntoIterator<Item = S>>(words: I) -> Self {
        let mut this = Self::default();
        for word in words {
            this.add(word.as_ref());
        }
        this
    }
}

/// The star and colon with which forms mark a cell are no part of the word either.
fn key(word: &str) -> String {
    normal_heading(&name_key(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_dressed() {
        let mut people: Spellings = ["买买提·吐尔逊"].iter().collect();
        people.add_number("021", "人-021");
        for word in ["021", "21", "=\"021\"", "'21", "２１", "21.0"] {
            assert_eq!(people.find(word), Found::One("021"), "{word}");
        }
        assert_eq!(people.find("买买提•吐尔逊"), Found::One("买买提·吐尔逊"));
        assert_eq!(people.find("210"), Found::No);
    }

    #[test]
    fn near_words_are_named_and_few_ones_all() {
        let few: Spellings = ["专线", "座谈会"].iter().collect();
        assert_eq!(few.near("热线"), ["专线"]);
        assert_eq!(few.near("微博"), ["专线", "座谈会"]);
        let many: Spellings = (1..20).map(|n| format!("单位{n}甲乙丙丁")).collect();
        assert_eq!(many.near("微博"), [] as [&str; 0]);
    }

    #[test]
    fn words_are_found_folded_and_shared_names_are_counted() {
        let mut people: Spellings = ["何晓东", "ABC部"].iter().collect();
        people.add_borne("何凤琴", "人-022");
        people.add_borne("何凤琴", "人-050");
        assert_eq!(people.find("何 晓东"), Found::One("何晓东"));
        assert_eq!(people.find("ａｂｃ部"), Found::One("ABC部"));
        let both = ["人-022".to_owned(), "人-050".to_owned()];
        assert_eq!(people.near("何凤芹"), both);
        assert_eq!(people.find("何凤琴"), Found::Several(&both));
        assert_eq!(people.find("何大"), Found::No);
        assert_eq!(people.listed(), ["何晓东", "ABC部", "何凤琴"]);
    }
}
