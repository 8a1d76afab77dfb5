//! What forms and their grids show of a field alike: its words, its options, its candidates.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::state::{Field, Form, Label};
use crate::i18n::field_name;
use crate::tui::look::Look;
use crate::tui::theme::Ink;

/// Candidates shown beneath a reference.
pub(super) const CANDIDATES: usize = 5;

/// Gives the words before a field.
pub(in crate::tui) fn label(look: &Look<'_>, label: &Label) -> String {
    let texts = look.texts;
    match label {
        Label::Asked(kind, verb, name) => field_name(texts, Some(*kind), Some(*verb), name),
        Label::Column(kind, word) => texts.column(kind.code(), word),
        Label::Key(key) => texts.say(key),
        Label::Words(words) => crate::domain::text::safe(words).into_owned(),
    }
}

/// Gives the words before a field of a form: where it stands beside what another one holds, it may
/// be called otherwise there, as the one who talks is no chair.
pub(super) fn label_in(look: &Look<'_>, form: &Form, field: &Field) -> String {
    if let Label::Column(kind, word) = &field.label
        && let Some(code) = form.beside_what(field.column.name)
    {
        let own = format!("col-{}-{word}-of-{code}", kind.code()).replace('_', "-");
        if look.texts.has(&own) {
            return look.texts.say(&own);
        }
    }
    label(look, &field.label)
}

/// An option is shown with its digit.
pub(super) fn shown(field: &Field) -> String {
    match field.chosen() {
        Some(at) if !field.holds_several() => format!("{} {}", at + 1, field.text),
        Some(_) | None => field.text.clone(),
    }
}

/// What digits choose, so far apart.
pub(super) fn options(field: &Field, apart: &str) -> String {
    let options = field.options.iter().enumerate();
    let words: Vec<String> = options
        .map(|(n, choice)| match n {
            0..9 => format!("{}{}", n + 1, choice.words),
            // Digits reach no further; the arrows do.
            _ => choice.words.clone(),
        })
        .collect();
    words.join(apart)
}

/// Draws what the letters typed so far may mean.
pub(super) fn draw_candidates(
    buf: &mut Buffer,
    area: Rect,
    bottom: u16,
    field: &Field,
    look: &Look<'_>,
) {
    let found = field.candidates.iter().enumerate().take(CANDIDATES);
    for (y, (n, candidate)) in (area.y..bottom).zip(found) {
        let is_marked = n == field.at && !field.must_point();
        let ink = if is_marked { Ink::Accent } else { Ink::Text };
        let words = format!(
            "{}  {}  {}",
            candidate.number, candidate.name, candidate.beside
        );
        if is_marked {
            look.put(buf, (area.x, y), 1, (look.glyphs.right, Ink::Accent));
        }
        let room = area.width.saturating_sub(2);
        look.put(buf, (area.x + 2, y), room, (&words, ink));
    }
}

/// The rows of what is decided on in a field: a line, two in hand.
pub(super) fn about(field: &Field, is_focused: bool, width: u16) -> Vec<String> {
    let Some(it) = &field.decides else {
        return Vec::new();
    };
    let rows = if is_focused { 2 } else { 1 };
    let words = crate::domain::text::one_line(&it.words);
    let wrapped = crate::tui::text::wrap(&words, usize::from(width));
    wrapped.into_iter().take(rows).map(str::to_owned).collect()
}
