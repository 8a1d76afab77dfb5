//! Which chord means which action, read from data.

use std::collections::{BTreeMap, BTreeSet};

use super::action::Action;
use super::chord::Chord;
use super::registry::Entry;
use super::scope::Scope;
use crate::exchange::toml_fault::toml_faults;

/// The bindings that come with the program.
const BUILT_IN: &str = include_str!("../../assets/keymap.toml");

/// A fault in a keymap file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeymapFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong; the words are `keymap-<code>`.
    pub what: KeymapFaultKind,
    /// The name or the key that is wrong.
    pub found: String,
}

/// What can be wrong in a keymap file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeymapFaultKind {
    /// A scope is no table.
    Unreadable,
    /// It is no TOML from this column on; the key of the sentence that says why.
    Syntax(usize, &'static str),
    /// There is no such scope.
    Scope,
    /// There is no such action.
    Action,
    /// The action has no place in this scope.
    Place,
    /// There is no such key.
    Key,
    /// The key means something else already.
    Conflict,
}

impl KeymapFaultKind {
    /// Gives the end of the locale key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "keymap-unreadable",
            Self::Syntax(..) => "toml-fault-at",
            Self::Scope => "keymap-scope",
            Self::Action => "keymap-action",
            Self::Place => "keymap-place",
            Self::Key => "keymap-key",
            Self::Conflict => "keymap-conflict",
        }
    }
}

/// What each chord means in each scope.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    bound: BTreeMap<(Scope, Chord), &'static str>,
    /// The chords of an action in a scope, the one shown first.
    chords: BTreeMap<(Scope, &'static str), Vec<Chord>>,
}

/// A key with what it does, as footer, help and palette show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The name of the action.
    pub name: &'static str,
    /// What it does.
    pub action: Action,
    /// The chords, the one shown in the footer first.
    pub chords: Vec<Chord>,
    /// The keys as people read them.
    pub keys: String,
    /// The words.
    pub words: String,
    /// The locale key of why it is not possible now.
    pub why_not: Option<&'static str>,
}

impl Keymap {
    /// Gives the bindings that come with the program; a test holds that they have no fault.
    pub fn built_in() -> Self {
        let mut keymap = Self::default();
        keymap.read(BUILT_IN);
        keymap
    }

    /// Lays a user's own bindings over those of the program.
    ///
    /// # Errors
    /// Every fault with its line; nothing of a faulty file is used.
    pub fn with_own(own: &str) -> Result<Self, Vec<KeymapFault>> {
        let mut keymap = Self::built_in();
        let faults = keymap.read(own);
        if faults.is_empty() {
            Ok(keymap)
        } else {
            Err(faults)
        }
    }

    /// Says what is wrong in the built-in file: nothing, or a test fails.
    pub fn faults_of_built_in() -> Vec<KeymapFault> {
        Self::default().read(BUILT_IN)
    }

    fn read(&mut self, text: &str) -> Vec<KeymapFault> {
        let Ok(table) = text.parse::<toml::Table>() else {
            let faults = toml_faults(text).into_iter().map(|it| KeymapFault {
                line: it.line,
                what: KeymapFaultKind::Syntax(it.column, it.why),
                found: it.found,
            });
            return faults.collect();
        };
        let mut faults = Vec::new();
        let mut bound = BTreeSet::new();
        for (scope_name, actions) in &table {
            let fault = |what, found: &str| KeymapFault {
                line: line_of(text, scope_name, found),
                what,
                found: found.to_owned(),
            };
            let Some(scope) = Scope::ALL.into_iter().find(|it| it.code() == scope_name) else {
                faults.push(fault(KeymapFaultKind::Scope, scope_name));
                continue;
            };
            let Some(actions) = actions.as_table() else {
                faults.push(fault(KeymapFaultKind::Unreadable, scope_name));
                continue;
            };
            for (name, keys) in actions {
                let Some(entry) = Entry::named(name) else {
                    faults.push(fault(KeymapFaultKind::Action, name));
                    continue;
                };
                if !may_stand(entry, scope) {
                    faults.push(fault(KeymapFaultKind::Place, name));
                    continue;
                }
                match chords_of(keys) {
                    Ok(chords) => {
                        bound.insert((scope, entry.name));
                        self.rebind(scope, entry.name, chords);
                    }
                    Err(found) => faults.push(KeymapFault {
                        line: line_of(text, scope_name, name),
                        what: KeymapFaultKind::Key,
                        found,
                    }),
                }
            }
        }
        faults.extend(self.settle(text, &bound));
        faults.sort_by_key(|it| it.line);
        faults
    }

