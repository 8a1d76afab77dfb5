//! Locale files: the same in each language, whole, and all of it spoken.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Kind, is_at};
use crate::tree::{Fault, Tree, fault};

/// The language that the others are held against.
const FIRST: &str = "zh-CN";
const OTHERS: [&str; 1] = ["en"];

/// Families of keys that code composes: from the codes of `domain`, from the actions of `app`, from
/// numbers. That each member is there is checked where the codes are known.
const PREFIXES: &[&str] = &[
    "kind-",
    "counts-",
    "ledger-head-",
    "about-",
    "overall-",
    "rule-",
    "paper-",
    "state-",
    "group-",
    "queue-",
    "either-",
    "first-step-",
    "tour-",
    "figure-",
    "overview-figure-",
    "overview-list-",
    "overview-curve-",
    "col-",
    "parts-",
    "choice-",
    "import-field-",
    "do-",
    "refusal-",
    "way-",
    "journal-mark-",
    "action-",
    "weekday-",
    "month-",
    "help-",
    "fail-",
    "hint-",
    "head-",
    "config-of-",
    "config-how-",
    "news-",
    "theme-of-",
    "theme-role-",
    "tab-",
    "empty-",
    "scope-",
    "command-",
    "ask-",
    "did-",
    "note-",
    "capacity-",
    "role-",
    "light-",
    "days-",
    "limit-",
    "barred-",
    "setting-",
    "expected-known-",
    "import-opinions-",
    "import-roster-",
    "unmet-",
    "talks-",
];

/// Methods whose first argument, where it is a literal, is a key.
const ASKING: [&str; 3] = ["say", "say_with", "line"];

/// Holds one message, attribute (`key.attribute`) or term (`-key`).
#[derive(Debug)]
struct Message {
    path: String,
    line: usize,
    key: String,
    places: BTreeSet<String>,
    refers_to: BTreeSet<String>,
}

fn messages(tree: &Tree, language: &str) -> Vec<Message> {
    let folder = format!("assets/locales/{language}/");
    tree.below(&folder, ".ftl")
        .flat_map(|(path, text)| read(path, text))
        .collect()
}

/// Reads one file. Whether it is sound Fluent is for the tests of `i18n` to say.
fn read(path: &str, text: &str) -> Vec<Message> {
    let mut found: Vec<(usize, String, String)> = Vec::new();
    let mut owner = String::new();
    for (line, written) in (1..).zip(text.lines()) {
        let trimmed = written.trim_start();
        let begins = written.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        let attribute = trimmed.strip_prefix('.').filter(|_| trimmed != written);
        if written.starts_with('#') {
            continue;
        }
        if let Some((key, value)) = written.split_once('=').filter(|_| begins) {
            key.trim().clone_into(&mut owner);
            found.push((line, owner.clone(), value.to_owned()));
        } else if let Some((name, value)) = attribute.and_then(|it| it.split_once('=')) {
            found.push((line, format!("{owner}.{}", name.trim()), value.to_owned()));
        } else if let Some((_, _, value)) = found.last_mut() {
            value.push('\n');
            value.push_str(written);
        }
    }
    let message = |(line, key, value): (usize, String, String)| {
        let (places, refers_to) = placeables(&value);
        Message {
            path: path.to_owned(),
            line,
            key,
            places,
            refers_to,
        }
    };
    found.into_iter().map(message).collect()
}

/// Finds `$places` within braces, and the messages and terms that stand first in braces.
fn placeables(value: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
    let (mut places, mut refers_to) = (BTreeSet::new(), BTreeSet::new());
    let mut depth = 0;
    let mut left = value.chars().peekable();
    while let Some(c) = left.next() {
        match c {
            '{' => {
                depth += 1;
                while left.next_if(|c| c.is_whitespace()).is_some() {}
                let begins = |c: &char| c.is_ascii_alphabetic() || *c == '-';
                if !left.peek().is_some_and(begins) {
                    continue;
                }
                let name: String = std::iter::from_fn(|| left.next_if(is_name)).collect();
                let is_function = name.chars().all(|c| c.is_ascii_uppercase());
                let number = name
                    .trim_start_matches('-')
                    .starts_with(|c: char| c.is_numeric());
                if !is_function && !number {
                    refers_to.insert(name);
                }
            }
            '}' => depth -= 1,
            '"' if depth > 0 => while left.next_if(|c| *c != '"').is_some() {},
            '$' if depth > 0 => {
                let name: String = std::iter::from_fn(|| left.next_if(is_name)).collect();
                places.insert(name);
            }
            _ => {}
        }
    }
    (places, refers_to)
}

