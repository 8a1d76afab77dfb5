//! Which columns of a file are taken for which fields, where its heads do not say so: named by
//! hand, or remembered from the last file with these very heads.

use super::{ImportColumn, TableFault, TableRow, normal_heading};
use crate::domain::folding::is_placeholder;

/// What is typed where a column is taken for nothing.
const TAKEN_OUT: [&str; 2] = ["不录", "none"];

/// What is known of the columns of a file beside their heads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Columns named one by one, each with the field it is taken for; with none it is taken out.
    pub named: Vec<(String, String)>,
    /// All columns of the file in their order, each with the name of its field.
    pub all: Option<Vec<Option<String>>>,
    /// What was taken from files before.
    pub remembered: Vec<Remembered>,
}

/// What was taken from a file with these heads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remembered {
    /// The heads.
    pub heads: Vec<String>,
    /// The names of the fields their columns were taken for.
    pub taken: Vec<Option<String>>,
}

/// How a column came to its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBy {
    /// Its head says so.
    Head,
    /// It was so the last time.
    Remembered,
    /// Somebody chose it.
    Chosen,
}

/// What is said of one column, whatever its head is: by whom, and for which field.
pub(super) type Said = Option<(TakenBy, Option<usize>)>;

impl Chosen {
    /// Says whether nobody chose anything for this file.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty() && self.all.is_none()
    }

    /// Gives what is said of each column of a file with these heads.
    ///
    /// # Errors
    /// A column or a field is named that is not there, or one of them twice.
    pub(super) fn said(
        &self,
        columns: &'static [ImportColumn],
        heads: &[String],
    ) -> Result<Vec<Said>, TableFault> {
        let place = |name: &String| columns.iter().position(|column| column.name == name);
        let spread = |by: TakenBy, taken: &[Option<String>]| -> Vec<Said> {
            let mut taken = taken
                .iter()
                .map(|it| Some((by, it.as_ref().and_then(place))));
            heads.iter().map(|_| taken.next().flatten()).collect()
        };
        let known = self.remembered_of(heads);
        if let Some(all) = &self.all {
            let mut said = spread(TakenBy::Chosen, all);
            // What the last file, or the head itself, says as well nobody had to choose.
            for (at, (said, head)) in said.iter_mut().zip(heads).enumerate() {
                let Some((by, field)) = said else { continue };
                let before = known.and_then(|it| it.taken.get(at));
                let before = before.map(|it| it.as_ref().and_then(place));
                *by = match before {
                    Some(before) if before == *field => TakenBy::Remembered,
                    None if of_head(columns, head) == *field => TakenBy::Head,
                    Some(_) | None => TakenBy::Chosen,
                };
            }
            return Ok(said);
        }
        let mut said = known.map_or_else(
            || vec![None; heads.len()],
            |it| spread(TakenBy::Remembered, &it.taken),
        );
        let mut by_hand: Vec<(usize, Option<usize>)> = Vec::new();
        for (column, field) in &self.named {
            let at = column_at(column, (columns, heads))?;
            let field = field_of(columns, (column, field))?;
            if let Some((_, other)) = by_hand.iter().find(|it| it.0 == at)
                && *other != field
            {
                return Err(TableFault::ColumnTwice {
                    column: column.clone(),
                });
            }
            by_hand.push((at, field));
        }
        for (at, field) in by_hand {
            // Whoever says which column a field is takes it from the one that had it.
            for other in &mut said {
                if field.is_some()
                    && other.is_some_and(|(by, of)| by == TakenBy::Remembered && of == field)
                {
                    *other = Some((TakenBy::Remembered, None));
                }
            }
            if let Some(place) = said.get_mut(at) {
                *place = Some((TakenBy::Chosen, field));
            }
        }
        Ok(said)
    }

    /// Finds what was taken from a file with these heads; rows that came back with what was wrong
    /// with them have one column more.
    fn remembered_of(&self, heads: &[String]) -> Option<&Remembered> {
        let is = |known: &&Remembered, heads: &[String]| {
            let mut pairs = known.heads.iter().zip(heads);
            known.heads.len() == heads.len()
                && pairs.all(|(one, other)| normal_heading(one) == normal_heading(other))
        };
        let mut all = self.remembered.iter();
        let with_one_more = || {
            let (_, before) = heads.split_last()?;
            self.remembered.iter().find(|it| is(it, before))
        };
        all.find(|it| is(it, heads)).or_else(with_one_more)
    }

    /// Says how many more columns a line of heads has for who knows what was chosen: all of them
    /// where it is remembered, else those that are named.
    pub(super) fn heads_on(&self, row: &TableRow) -> usize {
        if self.remembered_of(&row.cells).is_some() {
            return row.cells.len();
        }
        let cells: Vec<String> = row.cells.iter().map(|it| normal_heading(it)).collect();
        let named = self.named.iter().map(|(column, _)| normal_heading(column));
        named.filter(|it| cells.contains(it)).count()
    }
}

/// Finds the field that a head says.
fn of_head(columns: &'static [ImportColumn], head: &str) -> Option<usize> {
    let head = normal_heading(head);
    columns.iter().position(|it| it.says(&head))
}

/// Finds the field that is meant by its name or by what files call it.
fn field_of(
    columns: &'static [ImportColumn],
    (column, field): (&str, &str),
) -> Result<Option<usize>, TableFault> {
    let said = normal_heading(field);
    if is_placeholder(field.trim()) || TAKEN_OUT.contains(&said.as_str()) || said.is_empty() {
        return Ok(None);
    }
    let found = columns.iter().position(|it| it.says(&said));
    found.map(Some).ok_or_else(|| TableFault::NoSuchField {
        column: column.to_owned(),
        field: field.trim().to_owned(),
        columns,
    })
}

/// Finds a column by its head, else by its place: 第3列, 3.
fn column_at(
    named: &str,
    (columns, heads): (&'static [ImportColumn], &[String]),
) -> Result<usize, TableFault> {
    let said = normal_heading(named);
    // The example of the way out is a field that such files have.
    let required = columns.iter().rfind(|it| it.required);
    let field = required.map_or("", |it| it.name);
    let same = (0..)
        .zip(heads)
        .filter(|(_, it)| normal_heading(it) == said);
    let same: Vec<usize> = same.map(|(at, _)| at).collect();
    match same.as_slice() {
        [one] if !said.is_empty() => return Ok(*one),
        [_, _, ..] if !said.is_empty() => {
            return Err(TableFault::SameHeads {
                column: named.trim().to_owned(),
                places: same.iter().map(|at| at + 1).collect(),
                field,
            });
        }
        _ => {}
    }
    let place = said.trim_start_matches('第').trim_end_matches('列');
    let place = place.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
    place
        .filter(|at| *at < heads.len())
        .ok_or_else(|| TableFault::NoSuchColumn {
            column: named.trim().to_owned(),
            found: heads.to_vec(),
            field,
        })
}
