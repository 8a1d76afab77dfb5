//! Edits of the organisation: posts.

use super::Edit;
use crate::domain::rules::{make, unique};
use crate::domain::{Read, Refusal};

/// A post keeps a seat for everybody who sits on it.
pub(in crate::domain::rules) fn edit_post(edit: &mut Edit<'_>) -> Read<()> {
    if ["heads", "deputy", "name"]
        .iter()
        .any(|it| edit.changes(it))
    {
        edit.refusals.extend(make::deputy_heads(&edit.after));
    }
    let holders = unique::holders(edit.ledger, edit.before.id)?;
    let seats = edit.after.int("seats").unwrap_or_default();
    if seats < 1 {
        edit.refuse(Refusal::of("no-seats").at("seats"));
    } else if usize::try_from(seats).is_ok_and(|seats| seats < holders.len()) {
        let seats = usize::try_from(seats).unwrap_or_default();
        edit.refuse(unique::about_seats(
            "seats-overfull",
            (&edit.after, seats),
            &holders,
        ));
    }
    Ok(())
}
