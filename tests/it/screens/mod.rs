//! The screen, played from the keyboard and read as text.

mod desk;
mod drafts;
mod forms;
mod keys;
mod leading;
mod lists;
mod pictures;
mod proposing;
mod refused;
mod safe;
mod typing;
mod words;
mod work;

use desk::Desk;
