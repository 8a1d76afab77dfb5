//! What several tests of this binary need.

pub(crate) mod pty;
pub(crate) mod shell;
#[cfg(target_os = "linux")]
pub(crate) mod strace;
