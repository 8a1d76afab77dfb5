//! The words a cell may hold, found whatever their width, spacing and case.

use std::collections::BTreeMap;

use super::normal_heading;

/// A list of known words (channels, departments, names of people).
///
/// A word given twice is ambiguous: two people may share a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spellings {
    exact: BTreeMap<String, usize>,
    folded: BTreeMap<String, (String, usize)>,
    listed: Vec<String>,
}

/// What looking for a word came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'a> {
    No,
    /// The one such word, as it is spelled in the list.
    One(&'a str),
    /// So many bear this name.
    Several(usize),
}

impl Spellings {
    /// Looks for a word; exact spelling first, then folded.
    pub fn find(&self, word: &str) -> Found<'_> {
        let (spelling, count) = match self.exact.get_key_value(word) {
            Some((spelling, count)) => (spelling, *count),
            None => match self.folded.get(&normal_heading(word)) {
                Some((spelling, count)) => (spelling, *count),
                None => return Found::No,
            },
        };
        if count == 1 {
            Found::One(spelling)
        } else {
            Found::Several(count)
        }
    }

    /// Tells whether the word is known, once or several times.
    pub fn contains(&self, word: &str) -> bool {
        self.find(word) != Found::No
    }

    /// Adds a word; one that is there already becomes ambiguous.
    pub fn add(&mut self, word: &str) {
        let entry = (word.to_owned(), 0);
        self.folded.entry(normal_heading(word)).or_insert(entry).1 += 1;
        let count = self.exact.entry(word.to_owned()).or_insert(0);
        *count += 1;
        if *count == 1 {
            self.listed.push(word.to_owned());
        }
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
        let people: Spellings = ["何凤琴", "何晓东", "何凤琴", "ABC部"].iter().collect();
        assert_eq!(people.find("何 晓东"), Found::One("何晓东"));
        assert_eq!(people.find("ａｂｃ部"), Found::One("ABC部"));
        assert_eq!(people.find("何凤琴"), Found::Several(2));
        assert_eq!(people.find("何大"), Found::No);
        assert_eq!(people.listed(), ["何凤琴", "何晓东", "ABC部"]);
    }
}
