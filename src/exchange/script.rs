//! A script: lines of words as a POSIX shell takes words apart, with the line of each.
//!
//! The loop is our own and not that of `shlex`, which takes words apart but says neither where a
//! line ends nor which sign stood in quotes: a quoted `@` is a letter. Nothing is expanded: `$`,
//! `*`, `|`, `>` and `;` are letters too. A test holds the words against those of `shlex`.

use std::iter::Peekable;
use std::str::CharIndices;

/// What begins a name of the script.
const NAME: char = '@';

/// One word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// What it says, without its quotes.
    pub text: String,
    /// Where in it, in bytes, an `@` stands that was not quoted.
    pub marks: Vec<usize>,
    /// Whether some of it was quoted.
    pub quoted: bool,
}

impl Word {
    /// Says whether it is this word, and not quoted.
    pub fn is(&self, text: &str) -> bool {
        !self.quoted && self.text == text
    }
}

/// One line that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The physical line it begins on; the first is 1.
    pub at: u64,
    /// Its words, at least one.
    pub words: Vec<Word>,
}

/// A quote that nobody closed, or a backslash with nothing behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// The physical line on which it stands.
    pub at: u64,
    /// The sign.
    pub sign: char,
}

/// Takes a script apart. What is open costs the line on which it was opened, and not the rest.
pub fn lines(text: &str) -> Vec<Result<Line, Open>> {
    let mut walk = Walk {
        text,
        signs: text.char_indices().peekable(),
        line: 1,
    };
    let mut lines = Vec::new();
    while walk.signs.peek().is_some() {
        let began = walk.line;
        match walk.words() {
            Ok(words) if words.is_empty() => {}
            Ok(words) => lines.push(Ok(Line { at: began, words })),
            Err(open) => lines.push(Err(open)),
        }
    }
    lines
}

/// Walks over the text, sign by sign, with CRLF and a lone CR as one line end.
struct Walk<'t> {
    text: &'t str,
    signs: Peekable<CharIndices<'t>>,
    line: u64,
}

/// A place to which the walk goes back.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    open: Open,
}

impl Walk<'_> {
    fn next(&mut self) -> Option<char> {
        let (_, sign) = self.signs.next()?;
        match sign {
            '\r' => {
                self.signs.next_if(|(_, next)| *next == '\n');
                self.line += 1;
                Some('\n')
            }
            '\n' => {
                self.line += 1;
                Some('\n')
            }
            other => Some(other),
        }
    }

    /// Marks the sign that comes next as one that opens something.
    fn place(&mut self) -> Option<Place> {
        let (at, sign) = *self.signs.peek()?;
        let open = Open {
            at: self.line,
            sign,
        };
        Some(Place { at, open })
    }

    /// Goes on behind the line on which something was opened that nobody closed.
    fn give_up(&mut self, place: Place) -> Open {
        let rest = self.text.get(place.at..).unwrap_or_default();
        let mut signs = rest.char_indices();
        let end = signs.find(|(_, sign)| matches!(sign, '\r' | '\n'));
        let at = end.map_or(self.text.len(), |(at, _)| place.at + at);
        self.line = place.open.at;
        self.signs = self.text.char_indices().peekable();
        while self.signs.next_if(|(next, _)| *next < at).is_some() {}
        self.next();
        place.open
    }

    /// Takes the words up to the end of the line.
    fn words(&mut self) -> Result<Vec<Word>, Open> {
        let mut words = Vec::new();
        let mut word: Option<Word> = None;
        while let Some(place) = self.place() {
            let sign = self.next().unwrap_or_default();
            match sign {
                '\n' => break,
                ' ' | '\t' => words.extend(word.take()),
                '#' if word.is_none() => {
                    while self.next().is_some_and(|sign| sign != '\n') {}
                    break;
                }
                '\\' => match self.next() {
                    // Joined with the next line.
                    Some('\n') => {}
                    Some(sign) => word.get_or_insert_default().take_quoted(sign),
                    None => return Err(self.give_up(place)),
                },
                '\'' | '"' => {
                    let word = word.get_or_insert_default();
                    word.quoted = true;
                    if !self.quoted(sign, word) {
                        return Err(self.give_up(place));
                    }
                }
                sign => word.get_or_insert_default().take(sign),
            }
        }
        words.extend(word);
        Ok(words)
    }

    /// Takes what is quoted; says whether the quote was closed.
    fn quoted(&mut self, quote: char, word: &mut Word) -> bool {
        while let Some(sign) = self.next() {
            match sign {
                sign if sign == quote => return true,
                '\\' if quote == '"' => match self.next() {
                    Some('\n') => {}
                    Some(sign @ ('$' | '`' | '"' | '\\')) => word.take_quoted(sign),
                    Some(sign) => {
                        word.take_quoted('\\');
                        word.take_quoted(sign);
                    }
                    None => return false,
                },
                sign => word.take_quoted(sign),
            }
        }
        false
    }
}

