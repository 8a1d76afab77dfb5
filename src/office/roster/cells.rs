//! A row of a roster beside the person it names: what it says otherwise.

use super::super::told::CellChange;
use super::super::wishes::Wishes;
use super::Present;
use crate::domain::folding::squeezed;
use crate::domain::{Kind, Notation, Record, Value};
use crate::exchange::roster::{RosterRank, RosterRow};
use crate::exchange::table::Said;

/// Gives the code of a rank.
pub(in crate::office) const fn rank_code(rank: RosterRank) -> &'static str {
    match rank {
        RosterRank::CountyAndAbove => "county_level",
        RosterRank::SectionAndAbove => "section_level",
        RosterRank::Ordinary => "general",
    }
}

/// Gives what a row says otherwise than a person has it, in the columns that the file has.
///
/// A number with other zeros, a name with another dot, a telephone with dashes say nothing else.
pub(super) fn cell_changes(
    present: &Present,
    row: &RosterRow,
    person: &Record,
    wishes: &Wishes,
) -> Vec<(CellChange, Value)> {
    let is = |text: &str| Said::Is(text.to_owned());
    let rank = match &row.rank {
        Said::Is(rank) => is(rank_code(*rank)),
        Said::Empty => Said::Empty,
        Said::Absent => Said::Absent,
    };
    let texts = [
        ("name", is(&row.name)),
        ("post", row.post.clone()),
        ("rank", rank),
        ("politics", row.politics.clone()),
        ("branch", row.branch.clone()),
        ("staff_no", row.staff_no.clone()),
        ("telephone", row.phone.clone()),
    ];
    let mut found = Vec::new();
    for (column, said) in texts {
        let there = person.text(column);
        let to = match said {
            Said::Is(to) if key(column, &to) != key(column, there) => to,
            Said::Empty if wishes.clear_empty && !there.is_empty() => String::new(),
            Said::Is(_) | Said::Empty | Said::Absent => continue,
        };
        let value = Value::from((!to.is_empty()).then_some(to.as_str()));
        let from = there.to_owned();
        found.push((CellChange { column, from, to }, value));
    }
    let department = present.departments.find(&row.department);
    if department.is_none() || department != person.int("department_id") {
        let change = CellChange {
            column: "department_id",
            from: present
                .department_name(person.int("department_id"))
                .to_owned(),
            to: row.department.clone(),
        };
        found.push((change, Value::from(department)));
    }
    found
}

fn key(column: &'static str, text: &str) -> String {
    let column = Kind::Person.def().column(column);
    match column.map(|it| it.notation) {
        Some(Notation::AsIs | Notation::Fields) | None => squeezed(text),
        Some(notation) => notation.key(text),
    }
}
