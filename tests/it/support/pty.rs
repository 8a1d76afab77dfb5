//! A program in a terminal of its own: what it writes is read and shown, keys are sent to it,
//! the line can be dropped.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::os::fd::OwnedFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{
    Child, CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty, native_pty_system,
};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{OptionalActions, Termios};

/// Longer than anything takes; only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// A title that no program of ours gives a terminal, and that nobody sees.
const END: &[u8] = b"\x1b]0;end of the test\x07";

/// What the terminal has got so far.
pub(crate) struct Seen {
    pub(crate) bytes: Vec<u8>,
    pub(crate) terminal: vt100::Parser,
}

impl Seen {
    pub(crate) fn text(&self) -> String {
        self.terminal.screen().contents()
    }

    /// Says whether the terminal is as a shell expects it.
    pub(crate) fn is_given_back(&self) -> bool {
        let screen = self.terminal.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    }
}

#[derive(Default)]
struct Shared {
    seen: Mutex<Option<Seen>>,
    news: Condvar,
    hung_up: AtomicBool,
}

/// A running program and the terminal around it.
pub(crate) struct Pty {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    /// Held open, so that the modes can be read when the program has ended.
    _slave: Box<dyn SlavePty + Send>,
    shared: Arc<Shared>,
    reader: Option<JoinHandle<()>>,
    modes_before: String,
    /// The same, to be set again.
    first: Termios,
}

