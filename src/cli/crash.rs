//! A crash: what whoever mends it must know is kept in a file, without a word of what was typed.
//!
//! A message that was put together at run time may hold some of it (where a text was cut wrongly
//! Rust quotes it); only what stands so in the source is taken over.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::env::clock;
use crate::domain::Instant;
use crate::office::{OutFile, make_folder};

/// Where the last report lies.
static LAST: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Has a report of every panic written into a folder, from now on; the message itself goes where it
/// went before. Where that is held back on other threads, as while the terminal is taken, this is
/// asked for once more from then on: of one panic there is one report.
pub fn watch(folder: PathBuf) {
    let previous = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if let (Some(kept), Ok(mut last)) = (kept(&folder, panic, clock()), LAST.lock()) {
            *last = Some(kept);
        }
        previous(panic);
    }));
}

/// Gives where the last report lies, where one was written.
pub(super) fn last() -> Option<PathBuf> {
    LAST.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn kept(folder: &Path, panic: &PanicHookInfo<'_>, now: Instant) -> Option<PathBuf> {
    make_folder(folder).ok()?;
    let name = now.stamp_in(0).replace([':', ' '], "-");
    let path = folder.join(format!("duban-crash-{name}.txt"));
    let file = OutFile::begin(&path, &folder.join("duban.db")).ok()?;
    file.finish(report(panic, now).as_bytes()).ok()?;
    Some(path)
}

fn report(panic: &PanicHookInfo<'_>, now: Instant) -> String {
    let mut text = String::new();
    let thread = std::thread::current();
    let lines = [
        ("duban", env!("CARGO_PKG_VERSION").to_owned()),
        (
            "system",
            format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        ),
        ("at", now.to_string()),
        ("thread", thread.name().unwrap_or("?").to_owned()),
        (
            "where",
            panic
                .location()
                .map_or_else(|| "?".to_owned(), ToString::to_string),
        ),
        (
            "what",
            match panic.payload().downcast_ref::<&'static str>() {
                Some(words) => (*words).to_owned(),
                None => "(left out: it may hold what was typed)".to_owned(),
            },
        ),
    ];
    for (name, value) in lines {
        // Into a text nothing fails to be written.
        writeln!(text, "{name}: {value}").unwrap_or_default();
    }
    writeln!(text, "\n{}", Backtrace::force_capture()).unwrap_or_default();
    text
}