/// Finds files, keys and placeholders that one language has and another lacks, and keys that
/// stand twice.
pub(crate) fn languages_agree(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let first = by_key(messages(tree, FIRST), &mut faults);
    for language in OTHERS {
        let other = by_key(messages(tree, language), &mut faults);
        for (key, ours) in &first {
            let Some(theirs) = other.get(key) else {
                let what = format!("`{key}` has no counterpart in {language}");
                faults.push(fault(&ours.path, ours.line, &what));
                continue;
            };
            if name_of(&ours.path) != name_of(&theirs.path) {
                let what = format!("`{key}` stands in {} in {FIRST}", name_of(&ours.path));
                faults.push(fault(&theirs.path, theirs.line, &what));
            }
            if ours.places != theirs.places {
                let what = format!(
                    "`{key}` has the places {:?}, in {FIRST} {:?}",
                    theirs.places, ours.places
                );
                faults.push(fault(&theirs.path, theirs.line, &what));
            }
        }
        for (key, theirs) in other.iter().filter(|(key, _)| !first.contains_key(*key)) {
            let what = format!("`{key}` has no counterpart in {FIRST}");
            faults.push(fault(&theirs.path, theirs.line, &what));
        }
        faults.extend(files_agree(tree, language));
    }
    faults
}

/// A file that only one language has, or that the program does not build in, is never read.
fn files_agree(tree: &Tree, language: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let built_in: BTreeSet<String> = tree
        .sources("src/i18n/sources.rs")
        .flat_map(|(_, source)| {
            source
                .strings()
                .map(|it| it.1.to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    for (here, there) in [(FIRST, language), (language, FIRST)] {
        for (path, _) in tree.below(&format!("assets/locales/{here}/"), "") {
            let name = name_of(path);
            if tree
                .get(&format!("assets/locales/{there}/{name}"))
                .is_none()
            {
                faults.push(fault(path, 1, &format!("{there} has no {name}")));
            }
            if !built_in.is_empty() && !built_in.contains(name.trim_end_matches(".ftl")) {
                let what = format!("src/i18n/sources.rs does not name {name}");
                faults.push(fault(path, 1, &what));
            }
        }
    }
    faults
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn by_key(all: Vec<Message>, faults: &mut Vec<Fault>) -> BTreeMap<String, Message> {
    let mut keyed: BTreeMap<String, Message> = BTreeMap::new();
    for message in all {
        if let Some(before) = keyed.get(&message.key) {
            let what = format!(
                "`{}` already stands at {}:{}",
                message.key, before.path, before.line
            );
            faults.push(fault(&message.path, message.line, &what));
        } else {
            keyed.insert(message.key.clone(), message);
        }
    }
    keyed
}

/// Finds references that `Texts` cannot follow, for it parses the files one by one.
pub(crate) fn references_resolve(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for language in [FIRST].into_iter().chain(OTHERS) {
        let all = messages(tree, language);
        for message in &all {
            for name in &message.refers_to {
                let is_known = all.iter().any(|it| {
                    let shared = it.key.starts_with('-') && name_of(&it.path) == "terms.ftl";
                    it.key == *name && (it.path == message.path || shared)
                });
                if !is_known {
                    let what = format!(
                        "`{}` refers to `{name}`, which is neither in this file nor a term of terms.ftl",
                        message.key
                    );
                    faults.push(fault(&message.path, message.line, &what));
                }
            }
        }
    }
    faults
}

/// Finds messages nobody says: no literal in code or in the TOML of `assets`, no composed family,
/// no other message.
pub(crate) fn messages_are_used(tree: &Tree) -> Vec<Fault> {
    let all = messages(tree, FIRST);
    let mut said: BTreeSet<String> = all.iter().flat_map(|it| it.refers_to.clone()).collect();
    for (_, source) in tree.sources("src/") {
        said.extend(source.strings().map(|(_, text)| text.to_owned()));
    }
    for (_, text) in tree.below("assets/", ".toml") {
        said.extend(text.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    let is_composed = |key: &str| PREFIXES.iter().any(|prefix| key.starts_with(prefix));
    all.iter()
        .filter(|message| !said.contains(&message.key) && !is_composed(&message.key))
        .map(|message| {
            let what = format!(
                "nobody says `{}`; say it, take it out of all languages, or name its family in PREFIXES",
                message.key
            );
            fault(&message.path, message.line, &what)
        })
        .collect()
}

/// Finds keys that code asks for literally and no locale has.
pub(crate) fn asked_messages_exist(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let keys: BTreeSet<String> = messages(tree, FIRST).into_iter().map(|it| it.key).collect();
    for (path, source) in tree.sources("src/") {
        let code = source.code();
        for at in 0..code.len() {
            let here = code.get(at..).unwrap_or_default();
            let asks = ASKING
                .iter()
                .any(|name| is_at(here, &format!(". {name} (")));
            let Some(key) = here.get(3).filter(|_| asks) else {
                continue;
            };
            if let Kind::Text(text) = &key.kind
                && !keys.contains(text)
            {
                let what = format!("no locale has the key `{text}`");
                faults.push(fault(path, key.line, &what));
            }
        }
    }
    faults
}
