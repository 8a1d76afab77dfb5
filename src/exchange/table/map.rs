//! Columns found by their heads, and by what somebody chose of them.

use super::chosen::{Chosen, TakenBy};
use super::{ImportColumn, TableFault, normal_heading};

/// A column of a file, as it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenColumn {
    /// Its head.
    pub heading: String,
    /// The name of the field it was taken for; nothing where it was not.
    pub field: Option<&'static str>,
    /// How it came to that.
    pub by: TakenBy,
}

/// Says where each known column stands in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMap {
    pub(super) columns: &'static [ImportColumn],
    at: Vec<Option<usize>>,
    pub(super) headings: Vec<String>,
    by: Vec<TakenBy>,
}

impl ColumnMap {
    /// Returns the headings that no column claims, in the order of the file; what somebody has
    /// taken out is none of them.
    pub fn ignored(&self) -> Vec<String> {
        let taken = self.taken();
        let ignored = taken
            .iter()
            .filter(|it| it.field.is_none() && it.by == TakenBy::Head);
        ignored.map(|it| it.heading.clone()).collect()
    }

    /// Returns the file's headings.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Returns the place (from 0) of the importer's n-th column in the file.
    pub fn place(&self, column: usize) -> Option<usize> {
        self.at.get(column).copied().flatten()
    }

    /// Returns the columns of the file, each with what it was taken for.
    pub fn taken(&self) -> Vec<TakenColumn> {
        let field = |place: usize| {
            let claims = self.columns.iter().zip(&self.at);
            let mut claims = claims.filter(|(_, at)| **at == Some(place));
            claims.next().map(|(column, _)| column.name)
        };
        let all = self.headings.iter().zip(&self.by).enumerate();
        all.map(|(place, (heading, by))| TakenColumn {
            heading: heading.clone(),
            field: field(place),
            by: *by,
        })
        .collect()
    }

    /// Tells whether a column tells who gave an opinion.
    pub(in crate::exchange) fn is_sealed(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|column| column.sealed)
    }

    /// Returns how many cells a row needs for every known column to stand under its heading.
    pub(super) fn needed(&self) -> usize {
        self.at.iter().flatten().max().map_or(0, |last| last + 1)
    }

    pub(super) fn heading(&self, column: usize) -> Option<&str> {
        self.place(column)
            .and_then(|at| self.headings.get(at))
            .map(String::as_str)
    }
}

/// Finds the importer's columns among a file's headings.
///
/// # Errors
/// Required columns are missing (all of them are named), two columns mean the same, or what was
/// chosen is not there.
pub fn match_columns(
    columns: &'static [ImportColumn],
    headings: &[String],
    chosen: &Chosen,
) -> Result<ColumnMap, TableFault> {
    let (map, fault) = as_far(columns, headings, chosen);
    fault.map_or(Ok(map), Err)
}

/// Finds the importer's columns as far as they are there, and why that is not far enough.
pub(super) fn as_far(
    columns: &'static [ImportColumn],
    headings: &[String],
    chosen: &Chosen,
) -> (ColumnMap, Option<TableFault>) {
    let (said, mut fault) = match chosen.said(columns, headings) {
        Ok(said) => (said, None),
        Err(fault) => (vec![None; headings.len()], Some(fault)),
    };
    let normal: Vec<String> = headings.iter().map(|h| normal_heading(h)).collect();
    let mut at = Vec::with_capacity(columns.len());
    for (nth, column) in columns.iter().enumerate() {
        let by_word = said.iter().enumerate();
        let by_word = by_word.filter(|(_, it)| matches!(it, Some((_, of)) if *of == Some(nth)));
        let mut places: Vec<usize> = by_word.map(|(place, _)| place).collect();
        if places.is_empty() {
            let all = (0..).zip(&normal).zip(&said);
            let free = all.filter(|((_, h), said)| said.is_none() && column.says(h));
            places = free.map(|((place, _), _)| place).collect();
        }
        if places.len() > 1 {
            let twice = places.iter().filter_map(|place| headings.get(*place));
            let doubled = TableFault::DoubledColumn {
                name: column.name,
                headings: twice.cloned().collect(),
                places: places.iter().map(|place| place + 1).collect(),
            };
            fault = fault.or(Some(doubled));
        }
        at.push(places.first().copied());
    }
    let missing = columns.iter().zip(&at);
    let missing = missing.filter(|(column, place)| column.required && place.is_none());
    let missing: Vec<_> = missing.map(|(column, _)| column).collect();
    if !missing.is_empty() {
        let found = headings.to_vec();
        fault = fault.or(Some(TableFault::MissingColumns { missing, found }));
    }
    let by = said.iter().map(|it| it.map_or(TakenBy::Head, |(by, _)| by));
    let map = ColumnMap {
        columns,
        at,
        headings: headings.to_vec(),
        by: by.collect(),
    };
    (map, fault)
}

