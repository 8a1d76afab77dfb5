//! What stands on the line before the caret, as far as the commands know it.

use clap::{Arg, ArgAction, Command};

/// What a shell takes for the end of a word although it is within one: `--state=issued`.
const WITHIN: [char; 3] = ['=', ':', '@'];

/// The words of a line as one types them, and how much of the last a shell takes for words before.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// The words before the one that is typed.
    pub(super) before: Vec<String>,
    /// What is typed of the last so far.
    pub(super) typed: String,
    /// So many bytes of it the shell will not replace.
    pub(super) kept: usize,
}

impl Words {
    /// Puts together what a shell took apart, without the quotes.
    pub(super) fn of(pieces: impl IntoIterator<Item = String>) -> Self {
        let mut words: Vec<String> = Vec::new();
        let (mut joins, mut kept) = (false, 0);
        for piece in pieces {
            let piece = unquoted(&piece);
            let is_mark = !piece.is_empty() && piece.chars().all(|c| WITHIN.contains(&c));
            if let Some(last) = words.last_mut().filter(|_| is_mark || joins) {
                kept = if is_mark {
                    last.len() + piece.len()
                } else {
                    last.len()
                };
                last.push_str(&piece);
            } else {
                kept = 0;
                words.push(piece);
            }
            joins = is_mark;
        }
        let typed = words.pop().unwrap_or_default();
        Self {
            before: words,
            typed,
            kept,
        }
    }
}

/// Takes off what keeps a shell from reading signs as its own.
fn unquoted(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let (mut quote, mut is_escaped) = (None, false);
    for c in word.chars() {
        match c {
            _ if is_escaped => {
                plain.push(c);
                is_escaped = false;
            }
            // Where it parts folders it is no escape.
            '\\' if quote != Some('\'') && cfg!(not(windows)) => is_escaped = true,
            '\'' | '"' if quote.is_none() => quote = Some(c),
            _ if Some(c) == quote => quote = None,
            _ => plain.push(c),
        }
    }
    plain
}

/// What is typed where the caret stands.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'c> {
    /// An option.
    Option,
    /// A command below the one that stands there, or an argument of it.
    Command,
    /// What stands behind an option, or an argument.
    Value(&'c Arg),
    /// Nothing that is known.
    Nothing,
}

/// A line, as far as it is understood.
pub(super) struct Line<'c> {
    /// The command that is meant.
    pub(super) command: &'c Command,
    /// The names of the commands that lead to it.
    pub(super) path: Vec<&'c str>,
    /// The arguments before the caret.
    pub(super) arguments: Vec<String>,
    /// The options before the caret, by their ids, with what stands behind them.
    pub(super) options: Vec<(String, String)>,
    /// What is typed.
    pub(super) place: Place<'c>,
    /// So much of what is typed comes before the value: `--state=`.
    pub(super) head: usize,
}

impl<'c> Line<'c> {
    /// Reads a line.
    pub(super) fn read(root: &'c Command, words: &Words) -> Self {
        let mut line = Self {
            command: root,
            path: Vec::new(),
            arguments: Vec::new(),
            options: Vec::new(),
            place: Place::Nothing,
            head: 0,
        };
        let (mut waits, mut only_arguments) = (None, false);
        for word in &words.before {
            if let Some(arg) = waits.take() {
                line.has(arg, word);
            } else if only_arguments {
                line.arguments.push(word.clone());
            } else if word == "--" {
                only_arguments = true;
            } else if let Some((arg, value)) = line.option_in(root, word) {
                match value {
                    Some(value) => line.has(arg, &value),
                    None if takes_next(arg) => waits = Some(arg),
                    None => line.has(arg, ""),
                }
            } else if word.len() > 1 && word.starts_with('-') {
                // None that is known.
            } else if line.path.is_empty() && line.arguments.is_empty() && word == "help" {
                // `duban help list` is `duban list --help`.
            } else if let Some(below) = line.below(word).filter(|_| line.arguments.is_empty()) {
                line.command = below;
                line.path.push(below.get_name());
            } else {
                line.arguments.push(word.clone());
            }
        }
        line.take_place(root, (waits, only_arguments), &words.typed);
        line
    }

