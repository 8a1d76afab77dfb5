//! The three lines of figures: opinions and problems, tasks, lights and the week.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::Light;
use crate::app::state::overview::{Figure, Line, OverviewState, Spot};
use crate::domain::figure::grouped;
use crate::domain::light::Light as Shown;
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The row of the first line.
pub(super) const FIRST: u16 = 4;

/// A figure ready to be written.
struct Written {
    spot: (usize, usize),
    sign: Option<Light>,
    words: String,
    ink: Ink,
}

/// The cells between the halves where figures stand wide apart.
const AIR: usize = 10;

/// A piece of a row: the words before the week's figures, or a figure; and where it begins.
enum Piece {
    Label(String),
    Figure(Written),
}

impl Piece {
    /// The cells it takes with the one before it, in which the cursor may stand.
    fn cells(&self) -> usize {
        match self {
            Self::Label(words) => 1 + text::width(words),
            Self::Figure(it) => 1 + text::width(&it.words) + usize::from(it.sign.is_some()),
        }
    }
}

/// The figures laid out: the pieces of each row with the column where they begin.
pub(super) struct Rows(Vec<Vec<(u16, Piece)>>);

impl Rows {
    /// Lays the figures out: what belongs together stands in one half, the halves of all lines
    /// begin alike. Where that is too wide, the halves stand one beneath the other, broken between
    /// two figures; none is ever cut.
    pub(super) fn of(state: &OverviewState, width: u16, look: &Look<'_>) -> Self {
        let halves: Vec<[Vec<Piece>; 2]> = state
            .lines()
            .iter()
            .enumerate()
            .map(|(n, line)| halves(n, line, state, look))
            .collect();
        let wide = |side: usize, gap: usize| -> usize {
            let of = |half: &[Vec<Piece>; 2]| -> usize {
                let pieces = half.get(side).map_or(&[][..], Vec::as_slice);
                pieces.iter().map(|it| it.cells() + gap).sum()
            };
            halves.iter().map(of).max().unwrap_or_default()
        };
        let room = usize::from(width);
        // Two cells apart where there is room for it, else one: the cursor stands in it.
        let gap = usize::from(wide(0, 1) + wide(1, 1) + AIR <= room);
        let (left, right) = (wide(0, gap), wide(1, gap));
        let mut rows = Vec::new();
        if left + right <= room {
            let at = (room * 11 / 20).clamp(left, room - right);
            for [one, other] in halves {
                let mut row = placed(one, 0, gap);
                row.extend(placed(other, at, gap));
                rows.push(row);
            }
        } else {
            for [mut one, mut other] in halves {
                let all: usize = one.iter().chain(&other).map(Piece::cells).sum();
                if all <= room {
                    one.append(&mut other);
                }
                rows.extend(broken(one, room));
                rows.extend(broken(other, room));
            }
        }
        Self(rows)
    }

    /// Gives how many rows there are.
    pub(super) fn count(&self) -> u16 {
        u16::try_from(self.0.len()).unwrap_or(u16::MAX)
    }

    /// Draws them.
    pub(super) fn draw(
        &self,
        buf: &mut Buffer,
        area: Rect,
        state: &OverviewState,
        look: &Look<'_>,
    ) {
        for (row, y) in self.0.iter().zip(area.y + FIRST..area.bottom()) {
            for (x, piece) in row {
                let x = area.x + x;
                let left = area.right().saturating_sub(x + 1);
                match piece {
                    Piece::Label(words) => {
                        look.put(buf, (x + 1, y), left, (words, Ink::Dim));
                    }
                    Piece::Figure(it) => draw_one(buf, (x, y), (it, state), area, look),
                }
            }
        }
    }
}

/// Gives the pieces of a line that stand left and right.
fn halves(n: usize, line: &Line, state: &OverviewState, look: &Look<'_>) -> [Vec<Piece>; 2] {
    let mut half = [Vec::new(), Vec::new()];
    for (place, figure) in line.figures.iter().enumerate() {
        let Some(words) = written(*figure, (n, place), state, look) else {
            continue;
        };
        let [left, right] = &mut half;
        let side = if place < line.left { left } else { right };
        if figure.is_of_week() && side.is_empty() {
            side.push(Piece::Label(look.texts.say("overview-this-week")));
        }
        side.push(Piece::Figure(words));
    }
    half
}

/// Puts pieces one after the other.
fn placed(pieces: Vec<Piece>, from: usize, gap: usize) -> Vec<(u16, Piece)> {
    let mut x = from;
    let mut row = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let at = u16::try_from(x).unwrap_or(u16::MAX);
        x += piece.cells() + gap;
        row.push((at, piece));
    }
    row
}

/// Breaks pieces into rows that fit.
fn broken(pieces: Vec<Piece>, room: usize) -> Vec<Vec<(u16, Piece)>> {
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    let mut used = usize::MAX;
    for piece in pieces {
        let cells = piece.cells();
        if used.saturating_add(cells) > room {
            rows.push(Vec::new());
            used = 0;
        }
        used += cells;
        if let Some(row) = rows.last_mut() {
            row.push(piece);
        }
    }
    rows.into_iter().map(|row| placed(row, 0, 0)).collect()
}

/// Gives a figure with its words; one that counts nothing and is rarely met is left out.
fn written(
    figure: Figure,
    spot: (usize, usize),
    state: &OverviewState,
    look: &Look<'_>,
) -> Option<Written> {
    let label = look.texts.say(&figure.label());
    let count = figure.count(&state.data);
    let here = state.spot == Spot::Figures(spot.0, spot.1);
    if figure.is_silent(&state.data) && !here {
        return None;
    }
    let mut words = match count {
        Some(count) => format!("{label} {}", grouped(count)),
        None => format!("{label} {}", look.texts.say("overview-not-surveyed")),
    };
    if let Some(goal) = figure.goal(&state.data) {
        words = format!("{words}/{}", grouped(goal));
    }
    if let Some(share) = figure.share(&state.data) {
        words = format!("{words} {share}%");
    }
    let sign = figure.light().map(|light| match light {
        Shown::Red => Light::Red,
        Shown::Yellow => Light::Yellow,
        Shown::Green => Light::Green,
        Shown::Grey => Light::Grey,
    });
    Some(Written {
        spot,
        sign,
        words,
        ink: if figure.is_head() {
            Ink::Heading
        } else {
            Ink::Text
        },
    })
}

/// Draws a figure behind the cell in which the cursor stands.
fn draw_one(
    buf: &mut Buffer,
    (x, y): (u16, u16),
    (figure, state): (&Written, &OverviewState),
    area: Rect,
    look: &Look<'_>,
) {
    let here = state.spot == Spot::Figures(figure.spot.0, figure.spot.1);
    if here {
        look.put(buf, (x, y), 1, (look.glyphs.cursor, Ink::Accent));
    }
    let mut x = x + 1;
    if let Some(light) = figure.sign {
        let (sign, style) = look.light(light);
        if buf.area.contains((x, y).into()) {
            let (end, _) = buf.set_stringn(x, y, sign, 1, style);
            x = end;
        }
    }
    let ink = if here { Ink::Here } else { figure.ink };
    let left = area.right().saturating_sub(x);
    look.put(buf, (x, y), left, (&figure.words, ink));
}