    fn rebind(&mut self, scope: Scope, name: &'static str, chords: Vec<Chord>) {
        self.chords.insert((scope, name), chords);
    }

    /// Writes the chords into the table that is looked up; a chord that two actions of a scope
    /// claim is a fault of the text that bound one of them.
    fn settle(
        &mut self,
        text: &str,
        own: &BTreeSet<(Scope, &'static str)>,
    ) -> Vec<KeymapFault> {
        self.bound.clear();
        let mut faults = Vec::new();
        for ((scope, name), chords) in &self.chords {
            for chord in chords {
                if let Some(before) = self.bound.insert((*scope, *chord), name)
                    && before != *name
                {
                    let lines = [before, *name]
                        .into_iter()
                        .filter(|it| own.contains(&(*scope, *it)))
                        .map(|it| line_of(text, scope.code(), it));
                    faults.push(KeymapFault {
                        line: lines.max().unwrap_or_default(),
                        what: KeymapFaultKind::Conflict,
                        found: format!("{chord} {before} {name}"),
                    });
                }
            }
        }
        faults
    }

    /// Finds what a chord means, looking through scopes in order.
    pub fn find(&self, scopes: &[Scope], chord: Chord) -> Option<Action> {
        let name = scopes
            .iter()
            .find_map(|scope| self.bound.get(&(*scope, chord)))?;
        Entry::named(name).map(|entry| entry.action.clone())
    }

    /// Gives the chords of an action in these scopes, those of its own first scope leading.
    pub fn chords(&self, scopes: &[Scope], name: &'static str) -> Vec<Chord> {
        let own = Entry::named(name).and_then(|entry| entry.scopes.first());
        let mut ordered: Vec<Scope> = scopes.to_vec();
        ordered.sort_by_key(|scope| Some(scope) != own);
        ordered
            .iter()
            .filter_map(|scope| self.chords.get(&(*scope, name)))
            .flatten()
            .copied()
            .collect()
    }
}

fn may_stand(entry: &Entry, scope: Scope) -> bool {
    entry.scopes.contains(&scope)
        || (entry.scopes.contains(&Scope::Everywhere) && scope == Scope::Browse)
}

fn chords_of(keys: &toml::Value) -> Result<Vec<Chord>, String> {
    let list: Vec<&toml::Value> = match keys.as_array() {
        Some(list) => list.iter().collect(),
        None => vec![keys],
    };
    list.into_iter()
        .map(|key| {
            let text = key.as_str().unwrap_or_default();
            text.parse().map_err(|_wrong| key.to_string())
        })
        .collect()
}

/// Finds the line on which a name stands under its scope.
fn line_of(text: &str, scope: &str, name: &str) -> usize {
    let heading = format!("[{scope}]");
    let from = text
        .lines()
        .position(|line| line.trim() == heading)
        .unwrap_or_default();
    let own = |line: &str| {
        line.split('=')
            .next()
            .is_some_and(|key| key.trim().trim_matches('"') == name)
    };
    text.lines()
        .enumerate()
        .skip(from)
        .find(|(_, line)| own(line))
        .map_or(from, |(at, _)| at)
        + 1
}
