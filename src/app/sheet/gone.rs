//! The mark of what is there no more: somebody who has left, a department that was dissolved.

use crate::domain::{Column, Day, GONE, Kind, Record, rules};
use crate::i18n::{Args, Texts};
use crate::store::Row;

/// Writes a name with the mark of what is there no more, where that is so: 马长海（已离岗）.
pub fn marked_name(texts: &Texts, (record, is_gone): (&Record, bool), name: String) -> String {
    if !is_gone {
        return name;
    }
    gone_words(texts, record.kind, name)
}

/// Marks in a cell whoever has a record in hand and is there no more: it goes to somebody else now.
/// Who had it when it came to its end, had it.
pub fn marked_hand(
    texts: &Texts,
    row: &Row,
    (column, told): (&Column, String),
    on: Day,
) -> String {
    let record = &row.record;
    let named = row.names.get(column.name);
    let is_gone = named.and_then(|it| it.left).is_some_and(|left| left < on);
    let is_open = !record.is_ended() && !record.is_gone(on) && rules::is_in_hand(column.name);
    match column.ty.refers().filter(|_| is_gone && is_open) {
        Some(kind) => gone_words(texts, kind, told),
        None => told,
    }
}

/// Writes a name with the mark of what is there no more.
pub fn gone_words(texts: &Texts, kind: Kind, name: String) -> String {
    let word = texts.state(kind.code(), GONE);
    let args = Args::new().set("name", name).set("word", word);
    texts.say_with("list-person-word", &args)
}
