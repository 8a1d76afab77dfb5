//! How a screen of a size is divided; update and drawing must agree about it.

/// Rows taken by tabs with their rule above, and by a rule with the footer below.
const FRAME_ROWS: u16 = 4;
/// The least screen; a smaller one says so in one line.
pub const LEAST: (u16, u16) = (40, 10);
/// From here the detail stands beside the list, which keeps the width of [`FULL`]: a narrower
/// screen gives all its width to the list, so that its texts are never cut for a half-empty side.
const WIDE: u16 = 176;
/// The width at which a list shows all that it has.
const FULL: u16 = 120;
/// The most rows that the detail takes beneath a list.
const DETAIL_ROWS: u16 = 12;
/// Below this the detail stands behind Enter.
const DETAIL_FROM: (u16, u16) = (72, 22);

/// Where the detail of a list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Beneath it, with this many rows and a rule above.
    Below(u16),
    /// At its right, this many columns wide.
    Beside(u16),
    /// Behind Enter.
    Behind,
}

/// Says whether anything can be shown at all.
pub const fn is_enough(size: (u16, u16)) -> bool {
    size.0 >= LEAST.0 && size.1 >= LEAST.1
}

/// Gives the rows between tabs and footer.
pub const fn body_rows(size: (u16, u16)) -> u16 {
    size.1.saturating_sub(FRAME_ROWS)
}

/// Says where the detail of a list stands.
pub const fn detail(size: (u16, u16)) -> Detail {
    if size.0 >= WIDE {
        return Detail::Beside(size.0 - FULL);
    }
    if size.0 < DETAIL_FROM.0 || size.1 < DETAIL_FROM.1 {
        return Detail::Behind;
    }
    let rows = body_rows(size) * 2 / 5;
    Detail::Below(if rows < DETAIL_ROWS {
        rows
    } else {
        DETAIL_ROWS
    })
}

/// Gives the rows of a list's page: the body without title, heading, and the detail below.
pub fn list_rows(size: (u16, u16)) -> usize {
    let taken = match detail(size) {
        Detail::Below(rows) => rows + 3,
        Detail::Beside(_) | Detail::Behind => 2,
    };
    usize::from(body_rows(size).saturating_sub(taken)).max(1)
}
