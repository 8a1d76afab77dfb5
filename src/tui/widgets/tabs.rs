//! The row of panes at the top, with the day at its right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::{State, Tab};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// Draws the panes; the one shown stands in brackets, so that no colour is needed to see it.
pub(in crate::tui) fn draw_tabs(buf: &mut Buffer, area: Rect, state: &State, look: &Look<'_>) {
    let names: Vec<String> = Tab::ALL
        .into_iter()
        .map(|tab| {
            let name = look.texts.say(&format!("tab-{}", tab.code()));
            format!("{}{name}", tab.place())
        })
        .collect();
    let all: usize = names.iter().map(|name| text::width(name) + 2).sum();
    let room = usize::from(area.width);
    let marks = marks(state, look);
    // What must be seen beside the panes keeps its place.
    let kept = if marks.is_empty() {
        0
    } else {
        text::width(&marks) + 2
    };
    let short = all + kept > room + names.len();
    // Where it is narrow, neighbours share the space between them.
    let tight = all + kept > room;
    let mut x = area.x;
    for (tab, name) in Tab::ALL.into_iter().zip(&names) {
        let here = tab == state.tab;
        let name = if short && !here {
            tab.place().to_string()
        } else {
            name.clone()
        };
        let (padded, ink) = if here {
            (format!("[{name}]"), Ink::Accent)
        } else {
            (format!(" {name} "), Ink::Text)
        };
        if tight && x > area.x {
            x -= 1;
        }
        let shared = tight && !here && x > area.x;
        let padded = if shared {
            padded.trim_start().to_owned()
        } else {
            padded
        };
        x += u16::from(shared);
        x = look.put(
            buf,
            (x, area.y),
            area.right().saturating_sub(x),
            (&padded, ink),
        );
    }
    let today = state.facts.today;
    let day = look.texts.day(today);
    let day = format!("{marks} {day}").trim_start().to_owned();
    let whole = format!("{day} {}", look.texts.weekday(today));
    let left = area.right().saturating_sub(x);
    // Where it is narrow the day gives way, never that nothing can be saved or that it is only
    // rehearsed.
    let fits = |words: &&String| text::width(words) < usize::from(left);
    if let Some(words) = [&whole, &day, &marks].into_iter().find(fits) {
        look.put_right(buf, (area.right(), area.y), left, (words, Ink::Dim));
    }
}

/// What is said of the store before the day: that nothing can be saved, that it is rehearsed.
fn marks(state: &State, look: &Look<'_>) -> String {
    let barred = state.facts.read_only.map(|_| "tabs-read-only");
    let rehearsed = state.facts.rehearsal.then_some("rehearsal");
    let said = [barred, rehearsed].into_iter().flatten();
    said.map(|key| look.texts.say(key))
        .collect::<Vec<_>>()
        .join(" ")
}
