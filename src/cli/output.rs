//! The only printer: data to stdout, talk to stderr, everything made safe for a terminal.
//!
//! A reader who goes away (a closed pipe) is no fault: the rest is dropped and the program ends
//! quietly.

use std::io::{BufWriter, ErrorKind, IsTerminal as _, Stdout, Write as _};

use serde_json::Value as Json;

use super::env::Env;
use crate::domain::light::Light;
use crate::domain::text::{is_hidden, safe, safe_lines};

/// The width where nothing else is known.
const USUAL_WIDTH: usize = 80;

/// What was printed or said while it was held back.
#[derive(Debug)]
pub(super) enum Piece {
    /// Data.
    Out(Vec<u8>),
    /// What was said beside it.
    Said(String),
}

/// Where words go.
pub(super) struct Output {
    out: BufWriter<Stdout>,
    /// What is held back, in order, while it is.
    held: Option<Vec<Piece>>,
    /// Nobody listens.
    silent: bool,
    failed: Option<std::io::Error>,
    colour: bool,
    width: usize,
    is_terminal: bool,
}

impl Output {
    /// Looks at where stdout leads.
    pub(super) fn new(env: &Env) -> Self {
        let is_terminal = std::io::stdout().is_terminal();
        let measured = || is_terminal.then(crate::tui::columns).flatten();
        Self {
            out: BufWriter::new(std::io::stdout()),
            held: None,
            silent: false,
            failed: None,
            colour: is_terminal && !env.no_colour,
            width: env.columns.or_else(measured).unwrap_or(USUAL_WIDTH).max(20),
            is_terminal,
        }
    }

    /// Makes one whose words go nowhere.
    pub(super) fn silent(env: &Env) -> Self {
        Self {
            silent: true,
            ..Self::new(env)
        }
    }

    /// Gives how many cells a line may fill.
    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// Says whether a person looks at stdout.
    pub(super) const fn is_terminal(&self) -> bool {
        self.is_terminal
    }

    /// Writes a line of data.
    pub(super) fn line(&mut self, text: &str) {
        let text = safe(text).into_owned();
        self.write(text.trim_end());
        self.write("\n");
    }

    /// Writes a line that is broken where it is longer than the screen; what follows stands
    /// deeper.
    pub(super) fn wrapped(&mut self, indent: usize, text: &str) {
        let text = safe(text).into_owned();
        if crate::tui::text::width(&text) + indent <= self.width {
            self.line(&format!("{}{text}", " ".repeat(indent)));
            return;
        }
        let deeper = indent + 4;
        let room = self.width.saturating_sub(deeper).max(20);
        for (n, part) in crate::tui::text::wrap(&text, room).into_iter().enumerate() {
            let cells = if n == 0 { indent } else { deeper };
            self.line(&format!("{}{part}", " ".repeat(cells)));
        }
    }

    /// Writes an empty line.
    pub(super) fn blank(&mut self) {
        self.write("\n");
    }

    /// Writes a line one of whose words, as it stands in the line, is painted by its light.
    pub(super) fn lit_line(&mut self, text: &str, word: &str, light: Option<Light>) {
        let text = safe(text).into_owned();
        let text = text.trim_end();
        match light.filter(|_| self.colour && !word.trim().is_empty()) {
            Some(light) => {
                let painted = text.replacen(word, &paint(light, word), 1);
                self.write(&painted);
                self.write("\n");
            }
            None => self.line(text),
        }
    }

    /// Writes a text of several lines.
    pub(super) fn lines(&mut self, text: &str) {
        for line in safe_lines(text).lines() {
            self.write(line.trim_end());
            self.write("\n");
        }
    }

    /// Writes bytes that the program made itself: a page of the manual, completions.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        if let Some(held) = &mut self.held {
            match held.last_mut() {
                Some(Piece::Out(last)) => last.extend_from_slice(bytes),
                Some(Piece::Said(_)) | None => held.push(Piece::Out(bytes.to_vec())),
            }
        } else if !self.silent
            && self.failed.is_none()
            && let Err(error) = self.out.write_all(bytes)
        {
            self.failed = Some(error);
        }
    }

    /// Writes a piece of JSON as it is, hidden characters as escapes.
    pub(super) fn json_piece(&mut self, text: &str) {
        let text = escaped(text);
        self.write(&text);
    }

    /// Writes one JSON value over several lines.
    pub(super) fn json(&mut self, value: &Json) {
        // A value without maps of our own making always has a text.
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        self.json_piece(&text);
        self.write("\n");
    }

    /// Writes one JSON value on a line of its own.
    pub(super) fn json_line(&mut self, value: &Json) {
        self.json_piece(&value.to_string());
        self.write("\n");
    }

    /// Holds back from now on what is printed and said, for a reader who is no terminal.
    pub(super) fn hold(&mut self) {
        self.held = Some(Vec::new());
        self.colour = false;
    }

    /// Gives what was held back, and holds back no more.
    pub(super) fn release(&mut self) -> Vec<Piece> {
        self.held.take().unwrap_or_default()
    }

    /// Prints and says what was held back.
    pub(super) fn emit(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            match piece {
                Piece::Out(bytes) => self.bytes(&bytes),
                Piece::Said(text) => self.talk(&text),
            }
        }
    }

    /// Says something to the person, beside the data.
    pub(super) fn talk(&mut self, text: &str) {
        if let Some(held) = &mut self.held {
            held.push(Piece::Said(text.to_owned()));
            return;
        }
        if self.silent {
            return;
        }
        // What was printed before stands before it where both go to one place.
        self.send();
        for line in safe_lines(text).lines() {
            // Where stderr is gone nobody listens; eprintln would panic.
            drop(writeln!(std::io::stderr(), "{line}"));
        }
    }

    /// Sends what is held back: what follows takes time, or is a question.
    pub(super) fn send(&mut self) {
        if self.failed.is_none()
            && let Err(error) = self.out.flush()
        {
            self.failed = Some(error);
        }
    }

    fn write(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Sends what is held back and says whether it all went out.
    ///
    /// # Errors
    /// The first failure to write, a closed pipe left out.
    pub(super) fn finish(&mut self) -> std::io::Result<()> {
        let sent = match self.failed.take() {
            Some(error) => Err(error),
            None => self.out.flush(),
        };
        match sent {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }
}

/// Paints a word; sixteen colours, so that every terminal can.
fn paint(light: Light, word: &str) -> String {
    let colour = match light {
        Light::Red => 31,
        Light::Yellow => 33,
        Light::Green => 32,
        Light::Grey => 90,
    };
    format!("\u{1b}[{colour}m{word}\u{1b}[0m")
}

/// Writes hidden characters of a JSON text as its own escapes: the value stays what it is.
fn escaped(text: &str) -> String {
    let hidden = |c: char| c != '\n' && is_hidden(c);
    if !text.chars().any(hidden) {
        return text.to_owned();
    }
    let mut safe = String::with_capacity(text.len() + 16);
    let mut units = [0_u16; 2];
    for c in text.chars() {
        if hidden(c) {
            for unit in c.encode_utf16(&mut units) {
                safe.extend(format!("\\u{unit:04x}").chars());
            }
        } else {
            safe.push(c);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_of_json_are_escapes() {
        let value = serde_json::json!({ "name": "张\u{202e}三\u{e0041}" });
        let text = escaped(&value.to_string());
        assert_eq!(text, r#"{"name":"张\u202e三\udb40\udc41"}"#);
        assert_eq!(serde_json::from_str::<Json>(&text).unwrap(), value);
    }
}
