//! A small program around the terminal core, for the tests to run in a terminal.
//!
//! It is this test binary itself: [`start`] runs it again with nothing but the one test below,
//! which becomes the program when the environment says so and does nothing otherwise.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use duban::app::chord::Chord;
use duban::tui::terminal::{GlyphChoice, Input, Opened, Screen, Setting, Signal, open};
use portable_pty::CommandBuilder;
use ratatui::text::Line;

use crate::support::pty::Pty;

const NAME: &str = "terminal::child::becomes_the_program_when_asked";
const FOLDER: &str = "DUBAN_TEST_FOLDER";
const STUCK: &str = "DUBAN_TEST_STUCK";
const BURSTS: &str = "DUBAN_TEST_BURSTS";
const REMOTE: &str = "DUBAN_TEST_REMOTE";
const NO_PROBE: &str = "DUBAN_TEST_NO_PROBE";

/// A running child and the folder into which it writes what it got.
pub(crate) struct Running {
    pub(crate) pty: Pty,
    folder: tempfile::TempDir,
}

/// How the child is started.
#[derive(Default, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is so or not, freely combined"
)]
pub(crate) struct Manner {
    /// The event loop hears of the end and does nothing about it.
    pub(crate) stuck: bool,
    /// SIGHUP is ignored by whoever started it.
    pub(crate) nohup: bool,
    /// No signal comes from the terminal, as it is not the one that controls the process.
    pub(crate) uncontrolled: bool,
    /// The terminal is measured at the start.
    pub(crate) probe: bool,
    /// Keys that come at once are told as such.
    pub(crate) bursts: bool,
    /// The keys come over a line that carries far.
    pub(crate) remote: bool,
}

/// Runs the child and waits for nothing.
pub(crate) fn start(manner: Manner) -> Running {
    let folder = tempfile::tempdir().unwrap();
    let this = std::env::current_exe().unwrap();
    let mut command = if manner.nohup {
        let mut shell = CommandBuilder::new("sh");
        shell.args(["-c", "trap '' HUP; exec \"$0\" \"$@\""]);
        shell.arg(this);
        shell
    } else {
        CommandBuilder::new(this)
    };
    command.args([NAME, "--exact", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder.path());
    command.env("RUST_BACKTRACE", "0");
    if manner.stuck {
        command.env(STUCK, "1");
    }
    for (wanted, name) in [(manner.bursts, BURSTS), (manner.remote, REMOTE)] {
        if wanted {
            command.env(name, "1");
        }
    }
    if !manner.probe {
        command.env(NO_PROBE, "1");
    }
    command.set_controlling_tty(!manner.uncontrolled);
    Running {
        pty: Pty::spawn(command, 60, 10),
        folder,
    }
}

/// Runs the child and waits for its first frame.
pub(crate) fn started(manner: Manner) -> Running {
    let running = start(manner);
    running.wait_for_inputs(0);
    running
}

impl Running {
    /// Waits until the child has drawn that it got so many inputs.
    pub(crate) fn wait_for_inputs(&self, count: usize) {
        self.pty.wait_for_text(&format!("[{count} inputs]"));
    }

    /// Returns what the child got, once it has ended: keys as they are typed, the rest in words.
    pub(crate) fn got(&mut self) -> String {
        self.pty.wait_exit();
        std::fs::read_to_string(self.folder.path().join("got")).unwrap()
    }

    /// Gives the reports of crashes that it left.
    pub(crate) fn reports(&self) -> Vec<String> {
        let folder = self.folder.path().join("own");
        let files = std::fs::read_dir(folder).into_iter().flatten();
        files
            .map(|it| std::fs::read_to_string(it.unwrap().path()).unwrap())
            .collect()
    }

    pub(crate) fn saved_its_draft(&self) -> bool {
        self.folder.path().join("draft").exists()
    }
}

#[test]
fn becomes_the_program_when_asked() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        run(&PathBuf::from(folder));
    }
}

