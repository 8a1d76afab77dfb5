//! What several tests of this binary need.

pub(crate) mod pty;
pub(crate) mod shell;
