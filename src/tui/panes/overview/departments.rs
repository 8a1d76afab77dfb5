//! The departments, line by line: due, struck off, overdue, due soon, and a bar.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::overview::{Figure, OverviewState, Part, Spot};
use crate::domain::figure::grouped;
use crate::i18n::Args;
use crate::office::DepartmentLine;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Role;

/// The least cells of a figure, with the blank before it.
const FIGURE: u16 = 5;
/// The cells of the percentage.
const PERCENT: u16 = 7;
/// What a name keeps of its cells where figures grow.
const NAME: u16 = 8;

/// Draws the heading and as many departments as fit; the rest is summed up in the last line.
pub(super) fn draw(buf: &mut Buffer, area: Rect, state: &OverviewState, look: &Look<'_>) {
    let lines = &state.data.departments;
    let columns = Columns::of(area, lines, look);
    columns.draw_headings(buf, area, look);
    let rows = usize::from(area.height.saturating_sub(1));
    let at = match state.spot {
        Spot::Department(line, _) => line,
        Spot::Figures(..) | Spot::Matter(_) => 0,
    };
    let all_fit = lines.len() <= rows;
    let shown = if all_fit {
        rows
    } else {
        rows.saturating_sub(1)
    };
    let top = (at + 1).saturating_sub(shown);
    let mut y = area.y + 1;
    for (n, line) in lines.iter().enumerate().skip(top).take(shown) {
        let part = match state.spot {
            Spot::Department(at, part) if at == n => Some(part),
            Spot::Department(..) | Spot::Figures(..) | Spot::Matter(_) => None,
        };
        columns.draw_line(buf, y, (line, part), look);
        y += 1;
    }
    if !all_fit && y < area.bottom() {
        let others = lines.iter().take(top).chain(lines.iter().skip(top + shown));
        let sum = summed(others, look);
        columns.draw_line(buf, y, (&sum, None), look);
    }
}

/// Where the columns of the table begin.
struct Columns {
    x: u16,
    name: u16,
    figures: [u16; 4],
    bar: u16,
}

impl Columns {
    /// The columns of figures are as wide as what stands in them; the bar gives way first, then
    /// the name.
    fn of(area: Rect, lines: &[DepartmentLine], look: &Look<'_>) -> Self {
        let figures = OverviewState::PARTS.map(|part| {
            let sum: i64 = lines.iter().map(|line| part.count(line)).sum();
            let words = text::width(&grouped(sum)).max(text::width(&heading(part, look)));
            u16::try_from(words + 1).unwrap_or(u16::MAX).max(FIGURE)
        });
        let fixed = figures.iter().fold(2 + PERCENT + 1, |sum, it| sum + it);
        let free = area.width.saturating_sub(fixed);
        let bar = (free * 2 / 5).clamp(4, 20).min(free.saturating_sub(NAME));
        Self {
            x: area.x + 1,
            name: free.saturating_sub(bar),
            figures,
            bar,
        }
    }

    fn draw_headings(&self, buf: &mut Buffer, area: Rect, look: &Look<'_>) {
        let say = |key: &str| look.texts.say(key);
        let name = say("overview-department");
        look.put(buf, (self.x, area.y), self.name, (&name, Role::Dim));
        let mut right = self.x + self.name;
        for (part, cells) in OverviewState::PARTS.into_iter().zip(self.figures) {
            right += cells;
            let words = heading(part, look);
            look.put_right(buf, (right, area.y), cells, (&words, Role::Dim));
        }
        let rate = say("overview-part-rate");
        let room = self.bar + PERCENT;
        look.put(buf, (right + 1, area.y), room, (&rate, Role::Dim));
    }

    fn draw_line(
        &self,
        buf: &mut Buffer,
        y: u16,
        (line, part): (&DepartmentLine, Option<usize>),
        look: &Look<'_>,
    ) {
        let here = part.is_some();
        let role = if here { Role::Here } else { Role::Text };
        let name = if line.name.is_empty() {
            look.texts.say("organisation-without")
        } else {
            line.name.clone()
        };
        look.put(buf, (self.x, y), self.name, (&name, role));
        let mut right = self.x + self.name;
        let figures = OverviewState::PARTS.into_iter().zip(self.figures);
        for (n, (figure, cells)) in figures.enumerate() {
            right += cells;
            let count = figure.count(line);
            let in_hand = part == Some(n);
            // A nought in the lights says nothing; the eye is to find those that are lit.
            let quiet = count == 0 && matches!(figure, Part::Red | Part::Yellow);
            let words = if quiet && !in_hand {
                String::new()
            } else {
                grouped(count)
            };
            let role = match figure {
                _ if in_hand => Role::Here,
                Part::Red => Role::Red,
                Part::Yellow => Role::Yellow,
                Part::Due | Part::Closed => Role::Text,
            };
            let x = look.put_right(buf, (right, y), cells, (&words, role));
            if in_hand {
                let at = (x.saturating_sub(1), y);
                look.put(buf, at, 1, (look.glyphs.cursor, Role::Accent));
            }
        }
        self.draw_bar(buf, (right + 1, y), line, look);
    }

    fn draw_bar(
        &self,
        buf: &mut Buffer,
        (x, y): (u16, u16),
        line: &DepartmentLine,
        look: &Look<'_>,
    ) {
        let share = line.share();
        let full = usize::from(share.map_or(0, |it| it.cells(self.bar)));
        let empty = usize::from(self.bar).saturating_sub(full);
        let filled = look.glyphs.full.repeat(full);
        let x = look.put(buf, (x, y), self.bar, (&filled, Role::Green));
        let track = look.glyphs.empty.repeat(empty);
        let room = u16::try_from(empty).unwrap_or_default();
        let x = look.put(buf, (x, y), room, (&track, Role::Dim));
        let words = share.map(|it| format!("{it}%")).unwrap_or_default();
        look.put_right(buf, (x + PERCENT, y), PERCENT, (&words, Role::Text));
    }
}

fn heading(part: Part, look: &Look<'_>) -> String {
    let label = part.figure().map(Figure::label).unwrap_or_default();
    look.texts.say(&label)
}

/// Sums up the departments that there is no line for.
fn summed<'a>(
    lines: impl Iterator<Item = &'a DepartmentLine>,
    look: &Look<'_>,
) -> DepartmentLine {
    let mut many = 0_i64;
    let mut sum = DepartmentLine {
        id: 0,
        name: String::new(),
        due: 0,
        closed: 0,
        lights: crate::office::Lights::default(),
    };
    for line in lines {
        many += 1;
        sum.due += line.due;
        sum.closed += line.closed;
        sum.lights.red += line.lights.red;
        sum.lights.yellow += line.lights.yellow;
        sum.lights.green += line.lights.green;
        sum.lights.grey += line.lights.grey;
    }
    let args = Args::new().set("n", many);
    sum.name = look.texts.say_with("overview-others", &args);
    sum
}
