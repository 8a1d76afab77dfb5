//! Rust text read as words: comments, chars and lifetimes are skipped, strings kept apart.
//!
//! No parser: words and marks are enough to know the paths a file names.

use std::collections::BTreeSet;

/// Holds one word, mark or string with its line, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Word(String),
    Mark(char),
    Text(String),
}

/// Holds a file read as words.
pub(crate) struct Source {
    pub(crate) tokens: Vec<Token>,
    /// The lines that a string touches; they may be as wide as they must.
    pub(crate) lines_with_strings: BTreeSet<usize>,
    /// The line of the first `#[cfg(test)] mod … {`, or the one past the end.
    pub(crate) code_ends: usize,
}

impl Source {
    pub(crate) fn read(text: &str) -> Self {
        let mut reader = Reader {
            left: text.chars().collect(),
            at: 0,
            line: 1,
            tokens: Vec::new(),
            lines_with_strings: BTreeSet::new(),
        };
        reader.run();
        let code_ends = tests_begin(&reader.tokens).unwrap_or_else(|| text.lines().count() + 1);
        Self {
            tokens: reader.tokens,
            lines_with_strings: reader.lines_with_strings,
            code_ends,
        }
    }

    /// Gives the tokens before the tests.
    pub(crate) fn code(&self) -> &[Token] {
        let end = self
            .tokens
            .partition_point(|token| token.line < self.code_ends);
        self.tokens.get(..end).unwrap_or_default()
    }

    /// Gives the strings before the tests.
    pub(crate) fn strings(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code().iter().filter_map(|token| match &token.kind {
            Kind::Text(text) => Some((token.line, text.as_str())),
            Kind::Word(_) | Kind::Mark(_) => None,
        })
    }
}

impl Token {
    pub(crate) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            Kind::Mark(_) | Kind::Text(_) => None,
        }
    }

    pub(crate) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// Says whether these words and marks stand at the start: `is_at(tokens, "# [ cfg ( test ) ]")`.
pub(crate) fn is_at(tokens: &[Token], pattern: &str) -> bool {
    let mut tokens = tokens.iter();
    pattern.split(' ').all(|want| {
        tokens.next().is_some_and(|token| match &token.kind {
            Kind::Word(word) => word == want,
            Kind::Mark(mark) => want.chars().eq([*mark]),
            Kind::Text(_) => false,
        })
    })
}

