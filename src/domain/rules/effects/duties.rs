//! What follows when duties 分工 pass to another leader.

use super::{plain, put, settle};
use crate::domain::rules::case::Case;
use crate::domain::rules::guards::duties;
use crate::domain::{Change, Kind, Read, Refusal};

/// Puts the new leader in charge of everything that passes on.
pub(in crate::domain::rules) fn pass_on(case: &Case<'_>, change: &mut Change) -> Read<()> {
    if case.row.verb != "reassign" {
        plain(case, change);
        return Ok(());
    }
    let duties = duties(case)?;
    let (departments, tasks) = (duties.departments.len(), duties.tasks.len());
    if departments + tasks > 0 {
        let mark = Refusal::of("duties-passed").with("departments", departments);
        change.marks.push(mark.with("tasks", tasks));
    }
    // What a decision leaves no trace in could not be taken back from there.
    if case.record.kind == Kind::ACTOR {
        let mut passed = case.record.clone();
        put(&mut passed, "duties_passed_on", case.on);
        settle(change, case.record, &passed);
    }
    for record in duties.departments.iter().chain(&duties.tasks) {
        let mut after = record.clone();
        put(&mut after, "lead_id", case.answer("leader_id").clone());
        // What was decided stays until another decision, whatever a roster says.
        if record.kind == Kind::UNIT {
            put(&mut after, "lead_decided_on", case.on);
            put(&mut after, "lead_paper", case.note());
        }
        settle(change, record, &after);
    }
    Ok(())
}
