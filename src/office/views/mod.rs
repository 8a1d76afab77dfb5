//! Named views of lists: which rows and queue, in which order, with which columns; of one person at
//! one store, beside what he has half typed. What a view names and is no more is told, and the rest
//! of it holds.

mod gone;
mod keeping;
mod named_view;
mod waits;
mod written;

pub use named_view::NamedView;
pub use waits::Waits;
