//! Who has met which requirement: a table of people, branches or departments by requirements, and
//! below it what counts for the cell in hand, what is missing and what is planned that would serve.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::Light;
use crate::app::sheet::unmet::{Signs, amount, due_words, standing};
use crate::app::state::unmet::UnmetState;
use crate::domain::requirement::Counts;
use crate::domain::{Day, Record};
use crate::i18n::Args;
use crate::office::{By, Standing, UnmetRow, quoted_text};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The rows of what is said of the cell in hand.
const BELOW: u16 = 5;
/// The widest that the name of a requirement makes its column.
const HEAD: usize = 14;
/// The cells of a name, and of a branch.
const NAME: u16 = 16;
const BRANCH: u16 = 11;

/// Draws the list.
pub(super) fn draw_unmet(buf: &mut Buffer, area: Rect, state: &UnmetState, look: &Look<'_>) {
    draw_title(buf, area, state, look);
    let (table, place) = super::over_and_below(area, BELOW);
    if state.data.rows.is_empty() || state.columns.is_empty() {
        let key = match (state.read, state.data.requirements.is_empty()) {
            (false, _) => "unmet-reading",
            (true, true) => "unmet-none",
            (true, false) => "unmet-nobody",
        };
        super::draw_empty(buf, area, key, look);
        return;
    }
    draw_table(buf, table, state, look);
    let heading = state
        .requirement()
        .and_then(|at| state.data.requirements.get(at))
        .map(|it| format!("{} {}", it.number, it.text("name")))
        .unwrap_or_default();
    look.rule(buf, area, table.bottom(), &heading);
    draw_cell(buf, place, state, look);
}

fn draw_title(buf: &mut Buffer, area: Rect, state: &UnmetState, look: &Look<'_>) {
    let by = look.texts.say(&format!("unmet-by-{}", state.by.code()));
    let args = Args::new()
        .set("missing", state.data.missing())
        .set("all", state.data.rows.len());
    let head = look.texts.say_with("unmet-head", &args);
    // Nothing is told of what is still being counted.
    let mut figures: Vec<String> = state.read.then_some(head).into_iter().collect();
    let due = state
        .requirement()
        .and_then(|at| state.data.due.get(at)?.as_ref());
    // What is asked of a team that nobody made yet comes before any limit.
    let words = match state.data.lacks_team() {
        Some(_) => Some(look.texts.say("unmet-no-team")),
        None => due.map(|due| due_words(look.texts, due)),
    };
    if let Some(words) = words {
        figures.insert(0, words);
    }
    let figures = figures.join("  ");
    let at = (area.right().saturating_sub(1), area.y);
    let right = look.put_right(buf, at, area.width, (&figures, Ink::Text));
    let title = format!("{} {} {by}", look.texts.say("unmet-title"), look.glyphs.dot);
    let room = right.saturating_sub(area.x + 2);
    look.put(buf, (area.x + 1, area.y), room, (&title, Ink::Heading));
}

/// What was to be met before today presses more.
fn signs<'a>(look: &Look<'a>, is_past: bool) -> Signs<'a> {
    let light = if is_past { Light::Red } else { Light::Yellow };
    Signs {
        met: look.glyphs.check,
        missing: look.light(light).0,
    }
}

/// The words of a cell.
fn words(state: &UnmetState, row: &UnmetRow, at: usize, look: &Look<'_>) -> String {
    let cell = row.cells.get(at).copied().unwrap_or(Standing::NotAsked);
    let asked = state.asked.get(at);
    asked.map_or_else(String::new, |it| {
        standing(look.texts, it, cell, signs(look, state.data.is_past(at)))
    })
}

