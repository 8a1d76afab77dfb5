//! Which columns a list shows on a screen, and how wide each of them is.
//!
//! Numbers, days, lights and words of states are never cut: such a column is as wide as what it
//! shows. Names may become narrower. What matters least gives way to the text first, and what a
//! wider screen has more goes to the text.

use crate::app::sheet::{cell, ledger_head};
use crate::app::state::layout::list_rows;
use crate::app::state::{List, State};
use crate::domain::{
    Beside, ChosenColumn, ChosenColumns, Kind, ListColumn, Source, Type, name_and_number,
};
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::text;

/// The widest that a word of a state or a choice makes its column.
const WORD_MOST: usize = 18;
/// While the text keeps so many cells, names are given their full width.
const TEXT_GOOD: u16 = 30;
/// While so many cells are left the text takes just these, where somebody chose the columns.
const TEXT_LEAST: u16 = 12;
/// So many cells of a name are left before the number that tells it apart.
const NAME_LEAST: usize = 7;
/// The usual screen: no wider one gives the text less.
const USUAL: u16 = 80;

/// Gives the columns that this screen shows with their widths.
pub(super) fn of(
    list: &List,
    room: u16,
    state: &State,
    look: &Look<'_>,
) -> Vec<(ListColumn, u16)> {
    if let Some(chosen) = &list.columns {
        return chosen_ones((list, chosen), room, state, look);
    }
    let screen = state.size.0;
    let sheet = list.kind.def().sheet.columns.iter();
    let all: Vec<(ListColumn, u16)> = sheet
        .filter(|column| column.from <= screen)
        .map(|column| (*column, least(list, *column, state, look)))
        .collect();
    let floor = if room > USUAL {
        let usual = all.iter().filter(|(column, _)| column.from <= USUAL);
        left(&fitted(usual.copied().collect(), USUAL, 0), USUAL)
    } else {
        0
    };
    let mut columns = fitted(all, room, floor);
    for at in 0..columns.len() {
        let rest = left(&columns, room);
        if let Some((column, width)) = columns.get_mut(at) {
            let wider = column.width.saturating_sub(*width);
            if column.width > 0 && rest >= TEXT_GOOD.max(floor) + wider {
                *width += wider;
            }
        }
    }
    lend(&mut columns, (list, room), state, look);
    let rest = left(&columns, room);
    for (column, width) in &mut columns {
        if column.width == 0 {
            *width = rest;
        }
    }
    columns
}

/// Gives those that somebody chose, as many as the screen has room for: first what stays, then
/// from the first one on that has not moved out. What must be read whole is never narrower than
/// that.
fn chosen_ones(
    (list, chosen): (&List, &ChosenColumns),
    room: u16,
    state: &State,
    look: &Look<'_>,
) -> Vec<(ListColumn, u16)> {
    let kind = list.kind;
    let wide = |it: &ChosenColumn| {
        let column = it.source.column(kind);
        let own = least(list, column, state, look);
        let width = match it.width {
            Some(width) if it.source.is_whole(kind) => width.max(own),
            Some(width) => width,
            None => own.max(column.width),
        };
        (column, width)
    };
    let stays = chosen.shown.iter().take(chosen.frozen);
    let moves = chosen.shown.iter().skip(chosen.frozen + list.first_column);
    let mut columns: Vec<(ListColumn, u16)> = stays.chain(moves).map(wide).collect();
    // The text takes what is left, where that is enough; else it has its usual width.
    let rest = left(&columns, room);
    for (column, width) in &mut columns {
        if *width == 0 {
            let usual = column.source.usual_width(kind);
            *width = if rest >= TEXT_LEAST { rest } else { usual };
        }
    }
    let mut taken = MARGIN;
    let fits = |it: &(ListColumn, u16)| {
        let begins = taken;
        taken = taken.saturating_add(it.1 + 1);
        begins == MARGIN || taken <= room + 1
    };
    columns.into_iter().take_while(fits).collect()
}

/// Says how many of the columns that somebody chose are out of sight, on the left and the right.
pub(super) fn beyond(list: &List, shown: usize) -> Option<(usize, usize)> {
    let chosen = list.columns.as_ref()?;
    let before = list.first_column.min(chosen.shown.len());
    let behind = chosen.shown.len().saturating_sub(before + shown);
    (before + behind > 0).then_some((before, behind))
}

/// Gives what no text on this screen fills to the columns that are cut.
fn lend(
    columns: &mut [(ListColumn, u16)],
    (list, room): (&List, u16),
    state: &State,
    look: &Look<'_>,
) {
    let widest = |column: &ListColumn| {
        let lines = list.shown(list_rows(state.size));
        let cells = lines.map(|(_, line)| cell(look.texts, &state.facts, line, column.source));
        let widest = cells.map(|it| text::width(&it.text)).max();
        u16::try_from(widest.unwrap_or_default()).unwrap_or(u16::MAX)
    };
    let text = columns.iter().find(|(column, _)| column.width == 0);
    let Some(filled) = text.map(|(column, _)| widest(column)) else {
        return;
    };
    let mut spare = left(columns, room).saturating_sub(filled.max(TEXT_GOOD));
    let names = columns
        .iter_mut()
        .filter(|(column, _)| column.width > 0 && matches!(column.source, Source::Cell(_)));
    for (column, width) in names {
        let wanted = widest(column).saturating_sub(*width);
        let given = wanted.min(spare);
        *width += given;
        spare -= given;
    }
}

/// Leaves out what matters least until the text has what it needs.
fn fitted(
    mut columns: Vec<(ListColumn, u16)>,
    room: u16,
    floor: u16,
) -> Vec<(ListColumn, u16)> {
    while let Some(at) = outweighed(&columns, left(&columns, room), floor) {
        columns.remove(at);
    }
    columns
}

