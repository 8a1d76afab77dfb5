//! What the step in hand must deliver: ticks with count, day and evidence, two in a row; below them
//! the forms and parts of the one in hand, and what the step asks of people.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::{lacking, ledger_words};
use crate::app::state::phases::PhasesState;
use crate::i18n::Args;
use crate::office::{DeliverablePlan, StepPlan, proposed_words, quoted_text};
use crate::tui::look::Look;
use crate::tui::text::{cut_apart, width};
use crate::tui::theme::Ink;

/// The least columns of a name that tell what it is of.
const NAME_LEAST: usize = 12;

/// Draws the deliverables of a step.
pub(super) fn draw_deliverables(
    buf: &mut Buffer,
    area: Rect,
    (step, state): (&StepPlan, &PhasesState),
    look: &Look<'_>,
) {
    let half = (area.width / 2).max(1);
    let mut below = area.y;
    for (n, thing) in step.deliverables.iter().enumerate() {
        let row = area.y + u16::try_from(n / 2).unwrap_or_default();
        let side = if n % 2 == 0 { area.x } else { area.x + half };
        if row >= area.bottom() {
            return;
        }
        below = row + 1;
        let in_hand = n == state.thing;
        if in_hand {
            look.put(buf, (side, row), 1, (look.glyphs.cursor, Ink::Accent));
        }
        let room = usize::from(half.saturating_sub(2));
        let words = words(thing, (step, state), look, room);
        let ink = if in_hand { Ink::Here } else { Ink::Text };
        look.put(buf, (side + 1, row), half.saturating_sub(2), (&words, ink));
    }
    let room = area.width.saturating_sub(2);
    for (note, row) in notes(state, look).iter().zip(below..area.bottom()) {
        look.put(buf, (area.x + 1, row), room, (note, Ink::Dim));
    }
}

/// One deliverable in so many columns: whether it is there, how many are wanted, by when, and what
/// proves it; its name gives way to these, and is cut so that no two read alike.
fn words(
    thing: &DeliverablePlan,
    (step, state): (&StepPlan, &PhasesState),
    look: &Look<'_>,
    room: usize,
) -> String {
    let record = &thing.record;
    let done = record.state == "delivered";
    let tick = if done { "[x]" } else { "[ ]" };
    let mut all = Vec::new();
    if let Some(ledger) = &thing.on_ledger {
        let figure = ledger_words(look.texts, record, ledger);
        let args = Args::new().set("figure", figure);
        all.push(look.texts.say_with("phases-on-ledger", &args));
    } else if let Some(wanted) = record.int("wanted") {
        let args = Args::new().set("n", wanted);
        all.push(look.texts.say_with("phases-wanted", &args));
    }
    // The day of its own is told before it as well; that of its phase once it has passed.
    let own = record.day("due_on");
    let due = thing.due.as_ref().map(|it| it.day);
    let due = own.or_else(|| due.filter(|it| *it < state.today));
    if let Some(due) = due.filter(|_| !done) {
        let year = state.span.map_or(state.today, |(from, _)| from).year();
        let args = Args::new().set("day", look.texts.day_short(due, year));
        let key = if due < state.today {
            "phases-overdue"
        } else {
            "phases-due"
        };
        all.push(look.texts.say_with(key, &args));
    }
    if thing.evidence > 0 {
        let many = i64::try_from(thing.evidence).unwrap_or_default();
        let args = Args::new().set("n", many);
        all.push(look.texts.say_with("phases-evidence", &args));
    }
    all.insert(0, String::new());
    let mut tail = all.join("  ");
    let left = |tail: &str| room.saturating_sub(width(tick) + 1 + width(tail));
    // Nobody ticks what he cannot name: the figure stays beside it, what else is told goes first.
    while left(&tail) < NAME_LEAST && all.len() > 2 {
        all.pop();
        tail = all.join("  ");
    }
    let left = left(&tail);
    let names: Vec<&str> = (step.deliverables.iter())
        .map(|it| it.record.text("name"))
        .collect();
    let name = cut_apart(record.text("name"), &names, left, look.glyphs.ellipsis);
    format!("{tick} {name}{tail}")
}

/// Says by when the deliverable in hand is due, for which its place in a row has no room, and who
/// or what is lacking.
fn due_and_lacks(thing: &DeliverablePlan, look: &Look<'_>) -> Option<String> {
    let open = !thing.record.is_ended();
    let due = thing.due.as_ref().filter(|_| open).map(|due| {
        let args = Args::new()
            .set("day", look.texts.day(due.day))
            .set("past", if due.past { "yes" } else { "no" });
        look.texts.say_with("phases-due-by", &args)
    });
    let ledger = thing.on_ledger.as_ref();
    let lacks = ledger.and_then(|it| lacking(look.texts, it)).map(|texts| {
        let args = Args::new().set("texts", texts);
        look.texts.say_with("phases-lacks", &args)
    });
    let told: Vec<String> = due.into_iter().chain(lacks).collect();
    (!told.is_empty()).then(|| told.join("  "))
}

/// What the template says beyond names: the forms and parts of the deliverable in hand, and what
/// the step asks of people, a line each.
pub(super) fn notes(state: &PhasesState, look: &Look<'_>) -> Vec<String> {
    let Some(step) = state.step() else {
        return Vec::new();
    };
    let thing = step.deliverables.get(state.thing);
    let said = |(column, key): (&str, &str)| {
        let text = thing?.record.text(column);
        let texts: Vec<&str> = text.lines().collect();
        let args = Args::new().set("texts", look.texts.list(texts));
        (!text.is_empty()).then(|| look.texts.say_with(key, &args))
    };
    let theme = quoted_text(look.texts, &step.record, "theme");
    let theme = (!theme.is_empty()).then(|| {
        look.texts
            .say_with("phases-theme", &Args::new().set("text", theme))
    });
    let told = [
        ("delivery_note", "phases-delivery-note"),
        ("forms", "phases-forms"),
        ("parts", "phases-parts"),
    ];
    let mut notes: Vec<String> = told.into_iter().filter_map(said).collect();
    notes.extend(thing.and_then(|it| due_and_lacks(it, look)));
    let asked: Vec<String> = step
        .requirements
        .iter()
        .map(|it| {
            let unit = look.texts.choice("unit", it.text("unit"));
            let mut amount = it.int("amount").unwrap_or_default().to_string();
            if it.is_proposed("amount") {
                amount = proposed_words(look.texts, amount);
            }
            let args = Args::new()
                .set("name", it.text("name"))
                .set("amount", amount)
                .set("unit", unit);
            look.texts.say_with("phases-requirement", &args)
        })
        .collect();
    if !asked.is_empty() {
        let args = Args::new().set("texts", look.texts.list(asked));
        notes.push(look.texts.say_with("phases-requirements", &args));
    }
    notes.extend(theme);
    notes
}
