//! The three lines of figures: opinions and problems, tasks, lights and the week.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::Light;
use crate::app::state::overview::{Figure, OverviewState, Spot};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Role;

/// The row of the first line.
const FIRST: u16 = 4;

/// A figure ready to be written.
struct Written {
    spot: (usize, usize),
    sign: Option<Light>,
    words: String,
    role: Role,
}

/// Draws the lines; what belongs together stands in one half, the halves of all lines begin alike.
pub(super) fn draw(buf: &mut Buffer, area: Rect, state: &OverviewState, look: &Look<'_>) {
    let mut halves: Vec<[Vec<Written>; 2]> = Vec::new();
    for (line, figures) in state.lines().into_iter().enumerate() {
        let mut half = [Vec::new(), Vec::new()];
        for (place, figure) in figures.iter().enumerate() {
            if let Some(words) = written(*figure, (line, place), state, look)
                && let Some(side) = half.get_mut(usize::from(is_right(*figure)))
            {
                side.push(words);
            }
        }
        halves.push(half);
    }
    let wide = |written: &[Written], gap: usize| -> usize {
        written.iter().map(|it| cells(it) + gap).sum()
    };
    let most = |side: usize, gap: usize| -> usize {
        halves
            .iter()
            .map(|half| half.get(side).map_or(0, |it| wide(it, gap)))
            .max()
            .unwrap_or_default()
    };
    let room = usize::from(area.width);
    // Two cells apart where there is room for it, else one: the cursor stands in it.
    let gap = if most(0, 2) + most(1, 2) + WEEK_ROOM <= room {
        2
    } else {
        1
    };
    let right = (room * 11 / 20).max(most(0, gap) + 1);
    for (n, half) in halves.iter().enumerate() {
        let y = area.y + FIRST + u16::try_from(n).unwrap_or_default();
        for (side, x) in half.iter().zip([0, right]) {
            let mut x = area.x + u16::try_from(x).unwrap_or(area.width);
            if side.iter().any(|it| it.spot.0 == 2) && x > area.x {
                let label = look.texts.say("overview-this-week");
                let left = area.right().saturating_sub(x + 1);
                x = look.put(buf, (x + 1, y), left, (&label, Role::Dim));
            }
            for figure in side {
                x = draw_one(buf, (x, y), (figure, state), (area, gap), look);
            }
        }
    }
}

/// The cells of the words before the week's figures.
const WEEK_ROOM: usize = 10;

/// Says whether a figure stands in the right half.
const fn is_right(figure: Figure) -> bool {
    matches!(
        figure,
        Figure::Problems
            | Figure::ProblemsResolved
            | Figure::ProblemsUnderWay
            | Figure::ProblemsToStudy
            | Figure::Rules
            | Figure::Satisfaction
            | Figure::WeekClosed
            | Figure::WeekIssued
            | Figure::WeekReturned
            | Figure::WeekExtended
    )
}

fn cells(written: &Written) -> usize {
    text::width(&written.words) + usize::from(written.sign.is_some())
}

/// Gives a figure with its words; one that counts nothing and is rarely met is left out.
fn written(
    figure: Figure,
    spot: (usize, usize),
    state: &OverviewState,
    look: &Look<'_>,
) -> Option<Written> {
    let label = look.texts.say(figure.label());
    let count = figure.count(&state.data);
    let here = state.spot == Spot::Figures(spot.0, spot.1);
    let rare = matches!(figure, Figure::TasksPlanned | Figure::ProblemsToStudy);
    if rare && count == Some(0) && !here {
        return None;
    }
    let mut words = match count {
        Some(count) => format!("{label} {}", grouped(count)),
        None => format!("{label} {}", look.texts.say("overview-not-surveyed")),
    };
    if let Some(share) = figure.share(&state.data) {
        words = format!("{words} {}.{}%", share / 10, share % 10);
    }
    let signs = [
        (Figure::Red, Light::Red),
        (Figure::Yellow, Light::Yellow),
        (Figure::Green, Light::Green),
        (Figure::Grey, Light::Grey),
    ];
    let sign = signs
        .into_iter()
        .find(|(it, _)| *it == figure)
        .map(|(_, light)| light);
    let heads = matches!(figure, Figure::Opinions | Figure::Problems | Figure::Tasks);
    Some(Written {
        spot,
        sign,
        words,
        role: if heads { Role::Heading } else { Role::Text },
    })
}

/// Draws a figure behind the cell in which the cursor stands, and gives the column behind it.
fn draw_one(
    buf: &mut Buffer,
    (x, y): (u16, u16),
    (figure, state): (&Written, &OverviewState),
    (area, gap): (Rect, usize),
    look: &Look<'_>,
) -> u16 {
    let here = state.spot == Spot::Figures(figure.spot.0, figure.spot.1);
    if here {
        look.put(buf, (x, y), 1, (look.glyphs.cursor, Role::Accent));
    }
    let mut x = x + 1;
    let left = |x: u16| area.right().saturating_sub(x);
    if let Some(light) = figure.sign {
        let (sign, style) = look.light(light);
        if buf.area.contains((x, y).into()) {
            let (end, _) = buf.set_stringn(x, y, sign, 1, style);
            x = end;
        }
    }
    let role = if here { Role::Accent } else { figure.role };
    let end = look.put(buf, (x, y), left(x), (&figure.words, role));
    end + u16::try_from(gap - 1).unwrap_or_default()
}

/// Writes a number with a comma between thousands.
fn grouped(count: i64) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