#[cfg(test)]
mod tests {
    use super::super::chosen::Remembered;
    use super::*;

    static COLUMNS: [ImportColumn; 2] = [
        ImportColumn {
            name: "name",
            headings: &["姓名", "名字"],
            required: true,
            sealed: false,
        },
        ImportColumn {
            name: "phone",
            headings: &["手机", "联系电话"],
            required: false,
            sealed: false,
        },
    ];

    fn none() -> Chosen {
        Chosen::default()
    }

    fn headings(of: &[&str]) -> Vec<String> {
        of.iter().map(|heading| (*heading).to_owned()).collect()
    }

    #[test]
    fn headings_match_whatever_their_width_spacing_and_case() {
        for (name, phone) in [
            ("姓 名", "手机"),
            ("＊姓名：", "Phone"),
            ("ＮＡＭＥ", "联系电话 "),
        ] {
            let map =
                match_columns(&COLUMNS, &headings(&[phone, "备注", name]), &none()).unwrap();
            assert_eq!((map.place(0), map.place(1)), (Some(2), Some(0)));
            assert_eq!(map.ignored(), ["备注"]);
        }
    }

    #[test]
    fn missing_and_doubled_columns_are_named() {
        let found = headings(&["手机", "部门"]);
        let missing = match_columns(&COLUMNS, &found, &none());
        assert!(matches!(
            missing,
            Err(TableFault::MissingColumns { missing, found: f })
                if missing.first().is_some_and(|c| c.name == "name") && f == found
        ));
        let doubled = match_columns(&COLUMNS, &headings(&["姓名", "名字"]), &none());
        assert_eq!(
            doubled,
            Err(TableFault::DoubledColumn {
                name: "name",
                headings: headings(&["姓名", "名字"]),
                places: vec![1, 2],
            })
        );
    }

    #[test]
    fn a_column_that_somebody_chose_is_taken_before_what_its_head_says() {
        let named = |pairs: &[(&str, &str)]| Chosen {
            named: (pairs
                .iter()
                .map(|(one, other)| (one.to_string(), other.to_string())))
            .collect(),
            ..Chosen::default()
        };
        let heads = headings(&["姓名", "名字", "办公电话"]);
        let chosen = named(&[("名字", "姓名"), ("第3列", "phone")]);
        let map = match_columns(&COLUMNS, &heads, &chosen).unwrap();
        assert_eq!((map.place(0), map.place(1)), (Some(1), Some(2)));
        assert_eq!(map.ignored(), ["姓名"]);
        let out = named(&[("姓名", "不录")]);
        let map = match_columns(&COLUMNS, &heads, &out).unwrap();
        assert_eq!(
            (map.place(0), map.ignored()),
            (Some(1), headings(&["办公电话"]))
        );
    }

    #[test]
    fn what_was_remembered_goes_for_these_very_heads_and_a_hand_before_it() {
        let heads = headings(&["人员", "电话一", "电话二"]);
        let taken = [Some("name"), None, Some("phone")].map(|it| it.map(str::to_owned));
        let mut chosen = Chosen {
            remembered: vec![Remembered {
                heads: headings(&["人 员", "电话一", "电话二"]),
                taken: taken.to_vec(),
            }],
            ..Chosen::default()
        };
        let place = |heads: &[String], chosen: &Chosen| {
            let map = match_columns(&COLUMNS, heads, chosen).ok();
            map.map(|it| (it.place(0), it.place(1)))
        };
        assert_eq!(place(&heads, &chosen), Some((Some(0), Some(2))));
        let more = headings(&["人员", "电话一", "电话二", "问题说明"]);
        assert_eq!(place(&more, &chosen), Some((Some(0), Some(2))));
        let other = headings(&["电话一", "人员", "电话二"]);
        assert_eq!(place(&other, &chosen), None);
        chosen.named = vec![("电话一".to_owned(), "手机".to_owned())];
        assert_eq!(place(&heads, &chosen), Some((Some(0), Some(1))));
    }
}
