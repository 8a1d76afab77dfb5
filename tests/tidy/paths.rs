//! The paths a source names, from the root: `use` groups, `super::` and inline paths alike.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Kind, Source, Token};

/// Holds one path that a file names: `["crate", "store", "Store"]`, `["std", "fs"]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) line: usize,
    pub(crate) steps: Vec<String>,
}

impl Named {
    pub(crate) fn step(&self, number: usize) -> &str {
        self.steps.get(number).map_or("", String::as_str)
    }
}

/// Gives every path in the code of a file (its tests apart), resolved through the file's own
/// imports and modules.
pub(crate) fn paths(file: &str, source: &Source) -> Vec<Named> {
    let mut walk = Walk {
        tokens: source.code(),
        at: 0,
        home: module_of(file),
        open: Vec::new(),
        imports: BTreeMap::new(),
        modules: BTreeSet::new(),
        found: Vec::new(),
    };
    walk.learn_names();
    walk.run();
    walk.found
}

/// Gives the module path of a file: `src/tui/panes/mod.rs` → `tui`, `panes`.
fn module_of(file: &str) -> Vec<String> {
    let bare = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut steps: Vec<String> = bare.split('/').map(str::to_owned).collect();
    if steps
        .last()
        .is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str()))
    {
        steps.pop();
    }
    steps
}

struct Walk<'a> {
    tokens: &'a [Token],
    at: usize,
    home: Vec<String>,
    /// One entry an open brace: the name of the inline module it opens, if it does.
    open: Vec<Option<String>>,
    /// What a name stands for that a `use` brought in.
    imports: BTreeMap<String, Vec<String>>,
    /// The modules this file declares.
    modules: BTreeSet<String>,
    found: Vec<Named>,
}

/// Holds one leaf of a `use` tree and the name it is known by.
struct Leaf {
    line: usize,
    steps: Vec<String>,
    known_as: String,
}