fn draw_table(buf: &mut Buffer, area: Rect, state: &UnmetState, look: &Look<'_>) {
    let rows = usize::from(area.height.saturating_sub(1));
    let top = (state.row + 1).saturating_sub(rows);
    let shown: Vec<(usize, &UnmetRow)> = (state.data.rows.iter().enumerate())
        .skip(top)
        .take(rows)
        .collect();
    let mut x = area.x + 3;
    let head = look.texts.say(&format!("unmet-{}", state.by.code()));
    look.put(buf, (x, area.y), NAME, (&head, Ink::Dim));
    x += NAME + 1;
    if state.by == By::Person {
        let head = look.texts.say("unmet-branch");
        look.put(buf, (x, area.y), BRANCH, (&head, Ink::Dim));
        x += BRANCH + 1;
    }
    for ((n, row), y) in shown.iter().zip(area.y + 1..) {
        let in_hand = *n == state.row;
        if in_hand {
            look.put(buf, (area.x, y), 1, (look.glyphs.cursor, Ink::Accent));
        }
        let ink = if in_hand { Ink::Here } else { Ink::Text };
        let name = if row.name.is_empty() {
            look.texts.say(&format!("unmet-no-{}", state.by.code()))
        } else {
            row.name.clone()
        };
        look.put(buf, (area.x + 3, y), NAME, (&name, ink));
        if state.by == By::Person {
            let at = (area.x + 4 + NAME, y);
            look.put(buf, at, BRANCH, (&row.branch, Ink::Text));
        }
    }
    draw_columns(buf, Rect { x, ..area }, (state, &shown), look);
}

/// Draws the requirements from the one on that keeps the column in hand in sight.
fn draw_columns(
    buf: &mut Buffer,
    area: Rect,
    (state, shown): (&UnmetState, &[(usize, &UnmetRow)]),
    look: &Look<'_>,
) {
    let name = |at: usize| {
        let requirement = state.data.requirements.get(at);
        requirement.map_or("", |it| it.text("name"))
    };
    let width = |at: usize| {
        let cells = shown.iter().map(|(_, row)| words(state, row, at, look));
        let widest = cells.map(|it| text::width(&it)).max().unwrap_or_default();
        let head = text::width(name(at)).min(HEAD);
        u16::try_from(widest.max(head)).unwrap_or(u16::MAX)
    };
    let widths: Vec<u16> = state.columns.iter().map(|at| width(*at)).collect();
    let room = buf.area.right().saturating_sub(area.x);
    let fits = |first: usize| {
        let taken = widths.iter().take(state.column + 1).skip(first);
        taken.map(|it| it + 2).sum::<u16>() <= room + 2
    };
    let first = (0..=state.column).find(|first| fits(*first));
    let first = first.unwrap_or(state.column);
    let mut x = area.x;
    let columns = state.columns.iter().zip(&widths).enumerate().skip(first);
    for (n, (at, width)) in columns {
        if x.saturating_add(*width) > buf.area.right() {
            break;
        }
        look.put(buf, (x, area.y), *width, (name(*at), Ink::Dim));
        for ((row_at, row), y) in shown.iter().zip(area.y + 1..area.bottom()) {
            let missing = row.cells.get(*at).is_some_and(|it| it.is_missing());
            let ink = if n == state.column && *row_at == state.row {
                Ink::Here
            } else if missing {
                Ink::Mark
            } else {
                Ink::Text
            };
            let words = words(state, row, *at, look);
            look.put(buf, (x, y), *width, (&words, ink));
        }
        x += width + 2;
    }
}

