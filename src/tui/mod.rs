//! The screen: draws `State`, turns keys into actions.

pub mod terminal;
pub mod text;
