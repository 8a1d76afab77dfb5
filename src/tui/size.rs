//! How wide the terminal is, for what is printed and not drawn.

/// Gives the columns of the terminal, where there is one that says so.
pub fn columns() -> Option<usize> {
    let (columns, _) = crossterm::terminal::size().ok()?;
    (columns > 0).then(|| usize::from(columns))
}
