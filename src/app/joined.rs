//! Names that fill one place of a sentence.

use crate::domain::Names;
use crate::i18n::{Args, Texts};

/// Joins names as the language does; of more than are named it says so.
pub(super) fn names(texts: &Texts, names: &Names) -> String {
    let more = if names.more { "…" } else { "" };
    let joined = format!("{}{more}", texts.list(&names.all));
    match names.of {
        Some(of) => {
            let args = Args::new().set("names", joined).set("n", of);
            texts.say_with("names-of-many", &args)
        }
        None => joined,
    }
}