    /// Finds out what is typed.
    fn take_place(
        &mut self,
        root: &'c Command,
        (waits, only_arguments): (Option<&'c Arg>, bool),
        typed: &str,
    ) {
        if let Some(arg) = waits {
            self.place = Place::Value(arg);
        } else if typed.starts_with('-') && !only_arguments {
            let behind = typed.split_once('=').map(|(option, _)| option.len() + 1);
            self.place = Place::Option;
            if let Some(head) = behind {
                let found = self.option_in(root, typed);
                self.place = found.map_or(Place::Nothing, |(arg, _)| Place::Value(arg));
                self.head = head;
            }
        } else if self.command.has_subcommands() && self.arguments.is_empty() {
            self.place = Place::Command;
        } else {
            let arguments: Vec<&Arg> = self.command.get_positionals().collect();
            let at = arguments.get(self.arguments.len()).or_else(|| {
                // The last may stand several times.
                arguments.last().filter(|it| {
                    it.get_num_args().is_some_and(|n| n.max_values() > 1)
                        || matches!(it.get_action(), ArgAction::Append)
                })
            });
            self.place = at.map_or(Place::Nothing, |arg| Place::Value(arg));
        }
    }

    fn has(&mut self, arg: &Arg, value: &str) {
        let id = arg.get_id().as_str().to_owned();
        self.options.push((id, value.to_owned()));
    }

    /// Gives what stands behind an option.
    pub(super) fn given(&self, id: &str) -> Option<&str> {
        let mut all = self.options.iter();
        all.find(|it| it.0 == id).map(|it| it.1.as_str())
    }

    /// Finds the command of a name below the one that stands there.
    fn below(&self, word: &str) -> Option<&'c Command> {
        let mut all = self.command.get_subcommands();
        all.find(|it| it.get_name() == word || it.get_all_aliases().any(|other| other == word))
    }

    /// Finds the option that a word is, with what stands behind it in the same word.
    fn option_in(&self, root: &'c Command, word: &str) -> Option<(&'c Arg, Option<String>)> {
        let (word, value) = match word.split_once('=') {
            Some((word, value)) => (word, Some(value.to_owned())),
            None => (word, None),
        };
        let is_it = |arg: &&Arg| {
            if let Some(long) = word.strip_prefix("--") {
                let others = arg.get_all_aliases().unwrap_or_default();
                return arg.get_long() == Some(long) || others.contains(&long);
            }
            let short = word.strip_prefix('-').filter(|it| it.chars().count() == 1);
            short.is_some() && arg.get_short() == short.and_then(|it| it.chars().next())
        };
        let own = self.command.get_arguments().find(is_it);
        let own = own.or_else(|| root.get_arguments().find(is_it));
        own.map(|arg| (arg, value))
    }
}

/// Says whether the next word is what an option asks for.
fn takes_next(arg: &Arg) -> bool {
    arg.get_action().takes_values()
        && !arg.is_require_equals_set()
        && arg.get_num_args().is_none_or(|n| n.min_values() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(pieces: &[&str]) -> Words {
        Words::of(pieces.iter().map(|it| (*it).to_owned()))
    }

    #[test]
    fn what_a_shell_took_apart_is_put_together() {
        let put = words(&["list", "--state", "=", "iss"]);
        assert_eq!(put.before, ["list"]);
        assert_eq!((put.typed.as_str(), put.kept), ("--state=iss", 8));
        let put = words(&["list", "--state", "="]);
        assert_eq!((put.typed.as_str(), put.kept), ("--state=", 8));
        let put = words(&["list", "--state=iss"]);
        assert_eq!((put.typed.as_str(), put.kept), ("--state=iss", 0));
        let put = words(&["set", "改1", "goal", "=", "x", ""]);
        assert_eq!(put.before, ["set", "改1", "goal=x"]);
        assert_eq!((put.typed.as_str(), put.kept), ("", 0));
    }

    #[test]
    fn quotes_are_taken_off() {
        assert_eq!(words(&["'演练 账.db'"]).typed, "演练 账.db");
        assert_eq!(words(&["\"演练"]).typed, "演练");
    }
}
