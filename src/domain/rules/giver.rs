//! That it is known who gave an opinion; who it was is sealed apart.

use crate::domain::{Change, Record, Refusal, Stop, VOID};

/// Notes that the giver of an opinion is known by now.
///
/// # Errors
/// Refuses one whose giver is known already, and one that is void.
pub fn giver_known(opinion: &Record) -> Result<Change, Stop> {
    if opinion.is_set("has_giver") || opinion.state == VOID {
        let refusal = Refusal::of("giver-stays").with("number", &opinion.number);
        return Err(refusal.into());
    }
    let mut change = Change::default();
    change.set(opinion, "has_giver", true);
    Ok(change)
}
