//! How much there is of something that is counted, of how much there is to be.

/// How much the ledger has of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// So much is there.
    pub has: i64,
    /// So much there is to be, where that is said or follows from records.
    pub of: Option<i64>,
}

impl Amount {
    /// Says how much is missing: of as many as there are to be, else of any at all.
    pub fn missing(self) -> i64 {
        (self.of.unwrap_or(1).max(1) - self.has).max(0)
    }

    /// Says whether that is enough.
    pub fn is_enough(self) -> bool {
        self.missing() == 0
    }
}
