//! The screen without a terminal: state, actions, and the words of both doors.

pub mod action;
pub mod changelog;
pub mod chord;
pub mod config;
pub mod effect;
pub mod faults_told;
pub mod file_faults;
mod joined;
pub mod keymap;
pub mod keys_shown;
pub mod lines;
mod moves;
pub mod narrowed;
pub mod near_step;
pub mod needs;
pub mod notice;
pub mod on_marked;
pub mod papers;
pub mod path;
pub mod play;
pub mod registry;
pub mod sampling;
pub mod scope;
pub mod seldom;
pub mod sheet;
pub mod state;
pub mod template_faults;
pub mod theme;
pub mod told_words;
pub mod tour;
mod update;
pub mod view_step;
pub mod view_words;
pub mod wording;

pub use effect::perform;
pub use update::{settle, update};
