//! A tmux of its own around the program: keys as a keyboard sends them, the screen as it is seen.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::shell::Shell;

/// Longer than anything takes; only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// One tmux server with one window in it.
pub(super) struct Tmux {
    socket: String,
}

impl Tmux {
    /// Runs the program of a shell in a window of so many columns and rows.
    pub(super) fn run(shell: &Shell, (columns, rows): (u16, u16)) -> Self {
        let socket = shell.path("tmux").display().to_string();
        let tmux = Self { socket };
        let none: [&str; 0] = [];
        let plain = shell.command(&none);
        let mut line = vec!["env".to_owned(), "-i".to_owned()];
        for (name, value) in plain.get_envs() {
            let value = value.unwrap_or_default().to_string_lossy().into_owned();
            line.push(format!("{}={value}", name.to_string_lossy()));
        }
        line.push("TERM=tmux-256color".to_owned());
        line.push(plain.get_program().to_string_lossy().into_owned());
        line.extend(plain.get_args().map(|it| it.to_string_lossy().into_owned()));
        let (columns, rows) = (columns.to_string(), rows.to_string());
        let mut words = vec!["-f", "/dev/null", "-u", "new-session", "-d", "-x", &columns];
        words.extend(["-y", &rows]);
        words.extend(line.iter().map(String::as_str));
        tmux.tell(&words);
        tmux.tell(&["set-option", "-g", "window-size", "manual"]);
        tmux
    }

    fn tell(&self, words: &[&str]) -> String {
        let said = Command::new("tmux")
            .args(["-S", &self.socket])
            .args(words)
            .env_remove("TMUX")
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&said.stderr);
        assert!(said.status.success(), "tmux {words:?}: {error}");
        String::from_utf8(said.stdout).unwrap()
    }

    /// Types text as it is.
    pub(super) fn text(&self, text: &str) {
        self.tell(&["send-keys", "-l", text]);
    }

    /// Presses keys by their names.
    pub(super) fn keys(&self, keys: &str) {
        let mut words = vec!["send-keys"];
        words.extend(keys.split_whitespace());
        self.tell(&words);
    }

    /// Pastes as a terminal does that says so.
    pub(super) fn paste(&self, text: &str) {
        self.tell(&["set-buffer", text]);
        self.tell(&["paste-buffer", "-p"]);
    }

    pub(super) fn resize(&self, (columns, rows): (u16, u16)) {
        let (columns, rows) = (columns.to_string(), rows.to_string());
        self.tell(&["resize-window", "-x", &columns, "-y", &rows]);
    }

    pub(super) fn screen(&self) -> String {
        self.tell(&["capture-pane", "-p"])
    }

    /// Gives the column and the row of the cursor.
    pub(super) fn cursor(&self) -> String {
        let at = self.tell(&["display-message", "-p", "#{cursor_x},#{cursor_y}"]);
        at.trim().to_owned()
    }

    /// Waits until the screen shows a text, and gives the screen.
    #[track_caller]
    pub(super) fn see(&self, text: &str) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            let screen = self.screen();
            if screen.contains(text) {
                return screen;
            }
            assert!(Instant::now() < until, "never shows {text}:\n{screen}");
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Waits until the program has ended and its window with it.
    #[track_caller]
    pub(super) fn wait_end(&self) {
        let until = Instant::now() + PATIENCE;
        let lives = || {
            let mut command = Command::new("tmux");
            command.args(["-S", &self.socket, "list-sessions"]);
            command.output().unwrap().status.success()
        };
        while lives() {
            assert!(Instant::now() < until, "the program does not end");
            std::thread::sleep(Duration::from_millis(30));
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        let mut command = Command::new("tmux");
        // It may have ended long ago.
        drop(command.args(["-S", &self.socket, "kill-server"]).output());
    }
}
