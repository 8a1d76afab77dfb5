//! What office tables have besides heads and rows: titles above, totals and signatures below, rows
//! that are numbered and otherwise empty.

use super::{Chosen, ImportColumn, TableRow, normal_heading};
use crate::domain::folding::squeezed;

/// Among so many lines with anything on them the heads are looked for.
pub(super) const HEADS_WITHIN: usize = 10;
/// So many heads must be known for a line to be that of the heads.
const HEADS_LEAST: usize = 2;
/// A longer number is not that of a row.
const NUMBER_MOST: usize = 6;

/// What begins a line of sums, alone or before what is no word: 合计, 合计：12条.
const SUMS: &[&str] = &["合计", "小计", "总计", "共计", "本页小计", "本页合计"];
/// Who filled a form in, alone or before a colon.
const SIGNED: &[&str] = &[
    "填报单位",
    "填表单位",
    "报送单位",
    "上报单位",
    "填表人",
    "填报人",
    "制表人",
    "报送人",
    "审核人",
    "复核人",
    "填报日期",
    "填表日期",
    "制表日期",
    "填报时间",
    "填表时间",
];
/// What may as well begin something else: only before a colon.
const REMARKS: &[&str] = &[
    "制表",
    "审核",
    "复核",
    "经办人",
    "负责人",
    "单位负责人",
    "部门负责人",
    "联系人",
    "日期",
    "注",
    "备注",
    "说明",
];

/// Why a line is no row.
pub(super) enum NoRow {
    Named(&'static str),
    Numbered,
}

/// Counts the columns that a line names, where they are enough to take it for the heads.
pub(super) fn heads_on(
    columns: &[ImportColumn],
    row: &TableRow,
    chosen: &Chosen,
) -> Option<usize> {
    let cells: Vec<String> = row.cells.iter().map(|it| normal_heading(it)).collect();
    let is_there = |column: &&ImportColumn| {
        let known = column.headings.iter().map(|it| normal_heading(it));
        let mut names = known.chain([column.name.to_owned()]);
        names.any(|it| cells.contains(&it))
    };
    let count = columns.iter().filter(is_there).count() + chosen.heads_on(row);
    (count >= HEADS_LEAST).then_some(count)
}

/// Says whether a line is no row, by the places of the columns that a row must fill.
///
/// A row in which they are all filled is one, whatever it begins with.
pub(super) fn no_row(required: &[usize], row: &TableRow) -> Option<NoRow> {
    let is_filled = |cell: &&String| !cell.trim().is_empty();
    let filled = (0..).zip(&row.cells).filter(|(_, cell)| is_filled(cell));
    let mut filled = filled.map(|(place, cell): (usize, _)| (place, squeezed(cell)));
    let (place, first) = filled.next()?;
    let second = filled.next().map(|(_, cell)| cell);
    let numbered = is_number(&first);
    if numbered && second.is_none() && !required.contains(&place) {
        return Some(NoRow::Numbered);
    }
    let mut needed = required.iter().map(|at| row.cells.get(*at));
    if needed.all(|cell| cell.as_ref().is_some_and(is_filled)) {
        return None;
    }
    let label = if numbered { second? } else { first };
    named(&label).map(NoRow::Named)
}

fn is_number(cell: &str) -> bool {
    let digits = cell.trim_end_matches(['.', '、']);
    let short = (1..=NUMBER_MOST).contains(&digits.len());
    short && digits.bytes().all(|it| it.is_ascii_digit())
}

fn named(label: &str) -> Option<&'static str> {
    let found = |words: &[&'static str], goes_on: fn(&str) -> bool| {
        let mut words = words.iter().copied();
        words.find(|word| label.strip_prefix(word).is_some_and(goes_on))
    };
    let sum = |rest: &str| !rest.starts_with(char::is_alphabetic);
    found(SUMS, sum)
        .or_else(|| found(SIGNED, |rest| rest.is_empty() || rest.starts_with(':')))
        .or_else(|| found(REMARKS, |rest| rest.starts_with(':')))
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn sums_and_signatures_are_known_by_their_words_and_opinions_are_not() {
        for (cell, word) in [
            ("合计", Some("合计")),
            ("合计:2条", Some("合计")),
            ("合计2", Some("合计")),
            ("填表人:王某", Some("填表人")),
            ("填报单位", Some("填报单位")),
            ("负责人:", Some("负责人")),
            ("负责人", None),
            ("负责人态度不好", None),
            ("总计划不清楚", None),
            ("审核人员太少", None),
        ] {
            assert_eq!(named(cell), word, "{cell}");
        }
    }
}
