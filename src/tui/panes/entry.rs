//! Heads-down entry: what stands above the fields while cards are typed.

use crate::app::state::{Form, Session};
use crate::i18n::Args;
use crate::tui::look::Look;
use crate::tui::text;

/// Gives channel and batch, which card and which of its opinions, and the counts of this sitting.
///
/// The figures stand whole in these cells: channel and batch give way.
pub(super) fn heading(form: &Form, session: &Session, room: usize, look: &Look<'_>) -> String {
    // What is half typed is none yet.
    let chosen = |name: &str| form.named(name).filter(|it| it.picked_value().is_some());
    let text = |name: &str| chosen(name).map_or("", |field| field.text.as_str());
    let batch = [text("channel_id"), text("batch_id")]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(&format!(" {} ", look.glyphs.dot));
    let say = |batch: &str| {
        let args = Args::new()
            .set("batch", batch)
            .set("card", session.cards + 1)
            .set("place", session.place)
            .set("cards", session.cards)
            .set("opinions", session.opinions);
        look.texts.say_with("entry-heading", &args)
    };
    let whole = say(&batch);
    let over = text::width(&whole).saturating_sub(room);
    let left = text::width(&batch).saturating_sub(over);
    let cut = say(&text::cut(&batch, left, look.glyphs.ellipsis));
    if text::width(&cut) <= room {
        return cut;
    }
    // Nothing is left but figures: the blanks between them give way.
    let parts = cut.split_whitespace();
    parts.collect::<Vec<_>>().join(" ")
}
