//! The phases: steps on a line of months, today's mark, and below it what the step must deliver.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::deliverables::{draw_deliverables, notes};
use super::scale::{Scale, spans};
use crate::app::state::phases::{PhaseLine, PhasesState};
use crate::domain::Record;
use crate::i18n::Args;
use crate::office::{PhasePlan, StepPlan, quoted_text};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The cells of the names, and of what is said at the right.
const NAME: u16 = 19;
const ASIDE: u16 = 15;
/// The rows of what is said about the step in hand, while it is folded.
const DETAIL: u16 = 3;
/// From this width on everything has a little more room.
const WIDE: u16 = 110;

/// Draws the phases' pane.
pub(super) fn draw_phases(buf: &mut Buffer, area: Rect, state: &PhasesState, look: &Look<'_>) {
    let things = state.step().map_or(0, |step| step.deliverables.len());
    let pairs = u16::try_from(things.div_ceil(2)).unwrap_or(DETAIL);
    let needed = u16::try_from(state.lines().len()).unwrap_or(area.height) + 2;
    let spare = area.height.saturating_sub(needed + 1);
    let notes = u16::try_from(notes(state, look).len()).unwrap_or_default();
    let folded = (1 + pairs + notes).clamp(DETAIL, (area.height / 3 + 1).max(DETAIL));
    // Where there is room for the wording anyway, nobody has to unfold it.
    let open = state.unfolded || spare > folded + 4;
    let detail = if !open {
        folded
    } else if spare > folded + 4 {
        spare
    } else {
        area.height / 2
    };
    let chart = Rect {
        height: area.height.saturating_sub(detail + 1),
        ..area
    };
    draw_chart(buf, chart, state, look);
    look.rule(buf, area, chart.bottom(), "");
    let below = Rect {
        y: chart.bottom() + 1,
        height: detail,
        ..area
    };
    match state.current() {
        Some(PhaseLine::Step(phase, step)) => {
            draw_step(buf, below, (Some(phase), step, state, open), look);
        }
        Some(PhaseLine::Whole(step)) => {
            draw_step(buf, below, (None, step, state, open), look);
        }
        Some(PhaseLine::Phase(phase)) => draw_phase(buf, below, phase, look),
        None => {}
    }
}

fn draw_chart(buf: &mut Buffer, area: Rect, state: &PhasesState, look: &Look<'_>) {
    let Some(span) = state.span else {
        return;
    };
    let wide = u16::from(area.width >= WIDE);
    let (name, aside) = (NAME + wide * 7, ASIDE + wide * 8);
    let cells = area.width.saturating_sub(name + aside + 1);
    let scale = Scale::new(span, area.x + name, cells);
    scale.draw_months(buf, area.y, None, look);
    let here = (span.0..=span.1)
        .contains(&state.today)
        .then(|| scale.mark(state.today, spans(state.phases.iter().map(|it| &it.record))));
    if let Some(x) = here {
        let words = format!("{}{}", look.glyphs.down, look.texts.say("phases-today"));
        let room = area.right().saturating_sub(x);
        look.put(buf, (x, area.y + 1), room, (&words, Ink::Accent));
    }
    let lines = state.lines();
    let rows = usize::from(area.height.saturating_sub(2));
    let top = (state.cursor + 1).saturating_sub(rows);
    for ((n, line), y) in lines
        .iter()
        .enumerate()
        .skip(top)
        .zip(area.y + 2..area.bottom())
    {
        let in_hand = n == state.cursor;
        if in_hand {
            look.put(buf, (area.x, y), 1, (look.glyphs.cursor, Ink::Accent));
        }
        // Today's line stands behind the bars.
        if let Some(x) = here {
            look.put(buf, (x, y), 1, (look.glyphs.rules.vertical, Ink::Dim));
        }
        let (words, record, heading) = match line {
            PhaseLine::Phase(phase) => (phase_name(phase, look), &phase.record, true),
            PhaseLine::Step(_, step) => {
                let number = step.record.int("position").unwrap_or_default();
                let words = format!("  {number} {}", step.record.text("name"));
                (words, &step.record, false)
            }
            PhaseLine::Whole(step) => (look.texts.say("phases-throughout"), &step.record, true),
        };
        let ink = match (in_hand, heading) {
            (true, _) => Ink::Here,
            (false, true) => Ink::Heading,
            (false, false) => Ink::Text,
        };
        look.put(buf, (area.x + 1, y), name - 2, (&words, ink));
        draw_bar(buf, (scale, y), (record, heading, here), look);
        if let PhaseLine::Step(_, step) | PhaseLine::Whole(step) = line {
            draw_aside(buf, (area.right() - 1, y), (step, aside), look);
        }
    }
}

fn phase_name(phase: &PhasePlan, look: &Look<'_>) -> String {
    format!(
        "{} {}",
        ordinal(&phase.record, look),
        phase.record.text("name")
    )
}

fn ordinal(phase: &Record, look: &Look<'_>) -> String {
    let n = phase.int("position").unwrap_or_default();
    look.texts
        .say_with("phases-ordinal", &Args::new().set("n", n))
}

