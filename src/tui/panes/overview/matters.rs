//! The right column: what to look at first, with the reason; one's own tasks; the week.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::{Light, gone_words};
use crate::app::state::overview::{Matter, OverviewState, Section, Spot};
use crate::domain::figure::grouped;
use crate::domain::light::Light as Shown;
use crate::domain::{Kind, Named, Pace, Record};
use crate::i18n::Args;
use crate::office::{Happening, Pressing, Queue};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// From this width on number, reason, owner and goal stand in one line.
const ONE_LINE: u16 = 44;

/// A row of the column.
enum Printed {
    Heading(Section),
    /// The first row of a matter: its place.
    Head(usize),
    /// The second one.
    Tail(usize),
    /// Two short ones beside each other: the place of the first.
    Pair(usize),
    /// Nothing waits for whoever sits here, and so much for others.
    NoneOwn(i64),
    Air,
}

/// Draws the column, scrolled so that the matter in hand is in sight.
pub(super) fn draw(buf: &mut Buffer, area: Rect, state: &OverviewState, look: &Look<'_>) {
    let wide = area.width >= ONE_LINE;
    let rows = rows_of(state, (area.width, wide), look);
    let height = usize::from(area.height);
    let at = match state.spot {
        Spot::Matter(matter) => rows
            .iter()
            .position(|row| match row {
                Printed::Head(n) => *n == matter,
                Printed::Pair(n) => *n == matter || *n + 1 == matter,
                Printed::Heading(_) | Printed::Tail(_) | Printed::NoneOwn(_) | Printed::Air => {
                    false
                }
            })
            .unwrap_or_default(),
        Spot::Figures(..) | Spot::Cell(..) => 0,
    };
    // Its second row goes first: where there is room for one only, it is the one in hand.
    let top = (at + 2).saturating_sub(height).min(at);
    let room = area.width.saturating_sub(1);
    for (row, y) in rows.iter().skip(top).zip(area.y..area.bottom()) {
        match row {
            Printed::Heading(section) => {
                let words = look.texts.say(match section {
                    Section::First => "overview-first",
                    Section::Queues if state.data.waited.is_some() => "overview-queues-own",
                    Section::Queues => "overview-queues",
                    Section::Pressing => "overview-pressing",
                    Section::Own => "overview-own",
                    Section::Week => "overview-week",
                });
                look.put(buf, (area.x + 1, y), room, (&words, Ink::Dim));
            }
            Printed::Head(n) => draw_head(buf, Rect { y, ..area }, (state, *n, wide), look),
            Printed::Pair(n) => {
                let left = Rect {
                    y,
                    width: half(area.width),
                    ..area
                };
                draw_head(buf, left, (state, *n, wide), look);
                let right = Rect {
                    x: area.x + left.width,
                    ..left
                };
                draw_head(buf, right, (state, *n + 1, wide), look);
            }
            Printed::Tail(n) => {
                let room = area.width.saturating_sub(3);
                let mut words = state
                    .matters
                    .get(*n)
                    .map(|it| goal(it, look))
                    .unwrap_or_default();
                // An owner for whom the line above is too narrow stands before the goal.
                if let Some(Matter::Pressing(it) | Matter::Own(it)) = state.matters.get(*n)
                    && !owner_fits(it, area.width, look)
                {
                    words = format!("{} {words}", owner(it, look));
                }
                look.put(buf, (area.x + 3, y), room, (&words, Ink::Text));
            }
            Printed::NoneOwn(others) => {
                let args = Args::new().set("n", *others);
                let words = look.texts.say_with("overview-none-own", &args);
                look.put(
                    buf,
                    (area.x + 3, y),
                    room.saturating_sub(2),
                    (&words, Ink::Dim),
                );
            }
            Printed::Air => {}
        }
    }
    if state.matters.is_empty() && area.height > 1 && for_others(state).is_none() {
        draw_nothing(buf, area, state, look);
    }
}

