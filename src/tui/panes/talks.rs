//! Who has talked to whom: the members of the leading group by one another and by the departments
//! that they lead, and below the matrix what was held or is planned between the two in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::sheet::{Light, talk_words, talks_head};
use crate::app::state::talks::TalksState;
use crate::i18n::Args;
use crate::office::{Pair, TalkState, Talks, quoted_text};
use crate::tui::look::Look;
use crate::tui::text;
use crate::tui::theme::Ink;

/// The rows of what is said of the pair in hand.
const BELOW: u16 = 4;
/// The cells of the name of a row, of a member across, and of a department.
const NAME: u16 = 8;
const MEMBER: u16 = 6;
const UNIT: u16 = 10;

/// Draws the matrix.
pub(super) fn draw_talks(buf: &mut Buffer, area: Rect, state: &TalksState, look: &Look<'_>) {
    let title = look.texts.say("talks-title");
    look.put(
        buf,
        (area.x + 1, area.y),
        area.width,
        (&title, Ink::Heading),
    );
    let Some(talks) = state.data.as_ref().filter(|it| !it.pairs.is_empty()) else {
        let key = if state.read {
            "talks-none"
        } else {
            "unmet-reading"
        };
        super::draw_empty(buf, area, key, look);
        return;
    };
    let head = talks_head(look.texts, talks);
    let at = (area.right().saturating_sub(1), area.y);
    look.put_right(buf, at, area.width, (&head, Ink::Text));
    let (table, place) = super::over_and_below(area, BELOW);
    draw_table(buf, table, (state, talks), look);
    let heading = format!("{} {}", talks.requirement.number, talks.requirement.title());
    look.rule(buf, area, table.bottom(), &heading);
    draw_pair(buf, place, (state, talks), look);
}

/// Gives the names across: members, then departments.
fn heads(talks: &Talks) -> Vec<(String, u16)> {
    let members = talks.members.iter().map(|(_, it)| (it.told(), MEMBER));
    let units = talks.departments.iter().map(|(_, it)| (it.told(), UNIT));
    members.chain(units).collect()
}

fn draw_table(
    buf: &mut Buffer,
    area: Rect,
    (state, talks): (&TalksState, &Talks),
    look: &Look<'_>,
) {
    let rows = usize::from(area.height.saturating_sub(1));
    let top = (state.row + 1).saturating_sub(rows);
    let heads = heads(talks);
    let start = area.x + 3 + NAME + 1;
    let room = area.right().saturating_sub(start);
    let fits = |first: &usize| {
        let taken = heads.iter().take(state.column + 1).skip(*first);
        taken.map(|(_, width)| width + 1).sum::<u16>() <= room + 1
    };
    let first = (0..=state.column).find(fits).unwrap_or(state.column);
    let members = talks.members.iter().enumerate().skip(top).take(rows);
    for ((row, (_, named)), y) in members.zip(area.y + 1..) {
        if row == state.row {
            look.put(buf, (area.x, y), 1, (look.glyphs.cursor, Ink::Accent));
        }
        let ink = if row == state.row {
            Ink::Here
        } else {
            Ink::Text
        };
        look.put(buf, (area.x + 3, y), NAME, (&named.told(), ink));
        let mut x = start;
        for (column, (_, width)) in heads.iter().enumerate().skip(first) {
            if x.saturating_add(*width) > area.right() {
                break;
            }
            let (words, ink) = cell(talks, (row, column), look);
            let in_hand = (row, column) == (state.row, state.column);
            let ink = if in_hand { Ink::Here } else { ink };
            look.put(buf, (x, y), *width, (&words, ink));
            x += width + 1;
        }
    }
    let mut x = start;
    for (name, width) in heads.iter().skip(first) {
        if x.saturating_add(*width) > area.right() {
            break;
        }
        look.put(buf, (x, area.y), *width, (name, Ink::Dim));
        x += width + 1;
    }
}

/// The words of a cell: met, planned, missing, exempt, or not asked.
fn cell(talks: &Talks, (row, column): (usize, usize), look: &Look<'_>) -> (String, Ink) {
    let Some(pair) = talks.at(row, column) else {
        let own = row == column;
        return (if own { look.glyphs.dot } else { "—" }.to_owned(), Ink::Dim);
    };
    match pair.state {
        TalkState::Met => (look.glyphs.check.to_owned(), Ink::Text),
        TalkState::Planned => (look.texts.say("talks-is-planned"), Ink::Text),
        TalkState::Exempt => (look.texts.say("unmet-exempt"), Ink::Dim),
        TalkState::Missing => {
            // What was to be done before today presses more.
            let past = talks.due.as_ref().is_some_and(|it| it.past);
            let light = if past { Light::Red } else { Light::Yellow };
            (look.light(light).0.to_owned(), Ink::Mark)
        }
    }
}

fn draw_pair(
    buf: &mut Buffer,
    area: Rect,
    (state, talks): (&TalksState, &Talks),
    look: &Look<'_>,
) {
    let mut lines: Vec<(String, Ink)> = Vec::new();
    let wording = quoted_text(look.texts, &talks.requirement, "wording");
    if !wording.is_empty() {
        lines.push((wording, Ink::Dim));
    }
    lines.push((pair_words(state, talks, look), Ink::Text));
    if let Some(pair) = state.pair() {
        lines.extend(told(pair, look).into_iter().map(|it| (it, Ink::Text)));
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

fn told(pair: &Pair, look: &Look<'_>) -> Vec<String> {
    let talks = pair.talks.iter();
    let held = talks.map(|it| talk_words(look.texts, it));
    let late = pair.late.iter().map(|it| {
        let args = Args::new().set("what", talk_words(look.texts, it));
        look.texts.say_with("talks-too-late", &args)
    });
    held.chain(late).collect()
}

/// Says who the two are and how it stands between them.
fn pair_words(state: &TalksState, talks: &Talks, look: &Look<'_>) -> String {
    let name = |at: usize| talks.members.get(at).map(|(_, it)| it.told());
    let Some(pair) = state.pair() else {
        let args = Args::new().set("name", name(state.row).unwrap_or_default());
        return look.texts.say_with("talks-not-asked", &args);
    };
    let other = talks
        .other(pair, pair.member)
        .map(crate::domain::Named::told);
    let args = Args::new()
        .set("one", name(pair.member).unwrap_or_default())
        .set("other", other.unwrap_or_default());
    look.texts
        .say_with(&format!("talks-pair-{}", pair.state.code()), &args)
}
