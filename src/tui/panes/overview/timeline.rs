//! The campaign's name, its phases on a line of months, and how striking off went on.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::overview::OverviewState;
use crate::domain::Day;
use crate::domain::figure::{Share, SumDef};
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::panes::scale::{Scale, spans};
use crate::tui::text;
use crate::tui::theme::Ink;

/// The cells at the right of the line, for how much of the campaign has passed.
const ASIDE: u16 = 12;

/// Draws the first three rows.
pub(super) fn draw(buf: &mut Buffer, area: Rect, state: &OverviewState, look: &Look<'_>) {
    draw_name(buf, area, state, look);
    let Some(span) = state.span else {
        return;
    };
    let cells = area.width.saturating_sub(ASIDE + 1);
    let scale = Scale::new(span, area.x + 1, cells);
    let today = state.data.status.date;
    let here = (span.0..=span.1)
        .contains(&today)
        .then(|| scale.mark(today, spans(state.data.phases.iter())));
    scale.draw_months(buf, area.y + 1, here, look);
    for phase in &state.data.phases {
        if let (Some(from), Some(to)) = (phase.day("from_on"), phase.day("to_on")) {
            let place = (scale.stretch(from, to), area.y + 2);
            draw_phase(buf, place, (phase.text("name"), here), look);
        }
    }
    if let Some(x) = here {
        look.put(buf, (x, area.y + 1), 1, (look.glyphs.down, Ink::Accent));
        look.put(
            buf,
            (x, area.y + 2),
            1,
            (look.glyphs.rules.cross, Ink::Accent),
        );
    }
    let passed = passed(span, today).map(|share| share.to_string());
    let args = Args::new().set("percent", passed.unwrap_or_default());
    let words = look.texts.say_with("overview-passed", &args);
    look.put_right(
        buf,
        (area.right() - 1, area.y + 2),
        ASIDE,
        (&words, Ink::Text),
    );
}

fn draw_name(buf: &mut Buffer, area: Rect, state: &OverviewState, look: &Look<'_>) {
    let status = &state.data.status;
    let name = status.campaign.as_ref().map_or(String::new(), |campaign| {
        format!(
            "{} {} {}",
            campaign.text("name"),
            look.glyphs.dot,
            campaign.text("organiser")
        )
    });
    let named = |record: &Option<crate::domain::Record>| {
        record
            .as_ref()
            .map(|it| it.text("name").to_owned())
            .unwrap_or_default()
    };
    let number = status
        .phase
        .as_ref()
        .and_then(|phase| phase.int("position"));
    let (place, steps) = state.data.step_place;
    let args = Args::new()
        .set("n", number.unwrap_or_default())
        .set("phase", named(&status.phase))
        .set("place", i64::try_from(place).unwrap_or_default())
        .set("steps", i64::try_from(steps).unwrap_or_default())
        .set("step", named(&status.step));
    let at = look.texts.say_with("overview-stands", &args);
    let room = area.width.saturating_sub(2);
    let right = (area.right() - 1, area.y);
    let x = look.put_right(buf, right, room * 3 / 5, (&at, Ink::Text));
    let left = x.saturating_sub(area.x + 3);
    look.put(buf, (area.x + 1, area.y), left, (&name, Ink::Heading));
}

/// Draws one phase as a stretch with its name in it.
fn draw_phase(
    buf: &mut Buffer,
    ((from, to), y): ((u16, u16), u16),
    (name, here): (&str, Option<u16>),
    look: &Look<'_>,
) {
    let rules = look.glyphs.rules;
    let cells = to - from;
    let line = rules.horizontal.repeat(usize::from(cells));
    let begun = here.is_none_or(|at| from <= at);
    let ink = if begun { Ink::Text } else { Ink::Dim };
    look.put(buf, (from, y), cells, (&line, ink));
    look.put(buf, (from, y), 1, (rules.left_tee, ink));
    look.put(buf, (to - 1, y), 1, (rules.right_tee, ink));
    let padded = format!(" {name} ");
    let room = cells.saturating_sub(2);
    let wide = u16::try_from(text::width(&padded)).unwrap_or(room);
    // The name keeps clear of the mark of today: before it, or else behind it.
    let before = here.is_none_or(|at| at <= from || at > from + wide);
    let at = match here {
        Some(at) if !before => at,
        Some(_) | None => from,
    };
    if at + wide + 1 < to {
        look.put(buf, (at + 1, y), room, (&padded, ink));
    }
}

fn passed(span: (Day, Day), today: Day) -> Option<Share> {
    let whole = span.1.days_since(span.0) + 1;
    let so_far = today.days_since(span.0) + 1;
    Share::of(so_far.clamp(0, whole.max(0)), whole)
}

/// Draws how the work went on, month by month: tasks struck off by its end, against those first
/// due.
pub(super) fn draw_curve(
    buf: &mut Buffer,
    area: Rect,
    y: u16,
    (state, look): (&OverviewState, &Look<'_>),
) {
    let curve = state.curve();
    let Some(course) = state.data.course.as_ref().filter(|_| has_months(&curve)) else {
        return;
    };
    let sums: Vec<(&str, Vec<i64>)> = curve
        .iter()
        .map(|(sum, months)| (sum.word, summed(months)))
        .collect();
    let most = sums.iter().flat_map(|it| &it.1).copied().max().unwrap_or(1);
    let say = |word: &str, curve: String, n: i64| {
        let key = format!("overview-curve-{word}").replace('_', "-");
        let args = Args::new().set("curve", curve).set("n", n);
        look.texts.say_with(&key, &args)
    };
    let piece = |(word, sums): &(&str, Vec<i64>)| {
        let drawn = sums.iter().map(|sum| height(*sum, most.max(1), look));
        say(
            word,
            drawn.collect(),
            sums.last().copied().unwrap_or_default(),
        )
    };
    let mut pieces: Vec<String> = sums.iter().map(piece).collect();
    let beside = course.def.beside;
    let n = state.data.status.told(course.kind, beside);
    pieces.push(say(beside, String::new(), n));
    let room = area.width.saturating_sub(2);
    let all = pieces.join("   ");
    if text::width(&all) <= usize::from(room) {
        look.put(buf, (area.x + 1, y), room, (&all, Ink::Text));
        return;
    }
    // Two rows, so that no figure is cut: the second sum alone above, for it is the longest.
    let first = pieces.remove(1.min(pieces.len() - 1));
    let second = pieces.join("   ");
    let above = (area.x + 1, y.saturating_sub(1));
    look.put(buf, above, room, (&first, Ink::Text));
    look.put(buf, (area.x + 1, y), room, (&second, Ink::Text));
}

fn has_months(curve: &[(&SumDef, Vec<i64>)]) -> bool {
    curve.iter().any(|(_, months)| !months.is_empty())
}

/// Adds the months up, one after the other.
fn summed(months: &[i64]) -> Vec<i64> {
    let mut all = 0;
    let mut sums = Vec::with_capacity(months.len());
    for n in months {
        all += n;
        sums.push(all);
    }
    sums
}

/// Gives the sign of a height among those of the curve.
fn height(sum: i64, most: i64, look: &Look<'_>) -> &'static str {
    let heights = look.glyphs.heights;
    let steps = i64::try_from(heights.len()).unwrap_or(1);
    let step = (sum * steps - 1).max(0) / most;
    let step = usize::try_from(step).unwrap_or_default();
    heights
        .get(step.min(heights.len() - 1))
        .copied()
        .unwrap_or_default()
}
