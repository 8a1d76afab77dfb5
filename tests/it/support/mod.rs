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

/// Two instants so many days apart, for a clock that leapt while no time went by.
pub(crate) fn by_days(days: i64) -> (Instant, Instant) {
    let then = now();
    let told = Instant::of(then.seconds() + days * 86_400, 0).unwrap();
    (then, told)
}
