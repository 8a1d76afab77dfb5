//! Saving the form that puts a person on a post 任职 or takes him off it 离任.

use std::collections::BTreeMap;

use crate::app::notice::Notice;
use crate::domain::{Role, Value};
use crate::office::{Office, OfficeResult};
use crate::store::Written;

/// Ties a person to a post, or cuts that tie.
pub(super) fn seat(
    office: &mut Office,
    cells: &BTreeMap<&'static str, Value>,
) -> OfficeResult<(Written, Notice)> {
    let key = |name: &str| cells.get(name).and_then(Value::int).unwrap_or_default();
    let (person, post) = (key("person_id"), key("post_id"));
    let leaves = cells.get("leaves").is_some_and(Value::is_set);
    let done = if leaves {
        office.unlink(Role::Holds, person, post)
    } else {
        office.link(Role::Holds, person, post)
    };
    let (held_by, held) = Role::Holds.ends();
    let told = |kind, id| -> OfficeResult<String> {
        let named = office.name_of(kind, id)?;
        Ok(named.map(|it| it.told()).unwrap_or_default())
    };
    let (person, post) = (told(held_by, person)?, told(held, post)?);
    let key = if leaves {
        "notice-unseated"
    } else {
        "notice-seated"
    };
    let notice = Notice::good(key).with("person", person).with("post", post);
    Ok((done?.written, notice))
}