/// Draws the stretch of a phase or step: filled as far as it is behind us or finished.
fn draw_bar(
    buf: &mut Buffer,
    (scale, y): (Scale, u16),
    (record, heading, here): (&Record, bool, Option<u16>),
    look: &Look<'_>,
) {
    let (Some(from), Some(to)) = (record.day("from_on"), record.day("to_on")) else {
        return;
    };
    let (begin, end) = scale.stretch(from, to);
    let finished = record.state == "finished";
    let ink = if heading { Ink::Text } else { Ink::Mark };
    for x in begin..end {
        let goes = ["under_way", "active"].contains(&record.state.as_str());
        let behind = finished || (goes && here.is_none_or(|at| x <= at));
        let (sign, ink) = if behind {
            (look.glyphs.full, ink)
        } else {
            (look.glyphs.empty, Ink::Dim)
        };
        look.put(buf, (x, y), 1, (sign, ink));
    }
}

/// Says how far a step is, and by how much it is late.
fn draw_aside(
    buf: &mut Buffer,
    (right, y): (u16, u16),
    (step, room): (&StepPlan, u16),
    look: &Look<'_>,
) {
    let key = match step.record.state.as_str() {
        "finished" => "phases-finished",
        // The campaign itself goes on as long as it stands.
        "under_way" | "active" => "phases-under-way",
        _ => "phases-not-started",
    };
    let args = counts(step);
    let mut words = look.texts.say_with(key, &args);
    // What is ticked short is not whole, whatever the figures say.
    if step.short() > 0 {
        let args = Args::new().set("words", words).set("n", step.short());
        words = look.texts.say_with("phases-short", &args);
    }
    let wide = u16::try_from(text::width(&words)).unwrap_or(room);
    let x = look.put_right(buf, (right, y), room.max(wide), (&words, Ink::Text));
    if step.late > 0 {
        // A plan of years ago says no more than that it is long over.
        let days = match step.late {
            ..=99 => step.late.to_string(),
            _ => "99+".to_owned(),
        };
        let args = Args::new().set("n", days);
        let key = if step.record.is_proposed("to_on") {
            "phases-late-proposed"
        } else {
            "phases-late"
        };
        let late = look.texts.say_with(key, &args);
        let (sign, style) = look.light(crate::app::sheet::Light::Yellow);
        let words = format!("{sign}{late} ");
        let wide = u16::try_from(text::width(&words)).unwrap_or(room);
        let at = x.saturating_sub(wide);
        look.put(buf, (at, y), wide, (&words, Ink::Yellow));
        buf.set_style(Rect::new(at, y, 1, 1), style);
    }
}

fn counts(step: &StepPlan) -> Args<'static> {
    let number = |n: usize| i64::try_from(n).unwrap_or_default();
    Args::new()
        .set("done", number(step.delivered()))
        .set("all", number(step.deliverables.len()))
}

fn draw_phase(buf: &mut Buffer, area: Rect, phase: &PhasePlan, look: &Look<'_>) {
    let record = &phase.record;
    let said = |column: &str| quoted_text(look.texts, record, column);
    let head = format!("{}  {}", phase_name(phase, look), said("wording"));
    let room = area.width.saturating_sub(2);
    look.put(buf, (area.x + 1, area.y), room, (&head, Ink::Heading));
    let aim = said("aim");
    let aim = text::wrap(&aim, usize::from(room));
    for (line, y) in aim.into_iter().zip(area.y + 1..area.bottom()) {
        look.put(buf, (area.x + 1, y), room, (line, Ink::Text));
    }
}

/// Draws the head of a step, its full wording where it is unfolded, and its deliverables.
fn draw_step(
    buf: &mut Buffer,
    area: Rect,
    (phase, step, state, open): (Option<&PhasePlan>, &StepPlan, &PhasesState, bool),
    look: &Look<'_>,
) {
    let room = area.width.saturating_sub(2);
    let head = head(phase, step, state, look);
    look.put(buf, (area.x + 1, area.y), room, (&head, Ink::Heading));
    let mut y = area.y + 1;
    let pairs = u16::try_from(step.deliverables.len().div_ceil(2)).unwrap_or_default();
    if open {
        // The wording is the paper's own; what does not fit is left to the page of the step.
        let notes = u16::try_from(notes(state, look).len()).unwrap_or_default();
        let last = area.bottom().saturating_sub(pairs + notes);
        for line in text::wrap(step.record.text("wording"), usize::from(room)) {
            if y >= last {
                break;
            }
            look.put(buf, (area.x + 1, y), room, (line, Ink::Text));
            y += 1;
        }
    }
    draw_deliverables(
        buf,
        Rect { y, ..area }.intersection(area),
        (step, state),
        look,
    );
}

fn head(
    phase: Option<&PhasePlan>,
    step: &StepPlan,
    state: &PhasesState,
    look: &Look<'_>,
) -> String {
    let record = &step.record;
    let year = state
        .span
        .map_or_else(|| state.today.year(), |(from, _)| from.year());
    let day = |column: &str| {
        record
            .day(column)
            .map(|day| look.texts.day_short(day, year))
            .unwrap_or_default()
    };
    let mut wording = quoted_text(look.texts, record, "span_wording");
    if record.is_proposed("from_on") || record.is_proposed("to_on") {
        let args = Args::new().set("wording", wording);
        wording = look.texts.say_with("phases-proposed", &args);
    }
    let whose = match phase {
        Some(phase) => Args::new()
            .set("phase", ordinal(&phase.record, look))
            .set("n", record.int("position").unwrap_or_default()),
        None => Args::new(),
    };
    let key = phase.map_or("phases-whole", |_| "phases-step");
    let args = whose
        .set("name", record.text("name"))
        .set("wording", wording)
        .set("from", day("from_on"))
        .set("to", day("to_on"))
        .set("days", step.working_days)
        .set("elapsed", step.elapsed);
    look.texts.say_with(key, &args)
}
