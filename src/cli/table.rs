//! Plain tables, aligned by what the eye sees and as wide as the line allows.

use crate::domain::name_and_number;
use crate::tui::text::{pad, width};

/// The blanks between two columns.
const GAP: usize = 2;
/// What stands where something was left out.
const ELLIPSIS: &str = "…";

/// The least cells of a column of words.
const WORDS: usize = 4;

/// What a column gives where the line is too short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Give {
    /// Nothing: numbers, figures, days.
    Nothing,
    /// What is called so: only a long name.
    Name,
    /// Its words, down to a few.
    Words,
    /// Its words, and before all others.
    First,
}

/// Lays out rows under their heads; words give way where the line is too short, figures never: a
/// line of figures alone is longer than the screen rather than wrong.
pub(super) struct Layout {
    widths: Vec<usize>,
    whole: Vec<bool>,
}

/// The least cells of a column of names.
const NAME: usize = 20;
/// The least cells of a column of words before whole columns go.
const WORDS_KEPT: usize = 8;
/// The least cells of the column that gives first, before whole columns go.
const FIRST_KEPT: usize = 12;

/// Says which columns a line has room for, once words have given way as far as they are still
/// read: where it has none, whole columns go, those first in which nothing stands, then those that
/// leave most to the others.
///
/// `leaves` says of each column what it leaves; one that leaves nothing stays however short the
/// line, but where nothing stands in it.
pub(super) fn fitting(
    heads: &[String],
    rows: &[Vec<String>],
    gives: &[(Give, usize)],
    line: usize,
) -> Vec<bool> {
    let mut least: Vec<usize> = Vec::with_capacity(heads.len());
    for (at, (head, (give, _))) in heads.iter().zip(gives).enumerate() {
        let cells = || rows.iter().filter_map(|row| row.get(at));
        let widest = cells().map(|cell| width(cell)).chain([width(head)]).max();
        let needed = cells().map(|cell| needed(cell)).max().unwrap_or_default();
        let widest = widest.unwrap_or_default();
        least.push(match give {
            Give::Nothing => widest,
            Give::Name => widest.min(NAME.max(needed)),
            Give::Words => widest.min(WORDS_KEPT.max(needed)),
            Give::First => widest.min(FIRST_KEPT.max(needed)),
        });
    }
    let mut kept = vec![true; heads.len()];
    loop {
        let shown = || (0..kept.len()).filter(|at| kept.get(*at) == Some(&true));
        let gaps = GAP * shown().count().saturating_sub(1);
        let sum: usize = shown().filter_map(|at| least.get(at)).sum();
        let leaves = |at: &usize| gives.get(*at).map_or(0, |(_, leaves)| *leaves);
        let is_empty = |at: &usize| {
            rows.iter()
                .all(|row| row.get(*at).is_none_or(String::is_empty))
        };
        let goes = shown()
            .filter(|at| leaves(at) > 0 || is_empty(at))
            .max_by_key(|at| (is_empty(at), leaves(at)));
        match goes.filter(|_| sum + gaps > line) {
            Some(at) => kept.iter_mut().skip(at).take(1).for_each(|it| *it = false),
            None => return kept,
        }
    }
}

impl Layout {
    /// Measures a page of rows; `gives` says of each column what it gives.
    pub(super) fn of(
        heads: &[String],
        rows: &[Vec<String>],
        gives: &[Give],
        line: usize,
    ) -> Self {
        let mut widths: Vec<usize> = heads.iter().map(|head| width(head)).collect();
        let mut least: Vec<usize> = vec![0; widths.len()];
        for row in rows {
            for ((cell, widest), least) in row.iter().zip(&mut widths).zip(&mut least) {
                *widest = (*widest).max(width(cell));
                *least = (*least).max(needed(cell));
            }
        }
        let room = line.saturating_sub(GAP * widths.len().saturating_sub(1));
        for step in [16, 10, WORDS] {
            while widths.iter().sum::<usize>() > room {
                // Whatever is widest gives way, cell by cell.
                let may = |at: usize| match gives.get(at) {
                    Some(Give::First) => Some(step),
                    Some(Give::Words) => (step < 16).then_some(step),
                    Some(Give::Name) => (step == WORDS).then_some(NAME),
                    Some(Give::Nothing) | None => None,
                };
                let widest = widths
                    .iter_mut()
                    .zip(&least)
                    .enumerate()
                    .filter(|(at, (cells, least))| {
                        may(*at).is_some_and(|step| **cells > step.max(**least))
                    })
                    .max_by_key(|(_, (cells, _))| **cells);
                match widest {
                    Some((_, (cells, _))) => *cells -= 1,
                    None => break,
                }
            }
        }
        let whole = gives.iter().map(|it| *it == Give::Nothing).collect();
        Self { widths, whole }
    }

