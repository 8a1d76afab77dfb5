//! The modes of the terminal and its size, on every system as crossterm sets and asks them.

use std::io;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// Takes every key as it comes, also where somebody has set other modes since that was last asked
/// for; what was typed ahead stays. How the terminal was at first, crossterm keeps.
pub(super) fn take() -> io::Result<()> {
    // It would take the modes for those that it has set itself.
    disable_raw_mode()?;
    enable_raw_mode()
}

/// Puts back the modes as they were at first.
pub(super) fn give_back() -> io::Result<()> {
    disable_raw_mode()
}

/// Gives columns and rows; 0 where the terminal does not know.
pub(super) fn size() -> (u16, u16) {
    // On Unix the plain question may start another program; on Windows it is the only one.
    #[cfg(unix)]
    let size = crossterm::terminal::window_size().map(|size| (size.columns, size.rows));
    #[cfg(windows)]
    let size = crossterm::terminal::size();
    size.unwrap_or_default()
}
