//! Words for the codes of `domain`: kinds, states, columns, choices, transitions, refusals.
//!
//! Keys are composed of the codes, with hyphens for underscores: `state-task-in-progress`. Where
//! all kinds share a word, the key leaves the kind out (`col-created-at`); one with the kind wins.

use super::args::Args;
use super::texts::Texts;
use crate::domain::figure::FigureDef;
use crate::domain::{Beside, Kind, Role};

impl Texts {
    /// Names a kind of record: `kind-task`.
    pub fn kind(&self, kind: &str) -> String {
        self.say(&key(&["kind", kind]))
    }

    /// Names a state: `state-task-in-progress`, else `state-in-progress`.
    pub fn state(&self, kind: &str, state: &str) -> String {
        self.own_or_shared("state", kind, state)
    }

    /// Names a column: `col-task-measure`, else `col-measure`.
    pub fn column(&self, kind: &str, column: &str) -> String {
        self.own_or_shared("col", kind, column)
    }

    /// Names what is tied in a role, or at its other end with `back`; of a count of those without
    /// a word that: `role-called-wordless`.
    pub fn role(&self, role: Role, (back, how): (bool, Beside)) -> String {
        let end = match how {
            Beside::Wordless => "wordless",
            Beside::Names | Beside::Count if back => "back",
            Beside::Names | Beside::Count => return self.say(&key(&["role", role.code()])),
        };
        self.say(&key(&["role", role.code(), end]))
    }

    /// Names how many parts of a kind a record has: `parts-batch-card`.
    pub fn parts(&self, kind: &str, part: &str) -> String {
        self.say(&key(&["parts", kind, part]))
    }

    /// Names a group of states: `group-task-planned`, else `group-open`.
    pub fn group(&self, kind: &str, code: &str) -> String {
        self.own_or_shared("group", kind, code)
    }

    /// Names a figure of a kind, by its group of states: `group-task-closed`; by a word of its own
    /// where it counts a part of them: `figure-task-late-closed`.
    pub fn figure(&self, kind: &str, figure: &FigureDef) -> String {
        let own = key(&["figure", kind, figure.word]);
        if figure.is_part() || self.has(&own) {
            self.say(&own)
        } else {
            self.group(kind, figure.group)
        }
    }

    /// Names a queue: `queue-to-verify`.
    pub fn queue(&self, word: &str) -> String {
        self.say(&key(&["queue", word]))
    }

    /// Names a transition as a command: `do-task-close`, else `do-close`.
    pub fn transition(&self, kind: &str, verb: &str) -> String {
        self.own_or_shared("do", kind, verb)
    }

    /// Names one of a list of choices: `choice-urgency-high`.
    pub fn choice(&self, list: &str, code: &str) -> String {
        self.say(&key(&["choice", list, code]))
    }

    /// Names an action of the palette and the footer: `action-mark-done`.
    pub fn action(&self, action: &str) -> String {
        self.say(&key(&["action", action]))
    }

    /// Says why a rule refused: `refusal-owner-missing`.
    pub fn refusal(&self, code: &str, args: &Args<'_>) -> String {
        self.say_with(&key(&["refusal", code]), args)
    }

    /// Joins items as the language lists them: `甲、乙`, `a, b`.
    pub fn list<I>(&self, items: I) -> String
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        self.between("list-between", items)
    }

    /// Joins clauses as the language does: `甲；乙`, `a; b`.
    pub fn clauses<I>(&self, items: I) -> String
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        self.between("reasons-between", items)
    }

    fn between<I>(&self, key: &str, items: I) -> String
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mark = self.say(key);
        let mut text = String::new();
        for (n, item) in items.into_iter().enumerate() {
            if n > 0 {
                text.push_str(&mark);
            }
            text.push_str(item.as_ref());
        }
        text
    }

    /// Says the first of some keys that there is: the own word, else a shared one. When there is
    /// none the first key is shown, for it says most about what is missing.
    pub fn first(&self, keys: &[String]) -> String {
        let key = keys
            .iter()
            .find(|key| self.has(key))
            .or_else(|| keys.first());
        key.map(|key| self.say(key)).unwrap_or_default()
    }

    /// Says what a key names that holds the code of a kind, `col-task-owner`, else what it names
    /// for all kinds: `col-owner`.
    pub fn labelled(&self, key: &str) -> String {
        let shared = |kind: &Kind| {
            let code = kind.code().replace('_', "-");
            let (family, rest) = key.split_once('-')?;
            let word = rest.strip_prefix(&code)?.strip_prefix('-')?;
            Some(format!("{family}-{word}")).filter(|key| self.has(key))
        };
        let shared = Kind::ALL.iter().find_map(shared);
        self.first(
            &[Some(key.to_owned()), shared]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>(),
        )
    }

    fn own_or_shared(&self, family: &str, kind: &str, code: &str) -> String {
        self.first(&[key(&[family, kind, code]), key(&[family, code])])
    }
}

fn key(parts: &[&str]) -> String {
    parts.join("-").replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::super::language::Language;
    use super::*;

    #[test]
    fn codes_become_keys() {
        assert_eq!(
            key(&["state", "task", "in_progress"]),
            "state-task-in-progress"
        );
    }

    #[test]
    fn a_shared_word_serves_where_a_kind_has_none_of_its_own() {
        let texts = Texts::load(Language::Pseudo);
        assert_eq!(texts.state("nothing", "void"), "⟦state-void⟧");
        assert_eq!(texts.state("task", "no_such"), "⟦?state-task-no-such⟧");
    }

    #[test]
    fn items_are_joined_as_the_language_does() {
        let texts = Texts::load(Language::Chinese);
        assert_eq!(texts.list(["甲", "乙", "丙"]), "甲、乙、丙");
        assert_eq!(texts.list(["甲"]), "甲");
        assert_eq!(texts.list([""; 0]), "");
        assert_eq!(Texts::load(Language::English).list(["a", "b"]), "a, b");
    }
}
