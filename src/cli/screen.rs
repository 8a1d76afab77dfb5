//! No verb: the screen.

use std::io::IsTerminal as _;

use super::desk::Desk;
use super::error::{Done, NO_SCREEN};
use crate::i18n::Args;

/// Opens the screen on the store, making it with a short dialogue where there is none.
///
/// The screen itself is not here yet: until it is, this says that it needs a terminal.
pub(super) fn screen(desk: &mut Desk) -> Done {
    let path = desk.store()?;
    let args = Args::new().set("path", path.display().to_string());
    let seen = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    if !seen && !path.exists() {
        return Err(desk.fail(NO_SCREEN, "fail-first-run", &args));
    }
    // A store that cannot be opened says why before anything is drawn.
    drop(desk.office()?);
    Err(desk.fail(NO_SCREEN, "fail-no-terminal", &args))
}
