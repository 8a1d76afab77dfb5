//! How the lists of a kind may be ordered and narrowed, as data; the store has an index for each.

use super::{Record, Value};

/// What the rows of a list are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// By number, which is the order of entry.
    Number,
    /// By this column; rows where nothing stands come last.
    By(&'static str),
}

/// Stands in an order for what is empty: behind every number and every text that can be ordered by.
pub const LAST: &str = "~";

impl Sort {
    /// Gives what a record is ordered by.
    pub fn value(self, record: &Record) -> Value {
        match self {
            Self::Number => Value::Int(record.id),
            Self::By(column) => match record.cell(column) {
                Value::Null => Value::from(LAST),
                Value::Text(code) if let Some(codes) = ranked(record, column) => {
                    let at = codes.iter().position(|it| it == code);
                    at.and_then(|at| i64::try_from(at).ok())
                        .map_or_else(|| Value::from(LAST), Value::Int)
                }
                value @ (Value::Int(_) | Value::Text(_) | Value::Ties(_)) => value.clone(),
            },
        }
    }
}

/// Gives the codes of a choice in their order, where a column has one.
fn ranked(record: &Record, column: &str) -> Option<&'static [&'static str]> {
    let own = record.kind.def().column(column)?;
    own.ty.choices()?.ranked()
}

/// How the lists of a kind may be ordered and narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListDef {
    /// The columns by which they are read in order however many there are, beside the number.
    pub orders: &'static [&'static str],
    /// Whether there may be hundreds of thousands: they are read by indexes alone.
    pub grows: bool,
    /// The columns that narrow them, each with the orders in which what it leads to can be read
    /// without sorting, beside the number's.
    pub narrowed: &'static [(&'static str, &'static [&'static str])],
    /// The order in which they are shown until another is chosen, and whether it is turned round.
    pub usual: (Sort, bool),
}

impl ListDef {
    /// By number alone.
    pub(super) const PLAIN: Self = Self {
        orders: &[],
        grows: false,
        narrowed: &[],
        usual: (Sort::Number, false),
    };
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::*;

    #[test]
    fn a_list_goes_through_each_order_both_ways_and_begins_with_the_usual_one() {
        let day = Sort::By("limit_on");
        let number = Sort::Number;
        let all = [(day, false), (number, false), (number, true), (day, true)];
        assert_eq!(Kind::Task.def().orders(), all);
        assert_eq!(Kind::Goal.def().orders(), [(number, false), (number, true)]);
        for kind in Kind::ALL {
            let orders = kind.def().orders();
            for sort in kind.def().sorts() {
                assert!(orders.contains(&(sort, false)) && orders.contains(&(sort, true)));
            }
            assert_eq!(orders.len(), kind.def().sorts().count() * 2, "{kind:?}");
        }
    }

    #[test]
    fn lists_are_ordered_and_narrowed_by_columns_of_their_kind() {
        for kind in Kind::ALL {
            let def = kind.def();
            let lists = def.lists.unwrap_or(ListDef::PLAIN);
            let own = |name: &str| def.columns.iter().any(|column| column.name == name);
            assert!(lists.orders.iter().all(|it| own(it)), "{kind:?}");
            for (column, orders) in lists.narrowed {
                assert!(own(column), "{kind:?}: {column}");
                assert!(
                    orders.iter().all(|it| lists.orders.contains(it)),
                    "{kind:?}"
                );
            }
            assert!(def.sorts().any(|sort| sort == lists.usual.0), "{kind:?}");
            let looked_up = def.looked_up.iter().copied().flatten();
            assert!(
                looked_up.into_iter().all(|it| *it == "state" || own(it)),
                "{kind:?}"
            );
        }
    }
}
