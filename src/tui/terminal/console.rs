//! The calls of the Windows console that no safe crate makes: waiting for keys and for an alarm at
//! once, reading records, and being told that the window closes.
#![expect(
    unsafe_code,
    reason = "the system is called here and nowhere else in this room"
)]

use std::io;
use std::os::windows::io::{AsRawHandle as _, FromRawHandle as _, OwnedHandle};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use windows_sys::Win32::Foundation::{WAIT_FAILED, WAIT_OBJECT_0, WAIT_TIMEOUT};
use windows_sys::Win32::System::Console::{
    CTRL_BREAK_EVENT, CTRL_C_EVENT, INPUT_RECORD, KEY_EVENT, ReadConsoleInputW,
    SetConsoleCtrlHandler, WINDOW_BUFFER_SIZE_EVENT,
};
use windows_sys::Win32::System::Threading::{
    CreateEventW, ExitProcess, INFINITE, ResetEvent, SetEvent, WaitForMultipleObjects,
};

use super::input::Signal;
use super::records::Record;

/// So many records are read at once.
const ROOM: usize = 256;

/// Longer than the system lets a program live whose window was closed.
const FOR_GOOD: Duration = Duration::from_mins(1);

/// What wakes whoever waits for keys.
#[derive(Debug)]
pub(super) struct Alarm(OwnedHandle);

/// What the console brings.
#[derive(Debug)]
pub(super) enum Came {
    Key(Record),
    /// The window has another size.
    Size,
}

/// Whom the system's news wake.
static LISTENER: Mutex<Option<Arc<Alarm>>> = Mutex::new(None);
/// What the system said: one more than its own number, 0 before.
static SAID: AtomicU32 = AtomicU32::new(0);

impl Alarm {
    pub(super) fn new() -> io::Result<Self> {
        // SAFETY: no attributes and no name are allowed.
        let made = unsafe { CreateEventW(std::ptr::null(), 1, 0, std::ptr::null()) };
        if made.is_null() {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: it was just made, and nobody else has it.
        Ok(Self(unsafe { OwnedHandle::from_raw_handle(made) }))
    }

    /// Wakes whoever waits, now or next.
    pub(super) fn ring(&self) {
        // SAFETY: the handle lives as long as this does.
        unsafe { SetEvent(self.0.as_raw_handle()) };
    }
}

/// Has the alarm rung by Ctrl-Break, by a window that closes and by a session that ends.
pub(super) fn listen(alarm: &Arc<Alarm>) -> io::Result<()> {
    SAID.store(0, Ordering::SeqCst);
    listener().replace(Arc::clone(alarm));
    // SAFETY: the handler is a function, which is there as long as the process is.
    if unsafe { SetConsoleCtrlHandler(Some(told), 1) } == 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(())
}

/// Leaves such news to the system again.
pub(super) fn listen_no_more() {
    *listener() = None;
    // SAFETY: as above; that it was not set does no harm.
    unsafe { SetConsoleCtrlHandler(Some(told), 0) };
}

/// Gives what the system said, if anything.
pub(super) fn said() -> Option<Signal> {
    match SAID.load(Ordering::SeqCst).checked_sub(1)? {
        CTRL_C_EVENT | CTRL_BREAK_EVENT => Some(Signal::Interrupt),
        _ => Some(Signal::Terminate),
    }
}

fn listener() -> std::sync::MutexGuard<'static, Option<Arc<Alarm>>> {
    LISTENER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs in a thread that the system makes for it.
unsafe extern "system" fn told(what: u32) -> i32 {
    let Some(alarm) = listener().clone() else {
        return 0;
    };
    SAID.store(what + 1, Ordering::SeqCst);
    alarm.ring();
    if !matches!(what, CTRL_C_EVENT | CTRL_BREAK_EVENT) {
        // The process is ended as soon as this returns, so it ends by itself before.
        std::thread::sleep(FOR_GOOD);
    }
    1
}

/// Waits for keys or the alarm, no longer than so long; says whether keys are there. An alarm is
/// quiet again after it has woken somebody.
pub(super) fn wait(alarm: &Alarm, within: Option<Duration>) -> io::Result<bool> {
    let longest = within.map_or(INFINITE, |it| {
        // A wait that is cut short would end before its time again and again.
        u32::try_from(it.as_millis() + 1).unwrap_or(INFINITE)
    });
    let input = io::stdin();
    let ends = [alarm.0.as_raw_handle(), input.as_raw_handle()];
    // SAFETY: two handles that live at least as long as the call.
    let woken = unsafe { WaitForMultipleObjects(2, ends.as_ptr(), 0, longest) };
    match woken {
        WAIT_OBJECT_0 => {
            // SAFETY: the handle lives as long as the alarm does.
            unsafe { ResetEvent(alarm.0.as_raw_handle()) };
            Ok(false)
        }
        WAIT_TIMEOUT => Ok(false),
        WAIT_FAILED => Err(io::Error::last_os_error()),
        _ => Ok(true),
    }
}

/// Reads what is there; to be asked when something is.
pub(super) fn read() -> io::Result<Vec<Came>> {
    let mut room = [INPUT_RECORD::default(); ROOM];
    let mut count = 0;
    let most = u32::try_from(ROOM).unwrap_or(1);
    let input = io::stdin();
    // SAFETY: there is room for as many records as are asked for.
    let done = unsafe {
        ReadConsoleInputW(
            input.as_raw_handle(),
            room.as_mut_ptr(),
            most,
            &raw mut count,
        )
    };
    if done == 0 {
        return Err(io::Error::last_os_error());
    }
    let count = usize::try_from(count).unwrap_or(0);
    Ok(room.iter().take(count).filter_map(came).collect())
}

fn came(record: &INPUT_RECORD) -> Option<Came> {
    match u32::from(record.EventType) {
        KEY_EVENT => {
            // SAFETY: the type says that it is a key, and of its two forms the wide one was asked.
            let (key, unit) = unsafe {
                let key = record.Event.KeyEvent;
                (key, key.uChar.UnicodeChar)
            };
            Some(Came::Key(Record {
                is_down: key.bKeyDown != 0,
                times: key.wRepeatCount,
                key: key.wVirtualKeyCode,
                unit,
                held: key.dwControlKeyState,
            }))
        }
        WINDOW_BUFFER_SIZE_EVENT => Some(Came::Size),
        _ => None,
    }
}

/// Ends the process at once.
pub(super) fn end(code: u32) {
    // SAFETY: it does not come back.
    unsafe { ExitProcess(code) };
}
