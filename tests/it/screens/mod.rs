//! The screen, played from the keyboard and read as text.

mod desk;
mod forms;
mod keys;
mod lists;
mod pictures;
mod safe;
mod words;
mod work;

use desk::Desk;
