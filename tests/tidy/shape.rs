//! Sizes and names.

use crate::source::Source;
use crate::tree::{Fault, Tree, fault};

/// Names the files that are longer than [`LONGEST`] and the length each may have. This list may
/// only shrink: a file that got shorter lowers its number, one that fits leaves.
const OVERSIZE: &[(&str, usize)] = &[];

const LONGEST: usize = 400;
const LONGEST_ROOT: usize = 60;
const LONGEST_TEST: usize = 400;
const WIDEST: usize = 100;

/// Words that say nothing: what stands under them could stand anywhere.
const EMPTY_NAMES: &[&str] = &[
    "util", "utils", "helper", "helpers", "common", "manager", "managers", "handler",
    "handlers", "info", "infos", "misc",
];

const FOLDERS: [&str; 3] = ["src/", "tests/", "benches/"];

fn all(tree: &Tree) -> impl Iterator<Item = (&str, &str, &Source)> {
    let sources = FOLDERS.into_iter().flat_map(|folder| tree.sources(folder));
    sources.map(|(path, source)| (path, tree.get(path).unwrap_or_default(), source))
}

/// Finds files that do not open with `//!` and a few words.
pub(crate) fn files_say_what_they_are_for(tree: &Tree) -> Vec<Fault> {
    let opens = |text: &str| {
        let first = text.lines().next().unwrap_or_default();
        first
            .strip_prefix("//! ")
            .is_some_and(|words| words.trim().chars().count() > 8)
    };
    all(tree)
        .filter(|(_, text, _)| !opens(text))
        .map(|(path, _, _)| fault(path, 1, "the file must open with `//! ` and what it is for"))
        .collect()
}

/// Finds files whose code is too long, and numbers in `OVERSIZE` that are no longer needed.
pub(crate) fn files_are_short(tree: &Tree) -> Vec<Fault> {
    files_are_short_but(tree, OVERSIZE)
}

pub(crate) fn files_are_short_but(tree: &Tree, oversize: &[(&str, usize)]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, _, source) in all(tree) {
        let length = source.code_ends - 1;
        let limit = match path {
            "src/lib.rs" | "src/main.rs" => LONGEST_ROOT,
            _ if path.starts_with("tests/") => LONGEST_TEST,
            _ => LONGEST,
        };
        let excused = oversize
            .iter()
            .find(|(name, _)| *name == path)
            .map(|(_, lines)| *lines);
        match excused {
            Some(lines) if length <= limit => {
                let what = format!("{length} lines fit: take it out of OVERSIZE ({lines})");
                faults.push(fault(path, length, &what));
            }
            Some(lines) if length < lines => {
                let what = format!("OVERSIZE may only shrink: lower {lines} to {length}");
                faults.push(fault(path, length, &what));
            }
            Some(lines) if length == lines => {}
            Some(_) | None if length <= limit => {}
            Some(_) | None => {
                let most = excused.unwrap_or(limit);
                let what = format!(
                    "{length} lines of code; at most {most} before the tests: split it by what it is for"
                );
                faults.push(fault(path, length, &what));
            }
        }
    }
    for (path, _) in oversize {
        if tree.get(path).is_none() {
            faults.push(fault(path, 1, "no such file: take it out of OVERSIZE"));
        }
    }
    faults
}

/// Finds lines wider than a page, those with strings apart.
pub(crate) fn lines_are_narrow(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text, source) in all(tree) {
        for (number, line) in (1..).zip(text.lines()) {
            let width = line.chars().count();
            if width > WIDEST && !source.lines_with_strings.contains(&number) {
                let what = format!("{width} columns; at most {WIDEST}");
                faults.push(fault(path, number, &what));
            }
        }
    }
    faults
}

/// Finds modules and types named after nothing.
pub(crate) fn names_say_something(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, _, source) in all(tree) {
        for step in path.trim_end_matches(".rs").split('/').skip(1) {
            if let Some(bad) = empty_word(step) {
                let what = format!("`{bad}` is no name for a module; say what it is for");
                faults.push(fault(path, 1, &what));
            }
        }
        let names = source.tokens.iter().zip(source.tokens.iter().skip(1));
        for (keyword, name) in names {
            let declares = ["struct", "enum", "trait", "type", "union", "mod"];
            let (Some(keyword), Some(word)) = (keyword.word(), name.word()) else {
                continue;
            };
            if !declares.contains(&keyword) {
                continue;
            }
            if let Some(bad) = empty_word(word) {
                let what = format!(
                    "`{word}`: `{bad}` says nothing; name the {keyword} after what it stands for"
                );
                faults.push(fault(path, name.line, &what));
            }
        }
    }
    faults
}

/// Finds a banned word in `snake_case` or `CamelCase`; `data` is banned only alone.
fn empty_word(name: &str) -> Option<String> {
    let mut words = vec![String::new()];
    for c in name.chars() {
        if c == '_' || c.is_uppercase() {
            words.push(String::new());
        }
        if let Some(last) = words.last_mut().filter(|_| c != '_') {
            last.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    let alone = words.as_slice() == ["data"];
    words
        .into_iter()
        .find(|word| alone || EMPTY_NAMES.contains(&word.as_str()))
}

/// Finds tests that do not run, or that pass for any panic.
pub(crate) fn no_test_is_ignored(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, _, source) in all(tree) {
        for window in source.tokens.windows(3) {
            let [hash, open, word] = window else { continue };
            let bad = word
                .word()
                .filter(|it| ["ignore", "should_panic"].contains(it));
            if let (true, true, Some(bad)) = (hash.is('#'), open.is('['), bad) {
                let what = format!("`#[{bad}]` is not used here; assert what happens instead");
                faults.push(fault(path, word.line, &what));
            }
        }
    }
    faults
}