impl Word {
    fn take(&mut self, sign: char) {
        if sign == NAME {
            self.marks.push(self.text.len());
        }
        self.text.push(sign);
    }

    fn take_quoted(&mut self, sign: char) {
        self.quoted = true;
        self.text.push(sign);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<(u64, Vec<String>)> {
        let line = |it: Result<Line, Open>| {
            let it = it.unwrap();
            (it.at, it.words.into_iter().map(|it| it.text).collect())
        };
        lines(text).into_iter().map(line).collect()
    }

    fn said(found: &[(u64, Vec<String>)]) -> Vec<(u64, Vec<&str>)> {
        found
            .iter()
            .map(|(at, words)| (*at, words.iter().map(String::as_str).collect()))
            .collect()
    }

    #[test]
    fn words_are_those_of_a_shell_and_know_their_line() {
        let text = "# 头\r\n\r\nadd  opinion --text '一行\r\n两 行' # 尾\n\
                    a \\\n  b\"c\\\"d\\e\"'f' $x|*;>y #z#\n\tq#r ''\rlast";
        let found = words(text);
        let wanted = [
            (3, vec!["add", "opinion", "--text", "一行\n两 行"]),
            (5, vec!["a", "bc\"d\\ef", "$x|*;>y"]),
            (7, vec!["q#r", ""]),
            (8, vec!["last"]),
        ];
        assert_eq!(said(&found), wanted);
    }

    #[test]
    fn a_sign_is_a_mark_where_it_is_not_quoted() {
        let line = lines("a@b @c '@d' \"@e\" \\@f @g..@h").remove(0).unwrap();
        let marks: Vec<Vec<usize>> = line.words.iter().map(|it| it.marks.clone()).collect();
        let none = Vec::new;
        assert_eq!(
            marks,
            [vec![1], vec![0], none(), none(), none(), vec![0, 4]]
        );
        let quoted: Vec<bool> = line.words.iter().map(|it| it.quoted).collect();
        assert_eq!(quoted, [false, false, true, true, true, false]);
    }

    #[test]
    fn what_nobody_closed_costs_its_line() {
        let found = lines("a\nb 'c d\ne \"f\ng\\");
        let open = |at, sign| Err(Open { at, sign });
        assert_eq!(found.len(), 4);
        assert_eq!(found[1..], [open(2, '\''), open(3, '"'), open(4, '\\')]);
    }

    proptest! {
        #[test]
        fn the_words_of_a_line_are_those_of_shlex(text in "[a-c@$*|#'\"\\\\ \t字]{0,24}") {
            let all = lines(&text);
            let ours = match all.into_iter().next() {
                None => Some(Vec::new()),
                Some(line) => line
                    .ok()
                    .map(|it| it.words.into_iter().map(|it| it.text).collect::<Vec<_>>()),
            };
            prop_assert_eq!(ours, shlex::split(&text));
        }
    }
}
