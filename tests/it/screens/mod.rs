//! The screen, played from the keyboard and read as text.

mod desk;
mod forms;
mod keys;
mod lists;
mod pictures;
mod words;

use desk::Desk;
