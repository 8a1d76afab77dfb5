//! The cells of a record: shared between its copies until one of them is changed.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use super::Value;

/// What stands in the columns of a record, by their names.
///
/// Rules hand records on as copies; most of them only read, so a copy has its cells in common with
/// the record until it changes one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells(Arc<BTreeMap<&'static str, Value>>);

impl Cells {
    /// Gives the cells as a map of their own, which costs nothing where no copy shares them.
    pub fn into_map(self) -> BTreeMap<&'static str, Value> {
        Arc::unwrap_or_clone(self.0)
    }
}

impl From<BTreeMap<&'static str, Value>> for Cells {
    fn from(cells: BTreeMap<&'static str, Value>) -> Self {
        Self(Arc::new(cells))
    }
}

impl<const N: usize> From<[(&'static str, Value); N]> for Cells {
    fn from(cells: [(&'static str, Value); N]) -> Self {
        cells.into_iter().collect()
    }
}

impl FromIterator<(&'static str, Value)> for Cells {
    fn from_iter<I: IntoIterator<Item = (&'static str, Value)>>(cells: I) -> Self {
        Self::from(cells.into_iter().collect::<BTreeMap<_, _>>())
    }
}

impl Deref for Cells {
    type Target = BTreeMap<&'static str, Value>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Cells {
    fn deref_mut(&mut self) -> &mut Self::Target {
        Arc::make_mut(&mut self.0)
    }
}

impl<'a> IntoIterator for &'a Cells {
    type Item = (&'a &'static str, &'a Value);
    type IntoIter = std::collections::btree_map::Iter<'a, &'static str, Value>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a mut Cells {
    type Item = (&'a &'static str, &'a mut Value);
    type IntoIter = std::collections::btree_map::IterMut<'a, &'static str, Value>;

    fn into_iter(self) -> Self::IntoIter {
        Arc::make_mut(&mut self.0).iter_mut()
    }
}
