//! Parts that are filled in with the record they belong to, row by row, as a grid (design 14.2).

use std::collections::BTreeMap;

use super::{Column, Kind, Value};

/// Which parts of a record are filled in with it, and by which of their columns.
#[derive(Debug)]
pub struct PartsDef {
    /// The kind of part.
    pub kind: Kind,
    /// The columns of a row, in the order in which they are filled in.
    pub columns: &'static [&'static str],
}

impl PartsDef {
    /// Gives the columns of a row.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> + use<> {
        let (def, names) = (self.kind.def(), self.columns);
        names.iter().filter_map(|name| def.column(name))
    }
}

impl PartsDef {
    /// Gives the columns of a row that another whole may begin with 套用; nothing where a row would
    /// say too little to stand.
    pub fn lends(&self) -> Vec<&'static Column> {
        let columns = || self.columns().filter(|it| !it.alone);
        let lacks = self.columns().any(|it| it.is_required() && it.alone);
        if lacks {
            Vec::new()
        } else {
            columns().collect()
        }
    }
}

/// One part that is made along with its whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// Which row of the grid it is: the kind of part, and its place from 1.
    pub at: (Kind, u16),
    /// What was filled in.
    pub cells: BTreeMap<&'static str, Value>,
    /// What was typed of the days that are reckoned from the day on which they are read.
    pub reckoned: BTreeMap<&'static str, String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_filled_in_with_its_whole_is_a_part_of_it_and_lacks_nothing_there() {
        let mut grids = 0;
        for whole in Kind::ALL {
            for parts in whole.def().parts {
                let (def, code) = (parts.kind.def(), parts.kind.code());
                grids += 1;
                assert_eq!(parts.kind.whole(), Some(whole), "{code} is no part of it");
                let columns: Vec<&Column> = parts.columns().collect();
                assert_eq!(columns.len(), parts.columns.len(), "{code}: no such column");
                assert!(columns.iter().all(|it| it.is_typed()), "{code}: ruled");
                let needed = def.columns.iter().filter(|it| it.is_required());
                for column in needed.filter(|it| Some(it.name) != def.part_of) {
                    let asked = parts.columns.contains(&column.name);
                    assert!(asked, "{code}.{} is required", column.name);
                }
            }
        }
        assert!(grids > 1, "one kind proves nothing of the others");
    }
}
