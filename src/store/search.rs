//! Words of any length in texts of any number: pairs of characters in a contentless index.

use std::collections::BTreeMap;

use super::Result;
use super::WriteTx;
use crate::domain::folding::folded;
use crate::domain::{Kind, Value};

/// How many bytes of a token stand for its first character.
pub(super) const PREFIX: usize = 4;

/// Writes a character as four characters that no tokenizer can take apart.
fn token(ch: char, into: &mut String) {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut rest = u32::from(ch);
    let mut four = [b'0'; 4];
    for place in four.iter_mut().rev() {
        let digit = usize::try_from(rest % 36).unwrap_or_default();
        *place = DIGITS.get(digit).copied().unwrap_or(b'0');
        rest /= 36;
    }
    into.extend(four.iter().map(|byte| char::from(*byte)));
}

/// Gives the tokens of a text: each pair of neighbours, and the last character alone.
pub(super) fn words(text: &str) -> String {
    let folded = folded(text);
    let mut out = String::with_capacity(folded.len() * 3);
    let mut chars = folded.chars().peekable();
    while let Some(ch) = chars.next() {
        token(ch, &mut out);
        if let Some(next) = chars.peek() {
            token(*next, &mut out);
        }
        out.push(' ');
    }
    out
}

/// Gives the condition that finds a word: all its pairs, or a beginning for one character.
///
/// Nothing for a word that is empty after folding.
pub(super) fn condition(word: &str) -> Option<String> {
    let folded = folded(word);
    let chars: Vec<char> = folded.chars().collect();
    match chars.as_slice() {
        [] => None,
        [one] => {
            let mut text = String::new();
            token(*one, &mut text);
            Some(format!("{text}*"))
        }
        many => {
            let mut pairs: Vec<String> = many
                .iter()
                .zip(many.iter().skip(1))
                .map(|(first, second)| {
                    let mut text = String::new();
                    token(*first, &mut text);
                    token(*second, &mut text);
                    text
                })
                .collect();
            pairs.sort();
            pairs.dedup();
            Some(pairs.join(" AND "))
        }
    }
}

/// How a hit of the index is held against its text: pairs alone do not prove their order.
pub(super) struct Check {
    word: String,
    proven: bool,
    plain: bool,
}

impl Check {
    /// Prepares the check for a word.
    pub(super) fn of(word: &str) -> Self {
        let word = folded(word);
        Self {
            // One character, or one pair, is proven by the index itself.
            proven: word.chars().nth(2).is_none(),
            // Nothing folds to these but themselves, and nothing before or behind joins them.
            plain: word
                .chars()
                .all(|ch| ('\u{4E00}'..='\u{9FFF}').contains(&ch)),
            word,
        }
    }

    /// Prepares the check for texts that no index led to: every one is read.
    pub(super) fn of_any(word: &str) -> Self {
        Self {
            proven: false,
            ..Self::of(word)
        }
    }

    /// Says whether the index proves all its hits, so that no text need be read.
    pub(super) const fn is_proven(&self) -> bool {
        self.proven
    }

    /// Says whether one of the texts really holds the word.
    pub(super) fn holds_any<'t>(&self, mut texts: impl Iterator<Item = &'t str>) -> bool {
        self.proven
            || texts.any(|text| {
                self.plain && text.contains(&self.word) || folded(text).contains(&self.word)
            })
    }
}

/// So many texts wait at most to be indexed together.
const WAITING: usize = 5_000;

/// Names the index of a kind's words, where it has one.
pub(super) fn index_of(kind: Kind) -> Option<String> {
    (!kind.def().search.is_empty()).then(|| format!("{}_words", kind.def().plural))
}

/// Names the index beside it that holds the words which only the office reads.
pub(super) fn restricted(index: &str) -> String {
    format!("{index}_restricted")
}

/// Says whether only the office reads a record with these cells, by a sign of its own.
pub(super) fn is_restricted(kind: Kind, cells: &BTreeMap<&'static str, Value>) -> bool {
    let sign = kind.def().restriction();
    sign.and_then(|sign| cells.get(sign))
        .is_some_and(Value::is_set)
}

impl WriteTx<'_> {
    /// Puts the texts of a record into the index that its readers may search.
    ///
    /// The words of new records wait and go in together: between them no other statement may
    /// stand, for each would make the index write a segment of its own.
    pub(super) fn index(
        &mut self,
        kind: Kind,
        id: i64,
        cells: &BTreeMap<&'static str, Value>,
        before: &BTreeMap<&'static str, Value>,
    ) -> Result<()> {
        let Some(index) = index_of(kind) else {
            return Ok(());
        };
        let text: Vec<&str> = kind
            .def()
            .search
            .iter()
            .filter_map(|column| cells.get(column).and_then(Value::text))
            .collect();
        let of = |cells: &BTreeMap<&'static str, Value>| {
            if is_restricted(kind, cells) {
                restricted(&index)
            } else {
                index.clone()
            }
        };
        if before.is_empty() {
            self.words.push((of(cells), id, text.join("\n")));
            if self.words.len() >= WAITING {
                self.index_words()?;
            }
            return Ok(());
        }
        self.index_words()?;
        let sql = format!("DELETE FROM {} WHERE rowid = ?1", of(before));
        self.tx.prepare_cached(&sql)?.execute([id])?;
        let sql = format!("INSERT INTO {} (rowid, words) VALUES (?1, ?2)", of(cells));
        self.tx
            .prepare_cached(&sql)?
            .execute((id, words(&text.join("\n"))))?;
        Ok(())
    }

    /// Writes the words that wait.
    pub(super) fn index_words(&mut self) -> Result<()> {
        let waiting = std::mem::take(&mut self.words).into_iter();
        let ready = waiting.map(|(index, id, text)| (index, id, words(&text)));
        self.take_each(ready, |gate, _, (index, id, words)| {
            let sql = format!("INSERT INTO {index} (rowid, words) VALUES (?1, ?2)");
            gate.tx.prepare_cached(&sql)?.execute((id, words))?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_letters_become_tokens_alike() {
        assert_eq!(words("a%").split(' ').count(), 3);
        assert_eq!(condition("%").map(|text| text.len()), Some(5));
        assert_eq!(condition("停车"), condition("停车"));
        assert_ne!(condition("停车"), condition("车停"));
        assert_eq!(condition(""), None);
        assert_eq!(condition("ＡＢ"), condition("ab"));
    }
}
