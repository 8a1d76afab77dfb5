//! Days on a line of cells: months, spans and the place of today, for overview and phases.

use ratatui::buffer::Buffer;

use crate::domain::{Day, Record};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// A line of cells that stands for a span of days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    from: Day,
    days: i64,
    x: u16,
    cells: u16,
}

impl Scale {
    /// Lays a span of days over cells; the first day of its month begins the line.
    pub(super) fn new(span: (Day, Day), x: u16, cells: u16) -> Self {
        let from = span.0.first_of_month();
        let days = span.1.days_since(from) + 1;
        Self {
            from,
            days: days.max(1),
            x,
            cells,
        }
    }

    /// Gives the column of a day, kept within the line.
    pub(super) fn column(&self, day: Day) -> u16 {
        let since = day.days_since(self.from);
        let cell = since.clamp(0, self.days) * i64::from(self.cells) / self.days;
        let most = self.cells.saturating_sub(1);
        self.x + u16::try_from(cell).unwrap_or(most).min(most)
    }

    /// Gives the column of a day within the first of some spans that holds it: the cell in which a
    /// span ends may begin the next one.
    pub(super) fn mark(&self, day: Day, spans: impl Iterator<Item = (Day, Day)>) -> u16 {
        let mut holding = spans.filter(|(from, to)| (*from..=*to).contains(&day));
        let column = self.column(day);
        holding.next().map_or(column, |(from, to)| {
            let (begin, end) = self.stretch(from, to);
            column.clamp(begin, end - 1)
        })
    }

    /// Gives the first column of a span and the one behind its last; never nothing.
    pub(super) fn stretch(&self, from: Day, to: Day) -> (u16, u16) {
        let begin = self.column(from);
        let since = to.days_since(self.from) + 1;
        let cell = since.clamp(0, self.days) * i64::from(self.cells) / self.days;
        let end = self.x + u16::try_from(cell).unwrap_or(self.cells).min(self.cells);
        (begin, end.max(begin + 1))
    }

    /// Writes the names of the months, each where it begins, as many as there is room for.
    pub(super) fn draw_months(
        &self,
        buf: &mut Buffer,
        y: u16,
        keep: Option<u16>,
        look: &Look<'_>,
    ) {
        let mut day = self.from;
        let mut free = self.x;
        let end = self.x + self.cells;
        for _ in 0..24 {
            let x = self.column(day);
            let name = look.texts.say(&format!("month-{}", day.month()));
            let name = short(&name);
            let cells = u16::try_from(text::width(name)).unwrap_or(4);
            // A month stands clear of the one before and is not cut by the mark of today.
            let marked = keep.is_some_and(|at| (x..x + cells).contains(&at));
            if x >= free && x + cells <= end && !marked {
                look.put(buf, (x, y), cells, (name, Ink::Dim));
                free = x + cells + 1;
            }
            let Some(next) = day.plus_months(1) else {
                break;
            };
            if next.days_since(self.from) >= self.days {
                break;
            }
            day = next;
        }
    }
}

/// Cuts the name of a month to three letters where it is written in letters.
fn short(name: &str) -> &str {
    if name.is_ascii() {
        name.get(..3).unwrap_or(name)
    } else {
        name
    }
}

/// Gives the spans of some records that have both ends.
pub(super) fn spans<'r>(
    records: impl Iterator<Item = &'r Record>,
) -> impl Iterator<Item = (Day, Day)> {
    records.filter_map(|it| it.day("from_on").zip(it.day("to_on")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// On the last day of each span today stands in its stretch, however few cells there are.
    #[test]
    fn today_stands_in_the_span_whose_last_day_it_is() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let phases = [
            (day("2009-02-21"), day("2009-04-30")),
            (day("2009-05-01"), day("2009-09-30")),
            (day("2009-10-01"), day("2009-12-31")),
        ];
        for cells in 10..120 {
            let scale = Scale::new((phases[0].0, phases[2].1), 3, cells);
            for (from, to) in phases {
                let (begin, end) = scale.stretch(from, to);
                for today in [from, to] {
                    let at = scale.mark(today, phases.into_iter());
                    assert!((begin..end).contains(&at), "{today} in {cells}: {at}");
                }
            }
        }
    }
}