/// Gives what stands behind `pub` or `pub(…)`, where that is there.
fn after_visibility(tokens: &[Token]) -> &[Token] {
    if !is_at(tokens, "pub") {
        return tokens;
    }
    let rest = tokens.get(1..).unwrap_or_default();
    let within = rest.iter().position(|it| it.is(')'));
    let ends = within.filter(|_| is_at(rest, "("));
    rest.get(ends.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// Finds the line of `#[cfg(test)] mod … {`, also with other attributes between, with
/// `cfg(all(test, …))` and `pub(…)`; with `;` the tests stand in another file.
fn tests_begin(tokens: &[Token]) -> Option<usize> {
    let (_, first) = tokens.iter().enumerate().find(|(at, _)| {
        let here = tokens.get(*at..).unwrap_or_default();
        let mut after = here;
        while let Some(rest) = after_attribute(after) {
            after = rest;
        }
        let cfg = here.get(..here.len() - after.len()).unwrap_or_default();
        let after = after_visibility(after);
        let mut words = cfg.iter().filter_map(Token::word);
        is_at(here, "# [ cfg (")
            && words.clone().any(|word| word == "test")
            && !words.any(|word| word == "not")
            && is_at(after, "mod")
            && after.get(2).is_some_and(|token| token.is('{'))
    })?;
    Some(first.line)
}

/// Gives what follows the attribute that stands here.
fn after_attribute(tokens: &[Token]) -> Option<&[Token]> {
    if !is_at(tokens, "# [") {
        return None;
    }
    let mut depth = 0;
    let end = tokens.iter().position(|token| {
        depth += i32::from(token.is('[')) - i32::from(token.is(']'));
        depth == 0 && token.is(']')
    })?;
    tokens.get(end + 1..)
}

struct Reader {
    left: Vec<char>,
    at: usize,
    line: usize,
    tokens: Vec<Token>,
    lines_with_strings: BTreeSet<usize>,
}

impl Reader {
    fn run(&mut self) {
        while let Some(c) = self.peek(0) {
            match c {
                '/' if self.peek(1) == Some('/') => self.skip_while(|c| c != '\n'),
                '/' if self.peek(1) == Some('*') => self.block_comment(),
                '"' => self.string(),
                '\'' => self.char_or_lifetime(),
                c if c.is_whitespace() => {
                    self.next();
                }
                c if c.is_alphanumeric() || c == '_' => self.word(),
                c => {
                    self.push(self.line, Kind::Mark(c));
                    self.next();
                }
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.left.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek(0)?;
        self.at += 1;
        if c == '\n' {
            self.line += 1;
        }
        Some(c)
    }

    fn push(&mut self, line: usize, kind: Kind) {
        self.tokens.push(Token { line, kind });
    }

    fn skip_while(&mut self, goes_on: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&goes_on) {
            self.next();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => depth += 1,
                (Some('*'), Some('/')) => depth -= 1,
                (None, _) => return,
                _ => {
                    self.next();
                    continue;
                }
            }
            self.next();
            self.next();
            if depth == 0 {
                return;
            }
        }
    }

    /// Reads from the opening quote to the closing one; escapes are kept as written.
    fn string(&mut self) {
        let begun = self.line;
        self.next();
        let mut text = String::new();
        while let Some(c) = self.next() {
            match c {
                '"' => break,
                '\\' => {
                    text.push(c);
                    text.extend(self.next());
                }
                _ => text.push(c),
            }
        }
        self.text(begun, text);
    }

    /// Reads from the hashes of `r#"…"#`.
    fn raw_string(&mut self) {
        let begun = self.line;
        let mut hashes = 0;
        while self.peek(0) == Some('#') {
            hashes += 1;
            self.next();
        }
        self.next();
        let mut text = String::new();
        while let Some(c) = self.next() {
            if c == '"' && (0..hashes).all(|ahead| self.peek(ahead) == Some('#')) {
                (0..hashes).for_each(|_| {
                    self.next();
                });
                break;
            }
            text.push(c);
        }
        self.text(begun, text);
    }

    fn text(&mut self, begun: usize, text: String) {
        self.lines_with_strings.extend(begun..=self.line);
        self.push(begun, Kind::Text(text));
    }

    /// `'a'` and `'\n'` are chars, `'a` is a lifetime; neither names anything.
    fn char_or_lifetime(&mut self) {
        self.next();
        if self.peek(0) == Some('\\') {
            self.next();
            self.next();
            self.skip_while(|c| c != '\'');
            self.next();
        } else if self.peek(1) == Some('\'') {
            self.next();
            self.next();
        } else {
            self.skip_while(|c| c.is_alphanumeric() || c == '_');
        }
    }

    fn word(&mut self) {
        let begun = self.line;
        let mut word = String::new();
        while let Some(c) = self.peek(0).filter(|c| c.is_alphanumeric() || *c == '_') {
            word.push(c);
            self.next();
        }
        let ahead = self.left.get(self.at..).unwrap_or_default();
        let hashes = ahead.iter().take_while(|c| **c == '#').count();
        let quoted = self.peek(hashes) == Some('"');
        match word.as_str() {
            "r" | "br" | "cr" if quoted => self.raw_string(),
            "b" | "c" if quoted && hashes == 0 => self.string(),
            "b" if self.peek(0) == Some('\'') => self.char_or_lifetime(),
            // `r#type` is the word `type`.
            "r" if hashes == 1 => {
                self.next();
            }
            _ => self.push(begun, Kind::Word(word)),
        }
    }
}
