//! The screen: draws `State`, turns keys into actions.

mod bell;
mod beside;
mod burst;
mod clerk;
mod crew;
mod curtain;
mod draw;
mod front;
mod held;
mod look;
mod panes;
mod popups;
mod run;
mod size;
mod start;
mod still;
pub mod terminal;
pub mod text;
mod theme;
mod waits;
mod widgets;
mod window;

pub use crew::RunError;
pub use draw::draw;
pub use front::Front;
pub use look::Look;
pub use panes::draw_view;
pub use run::{Aside, run};
pub use size::columns;
pub use start::{KeepTheme, Own, Start};
pub use still::{rows, still};
pub use theme::{Ink, Shortfall, Theme, Wardrobe, shortfalls, written_as};
pub use widgets::Editor;