/// Gives the cells that are left for the text.
fn left(columns: &[(ListColumn, u16)], room: u16) -> u16 {
    let taken = |it: &(ListColumn, u16)| if it.0.width == 0 { 1 } else { it.1 + 1 };
    let taken: u16 = columns.iter().map(taken).sum();
    room.saturating_sub(taken + MARGIN)
}

/// Finds the column that leaves the text too little: the one that matters least.
fn outweighed(columns: &[(ListColumn, u16)], left: u16, floor: u16) -> Option<usize> {
    let mut found: Option<(usize, u16)> = None;
    for (at, (column, _)) in columns.iter().enumerate() {
        let needed = column.leaves.max(if column.leaves > 0 { floor } else { 0 });
        let gives_way = column.width > 0 && needed > left;
        if gives_way && found.is_none_or(|(_, most)| column.leaves >= most) {
            found = Some((at, column.leaves));
        }
    }
    found.map(|(at, _)| at)
}

/// Gives the least width of a column: of what must be read whole, the width of that.
fn least(list: &List, column: ListColumn, state: &State, look: &Look<'_>) -> u16 {
    if column.width == 0 {
        return 0;
    }
    let texts = look.texts;
    let code = list.kind.code();
    let head = || text::width(&heading(list.kind, column.source, look)).min(WORD_MOST);
    let ty = match column.source {
        Source::Cell(name) => list.kind.def().column(name).map(|it| it.ty),
        Source::Number
        | Source::State
        | Source::Light
        | Source::Tied(_)
        | Source::Wordless(_)
        | Source::Parts(_)
        | Source::OnLedger
        | Source::DueBy => None,
    };
    let widest = |words: &mut dyn Iterator<Item = String>| {
        let width = words.map(|it| text::width(&it)).max().unwrap_or_default();
        width.min(WORD_MOST)
    };
    let shown = || {
        let lines = list.shown(list_rows(state.size));
        let cells = lines.map(|(_, line)| cell(texts, &state.facts, line, column.source));
        let sign = |light| look.light(light).0;
        cells
            .map(|it| text::width(&it.text) + it.light.map_or(0, |it| text::width(sign(it))))
            .max()
            .unwrap_or_default()
    };
    let needed = match (column.source, ty) {
        (Source::Number, _) => shown(),
        (Source::Light, _) => shown().max(usual_light(look)),
        (
            Source::Tied(_)
            | Source::Wordless(_)
            | Source::Parts(_)
            | Source::OnLedger
            | Source::DueBy,
            _,
        ) => shown().max(head()),
        (Source::State, _) => {
            let states = list.kind.def().machine.states.iter();
            widest(&mut states.map(|state| texts.state(code, state))).max(head())
        }
        (Source::Cell(_), Some(Type::Choice(choices))) => {
            let codes = choices.codes.iter();
            widest(&mut codes.map(|it| texts.choice(choices.name, it))).max(head())
        }
        (Source::Cell(_), Some(ty)) if ty.is_measured() => shown().max(head()),
        (Source::Cell(_), Some(Type::Ref(_))) => {
            return column.least.max(named(list, column, state, look));
        }
        (Source::Cell(_), _) => return column.least,
    };
    u16::try_from(needed)
        .unwrap_or(column.width)
        .max(match column.source {
            Source::Number => column.least,
            Source::State
            | Source::Light
            | Source::Tied(_)
            | Source::Wordless(_)
            | Source::Parts(_)
            | Source::OnLedger
            | Source::DueBy
            | Source::Cell(_) => 0,
        })
}

/// Gives the width of a column of names: the number behind a shared name is never cut, nor is a
/// record's number; of a name a beginning is left.
fn named(list: &List, column: ListColumn, state: &State, look: &Look<'_>) -> u16 {
    let cells = list.shown(list_rows(state.size)).map(|(_, line)| {
        let words = cell(look.texts, &state.facts, line, column.source).text;
        let all = text::width(&words);
        match name_and_number(&words) {
            Some((name, _)) => {
                let usual = usize::from(column.width);
                all.min(usual.max(all - text::width(name) + NAME_LEAST))
            }
            None if words.chars().any(|c| c.is_ascii_digit()) => all,
            None => 0,
        }
    });
    u16::try_from(cells.max().unwrap_or_default()).unwrap_or(u16::MAX)
}

/// The width of lights as they mostly are, so that the column stays as it is while one scrolls.
fn usual_light(look: &Look<'_>) -> usize {
    let args = Args::new().set("n", 10);
    text::width(&look.texts.say_with("days-left", &args)) + 1
}

/// Gives the words above a column.
pub(in crate::tui) fn heading(kind: Kind, source: Source, look: &Look<'_>) -> String {
    match source {
        Source::Number => look.texts.say("col-number"),
        Source::State => look.texts.say("col-state"),
        Source::Light => look.texts.say("col-light"),
        Source::Tied(role) => look.texts.role(role, (false, Beside::Count)),
        Source::Wordless(role) => look.texts.role(role, (false, Beside::Wordless)),
        Source::Parts(part) => look.texts.parts(kind.code(), part.code()),
        Source::OnLedger => ledger_head(look.texts, kind),
        Source::DueBy => look.texts.say("page-due"),
        Source::Cell(name) => kind
            .def()
            .column(name)
            .map(|it| {
                // Over one or two signs a long name would take the width from the text.
                let short = format!("head-{}", it.word());
                if look.texts.has(&short) {
                    look.texts.say(&short)
                } else {
                    look.texts.column(kind.code(), it.word())
                }
            })
            .unwrap_or_default(),
    }
}

/// The cells before a row: cursor, mark, a space.
pub(super) const MARGIN: u16 = 3;
