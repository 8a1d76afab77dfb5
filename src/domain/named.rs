//! What a record is called in another one's row, and what tells it from a namesake.

use super::folding::name_key;
use super::{Day, Kind, Record};

/// A record as others name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Its name; its number where its kind has none.
    pub name: String,
    /// Its number.
    pub number: String,
    /// Whether another that stands bears the same name.
    pub shared: bool,
    /// The last day on which it was there, where it has one.
    pub left: Option<Day>,
}

impl Named {
    /// Names a record; whether its name is shared is for the store to say.
    pub fn of(record: &Record, shared: bool) -> Self {
        let name = if record.kind.is_called_by_name() {
            record.title()
        } else {
            &record.number
        };
        Self {
            name: name.to_owned(),
            number: record.number.clone(),
            shared,
            left: record.kind.def().leaves.and_then(|it| record.day(it)),
        }
    }

    /// Gives the name as people read it: with its number where it is shared, 王秀英(人-012).
    pub fn told(&self) -> String {
        if self.shared {
            format!("{}({})", self.name, self.number)
        } else {
            self.name.clone()
        }
    }
}

/// Writes the word of a tie as it stands behind a name: （出差）; nothing of an empty one.
pub fn word_behind(word: &str) -> String {
    if word.is_empty() {
        String::new()
    } else {
        format!("（{word}）")
    }
}

impl Kind {
    /// Says whether its records are called by a name; the others are called by their number.
    pub fn is_called_by_name(self) -> bool {
        self.def().title == "name"
    }
}

/// Splits a name from the number that was written behind it: 王秀英(人-012), 王秀英（人12）.
pub fn name_and_number(told: &str) -> Option<(&str, &str)> {
    let told = told.trim();
    let inner = told.strip_suffix([')', '）'])?;
    let (name, number) = inner.rsplit_once(['(', '（'])?;
    (!name_key(name).is_empty()).then_some((name, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_shared_name_has_its_number_behind_it() {
        let mut named = Named {
            name: "王秀英".to_owned(),
            number: "人-012".to_owned(),
            shared: false,
            left: None,
        };
        assert_eq!(named.told(), "王秀英");
        named.shared = true;
        assert_eq!(named.told(), "王秀英(人-012)");
        assert_eq!(name_and_number(&named.told()), Some(("王秀英", "人-012")));
        assert_eq!(name_and_number("王秀英（人12） "), Some(("王秀英", "人12")));
        assert_eq!(name_and_number("王秀英"), None);
        assert_eq!(name_and_number("(人-012)"), None);
    }
}
