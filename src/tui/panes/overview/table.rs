//! The computed list: the departments, line by line, what is due, struck off, overdue, due soon,
//! and a bar.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::overview::{OverviewState, Spot, label, light};
use crate::domain::Kind;
use crate::domain::figure::{FigureDef, grouped};
use crate::domain::light::Light;
use crate::i18n::Args;
use crate::office::{Computed, ComputedRow};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The least cells of a figure, with the blank before it.
const FIGURE: u16 = 5;
/// The cells of the percentage.
const PERCENT: u16 = 7;
/// What a name keeps of its cells where figures grow.
const NAME: u16 = 8;

/// Draws the heading and as many rows as fit; the rest is summed up in the last line.
pub(super) fn draw(buf: &mut Buffer, area: Rect, state: &OverviewState, look: &Look<'_>) {
    let Some(table) = &state.data.table else {
        return;
    };
    let columns = Columns::of(area, table, look);
    columns.draw_headings(buf, area, look);
    let rows = usize::from(area.height.saturating_sub(1));
    let at = match state.spot {
        Spot::Cell(line, _) => line,
        Spot::Figures(..) | Spot::Matter(_) => 0,
    };
    let all_fit = table.rows.len() <= rows;
    let shown = if all_fit {
        rows
    } else {
        rows.saturating_sub(1)
    };
    let top = (at + 1).saturating_sub(shown);
    let mut y = area.y + 1;
    for (n, row) in table.rows.iter().enumerate().skip(top).take(shown) {
        let cell = match state.spot {
            Spot::Cell(at, cell) if at == n => Some(cell),
            Spot::Cell(..) | Spot::Figures(..) | Spot::Matter(_) => None,
        };
        let name = match &row.name {
            Some(name) => name.told(),
            None => look.texts.say("organisation-without"),
        };
        columns.draw_row(buf, y, (&name, row, cell), look);
        y += 1;
    }
    if !all_fit && y < area.bottom() {
        let others = table.rows.iter().take(top);
        let others: Vec<_> = others.chain(table.rows.iter().skip(top + shown)).collect();
        let n = i64::try_from(others.len()).unwrap_or(i64::MAX);
        let of = table.of_rows().map_or("", Kind::code);
        let args = Args::new().set("n", n).set("kind", of);
        let name = look.texts.say_with("overview-others", &args);
        let sum = table.sum(others.into_iter());
        columns.draw_row(buf, y, (&name, &sum, None), look);
    }
}

/// Where the columns of the table begin.
struct Columns<'a> {
    table: &'a Computed,
    x: u16,
    name: u16,
    /// The figures with the cells of each.
    figures: Vec<(&'static FigureDef, u16)>,
    bar: u16,
}

impl<'a> Columns<'a> {
    /// The columns of figures are as wide as what stands in them; the bar gives way first, then
    /// the name.
    fn of(area: Rect, table: &'a Computed, look: &Look<'_>) -> Self {
        let sum = table.sum(table.rows.iter());
        let wide = |(figure, n): (&'static FigureDef, &i64)| {
            let heading = look.texts.say(&label(table.kind, figure));
            let words = text::width(&grouped(*n)).max(text::width(&heading));
            let cells = u16::try_from(words + 1).unwrap_or(u16::MAX).max(FIGURE);
            (figure, cells)
        };
        let figures: Vec<_> = table.figures().zip(&sum.cells).map(wide).collect();
        let fixed = figures.iter().fold(2 + PERCENT + 1, |sum, it| sum + it.1);
        let free = area.width.saturating_sub(fixed);
        let bar = (free * 2 / 5).clamp(4, 20).min(free.saturating_sub(NAME));
        Self {
            table,
            x: area.x + 1,
            name: free.saturating_sub(bar),
            figures,
            bar,
        }
    }

    fn draw_headings(&self, buf: &mut Buffer, area: Rect, look: &Look<'_>) {
        let say = |key: &str| look.texts.say(key);
        let mut name = say(&format!("col-{}", self.table.word()));
        // The row within which it is cut stands behind what tells these apart, and gives way.
        if let Some(row) = self.table.within.last() {
            let of = row.name.as_ref().map(|it| it.name.clone());
            let of = of.unwrap_or_else(|| say("organisation-without"));
            name = format!("{name}·{of}");
        }
        look.put(buf, (self.x, area.y), self.name, (&name, Ink::Dim));
        let mut right = self.x + self.name;
        for (figure, cells) in &self.figures {
            right += cells;
            let words = say(&label(self.table.kind, figure));
            look.put_right(buf, (right, area.y), *cells, (&words, Ink::Dim));
        }
        let rate = say("overview-part-rate");
        let room = self.bar + PERCENT;
        look.put(buf, (right + 1, area.y), room, (&rate, Ink::Dim));
    }

    fn draw_row(
        &self,
        buf: &mut Buffer,
        y: u16,
        (name, row, at): (&str, &ComputedRow, Option<usize>),
        look: &Look<'_>,
    ) {
        let ink = if at.is_some() { Ink::Here } else { Ink::Text };
        look.put(buf, (self.x, y), self.name, (name, ink));
        let mut right = self.x + self.name;
        for (n, ((figure, cells), count)) in self.figures.iter().zip(&row.cells).enumerate() {
            right += cells;
            let in_hand = at == Some(n);
            // A nought in the lights says nothing; the eye is to find those that are lit.
            let quiet = *count == 0 && light(figure).is_some();
            let words = if quiet && !in_hand {
                String::new()
            } else {
                grouped(*count)
            };
            let ink = match light(figure) {
                _ if in_hand => Ink::Here,
                Some(Light::Red) => Ink::Red,
                Some(Light::Yellow) => Ink::Yellow,
                Some(Light::Green | Light::Grey) | None => Ink::Text,
            };
            let x = look.put_right(buf, (right, y), *cells, (&words, ink));
            if in_hand {
                let at = (x.saturating_sub(1), y);
                look.put(buf, at, 1, (look.glyphs.cursor, Ink::Accent));
            }
        }
        self.draw_bar(buf, (right + 1, y), row, look);
    }

    fn draw_bar(
        &self,
        buf: &mut Buffer,
        (x, y): (u16, u16),
        row: &ComputedRow,
        look: &Look<'_>,
    ) {
        let share = row.share();
        let full = usize::from(share.map_or(0, |it| it.cells(self.bar)));
        let empty = usize::from(self.bar).saturating_sub(full);
        let filled = look.glyphs.full.repeat(full);
        let x = look.put(buf, (x, y), self.bar, (&filled, Ink::Green));
        let track = look.glyphs.empty.repeat(empty);
        let room = u16::try_from(empty).unwrap_or_default();
        let x = look.put(buf, (x, y), room, (&track, Ink::Dim));
        let words = share.map(|it| format!("{it}%")).unwrap_or_default();
        look.put_right(buf, (x + PERCENT, y), PERCENT, (&words, Ink::Text));
    }
}
