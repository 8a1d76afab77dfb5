//! What an importer knows of a column: its name, and what files call it.

use crate::domain::folding::squeezed;

/// One column that an importer knows.
#[derive(Debug, PartialEq, Eq)]
pub struct ImportColumn {
    /// The name in English, as `add` and `set` on the command line spell the field.
    pub name: &'static str,
    /// What the file may call it; the first is what an export calls it.
    pub headings: &'static [&'static str],
    pub required: bool,
    /// Whether it tells who gave an opinion: a fault then never repeats what was found.
    pub sealed: bool,
}

impl ImportColumn {
    /// Says whether a heading, as it is compared, is one of it.
    pub(super) fn says(&self, normal: &str) -> bool {
        normal == self.name || self.headings.iter().any(|it| normal_heading(it) == normal)
    }
}

/// Folds a heading so that spacing, width and case do not matter, nor the star or colon with
/// which forms mark a column.
pub fn normal_heading(heading: &str) -> String {
    squeezed(heading).replace(['*', ':'], "")
}
