//! A progress bar on stderr, for imports that last and people who look.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::super::super::desk::Desk;

/// How long an import lasts before a bar is worth a line.
const PATIENCE: Duration = Duration::from_millis(500);

/// The bar, once it is worth one.
pub(super) struct Bar {
    since: Instant,
    shown: Option<ProgressBar>,
    words: String,
    is_seen: bool,
}

impl Bar {
    pub(super) fn new(desk: &Desk) -> Self {
        use std::io::IsTerminal as _;
        Self {
            since: Instant::now(),
            shown: None,
            words: desk.say("import-progress"),
            is_seen: std::io::stderr().is_terminal(),
        }
    }

    pub(super) fn at(&mut self, n: usize, of: usize) {
        if !self.is_seen || self.since.elapsed() < PATIENCE {
            return;
        }
        let length = u64::try_from(of).unwrap_or_default();
        let words = &self.words;
        let bar = self.shown.get_or_insert_with(|| {
            let template = format!("{words} [{{bar:30}}] {{pos}}/{{len}}");
            let style = ProgressStyle::with_template(&template)
                .unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(length).with_style(style.progress_chars("=> "))
        });
        bar.set_position(u64::try_from(n).unwrap_or_default());
    }

    /// Takes the bar away; what is said then stands on a line of its own.
    pub(super) fn end(&mut self) {
        if let Some(bar) = self.shown.take() {
            bar.finish_and_clear();
        }
    }
}
