//! The words a cell may hold, found whatever their width, spacing and case.

use std::collections::BTreeMap;

use super::normal_heading;

/// A list of known words (channels, departments, names of people).
///
/// A word given twice is ambiguous: two people may share a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spellings {
    exact: BTreeMap<String, Vec<String>>,
    folded: BTreeMap<String, (String, Vec<String>)>,
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
    /// Looks for a word; exact spelling first, then folded.
    pub fn find(&self, word: &str) -> Found<'_> {
        let (spelling, bearers) = match self.exact.get_key_value(word) {
            Some((spelling, bearers)) => (spelling, bearers),
            None => match self.folded.get(&normal_heading(word)) {
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
        let folded = self.folded.entry(normal_heading(word)).or_insert(entry);
        folded.1.push(bearer.to_owned());
        let exact = self.exact.entry(word.to_owned()).or_default();
        exact.push(bearer.to_owned());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_folded_and_shared_names_are_counted() {
        let mut people: Spellings = ["何晓东", "ABC部"].iter().collect();
        people.add_borne("何凤琴", "人-022");
        people.add_borne("何凤琴", "人-050");
        assert_eq!(people.find("何 晓东"), Found::One("何晓东"));
        assert_eq!(people.find("ａｂｃ部"), Found::One("ABC部"));
        let both = ["人-022".to_owned(), "人-050".to_owned()];
        assert_eq!(people.find("何凤琴"), Found::Several(&both));
        assert_eq!(people.find("何大"), Found::No);
        assert_eq!(people.listed(), ["何晓东", "ABC部", "何凤琴"]);
    }
}