impl Pty {
    pub(crate) fn spawn(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let modes_before = modes(&*pair.master);
        let first = rustix::termios::tcgetattr(open_line(&*pair.master)).unwrap();
        let [height, width] = [rows, columns].map(|n| NonZeroU16::new(n).unwrap());
        let shared = Arc::new(Shared::default());
        *shared.seen.lock().unwrap() = Some(Seen {
            bytes: Vec::new(),
            terminal: vt100::Parser::new(height, width, 0),
        });
        let child = pair.slave.spawn_command(command).unwrap();
        let mut from = pair.master.try_clone_reader().unwrap();
        let here = Arc::clone(&shared);
        let reader = std::thread::spawn(move || {
            let mut room = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut room) {
                let bytes = room.get(..count).unwrap();
                let mut seen = here.seen.lock().unwrap();
                let seen = seen.as_mut().unwrap();
                seen.bytes.extend(bytes);
                seen.terminal.process(bytes);
                here.news.notify_all();
                if here.hung_up.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        Self {
            child,
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            _slave: pair.slave,
            shared,
            reader: Some(reader),
            modes_before,
            first,
        }
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    /// Waits until the terminal is as said; shows it if that never happens.
    pub(crate) fn wait_until(&self, what: &str, mut is_so: impl FnMut(&Seen) -> bool) {
        let until = Instant::now() + PATIENCE;
        let mut seen = self.shared.seen.lock().unwrap();
        while !is_so(seen.as_ref().unwrap()) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let seen = seen.as_ref().unwrap();
                panic!(
                    "never {what}:\n{}\n{}",
                    seen.text(),
                    seen.bytes.escape_ascii()
                );
            }
            // The terminal may also change by what is no output, such as its modes.
            let turn = left.min(Duration::from_millis(50));
            seen = self.shared.news.wait_timeout(seen, turn).unwrap().0;
        }
    }

    /// Waits until this has been written, seen or scrolled away.
    pub(crate) fn wait_for_bytes(&self, bytes: &[u8]) {
        let what = format!("writes {}", bytes.escape_ascii());
        self.wait_until(&what, |seen| {
            seen.bytes.windows(bytes.len()).any(|some| some == bytes)
        });
    }

    pub(crate) fn wait_for_text(&self, text: &str) {
        self.wait_until(&format!("shows {text:?}"), |seen| {
            seen.text().contains(text)
        });
    }

    pub(crate) fn with<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        let seen: MutexGuard<'_, Option<Seen>> = self.shared.seen.lock().unwrap();
        look(seen.as_ref().unwrap())
    }

    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.as_ref().unwrap().resize(size).unwrap();
        let [height, width] = [rows, columns].map(|n| NonZeroU16::new(n).unwrap());
        let mut seen = self.shared.seen.lock().unwrap();
        seen.as_mut()
            .unwrap()
            .terminal
            .screen_mut()
            .set_size(height, width);
    }

    /// The modes of the line discipline before the program and now.
    pub(crate) fn modes(&self) -> (&str, String) {
        (&self.modes_before, modes(&**self.master.as_ref().unwrap()))
    }

    /// Sets the line discipline as it was before the program, as a shell would.
    pub(crate) fn put_modes_back(&self) {
        rustix::termios::tcsetattr(self.line(), OptionalActions::Now, &self.first).unwrap();
    }

    /// Opens the line on the side of the program.
    fn line(&self) -> OwnedFd {
        open_line(&**self.master.as_ref().unwrap())
    }

    /// Says whether the line discipline is as it was before the program.
    pub(crate) fn modes_are_given_back(&self) -> bool {
        let (before, now) = self.modes();
        before == now
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    fn pid(&self) -> Pid {
        let id = self.child.process_id().unwrap();
        Pid::from_raw(i32::try_from(id).unwrap()).unwrap()
    }

    /// Drops the line, as when a window is closed or a connection breaks.
    ///
    /// `poke` is a key to which the program writes something, so that the reading side wakes up
    /// and lets go of the line.
    pub(crate) fn hang_up(&mut self, poke: &[u8]) {
        self.shared.hung_up.store(true, Ordering::SeqCst);
        self.send(poke);
        self.reader.take().unwrap().join().unwrap();
        self.writer = None;
        self.master = None;
    }

    /// Waits for the end of the program.
    pub(crate) fn wait_exit(&mut self) -> ExitStatus {
        self.wait_exit_while(|_| {})
    }

    /// Waits for the end of the program and watches it meanwhile.
    pub(crate) fn wait_exit_while(&mut self, mut watch: impl FnMut(&Self)) -> ExitStatus {
        let until = Instant::now() + PATIENCE;
        loop {
            watch(self);
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            if Instant::now() > until {
                let text = self.with(Seen::text);
                panic!("the program does not end:\n{text}");
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Gives all that was written by a program that has ended: what is written behind it comes
    /// last, however late what reads here gets its turn.
    pub(crate) fn text_at_end(&self) -> String {
        rustix::io::write(self.line(), END).unwrap();
        self.wait_for_bytes(END);
        self.with(Seen::text)
    }

    /// Reads one field of `/proc/<pid>/stat`, counted as its manual does.
    fn stat(&self, fields: &[usize]) -> Vec<String> {
        let path = format!("/proc/{}/stat", self.pid().as_raw_nonzero());
        let stat = std::fs::read_to_string(path).unwrap_or_default();
        let after = stat
            .rsplit_once(')')
            .map(|(_, after)| after)
            .unwrap_or_default();
        let all: Vec<&str> = after.split_whitespace().collect();
        fields
            .iter()
            .filter_map(|n| all.get(n - 3))
            .map(ToString::to_string)
            .collect()
    }

    /// Returns the processor time used so far, in ticks of 1/100 second; 0 when it has ended.
    pub(crate) fn cpu_ticks(&self) -> u64 {
        self.stat(&[14, 15])
            .iter()
            .map(|field| field.parse::<u64>().unwrap())
            .sum()
    }

    /// Says whether it has ended and nobody has asked for its end yet.
    pub(crate) fn is_zombie(&self) -> bool {
        self.stat(&[3]) == ["Z"]
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stat(&[3]) == ["T"]
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // It may have ended long ago.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn open_line(master: &dyn MasterPty) -> OwnedFd {
    let how = OFlags::RDWR | OFlags::NOCTTY;
    rustix::fs::open(master.tty_name().unwrap(), how, Mode::empty()).unwrap()
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}
