//! All that is written from the keymap: footer, help, palette and the tables of
//! `assets/docs/keys.md`.

use std::fmt::Write as _;

use super::action::Action;
use super::chord::{Chord, Key};
use super::keymap::{Keymap, Shown};
use super::registry::{Entry, REGISTRY};
use super::scope::Scope;
use super::state::{Layer, PickFor, State};
use crate::i18n::{Args, Texts};

/// The most keys a footer shows.
const FOOTER_KEYS: usize = 8;

impl Keymap {
    /// Gives every action of the scopes and whether it is possible now; words and key names
    /// are filled in by [`name_all`].
    pub fn shown(&self, scopes: &[Scope], state: &State) -> Vec<Shown> {
        REGISTRY
            .iter()
            .filter(|entry| entry.scopes.iter().any(|it| scopes.contains(it)))
            .map(|entry| Shown {
                name: entry.name,
                action: entry.action.clone(),
                chords: self.chords(scopes, entry.name),
                keys: String::new(),
                words: String::new(),
                why_not: state.why_not(entry),
            })
            .collect()
    }

    /// Gives the keys of the footer: at most eight that can be used here, the most useful first.
    pub fn footer(&self, state: &State, texts: &Texts) -> Vec<(String, String)> {
        let scopes = state.scopes();
        let mut entries: Vec<&Entry> = REGISTRY
            .iter()
            .filter(|entry| entry.footer > 0)
            .filter(|entry| entry.scopes.iter().any(|it| scopes.contains(it)))
            .filter(|entry| state.why_not(entry).is_none())
            .collect();
        entries.sort_by_key(|entry| entry.footer);
        entries
            .into_iter()
            .filter_map(|entry| {
                let chord = self.chords(scopes, entry.name).first().copied()?;
                let name = on_a_tick(state, entry.name);
                Some((key_name(texts, chord), texts.action(name)))
            })
            .take(FOOTER_KEYS)
            .collect()
    }
}

/// Gives the name whose words say what an action does where a file is ticked off, or among views.
fn on_a_tick(state: &State, name: &'static str) -> &'static str {
    let is_tick = state.form().is_some_and(|form| form.tick_here().is_some());
    let lists_views =
        matches!(state.top(), Some(Layer::Picker(it)) if it.purpose == PickFor::View);
    match name {
        "new_choice" if lists_views => "keep_view",
        "keep_choice" if is_tick => "tick",
        "next_field" if is_tick => "open",
        name => name,
    }
}

/// Fills in the words and the names of the keys.
pub fn name_all(texts: &Texts, all: &mut [Shown]) {
    for shown in all {
        let keys = shown.chords.iter().map(|chord| key_name(texts, *chord));
        shown.keys = keys.collect::<Vec<_>>().join(" ");
        shown.words = words_of(texts, shown);
    }
}

/// Gives the words of an action in a language.
pub fn words_of(texts: &Texts, shown: &Shown) -> String {
    if let Action::OtherList(Some(kind)) = shown.action {
        let args = Args::new().set("kind", texts.kind(kind.code()));
        texts.say_with("palette-list-of", &args)
    } else {
        texts.action(shown.name)
    }
}

/// Writes a table of keys in Markdown, as it stands in `assets/docs/keys.md`.
pub fn key_table(texts: &Texts) -> String {
    let keymap = Keymap::built_in();
    let mut table = String::new();
    for scope in Scope::ALL {
        let heading = texts.say(&format!("scope-{}", scope.code()));
        // Writing to a String cannot fail.
        let _ = write!(table, "\n**{heading}**\n\n| | |\n|---|---|\n");
        for entry in &REGISTRY {
            let chords = keymap.chords(&[scope], entry.name);
            if chords.is_empty() {
                continue;
            }
            let keys: Vec<String> = chords
                .into_iter()
                .map(|chord| format!("`{}`", key_name(texts, chord)))
                .collect();
            let words = texts.action(entry.name);
            let _ = writeln!(table, "| {} | {words} |", keys.join(" "));
        }
    }
    table
}

/// Writes a chord as people read it on the key: `F4`, `Ctrl-P`, `Enter`.
pub fn key_name(texts: &Texts, chord: Chord) -> String {
    let mut name = String::new();
    for (held, word) in [
        (chord.ctrl, "Ctrl-"),
        (chord.alt, "Alt-"),
        (chord.shift, "Shift-"),
    ] {
        if held {
            name.push_str(word);
        }
    }
    let cap = match chord.key {
        Key::Char(' ') => texts.say("key-space"),
        Key::Char(c) if chord.ctrl => c.to_uppercase().to_string(),
        Key::Char(c) => c.to_string(),
        Key::F(n) => format!("F{n}"),
        Key::Enter => texts.say("key-enter"),
        Key::Esc => texts.say("key-esc"),
        Key::Tab => texts.say("key-tab"),
        Key::Backspace => texts.say("key-backspace"),
        Key::Delete => texts.say("key-delete"),
        Key::Insert => texts.say("key-insert"),
        Key::Home => texts.say("key-home"),
        Key::End => texts.say("key-end"),
        Key::PageUp => texts.say("key-page-up"),
        Key::PageDown => texts.say("key-page-down"),
        Key::Up => "↑".to_owned(),
        Key::Down => "↓".to_owned(),
        Key::Left => "←".to_owned(),
        Key::Right => "→".to_owned(),
    };
    name + &cap
}