/// Says what counts for the cell in hand, what is missing of it, and what is planned.
fn draw_cell(buf: &mut Buffer, area: Rect, state: &UnmetState, look: &Look<'_>) {
    let mut lines: Vec<(String, Ink)> = Vec::new();
    if let Some(at) = state.requirement()
        && let Some(record) = state.data.requirements.get(at)
    {
        let wording = quoted_text(look.texts, record, "wording");
        if !wording.is_empty() {
            lines.push((wording, Ink::Dim));
        }
        let days = days_words(state, at, look).unwrap_or_default();
        let missing = missing_words(state, at, look);
        lines.push((format!("{missing}{days}"), Ink::Text));
        let counted = state.data.counted(state.row, at);
        let told = |ahead: bool| {
            let words = counted.iter().filter(|it| it.is_ahead() == ahead);
            let words = words.map(|it| {
                let words = activity(&it.record, &it.word, look);
                let day = it.record.day("held_on");
                if it.is_ahead() && day.is_some_and(|day| day < state.today) {
                    format!("{words} {}", look.texts.say("unmet-overdue"))
                } else {
                    words
                }
            });
            look.texts.list(words.collect::<Vec<_>>())
        };
        let lacking = state.data.not_studied(state.row, at);
        if !lacking.is_empty() {
            let args = Args::new().set("what", look.texts.list(&lacking));
            // It may be long, and there are few lines: what the paper says goes below it.
            lines.insert(
                0,
                (look.texts.say_with("unmet-not-studied", &args), Ink::Text),
            );
        }
        for (key, ahead) in [("unmet-counts", false), ("unmet-ahead", true)] {
            let words = told(ahead);
            if !words.is_empty() {
                let args = Args::new().set("what", words);
                lines.push((look.texts.say_with(key, &args), Ink::Text));
            }
        }
    }
    let room = usize::from(area.width.saturating_sub(4));
    let wrapped = lines.iter().flat_map(|(words, ink)| {
        let rows = text::wrap(words, room).into_iter();
        rows.map(move |row| (row.to_owned(), *ink))
    });
    for ((words, ink), y) in wrapped.zip(area.y..area.bottom()) {
        look.put(buf, (area.x + 2, y), area.width, (&words, ink));
    }
}

/// Says when whoever stands in the row came and left, and the day that decides of whom it is asked.
fn days_words(state: &UnmetState, at: usize, look: &Look<'_>) -> Option<String> {
    let (stay, on) = state.data.days_of(state.row, at)?;
    let words = |key: &str, day: Day| {
        let args = Args::new().set("day", look.texts.day(day));
        look.texts.say_with(key, &args)
    };
    let days = [
        stay.joined.map(|day| words("unmet-joined", day)),
        stay.left.map(|day| words("unmet-left", day)),
        Some(words("unmet-asked-on", on)),
    ];
    let days = days.into_iter().flatten().map(|it| format!(" {it}"));
    Some(days.collect())
}

/// Says what is missing of the cell in hand.
fn missing_words(state: &UnmetState, at: usize, look: &Look<'_>) -> String {
    let Some((row, asked)) = state.data.rows.get(state.row).zip(state.asked.get(at)) else {
        return String::new();
    };
    let cell = row.cells.get(at).copied().unwrap_or(Standing::NotAsked);
    let name = &row.name;
    let args = Args::new().set("name", name);
    match cell {
        Standing::NotAsked => look.texts.say_with("unmet-not-asked", &args),
        Standing::Exempt => look.texts.say_with("unmet-is-exempt", &args),
        Standing::Done {
            done, met, late, ..
        } => {
            let left = amount(asked, (asked.amount - done).max(0));
            let unit = match asked.counts {
                Counts::Days => "days",
                Counts::Pieces => "times",
                Counts::Contents => "contents",
            };
            let args = args.set("done", amount(asked, done)).set("left", left);
            let key = if met { "met" } else { "left" };
            let said = look.texts.say_with(&format!("unmet-{key}-{unit}"), &args);
            if late {
                format!("{said}{}", look.texts.say("unmet-is-late"))
            } else {
                said
            }
        }
        Standing::Sum { met, of, exempt } => {
            let args = args.set("met", met).set("of", of).set("n", exempt);
            let pairs = asked.of_pairs && state.by == By::Person;
            let key = if pairs {
                "unmet-pairs"
            } else {
                "unmet-of-them"
            };
            look.texts.say_with(key, &args)
        }
    }
}

fn activity(record: &Record, word: &str, look: &Look<'_>) -> String {
    let day = record.day("held_on").or_else(|| record.day("done_on"));
    let day = day.map(|day| look.texts.day(day)).unwrap_or_default();
    let word = if word.is_empty() {
        record.text("note")
    } else {
        word
    };
    format!("{} {day} {word}", record.number).trim().to_owned()
}
