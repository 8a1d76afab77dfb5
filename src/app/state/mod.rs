//! All that the screen shows, in no terminal's types.

pub mod organisation;
pub mod overview;
pub mod phases;