impl Walk<'_> {
    fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).and_then(Token::word)
    }

    fn is(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(mark))
    }

    /// `::` stands here.
    fn joins(&self, at: usize) -> bool {
        self.is(at, ':') && self.is(at + 1, ':')
    }

    fn line(&self) -> usize {
        self.tokens.get(self.at).map_or(0, |token| token.line)
    }

    /// Names may be used above the line that brings them in, so they are learnt first.
    fn learn_names(&mut self) {
        for at in 0..self.tokens.len() {
            if let (Some("mod"), Some(name)) = (self.word(at), self.word(at + 1)) {
                let name = name.to_owned();
                self.modules.insert(name);
            }
        }
        // Twice, for a `use` may stand on a name that a later `use` brings.
        for _ in 0..2 {
            self.each(|walk| {
                for leaf in walk.use_leaves() {
                    let full = walk.resolve(leaf.steps.clone(), &leaf.known_as);
                    walk.imports.insert(leaf.known_as, full);
                }
            });
        }
    }

    fn run(&mut self) {
        self.each(|walk| {
            if walk.word(walk.at) == Some("use") {
                for leaf in walk.use_leaves() {
                    let steps = walk.resolve(leaf.steps, &leaf.known_as);
                    walk.found.push(Named {
                        line: leaf.line,
                        steps,
                    });
                }
            } else {
                walk.inline_path();
            }
        });
    }

    /// Walks over the tokens and keeps the braces; `visit` sees each token once and may move on.
    fn each(&mut self, mut visit: impl FnMut(&mut Self)) {
        self.at = 0;
        self.open.clear();
        while let Some(token) = self.tokens.get(self.at) {
            match &token.kind {
                Kind::Mark('{') => {
                    let opens_module = self.at >= 2 && self.word(self.at - 2) == Some("mod");
                    let name = opens_module.then(|| self.word(self.at - 1)).flatten();
                    self.open.push(name.map(str::to_owned));
                }
                Kind::Mark('}') => {
                    self.open.pop();
                }
                Kind::Word(_) => visit(self),
                Kind::Mark(_) | Kind::Text(_) => {}
            }
            self.at += 1;
        }
    }

    /// Reads the tree of a `use` that begins here, up to its `;`.
    fn use_leaves(&mut self) -> Vec<Leaf> {
        // `use<'a>` in a return type brings nothing in.
        if self.word(self.at) != Some("use") || self.is(self.at + 1, '<') {
            return Vec::new();
        }
        self.at += 1;
        let mut leaves = Vec::new();
        self.branch(&[], &mut leaves);
        leaves
    }

    fn branch(&mut self, stem: &[String], leaves: &mut Vec<Leaf>) {
        let mut steps = stem.to_vec();
        let line = self.line();
        loop {
            if self.joins(self.at) {
                self.at += 2;
            } else if self.is(self.at, '{') {
                self.at += 1;
                while self.at < self.tokens.len() && !self.is(self.at, '}') {
                    self.branch(&steps, leaves);
                    if self.is(self.at, ',') {
                        self.at += 1;
                    }
                }
                self.at += 1;
                return;
            } else if self.is(self.at, '*') {
                steps.push("*".to_owned());
                self.at += 1;
            } else if let Some(word) = self.word(self.at).filter(|word| *word != "as") {
                // `a::{self}` names `a`.
                if word != "self" || steps.is_empty() {
                    steps.push(word.to_owned());
                }
                self.at += 1;
            } else {
                break;
            }
        }
        let mut known_as = steps.last().cloned().unwrap_or_default();
        if self.word(self.at) == Some("as") {
            self.word(self.at + 1)
                .unwrap_or_default()
                .clone_into(&mut known_as);
            self.at += 2;
        }
        if steps.is_empty() {
            // Nothing readable: go on, so that the walk ends.
            self.at += 1;
        } else {
            leaves.push(Leaf {
                line,
                steps,
                known_as,
            });
        }
    }

    /// Reads `a::b::c` in the middle of code.
    fn inline_path(&mut self) {
        let Some(first) = self.word(self.at) else {
            return;
        };
        let line = self.line();
        let after_dot = self.at >= 1 && self.is(self.at - 1, '.');
        let global = self.at >= 2 && self.joins(self.at - 2);
        // In `<T as Trait>::name::…` the name belongs to the type.
        let of_a_type = global && self.at >= 3 && self.is(self.at - 3, '>');
        let mut steps = vec![first.to_owned()];
        while self.joins(self.at + 1) {
            let Some(word) = self.word(self.at + 3) else {
                break;
            };
            steps.push(word.to_owned());
            self.at += 3;
        }
        if steps.len() < 2 || after_dot || of_a_type {
            return;
        }
        let steps = if global {
            steps
        } else {
            self.resolve(steps, "")
        };
        self.found.push(Named { line, steps });
    }

    /// Makes a path begin at the root: `crate`, `std` or the name of an outside crate.
    fn resolve(&self, steps: Vec<String>, known_as: &str) -> Vec<String> {
        let mut here: Vec<String> = vec!["crate".to_owned()];
        here.extend(self.home.iter().cloned());
        here.extend(self.open.iter().flatten().cloned());
        let mut rest = steps.as_slice();
        match steps.first().map(String::as_str) {
            Some("crate" | "std" | "core" | "alloc") | None => steps,
            Some("self" | "super") => {
                while let Some((first, others)) = rest.split_first() {
                    match first.as_str() {
                        "self" => {}
                        "super" if here.len() > 1 => {
                            here.pop();
                        }
                        _ => break,
                    }
                    rest = others;
                }
                here.extend(rest.iter().cloned());
                here
            }
            Some(first) => {
                rest = rest.get(1..).unwrap_or_default();
                let import = self.imports.get(first).filter(|_| first != known_as);
                if let Some(import) = import {
                    let mut full = import.clone();
                    full.extend(rest.iter().cloned());
                    full
                } else if self.modules.contains(first) {
                    here.push(first.to_owned());
                    here.extend(rest.iter().cloned());
                    here
                } else {
                    steps
                }
            }
        }
    }
}