    /// Lays out one row.
    pub(super) fn line(&self, cells: &[String]) -> String {
        let mut line = String::new();
        for (n, (cell, cells)) in cells.iter().zip(&self.widths).enumerate() {
            if n > 0 {
                line.push_str(&" ".repeat(GAP));
            }
            // A later page may hold a longer number or name than the one that was measured.
            let is_whole = self.whole.get(n) == Some(&true);
            let cells = if is_whole {
                (*cells).max(width(cell))
            } else {
                *cells
            };
            line.push_str(&pad(cell, cells, ELLIPSIS));
        }
        line.trim_end().to_owned()
    }
}

/// Gives the cells that a text cannot do without: those of the number behind a shared name, and of
/// a beginning of the name.
fn needed(text: &str) -> usize {
    match name_and_number(text) {
        Some((name, _)) => width(text) - width(name) + 1 + WORDS,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_words_cannot_give_more_whole_columns_go_and_never_a_name() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let heads = row(["编号", "目标", "责任人", "单位"]);
        let rows = [row([
            "改-001",
            &"长".repeat(20),
            "刘秀英(人-007)",
            "办公室",
        ])];
        let gives = [
            (Give::Nothing, 0),
            (Give::First, 0),
            (Give::Nothing, 20),
            (Give::Words, 30),
        ];
        let kept = |line| fitting(&heads, &rows, &gives, line);
        assert_eq!(kept(80), [true; 4]);
        assert_eq!(kept(44), [true; 4]);
        assert_eq!(kept(43), [true, true, true, false]);
        assert_eq!(kept(36), [true, true, true, false]);
        assert_eq!(kept(35), [true, true, false, false]);
        assert_eq!(kept(3), [true, true, false, false]);
        // What is longer than all that was measured is written whole.
        let gives = gives.map(|(give, _)| give);
        let layout = Layout::of(&heads, &rows, &gives, 46);
        let later = row(["改-001", "短", "欧阳秀英(人-1007)", "办公室"]);
        assert!(layout.line(&later).contains("欧阳秀英(人-1007)"));
    }

    #[test]
    fn what_is_empty_goes_before_what_says_something() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let heads = row(["编号", "原因", "责任人", "单位"]);
        let rows = [
            row(["改-001", "", "刘秀英", "办公室"]),
            row(["改-002", "", "", "办公室"]),
        ];
        let gives = [
            (Give::Nothing, 0),
            (Give::Words, 10),
            (Give::Nothing, 20),
            (Give::Words, 30),
        ];
        let kept = |line| fitting(&heads, &rows, &gives, line);
        assert_eq!(kept(28), [true; 4]);
        assert_eq!(kept(27), [true, false, true, true]);
        assert_eq!(kept(22), [true, false, true, true]);
        assert_eq!(kept(21), [true, false, true, false]);
        // What is needed stays, but where nothing stands in it.
        let heads = row(["编号", "", "责任人", "单位"]);
        let gives = gives.map(|(give, _)| (give, 0));
        assert_eq!(fitting(&heads, &rows, &gives, 3), [true, false, true, true]);
    }

    #[test]
    fn wide_characters_count_twice_and_the_elastic_column_gives_way() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let heads = row(["编号", "目标", "责任人"]);
        let rows = [row(["改-001", &"长".repeat(20), "王芳"])];
        let gives = [Give::Nothing, Give::First, Give::Words];
        let layout = Layout::of(&heads, &rows, &gives, 40);
        assert_eq!(
            layout.line(&heads),
            "编号    目标                      责任人"
        );
        let line = layout.line(&rows[0]);
        assert_eq!(width(&line), 38);
        assert!(line.contains('…'), "{line}");
    }

    #[test]
    fn figures_are_never_cut_however_short_the_line() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let heads = row(["编号", "意见", "责任人", "时限"]);
        let long = "长".repeat(20);
        let rows = [row([
            "意-2009-1011070",
            &long,
            "欧阳秀英(人-012)",
            "2009-10-20",
        ])];
        let gives = [Give::Nothing, Give::First, Give::Words, Give::Nothing];
        for line in [20, 40, 60, 80] {
            let layout = Layout::of(&heads, &rows, &gives, line);
            let said = layout.line(&rows[0]);
            for figure in ["意-2009-1011070", "(人-012)", "2009-10-20"] {
                assert!(said.contains(figure), "{line}: {said}");
            }
            assert!(line < 60 || width(&said) <= line, "{line}: {said}");
        }
    }
}
