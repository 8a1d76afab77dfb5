//! The record in hand: beneath a list, beside it, and as a page of its own.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::near::near_line;
use crate::app::sheet::{lag_words, summary_lines};
use crate::app::state::{Form, Line, List, Page, Purpose, State};
use crate::app::wording::act_of;
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::theme::Ink;
use crate::tui::widgets::draw_lines;

/// Draws the record in hand with its rule. It follows the cursor late, so the rule names it.
pub(super) fn draw_beneath(
    buf: &mut Buffer,
    area: Rect,
    state: &State,
    list: &List,
    look: &Look<'_>,
) {
    let chain = list.detail.as_deref();
    let heading = chain.map_or_else(String::new, |chain| {
        let record = &chain.row.record;
        let word = look.texts.state(record.kind.code(), &record.state);
        let mut heading = format!("{} {word}", record.number);
        if let Some(days) = crate::domain::lag::lag_days(record, state.facts.today) {
            heading = format!("{heading} {}", lag_words(look.texts, days));
        }
        heading
    });
    look.rule(buf, area, area.y, &heading);
    let Some(chain) = chain else {
        return;
    };
    let held = list
        .lines
        .iter()
        .find(|line| line.id() == chain.row.record.id);
    let line = Line {
        row: chain.row.clone(),
        distance: held.and_then(|line| line.distance),
        due: None,
        tied: Vec::new(),
        on_ledger: None,
    };
    let mut lines = summary_lines(look.texts, &state.facts, &line, chain);
    let near = list.near.as_ref().filter(|it| it.0 == chain.row.record.id);
    if let Some(near) = near.and_then(|(_, near)| near_line(look.texts, near)) {
        // Behind its words: the rest may have no room.
        lines.insert(1.min(lines.len()), near);
    }
    let own = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    draw_lines(buf, own, &lines, None, look);
}

/// Draws the page of a record.
pub(super) fn draw_page(buf: &mut Buffer, area: Rect, page: &Page, look: &Look<'_>) {
    let record = &page.line.row.record;
    let heading = format!("{} {}", record.number, look.texts.kind(record.kind.code()));
    look.put(
        buf,
        (area.x + 1, area.y),
        area.width,
        (&heading, Ink::Heading),
    );
    let own = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    draw_lines(buf, own, &page.lines, Some(page.cursor), look);
}

/// Gives the words above a form.
pub(super) fn form_heading(form: &Form, look: &Look<'_>) -> String {
    let texts = look.texts;
    let kind = texts.kind(form.kind.code());
    let title = form.title.as_str();
    let with = |key: &str| {
        let args = Args::new().set("kind", kind.as_str()).set("title", title);
        texts.say_with(key, &args)
    };
    match &form.purpose {
        Purpose::Make if form.series.made > 0 => {
            let args = Args::new().set("kind", texts.kind(form.kind.code()));
            let args = args
                .set("made", form.series.made)
                .set("last", &form.series.last);
            texts.say_with("form-make-series", &args)
        }
        Purpose::Make => with("form-make"),
        Purpose::Amend { .. } => with("form-amend"),
        Purpose::Act { verb, .. } => {
            let act = format!("{} {title}", texts.transition(form.kind.code(), verb));
            act_of(texts, act, form.takes.as_ref())
        }
        Purpose::Distil(opinions) => {
            let args = Args::new().set("n", opinions.len()).set("title", title);
            texts.say_with("form-distil", &args)
        }
        Purpose::Attach(_) => with("form-attach"),
        Purpose::Seat => with("form-seat"),
        Purpose::Decide(..) => with("form-decide"),
        Purpose::Filter => with("form-filter"),
        Purpose::Export(sent) => with(sent.heading()),
        Purpose::Import(None) => with("form-import"),
        Purpose::Import(Some(looked)) if looked.lacks_columns => with("form-import-columns"),
        Purpose::Import(Some(looked)) if looked.bad > 0 => with("form-import-faulty"),
        Purpose::Import(Some(_)) => with("form-import-looked"),
        Purpose::Entry(_) | Purpose::FirstRun => String::new(),
    }
}
