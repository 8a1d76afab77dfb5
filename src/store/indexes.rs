//! The indexes by which lists are read, named by a rule out of what the definition of a kind says:
//! `tasks_by_limit`, `tasks_of_department_by_limit`.

use crate::domain::{Column, Kind, LAST, Sort};

/// What the engine orders by; what may be empty comes last.
pub(super) fn expression(kind: Kind, sort: Sort) -> String {
    match sort {
        Sort::Number => "t.id".to_owned(),
        Sort::By(name) => {
            let column = kind.def().column(name);
            let ranked = column.and_then(|it| it.ty.choices()?.ranked());
            if let Some(codes) = ranked {
                let codes = codes.iter().enumerate();
                let cases = codes.map(|(at, code)| format!("WHEN '{code}' THEN {at}"));
                let cases = cases.collect::<Vec<_>>().join(" ");
                format!("CASE t.{name} {cases} ELSE '{LAST}' END")
            } else if column.is_some_and(Column::is_required) {
                format!("t.{name}")
            } else {
                format!("ifnull(t.{name}, '{LAST}')")
            }
        }
    }
}

/// The word of a column in names.
fn stem(kind: Kind, name: &'static str) -> &'static str {
    kind.def().column(name).map_or(name, Column::stem)
}

/// The name of the index for the lists of a kind in an order, narrowed by a column or only by the
/// campaign; nothing where the definition has none.
pub(super) fn index(kind: Kind, column: Option<&str>, sort: Sort) -> Option<String> {
    let lists = kind.def().lists?;
    let table = kind.def().plural;
    let (narrowed, orders) = match column {
        None => (None, lists.orders),
        Some(name) => {
            let own = lists.narrowed.iter().find(|(it, _)| *it == name)?;
            (Some(own.0), own.1)
        }
    };
    let of = narrowed.map_or(String::new(), |name| format!("_of_{}", stem(kind, name)));
    let by = match sort {
        Sort::Number if narrowed.is_some() => String::new(),
        Sort::Number => "_by_number".to_owned(),
        Sort::By(name) => {
            let own = orders.iter().find(|it| **it == name)?;
            format!("_by_{}", stem(kind, own))
        }
    };
    Some(format!("{table}{of}{by}"))
}

/// The names of the indexes for the lights of a kind: by number, and by the day on which it falls
/// due.
pub(super) fn by_light(kind: Kind) -> [String; 2] {
    let table = kind.def().plural;
    let due = kind.def().due.map_or("number", |due| stem(kind, due));
    [
        format!("{table}_by_light"),
        format!("{table}_by_light_and_{due}"),
    ]
}