/// Says that nothing presses.
fn draw_nothing(buf: &mut Buffer, area: Rect, state: &OverviewState, look: &Look<'_>) {
    let none = state
        .data
        .table
        .as_ref()
        .is_none_or(|it| it.rows.is_empty());
    let words = look.texts.say(if none {
        "overview-nothing-yet"
    } else {
        "overview-nothing-presses"
    });
    look.put(
        buf,
        (area.x + 1, area.y + 1),
        area.width.saturating_sub(1),
        (&words, Ink::Dim),
    );
}

/// Gives how much waits for others where nothing does for whoever sits here: an empty place would
/// not say that his part is another one.
fn for_others(state: &OverviewState) -> Option<i64> {
    let owns = |it: &Matter| matches!(it.section(), Section::Queues | Section::First);
    if state.data.waited.is_none() || state.matters.iter().any(owns) {
        return None;
    }
    let waiting = state.data.status.waiting.iter();
    let others: i64 = waiting.filter(|it| !it.def.is_idle()).map(|it| it.n).sum();
    (others > 0).then_some(others)
}

fn rows_of(state: &OverviewState, (width, wide): (u16, bool), look: &Look<'_>) -> Vec<Printed> {
    let mut rows = Vec::new();
    let mut section = None;
    if let Some(others) = for_others(state) {
        rows.push(Printed::Heading(Section::Queues));
        rows.push(Printed::NoneOwn(others));
        section = Some(Section::Queues);
    }
    let fits = |n: usize| {
        let queue = state.matters.get(n).and_then(|it| state.queue(it));
        queue.is_some_and(|it| text::width(&waits(it, look)) + 3 <= usize::from(half(width)))
    };
    for (n, matter) in state.matters.iter().enumerate() {
        if matches!(rows.last(), Some(Printed::Pair(first)) if first + 1 == n) {
            continue;
        }
        let own = matter.section();
        if section != Some(own) {
            if section.is_some() {
                rows.push(Printed::Air);
            }
            rows.push(Printed::Heading(own));
            section = Some(own);
        }
        if fits(n) && fits(n + 1) {
            rows.push(Printed::Pair(n));
            continue;
        }
        rows.push(Printed::Head(n));
        if !wide && matches!(matter, Matter::Pressing(_) | Matter::Own(_)) {
            rows.push(Printed::Tail(n));
        }
    }
    if rows.is_empty() {
        rows.push(Printed::Heading(Section::Pressing));
    }
    rows
}

/// Gives the words of a record on the first screen, which everybody in the room reads: those of
/// what only the office reads stay on its own page.
fn title(record: &Record, look: &Look<'_>) -> String {
    if record.is_restricted() {
        return look.texts.say("overview-restricted");
    }
    record.title().to_owned()
}

/// Gives what the second line says.
fn goal(matter: &Matter, look: &Look<'_>) -> String {
    match matter {
        Matter::Pressing(it) | Matter::Own(it) => title(&it.row.record, look),
        Matter::First(_) | Matter::Queue(_) | Matter::Waiting(..) | Matter::Happened(_) => {
            String::new()
        }
    }
}

