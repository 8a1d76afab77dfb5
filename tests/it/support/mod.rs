//! What several tests of this binary need.

pub(crate) mod pty;
pub(crate) mod shell;
#[cfg(target_os = "linux")]
pub(crate) mod strace;

use std::time::SystemTime;

use duban::domain::Instant;

/// Asks the machine's clock, as the program does, to the second.
pub(crate) fn now() -> Instant {
    let now = SystemTime::now();
    let now = now.duration_since(SystemTime::UNIX_EPOCH).unwrap();
    Instant::of(i64::try_from(now.as_secs()).unwrap(), 0).unwrap()
}