fn run(folder: &Path) {
    let glyphs = match std::env::var_os(NO_PROBE) {
        Some(_) => GlyphChoice::Ascii,
        None => GlyphChoice::Measured,
    };
    let term = Some("xterm".to_owned());
    let Opened {
        guard,
        mut screen,
        input,
        ambiguous,
        ground,
        ..
    } = open(&Setting {
        term,
        glyphs,
        remote: std::env::var_os(REMOTE).is_some(),
        ..Setting::default()
    })
    .unwrap();
    duban::cli::watch_crashes(folder.join("own"));
    let (queue, inputs) = channel();
    let draft = folder.join("draft");
    let reader = input
        .spawn(
            queue,
            |input| input,
            move || std::fs::write(draft, "draft").unwrap(),
        )
        .unwrap();
    let mut got = Vec::new();
    let stuck = std::env::var_os(STUCK).is_some();
    loop {
        show(&mut screen, got.len(), &format!("{ambiguous:?} {ground:?}"));
        let batch = next(&inputs);
        for input in &batch {
            match input {
                Input::Resize(columns, rows) => screen.resize(*columns, *rows).unwrap(),
                Input::Signal(Signal::Suspend) => {
                    guard.suspend().unwrap();
                    screen.repaint().unwrap();
                }
                Input::Signal(Signal::Resume) => {
                    guard.resume().unwrap();
                    screen.repaint().unwrap();
                }
                Input::Chord(chord) if *chord == key("<c-p>") => panic!("as was asked for"),
                Input::Chord(chord) if *chord == key("<c-o>") => {
                    let typed = "thread".to_owned();
                    drop(std::thread::spawn(move || panic!("on another {typed}")).join());
                }
                Input::Chord(_)
                | Input::Burst(_)
                | Input::Bunch(_)
                | Input::Paste(_)
                | Input::Signal(_)
                | Input::Hangup => {}
            }
        }
        let last = |input: &Input| match input {
            Input::Chord(chord) => *chord == key("<c-q>"),
            Input::Signal(signal) => matches!(signal, Signal::Terminate | Signal::Interrupt),
            Input::Hangup => true,
            Input::Burst(_) | Input::Bunch(_) | Input::Paste(_) | Input::Resize(..) => false,
        };
        let end = batch.iter().any(last);
        got.extend(batch.into_iter().flat_map(apart));
        if end && !stuck {
            break;
        }
    }
    drop(reader);
    drop(guard);
    std::fs::write(folder.join("got"), told(&got)).unwrap();
}

fn key(name: &str) -> Chord {
    name.parse().unwrap()
}

/// Waits for an input, then takes all that are there.
fn next(inputs: &Receiver<Input>) -> Vec<Input> {
    match inputs.recv() {
        Ok(first) => std::iter::once(first).chain(inputs.try_iter()).collect(),
        Err(_) => loop {
            // Only the watchdog ends a child that is stuck.
            std::thread::sleep(Duration::from_secs(1));
        },
    }
}

fn show<W: std::io::Write>(screen: &mut Screen<W>, count: usize, measured: &str) {
    let drawn = screen.draw(|frame| {
        let line = Line::raw(format!("督办 {measured} [{count} inputs]"));
        frame.render_widget(line, frame.area());
        frame.set_cursor_position((4, 0));
    });
    // The terminal may be gone; the news of it is on its way.
    drop(drawn);
}

/// Counts and tells the keys of a burst one by one, unless bursts are looked for.
fn apart(input: Input) -> Vec<Input> {
    if let Input::Burst(chords) | Input::Bunch(chords) = &input
        && std::env::var_os(BURSTS).is_none()
    {
        return chords.iter().copied().map(Input::Chord).collect();
    }
    vec![input]
}

fn told(got: &[Input]) -> String {
    let mut told = String::new();
    for input in got {
        match input {
            Input::Chord(chord) => write!(told, "{chord}").unwrap(),
            Input::Burst(_)
            | Input::Bunch(_)
            | Input::Paste(_)
            | Input::Resize(..)
            | Input::Signal(_)
            | Input::Hangup => {
                write!(told, "{{{input:?}}}").unwrap();
            }
        }
    }
    told
}