fn draw_head(
    buf: &mut Buffer,
    area: Rect,
    (state, n, wide): (&OverviewState, usize, bool),
    look: &Look<'_>,
) {
    let Some(matter) = state.matters.get(n) else {
        return;
    };
    let here = state.spot == Spot::Matter(n);
    if here {
        let at = (area.x, area.y);
        look.put(buf, at, 1, (look.glyphs.cursor, Ink::Accent));
    }
    let x = area.x + 1;
    let room = area.width.saturating_sub(2);
    match matter {
        Matter::First(_) => {
            if let Some((kind, _)) = state.first(matter) {
                let words = look.texts.say(&format!("first-step-{}", kind.code()));
                let ink = if here { Ink::Here } else { Ink::Text };
                look.put(buf, (x + 1, area.y), room, (&words, ink));
            }
        }
        Matter::Queue(_) => {
            if let Some(queue) = state.queue(matter) {
                let words = waits(queue, look);
                let ink = if here { Ink::Here } else { Ink::Text };
                look.put(buf, (x + 1, area.y), room, (&words, ink));
            }
        }
        Matter::Pressing(it) | Matter::Own(it) => {
            let light = shown(it);
            let (sign, style) = look.light(light);
            if buf.area.contains((x, area.y).into()) {
                buf.set_stringn(x, area.y, sign, 1, style);
            }
            let mut words = format!("{} {}", it.row.record.number, reason(it, look));
            let owner = owner(it, look);
            if wide {
                // Figures take what they need; the goal gives way.
                let cells = text::width(&words).max(18);
                words = text::pad(&words, cells, look.glyphs.ellipsis);
                let cells = text::width(&owner).clamp(9, 20);
                let owner = text::pad(&owner, cells, look.glyphs.ellipsis);
                words = format!("{words} {owner} {}", title(&it.row.record, look));
            } else if owner_fits(it, area.width, look) {
                words = format!("{words} {owner}");
            }
            let ink = if here { Ink::Here } else { Ink::Text };
            look.put(buf, (x + 1, area.y), room, (&words, ink));
        }
        Matter::Waiting(waiting, days) => {
            let number = waiting.number.as_str();
            let args = Args::new().set("number", number).set("n", *days);
            let words = look.texts.say_with("overview-waits", &args);
            let ink = if here { Ink::Here } else { Ink::Text };
            look.put(buf, (x + 1, area.y), room, (&words, ink));
        }
        Matter::Happened(place) => {
            if let Some(it) = state.data.week.recent.get(*place) {
                let words = happened(it, state, look);
                let ink = if here { Ink::Here } else { Ink::Text };
                look.put(buf, (x, area.y), room, (&words, ink));
            }
        }
    }
}

/// The room of one of two beside each other.
const fn half(width: u16) -> u16 {
    width / 2
}

/// What a queue says: its word, and how much waits.
fn waits(queue: &Queue, look: &Look<'_>) -> String {
    let word = look.texts.queue(queue.def.word);
    format!("{word} {}", grouped(queue.n))
}

/// Who has it in hand, with the mark of it where he has left.
fn owner(it: &Pressing, look: &Look<'_>) -> String {
    if it.row.record.is_restricted() {
        return String::new();
    }
    let mut people = it.row.record.kind.def().of_people();
    let owner = people.next().and_then(|column| it.row.names.get(column));
    match owner.map(Named::told) {
        Some(name) if it.is_left => gone_words(look.texts, Kind::ACTOR, name),
        name => name.unwrap_or_default(),
    }
}

/// Says whether the owner fits behind number and reason, with the number of a shared name.
fn owner_fits(it: &Pressing, width: u16, look: &Look<'_>) -> bool {
    let words = format!(
        "{} {} {}",
        it.row.record.number,
        reason(it, look),
        owner(it, look)
    );
    text::width(&words) <= usize::from(width.saturating_sub(2))
}

const fn shown(it: &Pressing) -> Light {
    match it.light {
        Some(Shown::Red) => Light::Red,
        Some(Shown::Yellow) => Light::Yellow,
        Some(Shown::Green) | None => Light::Green,
        Some(Shown::Grey) => Light::Grey,
    }
}

/// Says why: days late by the calendar, days left in working days.
fn reason(it: &Pressing, look: &Look<'_>) -> String {
    let record = &it.row.record;
    let def = record.kind.def();
    let stands = def.machine.pace(&record.state) == Some(Pace::Paused);
    if stands || def.due.is_none_or(|due| record.lacks(due)) {
        return look.texts.state(def.code, &record.state);
    }
    let say = |key, n| look.texts.say_with(key, &Args::new().set("n", n));
    match it.days_late {
        0 => look.texts.say("overview-due-today"),
        late @ 1.. => say("overview-days-late", late),
        _ => say("overview-days-left", it.working_days_left),
    }
}

fn happened(it: &Happening, state: &OverviewState, look: &Look<'_>) -> String {
    let year = state
        .span
        .map_or_else(|| it.day.year(), |(from, _)| from.year());
    let day = look.texts.day_short(it.day, year);
    let verb = look.texts.transition(it.kind.code(), &it.verb);
    let mut words = format!("{day} {verb} {}", it.record.number);
    if it.many > 1 {
        let args = Args::new().set("n", i64::try_from(it.many).unwrap_or(i64::MAX));
        words = format!(
            "{words} {}",
            look.texts.say_with("overview-and-more", &args)
        );
    } else {
        words = format!("{words} {}", title(&it.record, look));
    }
    words
}
