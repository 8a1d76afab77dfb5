//! What goes up when the first picture stands.

use std::sync::{Arc, OnceLock};

/// Until the first picture stands, nobody beside the screen opens his connection: there are fewer
/// processors than people here, and the person waits for the picture only.
#[derive(Clone, Debug, Default)]
pub(super) struct Curtain(Arc<OnceLock<()>>);

impl Curtain {
    /// Raises it, for all who wait now or later.
    pub(super) fn raise(&self) {
        self.0.get_or_init(|| ());
    }

    /// Waits until it is up.
    pub(super) fn wait(&self) {
        self.0.wait();
    }
}
