//! All that the screen shows, in no terminal's types.

pub mod door;
pub mod organisation;
pub mod overview;
pub mod phases;
