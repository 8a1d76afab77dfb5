//! The screen: draws `State`, turns keys into actions.

mod size;
pub mod terminal;
pub mod text;

pub use size::columns;
