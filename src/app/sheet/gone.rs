//! The mark of what is there no more: somebody who has left, a department that was dissolved.

use crate::domain::{GONE, Record};
use crate::i18n::{Args, Texts};

/// Writes a name with the mark of what is there no more, where that is so: 马长海（已离岗）.
pub fn marked_name(texts: &Texts, (record, is_gone): (&Record, bool), name: String) -> String {
    if !is_gone {
        return name;
    }
    let state = texts.state(record.kind.code(), GONE);
    let args = Args::new().set("name", name).set("word", state);
    texts.say_with("list-person-word", &args)
}
